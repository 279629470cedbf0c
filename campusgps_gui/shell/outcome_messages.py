"""Says what work came to that the person may not have waited for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.refine_service import RefineService
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.shell.preloader import Preloader
from campusgps_gui.shell.tab_place import TabName
from campusgps_gui.style.translation import tr
from core.files import legible

if TYPE_CHECKING:
    from campusgps_gui.shell.project_page import ProjectPage
    from core.training.runs import Run


class OutcomeMessages(QObject):
    """Words the outcomes of refining, training and loading plug-ins for the status bar.

    Args:
        training: Trains.
        refiner: Refines by itself.
        preloader: Loads plug-ins.
        page: Gives the tabs.
        parent: What it belongs to.

    Signals:
        message: A sentence to show for long: the person may be elsewhere.
    """

    message = Signal(str)

    def __init__(
        self,
        training: TrainingController,
        refiner: RefineService,
        preloader: Preloader,
        page: Callable[[], ProjectPage],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._training, self._page = training, page
        refiner.improved.connect(self._note_improved)
        training.ended.connect(self._note_trained)
        preloader.plugins_broken.connect(self._note_broken_plugins)

    def _note_improved(self, sentence: str) -> None:
        if self._page().has_located:
            kept = tr("Photos located before keep their answers (Locate > Locate again)")
            sentence = f"{sentence}. {kept}"
        self.message.emit(sentence)

    def _note_trained(self, run: Run) -> None:
        if self._page().shown is TabName.TRAINING:
            return
        from campusgps_gui.training.outcome_sentences import outcome_words

        active = self._training.is_active(run)
        brief = (
            tr("Training is done: photos are located with {name} now", name=legible(run.name))
            if active
            else tr("Training is done: what was in use stays in use")
        )
        self.message.emit(f"{brief}\n{outcome_words(run, active=active)}")

    def _note_broken_plugins(self) -> None:
        self.message.emit(
            tr("A plug-in cannot be used: Help > About CampusGPS says which, and why")
        )
