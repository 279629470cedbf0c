"""What the maps say of a photo of the project: its thumbnail, and when it was taken."""

from __future__ import annotations

from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.style.notation import moment_text
from core.project.rows import PhotoRow

_THUMBNAIL_SIDE = 160


class PhotoFacts:
    """Reads one photo at a time, quickly, in the window's thread.

    Args:
        controller: The open project.
    """

    def __init__(self, controller: ProjectController) -> None:
        self._controller = controller

    def thumbnail(self, photo_id: int) -> bytes | None:
        """The bytes of a photo's thumbnail; None if there is none."""
        photo, project = self._photo(photo_id), self._controller.project
        if project is None or photo is None or photo.sha256 is None:
            return None
        return project.pixels.thumbnail(photo.sha256, _THUMBNAIL_SIDE)

    def taken_at(self, photo_id: int) -> str:
        """When a photo was taken, in words; empty if nobody knows."""
        photo = self._photo(photo_id)
        return "" if photo is None or photo.taken_at is None else moment_text(photo.taken_at)

    def _photo(self, photo_id: int) -> PhotoRow | None:
        project = self._controller.project
        return None if project is None else project.photo(photo_id)
