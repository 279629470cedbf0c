"""The photos that were dropped to be located, and their answers as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from campusgps_gui.jobs.predictor_jobs import Answer
from core.csv_writing import csv_text, path_cell
from core.files import absolute, write_text
from core.geo import Position, haversine_m
from core.photos.measurement import Source
from core.project.export import table_names

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from campusgps_gui.jobs.predictor_jobs import Picture
    from core.localizer.estimate import Estimate

COLUMNS = (
    "file",
    "latitude",
    "longitude",
    "radius50_m",
    "radius90_m",
    "inside_area",
    "known",
    "own_latitude",
    "own_longitude",
    "error_m",
    "problem",
    "source",
)

# Answers closer than this are the same place on a map, in metres.
_ANOTHER_PLACE_M = 2.0


class LocatedState(str, Enum):
    """The state of a dropped photo."""

    WAITING = "waiting"
    CANCELLED = "cancelled"
    LOCATED = "located"
    OUTSIDE = "not in the mapped area"
    UNREADABLE = "unreadable"
    PLACED = "placed"


@dataclass
class LocatedPhoto:
    """One photo of the Locate tab.

    Attributes:
        number: Its number in this window, from 1.
        name: What it is called.
        file: Its file; None for a picture from the clipboard.
        pixels: Its pixels; None for a file.
        image: The picture itself while it is at hand; always for one from the clipboard.
        answer: Where it was taken, alone and in its walk; None until it is known.
        by_hand: Where a person says that it was taken; None: the estimate counts.
        handed_on: The position by hand that was handed on to be reviewed last.
        each_alone: The person wants the answer of the photo alone, not that in its walk.
        pin_anyway: The person wants the best guess although the photo seems to be of elsewhere.
        given_up: The person cancelled before there was an answer.
        out_of_date: The answer is of a localizer that is not in use any more.
        is_missing: Its file is not where it was.
        stamp: Size and time of its file when it was asked for; None: not known.
        outside_m: Metres from the photo's own position, if it has one, to the nearest photo of the
            project; known for a photo that is not in the mapped area.
    """

    number: int
    name: str
    file: Path | None = None
    pixels: NDArray[np.uint8] | None = None
    image: QImage | None = None
    answer: Answer | None = None
    by_hand: Position | None = None
    handed_on: Position | None = None
    each_alone: bool = False
    pin_anyway: bool = False
    given_up: bool = False
    out_of_date: bool = False
    is_missing: bool = False
    stamp: tuple[int, int] | None = None
    outside_m: float | None = None

    @property
    def id(self) -> int:
        """Its number, under which its thumbnail is kept."""
        return self.number

    @property
    def sha256(self) -> str:
        """Empty: nothing is kept of it, its thumbnail comes from the file itself."""
        return ""

    @property
    def path(self) -> Path:
        """Its file; only to be asked for a photo that has one."""
        assert self.file is not None
        return self.file

    @property
    def is_other_now(self) -> bool:
        """True if its file is perhaps another than the one that was asked for."""
        return self.file is not None and (self.stamp is None or self.stamp != stamp_of(self.file))

    @property
    def picture(self) -> Picture:
        """The file, or the pixels, to locate."""
        picture = self.file if self.file is not None else self.pixels
        assert picture is not None
        return picture

    @property
    def estimate(self) -> Estimate | None:
        """The estimate, alone or in its walk as the person wants it; None: not known."""
        answer = self.answer
        if answer is None:
            return None
        if answer.walk is None or self.each_alone:
            return answer.estimate
        return answer.walk.estimate

    @property
    def alone(self) -> Position | None:
        """The estimate of the photo alone, if its walk shows another place."""
        answer, estimate = self.answer, self.estimate
        if answer is None or answer.estimate is None or estimate is None:
            return None
        alone = answer.estimate.position
        return alone if haversine_m(alone, estimate.position) > _ANOTHER_PLACE_M else None

    @property
    def is_pinned(self) -> bool:
        """True if its estimate is shown: it is in the mapped area, or the person insists."""
        estimate = self.estimate
        return estimate is not None and (estimate.inside_area or self.pin_anyway)

    @property
    def is_outside(self) -> bool:
        """True if it looks like a photo of elsewhere, whatever a person says of it."""
        estimate = None if self.answer is None else self.answer.estimate
        return estimate is not None and not estimate.inside_area

    @property
    def can_be_placed(self) -> bool:
        """True for a photo that could be read, or that was placed by hand before."""
        return self.by_hand is not None or self.estimate is not None

    @property
    def position(self) -> Position | None:
        """The place that is shown: by hand, else estimated; None where there is no pin."""
        if self.by_hand is not None:
            return self.by_hand
        estimate = self.estimate
        return estimate.position if estimate is not None and self.is_pinned else None

    @property
    def radius90_m(self) -> float | None:
        """The 90 % radius of an estimate that is shown; a position by hand claims none."""
        estimate = self.estimate
        if estimate is None or self.by_hand is not None or not self.is_pinned:
            return None
        return estimate.radius90_m

    @property
    def moved_m(self) -> float | None:
        """Metres from a position by hand to the estimate, where there are both."""
        if self.by_hand is None or self.estimate is None or not self.is_pinned:
            return None
        return haversine_m(self.by_hand, self.estimate.position)

    @property
    def is_old(self) -> bool:
        """True if what is shown of it is of a localizer that is not in use any more."""
        return self.out_of_date and self.by_hand is None

    @property
    def error_m(self) -> float | None:
        """Metres between the estimate and the photo's own position, where there are both."""
        answer, estimate = self.answer, self.estimate
        if answer is None or estimate is None or answer.own_position is None:
            return None
        return haversine_m(estimate.position, answer.own_position)

    @property
    def state(self) -> LocatedState:
        """Its state: by hand, or else by the estimate of the photo alone."""
        if self.by_hand is not None:
            return LocatedState.PLACED
        if self.answer is None:
            return LocatedState.CANCELLED if self.given_up else LocatedState.WAITING
        if self.answer.estimate is None:
            return LocatedState.UNREADABLE
        return LocatedState.OUTSIDE if self.is_outside else LocatedState.LOCATED


def stamp_of(file: Path) -> tuple[int, int] | None:
    """Size and time of a file, by which another content is told; None for one that is not there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def save_csv(photos: Sequence[LocatedPhoto], file: Path) -> None:
    """Write the answers to ``file``, one row a photo.

    Names are those of the files, without where they lie. ``source`` is guess, by which import
    knows that this row is no truth, or hand for a position that a person gave: it claims no radius,
    and says nothing of how far off the estimate was. A photo that is not in the mapped area has no
    position, unless the person wanted the best guess.

    Raises:
        CampusGPSError: The file cannot be written.
    """
    answered = [photo for photo in photos if photo.answer is not None or photo.by_hand is not None]
    write_text(file, csv_text(COLUMNS, map(_row, answered, _names(answered))))


def _names(photos: Sequence[LocatedPhoto]) -> list[str]:
    """Bare names where they tell the photos apart, else with the folders in which they differ."""
    bare = Counter(photo.file.name for photo in photos if photo.file is not None)
    paths = [absolute(photo.file) for photo in photos if photo.file is not None]
    longer = dict(zip(paths, table_names(paths), strict=True))
    names = []
    for photo in photos:
        if photo.file is None:
            names.append(path_cell(photo.name))
        elif bare[photo.file.name] == 1:
            # As the file is called: the photo's own name is made to be read.
            names.append(path_cell(photo.file.name))
        else:
            names.append(longer[absolute(photo.file)])
    return names


def _row(photo: LocatedPhoto, name: str) -> list[str]:
    # As in the window, no place of a photo of elsewhere unless the person asked for the guess.
    answer, estimate, position = photo.answer, photo.estimate, photo.position
    own = None if answer is None else answer.own_position
    is_guess = position is not None and photo.by_hand is None
    source = "" if position is None else (Source.GUESS if is_guess else Source.HAND).value
    return [
        name,
        *_degrees(position),
        f"{estimate.radius50_m:.1f}" if estimate is not None and is_guess else "",
        f"{estimate.radius90_m:.1f}" if estimate is not None and is_guess else "",
        _yes_or_no(None if estimate is None else estimate.inside_area),
        _yes_or_no(None if estimate is None else estimate.known),
        *_degrees(own if estimate is not None else None),
        f"{photo.error_m:.1f}" if photo.error_m is not None and is_guess else "",
        answer.problem if answer is not None and estimate is None else "",
        source,
    ]


def _degrees(position: Position | None) -> tuple[str, str]:
    if position is None:
        return "", ""
    return f"{position.latitude:.7f}", f"{position.longitude:.7f}"


def _yes_or_no(value: bool | None) -> str:
    return {None: "", True: "yes", False: "no"}[value]
