"""The demo's map on a machine without a screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

DRAW = """
import sys
from pathlib import Path
from campusgps_gui.app.demo_map import _draw
from campusgps_gui.map.content import EstimateOnMap, MapContent
from campusgps_gui.map.dots import MapDot
from core.geo import Position

here = Position(46.5, 7.0)
_draw(MapContent((MapDot(1, here, "morning", "a.jpg"),), None, EstimateOnMap(here, 5, 10)),
      Path(sys.argv[1]))
"""


def test_the_picture_is_drawn_without_a_screen_and_without_a_word(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QTWEBENGINE_CHROMIUM_FLAGS")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment["XDG_CACHE_HOME"] = str(tmp_path / "cache")
    picture = tmp_path / "map.png"
    done = subprocess.run(
        [sys.executable, "-c", DRAW, str(picture)],
        capture_output=True,
        text=True,
        env=environment,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    with Image.open(picture) as drawn:
        assert drawn.size == (1280, 720)
        colours = {colour for _, colour in drawn.convert("RGB").getcolors(1 << 24) or []}
    assert (0, 114, 178) in colours  # the pin
