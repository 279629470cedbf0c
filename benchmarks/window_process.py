"""Runs the program as a process of its own that prints what it measured."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def lines_of(code: str, arguments: Sequence[str | Path], folder: Path) -> list[str]:
    """The lines that Python code printed.

    Without a screen its window is painted offscreen.

    Args:
        code: Watches the program and starts it.
        arguments: Of the command line.
        folder: For settings and log, in the place of the person's own.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    environment = dict(os.environ)
    if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    # As an installed program, it has been compiled before: by a first run, which does not count.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment |= {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    return done.stdout.splitlines()
