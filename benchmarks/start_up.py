"""Times the start to a painted window: ``python -m benchmarks.start_up [PROJECT]``.

Starts the program several times as a process of its own, from the first instruction of the entry
point's process to the first paint of the window, and names what was imported by then. Needs no
screen: without one the window is painted offscreen.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.window_process import lines_of

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
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("project", type=Path, nargs="?", help="is opened")
    chosen = parser.parse_args()
    projects = [chosen.project] if chosen.project else []
    with tempfile.TemporaryDirectory() as folder:
        runs = [_start(Path(folder), projects) for _ in range(RUNS + 1)][1:]
    seconds = [run["seconds"] for run in runs]
    print("seconds from the command to the first paint:", " ".join(f"{s:.2f}" for s in seconds))
    print(f"median {statistics.median(seconds):.2f} s")
    print("imported by then:", runs[-1]["imported"] or "none of torch, folium, QtWebEngineWidgets")


def _start(folder: Path, project: Sequence[Path]) -> dict[str, float]:
    answer: dict[str, float] = json.loads(lines_of(CHILD, [repr(time.time()), *project], folder)[0])
    return answer


if __name__ == "__main__":
    main()
