from __future__ import annotations

import csv
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from core.errors import CampusGPSError
from core.photos.measurement import Source
from core.project.importing import import_photos
from core.project.project import Project
from core.project.references import reference_list_sha256
from core.project.rows import PhotoRow, Verdict
from core.quality.findings import find_all
from core.tasks import Cancelled, Progress, Task


def by_name(photos: tuple[PhotoRow, ...]) -> dict[str, PhotoRow]:
    return {photo.path.name: photo for photo in photos}


def write_table(path: Path, rows: list[tuple[object, ...]], header: str) -> Path:
    with path.open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(header.split(","))
        writer.writerows(rows)
    return path


def test_every_file_gets_a_verdict_with_a_reason(project: Project, tmp_path, make_photo) -> None:
    photos = tmp_path / "photos"
    good = make_photo(photos / "good.jpg")
    shutil.copy(good, photos / "same.jpg")
    make_photo(photos / "lost.jpg", position=None)
    make_photo(photos / "zero.jpg", position=(0.0, 0.0))
    (photos / "broken.jpg").write_bytes(good.read_bytes()[:900])
    (photos / "notes.txt").write_text("bring an umbrella")
    (photos / "movie.jpg").write_bytes(b"\0\0\0\x20ftypisom" + bytes(64))

    summary = import_photos(project, [photos])

    verdicts = {name: photo.verdict.value for name, photo in by_name(summary.photos).items()}
    assert verdicts == {
        "good.jpg": "usable",
        "same.jpg": "duplicate",
        "lost.jpg": "no_position",
        "zero.jpg": "no_position",
        "broken.jpg": "unreadable",
        "notes.txt": "not_a_photo",
        "movie.jpg": "not_a_photo",
    }
    assert all(photo.reason for photo in summary.photos)
    assert "good.jpg" in by_name(summary.photos)["same.jpg"].reason
    assert "video" in by_name(summary.photos)["movie.jpg"].reason
    assert summary.counts["usable"] == 1


def test_a_second_import_changes_nothing(project: Project, tmp_path, make_photo) -> None:
    for number in range(5):
        make_photo(tmp_path / "photos" / f"{number}.jpg")
    first = import_photos(project, [tmp_path / "photos"])
    assert import_photos(project, [tmp_path / "photos"]).photos == first.photos


def test_the_table_wins_and_the_difference_is_kept(project: Project, tmp_path, make_photo) -> None:
    make_photo(tmp_path / "photos" / "sub" / "a.jpg", position=(31.26, 34.80))
    make_photo(tmp_path / "photos" / "b.jpg", position=None)
    make_photo(tmp_path / "photos" / "c.jpg", position=(31.27, 34.81))
    table = write_table(
        tmp_path / "positions.csv",
        [
            (34.80, 31.261, "sub/a.jpg", "walk"),
            (34.7, 31.2, "b.jpg", "walk"),
            (1, 2, "ghost.jpg", ""),
        ],
        "Longitude,LAT,Image_Name,Session",
    )
    summary = import_photos(project, [tmp_path / "photos"], table)
    photos = by_name(summary.photos)
    assert photos["a.jpg"].position.latitude == 31.261
    assert photos["a.jpg"].difference_m == pytest.approx(111.2, abs=0.5)
    assert photos["a.jpg"].session == photos["b.jpg"].session == "walk"
    assert photos["b.jpg"].verdict is Verdict.USABLE
    assert photos["b.jpg"].measurement.source is Source.CSV
    assert photos["c.jpg"].measurement.source is Source.EXIF
    assert any("ghost.jpg" in note for note in summary.notes)


def test_a_table_given_later_reaches_photos_that_did_not_change(
    project: Project, tmp_path, make_photo
) -> None:
    make_photo(tmp_path / "photos" / "a.jpg")
    (tmp_path / "photos" / "list.txt").write_text("no photo")
    import_photos(project, [tmp_path / "photos"])
    table = write_table(
        tmp_path / "late.csv", [("a.jpg", 31.5, 34.5), ("list.txt", 1, 1)], "file,lat,lon"
    )
    photos = by_name(import_photos(project, [tmp_path / "photos"], table).photos)
    assert photos["a.jpg"].position.latitude == 31.5
    assert photos["list.txt"].verdict is Verdict.NOT_A_PHOTO


def test_sessions_split_at_gaps_cameras_and_folders(project: Project, tmp_path, make_photo) -> None:
    photos = tmp_path / "photos"
    make_photo(photos / "1.jpg", taken="2025:12:22 09:00:00")
    make_photo(photos / "2.jpg", taken="2025:12:22 11:59:00")
    make_photo(photos / "3.jpg", taken="2025:12:22 15:00:00")
    make_photo(photos / "4.jpg", taken="2025:12:22 15:01:00", camera="other")
    make_photo(photos / "sub" / "5.jpg", taken="2025:12:22 15:02:00")
    make_photo(photos / "6.jpg", taken=None)
    summary = import_photos(project, [photos])
    sessions = {name: photo.session for name, photo in by_name(summary.photos).items()}
    assert sessions["1.jpg"] == sessions["2.jpg"] == "2025-12-22 09:00 phone"
    assert len(set(sessions.values())) == 5


def test_favourites_copied_out_of_a_walk_are_evaluated_without_it(
    project: Project, tmp_path, make_photo
) -> None:
    photos = tmp_path / "photos"
    walk = [
        make_photo(photos / "walk" / f"{n}.jpg", taken=f"2025:12:22 09:0{n}:00", seed=n)
        for n in range(4)
    ]
    (photos / "best").mkdir()
    shutil.copy(walk[2], photos / "best" / "favourite.jpg")
    rows = by_name(import_photos(project, [photos]).photos)
    # The copy, in the folder that comes first, is the photo, in a session of its own.
    assert rows["2.jpg"].verdict is Verdict.DUPLICATE
    assert rows["favourite.jpg"].session != rows["1.jpg"].session
    references = project.references()
    assert len(references) == 4
    assert len({one.session for one in references}) == 1
    assert project.references_sha256() == reference_list_sha256(references)


def test_a_moved_folder_is_the_same_photos(project: Project, tmp_path, make_photo) -> None:
    make_photo(tmp_path / "old" / "a.jpg")
    first = import_photos(project, [tmp_path / "old"]).photos
    (tmp_path / "old").rename(tmp_path / "new")
    second = import_photos(project, [tmp_path / "new"]).photos
    assert [photo.id for photo in second] == [photo.id for photo in first]
    assert second[0].path == tmp_path / "new" / "a.jpg"
    assert len(project.photos()) == 1


def test_a_changed_file_is_the_same_photo_with_new_content(
    project: Project, tmp_path, make_photo
) -> None:
    photo = make_photo(tmp_path / "photos" / "a.jpg", position=None, seed=1)
    before = import_photos(project, [photo]).photos[0]
    make_photo(photo, position=(31.26, 34.8), seed=2)
    os.utime(photo, ns=(1, 1))
    after = import_photos(project, [photo]).photos[0]
    assert (before.id, before.verdict) == (after.id, Verdict.NO_POSITION)
    assert after.verdict is Verdict.USABLE
    assert after.sha256 != before.sha256


def test_a_duplicate_counts_once_its_twin_has_gone(project: Project, tmp_path, make_photo) -> None:
    first = make_photo(tmp_path / "photos" / "a.jpg")
    shutil.copy(first, tmp_path / "photos" / "b.jpg")
    rows = import_photos(project, [tmp_path / "photos"]).photos
    assert [row.verdict.value for row in rows] == ["usable", "duplicate"]
    project.remove([rows[0].id])
    again = import_photos(project, [tmp_path / "photos" / "b.jpg"]).photos
    assert again[0].verdict is Verdict.USABLE


def test_cancelling_keeps_what_was_recorded(project: Project, tmp_path, make_photo) -> None:
    for number in range(80):
        make_photo(tmp_path / "photos" / f"{number:02}.jpg")

    def cancel_while_reading(progress: Progress) -> None:
        if progress.stage == "Reading photos":
            task.cancel()

    task = Task(cancel_while_reading)
    with pytest.raises(Cancelled):
        import_photos(project, [tmp_path / "photos"], task=task)
    kept = [photo.path.name for photo in project.photos()]
    assert 0 < len(kept) < 80
    assert kept == [f"{number:02}.jpg" for number in range(len(kept))]
    assert len(import_photos(project, [tmp_path / "photos"]).photos) == 80
    assert [photo.path.name for photo in project.photos()] == [f"{n:02}.jpg" for n in range(80)]


def test_a_folder_that_does_not_exist_is_an_error(project: Project, tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match="no such file"):
        import_photos(project, [tmp_path / "nowhere"])


def test_the_pixel_cache_may_be_deleted(project: Project, tmp_path, make_photo) -> None:
    make_photo(tmp_path / "photos" / "a.jpg")
    row = import_photos(project, [tmp_path / "photos"]).photos[0]
    assert project.pixels.read(row.sha256).shape == (48, 64, 3)
    shutil.rmtree(project.cache_folder)
    assert project.pixels.read(row.sha256) is None
    assert import_photos(project, [tmp_path / "photos"]).photos == (row,)


def test_the_pictures_of_a_project_are_not_imported(tmp_path: Path, make_photo) -> None:
    make_photo(tmp_path / "photos" / "a.jpg")
    with Project.create(tmp_path / "photos" / "place") as project:
        import_photos(project, [tmp_path / "photos"])
        assert [photo.path.name for photo in project.photos()] == ["a.jpg"]
        assert len(import_photos(project, [tmp_path / "photos"]).photos) == 1


def test_a_picture_that_teaches_nothing_is_remarked_and_found(
    project: Project, tmp_path: Path, make_photo
) -> None:
    place = (31.26, 34.8)
    sound = make_photo(tmp_path / "photos" / "a.jpg", position=place)
    black = make_photo(tmp_path / "photos" / "b.jpg", position=place)
    with Image.open(black) as picture:
        exif = picture.info["exif"]
        Image.new("RGB", picture.size, (3, 3, 4)).save(black, exif=exif)
    import_photos(project, [tmp_path / "photos"])
    rows = {one.path: one for one in project.photos()}
    (found,) = [one for one in find_all(list(rows.values())) if one.name == "teaches_nothing"]
    assert found.photo_ids == (rows[black].id,) and "almost black" in found.reason
    assert "almost black" in rows[black].reason and rows[sound].remarks == ()
    # It counts until a person decides.
    assert rows[black].is_reference and not found.doubtful
