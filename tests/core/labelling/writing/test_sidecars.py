"""XMP sidecars: new ones, and those of other programs with all that they say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from core.errors import CampusGPSError
from core.geo import Position
from core.labelling.writing.planning import WriteKind
from core.labelling.writing.sidecar import with_position
from core.labelling.writing.targets import SidecarNaming, Statement
from core.photos.measurement import GUESS_METHOD, Source
from core.photos.metadata import GUESSED, read_metadata
from core.photos.xmp import NotXmlError, read_sidecar, read_xmp
from core.project.importing import import_photos
from core.project.rows import Verdict
from core.project.sidecar_states import sidecars_state
from tests.core.labelling.writing.conftest import (
    PLACE,
    Folder,
    assert_near,
    copies,
    exiftool_tags,
    exiv2_position,
    exiv2_tags,
    hand,
)

GUESS = Statement(PLACE, 23.456, GUESS_METHOD)

LIGHTROOM = """<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0-c000">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
    xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
   xmp:Rating="4"
   xmp:Label="Red"
   aux:Lens="50 mm &amp; more"
   crs:Exposure2012="+0.35">
   <dc:subject>
    <rdf:Bag>
     <rdf:li>campus</rdf:li>
     <rdf:li>caf\u00e9</rdf:li>
    </rdf:Bag>
   </dc:subject>
   <xmpMM:History>
    <rdf:Seq>
     <rdf:li stEvt:action="saved" stEvt:when="2025-12-22T09:00:00+02:00"/>
    </rdf:Seq>
   </xmpMM:History>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
"""

DIGIKAM = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<!-- kept by hand -->
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <!-- faces -->
  <rdf:Description rdf:about="" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
    xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#">
   <mwg-rs:Regions rdf:parseType="Resource">
    <mwg-rs:RegionList><rdf:Bag><rdf:li>
     <rdf:Description mwg-rs:Name="Dana" mwg-rs:Type="Face">
      <mwg-rs:Area stArea:x="0.5" stArea:y="0.25" stArea:w="0.1" stArea:h="0.1"/>
     </rdf:Description>
    </rdf:li></rdf:Bag></mwg-rs:RegionList>
   </mwg-rs:Regions>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/">
   <exif:GPSLatitude>10,30.5N</exif:GPSLatitude>
   <exif:GPSLongitude>20,15.25W</exif:GPSLongitude>
   <exif:GPSAltitude>2500/10</exif:GPSAltitude>
   <exif:GPSHPositioningError>9/1</exif:GPSHPositioningError>
   <exif:DateTimeOriginal>2025-12-22T09:00:00</exif:DateTimeOriginal>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    xmlns:exif="http://ns.adobe.com/exif/1.0/">
   <Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource">
    <Iptc4xmpExt:City>Paris</Iptc4xmpExt:City>
    <exif:GPSLatitude>48,51.5N</exif:GPSLatitude>
    <exif:GPSLongitude>2,17.7E</exif:GPSLongitude>
   </rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

DARKTABLE = """<?xml version="1.0" encoding="UTF-8"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:exif="http://ns.adobe.com/exif/1.0/"
    xmlns:darktable="http://darktable.sf.net/"
   exif:DateTimeOriginal="2025:12:22 09:00:00.000"
   exif:GPSVersionID="2.2.0.0"
   darktable:xmp_version="5"
   darktable:raw_params="0">
   <darktable:history>
    <rdf:Seq>
     <rdf:li darktable:num="0" darktable:operation="exposure" darktable:params="gz02eJxj"/>
    </rdf:Seq>
   </darktable:history>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
"""

SIDECARS = {"lightroom": LIGHTROOM, "digikam": DIGIKAM, "darktable": DARKTABLE}
OURS = {
    f"XMP-exif:GPS{name}"
    for name in ("Latitude", "Longitude", "HPositioningError", "ProcessingMethod", "MapDatum")
} | {"XMP-exif:GPSVersionID"}


@pytest.mark.parametrize(
    ("name", "metres"), [("lightroom", 280.5), ("digikam", -415.25), ("darktable", 0.0)]
)
def test_an_altitude_is_stated_where_it_is_known(name: str, metres: float) -> None:
    made = with_position(SIDECARS[name].encode(), Statement(PLACE, None, "GPS", metres))
    found = read_xmp(made)
    assert found is not None and found.altitude_m == metres
    # Unknown, it stays as it was.
    again = read_xmp(with_position(made, GUESS))
    assert again is not None and again.altitude_m == metres


def tags(*files: Path) -> list[dict[str, Any]]:
    groups = ("System:", "ExifTool:", "Composite:", "File:", "SourceFile")
    return [
        {name: value for name, value in found.items() if not name.startswith(groups)}
        for found in exiftool_tags(*files)
    ]


def test_what_other_programs_wrote_stays(tmp_path: Path) -> None:
    before, after = [], []
    for name, text in SIDECARS.items():
        before.append(tmp_path / f"{name}.xmp")
        before[-1].write_text(text, "utf-8")
        after.append(tmp_path / f"{name}-new.xmp")
        after[-1].write_bytes(with_position(text.encode(), GUESS))
    read = tags(*before, *after)
    for old, new, path in zip(read[:3], read[3:], after, strict=True):
        for name in OURS - {"XMP-exif:GPSVersionID"}:
            old.pop(name, None)
            assert name in new
        new = {name: value for name, value in new.items() if name not in OURS or name in old}
        assert new == old
        assert_near(exiv2_position(exiv2_tags(path)), PLACE)
        measurement = read_sidecar(path)
        assert measurement is not None
        assert (measurement.source, measurement.accuracy_m) == (Source.GUESS, 23.46)
        assert_near(measurement.position, PLACE)
    assert read[4]["XMP-mwg-rs:RegionInfo"]["RegionList"][0]["Name"] == "Dana"
    assert read[4]["XMP-iptcExt:LocationShown"][0]["GPSLatitude"] == pytest.approx(48.8583333)


def test_only_the_position_changes_in_the_text() -> None:
    after = with_position(DIGIKAM.encode(), GUESS).decode()
    lines = after.splitlines()
    changed = [f"GPS{name}>" for name in ("Latitude", "Longitude", "HPositioningError")]
    for line in DIGIKAM.splitlines():
        # Attributes of one element come to stand in one line.
        in_attributes = "xmlns" in line
        if not in_attributes and not any(name in line for name in changed):
            assert line in lines
    assert "    <exif:GPSLatitude>48,51.5N</exif:GPSLatitude>" in lines
    # Elements stay elements, where they were.
    assert "   <exif:GPSLatitude>31,15.7179074N</exif:GPSLatitude>" in lines
    after = with_position(DARKTABLE.encode(), GUESS).decode()
    assert 'exif:GPSLatitude="31,15.7179074N"' in after
    assert 'exif:GPSVersionID="2.2.0.0"' in after
    assert after.startswith("<?xml version=")


@settings(deadline=None)
@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(0.001, 1e6) | st.none())
def test_any_position_reads_back(latitude: float, longitude: float, radius: float | None) -> None:
    statement = Statement(Position(latitude, longitude), radius, GUESS_METHOD)
    if abs(latitude) < 1e-5 and abs(longitude) < 1e-5:
        return  # a placeholder, which the reader refuses
    assert statement.is_what(read_xmp(with_position(None, statement)))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_other_encodings(tmp_path: Path, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\n'
    before = (head + LIGHTROOM).encode(encoding)
    after = with_position(before, GUESS)
    path = tmp_path / "a.xmp"
    path.write_bytes(after)
    (found,) = exiftool_tags(path)
    assert found["XMP-exif:GPSLatitude"] == pytest.approx(PLACE.latitude, abs=1e-7)
    assert GUESS.is_what(read_sidecar(path))
    assert "café" in after.decode(encoding)


def test_an_older_radius_goes_with_the_older_position() -> None:
    after = with_position(DIGIKAM.encode(), Statement(PLACE, None, "MANUAL"))
    assert b"PositioningError" not in after
    assert b"kept by hand" in after and b"GPSAltitude>2500/10" in after


def test_letters_that_contradict_go() -> None:
    before = DARKTABLE.replace("exif:GPSVersionID", 'exif:GPSLatitudeRef="S" exif:GPSVersionID')
    assert b"LatitudeRef" not in with_position(before.encode(), GUESS)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("plain text", "not valid XML"),
        ('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', "not valid XML"),
        ("<html/>", "no XMP sidecar"),
        ("<a>" * 300 + "</a>" * 300, "can't be changed"),
    ],
)
def test_what_is_no_sidecar_is_left_alone(folder: Folder, content: str, reason: str) -> None:
    folder.label(folder.photo("a.jpg"))
    sidecar = folder.path / "a.xmp"
    sidecar.write_text(content)
    planned = folder.planned()
    summary = folder.write()
    assert reason in (planned.problem or summary.skipped[0].reason)
    assert sidecar.read_text() == content
    assert [path.name for path in sorted(folder.path.iterdir())] == ["a.jpg", "a.xmp"]


def test_a_new_sidecar_and_back(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    before = folder.everything()
    folder.label(photo)
    assert folder.planned().change == "new sidecar a.jpg.xmp"
    summary = folder.write()
    assert summary.backups is None
    (written,) = summary.written
    assert written.target == folder.path / "a.jpg.xmp"
    assert folder.everything()["a.jpg"] == before["a.jpg"]
    (read,) = exiftool_tags(written.target)
    assert {name: read[name] for name in OURS} == {
        "XMP-exif:GPSLatitude": pytest.approx(PLACE.latitude, abs=1e-7),
        "XMP-exif:GPSLongitude": pytest.approx(PLACE.longitude, abs=1e-7),
        "XMP-exif:GPSHPositioningError": 23.46,
        "XMP-exif:GPSProcessingMethod": GUESS_METHOD,
        "XMP-exif:GPSMapDatum": "WGS-84",
        "XMP-exif:GPSVersionID": "2.3.0.0",
    }
    found = read_metadata(photo)
    assert (found.measurement, found.refusal) == (None, GUESSED)
    assert folder.planned().kind is WriteKind.WRITTEN
    assert folder.revert().reverted == (written.target,)
    assert folder.everything() == before


def test_a_guess_never_becomes_a_reference(folder: Folder) -> None:
    guessed, corrected = folder.photo("a.jpg"), folder.photo("bb.jpg")
    folder.label(guessed)
    folder.label(corrected, correction=hand(31.2, 34.7))
    folder.write()
    rows = {row.path.name: row for row in import_photos(folder.project, [folder.path]).photos}
    assert (rows["a.jpg"].verdict, rows["a.jpg"].reason) == (Verdict.NO_POSITION, GUESSED)
    assert rows["bb.jpg"].verdict is Verdict.USABLE
    assert [reference.file for reference in folder.project.references()] == [str(corrected)]


def test_what_was_written_is_no_change_of_the_photo(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    noted = replace(folder.label(photo), sidecars=sidecars_state(photo))
    folder.labels.record(folder.job, [noted])
    for change in (folder.write, folder.revert):
        change()
        (row,) = folder.labels.rows(folder.job)
        assert row.sidecars == sidecars_state(photo)


def test_an_existing_sidecar_is_merged_and_comes_back(folder: Folder) -> None:
    photo = folder.photo("a.jpg")
    sidecar = folder.path / "a.xmp"
    sidecar.write_text(LIGHTROOM)
    sidecar.chmod(0o600)
    before = folder.everything()
    folder.label(photo)
    assert folder.planned().change == "adds the position to a.xmp"
    summary = folder.write()
    assert summary.backups is not None
    assert [path.read_text() for path in copies(summary.backups)] == [LIGHTROOM]
    assert folder.everything().keys() == before.keys()
    assert sidecar.stat().st_mode & 0o777 == 0o600
    folder.revert()
    assert folder.everything() == before


def test_a_position_in_a_sidecar_needs_a_yes_of_its_own(folder: Folder) -> None:
    folder.label(folder.photo("a.jpg"))
    sidecar = folder.path / "a.jpg.xmp"
    sidecar.write_text(DIGIKAM)
    planned = folder.planned()
    assert planned.problem == "has a position already in a.jpg.xmp: 10.508333, -20.254167"
    assert folder.write().written == ()
    assert sidecar.read_text() == DIGIKAM
    planned = folder.planned(overwrite=True)
    assert planned.change == "replaces 10.508333, -20.254167 in a.jpg.xmp"
    assert len(folder.write(overwrite=True).written) == 1
    folder.revert()
    assert sidecar.read_text() == DIGIKAM


def test_both_naming_habits(folder: Folder) -> None:
    folder.label(folder.photo("a.jpg"))
    folder.label(folder.photo("bb.jpg"))
    folder.label(folder.photo("bb.png"))
    named = folder.plan(naming=SidecarNaming.STEM)
    assert [write.change for write in named.writes] == [
        "new sidecar a.xmp",
        "new sidecar bb.jpg.xmp; bb.xmp is that of bb.png too",
        "new sidecar bb.png.xmp; bb.xmp is that of bb.jpg too",
    ]
    names = [write.target.name for write in folder.plan().writes]
    assert names == ["a.jpg.xmp", "bb.jpg.xmp", "bb.png.xmp"]
    # A raw file's own sidecar is not taken for its JPEG's.
    (folder.path / "a.NEF").write_bytes(b"raw")
    (folder.path / "a.xmp").write_text(LIGHTROOM)
    change = folder.plan().writes[0].change
    assert change == "new sidecar a.jpg.xmp; a.xmp is that of a.NEF too"


def test_a_photo_with_a_position_of_its_own(folder: Folder) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 30.0, 0.0), 3: "E", 4: (2.0, 15.0, 0.0)})
    folder.label(folder.photo("a.jpg", exif=exif), correction=hand(48.6, 2.3))
    assert folder.planned().kind is WriteKind.HAS_POSITION
    change = folder.planned(overwrite=True).change
    assert change == "new sidecar a.jpg.xmp; the photo itself says 48.500000, 2.250000"


def test_what_is_not_valid_says_so() -> None:
    with pytest.raises(NotXmlError):
        with_position(b"<x", GUESS)
    with pytest.raises(CampusGPSError, match="no XMP sidecar"):
        with_position(b"<svg/>", GUESS)
