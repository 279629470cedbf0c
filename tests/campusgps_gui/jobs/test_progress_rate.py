from __future__ import annotations

import pytest

from campusgps_gui.jobs.progress_rate import ProgressRate, ShareRate
from core.tasks import Progress


def test_the_rate_is_that_of_the_stage_and_of_late() -> None:
    now = [0.0]
    rate = ProgressRate(lambda: now[0])

    def note(at: float, stage: str, done: int) -> float | None:
        now[0] = at
        rate.note(Progress(stage, done, 1000, None))
        return rate.a_second

    assert note(0.0, "Labelling", 0) is None
    assert note(0.5, "Labelling", 5) is None  # too early to say
    assert note(2.0, "Labelling", 20) == 10.0
    # What was long ago counts no more.
    assert note(16.5, "Labelling", 49) == 2.0
    assert note(18.0, "Locating walks", 0) is None
    assert note(20.0, "Locating walks", 0) is None  # nothing done yet


def test_the_time_left_goes_by_what_took_time_not_by_stages_passed_over() -> None:
    now = [0.0]
    rate = ShareRate(lambda: now[0])

    def note(at: float, stage: str, share: float) -> float | None:
        now[0] = at
        rate.note(stage, share)
        return rate.seconds_left

    assert note(0.0, "Looking", 0.0) is None
    assert note(2.0, "Looking", 0.1) is None  # too early to say
    assert note(10.0, "Looking", 0.4) == pytest.approx(15.0)
    # What is there already is passed over: the rest takes as long as before.
    assert note(10.0, "Learning", 0.8) == pytest.approx(5.0)
    now[0] = 14.0
    assert rate.stage_s == 4.0
    # Nothing comes of it for a while: it takes longer than it looked.
    assert rate.seconds_left == pytest.approx(7.0)
