"""Coverage on a map: coloured cells, and the spots to photograph next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from campusgps_gui.map.page_json import latlng, list_json, to_json
from campusgps_gui.style.translation import core_words, mark, tr
from core.palette import COVERAGE_COLOURS, QUIET

if TYPE_CHECKING:
    from core.geo import LocalFrame, Position
    from core.quality.coverage import CoverageGrid
    from core.quality.coverage_views import CoverageView

_UNKNOWN_WORDS = mark("not known")


@dataclass(frozen=True)
class CoverageOnMap:
    """Coverage as the page draws it; made on any thread, as there may be ten thousands of cells.

    Attributes:
        json: Cells and legend.
        spots: Where to photograph next, and why; the first is number 1.
    """

    json: str
    spots: tuple[tuple[Position, str], ...] = ()

    @classmethod
    def of(
        cls,
        grid: CoverageGrid,
        frame: LocalFrame,
        view: CoverageView,
        spots: Sequence[tuple[Position, str]] = (),
    ) -> CoverageOnMap:
        """The cells of ``grid`` coloured by one way to look at them."""
        half = grid.cell_m / 2
        corners = [frame.to_degrees(grid.metres + side).round(7) for side in (-half, half)]
        classes = view.classes(grid)
        legend = [
            {"colour": colour, "text": core_words(text)}
            for colour, text in zip(COVERAGE_COLOURS, view.words(grid), strict=True)
        ]
        if (classes < 0).any():
            classes = np.where(classes < 0, len(legend), classes)
            legend.append({"colour": QUIET, "text": tr(_UNKNOWN_WORDS)})
        columns = {
            "south": corners[0][:, 0],
            "west": corners[0][:, 1],
            "north": corners[1][:, 0],
            "east": corners[1][:, 1],
            "classes": classes,
        }
        listed = "".join(f',"{name}":{list_json(one.tolist())}' for name, one in columns.items())
        title = to_json(core_words(view.title))
        return cls(f'{{"title":{title},"legend":{to_json(legend)}{listed}}}', tuple(spots))


def coverage_json(coverage: CoverageOnMap | None) -> str:
    """Coverage as JSON; ``null`` for none."""
    return "null" if coverage is None else coverage.json


def spots_json(coverage: CoverageOnMap | None, chosen: int | None) -> str:
    """The spots to photograph next as JSON, and the number of the one that was chosen."""
    spots = () if coverage is None else coverage.spots
    listed = [{"position": latlng(place), "reason": reason} for place, reason in spots]
    return to_json({"spots": listed, "chosen": chosen})
