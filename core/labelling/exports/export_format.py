"""The description of one export format, which its file gives to the registry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from core.evaluation.report_language import ReportLanguage
from core.labelling.exports.file_names import FileNames
from core.labelling.label import Label

_ENDING = re.compile(r"[a-z0-9_-]*\.[a-z0-9_-]+")


@dataclass(frozen=True)
class ExportFormat:
    """One format that positions can be written in.

    Attributes:
        name: The format's name, also in a command's help.
        suffixes: The endings of its files, the usual one first, in lower case and with the dot; or
            one whole file name, such as ``gt.csv``.
        words: A description for a save dialog.
        write: Writes labels to a new file, with the names that it is given for their photos, and
            returns how many it wrote.
        has_room_for_all: True if photos without a position are written too.
        write_in: The same in a language, for files that people read; None: there are no words.

    Raises:
        ValueError: There is no suffix, or more than one where the first is a whole name, or one
            that no file's name ends with.
    """

    name: str
    suffixes: tuple[str, ...]
    words: str
    write: Callable[[Iterable[Label], Path, FileNames], int]
    has_room_for_all: bool = False
    write_in: Callable[[Iterable[Label], Path, FileNames, ReportLanguage], int] | None = None

    def __post_init__(self) -> None:
        if not self.name.isprintable() or not all(map(_ENDING.fullmatch, self.suffixes)):
            raise ValueError(
                f"the export format {self.name!r} has a name that cannot be shown, or a suffix that"
                " is not in lower case or names a folder"
            )
        if not self.suffixes or (self.has_whole_name and len(self.suffixes) > 1):
            raise ValueError(f"the export format {self.name} needs suffixes, or one file name")

    @property
    def has_whole_name(self) -> bool:
        """True if its files have one name, not one suffix."""
        return not self.suffixes[0].startswith(".")

    def writer(self, language: ReportLanguage) -> Callable[[Iterable[Label], Path, FileNames], int]:
        """Writes labels in ``language`` as far as the files have words."""
        write_in = self.write_in
        if write_in is None:
            return self.write
        return lambda labels, target, names: write_in(labels, target, names, language)

    def is_of(self, target: Path) -> bool:
        """Return whether the name of ``target`` asks for this format."""
        if self.has_whole_name:
            return target.name.lower() == self.suffixes[0]
        return target.suffix.lower() in self.suffixes

    def named(self, stem: str) -> str:
        """The name of a file of this format that is called ``stem``."""
        return self.suffixes[0] if self.has_whole_name else stem + self.suffixes[0]
