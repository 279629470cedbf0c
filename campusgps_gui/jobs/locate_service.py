"""Locates photos in the background with the localizer of the open project."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.predictor_jobs import LoadResult, PredictorJobs
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.style.translation import tr

if TYPE_CHECKING:
    from campusgps_gui.jobs.predictor_jobs import Picture
    from core.geo import Position
    from core.localizer.calibration import Calibration


class LocateService(QObject):
    """Locates photos in the background, in the order of the requests; the predictor stays loaded.

    Each photo is answered alone at once. When all that were asked for together are answered, they
    are located once more in the walks that they form with each other and with the photos answered
    before; answers that this changes come again.

    Args:
        runner: Runs the jobs.

    Signals:
        answered: An ``Answer`` (:mod:`campusgps_gui.jobs.predictor_jobs`); it replaces an earlier
            one for the same number.
        done: All photos that were asked for together are answered, also in their walks.
        given_up: Numbers of photos that were asked for together, some of them not answered.
        device_known: The device in words.
        ready: The first photo will be answered at once.
        unavailable: It cannot locate for now; :attr:`problem` says why and what helps.
        waiting_changed: :attr:`waiting` has changed.

    Attributes:
        is_ready: Whether the first photo would be answered at once.
        recipe: How the localizer in use was made; empty while there is none.
        identity: Tells the localizer in use from others, as labelled folders name theirs; empty
            while there is none.
        problem: Why it cannot locate, if something is missing for it; else empty.
        knows_walks: Whether the localizer in use locates photos in their walks; older ones do not.
        calibration: How far off its answers are, as measured on photos left out; None: not known.
        walk_calibration: The same of answers in walks.
    """

    answered = Signal(object)
    done = Signal()
    given_up = Signal(list)
    device_known = Signal(str)
    ready = Signal()
    unavailable = Signal()
    waiting_changed = Signal()

    QUEUE = "locate"

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._predictor_jobs = PredictorJobs()
        self._file: Path | None = None
        self._jobs: list[Job] = []
        self._loading: Job | None = None
        self._postponed: list[Callable[[], None]] = []
        self._waiting: list[tuple[int, Picture]] = []
        self.is_ready = self.knows_walks = False
        self.recipe = self.identity = self.problem = ""
        self.calibration: Calibration | None = None
        self.walk_calibration: Calibration | None = None
        runner.ended.connect(lambda _: self._do_postponed())

    @property
    def has_localizer(self) -> bool:
        """True if there is a localizer to use, loaded or not."""
        return self._file is not None

    @property
    def waiting(self) -> int:
        """The number of photos that wait until the place is learned."""
        return len(self._waiting)

    @property
    def is_locating(self) -> bool:
        """True while photos that were asked for are not all answered."""
        return any(not job.over for job in self._jobs)

    @property
    def is_busy(self) -> bool:
        """True while a localizer is being loaded or photos are not all answered."""
        return self.is_locating or (self._loading is not None and not self._loading.over)

    def when_idle(self, act: Callable[[], None]) -> None:
        """Call ``act`` as soon as it is not :attr:`is_busy`: at once, or later.

        For what nobody waits for: done at the same time it would hold up the first answer. What is
        asked for again meanwhile is done once.
        """
        if act not in self._postponed:
            self._postponed.append(act)
        self._do_postponed()

    def use(self, file: Path | None) -> None:
        """Locate with the localizer in ``file`` from now on; None: with nothing."""
        self._file, self.is_ready, self.knows_walks = file, False, False
        self.recipe = self.identity = self.problem = ""
        if file is None:
            self.calibration = self.walk_calibration = None
            self.cancel()
            self._runner.run(
                tr("Letting go"), self._predictor_jobs.unload, queue_name=self.QUEUE, quiet=True
            )
            return
        self._loading = self._runner.run(
            tr("Getting ready to locate"),
            partial(self._predictor_jobs.load, file),
            on_success=partial(self._note_loaded, file),
            queue_name=self.QUEUE,
        )
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.locate(waiting)
            self.waiting_changed.emit()

    def locate(self, pictures: Sequence[tuple[int, Picture]]) -> None:
        """Ask for ``pictures``, each with a number; waits for a localizer if there is none yet."""
        self._predictor_jobs.wanted |= {number for number, _ in pictures}
        if self._file is None:
            self._waiting.extend(pictures)
            self.waiting_changed.emit()
            return
        self._jobs = [job for job in self._jobs if not job.over]
        self._jobs.append(
            self._runner.run(
                tr("Locating photos"),
                partial(self._predictor_jobs.answers, list(pictures)),
                on_item=self.answered.emit,
                on_success=lambda _: self.done.emit(),
                on_cancelled=partial(self.given_up.emit, [number for number, _ in pictures]),
                queue_name=self.QUEUE,
            )
        )

    def place(self, positions: Mapping[int, Position]) -> None:
        """Take these positions, by number, for where a person says that photos were taken.

        The others of their walks are answered again where that changes something.
        """
        before = self._predictor_jobs.by_hand
        self._predictor_jobs.by_hand = dict(positions)
        if before == positions or not (self.is_ready and self.knows_walks):
            return
        self._jobs = [job for job in self._jobs if not job.over]
        self._jobs.append(
            self._runner.run(
                tr("Locating the photos of a walk together"),
                self._predictor_jobs.answers_again,
                on_item=self.answered.emit,
                on_success=lambda _: self.done.emit(),
                queue_name=self.QUEUE,
                quiet=True,
            )
        )

    def remember(self, numbers: Collection[int]) -> None:
        """Take :meth:`forget` back: use the answers for these photos for others again."""
        self._predictor_jobs.wanted |= frozenset(numbers)

    def forget(self, numbers: Collection[int]) -> None:
        """Answer for these photos no more, and use them for no other."""
        self._predictor_jobs.wanted -= frozenset(numbers)
        self._waiting = [one for one in self._waiting if one[0] not in numbers]
        self.waiting_changed.emit()

    def cancel(self) -> None:
        """Give up what was asked for and not answered yet."""
        if self._waiting:
            self._waiting.clear()
            self.waiting_changed.emit()
        for job in self._jobs:
            self._runner.cancel(job)

    def _do_postponed(self) -> None:
        while self._postponed and not self.is_busy:
            self._postponed.pop(0)()

    def _note_loaded(self, file: Path, found: LoadResult) -> None:
        if file != self._file:
            return
        self.recipe, self.identity, self.problem = found.recipe, found.identity, found.problem
        self.is_ready, self.knows_walks = not found.problem, found.knows_walks
        self.calibration = found.calibration
        self.walk_calibration = found.walk_calibration
        if found.problem:
            self.unavailable.emit()
            return
        self.device_known.emit(found.device)
        self.ready.emit()
