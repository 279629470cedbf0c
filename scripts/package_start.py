"""Runs before the packaged program does: stands in for a part of Qt that it goes without.

pyqtgraph imports Qt's OpenGL for drawing on a graphics card, which the program never asks it for.
It is 9 MB, so that build.spec leaves it out.
"""

import sys
from types import ModuleType

sys.modules["PySide6.QtOpenGL"] = ModuleType("PySide6.QtOpenGL")
