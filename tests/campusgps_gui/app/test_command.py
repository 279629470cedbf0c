from __future__ import annotations

from pathlib import Path

import pytest

from campusgps_gui.app.command import _wants_window


@pytest.mark.parametrize("argument", ["x" * 5000, "a\0b", "--help", "check"])
def test_what_names_no_folder_is_a_command(argument: str) -> None:
    assert not _wants_window([argument])


def test_nothing_or_a_folder_opens_the_window(tmp_path: Path) -> None:
    assert _wants_window([])
    assert _wants_window([str(tmp_path)])
    assert not _wants_window([str(tmp_path), "more"])
