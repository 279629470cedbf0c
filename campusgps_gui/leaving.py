"""Before a project is closed: a question while training is under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

if TYPE_CHECKING:
    from campusgps_gui.training.coach import Coach


class Leaving(QObject):
    """Lets the project go, at once or after a yes.

    Args:
        coach: Knows whether training is under way.
        window: What the question stands over.
    """

    def __init__(self, coach: Coach, window: QWidget) -> None:
        super().__init__(window)
        self._coach, self._window = coach, window
        self.question: QMessageBox | None = None

    def leave(self, then: Callable[[], object]) -> None:
        """Call ``then``, which closes the project; first ask, if training is under way."""
        if not self._coach.running:
            then()
        elif self.question is None:
            from campusgps_gui.dialogs.question import ask
            from campusgps_gui.training.sentences import leaving_words

            self.question = ask(
                self._window,
                "Stop training and close?",
                leaving_words(self._coach.recipe, self._coach.news),
                "Stop and close",
                then,
                no="Go on training",
                likely=True,
            )
            self.question.finished.connect(self._forget)

    def _forget(self, _: int) -> None:
        self.question = None
