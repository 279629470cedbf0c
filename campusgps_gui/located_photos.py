"""The photos that were dropped to be located, and their answers as a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from campusgps_gui.locating import Answer
from core.files import write_text
from core.geo import haversine_m

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from campusgps_gui.locating import Picture

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
)


@dataclass
class LocatedPhoto:
    """One photo of the Locate tab.

    Attributes:
        number: Its number in this window, from 1.
        name: What it is called.
        path: Its file; None for a picture from the clipboard.
        pixels: Its pixels; None for a file.
        image: What to show of it, null until it is loaded.
        answer: Where it was taken; None until it is known.
        pin_anyway: The person wants the best guess although the photo seems to be of elsewhere.
        outside_m: Metres from the photo's own position, if it has one, to the nearest photo of the
            project; known for a photo that is not in the mapped area.
    """

    number: int
    name: str
    path: Path | None = None
    pixels: NDArray[np.uint8] | None = None
    image: QImage | None = None
    answer: Answer | None = None
    pin_anyway: bool = False
    outside_m: float | None = None

    @property
    def picture(self) -> Picture:
        """What to locate: the file, or the pixels."""
        picture = self.path if self.path is not None else self.pixels
        assert picture is not None
        return picture

    @property
    def error_m(self) -> float | None:
        """Metres between the estimate and the photo's own position, where there are both."""
        answer = self.answer
        if answer is None or answer.estimate is None or answer.own_position is None:
            return None
        return haversine_m(answer.estimate.position, answer.own_position)

    @property
    def state(self) -> str:
        """One word or two: waiting, located, not in the mapped area, unreadable."""
        if self.answer is None:
            return "waiting"
        if self.answer.estimate is None:
            return "unreadable"
        return "located" if self.answer.estimate.inside_area else "not in the mapped area"


def save_csv(photos: Sequence[LocatedPhoto], file: Path) -> None:
    """Write the answers to ``file``, one row a photo.

    Raises:
        CampusGPSError: The file cannot be written.
    """
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows(_row(photo) for photo in photos if photo.answer is not None)
    write_text(file, text.getvalue())


def _row(photo: LocatedPhoto) -> list[str]:
    answer = photo.answer
    assert answer is not None
    name = str(photo.path or photo.name)
    estimate, own = answer.estimate, answer.own_position
    if estimate is None:
        return [name, "", "", "", "", "", "", "", "", "", answer.problem]
    return [
        name,
        f"{estimate.position.latitude:.7f}",
        f"{estimate.position.longitude:.7f}",
        f"{estimate.radius50_m:.1f}",
        f"{estimate.radius90_m:.1f}",
        "yes" if estimate.inside_area else "no",
        "yes" if estimate.known else "no",
        "" if own is None else f"{own.latitude:.7f}",
        "" if own is None else f"{own.longitude:.7f}",
        "" if photo.error_m is None else f"{photo.error_m:.1f}",
        "",
    ]
