"""ExifTool: how EXIF gets into a photo without anything else in it being touched.

One process stays open for all photos of a run, because its start takes as long as writing several
of them. It is bound to this program: see :mod:`core.labelling.writing.bound_process`.
"""

from __future__ import annotations

import json
import shutil
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from core.errors import CampusGPSError
from core.labelling.writing.bound_process import BoundProcess
from core.labelling.writing.targets import Statement
from core.tasks import Cancelled, Task

Tags: TypeAlias = Mapping[str, tuple[str, ...]]

PATIENCE_S = 60.0
"""Seconds that ExifTool may take for one photo; usually it is a tenth of a second."""

# How often it is looked whether the user has cancelled.
_LOOK_UP_S = 0.05
_ON_MACOS = "Install it: brew install exiftool"
_ON_WINDOWS = "Install it: winget install OliverBetz.ExifTool"
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
        advice=_ON_MACOS
        if sys.platform == "darwin"
        else _ON_WINDOWS
        if sys.platform == "win32"
        else _ON_LINUX,
    )


class ExifTool:
    """One process of ExifTool, which stays open from the first photo on; from any thread.

    Args:
        folder: Where it runs. Files are named as seen from there, in plain ASCII, so that no name
            is taken for an option.
        task: Cancelled, the process is ended at once.
        patience_s: How long one answer may take. It is ended after that; the next photo gets a new
            one.
    """

    def __init__(self, folder: Path, task: Task, patience_s: float = PATIENCE_S) -> None:
        self._folder = folder
        self._task = task
        self._patience_s = patience_s
        self._lock = threading.Lock()
        self._process: BoundProcess | None = None
        self._number = 0
        self._over = False

    def __enter__(self) -> ExifTool:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the process for good, also while it is answering."""
        self._over = True
        self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()

    def write(self, work: ExifWork) -> None:
        """Write a file anew with its position.

        Raises:
            CampusGPSError: It can't, it has died or it takes too long; or it is not installed.
            Cancelled: The user cancelled.
        """
        said = self._ask(_arguments(work))
        if not (self._folder / work.target).is_file():
            raise CampusGPSError(_in_words(_reason(said, work) or "it did not say why"))

    def tags(self, names: Sequence[str], groups: Sequence[str]) -> list[Tags]:
        """All that files say, by group and name.

        Args:
            names: The files.
            groups: Which groups of tags, such as ``EXIF``.

        Raises:
            CampusGPSError: It can't read one; and like :meth:`write`.
            Cancelled: The user cancelled.
        """
        wanted = [f"-{group}:all" for group in groups]
        said = self._ask(["-j", "-G1:4", "-a", "-u", "-b", "-n", *wanted, *names])
        # Warnings may stand before and behind.
        begin, end = said.find("[{"), said.rfind("}]")
        try:
            found = json.loads(said[begin : end + 2], strict=False)
            return [_tags(file) for file in found]
        except (ValueError, AttributeError) as error:
            raise CampusGPSError("ExifTool could not read back what it wrote") from error

    def _ask(self, arguments: Sequence[str]) -> str:
        """The answer to one command."""
        with self._lock:
            self._number += 1
            ready = f"{{ready{self._number}}}".encode()
            process = self._running()
            lines = "\n".join((*arguments, f"-execute{self._number}", ""))
            said: list[bytes] = []
            try:
                process.tell(lines.encode())
                until = time.monotonic() + self._patience_s
                while True:
                    line = self._line(process, until)
                    if line.strip() == ready:
                        return b"".join(said).decode("utf-8", "replace")
                    said.append(line)
            except _Ended:
                self._end()
                if process.said_too_much:
                    words = "it said more than any answer has"
                else:
                    words = _first_error(b"".join(said)) or "it ended before it had answered"
                raise CampusGPSError(_in_words(words)) from None
            except OSError as error:
                self._end()
                raise CampusGPSError(_in_words("it has ended")) from error
            except BaseException:
                self._end()
                raise

    def _line(self, process: BoundProcess, until: float) -> bytes:
        while True:
            if self._task.cancelled or self._over:
                raise Cancelled
            # Also of one that never stops talking.
            if time.monotonic() > until:
                words = f"it did not answer within {self._patience_s:g} s"
                raise CampusGPSError(_in_words(words))
            try:
                line = process.line(_LOOK_UP_S)
            except TimeoutError:
                continue
            if line is None:
                raise _Ended
            return line

    def _running(self) -> BoundProcess:
        if self._over:
            raise Cancelled
        if self._process is None:
            program = find_exiftool()
            if program is None:
                raise missing_exiftool()
            # The configuration first of all: such a file may hold programs.
            command = [str(program), "-config", "", "-stay_open", "True", "-@", "-"]
            try:
                self._process = BoundProcess(command, self._folder)
            except OSError as error:
                raise CampusGPSError(_in_words(error.strerror or str(error))) from error
        return self._process


class _Ended(Exception):  # noqa: N818 - part of the answer
    """The process has ended by itself."""


def _tags(file: Mapping[str, object]) -> Tags:
    """All values by ``group:name``; where a file has several they are in no order."""
    tags: dict[str, list[str]] = {}
    for key, value in file.items():
        group, _, rest = key.partition(":")
        if rest:  # else the name of the file itself
            tags.setdefault(f"{group}:{rest.rpartition(':')[2]}", []).append(json.dumps(value))
    return {name: tuple(sorted(values)) for name, values in tags.items()}


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
    altitude = {}
    if statement.altitude_m is not None:
        below = "1" if statement.altitude_m < 0 else "0"
        # The hash: 0 and 1 as they are, not words for them.
        altitude = {"GPSAltitude": f"{abs(statement.altitude_m):.3f}", "GPSAltitudeRef#": below}
    tags |= {f"EXIF:{name}": value for name, value in altitude.items()}
    if work.also_xmp:
        tags |= {f"XMP-exif:{name}": value for name, value in altitude.items()}
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


def _first_error(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").splitlines()
    return next((line.removeprefix("Error: ") for line in lines if line.startswith("Error: ")), "")


def _in_words(reason: str) -> str:
    return f"ExifTool could not write it ({reason})"
