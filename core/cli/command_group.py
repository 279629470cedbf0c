"""The group of all commands: their order, and what is said of a word that is none of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from typer.core import TyperGroup

from core.cli.terminal import ending_in_words, in_command
from core.files import is_file, is_folder

# As they are needed, one after another; what others add comes behind them.
_ORDER = (
    *("import", "locate", "label", "report", "check", "clean", "coverage"),
    *("refine", "train", "runs", "compare", "backbone", "build", "evaluate"),
    *("areas", "places", "export", "model", "demo"),
)


class Commands(TyperGroup):
    """The program's commands; what is none of them is answered by what was probably meant."""

    def list_commands(self, ctx: Any) -> list[str]:
        """See Click's ``Group``."""
        names = super().list_commands(ctx)
        return sorted(names, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """See Click's ``Command``."""
        if "" in args:
            # A path that is empty would be the folder that the program is in.
            ctx.fail("an argument is empty: was it to be the value of a variable?")
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """See Click's ``Group``."""
        name = args[0]
        if self.get_command(ctx, name) is None and (advice := _advice_about(Path(name))):
            ctx.fail(advice)
        return super().resolve_command(ctx, args)

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        """See Click's ``Command``."""
        with ending_in_words():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        """See Click's ``Group``."""
        with ending_in_words():
            return super().invoke(ctx)


def _advice_about(path: Path) -> str:
    """The advice for a path in place of a command; empty for what looks like a command."""
    if is_folder(path):
        return f"{path} opens in the window if it is named alone. The commands: campusgps --help"
    if is_file(path):
        way = f"campusgps locate PROJECT {in_command(path)}"
        return f"{path} is a file. To see where photos were taken: {way}"
    if path.suffix or len(path.parts) > 1:
        return (
            f"there is no project {path}. To make one: campusgps import {in_command(path)} PHOTOS. "
            "The commands: campusgps --help"
        )
    return ""
