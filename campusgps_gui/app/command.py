"""The entry point ``campusgps``: the window, or a command.

What only commands need is not imported for the window, and Qt is not imported for commands that
show nothing.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

_CANCELLED = 130
_CANCELLED_WORDS = b"Cancelled.\n"


def main() -> None:
    """Open the window for ``campusgps`` and ``campusgps FOLDER``; run a command otherwise."""
    _open_what_is_closed()
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end_at_once)
    try:
        _run()
    finally:
        _end_as_usual()


def _open_what_is_closed() -> None:
    """Give standard output and error somewhere to go where whoever starts the program closed them.

    Else the next file to be opened would get their number, and what libraries print.
    """
    if sys.stdout is not None and sys.stderr is not None:
        return
    while os.open(os.devnull, os.O_RDWR) < 2:
        pass
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # Open as long as the program runs.
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))


def _end_at_once(_number: int, _frame: FrameType | None) -> None:
    """Handles Ctrl+C while modules are imported, which it would tear apart; nothing is begun."""
    os.write(2, _CANCELLED_WORDS)
    os._exit(_CANCELLED)


def _end_as_usual() -> None:
    """Let Ctrl+C raise KeyboardInterrupt again."""
    if signal.getsignal(signal.SIGINT) is _end_at_once:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _run() -> None:
    if _wants_window(sys.argv[1:]):
        _import_without_reading_sources()
        from campusgps_gui.app.application import run
        from campusgps_gui.app.shutdown import end_process
        from core.errors import CampusGPSError

        try:
            status = run(sys.argv)
        except CampusGPSError as error:
            sys.exit(f"Error: {error}")
        end_process(status)
    refusal = _refusal(sys.argv[1:])
    if refusal:
        sys.exit(f"Error: {refusal}")
    from campusgps_gui.app.demo_command import app

    _end_as_usual()
    try:
        app()
    except KeyboardInterrupt:
        os.write(2, _CANCELLED_WORDS)
        sys.exit(_CANCELLED)


def _import_without_reading_sources() -> None:
    """Keep PySide6 from reading the source of each imported module: that is a tenth of the start.

    It looks for its own name there, for a switch (``from __feature__ import ...``) that no module
    here uses.
    """
    import PySide6.QtCore  # noqa: F401 - it installs the hook

    hook: Any = sys.modules.get("shibokensupport.feature")
    if hook is not None:
        hook._mod_uses_pyside = lambda _module: False


def _wants_window(arguments: list[str]) -> bool:
    from core.files import is_folder

    return not arguments or (
        len(arguments) == 1 and arguments[0] != "" and is_folder(Path(arguments[0]))
    )


def _refusal(arguments: list[str]) -> str:
    """The reason that no window opens for one path that is no folder; empty for anything else."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return ""
    path = Path(arguments[0])
    if path.suffix == "" and len(path.parts) <= 1:
        return ""
    from core.files import is_file, legible
    from core.own_files import PROJECT_SUFFIX

    name = legible(arguments[0])
    if is_file(path):
        return (
            f"{name} is a file. The window opens projects, and folders of photos to make one of. "
            f"To locate a photo: campusgps locate PROJECT {name}"
        )
    if path.suffix == PROJECT_SUFFIX or len(path.parts) > 1:
        return f"{name} is not there. Check the name, or start the window alone: campusgps"
    return ""


if __name__ == "__main__":
    main()
