"""The mended positions: exported, read back as what they are, written into files and taken back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.files import file_sha256
from core.geo import LocalFrame, Position, haversine_m
from core.labelling.labels import Labels
from core.labelling.writing.applying import apply
from core.labelling.writing.planning import plan_writes
from core.labelling.writing.reverting import revert
from core.photos.measurement import Source
from core.photos.metadata import read_metadata
from core.project.corrections import correct_positions, corrected_values, revert_positions
from core.project.export import export_csv
from core.project.importing import import_photos
from core.project.photo_rows import BY_REVIEW
from core.project.project import Project
from core.project.rows import PhotoRow
from core.workflows.corrected_set import export_positions, gather_corrected, import_corrections
from tests.fixtures.made_before.commands import printed


@pytest.fixture
def photos(tmp_path: Path, demo_campus: DemoCampus) -> Path:
    """Five photos with positions in two folders."""
    for number, path in enumerate(sorted(demo_campus.photos_folder.rglob("*.jpg"))[:5]):
        target = tmp_path / "photos" / "ab"[number % 2] / f"{number}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, target)
    return tmp_path / "photos"


@pytest.fixture
def project(tmp_path: Path, photos: Path) -> Iterator[Project]:
    """A photo placed by hand, a suggestion taken over, an accepted guess, two as they were."""
    with Project.create(tmp_path / "p.campusgps") as project:
        import_photos(project, [photos])
        rows = by_name(project)
        correct_positions(project, {rows["0.jpg"].id: moved(rows["0.jpg"], 30.0)})
        better = {rows["1.jpg"].id: moved(rows["1.jpg"], 20.0)}
        correct_positions(project, better, by_pictures={rows["1.jpg"].id: 14.0})
        guess = corrected_values(moved(rows["2.jpg"], 10.0), BY_REVIEW, 12.0)
        project.journal.change("Accepted 1", {rows["2.jpg"].id: guess})
        yield project


def moved(photo: PhotoRow, east_m: float) -> Position:
    assert photo.position is not None
    return LocalFrame(photo.position).position_at(east_m, 0.0)


def by_name(project: Project) -> dict[str, PhotoRow]:
    return {one.path.name: one for one in project.photos()}


def test_the_table_read_back_restores_each_correction_as_what_it_was(
    project: Project, tmp_path: Path
) -> None:
    table = tmp_path / "gt.csv"
    export_csv(project, table)
    lines = [line.split(",") for line in table.read_text().splitlines()]
    assert lines[0] == ["image_name", "latitude", "longitude", "source", "radius90_m"]
    assert {line[0]: (line[3], line[4]) for line in lines[1:]} == {
        "a/0.jpg": ("hand", ""),
        "b/1.jpg": ("suggestion", "14.0"),
        "a/2.jpg": ("reviewed", "12.0"),
        "b/3.jpg": ("exif", ""),
        "a/4.jpg": ("exif", ""),
    }
    # What counts already changes nothing.
    assert import_corrections(project, table).edit is None
    before = project.photos()
    revert_positions(project, [one.id for one in before])
    plain = project.photos()
    assert plain != before
    read = import_corrections(project, table)
    assert read.words == "3 positions corrected" and read.notes == ()
    assert project.photos() == before
    project.journal.undo()
    assert project.photos() == plain


def test_an_accepted_suggestion_is_called_one(project: Project) -> None:
    rows = by_name(project)
    assert rows["1.jpg"].reason == "suggested position, accepted"
    assert rows["1.jpg"].is_accepted_suggestion and not rows["0.jpg"].is_accepted_suggestion
    assert rows["0.jpg"].reason == "position set by hand"


def test_what_was_put_right_is_not_said_to_be_placed_by_hand(
    project: Project, tmp_path: Path
) -> None:
    photo = by_name(project)["3.jpg"]
    correct_positions(project, {photo.id: moved(photo, 25.0)}, put_right={photo.id})
    table = tmp_path / "gt.csv"
    export_csv(project, table)
    (line,) = (one for one in table.read_text().splitlines() if "3.jpg" in one)
    assert line.split(",")[3] == "put_right"
    # Read back it is that again, and not read back it is no other.
    revert_positions(project, [photo.id])
    assert import_corrections(project, table).words == "1 position corrected"
    again = by_name(project)["3.jpg"]
    assert again.put_right and again.reason == "position put right"
    export_positions(project, tmp_path / "all.geojson")
    features = json.loads((tmp_path / "all.geojson").read_text())["features"]
    said = {one["properties"]["name"]: one["properties"] for one in features}
    assert said["3.jpg"]["source"] == "exif" and said["0.jpg"]["source"] == "hand"
    export_positions(project, tmp_path / "all.csv")
    lines = (tmp_path / "all.csv").read_text().splitlines()
    assert sum("position put right" in one for one in lines) == 1
    assert sum("position set by hand" in one for one in lines) == 1
    export_positions(project, tmp_path / "all.gpx")
    assert (tmp_path / "all.gpx").read_text().count("<desc>placed by hand<") == 1
    # Rows that are written into files have it as a correction, in its own words.
    labels = Labels(project.store, project.journal)
    rows = {one.file.name: one for one in labels.rows(gather_corrected(project), matches=False)}
    assert rows["3.jpg"].reason == "position put right" and rows["3.jpg"].correction


def test_a_plain_table_corrects_what_differs(project: Project, tmp_path: Path) -> None:
    fourth = by_name(project)["4.jpg"]
    there = moved(fourth, 50.0)
    table = tmp_path / "corrections.csv"
    table.write_text(
        "file,lat,lon,source\n"
        f"a/4.jpg,{there.latitude!r},{there.longitude!r},\n"
        f"b/3.jpg,{there.latitude!r},{there.longitude!r},guess\n"
        "nobody.jpg,46.5,7.0,\n"
    )
    read = import_corrections(project, table)
    rows = by_name(project)
    assert rows["4.jpg"].position == there and rows["3.jpg"].measurement.source is Source.EXIF
    assert "1 guesses that nobody accepted are left out" in read.notes
    assert any("no such photo was found: nobody.jpg" in note for note in read.notes)


def test_every_format_has_all_positions_and_who_states_them(
    project: Project, tmp_path: Path
) -> None:
    assert export_positions(project, tmp_path / "all.geojson") == 5
    features = json.loads((tmp_path / "all.geojson").read_text())["features"]
    said = {one["properties"]["file"]: one["properties"] for one in features}
    assert {name: one["source"] for name, one in said.items()} == {
        "a/0.jpg": "hand",
        "b/1.jpg": "guess",
        "a/2.jpg": "guess",
        "b/3.jpg": "exif",
        "a/4.jpg": "exif",
    }
    assert said["b/1.jpg"]["radius90_m"] == 14.0 and said["a/2.jpg"]["radius90_m"] == 12.0
    for name in ("all.kml", "all.gpx", "all.html", "all.csv", "gt.csv"):
        assert export_positions(project, tmp_path / name) == 5


def test_corrections_are_written_into_sidecars_and_taken_back(
    project: Project, photos: Path
) -> None:
    labels = Labels(project.store, project.journal)
    job = gather_corrected(project)
    plan = plan_writes(labels, job, overwrite=True)
    assert sorted(one.target.name for one in plan.changes) == [
        "0.jpg.xmp", "1.jpg.xmp", "2.jpg.xmp",
    ]  # fmt: skip
    apply(labels, plan)
    # No labelled folder has come of it.
    assert labels.jobs() == []
    said = read_metadata(photos / "a" / "0.jpg").measurement
    place = by_name(project)["0.jpg"].position
    assert said is not None and said.source is Source.XMP and place is not None
    assert haversine_m(said.position, place) < 0.05
    # The accepted guess stays one for whoever reads the file, and so does the suggestion.
    for name, radius_m in (("a/2.jpg", 12.0), ("b/1.jpg", 14.0)):
        read = read_metadata(photos / name)
        assert read.measurement is not None and read.measurement.source is Source.EXIF
        assert read.measurements[-1].source is Source.GUESS
        assert read.measurements[-1].accuracy_m == radius_m
    # Taken back in the project, it is written no more, but can be reverted.
    revert_positions(project, [by_name(project)["1.jpg"].id])
    again = plan_writes(labels, gather_corrected(project), overwrite=True)
    assert again.changes == () and again.counts["not_accepted"] == 1
    assert len(revert(labels, gather_corrected(project)).reverted) == 3
    assert not list(photos.rglob("*.xmp"))


def test_photos_themselves_are_written_losslessly_and_once(project: Project, photos: Path) -> None:
    before = {path: file_sha256(path) for path in sorted(photos.rglob("*.jpg"))}
    stated = {name: by_name(project)[name].stated for name in ("1.jpg", "2.jpg")}
    assert None not in stated.values()
    folder = project.folder
    project.close()
    command = ("label", "write", str(folder), "--corrected", "--form", "exif", "--yes", "--json")
    output, code = printed(*command)
    assert code == 0 and json.loads(output)["counts"]["photo"] == 3
    changed = [path.name for path in before if file_sha256(path) != before[path]]
    assert changed == ["0.jpg", "2.jpg", "1.jpg"]
    output, code = printed(*command)
    assert code == 0 and json.loads(output)["counts"]["written"] == 3
    with Project.open(folder) as again:
        # The project follows its photos.
        assert import_photos(again, [photos]).notes == ()
        assert by_name(again)["0.jpg"].measurement.source is Source.HAND
        # What photos said before a guess was written into them is not forgotten.
        assert {name: by_name(again)[name].stated for name in stated} == stated
    output, code = printed("label", "revert", str(folder), "--corrected")
    assert code == 0 and "3 files brought back." in output
    assert {path: file_sha256(path) for path in sorted(photos.rglob("*.jpg"))} == before


def test_without_a_correction_there_is_nothing_to_write(tmp_path: Path, photos: Path) -> None:
    with Project.create(tmp_path / "q.campusgps") as project:
        import_photos(project, [photos])
        with pytest.raises(CampusGPSError, match="no position was corrected"):
            gather_corrected(project)


def test_the_commands(project: Project, tmp_path: Path) -> None:
    folder = project.folder
    before = project.photos()
    project.close()
    table, places = tmp_path / "gt.csv", tmp_path / "places.geojson"
    output, code = printed(
        "export", str(folder), "--gt", str(table), "--positions", str(places), "--json"
    )
    assert code == 0 and json.loads(output)["written"] == {str(places): 5, str(table): 5}
    with Project.open(folder) as again:
        revert_positions(again, [one.id for one in before])
    output, code = printed("clean", str(folder), "--corrections", str(table), "--json")
    assert code == 0 and json.loads(output)["corrected"] == 3
    with Project.open(folder) as again:
        assert again.photos() == before
