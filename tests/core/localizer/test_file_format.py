from __future__ import annotations

import dataclasses
import json
import pickle
import struct

import numpy as np
import pytest
from safetensors import numpy as safetensors

from core.errors import CampusGPSError
from core.geo import haversine_m
from core.localizer.file_format import FORMAT_VERSION, LocalizerFileError, load, save
from core.localizer.regression import NetworkOutputs
from core.localizer.reranking import COLUMNS


@pytest.fixture(scope="module")
def content(localizer, tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "place.safetensors"
    save(localizer, path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def refined_content(refined, tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "place.safetensors"
    save(refined, path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def foreign_content(foreign, tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "place.safetensors"
    save(foreign, path)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "place.safetensors"


def rewritten(content: bytes, change) -> bytes:
    """The same file after ``change(header, arrays)``, without a valid checksum of its own."""
    from core.localizer.checked_values import content_checksum

    length = struct.unpack("<Q", content[:8])[0]
    metadata = json.loads(content[8 : 8 + length])["__metadata__"]
    header, arrays = json.loads(metadata["campusgps_localizer"]), safetensors.load(content)
    change(header, arrays)
    text = json.dumps(header)
    return safetensors.save(
        arrays, {"campusgps_localizer": text, "sha256": content_checksum(text, arrays)}
    )


def test_what_was_saved_comes_back(localizer, place, path):
    save(localizer, path)
    loaded = load(path)
    assert loaded.references == localizer.references
    assert loaded.thumbnails == localizer.thumbnails
    for field in ("recipe", "backbone", "origin", "calibration", "created_at", "program_version"):
        assert getattr(loaded, field) == getattr(localizer, field)
    assert loaded.reference_sha256 == localizer.reference_sha256
    assert loaded.area == localizer.area
    raw = place.features(place.random.uniform(-50, 50, (20, 2)))
    for one, other in zip(localizer.locate_features(raw), loaded.locate_features(raw), strict=True):
        assert haversine_m(one.position, other.position) < 1e-6
        assert one.radius90_m == pytest.approx(other.radius90_m)
    assert list(path.parent.iterdir()) == [path]


def test_a_refined_localizer_comes_back(refined, place, some_keypoints, path):
    save(refined, path)
    loaded = load(path)
    assert loaded.recipe == "refined" and loaded.extras == ("refine",)
    for one, other in zip(refined.keypoints, loaded.keypoints, strict=True):
        assert np.array_equal(one.packed, other.packed)
    raw = place.features(place.random.uniform(-50, 50, (12, 2)))
    keypoints = [some_keypoints(place.random, 10 * n) for n in range(len(raw))]
    excluded = [None, *(refined.session_rows(name) for name in refined.sessions), *[None] * 8]
    answers = [one.locate_features(raw, excluded, keypoints) for one in (refined, loaded)]
    for one, other in zip(*answers, strict=True):
        assert haversine_m(one.position, other.position) < 0.01
        assert one.radius90_m == pytest.approx(other.radius90_m, abs=0.01)
        assert one.matches == other.matches and one.inside_area == other.inside_area


def answers_to(localizer, count):
    """What its networks might say."""
    outputs = np.random.default_rng(3).uniform(0, 1, (len(localizer.regressors), count, 3))
    return NetworkOutputs.of(localizer.regressors, outputs.astype(np.float32))


def test_trained_networks_come_back(trained, place, path):
    save(trained, path)
    loaded = load(path)
    assert [one.weight for one in loaded.regressors] == [0.75, 0.25]
    for one, other in zip(trained.regressors, loaded.regressors, strict=True):
        for field in ("network", "head", "predicts_scale", "input_side", "normalised", "scaling"):
            assert getattr(one, field) == getattr(other, field)
        assert one.state.keys() == other.state.keys()
        for name, array in one.state.items():
            assert array.dtype == other.state[name].dtype and array.shape == other.state[name].shape
            assert np.array_equal(array, other.state[name])
    raw = place.features(place.random.uniform(-50, 50, (5, 2)))
    said = answers_to(trained, 5)
    assert loaded.locate_features(raw, answers=said) == trained.locate_features(raw, answers=said)


def test_networks_alone_come_back(foreign, path):
    save(foreign, path)
    loaded = load(path)
    assert loaded.area == foreign.area and loaded.references == () and not loaded.needs_features
    said, raw = answers_to(foreign, 4), np.empty((4, 0), np.float32)
    assert loaded.locate_features(raw, answers=said) == foreign.locate_features(raw, answers=said)


def test_a_file_from_before_there_were_networks_is_read(refined_content, path):
    def older(header, arrays):
        header["format_version"] = 2
        del header["regressors"], header["stated_area"]

    path.write_bytes(rewritten(refined_content, older))
    loaded = load(path)
    assert loaded.regressors == () and loaded.stated_area is None and loaded.needs_keypoints


def test_a_file_from_before_there_was_a_choice_is_read(content, place, localizer, path):
    def older(header, arrays):
        header["format_version"] = 1
        del header["choice"], header["regressors"], header["stated_area"]

    path.write_bytes(rewritten(content, older))
    loaded = load(path)
    assert loaded.learned is None and loaded.keypoints == () and not loaded.needs_keypoints
    raw = place.features(np.zeros((1, 2)))
    assert loaded.locate_features(raw) == localizer.locate_features(raw)


def test_no_thumbnails_and_odd_names_come_back(localizer, path):
    odd = dataclasses.replace(localizer.references[0], file="café/\udcff'\".jpg", session="é")
    changed = dataclasses.replace(
        localizer, thumbnails=(), references=(odd, *localizer.references[1:])
    )
    save(changed, path)
    assert load(path).thumbnails == ()
    assert load(path).references[0] == odd


@pytest.mark.parametrize("share", [0, 0.0001, 0.01, 0.3, 0.9, 0.99999])
def test_a_truncated_file_is_a_clear_error(content, path, share):
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(LocalizerFileError) as caught:
        load(path)
    assert caught.value.file == path
    assert caught.value.advice


def test_every_flipped_bit_is_noticed(content, path):
    random = np.random.default_rng(0)
    header = struct.unpack("<Q", content[:8])[0] + 8
    spots = [*range(9), *random.integers(0, header, 60), *random.integers(header, len(content), 15)]
    for spot in spots:
        damaged = bytearray(content)
        damaged[spot] ^= 1 << int(random.integers(8))
        path.write_bytes(damaged)
        with pytest.raises(LocalizerFileError):
            load(path)


def test_foreign_files_are_refused(path):
    foreign = {
        "text": b"latitude,longitude\n31,34\n",
        "pickle": pickle.dumps({"weights": [1, 2, 3]}),
        "other tensors": safetensors.save({"a": np.zeros(3)}, {"format": "pt"}),
        "no metadata": safetensors.save({"a": np.zeros(3)}),
        "list": struct.pack("<Q", 2) + b"[]",
        "nested": struct.pack("<Q", 60000) + b"[" * 60000,
    }
    for content in foreign.values():
        path.write_bytes(content)
        with pytest.raises(LocalizerFileError, match="not a localizer of this program"):
            load(path)


def test_a_newer_file_says_so(content, path):
    def newer(header, arrays):
        header.update(format_version=FORMAT_VERSION + 1, program_version="9.9")

    path.write_bytes(rewritten(content, newer))
    with pytest.raises(LocalizerFileError, match=r"newer version of the program \(9.9\)") as caught:
        load(path)
    assert caught.value.advice == "Update the program."


def _set(name, array):
    def change(header, arrays):
        arrays[name] = np.asarray(array(arrays[name]) if callable(array) else array)

    return change


def _header(*keys, value):
    def change(header, arrays):
        for key in keys[:-1]:
            header = header[key]
        header[keys[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_set("degrees", lambda a: a[:0]), "no reference photos"),
        (_set("degrees", lambda a: a[:-1]), "descriptors is"),
        (_set("degrees", lambda a: a * np.nan), "not numbers"),
        (_set("degrees", lambda a: a + 90), "latitude"),
        (_set("descriptors", lambda a: a.astype(np.float32)), "descriptors is float32"),
        (_set("descriptors", lambda a: a[:, :-1].copy()), "descriptors is"),
        (_set("whitening.0.mean", lambda a: a[1:].copy()), "whitening.0.mean is"),
        (_set("whitening.1.projection", lambda a: a * np.inf), "not numbers"),
        (_set("thumbnail_ends", lambda a: a[::-1].copy()), "thumbnail_ends"),
        (_set("thumbnail_ends", lambda a: a[1:].copy()), "thumbnails"),
        (lambda header, arrays: arrays.pop("descriptors"), "descriptors is missing"),
        (lambda header, arrays: header.pop("calibration"), "calibration is missing"),
        (_header("calibration", "factor90", value=float("nan")), "not a number"),
        (_header("calibration", "factor90", value=1e308), "radii make no sense"),
        (_header("calibration", "factor50", value=-1), "radii make no sense"),
        (_header("calibration", "coefficients", value=[1e308, 0, 0]), "radii make no sense"),
        (_header("calibration", "coefficients", value=[0, 1e308, -1e308]), "radii make no sense"),
        (_header("calibration", "spread_range_m", value=[-5, 5]), "ranges .* no sense"),
        (_header("calibration", "similarity_range", value=[1, 0]), "ranges .* no sense"),
        (_header("calibration", "coefficients", value=[1]), "unpack"),
        (_header("calibration", "coefficients", value=[1, -0.1, 0.1]), "radii make no sense"),
        (_header("calibration", "coefficients", value=[1, 0.1, -0.1]), "radii make no sense"),
        (_header("calibration", "coefficients", value=[-40, 0.1, 0.1]), "radii make no sense"),
        (_header("calibration", "factor50", value=0), "radii make no sense"),
        (_header("calibration", "factor90", value=0.0), "radii make no sense"),
        (_header("calibration", "factor90", value=-3), "radii make no sense"),
        (_header("calibration", "spread_range_m", value=[5, 1e12]), "ranges .* no sense"),
        (_header("calibration", "similarity_range", value=[0, 7]), "ranges .* no sense"),
        (_header("calibration", "similarity_range", value=[-7, 0]), "ranges .* no sense"),
        (_header("calibration", "least_familiarity", value=2), "ranges .* no sense"),
        (_header("calibration", "photos", value=-1), "not a count"),
        (_header("calibration", "photos", value=1.5), "not a count"),
        (_set("descriptors", lambda a: a * 2), "descriptor is longer than one"),
        (_set("whitening.0.mean", lambda a: a * 0 + np.float32(1e30)), "whitening.0 make no sense"),
        (_set("whitening.1.projection", lambda a: a * np.float32(1e20)), "make no sense"),
        (_header("typical_lengths", 0, value=1e300), "typical length"),
        (_header("references", "heading_deg", 0, value=1e9), "heading"),
        (_header("references", "id", 0, value=-1), "not a count"),
        (_header("references", "taken_at", 0, value="0001-01-01T00:00:00+14:00"), "year 1 "),
        (_header("references", "session", 0, value="x" * 10_000), "10,000 letters"),
        (_set("thumbnails", lambda a: a * 0 + np.uint8(60)), "thumbnail is no JPEG"),
        (_header("origin", value=[400, 0]), "latitude"),
        (_header("references", "file", value=[]), "differ in number"),
        (_header("references", value=None), "damaged"),
        (_header("created_at", value="2025-01-01T00:00:00"), "time zone"),
        (_header("reference_sha256", value="0"), "list of reference photos"),
        (_header("backbone", "name", value="resnet9000"), "not known"),
        (_header("backbone", "feature_key", value="other"), "another version of the network"),
    ],
)
def test_contents_that_cannot_be_are_clear_errors(content, path, change, reason):
    path.write_bytes(rewritten(content, change))
    with pytest.raises(LocalizerFileError, match=reason):
        load(path)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_set("keypoint_ends", lambda a: a[:-1].copy()), "keypoint"),
        (_set("keypoint_ends", lambda a: a[::-1].copy()), "keypoint_ends"),
        (_set("keypoint_ends", lambda a: [*np.roll(a[:-1], 3), a[-1]]), "keypoint_ends"),
        (_set("keypoint_ends", lambda a: a - a[-1]), "keypoint_ends"),
        (_set("keypoint_ends", lambda a: a.astype(np.int32)), "keypoint_ends is int32"),
        (_set("keypoints", lambda a: a[:-1].copy()), "keypoint_ends and what they cut"),
        (_set("keypoints", lambda a: a.view(np.int8)), "keypoints is int8"),
        (_set("keypoints", lambda a: a[:, :-1].copy()), "keypoints is uint8"),
        (_set("choice.columns", lambda a: a + len(COLUMNS)), "not there"),
        (_set("choice.columns", lambda a: a.astype(np.int64)), "choice.columns is int64"),
        (_set("choice.lefts", lambda a: a - 9), "not there"),
        (_set("choice.rights", lambda a: a * 0 + a.shape[1]), "not there"),
        (_set("choice.rights", lambda a: a[:-1].copy()), "differ in shape"),
        (_set("choice.limits", lambda a: a[:, :0].copy()), "differ in shape"),
        (_set("choice.values", lambda a: a * np.nan), "not numbers"),
        (_set("choice.values", lambda a: a.astype(np.float64)), "choice.values is float64"),
        (lambda header, arrays: arrays.pop("keypoints"), "keypoints is missing"),
        (lambda header, arrays: arrays.pop("choice.limits"), "choice.limits is missing"),
        (_header("choice", "base", value=float("inf")), "not a number"),
        (_header("choice", "base", value="1"), "not a number"),
        (_header("choice", "base", value=-1e308), "errors that make no sense"),
        (_set("choice.values", lambda a: a * 0 + np.float32(3e38)), "errors that make no sense"),
        (_header("choice", "evidence", value="fundamental/0"), "in another way"),
        (_header("choice", "keypoints", value=None), "in another way"),
        (_header("choice", "columns", value=["similarity"]), "in another way"),
        (_header("choice", value=[]), "damaged"),
        (_header("choice", value={}), "columns is missing"),
    ],
)
def test_a_choice_that_cannot_be_is_a_clear_error(refined_content, path, change, reason):
    path.write_bytes(rewritten(refined_content, change))
    with pytest.raises(LocalizerFileError, match=reason) as caught:
        load(path)
    assert caught.value.advice


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_header("regressors", value=None), "no list"),
        (_header("regressors", value={}), "no list"),
        (_header("regressors", value=[]), "no reference photos"),
        (_header("regressors", value=[None]), "damaged"),
        (_header("regressors", 0, "network", value="resnet9000"), "no network"),
        (_header("regressors", 0, "head", value="tail"), "no head"),
        (_header("regressors", 0, "head", value="original-relu"), "no head"),
        (_header("regressors", 0, "predicts_scale", value=1), "neither true nor false"),
        (_header("regressors", 0, "normalised", value=None), "neither true nor false"),
        (_header("regressors", 0, "input_side", value=0), "cannot take photos of side 0"),
        (_header("regressors", 0, "input_side", value=64.5), "cannot take photos"),
        (_header("regressors", 0, "input_side", value=10**6), "cannot take photos"),
        (_header("regressors", 0, "network", value="efficientnet_v2_s_spatial"), "side 64"),
        (_header("regressors", 0, "weight", value=0), "have no weight"),
        (_header("regressors", 0, "weight", value=-1), "of weight -1"),
        (_header("regressors", 0, "scaling", "middle", value=float("nan")), "not a number"),
        (_header("regressors", 0, "scaling", "middle", value=1e9), "makes no sense"),
        (_header("regressors", 0, "scaling", "centre_m", value=[1e300, 0]), "makes no sense"),
        (_header("regressors", 0, "scaling", "metres_per_unit", value=[1]), "unpack"),
        (_set("regressor.0.head.1.bias", lambda a: a * np.nan), "not numbers"),
        (_set("regressor.0.head.1.bias", lambda a: a.astype(np.float16)), "float16"),
        (_set("regressor.0.head.1.bias", lambda a: a.astype(bool)), "bool"),
        (_header("stated_area", value=None), "no reference photos"),
        (_header("stated_area", "min_latitude", value=80), "area makes no sense"),
        (_header("stated_area", "max_longitude", value=1e300), "area makes no sense"),
        (_header("stated_area", value={}), "missing"),
    ],
)
def test_networks_that_cannot_be_are_a_clear_error(foreign_content, path, change, reason):
    path.write_bytes(rewritten(foreign_content, change))
    with pytest.raises(LocalizerFileError, match=reason) as caught:
        load(path)
    assert caught.value.advice


def test_networks_without_weights_are_a_clear_error(foreign_content, path):
    def without(header, arrays):
        for name in [name for name in arrays if name.startswith("regressor.")]:
            del arrays[name]

    path.write_bytes(rewritten(foreign_content, without))
    with pytest.raises(LocalizerFileError, match="weights of the network resnet18 are missing"):
        load(path)


def test_a_choice_that_says_absurd_things_still_answers(
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


@pytest.mark.parametrize("version", [float("inf"), float("nan"), None, "x", [], {}])
def test_a_version_that_is_no_number_is_a_clear_error(content, path, version):
    path.write_bytes(rewritten(content, _header("format_version", value=version)))
    with pytest.raises(LocalizerFileError, match="not a localizer of this program"):
        load(path)


def test_a_missing_file_and_a_folder_are_clear_errors(path, tmp_path):
    for wrong in (path, tmp_path):
        with pytest.raises(LocalizerFileError, match="cannot be read"):
            load(wrong)


def test_a_failed_save_leaves_the_old_file(localizer, path, monkeypatch, tmp_path):
    save(localizer, path)
    before = path.read_bytes()
    with pytest.raises(CampusGPSError):
        save(localizer, path / "inside a file.safetensors")
    assert path.read_bytes() == before


TERMINAL = "\x1b]0;owned\x07\x1b[31m\u202e"


def test_words_of_the_header_send_nothing_to_a_terminal(content, path):
    def forge(header, arrays):
        header["recipe"] = header["program_version"] = TERMINAL

    path.write_bytes(rewritten(content, forge))
    loaded = load(path)
    assert loaded.recipe == loaded.program_version == r"\x1b]0;owned\x07\x1b[31m\u202e"


@pytest.mark.parametrize(
    "change",
    [
        lambda header, arrays: header.update(format_version=99, program_version=TERMINAL * 999),
        _header("backbone", "name", value=TERMINAL * 99),
        _header("created_at", value=TERMINAL * 99),
        _header("calibration", "factor50", value=TERMINAL * 99),
        _header("recipe", value=[TERMINAL * 99]),
        _header("regressors", value=[{"network": TERMINAL}]),
    ],
)
def test_errors_quote_nothing_that_a_terminal_takes_for_a_command(content, path, change):
    path.write_bytes(rewritten(content, change))
    with pytest.raises(LocalizerFileError) as caught:
        load(path)
    assert caught.value.reason.isprintable() and len(caught.value.reason) < 300
