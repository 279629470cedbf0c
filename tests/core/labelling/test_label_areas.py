"""Rows of a labelled folder by named areas."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from core.geo import LocalFrame, Position
from core.labelling.label import Correction, LabelStatus
from core.labelling.label_job import WHOLE
from core.labelling.label_query import LabelQuery, LabelTable
from core.labelling.labels import Labels
from core.photos.measurement import Source
from core.project.areas import Area, put_areas, rename_area
from core.project.project import Project

FRAME = LocalFrame(Position(31.262, 34.801))


def box(name: str, west: float, east: float, parent: str = "") -> Area:
    corners = np.array([[west, -50.0], [east, -50], [east, 50], [west, 50]])
    return Area(name, ((FRAME.to_degrees(corners),),), parent)


def test_rows_know_their_areas_and_are_filtered_by_them(make_label: Any, tmp_path: Path) -> None:
    with Project.create(tmp_path / "place.campusgps") as project:
        labels = Labels(project.store, project.journal)
        job = labels.begin([Path("/photos")], WHOLE, False, "L")

        def at(name: str, east: float, **values: Any) -> Any:
            label = make_label(f"/photos/{name}.jpg", **values)
            place = FRAME.position_at(east, 0)
            return replace(label, estimate=replace(label.estimate, position=place))

        moved = replace(
            at("moved", -20.0), correction=Correction(FRAME.position_at(30, 0), Source.HAND)
        )
        rows = labels.record(
            job,
            [
                at("west", -30.0),
                at("east", 30.0),
                moved,
                at("far", 500.0),
                at("other", 30.0, status=LabelStatus.OUTSIDE),
            ],
            with_decisions=True,
        )
        names = {row.id: row.file.stem for row in rows}
        table = LabelTable(labels, job)

        def listed(area: str) -> set[str]:
            return {names[one] for one in table.ids(LabelQuery(area=area))}

        assert all(row.areas is None for row in table.page(list(names)))
        put_areas(
            project,
            [Area("Campus", ()), box("West", -60, 0, "campus"), box("East", 0, 60, "Campus")],
        )
        assert listed("West") == {"west"}
        assert listed("east") == {"east", "moved"}
        assert listed("Campus") == {"west", "east", "moved"}
        assert listed("Attic") == set()
        assert listed("") == set(names.values())

        found = {row.file.stem: row.areas for row in table.page(list(names))}
        assert {one.name for one in found["west"]} == {"West", "Campus"}
        assert found["moved"][0].probability == 1.0
        assert found["far"] == found["other"] == ()
        # What the areas are called now counts, also after an undo.
        kept = next(one for one in labels.area_index()._areas if one.area.name == "West")
        rename_area(project, kept.area.id, "Wing")
        assert listed("Wing") == {"west"}
        project.journal.undo()
        assert listed("West") == {"west"}
