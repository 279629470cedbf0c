"""Finds in the background the points that two photos have in common, for showing them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from campusgps_gui.jobs.latest_job import LatestJob
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.jobs.warm_up import MATCHING, load_packages
from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.photo_viewer import Points
from core.errors import CampusGPSError
from core.tasks import Task

if TYPE_CHECKING:
    from core.features.xfeat import KeypointNetwork

# As large as keypoints are looked for; a photo is decoded to no more than twice that.
_SIDE = 1024


class PointMatches(QObject):
    """Compares two photos at a time; a newer wish replaces an older one.

    Args:
        runner: Runs the comparing.
    """

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison = _Comparison()
        self._comparing = LatestJob(runner, "points")

    def compare(
        self,
        photo: Path,
        match: Path,
        show: Callable[[Points], None],
        refuse: Callable[[str], None],
    ) -> None:
        """Call ``show`` with the points that agree, or ``refuse`` with the reason why not.

        Each point is its place in ``photo`` and in ``match``, as shares of their width and height.
        """

        def fail(error: Exception) -> None:
            refuse(core_words(error.reason) if isinstance(error, CampusGPSError) else str(error))

        self._comparing.run(
            tr("Comparing two photos point by point"),
            partial(self._comparison.points, photo, match),
            show,
            fail,
        )


class _Comparison:
    """Compares on the thread of its queue; the network is loaded once."""

    def __init__(self) -> None:
        self._network: KeypointNetwork | None = None

    def points(self, photo: Path, match: Path, task: Task) -> Points:
        from core.features.xfeat import KeypointNetwork, require_refinement

        require_refinement()
        load_packages(MATCHING, task.check)
        from core.features.verification import agreeing_places
        from core.photos.decode import read_pixels

        if self._network is None:
            # The processor: one pair is not worth a start of another device.
            self._network = KeypointNetwork("cpu")
        found, scales = [], []
        for path in (photo, match):
            task.check()
            pixels = read_pixels(path, _SIDE)
            height, width = pixels.shape[:2]
            scales.append((max(height, width) / width, max(height, width) / height))
            found.append(self._network.find(pixels))
        task.check()
        places = agreeing_places(*found)
        left, right = (
            [(x * across, y * down) for x, y in side.tolist()]
            for side, (across, down) in zip(places, scales, strict=True)
        )
        return list(zip(left, right, strict=True))
