from __future__ import annotations

import numpy as np
import pytest

from core.errors import CampusGPSError
from core.geo import Position
from core.photos.positions_csv import read_positions_csv
from core.project.corrections import correct_positions
from core.project.export import export_csv, export_npy
from core.project.importing import import_photos
from core.project.project import Project
from core.quality.position_check import check_positions
from core.tasks import Cancelled, Task


def test_the_exported_table_can_be_imported(project: Project, tmp_path, make_photo) -> None:
    make_photo(tmp_path / "photos" / "x" / "a.jpg", position=(31.2612345, 34.8))
    make_photo(tmp_path / "photos" / "y" / "a.jpg", position=(-31.25, -34.8))
    make_photo(tmp_path / "photos" / "y" / "lost.jpg", position=None)
    import_photos(project, [tmp_path / "photos"])
    assert export_csv(project, tmp_path / "gt.csv") == 2
    lines = (tmp_path / "gt.csv").read_text().splitlines()
    assert lines[0] == "image_name,latitude,longitude"
    table = read_positions_csv(tmp_path / "gt.csv")
    photos = tmp_path / "photos"
    assert table.find(photos / "x" / "a.jpg", photos).position.latitude == 31.2612345
    assert table.find(photos / "y" / "a.jpg", photos).position.longitude == -34.8


def test_corrected_positions_are_exported(project: Project, tmp_path, make_photo) -> None:
    make_photo(tmp_path / "photos" / "a.jpg", position=(31.26, 34.8))
    make_photo(tmp_path / "photos" / "b.jpg", position=None)
    import_photos(project, [tmp_path / "photos"])
    first, second = project.photos()
    correct_positions(project, {first.id: Position(31.27, 34.9), second.id: Position(31.28, 34.7)})
    assert export_csv(project, tmp_path / "gt.csv") == 2
    assert (tmp_path / "gt.csv").read_text().splitlines()[1:] == [
        "a.jpg,31.27,34.9,hand",
        "b.jpg,31.28,34.7,hand",
    ]
    export_npy(project, tmp_path / "arrays")
    positions = np.load(tmp_path / "arrays" / "y_photos.npy")
    assert positions.tolist() == [[31.27, 34.9], [31.28, 34.7]]


def test_the_arrays_have_the_original_layout(project: Project, tmp_path, make_photo) -> None:
    make_photo(tmp_path / "photos" / "a.jpg", position=(31.26, 34.8))
    make_photo(tmp_path / "photos" / "b.jpg", position=(31.27, 34.9))
    import_photos(project, [tmp_path / "photos"])
    assert export_npy(project, tmp_path / "arrays") == 2
    pixels = np.load(tmp_path / "arrays" / "X_photos.npy")
    positions = np.load(tmp_path / "arrays" / "y_photos.npy")
    assert (pixels.shape, pixels.dtype) == ((2, 255, 255, 3), np.uint8)
    assert pixels[0].std() > 10 and not np.array_equal(pixels[0], pixels[1])
    assert positions.dtype == np.float64
    assert positions == pytest.approx(np.array([[31.26, 34.8], [31.27, 34.9]]), abs=1e-7)


def test_a_cancelled_export_leaves_no_file(project: Project, tmp_path, make_photo) -> None:
    make_photo(tmp_path / "a.jpg")
    import_photos(project, [tmp_path / "a.jpg"])
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        export_npy(project, tmp_path / "arrays", task)
    assert list((tmp_path / "arrays").iterdir()) == []


def test_nothing_to_export_is_an_error(project: Project, tmp_path) -> None:
    with pytest.raises(CampusGPSError, match="no usable photos"):
        export_csv(project, tmp_path / "gt.csv")
    assert not (tmp_path / "gt.csv").exists()


def test_a_photo_in_another_town_is_an_outlier(project: Project, tmp_path, make_photo) -> None:
    for number in range(12):
        place = (31.26 + number * 1e-4, 34.80004)
        make_photo(tmp_path / "photos" / f"{number}.jpg", position=place)
    import_photos(project, [tmp_path / "photos"])
    assert check_positions(project).sound
    far = make_photo(tmp_path / "photos" / "far.jpg", position=(32.0, 34.8))
    import_photos(project, [tmp_path / "photos"])
    check = check_positions(project)
    assert [outlier.path for outlier in check.outliers] == [far]
    assert check.outliers[0].distance_m == pytest.approx(82_000, rel=0.01)
    assert check.north == pytest.approx(32.0)
    assert not check.sound
