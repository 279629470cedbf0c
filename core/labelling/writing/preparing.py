"""Makes the files that are to be put in place, and checks that they say what they should."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import CampusGPSError
from core.files import file_sha256, is_file
from core.labelling.writing.backups import BackedUpFile, keep_original
from core.labelling.writing.exiftool import ExifTool, ExifWork
from core.labelling.writing.planning import PlannedWrite, WritePlanner
from core.labelling.writing.sidecar import has_place_names, with_position
from core.labelling.writing.targets import (
    Statement,
    WriteTarget,
    position_in_embedded_xmp,
    position_inside,
)
from core.labelling.writing.unchanged import TAGS_IN_BLOCK, check_same_picture, check_tags
from core.labelling.writing.webp import exif_block, with_exif, xmp_block
from core.photos.formats import sniff
from core.photos.opening import open_photo
from core.photos.xmp import read_xmp

# A position takes some hundred bytes; whatever is larger need not be read to be refused.
_MOST_MORE_BYTES = 1 << 20


@dataclass(frozen=True)
class Prepared:
    """A new file that is ready, or why there is none.

    Attributes:
        write: What was planned, as it is now.
        kept: The file before, and its copy; None for a new file.
        content: The new file: its bytes, or where it lies.
        sha256: SHA-256 of the new file.
        problem: Why there is none, in words; empty if there is one.
    """

    write: PlannedWrite
    kept: BackedUpFile | None = None
    content: bytes | Path = b""
    sha256: str = ""
    problem: str = ""


class Preparer:
    """Makes the new file of each planned write; may be called from any thread.

    Args:
        planner: Looks at each file once more: it may have changed since the plan was shown.
        backups: The folder of copies.
        work_folder: A folder in it, for files in the making.
        exiftool: Runs in the work folder.
    """

    def __init__(
        self, planner: WritePlanner, backups: Path, work_folder: Path, exiftool: ExifTool
    ) -> None:
        self._planner = planner
        self._backups = backups
        self._work_folder = work_folder
        self._exiftool = exiftool

    def prepare(self, numbered: tuple[int, PlannedWrite]) -> Prepared:
        """Make the new file of a write.

        Args:
            numbered: The write, and a number that no other has.

        Raises:
            CampusGPSError: ExifTool is not installed.
            Cancelled: The user cancelled while ExifTool was at work.
        """
        number, planned = numbered
        ready = self._backed_up(planned)
        if ready.problem or ready.write.form is WriteTarget.SIDECAR:
            return ready
        try:
            return self._photo(number, ready)
        except (CampusGPSError, OSError) as error:
            return _failed(ready, error)

    def _backed_up(self, planned: PlannedWrite) -> Prepared:
        """Keep a copy of the original; a sidecar is ready then, a photo is still to be made."""
        write = self._planner.plan(planned.label)
        if not write.problem and (write.target, write.form) != (planned.target, planned.form):
            return Prepared(planned, problem="another file than was shown would change")
        if write.problem:
            return Prepared(write, problem=write.problem)
        try:
            kept = keep_original(write.target, self._backups) if is_file(write.target) else None
            if write.form is WriteTarget.SIDECAR:
                content = self._sidecar(write, kept)
                return Prepared(write, kept, content, hashlib.sha256(content).hexdigest())
            if kept is None or kept.sha256 != write.label.sha256:
                return Prepared(write, problem="the file has changed since it was located")
            return Prepared(write, kept)
        except (CampusGPSError, OSError) as error:
            return _failed(Prepared(write), error)

    def _sidecar(self, write: PlannedWrite, kept: BackedUpFile | None) -> bytes:
        before = None if kept is None else (self._backups / kept.name).read_bytes()
        statement = _statement(write)
        content = with_position(before, statement)
        if not statement.is_what(read_xmp(content)):
            raise CampusGPSError("the position that was written does not read back")
        if statement.place is not None and not has_place_names(content, statement.place):
            raise CampusGPSError("the names that were written do not read back")
        return content

    def _photo(self, number: int, ready: Prepared) -> Prepared:
        """A photo with its position, checked against its copy."""
        work = self._exif_work(number, ready)
        self._exiftool.write(work)
        copy, made = self._backup_of(ready), self._work_folder / work.target
        if made.stat().st_size > copy.stat().st_size + _MOST_MORE_BYTES:
            raise CampusGPSError("it would become much larger")
        self._check_tags(copy, work)
        if made.suffix == ".exif":
            made = self._webp(copy, made, work.statement)
        if not work.statement.is_what(position_inside(made)):
            raise CampusGPSError("the position that was written does not read back")
        check_same_picture(copy, made, also_xmp=_has_position_in_xmp(copy))
        return replace(ready, content=made, sha256=file_sha256(made))

    def _check_tags(self, copy: Path, work: ExifWork) -> None:
        groups = [*TAGS_IN_BLOCK, *(["XMP"] if work.also_xmp else [])]
        if sniff(copy) == "tiff":
            groups = ["All"]
        names = [name for name in (work.source, work.target) if name is not None]
        *before, after = self._exiftool.tags(names, groups)
        with_altitude = work.statement.altitude_m is not None
        check_tags(before[0] if before else {}, after, with_altitude=with_altitude)

    def _exif_work(self, number: int, ready: Prepared) -> ExifWork:
        copy, statement = self._backup_of(ready), _statement(ready.write)
        source: str | None = f"../{copy.name}"
        if sniff(copy) != "webp":
            return ExifWork(source, f"{number}{copy.suffix}", statement, _has_position_in_xmp(copy))
        block = exif_block(copy.read_bytes())
        source = None
        if block is not None:
            source = f"{number}-before.exif"
            (self._work_folder / source).write_bytes(block)
        return ExifWork(source, f"{number}.exif", statement)

    def _webp(self, copy: Path, exif: Path, statement: Statement) -> Path:
        content = copy.read_bytes()
        with open_photo(copy) as photo:
            size = photo.size
        xmp = xmp_block(content) if _has_position_in_xmp(copy) else None
        if xmp is not None:
            xmp = with_position(xmp, statement)
        made = exif.with_suffix(".webp")
        made.write_bytes(with_exif(content, size, exif.read_bytes(), xmp))
        return made

    def _backup_of(self, ready: Prepared) -> Path:
        assert ready.kept is not None
        return self._backups / ready.kept.name


def _statement(write: PlannedWrite) -> Statement:
    assert write.statement is not None, "rows without a position are no changes"
    return write.statement


def _has_position_in_xmp(photo: Path) -> bool:
    return position_in_embedded_xmp(photo) is not None


def _failed(ready: Prepared, error: CampusGPSError | OSError) -> Prepared:
    if isinstance(error, CampusGPSError):
        return replace(ready, problem=error.reason)
    return replace(ready, problem=f"can't be written ({error.strerror or error})")
