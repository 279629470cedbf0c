"""The question before tiles are fetched: which server, and what it learns."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from campusgps_gui.map.tile_servers import SERVERS, source_of, text_of
from campusgps_gui.map.tiles import TileSource
from campusgps_gui.settings import Settings
from campusgps_gui.shell.dialogs.tiles_dialog import TilesDialog

OWN = TileSource("https://tiles.example/{z}/{y}/{x}?key=k", "© us", "https://tiles.example/", 20)


@pytest.fixture
def dialog(qtbot: Any) -> TilesDialog:
    made = TilesDialog(TileSource())
    qtbot.addWidget(made)
    return made


def test_it_says_which_server_learns_what(dialog: TilesDialog) -> None:
    assert "fetched from tile.openstreetmap.org." in dialog.explanation.text()
    dialog.server.setCurrentText("OpenTopoMap (relief)")
    assert "fetched from tile.opentopomap.org." in dialog.explanation.text()


def test_another_server_is_taken_once_its_address_is_one(dialog: TilesDialog, qtbot: Any) -> None:
    dialog.server.setCurrentIndex(dialog.server.count() - 1)
    assert not dialog.fetch.isEnabled() and dialog.explanation.text() == "Type a tile address."
    dialog.address.setText("https://tiles.example/map.png")
    assert not dialog.fetch.isEnabled() and "lacks {z}, {x} or {y}" in dialog.explanation.text()
    dialog.address.setText(OWN.url)
    dialog.attribution.setText(OWN.attribution)
    dialog.link.setText(OWN.attribution_url)
    dialog.zoom.setValue(OWN.max_zoom)
    assert "fetched from tiles.example." in dialog.explanation.text()
    with qtbot.waitSignal(dialog.agreed) as agreed:
        dialog.fetch.click()
    assert agreed.args == [OWN]


def test_the_server_chosen_last_is_offered_again(qtbot: Any) -> None:
    made = TilesDialog(OWN)
    qtbot.addWidget(made)
    assert made.source() == OWN


def test_what_is_remembered_comes_back(settings: Settings, qapp: QApplication) -> None:
    assert source_of(settings.tile_server) == TileSource()
    for source in (*SERVERS.values(), OWN):
        settings.tile_server = text_of(source)
        settings.save()
        assert source_of(Settings(settings.file).tile_server) == source
    for damaged in ("", "[]", "{}", "null", '{"url": "file:///{z}{x}{y}"}', "x"):
        assert source_of(damaged) == TileSource()
