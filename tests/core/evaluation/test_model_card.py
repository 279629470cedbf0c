from __future__ import annotations

from datetime import timedelta

import pytest

from core.evaluation.model_card import EvaluationProtocol, ModelCard, model_card
from core.project.references import ReferencePhoto


def card(references: list[ReferencePhoto], protocol: EvaluationProtocol | None = None) -> ModelCard:
    return model_card(
        references,
        protocol or EvaluationProtocol("So."),
        settings={"epochs": 3},
        device="cpu",
        seconds=1.0,
    )


def test_it_says_what_the_photos_are(photo) -> None:
    references = [photo(number, session=f"s{number % 2}") for number in (0, 1, 2, 2)]
    made = card(references)
    assert (made.photos, made.sessions, made.places) == (4, 2, 3)
    assert (made.width_m, made.height_m) == (pytest.approx(20, abs=0.1), 0)
    assert (made.first_taken, made.last_taken) == ("2025-12-22", "2025-12-22")
    assert made.settings == {"epochs": "3"}
    assert set(made.versions) == {"Python", "campusgps", "torch", "torchvision", "numpy", "pillow"}
    assert "unknown" not in made.versions.values()


@pytest.mark.parametrize(
    ("protocol", "words"),
    [
        (EvaluationProtocol("", optimistic=True), "optimistic"),
        (EvaluationProtocol("", by_blocks=True), "one session"),
        (EvaluationProtocol("", chose_epoch=True), "also chose when training stopped"),
    ],
)
def test_what_flatters_is_among_the_limits(photo, protocol: EvaluationProtocol, words: str) -> None:
    assert any(words in limit for limit in card([photo(0)], protocol).limits)
    assert not any(words in limit for limit in card([photo(0)]).limits)


def test_one_day_and_few_places_are_said(photo) -> None:
    from dataclasses import replace

    many = [photo(number) for number in range(40)]
    other_day = replace(many[0], taken_at=many[0].taken_at + timedelta(days=1))
    assert any("one day" in limit for limit in card(many).limits)
    assert not any("one day" in limit for limit in card([*many, other_day]).limits)
    assert any("only one place:" in limit for limit in card([photo(0)]).limits)
    assert any("only 29 places:" in limit for limit in card(many[:29]).limits)
    assert not any("only" in limit for limit in card([*many, other_day]).limits)
