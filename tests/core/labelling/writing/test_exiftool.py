"""ExifTool that hangs, dies or does harm: it is ended, nothing of it stays, no photo changes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import piexif
import pytest

from core.labelling.writing.applying import apply
from core.labelling.writing.targets import WriteTarget
from core.photos.metadata import read_metadata
from core.tasks import Cancelled, Task
from tests.core.labelling.writing.conftest import HARMFUL, Folder, put_first_on_path

# Says its number, keeps the far end of a pipe open as long as it or a child of it lives, and hangs.
HANGING = """#!/bin/sh
exec 3> {folder}/alive
echo $$ > {folder}/started
cat {folder}/never
"""
# Tests that run in the background ignore Ctrl-C, and what they start would, too.
WRITES = """
import signal, sys
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)
from core.cli.commands import app
app(["label", "write", sys.argv[1], "--form", "exif", "--yes"])
"""


def pipes(folder: Path) -> None:
    for name in ("alive", "started", "never"):
        os.mkfifo(folder / name)


def wait_for_its_end(folder: Path, alive: int) -> None:
    """Return when nobody holds the pipe any more."""
    assert os.read(alive, 1) == b""
    os.close(alive)


@pytest.fixture
def hanging(folder: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of the pipes of an ExifTool that never answers; two photos are to be written."""
    pipes(tmp_path)
    put_first_on_path(monkeypatch, tmp_path / "bin", HANGING.replace("{folder}", str(tmp_path)))
    for name in ("a.jpg", "b.jpg"):
        folder.label(folder.photo(name))
    return tmp_path


def test_a_hanging_exiftool_costs_each_photo_its_time_and_no_more(
    folder: Folder, hanging: Path
) -> None:
    before = folder.everything()
    alive = os.open(hanging / "alive", os.O_RDONLY | os.O_NONBLOCK)
    os.set_blocking(alive, True)
    # Whoever starts says so into a pipe that somebody has to read.
    started = os.open(hanging / "started", os.O_RDWR)
    summary = apply(folder.labels, folder.plan(form=WriteTarget.EXIF), patience_s=0.05)
    wait_for_its_end(hanging, alive)
    os.close(started)
    assert summary.written == ()
    assert [one.reason for one in summary.skipped] == [
        "ExifTool could not write it (it did not answer within 0.05 s)"
    ] * 2
    assert folder.everything() == before


@pytest.mark.parametrize(
    ("says", "patience_s", "reason"),
    [
        ("yes garbage", 0.05, "it did not answer within 0.05 s"),
        ("cat /dev/zero", 60.0, "it said more than any answer has"),
    ],
)
def test_an_exiftool_that_talks_without_end_is_ended(
    folder: Folder,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    says: str,
    patience_s: float,
    reason: str,
) -> None:
    put_first_on_path(monkeypatch, tmp_path / "bin", f"#!/bin/sh\nexec {says}\n")
    folder.label(folder.photo("a.jpg"))
    before = folder.everything()
    summary = apply(folder.labels, folder.plan(form=WriteTarget.EXIF), patience_s=patience_s)
    assert [one.reason for one in summary.skipped] == [f"ExifTool could not write it ({reason})"]
    assert folder.everything() == before


def test_cancelling_ends_a_hanging_exiftool(folder: Folder, hanging: Path) -> None:
    before = folder.everything()
    plan, task = folder.plan(form=WriteTarget.EXIF), Task()
    ended: list[BaseException] = []

    def write() -> None:
        try:
            apply(folder.labels, plan, task)
        except BaseException as error:
            ended.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    alive = os.open(hanging / "alive", os.O_RDONLY)
    with (hanging / "started").open() as started:
        assert int(started.readline()) > 0
    task.cancel()
    thread.join()
    wait_for_its_end(hanging, alive)
    assert [type(error) for error in ended] == [Cancelled]
    assert folder.everything() == before


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_it_never_outlives_the_program(folder: Folder, hanging: Path, how: signal.Signals) -> None:
    before = folder.everything()
    folder.project.close()
    with subprocess.Popen(
        [sys.executable, "-c", WRITES, str(folder.project.folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as program:
        alive = os.open(hanging / "alive", os.O_RDONLY)
        with (hanging / "started").open() as started:
            assert int(started.readline()) > 0
        program.send_signal(how)
        wait_for_its_end(hanging, alive)
        _, said = program.communicate()
    if how is signal.SIGINT:
        assert (program.returncode, said.decode()) == (
            130,
            "Cancelled; what was finished is kept.\n",
        )
    assert folder.everything() == before


def harmful(harm: dict[str, str]) -> str:
    """An ExifTool that does each harm after it has made the file of that name."""
    cases = "".join(f"{name}) {command} ;; " for name, command in harm.items())
    return HARMFUL.replace("{harm}", cases)


def test_an_exiftool_that_dies_costs_one_photo(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    photos = [folder.photo(f"{name}.jpg") for name in ("a", "bb", "ccc")]
    for photo in photos:
        folder.label(photo)
    put_first_on_path(monkeypatch, tmp_path / "bin", harmful({"1.jpg": "kill -9 $$"}))
    summary = folder.write(form=WriteTarget.EXIF)
    assert [write.label.file for write in summary.written] == [photos[0], photos[2]]
    (skipped,) = summary.skipped
    assert skipped.reason == "ExifTool could not write it (it ended before it had answered)"


EDIT = "exiftool -q -overwrite_original"
HARM = [
    ("the picture would not", "printf abcd | dd of=$made bs=1 seek=3000 conv=notrunc 2>&-"),
    ("behind the picture", "dd if=$made of=cut bs=1 count=4000 2>&-; mv cut $made"),
    ("behind the picture", f"{EDIT} -trailer:all= $made"),
    ("does not read back", f"{EDIT} -GPSLatitude= -GPSLongitude= $made"),
    ("its ExposureTime would be lost", f"{EDIT} -ExposureTime= $made"),
    ("its DateTimeOriginal would change", f"{EDIT} '-DateTimeOriginal=2020:01:01 10:00:00' $made"),
    ("its GPSAltitude would be lost", f"{EDIT} -GPSAltitude= $made"),
    ("its Compression would be lost", f"{EDIT} -ThumbnailImage= $made"),
    ("a Artist would come into it", f"{EDIT} -Artist=me $made"),
    ("a part of the file would", f"{EDIT} -Comment=me $made"),
    ("it did not say why", "rm $made"),
]  # fmt: skip


def test_a_result_that_is_not_right_never_reaches_the_photo(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    exif = {
        "Exif": {
            piexif.ExifIFD.ExposureTime: (1, 125),
            piexif.ExifIFD.DateTimeOriginal: "2025:12:22 09:00:00",
        },
        "GPS": {piexif.GPSIFD.GPSAltitude: (2805, 10), piexif.GPSIFD.GPSAltitudeRef: 0},
        "1st": {piexif.ImageIFD.Compression: 6},
        "thumbnail": folder.photo("thumbnail.jpg", side=8).read_bytes(),
    }
    # As phones keep their films.
    film = b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 8
    photos = [folder.photo(f"{i:02}.jpg", exif=piexif.dump(exif)) for i in range(len(HARM) + 1)]
    for photo in photos:
        with photo.open("ab") as file:
            file.write(film)
        folder.label(photo)
    before = folder.everything()
    harm = {f"{number}.jpg": command for number, (_, command) in enumerate(HARM)}
    put_first_on_path(monkeypatch, tmp_path / "bin", harmful(harm))
    summary = folder.write(form=WriteTarget.EXIF)
    for (reason, command), skipped in zip(HARM, summary.skipped, strict=True):
        assert reason in skipped.reason, command
    # The last one came to no harm.
    assert [write.label.file for write in summary.written] == photos[-1:]
    assert read_metadata(photos[-1]).guess is not None
    assert photos[-1].read_bytes().endswith(film)
    after = folder.everything()
    assert {name for name in before if after[name] != before[name]} == {photos[-1].name}


SOURCE = "source=$(tail -n 1 args);"
HARM_BESIDE = [
    ("its backup has gone or was changed", f"{SOURCE} cp $made $source"),
    ("its backup has gone or was changed", f"{SOURCE} mv $made $source; ln -s $source $made"),
    ("it would become much larger", "truncate -s 2G $made"),
    ("does not read back", f"{SOURCE} cp $source $made"),
    ("it did not say why", "mv $made x$made; mkfifo $made"),
]


def test_an_exiftool_that_writes_elsewhere_never_costs_the_original(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for number in range(len(HARM_BESIDE)):
        folder.label(folder.photo(f"{number}.jpg", side=16 + number))
    before = folder.everything()
    harm = {f"{number}.jpg": command for number, (_, command) in enumerate(HARM_BESIDE)}
    put_first_on_path(monkeypatch, tmp_path / "bin", harmful(harm))
    summary = folder.write(form=WriteTarget.EXIF)
    for (reason, command), skipped in zip(HARM_BESIDE, summary.skipped, strict=True):
        assert reason in skipped.reason, command
    assert summary.written == () and folder.everything() == before
    # A backup that was spoilt is made anew before anything is replaced.
    monkeypatch.undo()
    assert len(folder.write(form=WriteTarget.EXIF).written) == len(HARM_BESIDE)
    assert folder.revert().skipped == () and folder.everything() == before
