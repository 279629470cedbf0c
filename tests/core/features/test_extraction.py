from __future__ import annotations

import threading

import numpy as np
import pytest
import torch

from core.concurrency import prefetch_map
from core.errors import CampusGPSError
from core.features.backbone import Backbone, BackboneSpec, Part
from core.features.extraction import BatchRunner, extract_features
from core.tasks import Cancelled, Progress, Task


class SmallBackbone(Backbone):
    """Mean colour; has memory for ``fits`` photos."""

    def __init__(self, fits: int, pads: bool = False) -> None:
        self.spec = BackboneSpec("mean_colour", 1, 64, (Part("mean", 3),), load=type(self))
        self.device, self.batch_limit, self.pads_batches = "cpu", 16, pads
        self.fits = fits
        self.batches: list[int] = []

    def pooled(self, batch):
        self.batches.append(len(batch))
        if len(batch) > self.fits:
            raise torch.OutOfMemoryError("out of memory")
        return batch.mean((1, 2)).astype(np.float32)


def photos(count: int) -> list[np.ndarray]:
    shapes = [(64, 32, 3), (32, 64, 3), (64, 64, 3)]
    return [np.full(shapes[i % 3], i % 256, np.uint8) for i in range(count)]


def test_features_come_in_order_whatever_the_shapes():
    raw = extract_features(SmallBackbone(99), iter(photos(100)))
    assert raw[:, 0].tolist() == list(range(100))
    assert extract_features(SmallBackbone(99), []).shape == (0, 3)


def test_short_memory_halves_the_batch_and_goes_on():
    backbone = SmallBackbone(fits=5)
    runner = BatchRunner(backbone)
    assert runner.features(photos(48))[:, 2].tolist() == list(range(48))
    assert backbone.batches[:3] == [16, 8, 4]
    assert max(backbone.batches[2:]) == 4
    assert runner.batch_limit == 4


def test_no_memory_for_one_photo_is_a_clear_error():
    with pytest.raises(CampusGPSError, match="not even one photo"):
        extract_features(SmallBackbone(fits=0), photos(3))


def test_short_batches_are_filled_up_where_kernels_depend_on_the_size():
    backbone = SmallBackbone(99, pads=True)
    assert BatchRunner(backbone).features(photos(5))[:, 0].tolist() == [0, 1, 2, 3, 4]
    assert set(backbone.batches) == {16}


def test_progress_and_cancelling():
    seen: list[Progress] = []
    extract_features(SmallBackbone(99), photos(40), Task(seen.append), total=40)
    assert (seen[-1].done, seen[-1].total) == (40, 40)
    task = Task()

    def cancelling():
        for number, photo in enumerate(photos(500)):
            if number == 100:
                task.cancel()
            yield photo

    with pytest.raises(Cancelled):
        extract_features(SmallBackbone(99), cancelling(), task)
    assert not [t for t in threading.enumerate() if t.name.startswith("ahead")]


def test_work_ahead_keeps_order_bounds_and_ends_its_threads():
    drawn = []

    def items():
        for number in range(50):
            drawn.append(number)
            yield number

    results = prefetch_map(lambda n: n * n, items(), workers=3, depth=5)
    assert next(results) == 0
    assert len(drawn) <= 5
    assert list(results) == [n * n for n in range(1, 50)]
    early = prefetch_map(lambda n: n, range(50), workers=2, depth=5)
    next(early)
    early.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("ahead")]


def test_what_a_worker_raises_reaches_the_caller():
    with pytest.raises(ZeroDivisionError):
        list(prefetch_map(lambda n: 1 // n, [1, 0, 1], workers=2, depth=2))
