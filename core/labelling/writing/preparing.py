"""Making the files that are to be put in place, and proving that they say what they should."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.errors import CampusGPSError
from core.files import file_sha256, is_file
from core.labelling.writing.backups import Kept, keep
from core.labelling.writing.exiftool import ExifWork, write_exif
from core.labelling.writing.form import Form, Statement, statement_of
from core.labelling.writing.planning import PlannedWrite, Planner
from core.labelling.writing.sidecar import with_position
from core.labelling.writing.targets import position_in_embedded_xmp, position_inside
from core.labelling.writing.webp import exif_block, with_blocks, xmp_block
from core.photos.decode import stored_pixels_sha256
from core.photos.formats import sniff
from core.photos.opening import open_photo
from core.photos.xmp import read_xmp


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
    kept: Kept | None = None
    content: bytes | Path = b""
    sha256: str = ""
    problem: str = ""


class Preparer:
    """Makes the new files, several at once for ExifTool's sake; from any thread.

    Args:
        planner: Looks at each file once more: it may have changed since the plan was shown.
        backups: The folder of copies.
        workshop: A folder in it, for files in the making.
    """

    def __init__(self, planner: Planner, backups: Path, workshop: Path) -> None:
        self._planner = planner
        self._backups = backups
        self._workshop = workshop

    def prepare(self, batch: Sequence[tuple[int, PlannedWrite]]) -> list[Prepared]:
        """The new files of a batch, in its order.

        Args:
            batch: Each with a number that no other write has.
        """
        prepared: dict[int, Prepared] = {}
        photos: list[tuple[int, Prepared]] = []
        for number, planned in batch:
            ready = self._begun(planned)
            if ready.problem or ready.write.form is Form.SIDECAR:
                prepared[number] = ready
            else:
                photos.append((number, ready))
        prepared.update(self._photos(photos))
        return [prepared[number] for number, _ in batch]

    def _begun(self, planned: PlannedWrite) -> Prepared:
        """A sidecar that is ready, or a photo of which a copy is kept."""
        write = self._planner.plan(planned.label)
        if not write.problem and (write.target, write.form) != (planned.target, planned.form):
            return Prepared(planned, problem="another file than was shown would change")
        if write.problem:
            return Prepared(write, problem=write.problem)
        try:
            kept = keep(write.target, self._backups) if is_file(write.target) else None
            if write.form is Form.SIDECAR:
                content = self._sidecar(write, kept)
                return Prepared(write, kept, content, hashlib.sha256(content).hexdigest())
            if kept is None or kept.sha256 != write.label.sha256:
                return Prepared(write, problem="the file has changed since it was located")
            return Prepared(write, kept)
        except (CampusGPSError, OSError) as error:
            return _failed(Prepared(write), error)

    def _sidecar(self, write: PlannedWrite, kept: Kept | None) -> bytes:
        before = None if kept is None else (self._backups / kept.name).read_bytes()
        statement = _statement(write)
        content = with_position(before, statement)
        if not statement.is_what(read_xmp(content)):
            raise CampusGPSError("the position that was written does not read back")
        return content

    def _photos(self, begun: Sequence[tuple[int, Prepared]]) -> dict[int, Prepared]:
        """Photos with their positions, each checked against its copy."""
        works: dict[int, ExifWork] = {}
        done = {}
        for number, ready in begun:
            try:
                works[number] = self._exif_work(number, ready)
            except (CampusGPSError, OSError) as error:
                done[number] = _failed(ready, error)
        said = dict(zip(works, write_exif(tuple(works.values()), self._workshop), strict=True))
        for number, ready in begun:
            if number not in works:
                continue
            try:
                if said[number]:
                    raise CampusGPSError(said[number])
                done[number] = self._checked(ready, works[number])
            except (CampusGPSError, OSError) as error:
                done[number] = _failed(ready, error)
        return done

    def _exif_work(self, number: int, ready: Prepared) -> ExifWork:
        copy, statement = self._copy(ready), _statement(ready.write)
        source: str | None = f"../{copy.name}"
        if sniff(copy) != "webp":
            return ExifWork(source, f"{number}{copy.suffix}", statement, _has_position_in_xmp(copy))
        block = exif_block(copy.read_bytes())
        source = None
        if block is not None:
            source = f"{number}-before.exif"
            (self._workshop / source).write_bytes(block)
        return ExifWork(source, f"{number}.exif", statement)

    def _checked(self, ready: Prepared, work: ExifWork) -> Prepared:
        copy, made = self._copy(ready), self._workshop / work.target
        if made.suffix == ".exif":
            made = self._webp(copy, made, work.statement)
        if not work.statement.is_what(position_inside(made)):
            raise CampusGPSError("the position that was written does not read back")
        if stored_pixels_sha256(made) != stored_pixels_sha256(copy):
            raise CampusGPSError("the picture would not have stayed the same")
        return replace(ready, content=made, sha256=file_sha256(made))

    def _webp(self, copy: Path, exif: Path, statement: Statement) -> Path:
        content = copy.read_bytes()
        with open_photo(copy) as photo:
            size = photo.size
        xmp = xmp_block(content) if _has_position_in_xmp(copy) else None
        if xmp is not None:
            xmp = with_position(xmp, statement)
        made = exif.with_suffix(".webp")
        made.write_bytes(with_blocks(content, size, exif.read_bytes(), xmp))
        return made

    def _copy(self, ready: Prepared) -> Path:
        assert ready.kept is not None
        return self._backups / ready.kept.name


def _statement(write: PlannedWrite) -> Statement:
    statement = statement_of(write.label)
    assert statement is not None, "rows without a position are no changes"
    return statement


def _has_position_in_xmp(photo: Path) -> bool:
    with open_photo(photo) as opened:
        return position_in_embedded_xmp(opened.info.get("xmp")) is not None


def _failed(ready: Prepared, error: CampusGPSError | OSError) -> Prepared:
    if isinstance(error, CampusGPSError):
        return replace(ready, problem=error.reason)
    return replace(ready, problem=f"can't be written ({error.strerror or error})")
