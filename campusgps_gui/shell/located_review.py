"""Hands photos of the Locate tab on to the Label folder tab, to be reviewed there."""

from __future__ import annotations

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.first_shown import FirstShown
from campusgps_gui.labelling.handed_positions import HandedPositions
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.locate.reviewing import ReviewRequest
from campusgps_gui.locate.tab import LocateTab


class LocatedReview:
    """Labels them, with the positions that a person gave to some, and shows one of them first.

    Args:
        controller: The open project.
        labelling: Labels.
        runner: Runs whatever takes time.
        tab: The Label folder tab.
    """

    def __init__(
        self,
        controller: ProjectController,
        labelling: LabellingController,
        runner: TaskRunner,
        tab: LabelTab,
    ) -> None:
        self._labelling, self._tab = labelling, tab
        self._first_shown = FirstShown(labelling, tab.rows, tab)
        self._handed = HandedPositions(controller, labelling, runner, tab)

    def begin(self, request: ReviewRequest, locate_tab: LocateTab) -> None:
        """Begin a review; where nothing can be labelled now, the Label folder tab says why."""
        starts = not self._labelling.hindrance
        self._tab.label(request.files, also_positioned=request.also_positioned)
        self._first_shown.want(request.shown)
        if starts:
            self._handed.want(request.files, request.by_hand, locate_tab.note_handed_on)
