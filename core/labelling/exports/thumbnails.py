"""Small pictures of labelled photos, decoded a little ahead of where they are written."""

from __future__ import annotations

import io
from collections.abc import Generator, Iterable
from contextlib import closing

from PIL import Image

from core.concurrency import prefetch_map
from core.features.extraction import threads_for_decoding
from core.labelling.label import Label, LabelStatus
from core.photos.decode import UnreadablePhotoError, read_pixels

THUMBNAIL_SIDE = 160
_QUALITY = 72


def with_thumbnails(labels: Iterable[Label]) -> Generator[tuple[Label, bytes | None], None, None]:
    """Each label with a JPEG of its photo, or None where that is gone or unreadable.

    Few pictures are in memory at a time. Close the iterator, so that its threads end.
    """
    workers = threads_for_decoding()
    ahead = prefetch_map(_with_thumbnail, labels, workers=workers, depth=4 * workers)
    with closing(ahead):
        yield from ahead


def _with_thumbnail(label: Label) -> tuple[Label, bytes | None]:
    if label.status in (LabelStatus.UNREADABLE, LabelStatus.NOT_A_PHOTO, LabelStatus.BACKUP):
        return label, None
    try:
        pixels = read_pixels(label.file, THUMBNAIL_SIDE)
    except UnreadablePhotoError:
        return label, None
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return label, buffer.getvalue()
