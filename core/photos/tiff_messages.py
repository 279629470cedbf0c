"""Keeps the library that decodes TIFFs from printing what it thinks of a damaged one.

libtiff writes its errors to standard error unless it is told not to; Pillow tells it so for
warnings alone, and raises an error of its own in any case. Turning file descriptor 2 elsewhere
while it decodes would swallow what other threads print meanwhile.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from functools import cache

from PIL import _imaging


@cache
def silence_libtiff() -> None:
    """Take libtiff's function that prints errors away, once for the process and all its threads.

    It is looked for through Pillow's own extension, so that it is the copy of libtiff that Pillow
    uses, wherever that lies. Where the system does not show it (Windows, where it is linked into
    the extension), libtiff goes on printing; nothing else differs.
    """
    with suppress(OSError, AttributeError):
        set_handler = ctypes.PyDLL(_imaging.__file__).TIFFSetErrorHandler
        set_handler.argtypes, set_handler.restype = [ctypes.c_void_p], ctypes.c_void_p
        set_handler(None)
