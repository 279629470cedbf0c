"""How late the event loop is during an import: ``python -m benchmarks.responsiveness PHOTOS``.

A timer of 10 ms in the window's own thread notes how late each tick comes while the window makes a
project of the photos, loads the network, builds the localizer and gets ready to locate.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, QTimer

from benchmarks.window import open_window, wait_until
from campusgps_gui.window import Window

INTERVAL_MS = 10


def main() -> None:
    """Import, measure, print."""
    photos = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        application, window = open_window(Path(folder))
        wait_until(lambda: window.isVisible() and window._painted)
        started = time.perf_counter()
        late: list[float] = []
        at: list[float] = []
        last = [time.perf_counter()]

        def tick() -> None:
            now = time.perf_counter()
            late.append((now - last[0]) * 1000 - INTERVAL_MS)
            at.append(now - started)
            last[0] = now

        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(tick)
        timer.start(INTERVAL_MS)
        window.workplace.create(Path(folder) / "bench.campusgps", [], None)
        wait_until(lambda: window._page is not None and _map_is_ready(window))
        opening, late[:], at[:] = max(late), [], []
        started = time.perf_counter()
        window.import_photos([photos], None)
        wait_until(lambda: window.locator.is_ready)
        seconds = time.perf_counter() - started
        timer.stop()
        count = len(window.workplace.snapshot.photos)
        window.close()
        application.processEvents()
    delays = np.maximum(np.array(late), 0)
    print(f"making the tabs and the map: largest delay {opening:.0f} ms")
    print(f"{count} photos in {seconds:.0f} s, {len(delays)} ticks")
    print(
        f"delay: median {np.median(delays):.1f} ms, 99 % {np.percentile(delays, 99):.0f} ms, "
        f"99.9 % {np.percentile(delays, 99.9):.0f} ms, largest {delays.max():.0f} ms"
    )
    worst = [f"{s:.0f} s: {d:.0f} ms" for s, d in zip(at, late, strict=True) if d > 100]
    print("late after", ", ".join(worst) or "nothing")
    print(f"ticks over 100 ms late: {(delays > 100).sum()} of {len(delays)}")


def _map_is_ready(window: Window) -> bool:
    view = window.page.photos_tab.map.view
    return view is not None and view.is_ready


if __name__ == "__main__":
    main()
