from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import pytest

from campusgps_gui.training.comparing import comparison_words
from campusgps_gui.training.curves_pane import readout_words
from campusgps_gui.training.outcome_sentences import (
    measured_words,
    next_words,
    outcome_words,
    refinement_words,
    verdict_words,
    worse_words,
)
from campusgps_gui.training.runs_model import RunRow
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
from campusgps_gui.widgets.stage_words import localizer_words
from core.geo import Position
from core.project.references import ReferencePhoto
from core.tasks import Progress
from core.training.adoption import AdoptionDecision, AdoptionFinding
from core.training.curves import EpochResult
from core.training.methods.instant import INSTANT
from core.training.methods.method import TrainingPlan
from core.training.methods.refined import REFINED
from core.training.recipes import recipe
from core.training.runs import FAILED, FINISHED, Figures, Run, RunOutcome
from core.training.splitting import TrainingSplit
from core.training.work import EpochReport
from core.workflows.localizers import KnownLocalizer

LITE = "efficientnet_lite0"
FIGURES = Figures(11.3, 22.0)


def _epoch(number: int, **changes: object) -> EpochResult:
    one = EpochResult(
        epoch=number,
        train_loss=30.0 / number,
        held_out_loss=40.0 / number,
        train_median_m=20.0 / number,
        train_mean_m=25.0 / number,
        held_out_median_m=30.0 / number,
        held_out_mean_m=35.0 / number,
        learning_rate=4e-4,
        photos_per_s=31.4,
        waiting_share=0.031,
        seconds=10.0,
        skipped_batches=0,
        micro_batch=8,
        best=True,
    )
    return replace(one, **changes)


def _plan(**changes: object) -> TrainingPlan:
    names = ["22 Dec"] * 731 + ["23 Dec"] * 158 + ["24 Dec"] * 201
    place = Position(31.262, 34.801)
    references = tuple(
        ReferencePhoto(i, f"{i}.jpg", "", "", place, name) for i, name in enumerate(names)
    )
    rows = np.split(np.arange(len(names)), [731, 889])
    split = TrainingSplit(*rows, held_out_name="23 Dec", test_name="24 Dec")
    return TrainingPlan(recipe(LITE), references, replace(split, **changes))


def _run(epochs: int = 0, **changes: object) -> Run:
    history = {LITE: tuple(_epoch(number + 1) for number in range(epochs))} if epochs else {}
    now = datetime.now(timezone.utc)
    run = Run(Path("runs/x"), "lite0 1", recipe(LITE), "cpu", now, history=history)
    return replace(run, **changes)


def _report(epochs: int) -> EpochReport:
    return EpochReport(_run(epochs), _plan(), LITE, 120, (), 1_200_000_000)


def _finished(better: bool, figures: Figures = FIGURES) -> Run:
    baselines = {"instant": Figures(14.1, 27.9)}
    outcome = RunOutcome("24 Dec", 201, figures, baselines, better)
    return _run(12, state=FINISHED, outcome=outcome)


def test_the_split() -> None:
    assert split_words(_plan()) == (
        "731 photos train. Each epoch is measured on 158 of 23 Dec, "
        "the end result on 201 of 24 Dec."
    )
    without = split_words(_plan(test=np.empty(0, np.intp), test_name=""))
    assert "Each epoch and the end result are measured on 158 of 23 Dec. 201 too near" in without
    assert "Optimistic" in split_words(_plan(optimistic=True))


def test_one_session_is_split_by_place_and_that_is_said() -> None:
    plan = _plan()
    one = tuple(replace(reference, session="") for reference in plan.references)
    assert "blocks of the place" in split_words(replace(plan, references=one))


def test_an_epoch_in_work() -> None:
    learning = Progress("Epoch 13 of 120", 45, 731, 3.0)
    assert epoch_words(_report(12), learning) == "Epoch 13 of 120"
    assert epoch_words(_report(12), Progress("Checking epoch 13", 1, 158, 1.0)) == "Epoch 13 of 120"
    assert (
        epoch_words(_report(12), Progress("Evaluating", 1, 158, 1.0))
        == "Evaluating 1 of 158, 1 s left"
    )


def test_figures() -> None:
    assert figures_words(_report(12)) == (
        "at most 18 min left · best so far: epoch 12 of 120, half within 2.5 m"
    )
    assert details_words(_report(12)) == (
        "31 photos/s · waits for photos 3 % of the time · 1.2 GB memory · learning rate 0.0004"
    )
    assert details_words(None) == ""
    history = (_epoch(1), _epoch(2, held_out_loss=90.0, skipped_batches=2))
    report = replace(_report(2), run=_run(history={LITE: history}))
    words = figures_words(report)
    assert "best so far: epoch 1 of" in words and "2 batches skipped" in words


def test_the_share_never_goes_back_within_an_epoch() -> None:
    one, done = recipe(LITE), _report(12)
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
    one, done = recipe(LITE), _report(120)
    shares = [
        share_done(one, done, Progress("Checking epoch 120", 158, 158, None)),
        share_done(one, done, Progress("Evaluating instant", 100, 158, None)),
        share_done(one, done, Progress("Trying photos made worse", 0, 60, None)),
        share_done(one, done, Progress("Trying photos made worse", 16, 60, None)),
        share_done(one, done, Progress("Trying photos made worse", 60, 60, None)),
    ]
    assert shares == sorted(set(shares)) and shares[3] < 0.96 and shares[-1] == 1.0


def test_a_resumed_run_goes_on_where_it_was() -> None:
    one, resumed = recipe(LITE), _run(12)
    ready = share_done(one, None, None, resumed)
    learning = share_done(one, None, Progress("Epoch 13 of 120", 0, 731, None), resumed)
    assert ready == learning == pytest.approx(0.09)


def test_what_to_do_next() -> None:
    assert "Locate again" in next_words(_finished(True), active=True)
    assert next_words(_finished(True), active=False).endswith("use it.")
    worse = _finished(False)
    assert "photos of other days" in next_words(worse, active=False)
    at_its_end = replace(worse, recipe=recipe(LITE).changed(["epochs=12"]))
    assert "train with more epochs" in next_words(at_its_end, active=False)


def test_what_was_tried_in_vain_with_these_photos_is_not_recommended() -> None:
    worse = _finished(False, Figures(30.0, 40.0))
    assert "train Most exact" in next_words(worse, active=False)
    words = next_words(worse, active=False, worth_training=False)
    assert "Most exact" not in words and "photos of other days" in words
    refined = KnownLocalizer(
        "refined", "refined.safetensors", "refined", "", datetime.now(timezone.utc), active=False,
        previous=False, current=True, figures=FIGURES,
        adoption=AdoptionDecision(False, AdoptionFinding.WORSE, "instant", "Worse."),
    )  # fmt: skip
    assert "train Most exact" in refinement_words(refined)[1]
    assert "Most exact" not in refinement_words(refined, worth_training=False)[1]


def test_what_is_far_behind_is_not_told_to_train_longer() -> None:
    far = _finished(False, Figures(71.0, 90.0))
    at_its_end = replace(far, recipe=recipe(LITE).changed(["epochs=12"]))
    words = next_words(at_its_end, active=False)
    assert "train with more epochs" not in words and words.startswith("Keep what is in use.")
    assert "networks alone err more" in words and "train Most exact" in words
    assert "It was allowed 12 epochs; 120 are usual for it." in words
    assert "usual for it" not in next_words(far, active=False)
    in_use = replace(_finished(True), recipe=recipe("hybrid"))
    assert "train Most exact" not in next_words(far, active=False, in_use=in_use)
    # What is no network, or as good as the other, needs photos, not another recipe.
    assert "networks" not in next_words(replace(far, recipe=recipe("hybrid")), active=False)
    assert "networks" not in next_words(_finished(False), active=False)


def test_how_long_it_takes_here() -> None:
    one = recipe(LITE)
    assert "once it has begun" in duration_words(one, [])
    ended = replace(_finished(True), seconds=900.0)
    few = one.changed(["epochs=3"])
    assert duration_words(few, [ended]).startswith("It takes at most 30 s here")
    smaller = one.changed(["input_side=128"])
    assert "once it has begun" in duration_words(smaller, [ended])
    assert duration_words(one, [ended]) == "It took 15 min here the last time."
    stopped = _run(12, seconds=120.0)
    assert "at most 20 min here" in duration_words(one, [stopped])
    assert "once it has begun" in duration_words(recipe("hybrid"), [ended, stopped])


def test_what_came_of_it() -> None:
    assert outcome_words(_finished(True), active=True) == "In use now."
    worse = _finished(False, Figures(15.0, 30.0))
    assert outcome_words(worse, active=False).startswith("Not better than what was in use")
    assert outcome_words(_finished(True), active=False).endswith("but not in use.")
    overtaken = outcome_words(_finished(True), active=False, overtaken=True)
    assert "photos have changed meanwhile" in overtaken
    assert outcome_words(_finished(True), active=True, named=True) == "lite0 1: in use now."
    assert measured_words(_finished(True)) == (
        "Median error 11.3 m, mean 22.0 m on 201 photos of 24 Dec; "
        "the instant answer 14.1 m and 27.9 m."
    )
    hybrid = measured_words(replace(_finished(True), recipe=recipe("hybrid")))
    assert hybrid.startswith("Median error 11.3 m, mean 22.0 m on 201 photos, each located without")


def test_one_sentence_says_better_equal_or_worse_with_the_interval() -> None:
    def adoption(
        finding: AdoptionFinding, middle: float, low: float, high: float
    ) -> AdoptionDecision:
        return AdoptionDecision(
            finding is AdoptionFinding.BETTER, finding, "instant", "core's", 201, middle, low, high
        )

    better = adoption(AdoptionFinding.BETTER, -2.4, -3.6, -1.25)
    assert verdict_words(better, active=True) == (
        "Better than the instant answer, and in use: it errs 2.4 m less (median and mean "
        "together), and with 95 % certainty 1.2 m to 3.6 m less."
    )
    assert "but not in use" in verdict_words(better, active=False)
    worse = adoption(AdoptionFinding.WORSE, 44.0, 39.0, 49.0)
    assert verdict_words(worse, active=False) == (
        "Worse than the instant answer, which stays in use: it errs 44.0 m more (median and mean "
        "together), and with 95 % certainty 39.0 m to 49.0 m more."
    )
    assert "but in use, as you chose" in verdict_words(worse, active=True)
    equal = adoption(AdoptionFinding.WITHIN_CHANCE, 0.2, -1.5, 1.9)
    assert verdict_words(equal, active=False) == (
        "Equal to the instant answer as far as can be seen, which stays in use: with 95 % "
        "certainty it errs between 1.5 m less and 1.9 m more."
    )
    # What it was compared with has given way to another since.
    for one in (worse, equal):
        words = verdict_words(one, active=False, in_use="refined")
        assert "stays in use" not in words and words.endswith("In use now: the refined localizer.")
        assert "stays in use" in verdict_words(one, active=False, in_use="instant")
    # What cannot be compared in metres says why, in the words of the comparison.
    unknown = AdoptionDecision(False, AdoptionFinding.UNKNOWN, "instant", "Not compared, since")
    assert verdict_words(unknown, active=False) == "Not compared, since"


def test_what_errs_less_and_is_no_better_says_why_and_whether_it_is_in_use() -> None:
    alarms = AdoptionDecision(
        False,
        AdoptionFinding.REFUSALS,
        "instant",
        "It errs 2.1 m less, but gives more false alarms: kept instant.",
        photos=312,
        difference_m=-2.1,
        low_m=-3.0,
        high_m=-1.0,
        coverage90=0.9,
        their_coverage90=0.91,
        refused=0.05,
        their_refused=0.03,
    )
    why = (
        "It errs 2.1 m less (median and mean together), but gives more false alarms: it takes "
        "5\u00a0% of the place's own photos for photos of elsewhere, the instant answer 3\u00a0%."
    )
    assert verdict_words(alarms, active=False) == f"{why} What was in use stays in use."
    assert verdict_words(alarms, active=True) == f"{why} It is in use, as you chose."
    radius = replace(alarms, finding=AdoptionFinding.RADIUS, coverage90=0.7)
    assert "holds the true place of 70\u00a0% of the photos" in verdict_words(radius, active=True)
    finished = _finished(False, Figures(10.0, 20.0))
    assert finished.outcome is not None
    asked = replace(finished, outcome=replace(finished.outcome, adoption=alarms))
    words = worse_words(asked, None)
    assert "10.0 m instead of 14.1 m" in words and words.endswith(why)


def test_using_a_worse_one_says_by_how_much() -> None:
    worse = _finished(False, Figures(15.0, 30.0))
    assert "15.0 m instead of 14.1 m" in worse_words(worse, None)
    rival = replace(_finished(True), name="the rival")
    assert "15.0 m instead of 11.3 m" in worse_words(worse, rival)
    assert "(the rival)" in worse_words(worse, rival)
    # Evaluated on other photos, it says nothing.
    elsewhere = replace(rival, outcome=replace(rival.outcome, evaluated_on="another day"))
    assert "instead of 14.1 m" in worse_words(worse, elsewhere)


def test_several_are_compared() -> None:
    one, other = _finished(True), replace(_finished(False, Figures(9.0, 30.0)), name="other")
    assert comparison_words([RunRow(one), RunRow(other)]) == (
        "2 runs side by side: other has the smallest median error, 9.0 m",
        "lite0 1: median 11.3 m, mean 22.0 m · other: median 9.0 m, mean 30.0 m",
    )
    assert comparison_words([RunRow(_run()), RunRow(_run())]) == ("2 runs side by side", "")
    # Figures that read alike are equal, whatever follows in them.
    alike = replace(one, name="again", outcome=replace(one.outcome, figures=Figures(11.31, 22.0)))
    assert comparison_words([RunRow(one), RunRow(alike)])[0] == (
        "2 runs side by side: their median errors are equal, 11.3 m"
    )
    worse = replace(_finished(False, Figures(19.0, 30.0)), name="worse")
    words = comparison_words([RunRow(one), RunRow(alike), RunRow(worse)])[0]
    assert words == ("3 runs side by side: lite0 1, again have the smallest median error, 11.3 m")
    elsewhere = replace(other, outcome=replace(other.outcome, evaluated_on="another day"))
    words, help_ = comparison_words([RunRow(one), RunRow(elsewhere)])
    assert "different photos" in words
    assert help_.startswith("lite0 1: median 11.3 m, mean 22.0 m on 201 photos of 24 Dec · other: ")
    assert "on 201 photos of another day" in help_
    # Each was tried beside the instant answer, which can be compared.
    assert "each on its photos: lite0 1: 2.8 m less, other: 5.1 m less." in help_
    assert "same photos" not in help_


def test_where_a_run_stopped() -> None:
    assert stopped_words(_run(12)).startswith("lite0 1 stopped after epoch 12.")
    assert "before its first epoch" in stopped_words(_run())
    failed = stopped_words(_run(1, state=FAILED, problem="no memory is left"))
    assert failed == "lite0 1 failed after 1 epoch: no memory is left"
    one = recipe(LITE)
    assert closing_words(one, _report(12)).startswith("Epoch 12 is kept.")
    assert "anew" in closing_words(one, None)


def test_a_hybrid_takes_turns() -> None:
    hybrid = recipe("hybrid")
    plan = replace(_plan(), recipe=hybrid)
    assert split_words(plan) == (
        "All 1,090 photos take part. Each of the 3 sessions is left out in turn, and located by "
        "what the others teach."
    )
    dots, colours = split_dots(plan)
    assert colours is None and {dot.session for dot in dots} == {"22 Dec", "23 Dec", "24 Dec"}
    run = _run(recipe=hybrid, history={"22 Dec": (_epoch(1), _epoch(2)), "23 Dec": (_epoch(1),)})
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


def test_what_a_run_is_compared_with_has_words() -> None:
    assert localizer_words(INSTANT.name) == "the instant answer"
    assert localizer_words(REFINED.name) == "the refined localizer"
    assert localizer_words("my run") == "my run"


def test_a_flat_curve_promises_nothing_from_more_epochs() -> None:
    flat = tuple(_epoch(1 + at, held_out_loss=30.0 + 10.0 / (at + 1) ** 3) for at in range(15))
    short = recipe(LITE).changed(["epochs=15"])
    assert min(flat, key=lambda epoch: epoch.held_out_loss) is flat[-1]
    run = replace(_finished(False), recipe=short, history={LITE: flat})
    assert "train with more epochs" not in next_words(run, active=False)


def test_the_readout() -> None:
    history = (_epoch(1), _epoch(2))
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
