"""Photo or sidecar, where they differ: chosen at an import, and remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.photos.measurement import Prefer, Source
from core.predictor import Predictor
from core.project.importing import import_photos
from core.project.preference import preference_at, preference_of
from core.project.project import Project
from core.workflows.active_localizer import open_localizer
from tests.core.project.test_changed_later import PLACE, only, write_sidecar


def test_a_choice_is_remembered_and_renews_what_counts(
    project: Project, tmp_path: Path, make_photo
) -> None:
    photos = tmp_path / "photos"
    make_photo(photos / "a.jpg", position=PLACE)
    write_sidecar(photos / "a.jpg.xmp", 31.261)
    photo = only(import_photos(project, [photos]))
    assert photo.measurement.source is Source.XMP
    assert photo.reason == (
        "position from the XMP sidecar;"
        " the sidecar's position is 111 m from the photo's own; the sidecar counts"
    )
    photo = only(import_photos(project, [photos], prefer=Prefer.PHOTO))
    assert photo.measurement.source is Source.EXIF
    assert photo.position.latitude == pytest.approx(31.26)
    assert photo.reason.endswith("; the photo counts")
    assert preference_of(project) is preference_at(project.folder) is Prefer.PHOTO
    # Without a word the choice stays.
    assert only(import_photos(project, [photos])).measurement.source is Source.EXIF
    again = only(import_photos(project, [photos], prefer=Prefer.SIDECAR))
    assert again.measurement.source is Source.XMP


def test_what_is_no_project_remembers_nothing(tmp_path: Path) -> None:
    assert preference_at(tmp_path) is Prefer.SIDECAR


def test_a_predictor_reads_photos_by_it(demo_project: Path, tmp_path: Path, make_photo) -> None:
    photo = make_photo(tmp_path / "a.jpg", position=PLACE)
    write_sidecar(tmp_path / "a.jpg.xmp", 31.261)
    localizer = open_localizer(demo_project)
    for prefer, source in ((Prefer.SIDECAR, Source.XMP), (Prefer.PHOTO, Source.EXIF)):
        predictor = Predictor(localizer, "cpu", prefer)
        (located,) = predictor.locate([photo], wanted=lambda _: False)
        assert located.own_position is not None
        assert located.own_position.source is source
