"""The whole report of a localizer: one value, which HTML and JSON are written from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from functools import cached_property

from core.errors import CampusGPSError
from core.evaluation.comparison import (
    MethodAnswers,
    MethodFigures,
    PairedDifference,
    compare_methods,
    figures_of_method,
)
from core.evaluation.coverage import Coverage, coverage_by_share
from core.evaluation.evaluate import evaluate_estimate
from core.evaluation.model_card import ModelCard
from core.evaluation.robustness import Robustness
from core.files import bare_name, legible
from core.geo import Position
from core.metrics import (
    ErrorRange,
    ErrorSummary,
    Evaluated,
    error_ranges,
    summarize,
    summarize_sessions,
)
from core.project.references import ReferencePhoto

MOST_WORST = 20
THUMBNAIL_SIDE = 256

ReadThumbnail = Callable[[ReferencePhoto], "bytes | None"]
"""Gives a small JPEG of a photo, or None where its pixels are gone."""


@dataclass(frozen=True)
class ReportedPhoto:
    """One evaluated photo.

    Attributes:
        file: Its path as the project knew it; bytes that are no Unicode are written out.
        guess: Where the localizer believes it was taken.
        evaluated: The guess beside the truth.
        thumbnail: A small JPEG, which only the worst photos have.
    """

    file: str
    guess: Position
    evaluated: Evaluated
    thumbnail: bytes = b""

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return bare_name(self.file)


@dataclass(frozen=True)
class FullReport:
    """The full report of a localizer: figures, comparisons, robustness and model card.

    Attributes:
        title: What was evaluated, for people ("North campus").
        method: The name of the evaluated method; it comes first in ``methods``.
        created_at: When the report was made (timezone-aware).
        photos: Every evaluated photo.
        methods: All methods, on the same photos.
        differences: The evaluated method against each of the others.
        robustness: The same on worse photos, or None if that was not tried.
        card: The model card.
        notes: What the reader has to know before the figures, as sentences.
        in_walks: Figures of the same photos located in their walks; None if that was not tried.
    """

    title: str
    method: str
    created_at: datetime
    photos: tuple[ReportedPhoto, ...]
    methods: tuple[MethodFigures, ...]
    differences: tuple[PairedDifference, ...]
    robustness: Robustness | None
    card: ModelCard
    notes: tuple[str, ...]
    in_walks: ErrorSummary | None = None

    @cached_property
    def figures(self) -> ErrorSummary:
        """Figures over all photos."""
        return summarize(self._evaluated)

    @cached_property
    def sessions(self) -> Mapping[str, ErrorSummary]:
        """Figures by session; where blocks were left out, by block."""
        return summarize_sessions(self._evaluated)

    @cached_property
    def ranges(self) -> tuple[ErrorRange, ...]:
        """The counts of photos by error."""
        return error_ranges([one.error_m for one in self._evaluated])

    @cached_property
    def coverage_by_share(self) -> tuple[Coverage, ...]:
        """The coverage of the radii."""
        return coverage_by_share(self._evaluated)

    @cached_property
    def worst(self) -> tuple[ReportedPhoto, ...]:
        """The photos with the largest errors, the largest first; at most 20."""
        return tuple(sorted(self.photos, key=lambda one: -one.evaluated.error_m)[:MOST_WORST])

    @property
    def _evaluated(self) -> list[Evaluated]:
        return [one.evaluated for one in self.photos]


def make_report(
    references: Sequence[ReferencePhoto],
    answers: Sequence[MethodAnswers],
    card: ModelCard,
    *,
    title: str,
    sessions: Sequence[str] | None = None,
    thumbnail: ReadThumbnail | None = None,
    robustness: Robustness | None = None,
    notes: Sequence[str] = (),
    in_walks: Sequence[Evaluated] = (),
    created_at: datetime | None = None,
) -> FullReport:
    """Evaluate the answers of several methods about the same photos.

    Args:
        references: The evaluated photos.
        answers: What each method says about them, the one that the report is about first.
        card: The model card.
        title: What was evaluated, for people.
        sessions: What each photo is counted under; default: its session.
        thumbnail: Gives pictures of the worst photos.
        robustness: What was tried on worse photos.
        notes: What the reader has to know before the figures.
        in_walks: The photos by their answers in walks; empty if that was not tried.
        created_at: Default: now.

    Raises:
        CampusGPSError: There are no photos.
        ValueError: A method has not answered for each photo.
    """
    if not references or not answers:
        raise CampusGPSError(
            "there are no photos to evaluate on",
            advice="Import photos of at least two sessions or two places.",
        )
    names = sessions or [reference.session for reference in references]
    evaluated = {one.name: _evaluated(one, references, names) for one in answers}
    main = answers[0]
    photos = tuple(
        ReportedPhoto(legible(reference.file), estimate.position, one)
        for reference, estimate, one in zip(
            references, main.estimates, evaluated[main.name], strict=True
        )
    )
    return FullReport(
        title=title,
        method=main.name,
        created_at=created_at or datetime.now(timezone.utc),
        photos=_with_thumbnails(photos, references, thumbnail),
        methods=tuple(figures_of_method(a.name, evaluated[a.name], a.seconds) for a in answers),
        differences=compare_methods(evaluated),
        robustness=robustness,
        card=card,
        notes=tuple(notes),
        in_walks=summarize(in_walks) if in_walks else None,
    )


def _evaluated(
    answers: MethodAnswers, references: Sequence[ReferencePhoto], names: Sequence[str]
) -> list[Evaluated]:
    return [
        evaluate_estimate(estimate, reference.evaluated_position, legible(name))
        for estimate, reference, name in zip(answers.estimates, references, names, strict=True)
    ]


def _with_thumbnails(
    photos: tuple[ReportedPhoto, ...],
    references: Sequence[ReferencePhoto],
    thumbnail: ReadThumbnail | None,
) -> tuple[ReportedPhoto, ...]:
    if thumbnail is None:
        return photos
    worst_first = sorted(range(len(photos)), key=lambda row: -photos[row].evaluated.error_m)
    pictures = {row: thumbnail(references[row]) or b"" for row in worst_first[:MOST_WORST]}
    return tuple(replace(p, thumbnail=pictures.get(row, b"")) for row, p in enumerate(photos))
