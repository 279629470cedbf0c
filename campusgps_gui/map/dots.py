"""The photos of the project on a map: all of them as JSON, or only those that have changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import overload

import numpy as np

from campusgps_gui.map.page_json import latlng, list_json, to_json
from campusgps_gui.style.notation import session_text
from campusgps_gui.style.session_colours import CENTRES, DotLook, session_palette
from campusgps_gui.style.translation import tr
from core.geo import Position
from core.palette import session_colours
from core.project.photo_places import NO_PLACES, PhotoPlaces


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


@dataclass(frozen=True)
class DotsPatch:
    """The difference of dots from those that were shown before.

    Attributes:
        since: The :attr:`PhotoDots.key` of those.
        json: What has changed, as the page takes it.
    """

    since: object
    json: str


@dataclass(frozen=True, eq=False)
class PhotoDots(Sequence[MapDot]):
    """The photos of a project as dots, in columns: an object of each would take seconds.

    Attributes:
        places: Where the photos were taken.
        rows: Each photo as JSON by its id, made beforehand on any thread.
        walks: The ids of the photos of each walk in the order of time, by a key.
        group: What all of them are of; None: each is of its session.
        patch: What is other than in the dots made before these, if that is not most of them.
        key: Stands for these dots; the same in another group.
    """

    places: PhotoPlaces = NO_PLACES
    rows: Mapping[int, str] = field(default_factory=dict)
    walks: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    group: str | None = None
    patch: DotsPatch | None = None
    key: object = field(default_factory=object)

    @classmethod
    def of(cls, places: PhotoPlaces, before: PhotoDots | None = None) -> PhotoDots:
        """The dots of ``places``, coloured by session.

        Args:
            places: Where the photos were taken.
            before: The dots that were shown before; themselves if these are the same.
        """
        if before is None or before.places.sessions != places.sessions:
            # The photos name their session by its number.
            return cls(places, dict(_rows(places, range(len(places.ids)))), places.walks())
        if places == before.places:
            return before
        changed = _places_changed(before.places, places)
        made = dict(_rows(places, changed))
        rows = {one: made.get(one) or before.rows[one] for one in places.ids}
        walks = places.walks()
        patch = None
        if len(changed) <= len(places.ids) // 2:
            gone = before.rows.keys() - rows.keys()
            patch = DotsPatch(before.key, _patch_json(made.values(), gone, before.walks, walks))
        return cls(places, rows, walks, patch=patch)

    def in_one_group(self, group: str) -> PhotoDots:
        """The same dots, all of one group."""
        return replace(self, group=group)

    def follows(self, shown: object) -> bool:
        """True if :attr:`patch` makes these dots of ``shown``."""
        if self.patch is None or not isinstance(shown, PhotoDots):
            return False
        return self.patch.since is shown.key and self.group == shown.group

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
            self.group or places.sessions[places.session_numbers[place]],
            places.names[place],
        )


NO_DOTS = PhotoDots()
"""Those of a project without photos; one object, so that maps see that nothing has changed."""


def references_json(references: Sequence[MapDot], colours: Mapping[str, str] | None = None) -> str:
    """The dots and the legend as JSON; rows, not objects, because there may be 50,000.

    Args:
        references: The dots.
        colours: ``#RRGGBB`` by group, in the legend's order; by default one for each session.
    """
    walks: Mapping[str, tuple[int, ...]] = {}
    rows: Collection[str]
    in_one_group = False
    if isinstance(references, PhotoDots):
        if colours is None:
            looks = session_palette.looks_of(references.places.sessions)
        else:
            looks = {name: DotLook(colour) for name, colour in colours.items()}
        rows, walks = references.rows.values(), references.walks
        in_one_group = references.group is not None
    else:
        names = {dot.session for dot in references}
        if colours is None and any(session_palette.known(name) for name in names):
            # As in the other tabs.
            looks = session_palette.looks_of(names)
        else:
            given = session_colours(names) if colours is None else colours
            looks = {name: DotLook(colour) for name, colour in given.items()}
        numbers = {name: i for i, name in enumerate(looks)}
        rows = [
            to_json([one.photo_id, *latlng(one.position), numbers[one.session], one.label])
            for one in references
        ]
    # Where none has a session, the word would say nothing.
    without = tr("no session") if len(looks) > 1 else tr("project photos")
    sessions = [
        {"name": session_text(name) or without, **_look_json(look)} for name, look in looks.items()
    ]
    return (
        f'{{"sessions":{to_json(sessions)},"inOneGroup":{to_json(in_one_group)},'
        f'"rows":[{",".join(rows)}],"walks":{to_json(list(walks.items()))}}}'
    )


def _look_json(look: DotLook) -> dict[str, str]:
    """The look of a group's dots as the page takes it."""
    centre = {"centre": CENTRES[look.shape]} if look.shape in CENTRES else {}
    return {"colour": look.colour, **centre}


def _rows(places: PhotoPlaces, which: Iterable[int]) -> Iterable[tuple[int, str]]:
    """The ids of some photos, and each as JSON.

    Args:
        places: Where all were taken.
        which: Their places in it, from 0.
    """
    for at in which:
        latitude, longitude = round(places.latitudes[at], 7), round(places.longitudes[at], 7)
        number, name = places.ids[at], to_json(places.names[at])
        yield number, f"[{number},{latitude},{longitude},{places.session_numbers[at]},{name}]"


def _places_changed(before: PhotoPlaces, after: PhotoPlaces) -> list[int]:
    """The rows of ``after``, from 0, whose photos are not so in ``before``."""
    ids, known = np.frombuffer(after.ids, np.int64), np.frombuffer(before.ids, np.int64)
    at = np.minimum(np.searchsorted(known, ids), max(len(known) - 1, 0))
    same = known[at] == ids if len(known) else np.zeros(len(ids), np.bool_)
    for name, kind in (("latitudes", "d"), ("longitudes", "d"), ("session_numbers", "q")):
        old, new = (np.frombuffer(getattr(one, name), kind) for one in (before, after))
        same[same] = old[at[same]] == new[same]
    found = zip(same.tolist(), at.tolist(), after.names, strict=True)
    return [
        place
        for place, (is_same, old_at, name) in enumerate(found)
        if not is_same or before.names[old_at] != name
    ]


def _patch_json(
    rows: Iterable[str],
    gone: Iterable[int],
    old: Mapping[str, tuple[int, ...]],
    new: Mapping[str, tuple[int, ...]],
) -> str:
    walks = [(key, new.get(key, ())) for key in {**old, **new} if old.get(key) != new.get(key)]
    return f'{{"rows":[{",".join(rows)}],"gone":{list_json(gone)},"walks":{to_json(walks)}}}'
