from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image

from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.photos.details import PhotoDetails, size_words
from core.project.rows import PhotoRow, Verdict


def test_a_photo_whose_file_comes_back_is_shown(qtbot: Any, tmp_path: Path) -> None:
    runner, file = TaskRunner(), tmp_path / "unplugged.jpg"
    details = PhotoDetails(runner)
    qtbot.addWidget(details)
    photo = PhotoRow(
        id=7,
        path=file,
        sha256="0" * 64,
        pixels_sha256=None,
        verdict=Verdict.USABLE,
        reason="",
        set_aside=False,
        measurement=None,
        own=None,
        taken_at=None,
        taken_at_has_offset=False,
        camera="",
        session=None,
        width=64,
        height=48,
    )
    details.show_photo(photo)
    qtbot.waitUntil(lambda: "can't be read" in details.hint)
    Image.new("RGB", (64, 48), "red").save(file)
    details.thumbnail_came(8)
    assert details.image.isNull() and details.hint
    details.thumbnail_came(7)
    qtbot.waitUntil(lambda: not details.image.isNull())
    assert runner.shut_down(60)


def test_a_small_picture_has_no_megapixels() -> None:
    assert size_words(192, 256) == "192 × 256"
    assert size_words(4000, 3000) == "4000 × 3000 (12.0 megapixels)"
