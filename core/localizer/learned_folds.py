"""What a re-ranker is learned from: photos left out, and their candidates.

What a fold's re-ranker is learned from never includes the session that the fold evaluates, neither
as the photos located nor as their candidates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.localizer.aggregation import NEIGHBOURS, Aggregation, share_out, weighted_centre
from core.localizer.boosting import RATE, TREES
from core.localizer.calibration import ood_score
from core.localizer.candidate_lists import CandidateLists, PairEvidence
from core.localizer.index import Nearest
from core.localizer.instant import (
    MOST_FOLDS,
    accuracy_weights,
    evaluated_metres,
    evaluated_weights,
    fit_index,
    plain_features,
)
from core.localizer.localizer import Localizer
from core.localizer.reranking import CANDIDATES, Candidates, Reranker
from core.localizer.walk_calibration import LeftOutPhotos
from core.localizer.walk_evidence import candidates_with_reranking
from core.project.splits import Fold, cross_validation_folds
from core.tasks import Task

# With fewer there is too little to learn a re-ranking from.
LEAST_PHOTOS = 60
_LEAST_CANDIDATES = 100
# Of positions that are less sure together, the distance says little of what was found.
_LEAST_TRUST = 0.5
# Of more photos than this a random part is enough to learn from.
_MOST_LEARNED_FROM = 2000
_SEED = 0


class TooFewPhotosError(CampusGPSError):
    """There are too few photos or places to learn a re-ranking from."""

    def __init__(self) -> None:
        super().__init__(
            "there are too few photos to learn a choice from",
            advice=f"Import more photos of the place, at least {LEAST_PHOTOS} of several sessions;"
            " until then the instant answer is the best.",
        )


@dataclass(frozen=True)
class TreeSettings:
    """The settings of the boosted trees that re-rank candidates.

    Attributes:
        trees: How many trees.
        rate: How much each of them counts.
        seed: Of what is drawn at random.
    """

    trees: int = TREES
    rate: float = RATE
    seed: int = 0


@dataclass(frozen=True)
class LearnedFold:
    """A re-ranker learned from the photos that a fold fits, and its answers for the others.

    Attributes:
        fold: With the photos that were located as the evaluated ones.
        reranker: The re-ranker that was learned.
        learned_from: ``(R, 18)`` the candidates that it was learned from.
        learned_errors_m: ``(R,)`` how far each of them is off.
        asked: The candidates of the evaluated photos.
        alike: The references most alike to them, hubness taken off, for their walks.
        weights: ``(Q, k)`` how much each of them counts.
        default: ``(2,)`` the answer where a photo has no candidate.
        aggregation: The places of the evaluated photos by the re-ranker.
        instant: Their places by the centre of the references most alike.
        ood_scores: ``(Q,)`` their out-of-distribution scores.
        distances: ``(Q,)`` how far each is from the nearest of its candidates.
        truth: ``(Q, 2)`` east/north metres of the positions that answers are compared with.
        errors_m: ``(Q,)`` how far the re-ranker is off.
        instant_errors_m: ``(Q,)`` how far the centre is off.
        trust: ``(Q,)`` how much each counts by the accuracy that its position states; None for
            alike.
    """

    fold: Fold
    reranker: Reranker
    learned_from: NDArray[np.float32]
    learned_errors_m: NDArray[np.float64]
    asked: Candidates
    alike: Nearest
    weights: NDArray[np.float64]
    default: NDArray[np.float64]
    aggregation: Aggregation
    instant: Aggregation
    ood_scores: NDArray[np.float64]
    distances: NDArray[np.float64]
    truth: NDArray[np.float64]
    errors_m: NDArray[np.float64]
    instant_errors_m: NDArray[np.float64]
    trust: NDArray[np.float64] | None = None

    @property
    def left_out(self) -> LeftOutPhotos:
        """The evaluated photos, as the re-ranker located them."""
        nearest, weights = candidates_with_reranking(self.alike, self.asked.nearest, self.weights)
        return LeftOutPhotos(
            self.fold,
            nearest,
            weights,
            self.aggregation,
            self.ood_scores,
            self.distances,
            self.truth,
            self.errors_m,
            trust=self.trust,
        )


class FoldTrainer:
    """The data that all folds share: the references, and the candidates of each photo."""

    def __init__(
        self,
        instant: Localizer,
        raw_features: NDArray[np.float32],
        folds: Sequence[Fold],
        task: Task,
        tree_settings: TreeSettings,
    ) -> None:
        self._tree_settings = tree_settings
        self._instant = instant
        self._task = task
        self._raw = raw_features
        self._metres = instant.metres
        self._truth = evaluated_metres(instant.references, instant.origin)
        self._folds = folds
        self._accurate = accuracy_weights(instant.references)
        self._trust = evaluated_weights(instant.references)
        self.plain = plain_features(raw_features, instant.backbone)
        chosen = np.random.default_rng(_SEED).permutation(len(instant.references))
        self._queries = np.sort(chosen[:_MOST_LEARNED_FROM])

    def lists_without(self, fold: Fold) -> CandidateLists:
        """Candidates among what ``fold`` lets be fitted, for what it evaluates and for the rest.

        The candidates of a photo of the rest are moreover none of its own session.
        """
        listed = self._lists(fold.fitted, [fold, *self._folds_within(fold)])
        self._task.advance()
        return listed

    def lists_with_all(self) -> CandidateLists:
        """Candidates of every query among all references but those of its own session."""
        listed = self._lists(np.arange(len(self._metres)), self._folds)
        self._task.advance()
        return listed

    def _folds_within(self, fold: Fold) -> list[Fold]:
        """Ways to hold out some of what ``fold`` lets be fitted; they evaluate nothing else."""
        others = [other for other in self._folds if other is not fold]
        if len(others) < 2:
            # Of two sessions one is left: it is learned from block by block.
            rest = [self._instant.references[row] for row in fold.fitted]
            others = [
                replace(one, fitted=fold.fitted[one.fitted], evaluated=fold.fitted[one.evaluated])
                for one in cross_validation_folds(rest, MOST_FOLDS)
            ]
        return [
            replace(one, evaluated=np.intersect1d(one.evaluated, fold.fitted)) for one in others
        ]

    def _lists(self, fitted: NDArray[np.intp], folds: Sequence[Fold]) -> CandidateLists:
        """Candidates among ``fitted`` that the fold that evaluates a query lets be fitted too."""
        forbidden_to: dict[int, NDArray[np.intp]] = {}
        for fold in folds:
            forbidden = np.flatnonzero(~np.isin(fitted, fold.fitted))
            forbidden_to |= dict.fromkeys(fold.evaluated.tolist(), forbidden)
        queries = self._queries[np.isin(self._queries, list(forbidden_to))]
        whitening, index = fit_index(self._raw[fitted], self._instant.backbone)
        descriptors, norm_excess = whitening.describe(self._raw[queries])
        excluded = [forbidden_to[query] for query in queries.tolist()]
        nearest = index.nearest(descriptors, CANDIDATES, excluded)
        hubness = index.hubness([self._instant.references[row].session for row in fitted])
        alike = index.nearest(descriptors, CANDIDATES, excluded, hubness)
        return CandidateLists(
            queries,
            nearest.in_rows(fitted),
            alike.in_rows(fitted),
            index.agreement(nearest),
            norm_excess,
        )

    def evaluate(self, fold: Fold, listed: CandidateLists, evidence: PairEvidence) -> LearnedFold:
        """Locate what ``fold`` evaluates by a re-ranker learned from the rest."""
        evaluated = np.isin(listed.queries, fold.evaluated)
        rows, errors = self.training_pairs(listed.of(~evaluated), evidence)
        learned = self.learn(rows, errors)
        asked = listed.of(evaluated)
        default = np.median(self._metres[fold.fitted], axis=0)
        candidates = self._candidates(asked, evidence)
        weights, counts = learned.weights(candidates), self._counts_of(asked.nearest)
        if counts is not None:
            weights = share_out(weights * counts)
        _, aggregation = learned.choose(candidates, default, weights)
        few = asked.nearest.indexes[:, :NEIGHBOURS]
        similar = asked.nearest.similarities[:, :NEIGHBOURS]
        alike_counts = None if counts is None else counts[:, :NEIGHBOURS]
        instant = weighted_centre(similar, self._metres[few], default, alike_counts)
        truth = self._truth[asked.queries]
        return LearnedFold(
            fold=replace(fold, evaluated=asked.queries),
            reranker=learned,
            learned_from=rows,
            learned_errors_m=errors,
            asked=candidates,
            alike=asked.alike,
            weights=weights,
            default=default,
            aggregation=aggregation,
            instant=instant,
            ood_scores=ood_score(aggregation, asked.norm_excess),
            distances=self.plain.log_distances(self._raw[asked.queries], asked.nearest),
            truth=truth,
            errors_m=np.hypot(*(aggregation.metres - truth).T),
            instant_errors_m=np.hypot(*(instant.metres - truth).T),
            trust=None if self._trust is None else self._trust[asked.queries],
        )

    def training_pairs(
        self, listed: CandidateLists, evidence: PairEvidence
    ) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
        """``(R, 18)`` candidates of photos whose place is known, and how far each is off.

        Raises:
            TooFewPhotosError: They have too few candidates.
        """
        rows = self._candidates(listed, evidence).rows()
        offsets = self._metres[listed.nearest.indexes] - self._metres[listed.queries][:, None]
        errors = np.hypot(offsets[..., 0], offsets[..., 1])
        there = listed.nearest.indexes >= 0
        there &= self._are_told(listed, there)
        if there.sum() < _LEAST_CANDIDATES:
            raise TooFewPhotosError
        return rows[there], errors[there]

    def learn(self, rows: NDArray[np.float32], errors_m: NDArray[np.float64]) -> Reranker:
        """Learn from such candidates."""
        tree_settings, check = self._tree_settings, self._task.check
        return Reranker.fit(
            rows,
            errors_m,
            tree_settings.seed,
            check,
            trees=tree_settings.trees,
            rate=tree_settings.rate,
        )

    def _candidates(self, listed: CandidateLists, evidence: PairEvidence) -> Candidates:
        return Candidates(
            listed.nearest,
            self._metres[listed.nearest.indexes],
            listed.agreement,
            evidence.of(listed.queries, listed.nearest.indexes),
        )

    def _counts_of(self, nearest: Nearest) -> NDArray[np.float64] | None:
        """``(Q, k)`` how much candidates count by their stated accuracy; None where alike."""
        return None if self._accurate is None else self._accurate[nearest.indexes]

    def _are_told(self, listed: CandidateLists, there: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """``(Q, k)`` the candidates whose distance positions tell; all where these are too few."""
        counts = self._counts_of(listed.nearest)
        if self._accurate is None or counts is None:
            return there
        told = counts * self._accurate[listed.queries][:, None] >= _LEAST_TRUST
        return told if (told & there).sum() >= _LEAST_CANDIDATES else there
