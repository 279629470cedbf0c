"""Shards of one folder, labelled apart, become one job."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from core.errors import CampusGPSError
from core.files import is_folder
from core.labelling.job_file import job_file_beside, open_labels, open_to_add
from core.labelling.known_positions import TRACK, KnownPositions
from core.labelling.label import Label, LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob
from core.labelling.labels import Labels
from core.labelling.walk_rows import WalkRows
from core.labelling.walks import locate_all_walks, read_model
from core.localizer.walk_model import KnownPosition
from core.tasks import Task

_BATCH = 200


@dataclass(frozen=True)
class _Part:
    """One job to merge, and where it was found."""

    file: Path
    labels: Labels
    job: LabelJob


def merge(inputs: Sequence[Path], target: Path, task: Task | None = None) -> LabelJob:
    """Bring shards of one folder together, in the order in which one run would have found them.

    Of each input its latest job is taken, with the other shards of the same folder beside it.
    Computers may have seen the folder in different places: paths become those of the first input.
    Of two rows about one file the one that somebody has decided about wins, then one that could be
    read, then the later input's. What the shards noted of writes stays with them.

    Killed, it is simply done again. Inputs are only read.

    Args:
        inputs: Job files, results with a job file beside them, or projects.
        target: A project, or a job file (or a result, for the job file beside it), which is made
            if it is missing. May be one of the inputs.
        task: Hears of progress.

    Returns:
        The job of the whole folder in ``target``; finished only if every shard is there and is
        finished. Labelling the folder with ``target`` once more does what is missing.

    Raises:
        CampusGPSError: An input has no job, or they are not shards of one folder labelled by one
            localizer, or ``target`` cannot be written.
        Cancelled: The user cancelled.
    """
    task = task or Task()
    task.begin("Joining the parts")
    with ExitStack() as stack:
        labels: Labels | None = None
        parts: list[_Part] = []
        for path in inputs:
            if _place(path) == _place(target):
                labels = labels or stack.enter_context(open_to_add(target))
                # What an earlier merge left there is no part.
                parts += _parts_of(path, labels, [j for j in labels.jobs() if j.shard != WHOLE])
            else:
                opened = stack.enter_context(open_labels(path, read_only=True))
                parts += _parts_of(path, opened, opened.jobs())
        _check(parts)
        # A new file is made only once nothing is refused any more.
        labels = labels or stack.enter_context(open_to_add(target))
        first = parts[0].job
        also_positioned = all(part.job.also_positioned for part in parts)
        model = next(filter(None, (read_model(part.labels, part.job) for part in parts)), None)
        in_walks = model is not None and all(part.job.in_walks for part in parts)
        job = labels.begin(
            first.sources, WHOLE, also_positioned, first.localizer, in_walks=in_walks
        )
        in_order = partial(_order, first)
        rows = heapq.merge(*(_rows(part, first) for part in parts), key=in_order)
        while batch := list(islice(rows, _BATCH)):
            task.check()
            _record_best(labels, job, batch)
            task.advance(len(batch))
        if model is not None:
            WalkRows(labels).keep_model(first.localizer, model.to_bytes())
        if model is not None and in_walks:
            # Each part has seen only some of the photos of a walk.
            _join_tracks(labels, job, parts)
            locate_all_walks(labels, job, model, task)
        else:
            WalkRows(labels).leave(job)
        whole = _is_complete(parts) and not any(_has_damage(part) for part in parts)
        return labels.finish(job) if whole else job


def _place(path: Path) -> Path:
    return (path if is_folder(path) else job_file_beside(path)).resolve()


def _parts_of(path: Path, labels: Labels, jobs: Sequence[LabelJob]) -> list[_Part]:
    if not jobs:
        raise CampusGPSError(
            "holds no shard of a folder",
            file=path,
            advice="Label one of a folder first: campusgps label --shard.",
        )
    latest = jobs[0]
    same = [j for j in jobs if (j.sources, j.shard.count) == (latest.sources, latest.shard.count)]
    return [_Part(path, labels, job) for job in reversed(same)]


def _check(parts: Sequence[_Part]) -> None:
    """Raise an error unless all are shards of one folder, by one localizer."""
    first = parts[0].job
    for part in parts[1:]:
        job = part.job
        if job.shard.count != first.shard.count:
            reason = f"is one of {job.shard.count} parts, not of {first.shard.count}"
            raise CampusGPSError(reason, file=part.file, advice="Join the parts of one split.")
        # Two wholes are the same only in the same place; parts are by their number.
        movable = first.shard.count > 1 and len(job.sources) == len(first.sources)
        if job.sources != first.sources and not movable:
            raise CampusGPSError(
                f"was made of other photos than {parts[0].file}",
                file=part.file,
                advice="Join only parts of one folder that was split.",
            )
        if job.localizer != first.localizer:
            raise CampusGPSError(
                f"was labelled by another localizer than {parts[0].file}",
                file=part.file,
                advice="Label it again with the same localizer file.",
            )


def _is_complete(parts: Iterable[_Part]) -> bool:
    finished = {part.job.shard for part in parts if part.job.finished_at is not None}
    return len(finished) == max(shard.count for shard in finished) if finished else False


def _has_damage(part: _Part) -> bool:
    """True if a row of ``part`` is lost; labelling the whole folder once more brings it back."""
    return any(label.damaged for label in part.labels.rows(part.job))


def _rows(part: _Part, first: LabelJob) -> Iterator[Label]:
    """The sound rows of ``part``, with the files where the first part saw them.

    Their walks are others than those of the part, whatever these are called.
    """
    for label in part.labels.rows(part.job):
        if label.damaged:
            continue
        file = _moved(label.file, part.job.sources, first.sources)
        yield replace(label, file=file, walk="")


def _moved(file: Path, sources: Sequence[Path], to: Sequence[Path]) -> Path:
    for source, other in zip(sources, to, strict=True):
        if file.is_relative_to(source):
            return other / file.relative_to(source)
    return file


def _order(first: LabelJob, label: Label) -> tuple[int, list[tuple[int, str, str]]]:
    """Sorts rows as :func:`core.photos.finding.find_files` finds their files."""
    for number, source in enumerate(first.sources):
        if label.file.is_relative_to(source):
            *folders, name = label.file.relative_to(source).parts or ("",)
            steps = [(1, folder.lower(), folder) for folder in folders]
            return number, [*steps, (0, name.lower(), name)]
    return len(first.sources), [(0, "", str(label.file))]


def _record_best(labels: Labels, job: LabelJob, batch: Sequence[Label]) -> None:
    """Record each row of ``batch`` unless there is a better one about its file."""
    best = labels.of_files(job, [label.file for label in batch])
    worth: dict[Path, Label] = {}
    for label in batch:
        former = best.get(label.file)
        if former is None or _rank(label) >= _rank(former):
            best[label.file] = worth[label.file] = label
    labels.record(job, worth.values(), with_decisions=True)


def _join_tracks(labels: Labels, job: LabelJob, parts: Sequence[_Part]) -> None:
    """Take over what the tracks of the parts said of their photos; other photos keep theirs."""
    of_files: dict[Path, KnownPosition] = {}
    for part in parts:
        files = {label.id: label.file for label in part.labels.rows(part.job, matches=False)}
        for row, known in KnownPositions(part.labels).of(list(files)).items():
            if TRACK in known:
                file = _moved(files[row], part.job.sources, job.sources)
                of_files[file] = known[TRACK]
    rows = {label.file: label.id for label in labels.rows(job, matches=False)}
    before = KnownPositions(labels).of(list(rows.values()))
    positions = {row: known[TRACK] for row, known in before.items() if TRACK in known}
    positions.update({rows[file]: known for file, known in of_files.items() if file in rows})
    KnownPositions(labels).put(job, TRACK, positions)


def _rank(label: Label) -> tuple[bool, bool]:
    decided = label.review is not Review.OPEN or label.correction is not None
    return decided, label.status is not LabelStatus.UNREADABLE
