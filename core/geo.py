"""Positions on the Earth, metres around an origin, and how both are written for people."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

# WGS 84 ellipsoid (NIMA TR8350.2): semi-major axis in metres and first eccentricity squared.
_SEMI_MAJOR_M = 6378137.0
_ECCENTRICITY_SQUARED = 6.69437999014e-3

# From here on the frame keeps distances instead of degrees: at 80 degrees a kilometre to the north
# changes the length of a degree of longitude by 0.9 parts in a thousand.
_POLAR_LATITUDE = 80.0

# IUGG mean Earth radius in metres, the usual radius of the haversine formula.
MEAN_RADIUS_M = 6371008.8


@dataclass(frozen=True)
class Position:
    """A place on the Earth: latitude and longitude in degrees (WGS 84), nothing else.

    Raises:
        ValueError: A coordinate is not finite or out of range.
    """

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.latitude) and -90 <= self.latitude <= 90):
            raise ValueError(f"latitude {self.latitude} is not between -90 and 90")
        if not (math.isfinite(self.longitude) and -180 <= self.longitude <= 180):
            raise ValueError(f"longitude {self.longitude} is not between -180 and 180")


def haversine_m(a: Position, b: Position) -> float:
    """Great-circle distance in metres (R. W. Sinnott, "Virtues of the Haversine", 1984)."""
    phi_a, phi_b = math.radians(a.latitude), math.radians(b.latitude)
    half_dphi = (phi_b - phi_a) / 2
    half_dlambda = math.radians(b.longitude - a.longitude) / 2
    h = math.sin(half_dphi) ** 2 + math.cos(phi_a) * math.cos(phi_b) * math.sin(half_dlambda) ** 2
    return 2 * MEAN_RADIUS_M * math.asin(min(1.0, math.sqrt(h)))


class HasDegrees(Protocol):
    """Anything that lies somewhere, in degrees (WGS 84)."""

    @property
    def latitude(self) -> float:
        """Degrees north."""

    @property
    def longitude(self) -> float:
        """Degrees east."""


def degrees_of(places: Iterable[HasDegrees]) -> NDArray[np.float64]:
    """The ``(N, 2)`` degrees [latitude, longitude] of positions, fixes or the like."""
    rows = [(one.latitude, one.longitude) for one in places]
    return np.array(rows, np.float64).reshape(-1, 2)


def distances_m(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    """Great-circle distances in metres of ``(..., 2)`` degrees [latitude, longitude]."""
    phi_a, phi_b = np.radians(a[..., 0]), np.radians(b[..., 0])
    half_dlambda = np.radians(b[..., 1] - a[..., 1]) / 2
    h = np.sin((phi_b - phi_a) / 2) ** 2
    h = h + np.cos(phi_a) * np.cos(phi_b) * np.sin(half_dlambda) ** 2
    distances: NDArray[np.float64] = 2 * MEAN_RADIUS_M * np.arcsin(np.sqrt(np.minimum(1.0, h)))
    return distances


@dataclass(frozen=True)
class LocalFrame:
    """East/north metres on the plane that touches the WGS 84 ellipsoid at ``origin``.

    Within a few kilometres of the origin the error is below a millimetre per metre; all learning
    happens in this frame, because float32 degrees step 0.2-0.4 m. Above 80 degrees of latitude,
    where meridians meet within an area, distance and direction from the origin are kept instead
    (azimuthal equidistant projection), the pole included.
    """

    origin: Position

    @property
    def metres_per_degree(self) -> tuple[float, float]:
        """Metres per degree of (longitude, latitude) at the origin."""
        phi = math.radians(self.origin.latitude)
        w = 1 - _ECCENTRICITY_SQUARED * math.sin(phi) ** 2
        prime_vertical = _SEMI_MAJOR_M / math.sqrt(w)
        meridian = _SEMI_MAJOR_M * (1 - _ECCENTRICITY_SQUARED) / w**1.5
        return math.radians(prime_vertical * math.cos(phi)), math.radians(meridian)

    @property
    def is_polar(self) -> bool:
        """True if degrees of longitude differ in length within an area about the origin."""
        return abs(self.origin.latitude) > _POLAR_LATITUDE

    def to_metres(self, degrees: NDArray[np.float64]) -> NDArray[np.float64]:
        """Turn ``(..., 2)`` degrees [latitude, longitude] into metres [east, north]."""
        delta_longitude = wrapped(degrees[..., 1] - self.origin.longitude)
        if self.is_polar:
            return self._around_the_pole(np.radians(degrees[..., 0]), np.radians(delta_longitude))
        per_longitude, per_latitude = self.metres_per_degree
        delta_latitude = degrees[..., 0] - self.origin.latitude
        return np.stack([delta_longitude * per_longitude, delta_latitude * per_latitude], axis=-1)

    def to_degrees(self, metres: NDArray[np.float64]) -> NDArray[np.float64]:
        """Turn ``(..., 2)`` metres [east, north] into degrees [latitude, longitude]."""
        if self.is_polar:
            return self._back_from_the_pole(metres / self._polar_radius_m)
        per_longitude, per_latitude = self.metres_per_degree
        longitude = self.origin.longitude + metres[..., 0] / per_longitude
        latitude = self.origin.latitude + metres[..., 1] / per_latitude
        return np.stack([np.clip(latitude, -90, 90), wrapped(longitude)], axis=-1)

    @property
    def _polar_radius_m(self) -> float:
        """The ellipsoid's radius here; near the poles it is nearly the same in all directions."""
        return math.degrees(self.metres_per_degree[1])

    def _around_the_pole(
        self, phi: NDArray[np.float64], turn: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        sine, cosine = _sine_and_cosine(self.origin.latitude)
        # What is left to the pole keeps its digits; the latitude's own cosine would lose them.
        east = np.cos(phi) * np.sin(turn)
        north = cosine * np.sin(phi) - sine * np.cos(phi) * np.cos(turn)
        up = sine * np.sin(phi) + cosine * np.cos(phi) * np.cos(turn)
        away = np.hypot(east, north)
        angle = np.arctan2(away, up)
        per_unit = np.divide(angle, away, out=np.ones_like(away), where=away > 0)
        scale = per_unit * self._polar_radius_m
        return np.stack([east * scale, north * scale], axis=-1)

    def _back_from_the_pole(self, angles: NDArray[np.float64]) -> NDArray[np.float64]:
        sine, cosine = _sine_and_cosine(self.origin.latitude)
        away = np.hypot(angles[..., 0], angles[..., 1])
        per_radian = np.divide(np.sin(away), away, out=np.ones_like(away), where=away > 0)
        east, north = angles[..., 0] * per_radian, angles[..., 1] * per_radian
        ahead = cosine * np.cos(away) - sine * north
        up = sine * np.cos(away) + cosine * north
        latitude = np.degrees(np.arctan2(up, np.hypot(ahead, east)))
        longitude = self.origin.longitude + np.degrees(np.arctan2(east, ahead))
        return np.stack([latitude, wrapped(longitude)], axis=-1)

    def position_at(self, east_m: float, north_m: float) -> Position:
        """The position ``east_m`` and ``north_m`` metres from the origin."""
        latitude, longitude = self.to_degrees(np.array([east_m, north_m], dtype=np.float64))
        return Position(float(latitude), float(longitude))


def centre_of(degrees: NDArray[np.float64]) -> Position:
    """The median of ``(N, 2)`` [latitude, longitude] degrees: a frame origin no outlier can drag.

    Longitudes are unwrapped about one of them that lies among the others, so an area across the
    date line works. About a pole, where longitudes say little, it is the median of the metres.
    """
    latitude = float(np.median(degrees[:, 0]))
    if abs(latitude) > _POLAR_LATITUDE:
        pole = LocalFrame(Position(math.copysign(90.0, latitude), 0.0))
        east, north = np.median(pole.to_metres(degrees), axis=0)
        return pole.position_at(float(east), float(north))
    longitudes = unwrapped(degrees[:, 1])
    return Position(latitude, float(wrapped(float(np.median(longitudes)))))


def unwrapped(longitudes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Longitudes of one area without a leap at 180 degrees; some may be beyond it."""
    first = float(longitudes[0])
    angles = np.radians(longitudes)
    mean = math.degrees(math.atan2(float(np.sin(angles).sum()), float(np.cos(angles).sum())))
    if abs(float(wrapped(mean - first))) > 90:
        first = mean  # the first is an outlier on the other side of the Earth
    around: NDArray[np.float64] = first + wrapped(longitudes - first)
    return around


def wrapped(longitude: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """Longitudes, or differences of some, from -180 up to but not including 180 degrees."""
    within: NDArray[np.float64] = np.asarray((longitude + 180) % 360 - 180, dtype=np.float64)
    return within


def box_of(degrees: NDArray[np.float64]) -> tuple[float, float, float, float]:
    """South, west, north and east of ``(N, 2)`` [latitude, longitude] degrees.

    West is greater than east where the box crosses 180 degrees, as in GeoJSON (RFC 7946, 5.2). A
    box around a pole holds every longitude and reaches up to it.
    """
    south, north = float(degrees[:, 0].min()), float(degrees[:, 0].max())
    longitudes = np.sort(degrees[:, 1])
    gaps = np.diff(longitudes, append=longitudes[0] + 360)
    widest = int(np.argmax(gaps))
    if gaps[widest] < 180 and min(abs(south), abs(north)) > _POLAR_LATITUDE:
        return (-90.0, -180.0, north, 180.0) if south < 0 else (south, -180.0, 90.0, 180.0)
    west, east = longitudes[(widest + 1) % len(longitudes)], longitudes[widest]
    return south, float(west), north, float(east)


def _sine_and_cosine(latitude: float) -> tuple[float, float]:
    """Sine and cosine of a latitude, to all digits near the poles too."""
    left = math.radians(90 - abs(latitude))
    return math.copysign(math.cos(left), latitude), math.sin(left)


def format_decimal(position: Position) -> str:
    """``31.261965, 34.801185``: six decimals, a tenth of a metre."""
    return f"{position.latitude:.6f}, {position.longitude:.6f}"


def format_dms(position: Position) -> str:
    """``31°15'43.1"N 34°48'04.3"E``: degrees, minutes and seconds to a tenth (3 m)."""
    return (
        f"{_dms(position.latitude)}{'N' if position.latitude >= 0 else 'S'} "
        f"{_dms(position.longitude)}{'E' if position.longitude >= 0 else 'W'}"
    )


def format_geo_uri(position: Position, radius_m: float | None = None) -> str:
    """``geo:31.261965,34.801185;u=24`` (RFC 5870; ``u`` is the uncertainty in metres)."""
    uri = f"geo:{position.latitude:.6f},{position.longitude:.6f}"
    return uri if radius_m is None else f"{uri};u={math.ceil(radius_m)}"


def format_map_link(position: Position) -> str:
    """The address of the place on openstreetmap.org, with a mark on it."""
    latitude, longitude = f"{position.latitude:.6f}", f"{position.longitude:.6f}"
    mark = f"mlat={latitude}&mlon={longitude}"
    return f"https://www.openstreetmap.org/?{mark}#map=19/{latitude}/{longitude}"


def format_google_link(position: Position) -> str:
    """The address of the place on Google Maps, with a mark on it."""
    place = f"{position.latitude:.6f}%2C{position.longitude:.6f}"
    return f"https://www.google.com/maps/search/?api=1&query={place}"


def format_apple_link(position: Position) -> str:
    """The address of the place on Apple Maps, with a mark on it."""
    place = f"{position.latitude:.6f},{position.longitude:.6f}"
    return f"https://maps.apple.com/?ll={place}&q={place}"


def format_distance(metres: float) -> str:
    """A distance with the digits that mean something: ``0.8 m``, ``9 m``, ``240 m``, ``1.3 km``."""
    if metres < 0.95:
        return f"{metres:.1f} m"
    if metres < 999.5:
        return f"{metres:.0f} m"
    return f"{metres / 1000:.1f} km" if metres < 99_950 else f"{metres / 1000:.0f} km"


def format_altitude(metres: float) -> str:
    """``280 m above sea level``, ``31 m below sea level``."""
    side = "below" if round(metres) < 0 else "above"
    return f"{abs(round(metres)):,} m {side} sea level"


def _dms(degrees: float) -> str:
    tenths = round(abs(degrees) * 36000)
    return f"{tenths // 36000}°{tenths % 36000 // 600:02d}'{tenths % 600 / 10:04.1f}\""
