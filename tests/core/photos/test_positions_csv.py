"""Tables of positions, as people and programs write them."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import CampusGPSError
from core.geo import Position
from core.photos.positions_csv import CsvProblem, PositionsTable, read_positions_csv


def table(tmp_path: Path, content: str | bytes) -> PositionsTable:
    path = tmp_path / "positions.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_positions_csv(path)


@pytest.mark.parametrize(
    "content",
    [
        "image_name,latitude,longitude\na.jpg,31.5,-34.25\n",
        "Image Name , LATITUDE, Longitude\r\na.jpg, 31.5, -34.25\r\n",
        "lng,file,lat\n-34.25,a.jpg,31.5",
        "filename;lat;long\na.jpg;31,5;-34,25\n",
        "photo\tLat\tLon\na.jpg\t31.5\t-34.25\n",
        "sep=;\nname;latitude;longitude\na.jpg;31.5;-34.25\n",
        'image,latitude,longitude\na.jpg,"31,5","-34,25"\n',
        "path,lat,lon\n.\\a.jpg,31.5,-34.25\n",
        'SourceFile,GPSLatitude,GPSLongitude\n./a.jpg,"31 deg 30\' 0.00"" N",34.25W\n',
        "image_name,x_m,y_m,latitude_made,longitude_made,facing\na.jpg,1,2,31.5,-34.25,N\n",
        "\n\nfile;lat;lon\n\n;;\na.jpg;31.5;\u221234.25\n",
        "image_name,latitude,longitude,raw_lat,raw_lon\na.jpg,31.5,-34.25,1,2\n",
        "file,lat,lon\na.jpg,3.15e1,-34.25\n",
    ],
)
def test_ways_to_write_the_same(tmp_path: Path, content: str) -> None:
    found = table(tmp_path, content)
    assert found.problems == ()
    (row,) = found.rows
    assert (row.file, row.position, row.session) == ("a.jpg", Position(31.5, -34.25), None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    content = "image_name,latitude,longitude,session\nCafé.jpg,1.5,2.5,früh\n"
    (row,) = table(tmp_path, content.encode(encoding)).rows
    assert (row.file, row.session) == ("Café.jpg", "früh")


def test_sessions_and_lines(tmp_path: Path) -> None:
    content = 'note,file,lat,lon,session\n"two\nlines",a.jpg,1,2,day 1\n\n,b.jpg,3,4,\n'
    first, second = table(tmp_path, content).rows
    assert (first.line, first.session) == (2, "day 1")
    assert (second.line, second.session) == (5, None)


def test_problems_name_their_lines(tmp_path: Path) -> None:
    found = table(
        tmp_path,
        "file,lat,lon\na.jpg,north,2\nb.jpg,91,2\nc.jpg,0,0.0\nd.jpg,,2\n,1,2\nf.jpg,1\n"
        "g.jpg,nan,2\nh.jpg,1_0,2\ni.jpg,1,1e999\nok.jpg,1,2\n",
    )
    assert [row.file for row in found.rows] == ["ok.jpg"]
    assert found.problems == (
        CsvProblem(2, "the latitude 'north' is not a number"),
        CsvProblem(3, "latitude 91 is out of range"),
        CsvProblem(4, "0, 0 is a placeholder, not a position"),
        CsvProblem(5, "no latitude"),
        CsvProblem(6, "no file name"),
        CsvProblem(7, "no longitude"),
        CsvProblem(8, "the latitude 'nan' is not a number"),
        CsvProblem(9, "the latitude '1_0' is not a number"),
        CsvProblem(10, "the longitude is not a number"),
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "this table is empty"),
        ("\n\n", "this table is empty"),
        ("a,b,c\n1,2,3\n", "file name and latitude and longitude; its columns are: a, b, c"),
        ("file,lat\na.jpg,1\n", "no column for the longitude; its columns are: file, lat"),
        ("file,latitude_a,longitude_a,latitude_b,longitude_b\n", "latitude and longitude"),
        ("file,latitude,longitude_a\n", "no column for the longitude"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this"),
    ],
)
def test_what_is_no_table(tmp_path: Path, content: str | bytes, reason: str) -> None:
    with pytest.raises(CampusGPSError, match=reason):
        table(tmp_path, content)


def test_a_missing_table(tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match="can't be read"):
        read_positions_csv(tmp_path / "none.csv")


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    with pytest.raises(CampusGPSError, match="not a table but a folder or a device"):
        read_positions_csv(tmp_path)
    with pytest.raises(CampusGPSError, match="not a table but a folder or a device"):
        read_positions_csv(Path(os.devnull))


CELLS = st.one_of(
    st.sampled_from(["a.jpg", "file", "lat", "longitude", "31.5", "-34,2", "31°N", "nan", "1e999"]),
    st.sampled_from(['"', "\0", "\ufeff", "\u2212", "٣", "../..", "\\", "sep=,", "a" * 200_000]),
    st.text(max_size=8),
)


@settings(deadline=None, max_examples=150)
@given(
    st.booleans(),
    st.lists(st.lists(CELLS, max_size=5), max_size=6),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_no_table_raises_anything_else(
    tmp_path_factory: pytest.TempPathFactory,
    with_header: bool,
    lines: list[list[str]],
    delimiter: str,
    encoding: str,
    end: str,
) -> None:
    head = [delimiter.join(["file", "lat", "lon", "session"])] if with_header else []
    content = end.join([*head, *(delimiter.join(cells) for cells in lines)])
    path = tmp_path_factory.getbasetemp() / "any table.csv"
    path.write_bytes(content.encode(encoding, "ignore"))
    only_clear_errors(path)


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any bytes.csv"
    for head in (b"", b"file,lat,lon\n", b"\xff\xfe", b"\xef\xbb\xbffile;lat;lon\r\n"):
        path.write_bytes(head + content)
        only_clear_errors(path)


def only_clear_errors(path: Path) -> None:
    try:
        found = read_positions_csv(path)
    except CampusGPSError as error:
        assert error.file == path
        return
    for row in found.rows:
        assert row.file
        found.find(path.with_name("a.jpg"), path.parent)
    assert all(problem.reason and problem.line > 0 for problem in found.problems)


def found_line(rows: PositionsTable, photo: str, root: str) -> int | None:
    row = rows.find(Path(photo), Path(root))
    return None if row is None else row.line


def test_folders_decide_between_equal_names(tmp_path: Path) -> None:
    rows = table(tmp_path, "file,lat,lon\nday1/a.jpg,1,1\nday2/a.jpg,2,2\nday2/B.jpg,3,3\n")
    assert found_line(rows, "/p/day1/a.jpg", "/p") == 2
    assert found_line(rows, "/p/day2/a.jpg", "/p") == 3
    # The table was written from the folder above the chosen one.
    assert found_line(rows, "/p/day2/a.jpg", "/p/day2") == 3
    # Another folder's photo of the same name is another photo.
    assert found_line(rows, "/p/day3/a.jpg", "/p") is None
    assert found_line(rows, "/q/a.jpg", "/q") is None
    assert found_line(rows, "/q/B.jpg", "/q") is None
    assert found_line(rows, "/q/day2/b.JPG", "/q") == 4


def test_a_bare_name_counts_in_any_folder(tmp_path: Path) -> None:
    rows = table(tmp_path, "file,lat,lon\na.jpg,1,1\nday2/a.jpg,2,2\n")
    assert found_line(rows, "/p/x/y/a.jpg", "/p") == 2
    assert found_line(rows, "/p/day2/a.jpg", "/p") == 3
    assert found_line(rows, "/p/a.jpg", "/p") == 2


def test_a_row_with_more_folders_than_the_photo(tmp_path: Path) -> None:
    rows = table(tmp_path, "file,lat,lon\nC:\\photos\\day1\\a.jpg,1,1\nphotos/day2/a.jpg,2,2\n")
    assert found_line(rows, "/new/day1/a.jpg", "/new") == 2
    assert found_line(rows, "/new/day2/a.jpg", "/new") == 3


def test_case_counts_only_where_it_decides(tmp_path: Path) -> None:
    rows = table(tmp_path, "file,lat,lon\nIMG.jpg,1,1\nimg.jpg,2,2\nOther.JPG,3,3\n")
    assert found_line(rows, "/p/IMG.jpg", "/p") == 2
    assert found_line(rows, "/p/img.jpg", "/p") == 3
    assert found_line(rows, "/p/Img.jpg", "/p") is None
    assert found_line(rows, "/p/other.jpg", "/p") == 4


def test_lines_that_contradict_each_other_are_not_used(tmp_path: Path) -> None:
    rows = table(tmp_path, "file,lat,lon\na.jpg,1,1\nb.jpg,1,1\na.jpg,2,2\nb.jpg,1,1\n")
    assert found_line(rows, "/p/a.jpg", "/p") is None
    assert found_line(rows, "/p/b.jpg", "/p") == 3
    assert rows.problems == (
        CsvProblem(4, "a.jpg has another position on line 2: neither is used"),
    )


# Not about 0, which is a placeholder.
LATITUDES = st.floats(-90, -1e-4) | st.floats(1e-4, 90)
NAMES = st.text("abcäöß ,;\"'/0123456789", min_size=1, max_size=12).map(lambda t: f"x{t}.jpg")


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(NAMES, LATITUDES, st.floats(-180, 180)), min_size=1, max_size=8),
    st.sampled_from(",;\t"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    st.booleans(),
)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    places: list[tuple[str, float, float]],
    delimiter: str,
    encoding: str,
    decimal_comma: bool,
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(["image_name", "latitude", "longitude"])
    for name, *degrees in places:
        cells = [f"{value:.9f}" for value in degrees]
        writer.writerow([name, *(c.replace(".", ",") if decimal_comma else c for c in cells)])
    path = tmp_path_factory.getbasetemp() / "round trip.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    rows = iter(read_positions_csv(path).rows)
    for name, latitude, longitude in places:
        row = next(rows)
        assert row.file == name
        assert row.position.latitude == pytest.approx(latitude, abs=1e-8)
        assert row.position.longitude == pytest.approx(longitude, abs=1e-8)
