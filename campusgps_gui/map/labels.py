"""The photos of a labelled folder on a map, as plain values and as JSON for the map page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from campusgps_gui.map.content import MapMatch
from campusgps_gui.map.page_json import latlng, list_json, to_json
from campusgps_gui.style.translation import core_words
from core.geo import Position

_Row = tuple[int, float, float, int, float | None, str]
"""A photo as the page takes it: its row, latitude, longitude, number of the group, radius, words.

Plain tuples, as objects of 50,000 photos would be walked by each collection of garbage.
"""


@dataclass(frozen=True)
class MapLabel:
    """A photo of a labelled folder.

    Attributes:
        label_id: Its row; comes back when it is clicked.
        position: Where it is believed to be taken.
        group: What colours it.
        radius90_m: Radius in metres that holds the true place in 90 % of cases, for a guess.
        words: What it says under the mouse. Plain text.
    """

    label_id: int
    position: Position
    group: str
    radius90_m: float | None
    words: str


@dataclass(frozen=True)
class GroupLook:
    """The look of the marks of a group.

    Attributes:
        colour: ``#RRGGBB``.
        sign: A character on the mark, for who does not tell the colours apart; may be empty.
    """

    colour: str
    sign: str = ""


@dataclass(frozen=True)
class ChosenOnMap:
    """The photo that is looked at, with all that speaks for its place.

    Attributes:
        label_id: Its row; comes back when its pin was dragged.
        position: Where it is believed to be taken; the pin stands there. None: nowhere yet.
        guess: Where it was located, if it was.
        radius50_m: Radius in metres about the guess that holds the true place in 50 % of cases.
        radius90_m: The same in 90 %.
        corrected: Whether a person put another position in the place of the guess.
        matches: The reference photos that explain the guess.
        own: Where the photo itself says it was taken.
        heading_deg: Where the camera looked there, clockwise from north, if the photo says so.
        track: Where the recorded track says it was.
        alone: Where it would be without the other photos of its walk, if that is another place.
        alone90_m: Radius in metres about that, which holds the true place in 90 % of cases.
        words: What the pin says under the mouse. Plain text.
    """

    label_id: int
    position: Position | None
    guess: Position | None = None
    radius50_m: float = 0.0
    radius90_m: float = 0.0
    corrected: bool = False
    matches: tuple[MapMatch, ...] = ()
    own: Position | None = None
    heading_deg: float | None = None
    track: Position | None = None
    alone: Position | None = None
    alone90_m: float = 0.0
    words: str = ""


@dataclass(frozen=True)
class LabelsPatch:
    """Photos that are new, other or gone, as a map of a labelled folder takes them in.

    Attributes:
        rows: The photos that are new or other.
        gone: The rows that are to be taken away.
        json: Both as the page takes them.
    """

    rows: Sequence[_Row]
    gone: Sequence[int]
    json: str

    @classmethod
    def of(
        cls, labels: Iterable[MapLabel], gone: Iterable[int], groups: Iterable[str]
    ) -> LabelsPatch:
        """The patch of these photos; may be made on any thread.

        Args:
            labels: Those that are new or other.
            gone: The rows of those that are to be taken away.
            groups: What colours them, in the legend's order.
        """
        rows, taken = list(_rows_of(labels, groups)), list(gone)
        return cls(rows, taken, f'{{"rows":{list_json(rows)},"gone":{list_json(taken)}}}')


class LabelsOnMap:
    """The content of a map of a labelled folder.

    Attributes:
        groups: The look of each group, in the legend's order.
        chosen: The one that is looked at.
        track: Where the recorded track goes.
        along_track: Where photos lie along it, while their clocks are being set.
        walk: Where the photos of a walk were taken, in the order of time, and whether that is sure.
    """

    def __init__(self) -> None:
        self.groups: Mapping[str, GroupLook] = {}
        self._rows: dict[int, _Row] = {}
        self.chosen: ChosenOnMap | None = None
        self.track: Sequence[Position] = ()
        self.along_track: Sequence[Position] = ()
        self.walk: Sequence[tuple[Position, bool]] = ()
        # Made with thousands of photos on a thread, and kept until one of them changes.
        self._json: str | None = None

    def __len__(self) -> int:
        """The number of photos."""
        return len(self._rows)

    def replace(self, labels: Iterable[MapLabel], groups: Mapping[str, GroupLook]) -> None:
        """Show these photos in place of those before."""
        self.groups = groups
        self._rows = {row[0]: row for row in _rows_of(labels, self.groups)}
        self._json = None

    def take(self, other: LabelsOnMap) -> None:
        """Show the photos of ``other``, made on any thread, in place of those before."""
        self.groups, self._rows, self._json = other.groups, other._rows, other._json

    def position(self, label_id: int) -> Position | None:
        """The place of a row's photo on the map, to a centimetre; None if it has none."""
        row = self._rows.get(label_id)
        return None if row is None else Position(row[1], row[2])

    def shows(self, label: MapLabel) -> bool:
        """True if this very mark is on the map."""
        (row,) = _rows_of([label], self.groups)
        return self._rows.get(label.label_id) == row

    def put(self, patch: LabelsPatch) -> None:
        """Take in photos that are new or other, and let go of those that are gone."""
        for label_id in patch.gone:
            self._rows.pop(label_id, None)
        self._rows.update((row[0], row) for row in patch.rows)
        self._json = None

    def json(self) -> str:
        """All photos and the legend; rows, not objects, because there may be thousands."""
        if self._json is None:
            groups = [
                {"name": core_words(name), "colour": look.colour, "sign": look.sign}
                for name, look in self.groups.items()
            ]
            rows = list_json(self._rows.values())
            self._json = f'{{"groups":{to_json(groups)},"rows":{rows}}}'
        return self._json

    def chosen_json(self) -> str:
        """The photo that is looked at; ``null`` for none."""
        shown = self.chosen
        if shown is None:
            return "null"
        return to_json(
            {
                "id": shown.label_id,
                "position": _place(shown.position),
                "guess": _place(shown.guess),
                "radius50": shown.radius50_m,
                "radius90": shown.radius90_m,
                "corrected": shown.corrected,
                "matches": [
                    {"number": m.number, "position": latlng(m.position), "label": m.label}
                    for m in shown.matches
                ],
                "own": _place(shown.own),
                "heading": shown.heading_deg,
                "track": _place(shown.track),
                "alone": _place(shown.alone),
                "alone90": shown.alone90_m,
                "words": shown.words,
            }
        )

    def track_json(self) -> str:
        """The track's places in order."""
        return to_json([latlng(position) for position in self.track])

    def along_track_json(self) -> str:
        """The places of photos along the track."""
        return to_json([latlng(position) for position in self.along_track])

    def walk_json(self) -> str:
        """The places of the walk in order, each with whether it is sure."""
        return to_json([[latlng(position), is_sure] for position, is_sure in self.walk])


def _rows_of(labels: Iterable[MapLabel], groups: Iterable[str]) -> Iterator[_Row]:
    numbers = {name: number for number, name in enumerate(groups)}
    for label in labels:
        latitude, longitude = latlng(label.position)
        number = numbers[label.group]
        yield label.label_id, latitude, longitude, number, label.radius90_m, label.words


def _place(position: Position | None) -> list[float] | None:
    return None if position is None else latlng(position)
