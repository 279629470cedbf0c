"""A window in which a photo and what it looks like are seen large, side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAction, QImage, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QWidget,
)

from campusgps_gui.style.appearance import GRID, muted
from campusgps_gui.style.translation import isolated, mark, tr
from campusgps_gui.widgets.dialog_parts import close_button
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.point_lines import Point, PointLines
from campusgps_gui.widgets.zoom_view import ARROWS, ZOOM_KEYS, ZoomView
from core.errors import capitalised
from core.features.chance_points import FEW_POINTS
from core.files import legible

Load = Callable[[Path, Callable[[QImage], None], Callable[[str], None]], None]
Points = list[tuple[Point, Point]]
Compare = Callable[[Path, Path, Callable[[Points], None], Callable[[str], None]], None]

_SHARE_OF_WINDOW = 0.94
_KEYS = mark(
    "Wheel, + and - enlarge; dragging and Shift with arrows move; 0 shows all; Left and Right: "
    "other matches; Page Up and Page Down: other photos"
)
_KEYS_ALONE = mark(
    "Wheel, + and - enlarge; dragging and Shift with arrows move; 0 shows all; "
    "Page Up and Page Down: other photos"
)
_POINTS = mark("Matching points")
_POINTS_MEAN = mark(
    "Points that both photos have in common, where one geometry explains them: the more there are, "
    "the surer it is that both show the same view. Photos of other places have up to {few}, too (M)"
)
_MOST_FIRST = mark("Most points first")
_MOST_FIRST_MEANS = mark(
    "Left and Right go through the matches by the number of their matching points, from the most; "
    "else by similarity. All of them are compared with the photo, which takes some seconds (F)"
)


@dataclass(frozen=True)
class ViewedPhoto:
    """A photo for the viewer.

    Attributes:
        title: What it is, in a line: its middle is left out where it is too long.
        path: Its file; None for a picture without one.
        preview: What there is of it at once; null for nothing.
        facts: What follows the title, and stays whole.
    """

    title: str
    path: Path | None
    preview: QImage
    facts: str = ""

    @property
    def caption(self) -> str:
        """The title with the facts."""
        return self.title + self.facts


class PhotoViewer(QDialog):
    """Two photos side by side, enlarged and moved together, or each on its own.

    Args:
        load_photo: Loads the photo on the left in full.
        load_match: Loads the one on the right in full.
        compare: Finds the points that both have in common; None: they are not shown.
        has_others: Whether there are other matches to go on to.
        commands: Those for the photo on the left, whose keys work here as they do in its tab.

    Signals:
        photo_wanted: The next photo is wanted (1), or the one before (-1).
        match_wanted: The next match is wanted (1), or the one before (-1).

    Attributes:
        more_keys: What keys do that the tab has added; empty for nothing.
    """

    photo_wanted = Signal(int)
    match_wanted = Signal(int)

    def __init__(
        self,
        load_photo: Load,
        load_match: Load,
        parent: QWidget | None = None,
        compare: Compare | None = None,
        *,
        has_others: bool = True,
        commands: Sequence[QAction] = (),
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        for command in commands:
            command.changed.connect(self._tell_keys)
        self._has_others = has_others
        self.more_keys = ""
        self._compare = compare
        self._compared: tuple[Path, Path] | None = None
        self.photo, self.match = _Half(load_photo), _Half(load_match)
        self.points = QCheckBox(tr(_POINTS))
        self.points.setToolTip(tr(_POINTS_MEAN, few=FEW_POINTS))
        self.points.setChecked(True)
        self.points.toggled.connect(lambda _: self._compare_again())
        self.by_points = QCheckBox(tr(_MOST_FIRST))
        self.by_points.setToolTip(tr(_MOST_FIRST_MEANS))
        self.together = QCheckBox(tr("Together"))
        self.together.setToolTip(tr("Enlarge and move both photos at once (T)"))
        self.together.setChecked(True)
        self.together.toggled.connect(self._note_together)
        for half, other in ((self.photo, self.match), (self.match, self.photo)):
            half.view.shift_moves = True
            half.view.looked_at.connect(partial(self._follow, other.view))
        self._keys = muted("")
        close = close_button(self)
        foot = QHBoxLayout()
        foot.addWidget(self._keys, 1)
        foot.addWidget(self.together)
        foot.addWidget(self.points)
        foot.addWidget(self.by_points)
        foot.addWidget(close)
        layout = self._halves = QGridLayout(self)
        layout.setSpacing(GRID)
        for column, half in enumerate((self.photo, self.match)):
            layout.addWidget(half.title, 0, column)
            layout.addWidget(half.view, 1, column)
            layout.setColumnStretch(column, 1)
        layout.setRowStretch(1, 1)
        layout.addLayout(foot, 2, 0, 1, 2)
        self.lines = PointLines(self.photo.view, self.match.view, self)
        self.setSizeGripEnabled(True)
        if parent is not None:
            # By itself a dialog takes no more than two thirds of a screen.
            self.resize(parent.window().size() * _SHARE_OF_WINDOW)

    def show_photos(self, photo: ViewedPhoto, match: ViewedPhoto | None) -> None:
        """Show ``photo``, beside ``match`` if there is one."""
        self.setWindowTitle(photo.caption)
        others = self.photo.show_photo(photo) | self.match.show_photo(match)
        if others and self.together.isChecked():
            # What was looked at in one pair lies elsewhere in another.
            self.photo.view.fit()
        self._halves.setColumnStretch(1, 0 if match is None else 1)
        self._tell_keys()
        self.together.setVisible(match is not None)
        self.points.setVisible(match is not None and self._compare is not None)
        pair = None
        if match is not None and photo.path is not None and match.path is not None:
            pair = photo.path, match.path
        if pair != self._compared:
            self._compared = pair
            self._compare_again()
        self.by_points.setVisible(
            pair is not None and self._compare is not None and self._has_others
        )

    def _tell_keys(self) -> None:
        """Say which keys do what: first those that decide on the photo."""
        native = QKeySequence.SequenceFormat.NativeText
        keys = [
            f"{one.shortcut().toString(native)}: {isolated(one.iconText())}"
            for one in self._commands
            if one.isEnabled()
        ]
        other = self._has_others and not self.match.view.isHidden()
        moving = tr(_KEYS) if other else tr(_KEYS_ALONE)
        self._keys.setText("; ".join(filter(None, [*keys, self.more_keys, moving])))

    def note_counting(self, on: bool) -> None:
        """Say that the points of all matches are being counted, or no longer."""
        self.by_points.setText(tr("Comparing…") if on else tr(_MOST_FIRST))

    def refuse_counting(self, reason: str) -> None:
        """Say why the points cannot be counted."""
        self.by_points.setChecked(False)
        self.by_points.setToolTip(capitalised(reason))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lines.setGeometry(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        photos = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        matches = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in ZOOM_KEYS or (key in ARROWS and shifted):
            # The keyboard is on a button.
            self.photo.view.keyPressEvent(event)
        elif key in photos:
            self.photo_wanted.emit(photos[key])
        elif key in matches:
            self.match_wanted.emit(matches[key])
        elif key == Qt.Key.Key_T:
            self.together.toggle()
        elif key == Qt.Key.Key_M and self._compare is not None:
            self.points.toggle()
        elif key == Qt.Key.Key_F and self.by_points.isVisible():
            self.by_points.toggle()
        elif command := self._command_of(event):
            command.trigger()
        else:
            super().keyPressEvent(event)

    def _command_of(self, event: QKeyEvent) -> QAction | None:
        """The command with the key that was pressed, if it can be done now."""
        pressed = QKeySequence(event.keyCombination())
        enabled = (one for one in self._commands if one.isEnabled())
        return next((one for one in enabled if one.shortcut() == pressed), None)

    def _note_together(self, on: bool) -> None:
        if on:
            self._follow(self.match.view, self.photo.view.zoom, self.photo.view.middle)

    def _follow(self, view: ZoomView, zoom: float, middle: QPointF) -> None:
        if self.together.isChecked() and not view.isHidden():
            view.follow(zoom, middle)

    def _compare_again(self) -> None:
        """Look for the points that the two photos shown have in common, if they are wanted."""
        self.lines.show_points([])
        self.points.setText(tr(_POINTS))
        if self._compare is not None and self._compared is not None and self.points.isChecked():
            self.points.setText(tr("Comparing…"))
            self._compare(*self._compared, self._show_points, self._refuse_points)

    def _show_points(self, points: Points) -> None:
        if self.points.isChecked():
            self.lines.show_points(points)
            words = mark("Matching points ({count:,})")
            if len(points) <= FEW_POINTS:
                words = mark("Matching points ({count:,}: few, may be chance)")
            if not points:
                words = mark("No matching points")
            self.points.setText(tr(words, count=len(points)))

    def _refuse_points(self, reason: str) -> None:
        self.points.setText(tr("Matching points cannot be shown"))
        self.points.setToolTip(capitalised(reason))


class _Half:
    """One side of the viewer."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._shown: ViewedPhoto | None = None
        self.title, self.view = ElidedLabel(middle=True), ZoomView()

    def show_photo(self, photo: ViewedPhoto | None) -> bool:
        """Show ``photo``; returns whether it is another one than before."""
        for widget in (self.title, self.view):
            widget.setVisible(photo is not None)
        before, self._shown = self._shown, photo
        if photo is None or photo == before:
            return False
        self.title.setText(photo.title, photo.facts)
        self.title.setToolTip("" if photo.path is None else legible(str(photo.path)))
        same = before is not None and photo.path is not None and before.path == photo.path
        if same:
            return False
        self.view.show_hint("")
        self.view.show_image(photo.preview, photo.caption)
        if photo.path is not None:
            self._load(photo.path, self.view.replace_image, self._refuse)
        return True

    def _refuse(self, reason: str) -> None:
        if self.view.image.isNull():
            self.view.show_hint(capitalised(reason))
