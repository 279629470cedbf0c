"""Measures what opening a project asks of the window's own thread.

    python -m benchmarks.opening PROJECT
    python -m benchmarks.opening PROJECT --drop 5000

Starts the program several times as a process of its own, with settings and a project of its own,
and prints the longest step that the window's thread takes at once, in processor time of that
thread: while nothing else can be done in the window. With ``--drop`` so many photos (links to one
of the project's) are dropped on the Locate tab once a localizer is ready, and only steps from then
on count.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from pathlib import Path

from benchmarks.window_process import lines_of
from core.project.project import Project

RUNS = 5

# What `campusgps PROJECT` does.
CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QAbstractEventDispatcher, QTimer
from campusgps_gui.app import command
from campusgps_gui.shell.window import Window

dropped = sorted(Path(sys.argv.pop(1)).rglob("*.jpg"))
steps, since = [], []

def begin():
    since[:] = [time.thread_time()]

def end():
    if since:
        steps.append(time.thread_time() - since[0])

def wait(window):
    window.locator.ready.disconnect()
    QTimer.singleShot(3000, window, lambda: drop(window) if dropped else finish(window))

def drop(window):
    steps.clear()
    QTimer.singleShot(0, window, lambda: window.page.locate(dropped))
    QTimer.singleShot(3000, window, lambda: finish(window))

def finish(window):
    print(max(steps), flush=True)
    window.page.locate_tab.clear()
    window.close()

make = Window.__init__
def watched(self, *args, **kwargs):
    make(self, *args, **kwargs)
    loop = QAbstractEventDispatcher.instance()
    loop.aboutToBlock.connect(begin)
    loop.awake.connect(end)
    self.locator.ready.connect(lambda: wait(self))
Window.__init__ = watched
command.main()
"""


def main() -> None:
    """Measure and print the median."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("project", type=Path, help="a project with a localizer")
    parser.add_argument("--drop", type=int, default=0, help="drop so many photos on it")
    chosen = parser.parse_args()
    longest = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _make_links(folder / "dropped", chosen.project, chosen.drop)
        for number in range(RUNS + 1):
            copy = shutil.copytree(chosen.project, folder / f"{number}.campusgps")
            longest.append(float(lines_of(CHILD, [folder / "dropped", copy], folder)[-1]) * 1000)
    # The first run compiles.
    kept = longest[1:]
    print(
        f"longest step of the window's thread: median {statistics.median(kept):.0f} ms of "
        f"processor time ({min(kept):.0f} to {max(kept):.0f})"
    )


def _make_links(folder: Path, project: Path, count: int) -> None:
    """Make as many names for a photo of ``project``, 500 in a folder."""
    with Project.open(project, read_only=True) as opened:
        photo = opened.photos()[0].path
    for number in range(count):
        link = folder / f"{number // 500:03}" / f"IMG_{number:06}.jpg"
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(photo)


if __name__ == "__main__":
    main()
