"""Loads small and large pictures of photos in the background, the last one asked for first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage

from campusgps_gui.jobs.latest_job import LatestJob
from campusgps_gui.jobs.task_runner import Job, TaskRunner, ignore_failure
from campusgps_gui.style.translation import error_words, tr
from core.errors import CampusGPSError
from core.tasks import Task

if TYPE_CHECKING:
    from core.project.pixel_cache import PixelCache

SIDE = 128
"""The longest side of a thumbnail, in pixels, where no other is asked for."""

_LARGE = 1280
_KEPT = 3000
_AT_ONCE = 16
_IN_VIEW = 100


class HasPicture(Protocol):
    """A photo of the project, or of a labelled folder, that has a picture."""

    @property
    def id(self) -> int:
        """The number of the photo, or of the row of a labelled folder."""

    @property
    def sha256(self) -> str | None:
        """SHA-256 of its file; None: it could not be read, and has no picture."""

    @property
    def path(self) -> Path:
        """Its file."""


class Thumbnails(QObject):
    """Thumbnails of photos, of the project or of a labelled folder.

    Args:
        runner: Runs the loading.

    Signals:
        came: The id of a photo whose thumbnail is there now, or is to be asked for again.
    """

    came = Signal(int)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._cache: PixelCache | None = None
        self._side = SIDE
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._wanted: OrderedDict[int, HasPicture] = OrderedDict()
        self._job: Job | None = None
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            # A disk is plugged in, or a file put back, while another window is in front.
            application.applicationStateChanged.connect(self._note_state)

    def use(self, cache: PixelCache | None) -> None:
        """Take pictures from ``cache`` from now on and forget those of another project."""
        self._cache = cache
        self._images.clear()
        self._wanted.clear()

    def resize(self, side: int) -> None:
        """Load pictures whose longest side has so many pixels from now on."""
        if side != self._side:
            self._side = side
            self._images.clear()

    def image(self, photo: HasPicture) -> QImage:
        """The thumbnail, or a null image; then :attr:`came` follows if there is one."""
        known = self._images.get(photo.id)
        if known is None:
            if photo.sha256 is not None:
                self._wanted[photo.id] = photo
                self._wanted.move_to_end(photo.id)
                self._load_more()
            return QImage()
        self._images.move_to_end(photo.id)
        return known

    def forget(self, photo_id: int) -> None:
        """Load the picture of a photo again when it is asked for: its file may be another now."""
        self._images.pop(photo_id, None)

    def look_again(self) -> None:
        """Load the pictures again that could not be read: their files may be back."""
        missing = [photo_id for photo_id, image in self._images.items() if image.isNull()]
        for photo_id in missing:
            del self._images[photo_id]
        # Whoever shows the photo asks for its picture anew; in view are those asked for last.
        for photo_id in missing[-_IN_VIEW:]:
            self.came.emit(photo_id)

    def _note_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look_again()

    def _load_more(self) -> None:
        if self._cache is None or not self._wanted or (self._job and not self._job.over):
            return
        count = min(_AT_ONCE, len(self._wanted))
        batch = [self._wanted.popitem()[1] for _ in range(count)]
        self._job = self._runner.run(
            tr("Loading thumbnails"),
            partial(_load_thumbnails, self._cache, self._side, batch),
            on_success=partial(self._keep, self._cache, self._side),
            on_failure=ignore_failure,  # a thumbnail less is no harm
            queue_name="thumbnails",
            quiet=True,
        )

    def _keep(self, cache: PixelCache, side: int, images: dict[int, QImage]) -> None:
        if cache is not self._cache:
            return
        if side == self._side:
            self._images.update(images)
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        for photo_id in images:
            self.came.emit(photo_id)
        self._load_more()


class LargePictures(QObject):
    """Loads one picture at a time, for showing large; a newer wish replaces an older one.

    Args:
        runner: Runs the loading.
        side: Pixels of its longest side, at most.
    """

    def __init__(
        self, runner: TaskRunner, parent: QObject | None = None, side: int = _LARGE
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._loading = LatestJob(runner, "look")

    def load(
        self, path: Path, show: Callable[[QImage], None], refuse: Callable[[str], None]
    ) -> None:
        """Decode ``path``, upright, and call ``show``, or ``refuse`` with the reason."""
        self._loading.run(
            tr("Opening the photo"),
            partial(_load_large, path, self._side),
            show,
            lambda error: refuse(_why_not_shown(error)),
        )

    def forget(self) -> None:
        """Show nothing of what was asked for and has not come yet."""
        self._loading.cancel()


def _load_large(path: Path, side: int, task: Task) -> QImage:
    from campusgps_gui.widgets.pictures import image_of
    from core.photos.decode import read_pixels

    task.check()
    return image_of(read_pixels(path, side))


def jpeg_image(content: bytes) -> QImage:
    """The picture of a JPEG, read on any thread.

    Without the format's name Qt asks every plug-in. That for SVG connects signals while Python's
    lock is held, which has stood still for good beside a main thread that was removing an object.
    """
    image = QImage()
    image.loadFromData(content, "JPG")
    return image


def _load_thumbnails(
    cache: PixelCache, side: int, photos: list[HasPicture], task: Task
) -> dict[int, QImage]:
    images = {}
    for photo in photos:
        task.check()
        content = cache.thumbnail(photo.sha256 or "", side)
        image = jpeg_image(content) if content else _from_original(photo.path, side)
        images[photo.id] = image
    return images


def _from_original(path: Path, side: int) -> QImage:
    from campusgps_gui.widgets.pictures import image_of
    from core.photos.decode import read_pixels

    try:
        return image_of(read_pixels(path, side))
    except CampusGPSError:
        # Remembered as null: not every row has a picture.
        return QImage()


def _why_not_shown(error: Exception) -> str:
    """The reason why a picture cannot be shown and what helps, as sentences."""
    if not isinstance(error, CampusGPSError):
        return str(error)
    return error_words(error)
