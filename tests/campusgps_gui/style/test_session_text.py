"""The names that the program gives sessions are shown with times as the language writes them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from campusgps_gui.style.notation import session_text
from campusgps_gui.style.translation import use_language
from campusgps_gui.training.sentences import group_words


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("2025-12-22 09:47 Phone phoneA", "22 Dec 2025 09:47 Phone phoneA"),
        ("2025-12-22 09:47", "22 Dec 2025 09:47"),
        ("Most exact 2: 2025-12-22 09:47 Phone", "Most exact 2: 22 Dec 2025 09:47 Phone"),
        # What a person calls a session stays as it is, and so does what is no time.
        ("by the lake", "by the lake"),
        ("walk of 2025-12-22 09:47", "walk of 2025-12-22 09:47"),
        ("2025-12-22 09:471", "2025-12-22 09:471"),
        ("2025-13-22 09:47 Phone", "2025-13-22 09:47 Phone"),
        ("", ""),
    ],
)
def test_times_in_names_are_written_as_elsewhere(name: str, shown: str) -> None:
    assert session_text(name) == shown == group_words(name)


def test_in_german(qapp: QApplication, english_afterwards: None) -> None:
    use_language(qapp, "de")
    assert session_text("2025-12-22 09:47 Phone") == "22. Dez. 2025 09:47 Phone"
