"""Import against a plain loop on 12-megapixel photos: ``python -m benchmarks.importing``.

The photos are made first: pictures of the demo campus enlarged to 4000 x 3000, with grain that
makes files of 3-5 MB, all different, with positions. The plain loop opens each with Pillow, decodes
it in full, turns it upright, reduces it to 255 x 255 and keeps it in a list. Import makes a new
project of them, once without and once with the localizer that is built of it. They take turns, each
run in a process of its own, so that the peak memory is its own; few photos and all show whether it
grows with their number. ``--photos-folder`` keeps the photos for the next time.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.project.importing import ImportSummary
    from core.project.project import Project

SIZE = (4000, 3000)
# Size in pixels and strength of the structures added to the enlarged pictures.
GRAIN = ((1, 6.5), (2, 7.0), (5, 8.0))
_TURNED_EVERY = 7


def main() -> None:
    """Measure and print medians and ratios."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = options.photos_folder or Path(name)
        rows = [("JPEG", "jpg", options.photos, options.few)]
        if options.heic:
            rows.append(("HEIC", "heic", options.heic, max(1, options.heic // 4)))
        for title, suffix, many, few in rows:
            if not (folder / suffix).exists():
                _in_a_process("make", folder / suffix, suffix, str(many), str(few))
            sizes = [file.stat().st_size / 1e6 for file in (folder / suffix / "all").iterdir()]
            average = statistics.mean(sizes)
            print(f"{title}: {len(sizes)} photos of 12 megapixels, {average:.1f} MB each")
            _compare(folder / suffix, {"few": few, "all": many}, options.runs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=160, help="JPEGs")
    parser.add_argument("--few", type=int, default=40, help="of which the smaller run takes these")
    parser.add_argument("--heic", type=int, default=24, help="HEIC photos; 0 for none")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--photos-folder", type=Path, help="where the photos are or are made")
    return parser.parse_args()


def _compare(folder: Path, counts: dict[str, int], runs: int) -> None:
    for side in SIDES:  # brings the files and the programs into the system's cache
        _in_a_process(side, folder / "all")
    for part, count in counts.items():
        taken: dict[str, list[dict[str, float]]] = {side: [] for side in SIDES}
        for _ in range(runs):
            for side, results in taken.items():
                results.append(_in_a_process(side, folder / part))
        for side, results in taken.items():
            rates = [count / result["seconds"] for result in results]
            processor = statistics.median(1000 * result["processor"] / count for result in results)
            memory = statistics.median(result["megabytes"] for result in results)
            print(
                f"  {count:4} photos, {SIDES[side]:21}  {statistics.median(rates):5.1f} photos/s"
                f" ({min(rates):.1f} to {max(rates):.1f}),"
                f" {processor:.0f} ms of processor a photo, peak memory {memory:.0f} MB"
            )
        for side in list(SIDES)[1:]:
            pairs = list(zip(taken["plain_loop"], taken[side], strict=True))
            for unit, words in (("seconds", "as fast"), ("processor", "less processor time")):
                ratios = [plain[unit] / ours[unit] for plain, ours in pairs]
                print(
                    f"  {count:4} photos, {SIDES[side]}: {statistics.median(ratios):.1f} times"
                    f" {words} ({min(ratios):.1f} to {max(ratios):.1f}; {runs} pairs of runs)"
                )


def _in_a_process(job: str, folder: Path, *arguments: str) -> dict[str, float]:
    # This process stays small: on Linux a new one's peak memory begins with its parent's.
    code = f"from benchmarks import importing; importing.{job}()"
    command = [sys.executable, "-c", code, str(folder), *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


SIDES = {
    "plain_loop": "plain loop",
    "our_import": "import",
    "with_localizer": "import and localizer",
}


def plain_loop() -> None:
    """Read the photos of the folder named on the command line one after the other."""
    from PIL import Image, ImageOps

    files = sorted(Path(sys.argv[1]).iterdir())
    if files[0].suffix == ".heic":
        from pillow_heif import register_heif_opener

        register_heif_opener()

    def read() -> int:
        kept = []
        for file in files:
            with Image.open(file) as photo:
                photo.load()
                upright = ImageOps.exif_transpose(photo).convert("RGB")
                kept.append(upright.resize((255, 255)))
        return len(kept)

    _report(read, len(files))


def our_import() -> None:
    """Import the folder named on the command line into a new project."""
    from core.project.importing import import_photos

    _into_a_project(import_photos)


def with_localizer() -> None:
    """Import the folder named on the command line into a new project, and build its localizer."""
    from core.workflows.importing import import_and_build

    _into_a_project(partial(import_and_build, device="cpu"))


def _into_a_project(import_them: Callable[[Project, list[Path]], ImportSummary]) -> None:
    from core.project.project import Project

    photos = Path(sys.argv[1])
    count = len(list(photos.iterdir()))
    with tempfile.TemporaryDirectory() as folder:

        def read() -> int:
            with Project.create(Path(folder) / "benchmark.campusgps") as project:
                return import_them(project, [photos]).counts["usable"]

        _report(read, count)


def _report(read: Callable[[], int], count: int) -> None:
    started, started_processor = time.perf_counter(), time.process_time()
    done = read()
    seconds = time.perf_counter() - started
    processor = time.process_time() - started_processor
    assert done == count, f"{done} of {count} photos"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1 if sys.platform == "darwin" else 1024
    answer = {"seconds": seconds, "processor": processor, "megabytes": peak * unit / 1e6}
    print(json.dumps(answer))


def make() -> None:
    """Make as many photos as the command line says; ``few`` holds the first of ``all``."""
    import numpy as np
    from PIL import Image

    from core.demo_campus import make_demo_campus
    from core.demo_campus.writing import CameraData, write_photo
    from core.geo import LocalFrame, Position

    folder, suffix, many, few = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    demo = make_demo_campus(
        folder / "demo", photos=many, test_photos=0, elsewhere_photos=0, heic_share=0
    )
    # A picture of its own for each: of copies only one would count.
    pictures = sorted(demo.photos_folder.rglob("*.jpg"))
    # A phone's HEIC encoder smooths more than a JPEG's: its files are half as large.
    grain = _grain(0.5 if suffix == "heic" else 1.0)
    place = LocalFrame(Position(46.512345, 7.045678))
    start = datetime(2026, 5, 4, 9, tzinfo=timezone(timedelta(hours=2)))

    def take(number: int) -> int:
        rng = np.random.default_rng(number)
        small = Image.open(pictures[number]).convert("RGB")
        large = small.resize(SIZE, Image.Resampling.BICUBIC)
        # The same grain elsewhere on the picture makes another file.
        shift = (int(rng.integers(SIZE[1])), int(rng.integers(SIZE[0])))
        pixels = np.asarray(large) + np.roll(grain, shift, axis=(0, 1))[..., None]
        east, north = rng.uniform(-100, 100, 2)
        data = CameraData(
            make="Maker",
            model="Phone",
            taken_at=start + timedelta(seconds=20 * number),
            position=place.position_at(float(east), float(north)),
            accuracy_m=4.0,
            heading=float(rng.uniform(0, 360)),
        )
        file = folder / "all" / f"{number:04}.{suffix}"
        turned = suffix == "jpg" and number % _TURNED_EVERY == 0
        write_photo(file, np.clip(pixels, 0, 255).astype(np.uint8), data, turned=turned)
        if number < few:
            (folder / "few" / file.name).hardlink_to(file)
        return file.stat().st_size

    (folder / "few").mkdir()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        sizes = list(pool.map(take, range(many)))
    print(json.dumps({"megabytes": statistics.mean(sizes) / 1e6}))


def _grain(share: float) -> NDArray[np.int16]:
    """``SIZE`` of grain and fine structure, as a sharp lens and its sensor leave on a picture."""
    import numpy as np
    from PIL import Image

    rng = np.random.default_rng(0)
    grain = np.zeros(SIZE[::-1], np.float32)
    for cell, strength in GRAIN:
        small = rng.normal(0, share * strength, (SIZE[1] // cell, SIZE[0] // cell)).astype(
            np.float32
        )
        grain += np.asarray(Image.fromarray(small).resize(SIZE, Image.Resampling.BICUBIC))
    return grain.astype(np.int16)


if __name__ == "__main__":
    main()
