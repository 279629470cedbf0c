"""The Debian package: what it holds, where, and what it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_package_has_program_command_and_menu_entry(tmp_path: Path) -> None:
    program = tmp_path / "campusgps"
    (program / "_internal").mkdir(parents=True)
    (program / "campusgps").write_text("#!/bin/sh\n")
    (program / "campusgps").chmod(0o755)
    command = [sys.executable, ROOT / "scripts/make_deb.py", "--program", program]
    made = subprocess.run(
        [*command, "--out", tmp_path], check=True, capture_output=True, text=True, timeout=60
    )
    deb = Path(made.stdout.strip())
    listed = subprocess.run(["dpkg-deb", "-c", deb], check=True, capture_output=True, text=True)
    files = {line.split(" ./", 1)[1]: line.split()[:2] for line in listed.stdout.splitlines()}
    assert files["opt/campusgps/campusgps"] == ["-rwxr-xr-x", "root/root"]
    assert "usr/bin/campusgps -> /opt/campusgps/campusgps" in files
    assert files["usr/share/applications/campusgps.desktop"][0] == "-rw-r--r--"
    assert "usr/share/icons/hicolor/scalable/apps/campusgps.svg" in files
    wanted = subprocess.run(
        ["dpkg-deb", "-f", deb, "Package", "Recommends", "Depends"],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "Package: campusgps" in wanted.stdout
    assert "libimage-exiftool-perl" in wanted.stdout and "libc6 (>= 2." in wanted.stdout


def test_without_a_program_it_says_how_to_make_one(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "scripts/make_deb.py", "--program", tmp_path / "none"]
    made = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert made.returncode == 2 and "make package makes it" in made.stderr
