"""The elements of the arrays at the top of a JSON file, one after another, however large it is."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Generator, Iterator
from typing import BinaryIO

from core.tasks import Task

_CHUNK_BYTES = 4_000_000
# An element of a location history has some hundred bytes; a segment of a day some thousand.
_LARGEST_ELEMENT = 32_000_000
_BYTE_ORDER_MARK = "\ufeff"
_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_NAME = re.compile(r'"((?:[^"\\]|\\.){0,200})"[ \t\r\n]*:[ \t\r\n]*')


class JsonElements:
    """Reads a JSON text that is an array, or an object of arrays.

    Args:
        stream: The file, open for reading.
        task: Cancellation.

    Attributes:
        ended: Whether the text was read to its end; False if it is cut off, or damaged.
        is_json: Whether the text begins as such a text does.
    """

    def __init__(self, stream: BinaryIO, task: Task) -> None:
        self._stream, self._task = stream, task
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._text, self._here, self._at_end = "", 0, False
        self.ended = self.is_json = False

    def __iter__(self) -> Iterator[tuple[str, object]]:
        """Each element with the name of its array, empty for one that has none."""
        self._more(_CHUNK_BYTES)
        self._here = int(self._text[:1] == _BYTE_ORDER_MARK)
        first = self._passed("[{")
        self.is_json = bool(first)
        if first == "[":
            self.ended = yield from self._array("")
        while first == "{":
            if self._passed("}"):
                self.ended = True
                return
            self._passed(",")
            name = self._name()
            if name is None:
                return
            if self._passed("["):
                if not (yield from self._array(name)):
                    return
            elif self._value() is None:
                return

    def _array(self, name: str) -> Generator[tuple[str, object], None, bool]:
        """The elements up to the end of the array; returns whether that was found."""
        while True:
            if self._passed("]"):
                return True
            self._passed(",")
            found = self._value()
            if found is None:
                return False
            yield name, found[0]

    def _passed(self, characters: str) -> str:
        """The next character if it is one of ``characters``; reading goes on behind it."""
        self._skip_space()
        found = self._text[self._here : self._here + 1]
        if found and found in characters:
            self._here += 1
            return found
        return ""

    def _name(self) -> str | None:
        self._skip_space()
        while True:
            found = _NAME.match(self._text, self._here)
            if found is not None and (found.end() < len(self._text) or self._at_end):
                self._here = found.end()
                return found[1]
            if self._at_end or len(self._text) - self._here > _CHUNK_BYTES:
                return None
            self._more(_CHUNK_BYTES)

    def _value(self) -> tuple[object] | None:
        """The next value; None if it is cut off, damaged or too large."""
        self._skip_space()
        size = _CHUNK_BYTES
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._here)
                if end < len(self._text) or self._at_end:
                    self._here = end
                    return (value,)
            except (ValueError, RecursionError):
                if self._at_end or len(self._text) - self._here > _LARGEST_ELEMENT:
                    return None
            self._more(size)
            size *= 2

    def _skip_space(self) -> None:
        while True:
            found = _SPACE.match(self._text, self._here)
            self._here = found.end() if found is not None else self._here
            if self._here < len(self._text) or self._at_end:
                return
            self._more(_CHUNK_BYTES)

    def _more(self, size: int) -> None:
        self._task.check()
        data = self._stream.read(size)
        self._at_end = not data
        self._text = self._text[self._here :] + self._decoder.decode(data, final=not data)
        self._here = 0
