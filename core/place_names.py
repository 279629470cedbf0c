"""City, region and country of a position, from a table that comes with the program.

The table is GeoNames' list of 155,000 places with more than 1,000 inhabitants
(``resources/places``). Nothing is asked over a network.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from core.geo import MEAN_RADIUS_M, Position

# A city of N people fills at least the disc that they would live in as densely as hardly anywhere,
# 15,700 to the square kilometre: a position in it is in the city, however near a suburb's centre.
_KM_PER_ROOT_OF_INHABITANTS = 0.0045
# Farther from any place than this, only its region and country are said; beyond that, nothing.
_CITY_WITHIN_KM, _COUNTRY_WITHIN_KM = 20.0, 60.0
# What lies so much farther north or south is farther away.
_BAND_DEGREES = 0.6
# The table's degrees are in integers of this many to one.
_UNITS = 1e5


@dataclass(frozen=True)
class PlaceName:
    """The names of where something is; those of other languages and borders in dispute as GeoNames.

    Attributes:
        city: The city, town or village; empty far from any.
        region: The first division of the country, such as a state; empty where there is none.
        country: The country.
        country_code: Its two letters (ISO 3166-1).
    """

    city: str
    region: str
    country: str
    country_code: str

    @property
    def words(self) -> str:
        """All of them, the smallest first: ``Beersheba, Southern District, Israel``."""
        names = dict.fromkeys((self.city, self.region, self.country))
        return ", ".join(name for name in names if name)


class PlaceNames:
    """Names positions; reading the table takes some 25 ms and 8 MB."""

    def __init__(self) -> None:
        table = files("resources").joinpath("places/places.npz")
        with table.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            self._degrees = arrays["degrees"]
            self._inhabitants = arrays["inhabitants"]
            self._country, self._region = arrays["country"], arrays["region"]
            self._names, self._regions, self._codes, self._countries = (
                _Lines(arrays[name]) for name in ("names", "regions", "codes", "countries")
            )

    def name_of(self, position: Position) -> PlaceName | None:
        """The names of where a position is; None far from any place, as on the sea."""
        south, north = (
            round((position.latitude + side * _BAND_DEGREES) * _UNITS) for side in (-1, 1)
        )
        latitudes = self._degrees[:, 0]
        band = np.flatnonzero((latitudes > south) & (latitudes < north))
        if not len(band):
            return None
        here = np.radians([position.latitude, position.longitude])
        there = np.radians(self._degrees[band] / _UNITS)
        # The chord, not the cosine: of near places that has no digits left.
        chords = np.linalg.norm(_directions(there) - _directions(here), axis=-1)
        km = chords * (MEAN_RADIUS_M / 1000)
        nearest = int(np.argmin(km))
        if km[nearest] > _COUNTRY_WITHIN_KM:
            return None
        inhabitants = self._inhabitants[band]
        within = np.flatnonzero(km < _KM_PER_ROOT_OF_INHABITANTS * np.sqrt(inhabitants))
        if len(within):
            nearest = int(within[np.argmax(inhabitants[within])])
        place = band[nearest]
        country = int(self._country[place])
        return PlaceName(
            self._names[int(place)] if km[nearest] <= _CITY_WITHIN_KM else "",
            self._regions[int(self._region[place])],
            self._countries[country],
            self._codes[country],
        )


class _Lines:
    """The lines of a text in UTF-8, ``(bytes,)`` uint8, decoded when they are asked for."""

    def __init__(self, text: NDArray[np.uint8]) -> None:
        self._text = text
        ends = np.flatnonzero(text == ord("\n"))
        self._ends = np.concatenate([[-1], ends, [len(text)]])

    def __getitem__(self, line: int) -> str:
        begin, end = self._ends[line] + 1, self._ends[line + 1]
        return bytes(self._text[begin:end]).decode("utf-8")


def _directions(radians: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit vectors of ``(..., 2)`` latitudes and longitudes in radians."""
    latitude, longitude = radians[..., 0], radians[..., 1]
    east, north = np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude)
    return np.stack([east, north, np.sin(latitude)], axis=-1)
