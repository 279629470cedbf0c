"""Errors that a user can act on."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path


class Need(Enum):
    """The things that a person can supply, so that what failed succeeds.

    A command line names the command or option for it, a window may offer a button.
    """

    PROJECT = auto()
    LABELLED_FOLDER = auto()
    WEIGHTS = auto()
    BACKBONE_WEIGHTS = auto()
    BACKBONE = auto()


class CampusGPSError(Exception):
    """An error in plain words, for the user to read.

    Attributes:
        reason: What happened, as one sentence without a full stop.
        file: The file or folder it happened to, if there is one.
        advice: What helps, as one sentence, or an empty string.
        need: What is missing, where a person can supply it.
    """

    def __init__(
        self,
        reason: str,
        *,
        file: Path | None = None,
        advice: str = "",
        need: Need | None = None,
    ) -> None:
        self.reason = reason
        self.file = file
        self.advice = advice
        self.need = need
        super().__init__(self._text())

    @property
    def sentences(self) -> str:
        """The reason and the advice as sentences, without the file."""
        reason = f"{capitalised(self.reason)}."
        return f"{reason} {self.advice}" if self.advice else reason

    def _text(self) -> str:
        text = self.reason if self.file is None else f"{self.file}: {self.reason}"
        return f"{text}. {self.advice}" if self.advice else text


def capitalised(text: str) -> str:
    """``text`` with a capital letter first, as a sentence begins."""
    return f"{text[:1].upper()}{text[1:]}"


class OpenElsewhereError(CampusGPSError):
    """Another program has it open to change it; looking at it works meanwhile."""
