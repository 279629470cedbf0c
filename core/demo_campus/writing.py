"""Writes a rendered photo with the metadata that a camera would give it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

from core.errors import CampusGPSError
from core.files import written_beside
from core.geo import Position

_JPEG_QUALITY = 88
_HEIC_QUALITY = 70
_TURNED = 6


@dataclass(frozen=True)
class CameraData:
    """The metadata that a camera writes into its photos.

    Attributes:
        make: EXIF Make.
        model: EXIF Model.
        taken_at: Local time with its offset.
        position: Where the receiver believes it is, or None when it was off.
        accuracy_m: What the receiver says of its error in metres.
        heading: Where the camera looked, degrees clockwise from north.
    """

    make: str
    model: str
    taken_at: datetime
    position: Position | None
    accuracy_m: float
    heading: float


def can_write_heic() -> bool:
    """True if this computer has an encoder for HEIC."""
    try:
        import pillow_heif

        pillow_heif.register_heif_opener()
        return bool(pillow_heif.libheif_info()["HEIF"])
    except (ImportError, KeyError, RuntimeError):
        return False


def write_photo(
    path: Path,
    pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]],
    data: CameraData,
    *,
    turned: bool,
) -> None:
    """Write RGB ``(H, W, 3)`` uint8 as JPEG or HEIC, as the suffix of ``path`` says.

    Args:
        path: Replaced atomically.
        pixels: The upright picture.
        data: Becomes EXIF.
        turned: Store the picture lying on its side, with orientation 6, as phones do. JPEG only.

    Raises:
        CampusGPSError: The file cannot be written.
    """
    picture = Image.fromarray(pixels)
    exif = _exif(data)
    with written_beside(path) as part:
        if path.suffix == ".heic":
            picture.save(
                part,
                format="HEIF",
                quality=_HEIC_QUALITY,
                exif=exif.tobytes(),
                enc_params={"preset": "ultrafast"},
            )
            return
        if turned:
            picture = picture.transpose(Image.Transpose.ROTATE_90)
            exif[ExifTags.Base.Orientation] = _TURNED
        picture.save(part, format="JPEG", quality=_JPEG_QUALITY, exif=exif)


def _exif(data: CameraData) -> Image.Exif:
    exif = Image.Exif()
    moment = data.taken_at.strftime("%Y:%m:%d %H:%M:%S")
    offset = data.taken_at.strftime("%z")
    if not offset:
        raise CampusGPSError("the time of a demo photo has no offset")
    offset = f"{offset[:3]}:{offset[3:]}"
    exif[ExifTags.Base.Make] = data.make
    exif[ExifTags.Base.Model] = data.model
    exif[ExifTags.Base.DateTime] = moment
    exif[ExifTags.Base.Orientation] = 1
    exif.get_ifd(ExifTags.IFD.Exif).update(
        {
            ExifTags.Base.DateTimeOriginal: moment,
            ExifTags.Base.OffsetTime: offset,
            ExifTags.Base.OffsetTimeOriginal: offset,
        }
    )
    if data.position is not None:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update(_gps(data, data.position))
    return exif


def _gps(data: CameraData, position: Position) -> dict[int, object]:
    return {
        ExifTags.GPS.GPSVersionID: b"\x02\x03\x00\x00",
        ExifTags.GPS.GPSLatitudeRef: "N" if position.latitude >= 0 else "S",
        ExifTags.GPS.GPSLatitude: _sexagesimal(position.latitude),
        ExifTags.GPS.GPSLongitudeRef: "E" if position.longitude >= 0 else "W",
        ExifTags.GPS.GPSLongitude: _sexagesimal(position.longitude),
        ExifTags.GPS.GPSImgDirectionRef: "T",
        ExifTags.GPS.GPSImgDirection: IFDRational(round(data.heading % 360 * 100) % 36000, 100),
        ExifTags.GPS.GPSHPositioningError: IFDRational(max(1, round(data.accuracy_m * 100)), 100),
    }


def _sexagesimal(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    """Degrees, minutes, seconds; seconds in steps of 1e-5, which is 0.3 mm."""
    steps = round(abs(degrees) * 3600 * 100_000)
    seconds, whole = steps % 6_000_000, steps // 6_000_000
    return (
        IFDRational(whole // 60, 1),
        IFDRational(whole % 60, 1),
        IFDRational(seconds, 100_000),
    )
