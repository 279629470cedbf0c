from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from campusgps_gui.shell.drop_actions import (
    DropKind,
    DropOverlay,
    Dropped,
    drop_actions_for,
    sort_paths,
)

PHOTO = Dropped(files=(Path("a.jpg"),))
PLAN = Dropped(files=(Path("plan.png"),))
FOLDER = Dropped(folders=(Path("photos"),))
TRACK = Dropped(tracks=(Path("walk.gpx"),))
TABLE = Dropped(tables=(Path("gt.csv"),))


@pytest.mark.parametrize(
    ("dropped", "has_project", "can_locate", "on_photos_tab", "kinds"),
    [
        (PHOTO, False, False, False, [DropKind.NEW_PROJECT]),
        (FOLDER, False, False, False, [DropKind.NEW_PROJECT]),
        (PHOTO, True, False, True, [DropKind.IMPORT]),
        (PHOTO, True, True, False, [DropKind.LOCATE]),
        (PHOTO, True, True, True, [DropKind.LOCATE, DropKind.IMPORT]),
        (PLAN, True, True, False, [DropKind.LOCATE, DropKind.GROUND]),
        (PLAN, True, True, True, [DropKind.LOCATE, DropKind.IMPORT, DropKind.GROUND]),
        (FOLDER, True, True, False, [DropKind.IMPORT]),
        (TABLE, True, True, False, [DropKind.IMPORT]),
        (TRACK, True, False, False, [DropKind.TRACK]),
        (TRACK, False, False, False, []),
        (Dropped(projects=(Path("x.campusgps"),)), True, True, True, [DropKind.OPEN_PROJECT]),
        (Dropped(), True, True, True, []),
    ],
)
def test_what_is_offered(
    dropped: Dropped,
    has_project: bool,
    can_locate: bool,
    on_photos_tab: bool,
    kinds: list[DropKind],
) -> None:
    found = drop_actions_for(
        dropped, has_project=has_project, can_locate=can_locate, on_photos_tab=on_photos_tab
    )
    assert [action.kind for action in found] == kinds


@pytest.mark.parametrize(
    ("dropped", "can_locate", "kinds"),
    [
        (FOLDER, True, [DropKind.LABEL, DropKind.IMPORT]),
        (PHOTO, True, [DropKind.LOCATE, DropKind.LABEL]),
        (PLAN, True, [DropKind.LOCATE, DropKind.LABEL, DropKind.GROUND]),
        (FOLDER, False, [DropKind.IMPORT]),
        (TABLE, True, [DropKind.IMPORT]),
    ],
)
def test_the_label_tab_labels_folders(
    dropped: Dropped, can_locate: bool, kinds: list[DropKind]
) -> None:
    found = drop_actions_for(dropped, has_project=True, can_locate=can_locate, on_label_tab=True)
    assert [action.kind for action in found] == kinds


def test_the_locate_tab_locates_folders() -> None:
    found = drop_actions_for(FOLDER, has_project=True, can_locate=True, on_locate_tab=True)
    assert [action.kind for action in found] == [DropKind.LOCATE, DropKind.IMPORT]
    (only,) = drop_actions_for(FOLDER, has_project=True, can_locate=False, on_locate_tab=True)
    assert only.kind is DropKind.IMPORT


def test_words_count_what_is_dragged() -> None:
    dropped = Dropped(files=(Path("a.jpg"), Path("b.jpg")), tables=(Path("gt.csv"),))
    (action,) = drop_actions_for(dropped, has_project=True, can_locate=True, on_photos_tab=True)
    assert action.hint == "2 photos and a positions table into the project"


def test_paths_are_sorted_by_what_they_are(tmp_path: Path) -> None:
    folder, project = tmp_path / "photos", tmp_path / "v.campusgps"
    renamed = tmp_path / "renamed"
    for made in (folder, project, renamed):
        made.mkdir()
    (renamed / "project.sqlite").touch()
    table, photo = tmp_path / "GT.CSV", tmp_path / "a.heic"
    assert sort_paths([folder, project, renamed, table, photo]) == Dropped(
        files=(photo,), folders=(folder,), tables=(table,), projects=(project, renamed)
    )


def test_grounds_of_the_map_are_told_from_photos(tmp_path: Path) -> None:
    plan, tiles, photo = tmp_path / "plan.jpg", tmp_path / "a.mbtiles", tmp_path / "b.jpg"
    track = tmp_path / "Timeline.json"
    for made in (plan, tiles, photo):
        made.touch()
    track.write_text('{"semanticSegments": []}')
    (tmp_path / "plan.jgw").touch()
    dropped = sort_paths([plan, tiles])
    assert dropped == Dropped(grounds=(plan, tiles))
    (action,) = drop_actions_for(dropped, has_project=True, can_locate=True)
    assert (action.kind, action.hint) == (DropKind.GROUND, "2 files, on every map of the project")
    # Among photos, and without a project, it is a photo like any other.
    assert sort_paths([plan, photo]) == Dropped(files=(photo, plan))
    assert sort_paths([track]) == Dropped(tracks=(track,))
    assert drop_actions_for(dropped, has_project=False, can_locate=False) == []


def test_recorded_tracks_are_told_from_photos(tmp_path: Path) -> None:
    walk, notes, photo = tmp_path / "walk.GPX", tmp_path / "notes.txt", tmp_path / "a.jpg"
    walk.write_text("<?xml version='1.0'?><gpx version='1.1'>")
    for file in (notes, photo):
        file.write_text("nothing")
    assert sort_paths([walk]) == Dropped(tracks=(walk,))
    assert sort_paths([walk, notes, photo, tmp_path / "gone.gpx"]) == Dropped(
        files=(notes, photo, tmp_path / "gone.gpx"), tracks=(walk,)
    )


def test_what_is_dropped_while_a_project_is_being_opened_waits(tmp_path: Path) -> None:
    photos = sort_paths([tmp_path])
    (action,) = drop_actions_for(photos, has_project=False, can_locate=False, is_opening=True)
    assert action.kind is DropKind.WAIT
    # Another project can be opened all the same.
    project = tmp_path / "other.campusgps"
    project.mkdir()
    (action,) = drop_actions_for(
        sort_paths([project]), has_project=False, can_locate=False, is_opening=True
    )
    assert action.kind is DropKind.OPEN_PROJECT


def test_the_foot_of_the_window_is_shared_by_all_that_a_plan_may_be(qtbot: Any) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 400)
    overlay = DropOverlay(window)
    overlay.show_actions(
        drop_actions_for(PLAN, has_project=True, can_locate=True, on_photos_tab=True)
    )
    under = [overlay.move_to(QPoint(*at)) for at in ((450, 10), (10, 390), (890, 390))]

    assert [one and one.kind for one in under] == [
        *(DropKind.LOCATE, DropKind.IMPORT, DropKind.GROUND)
    ]
