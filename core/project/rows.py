"""The facts about a photo that a project keeps, as plain values."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path

from core.geo import Position, haversine_m
from core.photos.measurement import Measurement, Source
from core.photos.remark import Remark

# Of a round normal distribution: the radius of nine in ten, in standard deviations of a direction.
_SIGMAS_OF_90 = 2.146

NEARLY_SURE = 0.9
"""A suggestion that is the better position in more than such a share of cases is nearly sure."""
LIKELY = 0.8
"""A suggestion that is the better position in more than such a share of cases is likely better."""
# What is this sure is never said to be certain.
_NEARLY_ALWAYS = 0.95


class Verdict(str, Enum):
    """The result of importing a file; each verdict comes with a reason in words.

    :data:`VERDICTS` has what follows from each.
    """

    USABLE = "usable"
    NO_POSITION = "no_position"
    UNREADABLE = "unreadable"
    DUPLICATE = "duplicate"
    BACKUP = "backup"
    NOT_A_PHOTO = "not_a_photo"


@dataclass(frozen=True)
class VerdictFacts:
    """All that the program has to know of a verdict.

    Attributes:
        words: The verdict for people.
        title: What a list calls files of it.
        is_picture: The photo is a picture of its own: it belongs to a session, and others may be
            copies of it.
        can_be_shown: The file can be decoded, so that it can be looked at.
        lasts: The verdict stands as long as the file does not change. Others depend on something
            beside the file: permissions, a sidecar, another file.
    """

    words: str
    title: str
    is_picture: bool = False
    can_be_shown: bool = True
    lasts: bool = False


# In the order in which a list offers them.
VERDICTS: Mapping[Verdict, VerdictFacts] = {
    Verdict.USABLE: VerdictFacts("usable", "Usable", is_picture=True, lasts=True),
    Verdict.NO_POSITION: VerdictFacts("no position", "No position", is_picture=True),
    Verdict.UNREADABLE: VerdictFacts("unreadable", "Unreadable", can_be_shown=False),
    Verdict.DUPLICATE: VerdictFacts("duplicate", "Duplicates"),
    Verdict.BACKUP: VerdictFacts("backup", "Backups"),
    Verdict.NOT_A_PHOTO: VerdictFacts("not a photo", "Not photos", can_be_shown=False, lasts=True),
}


@dataclass(frozen=True)
class Suggestion:
    """A position that fits a photo better than the one that counts, by what all photos show.

    Attributes:
        position: The place.
        radius90_m: The true place lies within this for nine in ten of such photos.
        finding: The name of what is wrong with the position that counts; empty if it is merely
            less sure.
    """

    position: Position
    radius90_m: float
    finding: str = ""

    def share_nearer_than(self, own: Position) -> float:
        """The share of cases in which it is nearer to the true place than ``own``; 0.5 to 1.

        The true places are taken to spread around it by a normal distribution.
        """
        away_m = haversine_m(self.position, own)
        sigmas = _SIGMAS_OF_90 * away_m / 2 / max(self.radius90_m, 1e-9)
        return 0.5 * (1 + math.erf(sigmas / math.sqrt(2)))

    def is_within_radius(self, own: Position) -> bool:
        """True if ``own`` lies within its radius: it is not said to be better, but that it may."""
        return haversine_m(self.position, own) < self.radius90_m


def tenths_of_cases(share: float) -> int | None:
    """A share of cases of ten, as people are told; None for nearly all of them."""
    return None if share > _NEARLY_ALWAYS else round(10 * share)


@dataclass(frozen=True)
class PhotoRow:
    """One photo of the project with all that is known of it.

    Attributes:
        id: The photo's identity in this project; outlives moves and write-backs.
        path: The current file version's path.
        sha256: The current file version's SHA-256, or None when it could not be read.
        pixels_sha256: SHA-256 of the decoded pixels at working size, or None.
        verdict: The result of importing the file.
        reason: Why, in words; empty for a usable photo without anything to say.
        set_aside: The user left the photo out; kept apart from the verdict.
        measurement: The measurement that counts, or None.
        own: What the photo itself says (EXIF or XMP), where another source counts.
        taken_at: Capture time; in UTC when the photo states no offset.
        taken_at_has_offset: Whether the photo states its offset.
        camera: Make and model, or an empty string.
        session: Name of the photo's session, or None.
        session_stated: A person or a table stated the session; else it was found.
        width: Pixels, as shown upright.
        height: Pixels, as shown upright.
        picture_hash: See :mod:`core.photos.picture_hash`; None where nobody looked yet.
        twin_of: The id of the photo that counts where several show the same picture; None for
            that one itself.
        doubt: The name of the finding for which the position is not used; empty if it is.
        remarks: What the user should know of the photo's own data.
        suggested: A better position than the one that counts, if one was found.
        stated: The position that the photo or its table states, where a suggested one, or a guess
            that was accepted, counts instead.
        put_right: The position that counts is what the photo states, put right as its numbers tell:
            with the sign that it lost, or latitude and longitude in their order.
        tags: The words that a person gave it, in the order of the alphabet.
        area: The named area that its position lies in, the narrowest; empty for none, and where
            nobody looked (see :func:`core.quality.photo_areas.with_areas`).
    """

    id: int
    path: Path
    sha256: str | None
    pixels_sha256: str | None
    verdict: Verdict
    reason: str
    set_aside: bool
    measurement: Measurement | None
    own: Measurement | None
    taken_at: datetime | None
    taken_at_has_offset: bool
    camera: str
    session: str | None
    width: int
    height: int
    picture_hash: str | None = None
    twin_of: int | None = None
    doubt: str = ""
    remarks: tuple[Remark, ...] = ()
    suggested: Suggestion | None = None
    stated: Position | None = None
    put_right: bool = False
    tags: tuple[str, ...] = ()
    session_stated: bool = False
    area: str = field(default="", compare=False)

    @property
    def position(self) -> Position | None:
        """The place where the photo was taken, by the best source."""
        return self.measurement.position if self.measurement else None

    @property
    def is_reference(self) -> bool:
        """True if the photo is one of those that a localizer is built from.

        Of several that show the same picture only one is: no twin tests another.
        """
        counts = self.verdict is Verdict.USABLE and not self.set_aside
        return counts and self.twin_of is None and not self.doubt

    @property
    def is_accepted_suggestion(self) -> bool:
        """True if the position that counts was suggested by what pictures show, and accepted."""
        is_placed = self.measurement is not None and self.measurement.source is Source.HAND
        return is_placed and self.stated is not None

    @property
    def heading_deg(self) -> float | None:
        """The direction of view, degrees clockwise from north, by the first statement with one."""
        return next((one.heading_deg for one in self._said if one.heading_deg is not None), None)

    @property
    def altitude_m(self) -> float | None:
        """Metres above sea level, by the first statement that says so."""
        return next((one.altitude_m for one in self._said if one.altitude_m is not None), None)

    @property
    def _said(self) -> tuple[Measurement, ...]:
        return tuple(one for one in (self.measurement, self.own) if one is not None)

    @property
    def difference_m(self) -> float | None:
        """Metres between the position that counts and the photo's own, where they have both."""
        if self.measurement is None or self.own is None or self.own == self.measurement:
            return None
        return haversine_m(self.measurement.position, self.own.position)
