"""The lines of a table as text and as cells, whatever wrote it."""

from __future__ import annotations

import codecs
import csv
import io
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError

# Three times what a million photos need.
_MOST_BYTES = 256_000_000
_CHOOSE = "Choose a table of text, such as CSV, with a line for each photo."
_HEAD_BYTES = 4096
_SEPARATORS = ",;\t|"
# How spreadsheets begin, which are no text: Office since 2007 (and LibreOffice), and before.
_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")


@dataclass(frozen=True)
class Line:
    """A line that is not blank.

    Attributes:
        number: Which one it is, from 1; of several joined by quotation marks the first.
        cells: What is between the separators.
    """

    number: int
    cells: list[str]


def read_table_text(path: Path) -> str:
    """The text of a table: UTF-8, UTF-16, UTF-32 or Windows-1252.

    Raises:
        CampusGPSError: It can't be read, or is no file or too large for a table.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            # A pipe would be waited for, a device never ends.
            raise CampusGPSError(
                "this is not a table but a folder or a device", file=path, advice=_CHOOSE
            )
        if status.st_size > _MOST_BYTES:
            raise CampusGPSError(
                "this is too large for a table of positions", file=path, advice=_CHOOSE
            )
        content = path.read_bytes()
    except OSError as error:
        raise CampusGPSError(
            f"this table can't be read ({error.strerror or error})",
            file=path,
            advice="Check that the file is there and that you may read it.",
        ) from error
    if content.startswith(_SPREADSHEETS):
        raise CampusGPSError(
            "this is a spreadsheet, not a table of text",
            file=path,
            advice="Save it as CSV or as Unicode text.",
        )
    # Before UTF-16, whose mark it begins with.
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return content.decode("utf-32", "replace")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if encoding := _utf_16_without_mark(content):
        return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in content[:_HEAD_BYTES]:
            raise CampusGPSError(
                "this is not a table of text",
                file=path,
                advice="Choose a table that was saved as CSV.",
            ) from error
        return content.decode("cp1252", "replace")


def _utf_16_without_mark(content: bytes) -> str:
    """The UTF-16 encoding it certainly is, or "": in a header every other byte is zero."""
    head = content[:32]
    if len(head) < 8 or len(content) % 2:
        return ""
    for encoding, zeros, letters in (
        ("utf-16-le", head[1::2], head[::2]),
        ("utf-16-be", head[::2], head[1::2]),
    ):
        if not any(zeros) and all(letters):
            return encoding
    return ""


def table_lines(text: str, path: Path, skipped: int = 0) -> Iterator[Line]:
    """Every line of ``text`` that is not blank; the first says what separates cells.

    Args:
        text: The table from its header on.
        path: Its file, for errors.
        skipped: How many lines of the file stand before ``text``.

    Raises:
        CampusGPSError: It is not a table.
    """
    first, _, rest = text.partition("\n")
    if re.fullmatch(r"sep=[,;\t|]\s*", first):
        # A line that Excel writes for itself.
        delimiter, text, skipped = first[4], rest, skipped + 1
    else:
        delimiter = separator_of(text.lstrip().partition("\n")[0])
    if delimiter == " ":
        yield from _lines_of_words(text, skipped)
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    begins = 1 + skipped
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Line(begins, cells)
            begins = reader.line_num + 1 + skipped
    except csv.Error as error:
        raise CampusGPSError(
            f"this is not a table: line {reader.line_num + skipped}: {error}",
            file=path,
            advice="Save it as CSV again.",
        ) from error


def separator_of(header: str) -> str:
    """The separator of the cells of a table with this header."""
    if max(header.count(";"), header.count("\t")) > 1:
        # Of a line without names the commas may be those of numbers.
        header = _DECIMAL_COMMA.sub("", header)
    separator = max(_SEPARATORS, key=header.count)
    return separator if separator in header or len(header.split()) < 3 else " "


def _lines_of_words(text: str, skipped: int) -> Iterator[Line]:
    """The lines of a table with blanks between its cells, as Pix4D writes positions.

    The first cell is a file's name, which may have blanks in it.
    """
    count = 0
    for number, line in enumerate(text.splitlines(), start=1 + skipped):
        words = line.split()
        count = count or len(words)
        more = max(0, len(words) - count)
        if words:
            yield Line(number, [" ".join(words[: more + 1]), *words[more + 1 :]])
