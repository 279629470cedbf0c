"""The recipe ``refined``, above all that nothing is learned from the session that is evaluated."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from core.evaluation.cross_validation import refined_anew
from core.features.backbones.registry import default_backbone
from core.features.keypoints import Keypoints
from core.geo import Position, haversine_m
from core.localizer.instant import MOST_FOLDS, build_instant
from core.localizer.learned_folds import LEAST_PHOTOS, LearnedFold, TooFewPhotosError
from core.localizer.refined import RefinedLocalizer, build_refined, enough_to_learn
from core.localizer.reranking import COLUMNS, Reranker
from core.project.references import ReferencePhoto
from core.project.splits import Fold, cross_validation_folds
from core.tasks import Cancelled, Progress, Task
from tests.core.evaluation.conftest import report_instant

LITE0 = default_backbone()

FIRST, SECOND = COLUMNS.index("matches"), COLUMNS.index("inliers")
References = list[ReferencePhoto]


class NamedPairs:
    """Evidence that names the pair it is of: the training pairs show which photos they compare."""

    def __init__(self, doctored: np.ndarray | None = None) -> None:
        self.asked: list[tuple[int, int]] = []
        self._doctored = doctored

    def __call__(self, pairs: np.ndarray) -> np.ndarray:
        self.asked += [(int(a), int(b)) for a, b in pairs]
        evidence = np.zeros((len(pairs), 5), dtype=np.float32)
        evidence[:, :2] = np.sort(pairs, axis=1)
        evidence[:, 4] = np.sin(pairs.sum(1))
        if self._doctored is not None:
            evidence[np.isin(pairs, self._doctored).any(1), 2:] = 12345
        return evidence


@dataclasses.dataclass
class Learned:
    """The data of each re-ranker, in the order of learning: each fold's, then the last."""

    rows: list[np.ndarray] = dataclasses.field(default_factory=list)
    errors_m: list[np.ndarray] = dataclasses.field(default_factory=list)

    def pairs(self, number: int) -> np.ndarray:
        return self.rows[number][:, [FIRST, SECOND]].astype(int)


@pytest.fixture
def learned(monkeypatch: pytest.MonkeyPatch) -> Learned:
    """Notes what :meth:`Reranker.fit` is given, and lets it learn from little of it."""
    noted, fit = Learned(), Reranker.fit

    def note(
        rows: np.ndarray, errors_m: np.ndarray, seed: int, *_: object, **__: object
    ) -> Reranker:
        noted.rows.append(rows.copy())
        noted.errors_m.append(errors_m.copy())
        return fit(rows[:200], errors_m[:200], seed)

    monkeypatch.setattr(Reranker, "fit", note)
    return noted


def none_of(references: References) -> list[Keypoints]:
    nothing = Keypoints(np.zeros((0, 2), np.uint16), np.zeros((0, 64), np.int8))
    return [nothing] * len(references)


def refine(
    references: References, raw: np.ndarray, compare: Any, **changes: Any
) -> RefinedLocalizer:
    instant = dataclasses.replace(build_instant(references, raw), **changes)
    return build_refined(instant, raw, none_of(references), compare)


@pytest.fixture
def build(build_sessions: Any, place: Any) -> Callable[[int, int], tuple[References, np.ndarray]]:
    return lambda sessions, each: build_sessions(place, sessions, each)


@pytest.mark.parametrize(("sessions", "each"), [(3, 25), (4, 20), (11, 7)])
def test_a_reranker_is_learned_from_photos_and_candidates_of_other_sessions_only(
    build: Any, learned: Learned, sessions: int, each: int
) -> None:
    references, raw = build(sessions, each)
    names = np.array([reference.session for reference in references])
    compare = NamedPairs()
    result = refine(references, raw, compare)
    folds = cross_validation_folds(references, MOST_FOLDS)
    assert len(folds) == min(sessions, MOST_FOLDS)
    assert len(learned.rows) == len(folds) + 1
    for number, fold in enumerate(folds):
        pairs = learned.pairs(number)
        assert len(pairs) > 100
        assert not np.isin(pairs, fold.evaluated).any()
        assert (names[pairs[:, 0]] != names[pairs[:, 1]]).all()
    last = learned.pairs(len(folds))
    assert (names[last[:, 0]] != names[last[:, 1]]).all()
    for one in result.folds:
        in_walks = one.left_out.nearest.indexes
        assert (in_walks >= 0).any(1).all()
        assert np.isin(in_walks[in_walks >= 0], one.fold.fitted).all()
    assert set(last.reshape(-1).tolist()) == set(range(len(references)))
    assert (names[[a for a, _ in compare.asked]] != names[[b for _, b in compare.asked]]).all()
    assert len(set(compare.asked)) == len(compare.asked)
    assert len(result.errors_m) == len(result.instant_errors_m) == len(references)


def test_of_two_sessions_a_reranker_is_learned_block_by_block_from_the_other(
    build: Any, learned: Learned
) -> None:
    references, raw = build(2, 40)
    result = refine(references, raw, NamedPairs())
    for number, fold in enumerate(cross_validation_folds(references, MOST_FOLDS)):
        pairs = learned.pairs(number)
        assert np.isin(pairs, fold.fitted).all()
        # Only the other session is left, and blocks of it with a buffer between.
        inner = cross_validation_folds([references[row] for row in fold.fitted], MOST_FOLDS)
        blocks = {int(fold.fitted[row]): n for n, one in enumerate(inner) for row in one.evaluated}
        assert all(blocks[a] != blocks[b] for a, b in pairs.tolist())
    names = np.array([reference.session for reference in references])
    assert (names[learned.pairs(2)[:, 0]] != names[learned.pairs(2)[:, 1]]).all()
    assert np.isfinite(result.errors_m).all() and len(result.errors_m) == 80


def test_one_session_is_learned_from_block_by_block(build: Any, learned: Learned) -> None:
    references, raw = build(1, 80)
    result = refine(references, raw, NamedPairs())
    folds = cross_validation_folds(references, MOST_FOLDS)
    assert len(folds) == 8
    for number, fold in enumerate(folds):
        assert np.isin(learned.pairs(number), fold.fitted).all()
    assert len(result.errors_m) == 80


def test_what_is_learned_for_a_fold_is_blind_to_what_it_evaluates(
    build: Any, learned: Learned
) -> None:
    references, raw = build(4, 20)
    instant = build_instant(references, raw)
    folds = cross_validation_folds(references, MOST_FOLDS)
    refine(references, raw, NamedPairs())
    evaluated = folds[2].evaluated
    doctored, metres = raw.copy(), instant.metres.copy()
    doctored[evaluated] = 100 * doctored[evaluated][::-1]
    metres[evaluated] += 1e5
    elsewhere = dataclasses.replace(instant, metres=metres)
    build_refined(elsewhere, doctored, none_of(references), NamedPairs(evaluated))
    before, after = range(len(folds)), range(len(folds) + 1, 2 * len(folds) + 1)
    same = [
        np.array_equal(learned.rows[one], learned.rows[other])
        and np.array_equal(learned.errors_m[one], learned.errors_m[other])
        for one, other in zip(before, after, strict=True)
    ]
    assert same == [False, False, True, False]


def test_answers_about_a_session_do_not_depend_on_where_it_says_it_was(build: Any) -> None:
    references, raw = build(4, 20)
    keypoints = none_of(references)
    fold = cross_validation_folds(references)[1]
    moved = list(references)
    for row in fold.evaluated.tolist():
        there = references[row].position
        elsewhere = Position(there.latitude + 1, there.longitude - 1)
        moved[row] = dataclasses.replace(references[row], position=elsewhere)
    one, other = (
        refined_anew(some, raw, keypoints, NamedPairs())(fold) for some in (references, moved)
    )
    assert [estimate.position for estimate in one] == [estimate.position for estimate in other]
    assert [estimate.radius90_m for estimate in one] == [estimate.radius90_m for estimate in other]


def test_copies_in_another_folder_never_explain_each_other(build: Any, learned: Learned) -> None:
    references, raw = build(4, 20)
    originals = [row for row in range(20) if references[row].taken_at is not None]
    copies = [
        dataclasses.replace(
            references[row],
            id=1000 + row,
            sha256=f"{1000 + row:064x}",
            pixels_sha256=f"{9000 + row:064x}",
            session="copies",
        )
        for row in originals
    ]
    everything = [*references, *copies]
    compare = NamedPairs()
    refine(everything, np.concatenate([raw, raw[originals] * np.float32(1.001)]), compare)
    pairs = [*compare.asked, *(pair for n in range(5) for pair in learned.pairs(n).tolist())]
    times = [reference.taken_at for reference in everything]
    assert not [1 for a, b in pairs if times[a] is not None and times[a] == times[b]]
    # Nor is a re-ranker that locates the originals learned from their copies.
    for number, fold in enumerate(cross_validation_folds(everything, MOST_FOLDS)):
        evaluated = {times[row] for row in fold.evaluated} - {None}
        assert not evaluated & {times[row] for row in learned.pairs(number).reshape(-1)}


def test_the_instant_errors_are_those_of_its_report(build: Any, learned: Learned) -> None:
    references, raw = build(3, 25)
    result = refine(references, raw, NamedPairs())
    expected = [one.error_m for one in report_instant(references, raw, LITE0.name).evaluated]
    assert np.sort(result.instant_errors_m) == pytest.approx(np.sort(expected), rel=5e-3, abs=0.01)


def test_refining_the_same_twice_yields_the_same(build: Any, learned: Learned) -> None:
    references, raw = build(3, 20)
    one, other = (refine(references, raw, NamedPairs()) for _ in range(2))
    assert np.array_equal(one.errors_m, other.errors_m)
    assert one.localizer.reranker is not None and other.localizer.reranker is not None
    trees, again = one.localizer.reranker.trees, other.localizer.reranker.trees
    for field in dataclasses.fields(trees):
        assert np.array_equal(getattr(trees, field.name), getattr(again, field.name))


@pytest.mark.parametrize(
    ("refined_m", "instant_m", "better"),
    [
        ([5, 6, 20], [6, 8, 30], True),
        ([6, 8, 30], [5, 6, 20], False),
        ([5, 6, 20], [5, 6, 20], False),
        ([0, 0, 0], [0, 0, 0], False),
        ([1, 5, 90], [1, 6, 30], False),
    ],
)
def test_it_is_better_only_where_errors_became_smaller(
    refined: Any, refined_m: list[float], instant_m: list[float], better: bool
) -> None:
    errors = {
        "errors_m": np.array(refined_m, float),
        "instant_errors_m": np.array(instant_m, float),
    }
    rows = np.arange(len(refined_m))
    others: dict[str, Any] = {field.name: None for field in dataclasses.fields(LearnedFold)}
    others["fold"] = Fold("all", rows, rows)
    result = RefinedLocalizer(refined, (LearnedFold(**{**others, **errors}),))
    assert result.is_better is better


def test_too_few_photos_are_a_clear_error(build: Any) -> None:
    few, few_raw = build(3, LEAST_PHOTOS // 3 - 1)
    one_place, raw = build(1, LEAST_PHOTOS)
    one_place = [dataclasses.replace(r, position=one_place[0].position) for r in one_place]
    for references, features in ((few, few_raw), (one_place, raw)):
        assert not enough_to_learn(references)
        with pytest.raises(TooFewPhotosError, match="too few photos") as caught:
            refine(references, features, NamedPairs())
        assert "Import more photos" in caught.value.advice


def test_a_session_of_one_photo_beside_another_teaches_nothing(
    build: Any, references_at: Any, place: Any
) -> None:
    references, raw = build(1, LEAST_PHOTOS)
    lonely = references_at(np.zeros((1, 2)), "lonely", 500)
    raw = np.concatenate([raw, place.features(np.zeros((1, 2)))])
    with pytest.raises(TooFewPhotosError):
        refine([*references, *lonely], raw, NamedPairs())


def test_where_a_fold_is_too_small_to_learn_the_instant_localizer_answers(build: Any) -> None:
    references, raw = build(3, LEAST_PHOTOS // 3)
    fold = cross_validation_folds(references)[0]
    found = refined_anew(references, raw, none_of(references), NamedPairs())(fold)
    rest = build_instant([references[row] for row in fold.fitted], raw[fold.fitted])
    expected = rest.locate_features(raw[fold.evaluated])
    assert [estimate.position for estimate in found] == [one.position for one in expected]


@pytest.mark.parametrize("stage", ["Finding candidates", "Learning to choose"])
def test_it_can_be_cancelled_in_every_stage(build: Any, learned: Learned, stage: str) -> None:
    references, raw = build(3, 20)
    instant = build_instant(references, raw)

    def cancel(progress: Progress) -> None:
        if progress.stage == stage:
            task.cancel()

    task = Task(cancel)
    with pytest.raises(Cancelled):
        build_refined(instant, raw, none_of(references), NamedPairs(), task)


def test_a_refined_localizer_needs_keypoints_and_says_so(
    refined: Any, place: Any, some_keypoints: Any
) -> None:
    raw = place.features(np.zeros((3, 2)))
    with pytest.raises(ValueError, match="0 keypoints for 3 queries"):
        refined.locate_features(raw)
    assert refined.extras == ("refine",)
    keypoints = [some_keypoints(place.random, count) for count in (0, 5, 100)]
    together = refined.locate_features(raw, None, keypoints)
    for row, known, estimate in zip(raw, keypoints, together, strict=True):
        (alone,) = refined.locate_features(row[None], None, [known])
        assert haversine_m(alone.position, estimate.position) < 0.01
    nothing = np.arange(len(refined.references))
    (lost,) = refined.locate_features(raw[:1], [nothing], keypoints[:1])
    assert lost.matches == () and lost.known


def test_in_a_walk_no_reference_counts_that_the_photo_must_not_match(
    refined: Any, place: Any, some_keypoints: Any
) -> None:
    raw = place.features(np.zeros((2, 2)))
    keypoints = [some_keypoints(place.random, 5) for _ in raw]
    forbidden = np.arange(0, len(refined.references), 2)
    _, (free, bound) = refined.locate_with_evidence(raw, [None, forbidden], keypoints)
    assert (free.rows % 2 == 0).any()
    assert len(bound.rows) and (bound.rows % 2 == 1).all()
