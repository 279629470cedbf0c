"""A label: what is known, guessed and decided about one photo of a labelled folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from core.geo import Position
from core.localizer.estimate import Estimate
from core.photos.measurement import Measurement, Source
from core.photos.remark import Remark

if TYPE_CHECKING:
    from core.localizer.area_shares import AreaShare


class LabelStatus(str, Enum):
    """The result of labelling for a file; a row that has no estimate says why in its reason."""

    LOCATED = "located"
    OUTSIDE = "outside"
    HAS_POSITION = "has_position"
    UNREADABLE = "unreadable"
    NOT_A_PHOTO = "not_a_photo"
    BACKUP = "backup"

    def __str__(self) -> str:
        return self.value


class Review(str, Enum):
    """The decision of a person about a guess."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True)
class Correction:
    """A position that a person put in the place of the guess.

    Attributes:
        position: The place.
        source: ``HAND`` for a pin that was dragged or a position copied from another photo,
            ``GPX`` for one taken over from a track.
        altitude_m: Metres above sea level, where the track states them.
    """

    position: Position
    source: Source
    altitude_m: float | None = None


@dataclass(frozen=True)
class Label:
    """One photo of a labelling job.

    Attributes:
        id: Number of the row; rows of a job come in the order of the files found.
        file: The photo's path.
        sha256: SHA-256 of the file as it was located; None if it could not be read.
        size: Bytes of the file as it was located.
        mtime_ns: Its time then.
        status: What labelling made of it.
        reason: Why there is no estimate, in words; empty if there is one.
        estimate: Where it was taken; also for ``OUTSIDE``, where it should not be believed.
        own: The position that the file itself, or a sidecar beside it, carries.
        taken_at: When it was taken; in UTC, or the camera's own clock as if it were UTC.
        taken_at_has_offset: Whether the photo states how far its clock is from UTC.
        camera: Make and model, or an empty string.
        width: Pixels, as shown upright; 0 if unknown.
        height: Pixels, as shown upright; 0 if unknown.
        review: What a person decided.
        correction: The position that replaces the guess, if a person gave one.
        damaged: Whether the row itself is; then it says nothing but that.
        sidecars: What is noted of the sidecars beside it, to notice when they change.
        remarks: What the user should know of what the photo says.
        walk: The name of the walk in which it was located together with others; empty if alone.
        alone: The answer to the photo alone; None in jobs that locate each photo alone. Its
            matches are those of the estimate.
        spread_m: How far apart, in metres, the places are that its walk leaves open.
        evidence: What its walk needs of it, see :mod:`core.localizer.walk_evidence`.
        areas: The named areas that it may be in, the most probable first; None where the place has
            none, or nobody looked (see :meth:`core.labelling.labels.Labels.with_areas`).
        tags: The words that a person gave it; None where photos have none, as those of labelled
            folders.
    """

    id: int
    file: Path
    sha256: str | None
    size: int
    mtime_ns: int
    status: LabelStatus
    reason: str
    estimate: Estimate | None
    own: Measurement | None
    taken_at: datetime | None
    taken_at_has_offset: bool
    camera: str
    width: int
    height: int
    review: Review = Review.OPEN
    correction: Correction | None = None
    damaged: bool = False
    sidecars: str = ""
    remarks: tuple[Remark, ...] = ()
    walk: str = ""
    alone: Estimate | None = None
    spread_m: float | None = None
    evidence: bytes | None = field(default=None, repr=False, compare=False)
    areas: tuple[AreaShare, ...] | None = field(default=None, compare=False)
    tags: tuple[str, ...] | None = field(default=None, compare=False)

    @property
    def position(self) -> Position | None:
        """The place of the photo: corrected, else guessed inside the area; None for neither."""
        if self.correction is not None:
            return self.correction.position
        if self.estimate is not None and self.status is LabelStatus.LOCATED:
            return self.estimate.position
        return None

    @property
    def source(self) -> Source | None:
        """The source of :attr:`position`: a guess, a hand, a track; None without a position."""
        if self.correction is not None:
            return self.correction.source
        return Source.GUESS if self.position is not None else None

    @property
    def altitude_m(self) -> float | None:
        """Metres above sea level at :attr:`position`, where a track states them; no guess does."""
        return None if self.correction is None else self.correction.altitude_m

    @property
    def radius50_m(self) -> float | None:
        """The 50 % radius of a guessed position; None for a corrected one."""
        if self.correction is not None or self.estimate is None or self.position is None:
            return None
        return self.estimate.radius50_m

    @property
    def radius90_m(self) -> float | None:
        """The 90 % radius of a guessed position; None for a corrected one."""
        if self.correction is not None or self.estimate is None or self.position is None:
            return None
        return self.estimate.radius90_m

    @property
    def is_in_walk(self) -> bool:
        """True if its walk says something of its place: the answer is not that to it alone."""
        return bool(self.walk) and (self.alone is None or self.alone != self.estimate)

    @property
    def is_accepted(self) -> bool:
        """True if a person accepted the position, or gave it."""
        return self.review is Review.ACCEPTED and self.position is not None
