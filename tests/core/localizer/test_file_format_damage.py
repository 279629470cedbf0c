"""Damaged localizer files, by the hundred: a clear error, or a localizer that answers."""

from __future__ import annotations

import copy
import json
import math
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors import numpy as safetensors

from core.errors import CampusGPSError
from core.localizer.checked_values import content_checksum
from core.localizer.file_format import load, save
from core.localizer.localizer import Localizer
from core.localizer.regression import NetworkOutputs

FEW = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD_VALUES: list[Any] = [
    None, True, 0, -1, 3, 1e308, -0.5, 10**400, math.nan, math.inf, "", "x", "\udcff", "9" * 50,
    "2025-12-22T09:00:00+02:00", [], [[]], [1, 2], [None], ["x"] * 3, {}, {"name": 1}, [0.0, 1e300],
]  # fmt: skip
Path_ = tuple[str | int, ...]


@pytest.fixture(scope="module")
def refined_content(refined: Localizer, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "place.safetensors"
    save(refined, path)
    return path.read_bytes()


@pytest.fixture(scope="module", params=["instant", "refined", "trained", "imported"])
def content(
    request: pytest.FixtureRequest,
    refined_content: bytes,
    build_one_session: Callable[[int], Localizer],
    tmp_path_factory: pytest.TempPathFactory,
) -> bytes:
    if request.param == "refined":
        return refined_content
    path = tmp_path_factory.mktemp("good") / "place.safetensors"
    if request.param == "instant":
        save(build_one_session(16), path)
    else:
        save(request.getfixturevalue(request.param), path)
    return path.read_bytes()


@pytest.fixture
def survives(tmp_path: Path, place: Any, some_keypoints: Any) -> Callable[[bytes], None]:
    """Checks that a file is refused in plain words, or read and then located with."""
    path = tmp_path / "place.safetensors"
    raw = place.features(place.random.uniform(-50, 50, (3, 2)))
    keypoints = [some_keypoints(place.random, count) for count in (0, 5, 40)]

    def check(damaged: bytes) -> None:
        path.write_bytes(damaged)
        try:
            loaded = load(path)
        except CampusGPSError as error:
            assert error.reason and error.file == path
            return
        # Who forges figures and their checksum gets what they say, but an answer.
        with np.errstate(all="ignore"):
            outputs = np.zeros((len(loaded.regressors), len(raw), 3), np.float32)
            outputs[..., 1] = [0.3, np.nan, 1.0]
            given = raw if loaded.needs_features else np.empty((len(raw), 0), np.float32)
            answers = NetworkOutputs.of(loaded.regressors, outputs)
            estimates = loaded.locate_features(given, None, keypoints, answers)
        assert len(estimates) == len(raw)
        assert all(math.isfinite(one.radius50_m + one.radius90_m) for one in estimates)

    return check


def parts_of(content: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    length = struct.unpack("<Q", content[:8])[0]
    metadata = json.loads(content[8 : 8 + length])["__metadata__"]
    return json.loads(metadata["campusgps_localizer"]), safetensors.load(content)


def joined(header: Any, arrays: dict[str, Any]) -> bytes:
    """A file of these parts with the right checksum."""
    text = json.dumps(header)
    return safetensors.save(
        arrays, {"campusgps_localizer": text, "sha256": content_checksum(text, arrays)}
    )


def places_in(value: Any, at: Path_ = ()) -> Iterator[Path_]:
    """The way to every value in the header; of long lists the way to the first two."""
    yield at
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places_in(inner, (*at, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value[:2]):
            yield from places_in(inner, (*at, number))


def replaced(header: Any, at: Path_, value: Any) -> Any:
    if not at:
        return value
    changed = copy.deepcopy(header)
    inner = changed
    for key in at[:-1]:
        inner = inner[key]
    inner[at[-1]] = value
    return changed


@FEW
@given(data=st.data())
def test_bytes_that_are_wrong_anywhere(
    content: bytes, survives: Callable[[bytes], None], data: st.DataObject
) -> None:
    damaged = bytearray(content)
    header = struct.unpack("<Q", content[:8])[0] + 8
    for _ in range(data.draw(st.integers(0, 4))):
        # The header is small beside the arrays, and where the meaning lies.
        end = data.draw(st.sampled_from([9, header, len(damaged)]))
        damaged[data.draw(st.integers(0, end - 1))] = data.draw(st.integers(0, 255))
    survives(bytes(damaged[: data.draw(st.one_of(st.none(), st.integers(0, len(damaged))))]))


@FEW
@given(data=st.data())
def test_values_of_the_header_may_be_anything(
    content: bytes, survives: Callable[[bytes], None], data: st.DataObject
) -> None:
    header, arrays = parts_of(content)
    at = data.draw(st.sampled_from(list(places_in(header))))
    survives(joined(replaced(header, at, data.draw(st.sampled_from(ODD_VALUES))), arrays))


@FEW
@given(data=st.data())
def test_arrays_may_be_of_any_type_and_shape(
    content: bytes, survives: Callable[[bytes], None], data: st.DataObject
) -> None:
    header, arrays = parts_of(content)
    name = data.draw(st.sampled_from(sorted(arrays)))
    kind = data.draw(st.sampled_from(["u1", "i8", "f2", "f4", "f8", "bool", "same"]))
    with np.errstate(all="ignore"):
        array = arrays[name] if kind == "same" else arrays[name].astype(kind)
    changes: dict[str, Callable[[Any], Any]] = {
        "none": lambda a: a,
        "flat": lambda a: a.reshape(-1),
        "cut": lambda a: a[: len(a) // 2],
        "twice": lambda a: np.concatenate([a, a]),
        "more": lambda a: a[np.newaxis],
        "zero": np.zeros_like,
        "nan": lambda a: np.full_like(a, np.nan) if a.dtype.kind == "f" else a,
        "huge": lambda a: np.full_like(a, np.finfo(a.dtype).max) if a.dtype.kind == "f" else a,
    }
    how = data.draw(st.sampled_from(sorted(changes)))
    with np.errstate(all="ignore"):
        arrays[name] = np.ascontiguousarray(changes[how](np.atleast_1d(array)))
    survives(joined(header, arrays))


@FEW
@given(data=st.data())
def test_trees_may_lead_anywhere(
    refined_content: bytes, survives: Callable[[bytes], None], data: st.DataObject
) -> None:
    header, arrays = parts_of(refined_content)
    shape = (data.draw(st.integers(0, 3)), data.draw(st.integers(0, 9)))
    random = np.random.default_rng(data.draw(st.integers(0, 2**32 - 1)))
    beyond = data.draw(st.integers(0, 2))
    for name, end in (("columns", 18), ("lefts", shape[1]), ("rights", shape[1])):
        nodes = random.integers(-(beyond // 2), end + beyond, shape)
        arrays[f"choice.{name}"] = nodes.astype(np.int32)
    for name in ("limits", "values"):
        size = data.draw(st.sampled_from([0.0, 1.0, 3e38]))
        arrays[f"choice.{name}"] = (random.uniform(-1, 1, shape) * size).astype(np.float32)
    survives(joined(header, arrays))
