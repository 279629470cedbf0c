"""Measures what positions of low accuracy do: ``python -m benchmarks.stated_accuracy``.

Some photos of the made-up campus are off by as much as they state their accuracy to be (a round
normal distribution of which two in three lie within it). For each share and accuracy: the errors,
90 % radii and coverage of localizers built from them, on photos of a visit never seen, where
nothing was stated, where it was, and where the positions were right after all.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.picture_quality import photographed_campus
from benchmarks.quality import NOISE_M, true_places
from core.demo_campus import DemoCampus
from core.features.reference_features import reference_features
from core.geo import LocalFrame, Position, centre_of, degrees_of, haversine_m
from core.localizer.instant import build_instant
from core.predictor import Predictor
from core.project.project import Project
from core.project.rows import PhotoRow
from core.workflows.active_localizer import references_of
from core.workflows.importing import import_and_build

# Of a round normal distribution 68 % lie within so many standard deviations.
_SIGMAS_OF_ACCURACY = 1.51
_ACCURACIES_M = (30.0, 65.0, 165.0, 1414.0)
_SHARES = (0.02, 0.1, 0.3)


def main() -> None:
    """Spoil positions and print a row of the table for each share and accuracy."""
    arguments = argparse.ArgumentParser(description=main.__doc__)
    arguments.add_argument("--photos", type=int, default=600, help="of the made-up campus")
    arguments.add_argument("--seed", type=int, default=7, help="of the made-up campus")
    arguments.add_argument("--draw", type=int, default=11, help="which photos are off")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        demo = photographed_campus(Path(folder) / "demo", photos=chosen.photos, seed=chosen.seed)
        with Project.create(Path(folder) / "place.campusgps") as project:
            import_and_build(project, [demo.photos_folder], device="cpu")
            places = true_places(demo)
            photos = [one for one in project.photos() if one.is_reference]
            kinds = ("not stated", "stated", "right after all")
            heads = [f"{kind}: error | radius | holds" for kind in kinds]
            print(f"| stated and off by | photos | {' | '.join(heads)} |")
            print("|" + 11 * "---|")
            for stated_m in _ACCURACIES_M:
                for share in _SHARES:
                    draw = np.random.default_rng(chosen.draw)
                    cells = _cells(project, photos, places, demo, stated_m, share, draw)
                    print(f"| {stated_m:,.0f} m | {share:.0%} | {' | '.join(cells)} |", flush=True)


def _cells(
    project: Project,
    photos: Sequence[PhotoRow],
    places: dict[str, Position],
    demo: DemoCampus,
    stated_m: float,
    share: float,
    draw: np.random.Generator,
) -> list[str]:
    degrees = degrees_of(places[one.path.name] for one in photos)
    frame = LocalFrame(centre_of(degrees))
    right = frame.to_metres(degrees) + draw.normal(0, NOISE_M, degrees.shape)
    off = draw.random(len(photos)) < share
    errors = draw.normal(0, stated_m / _SIGMAS_OF_ACCURACY, right.shape)
    wrong = frame.to_degrees(np.where(off[:, None], right + errors, right))
    cells = []
    for put, states in ((wrong, False), (wrong, True), (frame.to_degrees(right), False)):
        _put(project, photos, put, np.where(off & states, stated_m, 0.0))
        cells.append(_figures(project, places, demo))
    return cells


def _put(
    project: Project,
    photos: Sequence[PhotoRow],
    degrees: NDArray[np.float64],
    stated_m: NDArray[np.float64],
) -> None:
    """Make photos say these positions and accuracies; 0 is none."""
    values = [
        (*place, stated or None, photo.id)
        for place, stated, photo in zip(degrees.tolist(), stated_m.tolist(), photos, strict=True)
    ]
    project.store.write(
        lambda connection: connection.executemany(
            "UPDATE measurements SET latitude = ?, longitude = ?, accuracy_m = ?"
            " WHERE photo_id = ?",
            values,
        )
    )


def _figures(project: Project, places: dict[str, Position], demo: DemoCampus) -> str:
    """Median and mean error, median 90 % radius and coverage on photos of another visit."""
    references = references_of(project)
    features = reference_features(project, references, device="cpu")
    predictor = Predictor(build_instant(references, features), "cpu")
    found = [
        (one.estimate, haversine_m(one.estimate.position, places[one.file.name]))
        for one in predictor.locate(sorted(demo.test_folder.iterdir()))
        if one.estimate is not None and one.file is not None
    ]
    errors = np.array([error for _, error in found])
    radii = np.array([estimate.radius90_m for estimate, _ in found])
    return (
        f"{np.median(errors):.1f} / {errors.mean():.1f} m | {np.median(radii):,.0f} m"
        f" | {np.mean(errors <= radii):.0%}"
    )


if __name__ == "__main__":
    main()
