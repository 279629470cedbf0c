from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.shell.finished_jobs import FinishedJobs
from campusgps_gui.shell.project_windows import RaiseRequests, raise_window_of

SECOND_START = """
import sys
from pathlib import Path
from campusgps_gui.app.application import run
from campusgps_gui.settings import Settings
settings = Settings(Path(sys.argv[2]) / "settings.ini")
sys.exit(run(["campusgps", sys.argv[1]], settings=settings, log_folder=Path(sys.argv[2])))
"""


def test_a_second_start_brings_the_window_forward_and_ends(
    qapp: Any, qtbot: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "one.campusgps"
    requests = RaiseRequests()
    requests.listen_for(folder)
    with qtbot.waitSignal(requests.raise_wanted):
        arguments = [sys.executable, "-c", SECOND_START, str(folder), str(tmp_path)]
        done = subprocess.run(arguments, check=False)
    assert done.returncode == 0
    requests.listen_for(None)


def test_a_window_answers_for_the_open_project_alone(qapp: Any, qtbot: Any, tmp_path: Path) -> None:
    requests = RaiseRequests()
    one, other = tmp_path / "one.campusgps", tmp_path / "other.campusgps"
    requests.listen_for(one)
    with qtbot.waitSignal(requests.raise_wanted):
        assert raise_window_of(tmp_path / "elsewhere" / ".." / one.name)
    assert not raise_window_of(other)
    requests.listen_for(other)
    assert raise_window_of(other) and not raise_window_of(one)
    requests.listen_for(None)
    assert not raise_window_of(other)


def test_a_long_job_is_told_of_when_the_person_is_back(qtbot: Any, request: Any) -> None:
    window, other = QWidget(), QWidget()
    qtbot.addWidget(window)
    qtbot.addWidget(other)
    runner = TaskRunner(window)
    request.addfinalizer(runner.shut_down)
    finished, said = FinishedJobs(runner, window, least_s=0.0), []
    finished.message.connect(said.append)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    with qtbot.waitSignals([runner.ended, runner.ended]):
        runner.run("Importing photos", lambda task: None)
        runner.run("Looking", lambda task: task.cancel() or task.check())
    runner.run("Reading", lambda task: None, quiet=True)
    assert said == []
    window.activateWindow()
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Importing photos is done, after 1 s"]
