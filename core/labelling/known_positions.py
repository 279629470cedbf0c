"""Positions of a job's photos that are known from elsewhere: a recorded track, another camera.

They are evidence for the walks of the photos (see :mod:`core.labelling.walks`), which may find that
all the rest speaks against some of them.
"""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from core.geo import Position
from core.labelling.companion import CompanionOffset, companion_words, find_companions
from core.labelling.label import Label
from core.labelling.label_job import LabelJob
from core.labelling.labels import LEAVE_WALK, Labels
from core.labelling.track import Track
from core.labelling.track_clocks import CameraClock, FoundOffset, clock_of, find_offsets
from core.localizer.walk_model import KnownPosition
from core.tasks import Task

TRACK = "track"
COMPANION = "companion"

# A receiver may have been in another pocket, or its clock be another than was found.
_TRUST_IN_TRACK = 0.95
_PAGE = 500


class KnownPositions:
    """Reads and writes the known positions of photos, by their source.

    Args:
        labels: The rows of the photos.
    """

    def __init__(self, labels: Labels) -> None:
        self._store = labels.store

    def put(self, job: LabelJob, source: str, positions: Mapping[int, KnownPosition]) -> bool:
        """Put these in the place of all positions of ``source`` in a job.

        The walks of photos whose known position is another one count as not located.

        Returns:
            Whether anything is another than before.
        """
        ours = (
            "source = ? AND label_id IN (SELECT id FROM labels WHERE job_id = ?)",
            (source, job.id),
        )

        def put(connection: sqlite3.Connection) -> bool:
            rows = connection.execute(f"SELECT * FROM label_positions WHERE {ours[0]}", ours[1])
            before = {int(row["label_id"]): _known(row) for row in rows}
            changed = [
                one for one in before.keys() | positions.keys()
                if before.get(one) != positions.get(one)
            ]  # fmt: skip
            connection.executemany(
                "DELETE FROM label_positions WHERE source = ? AND label_id = ?",
                [(source, one) for one in changed],
            )
            connection.executemany(
                "INSERT INTO label_positions"
                " (label_id, source, latitude, longitude, sigma_m, trust)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (one, source, p.position.latitude, p.position.longitude, p.sigma_m, p.trust)
                    for one, p in positions.items()
                    if before.get(one) != p
                ],
            )
            connection.executemany(LEAVE_WALK, [(one,) for one in changed])
            if changed:
                connection.execute("UPDATE label_jobs SET walks_due = 1 WHERE id = ?", (job.id,))
            return bool(changed)

        return self._store.write(put)

    def of(self, label_ids: Sequence[int]) -> dict[int, dict[str, KnownPosition]]:
        """The known positions of rows by their source; rows without any are not there."""
        found: dict[int, dict[str, KnownPosition]] = defaultdict(dict)
        for start in range(0, len(label_ids), _PAGE):
            page = tuple(label_ids[start : start + _PAGE])
            marks = ", ".join("?" * len(page))
            sql = f"SELECT * FROM label_positions WHERE label_id IN ({marks}) ORDER BY source"
            for row in self._store.read(sql, page):
                known = _known(row)
                if known is not None:
                    found[row["label_id"]][str(row["source"])] = known
        return dict(found)

    def contradicted(self, job: LabelJob) -> dict[str, tuple[int, int]]:
        """The number of contradicted positions and of all positions, by source."""
        rows = self._store.read(
            "SELECT source, sum(contradicted) AS against, count(*) AS number FROM label_positions"
            " WHERE label_id IN (SELECT id FROM labels WHERE job_id = ?) GROUP BY source",
            (job.id,),
        )
        return {str(row["source"]): (int(row["against"]), int(row["number"])) for row in rows}


def use_track(
    labels: Labels,
    job: LabelJob,
    track: Track,
    offsets: Mapping[CameraClock, float] | None = None,
    task: Task | None = None,
) -> list[FoundOffset]:
    """Lay a track beside the photos of a job: where it knows their places, it is evidence.

    The walks that it concerns are to be located again.

    Args:
        labels: Where the rows are.
        job: Whose rows.
        track: The track.
        offsets: Seconds to add to the times of each clock to get UTC; None finds them out.
        task: Progress and cancellation.

    Returns:
        How far each clock was found to be from the track's; empty where ``offsets`` are given.
    """
    found: list[FoundOffset] = []
    if offsets is None:
        found = find_offsets(track, labels.rows(job, matches=False), task)
        offsets = {one.clock: one.found.seconds for one in found if one.found is not None}
    positions = along_track(track, offsets, labels.rows(job, matches=False))
    KnownPositions(labels).put(job, TRACK, positions)
    return found


def along_track(
    track: Track, offsets: Mapping[CameraClock, float], labels: Iterable[Label]
) -> dict[int, KnownPosition]:
    """The positions of photos by a track, by their rows.

    Args:
        track: The track.
        offsets: Seconds to add to the times of a clock to get UTC; a clock that is missing states
            its offset itself, or says nothing.
        labels: The rows.
    """
    found = {}
    for label in labels:
        place = track.position_of(label, clock_offset_s=offsets.get(clock_of(label)))
        if place is not None:
            found[label.id] = KnownPosition(place.position, place.accuracy_m, _TRUST_IN_TRACK)
    return found


def use_companions(
    labels: Labels, job: LabelJob, task: Task | None = None
) -> list[CompanionOffset]:
    """Lay geotagged photos of other cameras beside those of a job without a position.

    The walks that it concerns are to be located again.

    Returns:
        How far each camera's clock was found to be from each phone's.
    """
    rows = list(labels.rows(job, matches=False))
    companions = find_companions(rows, task=task)
    clocks = {row.id: clock_of(row) for row in rows}
    positions = {} if companions is None else companions.positions(rows)
    KnownPositions(labels).put(
        job,
        COMPANION,
        {
            one: KnownPosition(place.position, place.sigma_m, place.trust)
            for one, place in positions.items()
            # A camera's own positions are in its walks already.
            if place.phone != clocks[one]
        },
    )
    found = [] if companions is None else companions.offsets
    others = [one for one in found if one.clock != one.phone]
    labels.note_remarks(job, [companion_words(one) for one in others if one.found or one.doubtful])
    return others


_SOURCES = {TRACK: "the track", COMPANION: "the other camera's photos"}


def contradiction_lines(labels: Labels, job: LabelJob) -> list[str]:
    """Sentences on the sources that the photos of a job speak against."""
    return [
        f"{against} of {number} positions of {_SOURCES.get(source, source)} do not fit what the "
        "photos show, and count for nothing."
        for source, (against, number) in KnownPositions(labels).contradicted(job).items()
        if against
    ]


def kept_track_lines(labels: Labels, job: LabelJob) -> list[str]:
    """A sentence on the track of a run before, as long as it says something of a job's photos."""
    against, all_of_it = KnownPositions(labels).contradicted(job).get(TRACK, (0, 0))
    number = all_of_it - against
    if not number or not job.in_walks:
        return []
    photos = "1 photo" if number == 1 else f"{number:,} photos"
    return [f"The track of a run before still counts for {photos}; --no-track leaves it out."]


def _known(row: sqlite3.Row) -> KnownPosition | None:
    """The known position in a row; None if the row is damaged: that costs no other."""
    try:
        place = Position(float(row["latitude"]), float(row["longitude"]))
        sigma_m, trust = float(row["sigma_m"]), float(row["trust"])
    except (TypeError, ValueError):
        return None
    if not (0 < sigma_m < math.inf and 0 <= trust <= 1):
        return None
    return KnownPosition(place, sigma_m, trust)
