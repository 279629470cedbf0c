"""The localizer: everything that turns raw features into estimates."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from core.features.backbone import BackboneSpec
from core.features.keypoints import Keypoints
from core.features.verification import compare_candidates
from core.features.xfeat import EXTRA
from core.geo import LocalFrame, Position, box_of
from core.localizer.aggregation import NEIGHBOURS, Aggregation, share_out, weighted_centre
from core.localizer.calibration import Calibration, excess_of, ood_score
from core.localizer.descriptor import Whitening
from core.localizer.estimate import Estimate, Match
from core.localizer.index import Nearest, ReferenceIndex
from core.localizer.plain_features import PlainFeatures
from core.localizer.regression import NetworkOutputs, Regressor, aggregate_answers
from core.localizer.reranking import CANDIDATES, Candidates, Reranker
from core.localizer.walk_evidence import (
    PhotoEvidence,
    candidates_with_reranking,
    chance_of_elsewhere,
    evidence_of_answers,
    evidence_of_candidates,
    weights_by_similarity,
)
from core.photos.picture_hash import SURE_BITS, bits_apart, hash_words
from core.project.references import ReferencePhoto, reference_list_sha256
from core.project.splits import without_copies

MOST_MATCHES = 8
# With one session, what was taken this near in time to a known photo is left out with it.
_SAME_BURST_S = 60.0


@dataclass(frozen=True)
class BoundingBox:
    """A box of latitudes and longitudes, in degrees.

    Where it crosses 180 degrees its least longitude, in the west, is greater than the one in the
    east.
    """

    min_latitude: float
    min_longitude: float
    max_latitude: float
    max_longitude: float


@dataclass(frozen=True, eq=False)
class Localizer:
    """The result of building or training; :mod:`core.localizer.file_format` saves it as one file.

    It has references, or trained networks, or both. With networks their weighted mean is the
    answer, and the references explain it.

    Attributes:
        recipe: How it was made ("instant", "refined" or the name of a way to train).
        backbone: The network whose raw features the references are compared by.
        origin: Origin of its east/north metres.
        references: The reference photos; row ``i`` of everything else belongs to number ``i``.
        metres: ``(N, 2)`` float64 east/north metres of the references.
        whitening: Raw features to descriptors.
        index: The references' descriptors.
        calibration: Radii and ``inside_area``.
        thumbnails: One small JPEG for each reference, or none at all.
        created_at: When it was built (timezone-aware).
        program_version: The version of the program that built it.
        reranker: Chooses among the candidates, or None where their centre is the answer.
        keypoints: One for each reference where there is a re-ranker, else none at all.
        regressors: The trained networks, if any; none of weight 0.
        stated_area: The area that it was made for, where that is known from elsewhere.
        walk_calibration: Radii of answers in walks; None if it was made without.
        plain: The references' features as the backbone yields them, to tell photos of elsewhere;
            None if it was made without.
    """

    recipe: str
    backbone: BackboneSpec
    origin: Position
    references: tuple[ReferencePhoto, ...]
    metres: NDArray[np.float64]
    whitening: Whitening
    index: ReferenceIndex
    calibration: Calibration
    thumbnails: tuple[bytes, ...]
    created_at: datetime
    program_version: str
    reranker: Reranker | None = None
    keypoints: tuple[Keypoints, ...] = ()
    regressors: tuple[Regressor, ...] = ()
    stated_area: BoundingBox | None = None
    walk_calibration: Calibration | None = None
    plain: PlainFeatures | None = None

    @property
    def backbone_name(self) -> str:
        """Name of the network."""
        return self.backbone.name

    @property
    def extras(self) -> tuple[str, ...]:
        """Optional packages it needs beyond the program's own."""
        return self.backbone.extras + ((EXTRA,) if self.needs_keypoints else ())

    @property
    def needs_features(self) -> bool:
        """True if it compares photos with references, by the backbone's features."""
        return bool(self.references)

    @property
    def needs_keypoints(self) -> bool:
        """True if it compares photos point by point."""
        return self.reranker is not None

    @property
    def frame(self) -> LocalFrame:
        """East/north metres about :attr:`origin`."""
        return LocalFrame(self.origin)

    @cached_property
    def sessions(self) -> tuple[str, ...]:
        """Names of the sessions, sorted."""
        return tuple(sorted({reference.session for reference in self.references}))

    @cached_property
    def counts(self) -> dict[str, int]:
        """Reference photos per session."""
        counts = dict.fromkeys(self.sessions, 0)
        for reference in self.references:
            counts[reference.session] += 1
        return counts

    @cached_property
    def reference_sha256(self) -> str:
        """See :func:`core.project.references.reference_list_sha256`."""
        return reference_list_sha256(self.references)

    @cached_property
    def identity_sha256(self) -> str:
        """SHA-256 that tells this localizer from others, also from one built anew."""
        stated = [
            self.recipe,
            self.backbone_name,
            self.reference_sha256,
            self.created_at.isoformat(),
            self.program_version,
        ]
        return hashlib.sha256(json.dumps(stated).encode()).hexdigest()

    @cached_property
    def area(self) -> BoundingBox:
        """The box that it was made for, else the smallest around the references."""
        if self.stated_area is not None:
            return self.stated_area
        south, west, north, east = box_of(self.frame.to_degrees(self.metres))
        return BoundingBox(south, west, north, east)

    @cached_property
    def _rows_by_sha256(self) -> dict[str, int]:
        return {sha: row for row, r in enumerate(self.references) for sha in _identities(r)}

    @cached_property
    def _pictures(self) -> tuple[NDArray[np.intp], NDArray[np.uint64]]:
        """Rows of the references whose picture has a hash, and the hashes' words."""
        rows = [row for row, reference in enumerate(self.references) if reference.picture_hash]
        words = hash_words([self.references[row].picture_hash for row in rows])
        return np.array(rows, dtype=np.intp), words

    @property
    def knows_pictures(self) -> bool:
        """True if it finds copies of its references by their picture."""
        return len(self._pictures[0]) > 0

    def _row_of(
        self, sha256: str | None, pixels_sha256: str | None, picture_hash: str
    ) -> int | None:
        """The reference that a photo is, or that shows the same picture."""
        for name in (f"file {sha256}", f"pixels {pixels_sha256}"):
            if (row := self._rows_by_sha256.get(name)) is not None:
                return row
        rows, words = self._pictures
        if not picture_hash or not len(rows):
            return None
        apart = bits_apart(words, hash_words([picture_hash]))
        nearest = int(np.argmin(apart))
        return int(rows[nearest]) if apart[nearest] <= SURE_BITS else None

    def session_rows(self, session: str) -> NDArray[np.intp]:
        """Rows of the references of ``session``."""
        names = np.array([reference.session for reference in self.references])
        return np.flatnonzero(names == session)

    def related_rows(
        self, sha256: str | None, pixels_sha256: str | None, picture_hash: str = ""
    ) -> NDArray[np.intp] | None:
        """The references that a photo must not be matched with; None if it is no reference or copy.

        That is its whole session and its copies in others. Where there is only one session, it is
        the photo itself, what was taken within a minute of it and what shares its exact position.

        Args:
            sha256: SHA-256 of the file, if there is one.
            pixels_sha256: SHA-256 of its working pixels: finds it after its metadata was edited.
            picture_hash: Of its working pixels: finds a smaller or edited copy.
        """
        row = self._row_of(sha256, pixels_sha256, picture_hash)
        if row is None:
            return None
        itself = self.references[row]
        if len(self.sessions) > 1:
            everything = np.arange(len(self.references))
            others = np.setdiff1d(everything, self.session_rows(itself.session))
            kept = without_copies(self.references, others, np.array([row], dtype=np.intp))
            return np.setdiff1d(everything, kept)
        return np.array(
            [i for i, other in enumerate(self.references) if _same_burst(itself, other)],
            dtype=np.intp,
        )

    def locate_features(
        self,
        raw: NDArray[np.float32],
        excluded: Sequence[NDArray[np.intp] | None] | None = None,
        keypoints: Sequence[Keypoints] = (),
        answers: NetworkOutputs | None = None,
    ) -> list[Estimate]:
        """Estimates for raw pooled features; see :meth:`locate_with_evidence`."""
        return self.locate_with_evidence(raw, excluded, keypoints, answers)[0]

    def locate_with_evidence(
        self,
        raw: NDArray[np.float32],
        excluded: Sequence[NDArray[np.intp] | None] | None = None,
        keypoints: Sequence[Keypoints] = (),
        answers: NetworkOutputs | None = None,
    ) -> tuple[list[Estimate], list[PhotoEvidence]]:
        """Estimates for raw pooled features ``(Q, D)``, and the evidence of each for its walk.

        Args:
            raw: What the backbone yields; ``(Q, 0)`` unless :attr:`needs_features`.
            excluded: For each query the rows of the references that it must not match, or None;
                an estimate with rows left out is marked ``known``.
            keypoints: For each query its keypoints, if :attr:`needs_keypoints`.
            answers: What the :attr:`regressors` say of the queries, if there are any.

        Raises:
            ValueError: Keypoints or answers are missing.
        """
        if len(raw) == 0:
            return [], []
        if self.needs_features:
            descriptors, norm_excess = self.whitening.describe(raw)
            nearest, aggregation, in_walk = self._choose(descriptors, excluded, keypoints)
        else:
            nearest, aggregation = self._nothing_matched(len(raw))
            in_walk, norm_excess = (nearest, np.empty((len(raw), 0))), np.zeros(len(raw))
        if self.regressors:
            if answers is None or len(answers) != len(raw):
                raise ValueError(f"no answers of the networks to {len(raw)} queries")
            aggregation = aggregate_answers(self.regressors, answers, aggregation, self._middle)
        ood_scores = ood_score(aggregation, norm_excess)
        distances = self.plain.log_distances(raw, nearest) if self.plain is not None else None
        radii50, radii90 = self.calibration.radii_m(aggregation, excess_of(aggregation, ood_scores))
        beyond = self.calibration.beyond(ood_scores, distances)
        chances = chance_of_elsewhere(beyond)
        degrees = self.frame.to_degrees(aggregation.metres)
        estimates = [
            Estimate(
                position=Position(float(degrees[q, 0]), float(degrees[q, 1])),
                radius50_m=float(radii50[q]),
                radius90_m=float(radii90[q]),
                inside_area=bool(beyond[q] <= 0),
                matches=self._matches(nearest, q, aggregation.metres[q]),
                known=excluded is not None and excluded[q] is not None,
            )
            for q in range(len(raw))
        ]
        if self.regressors:
            return estimates, evidence_of_answers(aggregation.metres, radii50, chances)
        return estimates, evidence_of_candidates(*in_walk, chances)

    def _choose(
        self,
        descriptors: NDArray[np.float32],
        excluded: Sequence[NDArray[np.intp] | None] | None = None,
        keypoints: Sequence[Keypoints] = (),
    ) -> tuple[Nearest, Aggregation, tuple[Nearest, NDArray[np.float64]]]:
        """The references that count for ``(Q, d)`` descriptors and the places chosen from them.

        Last those that count in a walk, and how much each does, ``(Q, k)``.

        Raises:
            ValueError: The re-ranker needs the keypoints of each query.
        """
        if self.reranker is None:
            nearest = self.index.nearest(descriptors, NEIGHBOURS, excluded)
            places, counts = self.metres[nearest.indexes], self._counts_of(nearest)
            centre = weighted_centre(nearest.similarities, places, self._middle, counts)
            in_walk = weights_by_similarity(nearest, self._hubness)
            return nearest, centre, (nearest, in_walk if counts is None else in_walk * counts)
        if len(keypoints) != len(descriptors):
            raise ValueError(f"{len(keypoints)} keypoints for {len(descriptors)} queries")
        nearest = self.index.nearest(descriptors, CANDIDATES, excluded)
        evidence = compare_candidates(keypoints, nearest.indexes, self.keypoints)
        places, agreement = self.metres[nearest.indexes], self.index.agreement(nearest)
        candidates = Candidates(nearest, places, agreement, evidence)
        weights, counts = self.reranker.weights(candidates), self._counts_of(nearest)
        if counts is not None:
            weights = share_out(weights * counts)
        chosen, centre = self.reranker.choose(candidates, self._middle, weights)
        alike = self.index.nearest(descriptors, CANDIDATES, excluded, self._hubness)
        walked, in_walk = candidates_with_reranking(alike, nearest, weights)
        counts = self._counts_of(walked)
        return chosen, centre, (walked, in_walk if counts is None else in_walk * counts)

    def _counts_of(self, nearest: Nearest) -> NDArray[np.float64] | None:
        """``(Q, k)`` how much the references found count; None where all do alike."""
        return None if self._reference_weights is None else self._reference_weights[nearest.indexes]

    @cached_property
    def _reference_weights(self) -> NDArray[np.float64] | None:
        """``(N,)`` how much each reference counts; None where all do alike."""
        weights = np.array([reference.weight for reference in self.references])
        return None if (weights == 1.0).all() else weights

    @cached_property
    def _hubness(self) -> NDArray[np.float64]:
        """``(N,)`` how much more alike than others each reference is to photos in general."""
        return self.index.hubness([reference.session for reference in self.references])

    @cached_property
    def _middle(self) -> NDArray[np.float64]:
        """``(2,)`` metres: the answer where no reference says anything."""
        count = len(self.metres)
        if not count:
            return np.zeros(2)
        # np.median does the same, and imports numpy's masked arrays.
        middle = np.sort(self.metres, axis=0)[[(count - 1) // 2, count // 2]]
        return np.asarray(middle.mean(axis=0), np.float64)

    def _nothing_matched(self, queries: int) -> tuple[Nearest, Aggregation]:
        none = Nearest(np.empty((queries, 0), np.intp), np.empty((queries, 0), np.float32))
        return none, weighted_centre(none.similarities, np.empty((queries, 0, 2)), self._middle)

    def _matches(
        self, nearest: Nearest, query: int, centre: NDArray[np.float64]
    ) -> tuple[Match, ...]:
        matches = []
        for row, similarity in zip(
            nearest.indexes[query, :MOST_MATCHES],
            nearest.similarities[query, :MOST_MATCHES],
            strict=True,
        ):
            if row < 0:
                break
            reference = self.references[row]
            matches.append(
                Match(
                    reference=int(row),
                    file=reference.file,
                    similarity=min(1.0, float(similarity)),
                    position=reference.position,
                    session=reference.session,
                    taken_at=reference.taken_at,
                    distance_m=float(np.hypot(*(self.metres[row] - centre))),
                )
            )
        return tuple(matches)


def _identities(reference: ReferencePhoto) -> list[str]:
    names = [f"file {reference.sha256}", f"pixels {reference.pixels_sha256}"]
    # Of a copy nobody remembers which SHA-256 is which; neither is ever the other.
    return names + [
        f"{what} {sha256}" for sha256 in reference.copies for what in ("file", "pixels")
    ]


def _same_burst(photo: ReferencePhoto, other: ReferencePhoto) -> bool:
    if other.sha256 == photo.sha256 or other.position == photo.position:
        return True
    if photo.taken_at is None or other.taken_at is None:
        return False
    return abs((other.taken_at - photo.taken_at).total_seconds()) <= _SAME_BURST_S
