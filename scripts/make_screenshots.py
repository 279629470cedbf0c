"""Makes the pictures of README and docs from the demo campus: ``make screenshots``.

Photographs the demo campus, learns and refines it, trains a network for a few epochs, labels a
walk, and draws the window's tabs on a screen that nobody sees. What takes minutes is kept in a
folder, so that a second call only draws.
"""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

import piexif
from PySide6.QtWidgets import QApplication

from campusgps_gui.app.application import create_application
from campusgps_gui.app.shutdown import end_process
from campusgps_gui.jobs.refine_service import note_declined
from campusgps_gui.style.appearance import Theme
from core.demo_campus import DemoCampus, make_demo_campus
from core.labelling.label import Review
from core.labelling.labels import Labels
from core.labelling.row_state import is_open
from core.project.project import SUFFIX, Project
from core.training.recipes import recipe
from core.workflows.cleaning import suggest
from core.workflows.importing import import_and_build
from core.workflows.labelling import label_folder
from core.workflows.refining import refine
from core.workflows.training import train
from scripts.shown_window import Shown, opened

ROOT = Path(__file__).parents[1]
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


def show_locate(shown: Shown, prepared: Prepared) -> None:
    """The Locate tab with some photos located, the second of them chosen."""
    shown.window.page.locate(list(prepared.photos))


def show_photos(shown: Shown, _: Prepared) -> None:
    """The Photos tab with a photo chosen."""
    page = shown.window.page
    page.show_photos()
    shown.rest()
    page.photos_tab.table.selectRow(4)


def show_wrong_positions(shown: Shown) -> None:
    """The Photos tab with what needs a look, one of them chosen."""
    page = shown.window.page
    page.show_photos()
    tab = page.photos_tab
    shown.wait_until(lambda: tab.findings.is_known)
    tab.look.show_wanted.emit()
    shown.rest()
    kind = tab.findings.now.by_kind
    tab.choose(min(kind.get("contradiction") or kind["stale_fix"]))


def show_training(shown: Shown, _: Prepared) -> None:
    """The Training tab with the newest run."""
    shown.window.page.show_training()


def show_labels(shown: Shown, _: Prepared) -> None:
    """The Label folder tab at the photo whose decision says most about its walk."""
    shown.window.page.show_labels()
    shown.rest()
    shown.window.actions_.next_doubtful.trigger()
    shown.rest()
    view = shown.window.page.label_tab.map.view
    if view is not None:
        # So that more of the walk is seen.
        view.page().runJavaScript("campusgps.map.setZoom(campusgps.map.getZoom() - 2)")


PICTURES: Sequence[tuple[str, Callable[[Shown, Prepared], None], tuple[Theme, ...]]] = (
    ("locate", show_locate, (Theme.LIGHT, Theme.DARK)),
    ("photos", show_photos, (Theme.LIGHT, Theme.DARK)),
    ("training", show_training, (Theme.LIGHT,)),
    ("label", show_labels, (Theme.LIGHT,)),
)
"""The name of each picture of the demo project, what it shows, and its colours."""
FAULTS = "wrong-positions"
"""The name of the picture of a project with faults."""


def make_picture_of_faults(application: QApplication, project: Path, target: Path) -> None:
    """Draw the picture of wrong positions into ``target``."""
    with opened(application, project, Theme.LIGHT) as shown:
        show_wrong_positions(shown)
        shown.save(target / f"{FAULTS}-{Theme.LIGHT.value}.png")


def _copied(project: Path, folder: str) -> Path:
    """A copy of a project in another folder."""
    return Path(shutil.copytree(project, Path(folder) / project.name))


def make_pictures(application: QApplication, prepared: Prepared, target: Path) -> None:
    """Draw every other picture into ``target``."""
    for theme in (Theme.LIGHT, Theme.DARK):
        # A project remembers what was located: of each colours a copy, so that none has it twice.
        with (
            TemporaryDirectory() as folder,
            opened(application, _copied(prepared.project, folder), theme) as shown,
        ):
            for name, show, themes in PICTURES:
                if theme in themes:
                    show(shown, prepared)
                    shown.save(target / f"{name}-{theme.value}.png")


def main() -> None:
    """Prepare, and draw."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", nargs="?", type=Path, default=ROOT / "docs")
    # The Photos tab shows the folder's name: one that is the same on every computer.
    kept = Path(gettempdir()) / "campusgps-screenshots"
    parser.add_argument("--work", type=Path, default=kept, help="What takes minutes is kept here.")
    parser.add_argument("--faults-only", action="store_true", help="Only of wrong positions.")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    arguments.target.mkdir(parents=True, exist_ok=True)
    # A screen nobody sees: pictures are alike on every computer.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    faulty = prepare_faulty(arguments.work)
    prepared = None if arguments.faults_only else prepare(arguments.work)
    application = create_application(["campusgps"])
    make_picture_of_faults(application, faulty, arguments.target)
    if prepared is not None:
        make_pictures(application, prepared, arguments.target)
    end_process(0)


if __name__ == "__main__":
    main()
