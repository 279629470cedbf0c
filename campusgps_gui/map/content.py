"""The contents of a map as plain values, and the JSON in which they reach the map page."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, overload

from campusgps_gui.style.notation import distance_text
from core.geo import Position
from core.palette import session_colours
from core.project.photo_columns import NO_PLACES, PhotoPlaces

_AT_ONCE = 1000


@dataclass(frozen=True)
class MapDot:
    """A photo of the project on the map.

    Attributes:
        photo_id: The photo's number in the project; comes back when the dot is clicked.
        position: Where the photo was taken.
        session: What colours the dot, its session unless other groups are shown; an empty string
            when the session is not known.
        label: What the dot says when it is clicked, usually the file's name. Plain text.
    """

    photo_id: int
    position: Position
    session: str
    label: str


@dataclass(frozen=True, eq=False)
class PhotoDots(Sequence[MapDot]):
    """The photos of a project as dots, in columns: an object of each would take seconds.

    Attributes:
        places: Where the photos were taken.
        json: Each column as JSON, by its name on the page, made beforehand on any thread.
    """

    places: PhotoPlaces = NO_PLACES
    json: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, places: PhotoPlaces) -> PhotoDots:
        """The dots of ``places``, coloured by session."""
        columns: dict[str, Iterable[object]] = {
            "ids": places.ids,
            "latitudes": (round(degrees, 7) for degrees in places.latitudes),
            "longitudes": (round(degrees, 7) for degrees in places.longitudes),
            "groups": places.session_numbers,
            "labels": places.names,
            "timeOrder": places.time_order,
        }
        return cls(places, {name: list_json(column) for name, column in columns.items()})

    def in_one_group(self, group: str) -> PhotoDots:
        """The same dots, all of one group."""
        zeros = array("q", bytes(8 * len(self)))
        text = f"[{','.join('0' * len(self))}]"
        places = replace(self.places, sessions=(group,), session_numbers=zeros)
        return PhotoDots(places, {**self.json, "groups": text})

    def __len__(self) -> int:
        return len(self.places.ids)

    @overload
    def __getitem__(self, place: int) -> MapDot: ...
    @overload
    def __getitem__(self, place: slice) -> list[MapDot]: ...
    def __getitem__(self, place: int | slice) -> MapDot | list[MapDot]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        places = self.places
        return MapDot(
            places.ids[place],
            Position(places.latitudes[place], places.longitudes[place]),
            places.sessions[places.session_numbers[place]],
            places.names[place],
        )


NO_DOTS = PhotoDots()
"""Those of a project without photos; one object, so that maps see that nothing has changed."""


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


def references_json(references: Sequence[MapDot], colours: Mapping[str, str] | None = None) -> str:
    """The dots and the legend as JSON; columns, not objects, because there may be 50,000.

    Args:
        references: The dots.
        colours: ``#RRGGBB`` by group, in the legend's order; by default one for each session.
    """
    if isinstance(references, PhotoDots) and references.json:
        colours = colours or session_colours(references.places.sessions)
        columns = references.json
    else:
        if colours is None:
            colours = session_colours(dot.session for dot in references)
        numbers = {name: i for i, name in enumerate(colours)}
        columns = {
            "ids": to_json([dot.photo_id for dot in references]),
            "latitudes": to_json([latlng(dot.position)[0] for dot in references]),
            "longitudes": to_json([latlng(dot.position)[1] for dot in references]),
            "groups": to_json([numbers[dot.session] for dot in references]),
            "labels": to_json([dot.label for dot in references]),
            "timeOrder": "[]",
        }
    sessions = [
        {"name": name or "no session", "colour": colour} for name, colour in colours.items()
    ]
    listed = "".join(f',"{name}":{column}' for name, column in columns.items())
    return f'{{"sessions":{to_json(sessions)}{listed}}}'


def map_estimate_json(estimate: EstimateOnMap | None) -> str:
    """The estimate as JSON, ``null`` without one."""
    if estimate is None:
        return "null"
    truth = estimate.truth
    return to_json(
        {
            "position": latlng(estimate.position),
            "radius50": estimate.radius50_m,
            "radius90": estimate.radius90_m,
            "pinned": estimate.inside_area or estimate.pin_anyway,
            "label": (
                f"Estimate: within {distance_text(estimate.radius50_m)} (50 %), "
                f"{distance_text(estimate.radius90_m)} (90 %)"
            ),
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
            f"{distance_text(arrow.error_m)} off",
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


def to_json(value: Any) -> str:
    """JSON that is safe inside a script and inside an HTML page: ASCII only and no ``<``."""
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def list_json(values: Iterable[object]) -> str:
    """A long list as JSON, a thousand values at a time: between them other threads take turns."""
    rest, parts = iter(values), []
    while some := list(islice(rest, _AT_ONCE)):
        parts.append(to_json(some)[1:-1])
    return f"[{','.join(parts)}]"


def latlng(position: Position) -> list[float]:
    """Latitude and longitude to a centimetre, as the page wants them."""
    return [round(position.latitude, 7), round(position.longitude, 7)]
