from __future__ import annotations

import numpy as np
import pytest

from core.localizer.file_format import LocalizerFileError, load, save
from core.localizer.reranking import COLUMNS
from tests.core.localizer.rewriting import array, entry, rewritten


@pytest.fixture(scope="module")
def refined_content(refined, tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "place.safetensors"
    save(refined, path)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "place.safetensors"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (array("keypoint_ends", lambda a: a[:-1].copy()), "keypoint"),
        (array("keypoint_ends", lambda a: a[::-1].copy()), "keypoint_ends"),
        (array("keypoint_ends", lambda a: [*np.roll(a[:-1], 3), a[-1]]), "keypoint_ends"),
        (array("keypoint_ends", lambda a: a - a[-1]), "keypoint_ends"),
        (array("keypoint_ends", lambda a: a.astype(np.int32)), "keypoint_ends is int32"),
        (array("keypoints", lambda a: a[:-1].copy()), "keypoint_ends and what they cut"),
        (array("keypoints", lambda a: a.view(np.int8)), "keypoints is int8"),
        (array("keypoints", lambda a: a[:, :-1].copy()), "keypoints is uint8"),
        (array("choice.columns", lambda a: a + len(COLUMNS)), "not there"),
        (array("choice.columns", lambda a: a.astype(np.int64)), "choice.columns is int64"),
        (array("choice.lefts", lambda a: a - 9), "not there"),
        (array("choice.rights", lambda a: a * 0 + a.shape[1]), "not there"),
        (array("choice.rights", lambda a: a[:-1].copy()), "differ in shape"),
        (array("choice.limits", lambda a: a[:, :0].copy()), "differ in shape"),
        (array("choice.values", lambda a: a * np.nan), "not numbers"),
        (array("choice.values", lambda a: a.astype(np.float64)), "choice.values is float64"),
        (lambda header, arrays: arrays.pop("keypoints"), "keypoints is missing"),
        (lambda header, arrays: arrays.pop("choice.limits"), "choice.limits is missing"),
        (entry("choice", "base", value=float("inf")), "not a number"),
        (entry("choice", "base", value="1"), "not a number"),
        (entry("choice", "base", value=-1e308), "errors that make no sense"),
        (
            array("choice.values", lambda a: a * 0 + np.float32(3e38)),
            "errors that make no sense",
        ),
        (entry("choice", "evidence", value="fundamental/0"), "in another way"),
        (entry("choice", "keypoints", value=None), "in another way"),
        (entry("choice", "columns", value=["similarity"]), "in another way"),
        (entry("choice", value=[]), "damaged"),
        (entry("choice", value={}), "columns is missing"),
    ],
)
def test_a_reranker_that_cannot_be_is_a_clear_error(refined_content, path, change, reason):
    path.write_bytes(rewritten(refined_content, change))
    with pytest.raises(LocalizerFileError, match=reason) as caught:
        load(path)
    assert caught.value.advice


def test_a_reranker_that_says_absurd_things_still_answers(
    refined_content, place, some_keypoints, path
):
    def absurd(header, arrays):
        header["choice"]["base"] = -1000
        arrays["choice.values"] = arrays["choice.values"] * 0 + np.float32(-1000)
        # Every node leads back to the root.
        arrays["choice.lefts"] = np.zeros_like(arrays["choice.lefts"])
        arrays["choice.rights"] = np.zeros_like(arrays["choice.rights"])

    path.write_bytes(rewritten(refined_content, absurd))
    keypoints = [some_keypoints(place.random, 9)]
    (estimate,) = load(path).locate_features(place.features(np.zeros((1, 2))), None, keypoints)
    assert np.isfinite([estimate.radius50_m, estimate.radius90_m]).all()
