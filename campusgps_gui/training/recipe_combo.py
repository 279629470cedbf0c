"""The list of recipes: what each is called, what it is good for, and which one is recommended."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.elided_combo import ElidedCombo
from campusgps_gui.widgets.quiet_fields import QuietCombo
from core.training.methods.method import Recipe
from core.training.recipes import DEFAULT_RECIPE


class RecipeCombo(QuietCombo, ElidedCombo):
    """Offers recipes, the recommended one first.

    Args:
        recipes: The recipes by their names.
    """

    def __init__(self, recipes: Mapping[str, Recipe], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for name in sorted(recipes, key=lambda name: name != DEFAULT_RECIPE):
            recipe = recipes[name]
            title = core_words(recipe.title) or name
            if name == DEFAULT_RECIPE:
                self.addItem(tr("{recipe} (recommended)", recipe=title), name)
            else:
                self.addItem(tr("{recipe} (to experiment)", recipe=title), name)
            worth = filter(None, (core_words(recipe.description), core_words(recipe.gain)))
            self.setItemData(self.count() - 1, " ".join(worth), Qt.ItemDataRole.ToolTipRole)
            if name == DEFAULT_RECIPE:
                # The others are no match for it: a line sets them apart.
                self.insertSeparator(self.count())
        # As wide as the form, not as its longest entry; its list shows all of each.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 4 * GRID)
        self.setAccessibleName(tr("Recipe"))
        self.setMinimumHeight(30)
