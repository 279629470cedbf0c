from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from campusgps_gui.photos.tab import summary_words
from campusgps_gui.photos.table import COLUMNS, PhotosTable
from core.geo import Position
from core.photos.measurement import Measurement, Remark, Source
from core.project.rows import PhotoRow, Verdict
from core.quality.finding import Finding
from core.quality.findings import find_all, needing_a_look
from core.workflows.importing import LearnedImport

NOON = datetime(2024, 12, 22, 12, 0, tzinfo=timezone.utc)


def _photo(number: int, name: str, verdict: Verdict = Verdict.USABLE, **more: Any) -> PhotoRow:
    usable = verdict is Verdict.USABLE
    position = Position(31.26 + number / 1e4, 34.8)
    facts: dict[str, Any] = {
        "measurement": Measurement(position, Source.EXIF, None, None, None) if usable else None,
        "own": None,
        "set_aside": False,
        "session": "day" if usable else None,
        "reason": "" if usable else "no GPS data",
        "taken_at": NOON + timedelta(minutes=number),
    }
    facts |= more
    return PhotoRow(
        id=number,
        path=Path("photos") / name,
        sha256=f"{number:064x}",
        pixels_sha256=None,
        verdict=verdict,
        taken_at_has_offset=True,
        camera="Birch B20",
        width=4000,
        height=3000,
        **facts,
    )


PHOTOS = (
    _photo(1, "b.jpg"),
    _photo(2, "A.jpg", session="night"),
    _photo(3, "c.heic", Verdict.NO_POSITION),
    _photo(4, "d.jpg", set_aside=True),
)


@pytest.fixture
def table(qapp: Any) -> PhotosTable:
    made = PhotosTable(lambda photo: QImage())
    made.show_photos(PHOTOS)
    return made


def _names(table: PhotosTable) -> list[str]:
    return [table.photo(row).path.name for row in range(table.rowCount())]


def _text(table: PhotosTable, row: int, column: str) -> str:
    titles = [one.title for one in COLUMNS]
    return str(table.index(row, titles.index(column)).data())


def test_photos_that_are_not_used_say_why(table: PhotosTable) -> None:
    remark = Remark("sources_differ", "its sidecar says otherwise")
    photos = [
        _photo(1, "a.jpg"),
        _photo(2, "b.jpg", twin_of=1),
        _photo(3, "c.jpg", doubt="lost_sign"),
        _photo(4, "d.jpg", remarks=(remark,)),
        _photo(5, "e.jpg", reason=f"from the sidecar; {remark.text}", remarks=(remark,)),
    ]
    table.show_photos(photos)
    assert [(_text(table, row, "Verdict"), _text(table, row, "Reason")) for row in range(5)] == [
        ("usable", ""),
        ("usable, not used", "a copy of another photo, which counts"),
        ("usable, not used", "in doubt: with a lost sign"),
        ("usable", "its sidecar says otherwise"),
        ("usable", "from the sidecar; its sidecar says otherwise"),
    ]
    table.filter("COPY OF", None)
    assert _names(table) == ["b.jpg"]
    table.filter("says otherwise", None)
    assert _names(table) == ["d.jpg", "e.jpg"]
    table.filter("", None, among=needing_a_look(find_all(photos)))
    assert _names(table) == ["b.jpg", "d.jpg", "e.jpg"]


def test_an_import_tells_what_needs_a_look() -> None:
    findings = (Finding("twin", (2, 3), "a copy"), Finding("outlier", (3,), "far away"))
    words = summary_words(LearnedImport(PHOTOS, (), findings))
    assert (
        "2 photos need a look: 1 far from the others, 2 showing the same picture as others" in words
    )


def test_rows_are_in_the_order_of_import_until_sorted(table: PhotosTable) -> None:
    assert _names(table) == ["b.jpg", "A.jpg", "c.heic", "d.jpg"]
    table.sort(0)
    assert _names(table) == ["A.jpg", "b.jpg", "c.heic", "d.jpg"]
    table.sort(4, Qt.SortOrder.DescendingOrder)
    assert _names(table) == ["d.jpg", "c.heic", "A.jpg", "b.jpg"]
    table.sort(-1)
    assert _names(table) == ["b.jpg", "A.jpg", "c.heic", "d.jpg"]


def test_filters_join(table: PhotosTable) -> None:
    table.filter("", Verdict.NO_POSITION)
    assert _names(table) == ["c.heic"]
    table.filter("NIGHT", None)
    assert _names(table) == ["A.jpg"]
    table.filter("gps data", None)
    assert _names(table) == ["c.heic"]
    table.filter("", None, aside_only=True)
    assert _names(table) == ["d.jpg"]
    table.filter("night", Verdict.NO_POSITION)
    assert _names(table) == []


def test_rows_are_found_by_photo(table: PhotosTable) -> None:
    table.sort(0)
    assert table.row_of(2) == 0
    table.filter("heic", None)
    assert table.row_of(2) is None
    assert table.row_of(3) == 0


def test_words(table: PhotosTable) -> None:
    assert _text(table, 2, "Verdict") == "no position"
    assert _text(table, 2, "Reason") == "no GPS data"
    assert _text(table, 3, "Verdict") == "usable, set aside"
    assert _text(table, 0, "Taken") == "22 Dec 2024 12:01"


def test_the_difference_of_a_csv_is_shown(table: PhotosTable) -> None:
    csv = Measurement(Position(31.2601, 34.8), Source.CSV, None, None, None)
    own = Measurement(Position(31.2602, 34.8), Source.EXIF, None, None, None)
    table.show_photos([_photo(1, "b.jpg", measurement=csv, own=own)])
    assert _text(table, 0, "Off by") == "11 m"
