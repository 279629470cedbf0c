"""Measures whether spots to photograph next are well chosen: ``python -m benchmarks.coverage``.

Of the photos of the made-up campus a project gets a few, taken all over but for three holes. Then
it gets 48 more: near the spots that it names itself, near spots drawn at random among those where
people walk, or drawn at random among all photos left. A localizer of each is tried on photos of a
visit never seen. All of it several times, with other photos and other holes.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.demo_campus import make_demo_campus
from core.features.reference_features import reference_features
from core.geo import LocalFrame, centre_of, degrees_of, haversine_m
from core.localizer.instant import build_instant
from core.project.importing import import_photos
from core.project.project import Project
from core.project.references import ReferencePhoto
from core.workflows.active_localizer import references_of
from core.workflows.coverage import coverage_of

PHOTOS, TEST_PHOTOS = 600, 60
BEGUN, ADDED, AT_A_SPOT = 90, 48, 6
HOLES, HOLE_M = 3, 28.0
# A person who goes to a spot takes photos within so many metres of it.
REACH_M = 12.0
ARMS = ("begun with", "at the spots named", "at random spots", "anywhere")


def main() -> None:
    """Print a row for each draw, and the means."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--draws", type=int, default=12)
    parser.add_argument("--at-a-spot", type=int, default=AT_A_SPOT, help="photos at each spot")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        demo = make_demo_campus(
            Path(folder) / "demo",
            photos=PHOTOS,
            test_photos=TEST_PHOTOS,
            elsewhere_photos=0,
            image_size=(384, 288),
        )
        with Project.create(Path(folder) / "campus.campusgps") as project:
            import_photos(project, [demo.photos_folder, demo.test_folder], demo.truth_csv)
            place = _Place(project, demo.test_folder)
            print(f"| draw | {' | '.join(ARMS)} |\n|---|{'---|' * len(ARMS)}", flush=True)
            errors = np.array(
                [_print_draw(place, draw, chosen.at_a_spot) for draw in range(chosen.draws)]
            )
    _print_means(errors)


class _Place:
    """All photos with their features; the project has those of one arm at a time.

    Args:
        project: Holds photos to learn from and, in ``test_folder``, those to try.
        test_folder: A folder of photos that no arm ever gets.
    """

    def __init__(self, project: Project, test_folder: Path) -> None:
        self.project = project
        references = references_of(project)
        features = reference_features(project, references, device="cpu")
        tried = np.array([Path(one.file).is_relative_to(test_folder) for one in references])
        self.photos: list[ReferencePhoto] = [
            one for one, is_tried in zip(references, tried, strict=True) if not is_tried
        ]
        self.features, self._tried_features = features[~tried], features[tried]
        self._tried = [one for one, is_tried in zip(references, tried, strict=True) if is_tried]
        degrees = degrees_of(one.position for one in self.photos)
        self.frame = LocalFrame(centre_of(degrees))
        self.metres = self.frame.to_metres(degrees)
        project.set_aside([one.id for one in self._tried], True)

    def errors_of(self, rows: Iterable[int]) -> NDArray[np.float64]:
        """The errors in metres, on a visit never seen, of a localizer of these photos."""
        chosen = sorted(rows)
        localizer = build_instant([self.photos[row] for row in chosen], self.features[chosen])
        found = localizer.locate_features(self._tried_features)
        return np.array(
            [
                haversine_m(estimate.position, one.position)
                for estimate, one in zip(found, self._tried, strict=True)
            ]
        )

    def keep(self, rows: Iterable[int]) -> None:
        """Let the project have these photos alone."""
        kept = {self.photos[row].id for row in rows}
        everything = {one.id for one in self.photos}
        self.project.set_aside(sorted(everything - kept), True)
        self.project.set_aside(sorted(kept), False)


def _print_draw(place: _Place, draw: int, at_a_spot: int) -> NDArray[np.float64]:
    chance = np.random.default_rng(draw)
    count = len(place.photos)
    holes = place.metres[chance.choice(count, HOLES, replace=False)]
    in_hole = (_apart(place.metres, holes) < HOLE_M).any(axis=1)
    begun = set(chance.permutation(np.flatnonzero(~in_hole))[:BEGUN].tolist())
    place.keep(begun)
    coverage = coverage_of(place.project, spots=200, device="cpu")
    named = place.frame.to_metres(degrees_of(spot.position for spot in coverage.spots))
    cells = coverage.frame.to_degrees(chance.permutation(coverage.grid.metres))
    rest = chance.permutation(sorted(set(range(count)) - begun))[:ADDED].tolist()
    arms = (
        begun,
        begun | _taken_at(place, named, begun, at_a_spot),
        begun | _taken_at(place, place.frame.to_metres(cells), begun, at_a_spot),
        begun | set(rest),
    )
    errors = [place.errors_of(arm) for arm in arms]
    figures = np.array([[np.median(one), one.mean()] for one in errors])
    words = " | ".join(f"{median:.1f} / {mean:.1f}" for median, mean in figures)
    print(f"| {draw + 1} | {words} |", flush=True)
    return figures


def _taken_at(
    place: _Place, spots: NDArray[np.float64], begun: set[int], at_a_spot: int
) -> set[int]:
    """Photos taken at the spots, some at each in turn, until there are enough."""
    taken: set[int] = set()
    for spot in spots:
        away = _apart(place.metres, spot[None])[:, 0]
        near = [row for row in np.argsort(away).tolist() if away[row] < REACH_M]
        near = [row for row in near if row not in begun and row not in taken]
        taken |= set(near[: min(at_a_spot, ADDED - len(taken))])
        if len(taken) == ADDED:
            break
    return taken


def _apart(places: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.float64]:
    apart: NDArray[np.float64] = np.hypot(*(places[:, None] - others[None]).transpose(2, 0, 1))
    return apart


def _print_means(errors: NDArray[np.float64]) -> None:
    """Print the means over the draws, and how much the spots named are better than each arm."""
    means = errors.mean(axis=0)
    print("| mean | " + " | ".join(f"{median:.1f} / {mean:.1f}" for median, mean in means) + " |")
    for arm, name in enumerate(ARMS):
        if arm != 1:
            gain = errors[:, arm] - errors[:, 1]
            spread = gain.std(axis=0, ddof=1) / np.sqrt(len(gain))
            better = (gain[:, 1] > 0).sum()
            print(
                f"against {name!r}: median {gain[:, 0].mean():.1f} m less (± {2 * spread[0]:.1f}),"
                f" mean {gain[:, 1].mean():.1f} m less (± {2 * spread[1]:.1f});"
                f" better in {better} of {len(gain)}"
            )


if __name__ == "__main__":
    main()
