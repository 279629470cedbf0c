from __future__ import annotations

import numpy as np
import pytest

from core.localizer.descriptor import Whitening


def correlated(rows: int, size: int, seed: int = 0) -> np.ndarray:
    random = np.random.default_rng(seed)
    mixing = random.normal(size=(size, size)) * np.geomspace(10, 0.1, size)[:, None]
    return (random.normal(size=(rows, size)) @ mixing + 5).astype(np.float32)


@pytest.mark.parametrize("rows", [1, 2, 15, 40, 400])
def test_descriptors_have_unit_length_for_any_number_of_photos(rows):
    raw = correlated(rows, 50)
    whitening = Whitening.fit(raw, [30, 20])
    descriptors = whitening.apply(raw)
    assert descriptors.shape == (rows, whitening.size) == (rows, 50)
    assert descriptors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(descriptors, axis=1), 1, atol=1e-5)


def test_large_directions_no_longer_rule():
    raw = correlated(2000, 20)
    whitening = Whitening.fit(raw, [20])
    (part,) = whitening.parts
    before = np.linalg.eigvalsh(np.cov(raw.T))
    after = np.linalg.eigvalsh(np.cov(((raw - part.mean) @ part.projection).T))
    assert after[-1] / np.median(after) < 0.2 * before[-1] / np.median(before)


def test_few_and_many_photos_take_the_same_way():
    raw = correlated(51, 50)
    few, many = Whitening.fit(raw[:50], [50]), Whitening.fit(raw, [50])
    similar = [w.apply(raw[:10]) @ w.apply(raw[:10]).T for w in (few, many)]
    np.testing.assert_allclose(*similar, atol=0.15)


def test_a_stranger_is_not_like_the_only_photo():
    raw = np.random.default_rng(0).uniform(0, 2, (4, 600)).astype(np.float32)
    whitening = Whitening.fit(raw[:1], [600])
    similarities = whitening.apply(raw) @ whitening.apply(raw[:1])[0]
    assert similarities[0] == pytest.approx(1, abs=1e-5)
    assert (similarities[1:] < 0.9).all()


def test_photos_all_alike_do_not_break_it():
    raw = np.ones((5, 10), np.float32)
    assert np.isfinite(Whitening.fit(raw, [10]).apply(raw)).all()


def test_other_features_are_refused():
    whitening = Whitening.fit(correlated(5, 10), [10])
    with pytest.raises(ValueError, match="do not have 10 columns"):
        whitening.apply(correlated(5, 11))
