"""Downloads the weights that a training begins with, after the person agreed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.warm_up import load_torch
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.question import ask_to_download
from core.features.backbones.registry import packaged_networks
from core.tasks import Task
from core.training.methods.method import Recipe

if TYPE_CHECKING:
    from core.features.weights_offer import DownloadableWeights

_LABEL = mark("Downloading weights")


class WeightsFetcher(QObject):
    """Asks for the weights that a recipe begins with and downloads them, unless they are here.

    Args:
        runner: Runs the download.
        window: What the question stands over.

    Signals:
        changed: :attr:`busy` has changed.
    """

    changed = Signal()

    def __init__(self, runner: TaskRunner, window: QWidget) -> None:
        super().__init__(window)
        self._runner, self._window = runner, window
        self._job: Job | None = None
        self.question: QMessageBox | None = None

    @property
    def busy(self) -> bool:
        """True while weights are looked for or downloaded."""
        return self._job is not None and not self._job.over

    def fetch(self, recipe: Recipe, then: Callable[[], None]) -> None:
        """Call ``then`` when the weights of ``recipe`` are at hand; asks before a download."""
        self._run(
            tr("Looking for weights"),
            partial(_missing, recipe),
            lambda offers: self._ask(offers, then) if offers else then(),
            quiet=True,
        )

    def cancel(self) -> None:
        """Give up."""
        if self._job is not None:
            self._runner.cancel(self._job)

    def _ask(self, offers: list[DownloadableWeights], then: Callable[[], None]) -> None:
        self.question = ask_to_download(
            self._window,
            offers,
            tr("This network begins with ImageNet weights that do not come with the program."),
            tr(
                "Without a connection: choose a file with them, the network {list}, or no weights.",
                list=" or ".join(packaged_networks()),
            ),
            tr("Download and train"),
            lambda: self._download(offers, then),
        )

    def _download(self, offers: list[DownloadableWeights], then: Callable[[], None]) -> None:
        self._run(tr(_LABEL), partial(_fetch, offers), lambda _: then())

    def _run(
        self,
        label: str,
        work: Callable[[Task], object],
        then: Callable[..., None],
        *,
        quiet: bool = False,
    ) -> None:
        def ended(result: object) -> None:
            self.changed.emit()
            then(result)

        def refused(error: Exception) -> None:
            self.changed.emit()
            self._runner.failed.emit(label, error)

        self._job = self._runner.run(
            label,
            work,
            on_success=ended,
            on_failure=refused,
            on_cancelled=self.changed.emit,
            queue_name="weights",
            quiet=quiet,
        )
        self.changed.emit()


def _missing(recipe: Recipe, task: Task) -> list[DownloadableWeights]:
    task.check()
    load_torch()
    from core.features.weights_offer import default_weights_folder
    from core.training.weights import weights_to_download

    folder = default_weights_folder()
    found = {}
    for one in recipe.networks:
        offer = weights_to_download(one.network, one.settings.weights, folder)
        if offer is not None:
            found[offer.file_name] = offer
    return list(found.values())


def _fetch(offers: list[DownloadableWeights], task: Task) -> None:
    from core.features.weights_offer import default_weights_folder
    from core.training.weights import download_weights

    for offer in offers:
        download_weights(offer.network, default_weights_folder(), agreed=True, task=task)
