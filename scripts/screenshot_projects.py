"""The projects that pictures are drawn of; what takes minutes is kept for the next time."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import piexif

from campusgps_gui.jobs.project_tasks import make_demo
from campusgps_gui.jobs.refine_service import note_declined
from core.demo_campus import DemoCampus, make_demo_campus
from core.labelling.label import Review
from core.labelling.labels import Labels
from core.labelling.row_state import is_open
from core.project.project import SUFFIX, Project
from core.tasks import Task
from core.training.recipes import recipe
from core.workflows.cleaning import suggest
from core.workflows.importing import import_and_build
from core.workflows.labelling import label_folder
from core.workflows.refining import refine
from core.workflows.training import train

_ACCEPTED_WITHIN_M = 9.5
_SHORT = ("epochs=8", "input_side=128", "batch_size=16")


@dataclass(frozen=True)
class Prepared:
    """The files that the pictures are made of.

    Attributes:
        project: The demo project, with a trained run and a labelled folder.
        photos: Photos of the campus to locate.
    """

    project: Path
    photos: tuple[Path, ...]


def prepare(folder: Path) -> Prepared:
    """Make the demo campus in ``folder`` and all that the pictures show; kept for the next time."""
    campus = make_demo_campus(folder, photos=400, test_photos=96, elsewhere_photos=6)
    project_folder = folder / f"campus{SUFFIX}"
    photos = tuple(sorted(campus.test_folder.glob("*.jpg"))[-12:])
    if (folder / "prepared").is_file():
        _suggest_again(project_folder)
        return Prepared(project_folder, photos)
    shutil.rmtree(project_folder, ignore_errors=True)
    with Project.open_or_create(project_folder) as project:
        import_and_build(project, [campus.photos_folder])
        refine(project)
        train(project, recipe("efficientnet_lite0").changed(_SHORT), name="efficientnet_lite0")
        note_declined(project)
        _label(project, _walk_without_positions(campus, folder / "Walk in June"))
    (folder / "prepared").touch()
    return Prepared(project_folder, photos)


def prepare_faulty(folder: Path) -> Path:
    """A project of photos some of which state a wrong position; kept for the next time."""
    project_folder = folder / f"faulty{SUFFIX}"
    if (folder / "faulty prepared").is_file():
        _suggest_again(project_folder)
        return project_folder
    shutil.rmtree(project_folder, ignore_errors=True)
    campus = make_demo_campus(folder / "small", photos=240, test_photos=6, elsewhere_photos=0)
    photos = folder / "Campus in May"
    shutil.rmtree(photos, ignore_errors=True)
    shutil.copytree(campus.photos_folder, photos)
    for number, visit in enumerate(sorted(one for one in photos.iterdir() if one.is_dir())):
        _spoil(sorted(visit.glob("*.jpg")), number)
    with Project.open_or_create(project_folder) as project:
        import_and_build(project, [photos])
        note_declined(project)
    (folder / "faulty prepared").touch()
    return project_folder


def _suggest_again(project_folder: Path) -> None:
    """Find wrong and better positions as the program does today, not as when this was kept."""
    with Project.open(project_folder) as project:
        suggest(project)


def _spoil(photos: Sequence[Path], visit: int) -> None:
    """Have a walk's photos state wrong positions: a repeated one, lost signs, others 30 m off.

    Each visit repeats another one: phones that err alike at one spot of every visit would confirm
    each other.
    """
    first = len(photos) * (visit + 1) // 4
    stale = range(first, first + 12)
    kept = piexif.load(str(photos[stale[0]]))["GPS"]
    for number, photo in enumerate(photos):
        exif = piexif.load(str(photo))
        gps = exif["GPS"]
        if number in stale:
            exif["GPS"] = kept
        elif (number + 8 * visit) % 25 == 4:
            gps[piexif.GPSIFD.GPSLongitudeRef] = b"W"
        elif (number + 4 * visit) % 12 == 7:
            degrees, minutes, (seconds, per) = gps[piexif.GPSIFD.GPSLatitude]
            # A second of latitude is about 31 m.
            gps[piexif.GPSIFD.GPSLatitude] = (degrees, minutes, (seconds + per, per))
        piexif.insert(piexif.dump(exif), str(photo))


def _walk_without_positions(campus: DemoCampus, folder: Path) -> Path:
    """Copies of the test photos that do not say where they were taken, and two of elsewhere."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    strangers = sorted(campus.elsewhere_folder.glob("*.jpg"))[:2]
    for number, photo in enumerate([*sorted(campus.test_folder.glob("*.jpg")), *strangers]):
        copied = shutil.copy(photo, folder / f"IMG_{4120 + number}.jpg")
        exif = piexif.load(str(copied))
        exif["GPS"] = {}
        piexif.insert(piexif.dump(exif), str(copied))
    return folder


def _label(project: Project, folder: Path) -> None:
    """Label ``folder``, and accept what is surest, as somebody does who has just begun."""
    job = label_folder(project, [folder])
    labels = Labels(project.store, project.journal)
    sure = [
        row.id
        for row in labels.rows(job)
        if is_open(row) and row.estimate and row.estimate.radius90_m < _ACCEPTED_WITHIN_M
    ]
    labels.review(sure, Review.ACCEPTED)


def prepare_tutorial(folder: Path) -> Path:
    """The demo as the window makes it, then trained, its walk labelled; kept for the next time."""
    demo = folder / "demo"
    if (folder / "tutorial prepared").is_file():
        return demo
    project_folder = make_demo(demo, Task())
    with Project.open(project_folder) as project:
        refine(project)
        train(project, recipe("efficientnet_lite0").changed(_SHORT), name="efficientnet_lite0")
        note_declined(project)
        _label(project, demo / "walk")
    (folder / "tutorial prepared").touch()
    return demo
