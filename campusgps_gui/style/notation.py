"""Positions as the person wants to read them.

Like fonts and colours, the choice belongs to the application: every widget writes alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from core.geo import Position
    from core.position_formats import PositionFormat

_PROPERTY = "campusgps_positions"


def set_position_format(key: str) -> None:
    """Write positions in this format from now on; what is on the screen stays as it is."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_PROPERTY, key)


def chosen_position_format() -> PositionFormat:
    """The format that the person chose, or the usual one."""
    # The start of the program does not wait for what computes.
    from core.position_formats import position_format

    application = QCoreApplication.instance()
    return position_format("" if application is None else str(application.property(_PROPERTY)))


def position_text(position: Position) -> str:
    """A position as the person wants to read it."""
    return chosen_position_format().write(position)
