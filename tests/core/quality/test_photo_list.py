"""The list of photos is the one that plain Python makes of all of them."""

from __future__ import annotations

import json
import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.files import legible
from core.localizer.area_shares import AreaIndex
from core.project.areas import Area, put_areas
from core.project.paths import path_to_column
from core.project.photo_places import NO_PLACES
from core.project.project import Project
from core.project.references import reference_list_sha256
from core.project.rows import PhotoRow, Verdict
from core.quality.findings import TITLES
from core.quality.photo_areas import with_areas
from core.quality.photo_findings import suggested_move
from core.quality.photo_list import (
    PhotoOrder,
    PhotoQuery,
    has_differences,
    photo_ids,
    reason_words,
    verdict_words,
)
from core.quality.photo_summary import summarize_photos

COUNT = 700
_NAMES = (
    "IMG_1.jpg",
    "img_1.JPG",
    "Straße.jpg",
    "STRASSE.jpg",
    "été.heic",
    "'quote'.png",
    "[a-z].tif",
)
_RAW_NAME = os.fsdecode(b"broken \xff name.jpg")
_REASONS = ("", "", "no GPS data", "İstanbul's sidecar wins", "said twice")
_REMARKS = ("[]", "[]", '[{"name": "clock", "text": "Clock in doubt"}]')
_TWICE = json.dumps([{"name": "a", "text": "said twice"}, {"name": "b", "text": "once: é"}])
_TAGS = ("", "", "night", "night, wet", "fortnight", "été")
_SESSIONS = ("", "walk", "Walk 2", "Ärger", "night\u212a")
_TIMES = (
    None,
    "2026-01-02T03:04:05+00:00",
    "2026-01-02T03:04:05.000001+00:00",
    "2026-01-02T03:04:05.500000+00:00",
    "2026-01-02T05:04:05.250000+02:00",
    "2026-01-01T23:04:05-05:00",
    "1969-07-20T20:17:40+00:00",
)
_AREAS = [
    Area("South", ((np.array([[31.0, 34.0], [31.0, 35.0], [31.5, 35.0], [31.5, 34.0]]),),)),
    Area("Hall", ((np.array([[31.2, 34.2], [31.2, 34.6], [31.4, 34.6], [31.4, 34.2]]),),), "South"),
]
_KEYS: dict[PhotoOrder, Callable[[PhotoRow], Any]] = {
    PhotoOrder.NAME: lambda photo: photo.path.name.casefold(),
    PhotoOrder.VERDICT: verdict_words,
    PhotoOrder.REASON: reason_words,
    PhotoOrder.SESSION: lambda photo: photo.session or "",
    PhotoOrder.TAKEN: lambda photo: photo.taken_at.timestamp() if photo.taken_at else 0.0,
    PhotoOrder.DIFFERENCE: lambda photo: photo.difference_m or 0.0,
    PhotoOrder.TAGS: lambda photo: ", ".join(photo.tags),
    PhotoOrder.AREA: lambda photo: photo.area,
    PhotoOrder.ODDS: lambda photo: -move.share if (move := suggested_move(photo)) else 0.0,
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project of random photos, straight in SQLite."""
    with Project.create(tmp_path_factory.mktemp("listed") / "random.campusgps") as opened:
        _fill(opened, random.Random(12))
        put_areas(opened, _AREAS)
        yield opened


@pytest.fixture(scope="module")
def photos(project: Project) -> list[PhotoRow]:
    return list(with_areas(project.photos(), AreaIndex(_AREAS)))


def test_every_order_both_ways(project: Project, photos: list[PhotoRow]) -> None:
    assert list(photo_ids(project, PhotoQuery())) == [photo.id for photo in photos]
    assert 0 < len(photos) < COUNT
    for order, key in _KEYS.items():
        for backwards in (False, True):
            listed = photo_ids(project, PhotoQuery(order=order, backwards=backwards))
            expected = sorted(photos, key=key, reverse=backwards)
            assert list(listed) == [photo.id for photo in expected], (order, backwards)


@pytest.mark.parametrize(
    "text",
    [
        *("img_1", "IMG", "strasse", "STRAẞE", "été", "'", "[a-z]", "%", "_", "\\xff"),
        *("walk", "ÄRGER", "nightk", "said twice", "ONCE: É", "in doubt", "copy of another"),
        *("lost sign", "i̇stanbul", "birch", "night, w", "ÉTÉ", "día", "no such photo", "/day 1/"),
        *("SOUTH", "hall"),
        os.fsdecode(b"\xff"),
    ],
)
def test_search(project: Project, photos: list[PhotoRow], text: str) -> None:
    listed = photo_ids(project, PhotoQuery(text=text))
    assert list(listed) == [photo.id for photo in photos if _is_found(text, photo)]


@pytest.mark.parametrize(
    ("text", "taken", "written"),
    [
        ("2026-01-02", "", "2026-01-02"),
        ("2026-01-02T03:04", "", "2026-01-02 03:04"),
        ("03:04", "", " 03:04:"),
        ("04:05", "", " 04:05:"),
        ("03:04:05", "", "03:04:05"),
        ("2 Jan 2026", "2026-01-02", "2026-01-02"),
        ("02", "", "no number alone"),
    ],
)
def test_search_for_a_time(
    project: Project, photos: list[PhotoRow], text: str, taken: str, written: str
) -> None:
    listed = photo_ids(project, PhotoQuery(text=text, taken=taken))
    times = {one.id: f"{one.taken_at:%Y-%m-%d %H:%M:%S}" for one in photos if one.taken_at}
    expected = [
        photo.id for photo in photos if _is_found(text, photo) or written in times.get(photo.id, "")
    ]
    assert list(listed) == expected


def test_filters_join(project: Project, photos: list[PhotoRow]) -> None:
    generator = random.Random(3)
    for _ in range(80):
        query = PhotoQuery(
            text=generator.choice(("", "", "img", "walk", "é", "south")),
            verdict=generator.choice((None, None, *Verdict)),
            aside_only=generator.random() < 0.2,
            session=generator.choice((None, None, *_SESSIONS[1:])),
            tag=generator.choice(("", "", "", "night", "été")),
            area=generator.choice(("", "", "", "South", "Hall")),
            among=generator.choice((None, frozenset(range(1, COUNT, 3)), frozenset())),
            order=generator.choice((None, *PhotoOrder)),
            backwards=generator.random() < 0.5,
        )
        fitting = [photo for photo in photos if _fits(query, photo)]
        if query.order is not None:
            fitting.sort(key=_KEYS[query.order], reverse=query.backwards)
        assert list(photo_ids(project, query)) == [photo.id for photo in fitting]


def test_several_photos_are_summed_up(project: Project, photos: list[PhotoRow]) -> None:
    for chosen in (photos, photos[10:200:3], photos[:1], []):
        summary = summarize_photos(project, [photo.id for photo in chosen])
        assert summary.count == len(chosen)
        assert summary.used == sum(photo.is_reference for photo in chosen)
        assert summary.set_aside == sum(photo.set_aside for photo in chosen)
        assert summary.verdicts == Counter(photo.verdict for photo in chosen)
        assert summary.sessions == Counter(photo.session for photo in chosen if photo.session)
        assert summary.cameras == Counter(photo.camera for photo in chosen if photo.camera)
        times = [photo.taken_at for photo in chosen if photo.taken_at]
        first_and_last = (min(times), max(times)) if times else (None, None)
        assert (summary.first, summary.last) == first_and_last


def test_photos_are_read_by_id(project: Project, photos: list[PhotoRow]) -> None:
    wanted = [photo.id for photo in photos[5:50:7]]
    gone = next(iter(set(range(1, COUNT)) - {photo.id for photo in photos}))
    assert project.photos_of([*reversed(wanted), gone, COUNT + 9]) == photos[5:50:7]
    for photo in photos[:40]:
        assert project.photo(photo.id) == photo == project.photo_at(photo.path)
    assert project.photo_at(Path("/nowhere.jpg")) is None


def test_columns_are_those_of_the_photos(project: Project, photos: list[PhotoRow]) -> None:
    used = [photo for photo in photos if photo.is_reference]
    counts, places = project.counts(), project.places()
    assert project.ids_set_aside() == {photo.id for photo in photos if photo.set_aside}
    assert (counts.total, counts.used) == (len(photos), len(used))
    usable = [one for one in photos if one.verdict is Verdict.USABLE and not one.set_aside]
    assert counts.copies == sum(one.twin_of is not None for one in usable) > 0
    assert counts.in_doubt == sum(one.twin_of is None and bool(one.doubt) for one in usable) > 0
    unused = photo_ids(project, PhotoQuery(unused_only=True))
    assert list(unused) == [one.id for one in photos if not one.is_reference]
    assert counts.by_verdict == Counter(photo.verdict for photo in photos)
    assert list(places.ids) == [photo.id for photo in used]
    assert list(places.names) == [legible(photo.path.name) for photo in used]
    sessions = [places.sessions[number] for number in places.session_numbers]
    assert sessions == [photo.session or "" for photo in used]
    positions = [photo.position for photo in used if photo.position is not None]
    assert list(places.latitudes) == [position.latitude for position in positions]
    assert list(places.longitudes) == [position.longitude for position in positions]
    assert project.paths() == {photo.id: photo.path for photo in photos}
    by_id = {photo.id: photo for photo in used}
    walks = [[by_id[one] for one in walk] for walk in places.walks().values()]
    assert sorted(photo.id for walk in walks for photo in walk) == [
        photo.id for photo in used if photo.taken_at is not None
    ]
    for walk in walks:
        assert len({(photo.session, photo.camera) for photo in walk}) == 1
        times = [photo.taken_at.timestamp() for photo in walk if photo.taken_at is not None]
        # SQLite knows a time to the millisecond.
        assert all(later > earlier - 0.002 for earlier, later in pairwise(times))


def test_places_of_some_photos_are_read_alone(project: Project, photos: list[PhotoRow]) -> None:
    places = project.places()
    some = [photo.id for photo in photos[::3]]
    found = project.places(some)
    assert set(found.ids) == set(places.ids).intersection(some)
    assert places.renewed(some, NO_PLACES).renewed(some, found) == places


def test_the_sum_of_the_references_needs_no_photos(project: Project) -> None:
    references = project.references()
    # Sessions that share copies are one: the sum is over the names that a localizer knows.
    assert {one.session for one in references} != {one.session for one in project.photos()}
    assert project.references_sha256() == reference_list_sha256(references)


def test_after_an_edit_the_sum_is_that_of_all_references(tmp_path: Path) -> None:
    with Project.create(tmp_path / "edited.campusgps") as project:
        _fill(project, random.Random(5))
        used = [one.id for one in project.references()]
        sums = []
        for edited, aside in ((used[:3], True), (used[5:400], True), (used[2:9], False)):
            edit = project.set_aside(edited, aside)
            assert edit is not None
            sums.append(project.references_sha256(edit.photo_ids))
            assert sums[-1] == reference_list_sha256(project.references())
        # What changed without an edit is seen when all is read, and stays so.
        project.store.write(lambda one: one.execute("UPDATE sessions SET name = 'x' WHERE id = 2"))
        sums.append(project.references_sha256())
        undone = project.journal.undo()
        assert undone is not None
        sums.append(project.references_sha256(undone.photo_ids))
        assert sums[-1] == reference_list_sha256(project.references())
        assert len(set(sums)) == len(sums)


def _is_found(text: str, photo: PhotoRow) -> bool:
    words = (legible(str(photo.path)), photo.session or "", reason_words(photo), photo.camera)
    words = (*words, ", ".join(photo.tags), photo.area)
    return legible(text.casefold()) in "\n".join(words).casefold()


def _fits(query: PhotoQuery, photo: PhotoRow) -> bool:
    return (
        _is_found(query.text, photo)
        and (query.verdict is None or photo.verdict is query.verdict)
        and (not query.aside_only or photo.set_aside)
        and (query.session is None or photo.session == query.session)
        and (query.among is None or photo.id in query.among)
        and (not query.tag or query.tag in photo.tags)
        and (
            not query.area or photo.area in {"South": ("South", "Hall")}.get(query.area, ("Hall",))
        )
    )


def _fill(project: Project, generator: random.Random) -> None:
    photos, versions, measurements = [], [], []
    names = (*_NAMES, _RAW_NAME)
    for number in range(1, COUNT + 1):
        verdict = generator.choice((*Verdict, *[Verdict.USABLE] * 6))
        usable = verdict is Verdict.USABLE
        twin = (
            generator.randrange(1, number)
            if usable and generator.random() < 0.1 and number > 1
            else None
        )
        photos.append(
            (
                number,
                verdict.value,
                generator.choice(_REASONS),
                generator.random() < 0.2,
                generator.random() < 0.05,
                generator.choice((None, 1, 2, 3, 4)),
                generator.choice(("", "Birch B20", "Cámara de día")),
                generator.choice(_TIMES),
                twin,
                generator.choice(("", "", "", *TITLES, "found elsewhere")) if usable else "",
                generator.choice((*_REMARKS, _TWICE)),
                generator.choice(_TAGS),
            )
        )
        path = Path(f"/photos/Day {number}") / generator.choice(names)
        versions.append((number, path_to_column(path), f"{number:064x}"))
        place = (31 + generator.random(), 34 + generator.random())
        for source in ("exif", "csv") if usable else ():
            if source == "exif" or generator.random() < 0.4:
                measurements.append((number, source, *place))
                place = (place[0] + generator.choice((0, 1e-4, 1e-3)), place[1])
    project.store.write(
        lambda connection: (
            connection.executemany(
                "INSERT INTO sessions (id, name, source) VALUES (?, ?, 'found')",
                list(enumerate(_SESSIONS))[1:],
            ),
            connection.executemany(
                "INSERT INTO photos (id, verdict, reason, set_aside, removed, session_id, camera,"
                " taken_at, twin_of, doubt, remarks, tags)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                photos,
            ),
            connection.executemany(
                "INSERT INTO file_versions (photo_id, path, sha256, size, mtime_ns)"
                " VALUES (?, ?, ?, 1, 1)",
                versions,
            ),
            connection.executemany(
                "INSERT INTO measurements (photo_id, source, latitude, longitude)"
                " VALUES (?, ?, ?, ?)",
                measurements,
            ),
            connection.execute(
                "UPDATE photos SET best_measurement_id = (SELECT id FROM measurements"
                " WHERE photo_id = photos.id ORDER BY source LIMIT 1)"
            ),
        )
    )


def test_whether_positions_differ(project: Project, photos: list[PhotoRow]) -> None:
    differing = [photo.id for photo in photos if photo.difference_m is not None]
    assert differing and has_differences(project)
    alike = {photo.id for photo in photos}.difference(differing)
    assert has_differences(project, differing[:1]) and not has_differences(project, sorted(alike))
    project.remove(differing)
    try:
        assert not has_differences(project)
    finally:
        project.journal.undo()
