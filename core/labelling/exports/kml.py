"""KML for Google Earth, and KMZ: the same with pictures in one file."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import closing
from html import escape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from core.geo import Position
from core.labelling.exports.export_format import ExportFormat
from core.labelling.exports.file_names import FileNames
from core.labelling.exports.formatting import (
    area,
    best_match_name,
    degrees,
    metres,
    name_of,
    radii,
    radius50,
    radius90,
    taken_at,
    taken_at_utc,
    taken_words,
)
from core.labelling.exports.thumbnails import with_thumbnails
from core.labelling.exports.xml_stream import XmlStream
from core.labelling.label import Label
from core.labelling.outcome import OUTCOME_COLOURS, outcome_of, words_for_others


def write_kml(labels: Iterable[Label], target: Path, _names: FileNames) -> int:
    """Write a placemark for each label that has a position; without pictures."""
    with target.open("w", encoding="utf-8", newline="\n") as stream:
        return _write(((one, None) for one in labels if one.position is not None), stream)


def write_kmz(labels: Iterable[Label], target: Path, _names: FileNames) -> int:
    """Write ``doc.kml`` and a thumbnail of each photo that can be read, some 5 kB each.

    One thumbnail is in memory at a time; the KML waits in a temporary file.
    """
    placed = (label for label in labels if label.position is not None)
    with (
        closing(with_thumbnails(placed)) as pictured,
        # Pictures are as small as they get.
        ZipFile(target, "w", ZIP_STORED) as archive,
        tempfile.TemporaryFile(dir=target.parent) as kml,
    ):

        def stored() -> Iterable[tuple[Label, str | None]]:
            for number, (label, jpeg) in enumerate(pictured, start=1):
                name = f"files/{number:06d}.jpg" if jpeg else None
                if name and jpeg:
                    archive.writestr(name, jpeg)
                yield label, name

        text = io.TextIOWrapper(kml, "utf-8", newline="\n")
        count = _write(stored(), text)
        text.flush()
        kml.seek(0)
        entry_of_kml = ZipInfo("doc.kml")
        entry_of_kml.compress_type = ZIP_DEFLATED
        with archive.open(entry_of_kml, "w") as entry:
            shutil.copyfileobj(kml, entry)
        text.detach()
    return count


def _write(placed: Iterable[tuple[Label, str | None]], stream: io.TextIOWrapper) -> int:
    count = 0
    xml = XmlStream(stream)
    with (
        xml.element("kml", {"xmlns": "http://www.opengis.net/kml/2.2"}),
        xml.element("Document"),
    ):
        xml.leaf("name", "Photos located by CampusGPS")
        for outcome, colour in OUTCOME_COLOURS.items():
            # No picture is named: it would be fetched from the network.
            with xml.element("Style", {"id": outcome.value}), xml.element("IconStyle"):
                xml.leaf("color", _kml_colour(colour))
        for label, picture in placed:
            assert label.position is not None
            _placemark(xml, label, label.position, picture)
            count += 1
    return count


def _placemark(xml: XmlStream, label: Label, position: Position, picture: str | None) -> None:
    with xml.element("Placemark"):
        xml.leaf("name", name_of(label))
        xml.leaf("description", _description(label, picture))
        if time := taken_at_utc(label):
            with xml.element("TimeStamp"):
                xml.leaf("when", time)
        xml.leaf("styleUrl", f"#{outcome_of(label)}")
        with xml.element("ExtendedData"):
            for name, value in _data(label).items():
                if value:
                    with xml.element("Data", {"name": name}):
                        xml.leaf("value", value)
        with xml.element("Point"):
            place = f"{degrees(position.longitude)},{degrees(position.latitude)}"
            if label.altitude_m is not None:
                place += f",{metres(label.altitude_m)}"
            xml.leaf("coordinates", place)


def _description(label: Label, picture: str | None) -> str:
    """Google Earth takes it for HTML: what comes from files is escaped for that too."""
    lines = [words_for_others(label), radii(label), area(label), taken_words(label)]
    if alike := best_match_name(label):
        lines.append(f"looks like {alike}")
    text = "<br>".join(escape(line) for line in lines if line)
    return f'<img src="{picture}"><br>{text}' if picture else text


def _kml_colour(colour: str) -> str:
    """``#RRGGBB`` as KML writes it: alpha, blue, green, red."""
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"ff{blue}{green}{red}".lower()


def _data(label: Label) -> dict[str, str]:
    return {
        "radius50_m": metres(radius50(label)),
        "radius90_m": metres(radius90(label)),
        "source": label.source.value if label.source else "",
        "review": label.review.value,
        "taken_at": taken_at(label),
        "area": area(label),
    }


KML = ExportFormat("KML", (".kml",), "Google Earth", write_kml)
KMZ = ExportFormat("KMZ", (".kmz",), "Google Earth, with pictures", write_kmz)
