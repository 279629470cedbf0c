"""Export formats that other packages add: installed, listed, used; a broken one costs nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from core.cli.commands import app
from core.errors import CampusGPSError
from core.labelling.exports import ExportFormat, export, export_formats
from core.labelling.job_file import open_job_file
from core.labelling.label_job import Shard

BUILT_IN = 7


def package(folder: Path, name: str, code: str, entry_points: str) -> Path:
    """A folder with an installed package: its module, its name and its entry points."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[campusgps.exports]\n{entry_points}\n")
    (folder / f"{name}.py").write_text(code)
    return folder


def test_an_installed_package_adds_a_format(
    example_plugin: Path,
    install_folder: Callable[[Path], None],
    make_label: Any,
    tmp_path: Path,
) -> None:
    install_folder(example_plugin)
    assert export_formats().problems == ()
    assert [one.name for one in export_formats().formats[BUILT_IN:]] == ["Lines"]
    assert export([make_label("/p/a.jpg")], tmp_path / "a.lines") == 1
    assert (tmp_path / "a.lines").read_text() == "a.jpg: 31.2612345 34.8012345\n"
    with pytest.raises(CampusGPSError, match=r"\.gpx, \.lines or the name gt\.csv"):
        export([make_label()], tmp_path / "a.shp")


def test_the_command_line_offers_it_and_writes_it(
    example_plugin: Path,
    install_folder: Callable[[Path], None],
    make_label: Any,
    tmp_path: Path,
) -> None:
    install_folder(example_plugin)
    shown = " ".join(CliRunner().invoke(app, ["label", "--help"]).stdout.split())
    assert "Write the positions: .csv, .html, .kmz, .kml, .geojson, .gpx, gt.csv or .lines" in shown
    part, out = tmp_path / "part.campusgps-labels", tmp_path / "out.lines"
    with open_job_file(part) as labels:
        job = labels.begin([Path("/p")], Shard(1, 1), False, "0" * 64)
        labels.record(job, [make_label("/p/a.jpg")])
        labels.finish(job)
    result = CliRunner().invoke(app, ["label", "merge", str(out), str(part)])
    assert result.exit_code == 0, result.output
    assert out.read_text() == "a.jpg: 31.2612345 34.8012345\n"


def test_a_broken_package_is_a_warning_and_costs_nothing(
    install_folder: Callable[[Path], None],
    make_label: Any,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    code = (
        "from core.labelling.exports import ExportFormat\n"
        "def fail(labels, target, names): raise KeyError('odd')\n"
        "FAILS = ExportFormat('Fails', ('.fails',), 'It fails', fail)\n"
        "TAKEN = ExportFormat('Mine', ('.csv',), 'Wants to be the CSV', fail)\n"
    )
    points = (
        "fails = brittle:FAILS\ngone = brittle:GONE\nmissing = brittle_missing:IT\n"
        "number = brittle:__name__\ntaken = brittle:TAKEN"
    )
    install_folder(package(tmp_path / "site", "brittle", code, points))
    with caplog.at_level(logging.WARNING):
        known = export_formats()
    assert [one.name for one in known.formats[BUILT_IN:]] == ["Fails"]
    assert [record.getMessage() for record in caplog.records] == list(known.problems)
    gone, missing, number, taken = known.problems
    assert "gone (campusgps.exports) of brittle is not used: AttributeError: " in gone
    assert "missing" in missing and "No module named 'brittle_missing'" in missing
    assert "brittle:__name__ is no ExportFormat" in number
    assert "Mine" in taken and "is that of CSV" in taken

    assert export([make_label()], tmp_path / "a.csv") == 1
    with pytest.raises(CampusGPSError, match=r"the plug-in for Fails failed \(KeyError: 'odd'\)"):
        export([make_label()], tmp_path / "a.fails")
    assert not (tmp_path / "a.fails").exists()


ODD = """
import os, sys
from pathlib import Path
from core.labelling.exports import ExportFormat
def half(labels, target, names):
    target.write_text("half")
    raise OSError(28, "No space left on device")
def gone(labels, target, names):
    target.unlink()
    return 1
def linked(labels, target, names):
    target.unlink()
    target.symlink_to("/etc/hostname")
    return 1
def folder(labels, target, names):
    target.unlink()
    target.mkdir()
    return 1
def many(labels, target, names):
    target.write_text("all")
    return "many"
def leaves(labels, target, names):
    sys.exit(7)
FORMATS = [
    ExportFormat(one.__name__, (f".{one.__name__}",), "Odd", one)
    for one in (half, gone, linked, folder, many, leaves)
]
HALF, GONE, LINKED, FOLDER, MANY, LEAVES = FORMATS
"""
ODD_NAMES = ("half", "gone", "linked", "folder", "many", "leaves")


@pytest.mark.parametrize("name", ODD_NAMES)
def test_what_a_format_leaves_half_done_keeps_the_file_that_was_there(
    install_folder: Callable[[Path], None], make_label: Any, tmp_path: Path, name: str
) -> None:
    points = "\n".join(f"{one} = odd_formats:{one.upper()}" for one in ODD_NAMES)
    install_folder(package(tmp_path / "site", "odd_formats", ODD, points))
    target = tmp_path / "out" / f"a.{name}"
    target.parent.mkdir()
    target.write_text("before")
    with pytest.raises(CampusGPSError, match=f"the plug-in for {name} failed"):
        export([make_label()], target)
    assert target.read_text() == "before" and not target.is_symlink()
    assert [one.name for one in target.parent.iterdir() if one.is_file()] == [target.name]


@pytest.mark.parametrize(
    "suffix", ["", "csv", ".", "a/b.csv", "../b.csv", ".CSV", ".c sv", ".c\nsv", ".tar.gz"]
)
def test_a_suffix_that_no_file_has_is_refused(suffix: str) -> None:
    with pytest.raises(ValueError, match="odd"):
        ExportFormat("odd", (suffix,), "Odd", lambda *_: 0)
    with pytest.raises(ValueError, match="cannot be shown"):
        ExportFormat("o\x1bdd", (".odd",), "Odd", lambda *_: 0)
