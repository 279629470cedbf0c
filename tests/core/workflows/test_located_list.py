"""A project remembers photos located one by one, whatever their names; damage is left out."""

from __future__ import annotations

import json
import math
import os
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

from core.geo import Position
from core.localizer.estimate import Estimate, Match
from core.project.project import Project
from core.workflows.located_list import (
    MOST_REMEMBERED,
    RememberedAnswer,
    remember_located,
    remembered_located,
)

HERE = Position(31.25, 34.8)
MATCH = Match(
    3, "/photos/é.jpg", 0.9, HERE, "morning", datetime(2026, 1, 2, tzinfo=timezone.utc), 7.5
)
ESTIMATE = Estimate(HERE, 4.0, 12.0, inside_area=True, matches=(MATCH,), known=True)
ANSWERS = [
    RememberedAnswer("/photos/one.jpg", "abc", ESTIMATE, HERE, place_name="Be'er Sheva"),
    RememberedAnswer(
        os.fsdecode(b"/photos/broken \xff.jpg"),
        "abc",
        replace(ESTIMATE, inside_area=False, matches=()),
        in_walk=ESTIMATE,
        walk_count=6,
        outside_m=120.5,
        pin_anyway=True,
    ),
    RememberedAnswer("/photos/unreadable.jpg", "abc", problem="it is damaged"),
    RememberedAnswer("/photos/waiting.jpg"),
]


def test_what_was_located_is_there_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "place.campusgps"
    with Project.create(folder) as project:
        assert remembered_located(project) == []
        remember_located(project, ANSWERS)
    with Project.open(folder) as project:
        assert remembered_located(project) == ANSWERS
        remember_located(project, [])
        assert remembered_located(project) == []
        many = [RememberedAnswer(f"/{number}.jpg") for number in range(MOST_REMEMBERED + 7)]
        remember_located(project, many)
        assert remembered_located(project) == many[7:]


def test_what_was_damaged_is_left_out(tmp_path: Path) -> None:
    with Project.create(tmp_path / "place.campusgps") as project:
        remember_located(project, ANSWERS)
        parts = json.loads(project.fact("located") or "")
        parts[0]["estimate"]["position"] = "nowhere"
        parts[3]["file"] = ""
        # No file can be called so.
        impossible = [parts[1] | {"file": name} for name in ("/a\0.jpg", "/\ud800.jpg")]
        project.note_fact("located", json.dumps([*parts, *impossible, 7, {}]))
        assert remembered_located(project) == ANSWERS[1:3]
        # Nor are radii and distances that are no metres, or more than the list takes.
        for figure in (math.nan, math.inf, -1.0, 1e300):
            for name in ("radius50_m", "radius90_m"):
                odd = parts[1] | {"estimate": parts[1]["estimate"] | {name: figure}}
                project.note_fact("located", json.dumps([odd, parts[2]]))
                assert remembered_located(project) == ANSWERS[2:3]
            odd = parts[1] | {"outside_m": figure}
            project.note_fact("located", json.dumps([odd, parts[2]]))
            assert remembered_located(project) == ANSWERS[2:3]
        project.note_fact("located", json.dumps([parts[2]] * (MOST_REMEMBERED + 9)))
        assert len(remembered_located(project)) == MOST_REMEMBERED
        for damaged in ("{", "7", '"text"', "null"):
            project.note_fact("located", damaged)
            assert remembered_located(project) == []


def test_all_that_a_person_placed_are_remembered(tmp_path: Path) -> None:
    count = MOST_REMEMBERED + 20
    placed = [RememberedAnswer(f"/{number}.jpg", by_hand=HERE) for number in range(count)]
    others = [RememberedAnswer(f"/other {number}.jpg") for number in range(3)]
    with Project.create(tmp_path / "place.campusgps") as project:
        remember_located(project, [*others, *placed])
        assert remembered_located(project) == placed
        remember_located(project, [*placed[:400], *others, *placed[400:410]])
        assert remembered_located(project) == [*placed[:400], *others, *placed[400:410]]
