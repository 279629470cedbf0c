"""A folder becomes a row for every file, once, however often the job is stopped or begun again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.geo import Position
from core.labelling.file_rows import LABELLED_BEFORE
from core.labelling.job import is_in_shard, label_files
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import LabelJob, Shard
from core.labelling.labels import Labels
from core.photos.measurement import Source
from core.photos.metadata import PhotoMetadata
from core.predictor import Located, Predictor
from core.tasks import Cancelled, Progress, Task

Wanted = Callable[[PhotoMetadata], bool]
GUESS = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="46,30.5N"
 exif:GPSLongitude="7,2.7E" exif:GPSProcessingMethod="CampusGPS"/></rdf:RDF></x:xmpmeta>"""


@pytest.fixture
def folder(unplaced_photos: Path, tmp_path: Path) -> Path:
    """Nine photos that may be changed."""
    return Path(shutil.copytree(unplaced_photos, tmp_path / "photos"))


class Watched:
    """The predictor, which files it was given, and what happens meanwhile."""

    def __init__(self, predictor: Predictor) -> None:
        self.predictor = predictor
        self.localizer = predictor.localizer
        self.files: list[str] = []
        self.before_reading: Callable[[Path], None] = lambda path: None
        self.before_answer: Callable[[int], None] = lambda number: None

    def locate(self, photos: Iterable[Path], task: Task, wanted: Wanted) -> Iterator[Located]:
        with closing(self.predictor.locate(self._noted(photos), task, wanted)) as answers:
            for number, located in enumerate(answers, 1):
                self.before_answer(number)
                yield located

    def _noted(self, photos: Iterable[Path]) -> Iterator[Path]:
        for photo in photos:
            self.files.append(photo.name)
            self.before_reading(photo)
            yield photo

    def stop_at(self, number: int) -> Task:
        """A task that is cancelled just before that photo's answer."""
        task = Task()
        self.before_answer = lambda n: task.cancel() if n == number else None
        return task


@pytest.fixture
def watched(demo_predictor: Predictor) -> Watched:
    return Watched(demo_predictor)


def run(labels: Labels, watched: Watched, *sources: Path, **options: object) -> LabelJob:
    """Label, and forget which files were looked at before."""
    watched.files.clear()
    return label_files(labels, watched, sources, **options)


def rows(labels: Labels, job: LabelJob) -> dict[str, Label]:
    return {label.file.name: label for label in labels.rows(job)}


def test_every_file_has_a_row_in_the_order_of_names(
    labels: Labels, watched: Watched, folder: Path, demo_campus: DemoCampus
) -> None:
    (folder / "notes.txt").write_text("no photo")
    (folder / "torn.jpg").write_bytes((folder / "0.jpg").read_bytes()[:900])
    (folder / "link.jpg").symlink_to(folder / "nowhere.jpg")
    (folder / "side.campusgps-labels-wal").write_bytes(b"ours")
    shutil.copy(folder / "2.jpg", folder / "2.jpg_original")
    placed = shutil.copy(next(demo_campus.photos_folder.rglob("*.jpg")), folder / "placed.jpg")
    reported: list[Label] = []
    job = run(labels, watched, folder, on_rows=reported.extend)
    names = [
        "0.jpg",
        "2.jpg",
        "2.jpg_original",
        "4.jpg",
        "6.jpg",
        "8.jpg",
        "link.jpg",
        "notes.txt",
        "placed.jpg",
    ]
    names += ["torn.jpg", "1.jpg", "3.jpg", "5.jpg", "7.jpg"]
    assert list(rows(labels, job)) == names
    assert reported == list(labels.rows(job))
    found = rows(labels, job)
    first, own = found["0.jpg"], found["placed.jpg"]
    assert first.estimate is not None and first.estimate.matches and first.reason == ""
    assert first.sha256 and first.size == first.file.stat().st_size and first.width == 160
    assert own.status is LabelStatus.HAS_POSITION and own.estimate is None and own.own is not None
    assert own.own.source is Source.EXIF and own.reason and own.taken_at is not None
    assert Path(placed).stat().st_mtime_ns == own.mtime_ns
    assert "2.jpg_original" not in watched.files
    assert (found["2.jpg_original"].status, found["2.jpg_original"].reason) == (
        LabelStatus.BACKUP,
        "a backup of 2.jpg",
    )
    assert (found["notes.txt"].status, found["notes.txt"].reason) == (
        LabelStatus.NOT_A_PHOTO,
        "a text file",
    )
    for name, reason in (("torn.jpg", "its end is missing"), ("link.jpg", "No such file")):
        assert found[name].status is LabelStatus.UNREADABLE and reason in found[name].reason
    assert job.finished_at is not None and job.localizer == watched.localizer.identity_sha256
    assert sum(labels.counts(job).values()) == len(names)


def test_nothing_is_looked_at_twice_but_what_changed(
    labels: Labels, watched: Watched, folder: Path
) -> None:
    (folder / "torn.jpg").write_bytes(b"\xff\xd8\xff torn")
    before = rows(labels, run(labels, watched, folder))
    assert len(watched.files) == 10
    again = rows(labels, run(labels, watched, folder))
    assert watched.files == ["torn.jpg"]
    assert again == before
    shutil.copy(folder / "0.jpg", folder / "2.jpg")
    shutil.copy(folder / "0.jpg", folder / "new.jpg")
    os.utime(folder / "4.jpg", ns=(1, 1))
    after = rows(labels, run(labels, watched, folder))
    assert sorted(watched.files) == ["2.jpg", "4.jpg", "new.jpg", "torn.jpg"]
    assert after["2.jpg"].sha256 == after["0.jpg"].sha256 != before["2.jpg"].sha256
    assert after["2.jpg"].id == before["2.jpg"].id and after["4.jpg"].mtime_ns == 1


def test_a_photo_that_changes_while_it_is_read_is_looked_at_again(
    labels: Labels, watched: Watched, folder: Path
) -> None:
    def meddle(photo: Path) -> None:
        if photo.name == "0.jpg":
            shutil.copy(folder / "2.jpg", photo)

    watched.before_reading = meddle
    run(labels, watched, folder)
    watched.before_reading = lambda photo: None
    found = rows(labels, run(labels, watched, folder))
    assert watched.files == ["0.jpg"]
    assert found["0.jpg"].mtime_ns == (folder / "0.jpg").stat().st_mtime_ns


def test_photos_with_positions_are_left_alone_unless_asked(
    labels: Labels, watched: Watched, folder: Path, demo_campus: DemoCampus
) -> None:
    shutil.copy(next(demo_campus.photos_folder.rglob("*.jpg")), folder / "placed.jpg")
    (folder / "0.jpg.xmp").write_text(GUESS)
    left = rows(labels, run(labels, watched, folder))
    assert (
        left["0.jpg"].status is LabelStatus.HAS_POSITION and left["0.jpg"].reason == LABELLED_BEFORE
    )
    assert left["0.jpg"].own is not None and left["0.jpg"].own.source is Source.GUESS
    assert left["0.jpg"].position is None
    located = rows(labels, run(labels, watched, folder, also_positioned=True))
    assert watched.files == ["0.jpg", "placed.jpg"]
    for name in watched.files:
        assert located[name].estimate is not None and located[name].own == left[name].own
    # A reference of the project: it was not matched with itself.
    assert located["placed.jpg"].estimate is not None and located["placed.jpg"].estimate.known
    assert rows(labels, run(labels, watched, folder)) == located and watched.files == []


def test_a_sidecar_that_comes_changes_or_goes_is_noticed(
    labels: Labels, watched: Watched, folder: Path
) -> None:
    measured = GUESS.replace(' exif:GPSProcessingMethod="CampusGPS"', "")
    before = rows(labels, run(labels, watched, folder))
    labels.review([before["4.jpg"].id], Review.ACCEPTED)
    for name in ("0.jpg.xmp", "2.xmp", "4.xmp"):
        (folder / name).write_text(measured)
    found = rows(labels, run(labels, watched, folder))
    # What somebody decided about stays.
    assert watched.files == ["0.jpg", "2.jpg"]
    for name in watched.files:
        assert found[name].status is LabelStatus.HAS_POSITION
        assert found[name].reason == "a sidecar beside it has a position"
    (folder / "0.jpg.xmp").unlink()
    (folder / "2.xmp").write_text(measured.replace("46,30.5N", "46,31.5N"))
    found = rows(labels, run(labels, watched, folder))
    assert watched.files == ["0.jpg", "2.jpg"]
    assert found["0.jpg"].status is LabelStatus.LOCATED and found["0.jpg"].own is None
    assert found["2.jpg"].own is not None
    assert found["2.jpg"].own.position.latitude == pytest.approx(46.525)
    # What only looks changed is read, but not located; the next time it is not even read.
    (folder / "6.jpg").chmod(0o600)
    os.utime(folder / "2.xmp")
    renewed = rows(labels, run(labels, watched, folder))
    assert watched.files == []
    assert [name for name in found if renewed[name] != found[name]] == ["2.jpg", "6.jpg"]


def test_a_position_put_into_a_photo_in_place_is_noticed(
    labels: Labels, watched: Watched, folder: Path
) -> None:
    run(labels, watched, folder)
    photo = folder / "0.jpg"
    before, content = photo.stat(), photo.read_bytes()
    photo.write_bytes(content[:-40] + bytes(38) + content[-2:])
    os.utime(photo, ns=(before.st_atime_ns, before.st_mtime_ns))
    run(labels, watched, folder)
    assert watched.files == ["0.jpg"]


def test_another_localizer_makes_open_rows_anew_and_keeps_decided_ones(
    labels: Labels, watched: Watched, folder: Path
) -> None:
    (folder / "notes.txt").write_text("no photo")
    before = rows(labels, run(labels, watched, folder))
    labels.review([before["0.jpg"].id], Review.ACCEPTED)
    labels.correct({before["2.jpg"].id: Correction(Position(1, 2), Source.HAND)})
    watched.localizer = replace(watched.localizer, program_version="another")
    with pytest.raises(Cancelled):
        run(labels, watched, folder, task=watched.stop_at(3))
    job = run(labels, watched, folder)
    # Seven were open, and three of them were made anew before it was stopped.
    assert len(watched.files) == 4 and not {"0.jpg", "2.jpg", "notes.txt"} & set(watched.files)
    after = rows(labels, job)
    assert after["0.jpg"].is_accepted and after["2.jpg"].position == Position(1, 2)
    assert rows(labels, run(labels, watched, folder)) == after and watched.files == []


def test_cancelling_keeps_every_row_that_was_made(
    labels: Labels, watched: Watched, folder: Path
) -> None:
    reported: list[Label] = []
    with pytest.raises(Cancelled):
        run(labels, watched, folder, task=watched.stop_at(5), on_rows=reported.extend)
    (job,) = labels.jobs()
    assert job.finished_at is None
    assert reported == list(labels.rows(job)) and len(reported) == 5
    watched.before_answer = lambda number: None
    stages: list[Progress] = []
    assert len(rows(labels, run(labels, watched, folder, task=Task(stages.append)))) == 9
    assert len(watched.files) == 4
    assert [label.file for label in labels.rows(job)][:5] == [label.file for label in reported]
    last = [one for one in stages if one.stage == "Locating photos"][-1]
    assert (last.done, last.total) == (9, 9)


def test_a_folder_that_goes_meanwhile_stops_the_job_and_its_photos_are_not_called_unreadable(
    labels: Labels, watched: Watched, folder: Path, tmp_path: Path
) -> None:
    away = tmp_path / "pulled out"
    watched.before_reading = lambda path: folder.rename(away) if path.name == "5.jpg" else None
    with pytest.raises(CampusGPSError, match="no such file or folder"):
        run(labels, watched, folder)
    (job,) = labels.jobs()
    assert job.finished_at is None
    assert all(one.status is not LabelStatus.UNREADABLE for one in labels.rows(job))
    away.rename(folder)
    watched.before_reading = lambda path: None
    assert len(rows(labels, run(labels, watched, folder))) == 9


def test_a_finished_folder_looked_through_again_stays_finished_until_something_is_new(
    labels: Labels, watched: Watched, folder: Path
) -> None:
    finished = run(labels, watched, folder)
    shutil.copy(folder / "2.jpg", folder / "new.jpg")
    shutil.copy(folder / "2.jpg", folder / "newer.jpg")
    # Cancelled when it has found the photos, and looked at none yet.
    task = Task(lambda progress: task.cancel() if progress.stage == "Locating photos" else None)
    with pytest.raises(Cancelled):
        run(labels, watched, folder, task=task, also_positioned=True)
    assert labels.jobs() == [finished]
    with pytest.raises(Cancelled):
        run(labels, watched, folder, task=watched.stop_at(1))
    assert labels.jobs()[0].finished_at is None
    assert run(labels, watched, folder).finished_at is not None


def test_rows_of_files_that_have_gone_go_unless_decided(
    labels: Labels, watched: Watched, folder: Path
) -> None:
    before = rows(labels, run(labels, watched, folder))
    labels.review([before["0.jpg"].id], Review.ACCEPTED)
    for name in ("0.jpg", "2.jpg"):
        (folder / name).unlink()
    after = rows(labels, run(labels, watched, folder))
    assert set(before) - set(after) == {"2.jpg"} and after["0.jpg"].is_accepted


def test_a_folder_that_cannot_be_listed_is_a_row_until_it_can(
    labels: Labels, watched: Watched, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = os.scandir

    def refuse(path: Path) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "b":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    with monkeypatch.context() as closed:
        closed.setattr(os, "scandir", refuse)
        found = rows(labels, run(labels, watched, folder))
    assert found["b"].status is LabelStatus.UNREADABLE and "Permission denied" in found["b"].reason
    assert len(found) == 6
    assert len(rows(labels, run(labels, watched, folder))) == 9
    assert sorted(watched.files) == ["1.jpg", "3.jpg", "5.jpg", "7.jpg"]


def test_a_list_of_photos_is_a_job_of_its_own(
    labels: Labels, watched: Watched, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run(labels, watched, folder)
    monkeypatch.chdir(folder)
    job = run(labels, watched, Path("2.jpg"), Path("b/1.jpg"), Path("2.jpg"))
    assert job.id != whole.id and job.sources[0] == folder / "2.jpg"
    assert list(rows(labels, job)) == ["2.jpg", "1.jpg"]


def test_a_missing_source_begins_nothing(labels: Labels, watched: Watched, folder: Path) -> None:
    with pytest.raises(CampusGPSError, match="no such file or folder"):
        run(labels, watched, folder, folder / "none")
    assert labels.jobs() == []


def test_an_empty_folder_is_labelled_without_a_network(
    labels: Labels, tmp_path: Path, demo_predictor: Predictor
) -> None:
    (tmp_path / "empty").mkdir()
    fresh = Predictor(demo_predictor.localizer, "no such device")
    job = label_files(labels, fresh, [tmp_path / "empty"])
    assert job.finished_at is not None and list(labels.rows(job)) == []


@settings(deadline=None)
@given(
    st.sets(st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=8), max_size=60),
    st.integers(1, 7),
)
def test_every_file_belongs_to_exactly_one_shard_wherever_the_folder_is(
    names: set[str], count: int
) -> None:
    for name in names - {".", ".."}:
        owners = [
            [
                number
                for number in range(1, count + 1)
                if is_in_shard(Path(root) / "sub" / name, Path(root), Shard(number, count))
            ]
            for root in ("/mnt/photos", "/data/of somebody/else")
        ]
        assert owners[0] == owners[1] and len(owners[0]) == 1


def test_shards_are_about_equal_and_spelling_does_not_matter() -> None:
    root = Path("/photos")
    names = [f"IMG_{number:04}.jpg" for number in range(4000)]
    sizes = [
        sum(is_in_shard(root / name, root, Shard(number, 4)) for name in names)
        for number in range(1, 5)
    ]
    assert sum(sizes) == 4000 and min(sizes) > 900
    for number in range(1, 5):
        one, other = (
            is_in_shard(root / name, root, Shard(number, 4)) for name in ("ä.jpg", "a\u0308.jpg")
        )
        assert one == other


def test_a_camera_raw_file_is_located_by_its_preview(
    labels: Labels, watched: Watched, tmp_path: Path, unplaced_photos: Path
) -> None:
    folder = tmp_path / "raw"
    folder.mkdir()
    with Image.open(unplaced_photos / "0.jpg") as photo:
        photo.resize((320, 240)).save(folder / "large.dng", "TIFF")
        photo.save(folder / "small.nef", "TIFF")
    found = rows(labels, run(labels, watched, folder))
    assert found["large.dng"].estimate is not None
    assert found["small.nef"].status is LabelStatus.UNREADABLE
    assert "holds no preview that is large enough" in found["small.nef"].reason
