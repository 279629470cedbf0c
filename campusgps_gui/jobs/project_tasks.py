"""The work that the project controller has done on threads, and the values it gets back."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from campusgps_gui.jobs.warm_up import load_networks
from core.own_files import PROJECT_SUFFIX
from core.tasks import Task

if TYPE_CHECKING:
    from core.labelling.label_job import LabelJob
    from core.photos.measurement import Prefer
    from core.project.journal import Edit, Prospects
    from core.project.project import Project
    from core.project.relink import Relocation
    from core.project.rows import Verdict
    from core.workflows.corrected_set import ImportedCorrections
    from core.workflows.importing import LearnedImport
    from core.workflows.reviewed import AddedReviewed

log = logging.getLogger(__name__)

_ONLY_ASIDE = frozenset({"set_aside"})


@dataclass(frozen=True)
class Snapshot:
    """The project at one moment.

    The photos themselves are left where they are: there may be tens of thousands.

    Attributes:
        revision: Another number whenever photos may be others.
        edited: The ids of the photos in which it differs from the revision before; None: any.
        only_aside: They were set aside or taken in again, and are otherwise as before.
        total: The number of photos that were not removed.
        used: The number of those that a localizer is built from.
        aside: The ids of the photos that were set aside.
        verdicts: The number of photos of each verdict that there is.
        copies: The number of usable ones that show the same picture as one that is used.
        in_doubt: The number of usable ones whose position is not used.
        references_sha256: :meth:`core.project.project.Project.references_sha256`.
        localizer: The file of the localizer in use, or None.
        run: The run that it was trained in; empty for one made without a run.
        current: Whether that localizer knows of all photos that count now.
        prospects: What undo would take back and redo would do again, in words, for photos and
            areas and for each labelling job; empty when there is nothing.
        tags: The tags of the photos, in the order of the alphabet, each with their number.
    """

    revision: int = 0
    edited: tuple[int, ...] | None = None
    only_aside: bool = False
    total: int = 0
    used: int = 0
    aside: frozenset[int] = frozenset()
    verdicts: Mapping[Verdict, int] = field(default_factory=dict)
    copies: int = 0
    in_doubt: int = 0
    references_sha256: str = ""
    localizer: Path | None = None
    run: str = ""
    current: bool = False
    prospects: Prospects = field(default_factory=dict)
    tags: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class EditOutcome:
    """The result of an edit: its entry, and the project as it is after it.

    The project is read again only when photos were changed.
    """

    entry: Edit | None
    prospects: Prospects = field(default_factory=dict)
    snapshot: Snapshot | None = None


def read_snapshot(project: Project, edit: Edit | None = None) -> Snapshot:
    """Read what the window shows of ``project``.

    Args:
        project: The project.
        edit: All that was changed since it was read last; None: anything may be.
    """
    from core.project.tags import tags_in

    started = time.monotonic()
    edited = None if edit is None else edit.photo_ids
    counts, references_sha256 = project.counts(), project.references_sha256(edited)
    active, localizer = project.active_localizer(), project.localizer_path()
    snapshot = Snapshot(
        edited=edited,
        only_aside=edit is not None and edit.columns == _ONLY_ASIDE,
        total=counts.total,
        used=counts.used,
        aside=project.ids_set_aside(),
        verdicts=counts.by_verdict,
        copies=counts.copies,
        in_doubt=counts.in_doubt,
        references_sha256=references_sha256,
        localizer=localizer,
        run=active.run if active is not None and localizer is not None else "",
        current=localizer is not None
        and active is not None
        and active.references_sha256 == references_sha256,
        prospects=project.journal.all_prospects(),
        tags=tuple(tags_in(project).items()),
    )
    log.debug("counted %d photos in %.2f s", snapshot.total, time.monotonic() - started)
    return snapshot


def make_edit(project: Project, edit: Callable[[Project], Edit | None]) -> EditOutcome:
    """Make an edit and read what the window shows otherwise after it."""
    entry = edit(project)
    if entry is None:
        return EditOutcome(None)
    if entry.photo_ids:
        return EditOutcome(entry, snapshot=read_snapshot(project, entry))
    return EditOutcome(entry, project.journal.all_prospects())


def open_project(folder: Path, _: Task) -> tuple[Project, Snapshot]:
    """Open the project in ``folder``; where it can't be changed, it is only looked at."""
    from core.project.project import Project

    project = Project.open(folder, or_only_look=True)
    return project, read_snapshot(project)


def try_to_open(folder: Path, _: Task) -> None:
    """Open the project in ``folder`` and close it again, to find out whether that can be done."""
    from core.project.project import Project

    Project.open(folder, or_only_look=True).close()


def create_project(folder: Path, prefer: Prefer | None, network: str, _: Task) -> None:
    """Make a project in ``folder``, and close it.

    Args:
        folder: The project's folder.
        prefer: The source that counts where sources differ; None: as usual.
        network: The name of the backbone that its photos are compared by; empty: the usual one.
    """
    from core.project.preference import remember_preference
    from core.project.project import Project

    if network:
        from core.features.backbones.registry import backbone_spec
        from core.features.project_backbone import remember_backbone

        spec = backbone_spec(network)
    with Project.create(folder) as project:
        if network:
            remember_backbone(project, spec)
        if prefer is not None:
            remember_preference(project, prefer)


def import_photos(
    project: Project,
    sources: tuple[Path, ...],
    table: Path | None,
    trust_guesses: bool,
    task: Task,
) -> LearnedImport:
    """Import photos and build the localizer.

    A table without sources is applied to the photos that are there.
    """
    load_networks()
    from core.workflows.importing import import_and_build

    if not sources and table is not None:
        sources = tuple(project.paths().values())
    return import_and_build(project, sources, table, task=task, trust_guesses=trust_guesses)


def add_reviewed(project: Project, job: LabelJob, task: Task) -> AddedReviewed:
    """Add the photos of a labelled folder that a person accepted or placed."""
    load_networks()
    from core.workflows.reviewed import add_reviewed as run

    return run(project, job, task=task)


def import_corrections(project: Project, table: Path, task: Task) -> ImportedCorrections:
    """Take over the corrected positions of a table."""
    from core.workflows.corrected_set import import_corrections as run

    return run(project, table, task)


def learn_place(project: Project, backbone: str, task: Task) -> Path:
    """Build the localizer again, by another network if one is named, and find better positions."""
    load_networks()
    from core.workflows.importing import learn_again

    return learn_again(project, backbone=backbone, task=task)


def find_moved(project: Project, folder: Path, task: Task) -> Relocation:
    """Look in ``folder`` for photos whose file has gone."""
    from core.project.relink import find_again

    return find_again(project, folder, task)


def make_demo(folder: Path, task: Task) -> Path:
    """Make the demo campus with a walk to label, and its project, unless they are there."""
    load_networks()
    from core.demo_campus import leave_walk, make_demo_campus
    from core.project.project import Project
    from core.workflows.importing import import_and_build

    target = folder / f"Demo campus{PROJECT_SUFFIX}"
    with Project.open_or_create(target) as project:
        # None after a cancelled attempt, which goes on where it ended.
        if project.localizer_path() is None:
            campus = make_demo_campus(folder, task=task)
            import_and_build(project, [campus.photos_folder], task=task)
        leave_walk(folder)
    return target
