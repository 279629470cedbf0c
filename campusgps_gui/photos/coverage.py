"""Coverage in the Photos tab: a switch above the map, and the list of spots to photograph next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.photos.analysis_switch import Analysis, AnalysisSwitch
from campusgps_gui.photos.photos_map import PhotosMap
from campusgps_gui.style.appearance import GRID, set_margins, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.empty_state import spaced
from core.errors import CampusGPSError
from core.files import legible
from core.tasks import Task

if TYPE_CHECKING:
    from campusgps_gui.map.coverage import CoverageOnMap
    from core.project.project import Project
    from core.workflows.coverage import PlaceCoverage

_KINDS = mark("GPX for phones (*.gpx);;GeoJSON for maps (*.geojson)")
_QUEUE = "coverage"


class CoverageSwitch(AnalysisSwitch["PlaceCoverage"]):
    """The switch "Coverage", which also has the coverage looked at and shown on the map.

    Args:
        controller: The open project.
        runner: Looks at the coverage.
        shown: The map.

    Signals:
        message: A sentence for the status bar.
        computed: The list of spots is new.

    Attributes:
        panel: The list of spots to photograph next, which stands elsewhere.
    """

    message = Signal(str)
    computed = Signal()

    def __init__(
        self,
        controller: ProjectController,
        runner: TaskRunner,
        shown: PhotosMap,
        parent: QWidget | None = None,
    ) -> None:
        analysis = Analysis(
            title=tr("Coverage"),
            icon="map",
            tip=tr("Show how well each spot is covered by photos, and where to photograph next"),
            choice_name=tr("What of the coverage is shown"),
            activity=tr("Looking at the coverage"),
            queue=_QUEUE,
            topic="coverage",
            compute=_coverage_of,
        )
        super().__init__(analysis, controller, runner, parent)
        self._map = shown
        self.panel, self.words, self.spots = QWidget(), QLabel(), QListWidget()
        self.save = QPushButton()
        self._lay_out_panel()
        self.spots.currentRowChanged.connect(self._go_to_spot)
        self.spots.itemClicked.connect(lambda item: self._go_to_spot(self.spots.row(item)))
        self.save.clicked.connect(lambda _=False: self._ask_where())

    def use_project(self) -> None:
        """Show no coverage: another project is open, or none."""
        super().use_project()
        self.spots.clear()
        self._draw()

    def refresh(self) -> None:
        """Follow a change of the project."""
        super().refresh()
        if self.found is not None:
            self._say_summary()

    def save_spots(self, target: Path) -> None:
        """Write the spots; the name's ending says in which format."""
        from core.quality.spots_file import save_spots

        if self.found is None:
            return
        try:
            save_spots(self.found.spots, target)
        except CampusGPSError as error:
            self._runner.failed.emit(tr("Saving the spots"), error)
            return
        self.message.emit(tr("Saved {file}", file=legible(str(target))))

    def _lay_out_panel(self) -> None:
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        set_tone(self.words, "muted")
        self.spots.setWordWrap(True)
        self.spots.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.spots.setAccessibleName(tr("Spots to photograph next"))
        self.save.setText(spaced(tr("Save spots…")))
        set_icon(self.save, "device-floppy")
        self.save.setToolTip(tr("As GPX waypoints for a phone, or as GeoJSON for maps"))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self.panel)
        set_margins(column, 0, 0, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.words)
        column.addWidget(self.spots, 1)
        column.addLayout(buttons)
        self.panel.hide()

    def _ways(self) -> Sequence[str]:
        from core.quality.coverage_views import COVERAGE_VIEWS

        return [core_words(view.title) for view in COVERAGE_VIEWS]

    def _show_waiting(self) -> None:
        self.words.setText(tr("Looking at the coverage: photos are located without their visit…"))
        self.save.setEnabled(False)

    def _show_result(self) -> None:
        self._list_spots()
        self.computed.emit()

    def _show_failure(self, reason: str) -> None:
        self.words.setText(tr("The coverage is not known: {error}", error=reason))

    def _list_spots(self) -> None:
        self.spots.blockSignals(True)
        self.spots.clear()
        assert self.found is not None
        for number, spot in enumerate(self.found.spots, 1):
            self.spots.addItem(f"{number}.  {core_words(spot.reason)}")
        self.spots.setCurrentRow(-1)
        self.spots.blockSignals(False)

    def _say_summary(self) -> None:
        assert self.found is not None
        words = tr("Photograph here next, the most urgent first:")
        if not self.found.spots:
            words = tr("No spot needs photos: where people walk, answers are good.")
        if not self.found.recipe:
            unknown = tr("(How far answers are off is not known: there are too few places.)")
            words = f"{words} {unknown}"
        self.words.setText(words)
        self.save.setEnabled(bool(self.found.spots))

    def _draw(self) -> None:
        """Show the chosen way to look at the coverage on the map, or nothing."""
        if self.found is None or not self.switch.isChecked():
            self._map.show_coverage(None)
            return
        self._runner.run(
            tr("Drawing the coverage"),
            partial(_on_map, self.found, self.choice.currentIndex()),
            on_success=partial(self._show, self.found),
            queue_name=_QUEUE,
            quiet=True,
        )

    def _show(self, of: PlaceCoverage, drawn: CoverageOnMap) -> None:
        if self.found is of and self.switch.isChecked():
            self._map.show_coverage(drawn)

    def _go_to_spot(self, row: int) -> None:
        if row >= 0:
            self._map.choose_spot(row + 1)

    def _ask_where(self) -> None:
        project = self._controller.project
        if project is None:
            return
        start = str(project.folder.parent / "photograph next.gpx")
        name, kind = QFileDialog.getSaveFileName(self.window(), tr("Save spots"), start, tr(_KINDS))
        if name:
            target = Path(name)
            ending = ".geojson" if "geojson" in kind else ".gpx"
            self.save_spots(target if target.suffix else target.with_suffix(ending))


def _coverage_of(project: Project, task: Task) -> PlaceCoverage:
    from core.workflows.coverage import coverage_of

    return coverage_of(project, task=task)


def _on_map(found: PlaceCoverage, number: int, _: Task) -> CoverageOnMap:
    from campusgps_gui.map.coverage import CoverageOnMap
    from core.quality.coverage_views import COVERAGE_VIEWS

    spots = [(spot.position, spot.reason) for spot in found.spots]
    return CoverageOnMap.of(found.grid, found.frame, COVERAGE_VIEWS[max(number, 0)], spots)
