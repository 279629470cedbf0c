from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from campusgps_gui.photos.summary import ImportNotice, summary_words
from campusgps_gui.photos.table import COLUMNS, PhotosTable
from core.geo import Position
from core.photos.measurement import Measurement, Source
from core.photos.remark import Remark
from core.project.rows import PhotoRow, Verdict
from core.quality.finding import Finding
from core.quality.findings import find_all, needing_a_look
from core.quality.photo_list import PhotoOrder
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
    return _table(PHOTOS)


def _table(photos: Sequence[PhotoRow]) -> PhotosTable:
    rows = {photo.id: photo for photo in photos}
    made = PhotosTable(lambda ids: [rows[one] for one in ids], lambda photo: QImage())
    made.show_ids(array("q", rows))
    return made


def _text(table: PhotosTable, row: int, column: str) -> str:
    titles = [one.title for one in COLUMNS]
    return str(table.index(row, titles.index(column)).data())


def test_photos_that_are_not_used_say_why(qapp: Any) -> None:
    remark = Remark("sources_differ", "its sidecar says otherwise")
    photos = [
        _photo(1, "a.jpg"),
        _photo(2, "b.jpg", twin_of=1),
        _photo(3, "c.jpg", doubt="lost_sign"),
        _photo(4, "d.jpg", remarks=(remark,)),
        _photo(5, "e.jpg", reason=f"from the sidecar; {remark.text}", remarks=(remark,)),
    ]
    table = _table(photos)
    assert [(_text(table, row, "Verdict"), _text(table, row, "Reason")) for row in range(5)] == [
        ("usable", ""),
        ("usable, not used", "a copy of another photo, which counts"),
        ("usable, not used", "in doubt: with a lost sign"),
        ("usable", "its sidecar says otherwise"),
        ("usable", "from the sidecar; its sidecar says otherwise"),
    ]
    assert needing_a_look(find_all(photos)) == {2, 4, 5}


def test_an_import_tells_of_its_files_only_what_stays_true() -> None:
    findings = (Finding("twin", (2, 3), "a copy"), Finding("outlier", (3,), "far away"))
    words = summary_words(LearnedImport(PHOTOS, ("a note",), findings=findings))
    assert words.splitlines()[1:] == ["a note"], "the line below follows what is mended"


def test_guesses_of_a_table_are_used_where_the_person_insists(qapp: Any, tmp_path: Path) -> None:
    notice, wanted = ImportNotice(), []
    notice.guesses_wanted.connect(wanted.append)
    notice.say(LearnedImport(PHOTOS, ()))
    assert not notice.use_guesses.isVisibleTo(notice)
    notice.say(LearnedImport(PHOTOS, (), tmp_path / "a.csv", 2))
    assert notice.use_guesses.isVisibleTo(notice)
    assert notice.use_guesses.text().strip() == "Use 2 guesses all the same"
    notice.use_guesses.click()
    assert wanted == [tmp_path / "a.csv"] and notice.isHidden()
    notice.deleteLater()


def test_the_order_that_the_header_says_is_asked_for_once(table: PhotosTable) -> None:
    wanted: list[tuple[PhotoOrder | None, bool]] = []
    table.order_wanted.connect(lambda: wanted.append((table.order, table.backwards)))
    for _ in range(2):
        table.sort(0)
    table.sort(4, Qt.SortOrder.DescendingOrder)
    table.sort(-1, Qt.SortOrder.DescendingOrder)
    assert wanted == [(PhotoOrder.NAME, False), (PhotoOrder.TAKEN, True), (None, False)]


def test_every_column_is_an_order() -> None:
    assert [column.key for column in COLUMNS] == [order.value for order in PhotoOrder]


def test_words(table: PhotosTable) -> None:
    assert _text(table, 2, "Verdict") == "no position"
    assert _text(table, 2, "Reason") == "no GPS data"
    assert _text(table, 3, "Verdict") == "usable, set aside"
    assert _text(table, 0, "Taken") == "22 Dec 2024 12:01"


def test_the_difference_of_a_csv_is_shown(qapp: Any) -> None:
    csv = Measurement(Position(31.2601, 34.8), Source.CSV, None, None, None)
    own = Measurement(Position(31.2602, 34.8), Source.EXIF, None, None, None)
    table = _table([_photo(1, "b.jpg", measurement=csv, own=own)])
    assert _text(table, 0, "Off by") == "11 m"
