"""The simple properties of an XMP document, read with limits and with patience.

Other programs read what is not well-formed (a bare ``&``, a control character, Latin-1 bytes, a
prefix that nobody declared), so it is read here, too. Format: XMP part 1 (ISO 16684-1).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from core.errors import CampusGPSError

LARGEST_BYTES = 16_000_000

_MOST_ELEMENTS = 200_000
_DEEPEST = 500
_MOST_ATTRIBUTES = 300_000
_MOST_PREFIXES = 1000
_LONGEST_VALUE = 4096
_LARGEST_TO_MEND_BYTES = 2_000_000
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_KNOWN = {
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/xmp/note/": "xmpNote",
    "http://www.dji.com/drone-dji/1.0/": "drone-dji",
    _RDF: "rdf",
}
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Between two ASCII characters: nothing, or what is there in UTF-16.
_GAPS = (b"", b"\0")
# What XML forbids and programs write.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_DECLARATION = re.compile(r"^\s*<\?xml [^>]*\?>")


class NotXmlError(CampusGPSError):
    """This is no XML, or XML that is not safe to read."""


@dataclass
class Fields:
    """The properties of the photo itself, in the order in which they stand.

    Attributes:
        values: By (usual prefix of the namespace, or the namespace; name). The first value counts.
    """

    values: dict[tuple[str, str], str] = field(default_factory=dict)

    def get(self, name: str, *namespaces: str) -> str:
        """The first of the values that ``name`` has in ``namespaces``, or an empty text."""
        found = (self.values.get((space, name), "") for space in namespaces)
        return next((value for value in found if value), "")

    def namespaces_of(self, *names: str) -> tuple[str, ...]:
        """The namespaces in which one of ``names`` has a value."""
        return tuple(dict.fromkeys(space for space, name in self.values if name in names))


def read_fields(content: bytes) -> Fields:
    """The properties in ``content``.

    Structures are not looked into: a place that the photo shows may have coordinates, too.

    Raises:
        NotXmlError: It is no XML, is too large, or declares entities.
    """
    if len(content) > LARGEST_BYTES:
        raise NotXmlError("this sidecar is too large to be one")
    # Before anything is read: reading up to the limit would take seconds.
    if content.count(b"=") > _MOST_ATTRIBUTES or _elements_in(content) > _MOST_ELEMENTS:
        raise NotXmlError("this XMP is too large to be read")
    if not content.startswith(_UTF_16):
        # Blanks before and NULs behind are no XML, but are written.
        content = content.strip(b"\0 \r\n\t")
    try:
        try:
            return _Reader().read(content)
        except expat.ExpatError:
            if len(content) > _LARGEST_TO_MEND_BYTES:
                raise
            return _Reader().read(_mended(content))
    except (expat.ExpatError, LookupError, ValueError) as error:  # also encodings nobody knows
        raise NotXmlError("this sidecar is not valid XML") from error


def _elements_in(content: bytes) -> int:
    """The number of elements, in UTF-16 too; what looks like one in a comment counts as one."""
    others = sum(content.count(b"<" + gap + sign) for sign in (b"/", b"!", b"?") for gap in _GAPS)
    return content.count(b"<") - others


def _mended(content: bytes) -> bytes:
    """The XMP in UTF-8, with common faults mended."""
    if content.startswith(_UTF_16):
        text = content.decode("utf-16", "replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("latin-1")
    text = _DECLARATION.sub("", text)
    return _BARE_AMPERSAND.sub("&amp;", _CONTROL.sub(" ", text)).encode("utf-8")


class _Reader:
    """Reads one document with expat, prefix by prefix, without building a tree."""

    def __init__(self) -> None:
        self._inside = Fields()
        self._anywhere = Fields()
        self._prefixes: list[Mapping[str, str]] = [{}]
        self._open: list[tuple[str, str]] = []
        self._elements = 0
        self._rdf_depth = 0
        self._has_description = False
        self._texts: list[list[str]] = []
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = _refuse

    def read(self, content: bytes) -> Fields:
        """The fields of a whole document."""
        self._parser.Parse(content, True)
        return self._inside if self._has_description else self._anywhere

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > _MOST_ELEMENTS or len(self._open) >= _DEEPEST:
            raise NotXmlError("this XMP is too large to be read")
        prefixes = self._prefixes[-1]
        declared = {n[6:] or "": v for n, v in attributes.items() if _is_declaration(n)}
        if declared:
            prefixes = {**prefixes, **declared}
            if len(prefixes) > _MOST_PREFIXES:
                raise NotXmlError("this XMP is too large to be read")
        self._prefixes.append(prefixes)
        name = self._named(tag)
        self._open.append(name)
        self._texts.append([])
        depth = len(self._open)
        if name == ("rdf", "RDF") and not self._rdf_depth:
            self._rdf_depth = depth
        is_description = bool(self._rdf_depth) and depth == self._rdf_depth + 1
        self._has_description = self._has_description or is_description
        for attribute, value in attributes.items():
            if not _is_declaration(attribute):
                self._note(self._named(attribute), value, is_description)

    def _end(self, _tag: str) -> None:
        depth = len(self._open)
        text = "".join(self._texts.pop())
        name = self._open.pop()
        self._prefixes.pop()
        if depth == self._rdf_depth:
            self._rdf_depth = 0
        elif name == ("rdf", "value") and depth > 1:
            # A value with a qualifier stands one deeper.
            self._texts[-1] = [text]
        if depth > 1:
            self._note(name, text, bool(self._rdf_depth) and depth == self._rdf_depth + 2)

    def _text(self, text: str) -> None:
        if self._texts and len(self._texts[-1]) < _DEEPEST:
            self._texts[-1].append(text[:_LONGEST_VALUE])

    def _note(self, name: tuple[str, str], value: str, of_the_photo: bool) -> None:
        value = value.strip()
        if value and len(value) <= _LONGEST_VALUE:
            self._anywhere.values.setdefault(name, value)
            if of_the_photo:
                self._inside.values.setdefault(name, value)

    def _named(self, name: str) -> tuple[str, str]:
        """The usual prefix of its namespace, and the name."""
        prefix, colon, local = name.partition(":")
        if not colon:
            return "", name
        space = self._prefixes[-1].get(prefix, prefix)
        return _KNOWN.get(space, space), local


def _is_declaration(attribute: str) -> bool:
    return attribute == "xmlns" or attribute.startswith("xmlns:")


def _refuse(*_: object) -> None:
    raise NotXmlError("this sidecar is not valid XML")
