"""Dialogs that explain an error, with advice and a report to copy."""

from __future__ import annotations

import traceback
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.shell.dialogs.about_dialog import versions
from campusgps_gui.style.appearance import GRID, heading, muted
from campusgps_gui.style.icons import set_icon, set_label_icon
from campusgps_gui.style.notation import path_text
from campusgps_gui.style.translation import core_words, mark, reason_words, tr
from campusgps_gui.widgets.dialog_parts import FittedDialog, beside, close_button, dialog_column
from campusgps_gui.widgets.empty_state import spaced
from core.errors import CampusGPSError, Need
from core.files import legible

_UNFORESEEN = mark(
    "This is a fault of the program. What was finished before is kept. If it "
    "happens again, please send the copied text to the authors."
)

_COMMANDS = {
    Need.PROJECT: mark("Here: Project > New project from photos."),
    Need.LABELLED_FOLDER: mark("Here: Label > Label a folder."),
    Need.WEIGHTS: mark("Here: the setting Weights of the recipe, in the Training tab."),
    Need.BACKBONE: mark("Here: Project > Networks lists them."),
    Need.BACKBONE_WEIGHTS: mark("Here: Project > Networks downloads them, or takes a file."),
}
"""The commands of the window that supply what an error says is missing."""


class ErrorDialog(FittedDialog):
    """Shows one error.

    Args:
        activity: What the program was doing ("Importing photos").
        error: What was raised.
        log_file: The log, if there is one.
        trace: The traceback as text; default: that of ``error``.
        parent: The window it belongs to.
    """

    def __init__(
        self,
        activity: str,
        error: BaseException,
        *,
        log_file: Path | None = None,
        trace: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._log_file = log_file
        self._what, self._helps = _in_words(error)
        self._activity = activity
        self._trace = _writable(trace or "".join(traceback.format_exception(error)))
        self._file = error.file if isinstance(error, CampusGPSError) else None
        self._lay_out()

    @property
    def report(self) -> str:
        """The whole error as text: what the copy button copies."""
        lines = [f"{self._activity}: {self._what}"]
        if self._file is not None:
            lines.append(tr("File: {file}", file=_writable(str(self._file))))
        lines += [self._helps, "", *(f"{name} {text}" for name, text in versions().items())]
        return "\n".join([*lines, "", self._trace.rstrip(), ""])

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)
        self._copy.setText(spaced(tr("Copied")))

    def _lay_out(self) -> None:
        icon = QLabel()
        set_label_icon(icon, "alert-triangle", side=32, tone="danger")
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        title = heading(self._what, 1.15)
        title.setWordWrap(True)
        words.addWidget(title)
        if self._file is not None:
            words.addWidget(muted(path_text(Path(_writable(str(self._file))))))
        words.addWidget(_selectable(self._helps))
        words.addWidget(muted(tr("While: {activity}", activity=self._activity)))
        self._details = self._make_details()
        layout = dialog_column(self)
        layout.addLayout(beside(icon, words))
        layout.addWidget(self._details)
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth(560)

    def _make_details(self) -> QPlainTextEdit:
        details = QPlainTextEdit(self.report)
        details.setReadOnly(True)
        details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        details.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        details.setMinimumHeight(200)
        details.setTabChangesFocus(True)
        details.hide()
        return details

    def _make_buttons(self) -> QHBoxLayout:
        self._copy = QPushButton(spaced(tr("Copy text")))
        set_icon(self._copy, "copy")
        self._copy.clicked.connect(lambda _=False: self.copy())
        more = QPushButton(tr("Details"))
        more.setCheckable(True)
        more.toggled.connect(self._show_details)
        close = close_button(self)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for other in (self._copy, more):
            other.setAutoDefault(False)
            row.addWidget(other)
        if self._log_file is not None:
            log_button = QPushButton(tr("Open log"))
            log_button.setAutoDefault(False)
            log_button.clicked.connect(lambda _=False: open_file(self._log_file))
            row.addWidget(log_button)
        row.addStretch(1)
        row.addWidget(close)
        close.setFocus()
        return row

    def _show_details(self, on: bool) -> None:
        self._details.setVisible(on)
        self.adjustSize()
        self.fit_to_screen()


class ErrorDialogs:
    """Shows errors one after another: further ones wait until the one on show is closed.

    Args:
        log_file: The log, if there is one.
        parent: The window that they stand over.
    """

    def __init__(self, log_file: Path | None, parent: QWidget) -> None:
        self._log_file, self._parent = log_file, parent
        self._waiting: list[ErrorDialog] = []

    def show(self, activity: str, error: BaseException, trace: str | None = None) -> None:
        """Show ``error``, raised during ``activity``, now or when those before it are closed."""
        dialog = ErrorDialog(
            activity, error, log_file=self._log_file, trace=trace, parent=self._parent
        )
        dialog.finished.connect(lambda _: self._show_next())
        self._waiting.append(dialog)
        if len(self._waiting) == 1:
            dialog.open()

    def _show_next(self) -> None:
        self._waiting.pop(0)
        if self._waiting:
            self._waiting[0].open()


def open_file(file: Path | None) -> None:
    """Open ``file`` with the program that the system has for it."""
    if file is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _in_words(error: BaseException) -> tuple[str, str]:
    if isinstance(error, CampusGPSError):
        advice = _sentence(core_words(error.advice))
        helps = [advice, "" if error.need is None else tr(_COMMANDS[error.need])]
        return _sentence(reason_words(error)), " ".join(filter(None, helps))
    if isinstance(error, MemoryError):
        return tr("The memory is full."), tr("Close other programs and try again.")
    kind, text = type(error).__name__, str(error).strip().splitlines()
    # By itself "'photos'" or "3" says nothing.
    return _sentence(f"{kind}: {text[0]}" if text else kind), tr(_UNFORESEEN)


def _writable(text: str) -> str:
    """File names that are no Unicode, made legible; whatever else is odd must not raise here."""
    try:
        return legible(text)
    except UnicodeEncodeError:
        return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _sentence(text: str) -> str:
    text = _writable(text)
    return text if not text or text[-1] in ".!?" else f"{text}."


def _selectable(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
