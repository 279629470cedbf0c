"""Positions that fit together and are wrong as a whole, beside photos that show another place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from core.labelling.known_positions import (
    TRACK,
    KnownPositions,
    contradiction_lines,
    kept_track_lines,
    use_track,
)
from core.labelling.label import Correction, Label, LabelStatus
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.track_clocks import clock_of
from core.labelling.walks import locate_walks, locate_walks_of
from core.localizer.walk_model import WalkModel
from core.photos.measurement import Measurement, Source
from tests.core.labelling.two_ways import (
    FRAME,
    TWIN,
    WAY,
    error_m,
    photo,
    recorded,
    track_of,
)

COUNT = 30
WRONG: dict[str, Callable[[int], NDArray[np.float64]]] = {
    "another way": lambda step: TWIN[step],
    "the other way round": lambda step: WAY[2 * COUNT - step],
    "another continent": lambda step: WAY[step] + 4e6,
    "standing still": lambda _: TWIN[COUNT // 2],
}


def surely_on_the_way(number: int) -> Label:
    """A photo that shows its place clearly, with a radius that says so."""
    label = photo(number, likely=0.999)
    assert label.estimate is not None
    sure = replace(label.estimate, radius50_m=8.0, radius90_m=20.0)
    return replace(label, estimate=sure, alone=sure)


def lay_track(
    labels: Labels, job: LabelJob, model: WalkModel, steps: dict[int, NDArray[np.float64]]
) -> list[Label]:
    use_track(labels, job, track_of(steps), {clock_of(photo(0)): 0.0})
    locate_walks(labels, job, model)
    return list(labels.rows(job))


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_a_track_that_is_wrong_as_a_whole_counts_for_nothing(
    labels: Labels, model: WalkModel, wrong: Callable[[int], NDArray[np.float64]]
) -> None:
    job = recorded(labels, [surely_on_the_way(n) for n in range(COUNT)], model)
    locate_walks(labels, job, model)
    before = [row.estimate for row in labels.rows(job)]
    rows = lay_track(labels, job, model, {n: wrong(n) for n in range(COUNT)})
    assert [row.estimate for row in rows] == before
    assert KnownPositions(labels).contradicted(job)[TRACK] == (COUNT, COUNT)
    assert contradiction_lines(labels, job) and kept_track_lines(labels, job) == []


def test_a_track_that_goes_wrong_on_the_way_counts_before(labels: Labels, model: WalkModel) -> None:
    photos = [surely_on_the_way(n) for n in range(60)]
    for number in (5, 9, 14, 18):
        photos[number] = photo(number, wrong=True)
    job = recorded(labels, photos, model)
    rows = lay_track(labels, job, model, {n: WAY[n] if n < 30 else TWIN[n] for n in range(60)})
    assert max(map(error_m, rows)) < 15
    against, number = KnownPositions(labels).contradicted(job)[TRACK]
    assert 26 <= against <= 34 and number == 60


def test_a_track_is_believed_where_photos_are_wrong_now_and_then_or_unsure(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=True) if n % 3 == 0 else surely_on_the_way(n) for n in range(COUNT)]
    job = recorded(labels, photos, model)
    rows = lay_track(labels, job, model, {n: WAY[n] for n in range(COUNT)})
    assert max(map(error_m, rows)) < 10
    assert KnownPositions(labels).contradicted(job)[TRACK] == (0, COUNT)


def test_who_puts_photos_on_the_track_is_believed_and_so_is_the_track(
    labels: Labels, model: WalkModel
) -> None:
    """All photos look like the other way; a person says that the track is right."""
    photos = [
        replace(surely_on_the_way(n), evidence=photo(n, likely=0.001).evidence)
        for n in range(COUNT)
    ]
    for number, one in enumerate(photos):
        assert one.estimate is not None
        off = replace(one.estimate, position=FRAME.position_at(*TWIN[number].tolist()))
        photos[number] = replace(one, estimate=off, alone=off)
    job = recorded(labels, photos, model)
    rows = lay_track(labels, job, model, {n: WAY[n] for n in range(COUNT)})
    assert min(map(error_m, rows)) > 100
    placed = range(0, COUNT, 2)
    labels.correct(
        {rows[n].id: Correction(FRAME.position_at(*WAY[n].tolist()), Source.HAND) for n in placed}
    )
    locate_walks_of(labels, [row.id for row in rows])
    others = [row for row in labels.rows(job) if row.correction is None]
    assert max(map(error_m, others)) < 15
    assert KnownPositions(labels).contradicted(job)[TRACK] == (0, COUNT)


def test_wrong_positions_that_photos_carry_move_no_others(labels: Labels, model: WalkModel) -> None:
    """Three of four photos state places of the other way, as after an import of a wrong track."""
    photos = [surely_on_the_way(n) for n in range(COUNT)]
    for number in set(range(COUNT)).difference(range(0, COUNT, 4)):
        photos[number] = replace(
            photos[number],
            status=LabelStatus.HAS_POSITION,
            estimate=None,
            alone=None,
            evidence=None,
            own=Measurement(FRAME.position_at(*TWIN[number].tolist()), Source.EXIF, accuracy_m=5.0),
        )
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert max(error_m(row) for row in labels.rows(job) if row.estimate) < 15
