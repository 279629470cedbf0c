from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.geo import haversine_m
from core.labelling.label import Correction, Review
from core.labelling.label_job import WHOLE
from core.labelling.labels import Labels
from core.labelling.walk_finding import walks_among
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import (
    locate_due,
    locate_walks,
    locate_walks_of,
    move_neighbours,
    switch_walks,
    walk_in_order,
)
from core.localizer.walk_model import WalkModel
from core.photos.measurement import Source
from tests.core.labelling.two_ways import FOLDER, FRAME, WAY, error_m, numbered, photo, recorded


def test_photos_of_one_walk_put_each_other_right(labels: Labels, model: WalkModel) -> None:
    photos = [photo(n, wrong=n % 5 == 3, sure=n % 5 != 3) for n in range(40)]
    job = recorded(labels, photos, model)
    changed = locate_walks(labels, job, model)
    rows = list(labels.rows(job))
    assert sum(error_m(row) > 50 for row in photos) == 8
    assert max(map(error_m, rows)) < 15
    assert {row.id for row in rows if error_m(photos[row.id - 1]) > 50} <= set(changed)
    assert {row.walk for row in rows} == {"Canon R6, 2025-12-24 09:00:00"}
    assert [row.alone and row.alone.position for row in rows] == [
        one.estimate and one.estimate.position for one in photos
    ]


def test_a_walk_that_is_located_is_not_located_again(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n) for n in range(12)], model)
    locate_walks(labels, job, model)
    before = labels.store.read("SELECT total_changes() AS n")
    assert locate_walks(labels, job, model) == []
    assert labels.store.read("SELECT total_changes() AS n")[0]["n"] == before[0]["n"]
    labels.record(job, [photo(12, wrong=True)])
    locate_walks(labels, job, model)
    assert {row.walk != "" for row in labels.rows(job)} == {True}


def test_a_corrected_photo_moves_its_neighbours_and_undoing_it_moves_them_back(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=True) for n in range(30)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert min(map(error_m, labels.rows(job))) > 100
    walks = WalkRows(labels).walks_of([15])
    for number in (5, 15, 25):
        place = FRAME.position_at(*WAY[number - 1].tolist())
        labels.correct({number: Correction(place, Source.HAND)})
    locate_walks(labels, job, model, names=walks)
    rows = list(labels.rows(job))
    others = [row for row in rows if row.correction is None]
    assert np.mean([error_m(row) for row in others]) < 0.5 * 300
    before = [row.position for row in rows]
    for _ in range(3):
        labels.journal.undo()
    locate_walks(labels, job, model, names=walks)
    assert min(map(error_m, labels.rows(job))) > 100
    for _ in range(3):
        labels.journal.redo()
    locate_walks(labels, job, model, names=walks)
    assert [row.position for row in labels.rows(job)] == before


def test_the_answer_to_a_photo_alone_is_accepted_as_a_guess(
    labels: Labels, model: WalkModel
) -> None:
    job = recorded(labels, [photo(n, wrong=n == 15, sure=n != 15) for n in range(30)], model)
    locate_walks(labels, job, model)
    before = {row.id: row for row in labels.rows(job)}
    edit = labels.accept_alone([16])
    assert edit is not None and edit.what == "Accepted 1 position"
    locate_walks(labels, job, model, names=WalkRows(labels).walks_of([16]))
    rows = {row.id: row for row in labels.rows(job)}
    taken = rows[16]
    assert taken.alone is not None and taken.position == taken.alone.position
    assert taken.radius90_m == taken.alone.radius90_m
    assert taken.source is Source.GUESS and taken.is_accepted and not taken.is_in_walk
    for label_id, row in rows.items():
        was = before[label_id].radius90_m
        assert label_id == 16 or (row.radius90_m or 0) >= 0.99 * (was or 0)
    labels.journal.undo()
    locate_walks(labels, job, model, names=WalkRows(labels).walks_of([16]))
    assert {row.id: row.position for row in labels.rows(job)} == {
        row.id: row.position for row in before.values()
    }


def test_what_a_person_decided_keeps_its_answer(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n, wrong=n in (10, 20), sure=True) for n in range(30)], model)
    labels.review([11], Review.ACCEPTED)
    labels.review([21], Review.REJECTED)
    before = {row.id: row.estimate for row in labels.rows(job)}
    locate_walks(labels, job, model)
    after = {row.id: row.estimate for row in labels.rows(job)}
    assert (after[11], after[21]) == (before[11], before[21])


def test_cameras_and_folders_are_apart_and_numbers_stand_for_times() -> None:
    rows = [photo(n) for n in range(6)]
    others = [replace(one, camera="Pixel", file=one.file.with_suffix(".png")) for one in rows]
    elsewhere = [replace(one, file=Path("/photos/b") / one.file.name) for one in rows]
    untimed = [replace(one, taken_at=None, file=Path("/photos/c") / one.file.name) for one in rows]
    walks = walks_among(numbered([*rows, *others, *elsewhere, *untimed]))
    assert sorted(one for walk in walks for one, _ in walk.photos) == list(range(1, 25))
    assert [walk.name for walk in walks] == [
        "Canon R6, 2025-12-24 09:00:00",
        "Canon R6, 2025-12-24 09:00:00 (2)",
        "Canon R6, from IMG_0000.JPG",
        "Pixel, 2025-12-24 09:00:00",
    ]


def test_each_photo_alone_brings_back_the_answers_of_before(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=n % 5 == 3, sure=n % 5 != 3) for n in range(20)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    WalkRows(labels).leave(job)
    assert [row.estimate for row in labels.rows(job)] == [one.estimate for one in photos]
    assert {row.walk for row in labels.rows(job)} == {""}


def test_walks_are_switched_off_and_on_again_without_reading_a_photo(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=n % 5 == 3, sure=n % 5 != 3) for n in range(20)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    together = list(labels.rows(job))
    off, changed = switch_walks(labels, job, False)
    assert not off.in_walks and set(changed) == {row.id for row in together}
    assert [row.estimate for row in labels.rows(off)] == [one.estimate for one in photos]
    assert locate_walks_of(labels, [1, 2]) == []
    on, changed = switch_walks(labels, off, True)
    assert on.in_walks and list(labels.rows(on)) == together
    labels.store.write(lambda connection: connection.execute("DELETE FROM walk_models"))
    assert switch_walks(labels, off, True) == (off, [])


def test_the_walks_of_decided_rows_are_located_again_in_every_job(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=True) for n in range(30)]
    jobs = [recorded(labels, photos, model)]
    jobs.append(
        labels.begin([FOLDER, Path("/other")], WHOLE, False, "one localizer", in_walks=True)
    )
    labels.record(jobs[1], photos)
    for job in jobs:
        locate_walks(labels, job, model)
    first, second = (list(labels.rows(job)) for job in jobs)
    place = FRAME.position_at(*WAY[15].tolist())
    labels.correct({second[15].id: Correction(place, Source.HAND)})
    changed = locate_walks_of(labels, [second[15].id])
    assert changed and set(changed) <= {row.id for row in second}
    assert second[15].id not in changed
    assert list(labels.rows(jobs[0])) == first


def test_only_neighbours_whose_place_is_another_have_moved(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=True) for n in range(30)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)

    def correct(*numbers: int) -> tuple[list[int], int]:
        for number in numbers:
            place = FRAME.position_at(*WAY[number - 1].tolist())
            labels.correct({number: Correction(place, Source.HAND)})
        return move_neighbours(labels, numbers)

    changed, moved = correct(15)
    # One correction against all others makes them less sure where they are.
    assert changed and moved == 0
    # A photo that looks like one of another place has no position that could move.
    outside = "UPDATE labels SET status = 'outside' WHERE id = 14"
    labels.store.write(lambda connection: connection.execute(outside))
    before = {row.id: row.position for row in labels.rows(job)}
    changed, moved = correct(5, 25)
    after = {row.id: row.position for row in labels.rows(job)}
    assert 14 in changed
    assert moved == len([one for one in after if after[one] != before[one]]) - 2 > 10


def test_the_photos_of_a_walk_come_in_the_order_of_time(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n) for n in (3, 0, 2, 1)], model)
    locate_walks(labels, job, model)
    rows = walk_in_order(labels, job, "Canon R6, 2025-12-24 09:00:00")
    assert [row.file.stem for row in rows] == ["IMG_0000", "IMG_0001", "IMG_0002", "IMG_0003"]
    assert walk_in_order(labels, job, "another") == []


def test_copies_of_a_file_are_no_walk_and_speak_once(labels: Labels, model: WalkModel) -> None:
    one = photo(10, likely=0.4)
    copies = [replace(one, file=FOLDER / f"IMG_0010 ({n}).JPG") for n in range(8)]
    assert walks_among(numbered(copies)) == []
    others = [photo(n, likely=0.55) for n in range(6, 15) if n != 10]
    job = recorded(labels, [*others, *copies], model)
    locate_walks(labels, job, model)
    rows = list(labels.rows(job))
    assert max(error_m(row) for row in rows[: len(others)]) < 100
    assert {row.estimate for row in rows[len(others) :]} == {rows[-1].estimate}
    other = labels.begin([FOLDER, Path("/o")], WHOLE, False, "one localizer", in_walks=True)
    labels.record(other, [*others, one])
    locate_walks(labels, other, model)
    apart = [
        haversine_m(a.estimate.position, b.estimate.position)
        for a, b in zip(rows, labels.rows(other), strict=False)
        if a.estimate is not None and b.estimate is not None
    ]
    assert len(apart) == len(others) + 1 and max(apart) < 0.01


def test_resized_copies_speak_once_with_the_voice_of_the_largest(
    labels: Labels, model: WalkModel
) -> None:
    others = [photo(n, likely=0.55) for n in range(6, 15) if n != 10]
    one = photo(10, likely=0.4)
    copies = [
        replace(one, file=FOLDER / f"IMG_0010-{n}.JPG", sha256=f"copy {n}", width=32, height=24)
        for n in range(8)
    ]
    job = recorded(labels, [*others, *copies, one], model)
    locate_walks(labels, job, model)
    rows = list(labels.rows(job))
    assert max(error_m(row) for row in rows[: len(others)]) < 100
    assert {row.estimate for row in rows[len(others) :]} == {rows[-1].estimate}
    assert walks_among(numbered([one, *copies])) == []


@pytest.mark.parametrize("how", ["review", "correct"])
def test_undoing_that_a_row_was_opened_brings_the_accepted_answer_back(
    labels: Labels, model: WalkModel, how: str
) -> None:
    photos = [photo(n, wrong=n % 5 == 3, sure=n % 5 != 3) for n in range(30)]
    job = recorded(labels, photos, model)
    labels.review([14], Review.ACCEPTED)  # Before it was located with the others.
    locate_walks(labels, job, model)
    accepted = labels.label(14)
    assert accepted is not None and error_m(accepted) > 100
    if how == "review":
        labels.review([14], Review.OPEN)
    else:
        labels.correct({14: None})
    assert locate_walks_of(labels, [14])
    opened = labels.label(14)
    assert opened is not None and error_m(opened) < 15
    labels.journal.undo()
    locate_walks_of(labels, [14])
    again = labels.label(14)
    assert again is not None and (again.estimate, again.review) == (accepted.estimate, "accepted")
    labels.journal.redo()
    locate_walks_of(labels, [14])
    assert labels.label(14) == opened
    assert labels.review([14], Review.OPEN) is None


def test_what_is_opened_again_where_each_photo_counts_alone_has_the_answer_to_it_alone(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, wrong=n % 5 == 3, sure=n % 5 != 3) for n in range(20)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    labels.finish(job)
    (job,) = labels.jobs()
    labels.review([4, 9], Review.ACCEPTED)
    locate_walks_of(labels, [4, 9])
    job, _ = switch_walks(labels, job, False)
    labels.review([4, 9], Review.OPEN)
    assert locate_walks_of(labels, [4, 9]) == [4, 9]
    assert [row.estimate for row in labels.rows(job)] == [one.estimate for one in photos]
    labels.journal.undo()
    labels.journal.redo()  # And here the program was killed.
    assert locate_due(labels) == [4, 9]
    assert [row.estimate for row in labels.rows(job)] == [one.estimate for one in photos]
    assert locate_due(labels) == []
