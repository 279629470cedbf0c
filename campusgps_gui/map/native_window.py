"""Makes a window's native window ready for web pages before it is shown."""

from __future__ import annotations

import sys

from PySide6.QtGui import QOpenGLContext
from PySide6.QtWidgets import QRhiWidget, QWidget


def expect_web_pages(window: QWidget) -> None:
    """Have the native window of ``window`` made so that web pages can join it later.

    Call it before the window is first shown. A web page is drawn by the graphics processor. Qt
    makes a shown window's native window anew, in black, when the first widget of that kind joins
    it; a hidden one that is there from the start spares that.
    """
    # Where there is no OpenGL such a window would stay black; elsewhere Qt always finds a way.
    if sys.platform.startswith("linux") and not QOpenGLContext().create():
        return
    drawn_by_gpu = QRhiWidget(window)
    drawn_by_gpu.setFixedSize(0, 0)
    drawn_by_gpu.hide()
