"""Names that are cut off where they are alike, so that what tells them apart stays in sight."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

# Qt breaks a cell's text here.
LINE_BREAK = "\u2028"
_ELLIPSIS = "…"


def elided_apart(text: str, others: Sequence[str], metrics: QFontMetrics, room: int) -> str:
    """``text`` cut off to ``room`` pixels.

    It is cut off in the middle, unless one of the ``others`` would then look the same: then the
    word in which they differ stays, between the beginning and the end.
    """
    middle = Qt.TextElideMode.ElideMiddle
    plain = metrics.elidedText(text, middle, room)
    alike = [
        other
        for other in others
        if other != text and metrics.elidedText(other, middle, room) == plain
    ]
    if plain == text or not alike:
        return plain
    start, end = _word_that_differs(text, alike)
    word = f"{_ELLIPSIS}{text[start:end]}{_ELLIPSIS}"
    left = room - metrics.horizontalAdvance(word)
    if left <= 0:
        return metrics.elidedText(word, middle, room)
    head = _fitting(text[:start], metrics, left // 2)
    left -= metrics.horizontalAdvance(head)
    tail = _fitting(text[end:][::-1], metrics, left)[::-1]
    return f"{head}{word}{tail}"


def elided_in_two_lines(text: str, others: Sequence[str], metrics: QFontMetrics, room: int) -> str:
    """``text`` cut off to two lines of ``room`` pixels: its beginning, and below that its end.

    Unless one of the ``others`` would then look the same: then the word in which they differ stands
    before the end.
    """
    shown = _two_lines(text, "", metrics, room)
    alike = [
        other for other in others if other != text and _two_lines(other, "", metrics, room) == shown
    ]
    if not alike:
        return shown
    start, end = _word_that_differs(text, alike)
    return _two_lines(text, text[start:end], metrics, room, rest=text[end:])


def _two_lines(
    text: str, word: str, metrics: QFontMetrics, room: int, rest: str | None = None
) -> str:
    first = _fitting(text, metrics, room)
    rest = text[len(first) :] if rest is None else rest
    before = f"{_ELLIPSIS}{word}{_ELLIPSIS}" if word else _ELLIPSIS
    left = room - metrics.horizontalAdvance(before)
    if left <= 0:
        second = metrics.elidedText(before, Qt.TextElideMode.ElideMiddle, room)
    else:
        second = before + _fitting(rest[::-1], metrics, left)[::-1]
    return f"{first.rstrip()}{LINE_BREAK}{second}"


def _word_that_differs(text: str, others: Sequence[str]) -> tuple[int, int]:
    """The place of the letters and digits in which ``text`` is not as the ``others``."""
    start = min(_same(text, other) for other in others)
    same_end = min(_same(text[::-1], other[::-1]) for other in others)
    start = min(start, len(text) - 1)
    end = max(len(text) - same_end, start + 1)
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _same(one: str, other: str) -> int:
    """The number of characters in which both begin alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def fitting_count(text: str, metrics: QFontMetrics, room: int) -> int:
    """The number of first characters of ``text`` that ``room`` pixels hold."""
    # Measuring is what costs, and tables ask for every cell that they draw.
    counts = range(1, len(text) + 1)
    return bisect_right(counts, room, key=lambda count: metrics.horizontalAdvance(text[:count]))


def _fitting(text: str, metrics: QFontMetrics, room: int) -> str:
    """As many of the first characters of ``text`` as fit."""
    return text[: fitting_count(text, metrics, room)]
