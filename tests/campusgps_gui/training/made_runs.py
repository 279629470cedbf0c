"""Made-up runs of training, for tests of what is said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np

from core.geo import Position
from core.project.references import ReferencePhoto
from core.training.curves import EpochResult
from core.training.methods.method import TrainingPlan
from core.training.recipes import recipe
from core.training.runs import FINISHED, Figures, Run, RunOutcome
from core.training.splitting import TrainingSplit
from core.training.work import EpochReport

LITE = "efficientnet_lite0"
FIGURES = Figures(11.3, 22.0)


def made_epoch(number: int, **changes: object) -> EpochResult:
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


def made_plan(**changes: object) -> TrainingPlan:
    names = ["22 Dec"] * 731 + ["23 Dec"] * 158 + ["24 Dec"] * 201
    place = Position(31.262, 34.801)
    references = tuple(
        ReferencePhoto(i, f"{i}.jpg", "", "", place, name) for i, name in enumerate(names)
    )
    rows = np.split(np.arange(len(names)), [731, 889])
    split = TrainingSplit(*rows, held_out_name="23 Dec", test_name="24 Dec")
    return TrainingPlan(recipe(LITE), references, replace(split, **changes))


def made_run(epochs: int = 0, **changes: object) -> Run:
    history = {LITE: tuple(made_epoch(number + 1) for number in range(epochs))} if epochs else {}
    now = datetime.now(timezone.utc)
    run = Run(Path("runs/x"), "lite0 1", recipe(LITE), "cpu", now, history=history)
    return replace(run, **changes)


def made_report(epochs: int) -> EpochReport:
    return EpochReport(made_run(epochs), made_plan(), LITE, 120, (), 1_200_000_000)


def made_finished(better: bool, figures: Figures = FIGURES) -> Run:
    baselines = {"instant": Figures(14.1, 27.9)}
    outcome = RunOutcome("24 Dec", 201, figures, baselines, better)
    return made_run(12, state=FINISHED, outcome=outcome)
