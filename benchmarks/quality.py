"""Measures how well wrong positions are found and mended: ``python -m benchmarks.quality``.

The made-up campus is photographed, and known faults are put into the positions or times of its
photos. For each kind: how many of them are found, how many of those found are one of them, how
many sound photos are named too, how many positions are suggested and which share of those is nearer
to the truth, how far positions are off before and after accepting every suggestion, and how far the
localizers built from them err on photos of a visit never seen. What is found of pictures has a
command of its own, :mod:`benchmarks.picture_quality`.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Callable
from csv import DictReader
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.picture_quality import photographed_campus
from core.demo_campus import DemoCampus
from core.features.reference_features import reference_features
from core.geo import LocalFrame, Position, centre_of, degrees_of, haversine_m
from core.localizer.instant import build_instant
from core.predictor import Predictor
from core.project.project import Project
from core.project.rows import PhotoRow
from core.quality.findings import find_all
from core.workflows.active_localizer import references_of
from core.workflows.cleaning import accept_suggestions, suggest
from core.workflows.importing import import_and_build

# A photo nearer to its true place than this was not harmed by the fault.
HARMED_M = 15.0
NOISE_M = 3.0


@dataclass(frozen=True, eq=False)
class Planted:
    """Photos with faults.

    Attributes:
        metres: ``(N, 2)`` where the photos say they were taken.
        hours: ``(N,)`` how far their clock is off.
        wrong: ``(N,)`` which of them have the fault and were harmed by it: those to be found.
        names: The findings that name it.
        degrees: Replaces positions in degrees, by photo.
        harmless: ``(N,)`` which have the fault too, but are near their true place; None for none.
    """

    metres: NDArray[np.float64]
    hours: NDArray[np.float64]
    wrong: NDArray[np.bool_]
    names: frozenset[str]
    degrees: dict[int, Position]
    harmless: NDArray[np.bool_] | None = None


Plant = Callable[[NDArray[np.float64], LocalFrame, np.random.Generator], Planted]


def noise_only(sigma_m: float) -> Plant:
    """Positions with noise and no fault."""

    def plant(truth: NDArray[np.float64], _: LocalFrame, draw: np.random.Generator) -> Planted:
        stated = truth + draw.normal(0, sigma_m, truth.shape)
        count = len(truth)
        nothing = np.zeros(count, np.bool_)
        return Planted(stated, np.zeros(count), nothing, frozenset(), {})

    return plant


def shifted(share: float, metres: float) -> Plant:
    """Some positions are off by so many metres in any direction."""

    def plant(truth: NDArray[np.float64], frame: LocalFrame, draw: np.random.Generator) -> Planted:
        sound = noise_only(NOISE_M)(truth, frame, draw)
        wrong = draw.random(len(truth)) < share
        turn = draw.uniform(0, 2 * np.pi, len(truth))
        off = metres * np.stack([np.cos(turn), np.sin(turn)], 1)
        stated = np.where(wrong[:, None], sound.metres + off, sound.metres)
        return Planted(stated, sound.hours, wrong, frozenset({"contradiction", "stale_fix"}), {})

    return plant


def stale(share: float, run: int) -> Plant:
    """Runs of photos repeat the position of their first one."""

    def plant(truth: NDArray[np.float64], frame: LocalFrame, draw: np.random.Generator) -> Planted:
        sound = noise_only(NOISE_M)(truth, frame, draw)
        stated, wrong = sound.metres.copy(), np.zeros(len(truth), np.bool_)
        starts = np.arange(0, len(truth) - run, run)
        count = max(1, round(share * len(truth) / run))
        for start in draw.choice(starts, count, replace=False).tolist():
            stated[start : start + run] = stated[start]
            wrong[start + 1 : start + run] = True
        harmed = np.hypot(*(stated - truth).T) > HARMED_M
        names = frozenset({"contradiction", "stale_fix"})
        return Planted(stated, sound.hours, wrong & harmed, names, {}, wrong & ~harmed)

    return plant


def mistyped(share: float, name: str, change: Callable[[Position], Position]) -> Plant:
    """Some positions were written down wrongly."""

    def plant(truth: NDArray[np.float64], frame: LocalFrame, draw: np.random.Generator) -> Planted:
        sound = noise_only(NOISE_M)(truth, frame, draw)
        wrong = draw.random(len(truth)) < share
        degrees = {
            row: change(frame.position_at(*sound.metres[row].tolist()))
            for row in np.flatnonzero(wrong).tolist()
        }
        return Planted(sound.metres, sound.hours, wrong, frozenset({name}), degrees)

    return plant


def reset_clock(share: float) -> Plant:
    """Some photos were taken with a clock that is hours off."""

    def plant(truth: NDArray[np.float64], frame: LocalFrame, draw: np.random.Generator) -> Planted:
        sound = noise_only(NOISE_M)(truth, frame, draw)
        wrong = draw.random(len(truth)) < share
        hours = np.where(wrong, draw.uniform(-40, -2, len(truth)), 0.0)
        return Planted(sound.metres, hours, wrong, frozenset({"clock"}), {})

    return plant


KINDS: dict[str, Plant] = {
    "3 m of noise": noise_only(3.0),
    "8 m of noise": noise_only(8.0),
    "30 m off, 2 %": shifted(0.02, 30.0),
    "30 m off, 10 %": shifted(0.10, 30.0),
    "30 m off, 20 %": shifted(0.20, 30.0),
    "15 times the same fix, 5 %": stale(0.05, 15),
    "15 times the same fix, 20 %": stale(0.20, 15),
    "40 times the same fix, 7 %": stale(0.07, 40),
    "lost sign, 2 %": mistyped(
        0.02, "lost_sign", lambda one: Position(one.latitude, -one.longitude)
    ),
    "lost sign, 20 %": mistyped(
        0.20, "lost_sign", lambda one: Position(one.latitude, -one.longitude)
    ),
    "swapped, 5 %": mistyped(0.05, "swapped", lambda one: Position(one.longitude, one.latitude)),
    "wrong clock, 2 %": reset_clock(0.02),
    "wrong clock, 10 %": reset_clock(0.10),
}


def main() -> None:
    """Plant each kind of fault and print a row of the table."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("--photos", type=int, default=600, help="of the made-up campus")
    arguments.add_argument("--seed", type=int, default=7, help="of the made-up campus")
    arguments.add_argument("--draw", type=int, default=11, help="which photos get the fault")
    arguments.add_argument("--kinds", default="", help="only those with these words in their name")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        demo = photographed_campus(Path(folder) / "demo", photos=chosen.photos, seed=chosen.seed)
        clean = Path(folder) / "clean.campusgps"
        with Project.create(clean) as project:
            import_and_build(project, [demo.photos_folder], device="cpu")
        places = true_places(demo)
        print(
            "| planted | photos | found | right | sound ones named | suggested | nearer"
            " | off by, before | after | localizer: faults | accepted | true |"
        )
        print("|---|---|---|---|---|---|---|---|---|---|---|---|")
        for name, plant in KINDS.items():
            if chosen.kinds not in name:
                continue
            draw = np.random.default_rng(chosen.draw)
            copy = Path(shutil.copytree(clean, Path(folder) / "copy.campusgps"))
            with Project.open(copy) as project:
                print(f"| {name} | {_row(project, plant, draw, places, demo)} |", flush=True)
            shutil.rmtree(copy)


def true_places(demo: DemoCampus) -> dict[str, Position]:
    """The true places by the names of the photos' files."""
    with demo.truth_csv.open(encoding="utf-8", newline="") as table:
        return {
            Path(row["image_name"]).name: Position(float(row["latitude"]), float(row["longitude"]))
            for row in DictReader(table)
        }


def _row(
    project: Project,
    plant: Plant,
    draw: np.random.Generator,
    places: dict[str, Position],
    demo: DemoCampus,
) -> str:
    photos = [one for one in project.photos() if one.is_reference]
    degrees = degrees_of(places[one.path.name] for one in photos)
    frame = LocalFrame(centre_of(degrees))
    truth = frame.to_metres(degrees)
    _put(
        project,
        photos,
        frame,
        Planted(truth, np.zeros(len(truth)), np.zeros(0, np.bool_), frozenset(), {}),
    )
    right_errors = _localizer_errors(project, places, demo)
    planted = plant(truth, frame, draw)
    _put(project, photos, frame, planted)
    wrong_errors = _localizer_errors(project, places, demo)
    count = suggest(project, device="cpu")
    nearer = f"{_nearer(project, places):.0%}" if count else "-"
    named = {
        one
        for finding in find_all(project.photos())
        if finding.name in (planted.names or {"contradiction", "stale_fix"})
        for one in finding.photo_ids
    }
    wrong = {photos[row].id for row in np.flatnonzero(planted.wrong).tolist()}
    if planted.harmless is not None:
        # To name them is right, not to name them is no miss.
        named -= {photos[row].id for row in np.flatnonzero(planted.harmless).tolist()}
    before = _offs(project, photos, places)
    accept_suggestions(project)
    after = _offs(project, photos, places)
    mended_errors = _localizer_errors(project, places, demo)
    found = f"{len(named & wrong) / len(wrong):.0%}" if wrong else "-"
    right = f"{len(named & wrong) / len(named):.0%}" if named and wrong else "-"
    sound = f"{len(named - wrong) / (len(photos) - len(wrong)):.1%}"
    return (
        f"{len(wrong)} | {found} | {right} | {sound} | {count} | {nearer}"
        f" | {_two(before)} | {_two(after)}"
        f" | {_two(wrong_errors)} | {_two(mended_errors)} | {_two(right_errors)}"
    )


def _put(project: Project, photos: list[PhotoRow], frame: LocalFrame, planted: Planted) -> None:
    """Make photos say what was planted."""
    degrees = frame.to_degrees(planted.metres)
    values = []
    for row, photo in enumerate(photos):
        place = planted.degrees.get(row) or Position(*degrees[row].tolist())
        assert photo.taken_at is not None
        taken_at = photo.taken_at + timedelta(hours=float(planted.hours[row]))
        values.append((place, taken_at.isoformat(), photo.id))
    project.store.write(
        lambda connection: (
            connection.executemany(
                "UPDATE measurements SET latitude = ?, longitude = ?, accuracy_m = NULL"
                " WHERE photo_id = ?",
                [(place.latitude, place.longitude, number) for place, _, number in values],
            ),
            connection.executemany(
                "UPDATE photos SET taken_at = ? WHERE id = ?",
                [(taken_at, number) for _, taken_at, number in values],
            ),
        )
    )


def _offs(
    project: Project, photos: list[PhotoRow], places: dict[str, Position]
) -> NDArray[np.float64]:
    """The distances of the positions from the true ones, in metres."""
    rows = project.photos_of([one.id for one in photos])
    return np.array(
        [haversine_m(one.position, places[one.path.name]) for one in rows if one.position]
    )


def _nearer(project: Project, places: dict[str, Position]) -> float:
    """The share of suggestions that are nearer to the truth than the position they better."""
    return float(
        np.mean(
            [
                haversine_m(one.suggested.position, places[one.path.name])
                < haversine_m(one.position, places[one.path.name])
                for one in project.photos()
                if one.suggested and one.position
            ]
        )
    )


def _localizer_errors(
    project: Project, places: dict[str, Position], demo: DemoCampus
) -> NDArray[np.float64]:
    """The errors of a localizer of the project's photos, on photos of another visit."""
    references = references_of(project)
    features = reference_features(project, references, device="cpu")
    predictor = Predictor(build_instant(references, features), "cpu")
    found = predictor.locate(sorted(demo.test_folder.iterdir()))
    return np.array(
        [
            haversine_m(one.estimate.position, places[one.file.name])
            for one in found
            if one.estimate is not None and one.file is not None
        ]
    )


def _two(errors: NDArray[np.float64]) -> str:
    """Median and mean, in metres."""
    return f"{np.median(errors):.1f} / {errors.mean():.1f}"


if __name__ == "__main__":
    main()
