"""How time and memory grow with the number of references: ``python -m benchmarks.growth``.

For each size, in a process of its own: real small JPEGs are imported into a new project; features
are made up (what is near looks alike, with noise) and a localizer is built of them, evaluated as
``campusgps report`` does, and asked: one photo at a time, and a folder in its walks as labelling
does. ``--build-most`` and ``--import-most`` bound the sizes at which the slower steps are measured:
building compares all photos of each session left out with all others, so that its search grows
with the square. Prints processor seconds, peak memory, and the power of the number that each step
grew by since the size before.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from core.localizer.localizer import Localizer
    from core.project.references import ReferencePhoto

SIZES = (1_000, 5_000, 20_000, 100_000)
STEPS = ("import", "build", "report", "locate", "label")
_SESSIONS = 8
_ASKED, _LABELLED = 20, 500
_CALIBRATED = 2_000
# Each session takes a photo every so many metres of a way that goes to and fro.
_SPACING_M, _LEG_M, _BETWEEN_LEGS_M = 0.5, 200.0, 10.0
# Features are so many waves of such a length, mixed, with noise of such a strength.
_WAVES, _WAVE_M, _NOISE = 64, 8.0, 0.5
_START = datetime(2026, 5, 4, 9, tzinfo=timezone.utc)


def main() -> None:
    """Measure and print a table."""
    options = _options()
    most = {"import": options.import_most, "build": options.build_most}
    most["report"] = most["build"]
    before: dict[str, tuple[int, float]] = {}
    for size in options.sizes:
        for step in STEPS:
            if size > most.get(step, size):
                continue
            found = _in_a_process(step, size)
            power = ""
            if step in before:
                last, seconds = before[step]
                growth = math.log(found["processor"] / seconds) / math.log(size / last)
                power = f", power {growth:.2f}"
            before[step] = size, found["processor"]
            print(
                f"{size:7} references, {step:6}: {found['processor']:9.3f} s of processor time,"
                f" {found['megabytes']:6.0f} MB at most{power}",
                flush=True,
            )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--import-most", type=int, default=20_000)
    parser.add_argument("--build-most", type=int, default=20_000, help="also for the report")
    return parser.parse_args()


def _in_a_process(step: str, size: int) -> dict[str, float]:
    code = f"from benchmarks import growth; growth.measure({step!r}, {size})"
    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def measure(step: str, size: int) -> None:
    """Print what a step takes at a size: of locating, the median of one photo."""
    works: dict[str, Callable[[int], list[float]]] = {
        "import": _import,
        "build": _build,
        "report": _report,
        "locate": _locate,
        "label": _label,
    }
    seconds = sorted(works[step](size))
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
    print(json.dumps({"processor": seconds[len(seconds) // 2], "megabytes": peak}))


def _timed(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _import(size: int) -> list[float]:
    """An import of small JPEGs with positions, each a picture of its own, without a localizer."""
    import numpy as np
    from PIL import Image

    from core.demo_campus.writing import CameraData, write_photo
    from core.project.importing import import_photos
    from core.project.project import Project

    rng = np.random.default_rng(0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "photos"
        folder.mkdir()
        for one in _references(size):
            coarse = rng.integers(0, 256, (6, 8, 3), dtype=np.uint8)
            pixels = np.asarray(Image.fromarray(coarse).resize((256, 192)))
            assert one.taken_at is not None
            camera = CameraData("Maker", "Phone", one.taken_at, one.position, 4.0, 0.0)
            write_photo(folder / one.file, pixels, camera, turned=False)
        with Project.create(Path(name) / "growth.campusgps") as project:
            return [_timed(lambda: import_photos(project, [folder]))]


def _build(size: int) -> list[float]:
    """The localizer ``instant``, with its radii and its walks."""
    from core.localizer.instant import build_instant

    references, features = _references(size), _features(size, 0)
    return [_timed(lambda: build_instant(references, features))]


def _report(size: int) -> list[float]:
    """The report that leaves whole sessions out."""
    from core.evaluation.cross_validation import instant_builder, report_recipe
    from core.features.backbones.registry import default_backbone

    references, features = _references(size), _features(size, 0)
    build = instant_builder(references, features, default_backbone().name)
    return [_timed(lambda: report_recipe(build, "instant", references, features, ()))]


def _locate(size: int) -> list[float]:
    """One photo after the other, its features known."""
    import numpy as np

    localizer, asked = _localizer(size), _features(_ASKED, 1, size)
    localizer.locate_features(asked[:1])
    photos = np.split(asked, _ASKED)
    return [_timed(partial(localizer.locate_features, photo)) for photo in photos]


def _label(size: int) -> list[float]:
    """A folder of 500 photos, one camera's walk, features known."""
    from core.localizer.walk_model import WalkInput, WalkModel

    localizer, asked = _localizer(size), _features(_LABELLED, 1, size)
    model = WalkModel.of(localizer)

    def label() -> None:
        _, evidence = localizer.locate_with_evidence(asked)
        if model is not None:
            model.locate([WalkInput(5.0 * number, one) for number, one in enumerate(evidence)])

    return [_timed(label)]


def _metres(size: int) -> NDArray[np.float64]:
    """``(N, 2)`` metres: each of the sessions walks the same way."""
    import numpy as np

    along = _SPACING_M * (np.arange(size) % math.ceil(size / _SESSIONS))
    leg, on_leg = np.divmod(along, _LEG_M)
    east = np.where(leg % 2, _LEG_M - on_leg, on_leg)
    return np.stack([east, _BETWEEN_LEGS_M * leg], axis=1)


def _references(size: int) -> list[ReferencePhoto]:
    from core.geo import LocalFrame, Position
    from core.project.references import ReferencePhoto

    frame = LocalFrame(Position(46.5, 7.0))
    in_session = math.ceil(size / _SESSIONS)
    references = []
    for number, (east, north) in enumerate(_metres(size)):
        session, turn = divmod(number, in_session)
        references.append(
            ReferencePhoto(
                id=number + 1,
                file=f"{number:06}.jpg",
                sha256=f"{number:064x}",
                pixels_sha256=f"{number + size:064x}",
                position=frame.position_at(float(east), float(north)),
                session=f"visit {session}",
                taken_at=_START + timedelta(days=session, seconds=turn),
            )
        )
    return references


def _features(size: int, seed: int, places: int | None = None) -> NDArray[np.float32]:
    """Features of the references, or of ``size`` photos spread over the first of ``places``."""
    import numpy as np

    from core.features.backbones.registry import default_backbone

    metres = _metres(size if places is None else places)[:size]
    waves = np.random.default_rng(7)
    directions = waves.normal(0, 2 * math.pi / _WAVE_M, (2, _WAVES))
    mixed = waves.normal(0, 1, (_WAVES, default_backbone().feature_size)).astype(np.float32)
    known = np.cos(metres @ directions + waves.uniform(0, 2 * math.pi, _WAVES))
    features: NDArray[np.float32] = known.astype(np.float32) @ mixed / math.sqrt(_WAVES)
    rng = np.random.default_rng(seed)
    for start in range(0, size, 1000):
        part = features[start : start + 1000]
        part += _NOISE * rng.standard_normal(part.shape, np.float32)
    return features


def _localizer(size: int) -> Localizer:
    """A localizer of ``size`` references, its radii learned from the first 2,000."""
    from dataclasses import replace

    from core.features.backbones.registry import default_backbone
    from core.localizer.instant import build_instant, with_index

    references, features = _references(size), _features(size, 0)
    few = build_instant(_references(_CALIBRATED), _features(_CALIBRATED, 0))
    whole = with_index(
        "instant", default_backbone(), few.origin, references, features, few.calibration, ()
    )
    return replace(whole, walk_calibration=few.walk_calibration)


if __name__ == "__main__":
    main()
