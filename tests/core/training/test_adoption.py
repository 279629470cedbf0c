"""Something new takes the place of what is in use if it is better beyond chance, and as honest."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

import numpy as np
import pytest

from core.geo import LocalFrame, Position
from core.metrics import Evaluated
from core.training.adoption import (
    AdoptionDecision,
    AdoptionFinding,
    decide_adoption,
    not_comparable,
    renewed,
)
from core.training.training_json import training_converter

FRAME = LocalFrame(Position(46.5, 7.0))


def evaluated(
    errors_m: np.ndarray, *, coverage: float = 0.9, refused: float = 0.0, place_every: int = 1
) -> list[Evaluated]:
    """Photos at places of their own, of which the radius holds so many and so many are refused."""
    count = len(errors_m)
    return [
        Evaluated(
            error_m=float(error),
            radius50_m=float(error),
            radius90_m=float(error) * (1.1 if row < round(coverage * count) else 0.9),
            inside_area=row >= round(refused * count),
            truth=FRAME.position_at(10.0 * (row // place_every), 0.0),
            session="Tuesday",
        )
        for row, error in enumerate(errors_m)
    ]


@pytest.fixture
def errors() -> np.ndarray:
    return np.random.default_rng(1).gamma(1.5, 8.0, 300)


def test_less_error_beyond_chance_is_better(errors: np.ndarray) -> None:
    adoption = decide_adoption("new", evaluated(errors * 0.7), "old", evaluated(errors))
    assert adoption.adopt and adoption.finding is AdoptionFinding.BETTER
    assert adoption.low_m is not None and adoption.difference_m is not None
    assert adoption.low_m < adoption.difference_m < adoption.high_m < 0
    assert "takes the place of old" in adoption.sentence and "300 photos" in adoption.sentence


def test_equal_figures_are_chance(errors: np.ndarray) -> None:
    """The issue's case: 5.1 and 6.7 m both, and 18 % false alarms against none."""
    same = decide_adoption("new", evaluated(errors, refused=0.18), "old", evaluated(errors))
    assert not same.adopt and same.finding is AdoptionFinding.WITHIN_CHANCE
    assert same.sentence.startswith("No difference beyond chance: kept old.")
    noise = np.random.default_rng(2).permutation(errors)
    shuffled = decide_adoption("new", evaluated(noise * 0.99), "old", evaluated(errors))
    assert not shuffled.adopt and shuffled.finding is AdoptionFinding.WITHIN_CHANCE


def test_a_gain_on_few_photos_may_be_chance(errors: np.ndarray) -> None:
    few = errors[:8]
    luck = few * np.array([0.2, 1.3, 0.9, 1.2, 1.1, 0.8, 1.2, 0.9])
    adoption = decide_adoption("new", evaluated(luck), "old", evaluated(few))
    assert adoption.difference_m is not None and adoption.difference_m < 0
    assert not adoption.adopt and adoption.finding is AdoptionFinding.WITHIN_CHANCE
    # What an interval with zero in it does not allow to say is not said.
    assert "new errs" not in adoption.sentence and " m less to " in adoption.sentence


def test_one_place_says_nothing_of_others(errors: np.ndarray) -> None:
    ours, theirs = (evaluated(some, place_every=300) for some in (errors * 0.5, errors))
    adoption = decide_adoption("new", ours, "old", theirs)
    assert not adoption.adopt and adoption.low_m is None
    assert adoption.sentence.startswith("Not known to be better: kept old.")


def test_more_error_beyond_chance_is_worse(errors: np.ndarray) -> None:
    adoption = decide_adoption("new", evaluated(errors * 1.4), "old", evaluated(errors))
    assert not adoption.adopt and adoption.finding is AdoptionFinding.WORSE
    assert adoption.sentence.startswith("Worse: kept old.")


@pytest.mark.parametrize(
    ("coverage", "their_coverage", "refused", "their_refused", "finding"),
    [
        (0.80, 0.90, 0.0, 0.0, AdoptionFinding.RADIUS),
        (0.80, 0.80, 0.0, 0.0, AdoptionFinding.BETTER),
        (0.78, 0.80, 0.0, 0.0, AdoptionFinding.RADIUS),
        # What holds more often than it must is no better for it.
        (0.91, 1.00, 0.0, 0.0, AdoptionFinding.BETTER),
        (0.89, 0.90, 0.0, 0.0, AdoptionFinding.BETTER),
        (0.90, 0.90, 0.18, 0.0, AdoptionFinding.REFUSALS),
        (0.90, 0.90, 0.18, 0.18, AdoptionFinding.BETTER),
        (0.90, 0.90, 0.04, 0.0, AdoptionFinding.BETTER),
        (0.90, 0.90, 0.05, 0.0, AdoptionFinding.BETTER),
        (0.90, 0.90, 0.07, 0.04, AdoptionFinding.REFUSALS),
    ],
)
def test_smaller_errors_are_not_enough(
    errors: np.ndarray,
    coverage: float,
    their_coverage: float,
    refused: float,
    their_refused: float,
    finding: AdoptionFinding,
) -> None:
    adoption = decide_adoption(
        "new",
        evaluated(errors * 0.6, coverage=coverage, refused=refused),
        "old",
        evaluated(errors, coverage=their_coverage, refused=their_refused),
    )
    assert adoption.finding is finding and adoption.adopt == (finding is AdoptionFinding.BETTER)
    assert adoption.coverage90 == pytest.approx(coverage)
    assert adoption.refused == pytest.approx(refused)
    if finding is AdoptionFinding.REFUSALS:
        assert f"{refused:.0%}".replace("%", " %") in adoption.sentence


def test_the_tolerance_is_that_of_few_photos(errors: np.ndarray) -> None:
    ours = {"coverage": 0.867, "refused": 0.05}
    few, many = errors[:60], np.tile(errors, 10)
    for some, adopted in ((few, True), (many, False)):
        adoption = decide_adoption("new", evaluated(some * 0.4, **ours), "old", evaluated(some))
        assert adoption.adopt == adopted


def test_what_cannot_be_compared_is_not_used_by_itself() -> None:
    for adoption in (
        decide_adoption("new", [], "old", []),
        not_comparable("new", "old", "it was trained on them"),
    ):
        assert not adoption.adopt and adoption.finding is AdoptionFinding.UNKNOWN
        assert adoption.sentence.startswith("Not compared: kept old.")
    with pytest.raises(ValueError, match="1 photos against 0"):
        decide_adoption("new", evaluated(np.ones(1)), "old", [])


def test_a_verdict_is_read_as_it_was_written(errors: np.ndarray) -> None:
    converter = training_converter()
    better = decide_adoption("new", evaluated(errors * 0.7), "old", evaluated(errors))
    for adoption in (better, renewed("refined"), replace(better, low_m=None)):
        parts = json.loads(json.dumps(converter.unstructure(adoption)))
        assert parts == asdict(adoption)
        assert converter.structure(parts, AdoptionDecision) == adoption
    with pytest.raises(ValueError, match="splendid"):
        converter.structure({**asdict(better), "finding": "splendid"}, AdoptionDecision)


def test_names_in_a_sentence_are_legible(errors: np.ndarray) -> None:
    adoption = decide_adoption("n\udcff", evaluated(errors), "o\udcff", evaluated(errors))
    adoption.sentence.encode("utf-8")
