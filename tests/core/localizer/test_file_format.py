from __future__ import annotations

import dataclasses
import pickle
import struct

import numpy as np
import pytest
from safetensors import numpy as safetensors

from core.errors import CampusGPSError
from core.geo import haversine_m
from core.localizer.file_format import FORMAT_VERSION, LocalizerFileError, load, save
from core.localizer.regression import NetworkOutputs
from tests.core.localizer.rewriting import array, entry, rewritten


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


@pytest.fixture
def path(tmp_path):
    return tmp_path / "place.safetensors"


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
    """Answers that its networks might give."""
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
        for name, weights in one.state.items():
            assert (
                weights.dtype == other.state[name].dtype
                and weights.shape == other.state[name].shape
            )
            assert np.array_equal(weights, other.state[name])
    raw = place.features(place.random.uniform(-50, 50, (5, 2)))
    said = answers_to(trained, 5)
    assert loaded.locate_features(raw, answers=said) == trained.locate_features(raw, answers=said)


def test_networks_alone_come_back(imported, path):
    save(imported, path)
    loaded = load(path)
    assert loaded.area == imported.area and loaded.references == () and not loaded.needs_features
    said, raw = answers_to(imported, 4), np.empty((4, 0), np.float32)
    assert loaded.locate_features(raw, answers=said) == imported.locate_features(raw, answers=said)


def test_a_file_from_before_there_were_networks_is_read(refined_content, path):
    def older(header, arrays):
        header["format_version"] = 2
        del header["regressors"], header["stated_area"]

    path.write_bytes(rewritten(refined_content, older))
    loaded = load(path)
    assert loaded.regressors == () and loaded.stated_area is None and loaded.needs_keypoints


def test_a_file_from_before_there_was_a_reranker_is_read(content, place, localizer, path):
    def older(header, arrays):
        header["format_version"] = 1
        del header["choice"], header["regressors"], header["stated_area"]

    path.write_bytes(rewritten(content, older))
    loaded = load(path)
    assert loaded.reranker is None and loaded.keypoints == () and not loaded.needs_keypoints
    raw = place.features(np.zeros((1, 2)))
    assert loaded.locate_features(raw) == localizer.locate_features(raw)


def test_a_file_from_before_plain_features_were_kept_is_read(content, place, localizer, path):
    def older(header, arrays):
        del arrays["plain"]
        del header["calibration"]["ood_weights"], header["calibration"]["max_weighted_score"]

    path.write_bytes(rewritten(content, older))
    raw = place.features(np.zeros((3, 2)))
    answers = dataclasses.replace(localizer, plain=None).locate_features(raw)
    assert load(path).locate_features(raw) == answers


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
    others = {
        "text": b"latitude,longitude\n31,34\n",
        "pickle": pickle.dumps({"weights": [1, 2, 3]}),
        "other tensors": safetensors.save({"a": np.zeros(3)}, {"format": "pt"}),
        "no metadata": safetensors.save({"a": np.zeros(3)}),
        "list": struct.pack("<Q", 2) + b"[]",
        "nested": struct.pack("<Q", 60000) + b"[" * 60000,
    }
    for content in others.values():
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


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (array("degrees", lambda a: a[:0]), "no reference photos"),
        (array("degrees", lambda a: a[:-1]), "descriptors is"),
        (array("degrees", lambda a: a * np.nan), "not numbers"),
        (array("degrees", lambda a: a + 90), "latitude"),
        (array("descriptors", lambda a: a.astype(np.float32)), "descriptors is float32"),
        (array("descriptors", lambda a: a[:, :-1].copy()), "descriptors is"),
        (array("whitening.0.mean", lambda a: a[1:].copy()), "whitening.0.mean is"),
        (array("whitening.1.projection", lambda a: a * np.inf), "not numbers"),
        (array("thumbnail_ends", lambda a: a[::-1].copy()), "thumbnail_ends"),
        (array("thumbnail_ends", lambda a: a[1:].copy()), "thumbnails"),
        (lambda header, arrays: arrays.pop("descriptors"), "descriptors is missing"),
        (lambda header, arrays: header.pop("calibration"), "calibration is missing"),
        (entry("calibration", "factor90", value=float("nan")), "not a number"),
        (entry("calibration", "factor90", value=1e308), "radii make no sense"),
        (entry("calibration", "factor50", value=-1), "radii make no sense"),
        (entry("calibration", "coefficients", value=[1e308, 0, 0]), "radii make no sense"),
        (
            entry("calibration", "coefficients", value=[0, 1e308, -1e308]),
            "radii make no sense",
        ),
        (entry("calibration", "spread_range_m", value=[-5, 5]), "ranges .* no sense"),
        (entry("calibration", "similarity_range", value=[1, 0]), "ranges .* no sense"),
        (entry("calibration", "coefficients", value=[1]), "unpack"),
        (entry("calibration", "coefficients", value=[1, -0.1, 0.1]), "radii make no sense"),
        (entry("calibration", "coefficients", value=[1, 0.1, -0.1]), "radii make no sense"),
        (entry("calibration", "coefficients", value=[-40, 0.1, 0.1]), "radii make no sense"),
        (entry("calibration", "factor50", value=0), "radii make no sense"),
        (entry("calibration", "factor90", value=0.0), "radii make no sense"),
        (entry("calibration", "factor90", value=-3), "radii make no sense"),
        (entry("calibration", "spread_range_m", value=[5, 1e12]), "ranges .* no sense"),
        (entry("calibration", "similarity_range", value=[0, 7]), "ranges .* no sense"),
        (entry("calibration", "similarity_range", value=[-7, 0]), "ranges .* no sense"),
        (entry("calibration", "least_familiarity", value=2), "ranges .* no sense"),
        (entry("calibration", "photos", value=-1), "not a count"),
        (entry("calibration", "sessions", value=-1), "not a count"),
        (entry("calibration", "widened", value=0.5), "radii make no sense"),
        (entry("calibration", "photos", value=1.5), "not a count"),
        (array("descriptors", lambda a: a * 2), "descriptor is longer than one"),
        (
            array("whitening.0.mean", lambda a: a * 0 + np.float32(1e30)),
            "whitening.0 make no sense",
        ),
        (array("whitening.1.projection", lambda a: a * np.float32(1e20)), "make no sense"),
        (entry("typical_lengths", 0, value=1e300), "typical length"),
        (entry("references", "heading_deg", 0, value=1e9), "heading"),
        (entry("references", "id", 0, value=-1), "not a count"),
        (entry("references", "taken_at", 0, value="0001-01-01T00:00:00+14:00"), "year 1 "),
        (entry("references", "session", 0, value="x" * 10_000), "10,000 letters"),
        (array("thumbnails", lambda a: a * 0 + np.uint8(60)), "thumbnail is no JPEG"),
        (entry("origin", value=[400, 0]), "latitude"),
        (entry("references", "file", value=[]), "differ in number"),
        (entry("references", value=None), "damaged"),
        (entry("created_at", value="2025-01-01T00:00:00"), "time zone"),
        (entry("reference_sha256", value="0"), "list of reference photos"),
        (entry("backbone", "name", value="resnet9000"), "not known"),
        (entry("backbone", "feature_key", value="other"), "another version of the network"),
    ],
)
def test_contents_that_cannot_be_are_clear_errors(content, path, change, reason):
    path.write_bytes(rewritten(content, change))
    with pytest.raises(LocalizerFileError, match=reason):
        load(path)


@pytest.mark.parametrize("version", [float("inf"), float("nan"), None, "x", [], {}])
def test_a_version_that_is_no_number_is_a_clear_error(content, path, version):
    path.write_bytes(rewritten(content, entry("format_version", value=version)))
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
        entry("backbone", "name", value=TERMINAL * 99),
        entry("created_at", value=TERMINAL * 99),
        entry("calibration", "factor50", value=TERMINAL * 99),
        entry("recipe", value=[TERMINAL * 99]),
        entry("regressors", value=[{"network": TERMINAL}]),
    ],
)
def test_errors_quote_nothing_that_a_terminal_takes_for_a_command(content, path, change):
    path.write_bytes(rewritten(content, change))
    with pytest.raises(LocalizerFileError) as caught:
        load(path)
    assert caught.value.reason.isprintable() and len(caught.value.reason) < 300
