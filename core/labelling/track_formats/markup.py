"""Reads XML that is not well-formed: tags and the text between them, in linear time.

Loggers and apps write files that an XML parser refuses as a whole: blank lines before the
declaration, control characters, a bare ``&``, prefixes nobody declared, Latin-1 called UTF-8. The
points in them are as good as ever. Nothing is ever expanded or fetched here: entities and document
types are passed over, so that there is nothing to attack.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from core.labelling.track_points import without_controls

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# One character class between the brackets: no way to match the same text twice, so linear.
_MARKUP = re.compile(r"<(?:(!--|!\[CDATA\[|\?|!)|([^<>]*)>)")
_ENDS = {"!--": "-->", "![CDATA[": "]]>", "?": "?>"}
# It begins only where a word begins: linear, too.
_ATTRIBUTE = re.compile(r"(?<![^\s\"'])([^\s=\"'/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PREFIX = re.compile(r"</?(\w+):", re.ASCII)
_DECLARED_ENCODING = re.compile(r"<\?xml[^<>]*?encoding\s*=\s*[\"']([\w.-]{1,40})", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# Comments and the like; nobody can stop the reading while only such come.
_MOST_SPECIAL = 500_000
_MOST_PREFIXES, _MOST_KNOWN = 20, 200
_BARE_AMPERSAND = re.compile(r"&(?!#?\w{1,40};)")


class Tag(NamedTuple):
    """A tag of a marked-up text.

    Attributes:
        name: Its name in lower case and without a prefix.
        prefix: Its prefix, often empty.
        closes: Whether it is ``</name>`` or ``<name/>``.
        opens: Whether it is ``<name>`` or ``<name/>``.
        inside: What stands between its name and its end, as written.
    """

    name: str
    prefix: str
    closes: bool
    opens: bool
    inside: str

    def attributes(self) -> dict[str, str]:
        """Its attributes by name in lower case without prefix."""
        return {
            name.rpartition(":")[2].lower(): unescaped(double or single)
            for name, double, single in _ATTRIBUTE.findall(self.inside)
        }


class Markup:
    """The tags of one file.

    Args:
        data: The file's bytes.

    Attributes:
        remarks: What is not as XML demands, for people; complete when :meth:`tags` has ended.
    """

    def __init__(self, data: bytes) -> None:
        self.remarks: list[str] = []
        self._text = self._decoded(data)
        self._here = 0
        self._prefixes: set[str] = set()
        self._has_bare_bracket = False

    def passed(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The match of ``pattern`` right behind the last tag; reading goes on behind it.

        Faster than tag by tag where a file repeats itself.

        Args:
            pattern: Matches whole tags, with no comment, no CDATA section and no bare bracket among
                them, and those with prefixes in its group ``prefixed`` alone.
        """
        found = pattern.match(self._text, self._here)
        if found is not None:
            self._here = found.end()
            if prefixed := found["prefixed"]:
                for prefix in _PREFIX.findall(prefixed):
                    self._add_prefix(prefix)
        return found

    def count_of(self, name: str) -> int:
        """The number of tags named ``name`` in the whole file, those in comments included."""
        named = re.compile(rf"<(?:[^\s<>/:]{{1,40}}:)?{re.escape(name)}[\s/>]", re.IGNORECASE)
        return sum(1 for _ in named.finditer(self._text))

    def tags(self) -> Iterator[tuple[Tag, str]]:
        """Each tag in turn with the text between the tag before and it, as written.

        Comments and what else is no content is passed over.
        """
        text, pieces, special_ones = self._text, "", 0
        # The same few tags come over and over.
        known: dict[str, Tag] = {}
        while found := _MARKUP.search(text, self._here):
            between = text[self._here : found.start()]
            self._has_bare_bracket |= "<" in between
            pieces += between
            special, inside = found.groups()
            self._here = found.end()
            if special is not None:
                end = self._end_of(special, found.end())
                special_ones += 1
                if end < 0 or special_ones > _MOST_SPECIAL:
                    break
                self._here = end
                if special == "![CDATA[":
                    pieces += text[found.end() : end - 3]
                continue
            tag = known.get(inside)
            if tag is None:
                tag = _tag(inside)
                if tag is None:
                    self._has_bare_bracket = True
                    continue
                if tag.prefix:
                    self._add_prefix(tag.prefix)
                if not tag.inside and len(known) < _MOST_KNOWN:
                    known[inside] = tag
            yield tag, pieces
            pieces = ""
        self._remark()

    def _add_prefix(self, prefix: str) -> None:
        if len(self._prefixes) < _MOST_PREFIXES:
            self._prefixes.add(prefix)

    def _end_of(self, special: str, start: int) -> int:
        """The end of a comment or the like; -1 if nowhere, and then nothing can follow."""
        closing = _ENDS.get(special, ">")
        if special == "!":
            self._note("a document type definition (not looked at)")
            bracket = self._text.find("[", start, max(start, self._text.find(">", start)))
            if bracket >= 0:  # declarations of its own stand in it
                start = self._text.find("]", bracket)
        end = -1 if start < 0 else self._text.find(closing, start)
        return -1 if end < 0 else end + len(closing)

    def _decoded(self, data: bytes) -> str:
        encoding = {b"<\0": "utf-16-le", b"\0<": "utf-16-be"}.get(data[:2], "")
        for mark, marked in _BYTE_ORDER_MARKS:
            if data.startswith(mark):
                data, encoding = data[len(mark) :], marked
                break
        if encoding.startswith(("utf-16", "utf-32")):
            return data.decode(encoding, "replace")
        # Names and numbers are ASCII in every other encoding in use: any that has a character for
        # each byte reads them.
        text = data.decode("latin-1")
        declared = _DECLARED_ENCODING.search(text, 0, 1000)
        if declared is None or declared[1].lower() in ("utf-8", "utf8"):
            try:
                data.decode("utf-8")
            except UnicodeDecodeError:
                self._note("bytes that are not UTF-8 (read as Latin-1)")
        return text

    def _remark(self) -> None:
        text = self._text
        if text[:1].isspace() and text.lstrip().startswith("<?xml"):
            self._note("blank space before the XML declaration")
        if _CONTROL.search(text):
            self._note("control characters")
        if _BARE_AMPERSAND.search(text):
            self._note("a bare &")
        if self._has_bare_bracket:
            self._note("a bare <")
        for prefix in sorted(self._prefixes):
            if f"xmlns:{prefix}" not in text:
                self._note(f"the prefix {without_controls(prefix[:40])} that is declared nowhere")

    def _note(self, remark: str) -> None:
        if remark not in self.remarks:
            self.remarks.append(remark)


def unescaped(text: str) -> str:
    """``text`` with its character references replaced; others stay as they are."""
    return html.unescape(text) if "&" in text else text


def _tag(inside: str) -> Tag | None:
    """Read the text between ``<`` and ``>`` as a tag; None if it is none, as in ``a < b > c``."""
    closes, opens = inside.startswith("/"), True
    if closes:
        inside, opens = inside[1:], False
    elif inside.endswith("/"):
        inside, closes = inside[:-1], True
    named = inside.split(None, 1)
    if not named or inside[0].isspace():
        return None
    prefix, _, name = named[0].rpartition(":")
    rest = named[1] if len(named) > 1 else ""
    return Tag(name.lower(), prefix, closes, opens, rest)
