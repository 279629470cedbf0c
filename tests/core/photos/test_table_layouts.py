"""The tables that other programs write, as they write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.geo import haversine_m
from core.photos.positions_csv import PositionsTable, read_positions_csv
from core.photos.utm import degrees_from_utm

PLACE = (46.51293558, 7.0447645)

QGIS = (
    "photo,filename,directory,altitude,direction,rotation,longitude,latitude,timestamp\n"
    "/home/user/Pictures/photos/a.jpg,a,/home/user/Pictures/photos,400.5,12,12,7.04476450,"
    "46.51293558,2024-05-14T08:12:00\n"
)
METASHAPE = (
    '# CoordinateSystem: GEOGCS["WGS 84",DATUM["World Geodetic System 1984",SPHEROID["WGS 84",'
    '6378137,298.257223563,AUTHORITY["EPSG","7030"]]],UNIT["degree",0.01745],'
    'AUTHORITY["EPSG","4326"]]\n'
    "#Label,X/Longitude,Y/Latitude,Z/Altitude,Yaw,Pitch,Roll,Error_(m),X_error,Y_error\n"
    "a.jpg,7.044764500,46.512935580,400.50,1.0,0.0,0.0,,,\n"
)
EXIFTOOL = (
    "SourceFile,FileName,GPSLatitude,GPSLongitude\n"
    './photos/a.jpg,a.jpg,"46 deg 30\' 46.57"" N","7 deg 2\' 41.15"" E"\n'
)
# 46.51293558 N, 7.04476450 E by pyproj 3.7.2.
UTM_32 = (350_008.1700, 5_152_897.8918)


def table(tmp_path: Path, content: str | bytes, name: str = "table.csv") -> PositionsTable:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_positions_csv(path)


@pytest.mark.parametrize(
    "content",
    [
        QGIS,
        METASHAPE,
        METASHAPE.partition("\n")[2],
        "Label\tX/Longitude\tY/Latitude\tZ/Altitude\na.jpg\t7.0447645\t46.51293558\t400\n",
        EXIFTOOL,
        # exiftool -csv -n -gps:all: no signs, but letters beside.
        "SourceFile,GPSLatitudeRef,GPSLatitude,GPSLongitudeRef,GPSLongitude\n"
        "/x/photos/a.jpg,North,46.51293558,East,7.0447645\n",
        # exiftool -csv -G.
        "SourceFile,EXIF:GPSLatitude,EXIF:GPSLongitude,Composite:GPSLatitude,"
        "Composite:GPSLongitude\nphotos/a.jpg,1,2,46.51293558,7.0447645\n",
        'SourceFile,GPSPosition\na.jpg,"46 deg 30\' 46.57"" N, 7 deg 2\' 41.15"" E"\n',
        # Pix4D, with a header and without.
        "imagename,latitude,longitude,altitude,accuracy\na.jpg,46.51293558,7.0447645,400,5\n",
        "a.jpg,46.51293558,7.0447645,400.5,0,0,0\n",
        "a.jpg;46,51293558;7,0447645;400,5\n",
        "name;lat;lon\na.jpg;46,51293558;7,0447645\n",
        "name,lat,lon\na,46.51293558,7.0447645\n",
        "path,name,lat,lon\n/x/photos,a.jpg,46.51293558,7.0447645\n",
        "Directory,FileName,lat,lon\nphotos,a.JPG,46.51293558,7.0447645\n",
        "EPSG:4326\na.jpg 7.0447645 46.51293558\n",
        "WGS84 UTM 32N\na.jpg 350008.170 5152897.892 400 0 0 0 5 5\n",
        "epsg:32632\r\n\r\na.jpg\t350008.170\t5152897.892\r\n",
        "+proj=utm +zone=32 +datum=WGS84 +units=m +no_defs\na.jpg 350008.170 5152897.892 1\n",
        "+proj=longlat +datum=WGS84\n./photos/a.jpg 7.0447645 46.51293558\n",
        # Metashape in a grid of metres.
        '# CoordinateSystem: PROJCS["WGS 84 / UTM zone 32N",GEOGCS["WGS 84"]]\n'
        "#Label,X/Easting,Y/Northing,Z/Altitude\na.jpg,350008.170,5152897.892,400\n",
        # Pix4D: units, and the parameters of cameras with blanks between them.
        "imagename,latitude [decimal degrees],longitude [decimal degrees],altitude [meter]\n"
        "a.jpg,46.51293558,7.0447645,400.5\n",
        "imageName longitude latitude altitude omega phi kappa\n"
        "a.jpg 7.0447645 46.51293558 400.5 1.0 -2.0 3.0\n",
        # QGIS: geometry as X and Y, or WKT.
        "X,Y,filename\n7.0447645,46.51293558,a.jpg\n",
        'WKT,filename\n"POINT Z (7.0447645 46.51293558 400)",a.jpg\n',
        "wkt_geom\tphoto\nPoint (7.0447645 46.51293558)\t/x/photos/a.jpg\n",
        # Spreadsheets, by the country they are written in.
        "sep=;\nDateiname;Breitengrad;L\u00e4ngengrad\na.jpg;46,51293558;7,0447645\n",
        "fichier;lat_deg;Lon (\u00b0)\na.jpg;46,51293558\u00b0;7,0447645\u00b0\n",
        "file|latitude|longitude\na.jpg|46,51293558 N|7,0447645 E\n",
        'file;latitude;longitude\na.jpg;"46\u00b0 30\' 46,57"" N";"7\u00b0 2\' 41,15"" E"\n',
        "file;latitude;longitude\na.jpg;N 46\u00b0 30,7762;E 7\u00b0 2,68587\n",
        "file\tcoordinates\na.jpg\t46,51293558; 7,0447645\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_layouts(tmp_path: Path, content: str, encoding: str) -> None:
    found = table(tmp_path, content.encode(encoding))
    assert found.problems == () and found.guesses == ()
    row = found.find(Path("/new/photos/a.jpg"), Path("/new/photos"))
    assert row is not None
    apart = haversine_m(row.position, type(row.position)(*PLACE))
    assert apart < 0.2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("EPSG:2056\na.jpg 2600000 1200000\n", "coordinate system 'EPSG:2056' is none"),
        ("EPSG:32699\na.jpg 1 1\n", "none that CampusGPS reads"),
        ("WGS84 UTM 61N\na.jpg 1 1\n", "none that CampusGPS reads"),
        ("+proj=tmerc +datum=WGS84\na.jpg 1 1\n", "none that CampusGPS reads"),
        (
            '# CoordinateSystem: PROJCS["CH1903+ / LV95",GEOGCS["CH1903+"]]\n'
            "#Label,X/East,Y/North,Z/Altitude\na.jpg,1,2,3\n",
            "'CH1903[+] / LV95' is none that CampusGPS reads",
        ),
        ("#Label,X/East,Y/North,Z/Altitude\na.jpg,1,2,3\n", "no column for the latitude"),
        ("file,easting,northing\na.jpg,350008,5152897\n", "easting, northing and zone"),
        # Metres of a grid that is not named, and coordinates in an order that is not.
        ("imageName X Y Z Omega Phi\na.jpg 12.5 45.5 3 1 1\n", "no column for the latitude"),
        ("a.jpg 46.51293558 7.0447645\n", "no column"),
        ("#\n#\n", "no column"),
        ("report.pdf,46.5,7.0\n", "no column"),
    ],
)
def test_what_is_not_read_is_reported(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(CampusGPSError, match=reason):
        table(tmp_path, content)


def test_a_spreadsheet_is_called_one(tmp_path: Path) -> None:
    for begin in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        with pytest.raises(CampusGPSError, match="a spreadsheet") as caught:
            table(tmp_path, begin + bytes(500), "gt.xlsx")
        assert caught.value.advice == "Save it as CSV or as Unicode text."


def test_what_is_no_text_is_called_so(tmp_path: Path) -> None:
    photo = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256))
    with pytest.raises(CampusGPSError, match="not a table of text") as caught:
        table(tmp_path, photo, "photo.jpg")
    assert caught.value.advice == "Choose a table that was saved as CSV."


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16", "utf-8-sig"])
def test_marks_say_the_encoding(tmp_path: Path, encoding: str) -> None:
    found = table(tmp_path, "file,lat,lon\nä.jpg,46.5,7.0\n".encode(encoding))
    assert [row.file for row in found.rows] == ["ä.jpg"]


def test_a_header_alone_is_remarked(tmp_path: Path) -> None:
    assert table(tmp_path, "file,lat,lon\n").remark == "the table has no lines below its header"


def test_x_and_y_are_said_to_be_taken_for_degrees(tmp_path: Path) -> None:
    found = table(tmp_path, "Y,X,file\n46.5,7.0,a.jpg\n5152897,350008,b.jpg\n")
    assert found.remark == "its columns x and y were read as longitude and latitude in degrees"
    assert [row.file for row in found.rows] == ["a.jpg"]
    assert [one.reason for one in found.problems] == ["latitude 5152897 is out of range"]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("POLYGON ((1 2))", "'POLYGON ((1 2))' is no point"),
        ("POINT EMPTY", "'POINT EMPTY' is no point"),
        ("POINT (7 460)", "latitude 460 is out of range"),
        ("POINT" + " " * 9000 + "(", "no position"),
    ],
)
def test_geometry_that_is_no_point(tmp_path: Path, said: str, reason: str) -> None:
    found = table(tmp_path, f'WKT,file\n"{said}",a.jpg\n')
    assert [one.reason for one in found.problems] == [reason]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_hebrew_header(tmp_path: Path, encoding: str) -> None:
    header = (
        "\u05e7\u05d5\u05d1\u05e5;\u05e7\u05d5 \u05e8\u05d5\u05d7\u05d1;"
        "\u05e7\u05d5 \u05d0\u05d5\u05e8\u05da"
    )
    found = table(tmp_path, f"{header}\na.jpg;46,51293558;7,0447645\n".encode(encoding))
    assert (found.rows[0].position.latitude, found.rows[0].position.longitude) == PLACE


@pytest.mark.parametrize("said", ["31,26 N", "46,3N", "46,512,935 N", "1,1" + " " * 5000 + "1 N"])
def test_a_comma_that_may_mean_two_things_is_not_guessed(tmp_path: Path, said: str) -> None:
    found = table(tmp_path, f"file;latitude;longitude;c\na.jpg;{said};7.5;1\n")
    assert found.rows == ()
    assert len(found.problems) == 1


def test_lines_of_a_geo_txt_are_reported(tmp_path: Path) -> None:
    content = "EPSG:4326\n# made by hand\na b.jpg 7 46\nc.jpg 7\nd.jpg 7 146\n"
    found = table(tmp_path, content, "geo.txt")
    assert [(row.file, row.line) for row in found.rows] == [("a b.jpg", 3)]
    assert [(problem.line, problem.reason) for problem in found.problems] == [
        (4, "not a file name and two coordinates"),
        (5, "latitude 146 is out of range"),
    ]


@pytest.mark.parametrize(
    ("zone", "south", "easting", "northing", "degrees"),
    [
        # By pyproj 3.7.2.
        (32, False, *UTM_32, PLACE),
        (36, False, 671_465.2526, 3_459_952.5315, (31.2612345, 34.8008765)),
        (56, True, 334_407.3522, 6_251_788.2601, (-33.8612345, 151.2098765)),
        (1, False, 500_000.0, 0.0, (0.0, -177.0)),
        (60, False, 533_829.1579, 9_328_945.4502, (84.0, 179.9)),
        (60, True, 691_803.9145, 8_139_230.7165, (-16.8223, 178.8)),
    ],
)
def test_utm(
    zone: int, south: bool, easting: float, northing: float, degrees: tuple[float, float]
) -> None:
    assert degrees_from_utm(easting, northing, zone, south=south) == pytest.approx(
        degrees, abs=1e-8
    )


def test_a_table_of_many_columns_is_read_at_once(tmp_path: Path) -> None:
    header = ",".join(["file", *(f"latitude_{number}" for number in range(60_000))])
    with pytest.raises(CampusGPSError, match="no column for the latitude and longitude"):
        table(tmp_path, header + "\na.jpg\n")
