"""Augmented photos still show the same place: never mirrored, never depending on their batch."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import Tensor

from core.training.augmentation import DEFAULT, ORIGINAL, PRESETS, Preset, augment, draw
from core.training.settings import AUGMENTATIONS


def drawn(count: int, seed: int = 0) -> Tensor:
    return draw(count, torch.Generator().manual_seed(seed))


def photos(count: int, side: int = 64) -> Tensor:
    """Smooth pictures that are bright at the upper left and dark at the lower right."""
    ramp = torch.linspace(1, 0, side)
    picture = (ramp[:, None] * 0.4 + ramp * 0.6) * 0.8 + 0.1
    colours = torch.tensor([1.0, 0.8, 0.6])[:, None, None]
    return (picture * colours).repeat(count, 1, 1, 1)


def leans_right(pictures: Tensor) -> Tensor:
    half = pictures.shape[-1] // 2
    return pictures[..., half:].mean((1, 2, 3)) > pictures[..., :half].mean((1, 2, 3))


def leans_down(pictures: Tensor) -> Tensor:
    half = pictures.shape[-2] // 2
    return pictures[..., half:, :].mean((1, 2, 3)) > pictures[..., :half, :].mean((1, 2, 3))


def test_the_settings_name_the_presets() -> None:
    assert set(PRESETS) == set(AUGMENTATIONS)


@pytest.mark.parametrize("name", AUGMENTATIONS)
def test_pictures_stay_pictures(name: str) -> None:
    before = torch.rand(40, 3, 60, 52, generator=torch.Generator().manual_seed(1))
    after = augment(before, drawn(40), PRESETS[name])
    assert after.shape == before.shape
    assert after.dtype == before.dtype
    assert torch.isfinite(after).all()
    assert after.min() >= 0 and after.max() <= 1
    changed = (after - before).abs().amax((1, 2, 3)) > 0.01
    assert changed.all() if name != "none" else not changed.any()


def test_the_default_never_mirrors_the_place() -> None:
    # Something in front may be brighter than the picture; everything else is as by default.
    after = augment(photos(300), drawn(300), replace(DEFAULT, occluded=0.0))
    assert not leans_right(after).any()
    assert not leans_down(after).any()


def test_the_studys_preset_mirrors_as_it_did() -> None:
    after = augment(photos(300), drawn(300), replace(ORIGINAL, occluded=0.0))
    assert 0.4 < leans_right(after).float().mean() < 0.6
    assert 0.2 < leans_down(after).float().mean() < 0.4


def test_a_photo_does_not_depend_on_its_batch() -> None:
    before = torch.rand(6, 3, 32, 32, generator=torch.Generator().manual_seed(1))
    numbers = drawn(6)
    together = augment(before, numbers, DEFAULT)
    alone = torch.cat([augment(before[i : i + 1], numbers[i : i + 1], DEFAULT) for i in range(6)])
    assert torch.allclose(together, alone, atol=1e-5)


def test_the_generator_decides_everything() -> None:
    before = photos(4)
    torch.manual_seed(1)
    first = augment(before, drawn(4, seed=7), DEFAULT)
    torch.manual_seed(2)
    assert torch.equal(first, augment(before, drawn(4, seed=7), DEFAULT))
    assert not torch.equal(first, augment(before, drawn(4, seed=8), DEFAULT))


def only(**settings: float) -> Tensor:
    """A busy picture, 50 times, with one change at full strength."""
    pattern = (torch.arange(64)[:, None] // 3 + torch.arange(64) // 5) % 2
    picture = (pattern * 0.5 + 0.25) * torch.tensor([1.0, 0.7, 0.5])[:, None, None]
    return augment(picture.repeat(50, 1, 1, 1), drawn(50), Preset(**settings))


def detail(pictures: Tensor) -> Tensor:
    return (pictures[..., 1:] - pictures[..., :-1]).pow(2).mean((1, 2, 3))


def test_each_change_does_what_it_says() -> None:
    plain = only(brightness=1e-9)
    assert (only(night=1.0).mean((1, 2, 3)) < 0.75 * plain.mean((1, 2, 3))).all()
    assert (detail(only(blurred=1.0)) < 0.9 * detail(plain)).all()
    grey = only(grey=1.0)
    assert torch.allclose(grey[:, 0], grey[:, 2], atol=2e-3)
    assert torch.allclose(only(hue_turns=1e-9), plain, atol=1e-4)
    jpeg = (only(jpeg=1.0) - plain).abs().mean((1, 2, 3))
    assert ((jpeg > 0.002) & (jpeg < 0.1)).all()
    covered = ((only(occluded=1.0) - plain).abs().amax(1) > 1e-3).float().mean((1, 2))
    assert ((covered > 0.005) & (covered < 0.17)).all()


def test_a_turn_keeps_the_middle_and_moves_the_rim() -> None:
    spot = torch.zeros(20, 3, 65, 65)
    spot[..., 31:34, 31:34] = 1
    spot[..., 31:34, 58:61] = 1
    turned = augment(spot, drawn(20), Preset(rotation_deg=15, edge="zeros"))
    assert (turned[..., 32, 32] > 0.9).all()
    rows = (turned[:, 0, :, 48:] * torch.arange(65.0)[:, None]).sum((1, 2))
    rows = rows / turned[:, 0, :, 48:].sum((1, 2))
    assert (rows - 32).abs().max() > 4
    assert (rows - 32).abs().max() < 27 * 0.27


def test_a_crop_shows_a_part_larger() -> None:
    edge = torch.zeros(30, 3, 64, 64)
    edge[..., 16:48, 16:48] = 1
    cropped = augment(edge, drawn(30), Preset(least_area=0.5))
    share = cropped.mean((1, 2, 3)) / edge.mean((1, 2, 3))
    assert share.min() > 0.9 and share.max() < 2.1
    assert share.max() > 1.3
