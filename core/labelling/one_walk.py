"""Locates the photos of one walk of a labelling job, and writes the answers into its rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core.labelling.known_positions import KnownPositions
from core.labelling.label import Label
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.stated_positions import CARRIED, Statements, known_of
from core.labelling.walk_finding import LabelWalk
from core.labelling.walk_rows import WalkAnswer, WalkRows, decision_of
from core.localizer.checked_values import UnfitError
from core.localizer.walk import BLOCK, Block, blocks_changed
from core.localizer.walk_evidence import PhotoEvidence
from core.localizer.walk_fallback import FallbackReason
from core.localizer.walk_model import InWalk, KnownPosition, WalkInput, WalkModel
from core.tasks import Task


def locate_one_walk(
    labels: Labels, job: LabelJob, walk: LabelWalk, model: WalkModel, task: Task
) -> list[int]:
    """Locate one walk and write its answers; returns the rows whose answer is another one.

    Of a walk that was located before only the blocks are located again that what was decided since
    can change: however long it is, who corrects a photo waits for these alone.
    """
    rows = WalkRows(labels)
    known = KnownPositions(labels).of([one for one, _ in walk.photos])
    wrong = _contradicted(rows, job, walk, model, known)
    located = _OneWalk(rows, job, walk, model, known, wrong, task)
    blocks = _blocks_to_locate(rows, job, walk, known)
    if not blocks:
        return rows.put(walk.name, list(located.answers(walk.photos).values()))
    answers: list[WalkAnswer] = []
    for block in blocks:
        found = located.answers(walk.photos[block.around.start : block.around.stop], block)
        answers += [found[one] for one, _ in walk.photos[block.own.start : block.own.stop]]
    task.advance(len(walk.photos) - len(answers))
    return rows.put(walk.name, answers)


def _blocks_to_locate(
    rows: WalkRows,
    job: LabelJob,
    walk: LabelWalk,
    known: Mapping[int, Mapping[str, KnownPosition]],
) -> list[Block]:
    """The blocks that decisions since the last time change; none where all are to be located.

    Copies stand for each other wherever they are, and what a source states is judged as a whole.
    """
    if not walk.rows or walk.copies or walk.carries_positions or known:
        return []
    decided = rows.decided_differently(job, walk.name)
    numbers = [number for number, (one, _) in enumerate(walk.photos) if one in decided]
    return blocks_changed(len(walk.photos), numbers)


@dataclass(frozen=True)
class _OneWalk:
    """All that locating a walk, or some of its photos, takes.

    Attributes:
        rows: Where its rows are.
        job: Whose rows.
        walk: The walk.
        model: Of the localizer that located each photo alone.
        known: What is known of the places of its rows, by source.
        wrong: The rows and sources of positions that its photos speak against as a whole.
        task: Progress and cancellation.
    """

    rows: WalkRows
    job: LabelJob
    walk: LabelWalk
    model: WalkModel
    known: Mapping[int, Mapping[str, KnownPosition]]
    wrong: Collection[tuple[int, str]]
    task: Task

    def answers(
        self, photos: Sequence[tuple[int, float]], block: Block | None = None
    ) -> dict[int, WalkAnswer]:
        """The answers to some photos of the walk, by row.

        Args:
            photos: The row and the seconds of each, earliest first.
            block: They are those around this one, and are located together; None for a whole walk.
        """
        sources: dict[int, tuple[str, ...]] = {}
        copied: dict[int, int] = {}
        decisions: dict[int, str] = {}
        asked: list[int] = []

        def inputs() -> Iterator[WalkInput]:
            seconds = dict(photos)
            for label in _with_evidence(self.rows, self.job, self.walk, list(seconds)):
                self.task.check()
                decisions[label.id] = decision_of(label)
                own = () if (label.id, CARRIED) in self.wrong else known_of(label)
                given = {
                    source: one
                    for source, one in self.known.get(label.id, {}).items()
                    if (label.id, source) not in self.wrong
                }
                evidence = _evidence_of(label, len(self.model.metres))
                shown_by = self.walk.copies.get(label.id)
                if shown_by is not None:
                    # However many copies a file has, it says the same thing once; a person may say
                    # something of each.
                    copied[label.id] = shown_by
                    if not label.is_accepted:
                        continue
                    evidence, given = None, {}
                sources[label.id] = (*("" for _ in own), *given)
                asked.append(label.id)
                yield WalkInput(seconds[label.id], evidence, (*own, *given.values()), label.alone)

        answers: dict[int, WalkAnswer] = {}
        for found in self.model.locate(inputs(), len(photos) if block else BLOCK):
            label_id = asked[len(answers)]
            answer = _answer(label_id, found, sources[label_id], decisions[label_id])
            ignored = [
                source
                for source in self.known.get(label_id, ())
                if (label_id, source) in self.wrong
            ]
            if ignored:
                answer = replace(answer, contradicted=(*answer.contradicted, *ignored))
            answers[label_id] = answer
            if block is None:
                self.task.advance()
        for label_id, first in copied.items():
            answers[label_id] = replace(
                answers[first], label_id=label_id, decision=decisions[label_id]
            )
        if block is None:
            self.task.advance(len(photos) - len(asked))
        else:
            self.task.advance(len(block.own))
        return answers


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
