"""Times the first photo dropped on a new window: ``python -m benchmarks.first_drop PROJECT PHOTO``.

Starts the program several times as a process of its own, with settings of its own, and drops the
photo through the window system's own events at the first moment at which the window takes it for
locating. Prints from the first paint on, by the clock and in processor time of the whole program:
when the project was there, when the localizer was ready, and when the answer came.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import tempfile
from pathlib import Path

from benchmarks.window_process import lines_of

RUNS = 5
STEPS = ("project", "localizer", "answer")

# What `campusgps PROJECT` does, with a drop as soon as there is something to drop it on.
CHILD = """
import json, sys, time
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from campusgps_gui.app import command
from campusgps_gui.shell.window import Window

photo = sys.argv.pop(1)
seen = []

def note(step):
    seen.append((step, time.perf_counter(), time.process_time()))

def drop(window):
    note("project")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(photo)])
    where, button = QPoint(640, 300), Qt.MouseButton.LeftButton
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    handle = window.windowHandle()
    QApplication.sendEvent(handle, QDragEnterEvent(where, copy, data, button, none))
    QApplication.sendEvent(handle, QDropEvent(QPointF(where), copy, data, button, none))

def answered(window, answer):
    note("answer")
    start = next(one for one in seen if one[0] == "paint")
    print(json.dumps({"located": answer.estimate is not None} | {
        step: (at - start[1], cpu - start[2]) for step, at, cpu in seen
    }), flush=True)
    window.close()

make = Window.__init__
def watched(self, *args, **kwargs):
    make(self, *args, **kwargs)
    self.first_painted.connect(lambda: note("paint"))
    self.controller.opened.connect(lambda: drop(self))
    self.locator.ready.connect(lambda: note("localizer"))
    self.locator.answered.connect(lambda answer: answered(self, answer))
Window.__init__ = watched
command.main()
"""


def main() -> None:
    """Measure and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("project", type=Path, help="a project with a localizer")
    parser.add_argument("photo", type=Path, help="is dropped on it")
    chosen = parser.parse_args()
    runs = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(RUNS + 1):
            # Of its own, as the project remembers what was dropped.
            copy = shutil.copytree(chosen.project, folder / f"{number}.campusgps")
            runs.append(json.loads(lines_of(CHILD, [chosen.photo.resolve(), copy], folder)[-1]))
    if not all(run["located"] for run in runs):
        raise SystemExit("the photo was not located")
    for step in STEPS:
        seconds, processor = zip(*(run[step] for run in runs[1:]), strict=True)
        print(
            f"{step}: median {statistics.median(seconds):.2f} s after the first paint "
            f"({min(seconds):.2f} to {max(seconds):.2f}), "
            f"{statistics.median(processor):.2f} s of processor time"
        )


if __name__ == "__main__":
    main()
