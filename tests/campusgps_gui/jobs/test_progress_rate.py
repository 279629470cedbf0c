from __future__ import annotations

from campusgps_gui.jobs.progress_rate import ProgressRate
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
