"""The evidence of a localizer about the place of one photo, for its walk."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from core.localizer.checked_values import UnfitError
from core.localizer.index import Nearest
from core.localizer.walk_places import (
    Anchor,
    WalkPhoto,
    WalkPhotos,
    candidates_there,
    laid_out,
)

# Found on left-out sessions: sharper helps photos far apart in time, and harms bursts.
_SIMILARITY_POWER = 4.5
_LEAST_SIMILARITY = 1e-3
# Found likewise for what counts beside a re-ranker; a share from 0.2 to 0.4 is as good.
_SIMILARITY_POWER_BESIDE_RERANKING = 3.5
_LEARNED_SHARE = 0.25
_LEAST_WEIGHT = 1e-12
# The chance that a photo is of another place goes from 1 in 4 to 3 in 4 within about two of these
# around the score from which on a photo alone is called one.
_OOD_SCALE = 0.1
# Half of a round normal distribution lies within so many standard deviations.
_SIGMAS_OF_RADIUS50 = 1.177
_TRUST = 0.9
# No position on Earth is farther than this from the origin of its place.
_MOST_M = 2.1e7
# Numbers of candidates and of answers, and the chance of another place; an answer.
_HEAD, _ANSWER = struct.Struct("<IIf"), struct.Struct("<ddff")


@dataclass(frozen=True, eq=False)
class PhotoEvidence:
    """All that a localizer knows of the place of one photo; small enough to keep for each.

    Attributes:
        rows: ``(K,)`` the candidates, rows of the localizer's references.
        log_evidence: ``(K,)`` logarithm of how much each is to be believed, up to a constant.
        elsewhere: Probability that the photo is of another place.
        answers: The answer of trained networks, where these count instead of candidates.
    """

    rows: NDArray[np.intp]
    log_evidence: NDArray[np.float32]
    elsewhere: float
    answers: tuple[Anchor, ...] = field(default=())

    def in_walk(
        self, seconds: float, metres: NDArray[np.float64], anchors: Sequence[Anchor] = ()
    ) -> WalkPhoto:
        """The photo in its walk.

        Args:
            seconds: When it was taken, on the clock of its walk.
            metres: ``(N, 2)`` east/north metres of the localizer's references.
            anchors: Positions of the photo that are known from elsewhere.
        """
        return WalkPhoto(
            seconds,
            metres[self.rows],
            self.log_evidence.astype(np.float64),
            self.elsewhere,
            (*anchors, *self.answers),
        )

    def to_bytes(self) -> bytes:
        """The evidence as a row of a database keeps it; see :meth:`from_bytes`."""
        head = _HEAD.pack(len(self.rows), len(self.answers), self.elsewhere)
        answers = [
            _ANSWER.pack(*one.metres.tolist(), one.sigma_m, one.trust) for one in self.answers
        ]
        rows, evidence = self.rows.astype("<i4"), self.log_evidence.astype("<f4")
        return b"".join([head, rows.tobytes(), evidence.tobytes(), *answers])

    @classmethod
    def from_bytes(cls, data: bytes, references: int) -> PhotoEvidence:
        """Read what :meth:`to_bytes` yields.

        Args:
            data: The bytes.
            references: How many references the localizer has.

        Raises:
            UnfitError: They are something else, or speak of a reference that is not there.
        """
        if len(data) < _HEAD.size:
            raise UnfitError("the evidence is cut short")
        count, answered, elsewhere = _HEAD.unpack_from(data)
        if len(data) != _HEAD.size + 8 * count + _ANSWER.size * answered:
            raise UnfitError("the evidence has another length than it says")
        rows = np.frombuffer(data, "<i4", count, _HEAD.size).astype(np.intp)
        evidence = np.frombuffer(data, "<f4", count, _HEAD.size + 4 * count).astype(np.float32)
        answers = [
            _ANSWER.unpack_from(data, _HEAD.size + 8 * count + number * _ANSWER.size)
            for number in range(answered)
        ]
        numbers = np.array([elsewhere, *chain.from_iterable(answers)])
        if not (np.isfinite(evidence).all() and np.isfinite(numbers).all()):
            raise UnfitError("the evidence has values that are not numbers")
        if count and not (rows.min() >= 0 and rows.max() < references):
            raise UnfitError("the evidence speaks of references that are not there")
        if any(max(abs(east), abs(north)) > _MOST_M for east, north, *_ in answers):
            raise UnfitError("the evidence speaks of places that are nowhere on Earth")
        if not 0 <= elsewhere <= 1 or any(s <= 0 or not 0 <= t <= 1 for *_, s, t in answers):
            raise UnfitError("the evidence has chances that are none")
        return cls(
            rows,
            evidence,
            elsewhere,
            tuple(Anchor(np.array([east, north]), s, t) for east, north, s, t in answers),
        )


@dataclass(frozen=True, eq=False)
class EvidenceColumns:
    """The evidence of many photos in columns.

    Attributes:
        rows: ``(Q, K)`` the candidates of each, those that there are first.
        log_evidence: ``(Q, K)``; -inf where there is none.
        there: ``(Q, K)`` the candidates that there are.
        elsewhere: ``(Q,)``, answers: see :class:`PhotoEvidence`.
    """

    rows: NDArray[np.intp]
    log_evidence: NDArray[np.float64]
    there: NDArray[np.bool_]
    elsewhere: NDArray[np.float64]
    answers: Sequence[tuple[Anchor, ...]]

    @classmethod
    def of(cls, evidence: Sequence[PhotoEvidence]) -> EvidenceColumns:
        """This evidence."""
        there = candidates_there([one.rows for one in evidence])
        return cls(
            laid_out([one.rows for one in evidence], there, np.zeros(there.shape, np.intp)),
            laid_out([one.log_evidence for one in evidence], there, np.full(there.shape, -np.inf)),
            there,
            np.array([one.elsewhere for one in evidence], np.float64),
            [one.answers for one in evidence],
        )

    def in_walk(
        self,
        some: NDArray[np.intp],
        seconds: NDArray[np.float64],
        metres: NDArray[np.float64],
        anchors: Sequence[tuple[Anchor, ...]],
    ) -> WalkPhotos:
        """Some of the photos in their walk.

        Args:
            some: ``(T,)`` which of them, earliest first.
            seconds: ``(T,)`` when they were taken, on the clock of the walk.
            metres: ``(N, 2)`` east/north metres of the localizer's references.
            anchors: Positions of each of the ``Q`` photos that are known from elsewhere.
        """
        there = self.there[some]
        candidates = np.where(there[..., None], metres[self.rows[some]], 0.0)
        known = [(*anchors[row], *self.answers[row]) for row in some.tolist()]
        return WalkPhotos(
            seconds, candidates, self.log_evidence[some], there, self.elsewhere[some], known
        )


def weights_by_similarity(
    nearest: Nearest, hubness: NDArray[np.float64] | None = None
) -> NDArray[np.float64]:
    """``(Q, k)`` how much candidates count that only their similarity speaks for.

    Args:
        nearest: The candidates.
        hubness: ``(N,)`` how much more alike than others each reference is to whatever photo; see
            :meth:`core.localizer.index.ReferenceIndex.hubness`.
    """
    alike = np.where(nearest.indexes >= 0, nearest.similarities, 0.0).astype(np.float64)
    if hubness is not None:
        alike -= hubness[nearest.indexes]
    return _powers(alike, _SIMILARITY_POWER)


def _powers(similarities: NDArray[np.float64], power: float) -> NDArray[np.float64]:
    powers: NDArray[np.float64] = np.maximum(similarities, _LEAST_SIMILARITY) ** power
    return powers


def candidates_with_reranking(
    alike: Nearest, chosen: Nearest, learned: NDArray[np.float64]
) -> tuple[Nearest, NDArray[np.float64]]:
    """The ``k`` candidates that count most in a walk where a re-ranker weighed some.

    Mostly similarity counts: what is learned is right more often, but where it is wrong it is sure,
    and photos of one scene are wrong alike.

    Args:
        alike: ``(Q, k)`` the references most alike, their hubness taken off.
        chosen: ``(Q, k)`` those that the re-ranker weighed, in any order.
        learned: ``(Q, k)`` how much each of them counts by its weights, which add up to one.

    Returns:
        The candidates, those that count most first, and how much each counts.
    """
    there = alike.indexes >= 0
    similarities = np.where(there, alike.similarities, 0.0).astype(np.float64)
    similar = _powers(similarities, _SIMILARITY_POWER_BESIDE_RERANKING) * there
    similar /= np.maximum(similar.sum(1, keepdims=True), _LEAST_WEIGHT)
    learned = _LEARNED_SHARE * np.where(chosen.indexes >= 0, learned, 0.0)
    same = (alike.indexes[:, :, None] == chosen.indexes[:, None]) & there[:, :, None]
    weights = np.concatenate(
        [
            (1 - _LEARNED_SHARE) * similar + (same * learned[:, None]).sum(2),
            np.where(same.any(1), 0.0, learned),
        ],
        axis=1,
    )
    most = np.argsort(-weights, axis=1, kind="stable")[:, : alike.indexes.shape[1]]
    weights = np.take_along_axis(weights, most, axis=1)
    indexes = np.concatenate([alike.indexes, chosen.indexes], axis=1)
    values = np.concatenate([alike.similarities, chosen.similarities], axis=1)
    candidates = Nearest(
        np.where(weights > 0, np.take_along_axis(indexes, most, axis=1), -1),
        np.take_along_axis(values, most, axis=1),
    )
    return candidates, weights


def chance_of_elsewhere(beyond: NDArray[np.float64]) -> NDArray[np.float64]:
    """``(Q,)`` probability that each photo is of another place.

    Args:
        beyond: ``(Q,)`` how far each is beyond what a photo alone is called one of another place
            from; see :meth:`core.localizer.calibration.Calibration.beyond`.
    """
    odds = np.exp(np.clip(beyond / _OOD_SCALE, -50.0, 50.0))
    chance: NDArray[np.float64] = odds / (1 + odds)
    return chance


def evidence_of_candidates(
    nearest: Nearest, weights: NDArray[np.float64], elsewhere: NDArray[np.float64]
) -> list[PhotoEvidence]:
    """The evidence of ``Q`` photos by their candidates.

    Args:
        nearest: The candidates.
        weights: ``(Q, k)`` how much each counts.
        elsewhere: ``(Q,)`` probability that the photo is of another place.
    """
    there = nearest.indexes >= 0
    logarithms = np.log(np.maximum(weights, _LEAST_WEIGHT)).astype(np.float32)
    return [
        PhotoEvidence(nearest.indexes[q, there[q]], logarithms[q, there[q]], float(elsewhere[q]))
        for q in range(len(there))
    ]


def evidence_of_answers(
    metres: NDArray[np.float64], radii50_m: NDArray[np.float64], elsewhere: NDArray[np.float64]
) -> list[PhotoEvidence]:
    """The evidence of ``Q`` photos by the answers of trained networks.

    Args:
        metres: ``(Q, 2)`` east/north metres of the answers.
        radii50_m: ``(Q,)`` the radii that hold for half of such answers.
        elsewhere: ``(Q,)`` probability that the photo is of another place.
    """
    none, nothing = np.empty(0, np.intp), np.empty(0, np.float32)
    return [
        PhotoEvidence(none, nothing, chance, (Anchor(place, radius / _SIGMAS_OF_RADIUS50, _TRUST),))
        for place, radius, chance in zip(
            metres, radii50_m.tolist(), elsewhere.tolist(), strict=True
        )
    ]
