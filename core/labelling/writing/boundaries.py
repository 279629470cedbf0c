"""The limits within which the rows of a job may change, make or remove files.

Job files travel between computers and projects are handed on: a row in one may name any file of
this computer. So a file is touched only if it is the photo of its row, or a sidecar of that, and
really lies in the folder that was labelled.
"""

from __future__ import annotations

from pathlib import Path

from core.labelling.label_job import LabelJob, is_among
from core.labelling.writing.targets import WriteTarget, behind_links, kinds_named

_SIDECAR_SUFFIXES = (".xmp", ".XMP", ".Xmp")


def why_out_of_bounds(job: LabelJob, photo: Path, target: Path, form: WriteTarget) -> str:
    """The reason why a row of ``job`` about ``photo`` may not touch ``target``; empty if it may."""
    if not is_among(photo, job.sources):
        return "is not in the folder that was labelled"
    if target not in _targets(photo, form):
        return "is not the photo of its row, nor a sidecar of it"
    if form is WriteTarget.EXIF and not kinds_named(target):
        return "is not called like a photo that is written into"
    if not any(_holds(source, photo, target) for source in job.sources):
        return "a link leads to it out of the folder that was labelled"
    return ""


def _targets(photo: Path, form: WriteTarget) -> set[Path]:
    if form is WriteTarget.EXIF:
        return {behind_links(photo)}
    stems = (photo.name, photo.stem)
    return {
        behind_links(photo.with_name(stem + suffix))
        for stem in stems
        for suffix in _SIDECAR_SUFFIXES
    }


def _holds(source: Path, photo: Path, target: Path) -> bool:
    """True if ``target`` lies in the folder ``source``, or is that of a photo chosen by itself."""
    if photo == source:
        return target == behind_links(source) or target.parent == behind_links(source.parent)
    return target.is_relative_to(behind_links(source))
