"""One vocabulary and one palette for what labelling a file came to."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from core import palette
from core.labelling.exports import export
from core.labelling.label import LabelStatus, Review
from core.labelling.outcome import OUTCOME_COLOURS, Outcome, outcome_of, words_for_others
from core.photos.measurement import Source

KML = "{http://www.opengis.net/kml/2.2}"


@pytest.mark.parametrize(
    ("facts", "outcome", "words"),
    [
        ({}, Outcome.TO_REVIEW, "guess, not reviewed"),
        ({"review": Review.ACCEPTED}, Outcome.ACCEPTED, "guess, accepted"),
        ({"review": Review.REJECTED}, Outcome.REJECTED, "guess, rejected"),
        ({"corrected_by": Source.HAND}, Outcome.CORRECTED, "placed by hand"),
        (
            {"corrected_by": Source.GPX, "review": Review.ACCEPTED},
            Outcome.CORRECTED,
            "from a GPS track",
        ),
        (
            {"corrected_by": Source.HAND, "review": Review.REJECTED},
            Outcome.REJECTED,
            "placed by hand, rejected",
        ),
        ({"status": LabelStatus.OUTSIDE}, Outcome.OUTSIDE, "not in the mapped area"),
        (
            {"status": LabelStatus.OUTSIDE, "review": Review.REJECTED},
            Outcome.REJECTED,
            "guess, rejected",
        ),
        ({"status": LabelStatus.HAS_POSITION}, Outcome.HAS_POSITION, "has a position of its own"),
        ({"status": LabelStatus.UNREADABLE}, Outcome.UNREADABLE, "unreadable"),
        ({"status": LabelStatus.NOT_A_PHOTO}, Outcome.NOT_A_PHOTO, "not a photo"),
        ({"status": LabelStatus.BACKUP}, Outcome.BACKUP, "a backup of a photo"),
    ],
)
def test_a_label_has_one_outcome(
    facts: dict[str, Any], outcome: Outcome, words: str, make_label: Any
) -> None:
    label = make_label(**facts)
    assert outcome_of(label) is outcome
    assert words_for_others(label) == words
    assert outcome.words and outcome.counted


def test_every_position_has_a_colour_of_its_own(make_label: Any) -> None:
    placed = [outcome_of(make_label(review=review)) for review in Review]
    placed.append(outcome_of(make_label(corrected_by=Source.GPX)))
    assert all(outcome.colour for outcome in placed)
    assert len(set(OUTCOME_COLOURS.values())) == len(OUTCOME_COLOURS)
    # The map draws a track and what a photo says of itself in these.
    assert not {palette.PURPLE, palette.VERMILION} & set(OUTCOME_COLOURS.values())


def test_a_globe_and_the_report_have_the_colours_of_the_window(
    make_label: Any, tmp_path: Path
) -> None:
    labels = [
        make_label(),
        make_label(review=Review.ACCEPTED),
        make_label(corrected_by=Source.HAND),
    ]
    outcomes = [outcome_of(label) for label in labels]
    export(labels, tmp_path / "a.kml")
    root = ElementTree.parse(tmp_path / "a.kml")
    styles = {
        f"#{style.get('id')}": style.find(f"{KML}IconStyle/{KML}color").text
        for style in root.iter(f"{KML}Style")
    }
    shown = [styles[mark.find(f"{KML}styleUrl").text] for mark in root.iter(f"{KML}Placemark")]
    # Alpha, blue, green, red.
    assert shown == ["ffb27200", "ff739e00", "ffa779cc"]
    export(labels, tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert re.findall(r'data-outcome="(\w+)"', page) == [one.value for one in outcomes]
    for outcome in outcomes:
        assert f"--{outcome}: {outcome.colour};" in page
        assert f".key.{outcome} {{ background: var(--{outcome}); }}" in page
