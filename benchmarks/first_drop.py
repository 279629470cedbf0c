"""Times the first photo dropped on a new window: ``python -m benchmarks.first_drop PROJECT PHOTO``.

Starts the program several times as a process of its own, with settings of its own, and drops the
photo through the window system's own events at the first moment at which the window takes it for
locating. Prints from the first paint on, by the clock and in processor time of the whole program:
when the project was there, when the localizer was ready, and when the answer came.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

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
    project, photo = (str(Path(one).resolve()) for one in sys.argv[1:3])
    environment = dict(os.environ)
    if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    # As an installed program, it has been compiled before: by the first run, which does not count.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    runs = []
    with tempfile.TemporaryDirectory() as folder:
        # Settings and log go to a folder of their own.
        environment |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME"), folder)
        for number in range(RUNS + 1):
            # Of its own, as the project remembers what was dropped.
            copy = shutil.copytree(project, Path(folder) / f"{number}.campusgps")
            command = [sys.executable, "-c", CHILD, photo, str(copy)]
            done = subprocess.run(
                command, capture_output=True, text=True, env=environment, check=True
            )
            runs.append(json.loads(done.stdout.splitlines()[-1]))
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
