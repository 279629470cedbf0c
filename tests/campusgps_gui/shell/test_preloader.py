from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from campusgps_gui.shell.dialogs.about_dialog import AboutDialog
from campusgps_gui.shell.window import Window


def test_a_broken_plug_in_is_said_in_the_status_bar_and_named_in_about(
    qtbot: Any, new_window: Window, install_folder: Callable[[Path], None], tmp_path: Path
) -> None:
    window = new_window
    info = tmp_path / "site" / "brittle-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: brittle\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[campusgps.exports]\ngone = brittle_missing:IT\n"
        "[campusgps.backbones]\naway = brittle_missing:<b>\n"
    )
    install_folder(tmp_path / "site")
    with qtbot.waitSignal(window.preloader.plugins_broken):
        window.show()
    assert "Help > About" in window.statusBar().currentMessage()
    window.actions_.about.trigger()
    (about,) = window.findChildren(AboutDialog)
    assert "gone (campusgps.exports) of brittle is not used: ModuleNotFoundError" in about.text
    assert "away (campusgps.backbones) of brittle is not used" in about.text
