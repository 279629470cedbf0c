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
from core.localizer.file_format import LocalizerFileError, load, save


@pytest.fixture(scope="module")
def content(localizer, tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "place.safetensors"
    save(localizer, path)
    return path.read_bytes()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "place.safetensors"


def rewritten(content: bytes, change) -> bytes:
    """The same file after ``change(header, arrays)``, without a valid checksum of its own."""
    from core.localizer.file_format import _checksum

    length = struct.unpack("<Q", content[:8])[0]
    metadata = json.loads(content[8 : 8 + length])["__metadata__"]
    header, arrays = json.loads(metadata["campusgps_localizer"]), safetensors.load(content)
    change(header, arrays)
    text = json.dumps(header)
    return safetensors.save(
        arrays, {"campusgps_localizer": text, "sha256": _checksum(text, arrays)}
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


def test_no_thumbnails_and_odd_names_come_back(localizer, path):
    odd = dataclasses.replace(localizer.references[0], file="/café/\udcff'\".jpg", session="é")
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
        header.update(format_version=2, program_version="9.9")

    path.write_bytes(rewritten(content, newer))
    with pytest.raises(LocalizerFileError, match=r"newer version of the program \(9.9\)") as caught:
        load(path)
    assert caught.value.advice == "Update the program."


def _set(name, array):
    def change(header, arrays):
        arrays[name] = array(arrays[name]) if callable(array) else array

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
        (_set("thumbnail_ends", lambda a: a[::-1].copy()), "thumbnails"),
        (_set("thumbnail_ends", lambda a: a[1:].copy()), "thumbnails"),
        (lambda header, arrays: arrays.pop("descriptors"), "descriptors is missing"),
        (lambda header, arrays: header.pop("calibration"), "calibration is missing"),
        (_header("calibration", "factor90", value=float("nan")), "not a number"),
        (_header("calibration", "coefficients", value=[1]), "unpack"),
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
