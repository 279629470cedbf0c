"""Reads the JSON files that Google Takeout lays beside photos of Google Photos.

Their names follow rules that Google does not document: ``IMG.jpg.json``, since 2024
``IMG.jpg.supplemental-metadata.json``, cut to 46 characters before ``.json``; the number of
``IMG(1).jpg`` stands at the end (``IMG.jpg(1).json``); an edited photo (``IMG-edited.jpg``) shares
the file of its original.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from core.errors import CampusGPSError
from core.files import is_file, require_ordinary
from core.photos.clock import CaptureTime, is_possible
from core.photos.gps import NO_GPS_DATA, GpsFix, GpsTags, altitude_from, fix_from
from core.photos.measurement import Source

_LONGEST = 46
_SUPPLEMENT = ".supplemental-metadata"
_LARGEST_BYTES = 1_000_000
_NUMBERED = re.compile(r"(.+)(\(\d{1,5}\))(\.[^.]*)", re.DOTALL)
# What Google appends to the name of an edited photo, by the language of the account.
_EDITED = re.compile(
    r"(.+)-(?:edited|bearbeitet|modifié|editado|editada|modificato|bewerkt|redigeret|redigerad|"
    r"redigert|edytowane|upraveno|muokattu|szerkesztett|editat|düzenlendi|изменено|編集済み|已修改|"
    r"수정됨|effects|smile|mix)(\(\d{1,5}\))?(\.[^.]*)",
    re.DOTALL,
)


@dataclass(frozen=True)
class TakeoutFacts:
    """The values that CampusGPS takes from a JSON file of Google Takeout.

    Attributes:
        fix: The position, or why there is none.
        clock: When the photo was taken, as Google Photos lists it.
        altitude_m: Metres above sea level.
        heading_deg: Always None: Google does not keep it.
    """

    fix: GpsFix = field(default_factory=GpsFix)
    clock: CaptureTime | None = None
    altitude_m: float | None = None
    heading_deg: float | None = None

    @property
    def refusal(self) -> str:
        """The reason why a stated position is none; empty if it is one, or none is stated."""
        return "" if self.fix.refusal == NO_GPS_DATA else self.fix.refusal


def takeout_names(photo: str) -> tuple[str, ...]:
    """The names that the JSON file of a photo of this name may have, the likeliest first."""
    return tuple(dict.fromkeys(_names(photo)))


def takeout_sidecars_of(photo: Path) -> tuple[Path, ...]:
    """The JSON file of Google Takeout beside ``photo``, if there is one."""
    for name in takeout_names(photo.name):
        sidecar = photo.with_name(name)
        if is_file(sidecar):
            return (sidecar,)
    return ()


def takeout_facts(path: Path) -> TakeoutFacts | None:
    """Reads one such file; None if it is something else.

    A position of 0, 0 is none. What Google Photos lists counts before what it found in the file.

    Raises:
        CampusGPSError: It can't be read, or is no JSON.
    """
    value = _loaded(path)
    if not isinstance(value, dict) or not {"geoData", "geoDataExif", "photoTakenTime"} & set(value):
        return None
    places = (_inside(value, name) for name in ("geoData", "geoDataExif"))
    stated = next((one for one in places if _is_stated(one)), {})
    altitude = altitude_from(_number(stated.get("altitude")) or None)
    tags = GpsTags(
        _number(stated.get("latitude")), _number(stated.get("longitude")), altitude_m=altitude
    )
    taken = _number(_inside(value, "photoTakenTime").get("timestamp"))
    return TakeoutFacts(fix_from(tags, Source.TAKEOUT), _clock(taken), altitude)


def _names(photo: str) -> Iterator[str]:
    yield from _of(photo, "")
    numbered = _NUMBERED.fullmatch(photo)
    if numbered is not None:
        yield from _of(numbered[1] + numbered[3], numbered[2])
    edited = _EDITED.fullmatch(photo)
    if edited is not None:
        yield from _of(edited[1] + edited[3], edited[2] or "")


def _of(photo: str, number: str) -> Iterator[str]:
    yield f"{(photo + _SUPPLEMENT)[:_LONGEST]}{number}.json"
    yield f"{photo[:_LONGEST]}{number}.json"
    stem = photo.rpartition(".")[0]
    if len(stem) >= _LONGEST:
        # The photo's own name was cut, too, but before its suffix.
        yield f"{stem[:_LONGEST]}{number}.json"


def _loaded(path: Path) -> object:
    try:
        require_ordinary(path)
        with path.open("rb") as stream:
            content = stream.read(_LARGEST_BYTES + 1)
    except OSError as error:
        reason = f"this sidecar can't be read ({error.strerror or error})"
        raise CampusGPSError(reason, file=path) from error
    if len(content) > _LARGEST_BYTES:
        raise CampusGPSError("this sidecar is too large to be one", file=path)
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise CampusGPSError("this sidecar is not valid JSON", file=path) from error


def _is_stated(place: dict[str, Any]) -> bool:
    return any(_number(place.get(name)) for name in ("latitude", "longitude"))


def _inside(value: dict[str, Any], name: str) -> dict[str, Any]:
    found = value.get(name)
    return found if isinstance(found, dict) else {}


def _number(value: object) -> float | None:
    """A number, which may stand in quotation marks; NaN for what is none."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return math.nan
    try:
        return float(value)
    except (ValueError, OverflowError):
        return math.nan


def _clock(seconds: float | None) -> CaptureTime | None:
    """A time in seconds since 1970; 0 is a time that Google does not know."""
    if not seconds or not math.isfinite(seconds):
        return None
    try:
        at = datetime.fromtimestamp(seconds, timezone.utc)
    except (ValueError, OverflowError, OSError):
        return None
    if not is_possible(at):
        return None
    # Google takes it from the camera's clock by a zone of its own, or from the upload.
    return CaptureTime(at, has_offset=True, is_original=False, is_camera=False)
