"""Errors that a user can act on."""

from __future__ import annotations

from pathlib import Path


class CampusGPSError(Exception):
    """Something went wrong that the user should hear about in plain words.

    Attributes:
        reason: What happened, as one sentence without a full stop.
        file: The file or folder it happened to, if there is one.
        advice: What helps, as one sentence, or an empty string.
    """

    def __init__(self, reason: str, *, file: Path | None = None, advice: str = "") -> None:
        self.reason = reason
        self.file = file
        self.advice = advice
        super().__init__(self._text())

    def _text(self) -> str:
        text = self.reason if self.file is None else f"{self.file}: {self.reason}"
        return f"{text}. {self.advice}" if self.advice else text
