"""Makes the pictures of README, docs and the manual from the demo campus: ``make screenshots``.

Photographs the demo campus, learns and refines it, trains a network for a few epochs, labels a
walk, and draws the window's tabs on a screen that nobody sees. What takes minutes is kept in a
folder, so that a second call only draws.
"""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from PySide6.QtWidgets import QApplication

from campusgps_gui.app.application import create_application
from campusgps_gui.app.shutdown import end_process
from campusgps_gui.photos.filter import NEED_A_LOOK
from campusgps_gui.style.appearance import Theme
from scripts.screenshot_projects import Prepared, prepare, prepare_faulty, prepare_tutorial
from scripts.shown_window import Shown, opened
from scripts.tutorial_pictures import make_tutorial_pictures

ROOT = Path(__file__).parents[1]


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
    tab.look.show_wanted.emit(NEED_A_LOOK)
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


def make_readme_pictures(application: QApplication, work: Path, target: Path) -> None:
    """Draw README's pictures into ``target``; what takes minutes is kept in ``work``."""
    target.mkdir(parents=True, exist_ok=True)
    faulty, prepared = prepare_faulty(work), prepare(work)
    make_picture_of_faults(application, faulty, target)
    make_pictures(application, prepared, target)


def main() -> None:
    """Prepare, and draw."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=("readme", "tutorial"), help="Only these pictures.")
    parser.add_argument("--readme", type=Path, default=ROOT / "docs", metavar="FOLDER")
    tutorial = ROOT / "resources/manual/pictures"
    parser.add_argument("--tutorial", type=Path, default=tutorial, metavar="FOLDER")
    # The Photos tab shows the folder's name: one that is the same on every computer.
    kept = Path(gettempdir()) / "campusgps-screenshots"
    parser.add_argument("--work", type=Path, default=kept, help="What takes minutes is kept here.")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)
    # A screen nobody sees: pictures are alike on every computer.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = create_application(["campusgps"])
    if arguments.only != "tutorial":
        make_readme_pictures(application, arguments.work, arguments.readme)
    if arguments.only != "readme":
        demo = prepare_tutorial(arguments.work)
        make_tutorial_pictures(application, demo, arguments.tutorial)
    end_process(0)


if __name__ == "__main__":
    main()
