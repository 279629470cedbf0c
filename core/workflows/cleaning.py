"""Finds better positions for a project's photos, and accepts them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from core.devices import threads_for_numpy
from core.features.project_backbone import backbone_of
from core.features.reference_features import reference_features
from core.geo import LocalFrame, Position, centre_of, degrees_of, haversine_m
from core.localizer.index import Nearest, ReferenceIndex
from core.localizer.instant import fit_whitening
from core.localizer.mutual_search import most_alike
from core.localizer.walk_evidence import evidence_of_candidates, weights_by_similarity
from core.project.corrections import correct_positions, is_corrected
from core.project.journal import Edit
from core.project.project import Project
from core.project.references import ReferencePhoto, references_among
from core.project.rows import PhotoRow, Suggestion
from core.quality import contradiction, stale_fix
from core.quality.findings import PUT_RIGHT, find_all
from core.quality.same_place import other_positions
from core.quality.suggestions import Suggestions, suggest_positions, with_other_positions
from core.tasks import Task

_CANDIDATES = 20
# The noise of positions where nothing is known of it, and the radius of nine in ten of it.
_UNKNOWN_NOISE_M = 10.0
_NOISES_OF_90 = 1.3
# What is nearer than this to the position that counts is no better one.
_LEAST_MOVE_M = 2.0
# Nor what is nearer to the true place than that one in less than such a share of cases: three of
# eight are worse then.
_LEAST_SHARE = 0.625
# Positions of phones are right to about this in nine of ten cases, between buildings: a suggestion
# that is no surer does not improve them, unless something speaks against them.
_RECEIVER_RADIUS90_M = 30.0
# A place known less surely than this is none: photos of elsewhere, imported by mistake, have their
# only lookalikes far away.
_MOST_RADIUS90_M = 1000.0
# The radius of nine in ten, in those of two in three that receivers state.
_STATED_OF_90 = 1.5


def suggest(project: Project, *, device: str = "auto", task: Task | None = None) -> int:
    """Find better positions for photos by what all of them show; kept in the project.

    A suggestion changes nothing; it is void once the photo's position changes. Photos that a
    person corrected are left alone, and where all photos are of one session, nothing can be said.

    Args:
        project: The project.
        device: Where features are computed that are not known yet.
        task: Progress and cancellation.

    Returns:
        For how many photos there is one.

    Raises:
        CampusGPSError: A photo can be read no more, or the project can't be written.
        Cancelled: The user cancelled; the former suggestions stay.
    """
    project.store.require_writing()
    task = task or Task()
    rows = project.photos()
    by_id = {row.id: row for row in rows}
    photos, trusted = photos_to_look_at(rows)
    references = int(trusted.sum())
    noise, suggested, alike = _UNKNOWN_NOISE_M, {}, {}
    if len({one.session for one in photos[:references]}) >= 2:
        degrees = degrees_of(one.position for one in photos)
        frame = LocalFrame(centre_of(degrees[:references]))
        accuracies = np.array([_accuracy_m(by_id[one.id]) for one in photos])
        descriptors, nearest = _nearest_references(project, photos, references, device, task)
        evidence = evidence_of_candidates(
            nearest, weights_by_similarity(nearest), np.zeros(len(photos))
        )
        stated = frame.to_metres(degrees)
        placed = np.array([_is_placed(by_id[one.id]) for one in photos], dtype=np.bool_)
        found = suggest_positions(
            photos, stated, trusted, accuracies, evidence, task, placed=placed
        )
        noise = found.noise_m
        sessions = np.unique([one.session for one in photos], return_inverse=True)[1]
        others = other_positions(stated, sessions, descriptors, nearest, noise)
        found = with_other_positions(found, stated, others)
        suggested = dict(_suggestions([by_id[one.id] for one in photos], found, frame))
        alike = _alike(photos, nearest)
    # Where the problem itself says what is right, nothing has to be estimated.
    for finding in find_all(rows):
        for photo_id, place in finding.positions.items():
            suggested[photo_id] = Suggestion(place, _NOISES_OF_90 * noise, finding.name)
            alike.pop(photo_id, None)
    _keep(project, {one: (by_id[one], better) for one, better in suggested.items()}, alike)
    return len(suggested)


def photos_to_look_at(
    rows: Sequence[PhotoRow],
) -> tuple[list[ReferencePhoto], NDArray[np.bool_]]:
    """The references, then the photos whose position is in doubt; True for the former."""
    certain = {row.id for row in rows if row.is_reference}
    photos = references_among([replace(row, doubt="") if row.doubt else row for row in rows])
    photos.sort(key=lambda one: one.id not in certain)
    return photos, np.arange(len(photos)) < len(certain)


def accept_suggestions(
    project: Project,
    *,
    surer_than_m: float = float("inf"),
    likelier_than: float = 0.0,
    photo_ids: Sequence[int] | None = None,
) -> Edit | None:
    """Take suggested positions over as corrections; can be undone.

    Args:
        project: The project.
        surer_than_m: Only those whose 90 % radius is smaller.
        likelier_than: Only those that are nearer to the true place than the position that counts in
            more than such a share of cases.
        photo_ids: Only those of these photos; None for all.

    Returns:
        The entry in the journal; None if there was nothing to accept.
    """
    rows = project.photos() if photo_ids is None else project.photos_of(photo_ids)
    accepted = {
        row.id: row.suggested
        for row in rows
        if row.suggested is not None
        and row.position is not None
        and row.suggested.radius90_m < surer_than_m
        and row.suggested.share_nearer_than(row.position) > likelier_than
    }
    return correct_positions(
        project,
        {photo_id: better.position for photo_id, better in accepted.items()},
        "Accept the suggested position of",
        by_pictures={
            photo_id: better.radius90_m
            for photo_id, better in accepted.items()
            if better.finding not in PUT_RIGHT
        },
        put_right={
            photo_id for photo_id, better in accepted.items() if better.finding in PUT_RIGHT
        },
    )


def _accuracy_m(row: PhotoRow) -> float:
    """The accuracy that a photo states of its position, in metres; 0 if it does not say.

    The radius of an accepted suggestion is of a guess, and no statement.
    """
    if row.measurement is None or row.is_accepted_suggestion:
        return 0.0
    return row.measurement.accuracy_m or 0.0


def _is_placed(row: PhotoRow) -> bool:
    """True if a person said where it was taken, of their own knowledge and not by a suggestion."""
    return is_corrected(row) and row.stated is None and not row.put_right


def _nearest_references(
    project: Project, photos: Sequence[ReferencePhoto], references: int, device: str, task: Task
) -> tuple[NDArray[np.float32], Nearest]:
    """The descriptors of photos, and the references of other sessions that look most like each."""
    spec = backbone_of(project)
    raw = reference_features(project, photos, spec=spec, device=device, task=task)
    sessions = np.unique([one.session for one in photos], return_inverse=True)[1]
    with threadpool_limits(1, user_api="blas"):
        whitening = fit_whitening(raw[:references], spec)
        descriptors = whitening.apply(raw)
        index = ReferenceIndex(descriptors[:references].astype(np.float16))
        own = sessions[:references]
        nearest = most_alike(
            descriptors[:references],
            index.descriptors,
            own,
            _CANDIDATES,
            task.check,
            threads_for_numpy(),
        )
        in_doubt = sessions[references:]
        of_session = {one: np.flatnonzero(own == one) for one in set(in_doubt.tolist())}
        excluded = [of_session[one] for one in in_doubt.tolist()]
        others = index.nearest(descriptors[references:], _CANDIDATES, excluded)
    return descriptors, nearest.followed_by(others)


def _suggestions(
    rows: Sequence[PhotoRow], found: Suggestions, frame: LocalFrame
) -> Iterator[tuple[int, Suggestion]]:
    """A better position for each photo that has one, by its id.

    It is surer than the one that counts, or pictures contradict that; and it is far enough from
    there to be likely nearer to the truth.
    """
    degrees = frame.to_degrees(found.metres)
    for number, row in enumerate(rows):
        if row.position is None or is_corrected(row) or not np.isfinite(degrees[number]).all():
            continue
        place = Position(*map(float, degrees[number]))
        kind = stale_fix.NAME if found.repeated[number] else contradiction.NAME
        finding = kind if found.contradicts[number] else ""
        better = Suggestion(place, float(found.radii90_m[number]), finding)
        if haversine_m(place, row.position) < _LEAST_MOVE_M or found.vague[number]:
            continue
        if better.radius90_m > _MOST_RADIUS90_M:
            continue
        likely = better.share_nearer_than(row.position) > _LEAST_SHARE
        if finding or (likely and better.radius90_m <= _radius90_m(row)):
            yield row.id, better


def _alike(photos: Sequence[ReferencePhoto], nearest: Nearest) -> dict[int, list[int]]:
    """The ids of the photos of other sessions that look most like each, best first, by its id."""
    return {
        photo.id: [photos[other].id for other in others if other >= 0]
        for photo, others in zip(photos, nearest.indexes.tolist(), strict=True)
    }


def _radius90_m(row: PhotoRow) -> float:
    """The metres about its position that hold the true place of a photo in nine of ten cases."""
    stated = None if row.measurement is None else row.measurement.accuracy_m
    return max(_RECEIVER_RADIUS90_M, _STATED_OF_90 * (stated or 0.0))


def _keep(
    project: Project,
    suggested: Mapping[int, tuple[PhotoRow, Suggestion]],
    alike: Mapping[int, Sequence[int]],
) -> None:
    """Put these in the place of all former suggestions.

    Args:
        project: The project.
        suggested: The photos and what is suggested for them, by their ids.
        alike: The photos that look most like each, where that says where it was taken.
    """

    def keep(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM suggestions")
        connection.executemany(
            "INSERT INTO suggestions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    photo_id,
                    row.position.latitude,
                    row.position.longitude,
                    better.position.latitude,
                    better.position.longitude,
                    better.radius90_m,
                    better.finding,
                    json.dumps(alike.get(photo_id, ())),
                )
                for photo_id, (row, better) in suggested.items()
                if row.position is not None
            ],
        )

    project.store.write(keep)
