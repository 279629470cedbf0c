"""A reference photo: what a localizer is built from."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from json.encoder import encode_basestring_ascii as _quoted

import numpy as np
from numpy.typing import NDArray

from core.geo import Position, haversine_m
from core.photos.measurement import Measurement, Source
from core.project.joined_sessions import joined_sessions, session_spans
from core.project.rows import PhotoRow

# An accepted guess with this 90 % radius counts half as much as a known position.
_HALF_WEIGHT_M = 20.0
# Phones usually state 3 to 15 m. A position stated as worse counts less, as one that errs more.
_USUAL_ACCURACY_M = 15.0
_LEAST_WEIGHT = 1e-6
POOREST_JUDGE_M = 30.0
"""A position stated as worse than this, in metres, says nothing of errors of 15 m."""

# Nobody measured these with a receiver.
_NOT_MEASURED = (Source.HAND, Source.CSV, Source.REVIEWED)
_LEAST_JUDGING_SHARE = 0.25
# Found with planted faults; less gains little more, and a wrong suspicion must not cost a place.
_SUSPECT_WEIGHT = 0.1


@dataclass(frozen=True)
class ReferencePhoto:
    """One usable photo of a project, with the position that counts.

    Attributes:
        id: The photo's number in the project's store.
        file: The file's path as the project knows it.
        sha256: SHA-256 of the file, hexadecimal.
        pixels_sha256: SHA-256 of the decoded working pixels, hexadecimal.
        position: Where it was taken, by the best source.
        session: The name of its session.
        taken_at: When it was taken (timezone-aware), if it says so.
        heading_deg: The camera's heading in degrees clockwise from north, if it says so.
        picture_hash: See :mod:`core.photos.picture_hash`; empty if it is not known.
        copies: SHA-256 of the files and of the working pixels of its twins.
        stated: The position that it states itself, where a suggested one was taken over.
        is_guess: Whether its position is a guess that a person accepted: no answer is compared
            with it.
        weight: How much it counts for an answer beside others, above 0 and at most 1.
        accuracy_weight: How much it counts by the accuracy that its position states alone.
    """

    id: int
    file: str
    sha256: str
    pixels_sha256: str
    position: Position
    session: str
    taken_at: datetime | None = None
    heading_deg: float | None = None
    picture_hash: str = ""
    copies: tuple[str, ...] = ()
    stated: Position | None = None
    is_guess: bool = False
    weight: float = 1.0
    accuracy_weight: float = 1.0

    @property
    def evaluated_position(self) -> Position:
        """The position that answers are compared with.

        A suggested one comes from the very photos that answer: compared with it, they would seem
        better than they are.
        """
        return self.stated or self.position

    @property
    def evaluated_weight(self) -> float:
        """How much an answer counts that is compared with :attr:`evaluated_position`.

        What a photo states says as little as it is far from the place that a person took over.
        """
        if self.stated is None:
            return self.accuracy_weight
        return min(self.accuracy_weight, _weight_at(haversine_m(self.stated, self.position)))


def reference_list_sha256(references: Iterable[ReferencePhoto]) -> str:
    """One SHA-256 over which files, positions and sessions a localizer is built from.

    The order does not matter. A project whose list has another sum than its localizer's has
    changed since the localizer was built.
    """
    return sum_of_references(
        (one.sha256, one.position.latitude, one.position.longitude, one.session)
        for one in references
    )


def sum_of_references(facts: Iterable[tuple[str, float, float, str]]) -> str:
    """:func:`reference_list_sha256` of references of which only this is known.

    Args:
        facts: SHA-256 of the file, latitude and longitude in degrees, and session of each.
    """
    return sum_of_lines(sorted(reference_line(*one) for one in facts))


def reference_line(sha256: str, latitude: float, longitude: float, session: str) -> str:
    """A reference as it is in the sum: a JSON list of texts, written by hand, which is faster.

    Args:
        sha256: That of the file.
        latitude: Degrees.
        longitude: Degrees.
        session: The name of its session.
    """
    return f'[{_quoted(sha256)}, "{latitude:.9f}", "{longitude:.9f}", {_quoted(session)}]'


def sum_of_lines(lines: Iterable[str]) -> str:
    """:func:`reference_list_sha256` of the sorted lines of references."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def references_among(photos: Sequence[PhotoRow]) -> list[ReferencePhoto]:
    """The photos among ``photos`` that a localizer is built from, in their order.

    Sessions that were taken in one go are one: see :func:`joined_sessions`.
    """
    copies: dict[int, list[str]] = defaultdict(list)
    for photo in photos:
        if photo.twin_of is not None:
            copies[photo.twin_of] += filter(None, (photo.sha256, photo.pixels_sha256))
    names = joined_sessions(photos, session_spans(photos))
    return [
        _to_reference(one, copies.get(one.id, ()), names.get(one.session, one.session))
        for one in photos
        if one.is_reference
    ]


def _to_reference(photo: PhotoRow, copies: Sequence[str], session: str | None) -> ReferencePhoto:
    """The reference photo that a usable photo is to a localizer.

    Args:
        photo: The photo.
        copies: SHA-256 of the files and working pixels of its twins.
        session: The session that it counts as one of.
    """
    assert photo.measurement is not None and photo.sha256 is not None
    return ReferencePhoto(
        id=photo.id,
        file=os.fspath(photo.path),
        sha256=photo.sha256,
        pixels_sha256=photo.pixels_sha256 or "",
        position=photo.measurement.position,
        session=session or "",
        taken_at=photo.taken_at,
        heading_deg=photo.heading_deg,
        picture_hash=photo.picture_hash or "",
        copies=tuple(copies),
        stated=photo.stated,
        is_guess=photo.measurement.source is Source.REVIEWED,
        weight=_weight_of(photo, photo.measurement),
        accuracy_weight=accuracy_weight_of(photo.measurement),
    )


def equally_weighted(references: Iterable[ReferencePhoto]) -> list[ReferencePhoto]:
    """The references as if each counted alike, but for the accuracy that its position states.

    Which are suspect was found out with all photos: where some are left out to be evaluated, that
    would be knowledge of them.
    """
    return [replace(one, weight=one.accuracy_weight) for one in references]


def well_enough(weights: Sequence[float] | NDArray[np.float64]) -> NDArray[np.bool_]:
    """``(N,)`` which positions are known well enough to tell how far an answer errs.

    Those stated as accurate to 30 m or better, or without a word on it. Where they are fewer than
    one in four, nothing better is known of the place, and all are taken.

    Args:
        weights: How much each counts by the accuracy that its position states.
    """
    enough: NDArray[np.bool_] = np.asarray(weights, np.float64) >= _weight_at(POOREST_JUDGE_M)
    few = np.count_nonzero(enough) < _LEAST_JUDGING_SHARE * len(enough)
    return np.ones_like(enough) if few else enough


def judging(references: Sequence[ReferencePhoto]) -> NDArray[np.bool_]:
    """``(N,)`` which references answers are compared with: see :func:`well_enough`.

    A position that a person took over from the pictures counts as what the photo stated of itself:
    to leave those out that the answers contradict would flatter the answers.
    """
    return well_enough([one.accuracy_weight for one in references])


def _weight_of(photo: PhotoRow, measurement: Measurement) -> float:
    """The weight of a photo: small where the pictures contradict it, and as a guess is wide."""
    if measurement.source is Source.HAND:
        return 1.0
    if photo.suggested is not None and photo.suggested.finding:
        return _SUSPECT_WEIGHT * accuracy_weight_of(measurement)
    if measurement.source is not Source.REVIEWED or measurement.accuracy_m is None:
        return accuracy_weight_of(measurement)
    return 1 / (1 + (measurement.accuracy_m / _HALF_WEIGHT_M) ** 2)


def accuracy_weight_of(measurement: Measurement) -> float:
    """The weight of a position that states its accuracy: as the inverse of what it errs, squared.

    As accurate as usual, or without a word on it, it counts in full.
    """
    stated_m = measurement.accuracy_m
    if stated_m is None or measurement.source in _NOT_MEASURED:
        return 1.0
    return _weight_at(stated_m)


def _weight_at(off_m: float) -> float:
    """The weight of a position that may be so many metres off."""
    return max(_LEAST_WEIGHT, min(1.0, _USUAL_ACCURACY_M / max(off_m, _USUAL_ACCURACY_M)) ** 2)
