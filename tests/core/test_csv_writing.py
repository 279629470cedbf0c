"""Every table goes through one writer, which no cell passes as a formula."""

from __future__ import annotations

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from core.csv_writing import csv_line, csv_text, path_cell

LETTERS = st.sampled_from(list("=+-@＝＋－＠﹢ \t\r\n\u00a0\u200b\ufeff\x00\x1b\",;'a1./"))


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.replace("\0", "0"), newline="")))


@given(st.text(LETTERS, max_size=6), st.text(max_size=6))
@example("a\r=1", "\ud800")
def test_one_line_holds_what_was_written_and_no_formula(name: str, text: str) -> None:
    line = csv_line([path_cell(name), text, None, 1.5])
    ((first, second, nothing, number),) = read(line)
    assert (nothing, number) == ("", "1.5")
    name = name.replace("\0", "0")
    assert first in (name, f"./{name}")
    bare = first.strip(" \t\r\n\u00a0\u200b\ufeff\x1b0")
    assert not bare.startswith(tuple("=+@＝＋－＠﹢")) or first.startswith("0")
    assert not second.lstrip().startswith(("=", "@"))


def test_numbers_stay_numbers() -> None:
    text = csv_text(("a", "b", "c"), [("-33.856784432", "+1", "-1e-7"), (-2.5, None, True)])
    assert text == "a,b,c\n-33.856784432,+1,-1e-7\n-2.5,,True\n"
    assert csv_line(["-1+1", "-", "-a"]) == "'-1+1,'-,'-a\n"
