"""The edits of rows of labelled folders: decisions and corrections, each of which can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs import labelling_tasks as tasks
from campusgps_gui.jobs.job_controller import JobController
from campusgps_gui.jobs.only_read import why_only_read
from campusgps_gui.jobs.project_controller import ProjectController

if TYPE_CHECKING:
    from core.labelling.label import Correction, Review


class LabelEdits(JobController):
    """Makes edits of rows through the journal: the base of what labels.

    Args:
        controller: The open project.

    Signals:
        correcting: The ids of rows that are about to be put elsewhere.

    Attributes:
        edits_asked: How many edits of rows were asked for.
    """

    correcting = Signal(object)

    def __init__(self, controller: ProjectController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.edits_asked = 0

    @property
    def only_read(self) -> str:
        """The reason why nothing of the project can be changed; empty if it can."""
        return why_only_read(self._controller.project)

    def review(self, label_ids: Sequence[int], decision: Review) -> None:
        """Accept or reject guesses, or open them again; can be undone."""
        if label_ids:
            self.edits_asked += 1
            self._controller.edit(partial(tasks.review, tuple(label_ids), decision))

    def correct(self, corrections: Mapping[int, Correction | None]) -> None:
        """Put positions in the place of guesses; None brings the guess back. Can be undone."""
        if corrections:
            self.edits_asked += 1
            self.correcting.emit(list(corrections))
            self._controller.edit(partial(tasks.correct, dict(corrections)))

    def accept_alone(self, label_ids: Sequence[int]) -> None:
        """Accept the answers to photos alone; they stay guesses with radii. Can be undone."""
        if label_ids:
            self.edits_asked += 1
            self._controller.edit(partial(tasks.accept_alone, tuple(label_ids)))
