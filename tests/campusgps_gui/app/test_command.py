from __future__ import annotations

import linecache
from pathlib import Path

import pytest

from campusgps_gui.app.command import (
    _import_without_reading_sources,
    _refusal,
    _wants_window,
    main,
)


@pytest.mark.parametrize("argument", ["", "x" * 5000, "a\0b", "--help", "check"])
def test_what_names_no_folder_is_a_command(argument: str) -> None:
    assert not _wants_window([argument])


def test_nothing_or_a_folder_opens_the_window(tmp_path: Path) -> None:
    assert _wants_window([])
    assert _wants_window([str(tmp_path)])
    assert not _wants_window([str(tmp_path), "more"])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("wrong.campusgps", "wrong.campusgps is not there. Check the name"),
        ("away/photos", "photos is not there. Check the name"),
        ("here.jpg", "here.jpg is a file. The window opens projects"),
    ],
)
def test_a_path_that_no_window_can_open_is_answered_in_plain_words(
    name: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here.jpg").touch()
    monkeypatch.setattr("sys.argv", ["campusgps", str(tmp_path / name)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert words in str(ended.value)
    assert _refusal([name, "more"]) == _refusal(["check"]) == _refusal(["--help"]) == ""


def test_no_source_of_a_module_is_read_when_it_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "imported_once.py").write_text("answer = 42\n")
    monkeypatch.syspath_prepend(tmp_path)
    _import_without_reading_sources()
    assert __import__("imported_once").answer == 42
    assert not [file for file in linecache.cache if "imported_once" in file]
