from __future__ import annotations

import numpy as np

from core.features.keypoints import DESCRIPTOR_SIZE
from core.features.vlad import SIZE, Vlad


def unit_descriptors(count: int, seed: int = 0) -> np.ndarray:
    drawn = np.random.default_rng(seed).standard_normal((count, DESCRIPTOR_SIZE))
    return (drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(np.float32)


def test_words_do_not_mind_the_order_but_what_is_seen() -> None:
    words, descriptors = Vlad(), unit_descriptors(50)
    vector = words.aggregate(descriptors)
    assert vector.shape == (SIZE,) and vector.dtype == np.float32
    assert np.allclose(words.aggregate(descriptors[::-1]), vector, atol=1e-5)
    assert np.allclose(words.aggregate(3 * descriptors), vector, atol=1e-5)
    other = words.aggregate(unit_descriptors(50, seed=1))
    half = words.aggregate(np.concatenate([descriptors[:25], unit_descriptors(25, seed=1)]))

    def likeness(a: np.ndarray, b: np.ndarray) -> float:
        return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))

    assert likeness(vector, half) > likeness(vector, other) + 0.2


def test_a_photo_without_keypoints_has_no_words() -> None:
    vector = Vlad().aggregate(np.empty((0, DESCRIPTOR_SIZE), np.float32))
    assert not vector.any()


def test_hashed_likeness_is_that_of_the_long_vectors() -> None:
    words = Vlad()
    some = [unit_descriptors(60, seed) for seed in range(6)]
    mixed = [np.concatenate([some[i][:30], some[j][30:]]) for i in range(6) for j in range(6)]
    hashed = np.stack([words.aggregate(one) for one in mixed])
    long = np.stack([_long(words, one) for one in mixed])
    error = hashed @ hashed.T - long @ long.T
    assert np.abs(error).max() < 0.15 * (long @ long.T).max()


def _long(words: Vlad, descriptors: np.ndarray) -> np.ndarray:
    """The aggregate before hashing, written a second time."""
    centres = words._words
    sums = np.zeros_like(centres)
    for one in descriptors:
        nearest = int(np.argmin(((centres - one) ** 2).sum(1)))
        sums[nearest] += one - centres[nearest]
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return np.asarray(sums / np.maximum(lengths, 1e-6)).ravel()
