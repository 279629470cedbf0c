"""The field for a radius, in the units that the person chose."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from campusgps_gui.style.notation import chosen_distance_units
from campusgps_gui.style.translation import number, tr

_MOST_M = 100_000.0


class RadiusBox(QDoubleSpinBox):
    """Takes a radius as a whole number of metres or feet.

    Args:
        name: What the radius is of, for screen readers.
        metres: The value at first.
        least_m: The smallest value, in metres.
    """

    def __init__(
        self, name: str, metres: float, least_m: float = 0.5, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least_m, self._units = least_m, chosen_distance_units()
        self.setDecimals(0)
        self.setAccessibleName(name)
        self._use(metres)

    @property
    def metres(self) -> float:
        """The radius in metres."""
        return self.value() * self._units.unit_m

    @metres.setter
    def metres(self, metres: float) -> None:
        self.setValue(metres / self._units.unit_m)

    def number_above(self, metres: float) -> str:
        """The smallest whole number, with its unit, that is more than a radius in metres."""
        whole = math.floor(metres / self._units.unit_m) + 1
        return f"{number(whole)} {tr(self._units.symbol)}"

    def follow_notation(self) -> None:
        """Show the radius in the units that were chosen."""
        metres = self.metres
        self._units = chosen_distance_units()
        self._use(metres)

    def _use(self, metres: float) -> None:
        unit_m = self._units.unit_m
        self.setSuffix(f" {tr(self._units.symbol)}")
        self.setRange(self._least_m / unit_m, _MOST_M / unit_m)
        self.setValue(metres / unit_m)
