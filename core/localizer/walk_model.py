"""The part of a localizer that walks need: the places of its references, and radii of walks."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load as load_arrays
from safetensors.numpy import save as save_arrays

from core.geo import LocalFrame, Position, haversine_m
from core.localizer.calibration import Calibration
from core.localizer.calibration_format import calibration_entry, calibration_from
from core.localizer.checked_values import UnfitError, checked_array
from core.localizer.estimate import Estimate
from core.localizer.walk import BLOCK, WalkEstimate, locate_walk
from core.localizer.walk_calibration import radii_in_walk
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_fallback import FallbackReason
from core.localizer.walk_places import Anchor, WalkPhoto

if TYPE_CHECKING:
    from core.localizer.localizer import Localizer

# Answers are put into degrees, and get their radii, so many at once.
_ANSWERS_AT_ONCE = 256
# No position on Earth is farther than this from the origin of its place.
_MOST_M = 2.1e7


# In a walk as sparse as this around a photo, about one in 30 s, either answer may be right where
# they contradict each other: where photos alone are located well, the radius in the walk held for
# 23 to 85 % of those. Of denser walks it is right in nearly all cases, on real photos in all.
_SPARSE_S = 100.0

BY_HAND_M = 3.0
"""How exact a position is that a person gave: its standard error in metres."""


@dataclass(frozen=True)
class KnownPosition:
    """A position of a photo that is known from elsewhere.

    Attributes:
        position: The place.
        sigma_m: Its standard error in metres.
        trust: Probability that it is right at all; 1 for what a person set.
        is_guess: A guess of this program that a person accepted.
    """

    position: Position
    sigma_m: float
    trust: float
    is_guess: bool = False

    @classmethod
    def by_hand(cls, position: Position) -> KnownPosition:
        """A position that a person gave: nothing speaks against it."""
        return cls(position, BY_HAND_M, 1.0)


@dataclass(frozen=True, eq=False)
class WalkInput:
    """A photo of a walk.

    Attributes:
        seconds: When it was taken, on the walk's clock.
        evidence: What the localizer says of it alone; None for a photo that was not located.
        known: Positions known from elsewhere.
        alone: The answer to it alone, whose radius may say that one of both is wrong.
    """

    seconds: float
    evidence: PhotoEvidence | None
    known: tuple[KnownPosition, ...] = ()
    alone: Estimate | None = None


@dataclass(frozen=True)
class InWalk:
    """The answer to a photo in its walk.

    Attributes:
        position: The best single position.
        radius50_m: The true place lies within this for half of such photos.
        radius90_m: The same for nine in ten.
        spread_m: How far apart the places are that the walk leaves open, in metres.
        contradicted: Numbers of its known positions that all the rest speaks against.
    """

    position: Position
    radius50_m: float
    radius90_m: float
    spread_m: float
    contradicted: tuple[int, ...] = ()


def estimate_in_walk(alone: Estimate, found: InWalk) -> Estimate:
    """The estimate of a photo in its walk; its matches are those of the photo alone."""
    matches = tuple(
        replace(match, distance_m=haversine_m(found.position, match.position))
        for match in alone.matches
    )
    return replace(
        alone,
        position=found.position,
        radius50_m=found.radius50_m,
        radius90_m=found.radius90_m,
        matches=matches,
    )


def _reaching(alone: Estimate, position: Position, radius90_m: float) -> float:
    """The 90 % radius about a position, in metres, where the photo alone may contradict it.

    If neither answer's circle holds the other answer, it reaches as far as that one's place.
    """
    apart_m = haversine_m(alone.position, position)
    if not alone.inside_area or apart_m <= max(alone.radius90_m, radius90_m):
        return radius90_m
    return apart_m + alone.radius50_m


@dataclass(frozen=True, eq=False)
class WalkModel:
    """Locates the photos of walks from what a localizer said of each.

    Attributes:
        origin: Origin of the east/north metres.
        metres: ``(N, 2)`` float64 metres of the localizer's references.
        calibration: The radii of answers in walks.
    """

    origin: Position
    metres: NDArray[np.float64]
    calibration: Calibration

    @classmethod
    def of(cls, localizer: Localizer) -> WalkModel | None:
        """The model of ``localizer``; None if it was made without one, by an older program."""
        if localizer.walk_calibration is None:
            return None
        return cls(localizer.origin, localizer.metres, localizer.walk_calibration)

    def locate(
        self, inputs: Iterable[WalkInput], block: int = BLOCK
    ) -> Iterator[InWalk | FallbackReason]:
        """Locate the photos of one walk.

        Args:
            inputs: The photos, earliest first.
            block: How many photos are located together.

        Yields:
            For each its answer, or why it is to be located alone.
        """
        frame = LocalFrame(self.origin)
        # Blocks are read before their answers are there.
        alone: deque[Estimate | None] = deque()

        def photos() -> Iterator[WalkPhoto]:
            for one in inputs:
                alone.append(None if one.known else one.alone)
                yield self._photo(one, frame)

        located = locate_walk(photos(), self.metres, block=block)
        while some := list(islice(located, _ANSWERS_AT_ONCE)):
            yield from self._answers(some, [alone.popleft() for _ in some], frame)

    def _answers(
        self, some: Sequence[WalkEstimate], alone: Sequence[Estimate | None], frame: LocalFrame
    ) -> Iterator[InWalk | FallbackReason]:
        degrees = frame.to_degrees(np.array([one.metres for one in some])).tolist()
        radii50, radii90 = radii_in_walk(
            self.calibration,
            np.array([one.conflict_m for one in some]),
            np.array([one.sparse_s for one in some]),
        )
        for found, by_itself, (latitude, longitude), radius50, radius90 in zip(
            some, alone, degrees, radii50.tolist(), radii90.tolist(), strict=True
        ):
            if found.fell_back is not None or not np.isfinite(found.metres).all():
                yield found.fell_back or FallbackReason.NO_NEIGHBOUR
                continue
            position = Position(latitude, longitude)
            if by_itself is not None and found.sparse_s >= _SPARSE_S:
                radius90 = _reaching(by_itself, position, radius90)
            yield InWalk(
                position,
                radius50,
                radius90,
                found.spread_m,
                found.contradicted,
            )

    def to_bytes(self) -> bytes:
        """The model as safetensors; see :meth:`from_bytes`."""
        header = {
            "origin": [self.origin.latitude, self.origin.longitude],
            "calibration": calibration_entry(self.calibration),
        }
        return save_arrays({"metres": self.metres}, {"walk": json.dumps(header)})

    @classmethod
    def from_bytes(cls, data: bytes) -> WalkModel:
        """Read what :meth:`to_bytes` yields.

        Raises:
            UnfitError: It is something else, or a value in it makes no sense.
        """
        try:
            length = int.from_bytes(data[:8], "little")
            header = json.loads(json.loads(data[8 : 8 + length])["__metadata__"]["walk"])
            metres = checked_array(load_arrays(data), "metres", np.float64, (None, 2))
            model = cls(
                Position(*map(float, header["origin"])),
                metres,
                calibration_from(header["calibration"]),
            )
        except UnfitError:
            raise
        except Exception as error:  # safetensors raises what its Rust part likes to.
            raise UnfitError(f"it is no model of walks ({error})") from error
        if len(metres) and np.abs(metres).max() > _MOST_M:
            raise UnfitError("its references are nowhere on Earth")
        return model

    def _photo(self, given: WalkInput, frame: LocalFrame) -> WalkPhoto:
        anchors = tuple(
            Anchor(
                frame.to_metres(np.array([[one.position.latitude, one.position.longitude]]))[0],
                one.sigma_m,
                one.trust,
                one.is_guess,
            )
            for one in given.known
        )
        if given.evidence is None:
            return WalkPhoto(given.seconds, np.empty((0, 2)), np.empty(0), 0.0, anchors)
        return given.evidence.in_walk(given.seconds, self.metres, anchors)
