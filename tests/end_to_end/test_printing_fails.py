"""Commands whose output has no room, or nowhere to go, as processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no such device")

COMMANDS = (["--help"], ["backbone", "list"], ["backbone", "list", "--json"], ["--version"])


@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_is_an_error_in_words(command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "campusgps_gui", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.stderr == "Error: the answer cannot be printed (No space left on device).\n"
    assert done.returncode == 1


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("closed", ["1>&-", "2>&-", "1>&- 2>&-", "0<&- 1>&- 2>&-"])
def test_closed_outputs_harm_nothing(command: list[str], closed: str) -> None:
    script = f'exec "$@" {closed}'
    words = [sys.executable, "-m", "campusgps_gui", *command]
    done = subprocess.run(
        ["sh", "-c", script, "sh", *words], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert bool(done.stdout) is ("1>&-" not in closed)
