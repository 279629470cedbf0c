from __future__ import annotations

import numpy as np
import pytest

from core.evaluation.comparison import MethodAnswers
from core.evaluation.full_report import FullReport, make_report
from core.evaluation.model_card import model_card
from core.training.splitting import TrainingSplit, fold_of_split, protocol_of


def split(test: list[int], held_out: list[int], optimistic: bool = False) -> TrainingSplit:
    rows = (np.array(some, np.intp) for some in ([0, 1, 2], held_out, test))
    names = ("24 Dec", "25 Dec") if test else ("24 Dec", "")
    return TrainingSplit(*rows, *names, optimistic)


@pytest.fixture
def evaluate_split(photo, off_by):
    def run(chosen: TrainingSplit) -> FullReport:
        references = [photo(n, session=f"s{n // 3}") for n in range(8)]
        rows = fold_of_split(chosen).evaluated
        answers = [
            MethodAnswers(name, tuple(off_by(references[row], metres) for row in rows))
            for name, metres in (("hybrid", 4.0), ("instant", 6.0))
        ]
        protocol = protocol_of(references, chosen)
        card = model_card(references, protocol, settings={}, device="cpu", seconds=9.0)
        return make_report([references[row] for row in rows], answers, card, title="run")

    return run


def test_a_run_is_evaluated_by_what_training_never_saw(evaluate_split) -> None:
    report = evaluate_split(split(test=[5, 6, 7], held_out=[3, 4]))
    assert [photo.name for photo in report.photos] == ["5.jpg", "6.jpg", "7.jpg"]
    assert report.figures.mean_m == pytest.approx(4, rel=0.01)
    assert report.differences[0].mean_m == pytest.approx(-2, rel=0.01)
    assert not report.card.protocol.chose_epoch
    assert "3 (all of 25 Dec) were kept for this test only" in report.card.protocol.how
    assert (report.card.photos, list(report.sessions)) == (8, ["s1", "s2"])


def test_without_test_photos_the_held_out_ones_evaluate_and_it_says_so(evaluate_split) -> None:
    report = evaluate_split(split(test=[], held_out=[3, 4]))
    assert [photo.name for photo in report.photos] == ["3.jpg", "4.jpg"]
    assert report.card.protocol.chose_epoch
    assert "no test part" in report.card.protocol.how
    assert any("also chose" in limit for limit in report.card.limits)


def test_a_random_split_is_optimistic(evaluate_split) -> None:
    report = evaluate_split(split(test=[5, 6, 7], held_out=[3, 4], optimistic=True))
    assert report.card.protocol.optimistic and "at random" in report.card.protocol.how
