"""The command ``campusgps demo``: the commands of the core end in text, this one in a window."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from core.cli.commands import app
from core.cli.options import DeviceOption, JsonOption
from core.cli.terminal import fail, print_json, print_line, running_task
from core.errors import CampusGPSError
from core.geo import format_distance

if TYPE_CHECKING:
    from core.workflows.demo import Demo

# All commands, with this one among them.
__all__ = ["app", "demo"]

_SHOWN_PHOTOS = 6


@app.command()
def demo(
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="Where to make it; kept for next time.")
    ] = Path("campusgps-demo"),
    photos: Annotated[int, typer.Option(min=12, help="How many photos to learn from.")] = 400,
    device: DeviceOption = "auto",
    as_json: JsonOption = False,
) -> None:
    """Make a campus that does not exist, learn it and show it.

    Test photos of it are located and compared with the truth, and so are photos of elsewhere.
    Without a screen (and with --json) it leaves a map in FOLDER instead of opening the window.

    Example: campusgps demo
    """
    from core.workflows.demo import make_demo

    with running_task() as task:
        result = make_demo(folder, photos=photos, device=device, task=task)
    if as_json:
        _print_answer(result)
        return
    _print_figures(result)
    from campusgps_gui.app.application import has_screen, run
    from campusgps_gui.app.shutdown import end_process

    if has_screen():
        print_line(f"Opening the window; the test photos lie in {result.test_photos[0].parent}")
        os.environ.pop("OMP_NUM_THREADS", None)  # from now on a core belongs to the window
        shown = result.test_photos[:_SHOWN_PHOTOS]
        end_process(run(["campusgps", str(result.project)], photos=shown))
    from campusgps_gui.app.demo_map import leave_map

    print_line("There is no screen to open the window on, so here is a map instead:")
    try:
        for file in leave_map(result, folder, device):
            print_line(f"  {file}")
    except CampusGPSError as error:
        fail(error)


def _print_figures(result: Demo) -> None:
    errors = result.tried.errors
    if errors.mean_m is None or errors.median_m is None or errors.coverage90 is None:
        print_line("No test photo could be located.")
        return
    print_line(f"Located {errors.count} photos that the project has never seen:")
    print_line(f"  mean error    {errors.mean_m:.1f} m")
    print_line(f"  median error  {errors.median_m:.1f} m")
    print_line(f"  {errors.coverage90:.0%} were taken within their 90 % radius")
    print_line(
        f"  {result.elsewhere_refused} of {result.elsewhere} photos of somewhere else were refused"
    )
    if result.elsewhere_refused < result.elsewhere:
        print_line(
            "  (refused: not in the mapped area. The more photos a place has, the fewer photos of "
            "elsewhere pass for it; the demo has more with --photos 400)"
        )
    if errors.max_m is not None:
        print_line(f"  largest error {format_distance(errors.max_m)}")


def _print_answer(result: Demo) -> None:
    from core.cli.answers import evaluate_answer

    print_json(
        {
            "project": str(result.project),
            "test": evaluate_answer(result.tried),
            "strangers": result.elsewhere,
            "strangers_refused": result.elsewhere_refused,
        }
    )
