"""The names of photos in an export."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.files import absolute, legible
from core.labelling.exports.formatting import best_match, best_match_name
from core.labelling.label import Label
from core.project.export import common_folder


@dataclass(frozen=True)
class FileNames:
    """Names relative to the folder that was labelled: a full path tells whose computer it is.

    Attributes:
        sources: The folders and files that were chosen; names are relative to the only folder, or
            to what holds them all. Without any they are bare.
        full: Full paths instead, also of the reference photo that is most alike.
    """

    sources: tuple[Path, ...] = ()
    full: bool = False

    def of(self, label: Label) -> str:
        """The name of the photo's file, in the system's own letters."""
        file = absolute(label.file)
        if self.full:
            return str(file)
        return file.relative_to(self._root(file)).as_posix()

    def of_best_match(self, label: Label) -> str:
        """The name of the reference photo that counts most, as Unicode; empty without one."""
        return best_match(label) if self.full else best_match_name(label)

    def legible_of(self, label: Label) -> str:
        """:meth:`of` as Unicode."""
        return legible(self.of(label))

    def _root(self, file: Path) -> Path:
        near = [source for source in self.sources if source.anchor == file.anchor]
        if len(near) == 1 and file.is_relative_to(near[0]) and file != near[0]:
            return near[0]
        root = common_folder(near) if near else file.parent
        return root if file.is_relative_to(root) else file.parent
