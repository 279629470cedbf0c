"""Makes a Debian package of the packaged program: ``make deb``, after ``make package``.

The program goes to ``/opt/campusgps``, with a command, an entry in the menus and an icon. Ubuntu
and others that are built on Debian install it too, if their C library is not older than the one
that the program was made on.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
COLOUR = "#1a66cc"
# As dpkg names the processors that platform.machine() names otherwise.
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# What a window needs from the system; the rest lies in the program's folder. Debian 13 and
# Ubuntu 24.04 renamed some (64-bit time).
DEPENDS = (
    "libc6 (>= {libc})",
    "libgl1",
    "libegl1",
    "libxcb-cursor0",
    "libdbus-1-3 | libdbus-1-3t64",
    "libasound2 | libasound2t64",
    "fonts-dejavu-core",
)
CONTROL = """\
Package: campusgps
Version: {version}
Architecture: {architecture}
Maintainer: CampusGPS <campusgps@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: libimage-exiftool-perl
Section: graphics
Priority: optional
Description: says where photos of a place were taken
 Learns one place from photos that carry GPS, and says where new photos of it
 were taken, with a radius that says how sure it is. Labels whole folders and
 writes positions to sidecars or to the photos. No photo leaves the computer.
"""
DESKTOP_ENTRY = """\
[Desktop Entry]
Type=Application
Name=CampusGPS
GenericName=Photo geotagging
Comment=Says where photos of a place were taken
Exec=campusgps %f
Icon=campusgps
Terminal=false
Categories=Graphics;Photography;
Keywords=photo;GPS;geotag;position;map;
StartupWMClass=campusgps
"""


def make_deb(program: Path, out: Path) -> Path:
    """Make the package.

    Args:
        program: The folder that ``make package`` made.
        out: The folder that the package goes to.

    Returns:
        The package's file.
    """
    version = importlib.metadata.version("campusgps")
    architecture = ARCHITECTURES.get(platform.machine(), platform.machine())
    deb = out / f"campusgps_{version}_{architecture}.deb"
    with tempfile.TemporaryDirectory(dir=out) as folder:
        tree = Path(folder)
        shutil.copytree(program, tree / "opt/campusgps", symlinks=True)
        (tree / "usr/bin").mkdir(parents=True)
        (tree / "usr/bin/campusgps").symlink_to("/opt/campusgps/campusgps")
        _write(tree / "usr/share/applications/campusgps.desktop", DESKTOP_ENTRY)
        icon = (ROOT / "resources/icons/map-pin.svg").read_text("utf-8")
        icon = icon.replace("currentColor", COLOUR)
        _write(tree / "usr/share/icons/hicolor/scalable/apps/campusgps.svg", icon)
        _write(tree / "usr/share/doc/campusgps/copyright", (ROOT / "LICENSE").read_text("utf-8"))
        control = CONTROL.format(
            version=version,
            architecture=architecture,
            kilobytes=_size(tree) // 1024,
            depends=", ".join(DEPENDS).format(libc=_libc_version()),
        )
        _write(tree / "DEBIAN/control", control)
        tree.chmod(0o755)
        command = [
            "dpkg-deb",
            "--root-owner-group",
            "-Zzstd",
            "-z9",
            "--build",
            str(tree),
            str(deb),
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return deb


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _size(folder: Path) -> int:
    """The bytes of all files below ``folder``."""
    return sum(
        (Path(parent) / name).lstat().st_size
        for parent, _, names in os.walk(folder)
        for name in names
    )


def _libc_version() -> str:
    """The version of this system's C library, which is the least that the program needs."""
    found = re.match(r"\d+\.\d+", platform.libc_ver()[1])
    return found[0] if found else "2.36"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, default=ROOT / "dist/campusgps")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    arguments = parser.parse_args()
    if not arguments.program.is_dir():
        parser.error(f"{arguments.program} is not there: make package makes it")
    sys.stdout.write(f"{make_deb(arguments.program, arguments.out)}\n")
