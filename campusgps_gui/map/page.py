"""The map page: written by folium, with every link turned to files of our own.

No Qt here: the command line writes the demo's map with it.
"""

from __future__ import annotations

import hashlib
import importlib.util
import logging
import re
import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from campusgps_gui.map.content import MapContent, content_json
from campusgps_gui.map.page_json import to_json
from campusgps_gui.map.theme import theme_style
from campusgps_gui.map.words import page_words
from core.files import write_text
from core.inlining import inlined_script, inlined_style

if TYPE_CHECKING:
    from folium import Element, Map

logger = logging.getLogger(__name__)

SCHEME = "campusgps"
BASE_URL = f"{SCHEME}://app/"
RESOURCE_URL = f"{BASE_URL}resources/"
CHANNEL_URL = f"{BASE_URL}qwebchannel.js"
RESOURCE_FOLDER = resources.FOLDER / "map"

# folium's names of the scripts and styles that draw a map, and the files that stand for them. All
# else that folium names (jQuery, Bootstrap, icon fonts) serves plug-ins that no map of ours has.
VENDORED = {"leaflet": "leaflet/leaflet.js", "leaflet_css": "leaflet/leaflet.css"}

_OWN_STYLE = "map.css"
# The page, what its parts share, and the parts, a file each. They are drawn in this order: the
# ground first.
_OWN_SCRIPTS = (
    "places.js",
    "page.js",
    "marks.js",
    "hover.js",
    "legend.js",
    "look.js",
    "orientation.js",
    "ground.js",
    "references.js",
    "estimate.js",
    "arrows.js",
    "measure.js",
)
# Labelled and mended photos are shown by the program alone, not by a map in one file.
_LABELS_STYLE = "markercluster/MarkerCluster.css"
_LABELS_SCRIPTS = (
    "markercluster/leaflet.markercluster.js",
    "track.js",
    "walk.js",
    "chosen_label.js",
    "labels.js",
    "mended.js",
    "coverage.js",
    "grounds.js",
    "picking.js",
    "areas.js",
)

_SCRIPT_LINK = re.compile(r'<script src="campusgps://app/resources/([^"]+)"></script>')
_STYLE_LINK = re.compile(r'<link rel="stylesheet" href="campusgps://app/resources/([^"]+)"\s*/>')


def page_html() -> str:
    """The page of the web view: links to our own scheme only, and a policy that allows no other."""
    nonce = secrets.token_urlsafe(16)
    policy = (
        f"default-src 'none'; script-src {SCHEME}: 'nonce-{nonce}'; "
        f"style-src {SCHEME}: 'unsafe-inline'; img-src {SCHEME}: data:; "
        "connect-src 'none'; form-action 'none'; base-uri 'none'"
    )
    head = f'<script src="{CHANNEL_URL}"></script>'
    html = _written_by_folium(
        head=head,
        start=f"campusgps.start({{map}}, {to_json(page_words())});",
        styles=(_LABELS_STYLE, _OWN_STYLE),
        scripts=(*_OWN_SCRIPTS, *_LABELS_SCRIPTS),
    )
    return _with_policy(html, policy, nonce)


def cached_page_html(folder: Path) -> str:
    """Like :func:`page_html`, but kept in ``folder``: without it the first map waits for folium.

    Args:
        folder: A cache folder that may be deleted at any time. A page that cannot be kept there is
            written anew each time.
    """
    kept = folder / f"map-{_page_key()}.html"
    try:
        return kept.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        html = page_html()
    try:
        write_text(kept, html)
    except Exception:
        logger.warning("the map page could not be kept in %s", folder, exc_info=True)
    return html


def map_html(content: MapContent, dark: bool = False) -> str:
    """A map in one HTML file that needs no connection, no program and no other file.

    Args:
        content: What the map shows.
        dark: Draw it for a dark ground.

    Returns:
        The page, with scripts, styles and pictures inside it.
    """
    nonce = secrets.token_urlsafe(16)
    policy = (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'unsafe-inline'; "
        "img-src data:; form-action 'none'; base-uri 'none'"
    )
    start = (
        "campusgps.start({map}); "
        f"campusgps.setTheme({'true' if dark else 'false'}); "
        f"campusgps.showAll({content_json(content)});"
    )
    html = _written_by_folium(head="", start=start)
    html = _SCRIPT_LINK.sub(
        lambda link: f"<script>{inlined_script(RESOURCE_FOLDER / link[1])}</script>", html
    )
    html = _STYLE_LINK.sub(
        lambda link: f"<style>{inlined_style(RESOURCE_FOLDER / link[1])}</style>", html
    )
    return _with_policy(html, policy, nonce)


def use_own_files(element: Element) -> None:
    """Turn the links of a folium map to our own files, and drop those that have none here."""
    for attribute in ("default_js", "default_css"):
        links = [
            (name, RESOURCE_URL + VENDORED[name])
            for name, _ in getattr(element, attribute, [])
            if name in VENDORED
        ]
        setattr(element, attribute, links)


def _written_by_folium(
    head: str,
    start: str,
    styles: tuple[str, ...] = (_OWN_STYLE,),
    scripts: tuple[str, ...] = _OWN_SCRIPTS,
) -> str:
    """The HTML that folium writes, with our styles and scripts, and ``start`` at its end."""
    import folium  # takes 0.7 s: only when a map is made
    from branca.element import Figure

    drawn: Map = folium.Map(
        location=(0, 0),
        zoom_start=2,
        tiles=None,
        prefer_canvas=True,
        max_zoom=24,
        zoom_snap=0.25,
        zoom_delta=1,
        attributionControl=False,
    )
    use_own_files(drawn)
    figure = drawn.get_root()
    assert isinstance(figure, Figure)
    figure.title = "CampusGPS map"
    figure.header.add_child(folium.Element(head), name="campusgps_head")
    links = "".join(f'<script src="{RESOURCE_URL}{name}"></script>' for name in scripts)
    figure.html.add_child(folium.Element(links), name="campusgps_script")
    rendered = figure.render()
    # folium joins children in an order of its own: our style has to come after all others, and our
    # script can only start when folium's has run.
    style = "".join(f'<link rel="stylesheet" href="{RESOURCE_URL}{name}"/>' for name in styles)
    begin = f"<script>{start.replace('{map}', drawn.get_name())}</script>"
    styled = rendered.replace("</head>", f"<style>{theme_style()}</style>{style}\n</head>", 1)
    return styled.rstrip().removesuffix("</html>") + begin + "\n</html>"


def _with_policy(html: str, policy: str, nonce: str) -> str:
    """The page with its content security policy, and the nonce in each of its scripts."""
    html = re.sub(r"<script(?=[ >])", f'<script nonce="{nonce}"', html)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace("<head>", f"<head>{meta}", 1)


def _page_key() -> str:
    """A name for the page as this program and these packages write it."""
    packages = map(_installed, ("folium", "branca", "jinja2"))
    words = to_json(page_words())
    parts = (Path(__file__).read_text("utf-8"), theme_style(), words, *packages)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _installed(package: str) -> str:
    """A text that is another one once the package is: to ask for its version takes longer."""
    found = importlib.util.find_spec(package)
    file = Path() if found is None or found.origin is None else Path(found.origin)
    if not file.is_file():  # it is inside the program
        file = Path(sys.executable)
    return f"{file} {file.stat().st_mtime_ns}"
