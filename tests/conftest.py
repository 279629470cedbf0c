"""Fixtures of all tests: no screen, no settings of the person's own, nothing left behind."""

from __future__ import annotations

import gc
import math
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import pytest
from filelock import FileLock
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from campusgps_gui.jobs.warm_up import keep_triton_out
from core.tasks import Task
from tests.gates import Gate

if TYPE_CHECKING:
    from core.demo_campus import DemoCampus

# Whatever asks the system for a folder gets one that goes with the tests.
_HOME = tempfile.TemporaryDirectory(prefix="campusgps-tests-", ignore_cleanup_errors=True)
for _name in ("CONFIG", "CACHE", "DATA", "STATE"):
    os.environ[f"XDG_{_name}_HOME"] = str(Path(_HOME.name) / _name.lower())
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The program speaks English to tests, whatever the machine speaks.
os.environ["LANGUAGE"] = "en"
if sys.platform.startswith("linux") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
# Tests bring a web engine and torch into one process, in any order.
keep_triton_out()

# How long anything may take that cannot fail to come: no test needs a certain speed.
_PATIENCE_S = 180.0
hypothesis_settings.register_profile(
    "any speed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("any speed")

# Seconds between two reports within a stage.
_REPORT_EVERY_S = {"always": 0.0, "never": math.inf}
_CHILDREN = Path(__file__).parent / "children"
_PROJECT_NAME = "Demo campus.campusgps"
_EXAMPLE_PLUGIN = Path(__file__).parent / "example_plugin"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the suite run with more or less progress reported than a machine's speed would bring."""
    parser.addoption(
        "--progress",
        choices=["normal", *_REPORT_EVERY_S],
        default="normal",
        help="when tasks tell progress between a stage's start and end",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Have tasks tell progress as asked, here and in the processes that tests start."""
    every_s = _REPORT_EVERY_S.get(config.getoption("progress"))
    if every_s is not None:
        Task._REPORT_EVERY_S = every_s
        os.environ["CAMPUSGPS_TESTS_REPORT_EVERY_S"] = str(every_s)
        paths = [str(_CHILDREN), os.environ.get("PYTHONPATH", "")]
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect no garbage while tests are imported, and walk what they brought never again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture
def gate_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Gate]]:
    """Makes a :class:`Gate`, by a stage and how much of it is done there."""
    gates: list[Gate] = []
    begin, advance = Task.begin, Task.advance

    def begin_and_meet(task: Task, stage: str, total: int | None = None, *, done: int = 0) -> None:
        begin(task, stage, total, done=done)
        for gate in gates:
            gate.meet(task)

    def advance_and_meet(task: Task, units: int = 1) -> None:
        advance(task, units)
        for gate in gates:
            gate.meet(task)

    def make(stage: str, done: int = 0) -> Gate:
        gates.append(Gate(stage, done))
        return gates[-1]

    monkeypatch.setattr(Task, "begin", begin_and_meet)
    monkeypatch.setattr(Task, "advance", advance_and_meet)
    yield make
    for gate in gates:
        gate.open()


@pytest.fixture(scope="session")
def example_plugin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for ``sys.path`` into which pip installed ``tests/example_plugin``."""
    folder = tmp_path_factory.mktemp("example_plugin")
    # pip builds where the sources are.
    source = shutil.copytree(_EXAMPLE_PLUGIN, folder / "source")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    options = ["--no-build-isolation", "--target", str(folder / "site"), str(source)]
    subprocess.run([*command, *options], check=True, capture_output=True, timeout=_PATIENCE_S)
    return folder / "site"


@pytest.fixture
def install_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], None]]:
    """Shows this process the packages in a folder, as if they had been there at its start."""
    from core.features.backbones.registry import plugin_specs
    from core.labelling.exports import export_formats
    from core.plugins import load_plugins

    def look_again() -> None:
        load_plugins.cache_clear()
        plugin_specs.cache_clear()
        export_formats.cache_clear()

    def install(folder: Path) -> None:
        monkeypatch.syspath_prepend(folder)
        look_again()

    yield install
    monkeypatch.undo()
    look_again()


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Fills a folder that all processes of one run of the suite share, in the first that needs it.

    ``CAMPUSGPS_TESTS_SHARED`` names the folder of those folders; without it each process has its
    own. What is in them is only to be read.
    """
    shared = os.environ.get("CAMPUSGPS_TESTS_SHARED")
    root = Path(shared) if shared else tmp_path_factory.mktemp("built")

    def run(name: str, build: Callable[[Path], object]) -> Path:
        folder, complete = root / name, root / f"{name}.complete"
        with FileLock(root / f"{name}.lock"):
            if not complete.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                build(folder)
                complete.touch()
        return folder

    return run


@pytest.fixture(scope="session")
def project_built_once(
    build_once: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., Path]:
    """Like ``build_once`` for a project; a copy for this process, as it has one user at a time."""

    def run(name: str, build: Callable[[Path], object]) -> Path:
        folder = build_once(name, lambda folder: build(folder / _PROJECT_NAME)) / _PROJECT_NAME
        return Path(shutil.copytree(folder, tmp_path_factory.mktemp(name) / _PROJECT_NAME))

    return run


@pytest.fixture(scope="session")
def demo_campus(build_once: Callable[..., Path]) -> DemoCampus:
    """A small demo campus: 60 reference photos, 8 to locate, 4 of elsewhere. Only to be read."""
    from core.demo_campus import make_demo_campus

    def make(folder: Path) -> DemoCampus:
        return make_demo_campus(
            folder, photos=60, test_photos=8, elsewhere_photos=4, image_size=(320, 240)
        )

    # The second time it finds everything there.
    return make(build_once("demo", make))


@pytest.fixture(scope="session")
def demo_project(project_built_once: Callable[..., Path], demo_campus: DemoCampus) -> Path:
    """The demo campus imported and learned. Only to be read: copy it to change it."""
    from core.project.project import Project
    from core.workflows.importing import import_and_build

    def build(folder: Path) -> None:
        with Project.create(folder) as project:
            import_and_build(project, [demo_campus.photos_folder], device="cpu")

    return project_built_once("imported", build)


@pytest.fixture(scope="session")
def compared_project(project_built_once: Callable[..., Path], demo_project: Path) -> Path:
    """The demo project a moment before it is refined. Only to be read: copy it to change it."""
    from core.project.project import Project
    from core.tasks import Cancelled, Progress
    from core.workflows.refining import refine

    def stop(progress: Progress) -> None:
        if progress.stage == "Learning to choose":
            task.cancel()

    task = Task(stop)

    def build(folder: Path) -> None:
        shutil.copytree(demo_project, folder)
        with Project.open(folder) as project, pytest.raises(Cancelled):
            refine(project, device="cpu", task=task)

    return project_built_once("compared", build)


@pytest.fixture(scope="session")
def refined_project(project_built_once: Callable[..., Path], compared_project: Path) -> Path:
    """The demo project, refined, better or not. Only to be read: copy it to change it."""
    from core.project.project import Project
    from core.workflows.localizers import use_localizer
    from core.workflows.refining import refine

    def build(folder: Path) -> None:
        shutil.copytree(compared_project, folder)
        with Project.open(folder) as project:
            refine(project, device="cpu")
            # By itself it comes into use only where its gain is beyond chance: sixty photos are
            # few.
            use_localizer(project, "refined")

    return project_built_once("refined", build)


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + _PATIENCE_S
    for thread in set(threading.enumerate()) - before:
        thread.join(max(0.0, until - time.monotonic()))
    left = [thread.name for thread in set(threading.enumerate()) - before if thread.is_alive()]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def nothing_of_qt_left_behind(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test of the window that leaves a running timer or a top-level widget.

    A modifier of the last key is let go: Qt would take it for held in the tests that follow.
    """
    if "campusgps_gui" not in request.node.path.parts:
        yield
        return
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    started: WeakSet[Any] = WeakSet()
    start = QTimer.start

    def note_start(timer: QTimer, *arguments: Any) -> None:
        started.add(timer)
        start(timer, *arguments)

    monkeypatch.setattr(QTimer, "start", note_start)
    before = set(map(id, QApplication.topLevelWidgets()))
    yield
    if QApplication.instance() is None:
        return
    _let_go_of_keys()
    left = _widgets_except(before)
    if left:
        # Widgets in a ring of references go with the next collection.
        gc.collect()
        left = _widgets_except(before)
    timers = _running(started)
    assert not timers, f"timers left running: {timers}"
    assert not left, f"widgets left behind: {left}"


def _let_go_of_keys() -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_F35)


def _widgets_except(before: set[int]) -> list[str]:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    found = [widget for widget in QApplication.topLevelWidgets() if id(widget) not in before]
    return [repr(widget) for widget in found]


def _running(timers: WeakSet[Any]) -> list[str]:
    import shiboken6

    alive = [timer for timer in timers if shiboken6.isValid(timer)]
    return [repr(timer) for timer in alive if timer.isActive()]
