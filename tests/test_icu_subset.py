"""The smaller ICU data of a package: what is left out, and that Qt works with it."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).parents[1]
QT = Path(PySide6.__file__).parent / "Qt"
# Sorting of three languages, capitals, and the names of a time zone.
CHILD = """
from PySide6.QtCore import QCollator, QLocale, QTimeZone
zone = QTimeZone(b"Asia/Jerusalem")
for language in ("de", "sv", "he"):
    locale = QLocale(language)
    words = sorted(["z", "ä", "a", "Å", "ש", "א"], key=QCollator(locale).sortKey)
    print(language, words, locale.toUpper("straße"))
for language in ("en", "de", "he"):
    names = QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName, QLocale(language)
    print(zone.displayName(*names))
"""


def subset(source: Path, target: Path) -> Path:
    command = [sys.executable, ROOT / "scripts/icu_subset.py", source, target]
    subprocess.run(command, check=True, timeout=60)
    return target


def items(data: bytes) -> dict[str, bytes]:
    """The items of ICU data by name, but for the end of the last one."""
    (header,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, header)
    places = [struct.unpack_from("<II", data, header + 4 + 8 * i) for i in range(count)]
    names = [data[header + at : data.index(b"\0", header + at)].decode() for at, _ in places]
    starts = [header + start for _, start in places] + [len(data)]
    return {
        name.partition("/")[2]: data[start:end]
        for name, start, end in zip(names, starts, starts[1:], strict=False)
    }


def test_qt_sorts_and_names_zones_with_the_smaller_data(tmp_path: Path) -> None:
    (library,) = (QT / "lib").glob("libicudata.so.*")
    smaller = subset(library, tmp_path / library.name)
    assert smaller.stat().st_size < library.stat().st_size / 4
    said = [
        subprocess.run(
            [sys.executable, "-c", CHILD],
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
            env=os.environ | {"LD_PRELOAD": preloaded, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for preloaded in ("", str(smaller))
    ]
    assert said[0] == said[1]
    assert "STRASSE" in said[0] and "Israelische Normalzeit" in said[0]


def test_chromium_keeps_its_character_sets_and_how_all_languages_write_numbers(
    tmp_path: Path,
) -> None:
    source = QT / "resources/icudtl.dat"
    before = items(source.read_bytes())
    after = items(subset(source, tmp_path / source.name).read_bytes())
    assert {name: before[name] for name in after} == after
    gone = before.keys() - after.keys()
    assert {"lang/fr.res", "zone/ja.res", "brkitr/thaidict.dict"} <= gone
    kept = ("lang/de.res", "lang/he.res", "zone/root.res", "fr.res", "coll/ja.res", "euc-jp.cnv")
    assert not gone.intersection(kept) and not [name for name in gone if name.endswith(".cnv")]
