"""The colours of the map page, light and dark, as the variables of its style sheet.

The scripts and ``resources/map/map.css`` name no colours: they have them from here, and here those
of data come from the program's one palette. No Qt here.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from core.palette import BLUE, BLUE_ON_DARK, GREY, PURPLE, VERMILION, VERMILION_ON_DARK


@dataclass(frozen=True)
class MapTheme:
    """The colours of a map on one ground, in the words of CSS.

    Attributes:
        ground: The map where nothing is.
        grid: The lines on it.
        panel: The ground of words on the map.
        panel_edge: Its border.
        text: Words, and the scale.
        text_quiet: Words that matter less.
        halo: What sets marks apart from what lies under them.
        ring: The ring about the chosen photo.
        match: A photo that an estimate looks like.
        accent: An estimate: its pin and circles.
        truth: Where a photo was taken, and the way from there to the estimate.
        track: A recorded track.
        pin_hole: The middle of a pin.
        sign: The sign on a mark, which tells its state without colour.
        spider_leg: The lines to marks that were drawn apart.
    """

    ground: str
    grid: str
    panel: str
    panel_edge: str
    text: str
    text_quiet: str
    halo: str
    ring: str
    match: str
    accent: str
    truth: str
    track: str = PURPLE
    pin_hole: str = "#ffffff"
    sign: str = "#ffffff"
    spider_leg: str = GREY


LIGHT = MapTheme(
    ground="#f4f4f1",
    grid="rgba(60, 70, 80, 0.10)",
    panel="rgba(255, 255, 255, 0.92)",
    panel_edge="#d5d8dc",
    text="#1b1f24",
    text_quiet="#59636e",
    halo="#ffffff",
    ring="#1b1f24",
    match="#33404d",
    accent=BLUE,
    truth=VERMILION,
)

DARK = MapTheme(
    ground="#1d2126",
    grid="rgba(220, 230, 240, 0.09)",
    panel="rgba(37, 42, 48, 0.94)",
    panel_edge="#444c56",
    text="#e8ebee",
    text_quiet="#a4adb7",
    halo="#15181c",
    ring="#f4f6f8",
    match="#dfe5ea",
    accent=BLUE_ON_DARK,
    truth=VERMILION_ON_DARK,
)


def theme_style() -> str:
    """The variables as a style sheet; the class ``dark`` of the page chooses between the two."""
    light = f":root{{color-scheme:light;{_variables(LIGHT)}}}"
    return light + f":root.dark{{color-scheme:dark;{_variables(DARK)}}}"


def _variables(theme: MapTheme) -> str:
    return "".join(
        f"--{name.replace('_', '-')}:{colour};" for name, colour in asdict(theme).items()
    )
