"""Files that are not code: the page of the map and its scripts, icons."""

from pathlib import Path

FOLDER = Path(__file__).parent
"""Where they lie, in a checkout and in the packaged program."""
