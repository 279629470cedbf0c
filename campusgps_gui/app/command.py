"""The entry point ``campusgps``: the window, or a command.

Nothing is imported for the window that only commands need, and Qt for no command that shows
nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from core.files import is_folder


def main() -> None:
    """Open the window for ``campusgps`` and ``campusgps PROJECT``; run a command otherwise."""
    if _wants_window(sys.argv[1:]):
        from campusgps_gui.app.application import run
        from campusgps_gui.app.shutdown import end_process
        from core.errors import CampusGPSError

        try:
            status = run(sys.argv)
        except CampusGPSError as error:
            sys.exit(f"Error: {error}")
        end_process(status)
    from campusgps_gui.app.demo_command import app

    app()


def _wants_window(arguments: list[str]) -> bool:
    return not arguments or (len(arguments) == 1 and is_folder(Path(arguments[0])))


if __name__ == "__main__":
    main()
