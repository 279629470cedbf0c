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
    """Names positions; reading the table takes some 50 ms and 12 MB."""

    def __init__(self) -> None:
        table = files("resources").joinpath("places/places.npz")
        with table.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            degrees = arrays["degrees"] / 1e5
            self._inhabitants = arrays["inhabitants"]
            self._country, self._region = arrays["country"], arrays["region"]
            self._names, self._regions, self._codes, self._countries = (
                bytes(arrays[name]).decode("utf-8").split("\n")
                for name in ("names", "regions", "codes", "countries")
            )
        self._directions = _directions(np.radians(degrees)).astype(np.float32)
        self._disc_km = _KM_PER_ROOT_OF_INHABITANTS * np.sqrt(self._inhabitants)

    def name_of(self, position: Position) -> PlaceName | None:
        """The names of where a position is; None far from any place, as on the sea."""
        here = np.radians([position.latitude, position.longitude])
        # The chord, not the cosine: of near places that has no digits left.
        chords = np.linalg.norm(self._directions - _directions(here).astype(np.float32), axis=-1)
        km = chords * (MEAN_RADIUS_M / 1000)
        nearest = int(np.argmin(km))
        if km[nearest] > _COUNTRY_WITHIN_KM:
            return None
        within = np.flatnonzero(km < self._disc_km)
        if len(within):
            nearest = int(within[np.argmax(self._inhabitants[within])])
        country = int(self._country[nearest])
        return PlaceName(
            self._names[nearest] if km[nearest] <= _CITY_WITHIN_KM else "",
            self._regions[int(self._region[nearest])],
            self._countries[country],
            self._codes[country],
        )


def _directions(radians: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit vectors of ``(..., 2)`` latitudes and longitudes in radians."""
    latitude, longitude = radians[..., 0], radians[..., 1]
    east, north = np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude)
    return np.stack([east, north, np.sin(latitude)], axis=-1)
