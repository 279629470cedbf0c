"""Locates the photos of one walk of a labelling job, and writes the answers into its rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from core.labelling.known_positions import KnownPositions
from core.labelling.label import Label
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.stated_positions import CARRIED, Statements, known_of
from core.labelling.walk_finding import LabelWalk
from core.labelling.walk_rows import WalkAnswer, WalkRows, decision_of
from core.localizer.checked_values import UnfitError
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_fallback import FallbackReason
from core.localizer.walk_model import InWalk, KnownPosition, WalkInput, WalkModel
from core.tasks import Task


def locate_one_walk(
    labels: Labels, job: LabelJob, walk: LabelWalk, model: WalkModel, task: Task
) -> list[int]:
    """Locate one walk and write its answers; returns the rows whose answer is another one."""
    rows, ids = WalkRows(labels), [one for one, _ in walk.photos]
    known = KnownPositions(labels).of(ids)
    wrong = _contradicted(rows, job, walk, model, known)
    sources: dict[int, tuple[str, ...]] = {}
    copied: dict[int, int] = {}
    decisions: dict[int, str] = {}
    asked: list[int] = []

    def inputs() -> Iterator[WalkInput]:
        seconds = dict(walk.photos)
        for label in _with_evidence(rows, job, walk, ids):
            task.check()
            decisions[label.id] = decision_of(label)
            own = () if (label.id, CARRIED) in wrong else known_of(label)
            given = {
                source: one
                for source, one in known.get(label.id, {}).items()
                if (label.id, source) not in wrong
            }
            evidence = _evidence_of(label, len(model.metres))
            shown_by = walk.copies.get(label.id)
            if shown_by is not None:
                # However many copies a file has, it says the same thing once; a person may say
                # something of each.
                copied[label.id] = shown_by
                if not label.is_accepted:
                    continue
                evidence, given = None, {}
            sources[label.id] = (*("" for _ in own), *given)
            asked.append(label.id)
            yield WalkInput(seconds[label.id], evidence, (*own, *given.values()))

    answers: dict[int, WalkAnswer] = {}
    for found in model.locate(inputs()):
        label_id = asked[len(answers)]
        answer = _answer(label_id, found, sources[label_id], decisions[label_id])
        ignored = [source for source in known.get(label_id, ()) if (label_id, source) in wrong]
        if ignored:
            answer = replace(answer, contradicted=(*answer.contradicted, *ignored))
        answers[label_id] = answer
        task.advance()
    for label_id, first in copied.items():
        answers[label_id] = replace(answers[first], label_id=label_id, decision=decisions[label_id])
    task.advance(len(ids) - len(asked))
    return rows.put(walk.name, list(answers.values()))


def _contradicted(
    rows: WalkRows,
    job: LabelJob,
    walk: LabelWalk,
    model: WalkModel,
    known: Mapping[int, Mapping[str, KnownPosition]],
) -> set[tuple[int, str]]:
    """The rows and sources of positions that the photos of a walk speak against as a whole."""
    if not known and not walk.carries_positions:
        return set()
    statements, seconds = Statements(model), dict(walk.photos)
    for label in _with_evidence(rows, job, walk, list(seconds)):
        evidence = _evidence_of(label, len(model.metres))
        statements.add(label, seconds[label.id], known.get(label.id, {}), evidence)
    return statements.contradicted()


def _answer(
    label_id: int, found: InWalk | FallbackReason, sources: Sequence[str], decision: str
) -> WalkAnswer:
    if isinstance(found, FallbackReason):
        return WalkAnswer(label_id, decision=decision)
    return WalkAnswer(
        label_id,
        found.position,
        found.radius50_m,
        found.radius90_m,
        found.spread_m,
        # After its known positions come the answers that networks gave.
        tuple(sources[number] for number in found.contradicted if number < len(sources)),
        decision,
    )


def _with_evidence(
    rows: WalkRows, job: LabelJob, walk: LabelWalk, label_ids: Sequence[int]
) -> Iterator[Label]:
    """The rows of a walk in this order, with their evidence."""
    if not walk.rows:
        return rows.with_evidence(job, label_ids)
    return (walk.rows[one] for one in label_ids)


def _evidence_of(label: Label, references: int) -> PhotoEvidence | None:
    """The evidence of a row; None for a photo that was not located, or if it is damaged."""
    if label.evidence is None:
        return None
    try:
        return PhotoEvidence.from_bytes(label.evidence, references)
    except UnfitError:
        return None
