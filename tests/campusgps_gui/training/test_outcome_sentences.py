"""Sentences on what a run came to, what it is compared with, and what to do next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone

from campusgps_gui.training.comparing import comparison_words
from campusgps_gui.training.outcome_sentences import (
    measured_words,
    next_words,
    outcome_words,
    refinement_words,
    verdict_words,
    worse_words,
)
from campusgps_gui.training.runs_model import RunRow
from campusgps_gui.widgets.stage_words import localizer_words
from core.training.adoption import AdoptionDecision, AdoptionFinding
from core.training.methods.instant import INSTANT
from core.training.methods.refined import REFINED
from core.training.recipes import recipe
from core.training.runs import Figures
from core.workflows.localizers import KnownLocalizer
from tests.campusgps_gui.training.made_runs import (
    FIGURES,
    LITE,
    made_epoch,
    made_finished,
    made_run,
)


def test_what_to_do_next() -> None:
    assert "Locate again" in next_words(made_finished(True), active=True)
    assert next_words(made_finished(True), active=False).endswith("use it.")
    worse = made_finished(False)
    assert "photos of other days" in next_words(worse, active=False)
    at_its_end = replace(worse, recipe=recipe(LITE).changed(["epochs=12"]))
    assert "train with more epochs" in next_words(at_its_end, active=False)


def test_what_was_tried_in_vain_with_these_photos_is_not_recommended() -> None:
    worse = made_finished(False, Figures(30.0, 40.0))
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
    far = made_finished(False, Figures(71.0, 90.0))
    at_its_end = replace(far, recipe=recipe(LITE).changed(["epochs=12"]))
    words = next_words(at_its_end, active=False)
    assert "train with more epochs" not in words and words.startswith("Keep what is in use.")
    assert "networks alone err more" in words and "train Most exact" in words
    assert "It was allowed 12 epochs; 120 are usual for it." in words
    assert "usual for it" not in next_words(far, active=False)
    in_use = replace(made_finished(True), recipe=recipe("hybrid"))
    assert "train Most exact" not in next_words(far, active=False, in_use=in_use)
    # What is no network, or as good as the other, needs photos, not another recipe.
    assert "networks" not in next_words(replace(far, recipe=recipe("hybrid")), active=False)
    assert "networks" not in next_words(made_finished(False), active=False)


def test_what_came_of_it() -> None:
    assert outcome_words(made_finished(True), active=True) == "In use now."
    worse = made_finished(False, Figures(15.0, 30.0))
    assert outcome_words(worse, active=False).startswith("Not better than what was in use")
    assert outcome_words(made_finished(True), active=False).endswith("but not in use.")
    overtaken = outcome_words(made_finished(True), active=False, overtaken=True)
    assert "photos have changed meanwhile" in overtaken
    assert outcome_words(made_finished(True), active=True, named=True) == "lite0 1: in use now."
    assert measured_words(made_finished(True)) == (
        "Median error 11.3 m, mean 22.0 m on 201 photos of 24 Dec; "
        "the instant answer 14.1 m and 27.9 m."
    )
    hybrid = measured_words(replace(made_finished(True), recipe=recipe("hybrid")))
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
    finished = made_finished(False, Figures(10.0, 20.0))
    assert finished.outcome is not None
    asked = replace(finished, outcome=replace(finished.outcome, adoption=alarms))
    words = worse_words(asked, None)
    assert "10.0 m instead of 14.1 m" in words and words.endswith(why)


def test_using_a_worse_one_says_by_how_much() -> None:
    worse = made_finished(False, Figures(15.0, 30.0))
    assert "15.0 m instead of 14.1 m" in worse_words(worse, None)
    rival = replace(made_finished(True), name="the rival")
    assert "15.0 m instead of 11.3 m" in worse_words(worse, rival)
    assert "(the rival)" in worse_words(worse, rival)
    # Evaluated on other photos, it says nothing.
    elsewhere = replace(rival, outcome=replace(rival.outcome, evaluated_on="another day"))
    assert "instead of 14.1 m" in worse_words(worse, elsewhere)


def test_several_are_compared() -> None:
    one, other = (
        made_finished(True),
        replace(made_finished(False, Figures(9.0, 30.0)), name="other"),
    )
    assert comparison_words([RunRow(one), RunRow(other)]) == (
        "2 runs side by side: other has the smallest median error, 9.0 m",
        "lite0 1: median 11.3 m, mean 22.0 m · other: median 9.0 m, mean 30.0 m",
    )
    assert comparison_words([RunRow(made_run()), RunRow(made_run())]) == ("2 runs side by side", "")
    # Figures that read alike are equal, whatever follows in them.
    alike = replace(one, name="again", outcome=replace(one.outcome, figures=Figures(11.31, 22.0)))
    assert comparison_words([RunRow(one), RunRow(alike)])[0] == (
        "2 runs side by side: their median errors are equal, 11.3 m"
    )
    worse = replace(made_finished(False, Figures(19.0, 30.0)), name="worse")
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


def test_what_a_run_is_compared_with_has_words() -> None:
    assert localizer_words(INSTANT.name) == "the instant answer"
    assert localizer_words(REFINED.name) == "the refined localizer"
    assert localizer_words("my run") == "my run"


def test_a_flat_curve_promises_nothing_from_more_epochs() -> None:
    flat = tuple(made_epoch(1 + at, held_out_loss=30.0 + 10.0 / (at + 1) ** 3) for at in range(15))
    short = recipe(LITE).changed(["epochs=15"])
    assert min(flat, key=lambda epoch: epoch.held_out_loss) is flat[-1]
    run = replace(made_finished(False), recipe=short, history={LITE: flat})
    assert "train with more epochs" not in next_words(run, active=False)
