from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.labelling.known_positions import TRACK, KnownPositions, contradiction_lines, use_track
from core.labelling.label import Correction, LabelStatus
from core.labelling.labels import Labels
from core.labelling.track_clocks import CameraClock, clock_of
from core.labelling.walk_finding import walks_among
from core.labelling.walks import (
    locate_walks,
)
from core.localizer.walk_evidence import PhotoEvidence, evidence_of_answers
from core.localizer.walk_model import WalkModel
from core.photos.measurement import Measurement, Source
from tests.core.labelling.two_ways import (
    FRAME,
    PLACES,
    WAY,
    error_m,
    numbered,
    photo,
    recorded,
    track_of,
)


def test_the_phones_own_positions_pull_the_photos_beside_them(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, likely=0.45) for n in range(30)]
    for number in range(0, 30, 6):
        place = FRAME.position_at(*WAY[number].tolist())
        photos[number] = replace(
            photos[number],
            status=LabelStatus.HAS_POSITION,
            estimate=None,
            alone=None,
            evidence=None,
            own=Measurement(position=place, source=Source.EXIF),
        )
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    located = [row for row in labels.rows(job) if row.estimate is not None]
    assert np.median([error_m(row) for row in located]) < 100
    guess = Source.GUESS
    guesses = [replace(one, own=one.own and replace(one.own, source=guess)) for one in photos]
    assert [len(walk.photos) for walk in walks_among(numbered(guesses))] == [25]


def test_a_track_decides_where_photos_cannot(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n, likely=0.4) for n in range(40)], model)
    locate_walks(labels, job, model)
    assert min(map(error_m, labels.rows(job))) > 100
    clock = CameraClock("Canon R6", states_offset=False)
    use_track(labels, job, track_of({n: WAY[n] for n in range(40)}), {clock: 0.0})
    locate_walks(labels, job, model)
    assert max(map(error_m, labels.rows(job))) < 15
    assert KnownPositions(labels).contradicted(job) == {TRACK: (0, 40)}
    KnownPositions(labels).put(job, TRACK, {})
    locate_walks(labels, job, model)
    assert min(map(error_m, labels.rows(job))) > 100


def test_a_track_that_everything_speaks_against_is_said_to_be_wrong(
    labels: Labels, model: WalkModel
) -> None:
    job = recorded(labels, [photo(n, sure=True) for n in range(40)], model)
    clock = CameraClock("Canon R6", states_offset=False)
    stale = {n: WAY[n] + np.array([0.0, 400.0 if 10 <= n < 16 else 0.0]) for n in range(40)}
    use_track(labels, job, track_of(stale), {clock: 0.0})
    locate_walks(labels, job, model)
    assert max(map(error_m, labels.rows(job))) < 15
    assert KnownPositions(labels).contradicted(job) == {TRACK: (6, 40)}
    assert contradiction_lines(labels, job) == [
        "6 of 40 positions of the track do not fit what the photos show, and count for nothing."
    ]


def test_rows_that_go_take_their_known_positions_along(labels: Labels, model: WalkModel) -> None:
    job = recorded(labels, [photo(n) for n in range(12)], model)
    use_track(labels, job, track_of({n: WAY[n] for n in range(12)}), {clock_of(photo(0)): 0.0})
    labels.remove([3, 4])
    assert sorted(KnownPositions(labels).of(list(range(1, 13)))) == [1, 2, *range(5, 13)]
    labels.forget(job)
    assert KnownPositions(labels).of(list(range(1, 13))) == {}


def test_answers_of_networks_that_the_walk_contradicts_are_no_known_positions(
    labels: Labels, model: WalkModel
) -> None:
    places = WAY[:30] + np.array([[0.0, 2000.0 if n == 15 else 0.0] for n in range(30)])
    evidence = evidence_of_answers(places, np.full(30, 8.0), np.full(30, 0.01))
    photos = [replace(photo(n), evidence=one.to_bytes()) for n, one in enumerate(evidence)]
    job = recorded(labels, photos, model)
    locate_walks(labels, job, model)
    assert max(error_m(row) for row in labels.rows(job)) < 30


def test_a_corrected_photo_that_was_taken_for_another_place_pulls_its_neighbours(
    labels: Labels, model: WalkModel
) -> None:
    photos = [photo(n, likely=0.45) for n in range(30)]
    evidence = PhotoEvidence.from_bytes(photos[15].evidence or b"", len(PLACES))
    strange = replace(evidence, elsewhere=0.9).to_bytes()
    photos[15] = replace(photos[15], status=LabelStatus.OUTSIDE, evidence=strange)
    job = recorded(labels, photos, model)
    place = Correction(FRAME.position_at(*WAY[15].tolist()), Source.HAND)
    labels.correct({16: place})
    locate_walks(labels, job, model)
    rows = list(labels.rows(job))
    assert max(error_m(row) for row in rows[10:21] if row.correction is None) < 100


def test_a_track_is_timed_by_what_photos_say_without_it(labels: Labels, model: WalkModel) -> None:
    photos = [photo(n, wrong=n % 4 == 1, sure=n % 4 != 1) for n in range(40)]
    photos = [
        replace(one, estimate=sure, alone=sure)
        for one in photos
        if one.estimate is not None
        for sure in [replace(one.estimate, radius90_m=15.0)]
    ]
    job = recorded(labels, photos, model)
    track = track_of({n: WAY[n] + np.array([2.0 * (n % 7), 0.0]) for n in range(40)})
    found = use_track(labels, job, track)
    assert found[0].found is not None
    locate_walks(labels, job, model)
    assert use_track(labels, job, track) == found
