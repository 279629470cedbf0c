"""Shows the state of labelling over the tab, and enables the commands that can be given."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from campusgps_gui.jobs.label_job_names import sources_name
from campusgps_gui.labelling.header import LabellingHeader
from campusgps_gui.labelling.parts import FolderReview, LabellingJobs
from campusgps_gui.labelling.sentences import next_sentence, next_words, summary_sentence
from campusgps_gui.style.translation import core_words, mark, tr
from campusgps_gui.widgets.actions import Actions
from core.errors import CampusGPSError
from core.labelling.label import Label

_AGAIN = mark(
    "Looks for photos that are new in the folder, and locates again what is "
    "still to review if the place was learned anew"
)
_IN_WALKS = mark(
    "Nobody jumps 100 m in 3 s: photos that one camera took one after another "
    "help each other. Off, each photo is located alone"
)
_NO_WALKS = mark(
    "Not offered here: on visits left out, photos located together erred no "
    "less than each alone, or the place was learned by an older program (then: "
    "Project > Learn the place again, and Look for new photos)"
)
_LEARNED_ANEW = mark(
    "The place was learned anew since: Look for new photos also locates again what is to review."
)
_INFORMATIVE_FIRST = mark(
    "Next doubtful goes to the photo of whose place its walk is least sure: "
    "decide about it, and its neighbours follow at once. Off: to the photo "
    "with the largest radius"
)


class StateView(QObject):
    """Fills the line over the tab, and greys out what can't be done now.

    Args:
        tab: The tab; its commands can be given only while it is shown.
        head: The line that is filled.
        jobs: The open project, labelling, and what locates now.
        review: The table of the folder, and what offers commands for it.
        actions: The window's commands.
    """

    def __init__(
        self,
        tab: QWidget,
        head: LabellingHeader,
        jobs: LabellingJobs,
        review: FolderReview,
        actions: Actions,
    ) -> None:
        super().__init__(tab)
        self._tab, self._head, self._review, self._actions = tab, head, review, actions
        self._controller, self._labelling = jobs.controller, jobs.labelling
        self.locator, self._next = jobs.locator, ""
        review.reviewed.changed.connect(self._show_reviewed)

    @property
    def next_step(self) -> str:
        """What to do next with the folder; empty while it is being done, or nothing is listed."""
        return self._next if self._review.rows.model.rowCount() else ""

    def remark_on(self, label: Label) -> str:
        """The reason why the radius of a guess is wide; empty if there is nothing to say."""
        job = self._labelling.job
        if job is None or job.localizer != self.locator.identity or label.radius90_m is None:
            return ""
        in_walk = bool(label.walk) and label.estimate != label.alone
        used = self.locator.walk_calibration if in_walk else self.locator.calibration
        return "" if used is None else used.remark

    def show(self) -> None:
        """Say how it stands."""
        labelling, rows = self._labelling, self._review.rows
        new = sources_name(labelling.sources) if labelling.running else ""
        self._head.list_jobs(labelling.jobs, labelling.job, new)
        rows.wait_for_rows(labelling.reading or labelling.shows_running)
        rows.columns.show_walks(on=labelling.job is not None and labelling.job.in_walks)
        if labelling.shows_running:
            self.show_progress()
        else:
            self._show_rest()
        self.show_commands()

    def show_progress(self) -> None:
        """Say how far labelling is."""
        labelling = self._labelling
        if labelling.shows_running:
            self._head.show_running(
                labelling.progress, labelling.rate, cancelling=labelling.cancelling
            )

    def show_commands(self) -> None:
        """Offer what can be done now; what is about the tab only while it is shown."""
        labelling, actions, here = self._labelling, self._actions, self._tab.isVisible()
        job, hindrance = labelling.job, labelling.hindrance
        unfinished = job is not None and job.finished_at is None and not labelling.running
        actions.label_again.setText(tr("Go on") if unfinished else tr("Look for new photos"))
        actions.label_again.setIconText(tr("Go on") if unfinished else tr("New photos"))
        actions.label_again.setToolTip(hindrance or tr(_AGAIN))
        has_job = here and job is not None
        actions.label_again.setEnabled(has_job and not hindrance)
        also = job is not None and job.also_positioned
        actions.label_positioned.setEnabled(has_job and not also and not hindrance)
        self._show_walk_commands(has_job=has_job)
        actions.forget_folder.setEnabled(has_job and not labelling.shows_running)
        for action in (actions.export_labels, actions.write_labels):
            action.setEnabled(here and len(labelling.columns) > 0 and not labelling.reading)
        actions.add_track.setEnabled(has_job)
        actions.remove_track.setEnabled(here and self._review.track.used is not None)
        self._review.reviewer.show_state(here=here)
        self._review.taker.show_state(here=here)
        self._show_reviewed()

    def _show_reviewed(self) -> None:
        self._review.reviewed.show_state(here=self._tab.isVisible())

    def _show_walk_commands(self, *, has_job: bool) -> None:
        labelling, actions, can = self._labelling, self._actions, self._review.walks.can_switch
        in_walks = labelling.job is not None and labelling.job.in_walks
        actions.in_walks.setChecked(in_walks)
        actions.in_walks.setEnabled(has_job and can and not labelling.running)
        actions.in_walks.setToolTip(tr(_IN_WALKS) if can or not has_job else tr(_NO_WALKS))
        actions.informative_first.setEnabled(has_job and in_walks)
        actions.informative_first.setToolTip(tr(_INFORMATIVE_FIRST))

    def _show_rest(self) -> None:
        labelling = self._labelling
        job, problem, tone = labelling.job, labelling.problem, "muted"
        following = ""
        counts = labelling.columns.outcomes()
        words = "" if labelling.reading else summary_sentence(counts)
        if isinstance(problem, CampusGPSError):
            stopped = tr("Stopped: {reason}.", reason=core_words(problem.reason))
            words, tone = f"{stopped} {core_words(problem.advice)}", "danger"
        elif job is not None and job.finished_at is None:
            rest = tr("Not at its end: Go on does the rest.")
            words, tone = f"{words} {rest}", "warning"
        elif not labelling.running:
            following = next_words(counts)
        by_walks = job is not None and job.in_walks and self._actions.informative_first.isChecked()
        is_done = tone == "muted" and not labelling.running
        self._next = next_sentence(counts, by_walks=by_walks) if is_done else ""
        notes: list[str] = []
        if job is not None and tone == "muted":
            notes += map(core_words, job.remarks)
            # On a line of its own: beside the counts it would be cut off in a narrow window.
            if self.locator.identity not in ("", job.localizer):
                notes.append(tr(_LEARNED_ANEW))
        if labelling.running:
            meanwhile = tr(
                "Meanwhile {names} is being labelled.", names=sources_name(labelling.sources)
            )
            words = f"{words} {meanwhile}"
        go_on = job is not None and not labelling.running
        self._head.show_rest(words, tone, " ".join(notes), following=following, go_on=go_on)
