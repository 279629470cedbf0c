"""CSV tables: the one place that writes them, so that no name in one is ever taken for a formula.

A spreadsheet computes what begins like a formula, and file names, cameras and reasons come from
elsewhere. Every cell is looked at; numbers stay numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from core.files import legible

_FORMULA_SIGNS = frozenset("=+-@")
# Nobody computes these, and they stand first in names of ours, too.
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_NEEDS_QUOTES = re.compile('[",;\t]|[\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]|^\\s|\\s$')


def csv_text(header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A whole table: UTF-8 text, commas, a line feed after each line."""
    return csv_line(header) + "".join(map(csv_line, rows))


def csv_line(cells: Iterable[object]) -> str:
    """One line; None is an empty cell, and bytes that are no Unicode are written out."""
    return ",".join(_quoted(_cell(cell)) for cell in cells) + "\n"


def path_cell(path: str) -> str:
    """``path`` as a cell that is the same file and only text: ``./=1+1.jpg`` for ``=1+1.jpg``."""
    return legible(f"./{path}" if _is_formula(path) else path)


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = legible(value) if isinstance(value, str) else str(value)
    return f"'{text}" if _is_formula(text) else text


def _is_formula(text: str) -> bool:
    """True if a spreadsheet may compute it, now or after it has trimmed or normalised it."""
    if _NUMBER.fullmatch(text):
        return False
    if text[:1] in ("\t", "\r", "\n"):
        return True
    for sign in text:
        # Blanks and marks that nobody sees; the wide and small signs of East Asian keyboards.
        if not (sign.isspace() or unicodedata.category(sign).startswith("C")):
            return unicodedata.normalize("NFKC", sign)[:1] in _FORMULA_SIGNS
    return False


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
