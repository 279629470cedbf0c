"""Asks before a project is closed while training is under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from campusgps_gui.style.translation import tr

if TYPE_CHECKING:
    from campusgps_gui.jobs.training_controller import TrainingController


class CloseGuard(QObject):
    """Closes the project, at once or after a yes.

    Args:
        training: Knows whether training is under way.
        window: What the question stands over.
    """

    def __init__(self, training: TrainingController, window: QWidget) -> None:
        super().__init__(window)
        self._training, self._window = training, window
        self.question: QMessageBox | None = None

    def confirm(self, then: Callable[[], object]) -> None:
        """Call ``then``, which closes the project; first ask, if training is under way."""
        if not self._training.running:
            then()
        elif self.question is None:
            from campusgps_gui.training.sentences import closing_words
            from campusgps_gui.widgets.question import ask

            self.question = ask(
                self._window,
                tr("Stop training and close?"),
                closing_words(self._training.recipe, self._training.epoch_report),
                tr("Stop and close"),
                then,
                no=tr("Go on training"),
                likely=True,
            )
            self.question.finished.connect(self._forget)

    def _forget(self, _: int) -> None:
        self.question = None
