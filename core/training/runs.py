"""The training runs of a project, as they lie on the disk.

A run is a folder ``runs/ID`` of the project: ``run.json`` says what it is and how far it got,
beside it lie its checkpoints, curves and event files. Its localizer, once there is one, lies with
the project's other ones.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timezone
from functools import cache
from pathlib import Path
from typing import Any

from cattrs import Converter

from core.errors import CampusGPSError
from core.files import is_link, legible, read_ordinary, write_text
from core.json_conversion import DAMAGE, rename_fields
from core.project.folder import RUNS
from core.project.project import Project
from core.training.adoption import AdoptionDecision
from core.training.curves import EpochResult
from core.training.event_files import EVENTS_FILE
from core.training.methods.method import Recipe
from core.training.methods.registry import DIRECT_METHODS
from core.training.training_json import training_converter

FORMAT_VERSION = 1
_FILE = "run.json"
# Far above thousands of epochs of many networks.
_MOST_BYTES = 64 << 20

# What else a localizer can be called by; a run of this name would be confused with it.
PREVIOUS = "previous"
_RESERVED = (*(method.name for method in DIRECT_METHODS), PREVIOUS)
UNFINISHED, FINISHED, FAILED = "unfinished", "finished", "failed"
_STATES = (UNFINISHED, FINISHED, FAILED)
_DAMAGE: tuple[type[Exception], ...] = (*DAMAGE, CampusGPSError)


class RunError(CampusGPSError):
    """A run is missing, damaged, or in the way."""


@dataclass(frozen=True)
class Figures:
    """Errors on photos that were left out.

    Attributes:
        median_m: Their median in metres.
        mean_m: Their mean.
    """

    median_m: float
    mean_m: float


@dataclass(frozen=True)
class RunOutcome:
    """The accuracy of a finished run, beside other ways to locate the same photos.

    Attributes:
        evaluated_on: Which photos were left out for it, for people ("23 Dec").
        photos: How many.
        figures: The run's own.
        baselines: Those of others, fitted on the same photos as the run, by name ("instant").
        members: Those of an ensemble's networks, by recipe.
        weights: How much each of them counts in it.
        is_better: Whether it beats what was in use when it ended, beyond chance.
        adoption: Why it was put into use by itself, or not; None where an older program did.
    """

    evaluated_on: str
    photos: int
    figures: Figures
    baselines: Mapping[str, Figures]
    is_better: bool
    members: Mapping[str, Figures] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    adoption: AdoptionDecision | None = None


@dataclass(frozen=True)
class Run:
    """One training run.

    Attributes:
        folder: Where it lies.
        name: Its name for people, unique in the project.
        recipe: What it follows.
        device: Where it computes, as torch names it.
        created_at: When it was begun (timezone-aware).
        state: "unfinished" (it can go on), "finished" or "failed".
        problem: Why it failed, and what helps.
        seconds: How long it has taken so far.
        history: The finished epochs, by the name of what was trained.
        outcome: What it is worth; None before the end.
    """

    folder: Path
    name: str
    recipe: Recipe
    device: str
    created_at: datetime
    state: str = UNFINISHED
    problem: str = ""
    seconds: float = 0.0
    history: Mapping[str, tuple[EpochResult, ...]] = field(default_factory=dict)
    outcome: RunOutcome | None = None

    def with_epochs(self, member: str, epochs: tuple[EpochResult, ...]) -> Run:
        """The run with what ``member`` has been through."""
        return replace(self, history={**self.history, member: epochs})

    @property
    def going_on(self) -> Run:
        """The run as it goes on: what is learned anew from the photos of now has no epochs yet."""
        history = {} if self.recipe.method.evaluates_in_turns else self.history
        return replace(self, state=UNFINISHED, problem="", history=history)

    @property
    def id(self) -> str:
        """The name of its folder."""
        return self.folder.name

    @property
    def localizer_name(self) -> str:
        """The name of its localizer's file among the project's."""
        return f"{self.id}.safetensors"

    def events_file(self, member: str) -> Path:
        """Its epochs for TensorBoard, which takes each folder for one curve."""
        return self.folder / "events" / _file_name(member) / EVENTS_FILE

    def checkpoint_file(self, member: str) -> Path:
        """The checkpoint file of the training of ``member``."""
        return self.folder / f"{_file_name(member)}.checkpoint.pt"

    @property
    def report_file(self) -> Path:
        """The file of its full report as JSON, once it is finished."""
        return self.folder / "report.json"

    def report_text(self) -> str:
        """The text of its report; raises OSError where there is none, and UnicodeDecodeError."""
        return read_ordinary(self.report_file, _MOST_BYTES).decode()

    def curves_file(self, member: str) -> Path:
        """The table of its epochs."""
        return self.folder / f"{_file_name(member)}.curves.csv"


def begin_run(project: Project, recipe: Recipe, name: str, device: str, *, kind: str = "") -> Run:
    """Note a new run of ``project``.

    Args:
        project: Whose photos it learns from.
        recipe: What it follows.
        name: Its name for people; empty makes one.
        device: Where it computes.
        kind: What a name that is made begins with; empty: the recipe's name.

    Raises:
        RunError: There is a run of this name.
        CampusGPSError: The project cannot be written.
    """
    runs = read_runs(project)
    taken = {run.name for run in runs}
    now = datetime.now(timezone.utc)
    folder = _unused(_folder(project) / f"{now:%Y%m%d-%H%M%S}-{recipe.name}")
    name = name.strip() or _numbered(kind or recipe.name, taken)
    _check_name(name, taken)
    run = Run(folder, name, recipe, device, now)
    write_run(run)
    return run


def state_words(run: Run | None, *, out_of_date: bool) -> str:
    """The state of a run and its localizer, for people.

    Args:
        run: The run; None for a localizer that was made without one.
        out_of_date: The localizer was made of other photos than those that count now.
    """
    if out_of_date:
        return "out of date"
    if run is None:
        return "ready"
    return {FINISHED: "finished", FAILED: "failed"}.get(run.state, "stopped")


def read_runs(project: Project) -> list[Run]:
    """The runs of a project, the newest first; what cannot be read is left out."""
    runs = []
    for file in sorted(_folder(project).glob(f"*/{_FILE}")):
        try:
            runs.append(read_run(file.parent))
        except RunError:
            continue
    return sorted(runs, key=lambda run: (run.created_at, run.id), reverse=True)


def find_run(project: Project, name: str) -> Run:
    """The run that people call ``name``, or whose folder is called so.

    Raises:
        RunError: There is none.
    """
    runs = read_runs(project)
    for run in runs:
        if name in (run.name, run.id):
            return run
    names = ", ".join(run.name for run in runs)
    raise RunError(
        f"there is no run {name!r}",
        file=project.folder,
        advice=f"Its runs are {names}." if names else "Train one first.",
    )


def read_run(folder: Path) -> Run:
    """Read the run in ``folder``.

    Raises:
        RunError: It cannot be read or is damaged.
    """
    file = folder / _FILE
    try:
        if is_link(folder):
            raise ValueError("its folder is a link")
        if folder.name.casefold() in _RESERVED:
            # Its localizer would be that of nobody's run, and go with it.
            raise ValueError("no run's folder is called so")
        parts: Any = json.loads(read_ordinary(file, _MOST_BYTES))
        if parts["version"] > FORMAT_VERSION:
            raise RunError(
                "was written by a newer version of the program",
                file=file,
                advice="Update the program.",
            )
        kept = {field.name: parts[field.name] for field in fields(Run) if field.name != "folder"}
        run = _converter().structure({"folder": folder, **kept}, Run)
        if run.state not in _STATES or run.created_at.tzinfo is None:
            raise ValueError("its state or time is none")
        return run
    except RunError:
        raise
    except OSError as error:
        raise RunError(
            f"cannot be read ({error.strerror or error})",
            file=file,
            advice="Check that the file is there and that you may read it.",
        ) from error
    except _DAMAGE as error:
        raise RunError(
            f"is damaged ({error})", file=file, advice="Delete this run, and train anew."
        ) from error


def write_run(run: Run) -> None:
    """Write what is known of ``run``: a kill leaves what was known before or this.

    Raises:
        CampusGPSError: It cannot be written.
    """
    kept = _converter().unstructure(run)
    del kept["folder"]
    parts = {"version": FORMAT_VERSION, **kept}
    write_text(run.folder / _FILE, json.dumps(parts, indent=1))


def go_on_with(run: Run) -> Run:
    """Note that ``run`` goes on, as :attr:`Run.going_on` says.

    The curves that it had are of photos and sessions that may have changed since.

    Raises:
        CampusGPSError: It cannot be written.
    """
    again = run.going_on
    write_run(again)
    for member in run.history:
        if member not in again.history:
            for file in (run.curves_file(member), run.events_file(member)):
                # What cannot be removed is written anew, or misleads nobody but TensorBoard.
                with suppress(OSError):
                    file.unlink()
    return again


def rename_run(project: Project, run: Run, name: str) -> Run:
    """Call a run something else.

    Raises:
        RunError: The name is empty, or another run has it.
        CampusGPSError: It cannot be written.
    """
    name = name.strip()
    _check_name(name, {other.name for other in read_runs(project) if other.id != run.id})
    renamed = replace(run, name=name)
    write_run(renamed)
    return renamed


def delete_run(project: Project, run: Run) -> None:
    """Remove a run and its localizer for good.

    Raises:
        RunError: It is none any more, its localizer is in use, or a file cannot be removed.
    """
    read_run(run.folder)
    localizer = project.models_folder / run.localizer_name
    if project.localizer_path() == localizer:
        raise RunError(
            f"the localizer of {run.name!r} is in use",
            file=localizer,
            advice="Put another one into use first.",
        )
    try:
        localizer.unlink(missing_ok=True)
        shutil.rmtree(run.folder)
    except OSError as error:
        raise RunError(
            f"cannot be removed ({error.strerror or error})",
            file=run.folder,
            advice="Check that you may write to its folder.",
        ) from error


def _file_name(member: str) -> str:
    """A file name for ``member``, which may be a session's name and hold any letters."""
    return re.sub(r"[^\w .-]", "_", member).strip(" .") or "_"


def _folder(project: Project) -> Path:
    return project.folder / RUNS


def _unused(folder: Path) -> Path:
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free


def _numbered(name: str, taken: set[str]) -> str:
    number = 1
    while f"{name} {number}" in taken:
        number += 1
    return f"{name} {number}"


def _check_name(name: str, taken: set[str]) -> None:
    if not name:
        raise RunError("a run needs a name", advice="Type some letters.")
    if name.casefold() in _RESERVED:
        raise RunError(
            f"a run cannot be called {name!r}",
            advice="The localizer that needs no training is called so. Choose another name.",
        )
    if name in taken:
        raise RunError(f"there is a run {legible(name)!r} already", advice="Choose another name.")


@cache
def _converter() -> Converter:
    converter = training_converter()
    rename_fields(converter, Figures, only_known=True)
    rename_fields(converter, RunOutcome, evaluated_on="judged_on")
    return converter
