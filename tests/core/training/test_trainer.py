"""Runs that learn, and say what is wrong."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from core.errors import CampusGPSError
from core.geo import Position
from core.localizer.networks import build_network
from core.project.pixel_cache import PixelCache
from core.project.references import ReferencePhoto
from core.tasks import Cancelled, Task
from core.training.batches import PreparedPhotos
from core.training.checkpoint import read_checkpoint
from core.training.curves import curves_csv, write_curves
from core.training.recipes import recipe
from core.training.splitting import split_references
from core.training.steps import estimated_micro_batch
from core.training.trainer import Trainer
from core.training.trainer_thread import TrainerThread
from core.training.training_data import TrainingData

if TYPE_CHECKING:
    from tests.core.training.conftest import Place


def test_a_place_is_learned(place: Place) -> None:
    trainer = place.trainer("run", "epochs=25", "augmentation=none")
    results = list(trainer.epochs())
    held_out = place.data.split.held_out
    metres = trainer.frame.to_metres(place.data.degrees)
    centre = np.hypot(*(metres[held_out] - metres[place.data.split.train].mean(0)).T)
    best = results[trainer.best_epoch - 1]
    assert best.held_out_median_m < 0.4 * np.median(centre)
    assert results[-1].train_loss < results[0].train_loss
    assert [one.epoch for one in results] == list(range(1, len(results) + 1))
    assert all(0 <= one.waiting_share <= 1 and one.photos_per_s > 0 for one in results)


def test_figures_are_those_of_the_photos(place: Place) -> None:
    trainer = place.trainer("run", "epochs=1", "loss=metres")
    (result,) = trainer.epochs()
    evaluated = trainer.validate(place.data.split.held_out)
    assert evaluated.rows.tolist() == place.data.split.held_out.tolist()
    assert result.held_out_median_m == np.median(evaluated.errors_m)
    # Of photos, not of batches of different size: the loss is the mean error itself.
    assert result.held_out_loss == pytest.approx(result.held_out_mean_m, rel=1e-5)
    assert result.train_loss == pytest.approx(result.train_mean_m, rel=1e-5)


def test_the_last_look_at_the_held_out_photos_is_kept(place: Place) -> None:
    trainer = place.trainer("run", "epochs=2")
    assert trainer.held_out is None
    for result in trainer.epochs():
        assert trainer.held_out is not None
        assert float(np.mean(trainer.held_out.errors_m)) == result.held_out_mean_m
        assert trainer.held_out.rows.tolist() == place.data.split.held_out.tolist()


@pytest.mark.parametrize("way", ["cancel", "pause"])
def test_a_wish_is_heard_between_photos_computed_at_once(place: Place, way: str) -> None:
    """Batches of 8 in parts of 2: it stops after the second part, not after the batch."""
    recorded = threading.Event()

    def stop(number: int) -> None:
        if number == 2:
            getattr(task, way)()
            recorded.set()

    task = Task()
    network = place.network_counted(stop)
    trainer = place.trainer("run", "micro_batch=2", network=network)
    thread = TrainerThread(lambda task: list(trainer.epochs(task)), task=task)
    thread.start()
    assert recorded.wait(60)
    if way == "pause":
        while task.paused_s == 0:
            thread.join(0.001)
        assert network.backbone[0].number == 2
        task.cancel()
    with pytest.raises(Cancelled):
        thread.result(60)
    assert network.backbone[0].number == 2


def test_random_numbers_of_others_stay_theirs(place: Place) -> None:
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    list(place.trainer("run", "epochs=1").epochs())
    assert torch.equal(torch.rand(3), expected)


def test_parts_of_a_batch_add_up_to_the_batch(place: Place) -> None:
    def trained(micro_batch: int) -> dict[str, torch.Tensor]:
        network = place.network_without_dropout()
        network.backbone[1] = torch.nn.Identity()  # statistics of a batch know its size
        trainer = place.trainer(
            f"run {micro_batch}", "epochs=1", f"micro_batch={micro_batch}", network=network
        )
        list(trainer.epochs())
        return trainer.best_state

    parts, whole = trained(3), trained(8)
    assert all(torch.allclose(parts[name], whole[name], atol=1e-4) for name in whole)


def test_frozen_statistics_stay_and_do_not_know_how_many_photos_came(place: Place) -> None:
    def trained(micro_batch: int) -> dict[str, torch.Tensor]:
        network = place.network_without_dropout()
        size = f"micro_batch={micro_batch}"
        settings = ("epochs=1", "batch_norm=frozen", size)
        list(place.trainer(f"run {micro_batch}", *settings, network=network).epochs())
        return {name: one.clone() for name, one in network.state_dict().items()}

    parts, whole, first = trained(3), trained(8), place.network().state_dict()
    assert all(torch.allclose(parts[name], whole[name], atol=1e-4) for name in whole)
    statistics = [name for name in first if "running" in name]
    assert statistics and all(torch.equal(first[name], parts[name]) for name in statistics)
    assert not torch.equal(first["backbone.0.weight"], parts["backbone.0.weight"])


def test_the_learning_rate_falls_and_the_run_stops_when_nothing_helps(place: Place) -> None:
    rng = np.random.default_rng(0)
    noise = rng.integers(0, 255, (40, 64, 64, 3), dtype=np.uint8)
    trainer = place.with_pixels(lambda row: noise[row]).trainer(
        "run", "epochs=60", "early_stop=3", "plateau_patience=0"
    )
    results = list(trainer.epochs())
    assert len(results) == trainer.best_epoch + 3 < 60
    assert [one.best for one in results][-3:] == [False] * 3
    assert results[trainer.best_epoch - 1].best
    assert results[-1].learning_rate == results[-2].learning_rate * 0.5
    assert read_checkpoint(place.folder / "run").best_epoch == trainer.best_epoch


def test_a_batch_that_is_no_number_is_left_out(place: Place) -> None:
    white = np.full((64, 64, 3), 255, np.uint8)
    spoiled = int(place.data.split.train[4])
    pixels = place.data.pixels
    place = place.with_pixels(lambda row: white if row == spoiled else pixels(row))
    network = place.network_spoiled_by_white()
    trainer = place.trainer("run", "epochs=2", "augmentation=none", network=network)
    results = list(trainer.epochs())
    assert [one.skipped_batches for one in results] == [1, 1]
    assert all(np.isfinite([one.train_loss, one.held_out_loss]).all() for one in results)
    assert all(torch.isfinite(one).all() for one in trainer.network.state_dict().values())


def test_an_epoch_whose_held_out_loss_is_no_number_is_never_the_best(place: Place) -> None:
    white = np.full((64, 64, 3), 255, np.uint8)
    spoiled = int(place.data.split.held_out[0])
    shown = [white]

    def pixels(row: int) -> np.ndarray:
        return shown[0] if row == spoiled else place.data.pixels(row)

    network = place.network_spoiled_by_white()
    trainer = place.with_pixels(pixels).trainer(
        "run", "augmentation=none", "epochs=3", network=network
    )
    epochs = trainer.epochs()
    assert not next(epochs).best
    assert trainer.best_epoch == 0
    shown[0] = white // 2
    trainer._reader.photos._kept.clear()
    assert next(epochs).best
    assert trainer.best_epoch == 2


def test_a_run_of_no_numbers_stops_with_advice(place: Place) -> None:
    white = np.full((64, 64, 3), 255, np.uint8)
    network = place.network_spoiled_by_white()
    trainer = place.with_pixels(lambda row: white).trainer(
        "run", "augmentation=none", network=network
    )
    with pytest.raises(CampusGPSError, match=r"learning_rate below 0\.02"):
        list(trainer.epochs())


def test_short_memory_halves_what_is_computed_at_once(place: Place) -> None:
    trainer = place.trainer(
        "run", "epochs=1", "micro_batch=8", network=place.network_short_of_memory(2)
    )
    (result,) = trainer.epochs()
    assert result.micro_batch == 2
    assert result.skipped_batches == 0
    assert read_checkpoint(place.folder / "run").micro_batch == 2
    tiny = place.trainer("none", "epochs=1", network=place.network_short_of_memory(0))
    with pytest.raises(CampusGPSError, match="not even one photo fits"):
        list(tiny.epochs())


def test_other_failures_of_torch_are_not_taken_for_short_memory(place: Place) -> None:
    network = place.network()
    network.backbone[0] = torch.nn.Conv2d(4, 8, 3)
    with pytest.raises(RuntimeError, match="channels"):
        list(place.trainer("run", network=network).epochs())


def test_a_run_needs_held_out_photos(place: Place) -> None:
    nobody = replace(place.data.split, held_out=np.empty(0, np.intp))
    with pytest.raises(CampusGPSError, match="held out"):
        replace(place, data=replace(place.data, split=nobody)).trainer("run")
    nothing = replace(place.data.split, train=np.empty(0, np.intp))
    with pytest.raises(CampusGPSError, match="left to learn from"):
        replace(place, data=replace(place.data, split=nothing)).trainer("run")


def test_what_a_photo_fails_with_is_passed_on(place: Place) -> None:
    def unreadable(row: int) -> np.ndarray:
        if row == 20:
            raise CampusGPSError("has gone")
        return place.data.pixels(row)

    with pytest.raises(CampusGPSError, match="has gone"):
        list(place.with_pixels(unreadable).trainer("run").epochs())


def test_a_project_is_learned_from_its_pixel_cache(place: Place) -> None:
    cache = PixelCache(place.folder / "cache")
    references = []
    for row, (latitude, longitude) in enumerate(place.data.degrees[:20]):
        name = f"{row:064x}"
        cache.write(name, place.data.pixels(row))
        day = f"day {row // 5}"
        where = Position(float(latitude), float(longitude))
        references.append(ReferencePhoto(row, f"{row}.jpg", name, name, where, day))
    split = split_references(references, place.recipe().settings)

    def read(reference: ReferencePhoto) -> np.ndarray:
        pixels = cache.read(reference.sha256)
        assert pixels is not None
        return pixels

    data = TrainingData.of(references, read, split)
    assert np.array_equal(data.degrees, place.data.degrees[:20])
    assert data.key != replace(data, degrees=data.degrees[::-1]).key
    trainer = replace(place, data=data).trainer("run", "epochs=1")
    (result,) = trainer.epochs()
    assert np.isfinite(result.held_out_median_m)


def test_memory_for_photos_has_an_end() -> None:
    reads: list[int] = []

    def pixels(row: int) -> np.ndarray:
        reads.append(row)
        return np.full((40, 80, 3), row, np.uint8)

    photos = PreparedPhotos(pixels, 64, most_bytes=2 * 64 * 64 * 3)
    for row in (1, 2, 3, 1, 2, 3):
        assert photos.read(row).shape == (64, 64, 3)
        assert (photos.read(row) == row).all()
    assert reads.count(1) == reads.count(2) == 1 < reads.count(3)


def test_work_and_no_clock_decides_how_many_photos_are_computed_at_once(place: Place) -> None:
    network = place.network()
    before = {name: one.clone() for name, one in network.state_dict().items()}
    assert estimated_micro_batch(network, 64, 32) == 32
    assert all(torch.equal(before[name], one) for name, one in network.state_dict().items())
    assert network.training
    found = [
        estimated_micro_batch(build_network(name, "original"), side, 32)
        for name, side in (("resnet18", 224), ("efficientnet_lite0", 224), ("resnet18", 448))
    ]
    # A machine that is busy, or has other cores, finds the same.
    assert found == [16, 8, 4]


def test_curves_are_a_table(place: Place) -> None:
    trainer = place.trainer("run", "epochs=2")
    list(trainer.epochs())
    write_curves(trainer.history, place.folder / "curves.csv")
    lines = (place.folder / "curves.csv").read_text().splitlines()
    assert lines[0].startswith("epoch,train_loss,held_out_loss,")
    assert len(lines) == 3
    assert float(lines[2].split(",")[1]) == trainer.history[1].train_loss
    assert curves_csv(()).count("\n") == 1


def test_the_real_network_trains_and_resumes(place: Place) -> None:
    """EfficientNet-Lite0 with its packaged weights, a predicted scale and measured parts."""
    data = place.of(8).data
    small = recipe("efficientnet_lite0").changed(
        ["input_side=64", "batch_size=6", "epochs=2", "loss=scaled"]
    )
    trainer = Trainer(small, data, place.folder / "run")
    epochs = trainer.epochs()
    next(epochs)
    epochs.close()
    resumed = Trainer.resume(place.folder / "run", data)
    assert all(
        torch.equal(one, resumed.network.state_dict()[name])
        for name, one in trainer.network.state_dict().items()
    )
    (result,) = resumed.epochs()
    assert result.epoch == 2
    assert np.isfinite([result.train_loss, result.held_out_loss]).all()
    assert resumed.best_state["head.4.weight"].shape == (3, 256)
