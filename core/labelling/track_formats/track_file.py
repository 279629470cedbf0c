"""A file of a recorded track as a reader gets it: with limits, and with errors in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from core.errors import CampusGPSError
from core.files import require_ordinary

LARGEST_BYTES = 150_000_000
SPLIT = "Export the days on which the photos were taken, each as its own file."

_HEAD_BYTES = 4096


class TooManyPointsError(CampusGPSError):
    """The track has more points than are read."""


@dataclass(frozen=True)
class TrackFile:
    """A file of a recorded track.

    Attributes:
        path: Where it lies.
        times: Only points from the first of these times to the second are wanted; None: all.
    """

    path: Path
    times: tuple[datetime, datetime] | None = None

    @cached_property
    def head(self) -> bytes:
        """Its first 4096 bytes.

        Raises:
            CampusGPSError: It cannot be read.
        """
        return self._read(_HEAD_BYTES)

    @property
    def head_text(self) -> str:
        """Its first characters in lower case, whatever the encoding: ASCII in them is right."""
        return self.head.decode("latin-1").replace("\0", "").lower()

    def data(self, most: int = LARGEST_BYTES) -> bytes:
        """All of it.

        Args:
            most: The largest size in bytes that a reader can take.

        Raises:
            CampusGPSError: It cannot be read, or is larger.
        """
        if self.head and self.path.stat().st_size > most:
            raise self.too_large(most)
        return self._read(most)

    def too_large(self, most: int = LARGEST_BYTES) -> CampusGPSError:
        """The error for a file of more than ``most`` bytes."""
        return CampusGPSError(
            f"this track has more than {most // 1_000_000} MB", file=self.path, advice=SPLIT
        )

    def without_date(self, reason: str) -> CampusGPSError:
        """The error for a file that says the time of day alone; ``reason`` is a sentence."""
        return CampusGPSError("this track says no date", file=self.path, advice=reason)

    def too_many_points(self, most: int, count: int | None = None) -> TooManyPointsError:
        """The error for a track of more than ``most`` points: ``count``, if that is known."""
        reason = (
            f"this track has {count:,} points, more than {most:,}"
            if count
            else f"this track has more than {most:,} points"
        )
        return TooManyPointsError(reason, file=self.path, advice=SPLIT)

    def is_none(self, name: str) -> CampusGPSError:
        """The error for a file that is not of the format ``name``."""
        return CampusGPSError(
            f"this is no {name} file", file=self.path, advice="Export or copy it again."
        )

    def _read(self, most: int) -> bytes:
        try:
            require_ordinary(self.path)
            with self.path.open("rb") as stream:
                return stream.read(most)
        except OSError as error:
            raise self.unreadable(error) from error

    def unreadable(self, error: OSError) -> CampusGPSError:
        """The error for a file that the system does not let us read."""
        return CampusGPSError(
            f"this track can't be read ({error.strerror or error})",
            file=self.path,
            advice="Check that the file is there and that you may read it.",
        )
