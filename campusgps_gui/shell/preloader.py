"""Loads tabs, networks and plug-ins after the first paint, which does not wait for them."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.jobs.warm_up import load_networks, made_to_stay, no_collections
from campusgps_gui.style.translation import tr
from core.tasks import Task

# Longer than opening a project and beginning to load its localizer take.
_PLUGINS_MS = 1000


class Preloader(QObject):
    """Loads the tabs, then the networks, then the plug-ins.

    One after the other: while libraries are mapped, any other import would hold up the window. The
    other packages' parts come a while later: a photo dropped at once does not wait for them.

    Args:
        runner: Runs the jobs.

    Signals:
        plugins_broken: :attr:`plugin_problems` has something to say.

    Attributes:
        plugin_problems: A sentence about each part of another package that cannot be used.
    """

    plugins_broken = Signal()

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.plugin_problems: tuple[str, ...] = ()

    def start(self) -> None:
        """Begin, ahead of what comes to the project's queue: showing it finds the tabs loaded."""
        self._runner.run(tr("Getting ready"), _load_tabs, on_success=self._go_on, quiet=True)

    def _go_on(self, _: None) -> None:
        queue = LocateService.QUEUE
        self._runner.run(
            tr("Loading the program's parts"), _load_networks, queue_name=queue, quiet=True
        )
        QTimer.singleShot(_PLUGINS_MS, self, self._look_for_plugins)

    def _look_for_plugins(self) -> None:
        self._runner.run(
            tr("Looking for plug-ins"),
            _find_plugin_problems,
            on_success=self._note_problems,
            queue_name=LocateService.QUEUE,
            quiet=True,
        )

    def _note_problems(self, problems: tuple[str, ...]) -> None:
        self.plugin_problems = problems
        if problems:
            self.plugins_broken.emit()


def _load_tabs(task: Task) -> None:
    """Import the tabs' modules on a thread; on the window's own the stall would be felt."""
    task.check()
    if "campusgps_gui.shell.project_page" in sys.modules:
        return
    with made_to_stay():
        import campusgps_gui.shell.project_page  # noqa: F401 - only to have it loaded


def _load_networks(task: Task) -> None:
    task.check()
    load_networks()


def _find_plugin_problems(task: Task) -> tuple[str, ...]:
    task.check()
    with no_collections():
        from core.features.backbones.registry import plugin_specs
        from core.labelling.exports.registry import export_formats

        return (*plugin_specs()[1], *export_formats().problems)
