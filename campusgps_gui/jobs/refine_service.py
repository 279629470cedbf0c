"""Refining in the background: when it starts by itself, what it gives way to, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.job_stages import REFINING
from campusgps_gui.jobs.locate_service import LocateService
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner, ignore_failure
from campusgps_gui.jobs.warm_up import MATCHING, load_packages, no_collections
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import core_words, mark, tr
from core.errors import CampusGPSError
from core.tasks import Cancelled, Task

if TYPE_CHECKING:
    from core.project.project import Project
    from core.workflows.refinement import Refinement

LABEL = mark("Refining")
# The fact that names the photos for which the person stopped refining.
_DECLINED = "refinement_declined"

_PUT_OFF = mark(
    "Refining was stopped; what it did is kept. Project > Refine the localizer goes on with it"
)
_AGAIN = mark("After learning it again, refining is done again by itself.")
_MEDIAN_AGAIN = mark(
    "After learning it again, refining, which brought the median error from {before} to {now}, is "
    "done again by itself."
)
_MEAN_AGAIN = mark(
    "After learning it again, refining, which brought the mean error from {before} to {now}, is "
    "done again by itself."
)
WHAT_IT_DOES = mark(
    "Compares the project's photos with one another, point by point, and "
    "learns\nfrom that which ones to trust. It takes minutes; everything works "
    "meanwhile."
)


class RefineStatus(str, Enum):
    """The prospect of making the localizer in use better by refining.

    Attributes:
        UNKNOWN: Nobody looked yet.
        DUE: It could become better.
        DECLINED: It could, but the person stopped it.
        NOT_DUE: It was done.
        TRAINED: A training run is in use.
        TOO_FEW: There are too few photos.
        NO_PACKAGES: What refining needs is not installed.
    """

    UNKNOWN = "unknown"
    DUE = "due"
    DECLINED = "declined"
    NOT_DUE = "not_due"
    TRAINED = "trained"
    TOO_FEW = "too_few"
    NO_PACKAGES = "no_packages"


# What the menu says about it.
HINTS = {
    RefineStatus.UNKNOWN: mark("Not before the place is learned from the photos as they are now"),
    RefineStatus.DUE: WHAT_IT_DOES,
    RefineStatus.DECLINED: WHAT_IT_DOES,
    RefineStatus.NOT_DUE: mark(
        "Done for the photos as they are now; further photos make it due again"
    ),
    RefineStatus.TRAINED: mark(
        "Not needed: what was trained is in use, which refining would replace"
    ),
    RefineStatus.TOO_FEW: mark("Too few photos yet: it takes at least 60, of several visits"),
    RefineStatus.NO_PACKAGES: (
        mark(
            "This needs packages that are not installed.\nInstall them with: pip "
            'install "campusgps[refine]"'
        )
    ),
}


class RefineService(QObject):
    """Refines the open project's localizer once the first one is in use.

    It starts by itself, unless the person stopped it before for these photos, and gives way to
    whatever changes them.

    Args:
        controller: The open project.
        locator: Locates with what was learned so far.
        runner: Runs the jobs.

    Signals:
        changed: :attr:`refine_status` or :attr:`running` has changed.
        message: A sentence for the status bar.
        improved: The same, when a better localizer has been loaded and locates from now on.
        kept_beside: A localizer was made that is not used by itself: lists are to show it.
    """

    changed = Signal()
    message = Signal(str)
    improved = Signal(str)
    kept_beside = Signal()

    def __init__(
        self,
        controller: ProjectController,
        locator: LocateService,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._locator, self._runner = controller, locator, runner
        self.refine_status = RefineStatus.UNKNOWN
        self._job: Job | None = None
        self._looked = self._held = False
        # Counts up when the photos change: what was begun for others is of no interest then.
        self._turn = 0
        self._unannounced = ""
        # The result for the photos before they changed, and whether it is due again with others.
        self._last: Refinement | None = None
        self._comes_back = False
        controller.changed.connect(self._follow)
        controller.closed.connect(self._follow)
        locator.ready.connect(self._follow)
        locator.unavailable.connect(self._follow)
        locator.ready.connect(self._announce_result)
        runner.ended.connect(lambda _: self._follow())

    @property
    def running(self) -> bool:
        """True while it is under way and nobody asked it to stop."""
        return self._job is not None and not (self._job.over or self._job.cancelling)

    @property
    def can_start(self) -> bool:
        """True if the person can ask for it now."""
        able = self.refine_status in (RefineStatus.DUE, RefineStatus.DECLINED)
        return able and not self.running and not self._held

    @property
    def promise(self) -> str:
        """The sentence on what learning the place again brings back; empty if that is nothing."""
        if not self._comes_back:
            return ""
        from core.localizer.learned_folds import LEAST_PHOTOS

        if self._controller.snapshot.used < LEAST_PHOTOS:
            return ""
        if self._last is None or not self._last.adopted:
            return tr(_AGAIN)
        now, before, is_mean = _gain(self._last)
        return tr(_MEAN_AGAIN if is_mean else _MEDIAN_AGAIN, now=now, before=before)

    def hold(self, on: bool) -> None:
        """Do nothing while something else needs the processor, and look again after it."""
        if on != self._held:
            self._held = on
            self._follow()

    def ask(self) -> None:
        """Refine because the person wants it, whatever they wanted before."""
        if self.can_start:
            self._remember(_forget_declined)
            self._start(asked=True)

    def is_doing(self, job: Job) -> bool:
        """Returns whether ``job`` is the one that refines."""
        return job is self._job

    def decline(self) -> None:
        """Stop, and do not start by itself again for these photos."""
        if self._job is None or not self.running:
            return
        self._runner.cancel(self._job)
        self.refine_status = RefineStatus.DECLINED
        self._remember(note_declined)
        self.message.emit(tr(_PUT_OFF))
        self.changed.emit()

    def _follow(self) -> None:
        """Start, stop or leave it, as the project and the locator are now."""
        controller = self._controller
        current = controller.snapshot.current
        if controller.project is None or controller.busy or self._held or not current:
            self._stop()
        elif not self._looked and (self._locator.is_ready or self._locator.problem):
            # A photo dropped at the start is answered first.
            if self._locator.is_locating:
                return
            self._looked = True
            self._runner.run(
                tr("Looking whether refining is due"),
                partial(_look_back, controller.project),
                on_success=partial(self._take_status, self._turn),
                on_failure=ignore_failure,  # it can be done without
                quiet=True,
            )

    def _stop(self) -> None:
        if self._job is not None and not self._job.over:
            self._runner.cancel(self._job)
        if self._controller.project is None:
            self._last, self._comes_back = None, False
        if self._looked:
            self._turn += 1
            self._looked, self._job, self._unannounced = False, None, ""
            self.refine_status = RefineStatus.UNKNOWN
            self.changed.emit()

    def _take_status(self, turn: int, found: tuple[RefineStatus, Refinement | None]) -> None:
        if turn != self._turn:
            return
        refine_status, self._last = found
        self.refine_status = refine_status
        # What was stopped for these photos is not stopped for others.
        self._comes_back = refine_status in (RefineStatus.DUE, RefineStatus.DECLINED) or (
            refine_status is RefineStatus.NOT_DUE and self._last is not None
        )
        if refine_status is RefineStatus.DUE:
            self._start(asked=False)
        self.changed.emit()

    def _start(self, *, asked: bool) -> None:
        project = self._controller.project
        assert project is not None
        self.refine_status = RefineStatus.DUE
        self._job = self._runner.run(
            tr(LABEL),
            partial(_refine, project),
            on_success=partial(self._note_end, self._turn, project),
            on_failure=partial(self._note_failure, self._turn, asked),
            on_cancelled=self.changed.emit,
            background=True,
            stages=REFINING,
        )
        self.changed.emit()

    def _remember(self, note: Callable[[Project], None]) -> None:
        project = self._controller.project
        assert project is not None
        # In the queue in which the project is closed, so that it comes before that.
        self._runner.run(tr("Remembering"), lambda _: note(project), quiet=True, must_run=True)

    def _note_end(self, turn: int, project: Project, refinement: Refinement) -> None:
        if self._controller.project is not project:
            return
        if turn == self._turn:
            self.refine_status, self._last = RefineStatus.NOT_DUE, refinement
        if refinement.adopted:
            self._unannounced = result_words(refinement)
            self._controller.note_learned()
        else:
            self.message.emit(result_words(refinement))
            self.kept_beside.emit()
        self.changed.emit()

    def _note_failure(self, turn: int, asked: bool, error: Exception) -> None:
        from core.localizer.learned_folds import TooFewPhotosError

        if turn != self._turn:
            return
        too_few = isinstance(error, TooFewPhotosError)
        if too_few:
            self.refine_status, self._comes_back = RefineStatus.TOO_FEW, False
        if asked:
            self._runner.failed.emit(tr(LABEL), error)
        elif not too_few:
            # Nobody asked for it: no reason to be interrupted.
            reason = error.reason if isinstance(error, CampusGPSError) else str(error)
            self.message.emit(
                tr(
                    "Refining failed: {reason}. Project > Refine the localizer tries again",
                    reason=core_words(reason),
                )
            )
        self.changed.emit()

    def _announce_result(self) -> None:
        sentence, self._unannounced = self._unannounced, ""
        if sentence:
            self.improved.emit(sentence)


def result_words(refinement: Refinement) -> str:
    """The result of refining in a line; where the answers stay as they were, why in another."""
    from core.training.adoption import AdoptionFinding

    if not refinement.adopted:
        done = tr("Refining is done: the answers stay as they were")
        return f"{done}\n{core_words(refinement.adoption.sentence)}"
    if refinement.adoption.finding is AdoptionFinding.RENEWED:
        return core_words(refinement.adoption.sentence)
    now, before, is_mean = _gain(refinement)
    template = mark(
        "The answers are more exact now: median {now} instead of {before} on photos left out"
    )
    if is_mean:
        template = mark(
            "The answers are more exact now: mean {now} instead of {before} on photos left out"
        )
    return tr(template, now=now, before=before)


def _gain(refinement: Refinement) -> tuple[str, str, bool]:
    """The error now and before in words, and whether it is the mean: where the median is no less.

    Words that would be equal have one more digit.
    """
    now, before = refinement.refined.median_m, refinement.instant.median_m
    is_mean = now >= before
    if is_mean:
        now, before = refinement.refined.mean_m, refinement.instant.mean_m
    words = distance_text(now), distance_text(before)
    if words[0] == words[1]:
        words = tr("{value:.1f} m", value=now), tr("{value:.1f} m", value=before)
    return *words, is_mean


def note_declined(project: Project) -> None:
    """Remember that the person wants no refining for the photos of ``project`` as they are."""
    project.note_fact(_DECLINED, project.references_sha256())


def _forget_declined(project: Project) -> None:
    project.note_fact(_DECLINED, "")


def _look_back(project: Project, task: Task) -> tuple[RefineStatus, Refinement | None]:
    """The prospect of refining, and its result before."""
    status = _look(project, task)
    from core.workflows.refinement import last_refinement

    return status, last_refinement(project)


def _look(project: Project, task: Task) -> RefineStatus:
    with no_collections():
        from core.features.xfeat import can_refine
        from core.localizer.refined import enough_to_learn
        from core.workflows.refinement import refinement_is_due
    if not can_refine():
        return RefineStatus.NO_PACKAGES
    if project.store.read_only:
        return RefineStatus.NOT_DUE
    active = project.active_localizer()
    if active is not None and active.run:
        # What was trained is in use, which a refined one would take the place of unasked.
        return RefineStatus.TRAINED
    if not refinement_is_due(project):
        enough = enough_to_learn(project.references())
        return RefineStatus.NOT_DUE if enough else RefineStatus.TOO_FEW
    declined = project.fact(_DECLINED) == project.references_sha256()
    task.check()
    return RefineStatus.DECLINED if declined else RefineStatus.DUE


def _refine(project: Project, task: Task) -> Refinement:
    task.begin(tr("Getting ready"))
    load_packages(MATCHING, task.check)
    from core.workflows.refining import refine

    try:
        return refine(project, task=task)
    except CampusGPSError:
        if not project.localizer_is_current():
            # The photos changed meanwhile: it is due again when they have been learned.
            raise Cancelled from None
        raise
