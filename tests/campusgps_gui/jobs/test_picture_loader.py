from __future__ import annotations

from pathlib import Path
from typing import Any

from campusgps_gui.jobs.picture_loader import LargePictures
from campusgps_gui.jobs.task_runner import TaskRunner


def test_a_photo_that_is_not_there_says_so_and_what_helps(qtbot: Any, tmp_path: Path) -> None:
    runner = TaskRunner()
    said: list[str] = []
    pictures = LargePictures(runner, runner)
    pictures.load(tmp_path / "unplugged.jpg", lambda _: None, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("This file can't be read (")
    assert said[0].endswith("). Plug in its disk, or look where it is now.")
    assert runner.shut_down(60)
