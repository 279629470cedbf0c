"""The Locate tab: drop a photo, see where it was taken."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.locate_service import Answer, LocateService
from campusgps_gui.jobs.picture_loader import load_picture
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.locate.answer_panel import AnswerPanel
from campusgps_gui.locate.located_photos import LocatedPhoto, save_csv
from campusgps_gui.map.content import EstimateOnMap, MapMatch
from campusgps_gui.map.pane import MapPane
from campusgps_gui.style.appearance import GRID, colours_of
from campusgps_gui.style.icons import pixmap
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.empty_state import EmptyState
from campusgps_gui.widgets.pictures import pixels_of
from core.errors import CampusGPSError
from core.files import legible
from core.geo import Position

_ICON = QSize(64, 48)
_LEFT_WIDTH = 500


class LocateTab(QWidget):
    """Photo and answer on the left, the map on the right, dropped photos along the foot.

    Args:
        controller: The open project.
        locator: Finds out where photos were taken.
        runner: Loads pictures.
        actions: The window's commands.

    Signals:
        said: A sentence for the status bar.
        failed: ``(activity, exception)``.
    """

    said = Signal(str)
    failed = Signal(str, object)

    def __init__(
        self,
        controller: ProjectController,
        locator: LocateService,
        runner: TaskRunner,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._locator, self._runner = controller, locator, runner
        self._photos: dict[int, LocatedPhoto] = {}
        self._next = 1
        self.map = MapPane()
        self.panel = AnswerPanel()
        self.strip = self._make_strip()
        self._nothing = EmptyState(
            "photo-plus",
            "Nothing to compare with yet",
            "Import photos of the place first. A minute later you can drop a photo here and "
            "see where it was taken.",
            [actions.import_folder],
        )
        self._drop_here = EmptyState(
            "map-pin",
            "Drop a photo",
            "Drop a photo anywhere on the window, paste one, or open one, and see where it was "
            "taken.",
            [actions.locate_photo, actions.paste],
        )
        self._hindered = EmptyState(
            "alert-triangle", "Cannot locate for now", "", [actions.rebuild]
        )
        self._pages = QStackedWidget()
        self.splitter = QSplitter()
        self._lay_out()
        locator.answered.connect(self._take_answer)
        for key, by in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            QShortcut(key, self).activated.connect(partial(self.step, by))
        self.strip.currentItemChanged.connect(lambda *_: self._show_current())
        self.panel.guess_wanted.connect(self._pin_anyway)
        self.panel.match_chosen.connect(self._show_match)
        self.panel.coordinates.save_wanted.connect(self.save)
        self.panel.coordinates.copied.connect(lambda text: self.said.emit(f"Copied {text}"))

    @property
    def photos(self) -> list[LocatedPhoto]:
        """The photos dropped so far."""
        return list(self._photos.values())

    @property
    def current(self) -> LocatedPhoto | None:
        """The photo that is shown."""
        item = self.strip.currentItem()
        return None if item is None else self._photos[item.data(Qt.ItemDataRole.UserRole)]

    def locate(self, paths: Sequence[Path]) -> None:
        """Locate files, and show the first of them."""
        self._add([LocatedPhoto(0, legible(path.name), path=path) for path in paths])

    def locate_image(self, image: QImage, name: str = "Pasted picture") -> None:
        """Locate a picture that has no file."""
        photo = LocatedPhoto(0, name, pixels=pixels_of(image), image=image)
        self._add([photo])

    def locate_again(self) -> None:
        """Locate the dropped photos with what is known of the place now."""
        wanted = [(photo.number, photo.picture) for photo in self.photos]
        if wanted:
            self._locator.locate(wanted)
        else:
            self.said.emit("There is nothing to locate again yet")

    def clear(self) -> None:
        """Forget the dropped photos."""
        self._locator.cancel()
        self.strip.blockSignals(True)
        self.strip.clear()
        self.strip.blockSignals(False)
        self._photos.clear()
        self.map.show_estimate(None)
        self.refresh()

    def refresh(self) -> None:
        """Show the project as it is now."""
        self.map.show_dots(self._controller.dots)
        if self._photos:
            self._pages.setCurrentWidget(self.panel)
        elif self._locator.problem:
            self._hindered.say("Cannot locate for now", _sentence(self._locator.problem))
            self._pages.setCurrentWidget(self._hindered)
        elif self._controller.can_locate:
            self._pages.setCurrentWidget(self._drop_here)
        else:
            self._pages.setCurrentWidget(self._nothing)
        self.strip.setVisible(len(self._photos) > 1)

    def step(self, by: int) -> None:
        """Show the next photo, or the one before."""
        row = self.strip.currentRow() + by
        if 0 <= row < self.strip.count():
            self.strip.setCurrentRow(row)

    def save(self) -> None:
        """Ask for a file and write the answers to it."""
        if not any(photo.answer for photo in self.photos):
            self.said.emit("There is nothing to save yet")
            return
        name, _ = QFileDialog.getSaveFileName(
            self, "Save located photos", "located.csv", "Table (*.csv)"
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, file: Path) -> None:
        """Write the answers to ``file``."""
        try:
            save_csv(self.photos, file)
        except CampusGPSError as error:
            self.failed.emit("Saving located photos", error)
        else:
            self.said.emit(f"Saved {legible(file.name)}")

    def _make_strip(self) -> QListWidget:
        strip = QListWidget()
        strip.setAccessibleName("Dropped photos")
        strip.setViewMode(QListView.ViewMode.IconMode)
        strip.setFlow(QListView.Flow.LeftToRight)
        strip.setWrapping(False)
        strip.setMovement(QListView.Movement.Static)
        strip.setIconSize(_ICON)
        strip.setGridSize(_ICON + QSize(12, 10))
        strip.setFixedHeight(_ICON.height() + 30)
        strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        strip.setDragDropMode(QListView.DragDropMode.NoDragDrop)
        strip.setAcceptDrops(False)
        strip.setFrameShape(QListWidget.Shape.NoFrame)
        return strip

    def _lay_out(self) -> None:
        for page in (self._nothing, self._drop_here, self._hindered, self.panel):
            self._pages.addWidget(page)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID, GRID, 0, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._pages, 1)
        column.addWidget(self.strip)
        left.setMinimumWidth(400)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.map)
        self.splitter.setSizes([_LEFT_WIDTH, 780])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _add(self, photos: Sequence[LocatedPhoto]) -> None:
        first = self.strip.count()
        if not photos:
            return
        for photo in photos:
            photo.number, self._next = self._next, self._next + 1
            self._photos[photo.number] = photo
            item = QListWidgetItem(QIcon(_blank()), "")
            item.setData(Qt.ItemDataRole.UserRole, photo.number)
            item.setToolTip(photo.name)
            item.setSizeHint(_ICON + QSize(8, 8))
            self.strip.addItem(item)
        self._locator.locate([(photo.number, photo.picture) for photo in photos])
        for photo in photos:
            self._load(photo)
        self.refresh()
        self.strip.setCurrentRow(first)

    def _load(self, photo: LocatedPhoto) -> None:
        if photo.path is None:
            if photo.image is not None:
                self._take_image(photo.number, photo.image)
            return
        load_picture(self._runner, photo.path, partial(self._take_image, photo.number))

    def _take_image(self, number: int, image: QImage) -> None:
        photo = self._photos.get(number)
        if photo is None:
            return
        photo.image = image
        self._item(number).setIcon(_untinted(_cropped(image)))
        if self.current is photo:
            self.panel.show_image(photo)

    def _take_answer(self, answer: Answer) -> None:
        photo = self._photos.get(answer.number)
        if photo is None:
            return
        photo.answer = answer
        if photo.state == "not in the mapped area" and answer.own_position is not None:
            photo.outside_m = self._metres_to_project(answer.own_position)
        item = self._item(answer.number)
        item.setToolTip(f"{photo.name}: {photo.state}")
        if answer.problem:
            danger = colours_of(self).danger
            item.setIcon(_untinted(_centred(pixmap("alert-triangle", danger, 24, 1.0))))
        if self.current is photo:
            self._show_current()

    def _metres_to_project(self, position: Position) -> float | None:
        return self._controller.dots.places.metres_to(position)

    def _item(self, number: int) -> QListWidgetItem:
        return self.strip.item(list(self._photos).index(number))

    def _show_current(self) -> None:
        photo = self.current
        if photo is None:
            return
        self.panel.show_photo(photo)
        self.map.show_estimate(on_map(photo))
        self.map.select(None)

    def _pin_anyway(self) -> None:
        photo = self.current
        if photo is not None:
            photo.pin_anyway = True
            self._show_current()

    def _show_match(self, number: int) -> None:
        photo = self.current
        estimate = None if photo is None else photo.estimate
        if estimate is None:
            return
        self.panel.matches.mark(number)
        file = estimate.matches[number - 1].file
        project = self._controller.project
        found = None if project is None else project.photo_at(Path(file))
        self.map.select(None if found is None else found.id)


def on_map(photo: LocatedPhoto) -> EstimateOnMap | None:
    """The estimate of ``photo`` for the map; None while there is no answer."""
    answer, estimate = photo.answer, photo.estimate
    if answer is None or estimate is None:
        return None
    return EstimateOnMap(
        position=estimate.position,
        radius50_m=estimate.radius50_m,
        radius90_m=estimate.radius90_m,
        matches=tuple(
            MapMatch(number, match.position, legible(Path(match.file).name))
            for number, match in enumerate(estimate.matches, start=1)
        ),
        truth=answer.own_position,
        error_m=photo.error_m,
        inside_area=estimate.inside_area,
        pin_anyway=photo.pin_anyway,
        alone=photo.alone,
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _blank() -> QPixmap:
    blank = QPixmap(_ICON)
    blank.fill(Qt.GlobalColor.transparent)
    return blank


def _centred(small: QPixmap) -> QPixmap:
    whole = _blank()
    painter = QPainter(whole)
    painter.drawPixmap(
        (_ICON.width() - small.width()) // 2, (_ICON.height() - small.height()) // 2, small
    )
    painter.end()
    return whole


def _untinted(picture: QPixmap) -> QIcon:
    """An icon that looks the same while it is selected."""
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def _cropped(image: QImage) -> QPixmap:
    """The middle of ``image``, filling an icon."""
    filled = image.scaled(
        _ICON,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )
    left, top = (filled.width() - _ICON.width()) // 2, (filled.height() - _ICON.height()) // 2
    return QPixmap.fromImage(filled.copy(left, top, _ICON.width(), _ICON.height()))
