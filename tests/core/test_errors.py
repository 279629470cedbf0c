"""The words of an error for the user."""

from __future__ import annotations

from pathlib import Path

from core.errors import CampusGPSError


def test_an_error_names_its_file_and_what_helps() -> None:
    error = CampusGPSError("is damaged", file=Path("a.jpg"), advice="Copy it again.")
    assert str(error) == "a.jpg: is damaged. Copy it again."
    assert error.sentences == "Is damaged. Copy it again."


def test_an_error_without_advice_is_one_sentence() -> None:
    error = CampusGPSError("the disk is full")
    assert (str(error), error.sentences) == ("the disk is full", "The disk is full.")
