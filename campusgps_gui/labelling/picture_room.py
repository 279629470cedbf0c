"""How two pictures share a room: side by side, or one over the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QImage

# Most photos are so many times as wide as they are high; one that is not there yet is taken for
# such a one.
_ASPECT = 4 / 3


def is_larger_beside(images: Sequence[QImage], width: float, height: float) -> bool:
    """True if ``images`` fill more of a room of this size side by side than one over the other."""
    count = max(1, len(images))
    beside = sum(_shown_area(image, width / count, height) for image in images)
    below = sum(_shown_area(image, width, height / count) for image in images)
    return beside >= below


def _shown_area(image: QImage, width: float, height: float) -> float:
    aspect = _ASPECT if image.isNull() else image.width() / image.height()
    shown = min(width, height * aspect)
    return shown * shown / aspect
