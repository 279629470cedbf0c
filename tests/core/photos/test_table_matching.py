"""The photo that a row of a table is about."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from core.photos.positions_csv import read_positions_csv
from core.photos.positions_table import TableMatches

ROOT = Path("/p/photos")


def matches(tmp_path: Path, content: str, *photos: str) -> TableMatches:
    path = tmp_path / "positions.csv"
    path.write_text(content, encoding="utf-8")
    return read_positions_csv(path).match((ROOT / photo, ROOT) for photo in photos)


def lines(found: TableMatches) -> dict[str, int]:
    return {path.relative_to(ROOT).as_posix(): row.line for path, row in found.rows.items()}


def test_letters_may_be_composed_in_either_way(tmp_path: Path) -> None:
    names = ["Bäume_01", "Café Hörsaal", "Škola", "강의실", "Überblick"]
    forms = [("NFD", "NFC"), ("NFC", "NFD")]
    for of_files, of_table in forms:
        files = [unicodedata.normalize(of_files, f"{name}.jpg") for name in names]
        rows = [unicodedata.normalize(of_table, f"{name}.JPG,1,2\n") for name in names]
        found = matches(tmp_path, "file,lat,lon\n" + "".join(rows), *files)
        assert lines(found) == {file: line for line, file in enumerate(files, start=2)}
        assert found.notes == ()


def test_a_bare_name_that_fits_several_photos_is_used_for_none(tmp_path: Path) -> None:
    found = matches(
        tmp_path,
        "file,lat,lon\nIMG_1.jpg,1,1\nIMG_2.jpg,2,2\n",
        *("card1/IMG_1.jpg", "card2/IMG_1.jpg", "card2/IMG_2.jpg"),
    )
    assert lines(found) == {"card2/IMG_2.jpg": 3}
    assert found.notes == (
        "1 line of the table: the name fits several photos, so it is used for none of them; write "
        "it with its folder: IMG_1.jpg (card1/IMG_1.jpg, card2/IMG_1.jpg)",
    )


def test_photos_that_a_name_fits_are_told_apart_where_nobody_knows_their_folder(
    tmp_path: Path,
) -> None:
    csv_path = tmp_path / "t.csv"
    csv_path.write_text("file,lat,lon\nIMG_1.jpg,1,1\n")
    photos = [tmp_path / "walk" / "IMG_1.jpg", tmp_path / "walk" / "exports" / "IMG_1.jpg"]
    found = read_positions_csv(csv_path).match([(photo, Path("elsewhere")) for photo in photos])
    assert found.notes[0].endswith("IMG_1.jpg (walk/IMG_1.jpg, exports/IMG_1.jpg)")


def test_a_photo_in_the_chosen_folder_does_not_claim_a_bare_name(tmp_path: Path) -> None:
    photos = ("IMG_1.jpg", "card2/IMG_1.jpg")
    assert lines(matches(tmp_path, "file,lat,lon\nIMG_1.jpg,1,1\n", *photos)) == {}
    # As exiftool writes it, and we do where one folder holds all.
    found = matches(tmp_path, "SourceFile,lat,lon\n./IMG_1.jpg,1,1\n", *photos)
    assert lines(found) == {"IMG_1.jpg": 2}
    table = "image_name,latitude,longitude\nIMG_1.jpg,1,1\ncard2/IMG_1.jpg,2,2\n"
    assert lines(matches(tmp_path, table, *photos)) == {"IMG_1.jpg": 2, "card2/IMG_1.jpg": 3}


@pytest.mark.parametrize(
    "table",
    [
        "SourceFile,FileName,lat,lon\n./card1/a.jpg,a.jpg,1,1\n./card2/a.jpg,a.jpg,2,2\n",
        "FileName,SourceFile,lat,lon\na.jpg,/x/card1/a.jpg,1,1\na.jpg,/x/card2/a.jpg,2,2\n",
        "filename,directory,lat,lon\na,C:\\x\\card1,1,1\na,C:\\x\\card2,2,2\n",
        "file,lat,lon\n/p/photos/card1/a.jpg,1,1\n/p/photos/card2/a.jpg,2,2\n",
        "file,lat,lon\ncard1/A.JPG,1,1\nphotos/card2/a.jpg,2,2\n",
    ],
)
def test_paths_come_before_names(tmp_path: Path, table: str) -> None:
    assert lines(matches(tmp_path, table, "card1/a.jpg", "card2/a.jpg")) == {
        "card1/a.jpg": 2,
        "card2/a.jpg": 3,
    }


def test_a_namesake_of_another_folder_is_another_photo(tmp_path: Path) -> None:
    found = matches(tmp_path, "file,lat,lon\ncard1/a.jpg,1,1\n", "a.jpg", "card2/a.jpg")
    assert lines(found) == {}
    assert found.notes == ("1 line of the table: no such photo was found: card1/a.jpg",)


def test_photos_that_moved_to_another_computer_are_reported(tmp_path: Path) -> None:
    found = matches(tmp_path, "file,lat,lon\n/home/user/Pictures/a.jpg,1,1\n", "a.jpg")
    assert lines(found) == {"a.jpg": 2}
    assert found.notes == (
        "1 photo found in the table by name only, as the folder is another one there: "
        "/home/user/Pictures/a.jpg for /p/photos/a.jpg",
    )


def test_a_folder_of_the_same_name_elsewhere_is_the_same(tmp_path: Path) -> None:
    table = "file,lat,lon\n/home/user/photos/a.jpg,1,1\n/home/user/other/a.jpg,2,2\n"
    found = matches(tmp_path, table, "a.jpg")
    assert lines(found) == {"a.jpg": 2}
    assert found.notes == ("1 line of the table: no such photo was found: /home/user/other/a.jpg",)


def test_names_without_suffix(tmp_path: Path) -> None:
    table = "name,lat,lon\nIMG_1,1,1\nIMG_2,2,2\nIMG_2.jpg,3,3\nclip,4,4\n"
    found = matches(tmp_path, table, "IMG_1.JPG", "IMG_1.dng", "IMG_2.jpg", "x/clip.mp4")
    # A raw file and its JPEG are one shot; a film is no photo.
    assert lines(found) == {"IMG_1.JPG": 2, "IMG_1.dng": 2, "IMG_2.jpg": 4}
    assert lines(matches(tmp_path, table, "a/IMG_1.jpg", "b/IMG_1.dng")) == {}


def test_the_same_name_in_another_case_gives_way(tmp_path: Path) -> None:
    found = matches(tmp_path, "file,lat,lon\nIMG_1.jpg,1,1\n", "a/img_1.JPG", "b/IMG_1.jpg")
    assert lines(found) == {"b/IMG_1.jpg": 2}


def test_names_that_are_no_unicode_are_found_as_they_are_exported(tmp_path: Path) -> None:
    odd = os.fsdecode(b"caf\xe9.jpg")
    found = matches(tmp_path, "file,lat,lon\ncaf\\xe9.jpg,1,1\n", odd)
    assert [row.line for row in found.rows.values()] == [2]


def test_problems_of_many_lines_are_reported_once(tmp_path: Path) -> None:
    found = matches(tmp_path, "file,lat,lon\n" + "a.jpg,,\n" * 1000 + "b.jpg,x,1\n")
    assert found.notes == (
        "lines 2, 3, 4, 5, 6, ... of the table: no latitude",
        "line 1002 of the table: the latitude 'x' is not a number",
    )


@pytest.mark.parametrize(
    ("table", "used", "guessed"),
    [
        # What labelling exports; what a person gave is no guess.
        (
            "file,latitude,longitude,radius50_m,radius90_m,inside,source,status,review\n"
            "a.jpg,1,1,9.0,24.0,true,guess,located,accepted\n"
            "b.jpg,2,2,,,true,hand,located,accepted\nc.jpg,3,3,,,true,gpx,located,accepted\n",
            ["b.jpg", "c.jpg"],
            1,
        ),
        # What the Locate tab saves, and what somebody made of it.
        ("file,latitude,longitude,radius_50_m,radius_90_m\na.jpg,1,1,9.0,24.0\n", [], 1),
        ("Radius90_m;File;Lat;Lon\n24,0;a.jpg;1;1\n", [], 1),
        # gt.csv of labelling.
        ("image_name,latitude,longitude,source\na.jpg,1,1,guess\nb.jpg,2,2,hand\n", ["b.jpg"], 1),
        # exiftool -csv of photos that guesses were written into.
        (
            "SourceFile,GPSLatitude,GPSLongitude,GPSProcessingMethod\n"
            "a.jpg,1,1,CampusGPS\nb.jpg,2,2,GPS\nc.jpg,3,3,\n",
            ["b.jpg", "c.jpg"],
            1,
        ),
    ],
)
def test_guesses_are_not_taken_for_known_positions(
    tmp_path: Path, table: str, used: list[str], guessed: int
) -> None:
    found = matches(tmp_path, table, "a.jpg", "b.jpg", "c.jpg")
    assert [path.name for path in found.rows] == used
    assert found.notes[0] == (
        f"{guessed} line of the table: guessed by CampusGPS, so not used as known positions: a.jpg"
    )


def test_lines_that_say_a_photo_twice_are_about_a_photo_that_is_there(tmp_path: Path) -> None:
    found = matches(tmp_path, "file,lat,lon\na.jpg,1,1\na.jpg,1,1\n", "a.jpg")
    assert [path.name for path in found.rows] == ["a.jpg"]
    assert found.notes == ()


@pytest.mark.parametrize(
    ("table", "notes"),
    [
        (
            "a.jpg,1,1\na.jpg,2,2\n",
            ("line 3 of the table: a.jpg has another position on line 2: neither is used",),
        ),
        (
            "A.JPG,1,1\na.JPG,2,2\n",
            (
                "lines 2, 3 of the table: A.JPG, a.JPG are one photo, but have several positions: "
                "none is used",
            ),
        ),
    ],
)
def test_lines_that_contradict_each_other_are_reported_as_that_alone(
    tmp_path: Path, table: str, notes: tuple[str, ...]
) -> None:
    found = matches(tmp_path, "file,lat,lon\n" + table, "a.jpg")
    assert found.rows == {}
    assert found.notes == notes


@pytest.mark.parametrize("latitude", ["7.04E", "7.04 W", "E 7.04", "7° 2' 24\" east"])
def test_columns_that_are_exchanged_are_noticed_by_their_letters(
    tmp_path: Path, latitude: str
) -> None:
    found = matches(tmp_path, f"file;lat;lon\na.jpg;{latitude};46.5 N\n", "a.jpg")
    assert found.rows == {}
    assert "is a longitude" in found.notes[0]


@pytest.mark.parametrize("longitude", ["46.5N", "46.5 S", "n 46.5", "46° 30' 24\" north"])
def test_a_longitude_with_a_letter_of_latitudes_is_none(tmp_path: Path, longitude: str) -> None:
    """South was taken for west."""
    found = matches(tmp_path, f"file;lat;lon\na.jpg;7.04;{longitude}\n", "a.jpg")
    assert found.rows == {}
    assert "is a latitude" in found.notes[0]
    assert matches(tmp_path, "file;lat;lon\na.jpg;7.04;7d2m25s\n", "a.jpg").rows


@pytest.mark.parametrize(
    ("letters", "note"),
    [
        ("W;E", "beside the latitude is 'W'"),
        ("east;N", "beside the latitude is 'east'"),
        ("N;S", "beside the longitude is 'S'"),
    ],
)
def test_letters_in_columns_of_their_own_are_of_their_axis(
    tmp_path: Path, letters: str, note: str
) -> None:
    header = "file;GPSLatitude;GPSLongitude;GPSLatitudeRef;GPSLongitudeRef"
    found = matches(tmp_path, f"{header}\na.jpg;46.5;7.04;{letters}\n", "a.jpg")
    assert found.rows == {}
    assert note in found.notes[0]


def test_blanks_around_names_may_be_lost(tmp_path: Path) -> None:
    found = matches(
        tmp_path,
        "file,lat,lon\n a.jpg,1,1\nwalk / b.jpg,2,2\nc.jpg,3,3\n d.jpg,4,4\n",
        *(" a.jpg", "walk / b.jpg", " c.jpg", "c.jpg", "d.jpg"),
    )
    assert lines(found)[" a.jpg"] == 2 and lines(found)["walk / b.jpg"] == 3
    assert lines(found)["c.jpg"] == 4 and lines(found)["d.jpg"] == 5
    # The same name without blanks has the row for itself.
    assert " c.jpg" not in lines(found)
