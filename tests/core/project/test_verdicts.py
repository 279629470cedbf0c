"""The consequences of a verdict stand in one table, with an entry for each."""

from __future__ import annotations

import pytest

from core.project.rows import VERDICTS, Verdict


def test_each_verdict_has_its_facts_and_words_of_its_own() -> None:
    assert set(VERDICTS) == set(Verdict)
    assert len({facts.words for facts in VERDICTS.values()}) == len(Verdict)
    assert len({facts.title for facts in VERDICTS.values()}) == len(Verdict)


@pytest.mark.parametrize(
    "verdict", [verdict for verdict in Verdict if VERDICTS[verdict].is_picture]
)
def test_what_is_a_picture_can_be_shown(verdict: Verdict) -> None:
    assert VERDICTS[verdict].can_be_shown
