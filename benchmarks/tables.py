"""The two long tables of the window with 50,000 rows each: ``python -m benchmarks.tables``.

Makes a project of so many photos and a labelled folder of as many rows, straight in SQLite, and
measures with a real window how long the project takes to open until the rows can be seen, how long
a filter, a search and another order take, how late the event loop is while the table scrolls, and
how long it takes to choose thousands of rows, to edit them and to take that back, until table, map
and findings follow. Prints, as rows of a table, the time by the clock, the processor time that the
program and of it the window's own thread needed (other programs at work change it less), and the
largest delay of the event loop.
"""

from __future__ import annotations

import argparse
import json
import logging
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView

from benchmarks.responsiveness import Ticks
from benchmarks.window import open_window, wait_until
from campusgps_gui.labelling.labels_model import LabelsModel, is_sortable
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.lazy_rows import choose_ids, chosen_count
from core.labelling.label import LabelStatus, Review
from core.labelling.row_state import CAN_REJECT, RowFilter
from core.project.journal import Reach
from core.project.project import Project
from core.project.rows import Verdict

SCROLL_STEPS = 200
MANY = 10_000
_SESSIONS = 40
_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def make_project(folder: Path, count: int) -> Path:
    """A project of ``count`` photos and a labelled folder of as many, without any picture."""
    path = folder / "long tables.campusgps"
    with Project.create(path) as project:
        project.store.write(
            lambda connection: connection.executemany(
                "INSERT INTO sessions (id, name, source) VALUES (?, ?, 'found')",
                [(number, f"walk {number:02}") for number in range(1, _SESSIONS + 1)],
            )
        )
        project.store.write(
            lambda connection: (
                connection.executemany(
                    "INSERT INTO photos (id, verdict, reason, session_id, best_measurement_id,"
                    " camera, taken_at, width, height) VALUES (?, ?, ?, ?, NULL, ?, ?, 4000, 3000)",
                    _photo_values(count),
                ),
                connection.executemany(
                    "INSERT INTO file_versions (photo_id, path, sha256, size, mtime_ns)"
                    " VALUES (?, ?, ?, 1, 1)",
                    ((n, _name(n, "photos"), f"{n:064x}") for n in range(1, count + 1)),
                ),
                connection.executemany(
                    "INSERT INTO measurements (photo_id, source, latitude, longitude)"
                    " VALUES (?, ?, ?, ?)",
                    _measurements(count),
                ),
                connection.execute(
                    "UPDATE photos SET best_measurement_id = (SELECT id FROM measurements"
                    " WHERE photo_id = photos.id ORDER BY source LIMIT 1)"
                ),
            )
        )
        project.store.write(
            lambda connection: (
                connection.execute(
                    "INSERT INTO label_jobs (id, sources, shard, also_positioned, localizer,"
                    " started_at, finished_at) VALUES (1, ?, '1/1', 0, '', ?, ?)",
                    (json.dumps(["/labelled"]), *("2026-11-28T08:00:00+00:00",) * 2),
                ),
                connection.executemany(
                    "INSERT INTO labels (job_id, path, sha256, size, mtime_ns, status, reason,"
                    " latitude, longitude, radius50_m, radius90_m, known, matches, review,"
                    " localizer) VALUES (1, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, 1, ?, ?, '')",
                    _label_values(count),
                ),
            )
        )
    return path


def _name(number: int, folder: str) -> str:
    return f"/{folder}/day {number % 97:02}/IMG_{(number * 7919) % 1_000_003:07}.jpg"


def _photo_values(count: int) -> Iterator[tuple[object, ...]]:
    for number in range(1, count + 1):
        usable = number % 10 != 0
        yield (
            number,
            (Verdict.USABLE if usable else Verdict.NO_POSITION).value,
            "" if usable else "no GPS data",
            1 + number % _SESSIONS if usable else None,
            "Birch B20",
            f"2026-{1 + number % 12:02}-{1 + number % 28:02}T12:{number % 60:02}:00+00:00",
        )


def _measurements(count: int) -> Iterator[tuple[object, ...]]:
    for number in range(1, count + 1):
        if number % 10 != 0:
            latitude, longitude = 31.26 + (number % 1000) / 1e5, 34.80 + (number // 1000) / 1e4
            yield number, "exif", latitude, longitude
            if number % 3 == 0:
                yield number, "csv", latitude + 1e-4, longitude


def _label_values(count: int) -> Iterator[tuple[object, ...]]:
    match = {
        "reference": 0,
        "file": "/photos/day 01/IMG_0000001.jpg",
        "similarity": 0.8,
        "latitude": 31.26,
        "longitude": 34.80,
        "session": "walk 01",
        "taken_at": None,
        "distance_m": 12.0,
    }
    matches = json.dumps([match] * 5)
    for number in range(1, count + 1):
        located = number % 5 != 0
        status = LabelStatus.LOCATED if located else LabelStatus.UNREADABLE
        guess = (31.26 + (number % 1000) / 1e5, 34.8, 5.0, 10.0 + number % 90)
        yield (
            _name(number, "labelled"),
            f"{number:064x}",
            status.value,
            "" if located else "cannot be read",
            *(guess if located else (None,) * 4),
            matches if located else "[]",
            (Review.ACCEPTED if located and number % 3 == 0 else Review.OPEN).value,
        )


@dataclass(frozen=True)
class LongTable:
    """A table of the window with what belongs to it.

    Attributes:
        name: Its name in the results.
        table: The view.
        search: The search box.
        kinds: The box that chooses which rows are shown.
        kind: Its entry that shows some of them.
        rows: The number of all rows.
        arranged: Emitted when the rows stand in the order that was asked for.
    """

    name: str
    table: QTableView
    search: QLineEdit
    kinds: QComboBox
    kind: str
    rows: int
    arranged: SignalInstance

    @property
    def shows_all(self) -> bool:
        """True if every row is in the table, the first one with its words."""
        model = self.table.model()
        return model.rowCount() == self.rows and model.index(0, 0).data() is not None

    @property
    def shows_some(self) -> bool:
        """True if a filter or a search hides rows, but not all."""
        return 0 < self.table.model().rowCount() < self.rows


def main() -> None:
    """Make, open, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=50_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder), rows)
        # The photos are made up: their files are not there.
        logging.getLogger("campusgps_gui").setLevel(logging.CRITICAL)
        application, window = open_window(Path(folder))
        wait_until(lambda: window.isVisible() and window._painted)
        ticks = Ticks()
        print("| table | what | by the clock | processor | window's thread | largest delay |")
        print("|---|---|---|---|---|---|")
        _time(
            ticks,
            "photos | open the project",
            lambda: window.controller.open(project),
            lambda: window.shown.made is not None and _photos(window, rows).shows_all,
        )
        _time(
            ticks,
            "photos | then find what needs a look",
            lambda: None,
            lambda: window.page.photos_tab.findings.is_current,
        )
        wait_until(lambda: not window.runner.jobs)
        _measure(ticks, _photos(window, rows))
        _set_aside(ticks, window, rows)
        _time(
            ticks,
            "labels | show the tab",
            window.page.show_labels,
            lambda: not window.labelling.reading and _labels(window, rows).shows_all,
        )
        wait_until(lambda: not window.runner.jobs)
        _measure(ticks, _labels(window, rows))
        _review(ticks, window, rows)
        ticks.stop()
        window.close()
        application.processEvents()


def _photos(window: Window, rows: int) -> LongTable:
    tab = window.page.photos_tab
    return LongTable(
        "photos", tab.table, tab._search, tab._filter, "Usable", rows, tab.listing.listed
    )


def _labels(window: Window, rows: int) -> LongTable:
    pane = window.page.label_tab.rows
    return LongTable(
        "labels", pane.table, pane.bar.search, pane.bar.filter, "Accepted", rows, pane.listed
    )


def _measure(ticks: Ticks, long: LongTable) -> None:
    model = long.table.model()

    def timed(name: str, act: Callable[[], object], there: Callable[[], bool]) -> None:
        _time(ticks, f"{long.name} | {name}", act, there)

    for which in ("first search", "search"):
        timed(which, lambda: long.search.setText("day 13"), lambda: long.shows_some)
        timed("all rows again", long.search.clear, lambda: long.shows_all)
    # The number of rows may follow the name.
    kind = long.kinds.findText(long.kind, Qt.MatchFlag.MatchStartsWith)
    timed("filter", lambda: long.kinds.setCurrentIndex(kind), lambda: long.shows_some)
    timed("all rows again", lambda: long.kinds.setCurrentIndex(0), lambda: long.shows_all)
    for column in reversed(range(model.columnCount())):
        if isinstance(model, LabelsModel) and not is_sortable(column):
            continue
        title = model.headerData(column, Qt.Orientation.Horizontal)
        for order, words in ((_UP, ""), (_DOWN, ", backwards")):
            arranged: list[bool] = []
            long.arranged.connect(partial(arranged.append, True))
            timed(
                f"sort by {title}{words}",
                partial(long.table.sortByColumn, column, order),
                partial(bool, arranged),
            )
    timed(f"{SCROLL_STEPS} leaps of the scroll bar", lambda: _scroll(long.table), lambda: True)


def _set_aside(ticks: Ticks, window: Window, rows: int) -> None:
    """Select all photos, or many, set them aside and take that back."""
    tab, controller = window.page.photos_tab, window.controller

    def shows(used: int) -> bool:
        there = not window.runner.jobs and tab.findings.is_current
        there = there and len(tab.map._references) == used
        return there and tab._count.label.text().endswith(f" {used:,} used")

    used = controller.snapshot.used
    tab.table.sortByColumn(-1, _UP)
    wait_until(lambda: not window.runner.jobs)
    for words, count in (("all", rows), (f"{MANY:,}", min(MANY, rows)), ("one", 1)):
        wanted = tab.model.ids[:count]
        # Of ten photos one counts for nothing from the start.
        left = used - sum(1 for one in wanted if one % 10)
        _choose(ticks, "photos", words, tab.table, wanted)
        _time(
            ticks,
            f"photos | set {words} aside, map and findings too",
            lambda: controller.set_aside(tab.chosen_ids, True),
            partial(shows, left),
        )
        _time(
            ticks,
            "photos | undo, the same",
            partial(controller.undo, Reach()),
            partial(shows, used),
        )


def _review(ticks: Ticks, window: Window, rows: int) -> None:
    """Select all labels, or many, decide about them and take that back."""
    pane, labelling = window.page.label_tab.rows, window.labelling
    actions = window.actions_
    pane.table.sortByColumn(0, _UP)
    wait_until(lambda: not window.runner.jobs)

    def shows(rejected: int) -> bool:
        return not window.runner.jobs and labelling.columns.count(RowFilter.REJECTED) == rejected

    for words, count in (("all", rows), (f"{MANY:,}", min(MANY, rows))):
        wanted = pane.model.ids[:count]
        decided = len(labelling.columns.having(CAN_REJECT, wanted))
        _choose(ticks, "labels", words, pane.table, wanted)
        _time(
            ticks,
            f"labels | reject {words}, map too",
            actions.reject.trigger,
            partial(shows, decided),
        )
        _time(ticks, "labels | undo, map too", actions.undo.trigger, lambda: shows(0))


def _choose(ticks: Ticks, name: str, words: str, table: QTableView, wanted: Sequence[int]) -> None:
    """Select rows, all as Ctrl+A does, or the first ones as Shift does."""
    table.clearSelection()
    chooses = table.selectAll if words == "all" else lambda: choose_ids(table, wanted)
    _time(ticks, f"{name} | select {words}", chooses, lambda: chosen_count(table) == len(wanted))


def _scroll(table: QTableView) -> None:
    bar = table.verticalScrollBar()
    for step in range(SCROLL_STEPS):
        bar.setValue(bar.maximum() * (step * 37 % SCROLL_STEPS) // SCROLL_STEPS)
        until = time.perf_counter() + 0.02
        wait_until(partial(_is_past, until))


def _is_past(moment: float) -> bool:
    return time.perf_counter() > moment


def _time(ticks: Ticks, name: str, act: Callable[[], object], there: Callable[[], bool]) -> None:
    ticks.begin()
    whole, own = time.process_time(), time.thread_time()
    act()
    wait_until(there)
    whole, own = time.process_time() - whole, time.thread_time() - own
    print(
        f"| {name} | {ticks.seconds * 1000:.0f} ms | {whole * 1000:.0f} ms | {own * 1000:.0f} ms "
        f"| {max(ticks.largest, 0):.0f} ms |",
        flush=True,
    )


if __name__ == "__main__":
    main()
