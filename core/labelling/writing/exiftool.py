"""ExifTool: how EXIF gets into a photo without anything else in it being touched.

One process writes several photos and ends. The mode in which it stays open would save its start
(0.15 s) for each batch, but when this program is killed such a process waits for ever, and wakes a
hundred times a second to do so.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import CampusGPSError
from core.labelling.writing.form import Statement

_PATIENCE_S = 300.0
_HOW_TO_GET_IT = {
    "darwin": "Install it: brew install exiftool",
    "win32": "Install it: winget install OliverBetz.ExifTool",
}
_ON_LINUX = "Install it: sudo apt install libimage-exiftool-perl"


@dataclass(frozen=True)
class ExifWork:
    """One file for ExifTool to write.

    Attributes:
        source: The file as it is, as a name in the folder that ExifTool runs in; None to make an
            EXIF block of its own.
        target: The name of the file to make there.
        statement: What it is to say.
        also_xmp: State it in the embedded XMP too, because that has a position already.
    """

    source: str | None
    target: str
    statement: Statement
    also_xmp: bool = False


def find_exiftool() -> Path | None:
    """The program ExifTool, if it is installed."""
    found = shutil.which("exiftool")
    return Path(found) if found else None


def missing_exiftool() -> CampusGPSError:
    """The error that says how to get ExifTool on this system."""
    return CampusGPSError(
        "ExifTool is not installed; without it positions can be written as sidecars only",
        advice=_HOW_TO_GET_IT.get(sys.platform, _ON_LINUX),
    )


def write_exif(works: Sequence[ExifWork], folder: Path) -> list[str]:
    """Write files anew with their positions.

    Args:
        works: Each with names that are plain ASCII, so that none is taken for an option.
        folder: Where ExifTool runs.

    Returns:
        For each an empty string, or why it could not be written.

    Raises:
        CampusGPSError: ExifTool is not installed.
    """
    if not works:
        return []
    said, ended_well = _run(works, folder)
    if not ended_well:
        if len(works) > 1:
            # One file must not cost the others.
            return [write_exif([work], folder)[0] for work in works]
        return [_in_words(said, works[0])]
    return ["" if (folder / w.target).is_file() else _in_words(said, w) for w in works]


def _run(works: Sequence[ExifWork], folder: Path) -> tuple[str, bool]:
    """What ExifTool said about all of them, and whether it came to its end; else nothing stays."""
    program = find_exiftool()
    if program is None:
        raise missing_exiftool()
    lines = [line for work in works for line in (*_arguments(work), "-execute")]
    said = ""
    try:
        done = subprocess.run(
            # First of all: a configuration file may hold programs.
            [program, "-config", "", "-@", "-"],
            cwd=folder,
            input=("\n".join(lines) + "\n").encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=_PATIENCE_S,
            check=False,
        )
        said = done.stdout.decode("utf-8", "replace")
        if done.returncode >= 0:
            return said, True
    except subprocess.TimeoutExpired:
        pass
    except OSError as error:
        said = f"Error: {error.strerror or error}"
    for work in works:
        (folder / work.target).unlink(missing_ok=True)
    return said, False


def _arguments(work: ExifWork) -> list[str]:
    statement = work.statement
    latitude, longitude = statement.position.latitude, statement.position.longitude
    radius = "" if statement.radius_cm is None else f"{statement.radius_cm / 100:.2f}"
    tags = {
        "EXIF:GPSLatitude": f"{abs(latitude):.10f}",
        "EXIF:GPSLatitudeRef": "N" if latitude >= 0 else "S",
        "EXIF:GPSLongitude": f"{abs(longitude):.10f}",
        "EXIF:GPSLongitudeRef": "E" if longitude >= 0 else "W",
        # An older radius would be that of another position.
        "EXIF:GPSHPositioningError": radius,
        "EXIF:GPSProcessingMethod": statement.method,
        "EXIF:GPSMapDatum": "WGS-84",
    }
    if work.also_xmp:
        tags |= {
            "XMP-exif:GPSLatitude": f"{latitude:.10f}",
            "XMP-exif:GPSLongitude": f"{longitude:.10f}",
            "XMP-exif:GPSHPositioningError": radius,
            "XMP-exif:GPSProcessingMethod": statement.method,
        }
    lines = [f"-{name}={value}" for name, value in tags.items()]
    return [*lines, "-o", work.target, *([work.source] if work.source else [])]


def _reason(said: str, work: ExifWork) -> str:
    """The first error about the file."""
    about = f" - {work.source or work.target}"
    for line in said.splitlines():
        text = line.removeprefix("Error: ")
        if text != line and text.endswith(about):
            return text.removesuffix(about)
    return ""


def _in_words(said: str, work: ExifWork) -> str:
    reason = _reason(said, work) or "it ended before it had written this photo"
    return f"ExifTool could not write it ({reason})"
