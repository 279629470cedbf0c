"""Walks whose rows changed before a program ended are located when the job is opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.labelling.known_positions import COMPANION, TRACK, KnownPositions, use_track
from core.labelling.label import Correction, Label, Review
from core.labelling.label_job import WHOLE, LabelJob
from core.labelling.labels import Labels
from core.labelling.track_clocks import clock_of
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import (
    locate_all_walks,
    locate_due,
    locate_walks,
    locate_walks_of,
    switch_walks,
)
from core.localizer.walk_model import WalkModel
from core.photos.measurement import Source
from core.tasks import Progress, Task
from tests.core.labelling.two_ways import (
    FOLDER,
    FRAME,
    WAY,
    error_m,
    phone_photos,
    photo,
    recorded,
    track_of,
)


@pytest.fixture
def job(labels: Labels, model: WalkModel) -> LabelJob:
    """Thirty photos of one walk that all look more like the way beside theirs, located."""
    job = recorded(labels, [photo(n, wrong=True) for n in range(30)], model)
    locate_walks(labels, job, model)
    return job


def put_right(labels: Labels) -> None:
    for number in (5, 15, 25):
        place = FRAME.position_at(*WAY[number - 1].tolist())
        labels.correct({number: Correction(place, Source.HAND)})


def answers(labels: Labels, job: LabelJob) -> list[Label]:
    return list(labels.rows(job, matches=False))


def test_a_decision_whose_walk_was_not_located_any_more_is_noticed(
    labels: Labels, job: LabelJob
) -> None:
    put_right(labels)
    expected = set(locate_walks_of(labels, [5, 15, 25]))
    located = answers(labels, job)
    for _ in range(3):
        labels.journal.undo()
    locate_walks_of(labels, [5, 15, 25])
    before = answers(labels, job)
    put_right(labels)  # and here the program was killed
    assert set(locate_due(labels)) == expected
    assert answers(labels, job) == located
    assert locate_due(labels) == []
    for _ in range(3):
        labels.journal.undo()
    assert set(locate_due(labels)) == expected
    assert answers(labels, job) == before


def test_labelling_the_folder_again_notices_it_too(
    labels: Labels, job: LabelJob, model: WalkModel
) -> None:
    put_right(labels)
    assert locate_walks(labels, job, model)
    assert locate_due(labels) == []


def test_a_decision_made_while_its_walk_was_located_is_noticed(
    labels: Labels, job: LabelJob
) -> None:
    (walk,) = WalkRows(labels).walks_of([1])

    def decide(progress: Progress) -> None:
        # Its rows are read by then, and no answer is written yet.
        if progress.done == progress.total:
            put_right(labels)

    locate_walks_of(labels, [1], Task(decide))
    assert WalkRows(labels).decided_since(job) == [walk]
    assert locate_due(labels)
    assert WalkRows(labels).decided_since(job) == []


def test_a_track_that_came_before_the_end_is_noticed(labels: Labels, job: LabelJob) -> None:
    labels.finish(job)
    track = track_of({n: WAY[n] for n in range(30)})
    use_track(labels, job, track, {clock_of(photo(0)): 0.0})
    assert locate_due(labels)
    assert max(map(error_m, labels.rows(job))) < 15
    KnownPositions(labels).put(job, TRACK, {})
    assert locate_due(labels)
    assert min(map(error_m, labels.rows(job))) > 100
    assert locate_due(labels) == []


def test_a_switch_before_the_end_is_noticed(labels: Labels, job: LabelJob) -> None:
    labels.finish(job)
    together = answers(labels, job)
    labels.set_in_walks(job, False)
    locate_due(labels)
    assert {row.walk for row in labels.rows(job)} == {""}
    labels.set_in_walks(job, True)
    locate_due(labels)
    assert answers(labels, job) == together


def test_a_switch_lays_the_photos_of_a_phone_beside_those_located_alone(
    labels: Labels, model: WalkModel
) -> None:
    job = recorded(labels, [*(photo(n, likely=0.55) for n in range(60)), *phone_photos()], model)
    locate_all_walks(labels, job, model)
    together = answers(labels, job)
    companions = KnownPositions(labels).contradicted(job)[COMPANION]
    assert companions[1] > 40
    alone = labels.begin([FOLDER, FOLDER], WHOLE, False, job.localizer)
    labels.record(alone, [*(photo(n, likely=0.55) for n in range(60)), *phone_photos()])
    labels.finish(alone)
    _, changed = switch_walks(labels, alone, True)
    assert changed and KnownPositions(labels).contradicted(alone)[COMPANION] == companions
    switched = [row.estimate for row in answers(labels, alone)]
    assert switched == [row.estimate for row in together]


def test_a_photo_that_leaves_a_walk_leaves_none_of_it_behind(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(0, wrong=True), photo(1, sure=True)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert {row.walk for row in labels.rows(job)} == {"Canon R6, 2025-12-24 09:00:00"}
    taken_at = photos[1].taken_at
    assert taken_at is not None
    labels.record(job, [replace(photos[1], taken_at=taken_at + timedelta(hours=1))])
    locate_walks(labels, job, model)
    assert [(row.walk, row.estimate) for row in labels.rows(job)] == [
        ("", one.estimate) for one in photos
    ]


def test_who_leaves_a_walk_of_many_is_missed_by_the_others(
    labels: Labels, model: WalkModel
) -> None:
    """A photo that was sure moves an hour on: the others are located without it."""
    photos = [photo(n, likely=0.45) for n in range(12)]
    photos[6] = photo(6, likely=0.9999)
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    before = answers(labels, job)
    later = replace(photos[6], taken_at=photos[11].taken_at)
    assert later.taken_at is not None
    labels.record(job, [replace(later, taken_at=later.taken_at + timedelta(hours=1))])
    locate_walks(labels, job, model)
    after = answers(labels, job)
    assert max(error_m(row) for row in before) < 15
    assert min(error_m(row) for row in after if row.walk) > 100


def test_a_rejected_correction_holds_no_neighbours(labels: Labels, job: LabelJob) -> None:
    before = answers(labels, job)
    put_right(labels)
    locate_due(labels)
    labels.review([5, 15, 25], Review.REJECTED)
    locate_due(labels)
    others = [row for row in answers(labels, job) if row.review is Review.OPEN]
    assert others == [row for row in before if row.id not in (5, 15, 25)]


def test_whoever_is_opened_again_before_the_end_has_the_answer_of_its_walk(
    labels: Labels, job: LabelJob
) -> None:
    """A rejected photo keeps its answer while its neighbours move; opened again it moves too."""
    labels.review([16], Review.REJECTED)
    locate_due(labels)
    put_right(labels)
    locate_due(labels)
    labels.review([16], Review.OPEN)
    assert 16 in locate_due(labels)
    opened = answers(labels, job)
    locate_walks_of(labels, [16])
    assert answers(labels, job) == opened


def test_another_answer_accepted_before_the_end_is_noticed(
    labels: Labels, model: WalkModel
) -> None:
    job = recorded(labels, [photo(n, wrong=n == 15, sure=n != 15) for n in range(30)], model)
    locate_walks(labels, job, model)
    labels.review([16], Review.ACCEPTED)
    locate_due(labels)
    labels.accept_alone([16])
    assert WalkRows(labels).decided_since(job)
    assert locate_due(labels)


def test_the_same_place_by_a_track_in_place_of_a_person_is_noticed(
    labels: Labels, job: LabelJob
) -> None:
    place = FRAME.position_at(*WAY[15].tolist())
    labels.correct({16: Correction(place, Source.HAND)})
    locate_due(labels)
    labels.correct({16: Correction(place, Source.GPX)})
    assert WalkRows(labels).decided_since(job)
    locate_due(labels)
    assert WalkRows(labels).decided_since(job) == []


def test_a_stated_position_rejected_before_the_end_is_noticed(
    labels: Labels, model: WalkModel
) -> None:
    phones = [replace(row, camera="Canon R6") for row in phone_photos()]
    job = recorded(labels, [*(photo(n, likely=0.55) for n in range(60)), *phones], model)
    locate_walks(labels, job, model)
    labels.review([row.id for row in answers(labels, job) if row.own], Review.REJECTED)
    assert locate_due(labels)
    expected = answers(labels, job)
    locate_walks_of(labels, [1])
    assert answers(labels, job) == expected
