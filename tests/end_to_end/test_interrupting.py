"""Ctrl+C ends every command in words, also while modules are imported: never in a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Ctrl+C comes when the module named first is imported. A library in C turns it into an ImportError.
INTERRUPTED = """
import signal, sys

signal.signal(signal.SIGINT, signal.default_int_handler)
_, module, in_c = sys.argv[:3]
del sys.argv[1:3]

class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == module:
            sys.meta_path.remove(self)
            try:
                signal.raise_signal(signal.SIGINT)
            except KeyboardInterrupt:
                if in_c == "yes":
                    raise ImportError("initialization failed") from None
                raise
        return None

sys.meta_path.insert(0, Interrupt())
from campusgps_gui.app.command import main
main()
"""


@pytest.mark.parametrize(
    ("module", "in_c"),
    [
        ("core.files", "no"),
        ("typer", "no"),
        ("core.cli.training_commands", "no"),
        ("core.project.project", "no"),
        ("sqlite3", "yes"),
        ("core.cli.answers", "no"),
    ],
)
def test_an_interrupt_while_modules_are_imported_ends_in_words(
    demo_project: Path, module: str, in_c: str
) -> None:
    ended = interrupted_at(module, in_c, "check", str(demo_project))
    assert ended.returncode == 130, ended.stderr
    assert ended.stderr.startswith("Cancelled") and ended.stderr.count("\n") == 1
    assert ended.stdout == ""


def test_what_cannot_be_imported_is_no_interrupt(demo_project: Path) -> None:
    script = INTERRUPTED.replace("signal.raise_signal(signal.SIGINT)", "raise KeyboardInterrupt")
    ended = interrupted_at("sqlite3", "yes", "check", str(demo_project), script=script)
    assert ended.returncode == 1
    assert "initialization failed" in ended.stderr


def interrupted_at(
    module: str, in_c: str, *arguments: str, script: str = INTERRUPTED
) -> subprocess.CompletedProcess[str]:
    """A command that has ended, interrupted when ``module`` was imported."""
    return subprocess.run(
        [sys.executable, "-c", script, module, in_c, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=120,
    )
