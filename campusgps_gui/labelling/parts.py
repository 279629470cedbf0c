"""What the parts of the Label folder tab work with, in two groups that are handed on together."""

from __future__ import annotations

from dataclasses import dataclass

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.reviewed_photos import ReviewedPhotos
from campusgps_gui.labelling.reviewer import Reviewer
from campusgps_gui.labelling.rows_pane import RowsPane
from campusgps_gui.labelling.taking import PositionTaker
from campusgps_gui.labelling.track_source import TrackSource
from campusgps_gui.labelling.walk_updates import WalkUpdates


@dataclass(frozen=True)
class LabellingJobs:
    """The controllers of background work, which outlive a folder and know nothing of the tab.

    Attributes:
        controller: The open project.
        labelling: Labels, and keeps the rows of the folder.
        locator: Knows what locates now.
        runner: Runs whatever takes time.
    """

    controller: ProjectController
    labelling: LabellingController
    locator: LocateService
    runner: TaskRunner


@dataclass(frozen=True)
class FolderReview:
    """The parts of the tab by which the shown folder is reviewed.

    Attributes:
        rows: The table of the folder.
        reviewer: Decides about its photos and corrects them.
        taker: Takes positions of other photos and of the track over.
        track: Keeps the track of the folder.
        walks: Knows whether its photos can be located in walks.
        reviewed: Offers to add the reviewed photos to the project.
    """

    rows: RowsPane
    reviewer: Reviewer
    taker: PositionTaker
    track: TrackSource
    walks: WalkUpdates
    reviewed: ReviewedPhotos
