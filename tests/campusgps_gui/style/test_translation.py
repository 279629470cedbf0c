"""Sentences in a language: values, plural forms, numbers, and what reads from right to left."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from campusgps_gui.style.notation import (
    altitude_text,
    date_text,
    distance_text,
    in_one_line,
    legend_entry,
    moment_text,
    path_text,
    position_text,
    share_text,
)
from campusgps_gui.style.translation import (
    core_sentence,
    core_words,
    error_words,
    number,
    reason_words,
    tr,
    use_language,
)
from core.errors import CampusGPSError
from core.geo import Position


def test_english_has_plural_forms_without_a_language_chosen() -> None:
    assert tr("%n networks", "", 1) == "1 network"
    assert tr("%n networks", "", 1234) == "1,234 networks"


def test_hebrew_names_keep_their_order_in_an_english_sentence() -> None:
    assert tr("Saved {name}", name="a b.html") == "Saved a b.html"
    assert tr("Saved {name}", name="קמפוס (2).csv") == "Saved \u2068קמפוס (2).csv\u2069"
    assert path_text(Path("/home/קמפוס/תמונות (2)")) == (
        "/\u200bhome/\u200b\u2068קמפוס\u2069/\u200b\u2068תמונות (2)\u2069"
    )


@pytest.mark.usefixtures("english_afterwards")
def test_german_has_its_words_plurals_and_signs(qapp: QApplication) -> None:
    use_language(qapp, "de")

    assert tr("Epoch {epoch} of {epochs}", epoch=2, epochs=5) == "Epoche 2 von 5"
    assert tr("%n networks", "", 1) == "1 Netz"
    assert tr("%n networks", "", 1234) == "1.234 Netze"
    assert tr("{value:.2f} m", value=0.84) == "0,84 m"
    assert distance_text(9.14) == "9 m"
    assert altitude_text(-1234) == "1.234 m unter dem Meeresspiegel"
    moment = datetime(2026, 3, 5, 14, 30, tzinfo=timezone.utc)
    assert moment_text(moment) == "05. März 2026 14:30"
    # What other programs read keeps its point.
    assert position_text(Position(31.25, 34.5)) == "31.250000, 34.500000"


@pytest.mark.usefixtures("english_afterwards")
def test_hebrew_reads_from_right_to_left_and_keeps_values_together(qapp: QApplication) -> None:
    use_language(qapp, "he")

    assert qapp.layoutDirection() is Qt.LayoutDirection.RightToLeft
    # The first letter of the sentence would turn it otherwise.
    assert tr("Saved {name}", name="a b.html") == "\u200f\u2068a b.html\u2069 נשמר"
    assert position_text(Position(31.25, 34.5)) == "\u206831.250000, 34.500000\u2069"
    assert date_text(date(2026, 5, 16)) == "16 במאי 2026"
    assert tr("%n networks", "", 1) == "רשת אחת"


@pytest.mark.usefixtures("english_afterwards")
@pytest.mark.parametrize(
    ("made", "words"),
    [
        ("position from EXIF", "Position aus EXIF"),
        # A small word before a name in capitals.
        ("no GPS data", "keine GPS-Daten"),
        ("a PDF document", "ein PDF-Dokument"),
        # Each clause of a reason; the last has a semicolon itself.
        (
            "in doubt: far from the others; position from the table, 1.2 km from the photo's own; "
            "the receiver says that it had no fix; the position may be old or wrong",
            "in Zweifel: weit von den anderen; "
            "Position aus der Tabelle, 1,2 km von der des Fotos entfernt; "
            "der Empfänger sagt, dass er keine Ortung hatte; "
            "die Position kann alt oder falsch sein",
        ),
        ("Set aside 1 photo", "Beiseitegelegt: 1 Foto"),
        ("Set the position of 1,204 photos", "Position gesetzt: 1.204 Fotos"),
        ("Add 2 areas and change 1 area", "Hinzugefügt: 2 Bereiche, geändert: 1 Bereich"),
        ("Tag 3 photos: Move 2 photos", "Schlagwort für 3 Fotos: Move 2 photos"),
        # The name of an area is no count of things.
        ("Change the area Park", "Bereich Park geändert"),
        (
            "Only 3 photos within 20 m, all of one visit, none at night; "
            "answers here are off by about 31 m",
            "Nur 3 Fotos im Umkreis von 20 m, alle von einem Besuch, keines bei Nacht; "
            "Antworten weichen hier um etwa 31 m ab",
        ),
        (
            "walk.gpx: 96 of 1,098 points are used. Left out: point 1, point 2 (2020-13-01, noon) "
            "with a time that can't be read; point 3, point 4, point 5 and 17 more with no place; "
            "point 9 with a place that is known to worse than 50 m.",
            "walk.gpx: 96 von 1.098 Punkten werden verwendet. Ausgelassen: Punkt 1, "
            "Punkt 2 (2020-13-01, noon) mit einer Zeit, die nicht lesbar ist; "
            "Punkt 3, Punkt 4, Punkt 5 und 17 weitere mit keinem Ort; "
            "Punkt 9 mit einem Ort, der schlechter als auf 50 m bekannt ist.",
        ),
        (
            "walk.gpx was read although it has a bare &, times without a zone (taken as UTC, as "
            "GPX demands), 3 lines without a time for each point (left out).",
            "walk.gpx wurde gelesen, obwohl die Datei dies hat: ein einzelnes &, Zeiten ohne "
            "Zeitzone (genommen als UTC, wie GPX es verlangt), 3 Linien ohne Zeit für jeden Punkt "
            "(ausgelassen).",
        ),
        # One of a list is not known: nothing is half translated.
        (
            "walk.gpx was read although it has a bare &, something odd.",
            "walk.gpx was read although it has a bare &, something odd.",
        ),
        (
            "the weights of boq could not be downloaded (the connection broke off after 3 of "
            "90 MB, through the proxy http://a:1)",
            "die Gewichte von boq konnten nicht heruntergeladen werden (die Verbindung brach nach "
            "3 von 90 MB ab, über den Proxy http://a:1)",
        ),
        (
            "2 lines of the table: no such photo was found: a.jpg, b.jpg",
            "2 Zeilen der Tabelle: kein solches Foto gefunden: a.jpg, b.jpg",
        ),
        (
            "Worse: kept instant. On the same 133 photos refined errs 1.5 m more, median and mean "
            "taken together (95 % interval: 1.1 m more to 2 m more).",
            "Schlechter: instant behalten. Auf denselben 133 Fotos ist der Fehler von refined um "
            "1,5 m größer, Median und Mittel zusammen "
            "(95-%-Intervall: um 1,1 m bis 2 m größer).",
        ),
        (
            "Trained on: GSV-Cities, street views of 23 cities; LVD-142M, pictures from the web.",
            "Trainiert mit: GSV-Cities, Straßenansichten von 23 Städten; "
            "LVD-142M, Bilder aus dem Netz.",
        ),
        ("nothing that core says", "nothing that core says"),
    ],
)
def test_words_of_core_are_found_by_what_they_were_made_from(
    qapp: QApplication, made: str, words: str
) -> None:
    use_language(qapp, "de")

    assert core_words(made) == words


@pytest.mark.usefixtures("english_afterwards")
def test_what_core_says_reads_from_right_to_left_with_hebrew_units(qapp: QApplication) -> None:
    use_language(qapp, "he")

    # A label would write it from left to right, as its first word is read.
    assert core_words("Google Earth, with pictures").startswith("\u200fGoogle Earth")
    reason = core_words("photos of other sessions show the same 12 m from here")
    assert "12 מ׳" in reason and "12 m" not in reason
    assert share_text(90) == "90%"
    error = CampusGPSError("cannot be written (full)", file=Path("a.csv"))
    assert reason_words(error).startswith("\u200f\u2068a.csv\u2069")


@pytest.mark.usefixtures("english_afterwards")
def test_reasons_become_sentences(qapp: QApplication) -> None:
    use_language(qapp, "de")

    assert core_sentence("it lies 3.5 km from the middle of all photos") == (
        "Es liegt 3,5 km von der Mitte aller Fotos entfernt."
    )
    error = CampusGPSError("an empty file", advice="Plug in its disk, or look where it is now.")
    assert error_words(error) == (
        "Eine leere Datei. Ihr Laufwerk anschließen, oder nachsehen, wo sie jetzt ist."
    )


def test_an_unknown_language_is_the_systems() -> None:
    # In a process of its own: Qt keeps what the system said when it was first asked.
    code = (
        "from PySide6.QtWidgets import QApplication\n"
        "from campusgps_gui.style.translation import tr, use_language\n"
        "application = QApplication([])\n"
        "use_language(application, 'he')\n"
        "use_language(application, 'xx')\n"
        "print(tr('Cancel'), application.layoutDirection().name)"
    )
    spoken = {"LC_ALL": "de_AT.UTF-8", "LANGUAGE": "fr:de"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **spoken},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["Abbrechen", "LeftToRight"]


@pytest.mark.usefixtures("english_afterwards")
@pytest.mark.parametrize(
    ("key", "stage", "share"),
    [("de", "Epoche 2 von 15", "7 %"), ("he", "אפוק \u20682\u2069 מתוך \u206815\u2069", "7%")],
)
def test_stages_of_training_and_shares(
    qapp: QApplication, key: str, stage: str, share: str
) -> None:
    use_language(qapp, key)
    assert core_words("Epoch 2 of 15") == stage
    assert number(0.07, ".0%") == share


@pytest.mark.usefixtures("english_afterwards")
def test_a_year_and_a_time_are_two_numbers_in_one_line_of_hebrew(qapp: QApplication) -> None:
    assert in_one_line("16 May 2024 18:47 A-1") == (
        "16&nbsp;May&nbsp;2024&nbsp;18:47&nbsp;A&#8209;1"
    )
    use_language(qapp, "he")
    # Without a mark of direction what is like a comma would make them one number.
    assert "2024\u200f&nbsp;18:47" in in_one_line("16 במאי 2024 18:47")
    assert legend_entry("●", "#123456", "16 במאי").startswith("\u200f<span")


@pytest.mark.usefixtures("english_afterwards")
def test_a_sentence_of_nothing_but_hebrew_values_goes_from_right_to_left(
    qapp: QApplication,
) -> None:
    use_language(qapp, "he")
    error = CampusGPSError("no position was corrected here", file=Path("קמפוס (2).campusgps"))
    assert reason_words(error).startswith("\u200f\u2068קמפוס")
    assert not tr("{name}: {reason}", name="a.jpg", reason="b").startswith("\u200f")


@pytest.mark.usefixtures("english_afterwards")
@pytest.mark.parametrize("key", ["de", "he"])
def test_no_word_of_qts_file_dialog_stays_english(qapp: QApplication, qtbot: Any, key: str) -> None:
    use_language(qapp, key)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    words = {one.text().replace("&", "") for one in dialog.findChildren(QLabel)}
    assert words and not words & {"Look in:", "Files of type:", "File name:", "Directory:"}


@pytest.mark.usefixtures("english_afterwards")
def test_what_writing_and_adding_say_is_german_in_german(qapp: QApplication) -> None:
    use_language(qapp, "de")
    for text in (
        "writes the position into the photo (backup kept)",
        "adds the position to the sidecar",
        "replaces 48.5, 2.25 in the sidecar",
        "replaces 48.5, 2.25 in the photo (backup kept)",
        "new sidecar",
        "adds the position to a.xmp",
        "in the project already",
    ):
        words = core_words(text)
        assert words != text and not {"the", "position", "photo"} & set(words.split()), words
