"""City, region and country in sidecars: only on request, and only where nobody has said any."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from core.labelling.writing.targets import WriteTarget

EXISTING = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
   <photoshop:City>Be'er Sheva</photoshop:City>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
"""


def names_in(sidecar: Path) -> dict[str, Any]:
    """The names of the place that ExifTool reads."""
    tags = ("-XMP:City", "-XMP:State", "-XMP:Country", "-XMP:CountryCode")
    run = subprocess.run(["exiftool", "-j", *tags, str(sidecar)], capture_output=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout)[0]
    return {key: value for key, value in found.items() if key != "SourceFile"}


def test_names_are_written_only_on_request_and_added_later(folder: Any) -> None:
    photo = folder.photo("a.jpg")
    folder.label(photo)
    sidecar = photo.with_name("a.jpg.xmp")
    folder.write()
    assert names_in(sidecar) == {}
    planned = folder.planned(place_names=True)
    assert planned.change.endswith("; names: Beersheba, Southern District, Israel")
    folder.write(place_names=True)
    assert names_in(sidecar) == {
        "City": "Beersheba",
        "State": "Southern District",
        "Country": "Israel",
        "CountryCode": "IL",
    }
    assert folder.planned(place_names=True).problem == "written already"
    folder.revert()
    assert not sidecar.exists()


def test_names_that_are_there_stay(folder: Any) -> None:
    photo = folder.photo("a.jpg")
    folder.label(photo)
    sidecar = photo.with_name("a.jpg.xmp")
    sidecar.write_text(EXISTING)
    folder.write(place_names=True)
    assert names_in(sidecar) == {
        "City": "Be'er Sheva",
        "State": "Southern District",
        "Country": "Israel",
        "CountryCode": "IL",
    }
    folder.revert()
    assert sidecar.read_text() == EXISTING


def test_photos_themselves_get_no_names(folder: Any) -> None:
    photo = folder.photo("a.jpg")
    folder.label(photo)
    folder.write(form=WriteTarget.EXIF, place_names=True)
    assert names_in(photo) == {}
