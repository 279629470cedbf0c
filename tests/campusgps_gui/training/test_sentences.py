from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from campusgps_gui.training.curves_pane import readout_words
from campusgps_gui.training.sentences import (
    closing_words,
    details_words,
    duration_words,
    epoch_words,
    figures_words,
    first_epoch_words,
    group_words,
    metres,
    share_done,
    split_words,
    state_of_progress,
    stopped_words,
    time_words,
    worst_words,
)
from campusgps_gui.training.split_map import split_dots
from campusgps_gui.training.steps import steps_words
from core.tasks import Progress
from core.training.recipes import recipe
from core.training.runs import FAILED
from core.training.work import EpochReport
from tests.campusgps_gui.training.made_runs import (
    LITE,
    made_epoch,
    made_finished,
    made_plan,
    made_report,
    made_run,
)


def test_the_split() -> None:
    assert split_words(made_plan()) == (
        "731 photos train. Each epoch is measured on 158 of 23 Dec, "
        "the end result on 201 of 24 Dec."
    )
    without = split_words(made_plan(test=np.empty(0, np.intp), test_name=""))
    assert "Each epoch and the end result are measured on 158 of 23 Dec. 201 too near" in without
    assert "Optimistic" in split_words(made_plan(optimistic=True))


def test_one_session_is_split_by_place_and_that_is_said() -> None:
    plan = made_plan()
    one = tuple(replace(reference, session="") for reference in plan.references)
    assert "blocks of the place" in split_words(replace(plan, references=one))


def test_an_epoch_in_work() -> None:
    learning = Progress("Epoch 13 of 120", 45, 731, 3.0)
    assert epoch_words(made_report(12), learning) == "Epoch 13 of 120"
    assert (
        epoch_words(made_report(12), Progress("Checking epoch 13", 1, 158, 1.0))
        == "Epoch 13 of 120"
    )
    assert (
        epoch_words(made_report(12), Progress("Evaluating", 1, 158, 1.0))
        == "Evaluating 1 of 158, 1 s left"
    )


def test_figures() -> None:
    assert figures_words(made_report(12)) == (
        "at most 18 min left · best so far: epoch 12 of 120, half within 2.5 m"
    )
    assert details_words(made_report(12)) == (
        "31 photos/s · waits for photos 3 % of the time · 1.2 GB memory · learning rate 0.0004"
    )
    assert details_words(None) == ""
    history = (made_epoch(1), made_epoch(2, held_out_loss=90.0, skipped_batches=2))
    report = replace(made_report(2), run=made_run(history={LITE: history}))
    words = figures_words(report)
    assert "best so far: epoch 1 of" in words and "2 batches skipped" in words


def test_the_share_never_goes_back_within_an_epoch() -> None:
    one, done = recipe(LITE), made_report(12)
    shares = [
        share_done(one, None, None),
        share_done(one, None, Progress("Epoch 1 of 120", 0, 731, None)),
        share_done(one, None, Progress("Epoch 1 of 120", 731, 731, None)),
        share_done(one, None, Progress("Checking epoch 1", 0, 158, None)),
        share_done(one, done, Progress("Epoch 13 of 120", 0, 731, None)),
        share_done(one, done, Progress("Checking epoch 13", 0, 158, None)),
        share_done(one, done, Progress("Comparing", 0, 158, None)),
    ]
    assert shares == sorted(shares) and shares[4] == pytest.approx(0.09)


def test_the_bar_is_full_only_when_the_last_stage_is_done() -> None:
    one, done = recipe(LITE), made_report(120)
    shares = [
        share_done(one, done, Progress("Checking epoch 120", 158, 158, None)),
        share_done(one, done, Progress("Evaluating instant", 100, 158, None)),
        share_done(one, done, Progress("Trying photos made worse", 0, 60, None)),
        share_done(one, done, Progress("Trying photos made worse", 16, 60, None)),
        share_done(one, done, Progress("Trying photos made worse", 60, 60, None)),
    ]
    assert shares == sorted(set(shares)) and shares[3] < 0.96 and shares[-1] == 1.0


def test_a_resumed_run_goes_on_where_it_was() -> None:
    one, resumed = recipe(LITE), made_run(12)
    ready = share_done(one, None, None, resumed)
    learning = share_done(one, None, Progress("Epoch 13 of 120", 0, 731, None), resumed)
    assert ready == learning == pytest.approx(0.09)


def test_how_long_it_takes_here() -> None:
    one = recipe(LITE)
    assert "once it has begun" in duration_words(one, [])
    ended = replace(made_finished(True), seconds=900.0)
    few = one.changed(["epochs=3"])
    assert duration_words(few, [ended]).startswith("It takes at most 30 s here")
    smaller = one.changed(["input_side=128"])
    assert "once it has begun" in duration_words(smaller, [ended])
    assert duration_words(one, [ended]) == "It took 15 min here the last time."
    stopped = made_run(12, seconds=120.0)
    assert "at most 20 min here" in duration_words(one, [stopped])
    assert "once it has begun" in duration_words(recipe("hybrid"), [ended, stopped])


def test_where_a_run_stopped() -> None:
    assert stopped_words(made_run(12)).startswith("lite0 1 stopped after epoch 12.")
    assert "before its first epoch" in stopped_words(made_run())
    failed = stopped_words(made_run(1, state=FAILED, problem="no memory is left"))
    assert failed == "lite0 1 failed after 1 epoch: no memory is left"
    one = recipe(LITE)
    assert closing_words(one, made_report(12)).startswith("Epoch 12 is kept.")
    assert "anew" in closing_words(one, None)


def test_a_hybrid_takes_turns() -> None:
    hybrid = recipe("hybrid")
    plan = replace(made_plan(), recipe=hybrid)
    assert split_words(plan) == (
        "All 1,090 photos take part. Each of the 3 sessions is left out in turn, and located by "
        "what the others teach."
    )
    dots, colours = split_dots(plan)
    assert colours is None and {dot.session for dot in dots} == {"22 Dec", "23 Dec", "24 Dec"}
    run = made_run(
        recipe=hybrid,
        history={"22 Dec": (made_epoch(1), made_epoch(2)), "23 Dec": (made_epoch(1),)},
    )
    report = EpochReport(run, plan, "23 Dec", 15, (), 900_000_000)
    assert figures_words(report) == (
        "2 groups of sessions were left out and located: median 15.0 m to 30.0 m · 900 MB memory"
    )
    assert worst_words(replace(report, member="sessions 4")).startswith("Photos of group 4 that")
    assert group_words("hybrid 1: sessions 12") == "hybrid 1: group 12"
    assert group_words("the sessions 3") == "the sessions 3"
    finding = Progress("Finding keypoints", 120, 480, 60.0)
    assert epoch_words(report, finding) == "Step 2 of 7: finding keypoints 120 of 480"
    # Of a few long parts the one under way is named, not how many are done.
    comparing = Progress("Evaluating: refined", 0, 3, None)
    words = "Step 6 of 7: comparing with the refined localizer, part 1 of 3"
    assert epoch_words(report, comparing) == state_of_progress(hybrid, comparing) == words
    assert state_of_progress(hybrid, None) == "Getting ready…"
    steps = steps_words(hybrid, finding).splitlines()
    assert steps[:2] == ["✓ Looking at the photos", "▸ Finding keypoints"] and len(steps) == 9
    assert not {line[0] for line in steps[2:7]} & {"✓", "▸"}
    assert steps[7:] == ["", "Corners and patterns that other photos may show, too."]
    meanings = set()
    for stage, _ in hybrid.method.stages.parts:
        meanings.add(steps_words(hybrid, Progress(stage, 0, 1, None)).splitlines()[-1])
    assert len(meanings) == 7, "each step says what it is for"
    assert steps_words(hybrid, None) == "" == steps_words(recipe(LITE), finding)
    # The bar is that of all stages: this one begins where the one before it ended.
    ended = share_done(hybrid, None, Progress("Looking at the photos", 480, 480, 0.0))
    assert 0.0 < ended < share_done(hybrid, None, finding) < 1.0
    assert "What it compared is kept" in stopped_words(run)
    assert "What was compared is kept" in closing_words(hybrid, report)


def test_a_step_that_reports_nothing_says_how_long_it_has_taken() -> None:
    assert time_words(0.4, None) == ""
    assert time_words(38.0, None) == "This step has taken 40 s."
    assert time_words(3.0, 130.0) == "About 2 min left in all."
    assert time_words(38.0, 130.0) == "This step has taken 40 s; about 2 min left in all."


def test_the_readout() -> None:
    history = (made_epoch(1), made_epoch(2))
    assert readout_words([("a", history)], 1).startswith("Epoch 1: held out median 30.0 m")
    assert readout_words([("a", history)], 0).startswith("Epoch 2: held out median 15.0 m")
    both = [("a", history), ("b", history[:1])]
    assert readout_words(both, 2) == "Epoch 2, median: a: 15.0 m"
    assert readout_words(both, 0) == "At the end, median: a: 15.0 m · b: 30.0 m"


@pytest.mark.parametrize(
    ("value", "words"), [(0.844, "0.84 m"), (9.06, "9.1 m"), (123.4, "123 m"), (58529.0, "58.5 km")]
)
def test_metres(value: float, words: str) -> None:
    assert metres(value) == words


def test_the_time_left_in_the_first_epoch_is_that_of_all() -> None:
    one = recipe(LITE)
    one = replace(one, settings=replace(one.settings, epochs=120))
    progress = Progress("Epoch 1 of 120", 30, 240, 35.0)
    assert state_of_progress(one, progress) == "Epoch 1 of 120, 30 of 240"
    # 40 s an epoch.
    assert first_epoch_words(one, progress) == "About 1 h 20 min left in all."
    for unknown in (None, replace(progress, seconds_left=None), replace(progress, done=240)):
        assert first_epoch_words(one, unknown) == ""
