"""The project's photos and positions in the layouts that other programs read."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.lib.format import open_memmap
from PIL import Image

from core.errors import CampusGPSError
from core.files import legible, write_text, written_beside
from core.geo import Position
from core.photos.decode import read_pixels
from core.photos.measurement import Source
from core.project.project import Project
from core.project.rows import PhotoRow
from core.tasks import Task

_ORIGINAL_SIDE = 255

# What a spreadsheet may take for the beginning of a formula; the last four are the wide ones of
# East Asian keyboards.
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def export_csv(project: Project, target: Path) -> int:
    """Write ``image_name,latitude,longitude`` of every usable photo (the original's ``gt.csv``).

    Names are relative to the folder that holds all of the photos, so that photos of one name in
    two folders stay apart and the file can be given to ``--positions``.

    Returns:
        The number of lines.

    Raises:
        CampusGPSError: There is nothing to write, or the file cannot be written.
    """
    photos = [(photo.path, photo.position) for photo in _references(project) if photo.position]
    write_text(target, gt_csv(photos))
    return len(photos)


def gt_csv(photos: Sequence[tuple[Path, Position]], sources: Sequence[Source] = ()) -> str:
    """The text of the original's ``gt.csv`` about ``photos``, in their order.

    Args:
        photos: Where each was taken. Names in the table are relative to their common folder, so
            that photos of one name in two folders stay apart.
        sources: Who says so, for a column ``source``; without it the positions count as known.
    """
    root = _common_folder([path for path, _ in photos])
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(["image_name", "latitude", "longitude", *(["source"] if sources else [])])
    for number, (path, position) in enumerate(photos):
        name = path.relative_to(root).as_posix() if root else str(path)
        degrees = (repr(position.latitude), repr(position.longitude))
        writer.writerow([path_cell(name), *degrees, *(s.value for s in sources[number:][:1])])
    return buffer.getvalue()


def path_cell(path: str) -> str:
    """``path`` as a cell of a table that may be opened in a spreadsheet.

    A name such as ``=1+1.jpg`` would be computed there; ``./=1+1.jpg`` is the same file and only
    text. Bytes that are no Unicode are written out, or no reader could open the table at all.
    """
    return legible(f"./{path}" if path.startswith(_FORMULA_SIGNS) else path)


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
    positions = np.array(
        [[p.position.latitude, p.position.longitude] for p in photos if p.position]
    )
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
    photos = [photo for photo in project.photos() if photo.is_reference]
    if not photos:
        raise CampusGPSError(
            "has no usable photos to export",
            file=project.folder,
            advice="Import photos that carry positions first.",
        )
    return photos


def _common_folder(paths: Sequence[Path]) -> Path | None:
    """The deepest folder that holds every photo, or None (as on two Windows drives)."""
    if not paths:
        return None
    common = paths[0].parent
    for path in paths:
        while not path.is_relative_to(common):
            if common.parent == common:
                return None
            common = common.parent
    return common
