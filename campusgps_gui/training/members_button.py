"""The choice of the networks that are trained one after another and weighed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from campusgps_gui.style.translation import core_words, tr
from core.training.methods.method import Recipe


class MembersButton(QPushButton):
    """Says how many networks are chosen, and opens a menu to choose them.

    Args:
        recipes: All recipes by name; those that train one network can be chosen.

    Signals:
        changed: :attr:`names` has changed.
    """

    changed = Signal()

    def __init__(self, recipes: Mapping[str, Recipe], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[str, QAction] = {}
        menu = QMenu(self)
        for name, recipe in recipes.items():
            if len(recipe.networks) == 1:
                action = menu.addAction(core_words(recipe.title) or name)
                action.setCheckable(True)
                action.toggled.connect(lambda _: self._note_change())
                self.choices[name] = action
        self.setMenu(menu)
        self.setProperty("menu", True)

    @property
    def names(self) -> tuple[str, ...]:
        """The recipes that are chosen, by name."""
        return tuple(name for name, action in self.choices.items() if action.isChecked())

    def choose(self, names: Collection[str]) -> None:
        """Choose these recipes and no others."""
        for name, action in self.choices.items():
            action.setChecked(name in names)

    def _note_change(self) -> None:
        names = self.names
        self.setText(tr("%n networks", "", len(names)))
        tip = tr("The networks that are trained and weighed")
        self.setToolTip(f"{tip}: {', '.join(names)}" if names else tip)
        self.changed.emit()
