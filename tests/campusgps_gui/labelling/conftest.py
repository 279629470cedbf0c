"""A folder of photos without positions, labelled once, and a window on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import piexif
import pytest

from campusgps_gui.jobs.refine_service import note_declined
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from campusgps_gui.style.translation import tr
from core.demo_campus import DemoCampus
from core.labelling.label import Label
from core.project.project import Project
from core.workflows.labelling import label_folder

LONG_MS = 180_000


@pytest.fixture(scope="session")
def trip(tmp_path_factory: pytest.TempPathFactory, demo_campus: DemoCampus) -> Path:
    """Seven photos without a position, one with, one broken. Only to be read."""
    folder = tmp_path_factory.mktemp("photos") / "Trip"
    folder.mkdir()
    for number, photo in enumerate(sorted(demo_campus.test_folder.glob("*.jpg"))):
        copied = shutil.copy(photo, folder)
        if number != 3:
            exif = piexif.load(str(copied))
            exif["GPS"] = {}
            piexif.insert(piexif.dump(exif), str(copied))
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no photo")
    return folder


@pytest.fixture(scope="session")
def labelled_project(
    tmp_path_factory: pytest.TempPathFactory, demo_project: Path, trip: Path
) -> Path:
    """The demo project with the trip labelled and nothing decided. Only to be read."""
    folder = Path(
        shutil.copytree(demo_project, tmp_path_factory.mktemp("labelled") / "L.campusgps")
    )
    with Project.open(folder) as project:
        note_declined(project)
        label_folder(project, [trip], device="cpu")
    return folder


@pytest.fixture
def labelled_folder(tmp_path: Path, labelled_project: Path) -> Path:
    """A copy of the labelled project that a test may change."""
    return Path(shutil.copytree(labelled_project, tmp_path / labelled_project.name))


def put_outside(folder: Path, count: int) -> None:
    """Have the last located photos of the project's folders look like none of the project's."""
    with Project.open(folder) as project:
        project.store.write(
            lambda connection: connection.execute(
                "UPDATE labels SET status = 'outside' WHERE id IN (SELECT id FROM labels"
                " WHERE status = 'located' ORDER BY id DESC LIMIT ?)",
                (count,),
            )
        )


@pytest.fixture
def show(window: Window, qtbot: Any) -> Callable[[Path], LabelTab]:
    """Opens a project and shows its Label folder tab with the rows of the latest folder."""

    # As if it had been shown last: no other tab is drawn first, with a web page of its own.
    window.settings.tab = tr("Label folder")

    def run(folder: Path) -> LabelTab:
        with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
            window.open_project(folder)
        window.page.show_labels()
        qtbot.waitUntil(
            lambda: not (window.runner.jobs or window.labelling.reading), timeout=LONG_MS
        )
        return window.page.label_tab

    return run


@pytest.fixture
def tab(show: Callable[[Path], LabelTab], labelled_folder: Path) -> LabelTab:
    """The Label folder tab with seven guesses to review."""
    return show(labelled_folder)


def rows_of(tab: LabelTab) -> list[Label]:
    """Every row that the table shows, from top to bottom."""
    return [row_at(tab, place) for place in range(tab.rows.model.rowCount())]


def row_at(tab: LabelTab, place: int) -> Label:
    """One row that the table shows."""
    label = tab.rows.model.row(place)
    assert label is not None
    return label


@pytest.fixture
def wait_until_idle(window: Window, qtbot: Any) -> Callable[[], None]:
    """Waits until every edit has been made and shown."""

    def run() -> None:
        qtbot.waitUntil(lambda: not window.runner.jobs, timeout=LONG_MS)

    return run
