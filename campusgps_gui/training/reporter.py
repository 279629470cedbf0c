"""Says in the head of the tab how training stands, and offers what helps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.style.translation import core_words, isolated, mark, tr
from campusgps_gui.training.comparing import comparison_words
from campusgps_gui.training.header import TrainingHeader
from campusgps_gui.training.outcome_sentences import (
    measured_words,
    next_words,
    outcome_words,
    refinement_words,
    unchanged_words,
)
from campusgps_gui.training.sentences import (
    details_words,
    epoch_words,
    epochs_of,
    figures_words,
    first_epoch_words,
    lack_of,
    share_done,
    state_of_progress,
    stopped_words,
    time_words,
)
from campusgps_gui.training.standing import is_as_exact_as_phones, tried_in_vain
from campusgps_gui.training.steps import steps_words
from campusgps_gui.widgets.empty_state import spaced
from core.errors import CampusGPSError
from core.files import legible
from core.training.runs import FAILED, FINISHED, Run

if TYPE_CHECKING:
    from campusgps_gui.training.runs_model import RunRow
    from core.workflows.localizers import KnownLocalizer

_BEGIN = mark("Train the place to get more exact answers")
_BEGIN_HINT = mark(
    "Choose a recipe and press Start training. Everything works meanwhile: what answers now (the "
    "localizer, all that was learned of the place) stays in use until the new one is complete and "
    "better."
)

_TICK_MS = 1000
_WITHOUT_TRAINING = mark("It needs no training: it answers from the photos as they are")
_NOT_COMPARED = mark(
    "Refining measures how exact it is beside the other one (Project > Refine the localizer), and "
    "so does every training."
)


class Reporter(QObject):
    """Fills ``head`` as ``training`` goes on.

    Signals:
        resume_wanted: The run that the person wants to go on.
        use_wanted: The run that the person wants to use.
        report_wanted: The run whose report the person wants to read.
        steps_changed: The steps of the run under way in words, a line each; empty without any.
    """

    resume_wanted = Signal(object)
    use_wanted = Signal(object)
    report_wanted = Signal(object)
    steps_changed = Signal(str)

    def __init__(
        self, training: TrainingController, head: TrainingHeader, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._training, self._head = training, head
        # The runs that are chosen, or the file of the localizer that came from none; the run that
        # ended last, and why training failed last.
        self._chosen: tuple[str, ...] = ()
        self._file = ""
        self._several: tuple[RunRow, ...] = ()
        self._latest = ""
        self._error: Exception | None = None
        # Training was asked for, and what it needs is being looked for.
        self.is_preparing = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        training.epoch_ended.connect(self.show_state)
        training.listed.connect(self.show_state)
        training.progressed.connect(self.show_state)
        training.started.connect(self.forget)
        training.ended.connect(self._note_end)
        training.failed.connect(self._note_failure)
        for button, signal in (
            (head.resume, self.resume_wanted),
            (head.use, self.use_wanted),
            (head.report, self.report_wanted),
        ):
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(self._run))
        self.show_state()

    def forget(self) -> None:
        """Speak of the newest run again."""
        self._chosen, self._file, self._latest, self._error = (), "", "", None
        self._several = ()

    def speak_of(
        self, run_ids: Sequence[str], file: str = "", several: Sequence[RunRow] = ()
    ) -> None:
        """Speak of what is chosen while nothing is trained; nothing: of what came last.

        Args:
            run_ids: Runs by their folders.
            file: A localizer that comes from no run, by its file.
            several: The rows of the list to compare with one another.
        """
        chosen = (tuple(run_ids), file, tuple(several))
        if chosen != (self._chosen, self._file, self._several):
            self._chosen, self._file, self._several = chosen
            self._error = None
            self.show_state()

    def show_state(self) -> None:
        """Say how it stands."""
        if self._training.running:
            if not self._timer.isActive():
                self._timer.start()
            self._show_running()
            return
        self._timer.stop()
        self.steps_changed.emit("")
        if self.is_preparing:
            self._head.say(tr("Getting ready"), tr("Looking for weights"))
            self._head.offer()
            self._head.show_share(None)
        elif self._error is not None:
            self._show_error(self._error)
        elif self._several:
            self._show_several()
        elif self._refined is not None and any(
            words := refinement_words(
                self._refined, self._in_use, worth_training=self._worth_training
            )
        ):
            self._head.say(*words, tone="good" if self._refined.active else "")
            self._head.offer()
            self._head.show_share(None)
        elif self._file:
            self._head.say(tr(_WITHOUT_TRAINING), tr(_NOT_COMPARED))
            self._head.offer()
            self._head.show_share(None)
        elif self._run is None:
            self._head.say(tr(_BEGIN), tr(_BEGIN_HINT))
            self._head.offer()
            self._head.show_share(None)
        else:
            self._show_run(self._run)

    @property
    def _refined(self) -> KnownLocalizer | None:
        """The localizer to speak of instead of a run: it is chosen, or newer than all runs."""
        compared = [one for one in self._training.localizers if one.adoption is not None]
        if self._file:
            return next((one for one in compared if one.file == self._file), None)
        newest = self._training.runs[0].created_at if self._training.runs else None
        if self._chosen or self._latest:
            return None
        return next((one for one in compared if newest is None or one.built_at > newest), None)

    @property
    def _worth_training(self) -> bool:
        """True if training may gain something, as :class:`Standing` says on the left."""
        refined = self._refined
        figures = None if refined is None else refined.figures
        if figures is not None and is_as_exact_as_phones(figures.median_m):
            return False
        return tried_in_vain(self._training) is None

    @property
    def _in_use(self) -> str:
        """The name of the localizer in use; empty while it is unknown."""
        return next((one.name for one in self._training.localizers if one.active), "")

    @property
    def _run(self) -> Run | None:
        runs = {run.id: run for run in self._training.runs}
        newest = self._training.runs[0] if runs else None
        chosen = self._chosen[0] if self._chosen else ""
        return runs.get(chosen) or runs.get(self._latest) or newest

    def _show_running(self) -> None:
        training, head = self._training, self._head
        epoch_report, name = (
            training.epoch_report,
            training.current.name if training.current else "",
        )
        if epoch_report is None:
            words = state_of_progress(training.recipe, training.progress)
        else:
            words = epoch_words(epoch_report, training.progress)
        if training.cancelling:
            words = tr("Cancelling…")
        elif training.paused:
            words = tr("paused. {words}", words=words)
        if training.recipe is not None:
            share = share_done(training.recipe, epoch_report, training.progress, training.current)
            head.show_share(training.note_share(share))
            self.steps_changed.emit(steps_words(training.recipe, training.progress))
        sentence = f"{isolated(legible(name))}: {words}" if name else words
        head.say(sentence, self._figures(), details=details_words(epoch_report))
        head.offer()

    def _figures(self) -> str:
        training = self._training
        if training.cancelling:
            return tr("It stops after the photos in work; what is done so far is kept.")
        if training.epoch_report is None:
            figures = (
                tr(
                    "The first figures come once the photos of a visit were located by those of "
                    "the others. Everything works meanwhile."
                )
                if self._goes_by_stages
                else tr("The next figures come after this epoch. Everything works meanwhile.")
                if training.current is not None and epochs_of(training.current)
                else tr("The first figures come after the first epoch. Everything works meanwhile.")
            )
        else:
            figures = figures_words(training.epoch_report)
        if training.paused:
            return figures
        if not self._goes_by_stages:
            first = training.epoch_report is None
            took = first_epoch_words(training.recipe, training.progress) if first else ""
            return f"{took} {figures}".strip()
        took = time_words(training.rate.stage_s, training.rate.seconds_left)
        return f"{took} {figures}".strip()

    @property
    def _goes_by_stages(self) -> bool:
        """True if what is trained has steps with names instead of epochs."""
        recipe = self._training.recipe
        return recipe is not None and recipe.method.evaluates_in_turns

    def _tick(self) -> None:
        """Say how long the step under way has taken: some report nothing for a minute."""
        training = self._training
        if training.running and self._goes_by_stages and not training.paused:
            self._show_running()

    def _show_several(self) -> None:
        self._head.say(*comparison_words(self._several))
        self._head.offer()
        self._head.show_share(None)

    def _show_run(self, run: Run) -> None:
        head, training = self._head, self._training
        head.show_share(None)
        if run.state == FINISHED:
            active = training.is_active(run)
            better = run.outcome is not None and run.outcome.is_better
            words = outcome_words(
                run,
                active=active,
                named=len(training.runs) > 1,
                overtaken=run.id in training.overtaken,
                in_use=self._in_use,
            )
            head.say(
                words,
                self._after_words(run, active=active),
                tone="good" if active and better else "",
            )
            head.offer(use=not active, report=True)
            head.use.setText(spaced(tr("Use it") if better else tr("Use it anyway…")))
        else:
            tone = "danger" if run.state == FAILED else "warning"
            head.say(stopped_words(run), unchanged_words(self._in_use), tone=tone)
            head.offer(resume=True, lack=lack_of(training))

    def _after_words(self, run: Run, *, active: bool) -> str:
        """The exactness that was measured, and advice on what to do next."""
        following = next_words(
            run,
            active=active,
            in_use=self._training.active,
            worth_training=tried_in_vain(self._training) is None,
        )
        return " ".join(filter(None, (measured_words(run), following)))

    def _show_error(self, error: Exception) -> None:
        reason = error.reason if isinstance(error, CampusGPSError) else str(error)
        advice = error.advice if isinstance(error, CampusGPSError) else ""
        self._head.say(
            tr("Training failed: {reason}.", reason=core_words(reason)),
            core_words(advice),
            tone="danger",
        )
        run = self._run
        can_resume = run is not None and run.state != FINISHED
        self._head.offer(resume=can_resume, lack=lack_of(self._training))
        self._head.show_share(None)

    def _note_end(self, run: Run) -> None:
        self._latest = run.id
        self.show_state()

    def _note_failure(self, error: Exception) -> None:
        self._error = error
        self.show_state()
