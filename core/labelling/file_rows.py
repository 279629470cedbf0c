"""Makes the rows of a labelled folder from its files; none of them has an id yet."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from core.errors import CampusGPSError
from core.files import legible
from core.labelling.label import Label, LabelStatus
from core.photos.formats import looks_like_photo, why_not_a_photo
from core.photos.measurement import Measurement, Source
from core.photos.metadata import PhotoMetadata
from core.predictor import Located, Predictor
from core.project.scan import FileState, file_state
from core.project.sidecar_states import sidecars_state
from core.tasks import Task

LABELLED_BEFORE = "its position was guessed by CampusGPS before"
_LEFT_ALONE = {
    Source.XMP: "a sidecar beside it has a position",
    Source.TAKEOUT: "Google Photos has a position of it",
}

NOWHERE = FileState(0, 0)
"""The state of a file that is not there."""


def locate_rows(
    predictor: Predictor, files: Sequence[Path], also_positioned: bool, task: Task
) -> Generator[Label, None, None]:
    """The rows of files, in their order, as one after another is located.

    Args:
        predictor: Locates.
        files: Of them.
        also_positioned: Locate photos that carry a position too.
        task: Hears of progress.

    Yields:
        The row of each file; its ``id`` is 0.
    """
    if not files:
        return  # and load no network
    states: deque[tuple[FileState, str]] = deque()

    def read_ahead() -> Iterator[Path]:
        for path in files:
            # Before it is read: changed meanwhile, it is looked at again the next time.
            states.append((state_on_disk(path), sidecars_state(path)))
            yield path

    def wanted(metadata: PhotoMetadata) -> bool:
        return also_positioned or _own(metadata) is None

    with closing(predictor.locate(read_ahead(), task.part(), wanted)) as answers:
        for located in answers:
            state, sidecars = states.popleft()
            yield replace(_label(located, state), sidecars=sidecars)


def _label(located: Located, state: FileState) -> Label:
    assert located.file is not None
    estimate, own = located.estimate, _own(located.metadata)
    if located.error is not None:
        status, reason = _why_refused(located.file, located.error)
    elif estimate is None:
        assert own is not None
        remarks = located.metadata.remarks if located.metadata is not None else ()
        said = (_why_left_alone(own), *(remark.text for remark in remarks))
        status, reason = LabelStatus.HAS_POSITION, legible("; ".join(said))
    else:
        status, reason = (LabelStatus.LOCATED if estimate.inside_area else LabelStatus.OUTSIDE), ""
    label = row_without_estimate(located.file, state, status, reason)
    label = replace(label, sha256=located.sha256, estimate=estimate, own=own)
    if located.evidence is not None:
        label = replace(label, alone=estimate, evidence=located.evidence.to_bytes())
    if located.metadata is None:
        return label
    return replace(
        label,
        taken_at=located.metadata.taken_at,
        taken_at_has_offset=located.metadata.taken_at_has_offset,
        camera=located.metadata.camera,
        width=located.metadata.width,
        height=located.metadata.height,
        remarks=located.metadata.remarks,
    )


def _own(metadata: PhotoMetadata | None) -> Measurement | None:
    """The position that a photo carries, measured or once guessed."""
    return None if metadata is None else metadata.measurement or metadata.guess


def row_without_estimate(path: Path, state: FileState, status: LabelStatus, reason: str) -> Label:
    """The row of a file that was not located, for a reason."""
    return Label(
        id=0,
        file=path,
        sha256=None,
        size=state.size,
        mtime_ns=state.mtime_ns,
        status=status,
        reason=reason,
        estimate=None,
        own=None,
        taken_at=None,
        taken_at_has_offset=False,
        camera="",
        width=0,
        height=0,
    )


def backup_row(path: Path, reason: str) -> Label:
    """The row of a copy that a program made, which is left alone for ``reason``."""
    return row_without_estimate(path, state_on_disk(path), LabelStatus.BACKUP, reason)


def _why_refused(path: Path, error: CampusGPSError) -> tuple[LabelStatus, str]:
    try:
        if reason := why_not_a_photo(path):
            return LabelStatus.NOT_A_PHOTO, reason
    except CampusGPSError:
        # Not even its first bytes can be read: its name has to do.
        if not looks_like_photo(path):
            return LabelStatus.NOT_A_PHOTO, error.reason
    return LabelStatus.UNREADABLE, error.reason


def _why_left_alone(own: Measurement) -> str:
    if own.source is Source.GUESS:
        return LABELLED_BEFORE
    return _LEFT_ALONE.get(own.source, "has a position")


def state_on_disk(path: Path) -> FileState:
    """The size and time of a file; :data:`NOWHERE` if it is not there."""
    try:
        return file_state(path)
    except OSError:
        return NOWHERE
