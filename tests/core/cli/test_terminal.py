from __future__ import annotations

import io
import json
import logging
import os
import re
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import typer

from core.cli import terminal
from core.cli.terminal import (
    WIDTH,
    fail,
    in_command,
    print_json,
    print_line,
    print_table,
    running_task,
    say,
    warn_in_one_line,
)
from core.errors import CampusGPSError, Need


class Terminal(io.StringIO):
    """Standard output as it is before a person."""

    def isatty(self) -> bool:
        return True


def table_on_terminal(headings: list[str], rows: list[list[str]]) -> list[str]:
    with redirect_stdout(Terminal()) as terminal:
        print_table(headings, rows)
    return terminal.getvalue().splitlines()


def printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_numbers_stand_below_each_other_and_below_their_headings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_table(["", "photos", "median\nerror"], [["dawn", "5", "12.0 m"], ["noon", "105", "-"]])
    assert printed(capsys) == [
        "              median",
        "      photos   error",
        "dawn       5  12.0 m",
        "noon     105       -",
    ]


def test_a_table_fits_the_terminal_and_keeps_what_tells_names_apart() -> None:
    names = [f"2025-12-22 09:47 {'Maker of cameras ' * 8}({number})" for number in (2, 3)]
    rows = [[name, "5", "1.0 m"] for name in names]
    lines = table_on_terminal(["session", "photos", "error"], rows)
    assert [len(line) for line in lines] == [WIDTH] * 3
    assert all(line.startswith("2025-12-22 09:47 Maker") for line in lines[1:])
    assert "(2)  " in lines[1] and "(3)  " in lines[2]


def test_another_program_gets_names_whole(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(["name", "error"], [["n" * 300, "1.0 m"]])
    assert printed(capsys)[1] == f"{'n' * 300}  1.0 m"


def test_what_is_missing_comes_with_the_command_that_makes_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for need in Need:
        with pytest.raises(typer.Exit):
            fail(CampusGPSError("there is none", need=need))
    first, here, *_ = capsys.readouterr().err.splitlines()
    assert first == "Error: there is none"
    assert here == "Here: campusgps import PROJECT PHOTOS"


def test_a_table_wider_than_the_terminal_still_has_names() -> None:
    lines = table_on_terminal(["session", "x" * 90], [["the first of many", "1"]])
    assert lines[1].startswith("the fi...any  ")


HOSTILE = "\x1b[2J\x1b]0;title\x07a\rb\nError: c\u202egpj.exe\x9b31m"


def test_nothing_that_is_printed_reaches_the_terminal_as_a_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_line(HOSTILE)
    say(HOSTILE)
    print_table(["name", "n"], [[HOSTILE, "1"]])
    with pytest.raises(typer.Exit):
        fail(CampusGPSError(HOSTILE, file=Path(HOSTILE), advice=HOSTILE))
    shown = capsys.readouterr()
    lines = (shown.out + shown.err).split("\n")
    assert len(lines) == 6
    assert all(line.isprintable() for line in lines)
    assert "\\x1b[2J" in lines[0] and "\\x0aError" in lines[0] and "\\u202e" in lines[0]


def test_names_are_shown_and_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    print_line("a\x1b[2J\rb\n.jpg: no position")
    assert printed(capsys) == ["a\\x1b[2J\\x0db\\x0a.jpg: no position"]


def test_json_holds_no_half_of_a_pair(capsys: pytest.CaptureFixture[str]) -> None:
    """As Python keeps bytes of file names that are no Unicode; other programs refuse it."""
    print_json(
        {"file": os.fsdecode(b"/a/\xff.jpg"), "ok": "\U0001f600", "\ud800": [("\udcfe", 1.5)]}
    )
    printed = capsys.readouterr().out
    assert json.loads(printed) == {
        "file": "/a/\\xff.jpg",
        "ok": "\U0001f600",
        "\\ud800": [["\\xfe", 1.5]],
    }
    assert re.findall(r"(?<!\\)\\ud[89a-f]..", printed) == ["\\ud83d", "\\ude00"]


def test_a_warning_is_one_line_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    warn_in_one_line()
    assert logging.lastResort is not None
    try:
        raise CampusGPSError("is full\x1b[31m", file=Path("disk"))
    except CampusGPSError:
        record = logging.LogRecord("x", logging.WARNING, "", 1, "not %s", ("kept",), sys.exc_info())
    logging.lastResort.handle(record)
    assert capsys.readouterr().err == "Warning: not kept: disk: is full\\x1b[31m\n"


def test_a_path_with_spaces_is_quoted_in_a_command_to_copy() -> None:
    assert in_command(Path("campus.campusgps")) == "campus.campusgps"
    quoted = in_command(Path("my walk (2025).campusgps"))
    assert quoted[0] == quoted[-1] and quoted[0] in "'\"" and "my walk (2025)" in quoted


def test_without_a_terminal_each_stage_of_a_long_command_is_a_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def work() -> str:
        with running_task() as task:
            task.begin("Reading photos", 1200)
            task.begin("Learning the place")
            task.begin("Learning the place")
        captured = capsys.readouterr()
        assert captured.out == ""
        return captured.err

    assert work() == ""
    monkeypatch.setattr(terminal, "QUIET_S", 0.0)
    assert work() == "Reading photos 0 of 1,200…\nLearning the place…\n"
    monkeypatch.setattr(terminal, "REPEATED_S", 0.0)
    assert work().count("Learning the place…\n") == 2
