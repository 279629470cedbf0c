"""The coordinate systems that pictures may be placed in: degrees, web maps' metres, UTM."""

from __future__ import annotations

import math
import re
from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np
import utm
from numpy.typing import NDArray

from core.errors import CampusGPSError
from core.geo import LocalFrame, Position, wrapped

_RADIUS_M = 6378137.0
# Beyond, web maps and UTM have no places.
_MOST_MERCATOR, _MOST_UTM = 85.0511, 83.9

Points = NDArray[np.float64]


class Grid(ABC):
    """A coordinate system on the plane: x to the east, y to the north.

    Attributes:
        turn: What once around the Earth adds to x, where x goes on there; else None.
    """

    turn: float | None = None

    @property
    @abstractmethod
    def name(self) -> str:
        """Its name, for people."""

    @abstractmethod
    def from_degrees(self, degrees: Points) -> Points:
        """Turn ``(..., 2)`` [latitude, longitude] into ``(..., 2)`` [x, y]."""

    @abstractmethod
    def to_degrees(self, points: Points) -> Points:
        """Turn ``(..., 2)`` [x, y] into ``(..., 2)`` [latitude, longitude]."""


class Degrees(Grid):
    """Longitude and latitude in degrees (EPSG:4326)."""

    name = "degrees (WGS 84)"
    turn = 360.0

    def from_degrees(self, degrees: Points) -> Points:
        return degrees[..., ::-1]

    def to_degrees(self, points: Points) -> Points:
        return points[..., ::-1]


class WebMercator(Grid):
    """The metres of web maps (EPSG:3857)."""

    name = "web Mercator"
    turn = 2 * math.pi * _RADIUS_M

    def from_degrees(self, degrees: Points) -> Points:
        phi = np.radians(np.clip(degrees[..., 0], -_MOST_MERCATOR, _MOST_MERCATOR))
        y = np.arctanh(np.sin(phi))
        return _RADIUS_M * np.stack([np.radians(degrees[..., 1]), y], axis=-1)

    def to_degrees(self, points: Points) -> Points:
        y = points[..., 1] / _RADIUS_M
        latitude = np.degrees(np.arctan(np.sinh(np.clip(y, -20, 20))))
        return np.stack([latitude, np.degrees(points[..., 0] / _RADIUS_M)], axis=-1)


@dataclass(frozen=True)
class Utm(Grid):
    """A zone of UTM on WGS 84 (EPSG:326xx and 327xx), or on ETRS89, less than a metre apart."""

    zone: int
    south: bool

    @property
    def name(self) -> str:
        return f"UTM zone {self.zone}{'S' if self.south else 'N'}"

    def from_degrees(self, degrees: Points) -> Points:
        latitude = np.clip(degrees[..., 0], -_MOST_UTM, _MOST_UTM)
        longitude = wrapped(degrees[..., 1])
        # The package turns northings by the sign of the first latitude; here the zone says it.
        x, y, _, _ = utm.from_latlon(np.abs(latitude), longitude, force_zone_number=self.zone)
        y = np.where(latitude < 0, -y, y) + (10_000_000 if self.south else 0)
        return np.stack([x, y], axis=-1)

    def to_degrees(self, points: Points) -> Points:
        y = points[..., 1] - (10_000_000 if self.south else 0)
        latitude, longitude = utm.to_latlon(
            points[..., 0], np.abs(y), self.zone, northern=True, strict=False
        )
        return np.stack([np.where(y < 0, -latitude, latitude), longitude], axis=-1)


@dataclass(frozen=True)
class Local(Grid):
    """Metres about a place; for pictures that are placed by points."""

    frame: LocalFrame
    name = "metres about a place"

    def from_degrees(self, degrees: Points) -> Points:
        return self.frame.to_metres(degrees)

    def to_degrees(self, points: Points) -> Points:
        return self.frame.to_degrees(points)


SUPPORTED = "The map places pictures in EPSG:4326, EPSG:3857 and zones of UTM (WGS 84 or ETRS89)."


def grid_of(epsg: int) -> Grid:
    """The grid of an EPSG code.

    Raises:
        CampusGPSError: It is not supported.
    """
    if epsg in (4326, 4258, 4979, 4937):
        return Degrees()
    if epsg in (3857, 3785, 900913):
        return WebMercator()
    for first, south in ((32600, False), (32700, True), (25800, False)):
        if 1 <= epsg - first <= 60:
            return Utm(epsg - first, south)
    raise CampusGPSError(
        f"its coordinate system, EPSG:{epsg}, is not supported",
        advice=f"{SUPPORTED} Save it in one of them, or place it by points.",
    )


_AUTHORITY = re.compile(r'(?:AUTHORITY\["EPSG",\s*"?|ID\["EPSG",\s*)(\d{4,6})"?\]')
_ZONE = re.compile(
    r"(?:WGS[_ ]?(?:19)?84|ETRS[_ ]?(?:19)?89).{0,20}UTM[_ ]zone[_ ](\d{1,2})([NS])", re.I
)


def grid_of_wkt(text: str) -> Grid:
    """The grid that a .prj file or the like describes.

    Raises:
        CampusGPSError: It is not supported.
    """
    # The code of the whole stands last.
    codes = _AUTHORITY.findall(text)
    if codes:
        return grid_of(int(codes[-1]))
    if zone := _ZONE.search(text):
        return Utm(int(zone[1]), zone[2].upper() == "S")
    if re.search(r"Web_Mercator|Pseudo-Mercator", text, re.IGNORECASE):
        return WebMercator()
    is_projected = re.search(r"PROJC(S|RS)\[", text)
    if not is_projected and re.search(r"WGS[_ ]?(19)?84", text):
        return Degrees()
    name = re.search(r'\["([^"]{1,60})"', text)
    raise CampusGPSError(
        f"its coordinate system{f', {name[1]},' if name else ''} is not supported",
        advice=f"{SUPPORTED} Save it in one of them, or place it by points.",
    )


def candidate_grids(near: Position) -> list[Grid]:
    """The grids that a picture about ``near`` may be placed in without saying so."""
    zone = int((near.longitude + 180) // 6) % 60 + 1
    return [Degrees(), WebMercator(), Utm(zone, near.latitude < 0)]
