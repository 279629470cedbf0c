"""The Locate tab: drop photos, see where they were taken."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from campusgps_gui.jobs.locate_service import Answer, LocateService
from campusgps_gui.jobs.picture_loader import LargePictures, Thumbnails
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.locate.answer_panel import AnswerPanel
from campusgps_gui.locate.located_photos import LocatedPhoto, save_csv
from campusgps_gui.locate.photo_list import PhotoList
from campusgps_gui.locate.sentences import EACH_ALONE, GIVEN_UP, NO_WALKS, waiting_words
from campusgps_gui.locate.viewing import viewed_match, viewed_photo
from campusgps_gui.map.content import EstimateOnMap, MapMatch
from campusgps_gui.map.pane import MapPane
from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import GRID
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.empty_state import EmptyState
from campusgps_gui.widgets.photo_viewer import FULL_SIDE, PhotoViewer
from campusgps_gui.widgets.pictures import pixels_of
from campusgps_gui.widgets.place_menu import add_command, add_place_commands, show_in_folder
from core.errors import CampusGPSError, capitalised
from core.files import bare_name, legible
from core.geo import Position

_LEFT_WIDTH = 500
_MAP_HEIGHT, _LIST_HEIGHT = 460, 190
# What came of all photos is said anew so often while answers come, and when all are there.
_SUM_UP_EVERY_S = 0.2
# So many photos looked at last stay at hand.
_KEPT_PICTURES = 12


class LocateTab(QWidget):
    """Photo and answer on the left, the map on the right, dropped photos in a list below it.

    Args:
        controller: The open project.
        locator: Finds out where photos were taken.
        runner: Loads pictures.
        actions: The window's commands.
        settings: What is remembered.

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
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._locator, self._runner = controller, locator, runner
        self._actions, self._settings = actions, settings
        self._photos: dict[int, LocatedPhoto] = {}
        self._next = 1
        self._unanswered: set[int] = set()
        self._summed_at = 0.0
        self._match = 0
        self._large = LargePictures(runner, self)
        self._at_hand: deque[int] = deque()
        self._thumbnails = Thumbnails(runner, self)
        self._viewer: PhotoViewer | None = None
        self.map = MapPane()
        self.panel = AnswerPanel()
        actions.each_alone.setChecked(settings.each_alone)
        self.list = PhotoList(self._thumbnail, actions)
        self._nothing = EmptyState(
            "photo-plus",
            "Nothing to compare with yet",
            "Import photos of the place first. A minute later you can drop a photo here and "
            "see where it was taken.",
            [actions.import_folder],
        )
        self._drop_here = EmptyState(
            "map-pin",
            "Drop photos",
            "Drop photos anywhere on the window, paste one, or open some, and see where they were "
            "taken.",
            [actions.locate_photo, actions.paste],
        )
        self._cannot_locate = EmptyState(
            "alert-triangle", "Cannot locate for now", "", [actions.rebuild]
        )
        self._pages = QStackedWidget()
        self.splitter = QSplitter()
        self.right_splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        self._connect()

    @property
    def photos(self) -> list[LocatedPhoto]:
        """The photos dropped so far."""
        return list(self._photos.values())

    @property
    def current(self) -> LocatedPhoto | None:
        """The photo that is shown."""
        return self.list.current

    def locate(self, paths: Sequence[Path]) -> None:
        """Locate files, and show the first of them."""
        self._add([LocatedPhoto(0, legible(path.name), file=path) for path in paths])

    def locate_image(self, image: QImage, name: str = "Pasted picture") -> None:
        """Locate a picture that has no file."""
        photo = LocatedPhoto(0, name, pixels=pixels_of(image), image=image)
        self._add([photo])

    def locate_again(self) -> None:
        """Locate the dropped photos with what is known of the place now."""
        wanted = [(photo.number, photo.picture) for photo in self.photos]
        if wanted:
            for photo in self.photos:
                photo.given_up = False
            self._locator.locate(wanted)
            self.list.model.note_all()
            self.refresh()
        else:
            self.said.emit("There is nothing to locate again yet")

    def clear(self) -> None:
        """Forget the dropped photos."""
        self._locator.cancel()
        self.remove(list(self._photos))

    def remove(self, numbers: Collection[int]) -> None:
        """Forget some of the dropped photos."""
        going = set(numbers) & set(self._photos)
        self._locator.forget(going)
        for number in going:
            del self._photos[number]
        self._unanswered -= going
        before, row = self.current, self.list.table.currentIndex().row()
        self.list.model.remove(going)
        if before is not None and before.number not in going:
            self.list.show_number(before.number)
        elif self._photos and going:
            row = max(0, min(row, len(self._photos) - 1))
            self.list.show_number(self.list.model.photos[row].number)
        if not self._photos:
            self.map.show_estimate(None)
            self.map.select(None)
        self.refresh()

    def use_project(self) -> None:
        """Forget what belonged to another project."""
        project = self._controller.project
        self._thumbnails.use(None if project is None else project.pixels)
        self.clear()

    def refresh(self) -> None:
        """Show the project as it is now."""
        self.map.show_dots(self._controller.dots)
        if self._photos:
            self._pages.setCurrentWidget(self.panel)
        elif self._locator.problem:
            problem = f"{capitalised(self._locator.problem)}."
            self._cannot_locate.say("Cannot locate for now", problem)
            self._pages.setCurrentWidget(self._cannot_locate)
        elif self._controller.can_locate:
            self._pages.setCurrentWidget(self._drop_here)
        else:
            self._pages.setCurrentWidget(self._nothing)
        each_alone, knows_walks = self._actions.each_alone, self._locator.knows_walks
        each_alone.setEnabled(knows_walks)
        each_alone.setToolTip(EACH_ALONE if knows_walks else NO_WALKS)
        self.list.setVisible(len(self._photos) > 1)
        self._sum_up()

    def step(self, by: int) -> None:
        """Show the next photo, or the one before."""
        self.list.step(by)

    def back_to_estimate(self) -> None:
        """Show the estimate of the current photo on the map again, after a look at a match."""
        self._match = 0
        self.panel.mark_match(None)
        self.map.select(None)
        self.map.fit()

    def view_large(self) -> None:
        """Show the current photo full size, beside the match chosen, or else the first."""
        self._view(self._match)

    def save(self) -> None:
        """Ask for a file and write the answers to it."""
        if not any(photo.answer for photo in self.photos):
            self.said.emit("There is nothing to save yet")
            return
        start = str(self._settings.folder_for("save") / "located.csv")
        name, _ = QFileDialog.getSaveFileName(self, "Save located photos", start, "Table (*.csv)")
        if name:
            self._settings.remember_folder("save", Path(name).parent)
            self.save_to(Path(name))

    def save_to(self, file: Path) -> None:
        """Write the answers to ``file``."""
        try:
            save_csv(self.photos, file)
        except CampusGPSError as error:
            self.failed.emit("Saving located photos", error)
        else:
            self.said.emit(f"Saved {legible(file.name)}")

    def photo_menu(self) -> QMenu | None:
        """What can be done with the current photo; None without one."""
        photo = self.current
        if photo is None:
            return None
        menu = self._menu()
        menu.addAction(self._actions.view_large)
        estimate = photo.estimate
        if estimate is not None and photo.is_pinned:
            add_place_commands(menu, estimate.position, estimate.radius90_m, self._say_copied)
        if photo.file is not None:
            add_command(menu, "Show in folder", partial(show_in_folder, photo.file))
        menu.addSeparator()
        menu.addActions([self._actions.back_to_estimate, self._actions.show_everything])
        menu.addSeparator()
        chosen = self.list.chosen or [photo.number]
        words = "this photo" if len(chosen) == 1 else f"{len(chosen):,} photos"
        going = add_command(menu, f"Remove {words} from the list", partial(self.remove, chosen))
        going.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        menu.addAction(self._actions.clear_located)
        return menu

    def match_menu(self, number: int) -> QMenu | None:
        """What can be done with a match of the current photo; None without it."""
        estimate = None if self.current is None else self.current.estimate
        if estimate is None or not 1 <= number <= len(estimate.matches):
            return None
        match, menu = estimate.matches[number - 1], self._menu()
        add_command(menu, "Compare full size", partial(self._view, number))
        add_place_commands(menu, match.position, None, self._say_copied)
        add_command(menu, "Show in folder", partial(show_in_folder, Path(match.file)))
        menu.addSeparator()
        menu.addActions([self._actions.back_to_estimate, self._actions.show_everything])
        return menu

    def _lay_out(self) -> None:
        for page in (self._nothing, self._drop_here, self._cannot_locate, self.panel):
            self._pages.addWidget(page)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID, GRID, 0, GRID)
        column.addWidget(self._pages, 1)
        left.setMinimumWidth(400)
        self.right_splitter.addWidget(self.map)
        self.right_splitter.addWidget(self.list)
        self.right_splitter.setSizes([_MAP_HEIGHT, _LIST_HEIGHT])
        self.right_splitter.setStretchFactor(0, 1)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.right_splitter)
        self.splitter.setSizes([_LEFT_WIDTH, 780])
        self.splitter.setStretchFactor(1, 1)
        for splitter in (self.splitter, self.right_splitter):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self._locator.answered.connect(self._take_answer)
        self._locator.done.connect(self._sum_up)
        self._locator.given_up.connect(self._note_given_up)
        self._thumbnails.came.connect(self.list.model.note)
        self._actions.each_alone.toggled.connect(self._locate_each_alone)
        for key, by in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            QShortcut(key, self).activated.connect(partial(self.step, by))
        self.list.current_changed.connect(self._show_current)
        self.list.opened.connect(self.view_large)
        self.list.remove_wanted.connect(self.remove)
        self.list.menu_wanted.connect(lambda at: self._open(self.photo_menu(), at))
        panel = self.panel
        panel.guess_wanted.connect(self._pin_anyway)
        panel.match_chosen.connect(self._show_match)
        panel.opened.connect(lambda number: self._view(number or self._match))
        panel.photo_menu_wanted.connect(lambda at: self._open(self.photo_menu(), at))
        panel.match_menu_wanted.connect(lambda number, at: self._open(self.match_menu(number), at))
        panel.back_wanted.connect(self.back_to_estimate)
        panel.coordinates.save_wanted.connect(self.save)
        panel.coordinates.copied.connect(self._say_copied)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _open(self, menu: QMenu | None, at: QPoint) -> None:
        if menu is not None:
            menu.popup(at)

    def _say_copied(self, text: str) -> None:
        self.said.emit(f"Copied {text}")

    def _add(self, photos: Sequence[LocatedPhoto]) -> None:
        if not photos:
            return
        for photo in photos:
            photo.number, self._next = self._next, self._next + 1
            photo.each_alone = self._settings.each_alone
            self._photos[photo.number] = photo
            self._unanswered.add(photo.number)
        self._locator.locate([(photo.number, photo.picture) for photo in photos])
        self.list.add(photos)
        self.refresh()

    def _take_answer(self, answer: Answer) -> None:
        photo = self._photos.get(answer.number)
        if photo is None:
            return
        shown = on_map(photo)
        photo.answer = answer
        if photo.state == "not in the mapped area" and answer.own_position is not None:
            photo.outside_m = self._metres_to_project(answer.own_position)
        self._unanswered.discard(photo.number)
        self.list.model.note(photo.number)
        current = self.current
        if current is photo:
            self._show_current(keep_map=shown is not None and shown == on_map(photo))
        if time.monotonic() - self._summed_at > _SUM_UP_EVERY_S:
            self._sum_up()

    def _sum_up(self) -> None:
        """Say how far it is, and what came of all photos: for thousands that takes a while."""
        self._summed_at = time.monotonic()
        self.list.sum_up()
        photo = self.current
        if photo is not None and photo.answer is None:
            self.panel.show_photo(photo, self._waiting_words())

    def _note_given_up(self, numbers: list[int]) -> None:
        for number in numbers:
            photo = self._photos.get(number)
            if photo is not None:
                photo.given_up = photo.answer is None
                self.list.model.note(number)
        self.refresh()

    def _locate_each_alone(self, on: bool) -> None:
        self._settings.each_alone = on
        for photo in self._photos.values():
            photo.each_alone = on
        self.list.model.note_all()
        self.list.sum_up()
        self._show_current()

    def _metres_to_project(self, position: Position) -> float | None:
        return self._controller.dots.places.metres_to(position)

    def _waiting_words(self) -> str:
        current = self.current
        if current is not None and current.given_up:
            return GIVEN_UP
        return waiting_words(
            has_localizer=self._locator.has_localizer,
            is_ready=self._locator.is_ready,
            busy=self._controller.busy,
            done=len(self._photos) - len(self._unanswered),
            total=len(self._photos),
        )

    def _show_current(self, *, keep_map: bool = False) -> None:
        photo = self.current
        if photo is None:
            return
        self._load(photo)
        self.panel.show_photo(photo, self._waiting_words())
        if not keep_map:
            self._match = 0
            self.panel.matches.horizontalScrollBar().setValue(0)
            self.map.show_estimate(on_map(photo))
            self.map.select(None)
        elif self._match:
            self.panel.mark_match(self._match)
        if self._viewer is not None and self._viewer.isVisible():
            self._view(self._match)

    def _load(self, photo: LocatedPhoto) -> None:
        if photo.image is None and photo.file is not None:
            show = partial(self._take_image, photo.number)
            self._large.load(photo.file, show, lambda _: None)

    def _take_image(self, number: int, image: QImage) -> None:
        photo = self._photos.get(number)
        if photo is None:
            return
        photo.image = image
        self._at_hand.append(number)
        if len(self._at_hand) > _KEPT_PICTURES:
            old = self._photos.get(self._at_hand.popleft())
            if old is not None:
                old.image = None
        if self.current is photo:
            self.panel.show_image(photo)

    def _thumbnail(self, photo: LocatedPhoto) -> QImage:
        if photo.file is None:
            return photo.image or QImage()
        return self._thumbnails.image(photo)

    def _pin_anyway(self) -> None:
        photo = self.current
        if photo is not None:
            photo.pin_anyway = True
            self.list.model.note(photo.number)
            self._show_current()

    def _show_match(self, number: int) -> None:
        estimate = None if self.current is None else self.current.estimate
        if estimate is None:
            return
        self._match = number
        self.panel.mark_match(number)
        project = self._controller.project
        file = Path(estimate.matches[number - 1].file)
        found = None if project is None else project.photo_at(file)
        self.map.select(None if found is None else found.id)

    def _view(self, number: int) -> None:
        photo = self.current
        if photo is None:
            return
        if self._viewer is None:
            left, right = (LargePictures(self._runner, self, FULL_SIDE) for _ in range(2))
            self._viewer = PhotoViewer(left.load, right.load, self)
            self._viewer.photo_wanted.connect(self.step)
            self._viewer.match_wanted.connect(self._step_match)
        count = 0 if photo.estimate is None else len(photo.estimate.matches)
        self._match = min(max(number, 1), count)
        match = viewed_match(photo, self._match) if count else None
        self._viewer.show_photos(viewed_photo(photo, self._thumbnail(photo)), match)
        if self._match:
            self._show_match(self._match)
        if not self._viewer.isVisible():
            self._viewer.open()

    def _step_match(self, by: int) -> None:
        self._view(self._match + by)


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
            MapMatch(number, match.position, legible(bare_name(match.file)))
            for number, match in enumerate(estimate.matches, start=1)
        ),
        truth=answer.own_position,
        error_m=photo.error_m,
        inside_area=estimate.inside_area,
        pin_anyway=photo.pin_anyway,
        alone=photo.alone,
    )
