from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.files import write_text, written_beside


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "answer.txt"
    write_text(target, "old")
    write_text(target, "new")
    assert target.read_text() == "new"
    assert [path.name for path in target.parent.iterdir()] == ["answer.txt"]


def test_a_failure_in_the_middle_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "answer.txt"
    write_text(target, "old")
    with pytest.raises(RuntimeError), written_beside(target) as part:
        part.write_text("half")
        raise RuntimeError
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["answer.txt"]


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CampusGPSError, match="cannot be written"):
        write_text(tmp_path / "file" / "answer.txt", "text")
