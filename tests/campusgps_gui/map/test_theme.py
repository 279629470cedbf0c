"""The map's colours come from the one palette: no script or style of ours names one."""

from __future__ import annotations

import re

import pytest

from campusgps_gui.map.page import RESOURCE_FOLDER
from campusgps_gui.map.theme import theme_style
from core.palette import BLUE, PURPLE, VERMILION

OURS = sorted(path for kind in ("*.js", "*.css") for path in RESOURCE_FOLDER.glob(kind))
# Shadows are black on every ground.
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|rgba?\((?!0, 0, 0,)|\bhsl")


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_file_of_ours_names_a_colour(path):
    assert COLOUR.findall(path.read_text("utf-8")) == []


def test_every_variable_of_the_style_has_a_colour_in_both_themes():
    light, dark = (
        dict(re.findall(r"--([\w-]+):([^;]+)", part)) for part in theme_style().split("}")[:2]
    )
    named = {
        name
        for path in OURS
        for name in re.findall(
            r"var\(--([\w-]+)\)|page\.colour\(\"([\w-]+)\"\)", path.read_text("utf-8")
        )
    }
    assert {one or other for one, other in named} == set(light) == set(dark)
    assert (light["accent"], light["truth"], light["track"]) == (BLUE, VERMILION, PURPLE)


def test_the_page_draws_with_them(view, ask, ring):
    view.show_references(ring(3))
    style = "getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()"
    assert ask(style) == BLUE
    edge = "Object.values(campusgps.map._layers).find((l) => l.photoId).options.color"
    light = ask(edge)
    view.set_theme(True)
    assert ask(style) != BLUE and ask(edge) != light
