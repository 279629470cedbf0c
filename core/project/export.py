"""The project's photos and positions in the layouts that other programs read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.lib.format import open_memmap
from PIL import Image

from core.csv_writing import csv_text, path_cell
from core.errors import CampusGPSError
from core.files import write_text, written_beside
from core.geo import Position, degrees_of
from core.photos.decode import read_pixels
from core.photos.measurement import SUGGESTION, Source
from core.project.corrections import is_corrected
from core.project.photo_rows import BY_PUT_RIGHT, TAG_SEPARATOR
from core.project.project import Project
from core.project.rows import PhotoRow, Verdict
from core.tasks import Task

_ORIGINAL_SIDE = 255


def export_csv(project: Project, target: Path) -> int:
    """Write ``image_name,latitude,longitude`` of every usable photo (the original's ``gt.csv``).

    Names are relative to the folder that holds all of the photos, so that photos of one name in
    two folders stay apart and the file can be given to ``--positions``. Where a position was
    corrected, a column ``source`` says how each came about: ``hand``, ``suggestion``, ``reviewed``
    for an accepted guess (both with their ``radius90_m``), ``put_right`` as a lost sign, or what
    was measured. Where photos have tags, a column ``tags`` has them.

    Returns:
        The number of lines.

    Raises:
        CampusGPSError: There is nothing to write, or the file cannot be written.
    """
    rows = [one for one in _references(project) if one.position]
    photos = [(one.path, one.position) for one in rows if one.position]
    tags = [TAG_SEPARATOR.join(one.tags) for one in rows]
    if any(map(is_corrected, rows)):
        sources, radii = list(map(_source_of, rows)), list(map(_radius_of, rows))
        write_text(target, gt_csv(photos, sources, radii, tags))
    else:
        write_text(target, gt_csv(photos, tags=tags))
    return len(photos)


def _source_of(photo: PhotoRow) -> str:
    """The source of a photo's position, as a table says it."""
    source = photo.measurement.source if photo.measurement else Source.HAND
    by_itself = BY_PUT_RIGHT if photo.put_right else source.value
    return SUGGESTION if photo.is_accepted_suggestion else by_itself


def _radius_of(photo: PhotoRow) -> float | None:
    """The 90 % radius in metres of an accepted guess or suggestion; None for what is known."""
    measurement = photo.measurement
    if measurement is None:
        return None
    is_guess = measurement.source is Source.REVIEWED or photo.is_accepted_suggestion
    return measurement.accuracy_m if is_guess else None


def gt_csv(
    photos: Sequence[tuple[Path, Position]],
    sources: Sequence[str] = (),
    radii90_m: Sequence[float | None] = (),
    tags: Sequence[str] = (),
) -> str:
    """The text of the original's ``gt.csv`` about ``photos``, in their order.

    Args:
        photos: Where each was taken. Names in the table are relative to their common folder, so
            that photos of one name in two folders stay apart.
        sources: Who says so, for a column ``source``; without it the positions count as known.
        radii90_m: The 90 % radii of guesses, for a column ``radius90_m`` where there are any.
        tags: The tags of each, for a column ``tags`` where there are any.
    """
    columns = [
        table_names([path for path, _ in photos]),
        [repr(at.latitude) for _, at in photos],
        [repr(at.longitude) for _, at in photos],
    ]
    header = ["image_name", "latitude", "longitude"]
    if sources:
        header.append("source")
        columns.append(list(sources))
    if any(radius is not None for radius in radii90_m):
        header.append("radius90_m")
        columns.append(["" if radius is None else f"{radius:.1f}" for radius in radii90_m])
    if any(tags):
        header.append("tags")
        columns.append(list(tags))
    return csv_text(header, zip(*columns, strict=True))


def table_names(paths: Sequence[Path]) -> list[str]:
    """The names in a table for ``paths``: relative to the folder that holds them all.

    On several Windows drives, to the one that holds all of its drive: whose computer it is stays
    out of the table.
    """
    roots = {
        anchor: common_folder([path for path in paths if path.anchor == anchor])
        for anchor in {path.anchor for path in paths}
    }
    return [path_cell(path.relative_to(roots[path.anchor]).as_posix()) for path in paths]


def export_npy(project: Project, folder: Path, task: Task | None = None) -> int:
    """Write ``X_photos.npy`` and ``y_photos.npy`` as the original's notebooks read them.

    ``X_photos`` is ``(N, 255, 255, 3)`` uint8 RGB, upright, stretched to a square as the original
    did; ``y_photos`` is ``(N, 2)`` float64 [latitude, longitude]. One photo is in memory at a time.

    Returns:
        The number of photos.

    Raises:
        CampusGPSError: There is nothing to write, a photo cannot be read, or the disk is full.
        Cancelled: The user cancelled; no file is left.
    """
    task = task or Task()
    photos = _references(project)
    shape = (len(photos), _ORIGINAL_SIDE, _ORIGINAL_SIDE, 3)
    positions = degrees_of(one.position for one in photos if one.position)
    with written_beside(folder / "X_photos.npy") as part:
        pixels = open_memmap(part, mode="w+", dtype=np.uint8, shape=shape)
        for index, photo in enumerate(task.each(photos, "Exporting photos", len(photos))):
            cached = project.pixels.read(photo.sha256) if photo.sha256 else None
            image = Image.fromarray(cached if cached is not None else read_pixels(photo.path))
            square = image.resize((_ORIGINAL_SIDE, _ORIGINAL_SIDE), Image.Resampling.BILINEAR)
            pixels[index] = np.asarray(square)
        pixels.flush()
        del pixels
    with written_beside(folder / "y_photos.npy") as part:
        np.save(part, np.array(positions, dtype=np.float64))
    return len(photos)


def _references(project: Project) -> list[PhotoRow]:
    # Copies too, and positions in doubt: what the project says of every photo.
    photos = [
        photo
        for photo in project.photos()
        if photo.verdict is Verdict.USABLE and not photo.set_aside
    ]
    if not photos:
        raise CampusGPSError(
            "has no usable photos to export",
            file=project.folder,
            advice="Import photos that carry positions first.",
        )
    return photos


def common_folder(paths: Sequence[Path]) -> Path:
    """The deepest folder that holds every photo; they are of one drive."""
    common = paths[0].parent
    for path in paths:
        while not path.is_relative_to(common):
            common = common.parent
    return common
