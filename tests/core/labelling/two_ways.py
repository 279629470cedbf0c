"""Labels of photos along one way of 600 m, and of a way beside it that looks alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.geo import LocalFrame, Position, haversine_m
from core.labelling.label import Label, LabelStatus
from core.labelling.label_job import WHOLE, LabelJob
from core.labelling.labels import Labels
from core.labelling.track import Track
from core.labelling.track_points import TrackPoint
from core.labelling.walk_rows import WalkRows
from core.localizer.calibration import Calibration
from core.localizer.estimate import Estimate
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_model import WalkModel
from core.photos.measurement import Measurement, Source

START = datetime(2025, 12, 24, 9, 0, tzinfo=timezone.utc)
FOLDER = Path("/photos")


@dataclass(frozen=True)
class TwoWays:
    """A way with references each 10 m, and beside it, 300 m north, a way that looks alike.

    Attributes:
        origin: Where the way begins; it goes east.
        steps: The number of its references.
    """

    origin: Position
    steps: int

    @cached_property
    def frame(self) -> LocalFrame:
        return LocalFrame(self.origin)

    @cached_property
    def places(self) -> NDArray[np.float64]:
        """The references of the way, then those of the other, in metres."""
        way = np.array([[10.0 * step, 0.0] for step in range(self.steps)])
        return np.concatenate([way, way + np.array([0.0, 300.0])])

    def model(self) -> WalkModel:
        """Walks among the photos of both ways."""
        calibration = Calibration((0.0, 1.0, 0.0), 1.0, 2.0, 1.0, (0.0, 1000.0), (-1.0, 1.0), 100)
        return WalkModel(self.origin, self.places, calibration)

    def photo(
        self, step: int, *, wrong: bool = False, sure: bool = False, likely: float | None = None
    ) -> Label:
        """A photo taken each 10 s, 10 m on; it can hardly tell the two ways apart, or errs."""
        rows = np.array([step, step + self.steps])
        right = likely or (0.1 if wrong else 0.95 if sure else 0.6)
        evidence = np.log(np.array([right, 1 - right]))
        alone = self.places[rows[int(np.argmax(evidence))]]
        estimate = Estimate(self.frame.position_at(*alone.tolist()), 20.0, 90.0, True, ())
        return Label(
            id=0,
            file=FOLDER / f"IMG_{step:04}.JPG",
            sha256=f"{step:064}",
            size=1,
            mtime_ns=1,
            status=LabelStatus.LOCATED,
            reason="",
            estimate=estimate,
            own=None,
            taken_at=START + timedelta(seconds=10 * step),
            taken_at_has_offset=False,
            camera="Canon R6",
            width=64,
            height=48,
            alone=estimate,
            evidence=PhotoEvidence(rows, evidence.astype(np.float32), 0.01).to_bytes(),
        )


WAYS = TwoWays(Position(31.26, 34.8), 61)
FRAME = WAYS.frame
WAY, TWIN = np.split(WAYS.places, 2)
PLACES = WAYS.places
photo, two_ways_model = WAYS.photo, WAYS.model


def phone_photos() -> list[Label]:
    """Geotagged photos of a phone on the same way, each 40 s."""
    rows = []
    for step in range(0, 60, 4):
        place = FRAME.position_at(*WAY[step].tolist())
        own = Measurement(place, Source.EXIF, accuracy_m=6.0)
        plain = replace(photo(step), file=FOLDER / f"P_{step:04}.JPG", sha256=f"p{step:063}")
        rows.append(
            replace(
                plain,
                camera="Pixel",
                status=LabelStatus.HAS_POSITION,
                estimate=None,
                alone=None,
                evidence=None,
                own=own,
            )
        )
    return rows


def recorded(labels: Labels, rows: list[Label], model: WalkModel) -> LabelJob:
    """Record ``rows`` in a new job that locates walks with ``model``."""
    job = labels.begin([FOLDER], WHOLE, False, "one localizer", in_walks=True)
    WalkRows(labels).keep_model(job.localizer, model.to_bytes())
    labels.record(job, rows)
    return job


def error_m(label: Label) -> float:
    """The distance in metres between a label's estimate and the place of its step on the way."""
    assert label.estimate is not None
    truth = WAY[int(label.file.stem[4:])]
    return haversine_m(label.estimate.position, FRAME.position_at(*truth.tolist()))


def numbered(rows: list[Label]) -> Iterator[Label]:
    """The rows with ids from 1."""
    return (replace(row, id=number) for number, row in enumerate(rows, 1))


def track_of(steps: dict[int, NDArray[np.float64]]) -> Track:
    """A recorded track with a point for each step, its place in metres."""
    points = tuple(
        TrackPoint(START + timedelta(seconds=10 * step), place.latitude, place.longitude, None)
        for step, metres in steps.items()
        for place in [FRAME.position_at(*metres.tolist())]
    )
    return Track((points,))
