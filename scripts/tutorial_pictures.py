"""The pictures of the manual's tutorial, drawn of the demo campus as a person meets it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget

from campusgps_gui.style.appearance import Theme
from scripts.shown_window import Shown, opened

SIZE = (1024, 700)
"""The smallest window: its words stay legible where the page is narrow."""
_WIDTH = 900
_COLOURS = 256
_LOCATED = 6


def show_locate(shown: Shown, demo: Path) -> QWidget:
    """The Locate tab as the demo begins, a photo chosen."""
    shown.window.page.locate(sorted((demo / "test").iterdir())[:_LOCATED])
    shown.rest()
    shown.window.page.locate_tab.list.table.selectRow(2)
    return shown.window


def show_import(shown: Shown, demo: Path) -> QWidget:
    """The Photos tab after photos of elsewhere were imported."""
    shown.window.page.show_photos()
    with shown.signal_of(shown.window.controller.learned):
        shown.window.controller.work.import_photos([demo / "elsewhere"])
    return shown.window


def show_look(shown: Shown, _: Path) -> QWidget:
    """The Photos tab with what needs a look, one of them chosen."""
    tab = shown.window.page.photos_tab
    shown.wait_until(lambda: tab.look.isVisible() and tab.look.show_button.isVisible())
    tab.look.show_button.click()
    shown.rest()
    tab.table.selectRow(1)
    return shown.window


def show_review(shown: Shown, _: Path) -> QWidget:
    """The Label folder tab at a photo to review."""
    shown.window.page.show_labels()
    shown.rest()
    shown.window.actions_.next_doubtful.trigger()
    return shown.window


def show_write(shown: Shown, _: Path) -> QWidget:
    """The preview before positions are written."""
    shown.window.actions_.write_labels.trigger()
    dialog = shown.window.page.label_tab.prompts.dialog
    assert dialog is not None
    return dialog


def show_training(shown: Shown, _: Path) -> QWidget:
    """The Training tab after a short run."""
    shown.window.page.show_training()
    return shown.window


Show = Callable[[Shown, Path], QWidget]
VISITS: Sequence[Sequence[tuple[str, Show]]] = (
    (("locate", show_locate), ("import", show_import), ("look", show_look)),
    (("training", show_training), ("review", show_review), ("write", show_write)),
)
"""The name of each picture and what it shows; each visit begins with the project as it was kept."""


def make_tutorial_pictures(application: QApplication, demo: Path, target: Path) -> None:
    """Draw all into ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    (project,) = demo.glob("*.campusgps")
    for pictures in VISITS:
        with TemporaryDirectory() as folder:
            copied = Path(shutil.copytree(project, Path(folder) / project.name))
            with opened(application, copied, Theme.LIGHT, SIZE) as shown:
                for name, show in pictures:
                    shown.save(target / f"{name}.png", show(shown, demo))
                    _make_small(target / f"{name}.png")


def _make_small(file: Path) -> None:
    """Make a picture as wide as a page, with a palette of colours: half its size."""
    with Image.open(file) as picture:
        small = picture.convert("RGB")
    if small.width > _WIDTH:
        height = round(small.height * _WIDTH / small.width)
        small = small.resize((_WIDTH, height), Image.Resampling.LANCZOS)
    # Keeps colours that are rare, as those of small dots.
    method = Image.Quantize.MAXCOVERAGE
    few = small.quantize(_COLOURS, method, kmeans=1, dither=Image.Dither.NONE)
    few.save(file, optimize=True)
