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
_ISOLATE, _END = "\u2068", "\u2069"


def elided_in_middle(text: str, metrics: QFontMetrics, room: int) -> str:
    """``text`` cut off in the middle to ``room`` pixels; what stood for itself still does.

    A name that is isolated in a text of the other direction may lose the character that ends it:
    then all that follows would go the name's way.
    """
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
    head, found, tail = shown.rpartition(_ELLIPSIS)
    if not found or shown == text:
        return shown
    begins, ends = (_open_isolates(part) for part in (head, tail))
    return f"{head}{_ISOLATE * -min(begins + ends, 0)}{found}{_END * max(begins + ends, 0)}{tail}"


def _open_isolates(text: str) -> int:
    """The number of isolates that begin in ``text`` and do not end there; negative: the reverse."""
    return text.count(_ISOLATE) - text.count(_END)


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
        return _part_that_differs(text, alike, metrics, room)
    head = _fitting(text[:start], metrics, left // 2)
    left -= metrics.horizontalAdvance(head)
    tail = _fitting(text[end:][::-1], metrics, left)[::-1]
    return f"{head}{word}{tail}"


def elided_in_two_lines(text: str, others: Sequence[str], metrics: QFontMetrics, room: int) -> str:
    """``text`` cut off to two lines of ``room`` pixels: its beginning, and below that its end.

    Unless one of the ``others`` would then look the same: then the word in which they differ stands
    before the end. Of a word that is too long for that, the part that differs is shown, behind the
    beginning itself where the second line reaches as far.
    """
    shown = _two_lines(text, "", metrics, room)
    alike = [
        other for other in others if other != text and _two_lines(other, "", metrics, room) == shown
    ]
    different = [other for other in others if other != text]
    if not alike and different:
        start, end = _word_that_differs(text, different)
        # The line's end would cut off the digits by which a person knows it. Names that are
        # different from the first letter on are known by that.
        is_cut = start < len(_fitting(text, metrics, room)) < end
        alike = different if is_cut and _differing(text, different)[0] > 0 else []
    if not alike:
        return shown
    start, end = _word_that_differs(text, alike)
    word = f"{_ELLIPSIS}{text[start:end]}{_ELLIPSIS}"
    if metrics.horizontalAdvance(word) < room:
        return _two_lines(text, text[start:end], metrics, room, rest=text[end:])
    first = _fitting(text, metrics, room)
    left = room - metrics.horizontalAdvance(_ELLIPSIS)
    second = _fitting(text[len(first) :], metrics, left)
    differs_to = _differing(text, alike)[1]
    if differs_to <= len(first):
        # The second line would say the beginning again.
        return shown
    if differs_to <= len(first) + len(second):
        return f"{first.rstrip()}{LINE_BREAK}{second.strip()}{_ELLIPSIS}"
    return f"{first.rstrip()}{LINE_BREAK}{_part_that_differs(text, alike, metrics, room)}"


def _two_lines(
    text: str, word: str, metrics: QFontMetrics, room: int, rest: str | None = None
) -> str:
    first = _fitting(text, metrics, room)
    rest = text[len(first) :] if rest is None else rest
    before = f"{_ELLIPSIS}{word}{_ELLIPSIS}" if word else _ELLIPSIS
    left = room - metrics.horizontalAdvance(before)
    second = before + _fitting(rest[::-1], metrics, left)[::-1]
    return f"{first.rstrip()}{LINE_BREAK}{second}"


def _part_that_differs(text: str, others: Sequence[str], metrics: QFontMetrics, room: int) -> str:
    """The characters in which ``text`` is not as the ``others``, with what fits before and behind.

    As in a time of day, what stands before them says more than what stands behind.
    """
    start, end = _differing(text, others)
    left = room - metrics.horizontalAdvance(2 * _ELLIPSIS)
    end = start + len(_fitting(text[start:end], metrics, left))
    left -= metrics.horizontalAdvance(text[start:end])
    start -= len(_fitting(text[:start][::-1], metrics, left))
    part = text[start:end]
    return f"{_ELLIPSIS if start else ''}{part}{_ELLIPSIS if end < len(text) else ''}"


def _differing(text: str, others: Sequence[str]) -> tuple[int, int]:
    """The place of the characters in which ``text`` is not as the ``others``."""
    start = min(_same(text, other) for other in others)
    start = min(start, len(text) - 1)
    # Of names of other lengths the same ends may lie before that.
    same_end = min(_same(text[start:][::-1], other[start:][::-1]) for other in others)
    return start, max(len(text) - same_end, start + 1)


def _word_that_differs(text: str, others: Sequence[str]) -> tuple[int, int]:
    """The place of the letters and digits around :func:`_differing` ones."""
    start, end = _differing(text, others)
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
