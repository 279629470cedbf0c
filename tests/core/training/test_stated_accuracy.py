"""Photos whose position is stated to be poor hardly teach a network, nor choose its best epoch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from core.geo import Position
from core.project.references import ReferencePhoto
from core.training.splitting import TrainingSplit
from core.training.trainer import Trainer
from core.training.training_data import TrainingData
from tests.core.training.conftest import FRAME

if TYPE_CHECKING:
    from tests.core.training.conftest import Place

# What is stated as accurate to 1,414 m counts by (15 / 1414) squared.
POOR = (15 / 1414) ** 2
TAUGHT, HELD_OUT = 20, 3


def stating(place: Place, row: int, north_m: float, weight: float | None) -> Place:
    """The place where the photo ``row`` lies so far north, and counts so much."""
    metres = FRAME.to_metres(place.data.degrees)
    metres[row] = [0.0, north_m]
    weights = None
    if weight is not None:
        weights = np.ones(len(metres))
        weights[row] = weight
    return replace(
        place, data=replace(place.data, degrees=FRAME.to_degrees(metres), weights=weights)
    )


def trained(place: Place, name: str, *assignments: str) -> Trainer:
    trainer = place.trainer(name, "augmentation=none", "loss=metres", *assignments)
    list(trainer.epochs())
    return trainer


def answers(trainer: Trainer) -> NDArray[np.float64]:
    return trainer.validate(trainer.data.split.train).metres


def test_a_photo_stated_to_a_kilometre_hardly_counts(place: Place) -> None:
    moved_m = []
    for weight in (1.0, POOR):
        north, south = (
            answers(trained(stating(place, TAUGHT, at, weight), f"{at} {weight}"))
            for at in (1000.0, -1000.0)
        )
        moved_m.append(np.median(np.hypot(*(north - south).T)))
    assert moved_m[0] > 50, "in full it pulls them all"
    assert moved_m[1] < 2


def test_it_does_not_choose_the_best_epoch_nor_stand_in_its_figures(place: Place) -> None:
    histories = [
        trained(stating(place, HELD_OUT, at, POOR), f"{at}").history for at in (1000.0, -1000.0)
    ]
    for north, south in zip(*histories, strict=True):
        assert north.held_out_loss == pytest.approx(south.held_out_loss, rel=0.05)
        assert north.held_out_median_m == south.held_out_median_m
        assert north.held_out_mean_m == south.held_out_mean_m < 300


def test_nothing_changes_where_all_count_alike(place: Place) -> None:
    """To the bit, whether nothing was stated or all state the same."""
    plain = trained(place, "plain")
    weights = np.full(len(place.data.names), 1.0)
    alike = trained(replace(place, data=replace(place.data, weights=weights)), "alike")
    kept, other = plain.network.state_dict(), alike.network.state_dict()
    assert all(torch.equal(kept[name], other[name]) for name in kept)
    for one, two in zip(plain.history, alike.history, strict=True):
        unlike = {"seconds": 0.0, "photos_per_s": 0.0, "waiting_share": 0.0}
        assert replace(one, **unlike) == replace(two, **unlike)


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ((1.0, 1.0, 1.0), None),
        ((1.0, POOR, 1.0), (1.0, POOR, 1.0)),
        # Among equally poor ones none is poor.
        ((0.05, 0.05, 0.05), None),
        ((0.5, 0.25, 0.05), (1.0, 0.5, 0.1)),
    ],
)
def test_photos_count_beside_the_best_of_them(
    weights: tuple[float, ...], expected: tuple[float, ...] | None
) -> None:
    references = [
        ReferencePhoto(
            row, f"{row}.jpg", f"{row:064}", f"p{row}", Position(31.26, 34.8 + row / 1000), "one",
            accuracy_weight=weight,
        )
        for row, weight in enumerate(weights)
    ]  # fmt: skip
    rows = np.arange(3, dtype=np.intp)
    data = TrainingData.of(references, _no_pixels, TrainingSplit(rows[:2], rows[2:], rows[:0]))
    found = None if data.weights is None else tuple(data.weights.tolist())
    assert found == (None if expected is None else pytest.approx(expected))


def test_what_photos_count_is_no_reason_to_begin_anew(place: Place) -> None:
    """A run made before accuracies counted, or before a position was confirmed, goes on."""
    poor = stating(place, TAUGHT, 0.0, POOR)
    assert poor.data.key == replace(poor.data, weights=None).key


def _no_pixels(_: ReferencePhoto) -> NDArray[np.uint8]:
    raise NotImplementedError
