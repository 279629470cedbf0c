"""The visits to the made-up place: when, in which light, with which camera."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

Colour = tuple[float, float, float]

SUMMER_TIME = timezone(timedelta(hours=2))


@dataclass(frozen=True)
class Light:
    """The light of the sky and the lamps. Colours are linear factors of about 0 to 1.

    Attributes:
        sun_azimuth: Degrees clockwise from north.
        sun_elevation: Degrees above the horizon.
        sun: Colour of direct light.
        ambient: Colour of light from everywhere.
        zenith: Colour of the sky overhead.
        horizon: Colour of the sky at the horizon, and of haze.
        clouds: Share of the sky that clouds cover, 0 to 1.
        lamps: Strength of lamps, 0 by day.
        lit_windows: Share of windows with light behind them.
    """

    sun_azimuth: float
    sun_elevation: float
    sun: Colour
    ambient: Colour
    zenith: Colour
    horizon: Colour
    clouds: float
    lamps: float = 0.0
    lit_windows: float = 0.0


@dataclass(frozen=True)
class CameraModel:
    """A camera and the hand that holds it.

    Attributes:
        make: EXIF Make.
        model: EXIF Model.
        field_of_view: Degrees across the longer side.
        height: Metres above the ground.
        exposure: Factor on all light.
        cast: Colour cast, factors near 1.
        noise: Standard deviation of the noise, in 8-bit steps.
        contrast: Exponent of the tone curve, near 1.
    """

    make: str
    model: str
    field_of_view: float
    height: float
    exposure: float
    cast: Colour
    noise: float
    contrast: float


@dataclass(frozen=True)
class DemoSession:
    """One session: a walk through the place on one day with one camera."""

    name: str
    start: datetime
    light: Light
    camera: CameraModel


MORNING = DemoSession(
    "morning",
    datetime(2024, 5, 14, 8, 12, 5, tzinfo=SUMMER_TIME),
    Light(
        sun_azimuth=105,
        sun_elevation=32,
        sun=(0.62, 0.57, 0.46),
        ambient=(0.52, 0.56, 0.62),
        zenith=(0.36, 0.58, 0.88),
        horizon=(0.80, 0.88, 0.95),
        clouds=0.30,
    ),
    CameraModel("Alder", "Alder 5", 66, 1.62, 1.0, (1.0, 1.0, 1.0), 2.0, 1.0),
)

EVENING = DemoSession(
    "evening",
    datetime(2024, 5, 16, 18, 47, 31, tzinfo=SUMMER_TIME),
    Light(
        sun_azimuth=272,
        sun_elevation=20,
        sun=(0.74, 0.50, 0.28),
        ambient=(0.47, 0.46, 0.52),
        zenith=(0.42, 0.52, 0.76),
        horizon=(0.98, 0.80, 0.62),
        clouds=0.45,
    ),
    CameraModel("Birch", "B20 Pro", 72, 1.70, 0.98, (1.04, 0.99, 0.93), 3.5, 1.08),
)

NIGHT = DemoSession(
    "night",
    datetime(2024, 9, 27, 21, 33, 48, tzinfo=SUMMER_TIME),
    Light(
        sun_azimuth=200,
        sun_elevation=45,
        sun=(0.05, 0.06, 0.09),
        ambient=(0.24, 0.26, 0.34),
        zenith=(0.05, 0.07, 0.15),
        horizon=(0.19, 0.19, 0.27),
        clouds=0.20,
        lamps=1.0,
        lit_windows=0.5,
    ),
    CameraModel("Cedar Optical", "C-1", 60, 1.55, 1.12, (1.03, 1.0, 0.95), 7.0, 0.95),
)

AFTERNOON = DemoSession(
    "afternoon",
    datetime(2024, 10, 5, 14, 20, 16, tzinfo=SUMMER_TIME),
    Light(
        sun_azimuth=215,
        sun_elevation=38,
        sun=(0.36, 0.35, 0.32),
        ambient=(0.66, 0.67, 0.69),
        zenith=(0.58, 0.66, 0.76),
        horizon=(0.86, 0.88, 0.90),
        clouds=0.75,
    ),
    CameraModel("Alder", "Alder 7", 69, 1.66, 0.98, (0.99, 1.0, 1.02), 2.5, 1.0),
)

DAY_TRIP = DemoSession(
    "day trip",
    datetime(2024, 7, 20, 12, 5, 40, tzinfo=SUMMER_TIME),
    Light(
        sun_azimuth=170,
        sun_elevation=62,
        sun=(0.60, 0.56, 0.44),
        ambient=(0.55, 0.54, 0.48),
        zenith=(0.72, 0.76, 0.74),
        horizon=(0.95, 0.92, 0.82),
        clouds=0.1,
    ),
    CameraModel("Dogwood", "D Mini", 76, 1.5, 1.05, (1.04, 1.0, 0.92), 3.0, 1.1),
)

REFERENCE_VISITS = (MORNING, EVENING, NIGHT)
TEST_VISIT = AFTERNOON
ELSEWHERE_VISIT = DAY_TRIP
