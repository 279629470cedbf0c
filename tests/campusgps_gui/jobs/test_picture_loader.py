from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from campusgps_gui.jobs.picture_loader import LargePictures, Thumbnails
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.locate.located_photos import LocatedPhoto
from core.project.pixel_cache import PixelCache


def test_a_photo_that_is_not_there_says_so_and_what_helps(qtbot: Any, tmp_path: Path) -> None:
    runner = TaskRunner()
    said: list[str] = []
    pictures = LargePictures(runner, runner)
    pictures.load(tmp_path / "unplugged.jpg", lambda _: None, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("This file can't be read (")
    assert said[0].endswith("). Plug in its disk, or look where it is now.")
    assert runner.shut_down(60)


def test_a_picture_whose_file_comes_back_is_made_when_the_window_is_used_again(
    qtbot: Any, qapp: QApplication, tmp_path: Path
) -> None:
    runner, file = TaskRunner(), tmp_path / "unplugged.jpg"
    thumbnails = Thumbnails(runner)
    thumbnails.use(PixelCache(tmp_path / "cache"))
    photo = LocatedPhoto(7, file.name, file=file)
    with qtbot.waitSignal(thumbnails.came):
        assert thumbnails.image(photo).isNull()
    Image.new("RGB", (64, 48), "red").save(file)
    assert thumbnails.image(photo).isNull()
    with qtbot.waitSignal(thumbnails.came) as again:
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert again.args == [7]
    with qtbot.waitSignal(thumbnails.came):
        assert thumbnails.image(photo).isNull()
    assert not thumbnails.image(photo).isNull()
    assert runner.shut_down(60)
