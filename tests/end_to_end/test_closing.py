"""Signals close the window in order, whatever the program is doing when they come."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.project.project import Project

ROOT = Path(__file__).parents[2]
# Python calls the handler of a signal in the midst of that painting.
SIGNAL_WHILE_PAINTING = """
import signal, sys
from pathlib import Path

from PySide6.QtWidgets import QWidget

from campusgps_gui.app.application import create_application, stay_open
from campusgps_gui.app.shutdown import EndSignals, end_process
from campusgps_gui.settings import Settings
from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import Appearance

class Painted(QWidget):
    def paintEvent(self, event):
        signal.raise_signal(int(sys.argv[1]))

application = create_application(["campusgps"])
signals = EndSignals(application)
signals.watch()
settings = Settings(Path(sys.argv[2]))
window = Window(settings, Appearance(application, settings.theme))
Painted(window)
end_process(stay_open(application, window, signals))
"""
SIGNAL_BEFORE_THE_EVENT_LOOP = SIGNAL_WHILE_PAINTING.replace(
    "Painted(window)", "signal.raise_signal(int(sys.argv[1]))"
)
RESTART_TWICE = """
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from campusgps_gui.app.application import create_application, open_windows
from campusgps_gui.app.shutdown import end_process
from campusgps_gui.settings import Settings
from campusgps_gui.shell.dialogs.settings_dialog import SettingsDialog
from campusgps_gui.shell.window import Window
from campusgps_gui.style.translation import use_language

application = create_application(["campusgps"])
settings = Settings(Path(sys.argv[2]))
settings.reopens_project = False
use_language(application, "en")
ends, seen, wanted = [], [], ["de", "he"]
application.aboutToQuit.connect(lambda: ends.append("end"))

def drive():
    window = next((one for one in application.topLevelWidgets() if isinstance(one, Window)), None)
    if window is None or window.controller.project is None or window.controller.busy:
        return
    said = window.actions_.settings.text().replace("&", "")
    if said in seen:
        return
    seen.append(said)
    if not wanted:
        print(said, "|", window.controller.project.name, "|", len(ends))
        timer.stop()
        window.close()
        return
    window.actions_.settings.trigger()
    dialog = window.findChild(SettingsDialog)
    language = dialog.language
    assert not language.restart.isVisible()
    language.choice.setCurrentIndex(language.choice.findData(wanted.pop(0)))
    language.choice.activated.emit(language.choice.currentIndex())
    assert language.restart.isVisible()
    print(said, "|", language.restart.text())
    language.restart.click()

timer = QTimer()
timer.timeout.connect(drive)
timer.start(20)
status = open_windows(application, settings, None, Path(sys.argv[1]))
print(len(ends))
end_process(status)
"""
# Nothing can stop a thread that is in the midst of an import, or in a library.
THREAD_THAT_NEVER_ENDS = """
import threading
from concurrent.futures import ThreadPoolExecutor

from campusgps_gui.app.shutdown import end_process

begun = threading.Event()
ThreadPoolExecutor(1).submit(lambda: (begun.set(), threading.Event().wait()))
begun.wait()
print("said")
end_process(3)
"""


@pytest.mark.parametrize("script", [SIGNAL_WHILE_PAINTING, SIGNAL_BEFORE_THE_EVENT_LOOP])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_from_the_event_loop(
    tmp_path: Path, script: str, number: signal.Signals
) -> None:
    settings = tmp_path / "settings.ini"
    ended = run(script, str(int(number)), str(settings))
    assert ended.returncode == 0, ended.stderr
    # Qt's complaint of a window that is gone when it is to show what was painted; with a map in it
    # and on a real screen that is a crash.
    assert "does not have a handle" not in ended.stderr
    assert settings.is_file()


def test_another_language_is_used_at_once_after_each_restart_with_the_same_project(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "place.campusgps"
    Project.create(folder).close()
    ended = run(RESTART_TWICE, str(folder), str(tmp_path / "settings.ini"))
    assert ended.returncode == 0, ended.stderr
    # The application ends once, after the last window: PySide crashes at the second time.
    assert ended.stdout.splitlines() == [
        "Settings… | Jetzt neu starten",
        "Einstellungen … | הפעלה מחדש כעת",
        "הגדרות… | place | 0",
        "1",
    ]
    assert "Traceback" not in ended.stderr and "Release of profile" not in ended.stderr


def test_a_thread_that_does_not_end_does_not_keep_the_process() -> None:
    ended = run(THREAD_THAT_NEVER_ENDS)
    assert (ended.returncode, ended.stdout) == (3, "said\n")


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A process of its own that has run ``script`` to its end."""
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=120,
    )
