from __future__ import annotations

import numpy as np
import pytest

from core.localizer.file_format import LocalizerFileError, load, save
from tests.core.localizer.rewriting import array, entry, rewritten


@pytest.fixture
def path(tmp_path):
    return tmp_path / "place.safetensors"


@pytest.fixture(scope="module")
def imported_content(imported, tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "place.safetensors"
    save(imported, path)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (entry("regressors", value=None), "no list"),
        (entry("regressors", value={}), "no list"),
        (entry("regressors", value=[]), "no reference photos"),
        (entry("regressors", value=[None]), "damaged"),
        (entry("regressors", 0, "network", value="resnet9000"), "no network"),
        (entry("regressors", 0, "head", value="tail"), "no head"),
        (entry("regressors", 0, "head", value="original-relu"), "no head"),
        (entry("regressors", 0, "predicts_scale", value=1), "neither true nor false"),
        (entry("regressors", 0, "normalised", value=None), "neither true nor false"),
        (entry("regressors", 0, "input_side", value=0), "cannot take photos of side 0"),
        (entry("regressors", 0, "input_side", value=64.5), "cannot take photos"),
        (entry("regressors", 0, "input_side", value=10**6), "cannot take photos"),
        (entry("regressors", 0, "network", value="efficientnet_v2_s_spatial"), "side 64"),
        (entry("regressors", 0, "weight", value=0), "have no weight"),
        (entry("regressors", 0, "weight", value=-1), "of weight -1"),
        (entry("regressors", 0, "scaling", "middle", value=float("nan")), "not a number"),
        (entry("regressors", 0, "scaling", "middle", value=1e9), "makes no sense"),
        (entry("regressors", 0, "scaling", "centre_m", value=[1e300, 0]), "makes no sense"),
        (entry("regressors", 0, "scaling", "metres_per_unit", value=[1]), "unpack"),
        (array("regressor.0.head.1.bias", lambda a: a * np.nan), "not numbers"),
        (array("regressor.0.head.1.bias", lambda a: a.astype(np.float16)), "float16"),
        (array("regressor.0.head.1.bias", lambda a: a.astype(bool)), "bool"),
        (entry("stated_area", value=None), "no reference photos"),
        (entry("stated_area", "min_latitude", value=80), "area makes no sense"),
        (entry("stated_area", "max_longitude", value=1e300), "area makes no sense"),
        (entry("stated_area", value={}), "missing"),
    ],
)
def test_networks_that_cannot_be_are_a_clear_error(imported_content, path, change, reason):
    path.write_bytes(rewritten(imported_content, change))
    with pytest.raises(LocalizerFileError, match=reason) as caught:
        load(path)
    assert caught.value.advice


def test_networks_without_weights_are_a_clear_error(imported_content, path):
    def without(header, arrays):
        for name in [name for name in arrays if name.startswith("regressor.")]:
            del arrays[name]

    path.write_bytes(rewritten(imported_content, without))
    with pytest.raises(LocalizerFileError, match="weights of the network resnet18 are missing"):
        load(path)
