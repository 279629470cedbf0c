"""Answers to photos, and the jobs that find them with the localizer in use, on one thread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from campusgps_gui.jobs.picture_loader import jpeg_image
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
_MISSING_PACKAGES = mark(
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
            :attr:`campusgps_gui.jobs.locate_service.LocateService.identity`.
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
class LoadResult:
    """The result of loading a localizer: the device in words, the recipe, or a problem."""

    device: str = ""
    recipe: str = ""
    identity: str = ""
    problem: str = ""
    knows_walks: bool = False
    calibration: Calibration | None = None
    walk_calibration: Calibration | None = None


class PredictorJobs:
    """The jobs that load and use the predictor; one thread, that of the queue, runs them all.

    Attributes:
        wanted: Numbers of the photos to be answered; replaced, never changed, from any thread.
        by_hand: Where a person says that some were taken; replaced, never changed, as well.
    """

    def __init__(self) -> None:
        self._predictor: Predictor | None = None
        self._problem = tr(_NOTHING_TO_LOCATE_WITH)
        self._identity = ""
        self._names: PlaceNames | None = None
        self._located: dict[int, tuple[Located, Answer]] = {}
        self.wanted: frozenset[int] = frozenset()
        self.by_hand: Mapping[int, Position] = {}

    def load(self, file: Path, task: Task) -> LoadResult:
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
                self._problem = tr(_MISSING_PACKAGES)
                return LoadResult(recipe=localizer.recipe, problem=tr(_MISSING_PACKAGES))
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
        return LoadResult(
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

    def answers_again(self, task: Task) -> Iterator[Answer]:
        """The answers that have changed, because a person said where others were taken."""
        if self._predictor is not None:
            yield from self._answers_in_walks(self._predictor, task)

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
        by_hand = self.by_hand
        places = {row: by_hand[one] for row, one in enumerate(self._located) if one in by_hand}
        every = [one for one, _ in self._located.values()]
        walked = locate_in_walks(predictor.localizer, every, places)
        task.check()
        for (number, (located, before)), found in zip(
            list(self._located.items()), walked, strict=True
        ):
            if number in by_hand:
                # Its estimate stays what it was without the person's word.
                continue
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
