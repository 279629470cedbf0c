"""Writes XML element by element, so that memory does not grow with the rows.

The standard library's generator: simplekml and gpxpy keep the whole document in memory, and what
stands in a file's name could end simplekml's escaping.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import TextIOWrapper
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

# What XML 1.0 cannot hold in any form; a carriage return would be read as a line feed.
_IMPOSSIBLE = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class XmlStream:
    """A writer of one XML document, indented.

    Args:
        stream: A text stream in UTF-8.
    """

    def __init__(self, stream: TextIOWrapper) -> None:
        self._writer = XMLGenerator(stream, "utf-8", short_empty_elements=True)
        self._depth = 0
        self._writer.startDocument()

    @contextmanager
    def element(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """Write an element around what is written inside the ``with``."""
        self._new_line()
        self._writer.startElement(name, AttributesImpl(attributes or {}))
        self._depth += 1
        yield
        self._depth -= 1
        self._new_line()
        self._writer.endElement(name)

    def leaf(self, name: str, text: str, attributes: Mapping[str, str] | None = None) -> None:
        """Write an element that contains ``text`` and no other element."""
        self._new_line()
        self._writer.startElement(name, AttributesImpl(attributes or {}))
        self._writer.characters(_IMPOSSIBLE.sub(_escaped, text))
        self._writer.endElement(name)

    def _new_line(self) -> None:
        self._writer.ignorableWhitespace("\n" + "  " * self._depth)


def _escaped(found: re.Match[str]) -> str:
    return f"\\x{ord(found[0]):02x}"
