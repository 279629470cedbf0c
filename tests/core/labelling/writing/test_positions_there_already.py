"""Wherever a position stands already, writing sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.labelling.writing.planning import WriteKind
from core.labelling.writing.targets import position_inside, positions_said
from tests.core.labelling.writing.conftest import Folder
from tests.core.photos.odd_files import XMP, jpeg, png, profile, xmp, xmp_at


def test_in_the_second_of_two_sidecars(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    folder.label(photo)
    (folder.path / "a.jpg.xmp").write_bytes(xmp(exif__UserComment="no place"))
    assert folder.planned().kind is WriteKind.SIDECAR
    (folder.path / "a.xmp").write_bytes(xmp_at("46.5", "7.25"))
    planned = folder.planned()
    assert planned.kind is WriteKind.HAS_POSITION
    assert planned.problem == "has a position already in a.xmp: 46.500000, 7.250000"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jpg", jpeg(XMP + xmp_at("46.5", "7.25"))),
        (
            "drone.jpg",
            jpeg(
                XMP + xmp(**{"drone-dji__GpsLatitude": "46.5", "drone-dji__GpsLongitude": "7.25"})
            ),
        ),
        ("a.png", png(None, [profile("xmp", xmp_at("46.5", "7.25"), b"tEXt")])),
    ],
)
def test_in_the_xmp_inside_a_photo(tmp_path: Path, name: str, content: bytes) -> None:
    photo = tmp_path / name
    photo.write_bytes(content)
    inside = position_inside(photo)
    assert inside is not None
    assert inside.position.latitude == 46.5
    assert positions_said(photo, tmp_path / f"{name}.xmp") == {photo: inside}
