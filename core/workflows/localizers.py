"""Every localizer that a project has, which of them is in use, and how to use another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from core.errors import CampusGPSError
from core.files import legible
from core.localizer.file_format import LocalizerFileError, load, read_summary
from core.project.project import Project
from core.project.references import reference_list_sha256
from core.training.adoption import AdoptionDecision
from core.training.methods.instant import INSTANT
from core.training.methods.refined import REFINED
from core.training.methods.registry import DIRECT_METHODS
from core.training.runs import FINISHED, PREVIOUS, Figures, read_runs
from core.workflows.active_localizer import note_used
from core.workflows.refinement import Refinement, last_refinement


@dataclass(frozen=True)
class KnownLocalizer:
    """One localizer of a project.

    Attributes:
        name: What people call it: its run's name, "instant" or "refined".
        file: The name of its file in the project's ``models`` folder.
        recipe: How it was made.
        run: The folder name of the training run it comes from; empty if from none.
        built_at: When it was built (timezone-aware).
        active: Whether photos are located with it.
        previous: Whether it was in use before the one that is now.
        current: Whether it was made from the photos that count now.
        used_since: Since when it is in use, if it is and somebody noted that.
        figures: Its errors on photos left out, where refining has measured them.
        adoption: Why it is in use or not, where refining has compared it.
    """

    name: str
    file: str
    recipe: str
    run: str
    built_at: datetime
    active: bool
    previous: bool
    current: bool
    used_since: datetime | None = None
    figures: Figures | None = None
    adoption: AdoptionDecision | None = None


def list_localizers(project: Project) -> list[KnownLocalizer]:
    """Every localizer there is, the newest first; one that cannot be read is left out."""
    active, wanted = project.active_localizer(), reference_list_sha256(project.references())
    found, refinement = [], last_refinement(project)
    if refinement is not None and refinement.photos_key != wanted:
        refinement = None
    for name, file, run in _candidates(project):
        path = project.models_folder / file
        if not path.is_file():
            continue
        try:
            summary = read_summary(path)
        except LocalizerFileError:
            continue
        is_active = active is not None and active.file == file
        found.append(
            KnownLocalizer(
                name=name,
                file=file,
                recipe=summary.recipe,
                run=run,
                built_at=summary.created_at,
                active=is_active,
                previous=active is not None and active.previous == file,
                current=summary.reference_sha256 == wanted,
                used_since=active.used_since if active is not None and is_active else None,
                figures=None if run else _figures(refinement, summary.recipe),
                adoption=None if run else _adoption(refinement, summary.recipe),
            )
        )
    return sorted(found, key=lambda one: one.built_at, reverse=True)


def _figures(refinement: Refinement | None, recipe: str) -> Figures | None:
    if refinement is None:
        return None
    return {REFINED.name: refinement.refined, INSTANT.name: refinement.instant}.get(recipe)


def _adoption(refinement: Refinement | None, recipe: str) -> AdoptionDecision | None:
    return None if refinement is None or recipe != REFINED.name else refinement.adoption


def use_localizer(project: Project, name: str) -> KnownLocalizer:
    """Locate with another localizer of the project from now on.

    Args:
        project: The project.
        name: A run's name, "instant", "refined", or "previous": what was in use before.

    Raises:
        CampusGPSError: There is none of that name, or its file is damaged.
    """
    known = list_localizers(project)
    if name == PREVIOUS:
        chosen = next((one for one in known if one.previous), None)
        if chosen is None:
            raise CampusGPSError(
                "there is nothing to go back to",
                file=project.folder,
                advice="No other localizer was in use before, or its file is not there any more.",
            )
    else:
        chosen = next((one for one in known if name in (one.name, one.run) and name), None)
    if chosen is None:
        _refuse(project, name, known)
    localizer = load(project.models_folder / chosen.file)
    note_used(project, localizer, chosen.file, chosen.run)
    return chosen


def _refuse(project: Project, name: str, known: list[KnownLocalizer]) -> NoReturn:
    unfinished = [run.name for run in read_runs(project) if run.state != FINISHED]
    if name in unfinished:
        raise CampusGPSError(
            f"{legible(name)!r} is not finished", file=project.folder, advice="Resume it first."
        )
    names = ", ".join(legible(one.name) for one in known)
    raise CampusGPSError(
        f"there is no localizer {legible(name)!r}",
        file=project.folder,
        advice=f"There are {names}." if names else "Import photos that carry positions first.",
    )


def _candidates(project: Project) -> Iterator[tuple[str, str, str]]:
    """Name, file and run of each localizer that there may be."""
    for method in DIRECT_METHODS:
        yield method.name, method.localizer_file, ""
    for run in read_runs(project):
        if run.state == FINISHED:
            yield run.name, run.localizer_name, run.id
