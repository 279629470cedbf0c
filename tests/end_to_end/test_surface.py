"""The commands and options that people and scripts know change only on purpose.

``command_line.txt`` holds the help of every command. Where it is to change, change it there too:
python -m tests.end_to_end.test_surface
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from unittest.mock import patch

from tests.fixtures.made_before.commands import printed

KEPT = Path(__file__).with_name("command_line.txt")
# What click calls the program when another one is running.
_PROGRAM = re.compile(r"^Usage: (?:python -m )?\S+", re.MULTILINE)
# Lists that registries give.
_LISTS = re.compile(r"(What it is of:|Write the positions:)[^;\[]*(?=[;\[])")
# Where the parts of a help begin; within them the terminal decides about lines.
_PART = re.compile(
    r"^(?:  )?(?=Usage:|Arguments:|Options:|Commands:|--?\w|[a-z][a-z-]*  )", re.MULTILINE
)


def help_of_all() -> str:
    """The help of every command, one after another."""
    texts = []
    waiting: list[tuple[str, ...]] = [()]
    while waiting:
        command = waiting.pop(0)
        output, code = printed(*command, "--help")
        assert code == 0, command
        texts.append(f"{' '.join(('campusgps', *command))}\n{_plain(output)}\n")
        waiting += [(*command, name) for name in _subcommands(output, command)]
    return "\n".join(texts)


def _subcommands(output: str, command: tuple[str, ...]) -> list[str]:
    listed = output.partition("\nCommands:\n")[2]
    names = re.findall(r"^  ([a-z][a-z-]*)\b", listed, re.MULTILINE)
    # Some commands name in their last lines what comes after them.
    said = " ".join(output.split())
    return names + re.findall(rf"{' '.join(('campusgps', *command))} ([a-z][a-z-]*) --help", said)


def _plain(output: str) -> str:
    """The text with each part on a line of its own and no lists of what can be added to."""
    output = _PROGRAM.sub("Usage: campusgps", output)
    parts = [_LISTS.sub(r"\1 ... ", " ".join(part.split())) for part in _PART.split(output)]
    return "\n".join(part for part in parts if part)


def test_commands_and_options_are_those_that_are_known() -> None:
    with patch.dict(os.environ, {"COLUMNS": "80"}):
        assert help_of_all() == KEPT.read_text("utf-8")


if __name__ == "__main__":
    with patch.dict(os.environ, {"COLUMNS": "80"}):
        KEPT.write_text(help_of_all(), "utf-8")
