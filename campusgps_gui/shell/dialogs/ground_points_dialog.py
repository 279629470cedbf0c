"""Places a plan or an aerial picture: the same places are clicked in it and on the map."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QImage, QTransform
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.map.dots import PhotoDots
from campusgps_gui.map.view import MapView
from campusgps_gui.map.web_page import MapProfile
from campusgps_gui.shell.dialogs.plan_view import PlanView
from campusgps_gui.style.appearance import GRID, colours_of, muted, set_tone
from campusgps_gui.style.notation import distance_text, position_text
from campusgps_gui.style.translation import core_words, error_words, isolated, mark, tr
from campusgps_gui.widgets.dialog_parts import FittedDialog, begin_with_size
from campusgps_gui.widgets.rows_table import choose_row
from core.errors import CampusGPSError
from core.geo import Position
from core.ground.fitting import FEWEST_PAIRS, FITS, Fitted, fit_pairs
from core.ground.ground import PointPair
from core.ground.reduced import ReducedPicture

# Enough to hit a corner of a house, and little enough to be drawn at once.
_MOST_SIDE = 4096
_OFF_BY = 3
_HOW = mark(
    "Click a place in the picture, then the same place on the map, three times "
    "or more, far apart: corners of buildings, crossings. The wheel enlarges; "
    "by keyboard, Enter takes the middle."
)
_HOW_WITHOUT_MAP = mark(
    "There is nothing on the map to click on yet. Import photos first or turn the street map on "
    "(Map menu); or click places in the picture and type the coordinates of each, three or more."
)


@dataclass
class _Half:
    """A pair of which one or both halves are clicked."""

    pixel: tuple[float, float] | None = None
    position: Position | None = None

    @property
    def pair(self) -> PointPair | None:
        if self.pixel is None or self.position is None:
            return None
        return PointPair(*self.pixel, self.position)


class GroundPointsDialog(FittedDialog):
    """Picture and map side by side, and below them how far each point is off the fit.

    Args:
        title: The picture's name.
        picture: Its reduced copies; closed with the dialog.
        pairs: The points that place it now.
        fit: The key of the fit that places it now.
        profile: The profile of the program's maps.
        parent: The window it belongs to.

    Signals:
        placed: The pairs and the key of the fit that the person wants.
    """

    placed = Signal(object, str)

    def __init__(
        self,
        title: str,
        picture: ReducedPicture,
        pairs: tuple[PointPair, ...],
        fit: str,
        profile: MapProfile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Place {title} by points", title=title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._size, self._turns = (picture.width, picture.height), picture.turns
        self._halves = [_Half((pair.column, pair.row), pair.position) for pair in pairs]
        self.plan = PlanView()
        self.plan.show_image(_image_of(picture), tr("The picture {title}", title=title))
        picture.close()
        self.plan.clicked.connect(self._take_pixel)
        self._profile = profile
        self.map = MapView(profile, self)
        self.map.place_picked.connect(self._take_place)
        self.fit = QComboBox()
        for key, kind in FITS.items():
            self.fit.addItem(core_words(kind.title), key)
            words = core_words(kind.words)
            self.fit.setItemData(self.fit.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
        self.fit.setAccessibleName(tr("What the fit may do"))
        self.fit.setCurrentIndex(max(0, self.fit.findData(fit)))
        self.fit.currentIndexChanged.connect(lambda _: self._show())
        self.table = self._make_table()
        self.words = QLabel(tr(_HOW))
        self.words.setWordWrap(True)
        self._map_is_empty = False
        self.type_place = QPushButton(tr("Coordinates…"))
        self.type_place.setToolTip(tr("Type where the point lies, instead of clicking on the map"))
        self.type_place.setAutoDefault(False)
        self.type_place.clicked.connect(lambda _=False: self._ask_place())
        self.take_away = QPushButton(tr("Remove the point"))
        self.take_away.setAutoDefault(False)
        self.take_away.clicked.connect(lambda _=False: self._remove())
        self.accept_button = QPushButton(tr("Place it"))
        self.accept_button.setProperty("primary", True)
        self.accept_button.clicked.connect(lambda _=False: self._accept())
        self._lay_out()
        begin_with_size(self, 1080, 660)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.map.set_theme(colours_of(self).dark)

    def show_dots(self, dots: PhotoDots) -> None:
        """Show the photos of the project on the map."""
        self.map.show_references(dots)
        profile = self._profile
        self._map_is_empty = not (dots or profile.tiles.source or profile.grounds.shows_any)
        self._say(self.fitted())
        self.map.set_theme(colours_of(self).dark)

    def fitted(self) -> Fitted | None:
        """The fit through the points; None as long as there is none."""
        try:
            return fit_pairs(self._pairs(), str(self.fit.currentData()))
        except CampusGPSError:
            return None

    def _pairs(self) -> tuple[PointPair, ...]:
        return tuple(half.pair for half in self._halves if half.pair is not None)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        titles = (tr("Point"), tr("In the picture"), tr("On the map"), tr("Off by"))
        for column, title in enumerate(titles):
            item = QTableWidgetItem(title)
            item.setTextAlignment(_alignment(column))
            table.setHorizontalHeaderItem(column, item)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setFixedHeight(120)
        table.setAccessibleName(tr("Points"))
        table.itemSelectionChanged.connect(lambda: self._offer())
        return table

    def _lay_out(self) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.addWidget(self.plan)
        panes.addWidget(self.map)
        panes.setSizes([500, 500])
        panes.setChildrenCollapsible(False)
        panes.setMinimumHeight(200)
        side = QVBoxLayout()
        side.setSpacing(GRID)
        label = muted(tr("The fit may"), wrap=False)
        label.setBuddy(self.fit)
        for widget in (label, self.fit, self.type_place, self.take_away):
            side.addWidget(widget)
        side.addStretch(1)
        lower = QHBoxLayout()
        lower.setSpacing(2 * GRID)
        lower.addWidget(self.table, 1)
        lower.addLayout(side)
        cancel = QPushButton(tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(lambda _=False: self.reject())
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.words, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(panes, 1)
        layout.addLayout(lower)
        layout.addLayout(foot)

    def _take_pixel(self, across: float, down: float) -> None:
        stored = _turned(QPointF(across, down), 4 - self._turns)
        pixel = (stored.x() * self._size[0], stored.y() * self._size[1])
        half = next((one for one in self._halves if one.pixel is None), None)
        if half is None and self._halves and self._halves[-1].position is None:
            half = self._halves[-1]  # clicked once more before the map: meant otherwise
        if half is None:
            self._halves.append(half := _Half())
        half.pixel = pixel
        self._show(half)

    def _take_place(self, latitude: float, longitude: float) -> None:
        half = next((one for one in self._halves if one.position is None), None)
        if half is None and self._halves and self._halves[-1].pixel is None:
            half = self._halves[-1]
        if half is None:
            self._halves.append(half := _Half())
        half.position = Position(latitude, longitude)
        self._show(half)

    def _remove(self) -> None:
        if 0 <= self.table.currentRow() < len(self._halves):
            self._halves.pop(self.table.currentRow())
            self._show()

    def _accept(self) -> None:
        self.placed.emit(self._pairs(), str(self.fit.currentData()))
        self.accept()

    def _show(self, clicked: _Half | None = None) -> None:
        """Show the points and their fit; what was just clicked is in sight and chosen."""
        width, height = self._size
        self.plan.show_marks(
            [
                (
                    number,
                    _turned(QPointF(half.pixel[0] / width, half.pixel[1] / height), self._turns),
                )
                for number, half in enumerate(self._halves, start=1)
                if half.pixel is not None
            ]
        )
        self.map.pick_places([half.position for half in self._halves])
        fitted = self.fitted()
        self._fill_table(fitted)
        if clicked is not None:
            # By identity: two points may be alike.
            choose_row(self.table, [half is clicked for half in self._halves].index(True))
        self.accept_button.setEnabled(fitted is not None)
        self._offer()
        self._say(fitted)

    def _offer(self) -> None:
        """Offer what can be done about a point, if one is chosen."""
        for button in (self.type_place, self.take_away):
            button.setEnabled(self.table.currentRow() >= 0)

    def _ask_place(self) -> None:
        """Ask for the coordinates of the chosen point."""
        from campusgps_gui.widgets.position_dialog import PositionDialog

        row = self.table.currentRow()
        half = self._halves[row]
        asked = PositionDialog(tr("point {number}", number=row + 1), half.position, self)

        def take() -> None:
            if asked.position is not None:
                half.position = asked.position
                self._show(half)

        asked.accepted.connect(take)
        asked.open()

    def _fill_table(self, fitted: Fitted | None) -> None:
        residuals = iter(() if fitted is None else fitted.residuals_m)
        self.table.setRowCount(len(self._halves))
        for row, half in enumerate(self._halves):
            pixel = tr("click it") if half.pixel is None else _pixel_text(half.pixel)
            place = tr("click it") if half.position is None else position_text(half.position)
            off = next(residuals, None) if half.pair is not None else None
            texts = (str(row + 1), pixel, place, "" if off is None else distance_text(off))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_alignment(column))
                self.table.setItem(row, column, item)

    def _say(self, fitted: Fitted | None) -> None:
        set_tone(self.words, "muted")
        if fitted is None:
            pairs = self._pairs()
            lost = self._map_is_empty and not any(half.position for half in self._halves)
            self.words.setText(tr(_HOW_WITHOUT_MAP if lost else _HOW))
            if len(pairs) >= FEWEST_PAIRS:
                try:
                    fit_pairs(pairs, str(self.fit.currentData()))
                except CampusGPSError as error:
                    self.words.setText(error_words(error))
                    set_tone(self.words, "warning")
            return
        exact = len(fitted.residuals_m) == FEWEST_PAIRS and self.fit.currentData() == "affine"
        self.words.setText(
            tr(
                "Three points always fit when the picture may be stretched: a fourth shows "
                "how exact they are."
            )
            if exact
            else tr(
                "The points are off by {distance} (root mean square).",
                distance=distance_text(fitted.rms_m),
            )
        )


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Distances stand to the right, under their title."""
    side = Qt.AlignmentFlag.AlignRight if column == _OFF_BY else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _pixel_text(pixel: tuple[float, float]) -> str:
    """A place in the picture, in pixels from its left and its upper edge."""
    return isolated("{:.0f}, {:.0f}".format(*pixel))


def _turned(share: QPointF, turns: int) -> QPointF:
    """A place of a picture, as shares of its sides, after quarter turns clockwise."""
    for _ in range(turns % 4):
        share = QPointF(1 - share.y(), share.x())
    return share


def _image_of(picture: ReducedPicture) -> QImage:
    """The picture, upright, at the largest of its levels that a window draws at once."""
    sizes = [picture.size_at(level) for level in range(picture.levels)]
    level = next((i for i, size in enumerate(sizes) if max(size) <= _MOST_SIDE), len(sizes) - 1)
    width, height = sizes[level]
    pixels = np.ascontiguousarray(picture.read(level, 0, 0, width, height))
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888)
    if not picture.turns:
        return image.copy()
    return image.transformed(QTransform().rotate(90 * picture.turns))
