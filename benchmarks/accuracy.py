"""Errors of every method on photos with sessions: ``python -m benchmarks.accuracy FOLDER``.

Imports the photos into a temporary project (or takes the project FOLDER as it is), leaves each
session out in turn and locates it by the others with every method of :data:`METHODS`. With
``--test OTHER`` everything is fitted on FOLDER and OTHER is evaluated instead; it may be given
several times. ``--positions CSV`` holds positions and sessions that win over the photos' own;
``--json`` prints all figures. Intervals are bootstrap intervals (95 %) over places: photos that
share one position are drawn together, and two methods are compared on the same draws.

A method is a function from a place and a fold to the estimates of the fold's test photos,
fitted on nothing but what the fold lets be fitted: to measure one more, add it to :data:`METHODS`.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import typer
from numpy.typing import NDArray

from core.cli.answers import evaluate_answer
from core.cli.terminal import print_json, print_line, print_table, running_task
from core.errors import CampusGPSError
from core.evaluation.baselines import always_centre, nearest_reference
from core.evaluation.comparison import compare_methods, figures_of_method
from core.evaluation.cross_validation import located_by, refined_anew, refined_builder
from core.evaluation.evaluate import Evaluation, evaluate_fold
from core.features.backbones.registry import default_backbone, richest_backbone
from core.features.keypoints import Keypoints
from core.features.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
)
from core.files import absolute
from core.localizer.estimate import Estimate
from core.localizer.instant import build_instant
from core.metrics import ErrorSummary
from core.project.importing import import_photos
from core.project.project import Project, is_project
from core.project.references import ReferencePhoto
from core.project.splits import Fold, cross_validation_folds
from core.statistics import Interval
from core.tasks import Task

LITE0 = default_backbone()
COMBINED = richest_backbone()

_QUARTERS = ("surest quarter", "second quarter", "third quarter", "least sure quarter")


@dataclass(frozen=True)
class Place:
    """The photos that the methods learn from.

    Attributes:
        project: Where photos and everything cached about them lie.
        references: All photos, evaluated ones too: a fold says which are which.
        features: ``(N, D)`` their raw features.
    """

    project: Project
    references: list[ReferencePhoto]
    features: NDArray[np.float32]

    @cached_property
    def keypoints(self) -> list[Keypoints]:
        """Their keypoints, ``N`` of them."""
        return reference_keypoints(self.project, self.references)


def centre(place: Place, fold: Fold) -> list[Estimate]:
    """The middle of all positions, whatever the photo shows."""
    return always_centre(place.references, fold)


def most_alike(place: Place, fold: Fold) -> list[Estimate]:
    """The position of the one reference most alike."""
    return nearest_reference(place.references, place.features, LITE0, fold)


def instant(place: Place, fold: Fold) -> list[Estimate]:
    """The recipe ``instant``."""
    references = [place.references[row] for row in fold.fitted]
    localizer = build_instant(references, place.features[fold.fitted], [], LITE0.name)
    return localizer.locate_features(place.features[fold.evaluated])


def refined(place: Place, fold: Fold) -> list[Estimate]:
    """The recipe ``refined``."""
    keypoints = place.keypoints
    compare = reference_comparison(place.project, place.references, keypoints)
    return list(refined_anew(place.references, place.features, keypoints, compare)(fold))


def hybrid(place: Place, fold: Fold) -> list[Estimate]:
    """The recipe ``hybrid``."""
    features = reference_features(place.project, place.references, spec=COMBINED)
    keypoints = place.keypoints
    compare = reference_comparison(place.project, place.references, keypoints)
    build = refined_builder(
        place.references, features, keypoints, compare, backbone_name=COMBINED.name
    )
    return list(located_by(build, features, keypoints)(fold))


METHODS: dict[str, Callable[[Place, Fold], Sequence[Estimate]]] = {
    "centre": centre,
    "most alike": most_alike,
    "instant": instant,
    "refined": refined,
    "hybrid": hybrid,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="photos to learn from, or a project")
    parser.add_argument("--test", type=Path, action="append", default=[], help="photos to evaluate")
    parser.add_argument("--positions", type=Path, metavar="CSV")
    parser.add_argument("--method", action="append", choices=list(METHODS), help="only this one")
    parser.add_argument(
        "--only",
        metavar="TEXT",
        default="",
        help="only sessions whose name contains this are evaluated",
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    results: dict[str, Evaluation] = {}
    seconds: dict[str, float] = {}
    with running_task() as task, _place(options, task) as place:
        folds = _folds(place, options)
        for name in options.method or METHODS:
            started = time.perf_counter()
            evaluated = []
            for fold in task.each(folds, name, len(folds)):
                evaluated += evaluate_fold(fold, place.references, METHODS[name](place, fold))
            results[name] = Evaluation(tuple(evaluated), (), {}, ())
            seconds[name] = time.perf_counter() - started
    if options.json:
        print_json(_answer(results, seconds))
    else:
        _print(results, seconds)


@contextmanager
def _place(options: argparse.Namespace, task: Task) -> Iterator[Place]:
    if is_project(options.folder):
        with Project.open(options.folder, read_only=True) as project:
            yield _read(project, task)
        return
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "accuracy.campusgps") as project,
    ):
        import_photos(project, [options.folder, *options.test], options.positions, task)
        yield _read(project, task)


def _read(project: Project, task: Task) -> Place:
    references = project.references()
    return Place(project, references, reference_features(project, references, task=task))


def _folds(place: Place, options: argparse.Namespace) -> list[Fold]:
    if options.test:
        fitted = _rows_in(options.folder, place)
        folds = [Fold(folder.name, fitted, _rows_in(folder, place)) for folder in options.test]
    else:
        folds = [
            fold for fold in cross_validation_folds(place.references) if options.only in fold.name
        ]
    if not folds or not all(len(fold.fitted) and len(fold.evaluated) for fold in folds):
        raise CampusGPSError(
            "there are too few photos with positions to learn from and to evaluate"
        )
    return folds


def _rows_in(folder: Path, place: Place) -> NDArray[np.intp]:
    inside = [Path(one.file).is_relative_to(absolute(folder)) for one in place.references]
    return np.flatnonzero(inside)


def _answer(results: dict[str, Evaluation], seconds: dict[str, float]) -> dict[str, Any]:
    methods = {}
    for name, result in results.items():
        figures = figures_of_method(name, result.evaluated)
        methods[name] = {
            **evaluate_answer(result),
            "places": len({one.truth for one in result.evaluated}),
            "median_interval_m": _ends(figures.median_interval),
            "mean_interval_m": _ends(figures.mean_interval),
            "seconds": seconds[name],
        }
    differences = [
        {"method": b, "against": a, "figure": figure, "difference_m": by, "interval_m": _ends(ends)}
        for a, b, figure, by, ends in _differences(results)
    ]
    return {"methods": methods, "differences": differences}


def _print(results: dict[str, Evaluation], seconds: dict[str, float]) -> None:
    rows = []
    for name, result in results.items():
        errors, figures = result.errors, figures_of_method(name, result.evaluated)
        median = _with(errors.median_m, figures.median_interval)
        mean = _with(errors.mean_m, figures.mean_interval)
        coverage = _coverage(errors)
        counts = [str(errors.count), str(len({one.truth for one in result.evaluated}))]
        rows.append([name, *counts, median, mean, coverage, f"{seconds[name]:.0f} s"])
    headings = ["", "photos", "places", "median, m", "mean, m", "within the 90 % radius", "took"]
    print_table(headings, rows)
    print_line("In brackets: 95 % bootstrap intervals over places.")
    print_line()
    for name, result in results.items():
        quarters = zip(_QUARTERS, result.quarters, strict=True)
        headings = [name, "photos", "median", "mean", "90 % radius", "within the 90 % radius"]
        parts = (*result.sessions.items(), *quarters)
        print_table(headings, [_row(*part) for part in parts if part[1].count])
        print_line()
    rows = [
        [f"{b} against {a}", figure, _with(by, interval)]
        for a, b, figure, by, interval in _differences(results)
    ]
    if rows:
        print_table(["the same photos", "", "metres more"], rows)


def _row(name: str, errors: ErrorSummary) -> list[str]:
    metres = (errors.median_m, errors.mean_m, errors.median_radius90_m)
    return [name, str(errors.count), *(f"{value:.1f} m" for value in metres), _coverage(errors)]


def _coverage(errors: ErrorSummary) -> str:
    return f"{100 * (errors.coverage90 or 0):.0f} %"


def _with(figure: float | None, interval: Interval | None) -> str:
    ends = f" ({interval.low:.1f} to {interval.high:.1f})" if interval else ""
    return f"{figure:.1f}{ends}"


def _ends(interval: Interval | None) -> list[float] | None:
    return [interval.low, interval.high] if interval else None


def _differences(
    results: dict[str, Evaluation],
) -> Iterator[tuple[str, str, str, float, Interval | None]]:
    """The second method's errors less the first's, for each pair, on the same photos."""
    for a, b in itertools.combinations(results, 2):
        (more,) = compare_methods({b: results[b].evaluated, a: results[a].evaluated})
        yield a, b, "median", more.median_m, more.median_interval
        yield a, b, "mean", more.mean_m, more.mean_interval


if __name__ == "__main__":
    try:
        main()
    except typer.Exit as end:  # running_task has said why
        sys.exit(end.exit_code)
