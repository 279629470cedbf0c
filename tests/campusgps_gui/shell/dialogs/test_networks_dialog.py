"""The dialog of networks: listed, compared, downloaded after a yes, read from a file, used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QPushButton, QTableWidget

from campusgps_gui.shell.dialogs.networks_dialog import NetworksDialog
from campusgps_gui.shell.window import Window
from core import devices
from core.features.backbones import eigenplaces
from core.features.backbones.registry import backbone_spec
from core.features.project_backbone import backbone_of
from tests.core.features.backbones.seeded import seeded_weights
from tests.servers import FileServer

NAME = eigenplaces.RESNET18.name
SMALL = "efficientnet_lite0@128"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user's folder of data with nothing in it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """A file as the authors publish it, with made-up numbers."""
    assert eigenplaces.RESNET18.network is not None
    file = tmp_path / "ResNet18_512_eigenplaces.pth"
    torch.save(seeded_weights(eigenplaces.RESNET18.network.build, p=3.0), file)
    return file


@pytest.fixture
def server(weights: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FileServer]:
    """The authors' server, on this computer."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    made = FileServer()
    made.content = weights.read_bytes()
    offer = eigenplaces.RESNET18.offer
    assert offer is not None
    at_home = replace(offer, url=made.address(weights.name))
    monkeypatch.setitem(vars(eigenplaces.RESNET18), "offer", at_home)
    yield made
    made.stop()


@pytest.fixture
def dialog(open_window: Window, qtbot: Any) -> NetworksDialog:
    open_window.actions_.networks.trigger()
    made: NetworksDialog = open_window.findChild(NetworksDialog)
    listed = made.findChild(QTableWidget)
    # Until the list is read, what is typed and clicked counts for nothing.
    qtbot.waitUntil(lambda: listed.rowCount() > 5 and not made.service.busy)
    # Nor do keys, as long as they may still be shortcuts of the window below.
    qtbot.waitUntil(made.isActiveWindow)
    return made


def texts(dialog: NetworksDialog, name: str) -> list[str]:
    table = dialog.findChild(QTableWidget)
    for row in range(table.rowCount()):
        if table.item(row, 0).text().split()[0] == name:
            return [table.item(row, column).text() for column in range(table.columnCount())]
    raise AssertionError(f"no row {name}")


def choose(dialog: NetworksDialog, name: str) -> None:
    table = dialog.findChild(QTableWidget)
    names = [table.item(row, 0).text().split()[0] for row in range(table.rowCount())]
    table.setCurrentCell(names.index(name), 0)


def button(dialog: NetworksDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def test_ticked_networks_are_compared_and_one_is_used(
    open_window: Window, dialog: NetworksDialog, qtbot: Any
) -> None:
    assert texts(dialog, "efficientnet_lite0")[0] == "efficientnet_lite0 (in use)"
    assert texts(dialog, "megaloc")[1] == "915 MB to download"
    assert not button(dialog, "Use this one").isEnabled(), "it is in use"
    assert not button(dialog, "Compare the ticked").isEnabled(), "none is ticked"
    dialog.findChild(QLineEdit).setText(SMALL)
    QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.service.row(SMALL) is not None and not dialog.service.busy)
    dialog.tick("efficientnet_lite0", SMALL)
    button(dialog, "Compare the ticked").click()
    qtbot.waitUntil(lambda: texts(dialog, SMALL)[2] != "")
    for name in ("efficientnet_lite0", SMALL):
        _, _, *figures = texts(dialog, name)
        assert [one.split()[-1][-1] for one in figures[:6]] == ["m", "m", "m", "%", "%", "s"]
    choose(dialog, SMALL)
    assert "Mean error against efficientnet_lite0" in dialog.about.text()
    with qtbot.waitSignal(open_window.controller.learned):
        button(dialog, "Use this one").click()
    project = open_window.controller.project
    assert project is not None and backbone_of(project).name == SMALL
    qtbot.waitUntil(lambda: open_window.findChild(NetworksDialog) is None)


def test_a_download_says_its_terms_and_asks(
    server: FileServer, dialog: NetworksDialog, open_window: Window, qtbot: Any, gate_at: Any
) -> None:
    choose(dialog, NAME)
    button(dialog, "Use this one").click()
    question = dialog.findChild(QMessageBox)
    for words in ("46 MB from 127.0.0.1", "MIT", "San Francisco", "I have the file"):
        assert words in question.informativeText()
    assert question.defaultButton().text() == "Cancel"
    question.reject()
    assert server.paths == []
    button(dialog, "Use this one").click()
    question = next(one for one in dialog.findChildren(QMessageBox) if one.isVisible())
    yes = next(one for one in question.buttons() if one.text() == "Download and use")
    # Described by this network, the whole campus takes a minute; it is certain that it has begun.
    gate = gate_at("Loading the network")
    yes.click()
    qtbot.waitUntil(gate.reached.is_set)
    assert len(server.paths) == 1 and backbone_spec(NAME).is_here
    working = open_window.controller.work.job
    assert working is not None and working.label == "Learning the place"
    open_window.runner.cancel(working)
    qtbot.waitUntil(lambda: working.over)


def test_weights_are_read_from_a_file_instead(
    dialog: NetworksDialog, weights: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not button(dialog, "I have the file…").isEnabled(), "the default one needs none"
    choose(dialog, NAME)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(weights), ""))
    button(dialog, "I have the file…").click()
    qtbot.waitUntil(lambda: texts(dialog, NAME)[1] == "here")


def test_a_comparison_can_be_cancelled_and_a_closed_project_closes_the_list(
    dialog: NetworksDialog, open_window: Window, qtbot: Any, gate_at: Any
) -> None:
    gate = gate_at("Measuring efficientnet_lite0")
    dialog.tick("efficientnet_lite0")
    button(dialog, "Compare the ticked").click()
    qtbot.waitUntil(gate.reached.is_set)
    assert not button(dialog, "Compare the ticked").isEnabled()
    dialog.service.cancel()
    gate.open()
    qtbot.waitUntil(lambda: not dialog.service.busy)
    assert texts(dialog, "efficientnet_lite0")[2] == ""
    open_window.close_project()
    qtbot.waitUntil(lambda: open_window.findChild(NetworksDialog) is None)
    assert not open_window.actions_.networks.isEnabled()


def test_without_torch_networks_that_need_it_say_so_and_are_not_offered(
    dialog: NetworksDialog, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    find_spec = devices.find_spec
    monkeypatch.setattr(
        devices, "find_spec", lambda name: None if name == "torch" else find_spec(name)
    )
    dialog.service.look()
    qtbot.waitUntil(lambda: texts(dialog, NAME)[1] == "needs torch")
    choose(dialog, NAME)
    dialog.tick(NAME)
    assert "needs torch, which is not installed. Install it with" in dialog.about.text()
    for words in ("Use this one", "I have the file…", "Compare the ticked"):
        assert not button(dialog, words).isEnabled()
    dialog.tick(dialog.service.in_use)
    assert button(dialog, "Compare the ticked").isEnabled()
