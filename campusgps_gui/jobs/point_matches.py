"""Finds in the background the points that two photos have in common, for showing them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    from core.features.keypoints import Keypoints
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
        self._comparing.run(
            tr("Comparing two photos point by point"),
            partial(self._comparison.points, photo, match),
            show,
            _refusing(refuse),
        )


class PointCounts(QObject):
    """Counts how many points a photo has in common with each of several, the latest wish only.

    Args:
        runner: Runs the comparing.
    """

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison = _Comparison()
        self._counting = LatestJob(runner, "counts")

    def count(
        self,
        photo: Path,
        matches: Sequence[Path],
        show: Callable[[dict[Path, int]], None],
        refuse: Callable[[str], None],
    ) -> None:
        """Call ``show`` with the count of each match that can be read, or ``refuse``."""
        self._counting.run(
            tr("Comparing a photo with its matches point by point"),
            partial(self._comparison.counts, photo, tuple(matches)),
            show,
            _refusing(refuse),
        )

    def cancel(self) -> None:
        """Count no more."""
        self._counting.cancel()


def _refusing(refuse: Callable[[str], None]) -> Callable[[Exception], None]:
    """Calls ``refuse`` with the words of an error."""

    def fail(error: Exception) -> None:
        refuse(core_words(error.reason) if isinstance(error, CampusGPSError) else str(error))

    return fail


class _Comparison:
    """Compares on the thread of its queue; the network is loaded once."""

    def __init__(self) -> None:
        self._network: KeypointNetwork | None = None

    def points(self, photo: Path, match: Path, task: Task) -> Points:
        self._get_ready(task)
        from core.features.verification import agreeing_places

        (one, scale), (other, other_scale) = (self._find(path, task) for path in (photo, match))
        task.check()
        places = agreeing_places(one, other)
        left, right = (
            [(x * across, y * down) for x, y in side.tolist()]
            for side, (across, down) in zip(places, (scale, other_scale), strict=True)
        )
        return list(zip(left, right, strict=True))

    def counts(self, photo: Path, matches: Sequence[Path], task: Task) -> dict[Path, int]:
        self._get_ready(task)
        from core.features.verification import agreeing_places

        found, counts = self._find(photo, task)[0], {}
        for match in matches:
            try:
                other = self._find(match, task)[0]
            except (CampusGPSError, OSError):
                continue  # its file is gone
            counts[match] = len(agreeing_places(found, other)[0])
        return counts

    def _get_ready(self, task: Task) -> None:
        from core.features.xfeat import KeypointNetwork, require_refinement

        require_refinement()
        load_packages(MATCHING, task.check)
        if self._network is None:
            # The processor: one pair is not worth a start of another device.
            self._network = KeypointNetwork("cpu")

    def _find(self, path: Path, task: Task) -> tuple[Keypoints, tuple[float, float]]:
        """The keypoints of a photo, and what makes their places shares of its width and height."""
        from core.photos.decode import read_pixels

        task.check()
        assert self._network is not None
        pixels = read_pixels(path, _SIDE)
        height, width = pixels.shape[:2]
        longest = max(height, width)
        return self._network.find(pixels), (longest / width, longest / height)
