"""Puts photos where they were taken: by hand, as suggested, or as other photos say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.photos.chosen import ChosenPhotos
from campusgps_gui.photos.findings import FindingsWatch
from campusgps_gui.photos.photos_map import SEVERAL, PhotosMap
from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.empty_state import button_for
from campusgps_gui.widgets.lazy_rows import (
    choose_ids,
    chosen_count,
    chosen_ids,
    chosen_ranges,
    lazy_model,
)
from campusgps_gui.widgets.nudging import PositionNudger, add_nudging_keys
from campusgps_gui.widgets.place_menu import add_command, place_on_clipboard
from core.files import legible_line
from core.geo import LocalFrame, Position, degrees_of
from core.project.corrections import (
    any_corrected,
    correct_positions,
    is_corrected,
    move_positions,
    revert_positions,
)
from core.project.journal import Edit
from core.project.project import Project
from core.project.rows import VERDICTS, PhotoRow
from core.quality.neighbours import positions_of_neighbours

# So many are read and drawn in no time that could be felt.
_MOST_TOGETHER = 200


class PhotoMender(QObject):
    """Corrects the positions of the photos chosen in the table; every change can be undone.

    Args:
        controller: The open project.
        table: The table of photos.
        chosen: Knows which one is chosen.
        findings: Knows which need a look, and which have a suggested position.
        shown: The map, on which the chosen photo can be dragged.
        actions: The window's commands.

    Signals:
        message: A sentence for the status bar.
        placing: The ids of the photos that are about to be put elsewhere.

    Attributes:
        dialog: The question for a position that is on the screen, if one is.
        mover: Moves the chosen photo by small steps.
    """

    message = Signal(str)
    placing = Signal(object)

    def __init__(
        self,
        controller: ProjectController,
        table: QTableView,
        chosen: ChosenPhotos,
        findings: FindingsWatch,
        shown: PhotosMap,
        actions: Actions,
    ) -> None:
        super().__init__(table)
        self._controller, self._table, self._chosen = controller, table, chosen
        self._findings, self._map, self._actions = findings, shown, actions
        self.dialog: QDialog | None = None
        # The row of the one photo that was chosen last, from the top.
        self._left_place: int | None = None
        self.mover = PositionNudger(self.move_to, self)
        controller.finishing.connect(self.mover.finish)
        self.mover.moved.connect(self._show_on_map)
        shown.photo_dragged.connect(self._take_drag)
        shown.add_place_commands = self._add_place_commands
        chosen.large.commands = (
            actions.take_suggestion,
            actions.own_position,
            actions.next_to_look,
        )
        for action, act in (
            (actions.next_to_look, self.next_to_look),
            (actions.take_suggestion, self.take_suggestions),
            (actions.place_photo, self.ask_position),
            (actions.take_before, partial(self.take_neighbours, before=True)),
            (actions.take_after, partial(self.take_neighbours, before=False)),
            (actions.paste_place, self.paste),
            (actions.own_position, self.revert),
        ):
            action.triggered.connect(lambda _=False, act=act: act())

    def add_shortcuts(self, tab: QWidget) -> None:
        """Have the keys work in ``tab`` alone; elsewhere letters are typed."""
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for action in self._actions.of_mending:
            action.setShortcutContext(inside)
            tab.addAction(action)
        add_nudging_keys(tab, self._step)

    def bar(self) -> QWidget:
        """Buttons for the chosen photos."""
        actions = self._actions
        bar = QWidget()
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID // 2)
        # In two rows there is room for words that say what each does.
        for in_row in (
            (actions.take_suggestion, actions.place_photo, actions.next_to_look),
            (actions.take_before, actions.take_after, actions.own_position),
        ):
            row = QHBoxLayout()
            row.setSpacing(GRID // 2)
            rows.addLayout(row)
            for action in in_row:
                row.addWidget(button_for(action, compact=True), 1)
        return bar

    def add_to(self, menu: QMenu) -> None:
        """Add the commands to the menu of the chosen photos."""
        positions = menu.addMenu(tr("Position"))
        positions.addActions(self._actions.of_mending[1:])
        positions.setToolTipsVisible(True)

    def show(self, *, going: bool = False) -> None:
        """Offer what can be done with the chosen photos, and show the one on the map.

        Args:
            going: True while the tab is hidden: its table still counts as visible then.
        """
        photo, count = self._chosen.one, chosen_count(self._table)
        if not self.mover.is_moving(photo):
            self.mover.finish()
        if photo is not None:
            self._left_place = chosen_ranges(self._table)[0][0]
        # The table's, or that of the pictures in its place.
        holder = self._table.parentWidget()
        shown = holder is not None and holder.isVisible()
        here = not going and shown and self._controller.project is not None
        is_picture = photo is not None and VERDICTS[photo.verdict].is_picture
        can_be_placed = here and (count > 1 or is_picture)
        actions = self._actions
        actions.offer_mending_commands(can_be_placed)
        actions.take_suggestion.setEnabled(can_be_placed and self._have_better(photo))
        actions.own_position.setEnabled(can_be_placed and self._have_corrections(photo))
        actions.next_to_look.setEnabled(here and bool(self._findings.now.by_photo))
        self._show_on_map()

    def _have_better(self, photo: PhotoRow | None) -> bool:
        """True if a position is suggested for the chosen photo, or for any of several."""
        if photo is not None:
            return photo.suggested is not None
        return not self._findings.now.suggested.isdisjoint(chosen_ids(self._table))

    def _have_corrections(self, photo: PhotoRow | None) -> bool:
        """True if the position of the chosen photo, or of any of several, was corrected."""
        project = self._controller.project
        if photo is not None or project is None:
            return photo is not None and is_corrected(photo)
        return any_corrected(project, chosen_ids(self._table))

    def stay_near(self) -> None:
        """Choose the row at the place of the one that was chosen, if what was mended left it."""
        count, place = lazy_model(self._table).rowCount(), self._left_place
        self._left_place = None
        if place is not None and count and not chosen_count(self._table):
            self._choose(lazy_model(self._table).ids[min(place, count - 1)])

    def forget_place(self) -> None:
        """Choose none in place of the one that was chosen: other photos are to be listed."""
        self._left_place = None

    def take_suggestions(self) -> None:
        """Take over the suggested positions of the chosen photos; after one go on to the next."""
        ids = chosen_ids(self._table)
        self._edit(lambda project: _accept_suggestions(project, photo_ids=ids))
        if len(ids) == 1:
            self._go_on(ids[0], [move.photo_id for move in self._findings.now.moves])

    def accept_sure(self, radius_m: float) -> None:
        """Take over all suggestions whose 90 % radius is less than ``radius_m`` metres."""
        self._edit_many(lambda project: _accept_suggestions(project, surer_than_m=radius_m))

    def accept_likely(self, share: float) -> None:
        """Take over all suggestions that are better in more than such a share of cases."""
        self._edit_many(lambda project: _accept_suggestions(project, likelier_than=share))

    def set_position(self, position: Position) -> None:
        """Put the chosen photos at this position."""
        positions = dict.fromkeys(chosen_ids(self._table), position)
        self._place(lambda project: correct_positions(project, positions))

    def move_to(self, photo_id: int, position: Position) -> None:
        """Put one photo at this position, as when it was dragged."""
        self.placing.emit([photo_id])
        self._controller.edit(
            lambda project: correct_positions(project, {photo_id: position}, "Move")
        )

    def move_group(self, place: Position) -> None:
        """Move the chosen photos together, so that their middle on the map comes to ``place``."""
        shown = self._map.mended
        if shown is not None and shown.along and shown.position is not None:
            ids = chosen_ids(self._table)
            east_m, north_m = LocalFrame(shown.position).to_metres(degrees_of([place]))[0].tolist()
            self._place(lambda project: move_positions(project, ids, east_m, north_m))

    def take_neighbours(self, *, before: bool) -> None:
        """Put the chosen photos where the one before or after them was taken."""
        ids, which = chosen_ids(self._table), "before" if before else "after"

        def edit(project: Project) -> Edit | None:
            found = positions_of_neighbours(project, ids, before=before)
            return correct_positions(project, found, f"Take the position of the photo {which} for")

        self._place(edit)

    def paste(self) -> None:
        """Put the chosen photos at the position on the clipboard."""
        position = place_on_clipboard(self.message.emit)
        if position is not None:
            self.set_position(position)

    def revert(self) -> None:
        """Let the chosen photos say again themselves where they were taken."""
        ids = chosen_ids(self._table)
        self._place(lambda project: revert_positions(project, ids))

    def next_to_look(self) -> None:
        """Choose the next photo of the table that needs a look; after the last the first."""
        chosen = chosen_ids(self._table)
        if not self._go_on(chosen[-1] if chosen else None, self._findings.now.by_photo):
            self.message.emit(tr("No photo of the table needs a look"))

    def ask_position(self) -> None:
        """Ask for the position of the chosen photos."""
        from campusgps_gui.widgets.position_dialog import PositionDialog

        photo, count = self._chosen.one, chosen_count(self._table)
        if not count:
            return
        self.mover.finish()
        what = legible_line(photo.path.name) if photo is not None else tr("%n photos", "", count)
        before = None if photo is None else photo.position
        dialog = PositionDialog(what, before, self._table.window())

        def take() -> None:
            if dialog.position is not None:
                self.set_position(dialog.position)

        dialog.accepted.connect(take)
        self.dialog = dialog
        dialog.open()

    def _place(self, edit: Callable[[Project], Edit | None]) -> None:
        """Put the chosen photos elsewhere; they stay in sight, so that one sees where they are."""
        self.mover.finish()
        self.placing.emit(chosen_ids(self._table))
        self._controller.edit(edit)

    def _edit(self, edit: Callable[[Project], Edit | None]) -> None:
        self.mover.finish()
        self._controller.edit(edit)

    def _edit_many(self, edit: Callable[[Project], Edit | None]) -> None:
        """Make an edit of photos that were not chosen one by one, and say how to take it back."""
        self.mover.finish()
        self._controller.edit(edit, mark("Done: {what}. Ctrl+Z takes it back"))

    def _add_place_commands(self, menu: QMenu, place: Position) -> None:
        """Offer to put the chosen photos at a place of the map."""
        why_not = why_only_read(self._controller.project)
        if self._actions.place_photo.isEnabled() or (why_not and chosen_count(self._table)):
            words = tr("Put %n photos here", "", chosen_count(self._table))
            add_command(menu, words, partial(self.set_position, place), why_not)

    def _step(self, east_m: float, north_m: float) -> None:
        photo = self._chosen.one
        if photo is None or not VERDICTS[photo.verdict].is_picture:
            return
        if not self.mover.step(photo, east_m, north_m):
            self.message.emit(tr("This photo has no position to move: set one first"))

    def _take_drag(self, photo_id: int, *degrees: float) -> None:
        if photo_id == SEVERAL:
            self.move_group(Position(*degrees))
        else:
            self.move_to(photo_id, Position(*degrees))

    def _show_on_map(self) -> None:
        photo, project = self._chosen.one, self._controller.project
        if project is not None and 1 < chosen_count(self._table) <= _MOST_TOGETHER:
            self._map.show_group(project.photos_of(chosen_ids(self._table)))
            return
        moved = self.mover.position if self.mover.is_moving(photo) else None
        self._map.show_mended(photo, moved)

    def _go_on(self, after: int | None, wanted: Iterable[int]) -> bool:
        """Choose the next row after ``after`` among ``wanted``; False if there is no other."""
        model = lazy_model(self._table)
        places = [place for place in model.places_of(wanted) if model.ids[place] != after]
        start = None if after is None else model.row_of(after)
        if not places:
            return False
        following = [place for place in places if start is None or place > start]
        self._choose(model.ids[(following or places)[0]])
        return True

    def _choose(self, photo_id: int) -> None:
        choose_ids(self._table, [photo_id], photo_id)
        self._table.scrollTo(self._table.currentIndex())


def _accept_suggestions(project: Project, **which: Any) -> Edit | None:
    # It brings networks with it, which the window's start does without.
    from core.workflows.cleaning import accept_suggestions

    return accept_suggestions(project, **which)
