"""A walk over the demo campus: corrected here and there, shuffled, and mixed with another's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from core.demo_campus import DemoCampus
from core.geo import Position, haversine_m
from core.labelling.job import label_files
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob
from core.labelling.labels import Labels
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import locate_walks, locate_walks_of, read_model
from core.photos.measurement import Source
from core.predictor import Predictor
from core.project.project import Project
from core.workflows.active_localizer import open_localizer
from core.workflows.importing import learn_again
from tests.core.labelling.campus_walk import (
    EVENING,
    LENGTH_M,
    VISITS,
    Shot,
    metres_at,
    place_of,
    reference_shots,
    take,
)

COUNT = 40
# Of the last part of the way there are no references.
COVERED_M = LENGTH_M - 150.0


@dataclass(frozen=True)
class CampusWalk:
    """A walk that was labelled, and the true places of its photos by their names.

    Attributes:
        labels: Where its rows are.
        job: The job of its rows.
        folder: Where its photos are.
        truth: The places by the photos' names.
        strangers: Photos of another place, each located alone.
    """

    labels: Labels
    job: LabelJob
    folder: Path
    truth: dict[str, Position]
    strangers: list[Label]

    def errors_m(self, job: LabelJob) -> np.ndarray:
        """The error in metres of each photo that nobody corrected."""
        return np.array(
            [
                haversine_m(row.estimate.position, self.truth[row.file.name])
                for row in self.labels.rows(job)
                if row.estimate is not None and row.correction is None
            ]
        )

    def photos(self) -> list[Label]:
        """The photos alone, with their evidence, in the order in which they were taken."""
        return _alone(self.labels, self.job)

    def located(self, photos: list[Label], name: str) -> list[Label]:
        """Other photos than those of the walk, such as these at other times, in their walks."""
        model = read_model(self.labels, self.job)
        assert model is not None
        job = self.labels.begin(
            [self.folder, Path("/", name)], WHOLE, False, self.job.localizer, in_walks=True
        )
        self.labels.record(job, photos)
        locate_walks(self.labels, job, model)
        return list(self.labels.rows(job))


def _alone(labels: Labels, job: LabelJob) -> list[Label]:
    ids = [row.id for row in labels.rows(job)]
    rows = WalkRows(labels).with_evidence(job, ids)
    return [replace(row, estimate=row.alone, walk="") for row in rows]


def shots_of(count: int) -> list[Shot]:
    """Photos of somebody who walks the whole way in eight minutes."""
    rng = np.random.default_rng(3)
    return [
        Shot(
            f"c{number:02}.jpg",
            metres_at(second),
            (0.0, 60.0, -60.0)[number % 3] + float(rng.normal(0, 8)),
            EVENING.start + timedelta(seconds=round(second)),
            "Canon",
            False,
        )
        for number, second in enumerate(np.sort(rng.uniform(4, 496, count)).tolist())
    ]


@pytest.fixture(scope="module")
def walk(
    tmp_path_factory: pytest.TempPathFactory, project_of_the_way: Path, demo_campus: DemoCampus
) -> Iterator[CampusWalk]:
    root = tmp_path_factory.mktemp("walk")
    covered = {
        shot.name
        for visit, every_m, start_m in VISITS
        for shot in reference_shots(visit, every_m, start_m)
        if shot.metres < COVERED_M
    }
    shots = shots_of(COUNT)
    take(root / "walk", EVENING, shots)
    with Project.open(shutil.copytree(project_of_the_way, root / "campus.campusgps")) as project:
        beyond = [photo.id for photo in project.photos() if photo.path.name not in covered]
        project.set_aside(beyond, True)
        learn_again(project, device="cpu")
        predictor = Predictor(open_localizer(project.folder), "cpu")
        labels = Labels(project.store, project.journal)
        job = label_files(labels, predictor, [root / "walk"])
        others = label_files(
            labels, predictor, [demo_campus.elsewhere_folder], also_positioned=True
        )
        truth = {one.name: place_of(one) for one in shots}
        yield CampusWalk(labels, job, root / "walk", truth, _alone(labels, others))


def test_with_five_percent_of_a_walk_corrected_the_rest_errs_a_third_less(
    walk: CampusWalk,
) -> None:
    labels, corrected = walk.labels, []
    before = {row.id: row for row in labels.rows(walk.job)}
    for _ in range(COUNT // 20):
        rows = [row for row in labels.rows(walk.job) if row.correction is None]
        worst = max(rows, key=lambda row: _error_m(row, walk))
        labels.correct({worst.id: Correction(walk.truth[worst.file.name], Source.HAND)})
        locate_walks_of(labels, [worst.id])
        corrected.append(worst.id)
    rest = [_error_m(row, walk) for row in before.values() if row.id not in corrected]
    assert walk.errors_m(walk.job).mean() < 2 / 3 * np.mean(rest)
    for _ in corrected:
        labels.journal.undo()
    locate_walks_of(labels, corrected)
    assert {row.id: row for row in labels.rows(walk.job)} == before


def test_a_corrected_photo_at_its_end_does_not_hold_the_walk_back(walk: CampusWalk) -> None:
    """Somebody at one place 40 s before the end is 40 m away at the end."""
    labels = walk.labels
    before = walk.errors_m(walk.job)
    row = next(row for row in labels.rows(walk.job) if row.file.name == "c20.jpg")
    labels.correct({row.id: Correction(walk.truth[row.file.name], Source.HAND)})
    locate_walks_of(labels, [row.id])
    after = walk.errors_m(walk.job)
    labels.journal.undo()
    locate_walks_of(labels, [row.id])
    assert after.mean() < before.mean() + 1


def test_who_accepts_guesses_unseen_makes_no_radius_surer(walk: CampusWalk) -> None:
    """The program's own answer, accepted, is no news of where its neighbours were taken."""
    labels = walk.labels
    before = {row.id: row for row in labels.rows(walk.job)}
    located = [one for one, row in before.items() if row.status is LabelStatus.LOCATED]
    for label_id in located:
        labels.review([label_id], Review.ACCEPTED)
        locate_walks_of(labels, [label_id])
    after = {row.id: row for row in labels.rows(walk.job)}
    shrunk = np.array([_radius90_m(after[one]) / _radius90_m(before[one]) for one in located])
    for _ in located:
        labels.journal.undo()
    locate_walks_of(labels, located)
    assert np.median(shrunk) > 0.95 and shrunk.min() > 0.7
    assert {row.id: row for row in labels.rows(walk.job)} == before


def _radius90_m(row: Label) -> float:
    assert row.estimate is not None
    return row.estimate.radius90_m


def _error_m(row: Label, walk: CampusWalk) -> float:
    assert row.estimate is not None
    return haversine_m(row.estimate.position, walk.truth[row.file.name])


def _as_taken(photos: list[Label], apart_s: float) -> list[Label]:
    """These photos as if they had been taken in this order."""
    return [
        replace(one, review=Review.OPEN, taken_at=EVENING.start + timedelta(seconds=apart_s * n))
        for n, one in enumerate(photos)
    ]


def _in_turn(ours: list[Label], theirs: list[Label], run: int) -> list[Label]:
    both = []
    for first in range(0, max(len(ours), len(theirs)), run):
        both += ours[first : first + run] + theirs[first : first + run]
    return both


def test_the_photos_of_a_walk_stay_together(walk: CampusWalk) -> None:
    rows = walk.located(_as_taken(walk.photos()[:24], 12.0), "itself")
    assert sum(row.estimate != row.alone for row in rows) >= 22


@pytest.mark.parametrize("run", [3, 6, 10])
def test_two_people_who_take_photos_in_turn_are_not_located_as_one(
    walk: CampusWalk, run: int
) -> None:
    photos = walk.photos()
    both = _in_turn(photos[0::2], photos[1::2][::-1], run)
    rows = walk.located(_as_taken(both, 8.0), f"in turn {run}")
    assert sum(row.estimate == row.alone for row in rows) >= 38


@pytest.mark.parametrize("count", [3, 4, 5, 40])
def test_photos_whose_times_are_shuffled_are_located_alone(walk: CampusWalk, count: int) -> None:
    photos = walk.photos()
    some = [photos[row] for row in np.random.default_rng(1).permutation(COUNT)[:count].tolist()]
    rows = walk.located(_as_taken(some, 5.0), f"shuffled {count}")
    assert all(row.estimate == row.alone for row in rows)


def test_strangers_within_a_walk_get_no_place_from_it_and_drag_nobody(walk: CampusWalk) -> None:
    photos = walk.photos()
    strangers = [one for one in walk.strangers if one.status is LabelStatus.OUTSIDE]
    assert len(strangers) >= 3
    guests = [
        replace(
            one,
            file=walk.folder / f"stranger {number}.jpg",
            camera=photos[0].camera,
            own=None,
            taken_at=photos[8 * number + 4].taken_at,
        )
        for number, one in enumerate(strangers)
    ]
    rows = walk.located([*photos, *guests], "with strangers")
    among = {row.file.name: row for row in rows}
    assert {among[one.file.name].status for one in guests} == {LabelStatus.OUTSIDE}
    assert all(among[one.file.name].position is None for one in guests)
    errors = [_error_m(row, walk) for row in rows if row.file.name in walk.truth]
    assert np.mean(errors) < walk.errors_m(walk.job).mean() + 1


def test_photos_on_both_sides_of_a_clock_that_was_reset_are_located_alone(
    walk: CampusWalk,
) -> None:
    """The last 13 photos bear times between those of the first."""
    first, last = walk.photos()[:-13], walk.photos()[-13:]
    rows = walk.located(
        [
            *_as_taken(first, 12.0),
            *(
                replace(one, taken_at=one.taken_at + timedelta(seconds=6))
                for one in _as_taken(last, 12.0)
            ),
        ],
        "a reset clock",
    )
    alone = [row.estimate == row.alone for row in rows]
    assert sum(alone[:13]) + sum(alone[-13:]) >= 22
