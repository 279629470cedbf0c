"""A localizer to give away: it tells as little of its photos as its use allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from core.localizer.localizer import Localizer

# A folder this near to the root holds the folders of several people or disks, whose names are
# nobody's business: /home, /Users, C:\\Users, /media, /run/media.
_LEAST_DEPTH = 3
_DEEPER: dict[tuple[str, ...], int] = {("run", "media"): 4}


def relative_names(files: Sequence[str]) -> list[str]:
    """The files' paths within the folder that all of them lie in, with ``/`` between.

    Bare names where there is no such folder below somebody's own: what leads there may name
    people. Paths that are relative already stay as they are.
    """
    paths = [_pure(file) for file in files]
    outright = [path for path in paths if path.is_absolute()]
    folder = _common_folder(outright)
    return [
        file
        if not path.is_absolute()
        else path.name
        if folder is None
        else path.relative_to(folder).as_posix()
        for file, path in zip(files, paths, strict=True)
    ]


def for_others(localizer: Localizer) -> Localizer:
    """``localizer`` without thumbnails, times, headings and names of the photos it is made from.

    It answers alike. What is left of each photo are its position, what it is compared by
    (descriptor and, where there are some, keypoints), which of them were taken in one session, and
    the checksums by which a photo that is itself a reference is known.
    """
    sessions = {name: f"session {number}" for number, name in enumerate(localizer.sessions, 1)}
    return replace(
        localizer,
        thumbnails=(),
        references=tuple(
            replace(
                reference,
                id=number,
                file=f"reference {number}",
                session=sessions[reference.session],
                taken_at=None,
                heading_deg=None,
                picture_hash="",
            )
            for number, reference in enumerate(localizer.references, 1)
        ),
    )


def _pure(file: str) -> PurePath:
    """A path of whatever system the photos were imported on."""
    windows = PureWindowsPath(file)
    return windows if windows.drive and "\\" in file else PurePosixPath(file)


def _common_folder(paths: Sequence[PurePath]) -> PurePath | None:
    """The deepest folder above all paths, unless it lies too near to the root."""
    if not paths or len({type(path) for path in paths}) > 1:
        return None
    folder = paths[0].parent
    while not all(path.is_relative_to(folder) for path in paths):
        if folder == folder.parent:
            return None
        folder = folder.parent
    least = _DEEPER.get(folder.parts[1:3], _LEAST_DEPTH)
    return folder if len(folder.parts) >= least else None
