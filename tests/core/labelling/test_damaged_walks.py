from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from core.labelling.known_positions import KnownPositions, use_track
from core.labelling.labels import Labels
from core.labelling.track_clocks import clock_of
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import (
    locate_walks,
    read_model,
)
from core.localizer.walk_evidence import evidence_of_answers
from core.localizer.walk_model import WalkModel
from tests.core.labelling.two_ways import WAY, error_m, photo, recorded, track_of


@pytest.mark.parametrize(
    "spoil",
    [
        lambda evidence: evidence[:-1],
        lambda evidence: b"",
        lambda evidence: evidence[:12] + b"\xff\xff\xff\x7f" + evidence[16:],
        lambda _: answer_at(1e300),
        lambda _: answer_at(-1e60),
    ],
)
def test_damaged_evidence_costs_its_photo_alone(
    labels: Labels, model: WalkModel, spoil: Callable[[bytes], bytes]
) -> None:
    photos = [photo(n, sure=True) for n in range(20)]
    photos[7] = replace(photos[7], evidence=spoil(photos[7].evidence or b""))
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert max(error_m(row) for row in labels.rows(job)) < 15


def answer_at(metres: float) -> bytes:
    """Evidence of a network's answer so far from the place."""
    nearly_sure = np.array([0.01])
    [evidence] = evidence_of_answers(np.full((1, 2), metres), np.array([9.0]), nearly_sure)
    return evidence.to_bytes()


def test_a_model_comes_back_and_a_damaged_one_is_none(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(0), photo(1)], model)
    found = read_model(labels, job)
    assert found is not None
    assert (found.origin, found.calibration) == (model.origin, model.calibration)
    assert np.array_equal(found.metres, model.metres)
    WalkRows(labels).keep_model(job.localizer, model.to_bytes()[:-9])
    assert read_model(labels, job) is None


@pytest.mark.parametrize(
    "spoil",
    [
        *("sigma_m = -5", "sigma_m = 'x'", "sigma_m = 9e999", "trust = -3", "trust = 7"),
        *("latitude = 900", "longitude = x'00'"),
    ],
)
def test_a_damaged_known_position_costs_itself_alone(
    labels: Labels, model: WalkModel, spoil: str
) -> None:
    job = recorded(labels, [photo(n, likely=0.4) for n in range(20)], model)
    use_track(labels, job, track_of({n: WAY[n] for n in range(20)}), {clock_of(photo(0)): 0.0})
    sql = f"UPDATE label_positions SET {spoil} WHERE label_id = 7"
    labels.store.write(lambda connection: connection.execute(sql))
    locate_walks(labels, job, model)
    assert sorted(KnownPositions(labels).of(list(range(1, 21)))) == [*range(1, 7), *range(8, 21)]
    assert max(map(error_m, labels.rows(job))) < 15
    use_track(labels, job, track_of({n: WAY[n] for n in range(20)}), {clock_of(photo(0)): 0.0})
    assert len(KnownPositions(labels).of(list(range(1, 21)))) == 20


def test_a_model_that_is_no_bytes_is_none(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(0), photo(1)], model)
    sql = "UPDATE walk_models SET model = 'text'"
    labels.store.write(lambda connection: connection.execute(sql))
    assert read_model(labels, job) is None


@pytest.mark.parametrize("time", ["0001-01-01T02:00:00+14:00", "9999-12-31T23:00:00-12:00"])
def test_walks_begin_at_any_time_that_a_photo_can_state(
    labels: Labels, model: WalkModel, time: str
) -> None:
    photos = [replace(photo(n), taken_at=datetime.fromisoformat(time)) for n in range(4)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert len({row.walk for row in labels.rows(job)} - {""}) == 1


def test_photos_without_evidence_beside_each_other_cost_no_others(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=n == 20, sure=n != 20) for n in range(30)]
    for number in (0, 1, 10, 11, 12, 13):
        photos[number] = replace(photos[number], evidence=b"")
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    rows = list(labels.rows(job))
    assert max(map(error_m, rows)) < 40 and all(row.spread_m is not None for row in rows)
    assert error_m(rows[20]) < 15
