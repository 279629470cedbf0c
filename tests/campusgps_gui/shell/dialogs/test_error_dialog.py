from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from campusgps_gui.shell.dialogs.error_dialog import ErrorDialog
from core.errors import CampusGPSError, Need


def test_the_copy_holds_what_where_advice_versions_and_trace(qtbot: Any, tmp_path: Path) -> None:
    try:
        raise CampusGPSError(
            "cannot be written (disk full)", file=tmp_path / "p.sqlite", advice="Free some space"
        )
    except CampusGPSError as error:
        dialog = ErrorDialog("Importing photos", error)
    qtbot.addWidget(dialog)
    button = next(b for b in dialog.findChildren(QPushButton) if "Copy" in b.text())
    button.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Importing photos: p.sqlite cannot be written (disk full).")
    assert str(tmp_path / "p.sqlite") in text
    assert "Free some space." in text
    assert "PySide6 6." in text
    assert "Traceback (most recent call last)" in text
    assert "Copied" in button.text()


def test_a_fault_of_the_program_says_so(qtbot: Any) -> None:
    dialog = ErrorDialog("Using the window", ZeroDivisionError("division by zero"))
    qtbot.addWidget(dialog)
    assert "division by zero." in dialog.report
    assert "fault of the program" in dialog.report


def test_text_of_an_error_is_never_markup(qtbot: Any) -> None:
    dialog = ErrorDialog("Opening <i>", CampusGPSError("<b>bold</b>", advice="<a href='x'>y</a>"))
    qtbot.addWidget(dialog)
    labels = [label for label in dialog.findChildren(QLabel) if "<" in label.text()]
    assert len(labels) == 3
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_whatever_is_missing_comes_with_the_command_of_the_window_that_supplies_it(
    qtbot: Any,
) -> None:
    for need in Need:
        dialog = ErrorDialog("Learning", CampusGPSError("there is none", need=need))
        qtbot.addWidget(dialog)
        assert any(label.text().startswith("Here: ") for label in dialog.findChildren(QLabel)), need


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("cannot be written (disk full)", "Trip cannot be written (disk full)."),
        ("there is no such file or folder", "Trip: there is no such file or folder."),
        ("This project is open elsewhere", "This project is open elsewhere."),
    ],
)
def test_the_file_is_named_before_what_happened_to_it(
    qtbot: Any, tmp_path: Path, reason: str, words: str
) -> None:
    dialog = ErrorDialog("Labelling", CampusGPSError(reason, file=tmp_path / "Trip"))
    qtbot.addWidget(dialog)
    assert words in [label.text() for label in dialog.findChildren(QLabel)]
