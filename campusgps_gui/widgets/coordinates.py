"""Shows a position and its radii, ready to be copied."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.style.appearance import GRID, heading, muted, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.notation import distance_text, position_text, share_text
from campusgps_gui.style.translation import core_words, isolated, tr
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.help_button import with_help
from core.geo import Position, format_geo_uri
from core.position_formats import POSITION_FORMATS


class Coordinates(QWidget):
    """An estimate's position and radii, with buttons to copy and to save.

    Signals:
        save_wanted: The person wants the answer in a file.
        copied: The text that went to the clipboard.

    Attributes:
        buttons: They stand where who shows this puts them: lines that come and go must not move
            them.
    """

    save_wanted = Signal()
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._position: Position | None = None
        self._radius90_m: float | None = None
        self._digits = heading("", 1.45)
        self._digits.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._within50, self._within90 = QLabel(), QLabel()
        self._by_hand = muted("")
        self._by_hand.hide()
        self._truth = muted("")
        self._truth.setTextFormat(Qt.TextFormat.RichText)
        self._truth.hide()
        self._copy = _button(tr("Copy"), "copy")
        self._copy.setMenu(self._copy_menu())
        self._copy.setProperty("menu", True)
        self._save = _button(tr("Save…"), "device-floppy")
        self._save.setToolTip(tr("Save the located photos as a CSV file"))
        self._save.clicked.connect(lambda _=False: self.save_wanted.emit())
        self._lay_out()

    def show_estimate(
        self, position: Position, radius50_m: float, radius90_m: float, truth: Position | None
    ) -> None:
        """Show a position, its radii and how far the photo's own position is away."""
        self._show(position, radius90_m, truth)
        self._within50.setText(tr("within <b>{radius}</b>", radius=distance_text(radius50_m)))
        self._within90.setText(tr("within <b>{radius}</b>", radius=distance_text(radius90_m)))

    def show_by_hand(self, position: Position, words: str, truth: Position | None) -> None:
        """Show a position that a person gave: it claims no radius.

        Args:
            position: The position.
            words: Who gave it, and in place of what.
            truth: The photo's own position, if it has one.
        """
        self._show(position, None, truth)
        self._by_hand.setText(words)

    def _show(self, position: Position, radius90_m: float | None, truth: Position | None) -> None:
        self._position, self._radius90_m = position, radius90_m
        self._digits.setText(position_text(position))
        self._radii.setVisible(radius90_m is not None)
        self._by_hand.setVisible(radius90_m is None)
        self._truth.setVisible(truth is not None)
        if truth is not None:
            from core.geo import haversine_m

            error = haversine_m(position, truth)
            self._truth.setText(
                tr(
                    "The photo's own position is <b>{error}</b> away ({truth})",
                    error=distance_text(error),
                    truth=position_text(truth),
                )
            )
            tone = "good" if error <= (radius90_m or 0.0) else "warning"
            set_tone(self._truth, "muted" if radius90_m is None else tone)

    def copy(self, form: Callable[[Position], str] = position_text) -> None:
        """Put the position on the clipboard, written by ``form``."""
        if self._position is not None:
            text = form(self._position)
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(text)

    def _copy_menu(self) -> QMenu:
        menu = QMenu(self)
        for name, form in self._forms:
            menu.addAction(name).triggered.connect(lambda _=False, f=form: self.copy(f))
        menu.aboutToShow.connect(partial(self._show_examples, menu))
        return menu

    def _show_examples(self, menu: QMenu) -> None:
        if self._position is None:
            return
        for action, (name, form) in zip(menu.actions(), self._forms, strict=True):
            action.setText(f"{name}\t{isolated(form(self._position))}")

    @property
    def _forms(self) -> list[tuple[str, Callable[[Position], str]]]:
        """The names and writers of what can be copied."""
        written = [(core_words(one.title), one.write) for one in POSITION_FORMATS]
        return [*written, (tr("geo: link"), self._geo_uri)]

    def _geo_uri(self, position: Position) -> str:
        return format_geo_uri(position, self._radius90_m)

    def _lay_out(self) -> None:
        self._radii = QWidget()
        radii = QGridLayout(self._radii)
        radii.setContentsMargins(0, 0, 0, 0)
        radii.setHorizontalSpacing(GRID)
        radii.setVerticalSpacing(2)
        for row, (label, percent) in enumerate(((self._within50, 50), (self._within90, 90))):
            share = share_text(percent)
            cases = muted(tr("in {share} of cases", share=share), wrap=False)
            for column, widget in enumerate((label, cases)):
                widget.setToolTip(
                    tr(
                        "The true place lies within this distance for {share} of such photos, as "
                        "measured on photos of visits left out: a circle on the map",
                        share=share,
                    )
                )
                radii.addWidget(widget, row, column)
        radii.setColumnStretch(2, 1)
        self.buttons = QWidget(self)
        buttons = QHBoxLayout(self.buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(GRID)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(with_help(self._digits, "radius"))
        layout.addWidget(self._radii)
        layout.addWidget(self._by_hand)
        layout.addWidget(self._truth)


def _button(text: str, icon: str) -> QPushButton:
    button = QPushButton(spaced(text))
    set_icon(button, icon)
    return button
