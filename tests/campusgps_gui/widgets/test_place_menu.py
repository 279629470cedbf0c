from __future__ import annotations

from pathlib import Path

import pytest

from campusgps_gui.widgets.place_menu import copy_place, show_in_folder
from core.geo import Position


def test_a_folder_that_has_gone_is_said_and_not_opened(tmp_path: Path) -> None:
    words = show_in_folder(tmp_path / "gone" / "photo.jpg")
    assert words == f"The folder {tmp_path / 'gone'} is not there any more"


@pytest.mark.usefixtures("qapp")
def test_a_place_copied_is_said() -> None:
    said: list[str] = []
    copy_place(Position(46.5, 7.25), said.append)
    assert said == ["Copied 46.500000, 7.250000"]
