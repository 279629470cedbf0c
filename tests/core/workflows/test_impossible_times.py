"""Photos whose camera's clock says a time at which no photo was taken."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PIL import Image

from core.demo_campus import DemoCampus
from core.photos.metadata import read_metadata
from core.project.project import Project
from core.tasks import Task
from core.workflows.active_localizer import open_localizer
from core.workflows.corrected_set import export_positions
from core.workflows.importing import import_and_build, learn_again

TIMES = ("0001:01:01 00:00:00", "9999:12:31 23:59:59")


def stated(source: Path, target: Path, time: str) -> Path:
    """A copy of a photo that says it was taken at ``time``, by the same camera."""
    with Image.open(source) as photo:
        exif = photo.getexif()
        exif.get_ifd(0x8769)[0x9003] = exif[0x132] = time
        photo.resize((96, 72)).save(target, exif=exif)
    return target


@pytest.fixture
def photos(tmp_path: Path, demo_campus: DemoCampus) -> Path:
    """Eight photos, two of them with such times."""
    folder = tmp_path / "photos"
    folder.mkdir()
    found = sorted(demo_campus.photos_folder.rglob("*.jpg"))[:8]
    for number, file in enumerate(found):
        if number < len(TIMES):
            stated(file, folder / file.name, TIMES[number])
        else:
            shutil.copyfile(file, folder / file.name)
    return folder


def test_such_a_time_says_nothing_and_the_place_is_learned(photos: Path, tmp_path: Path) -> None:
    odd = sorted(photos.iterdir())[: len(TIMES)]
    assert [read_metadata(file).taken_at for file in odd] == [None, None]
    with Project.create(tmp_path / "place.campusgps") as project:
        import_and_build(project, [photos], device="cpu")
        assert len(open_localizer(project.folder).references) == 8


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_one_that_an_older_program_kept_harms_nothing(
    photos: Path, tmp_path: Path, year: str
) -> None:
    with Project.create(tmp_path / "place.campusgps") as project:
        import_and_build(project, [photos], device="cpu")
        time = f"{year}-12-31T23:59:59+00:00" if year == "9999" else f"{year}-01-01T00:00:00+14:00"
        project.store.write(lambda c: c.execute("UPDATE photos SET taken_at = ?", (time,)))
        learn_again(project, device="cpu")
        assert len(open_localizer(project.folder).references) == 8
        export_positions(project, tmp_path / "positions.kmz", Task())
