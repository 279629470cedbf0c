"""What opening a project asks of the window's own thread."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# The window as the program opens it: prints what its own thread imports from the first paint on,
# until the project is there with its map.
_WINDOW = """
import sys, threading
from PySide6.QtCore import QTimer
from campusgps_gui.app.application import run
from campusgps_gui.shell.window import Window

painted, imported = threading.Event(), []

def note(event, details):
    own = threading.current_thread() is threading.main_thread()
    if event == "import" and own and painted.is_set():
        imported.append(details[0])

def end_with_map(window):
    if window.page.photos_tab.map.view is None:
        QTimer.singleShot(20, window, lambda: end_with_map(window))
        return
    print(sorted(n for n in imported if n.startswith(("campusgps_gui", "PySide6", "xml"))))
    window.close()

make = Window.__init__
def watched(self, *arguments):
    make(self, *arguments)
    self.first_painted.connect(painted.set)
    self.controller.dots_changed.connect(lambda: end_with_map(self))

Window.__init__ = watched
sys.addaudithook(note)
sys.exit(run(["campusgps", sys.argv[1]]))
"""


def test_the_windows_own_thread_imports_nothing_while_a_project_opens(project_folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WINDOW, str(project_folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["[]"]
