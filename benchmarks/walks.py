"""Errors of photos alone and in their walks: ``python -m benchmarks.walks FOLDER``.

Imports the photos into a temporary project (or takes the project FOLDER as it is), leaves each
session out in turn and locates it by the others, each photo alone and all in their walks, by the
program's own cross validation. The photos that are left out are then thinned to one per 5, 10, 20,
40 and 80 seconds: what is learned from stays the same, alone the answers too. Then they are cut
into folders of 2 to 20 photos, as people have them. Prints median, mean and P90 errors and the
coverage of the 90 % radius, by session and over all. ``--positions CSV`` holds positions and
sessions that win over the photos' own.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import typer
from numpy.typing import NDArray

from core.cli.terminal import print_line, print_table, running_task
from core.evaluation.cross_validation import (
    BuildFold,
    folds_of,
    instant_builder,
    refined_builder,
)
from core.evaluation.evaluate import evaluate_fold
from core.evaluation.walks import estimates_in_walks
from core.features.backbones.registry import default_backbone, richest_backbone
from core.features.keypoints import Keypoints
from core.features.reference_features import (
    reference_comparison,
    reference_features,
    reference_keypoints,
)
from core.localizer.estimate import Estimate
from core.localizer.localizer import Localizer
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_order import WalkMember, thinned
from core.metrics import ErrorSummary, Evaluated, summarize, summarize_sessions
from core.project.importing import import_photos
from core.project.project import Project, is_project
from core.project.references import ReferencePhoto
from core.project.splits import Fold
from core.tasks import Task

SPACINGS_S = (0, 5, 10, 20, 40, 80)
FEW_PHOTOS = (2, 3, 4, 6, 8, 10, 20)
_HEADINGS = ["photos", "alone", "in walks", "90 % radius, alone", "in walks"]


@dataclass(frozen=True)
class Method:
    """A recipe to leave sessions out with.

    Attributes:
        build: Builds its localizer anew for each fold.
        features: ``(N, D)`` raw features of all photos.
        keypoints: ``N`` keypoints; empty where it needs none.
    """

    build: BuildFold
    features: NDArray[np.float32]
    keypoints: Sequence[Keypoints] = ()


@dataclass
class Answers:
    """Evaluated photos, each alone and in its walk."""

    alone: list[Evaluated] = field(default_factory=list)
    together: list[Evaluated] = field(default_factory=list)


def instant(project: Project, references: list[ReferencePhoto], task: Task) -> Method:
    """The recipe ``instant``."""
    features = reference_features(project, references, task=task)
    return Method(instant_builder(references, features, default_backbone().name), features)


def hybrid(project: Project, references: list[ReferencePhoto], task: Task) -> Method:
    """The recipe ``hybrid``."""
    combined = richest_backbone()
    features = reference_features(project, references, spec=combined, task=task)
    keypoints = reference_keypoints(project, references)
    compare = reference_comparison(project, references, keypoints)
    build = refined_builder(
        references, features, keypoints, compare, task.part(), backbone_name=combined.name
    )
    return Method(build, features, keypoints)


METHODS: dict[str, Callable[[Project, list[ReferencePhoto], Task], Method]] = {
    "instant": instant,
    "hybrid": hybrid,
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="photos with times, or a project")
    parser.add_argument("--positions", type=Path, metavar="CSV")
    parser.add_argument("--method", choices=list(METHODS), default="instant")
    options = parser.parse_args()
    with running_task() as task, _project(options, task) as project:
        references = project.references()
        method = METHODS[options.method](project, references, task)
        measured = measure(references, method, task)
    _print(measured)


@dataclass
class Measured:
    """The evaluated photos of all sessions.

    Attributes:
        thinned: By the seconds that they are thinned to.
        few: By the photos that are located together.
    """

    thinned: dict[int, Answers]
    few: dict[int, Answers]


@contextmanager
def _project(options: argparse.Namespace, task: Task) -> Iterator[Project]:
    if is_project(options.folder):
        with Project.open(options.folder, read_only=True) as project:
            yield project
        return
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "walks.campusgps") as project,
    ):
        import_photos(project, [options.folder], options.positions, task)
        yield project


def measure(references: Sequence[ReferencePhoto], method: Method, task: Task) -> Measured:
    """Leave each session out and locate it, as it is, thinned and in few photos at a time."""
    measured = Measured(
        {spacing_s: Answers() for spacing_s in SPACINGS_S},
        {count: Answers() for count in FEW_PHOTOS},
    )
    folds = folds_of(references)
    for fold in task.each(folds, "Leaving sessions out", len(folds)):
        localizer = method.build(fold)
        keypoints = [method.keypoints[row] for row in fold.evaluated] if method.keypoints else []
        alone, evidence = localizer.locate_with_evidence(
            method.features[fold.evaluated], None, keypoints
        )
        located = _Located(fold, references, localizer, alone, evidence)
        for spacing_s, into in measured.thinned.items():
            _add(into, kept_photos(fold, references, spacing_s), located)
        for count, into in measured.few.items():
            for some in few_at_a_time(fold, references, count):
                _add(into, some, located)
    return measured


@dataclass(frozen=True)
class _Located:
    """The evaluated photos of a fold, each located alone."""

    fold: Fold
    references: Sequence[ReferencePhoto]
    localizer: Localizer
    alone: Sequence[Estimate]
    evidence: Sequence[PhotoEvidence]


def _add(into: Answers, kept: Sequence[int], located: _Located) -> None:
    """Adds the photos of a fold that are kept: their numbers among those evaluated."""
    fold, references = located.fold, located.references
    part = Fold(fold.name, fold.fitted, fold.evaluated[np.array(kept, np.intp)])
    estimates = [located.alone[number] for number in kept]
    photos = [references[row] for row in part.evaluated]
    together = estimates_in_walks(
        located.localizer, photos, estimates, [located.evidence[number] for number in kept]
    )
    into.alone += evaluate_fold(part, references, estimates)
    into.together += evaluate_fold(part, references, together)


def kept_photos(fold: Fold, references: Sequence[ReferencePhoto], spacing_s: float) -> list[int]:
    """Numbers of the evaluated photos of a fold that are left when it is thinned; all at 0 s."""
    photos = [references[row] for row in fold.evaluated]
    members = [WalkMember(fold.name, one.taken_at, one.file) for one in photos]
    return thinned(members, spacing_s) if spacing_s else list(range(len(members)))


def few_at_a_time(
    fold: Fold, references: Sequence[ReferencePhoto], count: int
) -> Iterator[list[int]]:
    """Numbers of the evaluated photos of a fold, so many that follow each other at a time."""
    photos = [references[row] for row in fold.evaluated]
    timed = [number for number, one in enumerate(photos) if one.taken_at is not None]
    timed.sort(key=lambda number: (photos[number].taken_at, photos[number].file))
    for first in range(0, len(timed) - count + 1, count):
        yield timed[first : first + count]


def _print(measured: Measured) -> None:
    for spacing_s, some in measured.thinned.items():
        heading = f"one per {spacing_s} s" if spacing_s else "all photos"
        alone, together = summarize_sessions(some.alone), summarize_sessions(some.together)
        rows = [_row(name, alone[name], together[name]) for name in alone]
        rows.append(_row("all", summarize(some.alone), summarize(some.together)))
        print_table([heading, *_HEADINGS], rows)
        print_line()
    rows = [
        _row(f"{count} at a time", summarize(some.alone), summarize(some.together))
        for count, some in measured.few.items()
    ]
    print_table(["few photos", *_HEADINGS], rows)
    print_line()
    print_line("Errors: median / mean / P90 in metres; radius: photos within it, its median.")


def _row(name: str, alone: ErrorSummary, together: ErrorSummary) -> list[str]:
    errors, radii = [], []
    for figures in (alone, together):
        metres = (figures.median_m, figures.mean_m, figures.percentiles_m[90])
        errors.append(" / ".join(f"{value or 0:.1f}" for value in metres))
        radius = f"{figures.median_radius90_m or 0:.0f} m"
        radii.append(f"{100 * (figures.coverage90 or 0):.0f} %, {radius}")
    return [name, str(alone.count), *errors, *radii]


if __name__ == "__main__":
    try:
        main()
    except typer.Exit as end:  # running_task has said why
        sys.exit(end.exit_code)
