"""Runs of a network that is trained in seconds, and a window on them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from campusgps_gui.jobs.refine_service import note_declined
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.translation import tr
from campusgps_gui.training.tab import TrainingTab
from core.project.project import Project
from core.tasks import Cancelled, Progress, Task
from core.training.recipes import recipe

LONG_MS = 180_000
NETWORK = "efficientnet_lite0"
TINY = ["epochs=3", "batch_size=3", "micro_batch=3", "input_side=64"]


@pytest.fixture(autouse=True)
def tiny_settings(settings: Settings) -> None:
    """The form offers the tiny network first."""
    settings.training_recipe = NETWORK
    settings.remember_training_changes(NETWORK, TINY)


@pytest.fixture(scope="session", autouse=True)
def no_worse_photos() -> Iterator[None]:
    """Each is located a dozen times at the end of a run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.workflows.training_outcome._MOST_CORRUPTED", 0)
        yield


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory, demo_project: Path) -> Path:
    """The demo project with six photos of each session; refining does not start by itself."""
    from core.workflows.importing import rebuild

    folder = tmp_path_factory.mktemp("small") / demo_project.name
    shutil.copytree(demo_project, folder)
    with Project.open(folder) as project:
        photos = sorted(project.photos(), key=lambda photo: photo.session or "")
        project.set_aside([photo.id for row, photo in enumerate(photos) if row % 20 >= 6], True)
        rebuild(project, device="cpu")
        note_declined(project)
    return folder


@pytest.fixture
def project_folder(tmp_path: Path, small_project: Path) -> Path:
    """A copy of the small project that a test may change."""
    return Path(shutil.copytree(small_project, tmp_path / "changed" / small_project.name))


@pytest.fixture(scope="session")
def trained_project(tmp_path_factory: pytest.TempPathFactory, small_project: Path) -> Path:
    """The small project with a finished run and one that stopped. Only to be read."""
    from core.training.trainer_thread import TrainerThread
    from core.workflows.training import train

    def run(work: Callable[[Task], object], task: Task | None = None) -> None:
        # As in the window: a core stays free, and threads do not wait for one another.
        thread = TrainerThread(work, task=task)
        thread.start()
        thread.result()

    folder = tmp_path_factory.mktemp("trained") / small_project.name
    shutil.copytree(small_project, folder)
    tiny = recipe(NETWORK).changed(TINY)

    def stop(progress: Progress) -> None:
        if progress.stage.startswith("Epoch 3"):
            task.cancel()

    task = Task(stop)
    with Project.open(folder) as project:
        with pytest.raises(Cancelled):
            run(lambda task: train(project, tiny, name="stopped", device="cpu", task=task), task)
        short = tiny.changed(["epochs=2"])
        run(lambda task: train(project, short, name="finished", device="cpu", task=task))
    return folder


@pytest.fixture
def trained_folder(tmp_path: Path, trained_project: Path) -> Path:
    """A copy of the project with two runs that a test may change."""
    return Path(shutil.copytree(trained_project, tmp_path / trained_project.name))


@pytest.fixture
def open_tab(window: Window, qtbot: Any) -> Iterator[Callable[[Path], TrainingTab]]:
    """Opens a project and shows its Training tab, ready to start."""
    # As if it had been shown last: no other tab is drawn first, with a web page of its own.
    window.settings.tab = tr("Training")

    def run(folder: Path) -> TrainingTab:
        with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
            window.open_project(folder)
        window.page.show_training()
        tab = window.page.training_tab
        qtbot.waitUntil(
            lambda: tab.curves.plot is not None and tab.planner.found is not None, timeout=LONG_MS
        )
        return tab

    yield run
    # The window asks before it closes while something is trained.
    window.training.cancel()
    qtbot.waitUntil(lambda: not window.training.running, timeout=LONG_MS)


@pytest.fixture
def tab(open_tab: Callable[[Path], TrainingTab], project_folder: Path) -> TrainingTab:
    """The Training tab of a project without runs."""
    return open_tab(project_folder)


@pytest.fixture
def tab_with_runs(
    open_tab: Callable[[Path], TrainingTab], trained_folder: Path, window: Window, qtbot: Any
) -> TrainingTab:
    """The Training tab of a project with a finished run and one that stopped."""
    tab = open_tab(trained_folder)
    qtbot.waitUntil(lambda: len(window.training.runs) == 2)
    return tab
