"""The command for saved places: positions that a person gave names to."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated

import typer

from core.cli.options import JsonOption
from core.cli.terminal import fail, print_json, print_line
from core.errors import CampusGPSError
from core.geo import format_decimal
from core.photos.coordinates import ImpossiblePositionError, position_from_text
from core.saved_places import read_places, remove_places, rename_place, save_place


def places(
    add: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--add",
            metavar="NAME POSITION",
            help="Save a position under a name, written as it may be typed in the window.",
        ),
    ] = None,
    rename: Annotated[
        tuple[str, str] | None,
        typer.Option("--rename", metavar="NAME NEW_NAME", help="Give a place another name."),
    ] = None,
    remove: Annotated[
        list[str] | None,
        typer.Option("--remove", metavar="NAME", help="Remove a place; may be repeated."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List the places that you gave names to, which all projects share.

    In the window a saved place can be chosen as the position of photos, and gone to on the map.

    Example: campusgps places --add "Main gate" "31.261965, 34.801185"
    """
    try:
        _change(add, rename, remove or ())
        found = read_places()
    except CampusGPSError as error:
        fail(error)
    if as_json:
        rows = [
            {"name": p.name, "latitude": p.position.latitude, "longitude": p.position.longitude}
            for p in found
        ]
        print_json({"places": rows})
        return
    for place in found:
        print_line(f"{place.name}: {format_decimal(place.position)}")
    if not found:
        print_line('No saved places. To add one: campusgps places --add NAME "LATITUDE, LONGITUDE"')


def _change(
    add: tuple[str, str] | None, rename: tuple[str, str] | None, remove: Collection[str]
) -> None:
    if add is not None:
        try:
            save_place(add[0], position_from_text(add[1]))
        except ImpossiblePositionError as error:
            raise CampusGPSError(
                f"{add[1]!r} is no position: {error}", advice='Write it as "31.261965, 34.801185".'
            ) from error
    if rename is not None:
        rename_place(*rename)
    if remove:
        remove_places(remove)
