"""The pictures of dropped photos: small ones for the list, large ones of those shown last."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from campusgps_gui.jobs.picture_loader import LargePictures, Thumbnails
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.locate.located_photos import LocatedPhoto
from core.files import is_file

# The large pictures of so many photos are kept.
_KEPT_PICTURES = 12


class PhotoPictures(QObject):
    """Loads the pictures of dropped photos, and keeps a few large ones.

    Args:
        runner: Runs the loading.
        photo_of: Gives the photo of a number; None if it is gone.

    Signals:
        loaded: The number of a photo whose large picture is there now, or cannot be.

    Attributes:
        thumbnails: The small pictures.
    """

    loaded = Signal(int)

    def __init__(
        self,
        runner: TaskRunner,
        photo_of: Callable[[int], LocatedPhoto | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._photo_of = photo_of
        self.thumbnails = Thumbnails(runner, self)
        self._large = LargePictures(runner, self)
        self._kept: deque[int] = deque()

    def thumbnail(self, photo: LocatedPhoto) -> QImage:
        """The small picture of a photo; null until it is loaded."""
        if photo.file is None:
            return photo.image or QImage()
        return self.thumbnails.image(photo)

    def load(self, photo: LocatedPhoto) -> None:
        """Load the large picture of a photo, unless it is at hand."""
        if photo.image is None and photo.file is not None:
            number = photo.number
            self._large.load(photo.file, partial(self._take, number), lambda _: self._miss(number))

    def forget(self, photos: Iterable[LocatedPhoto]) -> None:
        """Load the pictures of photos again when they are shown: their files may be others now."""
        for photo in photos:
            self.thumbnails.forget(photo.id)
            if photo.file is not None:
                photo.image = None

    def _miss(self, number: int) -> None:
        photo = self._photo_of(number)
        if photo is not None and photo.file is not None:
            photo.is_missing = not is_file(photo.file)
            self.loaded.emit(number)

    def _take(self, number: int, image: QImage) -> None:
        photo = self._photo_of(number)
        if photo is None:
            return
        photo.image, photo.is_missing = image, False
        self._kept.append(number)
        if len(self._kept) > _KEPT_PICTURES:
            old = self._photo_of(self._kept.popleft())
            if old is not None:
                old.image = None
        self.loaded.emit(number)
