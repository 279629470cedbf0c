from __future__ import annotations

from dataclasses import asdict

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from campusgps_gui.shell.window import Window
from campusgps_gui.style.appearance import DARK, LIGHT, Appearance, Colours, Theme


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["text", "muted", "good", "warning", "danger", "accent"])
def test_words_can_be_read(colours: Colours, ink: str) -> None:
    # WCAG 2.1, success criterion 1.4.3.
    for ground in ("window", "base"):
        assert _contrast(asdict(colours)[ink], asdict(colours)[ground]) >= 4.5
    assert _contrast(colours.on_accent, colours.accent) >= 4.5


def test_switching_dresses_everything(qapp: QApplication, appearance: Appearance) -> None:
    changes: list[bool] = []
    appearance.changed.connect(lambda: changes.append(appearance.colours.dark))
    appearance.theme = Theme.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.accent in appearance.style_sheet
    appearance.theme = Theme.LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window
    assert changes == [True, False]


def test_the_style_sheet_is_the_windows_and_its_dialogs_have_it(
    qapp: QApplication, appearance: Appearance, new_window: Window
) -> None:
    # On the application it would be applied again at each step of putting widgets together.
    assert qapp.styleSheet() == ""
    button = QPushButton("Import", QDialog(new_window))
    button.setProperty("primary", True)
    button.resize(120, 40)
    for theme, colours in ((Theme.DARK, DARK), (Theme.LIGHT, LIGHT)):
        appearance.theme = theme
        assert button.grab().toImage().pixelColor(8, 8).name() == colours.accent
