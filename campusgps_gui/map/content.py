"""The contents of a map as plain values, and the JSON in which they reach the map page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from campusgps_gui.map.dots import MapDot, references_json
from campusgps_gui.map.page_json import latlng, to_json
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import tr
from core.geo import Position


@dataclass(frozen=True)
class MapMatch:
    """A reference photo that supports an estimate: a numbered dot.

    Attributes:
        number: The number in the dot, 1 for the photo that counts most.
        position: Where the reference photo was taken.
        label: What the dot says when it is clicked. Plain text.
    """

    number: int
    position: Position
    label: str


@dataclass(frozen=True)
class EstimateOnMap:
    """An estimate as the map draws it: pin, circles, matches and error.

    Attributes:
        position: The estimate.
        radius50_m: Radius in metres that holds the true place in 50 % of cases.
        radius90_m: Radius in metres that holds the true place in 90 % of cases.
        matches: The reference photos that explain the estimate.
        truth: Where the photo itself says it was taken, if it does.
        error_m: Distance in metres from the estimate to ``truth``.
        inside_area: False for a photo of somewhere else: no pin and no circles are drawn then.
        pin_anyway: Draw pin and circles although ``inside_area`` is False.
        alone: Where the photo alone was located, if its walk shows another place: a faint mark.
        photo_id: Comes back when the pin was dragged; None: it cannot be.
        corrected: Where a person says that it was taken; the pin stands there then.
        words: What the pin says; empty: the radii. Plain text.
    """

    position: Position
    radius50_m: float
    radius90_m: float
    matches: tuple[MapMatch, ...] = ()
    truth: Position | None = None
    error_m: float | None = None
    inside_area: bool = True
    pin_anyway: bool = False
    alone: Position | None = None
    photo_id: int | None = None
    corrected: Position | None = None
    words: str = ""


@dataclass(frozen=True)
class MapArrow:
    """The error of a guess: an arrow from the true place to it.

    Attributes:
        photo_id: The photo's number in the project.
        truth: Where the photo was taken.
        guess: Where it is believed to be taken.
        error_m: How far apart they are, in metres.
    """

    photo_id: int
    truth: Position
    guess: Position
    error_m: float


@dataclass(frozen=True)
class MapContent:
    """Everything a map shows at one time.

    Attributes:
        references: The photos of the project.
        selected: The photo whose dot is ringed.
        estimate: Where a photo was probably taken.
        arrows: Guesses that are off.
        chosen_arrow: The photo whose arrow stands out.
        colours: ``#RRGGBB`` by group of dots, in the legend's order; None: one for each session.
        ringed: The photos whose dots are ringed, where they are several.
        only: The photos whose dots stand out; None: all.
    """

    references: Sequence[MapDot] = ()
    selected: int | None = None
    estimate: EstimateOnMap | None = None
    arrows: tuple[MapArrow, ...] = ()
    chosen_arrow: int | None = None
    colours: Mapping[str, str] | None = None
    ringed: Sequence[int] = ()
    only: Sequence[int] | None = None


def map_estimate_json(estimate: EstimateOnMap | None) -> str:
    """The estimate as JSON, ``null`` without one."""
    if estimate is None:
        return "null"
    truth = estimate.truth
    words = estimate.words or tr(
        "Estimate: within {radius50} (50 %), {radius90} (90 %)",
        radius50=distance_text(estimate.radius50_m),
        radius90=distance_text(estimate.radius90_m),
    )
    return to_json(
        {
            "position": latlng(estimate.position),
            "radius50": estimate.radius50_m,
            "radius90": estimate.radius90_m,
            "pinned": estimate.inside_area or estimate.pin_anyway,
            "label": words,
            "words": tr("{photo}. Drag to correct", photo=words),
            "id": estimate.photo_id,
            "corrected": None if estimate.corrected is None else latlng(estimate.corrected),
            "matches": [
                {"number": m.number, "position": latlng(m.position), "label": m.label}
                for m in estimate.matches
            ],
            "truth": None if truth is None else latlng(truth),
            "alone": None if estimate.alone is None else latlng(estimate.alone),
            "error": None if estimate.error_m is None else distance_text(estimate.error_m),
        }
    )


def arrows_json(arrows: tuple[MapArrow, ...], chosen: int | None) -> str:
    """The arrows as JSON, one row each."""
    rows = [
        [
            arrow.photo_id,
            *latlng(arrow.truth),
            *latlng(arrow.guess),
            tr("{distance} off", distance=distance_text(arrow.error_m)),
        ]
        for arrow in arrows
    ]
    return to_json({"rows": rows, "chosen": chosen})


def content_json(content: MapContent) -> str:
    """All of a map's content as one JSON object, by the page's functions that show it."""
    return (
        f'{{"showReferences":{references_json(content.references, content.colours)},'
        f'"selectDot":{to_json(content.selected)},'
        f'"showEstimate":{map_estimate_json(content.estimate)},'
        f'"showArrows":{arrows_json(content.arrows, content.chosen_arrow)}}}'
    )
