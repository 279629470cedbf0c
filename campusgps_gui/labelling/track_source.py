"""A recorded track as a second source of positions for the folder that is shown."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.clock_photo_dialog import ClockPhoto
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.task_bar import time_left
from core.geo import Position
from core.labelling.label import Label
from core.labelling.track import LONGEST_GAP_S, Track, TrackPosition, times_about
from core.labelling.track_clocks import CameraClock, FoundOffset, by_clock, clock_of, find_offsets
from core.tasks import Task

if TYPE_CHECKING:
    from core.project.project import Project

# The fact in which a job's track is remembered.
_FACT = "label_track_{}"
# Of a track that an older program remembered.
_NO_TIMES = ("0001-01-01T00:00:00+00:00", "9999-12-31T00:00:00+00:00")
# A track of more points than this is thinned for the map.
_MOST_PLACES = 3000
# So many photos of a clock are listed.
_MOST_LISTED = 5000
# So many photos slide along the track at once.
_MOST_PREVIEWED = 400


@dataclass(frozen=True)
class UsedTrack:
    """A track and what is to be added to each camera's times.

    Attributes:
        files: The files it was read from.
        track: What they hold.
        offsets: Seconds to add to the times of a clock to get UTC; a clock that is missing states
            its offset itself, or says nothing.
    """

    files: tuple[Path, ...]
    track: Track
    offsets: Mapping[CameraClock, float] = field(default_factory=dict)

    def position_of(self, label: Label) -> TrackPosition | None:
        """The place that the track gives for ``label``; None for none."""
        return self.track.position_of(label, clock_offset_s=self.offsets.get(clock_of(label)))

    def words(self, label: Label) -> str:
        """The reason why the track says nothing of ``label``."""
        if label.taken_at is None:
            return tr("The photo does not say when it was taken: the track can't tell where.")
        if clock_of(label) not in self.offsets and not label.taken_at_has_offset:
            return tr("The track can't tell: how far the camera's clock is from UTC is not known.")
        gap_s = self.track.gap_at(
            label.taken_at + timedelta(seconds=self.offsets.get(clock_of(label), 0.0))
        )
        if gap_s is None:
            return tr("The track says nothing of the time of this photo.")
        return tr(
            "The track's points before and after this photo are {time} apart: only where they are "
            "no more than {limit} apart it says where the photo was taken.",
            time=time_left(gap_s),
            limit=time_left(LONGEST_GAP_S),
        )

    @property
    def places(self) -> list[Position]:
        """Its places in order, some of them where there are many."""
        fixes = [fix for segment in self.track.segments for fix in segment]
        step = max(1, len(fixes) // _MOST_PLACES)
        return [Position(fix.latitude, fix.longitude) for fix in fixes[::step]]


@dataclass(frozen=True)
class TrackPreview:
    """Photos to lay along a track while their clocks are being set.

    Attributes:
        seconds: ``(N,)`` times of the photos by their clocks, in seconds since 1970.
        clocks: The clock of each.
        by_clock: All photos of each clock that is to be set, in the order of their times.
    """

    seconds: NDArray[np.float64]
    clocks: tuple[CameraClock, ...]
    by_clock: Mapping[CameraClock, Sequence[ClockPhoto]] = field(default_factory=dict)

    @classmethod
    def of(cls, labels: Sequence[Label]) -> TrackPreview:
        """Of the photos that say when they were taken; every other one of very many."""
        timed = [(one.taken_at.timestamp(), clock_of(one)) for one in labels if one.taken_at]
        timed = timed[:: max(1, len(timed) // _MOST_PREVIEWED)]
        photos = {
            clock: [
                ClockPhoto(one.file, one.taken_at) for one in found[:_MOST_LISTED] if one.taken_at
            ]
            for clock, found in by_clock(labels).items()
            if not clock.states_offset
        }
        seconds = np.array([second for second, _ in timed])
        return cls(seconds, tuple(clock for _, clock in timed), photos)

    def places(self, used: UsedTrack) -> list[Position]:
        """The places that ``used`` gives for them."""
        offsets = [
            used.offsets.get(clock, 0.0 if clock.states_offset else math.nan)
            for clock in self.clocks
        ]
        found = used.track.places_at(self.seconds + np.array(offsets))
        return [place for place in found if place is not None]


class TrackSource(QObject):
    """Keeps the track of the job that is shown; it outlives a restart.

    Args:
        controller: The open project.
        labelling: Keeps the rows.
        runner: Runs the reading.

    Signals:
        changed: :attr:`used` has changed.
        previewing: The places of a track that is not used yet, and those of photos along it; two
            empty lists when that ends.
        chosen: A person chose to use this :class:`UsedTrack`, or None, from now on.

    Attributes:
        used: The track; None without one.
        places: Where it goes, for the map.
    """

    changed = Signal()
    previewing = Signal(object, object)
    chosen = Signal(object)

    def __init__(
        self,
        controller: ProjectController,
        labelling: LabellingController,
        runner: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._labelling, self._runner = controller, labelling, runner
        self.used: UsedTrack | None = None
        self.places: Sequence[Position] = ()
        self._shown: int | None = None
        labelling.changed.connect(self._follow)
        # The tab is made when it is first shown: the folder may be there before it.
        self._follow()

    def use(self, used: UsedTrack | None) -> None:
        """Take this track from now on, and remember it with the folder."""
        self._set(used)
        project, job = self._controller.project, self._labelling.job
        if project is not None and job is not None:
            text = "" if used is None else _to_json(used)
            self._runner.run(
                tr("Remembering the track"),
                lambda _: project.note_fact(_FACT.format(job.id), text),
                queue_name="edit",
                quiet=True,
            )
        self.chosen.emit(used)

    def preview(self, used: UsedTrack | None, photos: TrackPreview | None = None) -> None:
        """Show a track that is not used yet, and photos along it; None ends that."""
        if used is None or photos is None:
            self.previewing.emit([], [])
        else:
            self.previewing.emit(used.places, photos.places(used))

    def _follow(self) -> None:
        """Read the track of another job."""
        project, job = self._controller.project, self._labelling.job
        shown = None if job is None else job.id
        if shown == self._shown:
            return
        self._shown = shown
        self._set(None)
        if project is None or job is None:
            return

        def take(used: UsedTrack | None) -> None:
            if used is not None and self._shown == shown and self.used is None:
                self._set(used)

        self._runner.run(
            tr("Reading the track"),
            partial(_read_remembered, project, _FACT.format(job.id)),
            on_success=take,
            on_failure=lambda _: None,  # it has gone: it can be added again
            queue_name="edit",
            quiet=True,
        )

    def _set(self, used: UsedTrack | None) -> None:
        if used is None and self.used is None:
            return
        self.used = used
        self.places = () if used is None else used.places
        self.changed.emit()


def read_track(
    files: tuple[Path, ...], read: Callable[[], Iterable[Label]], task: Task
) -> tuple[Track, list[FoundOffset], TrackPreview]:
    """Read tracks, and find how far each camera's clock is from theirs."""
    task.begin(tr("Reading the track"))
    labels = list(read())
    track = Track.read(files, task, times_about(labels))
    return track, find_offsets(track, labels, task), TrackPreview.of(labels)


def _to_json(used: UsedTrack) -> str:
    offsets = [[c.camera, c.states_offset, seconds] for c, seconds in used.offsets.items()]
    # What was read of a file that is too long as a whole.
    times = [time.isoformat() for time in (used.track.start, used.track.end)]
    files = [str(file) for file in used.files]
    return json.dumps({"files": files, "offsets": offsets, "times": times})


def _read_remembered(project: Project, name: str, task: Task) -> UsedTrack | None:
    task.check()
    text = project.fact(name)
    if not text:
        return None
    said = json.loads(text)
    files = tuple(Path(file) for file in said["files"])
    offsets = {CameraClock(camera, states): float(s) for camera, states, s in said["offsets"]}
    begin, end = (datetime.fromisoformat(time) for time in said.get("times", _NO_TIMES))
    return UsedTrack(files, Track.read(files, task, (begin, end)), offsets)
