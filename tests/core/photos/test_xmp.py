"""XMP sidecars as other programs write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import CampusGPSError
from core.photos import xmp_fields
from core.photos.measurement import Source
from core.photos.xmp import NotXmlError, find_sidecar, read_sidecar, sidecars_of

HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
)
TAIL = '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
SPACES = (
    'rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:e="http://cipa.jp/exif/1.0/"'
)


def attributes(**fields: str) -> str:
    written = " ".join(f'exif:{name}="{value}"' for name, value in fields.items())
    return f"{HEAD}<rdf:Description {SPACES} {written}/>{TAIL}"


def elements(**fields: str) -> str:
    written = "".join(f"<exif:{name}>\n {value} </exif:{name}>" for name, value in fields.items())
    return f"{HEAD}<rdf:Description {SPACES}>{written}</rdf:Description>{TAIL}"


@pytest.mark.parametrize("write", [attributes, elements])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        ("31,15.7179N", "34,48.0711E", (31.261965, 34.801185)),
        ("33,51,25S", "151,12,54E", (-33.856944444, 151.215)),
        ("40,26.767000N", "3,43.485167W", (40.446116667, -3.724752783)),
        ("31.5", "-34.25", (31.5, -34.25)),
        # A letter of the other axis says nothing.
        ("31,15.7179W", "S34,48.0711", (31.261965, 34.801185)),
    ],
)
def test_positions(
    tmp_path: Path,
    write: object,
    encoding: str,
    latitude: str,
    longitude: str,
    expected: tuple[float, float],
) -> None:
    assert callable(write)
    path = tmp_path / "a.xmp"
    path.write_text(
        write(GPSLatitude=latitude, GPSLongitude=longitude, GPSVersionID="2.3.0.0"),
        encoding=encoding,
    )
    measurement = read_sidecar(path)
    assert measurement is not None
    assert measurement.source is Source.XMP
    position = measurement.position
    assert (position.latitude, position.longitude) == pytest.approx(expected, abs=1e-8)
    assert measurement.accuracy_m is None
    assert measurement.heading_deg is None


def test_accuracy_and_heading(tmp_path: Path) -> None:
    path = tmp_path / "a.xmp"
    place = {"GPSLatitude": "31,15N", "GPSLongitude": "34,48E"}
    path.write_text(attributes(**place, GPSHPositioningError="465/100", GPSImgDirection="370/2"))
    measurement = read_sidecar(path)
    assert measurement is not None
    assert (measurement.accuracy_m, measurement.heading_deg) == (4.65, 185.0)
    path.write_text(attributes(**place, GPSHPositioningError="1/0", GPSImgDirection="north"))
    measurement = read_sidecar(path)
    assert measurement is not None
    assert (measurement.accuracy_m, measurement.heading_deg) == (None, None)


def test_a_sidecar_about_other_things(tmp_path: Path) -> None:
    path = tmp_path / "a.xmp"
    path.write_text(attributes(ExposureTime="1/100"))
    assert read_sidecar(path) is None


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"GPSLatitude": "31,15N"}, "half a GPS block: no longitude"),
        ({"GPSLongitude": "31,15E"}, "half a GPS block: no latitude"),
        ({"GPSLatitude": "0,0N", "GPSLongitude": "0,0E"}, "0, 0 is a placeholder"),
        ({"GPSLatitude": "95,0N", "GPSLongitude": "3,0E"}, "latitude 95 is out of range"),
        ({"GPSLatitude": "here", "GPSLongitude": "3,0E"}, "the latitude is not a number"),
    ],
)
def test_refused_positions(tmp_path: Path, fields: dict[str, str], reason: str) -> None:
    path = tmp_path / "a.xmp"
    path.write_text(attributes(**fields))
    with pytest.raises(CampusGPSError, match=reason):
        read_sidecar(path)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<x:xmpmeta",
        "plain text",
        '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
        '<?xml version="1.0" encoding="no-such-encoding"?><a/>',
    ],
)
def test_what_is_not_a_sidecar(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.xmp"
    path.write_text(content)
    with pytest.raises(CampusGPSError, match="not valid XML"):
        read_sidecar(path)


def test_a_name_too_long_for_a_sidecar_has_none(tmp_path: Path) -> None:
    assert find_sidecar(tmp_path / f"{'x' * 250}.jpg") is None


def test_both_names_are_found_the_longer_first(tmp_path: Path) -> None:
    photo = tmp_path / "a.b.jpg"
    assert find_sidecar(photo) is None
    short, long = tmp_path / "a.b.XMP", tmp_path / "a.b.jpg.xmp"
    short.touch()
    assert find_sidecar(photo) == short
    long.touch()
    assert find_sidecar(photo) == long
    assert sidecars_of(photo) == (long, short)


@pytest.mark.parametrize("method", ["CampusGPS", "charset=Ascii CampusGPS"])
def test_a_guess_says_so(tmp_path: Path, method: str) -> None:
    path = tmp_path / "a.xmp"
    place = {"GPSLatitude": "31,15N", "GPSLongitude": "34,48E"}
    path.write_text(elements(**place, GPSProcessingMethod=method))
    measurement = read_sidecar(path)
    assert measurement is not None
    assert measurement.source is Source.GUESS


def test_the_place_of_what_is_shown_is_not_that_of_the_photo(tmp_path: Path) -> None:
    shown = elements(GPSLatitude="48,51.5N", GPSLongitude="2,17.7E")
    inside = shown[len(HEAD) : -len(TAIL)]
    path = tmp_path / "a.xmp"
    space = 'rdf:about="" xmlns:iptc="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    shown = f"<rdf:Description {space}><iptc:LocationShown>{inside}</iptc:LocationShown>"
    path.write_text(f"{HEAD}{shown}</rdf:Description>{TAIL}")
    assert read_sidecar(path) is None


BOM = "\ufeff"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_elements_are_counted_before_they_are_read(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xmp_fields, "_MOST_ELEMENTS", 6)
    few, many = (f"<?xml version='1.0'?><r><!-- r -->{'<a>1</a>' * n}</r>" for n in (5, 6))
    assert xmp_fields.read_fields(f"{BOM if encoding == 'utf-16-be' else ''}{few}".encode(encoding))
    with monkeypatch.context() as patch:
        patch.setattr(xmp_fields, "_Reader", None)
        with pytest.raises(NotXmlError, match="too large"):
            xmp_fields.read_fields(many.encode(encoding))
