"""The networks that a project's photos can be compared by: listed, brought, compared, chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.warm_up import load_torch
from campusgps_gui.style.translation import core_words, error_words, tr
from core.devices import missing_torch_error
from core.tasks import Task

if TYPE_CHECKING:
    from core.features.backbone import BackboneSpec
    from core.features.weights_offer import DownloadableWeights
    from core.project.project import Project
    from core.workflows.comparing import BackboneComparison, ComparedBackbone


@dataclass(frozen=True)
class NetworkRow:
    """A network as the window lists it.

    Attributes:
        name: Its name.
        missing: The weights that have to be downloaded first.
        description: What it is, with its licence.
        takes_file: True if its weights can be read from a file.
        hindrance: Why it cannot be used in this installation; empty if it can.
    """

    name: str
    missing: tuple[DownloadableWeights, ...]
    description: str
    takes_file: bool
    hindrance: str = ""


class NetworkService(QObject):
    """Lists, brings, compares and chooses networks for the open project.

    Args:
        controller: Has the project.
        runner: Runs what takes time.

    Signals:
        changed: :attr:`rows`, :attr:`compared`, :attr:`in_use` or :attr:`job` have changed.
        ended: There is no project any more, or another network is being put into use.
    """

    changed = Signal()
    ended = Signal()

    def __init__(
        self, controller: ProjectController, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller, self._runner = controller, runner
        self._added: list[str] = []
        self.rows: tuple[NetworkRow, ...] = ()
        self.compared: dict[str, ComparedBackbone] = {}
        self.in_use = ""
        self.job: Job | None = None
        controller.closed.connect(self._end)

    @property
    def busy(self) -> bool:
        """True while something is listed, downloaded or compared."""
        return self.job is not None and not self.job.over

    def row(self, name: str) -> NetworkRow | None:
        """The network of that name."""
        return next((row for row in self.rows if row.name == name), None)

    def missing(self, names: Sequence[str]) -> list[DownloadableWeights]:
        """The weights that have to be downloaded before these networks can be used."""
        offers = [one for name in names if (row := self.row(name)) for one in row.missing]
        return list({offer.network: offer for offer in offers}.values())

    def look(self) -> None:
        """Read the list again."""
        project = self._controller.project
        if project is not None:
            work = partial(_listed, project, tuple(self._added))
            self._run(tr("Looking for networks"), work, self._show_list)

    def add(self, name: str) -> None:
        """List another one: ``NAME@SIDE`` or ``NAME+NAME``."""

        def note(_: object) -> None:
            self._added.append(name)
            self.look()

        if self.row(name) is None:
            self._run(tr("Looking for the network"), partial(_checked, name), note)

    def bring(self, names: Sequence[str], then: Callable[[], None]) -> None:
        """Download the weights that are missing, after the person's yes, and call ``then``."""
        self._run(
            tr("Downloading weights"), partial(_bring, tuple(names)), lambda _: self._then(then)
        )

    def take_file(self, name: str, file: Path) -> None:
        """Read the weights of a network from a file."""
        self._run(tr("Reading weights"), partial(_take_file, name, file), lambda _: self.look())

    def compare(self, names: Sequence[str]) -> None:
        """Put networks beside each other on sessions left out; their weights have to be here."""
        project = self._controller.project
        if project is not None:
            # What is in use comes first: the others are compared with it.
            ordered = sorted(names, key=lambda name: name != self.in_use)
            work = partial(_compare, project, tuple(ordered))
            self._run(tr("Comparing networks"), work, self._show_comparison)

    def use(self, name: str) -> None:
        """Build the localizer by this network from now on; its weights have to be here."""
        self._controller.work.learn(name)
        self.ended.emit()

    def cancel(self) -> None:
        """Stop what is being done; downloads and features go on there the next time."""
        if self.job is not None:
            self._runner.cancel(self.job)

    def _then(self, then: Callable[[], None]) -> None:
        self.look()
        then()

    def _end(self) -> None:
        self.cancel()
        self._added, self.rows, self.compared, self.in_use = [], (), {}, ""
        self.ended.emit()

    def _show_list(self, found: tuple[tuple[NetworkRow, ...], str]) -> None:
        self.rows, self.in_use = found

    def _show_comparison(self, comparison: BackboneComparison) -> None:
        # Differences are to the first one of the same comparison: rows of two don't mix.
        self.compared = {row.name: row for row in comparison.rows}

    def _run(self, label: str, work: Callable[[Task], Any], show: Callable[[Any], None]) -> None:
        lease = self._controller.lease
        if lease is None:
            return

        def run(task: Task) -> Any:
            with lease.use():
                return work(task)

        def ended(result: Any) -> None:
            show(result)
            self.changed.emit()

        def failed(error: Exception) -> None:
            self.changed.emit()
            self._runner.failed.emit(label, error)

        self.job = self._runner.run(
            label,
            run,
            on_success=self._controller.while_open(ended),
            on_failure=failed,
            on_cancelled=self.changed.emit,
            on_progress=lambda _: self.changed.emit(),
            # Whatever else is done with the project, such as refining, takes minutes.
            queue_name="networks",
        )
        self.changed.emit()


def _listed(
    project: Project, added: tuple[str, ...], task: Task
) -> tuple[tuple[NetworkRow, ...], str]:
    task.check()
    from core.features.backbones.registry import backbone_spec, backbones

    in_use = _name_in_use(project)
    known = {spec.name: spec for spec in backbones()}
    for name in (in_use, *added):
        if name not in known:
            known[name] = backbone_spec(name)
    return tuple(_row(spec) for spec in known.values()), in_use


def usable_networks(task: Task) -> tuple[str, ...]:
    """The names of the networks that photos can be compared by here, without a download."""
    task.check()
    from core.features.backbones.registry import backbones

    rows = [_row(spec) for spec in backbones()]
    return tuple(row.name for row in rows if not row.missing and not row.hindrance)


def _name_in_use(project: Project) -> str:
    from core.features.project_backbone import backbone_of

    return backbone_of(project).name


def _row(spec: BackboneSpec) -> NetworkRow:
    about = [core_words(spec.description), tr("Licence: {licence}.", licence=spec.licence)]
    about += [
        tr("Trained on {trained_on}.", trained_on=core_words(one.offer.trained_on))
        for one in spec.members
        if one.offer
    ]
    takes_file = len(spec.members) == 1 and spec.offer is not None
    needs_torch = any(one.network is not None for one in spec.members)
    lack = missing_torch_error("this network") if needs_torch else None
    return NetworkRow(
        spec.name,
        tuple(spec.missing_weights),
        " ".join(filter(None, about)),
        takes_file,
        "" if lack is None else error_words(lack),
    )


def _checked(name: str, task: Task) -> None:
    task.check()
    from core.features.backbones.registry import backbone_spec

    backbone_spec(name)


def _bring(names: tuple[str, ...], task: Task) -> None:
    load_torch("this network")
    from core.features.backbone_weights import bring_weights
    from core.features.backbones.registry import backbone_spec

    for name in names:
        for one in backbone_spec(name).members:
            bring_weights(one, agreed=True, task=task)


def _take_file(name: str, file: Path, task: Task) -> None:
    load_torch("this network")
    from core.features.backbone_weights import bring_weights
    from core.features.backbones.registry import backbone_spec

    bring_weights(backbone_spec(name), agreed=False, file=file, task=task)


def _compare(project: Project, names: tuple[str, ...], task: Task) -> BackboneComparison:
    from core.features.backbones.registry import backbone_spec
    from core.workflows.comparing import compare_backbones

    if any(one.network for name in names for one in backbone_spec(name).members):
        load_torch("this network")
    return compare_backbones(project, names, task=task)
