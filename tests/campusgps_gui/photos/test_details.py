from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtWidgets import QLabel

from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.photos.details import PhotoDetails, size_words
from core.project.rows import PhotoRow, Verdict


def a_photo(file: Path) -> PhotoRow:
    """A usable photo in ``file``."""
    return PhotoRow(
        id=7,
        path=file,
        sha256="0" * 64,
        pixels_sha256=None,
        verdict=Verdict.USABLE,
        reason="",
        set_aside=False,
        measurement=None,
        own=None,
        taken_at=None,
        taken_at_has_offset=False,
        camera="",
        session=None,
        width=64,
        height=48,
    )


def test_a_photo_whose_file_comes_back_is_shown(qtbot: Any, tmp_path: Path) -> None:
    runner, file = TaskRunner(), tmp_path / "unplugged.jpg"
    details = PhotoDetails(runner)
    qtbot.addWidget(details)
    photo = a_photo(file)
    details.show_photo(photo)
    qtbot.waitUntil(lambda: "can't be read" in details.hint)
    Image.new("RGB", (64, 48), "red").save(file)
    details.thumbnail_came(8)
    assert details.image.isNull() and details.hint
    details.thumbnail_came(7)
    qtbot.waitUntil(lambda: not details.image.isNull())
    assert runner.shut_down(60)


def test_a_small_picture_has_no_megapixels() -> None:
    assert size_words(192, 256) == "192 × 256"
    assert size_words(4000, 3000) == "4000 × 3000 (12.0 megapixels)"


def test_names_break_so_that_all_of_them_is_in_sight(qtbot: Any, tmp_path: Path) -> None:
    runner, name = TaskRunner(), "evening-0005-20251222_094712_HDR-edited.jpg"
    details = PhotoDetails(runner)
    qtbot.addWidget(details)
    details.resize(400, 300)
    details.show()
    details.show_photo(a_photo(tmp_path / name))
    shown = {label.text().replace("\u200b", ""): label for label in details.findChildren(QLabel)}
    label = shown[name]
    qtbot.waitUntil(lambda: label.width() > 0)
    pieces = label.text().split("\u200b")
    assert max(map(label.fontMetrics().horizontalAdvance, pieces)) <= label.width()
    assert runner.shut_down(60)
