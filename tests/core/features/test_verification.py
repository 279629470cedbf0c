from __future__ import annotations

import os

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from core.demo_campus import DemoCampus
from core.features.keypoints import Keypoints
from core.features.verification import (
    EVIDENCE,
    compare_candidates,
    evidence_of_pairs,
)
from core.features.xfeat import KeypointNetwork
from core.localizer.index import Nearest
from core.photos.decode import read_pixels

MATCHES, INLIERS, SCALE, SHIFT, LIKENESS = range(5)
NONE = Keypoints(np.zeros((0, 2), np.uint16), np.zeros((0, 64), np.int8))


def evidence_of(first: Keypoints, second: Keypoints) -> np.ndarray:
    """``(5,)`` the evidence of one pair."""
    return evidence_of_pairs([(first, second)])[0]


@pytest.fixture(scope="module")
def network() -> KeypointNetwork:
    return KeypointNetwork("cpu")


@pytest.fixture(scope="module")
def photo(demo_campus: DemoCampus) -> np.ndarray:
    return read_pixels(demo_campus.photos_folder / "morning" / "morning-0001.jpg")


@pytest.fixture(scope="module")
def morning(network: KeypointNetwork, demo_campus: DemoCampus) -> list[Keypoints]:
    names = [demo_campus.photos_folder / "morning" / f"morning-000{n}.jpg" for n in range(1, 7)]
    return network.find_all([read_pixels(name) for name in names])


@pytest.fixture(scope="module")
def evening(network: KeypointNetwork, demo_campus: DemoCampus) -> Keypoints:
    """The first view of the morning again: a step aside, in other light, by another camera."""
    return network.find(read_pixels(demo_campus.photos_folder / "evening" / "evening-0001.jpg"))


def warped(photo: np.ndarray, scale: float = 1.0) -> np.ndarray:
    height, width = photo.shape[:2]
    plane = (1.02 / scale, 0.06, -10, 0.03, 1.05 / scale, -6, 1e-4, 5e-5)
    image = Image.fromarray(photo)
    return np.asarray(
        image.transform(
            (width, height), Image.Transform.PERSPECTIVE, plane, Image.Resampling.BICUBIC
        )
    )


def some_keypoints(count: int, seed: int) -> Keypoints:
    random = np.random.default_rng(seed)
    descriptors = random.normal(size=(count, 64))
    descriptors /= np.linalg.norm(descriptors, axis=1, keepdims=True)
    return Keypoints.quantised(
        random.uniform(0, 1, (count, 2)).astype(np.float32), descriptors.astype(np.float32)
    )


def test_two_views_of_one_thing_agree_and_views_of_two_do_not(
    network: KeypointNetwork, photo: np.ndarray, morning: list[Keypoints], evening: Keypoints
) -> None:
    alike = [evidence_of(morning[0], network.find(warped(photo)))]
    alike.append(evidence_of(morning[0], evening))
    unlike = [evidence_of(morning[0], other) for other in morning[1:]]
    assert min(one[INLIERS] for one in alike) > 75
    assert min(one[INLIERS] / one[MATCHES] for one in alike) > 0.8
    assert max(one[INLIERS] for one in unlike) < 45
    assert np.median([one[INLIERS] for one in unlike]) < 25


def test_the_change_of_scale_shows(
    network: KeypointNetwork, photo: np.ndarray, morning: list[Keypoints]
) -> None:
    same, larger = (
        evidence_of(morning[0], network.find(warped(photo, scale))) for scale in (1, 1.5)
    )
    assert same[SCALE] < 0.05
    assert larger[SCALE] > 0.15


def test_a_photo_agrees_with_itself_wholly(morning: list[Keypoints]) -> None:
    evidence = evidence_of(morning[0], morning[0])
    count = len(morning[0].places)
    assert evidence.tolist() == pytest.approx([count, count, 0, 0, count], abs=2)


def test_nothing_to_compare_is_no_evidence(morning: list[Keypoints]) -> None:
    few = Keypoints(morning[0].places[:7], morning[0].descriptors[:7])
    for one, other in ((NONE, NONE), (NONE, morning[0]), (morning[0], NONE)):
        assert evidence_of(one, other).tolist() == [0, 0, 0, 0, 0]
    assert evidence_of(few, few).tolist() == [7, 0, 0, 0, 0]
    assert evidence_of(few, morning[0])[MATCHES] <= 7


@given(first=st.integers(0, 40), second=st.integers(0, 40), copied=st.integers(0, 40))
@settings(deadline=None, max_examples=60)
def test_any_keypoints_yield_sensible_figures(first: int, second: int, copied: int) -> None:
    one, other = some_keypoints(first, 1), some_keypoints(second, 2)
    copied = min(copied, first)
    # Some of one photo's are in the other too, and all at one and the same place.
    place = np.full((copied, 2), 7, np.uint16)
    other = Keypoints(
        np.concatenate([other.places, place]),
        np.concatenate([other.descriptors, one.descriptors[:copied]]),
    )
    evidence = evidence_of(one, other)
    assert evidence.shape == (len(EVIDENCE),) and evidence.dtype == np.float32
    assert np.isfinite(evidence).all() and (evidence >= 0).all()
    assert evidence[INLIERS] <= evidence[MATCHES] <= min(len(one.places), len(other.places))


def test_the_same_pairs_yield_the_same_on_any_number_of_threads(
    morning: list[Keypoints], monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = [(one, other) for one in morning for other in morning]
    found = []
    reported: list[int] = []
    for threads in ("1", str(2 * (os.cpu_count() or 1))):
        monkeypatch.setenv("OMP_NUM_THREADS", threads)
        found.append(evidence_of_pairs(pairs, lambda: reported.append(1)))
    assert len(reported) == 2 * len(pairs)
    assert np.array_equal(*found)
    assert found[0] == pytest.approx(np.stack([evidence_of(*pair) for pair in pairs]), abs=1e-3)


def test_missing_candidates_have_no_evidence(morning: list[Keypoints]) -> None:
    nearest = Nearest(
        np.array([[2, 0, -1], [-1, -1, -1]]),
        np.array([[0.9, 0.8, -np.inf], [-np.inf] * 3], dtype=np.float32),
    )
    evidence = compare_candidates(morning[:2], nearest.indexes, morning)
    assert evidence.shape == (2, 3, 5)
    assert np.array_equal(evidence[0, 0], evidence_of(morning[0], morning[2]))
    assert np.array_equal(evidence[0, 1], evidence_of(morning[0], morning[0]))
    assert not evidence[0, 2].any() and not evidence[1].any()


def test_who_stops_the_comparison_is_heard(morning: list[Keypoints]) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        evidence_of_pairs([(morning[0], morning[1])] * 50, stop)
