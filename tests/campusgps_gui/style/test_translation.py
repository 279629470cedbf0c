"""Sentences in a language: values, plural forms, numbers, and what reads from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from campusgps_gui.style.notation import altitude_text, distance_text, moment_text, position_text
from campusgps_gui.style.translation import tr, use_language
from core.geo import Position


@pytest.fixture
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    """Sets English again, which all other tests expect."""
    yield
    use_language(qapp, "en")
    qapp.setProperty("campusgps_language", None)
    QLocale.setDefault(QLocale.c())


def test_english_has_plural_forms_without_a_language_chosen() -> None:
    assert tr("%n networks", "", 1) == "1 network"
    assert tr("%n networks", "", 1234) == "1,234 networks"


@pytest.mark.usefixtures("english_afterwards")
def test_german_has_its_words_plurals_and_signs(qapp: QApplication) -> None:
    use_language(qapp, "de")

    assert tr("Epoch {epoch} of {epochs}", epoch=2, epochs=5) == "Epoche 2 von 5"
    assert tr("%n networks", "", 1) == "1 Netz"
    assert tr("%n networks", "", 1234) == "1.234 Netze"
    assert tr("{value:.2f} m", value=0.84) == "0,84 m"
    assert distance_text(9.14) == "9 m"
    assert altitude_text(-1234) == "1.234 m unter dem Meeresspiegel"
    assert moment_text(datetime(2026, 3, 5, 14, 30)) == "05 März 2026 14:30"  # noqa: DTZ001
    # What other programs read keeps its point.
    assert position_text(Position(31.25, 34.5)) == "31.250000, 34.500000"


@pytest.mark.usefixtures("english_afterwards")
def test_hebrew_reads_from_right_to_left_and_keeps_values_together(qapp: QApplication) -> None:
    use_language(qapp, "he")

    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    # The first letter of the sentence would turn it otherwise.
    assert tr("Saved {name}", name="a b.html") == "\u200f\u2068a b.html\u2069 נשמר"
    assert position_text(Position(31.25, 34.5)) == "\u206831.250000, 34.500000\u2069"
    assert tr("%n networks", "", 1) == "רשת אחת"


@pytest.mark.usefixtures("english_afterwards")
def test_an_unknown_language_is_the_systems(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_language(qapp, "he")
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    monkeypatch.setenv("LANGUAGE", "fr:de")

    use_language(qapp, "xx")

    assert tr("Cancel") == "Abbrechen"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
