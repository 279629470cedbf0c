"""Measures how long the findings of many photos take: ``python -m benchmarks.many_photos``.

Makes a project of walks about a made-up campus, straight in SQLite and in the cache of features:
what a photo shows is drawn from where it was taken and where it looked, so that photos of other
walks are alike as far as they show the same. Some positions are 30 m off, some are repeated, some
times are shuffled. Prints how long it takes, on one core, to suggest positions by what the photos
show and to find all the rest; and writes what was found to a file, to be compared with what
another version finds.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.features.backbones.registry import default_backbone
from core.features.cached_features import feature_cache_file
from core.geo import LocalFrame, Position
from core.project.feature_cache import FeatureCache
from core.project.project import Project
from core.quality.finding import Finding
from core.quality.findings import find_all
from core.tasks import Progress, Task
from core.workflows.cleaning import suggest

SESSION = 500
WALK = 250
STEP_S = 7.0
_SIDES_M = (1200.0, 800.0)
_BLOCK_M = 60.0
_PACE_M_S = 1.2
_FRAME = LocalFrame(Position(31.26, 34.80))
_START = datetime(2026, 3, 1, 8, tzinfo=timezone.utc)
_AT_ONCE = 2000


def main() -> None:
    """Make, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=50_000)
    parser.add_argument("--found", type=Path, help="where what was found is written")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = make_project(Path(folder), chosen.photos)
        with Project.open(path) as project:
            stages = _Stages()
            suggest(project, device="cpu", task=Task(stages.note))
            stages.end("suggestions noted")
            findings = find_all(project.photos())
            stages.end("all findings")
            stages.print()
            if chosen.found:
                chosen.found.write_text(_words_of(project, findings), encoding="utf-8")


class _Stages:
    """The stages of a task, with the processor time and the time by the clock that each took."""

    def __init__(self) -> None:
        self._stage = "features read, photos compared with each other"
        self._since = time.process_time(), time.perf_counter()
        self._begun = self._since
        self._rows: list[tuple[str, float, float]] = []

    def note(self, progress: Progress) -> None:
        """Take note of the stage that a task is in."""
        if progress.stage != self._stage and "positions" in progress.stage:
            self.end(self._stage, progress.stage)

    def end(self, name: str, following: str = "") -> None:
        """End a stage."""
        now = time.process_time(), time.perf_counter()
        self._rows.append((name, now[0] - self._since[0], now[1] - self._since[1]))
        self._stage, self._since = following, now

    def print(self) -> None:
        """Print a table of them."""
        print("| what | processor | by the clock |\n|---|---|---|")
        whole = [now - then for now, then in zip(self._since, self._begun, strict=True)]
        for name, processor, clock in (*self._rows, ("together", *whole)):
            print(f"| {name} | {processor:.1f} s | {clock:.1f} s |")


def _words_of(project: Project, findings: list[Finding]) -> str:
    photos = {
        photo.path.name: None
        if photo.suggested is None
        else [
            photo.suggested.position.latitude,
            photo.suggested.position.longitude,
            photo.suggested.radius90_m,
            photo.suggested.finding,
        ]
        for photo in project.photos()
    }
    named = [[one.name, list(one.photo_ids), one.reason, one.doubtful] for one in findings]
    return json.dumps({"photos": photos, "findings": named}, indent=0)


def make_project(folder: Path, count: int) -> Path:
    """A project of ``count`` photos whose features are in its cache, without any picture."""
    path = folder / "many photos.campusgps"
    draw = np.random.default_rng(5)
    sessions = np.arange(count) // SESSION
    seconds = _times(count, draw)
    truth, headings = _walks(seconds, draw)
    stated = _stated(truth, draw)
    degrees = _FRAME.to_degrees(stated)
    with Project.create(path) as project:
        project.store.write(
            lambda connection: (
                connection.executemany(
                    "INSERT INTO sessions (id, name, source) VALUES (?, ?, 'found')",
                    [(number + 1, f"walk {number:03}") for number in range(sessions[-1] + 1)],
                ),
                connection.executemany(
                    "INSERT INTO photos (id, verdict, reason, session_id, camera, taken_at, width,"
                    " height) VALUES (?, 'usable', '', ?, 'Birch B20', ?, 4000, 3000)",
                    (
                        (row + 1, int(sessions[row]) + 1, _moment(sessions[row], seconds[row]))
                        for row in range(count)
                    ),
                ),
                connection.executemany(
                    "INSERT INTO file_versions (photo_id, path, sha256, size, mtime_ns)"
                    " VALUES (?, ?, ?, 1, 1)",
                    ((row + 1, f"/photos/{row:06}.jpg", f"{row:064x}") for row in range(count)),
                ),
                connection.executemany(
                    "INSERT INTO measurements (id, photo_id, source, latitude, longitude)"
                    " VALUES (?, ?, 'exif', ?, ?)",
                    ((row + 1, row + 1, *degrees[row].tolist()) for row in range(count)),
                ),
                connection.execute("UPDATE photos SET best_measurement_id = id"),
            )
        )
        cache = FeatureCache(feature_cache_file(project), default_backbone().feature_key)
        for rows, features in _features(truth, headings, sessions):
            cache.write({f"{row:064x}": one for row, one in zip(rows, features, strict=True)})
    return path


def _moment(session: int, seconds: float) -> str:
    whole = round(float(seconds), 1)
    return (_START + timedelta(days=int(session), seconds=whole)).isoformat()


def _times(count: int, draw: np.random.Generator) -> NDArray[np.float64]:
    """Seconds within the session's day: walks with breaks; of one session in 20 in any order."""
    gaps = draw.exponential(STEP_S - 1, count) + 1
    gaps[::WALK] += 1200
    seconds = np.zeros(count)
    for first in range(0, count, SESSION):
        some = np.cumsum(gaps[first : first + SESSION])
        if first // SESSION % 20 == 7:
            draw.shuffle(some)
        seconds[first : first + SESSION] = some
    return seconds


def _walks(
    seconds: NDArray[np.float64], draw: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where each photo was taken, in metres, and where it looked, in radians."""
    count = len(seconds)
    places, headings = np.empty((count, 2)), np.empty(count)
    most = np.array(_SIDES_M) / _BLOCK_M
    corner, along, direction = np.zeros(2), 0.0, np.array([1.0, 0.0])
    for row in range(count):
        step = 0.0
        if row % WALK == 0:
            corner = np.floor(draw.uniform(0, 1, 2) * most)
        elif row % 11 > 3:  # Of eleven photos four are of one spot.
            step = min(60.0, abs(seconds[row] - seconds[row - 1])) * _PACE_M_S
        along += step
        while along > _BLOCK_M:
            along -= _BLOCK_M
            corner = corner + direction
            turns = [np.array(one, float) for one in ((1, 0), (-1, 0), (0, 1), (0, -1))]
            ahead = [one for one in turns if (one != -direction).any()]
            inside = [one for one in ahead if ((corner + one >= 0) & (corner + one <= most)).all()]
            direction = inside[draw.integers(len(inside))] if inside else -direction
        places[row] = corner * _BLOCK_M + along * direction + draw.normal(0, 1, 2)
        headings[row] = np.arctan2(direction[1], direction[0]) + draw.normal(0, 0.7)
    return places, headings


def _stated(truth: NDArray[np.float64], draw: np.random.Generator) -> NDArray[np.float64]:
    """The positions that photos state: with noise, some far off, some repeated."""
    count = len(truth)
    stated = truth + draw.normal(0, 4, truth.shape)
    off = draw.random(count) < 0.04
    turn = draw.uniform(0, 2 * np.pi, count)
    stated[off] += 30 * np.stack([np.cos(turn), np.sin(turn)], 1)[off]
    for start in range(40, count - 20, 600):
        stated[start : start + 15] = stated[start]
    return stated


def _features(
    truth: NDArray[np.float64], headings: NDArray[np.float64], sessions: NDArray[np.intp]
) -> Iterator[tuple[range, NDArray[np.float32]]]:
    """Raw features of some photos at a time: random waves over place and direction, and noise."""
    draw = np.random.default_rng(6)
    size = default_backbone().feature_size
    about = np.column_stack([truth / 9.0, 1.2 * np.cos(headings), 1.2 * np.sin(headings)])
    scales = np.array([0.3, 1.0])[draw.integers(0, 2, size)]
    waves = (draw.standard_normal((4, size)) * scales).astype(np.float32)
    begins = draw.uniform(0, 2 * np.pi, size).astype(np.float32)
    lights = draw.normal(0, 0.3, (int(sessions[-1]) + 1, size)).astype(np.float32)
    for first in range(0, len(truth), _AT_ONCE):
        rows = range(first, min(first + _AT_ONCE, len(truth)))
        some = slice(rows.start, rows.stop)
        shown = np.cos(about[some].astype(np.float32) @ waves + begins)
        noise = draw.standard_normal(shown.shape, dtype=np.float32)
        yield rows, shown + lights[sessions[some]] + 0.9 * noise


if __name__ == "__main__":
    main()
