"""Runs that stop, and go on as if nothing had happened."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import torch

from core.errors import CampusGPSError
from core.tasks import Cancelled, Progress, Task
from core.training.checkpoint import read_checkpoint, write_checkpoint
from core.training.curves import EpochResult
from core.training.trainer import Trainer
from core.training.trainer_thread import TrainerThread

if TYPE_CHECKING:
    from tests.core.training.conftest import Place


def curve(history: tuple[EpochResult, ...]) -> list[tuple[float, ...]]:
    """The figures that must not depend on the clock."""
    return [
        (
            one.train_loss,
            one.held_out_loss,
            one.train_median_m,
            one.train_mean_m,
            one.held_out_median_m,
            one.held_out_mean_m,
            one.learning_rate,
            one.skipped_batches,
        )
        for one in history
    ]


def assert_same_run(one: Trainer, other: Trainer) -> None:
    assert curve(one.history) == curve(other.history)
    assert one.best_epoch == other.best_epoch
    for states in (
        (one.network.state_dict(), other.network.state_dict()),
        (one.best_state, other.best_state),
    ):
        assert all(torch.equal(states[0][name], states[1][name]) for name in states[0])


def test_a_run_resumed_after_every_epoch_is_the_uninterrupted_run(place: Place) -> None:
    settings = ("epochs=8", "plateau_patience=0", "learning_rate=0.1")
    whole = place.trainer("whole", *settings)
    list(whole.epochs())
    rates = [one.learning_rate for one in whole.history]
    assert rates[0] > rates[-1], "what the scheduler remembers has to matter"
    assert whole.best_epoch < 8, "what was best before has to matter"
    trainer = place.trainer("parts", *settings)
    for done in range(1, 9):
        epochs = trainer.epochs()
        next(epochs)
        epochs.close()
        torch.rand(5)  # somebody else draws random numbers meanwhile
        trainer = place.resumed("parts")
        assert len(trainer.history) == done
    assert_same_run(whole, trainer)


def test_two_epochs_and_two_more_are_four(place: Place) -> None:
    whole = place.trainer("whole")
    list(whole.epochs())
    epochs = place.trainer("halves").epochs()
    next(epochs)
    next(epochs)
    epochs.close()
    second = place.resumed("halves")
    assert len(list(second.epochs())) == 2
    assert_same_run(whole, second)


@pytest.mark.parametrize("stage", ["Epoch 1 of 4", "Epoch 3 of 4", "Checking epoch 3"])
def test_a_cancelled_epoch_is_done_again(place: Place, stage: str) -> None:
    whole = place.trainer("whole")
    list(whole.epochs())

    def stop(progress: Progress) -> None:
        if progress.stage == stage and (progress.done > 0 or stage.startswith("Checking")):
            task.cancel()

    task = Task(stop, report_every_s=0.0)
    with pytest.raises(Cancelled):
        list(place.trainer("cancelled").epochs(task))
    resumed = place.resumed("cancelled")
    assert len(resumed.history) == (0 if "1" in stage else 2)
    list(resumed.epochs())
    assert_same_run(whole, resumed)


def test_a_pause_changes_nothing_and_counts_nowhere(place: Place) -> None:
    whole = place.trainer("whole", "epochs=2")
    list(whole.epochs())

    def pause(number: int) -> None:
        if number == 2:
            task.pause()

    task = Task()
    trainer = place.trainer("paused", "epochs=2", network=place.network_counted(pause))
    thread = TrainerThread(lambda task: list(trainer.epochs(task)), task=task)
    start = time.perf_counter()
    thread.start()
    while task.paused_s < 0.5:
        thread.join(0.01)
    thread.go_on()
    thread.result(60)
    assert curve(trainer.history) == curve(whole.history)
    worked = time.perf_counter() - start - task.paused_s
    assert sum(one.seconds for one in trainer.history) < worked
    learned = len(place.data.split.train) / trainer.history[0].photos_per_s
    assert learned < trainer.history[0].seconds


def test_as_many_threads_compute_as_when_the_run_began(place: Place) -> None:
    seen: list[int] = []

    def look(_number: int) -> None:
        seen.append(torch.get_num_threads())

    epochs = place.trainer("run", network=place.network_counted(look)).epochs()
    torch.set_num_threads(2)
    next(epochs)
    assert set(seen) == {1}
    assert torch.get_num_threads() == 2, "the caller's own number stays"
    epochs.close()
    seen.clear()
    resumed = Trainer.resume(place.folder / "run", place.data, network=place.network_counted(look))
    next(resumed.epochs())
    resumed.validate(place.data.split.held_out)
    assert set(seen) == {1}


def test_more_threads_than_cores_are_not_taken_over(place: Place) -> None:
    list(place.trainer("run", "epochs=1").epochs())
    kept = read_checkpoint(place.folder / "run")
    write_checkpoint(replace(kept, threads=10_000), place.folder / "run")
    place.resumed("run").validate(place.data.split.held_out)
    trainer = place.resumed("run")
    trainer.recipe = trainer.recipe.changed(["epochs=2"])
    list(trainer.epochs())
    assert read_checkpoint(place.folder / "run").threads == 1


def test_what_a_killed_run_had_half_written_is_removed(place: Place) -> None:
    half = place.folder / ".run-1-0123456789ab.part.pt"
    half.write_bytes(b"half")
    list(place.trainer("run.pt", "epochs=1").epochs())
    assert not half.exists()


def test_a_finished_run_stays_finished(place: Place) -> None:
    list(place.trainer("run", "epochs=1").epochs())
    resumed = place.resumed("run")
    assert resumed.finished
    assert list(resumed.epochs()) == []


def test_another_place_does_not_go_on_with_the_run(place: Place) -> None:
    list(place.trainer("run", "epochs=1").epochs())
    moved = place.data.degrees.copy()
    moved[3, 0] += 1e-5
    changed = replace(place.data, degrees=moved)
    with pytest.raises(CampusGPSError, match="have changed since"):
        Trainer.resume(place.folder / "run", changed, network=place.network())


def test_an_interrupted_run_of_automatic_size_equals_an_uninterrupted_one(place: Place) -> None:
    automatic = ("micro_batch=0", "batch_size=32")
    list(place.trainer("whole", *automatic).epochs())
    next(place.trainer("halved", *automatic).epochs())
    resumed = place.resumed("halved")
    list(resumed.epochs())
    kept, whole = (read_checkpoint(place.folder / name) for name in ("halved", "whole"))
    assert kept.micro_batch == whole.micro_batch
    assert all(torch.equal(kept.network[name], one) for name, one in whole.network.items())
