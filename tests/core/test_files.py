from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.files import (
    bare_name,
    distinct_names,
    has_gone,
    is_full,
    legible,
    legible_line,
    remove_leftovers,
    write_text,
    written_beside,
)
from tests.full_disk import full_disk


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


def test_what_a_kill_left_is_removed_but_nothing_else(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from core.files import written_beside\n"
        "with written_beside(Path(sys.argv[1])) as part:\n"
        "    part.write_text('half'); os.kill(os.getpid(), 9)"
    )
    target = tmp_path / "place.safetensors"
    write_text(target, "whole")
    subprocess.run([sys.executable, "-c", script, str(target)], check=False)
    (tmp_path / ".part").write_text("the user's")
    assert len(list(tmp_path.iterdir())) == 3
    with written_beside(tmp_path / "other") as mine:
        remove_leftovers(tmp_path)
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
            [".part", "place.safetensors", mine.name]
        )
    remove_leftovers(tmp_path / "no such folder")


def test_any_name_that_the_disk_takes_can_be_written(tmp_path: Path) -> None:
    for name in ("x" * 250, "\N{GRINNING FACE}" * 60, "a\nb.txt"):
        write_text(tmp_path / name, "text")
        assert (tmp_path / name).read_text() == "text"


def test_text_with_names_that_are_no_unicode(tmp_path: Path) -> None:
    write_text(tmp_path / "a.csv", os.fsdecode(b"caf\xe9.jpg,1,2"))
    assert (tmp_path / "a.csv").read_bytes() == b"caf\xe9.jpg,1,2"
    assert legible(os.fsdecode(b"caf\xe9.jpg")) == "caf\\xe9.jpg"
    assert legible("café.jpg") == "café.jpg"


def test_a_line_that_no_terminal_obeys() -> None:
    assert legible_line("a\rb\x1b[2J\u202egpj.\x9b") == "a\\x0db\\x1b[2J\\u202egpj.\\x9b"
    assert legible_line(os.fsdecode(b"caf\xe9\n")) == "caf\\xe9\\x0a"
    assert legible_line("שלום é") == "שלום é"


def test_a_pipe_has_no_checksum_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    script = (
        "import sys; from pathlib import Path; from core.files import file_sha256\n"
        "try: file_sha256(Path(sys.argv[1]))\n"
        "except OSError as error: print(error.strerror)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.jpg")],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert done.stdout == "is no ordinary file\n"


def test_gone_means_certainly_gone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "round").symlink_to(tmp_path / "round")
    assert not has_gone(tmp_path / "file")
    assert has_gone(tmp_path / "none") and has_gone(tmp_path / "file" / "none")
    assert not has_gone(tmp_path / "round" / "a.jpg")


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CampusGPSError, match=r"cannot be written.*Choose a folder"):
        write_text(tmp_path / "file" / "answer.txt", "text")


def test_a_full_disk_is_a_clear_error_that_says_what_helps(tmp_path: Path) -> None:
    write_text(tmp_path / "answer.txt", "before")
    with full_disk(), pytest.raises(CampusGPSError, match=r"written.*Free some space"):
        write_text(tmp_path / "answer.txt", "more than there is room for")
    assert is_full(tmp_path) is False
    with full_disk():
        assert is_full(tmp_path)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("answer.txt", "before")]


def test_paths_are_distinguished_by_their_shortest_ends() -> None:
    paths = [Path(name) for name in ("/p/a/1.jpg", "/p/b/1.jpg", "/p/2.jpg", "1.jpg", "/q/b/1.jpg")]
    assert distinct_names([*paths, paths[0]]) == {
        paths[0]: "a/1.jpg",
        paths[1]: "p/b/1.jpg",
        paths[2]: "2.jpg",
        paths[3]: "1.jpg",
        paths[4]: "q/b/1.jpg",
    }


@pytest.mark.parametrize(
    "path", ["a.jpg", "/photos/a.jpg", "C:\\photos\\a.jpg", "C:\\photos/a.jpg"]
)
def test_a_bare_name_is_without_the_folders_of_any_system(path: str) -> None:
    assert bare_name(path) == "a.jpg"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders")
def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe.csv", tmp_path / "link.csv"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for target in (pipe, link):
        with pytest.raises(CampusGPSError, match="no ordinary file"):
            write_text(target, "new")
    assert pipe.is_fifo() and link.is_symlink()
    assert len(list(tmp_path.iterdir())) == 2
