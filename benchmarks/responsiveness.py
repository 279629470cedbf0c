"""Measures the delay of the event loop amid work: ``python -m benchmarks.responsiveness PHOTOS``.

A timer of 10 ms in the window's own thread notes how late each tick comes while the window makes a
project of the photos, loads the network, builds the localizer and gets ready to locate; then while
it refines that in the background and a photo is dropped every ten seconds; then while it labels the
folder, with the Label folder tab shown; then while it trains a network for some minutes, with the
Training tab shown.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt, QTimer

from benchmarks.window import open_window, wait_until
from campusgps_gui.jobs.refine_service import RefineStatus
from campusgps_gui.shell.window import Window

INTERVAL_MS = 10
DROP_EVERY_MS = 10_000


class Ticks:
    """Notes how late each tick of a timer in the window's thread comes."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(INTERVAL_MS)
        self.begin()

    def begin(self) -> None:
        """Forget what was noted."""
        self._started = self._last = time.perf_counter()
        self._late: list[float] = []
        self._at: list[float] = []

    def stop(self) -> None:
        """Note nothing any more."""
        self._timer.stop()

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.perf_counter() - self._started

    @property
    def largest(self) -> float:
        """The largest delay in milliseconds."""
        return max(self._late)

    def print(self) -> None:
        """Print the delays in milliseconds."""
        delays = np.maximum(np.array(self._late), 0)
        print(
            f"  delay: median {np.median(delays):.1f} ms, 99 % {np.percentile(delays, 99):.0f} ms, "
            f"99.9 % {np.percentile(delays, 99.9):.0f} ms, largest {delays.max():.0f} ms"
        )
        pairs = zip(self._at, self._late, strict=True)
        worst = [f"{at:.0f} s: {late:.0f} ms" for at, late in pairs if late > 100]
        print("  late after", ", ".join(worst) or "nothing")
        print(f"  ticks over 100 ms late: {(delays > 100).sum()} of {len(delays)}", flush=True)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._late.append((now - self._last) * 1000 - INTERVAL_MS)
        self._at.append(now - self._started)
        self._last = now


def main() -> None:
    """Import, refine, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("photos", type=Path, help="a folder of photos with positions")
    parser.add_argument("--training-s", type=float, default=180, help="how long to train")
    options = parser.parse_args()
    photos = options.photos
    with tempfile.TemporaryDirectory() as folder:
        application, window = open_window(Path(folder))
        wait_until(lambda: window.isVisible() and window._painted)
        ticks = Ticks()
        window.controller.create(Path(folder) / "benchmark.campusgps", [], None)
        wait_until(lambda: window.shown.made is not None and _map_is_ready(window))
        print(f"making the tabs and the map: largest delay {ticks.largest:.0f} ms")
        ticks.begin()
        window.import_photos([photos], None)
        wait_until(lambda: window.locator.is_ready)
        print(f"importing {window.controller.snapshot.total} photos: {ticks.seconds:.0f} s")
        ticks.print()
        _refine(window, ticks)
        _label(window, ticks, photos)
        _train(window, ticks, options.training_s)
        ticks.stop()
        window.close()
        application.processEvents()


def _refine(window: Window, ticks: Ticks) -> None:
    wait_until(lambda: window.refiner.refine_status is not RefineStatus.UNKNOWN)
    if not window.refiner.running:
        print(f"refining does not start: {window.refiner.refine_status.value}")
        return
    stages: dict[str, float] = {}
    answers: list[float] = []
    dropped = [0.0]

    def note_stage() -> None:
        job = window.runner.foremost
        if job is not None and job.background and job.progress is not None:
            stages.setdefault(job.progress.stage, ticks.seconds)

    def drop() -> None:
        dropped[0] = time.perf_counter()
        window.page.locate([photos[len(answers)]])

    project = window.controller.project
    assert project is not None
    photos = [photo.path for photo in project.photos()]
    ticks.begin()
    window.runner.changed.connect(note_stage)
    window.locator.answered.connect(lambda _: answers.append(time.perf_counter() - dropped[0]))
    often = QTimer()
    often.timeout.connect(drop)
    often.start(DROP_EVERY_MS)
    wait_until(lambda: not window.refiner.running)
    often.stop()
    wait_until(lambda: window.locator.is_ready and not window.runner.jobs)
    print(f"refining: {ticks.seconds:.0f} s; {window.statusBar().currentMessage()}")
    print("  stages from", ", ".join(f"{name} {at:.0f} s" for name, at in stages.items()))
    if answers:
        print(f"  a dropped photo is answered after {np.median(answers):.1f} s (median)")
    ticks.print()


def _label(window: Window, ticks: Ticks, photos: Path) -> None:
    window.page.show_labels()
    wait_until(lambda: not window.runner.jobs)
    ticks.begin()
    window.page.label_tab.label([photos], also_positioned=True)
    wait_until(lambda: window.labelling.running)
    wait_until(lambda: not window.labelling.running and not window.runner.jobs)
    print(f"labelling {len(window.labelling.columns)} photos: {ticks.seconds:.0f} s")
    ticks.print()


def _train(window: Window, ticks: Ticks, seconds: float) -> None:
    ticks.begin()
    window.page.show_training()
    tab, training = window.page.training_tab, window.training
    wait_until(lambda: tab.curves.plot is not None and tab.planner.found is not None)
    wait_until(lambda: tab.map.view is not None and tab.map.view.is_ready)
    print(f"showing the Training tab: largest delay {ticks.largest:.0f} ms")
    tab.form.recipes.setCurrentIndex(tab.form.recipes.findData("efficientnet_lite0"))
    ticks.begin()
    tab.start.click()
    wait_until(lambda: training.running)
    wait_until(lambda: not training.running or ticks.seconds > seconds)
    report = training.epoch_report
    epochs = 0 if report is None else len(report.run.history["efficientnet_lite0"])
    print(f"training: {ticks.seconds:.0f} s, {epochs} epochs")
    ticks.print()
    ticks.begin()
    tab.cancel.click()
    wait_until(lambda: not training.running)
    print(f"cancelling: {ticks.seconds:.1f} s, largest delay {ticks.largest:.0f} ms")


def _map_is_ready(window: Window) -> bool:
    view = window.page.photos_tab.map.view
    return view is not None and view.is_ready


if __name__ == "__main__":
    main()
