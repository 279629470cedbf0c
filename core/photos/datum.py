"""Positions that refer to another geodetic datum than WGS 84.

The numbers are published ones: NIMA TR8350.2 (third edition, appendix B) and, with rotations, those
of the national surveys as the EPSG registry lists them. A table instead of a library: receivers
that were set to a national datum are rare, and the table is good to a few metres.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from core.geo import Position
from core.photos.remark import DATUM, Remark


@dataclass(frozen=True)
class Moved:
    """A position on WGS 84.

    Attributes:
        position: The position.
        within_m: What the conversion may be off, in metres; 0 if there was nothing to convert.
        remark: A remark for the user, or None.
    """

    position: Position
    within_m: float = 0.0
    remark: Remark | None = None


@dataclass(frozen=True)
class _Ellipsoid:
    """An ellipsoid: half of its long axis in metres, and its inverse flattening."""

    axis_m: float
    inverse_flattening: float


@dataclass(frozen=True)
class _Datum:
    """The conversion from a datum to WGS 84.

    Attributes:
        name: What people call it.
        ellipsoid: What its degrees refer to.
        shift_m: To be added to x, y, z.
        within_m: How exact that is.
        turn_arcsec: Turn of the position vector about x, y, z.
        scale_ppm: Stretch in millionths.
    """

    name: str
    ellipsoid: _Ellipsoid
    shift_m: tuple[float, float, float]
    within_m: float
    turn_arcsec: tuple[float, float, float] = (0.0, 0.0, 0.0)
    scale_ppm: float = 0.0


_WGS84 = _Ellipsoid(6378137.0, 298.257223563)
_AIRY = _Ellipsoid(6377563.396, 299.3249646)
_AIRY_MODIFIED = _Ellipsoid(6377340.189, 299.3249646)
_AUSTRALIAN = _Ellipsoid(6378160.0, 298.25)
_BESSEL = _Ellipsoid(6377397.155, 299.1528128)
_CLARKE_1866 = _Ellipsoid(6378206.4, 294.9786982)
_CLARKE_1880 = _Ellipsoid(6378249.145, 293.465)
_CLARKE_1880_IGN = _Ellipsoid(6378249.2, 293.4660213)
_EVEREST = _Ellipsoid(6377276.345, 300.8017)
_EVEREST_1948 = _Ellipsoid(6377304.063, 300.8017)
_INTERNATIONAL = _Ellipsoid(6378388.0, 297.0)
_KRASSOVSKY = _Ellipsoid(6378245.0, 298.3)
_SOUTH_AMERICAN = _Ellipsoid(6378160.0, 298.25)
_WGS72 = _Ellipsoid(6378135.0, 298.26)

_AGD66 = _Datum("AGD 66", _AUSTRALIAN, (-133.0, -48.0, 148.0), 5)
_AGD84 = _Datum("AGD 84", _AUSTRALIAN, (-134.0, -48.0, 149.0), 4)
_ARC_1960 = _Datum("Arc 1960", _CLARKE_1880, (-160.0, -6.0, -302.0), 35)
_CAPE = _Datum("Cape", _CLARKE_1880, (-136.0, -108.0, -292.0), 9)
_CH1903 = _Datum("CH1903", _BESSEL, (674.374, 15.056, 405.346), 2)
_DHDN = _Datum(
    "DHDN (Potsdam)", _BESSEL, (598.1, 73.7, 418.2), 5, (0.202, 0.045, -2.455), scale_ppm=6.7
)
_ED50 = _Datum("ED50", _INTERNATIONAL, (-87.0, -98.0, -121.0), 10)
_HONG_KONG = _Datum("Hong Kong 1963", _INTERNATIONAL, (-156.0, -271.0, -189.0), 35)
_HU_TZU_SHAN = _Datum("Hu-Tzu-Shan", _INTERNATIONAL, (-637.0, -549.0, -203.0), 25)
_INDIAN = _Datum("Indian", _EVEREST, (295.0, 736.0, 257.0), 20)
_INDIAN_1975 = _Datum("Indian 1975", _EVEREST, (210.0, 814.0, 289.0), 6)
_IRELAND = _Datum("Ireland 1965", _AIRY_MODIFIED, (506.0, -122.0, 611.0), 5)
_KERTAU = _Datum("Kertau 1948", _EVEREST_1948, (-11.0, 851.0, 5.0), 15)
_LUZON = _Datum("Luzon", _CLARKE_1866, (-133.0, -77.0, -51.0), 20)
_MGI = _Datum(
    "MGI", _BESSEL, (577.326, 90.129, 463.919), 2, (5.137, 1.474, 5.297), scale_ppm=2.4232
)
_NAD27 = _Datum("NAD27", _CLARKE_1866, (-8.0, 160.0, 176.0), 10)
_NAD27_ALASKA = _Datum("NAD27 Alaska", _CLARKE_1866, (-5.0, 135.0, 172.0), 12)
_NAD27_CANADA = _Datum("NAD27 Canada", _CLARKE_1866, (-10.0, 158.0, 187.0), 20)
_NTF = _Datum("NTF", _CLARKE_1880_IGN, (-168.0, -60.0, 320.0), 4)
_NZGD49 = _Datum("NZGD49", _INTERNATIONAL, (84.0, -22.0, 209.0), 5)
_OSGB36 = _Datum(
    "OSGB36", _AIRY, (446.448, -125.157, 542.06), 5, (0.15, 0.247, 0.842), scale_ppm=-20.489
)
_PSAD56 = _Datum("PSAD 56", _INTERNATIONAL, (-288.0, 175.0, -376.0), 27)
_PULKOVO = _Datum("Pulkovo 1942", _KRASSOVSKY, (28.0, -130.0, -95.0), 10)
_ROME = _Datum("Rome 1940", _INTERNATIONAL, (-225.0, -65.0, 9.0), 25)
_RT90 = _Datum("RT90", _BESSEL, (414.1, 41.3, 603.1), 2, (-0.855, 2.141, -7.023), scale_ppm=0.0)
_SAD69 = _Datum("SAD 69", _SOUTH_AMERICAN, (-57.0, 1.0, -41.0), 20)
_TOKYO = _Datum("Tokyo", _BESSEL, (-146.414, 507.337, 680.507), 9)
_WGS_72 = _Datum("WGS 72", _WGS72, (0.0, 0.0, 4.5), 3, (0.0, 0.0, 0.554), scale_ppm=0.2263)

# As they are written, in capitals, without blanks and signs.
_DATUMS = {
    **dict.fromkeys(("AGD66", "AUSTRALIANGEOD66", "AUSTRALIANGEODETIC1966"), _AGD66),
    **dict.fromkeys(("AGD84", "AUSTRALIANGEOD84", "AUSTRALIANGEODETIC1984"), _AGD84),
    **dict.fromkeys(("ARC1960",), _ARC_1960),
    **dict.fromkeys(("CAPE",), _CAPE),
    **dict.fromkeys(("CH1903", "SWISSGRID", "CH1903LV03"), _CH1903),
    **dict.fromkeys(("DHDN", "POTSDAM", "RAUENBERG", "GERMANGRID"), _DHDN),
    **dict.fromkeys(("ED50", "EUROPEAN1950", "EUROPEANDATUM1950", "EUR50", "EURM"), _ED50),
    **dict.fromkeys(("HONGKONG1963", "HK63"), _HONG_KONG),
    **dict.fromkeys(("HUTZUSHAN", "HUTZUSHAN1950", "TWD67"), _HU_TZU_SHAN),
    **dict.fromkeys(("INDIAN", "INDIANINDIANEPAL"), _INDIAN),
    **dict.fromkeys(("INDIAN1975", "INDIANTHAILAND"), _INDIAN_1975),
    **dict.fromkeys(("IRELAND1965", "IRISHGRID", "TM65"), _IRELAND),
    **dict.fromkeys(("KERTAU", "KERTAU1948"), _KERTAU),
    **dict.fromkeys(("LUZON", "LUZONPHILIPPINES", "LUZON1911"), _LUZON),
    **dict.fromkeys(("MGI", "AUSTRIA", "HERMANNSKOGEL"), _MGI),
    **dict.fromkeys(
        ("NAD27", "NAD27CONUS", "NORTHAMERICAN1927", "NORTHAMERICANDATUM1927", "NAS"), _NAD27
    ),
    **dict.fromkeys(("NAD27ALASKA",), _NAD27_ALASKA),
    **dict.fromkeys(("NAD27CANADA",), _NAD27_CANADA),
    **dict.fromkeys(("NTF", "NTFFRANCE"), _NTF),
    **dict.fromkeys(("NZGD49", "NZGD1949", "GEODETICDATUM1949", "GEODETIC1949"), _NZGD49),
    **dict.fromkeys(
        ("OSGB36", "OSGB1936", "OSGB", "ORDNANCESURVEYGB1936", "ORDSRVYGB", "ORDNSURVYGB"), _OSGB36
    ),
    **dict.fromkeys(("PSAD56", "PROVSAMRCN1956", "PROVSOUTHAMERICAN1956"), _PSAD56),
    **dict.fromkeys(("PULKOVO1942", "PULKOVO42", "SK42", "S42", "CK42", "KRASSOVSKY"), _PULKOVO),
    **dict.fromkeys(("ROME1940", "MONTEMARIO", "ROMA40"), _ROME),
    **dict.fromkeys(("RT90",), _RT90),
    **dict.fromkeys(("SAD69", "SOUTHAMERICAN1969", "STHAMRCN1969"), _SAD69),
    **dict.fromkeys(("TOKYO", "TOKYODATUM", "TOKYOMEAN", "TOY"), _TOKYO),
    **dict.fromkeys(("WGS72", "WGS1972"), _WGS_72),
}
# These agree with WGS 84 to two or three metres, less than a photo's position does.
_SAME = re.compile(
    r"|WGS(19)?84|WORLDGEODETICSYSTEM1984|W84|WGE|NAD83|NORTHAMERICAN(DATUM)?1983|ETRS(19)?89|JGD20\d\d|KGD2002"
    r"|GDA(19)?94|GDA20(20)?|NZGD2000|SIRGAS(2000)?|CGCS2000|TWD97|CH1903PLUS|RGF93|IGS\d*|ITRF\d*"
    r"|PZ90(02|11|2|11)?|PARAMETRYZEMLI1990"
)


def to_wgs84(position: Position, datum: str) -> Moved:
    """Converts ``position`` to WGS 84.

    Args:
        position: Degrees that refer to ``datum``.
        datum: Its name as cameras write it; an unknown one is remarked on, and taken for WGS 84.
    """
    spelled = re.sub(r"[^A-Z0-9]", "", datum.upper())
    if _SAME.fullmatch(spelled):
        return Moved(position)
    known = _DATUMS.get(spelled)
    if known is None:
        text = f"its datum {datum.strip()[:40]} is unknown here; the position is used as WGS 84"
        return Moved(position, 0.0, Remark(DATUM, text))
    text = f"converted from the datum {known.name}, to within {known.within_m:.0f} m"
    return Moved(_converted(position, known), known.within_m, Remark(DATUM, text))


def _converted(position: Position, datum: _Datum) -> Position:
    x, y, z = _to_xyz(position, datum.ellipsoid)
    turn_x, turn_y, turn_z = (math.radians(angle / 3600) for angle in datum.turn_arcsec)
    scale = 1 + datum.scale_ppm * 1e-6
    dx, dy, dz = datum.shift_m
    return _from_xyz(
        dx + scale * (x - turn_z * y + turn_y * z),
        dy + scale * (turn_z * x + y - turn_x * z),
        dz + scale * (-turn_y * x + turn_x * y + z),
        _WGS84,
    )


def _to_xyz(position: Position, ellipsoid: _Ellipsoid) -> tuple[float, float, float]:
    """Metres from the ellipsoid's centre; as high as the ellipsoid, which changes nothing here."""
    latitude, longitude = math.radians(position.latitude), math.radians(position.longitude)
    squared = _eccentricity_squared(ellipsoid)
    radius = ellipsoid.axis_m / math.sqrt(1 - squared * math.sin(latitude) ** 2)
    return (
        radius * math.cos(latitude) * math.cos(longitude),
        radius * math.cos(latitude) * math.sin(longitude),
        radius * (1 - squared) * math.sin(latitude),
    )


def _from_xyz(x: float, y: float, z: float, ellipsoid: _Ellipsoid) -> Position:
    """Bowring's formula, exact to less than a millimetre near the ground."""
    squared = _eccentricity_squared(ellipsoid)
    polar_m = ellipsoid.axis_m * math.sqrt(1 - squared)
    from_axis = math.hypot(x, y)
    reduced = math.atan2(z * ellipsoid.axis_m, from_axis * polar_m)
    latitude = math.atan2(
        z + squared / (1 - squared) * polar_m * math.sin(reduced) ** 3,
        from_axis - squared * ellipsoid.axis_m * math.cos(reduced) ** 3,
    )
    return Position(math.degrees(latitude), math.degrees(math.atan2(y, x)))


def _eccentricity_squared(ellipsoid: _Ellipsoid) -> float:
    flattening = 1 / ellipsoid.inverse_flattening
    return flattening * (2 - flattening)
