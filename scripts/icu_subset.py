"""Makes a smaller copy of ICU's data for a package: ``icu_subset.py SOURCE TARGET``.

ICU knows the names of coins, units, regions and time zones in 200 languages, how old character sets
are read, and where words end in Thai: 32 MB in Qt, 10 MB in Chromium. A program that speaks three
languages needs them in English, German and Hebrew, how any language is sorted, and all rules that
depend on no language. A name that is not there is shown as ICU shows one that it never knew.

SOURCE is a library (``libicudata.so.*``) or the data itself (``icudtl.dat``); TARGET is the same
kind. A library is assembled and linked anew by ``as`` and ``ld``, which binutils has.
The order of bytes: https://unicode-org.github.io/icu/userguide/icu_data/ (*package files*).
"""

from __future__ import annotations

import argparse
import re
import struct
import subprocess
import tempfile
from pathlib import Path

LANGUAGES = "en|de|he|iw"
_OTHER_LANGUAGE = rf"(?!({LANGUAGES})[_.])[a-z]{{2,3}}(_[A-Z0-9]\w*)?\.res"
LEFT_OUT = re.compile(
    # Names of characters, transliteration, where words end in languages without spaces.
    r"unames\.icu|translit/.*|.*\.dict"
    # What depends on a language, but for sorting and for how numbers and dates are written.
    rf"|(curr|lang|rbnf|region|unit|zone)/{_OTHER_LANGUAGE}"
)
# Qt writes numbers and dates, and reads other character sets than Unicode's, without ICU. Chromium
# ends at once where a character set of HTML's is missing.
LEFT_OUT_FOR_QT = re.compile(rf"{LEFT_OUT.pattern}|.*\.cnv|(brkitr/)?{_OTHER_LANGUAGE}")
ALIGNMENT = 16


def main() -> None:
    """Write the smaller copy and say how large both are."""
    parser = argparse.ArgumentParser(description="Makes a smaller copy of ICU's data.")
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    options.target.parent.mkdir(parents=True, exist_ok=True)
    content = options.source.read_bytes()
    if content.startswith(b"\x7fELF"):
        data = subset(data_in(content), LEFT_OUT_FOR_QT)
        write_library(options.source, data, options.target)
    else:
        options.target.write_bytes(subset(content, LEFT_OUT))


def data_in(library: bytes) -> bytes:
    """The data in a library, from its header to the library's end."""
    for found in re.finditer(rb"\xda\x27.{8}CmnD", library, re.DOTALL):
        return library[found.start() - 2 :]
    raise SystemExit("no ICU data in the library")


def subset(data: bytes, left_out: re.Pattern[str]) -> bytes:
    """ICU data (*CmnD*) without the items whose whole name matches."""
    header = struct.unpack_from("<H", data)[0]
    (count,) = struct.unpack_from("<I", data, header)
    entries = list(struct.iter_unpack("<II", data[header + 4 : header + 4 + 8 * count]))
    # An item reaches to the next one, the last one to the end of the data or of the library.
    ends = [start for _, start in entries[1:]] + [len(data) - header]
    kept = {}
    for (name_at, start), end in zip(entries, ends, strict=True):
        name = data[header + name_at : data.index(b"\0", header + name_at)]
        if not left_out.fullmatch(name.decode().partition("/")[2]):
            kept[name] = data[header + start : header + end]
    return data[:header] + packed(kept)


def packed(items: dict[bytes, bytes]) -> bytes:
    """The table of contents, its names and the items, sorted by name as they came."""
    names = b"".join(name + b"\0" for name in items)
    name_at = 4 + 8 * len(items)
    start = len(padded(bytes(name_at) + names))
    table, body = [struct.pack("<I", len(items))], []
    for name, item in items.items():
        table.append(struct.pack("<II", name_at, start))
        name_at += len(name) + 1
        body.append(padded(item))
        start += len(body[-1])
    return b"".join([padded(b"".join(table) + names), *body])


def padded(part: bytes) -> bytes:
    """``part`` with zeros up to where the next one may begin."""
    return part + bytes(-len(part) % ALIGNMENT)


def write_library(source: Path, data: bytes, target: Path) -> None:
    """Link a library that has ``data`` under the name that ``source`` has it under."""
    symbols = subprocess.run(["nm", "-D", source], check=True, capture_output=True, text=True)
    (name,) = re.findall(r"\bicudt\d+_dat\b", symbols.stdout)
    with tempfile.TemporaryDirectory() as folder:
        raw, text, compiled = (Path(folder) / f"icu.{kind}" for kind in ("dat", "s", "o"))
        raw.write_bytes(data)
        text.write_text(
            f".section .rodata\n.balign {ALIGNMENT}\n.globl {name}\n.type {name}, @object\n"
            f'{name}:\n.incbin "{raw}"\n.size {name}, . - {name}\n'
            '.section .note.GNU-stack, "", @progbits\n'
        )
        subprocess.run(["as", "-o", compiled, text], check=True)
        command = ["ld", "-shared", "-soname", re.sub(r"(\.so\.\d+).*", r"\1", source.name)]
        subprocess.run([*command, "-o", target, compiled], check=True)


if __name__ == "__main__":
    main()
