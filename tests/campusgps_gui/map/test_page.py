"""The map page names no address but ours, and every file it names is there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from campusgps_gui.map.content import EstimateOnMap, MapContent
from campusgps_gui.map.dots import MapDot
from campusgps_gui.map.page import (
    RESOURCE_FOLDER,
    RESOURCE_URL,
    VENDORED,
    _installed,
    cached_page_html,
    map_html,
    page_html,
    use_own_files,
)
from core.geo import Position

HERE = Position(31.261965, 34.801185)
OUTSIDE_LINK = re.compile(
    r"(?:src|href)\s*=\s*[\"']?\s*(?:https?:)?//|url\(\s*[\"']?(?:https?:)?//", re.I
)


@pytest.fixture(scope="module")
def page() -> str:
    return page_html()


def test_the_page_refers_to_nothing_on_the_web(page: str):
    assert "http://" not in page
    assert "https://" not in page
    assert not OUTSIDE_LINK.search(page)


def test_every_file_that_the_page_loads_is_shipped(page: str):
    named = re.findall(rf'{RESOURCE_URL}([^"]+)"', page)
    assert {"leaflet/leaflet.js", "page.js", "map.css"} <= set(named)
    assert [name for name in named if not (RESOURCE_FOLDER / name).is_file()] == []


def test_every_picture_and_font_that_a_style_names_is_shipped():
    missing = []
    for style in RESOURCE_FOLDER.rglob("*.css"):
        for url in re.findall(r"url\(\s*['\"]?(?!data:|#)([^'\")]+)", style.read_text("utf-8")):
            if not (style.parent / url).is_file():
                missing.append(f"{style.name}: {url}")
    assert missing == []


def test_every_script_carries_the_policys_nonce(page: str):
    nonce = re.search(r"'nonce-([\w-]+)'", page)
    assert nonce is not None
    scripts = re.findall(r"<script[^>]*>", page)
    assert len(scripts) >= 5
    assert [s for s in scripts if f'nonce="{nonce[1]}"' not in s] == []


def test_links_that_no_file_of_ours_stands_for_are_dropped():
    import folium
    from folium.plugins import HeatMap

    drawn = folium.Map(tiles=None)
    plug_in = HeatMap([(31.2, 34.8)])
    plug_in.add_to(drawn)
    for element in (drawn, plug_in):
        use_own_files(element)
    html = drawn.get_root().render()
    assert not OUTSIDE_LINK.search(html)
    assert re.findall(rf'{RESOURCE_URL}([^"]+)"', html) == list(VENDORED.values())


def test_the_page_loads_every_script_and_style_that_is_shipped(page: str):
    named = set(re.findall(rf'{RESOURCE_URL}([^"]+)"', page))
    shipped = [f for kind in ("*.js", "*.css") for f in RESOURCE_FOLDER.rglob(kind)]
    assert named == {file.relative_to(RESOURCE_FOLDER).as_posix() for file in shipped}


def test_a_map_in_one_file_needs_no_other():
    html = map_html(MapContent((MapDot(1, HERE, "a", "x.jpg"),), None, EstimateOnMap(HERE, 9, 24)))
    assert "campusgps://" not in html
    # What stands inside a script loads nothing by itself, and the policy forbids the rest.
    elements = re.sub(r"(<script[^>]*>).*?</script>", r"\1</script>", html, flags=re.DOTALL)
    assert not OUTSIDE_LINK.search(elements)
    assert not re.search(r"<script[^>]*\ssrc=|<link", elements)
    assert "default-src 'none'" in elements
    assert len(html) < 500_000


def test_a_file_name_cannot_break_out_of_the_map_in_one_file():
    hostile = "</script><img src=x onerror=alert(1)>.jpg"
    html = map_html(MapContent((MapDot(1, HERE, "a", hostile),)))
    assert "<img src=x" not in html


def test_the_written_page_is_kept(tmp_path: Path):
    first = cached_page_html(tmp_path)
    assert cached_page_html(tmp_path) == first
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"\xff\xfe broken")
    assert "campusgps.start" in cached_page_html(tmp_path)


def test_the_page_is_written_anew_once_a_package_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "package_of_this_test.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    before = _installed("package_of_this_test")
    assert _installed("package_of_this_test") == before
    os.utime(tmp_path / "package_of_this_test.py", (1, 1))
    assert _installed("package_of_this_test") != before
    assert sys.executable in _installed("campusgps_no_such_package")


def test_a_page_that_cannot_be_kept_is_written_all_the_same(tmp_path: Path):
    blocked = tmp_path / "a file where the folder should be"
    blocked.write_text("")
    assert "campusgps.start" in cached_page_html(blocked)


def test_importing_the_view_does_not_import_folium():
    script = "import sys, campusgps_gui.map.view; sys.exit('folium' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script]).returncode == 0


def test_registering_the_scheme_imports_neither_the_view_nor_folium():
    script = (
        "import sys; from campusgps_gui.map.scheme import setup_web_engine; setup_web_engine();"
        "sys.exit(any(m in sys.modules for m in ('PySide6.QtWebEngineWidgets', 'folium')))"
    )
    assert subprocess.run([sys.executable, "-c", script]).returncode == 0


def test_each_vendored_package_has_its_licence():
    folders = [folder for folder in RESOURCE_FOLDER.iterdir() if folder.is_dir()]
    assert {folder.name for folder in folders} == {"leaflet", "markercluster"}
    assert [f.name for f in folders if not (f / "LICENSE").is_file()] == []
    assert not [
        file
        for file in RESOURCE_FOLDER.rglob("*.js")
        if "sourceMappingURL" in file.read_text("utf-8")
    ]
