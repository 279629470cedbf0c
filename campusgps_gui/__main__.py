"""Runs the program as ``python -m campusgps_gui``, with the same arguments as ``campusgps``."""

from __future__ import annotations

from campusgps_gui.app.command import main

if __name__ == "__main__":
    main()
