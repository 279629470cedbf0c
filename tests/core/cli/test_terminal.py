from __future__ import annotations

import pytest

from core.cli.terminal import WIDTH, print_table


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


def test_a_table_fits_the_terminal_and_keeps_what_tells_names_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    names = [f"2025-12-22 09:47 {'Maker of cameras ' * 8}({number})" for number in (2, 3)]
    print_table(["session", "photos", "error"], [[name, "5", "1.0 m"] for name in names])
    lines = printed(capsys)
    assert [len(line) for line in lines] == [WIDTH] * 3
    assert all(line.startswith("2025-12-22 09:47 Maker") for line in lines[1:])
    assert "(2)  " in lines[1] and "(3)  " in lines[2]


def test_a_table_wider_than_the_terminal_still_has_names(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_table(["session", "x" * 90], [["the first of many", "1"]])
    assert printed(capsys)[1].startswith("the fi...any  ")
