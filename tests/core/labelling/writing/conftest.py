"""A folder of photos with a labelling job about them, and two readers that are not ours."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from core.files import file_sha256
from core.geo import Position
from core.labelling.label import Correction, Label, LabelStatus, Review
from core.labelling.label_job import WHOLE, LabelJob
from core.labelling.labels import Labels
from core.labelling.writing.applying import WriteSummary, apply
from core.labelling.writing.planning import PlannedWrite, WritePlan, plan_writes
from core.labelling.writing.reverting import RevertSummary, revert
from core.localizer.estimate import Estimate
from core.photos.measurement import Source
from core.project.paths import ORIGINALS
from core.project.project import Project

PLACE = Position(31.2619651234, 34.8011857654)


@dataclass
class Folder:
    """Photos and the rows about them, in a project of their own."""

    path: Path
    project: Project
    labels: Labels
    job: LabelJob
    rows: list[Label] = field(default_factory=list)

    def photo(self, name: str, side: int = 48, **saving: Any) -> Path:
        """Save a picture of its own, without any metadata but what is given."""
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = np.random.default_rng(len(name)).integers(0, 256, (side, 64, 3), dtype=np.uint8)
        picture = Image.fromarray(pixels)
        if path.suffix == ".heic":
            pillow_heif.from_pillow(picture).save(path, **saving)
        else:
            picture.save(path, **saving)
        return path

    def label(
        self,
        photo: Path,
        position: Position = PLACE,
        *,
        review: Review = Review.ACCEPTED,
        radius: float = 23.456,
        inside: bool = True,
        correction: Correction | None = None,
    ) -> Label:
        """Put a row about ``photo`` on record, as it is now."""
        status = photo.stat()
        label = Label(
            id=0,
            file=photo,
            sha256=file_sha256(photo),
            size=status.st_size,
            mtime_ns=status.st_mtime_ns,
            status=LabelStatus.LOCATED if inside else LabelStatus.OUTSIDE,
            reason="",
            estimate=Estimate(position, radius / 3, radius, inside, ()),
            own=None,
            taken_at=None,
            taken_at_has_offset=False,
            camera="",
            width=64,
            height=48,
            review=review,
            correction=correction,
        )
        (row,) = self.labels.record(self.job, [label])
        return row

    def plan(self, **choices: Any) -> WritePlan:
        return plan_writes(self.labels, self.job, **choices)

    def planned(self, **choices: Any) -> PlannedWrite:
        """The plan for the only row."""
        (write,) = self.plan(**choices).writes
        return write

    def write(self, **choices: Any) -> WriteSummary:
        return apply(self.labels, self.plan(**choices))

    def revert(self, **choices: Any) -> RevertSummary:
        return revert(self.labels, self.job, **choices)

    def everything(self) -> dict[str, tuple[bytes, int]]:
        """Bytes and time of every file in the folder."""
        return {
            path.relative_to(self.path).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in sorted(self.path.rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Folder]:
    photos = tmp_path / "photos"
    photos.mkdir()
    with Project.create(tmp_path / "place.campusgps") as project:
        labels = Labels(project.store, project.journal)
        yield Folder(photos, project, labels, labels.begin([photos], WHOLE, False, "localizer"))


# Answers as ExifTool's open mode does, by the real one; then it does harm to $made, which that has
# made, and goes on.
HARMFUL = """#!/bin/sh
PATH="{path}"
: > args
while IFS= read -r line; do
  case "$line" in
    -execute*)
      exiftool -config "" -@ args 2>&1
      made=$(grep -A1 "^-o$" args | tail -n 1)
      case "$made" in {harm} esac
      echo "{ready${line#-execute}}"
      : > args ;;
    *) printf "%s\\\\n" "$line" >> args ;;
  esac
done
"""


def put_first_on_path(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    """Let ``script`` be the program exiftool; ``{path}`` in it is where the real one is found."""
    real = os.environ["PATH"]
    program = folder / "exiftool"
    folder.mkdir(exist_ok=True)
    program.write_text(script.replace("{path}", real))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{real}")


def copies(backups: Path) -> list[Path]:
    """The copies in a folder of backups, without the table that says what they are."""
    return [path for path in sorted(backups.iterdir()) if path.name != ORIGINALS]


def exiftool_tags(*files: Path) -> list[dict[str, Any]]:
    """All that ExifTool reads in each file, by group and name; sizes and offsets as numbers."""
    ran = subprocess.run(
        ["exiftool", "-config", "", "-j", "-n", "-G1", "-a", "-u", "-struct", *map(str, files)],
        capture_output=True,
        check=True,
    )
    answer: list[dict[str, Any]] = json.loads(ran.stdout)
    return answer


def exiv2_tags(file: Path) -> dict[str, str]:
    """All that exiv2 reads in a file, EXIF and XMP, by key."""
    ran = subprocess.run(["exiv2", "-q", "-PEXkv", str(file)], capture_output=True, check=False)
    lines = [line.split(maxsplit=1) for line in ran.stdout.decode().splitlines()]
    return {line[0]: line[1] if len(line) > 1 else "" for line in lines}


def exiv2_position(tags: dict[str, str]) -> Position:
    """The position of the photo, from exiv2's words of EXIF or XMP."""
    found = []
    for name, negative in (("Latitude", "S"), ("Longitude", "W")):
        if f"Exif.GPSInfo.GPS{name}" in tags:
            parts = [part.split("/") for part in tags[f"Exif.GPSInfo.GPS{name}"].split()]
            numbers = [int(top) / int(bottom) for top, bottom in parts]
            letter = tags[f"Exif.GPSInfo.GPS{name}Ref"]
        else:
            text = tags[f"Xmp.exif.GPS{name}"]
            numbers, letter = [float(part) for part in text[:-1].split(",")], text[-1]
        degrees = sum(number / 60**power for power, number in enumerate(numbers))
        found.append(-degrees if letter == negative else degrees)
    return Position(*found)


def assert_near(one: Position, other: Position) -> None:
    assert abs(one.latitude - other.latitude) <= 1e-7
    assert abs(one.longitude - other.longitude) <= 1e-7


def hand(latitude: float, longitude: float) -> Correction:
    return Correction(Position(latitude, longitude), Source.HAND)
