"""Corrections after the first import count at the next one, and are reported."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from core.geo import Position
from core.photos.measurement import Measurement, Source
from core.project.importing import ImportSummary, import_photos
from core.project.project import Project
from core.project.rows import PhotoRow, Verdict

# 0.001 degrees of latitude are 111 m.
PLACE = (31.26, 34.80)


def write_sidecar(path: Path, latitude: float, method: str = "") -> Path:
    """A sidecar at that latitude, and at the longitude of ``PLACE``."""
    degrees, minutes = int(latitude), latitude % 1 * 60
    path.write_text(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
        ' xmlns:exif="http://ns.adobe.com/exif/1.0/"'
        f' exif:GPSLatitude="{degrees},{minutes:.6f}N" exif:GPSLongitude="34,48.000000E"'
        f" {method}/></rdf:RDF></x:xmpmeta>"
    )
    return path


def only(summary: ImportSummary) -> PhotoRow:
    (photo,) = summary.photos
    return photo


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    return tmp_path / "photos"


@pytest.mark.parametrize("name", ["a.jpg.xmp", "a.xmp"])
def test_a_sidecar_that_is_corrected_counts(
    project: Project, photos: Path, make_photo, name: str
) -> None:
    make_photo(photos / "a.jpg", position=None)
    sidecar = write_sidecar(photos / name, 31.26)
    assert import_photos(project, [photos]).notes == ()
    before = sidecar.stat()
    write_sidecar(sidecar, 31.261)
    # Programs that keep a file's time, and what they write is as long.
    os.utime(sidecar, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert sidecar.stat().st_size == before.st_size
    summary = import_photos(project, [photos])
    assert only(summary).position.latitude == pytest.approx(31.261)
    assert summary.notes == ("a.jpg: the sidecar changed: position moved 111 m",)
    assert import_photos(project, [photos]).notes == ()


def test_what_several_photos_have_in_common_is_reported_once(
    project: Project, photos: Path, make_photo
) -> None:
    for number in range(3):
        make_photo(photos / f"{number}.jpg", position=None)
        write_sidecar(photos / f"{number}.xmp", 31.26)
    import_photos(project, [photos])
    for number in range(3):
        write_sidecar(photos / f"{number}.xmp", 31.26028)
    assert import_photos(project, [photos]).notes == (
        "3 photos: the sidecar changed: position moved 31 m (0.jpg, 1.jpg, 2.jpg)",
    )


def test_a_sidecar_that_is_deleted_counts_no_more(
    project: Project, photos: Path, make_photo
) -> None:
    make_photo(photos / "bare.jpg", position=None)
    make_photo(photos / "own.jpg", position=PLACE)
    sidecars = [write_sidecar(photos / f"{name}.xmp", 31.261) for name in ("bare", "own")]
    first = import_photos(project, [photos])
    assert [photo.measurement.source for photo in first.photos] == [Source.XMP, Source.XMP]
    assert first.photos[1].reason == (
        "position from the XMP sidecar; the sidecar's position is 111 m from the photo's own; "
        "the sidecar counts"
    )
    assert [remark.name for remark in first.photos[1].remarks] == ["sources_differ"]
    for sidecar in sidecars:
        sidecar.unlink()
    second = import_photos(project, [photos])
    assert second.photos[0].verdict is Verdict.NO_POSITION
    assert second.photos[1].measurement.source is Source.EXIF
    assert second.photos[1].remarks == ()
    assert second.notes == (
        "bare.jpg: the sidecar is gone: no position any more",
        "own.jpg: the sidecar is gone: position from EXIF now, 111 m away",
    )


def test_a_new_sidecar_counts(project: Project, photos: Path, make_photo) -> None:
    make_photo(photos / "a.jpg", position=PLACE)
    import_photos(project, [photos])
    write_sidecar(photos / "a.xmp", 31.261)
    summary = import_photos(project, [photos])
    assert only(summary).position.latitude == pytest.approx(31.261)
    assert summary.notes == (
        "a.jpg: there is a new sidecar: position from the XMP sidecar now, 111 m away",
    )
    # A guess beside a photo is none, and a sidecar that says nothing of its place changes nothing.
    write_sidecar(photos / "a.jpg.xmp", 31.3, method='exif:GPSProcessingMethod="CampusGPS"')
    assert import_photos(project, [photos]).notes == ()


def test_exif_that_is_corrected_in_place_is_noticed(
    project: Project, photos: Path, make_photo
) -> None:
    photo = make_photo(photos / "a.jpg", position=PLACE, seed=1)
    import_photos(project, [photos])
    before = photo.stat()
    make_photo(photo, position=(31.261, 34.80), seed=1)
    os.utime(photo, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert photo.stat().st_size == before.st_size
    summary = import_photos(project, [photos])
    assert only(summary).position.latitude == pytest.approx(31.261)
    assert summary.notes == ("a.jpg: the file changed: position moved 111 m",)


def test_what_only_looks_changed_is_not_reported(
    project: Project, photos: Path, make_photo
) -> None:
    photo = make_photo(photos / "a.jpg", position=PLACE)
    sidecar = write_sidecar(photos / "a.xmp", 31.261)
    first = import_photos(project, [photos])
    photo.chmod(0o600)
    os.utime(sidecar)
    assert import_photos(project, [photos]) == first


def test_a_table_is_not_forgotten_and_that_is_reported(
    project: Project, photos: Path, make_photo, tmp_path: Path
) -> None:
    make_photo(photos / "a.jpg", position=PLACE)
    table = tmp_path / "positions.csv"
    table.write_text("file,lat,lon\na.jpg,31.261,34.80\n")
    import_photos(project, [photos], table)
    summary = import_photos(project, [photos])
    assert only(summary).measurement.source is Source.CSV
    assert summary.notes == ("1 photo keeps the position of a table that was given before",)
    table.write_text("file,lat,lon\na.jpg,31.262,34.80\n")
    assert import_photos(project, [photos], table).notes == (
        "a.jpg: the table: position moved 111 m",
    )
    # What is beside it changes nothing then.
    write_sidecar(photos / "a.xmp", 31.3)
    assert only(import_photos(project, [photos])).position.latitude == 31.262


def test_a_guess_that_was_taken_for_known_is_taken_back(
    project: Project, photos: Path, make_photo, tmp_path: Path
) -> None:
    make_photo(photos / "a.jpg", position=None)
    make_photo(photos / "b.jpg", position=PLACE)
    table = tmp_path / "positions.csv"
    table.write_text("file,lat,lon\na.jpg,31.261,34.80\nb.jpg,31.261,34.80\n")
    import_photos(project, [photos], table)
    table.write_text("file,lat,lon,source\na.jpg,31.261,34.80,guess\nb.jpg,31.261,34.80,guess\n")
    summary = import_photos(project, [photos], table)
    assert summary.photos[0].verdict is Verdict.NO_POSITION
    assert summary.photos[1].measurement.source is Source.EXIF
    assert summary.notes[1:] == (
        "a.jpg: the table says that it was a guess: no position any more",
        "b.jpg: the table says that it was a guess: position from EXIF now, 111 m away",
    )


def test_guesses_of_a_table_count_as_accepted_ones_where_one_insists(
    project: Project, photos: Path, make_photo, tmp_path: Path
) -> None:
    make_photo(photos / "a.jpg", position=None)
    make_photo(photos / "b.jpg", position=PLACE)
    table = tmp_path / "positions.csv"
    lines = [f"{name},31.261,34.80,12.5,guess" for name in ("a.jpg", "b.jpg")]
    table.write_text("\n".join(["file,lat,lon,radius90_m,source", *lines]))
    refused = import_photos(project, [photos], table)
    assert (refused.refused_guesses, refused.table) == (2, table)
    assert refused.photos[0].verdict is Verdict.NO_POSITION
    summary = import_photos(project, [photos], table, trust_guesses=True)
    assert summary.refused_guesses == 0
    placed, known = summary.photos
    assert placed.measurement == Measurement(Position(31.261, 34.80), Source.REVIEWED, 12.5)
    assert placed.reason == "position guessed and accepted"
    assert known.measurement.source is Source.EXIF
    assert "2 photos placed by guesses of the table, as you asked" in summary.notes
    assert not any("not used" in note for note in summary.notes)
    references = {Path(one.file).name: one for one in project.references()}
    assert (references["a.jpg"].is_guess, references["b.jpg"].is_guess) == (True, False)
    # As the table is given without that, it says again that they are guesses; what counts stays.
    assert import_photos(project, [photos]).photos == summary.photos


def test_a_project_of_before_looks_once(project: Project, photos: Path, make_photo) -> None:
    photo = make_photo(photos / "a.jpg", position=None)
    write_sidecar(photos / "a.xmp", 31.26)
    import_photos(project, [photos])
    project.store.write(
        lambda connection: connection.execute("UPDATE file_versions SET sidecars = ''")
    )
    write_sidecar(photos / "a.xmp", 31.261)
    summary = import_photos(project, [photos])
    assert only(summary).position.latitude == pytest.approx(31.261)
    assert summary.notes == (f"{photo.name}: it was read anew: position moved 111 m",)
    noted = project.store.read("SELECT sidecars FROM file_versions WHERE current = 1")
    assert "a.xmp" in noted[0]["sidecars"]


def test_a_photo_that_moved_with_its_sidecar_is_as_it_was(
    project: Project, photos: Path, make_photo
) -> None:
    make_photo(photos / "a.jpg", position=None)
    write_sidecar(photos / "a.xmp", 31.26)
    import_photos(project, [photos])
    moved = photos.rename(photos.with_name("moved"))
    assert import_photos(project, [moved]).notes == ()
    (moved / "a.xmp").unlink()
    shutil.copy(moved / "a.jpg", moved / "b.jpg")
    assert import_photos(project, [moved]).notes == (
        "a.jpg: the sidecar is gone: no position any more",
    )


def test_the_json_of_google_takeout_counts_when_it_comes(
    project: Project, photos: Path, make_photo
) -> None:
    make_photo(photos / "a.jpg", position=None)
    assert only(import_photos(project, [photos])).verdict is Verdict.NO_POSITION
    said = '{"geoData": {"latitude": 31.26, "longitude": 34.8, "altitude": 280.0}}'
    (photos / "a.jpg.supplemental-metadata.json").write_text(said)
    summary = import_photos(project, [photos])
    photo = only(summary)
    assert (photo.verdict, photo.reason) == (Verdict.USABLE, "position from Google Photos")
    assert photo.measurement is not None
    assert (photo.measurement.source, photo.measurement.altitude_m) == (Source.TAKEOUT, 280)
    assert summary.notes == ("a.jpg: there is a new sidecar: position from Google Photos now",)
