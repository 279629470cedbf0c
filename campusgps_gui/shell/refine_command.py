"""The command that refines the localizer: when it can be given, and what it says."""

from __future__ import annotations

from PySide6.QtCore import QObject

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.refine_service import HINTS, WHAT_IT_DOES, RefineService, RefineStatus
from campusgps_gui.jobs.training_controller import TrainingController
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions


class RefineCommand(QObject):
    """Runs, words and enables the command; nothing is refined while one trains or labels.

    Args:
        actions: Holds the command.
        refiner: Refines, and knows whether there is anything to refine.
        training: Knows whether the place is trained.
        labelling: Knows whether a folder is labelled.
    """

    def __init__(
        self,
        actions: Actions,
        refiner: RefineService,
        training: TrainingController,
        labelling: LabellingController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._action, self._refiner = actions.refine, refiner
        self._training, self._labelling = training, labelling
        self._action.triggered.connect(lambda _=False: refiner.ask())
        refiner.changed.connect(self._show)
        for busy in (training, labelling):
            busy.changed.connect(self._hold)
        self._show()

    def _hold(self) -> None:
        self._refiner.hold(self._training.running or self._labelling.running)

    def _show(self) -> None:
        action, status = self._action, self._refiner.refine_status
        action.setText(
            tr("Refine the localizer (packages are missing)")
            if status is RefineStatus.NO_PACKAGES
            else tr("Refine the localizer")
        )
        action.setToolTip(self._hint(status))
        # The status bar says it of a command that the mouse or the keys come to in a menu.
        action.setStatusTip(" ".join(action.toolTip().split()))
        action.setEnabled(self._refiner.can_start)

    def _hint(self, status: RefineStatus) -> str:
        """The reason that nothing can be refined now, and what refining does."""
        if self._training.running:
            return tr("Not while the place is trained")
        if self._labelling.running:
            return tr("Not while a folder is labelled")
        if self._refiner.running:
            return tr("It is being refined: see the status bar")
        why = HINTS[status]
        return tr(why) if why == WHAT_IT_DOES else f"{tr(why)}\n\n{tr(WHAT_IT_DOES)}"
