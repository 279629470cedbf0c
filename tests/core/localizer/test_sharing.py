"""The facts that a localizer gives away of the photos that it was made from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.localizer.file_format import load, save
from core.localizer.localizer import Localizer
from core.localizer.sharing import for_others, relative_names


@pytest.mark.parametrize(
    ("files", "names"),
    [
        (["/home/ann/campus/a/1.jpg", "/home/ann/campus/b/2.jpg"], ["a/1.jpg", "b/2.jpg"]),
        (["/home/ann/campus/1.jpg"], ["1.jpg"]),
        (["/home/ann/1.jpg", "/home/ann/x/2.jpg"], ["1.jpg", "x/2.jpg"]),
        (["/home/ann/1.jpg", "/home/bob/2.jpg"], ["1.jpg", "2.jpg"]),
        (["/home/ann/x/1.jpg", "/media/ann/USB/2.jpg"], ["1.jpg", "2.jpg"]),
        (["/media/ann/USB/1.jpg", "/media/bob/USB/2.jpg"], ["1.jpg", "2.jpg"]),
        (["/run/media/ann/A/1.jpg", "/run/media/bob/B/2.jpg"], ["1.jpg", "2.jpg"]),
        (["/run/media/ann/A/1.jpg", "/run/media/ann/B/2.jpg"], ["A/1.jpg", "B/2.jpg"]),
        (["C:\\Users\\ann\\p\\1.jpg", "C:\\Users\\ann\\q\\2.jpg"], ["p/1.jpg", "q/2.jpg"]),
        (["C:\\Users\\ann\\1.jpg", "C:\\Users\\bob\\2.jpg"], ["1.jpg", "2.jpg"]),
        (["C:\\Users\\ann\\1.jpg", "D:\\x\\y\\2.jpg"], ["1.jpg", "2.jpg"]),
        (["C:\\Users\\ann\\1.jpg", "/home/ann/p/2.jpg"], ["1.jpg", "2.jpg"]),
        (["/home/ann/p/\udcff\\.jpg", "/home/ann/p/é/2.jpg"], ["\udcff\\.jpg", "é/2.jpg"]),
        (["a/1.jpg", "reference 2"], ["a/1.jpg", "reference 2"]),
        ([], []),
    ],
)
def test_names_lead_to_nobodys_home(files: list[str], names: list[str]) -> None:
    assert relative_names(files) == names
    assert relative_names(names) == names, "saved again they stay"


def test_a_file_holds_no_path(localizer: Localizer, tmp_path: Path) -> None:
    at = [replace(one, file=f"/home/ann/p/{one.file}") for one in localizer.references]
    save(replace(localizer, references=tuple(at)), tmp_path / "place.safetensors")
    assert b"/home" not in (tmp_path / "place.safetensors").read_bytes()
    names = [one.file for one in load(tmp_path / "place.safetensors").references]
    assert names[0] == "session 0/0.jpg" and len(set(names)) == len(names)


def test_for_others_it_answers_alike_and_tells_nothing_of_the_photos(
    refined: Localizer, place, some_keypoints, tmp_path: Path
) -> None:
    reported = [replace(one, heading_deg=77.125, picture_hash="") for one in refined.references]
    whole = replace(
        refined, references=tuple(reported), thumbnails=tuple(b"\xff\xd8secret" for _ in reported)
    )
    save(for_others(whole), tmp_path / "given.safetensors")
    given = load(tmp_path / "given.safetensors")
    raw = place.features(place.random.uniform(-50, 50, (3, 2)))
    keypoints = [some_keypoints(place.random, count) for count in (0, 5, 40)]
    ours = whole.locate_features(raw, None, keypoints)
    theirs = given.locate_features(raw, None, keypoints)
    for one, other in zip(ours, theirs, strict=True):
        assert replace(one, matches=()) == replace(other, matches=())
        assert [m.reference for m in one.matches] == [m.reference for m in other.matches]
    assert given.thumbnails == () and len(given.sessions) == len(whole.sessions)
    assert all(one.taken_at is None and one.heading_deg is None for one in given.references)
    assert given.references[0].file == "reference 1" and given.sessions[0] == "session 1"
    content = (tmp_path / "given.safetensors").read_bytes()
    for secret in (b"secret", b".jpg", b"77.125", b"2025-12-22T"):
        assert secret not in content, secret
    # A photo that is itself a reference is still known, and its session left out.
    reference = whole.references[5]
    rows = given.related_rows(reference.sha256, None)
    assert rows is not None and 5 in rows
    assert np.array_equal(rows, whole.related_rows(reference.sha256, None))
