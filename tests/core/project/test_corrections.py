"""Positions that a person corrects: above all others, undone and done again, kept by imports."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from core.demo_campus import DemoCampus
from core.geo import Position, haversine_m
from core.photos.measurement import Source
from core.project.corrections import (
    correct_positions,
    is_corrected,
    move_positions,
    revert_positions,
)
from core.project.importing import import_photos
from core.project.project import Project
from core.project.rows import PhotoRow, Verdict
from core.quality.photo_list import PhotoOrder, PhotoQuery, photo_ids

PLACE = Position(46.5124, 7.0457)


@pytest.fixture
def folder(tmp_path: Path, demo_campus: DemoCampus) -> Path:
    """Three photos with a position, one without, and a file that is no photo."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for path in sorted(demo_campus.photos_folder.rglob("*.jpg"))[:3]:
        shutil.copy2(path, folder)
    Image.new("RGB", (64, 48), (90, 120, 40)).save(folder / "without.jpg")
    (folder / "zz-broken.jpg").write_bytes(b"no photo")
    return folder


@pytest.fixture
def project(tmp_path: Path, folder: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.campusgps") as project:
        import_photos(project, [folder])
        yield project


def row(project: Project, name: str) -> PhotoRow:
    (found,) = [one for one in project.photos() if one.path.name == name]
    return found


def test_a_correction_counts_before_all_and_can_be_undone(project: Project) -> None:
    before = project.photos()
    first = before[0]
    edit = correct_positions(project, {first.id: PLACE})
    assert edit is not None and edit.what == "Set the position of 1 photo"
    after = row(project, first.path.name)
    assert after.position == PLACE
    assert after.measurement is not None and after.measurement.source is Source.HAND
    assert after.measurement.accuracy_m is None
    assert is_corrected(after) and not is_corrected(first)
    assert after.own == first.measurement
    assert first.position is not None
    assert after.difference_m == pytest.approx(haversine_m(PLACE, first.position))
    # The same in all that is read as columns.
    places = project.places()
    where = list(places.ids).index(first.id)
    assert Position(places.latitudes[where], places.longitudes[where]) == PLACE
    by_difference = PhotoQuery(order=PhotoOrder.DIFFERENCE, backwards=True)
    assert photo_ids(project, by_difference)[0] == first.id
    project.journal.undo()
    assert project.photos() == before
    project.journal.redo()
    assert row(project, first.path.name) == after


def test_a_corrected_photo_makes_the_localizer_an_old_one(project: Project) -> None:
    before = project.references_sha256()
    first = project.photos()[0]
    correct_positions(project, {first.id: PLACE})
    assert project.references_sha256() != before
    revert_positions(project, [first.id])
    assert project.references_sha256() == before


def test_a_photo_without_a_position_gets_one(project: Project) -> None:
    before = row(project, "without.jpg")
    assert before.verdict is Verdict.NO_POSITION
    correct_positions(project, {before.id: PLACE})
    after = row(project, "without.jpg")
    assert (after.verdict, after.position) == (Verdict.USABLE, PLACE)
    assert after.is_reference
    edit = revert_positions(project, [before.id])
    assert edit is not None and edit.what == "Revert the position of 1 photo"
    after = row(project, "without.jpg")
    assert (after.verdict, after.position) == (Verdict.NO_POSITION, None)


def test_a_corrected_photo_is_no_more_in_doubt_until_it_is_undone(project: Project) -> None:
    first = project.photos()[0]
    project.note_about_photos("doubt", {first.id: "lost_sign"})
    doubted = project.photos()[0]
    before = project.references_sha256()
    correct_positions(project, {first.id: PLACE})
    corrected = project.photos()[0]
    assert (corrected.doubt, corrected.is_reference) == ("", True)
    # So that the place is learned again.
    assert project.references_sha256() != before
    project.journal.undo()
    assert project.photos()[0] == doubted


def test_photos_are_moved_together(project: Project) -> None:
    before = {one.id: one.position for one in project.photos()}
    edit = move_positions(project, list(before), 30.0, -40.0)
    assert edit is not None and edit.what == "Move 3 photos"
    for one in project.photos():
        former = before[one.id]
        if former is None or one.position is None:
            assert one.position == former
        else:
            assert haversine_m(former, one.position) == pytest.approx(50.0, abs=0.1)
    project.journal.undo()
    assert {one.id: one.position for one in project.photos()} == before


def test_what_shows_no_picture_gets_no_position(project: Project) -> None:
    broken = row(project, "zz-broken.jpg")
    assert correct_positions(project, {broken.id: PLACE}) is None
    assert row(project, "zz-broken.jpg") == broken


def test_a_correction_outlives_imports_and_restarts(
    project: Project, folder: Path, tmp_path: Path
) -> None:
    first, without = project.photos()[0], row(project, "without.jpg")
    correct_positions(project, {first.id: PLACE, without.id: PLACE})
    corrected = [row(project, one.path.name) for one in (first, without)]
    table = tmp_path / "gt.csv"
    table.write_text(f"image_name,latitude,longitude\n{first.path.name},46.5130,7.0461\n")
    import_photos(project, [folder], table)
    # Written anew, the file is looked at again.
    Image.open(without.path).save(without.path, quality=40)
    import_photos(project, [folder])
    path = project.folder
    project.close()
    with Project.open(path) as again:
        assert [row(again, one.path.name).position for one in (first, without)] == [PLACE, PLACE]
        assert [row(again, one.path.name).verdict for one in corrected] == [Verdict.USABLE] * 2
        # What the table says counts once the correction is gone.
        revert_positions(again, [first.id])
        measured = row(again, first.path.name).measurement
        assert measured is not None and measured.source is Source.CSV
