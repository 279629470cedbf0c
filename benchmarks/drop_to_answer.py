"""Times a 12-megapixel photo from its drop to its pin: ``python -m benchmarks.drop_to_answer``.

Makes the demo campus, opens its project in a window, waits until it is warm and drops test photos,
enlarged to 12 megapixels, on it one after the other through the window system's own drop events.
The clock stops when the map's page has drawn the estimate (its JavaScript answers).
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from benchmarks.window import open_window, wait_until
from campusgps_gui.map.view import MapView
from campusgps_gui.shell.window import Window
from core.workflows.demo import make_demo

RUNS = 7
SIZE = (4032, 3024)


def main() -> None:
    """Measure and print the median."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        demo = make_demo(folder / "demo", photos=120)
        photos = [_enlarged(path, folder) for path in demo.test_photos[: RUNS + 1]]
        application, window = open_window(folder, demo.project)
        wait_until(lambda: window.locator.is_ready)
        window.page.show_locate()
        view = _wait_for_map(window)
        drawn: list[float] = []
        # The page answers after it has drawn what it was sent before.
        window.locator.answered.connect(
            lambda _: view.page().runJavaScript("1", lambda _: drawn.append(time.perf_counter()))
        )
        seconds: list[float] = []
        for photo in photos:
            started = time.perf_counter()
            _drop(window, photo)
            wait_until(lambda: len(drawn) > len(seconds))
            seconds.append(drawn[-1] - started)
        window.close()
        application.processEvents()
    print("seconds from drop to pin:", " ".join(f"{s:.2f}" for s in seconds[1:]))
    print(f"median {statistics.median(seconds[1:]):.2f} s, largest {max(seconds[1:]):.2f} s")


def _enlarged(path: Path, folder: Path) -> Path:
    target = folder / f"{path.stem}-12mp.jpg"
    with Image.open(path) as image:
        image.convert("RGB").resize(SIZE, Image.Resampling.BICUBIC).save(target, quality=90)
    return target


def _wait_for_map(window: Window) -> MapView:
    pane = window.page.locate_tab.map
    wait_until(lambda: pane.view is not None and pane.view.is_ready)
    assert pane.view is not None
    return pane.view


def _drop(window: Window, photo: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    where, button = QPoint(640, 300), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    handle = window.windowHandle()
    QApplication.sendEvent(
        handle, QDragEnterEvent(where, Qt.DropAction.CopyAction, data, button, none)
    )
    QApplication.sendEvent(
        handle, QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, button, none)
    )


if __name__ == "__main__":
    main()
