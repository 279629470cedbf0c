from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.features.keypoints import PACKED_SIZE, Keypoints

COUNTS = st.integers(0, 300)


@given(count=COUNTS, seed=st.integers(0, 2**32 - 1))
def test_packed_keypoints_come_back(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    keypoints = Keypoints(
        random.integers(0, 65536, (count, 2), dtype=np.uint16),
        random.integers(-127, 128, (count, 64), dtype=np.int8),
    )
    packed = keypoints.packed
    assert packed.dtype == np.uint8 and packed.shape == (count, PACKED_SIZE)
    back = Keypoints.unpacked(packed.copy())
    assert back.places.dtype == np.uint16 and back.descriptors.dtype == np.int8
    assert np.array_equal(back.places, keypoints.places)
    assert np.array_equal(back.descriptors, keypoints.descriptors)


@given(count=COUNTS, seed=st.integers(0, 2**32 - 1))
def test_quantised_keypoints_are_nearly_what_they_were(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    places = random.uniform(0, 1, (count, 2)).astype(np.float32)
    descriptors = random.normal(size=(count, 64))
    descriptors /= np.linalg.norm(descriptors, axis=1, keepdims=True)
    keypoints = Keypoints.quantised(places, descriptors.astype(np.float32))
    # A hundredth of a pixel of the network's input, and half a step of the descriptor.
    assert np.abs(keypoints.metric_places - places).max(initial=0) < 0.51 / 65535
    kept = np.clip(descriptors, -0.5, 0.5)
    assert np.abs(keypoints.unit_descriptors - kept).max(initial=0) < 0.51 / 254
    assert np.abs((keypoints.unit_descriptors**2).sum(1) - 1).max(initial=0) < 0.25


def test_places_beyond_the_photo_and_strong_descriptors_are_cut_off() -> None:
    places = np.array([[-0.1, 1.2]], dtype=np.float32)
    descriptors = np.eye(64, dtype=np.float32)[:1]
    keypoints = Keypoints.quantised(places, -descriptors)
    assert keypoints.places.tolist() == [[0, 65535]]
    assert keypoints.descriptors[0, :2].tolist() == [-127, 0]


@pytest.mark.parametrize("shape", [(3, PACKED_SIZE - 1), (PACKED_SIZE,), (0, 0), (1, 1, 68)])
def test_packed_keypoints_of_another_shape_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="packed keypoints have shape"):
        Keypoints.unpacked(np.zeros(shape, np.uint8))
