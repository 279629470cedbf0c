"""The Locate tab: drop photos, see where they were taken."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from campusgps_gui.jobs.large_view import LargeView
from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.locate.answer_pages import AnswerPages
from campusgps_gui.locate.answer_panel import AnswerPanel
from campusgps_gui.locate.chosen_match import ChosenMatch
from campusgps_gui.locate.correcting import PhotoCorrector
from campusgps_gui.locate.dropped_photos import DroppedPhotos
from campusgps_gui.locate.incoming_answers import IncomingAnswers
from campusgps_gui.locate.list_editor import ListEditor
from campusgps_gui.locate.located_map import LocatedMap
from campusgps_gui.locate.located_photos import LocatedPhoto
from campusgps_gui.locate.map_and_list import AnswerAndMap, MapAndList
from campusgps_gui.locate.menus import LocateMenus
from campusgps_gui.locate.photo_list import PhotoList
from campusgps_gui.locate.photo_pictures import PhotoPictures
from campusgps_gui.locate.remembered_photos import RememberedPhotos
from campusgps_gui.locate.reviewing import review_of
from campusgps_gui.locate.saving import AnswerSaver
from campusgps_gui.locate.shown_photo import ShownPhoto
from campusgps_gui.settings import Settings
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.pictures import pixels_of
from campusgps_gui.widgets.quality_line import QualityLine
from core.geo import Position


class LocateTab(QWidget):
    """Photo and answer on the left, the map on the right, dropped photos in a list below it.

    Args:
        controller: The open project.
        locator: Finds out where photos were taken.
        runner: Loads pictures.
        actions: The window's commands.
        settings: What is remembered.

    Signals:
        message: A sentence for the status bar.
        review_wanted: The :class:`ReviewRequest` of what the person wants to review.
        failed: ``(activity, exception)``.
        edited: What can be done, undone or done again has changed.

    Attributes:
        dropped: The dropped photos, and what can be undone.
        saver: Saves the answers as a table.
        corrector: Puts photos where a person says that they were taken.
    """

    message = Signal(str)
    review_wanted = Signal(object)
    edited = Signal()
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
        self.dropped = DroppedPhotos()
        self._pictures = PhotoPictures(runner, self.dropped.get, self)
        self.map = LocatedMap()
        self.panel = AnswerPanel()
        self.list = PhotoList(self._pictures.thumbnail, actions)
        self.saver = AnswerSaver(self, lambda: self.photos, settings)
        self._remembered = RememberedPhotos(controller, runner, self.dropped, self)
        self._editor = ListEditor(self.dropped, self.list, locator, controller, self)
        self._match = ChosenMatch(
            self,
            controller,
            lambda: self.current,
            self._pictures.thumbnail,
            runner,
            self.panel,
            self.map,
        )
        self._shown = ShownPhoto(
            self,
            lambda: self.current,
            controller,
            locator,
            self.dropped,
            self.panel,
            self.map,
            self._match,
            self._pictures,
            self._remembered,
        )
        self._answers = IncomingAnswers(
            self,
            locator,
            controller,
            self.dropped,
            self.list,
            self._shown,
            self.map,
            self._remembered,
            self.refresh,
        )
        self.corrector = PhotoCorrector(
            self, controller, self.dropped, self.list, self._editor, self.map, actions
        )
        self._menus = LocateMenus(
            self,
            self.list,
            self.panel,
            self._match,
            self.corrector,
            actions,
            self.remove,
            self.review,
            self.message.emit,
        )
        self.pages = AnswerPages(self.panel, actions)
        self.quality = QualityLine()
        self.right_splitter = MapAndList(self.map, self.list)
        self.splitter = AnswerAndMap(self.pages, self.quality, self.right_splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._connect()

    @property
    def photos(self) -> list[LocatedPhoto]:
        """The photos dropped so far."""
        return self.dropped.all

    @property
    def large(self) -> LargeView:
        """The current photo full size."""
        return self._match.large

    def take_keys(self) -> None:
        """Move the keyboard to the list of photos, if there are any."""
        if self.list.table.isVisible():
            self.list.table.setFocus()

    @property
    def current(self) -> LocatedPhoto | None:
        """The photo that is shown."""
        return self.list.current

    def locate(self, paths: Sequence[Path]) -> None:
        """Locate files, and show the first of them.

        Those in the list already are located again only if they may have changed since.
        """
        new, there = self.dropped.sort_out(paths)
        self._add(new)
        self._ask_anew([photo for photo in there if photo.given_up or photo.is_other_now])
        if there and not new:
            self.list.show_number(there[0].number)
        if there:
            self.message.emit(tr("%n of these photos were in the list already", "", len(there)))

    def locate_image(self, image: QImage, name: str = "") -> None:
        """Locate a picture that has no file."""
        photo = LocatedPhoto(0, name or tr("Pasted picture"), pixels=pixels_of(image), image=image)
        self._add([photo])

    def locate_again(self) -> None:
        """Locate the dropped photos with what is known of the place now."""
        if self.dropped:
            self._ask_anew(self.photos)
        else:
            self.message.emit(tr("There is nothing to locate again yet"))

    def clear(self) -> None:
        """Remove all dropped photos from the list."""
        self._locator.cancel()
        self.remove([photo.number for photo in self.photos])

    def remove(self, numbers: Collection[int]) -> None:
        """Remove some of the dropped photos from the list; can be undone."""
        self.corrector.mover.finish()
        self._editor.remove(numbers)

    def undo(self) -> None:
        """Take the last edit of the list back."""
        self._editor.undo()

    def redo(self) -> None:
        """Make the edit again that undo took back last."""
        self._editor.redo()

    def use_project(self) -> None:
        """Forget what belonged to another project."""
        project = self._controller.project
        self._pictures.thumbnails.use(None if project is None else project.pixels)
        self.map.show_areas(self._controller.areas.now)
        self.list.forget_order()
        self._locator.cancel()
        self._editor.forget_all()
        self._remembered.recall()
        self.edited.emit()

    def follow_notation(self) -> None:
        """Write positions in the way that was chosen."""
        self.list.table.viewport().update()
        self._shown.show(keep_map=True)
        self.map.show_located(self.photos)

    def refresh(self) -> None:
        """Show the project as it is now."""
        self.show_dots()
        self.pages.show_state(
            has_photos=bool(self.dropped),
            problem=self._locator.problem,
            can_locate=self._controller.can_locate,
        )
        self.quality.say(self._locator.calibration)
        self.list.setVisible(len(self.dropped) > 1)
        self._answers.note_localizer()
        self._answers.sum_up()

    def show_dots(self) -> None:
        """Show on the map where the photos that count were taken."""
        self.map.show_dots(self._controller.dots)

    def follow_theme(self) -> None:
        """Draw the map in the window's colours."""
        self.map.follow_theme()

    def step(self, by: int) -> None:
        """Show the next photo, or the one before."""
        self.list.step(by)

    def back_to_estimate(self) -> None:
        """Show the estimate of the current photo on the map again, after a look at a match."""
        self._match.clear()
        self.map.fit()

    def view_large(self) -> None:
        """Show the current photo full size, beside the match chosen, or else the first."""
        self._match.view()

    def review(self) -> None:
        """Hand the photos on to be reviewed, corrected and written, the current one first."""
        self.corrector.mover.finish()
        request = review_of(self.photos, self.current)
        if request is not None:
            self.review_wanted.emit(request)
        else:
            self.message.emit(tr("There is nothing to review yet"))

    def photo_menu(self) -> QMenu | None:
        """The menu of the current photo; None without one."""
        return self._menus.of_photo()

    def match_menu(self, number: int) -> QMenu | None:
        """The menu of a match of the current photo; None without it."""
        return self._menus.of_match(number)

    def note_handed_on(self, positions: Mapping[Path, Position]) -> None:
        """Note positions by hand that were taken over to be reviewed, by file."""
        self.dropped.note_handed_on(positions)
        self._remembered.keep()

    @property
    def splitters(self) -> Mapping[str, QSplitter]:
        """The splitters whose place is remembered, by their name in the settings."""
        return {"locate": self.splitter, "locate_right": self.right_splitter}

    def size_panes(self) -> None:
        """Give the panes their first sizes; they know what they need once they are styled."""
        self.splitter.size_panes()
        self.right_splitter.size_panes()

    def _connect(self) -> None:
        self.saver.message.connect(self.message)
        self.saver.failed.connect(self.failed)
        self._remembered.came.connect(self._take_remembered)
        self._remembered.failed.connect(self.failed)
        self._pictures.thumbnails.came.connect(self.list.model.note)
        self._editor.changed.connect(self._note_removed)
        self._editor.placed.connect(self._answers.note_placed)
        self._editor.message.connect(self.message)
        self.corrector.message.connect(self.message)
        self.edited.connect(self.corrector.show_state)
        self.large.photo_wanted.connect(self.step)
        self._controller.areas.changed.connect(self._show_areas)
        for key, by in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            QShortcut(key, self).activated.connect(partial(self.step, by))
        self.list.current_changed.connect(self._shown.show)
        self._shown.changed.connect(self.edited)
        self.list.opened.connect(self.view_large)
        self.list.remove_wanted.connect(self.remove)
        self.map.photo_clicked.connect(self.list.show_number)
        panel = self.panel
        panel.guess_wanted.connect(self._pin_anyway)
        panel.place_wanted.connect(self.corrector.ask_position)
        panel.revert_wanted.connect(self.corrector.revert)
        panel.review_wanted.connect(self.review)
        panel.back_wanted.connect(self.back_to_estimate)
        panel.again_wanted.connect(self.locate_again)
        panel.coordinates.save_wanted.connect(self.saver.ask)
        panel.coordinates.copied.connect(self._say_copied)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.corrector.show_state()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.corrector.mover.finish()
        self.corrector.show_state()

    def _note_removed(self) -> None:
        if not self.dropped:
            self._shown.clear_map()
        self._answers.tell_placed()
        self.refresh()
        self._remembered.keep()
        self.edited.emit()

    def _say_copied(self, text: str) -> None:
        self.message.emit(tr("Copied {text}", text=text))

    def _add(self, photos: Sequence[LocatedPhoto]) -> None:
        if photos:
            self._put(photos)
            self._ask(photos)
            self._remembered.keep()

    def _take_remembered(self, photos: list[LocatedPhoto]) -> None:
        """Show what was located before the program ended; what was dropped since stays current."""
        shown = self.current
        if others := self.dropped.not_there(photos):
            self._put(others)
        if shown is not None:
            self.list.show_number(shown.number)

    def _put(self, photos: Sequence[LocatedPhoto]) -> None:
        self.dropped.add(photos)
        each_alone = self._settings.each_alone
        for photo in photos:
            photo.each_alone = each_alone
        self.list.add(photos)
        self._answers.tell_placed()
        self.refresh()
        self.right_splitter.make_room()
        self.edited.emit()

    def _ask_anew(self, photos: Sequence[LocatedPhoto]) -> None:
        """Ask for photos of the list again, their pictures too."""
        if photos:
            self._ask(photos)
            self._answers.tell_placed()
            self._pictures.forget(photos)
            self.list.model.note_all()
            self._shown.show(keep_map=True)
            self.refresh()

    def _ask(self, photos: Sequence[LocatedPhoto]) -> None:
        if photos:
            self.dropped.note_asked(photos)
            self._locator.locate([(photo.number, photo.picture) for photo in photos])

    def _show_areas(self) -> None:
        self.map.show_areas(self._controller.areas.now)
        self.refresh()

    def locate_each_alone(self, on: bool) -> None:
        """Show the answer of each photo alone, or that in its walk."""
        self._settings.each_alone = on
        self.dropped.show_each_alone(on)
        self.list.model.note_all()
        self.list.sort_again()
        self._answers.sum_up()
        self._shown.show()

    def _pin_anyway(self) -> None:
        photo = self.current
        if photo is not None:
            photo.pin_anyway = True
            self.list.model.note(photo.number)
            self._shown.show()
            self._answers.sum_up()
            self._remembered.keep()
