"""Converts between arrays of pixels and Qt's images."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from numpy.typing import NDArray


def image_of(pixels: NDArray[np.uint8]) -> QImage:
    """An image of ``(H, W, 3)`` RGB pixels; safe on any thread."""
    height, width, _ = pixels.shape
    data = np.ascontiguousarray(pixels).tobytes()
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """``(H, W, 3)`` RGB pixels of ``image``, without its transparency."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    height, width, step = rgb.height(), rgb.width(), rgb.bytesPerLine()
    rows = np.frombuffer(rgb.constBits(), dtype=np.uint8).reshape(height, step)
    return rows[:, : 3 * width].reshape(height, width, 3).copy()
