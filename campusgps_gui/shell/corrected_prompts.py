"""The dialogs for the project's corrected positions: export, writing into files, reading back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from campusgps_gui.style.translation import core_words, mark, tr
from core.files import legible
from core.tasks import Task

if TYPE_CHECKING:
    from campusgps_gui.jobs.project_controller import ProjectController
    from campusgps_gui.jobs.project_lease import ProjectLease
    from campusgps_gui.jobs.task_runner import TaskRunner
    from campusgps_gui.labelling.write_dialog import WriteDialog
    from campusgps_gui.settings import Settings
    from campusgps_gui.widgets.actions import Actions
    from core.labelling.label_job import LabelJob
    from core.labelling.row_columns import RowColumns
    from core.project.project import Project

TABLE = mark("Table to read back or learn from (*.csv)")


class CorrectedPrompts(QObject):
    """Asks where to export, write or read corrected positions, and starts the job.

    Args:
        controller: The open project.
        runner: Runs what takes time.
        settings: The folders in which dialogs open.
        window: The window that dialogs stand over.

    Signals:
        message: A sentence for the status bar.

    Attributes:
        dialog: The dialog that writes, once it was opened.
    """

    message = Signal(str)

    def __init__(
        self,
        controller: ProjectController,
        runner: TaskRunner,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller, self._runner = controller, runner
        self._settings, self._window = settings, window
        self.dialog: WriteDialog | None = None

    def connect_commands(self, actions: Actions) -> None:
        """Let the commands open their dialogs."""
        for action, ask in (
            (actions.export_positions, self.export_positions),
            (actions.write_corrected, self.write),
            (actions.import_corrections, self.import_corrections),
        ):
            action.triggered.connect(lambda _=False, ask=ask: ask())

    def export_positions(self) -> None:
        """Ask where and in which format to write the positions that count, corrected ones too."""
        from core.labelling.exports import export_formats

        project = self._controller.project
        if project is None:
            return
        kinds = {
            f"{core_words(one.words)} (*{one.suffixes[0]})": one.suffixes[0]
            for one in export_formats().formats
            if not one.has_whole_name
        }
        start = self._settings.folder_for("export") / f"{project.name} positions.csv"
        name, kind = QFileDialog.getSaveFileName(
            self._window, tr("Export positions"), str(start), ";;".join((tr(TABLE), *kinds))
        )
        if not name:
            return
        target = Path(name)
        suffix = kinds.get(kind, "")
        if suffix and target.suffix.lower() != suffix:
            target = target.with_suffix(suffix)
        self._settings.remember_folder("export", target.parent)
        as_table = not suffix and target.suffix.lower() in ("", ".csv")
        self._runner.run(
            tr("Exporting positions"),
            partial(_export, project, target, as_table),
            on_success=lambda count: self.message.emit(
                tr("Exported %n positions: {name}", "", count, name=legible(target.name))
            ),
        )

    def import_corrections(self) -> None:
        """Ask for a table and take its corrected positions over."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Corrected positions of the project's photos"),
            str(self._settings.folder_for("table")),
            tr("Tables (*.csv *.tsv *.txt)"),
        )
        if name:
            self._settings.remember_folder("table", Path(name).parent)
            self._controller.work.import_corrections(Path(name))

    def write(self) -> None:
        """Show what writing the corrected positions into files would change."""
        project, lease = self._controller.project, self._controller.lease
        if project is None or lease is None:
            return

        def show(found: tuple[LabelJob, RowColumns]) -> None:
            from campusgps_gui.labelling.write_dialog import WriteDialog
            from campusgps_gui.labelling.write_tasks import WriteController

            if self._controller.project is project:
                writing = WriteController(project, lease, found[0])
                self.dialog = WriteDialog(
                    writing, found[1], self._runner, self._window, of_project=True
                )
                self.dialog.message.connect(self.message)
                self.dialog.open()

        self._runner.run(
            tr("Gathering corrected positions"), partial(_gather, project, lease), on_success=show
        )


def _export(project: Project, target: Path, as_table: bool, task: Task) -> int:
    from core.project.export import export_csv
    from core.workflows.corrected_set import export_positions

    return export_csv(project, target) if as_table else export_positions(project, target, task)


def _gather(project: Project, lease: ProjectLease, task: Task) -> tuple[LabelJob, RowColumns]:
    from core.labelling.labels import Labels
    from core.labelling.row_columns import RowColumns, facts_of
    from core.workflows.corrected_set import gather_corrected

    with lease.use():
        job = gather_corrected(project, task)
        rows = Labels(project.store, project.journal).rows(job, matches=False)
        return job, RowColumns(map(facts_of, rows))
