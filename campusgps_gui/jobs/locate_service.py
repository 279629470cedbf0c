"""Locates photos in the background with the localizer of the open project."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from campusgps_gui.jobs.picture_loader import jpeg_image
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.warm_up import MATCHING, load_networks, load_packages
from campusgps_gui.style.translation import mark, tr
from core.devices import device_words
from core.tasks import Task

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.geo import Position
    from core.localizer.calibration import Calibration
    from core.localizer.estimate import Estimate
    from core.place_names import PlaceNames
    from core.predictor import Located, Predictor

    Picture = Path | NDArray[np.uint8]

_NOTHING_TO_LOCATE_WITH = mark(
    "what was learned of the place cannot be read. Learn the place again (Project menu)"
)
MISSING_PACKAGES = mark(
    "this place was learned with packages that are not installed here. Install "
    'them with pip install "campusgps[refine]" and start again, or learn the '
    "place again without them (Project menu)"
)


@dataclass(frozen=True)
class WalkAnswer:
    """The answer for a photo together with those that the same camera took around it.

    Attributes:
        estimate: Where it was taken, by all photos of the walk.
        count: How many photos the walk has.
    """

    estimate: Estimate
    count: int


@dataclass(frozen=True)
class Answer:
    """The answer for one photo: an estimate, or the problem.

    Attributes:
        number: The number under which it was asked for.
        estimate: Where it was taken, by this photo alone, or None if it could not be read.
        own_position: Where the photo itself says it was taken, if it does.
        problem: Why it could not be read; empty if it could.
        thumbnails: One small picture for each match.
        walk: The answer in its walk; None where it has none, or that is not known yet.
        place_name: City, region and country of the estimate; empty where there are none.
        localizer: Tells the localizer that answered from others, as
            :attr:`LocateService.identity`.
    """

    number: int
    estimate: Estimate | None
    own_position: Position | None
    problem: str
    thumbnails: tuple[QImage, ...] = ()
    walk: WalkAnswer | None = None
    place_name: str = ""
    localizer: str = ""


@dataclass(frozen=True)
class _LoadResult:
    """The result of loading a localizer: the device in words, the recipe, or a problem."""

    device: str = ""
    recipe: str = ""
    identity: str = ""
    problem: str = ""
    knows_walks: bool = False
    calibration: Calibration | None = None
    walk_calibration: Calibration | None = None


class LocateService(QObject):
    """Locates photos in the background, in the order of the requests; the predictor stays loaded.

    Each photo is answered alone at once. When all that were asked for together are answered, they
    are located once more in the walks that they form with each other and with the photos answered
    before; answers that this changes come again.

    Args:
        runner: Runs the jobs.

    Signals:
        answered: An :class:`Answer`; it replaces an earlier one for the same number.
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
        self._predictor_jobs = _PredictorJobs()
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

    def _note_loaded(self, file: Path, found: _LoadResult) -> None:
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


class _PredictorJobs:
    """The jobs that load and use the predictor; one thread, that of the queue, runs them all.

    Attributes:
        wanted: Numbers of the photos to be answered; replaced, never changed, from any thread.
    """

    def __init__(self) -> None:
        self._predictor: Predictor | None = None
        self._problem = tr(_NOTHING_TO_LOCATE_WITH)
        self._identity = ""
        self._names: PlaceNames | None = None
        self._located: dict[int, tuple[Located, Answer]] = {}
        self.wanted: frozenset[int] = frozenset()

    def load(self, file: Path, task: Task) -> _LoadResult:
        """Load the localizer in ``file`` and locate a picture, so that all is warm.

        A photo that waits already is that picture.
        """
        task.begin(tr("Getting ready to locate"))
        load_networks()
        import numpy as np

        from core.features.xfeat import can_refine
        from core.predictor import Predictor
        from core.workflows.active_localizer import open_localizer

        self._predictor, self._problem = None, tr(_NOTHING_TO_LOCATE_WITH)
        localizer = open_localizer(file)
        if localizer.needs_keypoints:
            if not can_refine():
                self._problem = tr(MISSING_PACKAGES)
                return _LoadResult(recipe=localizer.recipe, problem=tr(MISSING_PACKAGES))
            load_packages(MATCHING, task.check)
        predictor = Predictor(localizer)
        task.check()
        if self.wanted <= self._located.keys():
            # Noise has corners everywhere, so that comparing point by point is warm too.
            noise = np.random.default_rng(0).integers(0, 256, (384, 512, 3), dtype=np.uint8)
            list(predictor.locate([noise]))
        identity = localizer.identity_sha256
        if identity != self._identity:
            # What one localizer says of a photo means nothing to another.
            self._located.clear()
        self._predictor, self._identity = predictor, identity
        knows_walks = localizer.walk_calibration is not None
        device = device_words(predictor.device)
        return _LoadResult(
            device,
            localizer.recipe,
            identity,
            knows_walks=knows_walks,
            calibration=localizer.calibration,
            walk_calibration=localizer.walk_calibration,
        )

    def unload(self, task: Task) -> None:
        """Drop the predictor and its answers, to free their memory."""
        self._predictor = None
        self._located.clear()

    def answers(self, pictures: list[tuple[int, Picture]], task: Task) -> Iterator[Answer]:
        """Answer each picture in turn, then those again whose walk says more."""
        predictor = self._predictor
        if predictor is None:
            for number, _ in pictures:
                yield Answer(number, None, None, self._problem)
            return
        task.begin(tr("Locating photos"), len(pictures))
        found = predictor.locate([picture for _, picture in pictures], task)
        for (number, _), located in zip(pictures, found, strict=True):
            answer = self._answer(number, located, predictor)
            self._located[number] = located, answer
            yield answer
        yield from self._answers_in_walks(predictor, task)

    def _answer(self, number: int, located: Located, predictor: Predictor) -> Answer:
        estimate, error = located.estimate, located.error
        own = located.own_position
        return Answer(
            number=number,
            estimate=estimate,
            own_position=None if own is None else own.position,
            problem="" if error is None else error.reason,
            thumbnails=() if estimate is None else self._thumbnails(predictor, estimate),
            place_name="" if estimate is None else self._place_name(estimate.position),
            localizer=self._identity,
        )

    def _place_name(self, position: Position) -> str:
        from core.place_names import PlaceNames

        if self._names is None:
            self._names = PlaceNames()
        name = self._names.name_of(position)
        return "" if name is None else name.words

    def _answers_in_walks(self, predictor: Predictor, task: Task) -> Iterator[Answer]:
        """The answers that the walks of all photos answered so far change."""
        from core.walk_prediction import locate_in_walks

        wanted = self.wanted
        self._located = {number: one for number, one in self._located.items() if number in wanted}
        task.begin(tr("Locating the photos of a walk together"))
        walked = locate_in_walks(predictor.localizer, [one for one, _ in self._located.values()])
        task.check()
        for (number, (located, before)), found in zip(
            list(self._located.items()), walked, strict=True
        ):
            walk = None
            if found.walk and found.estimate is not None:
                walk = WalkAnswer(found.estimate, found.count)
            if walk != before.walk:
                answer = replace(before, walk=walk)
                self._located[number] = located, answer
                yield answer

    def _thumbnails(self, predictor: Predictor, estimate: Estimate) -> tuple[QImage, ...]:
        pictures = predictor.localizer.thumbnails
        return tuple(
            jpeg_image(pictures[match.reference]) if pictures else QImage()
            for match in estimate.matches
        )
