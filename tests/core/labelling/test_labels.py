"""Rows of labelling jobs in a real database: what stays, what is replaced, what is undone."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.geo import Position
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob, Shard
from core.labelling.labels import Labels
from core.localizer.estimate import Estimate, Match
from core.photos.clock import is_possible
from core.photos.measurement import Measurement, Source

HERE = Position(-46.5123456789, 7.0456789012)
NOW = datetime(2026, 5, 4, 9, 30, 1, 250000, tzinfo=timezone(timedelta(hours=2)))


def estimate(inside: bool = True) -> Estimate:
    match = Match(3, "a.jpg", 0.5, HERE, "morning", NOW, 4.5)
    return Estimate(HERE, 4.0, 12.0, inside, (match, replace(match, taken_at=None)), known=True)


def row(name: str = "a.jpg", sha256: str | None = "1", **changed: object) -> Label:
    label = Label(
        id=0,
        file=Path("/photos") / name,
        sha256=sha256,
        size=7,
        mtime_ns=8,
        status=LabelStatus.LOCATED,
        reason="",
        estimate=estimate(),
        own=None,
        taken_at=NOW,
        taken_at_has_offset=True,
        camera="Maker Phone",
        width=40,
        height=30,
    )
    return replace(label, **changed)


@pytest.fixture
def job(labels: Labels) -> LabelJob:
    return labels.begin([Path("/photos")], WHOLE, False, "one")


def test_the_job_of_a_folder_and_shard_is_begun_once(labels: Labels) -> None:
    first = labels.begin([Path("/photos")], Shard(1, 2), False, "one")
    again = labels.begin([Path("/photos")], Shard(1, 2), True, "two")
    other = labels.begin([Path("/photos")], Shard(2, 2), False, "one")
    assert again == replace(first, also_positioned=True, localizer="two")
    assert [job.id for job in labels.jobs()] == [other.id, first.id]
    assert other.sources == (Path("/photos"),) and other.shard == Shard(2, 2)
    finished = labels.finish(other)
    assert finished.finished_at is not None and labels.jobs()[0] == finished
    assert labels.begin([Path("/photos")], Shard(2, 2), False, "one").finished_at is None


@pytest.mark.parametrize(("number", "count"), [(0, 1), (3, 2), (-1, 2), (1, 0)])
def test_there_is_no_such_shard(number: int, count: int) -> None:
    with pytest.raises(ValueError, match="no part"):
        Shard(number, count)


positions = st.builds(Position, st.floats(-90, 90), st.floats(-180, 180))
metres = st.floats(0, 1e6)
times = st.none() | st.datetimes(timezones=st.just(timezone.utc)).filter(is_possible)
texts = st.text(st.characters(exclude_categories=["Cs"]))
names = st.binary(min_size=1, max_size=40).filter(lambda name: not set(name) & set(b"/\0"))
measured = st.none() | st.builds(
    Measurement,
    positions,
    st.sampled_from(Source),
    st.none() | metres,
    st.none() | metres,
    times,
    st.none() | metres,
)
matches = st.builds(
    Match, st.integers(0, 9), texts, st.floats(-1, 1), positions, texts, times, metres
)
estimates = st.none() | st.builds(
    Estimate, positions, metres, metres, st.booleans(), st.tuples(matches), st.booleans()
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    names,
    estimates,
    measured,
    times,
    texts,
    st.integers(0, (1 << 63) - 1),
    st.sampled_from(Review),
    st.none()
    | st.builds(
        Correction, positions, st.sampled_from([Source.HAND, Source.GPX]), st.none() | metres
    ),
)
def test_any_row_survives(
    labels: Labels,
    name: bytes,
    guess: Estimate | None,
    own: Measurement | None,
    taken_at: datetime | None,
    text: str,
    number: int,
    review: Review,
    correction: Correction | None,
) -> None:
    job = labels.begin([Path("/photos")], WHOLE, False, "one")
    status = LabelStatus.HAS_POSITION
    if guess is not None:
        status = LabelStatus.LOCATED if guess.inside_area else LabelStatus.OUTSIDE
    label = row(
        os.fsdecode(name),
        status=status,
        estimate=guess,
        own=own,
        taken_at=taken_at,
        camera=text,
        reason=text,
        size=number,
        mtime_ns=number,
        review=Review.ACCEPTED if correction else review,
        correction=correction,
    )
    (recorded,) = labels.record(job, [label], with_decisions=True)
    assert recorded == replace(label, id=recorded.id)
    assert labels.label(recorded.id) == recorded
    assert labels.known_files(job)[label.file].size == number
    assert labels.of_files(job, [label.file, Path("/none")]) == {label.file: recorded}


def test_rows_come_in_order_page_after_page(labels: Labels, job: LabelJob) -> None:
    names = [f"{number}.jpg" for number in range(1203)]
    for start in range(0, len(names), 300):
        labels.record(job, [row(name) for name in names[start : start + 300]])
    assert [label.file.name for label in labels.rows(job)] == names
    assert labels.counts(job) == {
        "located": 1203,
        "outside": 0,
        "has_position": 0,
        "unreadable": 0,
        "not_a_photo": 0,
        "backup": 0,
    }


def test_what_was_decided_stays_while_the_file_is_the_same(labels: Labels, job: LabelJob) -> None:
    a, b, c = labels.record(job, [row("a.jpg"), row("b.jpg"), row("c.jpg")])
    labels.review([a.id], Review.ACCEPTED)
    labels.correct({b.id: Correction(HERE, Source.HAND)})
    labels.review([c.id], Review.REJECTED)
    labels.record(job, [row("a.jpg", width=99), row("b.jpg"), row("c.jpg", sha256="2")])
    a, b, c = labels.rows(job)
    assert a.review is Review.ACCEPTED and a.width == 99
    assert b.correction == Correction(HERE, Source.HAND) and b.review is Review.ACCEPTED
    assert c.review is Review.OPEN


def test_a_merge_takes_decisions_over(labels: Labels, job: LabelJob) -> None:
    labels.record(job, [row()])
    (label,) = labels.record(job, [row(review=Review.REJECTED)], with_decisions=True)
    assert label.review is Review.REJECTED


def test_every_decision_can_be_undone_and_done_again(labels: Labels, job: LabelJob) -> None:
    a, b = labels.record(job, [row("a.jpg"), row("b.jpg")])
    labels.review([a.id, b.id], Review.ACCEPTED)
    labels.correct({a.id: Correction(Position(1, 2), Source.GPX, 280.5)})
    decided = list(labels.rows(job))
    assert decided[0].position == Position(1, 2) and decided[0].radius90_m is None
    assert labels.correct({a.id: None}) is not None
    assert labels.label(a.id) == replace(a, review=Review.OPEN)
    for _ in range(3):
        assert labels.journal.undo() is not None
    assert list(labels.rows(job)) == [a, b]
    for _ in range(2):
        assert labels.journal.redo() is not None
    assert list(labels.rows(job)) == decided


def test_removed_rows_can_no_longer_be_decided_about(labels: Labels, job: LabelJob) -> None:
    a, b = labels.record(job, [row("a.jpg"), row("b.jpg")])
    labels.review([a.id], Review.ACCEPTED)
    labels.remove([a.id])
    assert list(labels.rows(job)) == [b]
    assert labels.review([a.id], Review.REJECTED) is None
    assert labels.journal.undo() is not None
    assert list(labels.rows(job)) == [b]


def test_a_job_that_is_forgotten_takes_its_rows_with_it(labels: Labels, job: LabelJob) -> None:
    other = labels.begin([Path("/other")], WHOLE, False, "one")
    for one in (job, other):
        labels.record(one, [row()])
    labels.forget(job)
    assert labels.jobs() == [other]
    assert list(labels.rows(job)) == [] and len(list(labels.rows(other))) == 1


def test_a_position_outside_is_not_believed_until_corrected() -> None:
    outside = row(status=LabelStatus.OUTSIDE, estimate=estimate(inside=False))
    assert outside.position is None and outside.source is None and outside.radius90_m is None
    corrected = replace(outside, correction=Correction(HERE, Source.GPX), review=Review.ACCEPTED)
    assert corrected.position == HERE and corrected.source is Source.GPX and corrected.is_accepted
    assert row().source is Source.GUESS and row().radius90_m == 12.0


def test_some_rows_are_read_at_once_and_those_that_are_gone_left_out(
    labels: Labels, job: LabelJob
) -> None:
    recorded = labels.record(job, [row(f"{number}.jpg") for number in range(1200)])
    ids = [label.id for label in recorded]
    assert labels.labels_of([*reversed(ids), 10**9]) == recorded
    assert labels.labels_of([]) == []
