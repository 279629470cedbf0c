"""The states of a photo's file and of the sidecars beside it: a changed one is noticed.

Size and time of a file do not tell all: programs that correct EXIF in place may keep both, and a
sidecar says where a photo was taken without a trace in the photo.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from core.files import file_sha256
from core.photos.takeout import takeout_sidecars_of
from core.photos.xmp import sidecars_of

_LARGEST_BYTES = 16_000_000


@dataclass(frozen=True)
class _Sidecar:
    """One sidecar: ``seen`` is what the file system says of it, ``digest`` is of its content."""

    name: str
    seen: tuple[int, int, int]
    digest: str


@dataclass(frozen=True)
class _Beside:
    """The times at which a photo's file and its sidecars were last changed in any way."""

    changed_ns: int
    sidecars: tuple[_Sidecar, ...]


def sidecars_state(photo: Path) -> str:
    """The state of ``photo`` and the sidecars beside it, as a database keeps it.

    Empty for a photo that can't be seen.
    """
    try:
        changed_ns = photo.stat().st_ctime_ns
    except OSError:
        return ""
    sidecars = [
        [one.name, list(one.seen), one.digest]
        for one in (_seen(sidecar, with_digest=True) for sidecar in _beside(photo))
    ]
    return json.dumps({"changed_ns": changed_ns, "sidecars": sidecars})


def renewed_state(photo: Path, state: str, sha256: str | None) -> str | None:
    """The state to keep of ``photo`` if its content and its sidecars are those of ``state``.

    Files are read only where the file system says that something happened to them; then the state
    is another one, so that they need not be read the next time.

    Args:
        photo: The file; its size and time are known to be the same.
        state: As :func:`sidecars_state` gave it.
        sha256: Of the photo's bytes then.

    Returns:
        None if anything changed, or ``state`` is that of an older program, which did not look.
    """
    noted = _parsed(state)
    if noted is None:
        return None
    try:
        untouched = photo.stat().st_ctime_ns == noted.changed_ns
        there = [(one.name, one.seen) for one in map(_seen, _beside(photo))]
        if untouched and there == [(one.name, one.seen) for one in noted.sidecars]:
            return state
        now = sidecars_state(photo)
        same = not what_changed(state, now) and (untouched or file_sha256(photo) == sha256)
        return now if same else None
    except OSError:
        return None


def what_changed(before: str, after: str) -> str:
    """The change of the sidecars between two states, in words; empty for none."""
    first, second = _parsed(before), _parsed(after)
    if first is None or second is None:
        return ""
    were = {one.name: one.digest for one in first.sidecars}
    are = {one.name: one.digest for one in second.sidecars}
    if were == are:
        return ""
    if set(were) < set(are):
        return "there is a new sidecar"
    return "the sidecar is gone" if set(are) < set(were) else "the sidecar changed"


def _beside(photo: Path) -> tuple[Path, ...]:
    """All files beside ``photo`` that say something of it."""
    return (*sidecars_of(photo), *takeout_sidecars_of(photo))


def _seen(sidecar: Path, *, with_digest: bool = False) -> _Sidecar:
    try:
        status = sidecar.stat()
    except OSError:
        return _Sidecar(sidecar.name, (0, 0, 0), "")
    seen = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    return _Sidecar(sidecar.name, seen, _digest(sidecar) if with_digest else "")


def _digest(sidecar: Path) -> str:
    """SHA-256 of what is read of a sidecar; empty if it can't be read."""
    try:
        with sidecar.open("rb") as stream:
            return hashlib.sha256(stream.read(_LARGEST_BYTES)).hexdigest()
    except OSError:
        return ""


def _parsed(state: str) -> _Beside | None:
    """The state; None for one of an older program, which did not look, or a damaged one."""
    try:
        noted = json.loads(state)
        sidecars = [
            _Sidecar(str(name), (int(seen[0]), int(seen[1]), int(seen[2])), str(digest))
            for name, seen, digest in noted["sidecars"]
        ]
        return _Beside(int(noted["changed_ns"]), tuple(sidecars))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return None
