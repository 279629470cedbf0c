"""The matches below a photo: how far they are from its pin, or how alike where it has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from core.geo import Position, haversine_m
from core.labelling.label import Label, LabelStatus
from tests.campusgps_gui.labelling.conftest import put_outside, row_at


def from_pin(label: Label) -> list[float]:
    assert label.position is not None and label.estimate is not None
    return [haversine_m(label.position, one.position) for one in label.estimate.matches]


def test_matches_are_as_far_as_they_are_from_the_pin(
    tab: LabelTab, wait_until_idle: Callable[[], None]
) -> None:
    row = row_at(tab, 0)
    tab.rows.choose(row.id)
    assert [card.distance_m for card in tab.detail.strip.cards] == pytest.approx(from_pin(row))
    place = row.position
    assert place is not None
    tab.reviewer.move_to(row.id, Position(place.latitude + 0.01, place.longitude))
    wait_until_idle()
    moved = tab.detail.label
    assert moved is not None and moved.id == row.id and min(from_pin(moved)) > 500
    assert [card.distance_m for card in tab.detail.strip.cards] == pytest.approx(from_pin(moved))
    shown = (tab.detail.match_words.text(), tab.detail.match_words.toolTip())
    assert all("1.1 km" in words or "1,1" in words for words in shown)


def test_matches_of_a_photo_without_a_position_say_how_alike_they_are(
    show: Callable[[Path], LabelTab], window: Window, labelled_folder: Path
) -> None:
    put_outside(labelled_folder, 2)
    tab = show(labelled_folder)
    outside = next(
        row_at(tab, place)
        for place in range(tab.rows.model.rowCount())
        if row_at(tab, place).status is LabelStatus.OUTSIDE
    )
    tab.rows.choose(outside.id)
    assert tab.detail.strip.cards
    assert all(card.distance_m is None for card in tab.detail.strip.cards)
    assert ", similarity 0." in tab.detail.match_words.text()
    tab.large.open()
    pair = tab.large._reviewed()
    assert pair is not None and pair[1] is not None and pair[1].facts.startswith(" · similarity")


def test_the_menu_of_a_match_gives_the_photo_its_position(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    row = row_at(tab, 0)
    tab.rows.choose(row.id)
    assert row.estimate is not None and tab.menu.of_match(99) is None
    menu = tab.menu.of_match(2)
    assert menu is not None
    commands = {action.text(): action for action in menu.actions()}
    assert {"Compare full size", "Copy position", "Show in folder"} <= set(commands)
    commands["Take this match's position"].trigger()
    wait_until_idle()
    placed = window.labelling.label(row.id)
    assert placed is not None and placed.position == row.estimate.matches[1].position
    window.actions_.undo.trigger()
    wait_until_idle()
    undone = window.labelling.label(row.id)
    assert undone is not None and undone.correction is None
