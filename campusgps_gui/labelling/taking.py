"""Gives the chosen photos positions that are known from elsewhere: of other photos, of a track."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.labelling_tasks import labels_of
from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.rows_pane import RowsPane
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.nudging import PositionNudger
from campusgps_gui.widgets.place_menu import add_command
from core.files import legible_line
from core.geo import Position
from core.labelling.label import Correction, Label
from core.labelling.neighbours import NeighbourPosition, positions_of_neighbours
from core.labelling.row_state import PHOTOS
from core.labelling.track import TrackPosition
from core.photos.measurement import Source
from core.tasks import Task

_Found = TypeVar("_Found")

_MOST_ASKED = 50
_TAKE = mark("Taking positions")


class PositionTaker(QObject):
    """Takes positions over; every change can be undone.

    Args:
        controller: The open project.
        labelling: Keeps the rows.
        rows: Knows which are chosen.
        mover: Moves pins.
        runner: Looks for the positions.
        actions: The window's commands.

    Signals:
        message: A sentence for the status bar.

    Attributes:
        track_position: Gives the position that the track has for a photo, if it has one.
        has_track: Returns whether there is a track.
    """

    message = Signal(str)

    def __init__(
        self,
        controller: ProjectController,
        labelling: LabellingController,
        rows: RowsPane,
        mover: PositionNudger,
        runner: TaskRunner,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._labelling, self._rows = controller, labelling, rows
        self._mover, self._runner, self._actions = mover, runner, actions
        self.track_position: Callable[[Label], TrackPosition | None] = lambda _: None
        self.has_track: Callable[[], bool] = lambda: False
        for action, act in (
            (actions.use_track, self.use_track),
            (actions.like_before, partial(self.take_neighbours, before=True)),
            (actions.like_after, partial(self.take_neighbours, before=False)),
            (actions.take_alone, self.take_alone),
        ):
            action.triggered.connect(lambda _=False, act=act: act())

    def use_track(self) -> None:
        """Give the chosen photos the positions that the track has for them."""
        table, track_position = self._labelling.table, self.track_position
        if table is None:
            return

        def find(task: Task) -> Mapping[int, Correction | None]:
            task.check()
            found = {one.id: track_position(one) for one in table.page(chosen)}
            return {
                label_id: Correction(there.position, Source.GPX, there.altitude_m)
                for label_id, there in found.items()
                if there is not None
            }

        def take(corrections: Mapping[int, Correction | None]) -> None:
            self._labelling.correct(corrections)
            if not corrections:
                self.message.emit(tr("The track has no position for this photo's time"))

        chosen = self._chosen()
        self._find(tr("Asking the track"), find, take)

    def take_neighbours(self, *, before: bool) -> None:
        """Put the chosen photos where the one before or after them was taken."""
        project, job = self._controller.project, self._labelling.job
        if project is None or job is None:
            return
        chosen = frozenset(self._chosen())

        def find(task: Task) -> dict[int, NeighbourPosition]:
            task.check()
            rows = labels_of(project).rows(job, matches=False)
            return positions_of_neighbours(rows, chosen, before=before)

        self._find(tr(_TAKE), find, partial(self._take_found, before))

    def take_alone(self) -> None:
        """Accept of the chosen photos the answer to each by itself, without its walk."""
        table = self._labelling.table
        if table is None:
            return

        def find(task: Task) -> list[int]:
            task.check()
            return [one.id for one in table.page(chosen) if has_other_alone(one)]

        chosen = self._chosen()
        self._find(tr(_TAKE), find, self._labelling.accept_alone)

    def take_match(self, label_id: int, number: int) -> None:
        """Put one photo where one of its matches was taken, by the match's number from 1."""
        self._mover.finish()
        label = self._labelling.label(label_id)
        matches = () if label is None or label.estimate is None else label.estimate.matches
        if 1 <= number <= len(matches):
            place = matches[number - 1].position
            self._labelling.correct({label_id: Correction(place, Source.HAND)})

    def add_place_commands(self, menu: QMenu, place: Position) -> None:
        """Offer to put the chosen photos at a place of the map."""
        chosen = self._chosen()

        def put() -> None:
            self._mover.finish()
            self._labelling.correct(dict.fromkeys(chosen, Correction(place, Source.HAND)))

        if chosen:
            add_command(menu, tr("Put %n photos here", "", len(chosen)), put, self.hindrance)

    @property
    def hindrance(self) -> str:
        """Why nothing can be taken over; empty if it can."""
        return why_only_read(self._controller.project)

    def show_state(self, *, here: bool) -> None:
        """Offer the commands that do something now.

        Args:
            here: Whether the Label folder tab is shown.
        """
        chosen = self._chosen() if here else []
        actions, asked = self._actions, self._labelling.read(chosen[:_MOST_ASKED])
        for action in (actions.like_before, actions.like_after):
            action.setEnabled(any(one.taken_at is not None for one in asked))
        actions.take_alone.setEnabled(any(map(has_other_alone, asked)))
        knows = self.has_track() and any(self.track_position(one) is not None for one in asked)
        actions.use_track.setEnabled(knows)

    def _take_found(self, before: bool, found: Mapping[int, NeighbourPosition]) -> None:
        corrections = {
            label_id: Correction(one.position, Source.HAND)
            for label_id, one in found.items()
            if one.position is not None
        }
        self._labelling.correct(corrections)
        if corrections:
            return
        if found:
            # Placed like a guess, the photo would be taken for sure.
            name = legible_line(next(iter(found.values())).file.name)
            self.message.emit(tr("Accept or move {name} first: it is still to review", name=name))
        else:
            words = (
                mark(
                    "No photo with a position was taken before, by the same camera on the same way"
                )
                if before
                else mark(
                    "No photo with a position was taken after, by the same camera on the same way"
                )
            )
            self.message.emit(tr(words))

    def _find(
        self, words: str, find: Callable[[Task], _Found], take: Callable[[_Found], object]
    ) -> None:
        """Look for positions on a thread, and take them if the same folder is shown then."""
        self._mover.finish()
        job = self._labelling.job

        def use(found: _Found) -> None:
            # Of the project that was open then; in another the numbers mean other photos.
            now = self._labelling.job
            if job is not None and now is not None and now.id == job.id:
                take(found)

        self._runner.run(words, find, on_success=use, queue_name="edit", quiet=True)

    def _chosen(self) -> Sequence[int]:
        return self._labelling.columns.having(PHOTOS, self._rows.chosen)


def has_other_alone(label: Label) -> bool:
    """Return whether the answer to the photo alone is another one than that in its walk."""
    alone = label.alone
    return (
        bool(label.walk)
        and alone is not None
        and alone.inside_area
        and label.estimate is not None
        and (label.position is None or alone.position != label.position)
    )
