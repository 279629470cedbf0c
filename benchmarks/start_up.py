"""Times the start to a painted window: ``python -m benchmarks.start_up [PROJECT]``.

Starts the program several times as a process of its own, from the first instruction of the entry
point's process to the first paint of the window, and names what was imported by then. Needs no
screen: without one the window is painted offscreen.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 5

# What `campusgps` does, with a last word at the first paint.
CHILD = """
import json, sys, time
started = float(sys.argv.pop(1))
from campusgps_gui.app import command
from campusgps_gui.shell.window import Window

def painted(self):
    heavy = [n for n in ("torch", "folium", "PySide6.QtWebEngineWidgets") if n in sys.modules]
    print(json.dumps({"seconds": time.time() - started, "imported": heavy}), flush=True)
    self.close()

make = Window.__init__
def watched(self, *args, **kwargs):
    make(self, *args, **kwargs)
    self.first_painted.connect(lambda: painted(self))
Window.__init__ = watched
command.main()
"""


def main() -> None:
    """Measure and print the median."""
    environment = dict(os.environ)
    if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    # As an installed program, it has been compiled before: by the first run, which does not count.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        runs = [_start(Path(folder), sys.argv[1:], environment) for _ in range(RUNS + 1)][1:]
    seconds = [run["seconds"] for run in runs]
    print("seconds from the command to the first paint:", " ".join(f"{s:.2f}" for s in seconds))
    print(f"median {statistics.median(seconds):.2f} s")
    print("imported by then:", runs[-1]["imported"] or "none of torch, folium, QtWebEngineWidgets")


def _start(folder: Path, arguments: list[str], environment: dict[str, str]) -> dict[str, float]:
    # Settings and log go to a folder of their own.
    environment |= {name: str(folder) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    command = [sys.executable, "-c", CHILD, repr(time.time()), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[0])
    return answer


if __name__ == "__main__":
    main()
