"""The plan of a write, file by file: what would change, or why not; shown before it is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from core.errors import CampusGPSError
from core.files import file_sha256, has_gone, is_file
from core.geo import format_decimal, format_distance
from core.labelling.label import Label, LabelStatus
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.outcome import Outcome
from core.labelling.selection import Exclusion, why_excluded
from core.labelling.writing.boundaries import why_out_of_bounds
from core.labelling.writing.exiftool import find_exiftool, missing_exiftool
from core.labelling.writing.records import (
    Write,
    WriteRecords,
    WriteState,
    last_by_target,
    recover_writes,
)
from core.labelling.writing.replacing import why_not_writable
from core.labelling.writing.sidecar import has_place_names, with_position
from core.labelling.writing.targets import (
    SidecarNaming,
    Statement,
    Target,
    WriteTarget,
    behind_links,
    choose_target,
    positions_said,
    statement_of,
)
from core.photos.backups import why_backup
from core.photos.measurement import Measurement
from core.place_names import PlaceName, PlaceNames
from core.project.scan import file_state
from core.tasks import Task


class WriteKind(str, Enum):
    """The effect on a file: the first three are changes, the others say why there is none."""

    NEW_SIDECAR = "new_sidecar"
    SIDECAR = "sidecar"
    PHOTO = "photo"
    NO_POSITION = "no_position"
    OWN_POSITION = "own_position"
    NOT_ACCEPTED = "not_accepted"
    REJECTED = "rejected"
    TOO_WIDE = "too_wide"
    HAS_POSITION = "has_position"
    WRITTEN = "written"
    CHANGED = "changed"
    UNWRITABLE = "unwritable"

    def __str__(self) -> str:
        return self.value

    def counted(self, count: int = 2) -> str:
        """The name behind the number ``count``, such as ``new sidecars``."""
        one, more = _COUNTED[self]
        return one if count == 1 else more


_COUNTED = {
    WriteKind.NEW_SIDECAR: ("new sidecar", "new sidecars"),
    WriteKind.SIDECAR: ("sidecar changes", "sidecars change"),
    WriteKind.PHOTO: ("photo changes", "photos change"),
    WriteKind.NO_POSITION: ("without a position", "without a position"),
    WriteKind.OWN_POSITION: ("has a position already", "have a position already"),
    WriteKind.NOT_ACCEPTED: ("not accepted", "not accepted"),
    WriteKind.REJECTED: ("rejected", "rejected"),
    WriteKind.TOO_WIDE: ("with too large a radius", "with too large a radius"),
    WriteKind.HAS_POSITION: ("has a position already", "have a position already"),
    WriteKind.WRITTEN: ("written already", "written already"),
    WriteKind.CHANGED: ("changed or gone since", "changed or gone since"),
    WriteKind.UNWRITABLE: ("can't be written", "can't be written"),
}


@dataclass(frozen=True)
class WriteChoices:
    """The choices of the user.

    Attributes:
        form: Sidecars, or the photos themselves.
        only_accepted: Leave guesses alone that nobody has accepted; rejected ones always are.
        max_radius_m: Leave guesses alone whose 90 % radius is larger.
        overwrite: Also where there is a position already.
        naming: How new sidecars are called.
        place_names: Write city, region and country into sidecars that say none.
    """

    form: WriteTarget = WriteTarget.SIDECAR
    only_accepted: bool = True
    max_radius_m: float | None = None
    overwrite: bool = False
    naming: SidecarNaming = SidecarNaming.FULL
    place_names: bool = False


@dataclass(frozen=True)
class PlannedWrite:
    """The effect that writing would have for one row of a job.

    Attributes:
        label: The row.
        kind: What happens, for counting.
        form: What is written; a HEIC gets a sidecar also where the photos themselves are chosen.
        target: The file that changes, or is made.
        change: How it changes, in words; empty if there is a problem.
        problem: Why nothing is written, in words; empty if something is.
        other_names: How many other names the file has (hard links); under those it stays as it is.
        statement: The statement to write; None if there is a problem.
    """

    label: Label
    kind: WriteKind
    form: WriteTarget
    target: Path
    change: str = ""
    problem: str = ""
    other_names: int = 0
    statement: Statement | None = None

    @property
    def brief_change(self) -> str:
        """The change where the photo's name stands beside it: its sidecar is called alike."""
        if self.form is not WriteTarget.SIDECAR:
            return self.change
        new = "new sidecar"
        if self.change.startswith(f"{new} {self.target.name}"):
            return new + self.change.removeprefix(f"{new} {self.target.name}")
        return self.change.replace(self.target.name, "the sidecar", 1)


@dataclass(frozen=True)
class WritePlan:
    """The effect that writing would have.

    Attributes:
        job: Whose rows.
        choices: What the user chose.
        writes: One for each row of the job, in their order.
    """

    job: LabelJob
    choices: WriteChoices
    writes: tuple[PlannedWrite, ...]

    @property
    def changes(self) -> tuple[PlannedWrite, ...]:
        """The planned writes that change a file."""
        return tuple(write for write in self.writes if not write.problem)

    @property
    def split_links(self) -> int:
        """The number of :attr:`changes` to files that stay as they are under another name."""
        return sum(write.other_names > 0 for write in self.changes)

    @property
    def counts(self) -> dict[str, int]:
        """The number of rows of each kind, every kind included."""
        counts = {kind.value: 0 for kind in WriteKind}
        for write in self.writes:
            counts[write.kind.value] += 1
        return counts


def split_words(count: int) -> str:
    """A sentence that so many files are hard links and will be files of their own."""
    what = "1 file has" if count == 1 else f"{count:,} files have"
    return f"{what} other names (hard links); under those nothing changes."


def plan_writes(
    labels: Labels,
    job: LabelJob,
    *,
    form: WriteTarget = WriteTarget.SIDECAR,
    only_accepted: bool = True,
    max_radius_m: float | None = None,
    overwrite: bool = False,
    naming: SidecarNaming = SidecarNaming.FULL,
    place_names: bool = False,
    task: Task | None = None,
) -> WritePlan:
    """Plan the writing of the positions of ``job``; nothing is written.

    Raises:
        CampusGPSError: EXIF is wanted and ExifTool is not installed.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    if form is WriteTarget.EXIF and find_exiftool() is None:
        raise missing_exiftool()
    recover_writes(labels, job)
    choices = WriteChoices(form, only_accepted, max_radius_m, overwrite, naming, place_names)
    planner = WritePlanner(labels, job, choices)
    total = sum(labels.counts(job).values())
    rows = task.each(labels.rows(job), "Looking at the photos", total)
    return WritePlan(job, choices, tuple(planner.plan(label) for label in rows))


class _Problem(Exception):  # noqa: N818 - not an error: it is part of the answer
    def __init__(self, kind: WriteKind, words: str) -> None:
        self.kind = kind
        self.words = words


class WritePlanner:
    """Says for one row after the other what would be written; from any thread.

    Args:
        labels: Where the rows are.
        job: Whose rows.
        choices: What the user chose.
    """

    def __init__(self, labels: Labels, job: LabelJob, choices: WriteChoices) -> None:
        self._job = job
        self._choices = choices
        self._names = PlaceNames() if choices.place_names else None
        self._written = last_by_target(WriteRecords(labels).of_job(job, WriteState.WRITTEN))

    def plan(self, label: Label) -> PlannedWrite:
        """Plan the write for ``label`` as its files are now."""
        form, path = self._choices.form, label.file
        try:
            statement = self._statement(label)
            _check_unchanged(label)
            target = choose_target(label.file, form, self._choices.naming)
            form, path = target.form, target.path
            if self._names is not None and form is WriteTarget.SIDECAR:
                statement = replace(statement, place=self._names.name_of(statement.position))
            if reason := why_out_of_bounds(self._job, label.file, path, form):
                raise _Problem(WriteKind.UNWRITABLE, reason)
            return self._plan(label, statement, target)
        except _Problem as problem:
            return PlannedWrite(label, problem.kind, form, path, problem=problem.words)
        except CampusGPSError as error:
            return PlannedWrite(label, WriteKind.UNWRITABLE, form, path, problem=error.reason)
        except OSError as error:
            words = f"can't be read ({error.strerror or error})"
            return PlannedWrite(label, WriteKind.UNWRITABLE, form, path, problem=words)

    def _statement(self, label: Label) -> Statement:
        """The statement to write; raises where the user does not want it, or there is none."""
        choices = self._choices
        reason = why_excluded(
            label, only_accepted=choices.only_accepted, max_radius_m=choices.max_radius_m
        )
        statement = statement_of(label)
        if reason is None and statement is not None:
            return statement
        reason = reason or Exclusion.NO_POSITION
        kind = WriteKind(reason.value)
        if reason is Exclusion.NO_POSITION and label.status is LabelStatus.HAS_POSITION:
            kind = WriteKind.OWN_POSITION
        raise _Problem(kind, _exclusion_words(reason, label, choices))

    def _plan(self, label: Label, statement: Statement, target: Target) -> PlannedWrite:
        said = positions_said(label.file, target.path)
        there = said.get(target.path)
        names_there = _has_names(target.path, statement.place)
        if self._is_ours(label, target.path) and statement.is_what(there) and names_there:
            raise _Problem(WriteKind.WRITTEN, "written already")
        for file, measurement in said.items():
            if not (self._choices.overwrite or self._is_ours(label, file)):
                raise _Problem(WriteKind.HAS_POSITION, _has_position(label, file, measurement))
        if reason := why_not_writable(target.path):
            raise _Problem(WriteKind.UNWRITABLE, reason)
        if target.form is WriteTarget.SIDECAR and is_file(target.path):
            with_position(target.path.read_bytes(), statement)
        kind, change = _change(target, there)
        if target.note:
            change += f"; {target.note}"
        if target.form is WriteTarget.SIDECAR and (inside := said.get(behind_links(label.file))):
            change += f"; the photo itself says {format_decimal(inside.position)}"
        if statement.place is not None and not names_there:
            change += f"; names: {statement.place.words}"
        others = 0 if has_gone(target.path) else target.path.stat().st_nlink - 1
        if others > 0:
            names = "another name" if others == 1 else f"{others} other names"
            change += f"; it has {names} (hard links), which will keep the file as it is now"
        return PlannedWrite(
            label,
            kind,
            target.form,
            target.path,
            change,
            other_names=others,
            statement=statement,
        )

    def _is_ours(self, label: Label, file: Path) -> bool:
        """Return whether the file is as we last wrote it for this row."""
        last: Write | None = self._written.get(file)
        return (
            last is not None
            and last.label_id == label.id
            and not has_gone(file)
            and file_sha256(file) == last.sha256_after
        )


def _has_names(sidecar: Path, place: PlaceName | None) -> bool:
    """Return whether a sidecar has names of its place, or is to have none."""
    return place is None or (is_file(sidecar) and has_place_names(sidecar.read_bytes(), place))


def _exclusion_words(reason: Exclusion, label: Label, choices: WriteChoices) -> str:
    if reason is Exclusion.NO_POSITION:
        return label.reason or Outcome.OUTSIDE.words
    if reason is Exclusion.TOO_WIDE and label.radius90_m is not None:
        radius, limit = format_distance(label.radius90_m), choices.max_radius_m
        return f"its radius of {radius} is over {format_distance(limit or 0.0)}"
    return Outcome.REJECTED.words if reason is Exclusion.REJECTED else "not accepted"


def _check_unchanged(label: Label) -> None:
    if backup := why_backup(label.file):
        raise _Problem(WriteKind.UNWRITABLE, backup)
    if has_gone(label.file):
        raise _Problem(WriteKind.CHANGED, "the file has gone")
    state = file_state(label.file)
    unchanged = (state.size, state.mtime_ns) == (label.size, label.mtime_ns)
    if not unchanged and file_sha256(label.file) != label.sha256:
        raise _Problem(WriteKind.CHANGED, "the file has changed since it was located")


def _has_position(label: Label, file: Path, measurement: Measurement) -> str:
    whose = "" if file.name == label.file.name else f" in {file.name}"
    return f"has a position already{whose}: {format_decimal(measurement.position)}"


def _change(target: Target, there: Measurement | None) -> tuple[WriteKind, str]:
    where = "the photo (backup kept)" if target.form is WriteTarget.EXIF else target.path.name
    if target.form is WriteTarget.SIDECAR and has_gone(target.path):
        return WriteKind.NEW_SIDECAR, f"new sidecar {where}"
    kind = WriteKind.PHOTO if target.form is WriteTarget.EXIF else WriteKind.SIDECAR
    if there is not None:
        return kind, f"replaces {format_decimal(there.position)} in {where}"
    verb = "writes the position into" if target.form is WriteTarget.EXIF else "adds the position to"
    return kind, f"{verb} {where}"
