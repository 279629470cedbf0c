"""Photos by similarity, in the Photos tab: a switch above the map, and dots in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.jobs.warm_up import load_packages
from campusgps_gui.photos.analysis_switch import Analysis, AnalysisSwitch
from campusgps_gui.photos.findings import FindingsWatch
from campusgps_gui.style.appearance import GRID, muted, set_tone
from campusgps_gui.style.notation import distance_text, legend_entry, session_text
from campusgps_gui.style.session_colours import DotLook, session_palette
from campusgps_gui.style.translation import core_words, mark, tr
from core.files import legible
from core.palette import COVERAGE_COLOURS, QUIET, SESSION_COLOURS
from core.quality.findings import TITLES
from core.tasks import Task

if TYPE_CHECKING:
    from campusgps_gui.photos.similarity_plot import SimilarityPlot
    from core.project.project import Project
    from core.workflows.similarity import SimilarityMap

_QUEUE = "looks"
# Bounds of the classes of errors, in medians of all.
_ERRORS_IN_MEDIANS = (0.5, 1.0, 2.0, 4.0)
# More photos than this are not ringed.
_MOST_RINGED = 500
_HINT = mark(
    "Photos that look alike lie near each other. Click a dot to see the photo; Shift and a drag "
    "choose several."
)

Groups = tuple[list[int], list[tuple[DotLook, str]]]
"""The group of each photo, and the look and the words of each group."""


class SimilarityView(AnalysisSwitch["SimilarityMap"]):
    """The switch "Looks alike", what the dots are coloured by, and a page that shows them.

    Args:
        controller: The open project.
        runner: Lays out the photos.
        findings: What was found in them.

    Signals:
        chosen: The ids of the photos that a person chose on it.

    Attributes:
        page: Shows the dots; it stands elsewhere.
    """

    chosen = Signal(object)

    def __init__(
        self,
        controller: ProjectController,
        runner: TaskRunner,
        findings: FindingsWatch,
        parent: QWidget | None = None,
    ) -> None:
        analysis = Analysis(
            title=tr("Looks alike"),
            icon="photo",
            tip=tr("Show the photos arranged by what they show, in place of the map"),
            choice_name=tr("What the dots are coloured by"),
            activity=tr("Arranging photos by their looks"),
            queue=_QUEUE,
            topic="similarity",
            compute=_map_of,
        )
        super().__init__(analysis, controller, runner, parent)
        self._findings = findings
        self._groups: dict[str, Callable[[SimilarityMap], Groups]] = {
            tr("Session"): _by_session,
            tr("Error"): self._by_error,
            tr("Finding"): self._by_finding,
        }
        self.plot: SimilarityPlot | None = None
        self._errors: dict[int, float] | None = None
        self._chosen: tuple[int, ...] = ()
        self._errors_job: Job | None = None
        self.page, self.legend, self.readout = QWidget(), QLabel(), QLabel()
        self._pages, self._empty = QStackedWidget(), muted("")
        self._lay_out_page()
        findings.found.connect(self._draw)

    def use_project(self) -> None:
        super().use_project()
        self._errors = self._errors_job = None

    def ring(self, photo_ids: Sequence[int]) -> None:
        """Mark the photos that are chosen in the table."""
        self._chosen = tuple(photo_ids)
        if self.plot is not None and self.found is not None and self.switch.isChecked():
            wanted = set(self._chosen if len(self._chosen) <= _MOST_RINGED else ())
            self.plot.ring([at for at, one in enumerate(self.found.ids) if one in wanted])

    def follow_theme(self) -> None:
        """Draw in the colours of the window."""
        if self.plot is not None:
            self.plot.follow_theme()

    def _lay_out_page(self) -> None:
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setAccessibleName(tr("Legend of the dots"))
        self.readout.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.legend, self.readout):
            label.setWordWrap(True)
            set_tone(label, "muted")
        # The dots would take the room of its second line, and jump with what is said of each.
        self.readout.setMinimumHeight(2 * self.readout.fontMetrics().lineSpacing())
        self.readout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.legend)
        column.addWidget(self._pages, 1)
        column.addWidget(self.readout)

    def _ways(self) -> Sequence[str]:
        return list(self._groups)

    def _cancel(self) -> None:
        super()._cancel()
        if self._errors_job is not None:
            self._errors_job.cancel()

    def _show_waiting(self) -> None:
        self._errors = None
        self._say(f"{self._analysis.activity}…")

    def _show_result(self) -> None:
        if self.plot is None:
            from campusgps_gui.photos.similarity_plot import SimilarityPlot

            self.plot = SimilarityPlot()
            self.plot.chosen.connect(self._choose)
            self.plot.hovered.connect(self._point_at)
            self._pages.addWidget(self.plot)
        self._pages.setCurrentWidget(self.plot)
        self._point_at(-1)

    def _show_failure(self, reason: str) -> None:
        self._say(tr("The photos could not be arranged: {error}", error=reason))

    def _say(self, words: str) -> None:
        self._empty.setText(words)
        self._pages.setCurrentWidget(self._empty)
        self.legend.clear()
        self.readout.clear()

    def _draw(self) -> None:
        """Colour the dots in the chosen way."""
        if self.found is None or self.plot is None or not self.switch.isChecked():
            return
        numbers, groups = self._groups[self.choice.currentText()](self.found)
        self.plot.show_dots(self.found.places, [groups[number][0] for number in numbers])
        self.legend.setText(
            " &nbsp; ".join(
                legend_entry(look.shape.sign, look.colour, words) for look, words in groups
            )
        )
        self.ring(self._chosen)

    def _by_error(self, found: SimilarityMap) -> Groups:
        if self._errors is None:
            self._look_at_errors()
            return [0] * len(found.ids), [
                (DotLook(QUIET), tr("Locating each photo without its session…"))
            ]
        known = sorted(self._errors[one] for one in found.ids if one in self._errors)
        if not known:
            return [0] * len(found.ids), [
                (DotLook(QUIET), tr("not known: there is one session only"))
            ]
        bounds = [share * known[len(known) // 2] for share in _ERRORS_IN_MEDIANS]
        words = [tr("up to {distance}", distance=distance_text(bound)) for bound in bounds]
        words.append(tr("over {distance}", distance=distance_text(bounds[-1])))
        groups = [
            *zip(map(DotLook, COVERAGE_COLOURS), words, strict=True),
            (DotLook(QUIET), tr("in doubt, not learned from")),
        ]
        unknown = len(groups) - 1
        errors = [self._errors.get(one) for one in found.ids]
        return [
            unknown if error is None else sum(error > bound for bound in bounds) for error in errors
        ], groups

    def _look_at_errors(self) -> None:
        project, found = self._controller.project, self.found
        if project is None or (self._errors_job is not None and not self._errors_job.over):
            return

        def take(errors: dict[int, float]) -> None:
            if self.found is found:
                self._errors = errors
                self._draw()

        self._errors_job = self._runner.run(
            tr("Locating photos without their session"),
            partial(_errors_of, project),
            on_success=take,
            on_failure=self._fail,
            queue_name=_QUEUE,
        )

    def _by_finding(self, found: SimilarityMap) -> Groups:
        by_kind = self._findings.now.by_kind
        kinds = [
            name for name in TITLES if not by_kind.get(name, frozenset()).isdisjoint(found.ids)
        ]
        groups = [(DotLook(QUIET), tr("nothing found"))]
        groups += [
            (DotLook(SESSION_COLOURS[place % len(SESSION_COLOURS)]), core_words(TITLES[name]))
            for place, name in enumerate(kinds)
        ]
        return [
            next((at for at, name in enumerate(kinds, 1) if one in by_kind[name]), 0)
            for one in found.ids
        ], groups

    def _choose(self, numbers: Sequence[int]) -> None:
        if self.found is not None:
            self.chosen.emit([self.found.ids[number] for number in numbers])

    def _point_at(self, number: int) -> None:
        """Say which photo the pointer is over."""
        found = self.found
        if found is None:
            return
        if number < 0:
            words = tr(_HINT)
            if len(found.ids) < found.total:
                part = tr("{count:,} of {total:,} photos.", count=len(found.ids), total=found.total)
                words = f"{words} {part}"
            self.readout.setText(words)
            return
        photo_id = found.ids[number]
        facts = [legible(found.names[number]), session_text(legible(found.sessions[number]))]
        if self._errors is not None and photo_id in self._errors:
            facts.append(tr("off by {distance}", distance=distance_text(self._errors[photo_id])))
        facts += [
            core_words(TITLES[one.name]) for one in self._findings.now.by_photo.get(photo_id, ())
        ]
        self.readout.setText(" · ".join(filter(None, facts)))


def _by_session(found: SimilarityMap) -> Groups:
    looks = session_palette.looks_of(found.sessions)
    numbers = {name: number for number, name in enumerate(looks)}
    groups = [(look, session_text(legible(name))) for name, look in looks.items()]
    return [numbers[session] for session in found.sessions], groups


def _map_of(project: Project, task: Task) -> SimilarityMap:
    load_packages(("pyqtgraph",))
    from core.workflows.similarity import similarity_map

    return similarity_map(project, task=task)


def _errors_of(project: Project, task: Task) -> dict[int, float]:
    from core.workflows.coverage import errors_left_out

    return errors_left_out(project, task=task)
