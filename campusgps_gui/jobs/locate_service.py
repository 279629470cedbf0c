"""Locates photos in the background with the localizer of the open project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from campusgps_gui.jobs.picture_loader import jpeg_image
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.warm_up import MATCHING, load_packages, load_torch
from core.devices import device_words
from core.tasks import Task

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.geo import Position
    from core.localizer.estimate import Estimate
    from core.predictor import Predictor

    Picture = Path | NDArray[np.uint8]

_NOTHING_TO_LOCATE_WITH = (
    "what was learned of the place cannot be read. Learn the place again (Project menu)"
)
MISSING_PACKAGES = (
    "this place was learned with packages that are not installed here. Install them with "
    'pip install "campusgps[refine]" and start again, or learn the place again without them '
    "(Project menu)"
)


@dataclass(frozen=True)
class Answer:
    """The answer for one photo: an estimate, or the problem.

    Attributes:
        number: The number under which it was asked for.
        estimate: Where it was taken, or None if it could not be read.
        own_position: Where the photo itself says it was taken, if it does.
        problem: Why it could not be read; empty if it could.
        thumbnails: One small picture for each match.
    """

    number: int
    estimate: Estimate | None
    own_position: Position | None
    problem: str
    thumbnails: tuple[QImage, ...] = ()


@dataclass(frozen=True)
class _Readiness:
    """The result of loading a localizer: the device in words, the recipe, or a problem."""

    device: str = ""
    recipe: str = ""
    identity: str = ""
    problem: str = ""


class LocateService(QObject):
    """Locates photos in the background, with a predictor that stays loaded, in the order of asking.

    Args:
        runner: Runs the jobs.

    Signals:
        answered: An :class:`Answer`.
        device_known: The device in words.
        ready: The first photo will be answered at once.
        unavailable: It cannot locate for now; :attr:`problem` says why and what helps.

    Attributes:
        is_ready: Whether the first photo would be answered at once.
        recipe: How the localizer in use was made; empty while there is none.
        identity: Tells the localizer in use from others, as labelled folders name theirs; empty
            while there is none.
        problem: Why it cannot locate, if something is missing for it; else empty.
    """

    answered = Signal(object)
    device_known = Signal(str)
    ready = Signal()
    unavailable = Signal()

    QUEUE = "locate"

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._locating = _PredictorJobs()
        self._file: Path | None = None
        self._jobs: list[Job] = []
        self._waiting: list[tuple[int, Picture]] = []
        self.is_ready = False
        self.recipe = self.identity = self.problem = ""

    def use(self, file: Path | None) -> None:
        """Locate with the localizer in ``file`` from now on; None: with nothing."""
        self._file, self.is_ready = file, False
        self.recipe = self.identity = self.problem = ""
        if file is None:
            self.cancel()
            self._runner.run("Letting go", self._locating.drop, queue_name=self.QUEUE, quiet=True)
            return
        self._runner.run(
            "Getting ready to locate",
            partial(self._locating.load, file),
            on_success=partial(self._note_readiness, file),
            queue_name=self.QUEUE,
        )
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.locate(waiting)

    def locate(self, pictures: Sequence[tuple[int, Picture]]) -> None:
        """Ask for ``pictures``, each with a number; waits for a localizer if there is none yet."""
        if self._file is None:
            self._waiting.extend(pictures)
            return
        self._jobs = [job for job in self._jobs if not job.over]
        self._jobs.append(
            self._runner.run(
                "Locating photos",
                partial(self._locating.answers, list(pictures)),
                on_item=self.answered.emit,
                queue_name=self.QUEUE,
            )
        )

    def cancel(self) -> None:
        """Give up what was asked for and not answered yet."""
        self._waiting.clear()
        for job in self._jobs:
            self._runner.cancel(job)

    def _note_readiness(self, file: Path, found: _Readiness) -> None:
        if file != self._file:
            return
        self.recipe, self.identity, self.problem = found.recipe, found.identity, found.problem
        self.is_ready = not found.problem
        if found.problem:
            self.unavailable.emit()
            return
        self.device_known.emit(found.device)
        self.ready.emit()


class _PredictorJobs:
    """The jobs that load and use the predictor; one thread, that of the queue, runs them all."""

    def __init__(self) -> None:
        self._predictor: Predictor | None = None
        self._problem = _NOTHING_TO_LOCATE_WITH

    def load(self, file: Path, task: Task) -> _Readiness:
        """Load the localizer in ``file`` and locate a picture, so that all is warm."""
        task.begin("Getting ready to locate")
        load_torch()
        import numpy as np

        from core.features.xfeat import can_refine
        from core.labelling.job import localizer_id
        from core.predictor import Predictor
        from core.workflows.active_localizer import open_localizer

        self._predictor, self._problem = None, _NOTHING_TO_LOCATE_WITH
        localizer = open_localizer(file)
        if localizer.needs_keypoints:
            if not can_refine():
                self._problem = MISSING_PACKAGES
                return _Readiness(recipe=localizer.recipe, problem=MISSING_PACKAGES)
            load_packages(MATCHING, task.check)
        predictor = Predictor(localizer)
        task.check()
        # Noise has corners everywhere, so that comparing point by point is warm too.
        noise = np.random.default_rng(0).integers(0, 256, (384, 512, 3), dtype=np.uint8)
        list(predictor.locate([noise]))
        self._predictor = predictor
        return _Readiness(device_words(predictor.device), localizer.recipe, localizer_id(localizer))

    def drop(self, task: Task) -> None:
        """Free the memory."""
        self._predictor = None

    def answers(self, pictures: list[tuple[int, Picture]], task: Task) -> Iterator[Answer]:
        """Answer each picture in turn."""
        predictor = self._predictor
        if predictor is None:
            for number, _ in pictures:
                yield Answer(number, None, None, self._problem)
            return
        task.begin("Locating photos", len(pictures))
        found = predictor.locate([picture for _, picture in pictures], task)
        for (number, _), located in zip(pictures, found, strict=True):
            estimate, error = located.estimate, located.error
            own = located.own_position
            yield Answer(
                number=number,
                estimate=estimate,
                own_position=None if own is None else own.position,
                problem="" if error is None else error.reason,
                thumbnails=() if estimate is None else self._thumbnails(predictor, estimate),
            )

    def _thumbnails(self, predictor: Predictor, estimate: Estimate) -> tuple[QImage, ...]:
        pictures = predictor.localizer.thumbnails
        return tuple(
            jpeg_image(pictures[match.reference]) if pictures else QImage()
            for match in estimate.matches
        )
