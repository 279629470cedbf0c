"""Tries the packaged program as somebody would who has no Python: ``make test-package``.

The program gets an empty home and an empty PATH, and for its window a screen that nobody sees
(Xvfb, whose pixels lie in a file). Ends with 1 at the first thing that is wrong.

``--compare .venv/bin/campusgps`` measures instead: sizes, and how long both take to start.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pillow_heif
from numpy.typing import NDArray
from PIL import Image

ROOT = Path(__file__).parents[1]
SCREEN = (1280, 800)
# The colour of an estimate's pin on the map, and of the map's ground, in light colours.
PIN, GROUND = (0, 114, 178), (244, 244, 241)
UNDER_THE_GPL = re.compile(
    r"Qt6?(Charts|DataVisualization|Graphs|Lottie|Quick3D|QuickTimeline|ShaderTools|StateMachine"
    r"|VirtualKeyboard|WaylandCompositor)|virtualkeyboard|libreadline"
)

# Bytes, without training.
LARGEST = 500_000_000
RUNS = 5
# A window that is not changed for so long has nothing left to show.
STILL_S = 1.0

Check = Callable[["Tried"], None]
Pixels = Callable[[], NDArray[np.uint8]]


class Tried:
    """The program, and where it may write.

    Args:
        program: The executable.
        folder: An empty folder for everything that the program makes.
    """

    def __init__(self, program: Path, folder: Path) -> None:
        self.program, self.folder = program, folder
        self.demo = folder / "demo"
        self.project = folder / "Gärten.campusgps"
        for name in ("home", "empty"):
            (folder / name).mkdir(parents=True)
        self.environment = {"HOME": str(folder / "home"), "PATH": str(folder / "empty")}

    @property
    def trains(self) -> bool:
        """True if torch is in the package."""
        return (self.program.parent / "_internal/torch").is_dir()

    def run(self, *arguments: object, expect: int = 0, timeout_s: float = 600) -> str:
        """Standard output of a command that has to end with ``expect``."""
        command = [str(self.program), *map(str, arguments)]
        done = subprocess.run(
            command, capture_output=True, text=True, env=self.environment, timeout=timeout_s
        )
        if done.returncode != expect or "Traceback" in done.stderr:
            sys.exit(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout


def main() -> None:
    """Run all checks and print how long each took."""
    parser = argparse.ArgumentParser(description="Tries the packaged program.")
    parser.add_argument("program", type=Path, nargs="?", default=ROOT / "dist/campusgps/campusgps")
    parser.add_argument("--keep", type=Path, help="where to leave what the program made")
    parser.add_argument("--compare", type=Path, help="measure the start beside this program's")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="campusgps-package-") as temporary:
        tried = Tried(options.program.resolve(), options.keep or Path(temporary))
        if options.compare:
            measure(tried, options.compare.absolute())
            return
        for check in CHECKS:
            started = time.monotonic()
            check(tried)
            what = (check.__doc__ or "").splitlines()[0].rstrip(".")
            sys.stdout.write(f"ok {time.monotonic() - started:6.1f} s  {what}\n")
            sys.stdout.flush()


def contents(tried: Tried) -> None:
    """All resources are in it, and nothing that has no business there."""
    inside = tried.program.parent
    size = size_of(inside)
    require(tried.trains or size <= LARGEST, f"{size / 1e6:.0f} MB, {LARGEST / 1e6:.0f} at most")
    files = [file.relative_to(inside).as_posix() for file in inside.rglob("*")]
    unwanted = [name for name in files if UNDER_THE_GPL.search(name)]
    unwanted += [
        name
        for name in files
        if re.search(r"_internal/(triton|cv2|pytest|scipy|sklearn|torch/include)(/|$)", name)
        or (not tried.trains and re.search(r"_internal/(nvidia|cuda|torchvision)(/|$)", name))
    ]
    require(not unwanted, f"should not be in the package: {unwanted[:10]}")
    packed = inside / "_internal/resources"
    for file in (ROOT / "resources").rglob("*"):
        if file.is_file() and file.suffix not in (".py", ".pyc"):
            twin = packed / file.relative_to(ROOT / "resources")
            require(twin.is_file() and twin.read_bytes() == file.read_bytes(), f"{twin} differs")
    licences = {folder.name.lower() for folder in (inside / "_internal/licences").iterdir()}
    wanted = {"numpy", "onnxruntime", "pillow", "pi_heif", "jinja2"}
    missing = (wanted | ({"torch"} if tried.trains else set())) - licences
    require(not missing, f"no licence texts of {missing}")


def answers(tried: Tried) -> None:
    """It says its version and its commands, and what it did not understand."""
    require(tried.run("--version").startswith("CampusGPS "), "--version says no version")
    require("locate" in tried.run("--help"), "--help names no commands")
    tried.run("no-such-command", expect=2)
    tried.run("locate", tried.folder / "nothing.campusgps", "photo.jpg", expect=2)


def demo_without_screen(tried: Tried) -> None:
    """The demo locates its photos and leaves a map where there is no screen."""
    said = tried.run("demo", tried.demo, "--photos", 60)
    error = re.search(r"mean error +([\d.]+) m", said)
    require(error is not None and float(error[1]) < 100, f"no mean error in: {said}")
    with Image.open(tried.demo / "map.png") as picture:
        pixels = np.asarray(picture.convert("RGB"))
    require(shows_map(pixels), "map.png shows no map with a pin")
    require("campusgps.showAll(" in (tried.demo / "map.html").read_text("utf-8"), "no map.html")


def commands(tried: Tried) -> None:
    """It imports, locates, refines, trains if it can, exports, reports and labels."""
    photos = tried.folder / "Straße"
    shutil.copytree(tried.demo / "photos", photos)
    heic = as_heic(next(photos.rglob("*.jpg")))
    tried.run("import", tried.project, photos)
    (located,) = json.loads(tried.run("locate", tried.project, heic, "--json"))
    require(located["inside_area"], f"a HEIC photo was not located: {located}")
    broken = tried.folder / "broken.jpg"
    broken.write_bytes(b"no photo")
    tried.run("locate", tried.project, heic, broken, expect=3)
    tried.run("refine", tried.project)
    if tried.trains:
        small = ("--set", "epochs=2")
        tried.run("train", tried.project, "--recipe", "efficientnet_lite0", *small, "--use")
        tried.run("model", "export", tried.project, "--onnx", tried.folder / "model.onnx")
        tried.run("train", tried.project, "--recipe", "hybrid")
    else:
        tried.run("train", tried.project, "--recipe", "hybrid", expect=1)
    tried.run("runs", tried.project)
    tried.run("report", tried.project, "--html", tried.folder / "report.html")
    tried.run("evaluate", tried.project, "--photos", tried.demo / "test")
    outputs = [tried.folder / f"labels.{suffix}" for suffix in ("csv", "gpx", "html", "kmz")]
    named = [word for output in outputs for word in ("--out", output)]
    tried.run("label", tried.project, tried.demo / "test", "--also-positioned", *named)
    require(all(output.is_file() for output in outputs), f"not all there: {outputs}")


def as_heic(photo: Path) -> Path:
    """Replace a photo by a HEIC of the same picture, which the package itself cannot write."""
    heic = photo.with_suffix(".heic")
    with Image.open(photo) as picture:
        pillow_heif.from_pillow(picture).save(heic, exif=picture.info["exif"])
    photo.unlink()
    return heic


def window(tried: Tried) -> None:
    """The window opens on a screen, locates photos and shows them on the map."""
    with screen(tried.folder) as (display, pixels):
        environment = tried.environment | {"DISPLAY": display}
        command = [str(tried.program), "demo", str(tried.demo), "--photos", "60"]
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as running:
            try:
                wait_for(lambda: shows_map(pixels()), running, "the map in the window")
                wait_for(settled(pixels), running, "a window that stays as it is")
                Image.fromarray(pixels()).save(tried.folder / "window.png")
            finally:
                running.send_signal(signal.SIGINT)
            ended = running.wait(timeout=60)
    require(ended == 0, f"closing the window ended the program with {ended}")


def shows_map(pixels: NDArray[np.uint8]) -> bool:
    """Returns whether a pin is drawn upon a map's ground in the picture ``(H, W, 3)``."""
    pin, ground = ((pixels == colour).all(axis=2).sum() for colour in (PIN, GROUND))
    return bool(pin > 400 and ground > 50_000)


def measure(tried: Tried, other: Path) -> None:
    """Print the package's size, and the medians of how long both programs take to start."""
    sys.stdout.write(f"size {size_of(tried.program.parent) / 1e6:.0f} MB\n")
    programs = {"packaged": tried.program, "installed": other}
    with screen(tried.folder) as (display, pixels):
        environment = tried.environment | {"DISPLAY": display}
        for name, measured in (("--version", version_s), ("first paint", first_paint_s)):
            times: dict[str, list[float]] = {which: [] for which in programs}
            for _ in range(RUNS + 1):  # the first one warms up
                for which, program in programs.items():
                    times[which].append(measured(program, environment, pixels))
            for which, seconds in times.items():
                each = " ".join(f"{second:.2f}" for second in seconds)
                median = statistics.median(seconds[1:])
                sys.stdout.write(f"{name:12}{which:10} {median:.2f} s  ({each})\n")


def size_of(folder: Path) -> int:
    """The bytes of all files in ``folder``, links not followed."""
    files = [file for file in folder.rglob("*") if not file.is_symlink()]
    return sum(file.stat().st_size for file in files if file.is_file())


def version_s(program: Path, environment: dict[str, str], _: Pixels) -> float:
    """Seconds that ``program --version`` takes."""
    started = time.monotonic()
    subprocess.run([program, "--version"], check=True, env=environment, capture_output=True)
    return time.monotonic() - started


def first_paint_s(program: Path, environment: dict[str, str], pixels: Pixels) -> float:
    """Seconds until the window of ``program`` is on the screen, which is black before."""
    started = time.monotonic()
    command = [str(program)]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as running:
        try:
            wait_for(lambda: pixels()[::40, ::40].max(axis=2).mean() > 100, running, "a window")
            return time.monotonic() - started
        finally:
            # Not by a signal at once: until its event loop runs, Ctrl+C ends it with an error.
            wait_for(settled(pixels), running, "a window that stays as it is")
            running.send_signal(signal.SIGINT)
            running.wait(timeout=60)
            wait_for(lambda: not pixels().any(), None, "a screen without it")


@contextmanager
def screen(folder: Path) -> Iterator[tuple[str, Pixels]]:
    """A screen of its own: its name for DISPLAY, and what gives its pixels ``(H, W, 3)`` now."""
    width, height = SCREEN
    reading_end, writing_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing_end), "-screen", "0", f"{width}x{height}x24"]
    command += ["-nolisten", "tcp", "-fbdir", str(folder)]
    with subprocess.Popen(command, pass_fds=[writing_end], stderr=subprocess.DEVNULL) as server:
        os.close(writing_end)
        try:
            with os.fdopen(reading_end) as answer:
                number = answer.readline().strip()
            require(number.isdigit(), "Xvfb did not start")
            yield f":{number}", lambda: framebuffer(folder / "Xvfb_screen0")
        finally:
            server.terminate()


def framebuffer(file: Path) -> NDArray[np.uint8]:
    """The pixels ``(H, W, 3)`` of a file in the X window dump format, 32 bits each."""
    content = file.read_bytes()
    header = struct.unpack(">25I", content[:100])
    size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
    start = size + colours * 12
    rows = np.frombuffer(content, np.uint8, line * height, start).reshape(height, line)
    return rows[:, : width * 4].reshape(height, width, 4)[:, :, 2::-1]


def settled(pixels: Pixels) -> Callable[[], bool]:
    """Returns a condition: nothing has changed on the screen for some time."""
    last, since = pixels(), time.monotonic()

    def is_settled() -> bool:
        nonlocal last, since
        now = pixels()
        if not np.array_equal(now, last):
            last, since = now, time.monotonic()
        return time.monotonic() - since >= STILL_S

    return is_settled


def wait_for(
    happened: Callable[[], bool],
    running: subprocess.Popen[bytes] | None,
    what: str,
    patience_s: float = 600,
) -> None:
    """Wait until ``happened``; give up when ``running`` ends before that or patience does."""
    until = time.monotonic() + patience_s
    while not happened():
        ended = None if running is None else running.poll()
        require(ended is None, f"the program ended ({ended}) before {what}")
        require(time.monotonic() < until, f"no sign of {what} after {patience_s:.0f} s")
        # Another program's windows and files tell nobody when they change.
        time.sleep(0.02)


def require(fact: bool, otherwise: str) -> None:
    """End with the sentence ``otherwise`` if ``fact`` is none."""
    if not fact:
        sys.exit(f"WRONG: {otherwise}")


CHECKS: tuple[Check, ...] = (contents, answers, demo_without_screen, commands, window)

if __name__ == "__main__":
    main()
