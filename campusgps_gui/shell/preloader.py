"""Loads tabs, networks and plug-ins after the first paint, which does not wait for them."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.jobs.warm_up import load_networks, made_to_stay, no_collections
from campusgps_gui.style.translation import catalogue, language, tr
from core.tasks import Task

# Longer than opening a project and beginning to load its localizer take.
_LATER_MS = 1000
# The page of a project brings the Photos tab.
_FIRST_TABS = (
    "campusgps_gui.shell.project_page",
    "campusgps_gui.shell.tab_commands",
    "campusgps_gui.locate.tab",
)
_OTHER_TABS = ("campusgps_gui.labelling.tab", "campusgps_gui.training.tab")


class Preloader(QObject):
    """Loads what a dropped photo needs, then the other tabs, then the plug-ins.

    One after the other: while libraries are mapped, any other import would hold up the window. All
    but the first tabs and the networks come a while later, and not before photos dropped at once
    are answered.

    Args:
        runner: Runs the jobs.
        locator: Answers photos.

    Signals:
        plugins_broken: :attr:`plugin_problems` has something to say.

    Attributes:
        plugin_problems: A sentence about each part of another package that cannot be used.
    """

    plugins_broken = Signal()

    def __init__(
        self, runner: TaskRunner, locator: LocateService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner, self._locator = runner, locator
        self.plugin_problems: tuple[str, ...] = ()

    def start(self) -> None:
        """Begin, ahead of what comes to the project's queue: showing it finds the tabs loaded."""
        load = partial(_load_first, language().key)
        self._runner.run(tr("Getting ready"), load, on_success=self._go_on, quiet=True)
        _make_widget_classes()

    def _go_on(self, _: None) -> None:
        queue = LocateService.QUEUE
        self._runner.run(
            tr("Loading the program's parts"), _load_networks, queue_name=queue, quiet=True
        )
        QTimer.singleShot(_LATER_MS, self, lambda: self._locator.when_idle(self._load_the_rest))

    def _load_the_rest(self) -> None:
        queue = LocateService.QUEUE
        load = partial(load_modules, _OTHER_TABS)
        self._runner.run(tr("Loading the program's parts"), load, queue_name=queue, quiet=True)
        self._runner.run(
            tr("Looking for plug-ins"),
            _find_plugin_problems,
            on_success=self._note_problems,
            queue_name=queue,
            quiet=True,
        )

    def _note_problems(self, problems: tuple[str, ...]) -> None:
        self.plugin_problems = problems
        if problems:
            self.plugins_broken.emit()


def load_modules(names: Sequence[str], task: Task) -> None:
    """Import modules on a thread; on the window's own the stall would be felt."""
    if all(name in sys.modules for name in names):
        return
    with made_to_stay():
        for name in names:
            task.check()
            importlib.import_module(name)


def _make_widget_classes() -> None:
    """Have PySide6 make the classes of all kinds of widgets.

    It does when it first meets a widget that Qt made by itself, which takes about 20 ms: now, when
    the window has nothing else to do, rather than amid the making of tabs.
    """
    QScrollArea().viewport()


def _load_first(language_key: str, task: Task) -> None:
    """Import the first tabs and read the words that are to stand there."""
    load_modules(_FIRST_TABS, task)
    catalogue(language_key)


def _load_networks(task: Task) -> None:
    task.check()
    load_networks()


def _find_plugin_problems(task: Task) -> tuple[str, ...]:
    task.check()
    with no_collections():
        from core.features.backbones.registry import plugin_specs
        from core.labelling.exports.registry import export_formats

        return (*plugin_specs()[1], *export_formats().problems)
