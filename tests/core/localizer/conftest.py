from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from core.features.backbones.registry import default_backbone
from core.features.keypoints import Keypoints
from core.geo import LocalFrame, Position, degrees_of
from core.localizer.instant import build_instant
from core.localizer.localizer import BoundingBox, Localizer
from core.localizer.refined import build_refined
from core.localizer.regression import NetworkOutputs, Regressor
from core.localizer.targets import TargetScaling
from core.localizer.trained import build_trained, build_without_photos
from core.project.references import ReferencePhoto
from core.project.splits import Fold

LITE0 = default_backbone()

ORIGIN = Position(31.262, 34.803)


class Place:
    """A made-up place: features that vary smoothly with position, differently in each session."""

    def __init__(self, seed: int = 0) -> None:
        self.random = np.random.default_rng(seed)
        self._waves = self.random.normal(0, 0.04, (2, LITE0.feature_size))
        self._phases = self.random.uniform(0, 6.28, LITE0.feature_size)

    def features(self, metres: np.ndarray, noise: float = 0.4) -> np.ndarray:
        raw = np.sin(metres @ self._waves + self._phases) + 1
        style = self.random.normal(0, 0.2, LITE0.feature_size)
        noisy = raw + style + self.random.normal(0, noise, raw.shape)
        return noisy.astype(np.float32)

    def elsewhere(self, count: int) -> np.ndarray:
        """Photos of another place, where other features are strong."""
        strong = self.random.permutation(np.geomspace(0.2, 6, LITE0.feature_size))
        elsewhere = self.random.uniform(0, 2, (count, LITE0.feature_size)) * strong
        return elsewhere.astype(np.float32)


def references_at(metres: np.ndarray, session: str, first: int = 0) -> list[ReferencePhoto]:
    frame = LocalFrame(ORIGIN)
    start = datetime(2025, 12, 22, 9, tzinfo=timezone(timedelta(hours=2)))
    return [
        ReferencePhoto(
            id=first + i,
            file=f"{session}/{i}.jpg",
            sha256=f"{first + i:064x}",
            pixels_sha256=f"{first + i + 10**6:064x}",
            position=frame.position_at(float(east), float(north)),
            session=session,
            taken_at=None if i % 7 == 3 else start + timedelta(minutes=5 * (first + i)),
            heading_deg=None if i % 2 else 12.5,
        )
        for i, (east, north) in enumerate(metres)
    ]


def build_place(place: Place, sessions: int, each: int) -> tuple[list[ReferencePhoto], np.ndarray]:
    references: list[ReferencePhoto] = []
    raw = []
    for session in range(sessions):
        metres = place.random.uniform((-150, -40), (150, 40), (each, 2))
        references += references_at(metres, f"session {session}", len(references))
        raw.append(place.features(metres))
    return references, np.concatenate(raw)


@pytest.fixture(scope="session")
def place() -> Place:
    return Place()


@pytest.fixture(scope="session")
def localizer(place: Place) -> Localizer:
    references, raw = build_place(place, 3, 60)
    thumbnails = [b"\xff\xd8" + bytes([i]) * (i + 1) for i in range(len(references))]
    return build_instant(references, raw, thumbnails)


def some_keypoints(random: np.random.Generator, count: int) -> Keypoints:
    return Keypoints(
        random.integers(0, 65536, (count, 2), dtype=np.uint16),
        random.integers(-127, 128, (count, 64), dtype=np.int8),
    )


@pytest.fixture(scope="session", name="some_keypoints")
def some_keypoints_fixture():
    return some_keypoints


@pytest.fixture(scope="session")
def refined() -> Localizer:
    """A place refined: what the keypoints of its photos say is made up, and some have none."""
    place = Place(1)
    references, raw = build_place(place, 3, 20)
    instant = build_instant(references, raw)
    keypoints = [some_keypoints(place.random, number % 12) for number in range(len(references))]

    def compare(pairs: np.ndarray) -> np.ndarray:
        apart = np.hypot(*(instant.metres[pairs[:, 0]] - instant.metres[pairs[:, 1]]).T)
        inliers = 60 / (1 + apart / 10) + place.random.uniform(0, 9, len(pairs))
        return np.stack([inliers + 20, inliers, apart * 0, apart * 0, inliers], 1).astype("f4")

    return build_refined(instant, raw, keypoints, compare).localizer


def made_up_network(seed: int, weight: float, predicts_scale: bool) -> Regressor:
    """Weights of no network at all: a file is read without torch, which alone knows them."""
    random = np.random.default_rng(seed)
    state = {
        "backbone.0.weight": random.normal(size=(4, 3, 2, 2)).astype(np.float32),
        "backbone.1.num_batches_tracked": np.array(7, np.int64),
        "head.1.bias": random.normal(size=2).astype(np.float32),
    }
    scaling = TargetScaling((1.5, -2.5), (300.0, 80.0), 0.5)
    return Regressor("resnet18", "original-tanh", predicts_scale, 64, True, scaling, state, weight)


@pytest.fixture(scope="session")
def trained() -> Localizer:
    """Two made-up networks with references."""
    references, raw = build_place(Place(2), 2, 20)
    metres = LocalFrame(ORIGIN).to_metres(degrees_of(one.position for one in references))
    return build_trained(
        references,
        raw,
        (),
        [made_up_network(0, 0.75, True), made_up_network(1, 0.25, False)],
        NetworkOutputs(
            np.stack([metres + 4, metres - 5]), np.stack([np.full(40, 9.0), np.full(40, np.nan)])
        ),
        [Fold("second", np.arange(20), np.arange(20, 40))],
        origin=ORIGIN,
        recipe="resnet18",
    )


@pytest.fixture(scope="session")
def imported() -> Localizer:
    """A made-up network without references."""
    area = BoundingBox(31.26, 34.80, 31.264, 34.806)
    network = made_up_network(2, 1.0, False)
    return build_without_photos([network], area, origin=ORIGIN, recipe="imported resnet18")


@pytest.fixture(scope="session")
def build_sessions():
    return build_place


@pytest.fixture(scope="session")
def build_one_session(place: Place):
    def build(count: int) -> Localizer:
        return build_instant(*build_place(place, 1, count))

    return build


@pytest.fixture(scope="session")
def one_session(build_one_session) -> Localizer:
    return build_one_session(40)


@pytest.fixture(scope="session", name="references_at")
def references_at_fixture():
    return references_at
