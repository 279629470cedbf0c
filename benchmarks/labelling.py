"""Labelling a folder against a plain loop, and its memory: ``python -m benchmarks.labelling``.

The photos are those of ``benchmarks.importing``: 4000 x 3000 pixels, 3-5 MB each, JPEG and HEIC. A
localizer of a demo campus labels them. Four ways take turns, each run in a process of its own, its
networks loaded before the clock starts:

- plain loop: open with Pillow, decode in full, turn upright, reduce to the network's input, a batch
  of one through the same network by the same runtime, which takes all cores for the one photo, the
  localizer's answer;
- labelling: ``label_files`` into a new job file;
- labelling without a network: the same, but features come from nowhere. This is what a device that
  is never the limit would see;
- decoding alone: ``read_pixels`` on as many threads as labelling uses.

Memory is that of the command ``campusgps label MODEL FOLDER --out FILE --json`` on many small
photos and on a tenth of them.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.predictor import Predictor

SIDES = {
    "plain_loop": "plain loop",
    "labelling": "labelling",
    "without_network": "labelling without a network",
    "decoding": "decoding alone",
}


def main() -> None:
    """Measure and print medians and ratios."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _child("make_localizer", folder)
        for title, suffix, count in (
            ("JPEG", "jpg", options.photos),
            ("HEIC", "heic", options.heic),
        ):
            if count:
                made = _child("make_large", folder / suffix, suffix, str(count), "1")
                print(f"{title}: {count} photos of 12 megapixels, {made['megabytes']:.1f} MB each")
                _compare(folder, folder / suffix / "all", count, options.runs, options.device)
        if options.memory:
            _compare_memory(folder, options.memory, options.device)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=128, help="JPEGs; 0 for none")
    parser.add_argument("--heic", type=int, default=32, help="HEIC photos; 0 for none")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--memory", type=int, default=5000, help="small photos; 0 for none")
    parser.add_argument("--device", default="auto")
    return parser.parse_args()


def _compare(folder: Path, photos: Path, count: int, runs: int, device: str) -> None:
    taken: dict[str, list[float]] = {side: [] for side in SIDES}
    memory = dict.fromkeys(SIDES, 0.0)
    processor: dict[str, list[float]] = {side: [] for side in SIDES}
    _child("decoding", folder, photos, device)  # brings the files into the system's cache
    for run in range(runs):
        for side in list(SIDES)[:: 1 if run % 2 == 0 else -1]:
            answer = _child(side, folder, photos, device)
            taken[side].append(count / answer["seconds"])
            processor[side].append(1000 * answer["processor"] / count)
            memory[side] = max(memory[side], answer["megabytes"])
    for side, rates in taken.items():
        print(
            f"  {SIDES[side]:28} {statistics.median(rates):6.1f} photos/s"
            f" ({min(rates):.1f} to {max(rates):.1f}),"
            f" {statistics.median(processor[side]):.0f} ms of processor a photo,"
            f" peak memory {memory[side]:.0f} MB"
        )
    for ours, other in (
        ("labelling", "plain_loop"),
        ("labelling", "decoding"),
        ("without_network", "decoding"),
    ):
        ratios = [a / b for a, b in zip(taken[ours], taken[other], strict=True)]
        print(
            f"  {SIDES[ours]} / {SIDES[other]}: {statistics.median(ratios):.2f}"
            f" ({min(ratios):.2f} to {max(ratios):.2f}; {runs} pairs of runs)"
        )


def _compare_memory(folder: Path, count: int, device: str) -> None:
    few = max(1, count // 10)
    _child("make_small", folder, str(count), str(few))
    peaks = []
    for part, number in (("few", few), ("many", count)):
        out = folder / f"{part}.csv"
        command: list[str | Path] = [sys.executable, "-m", "campusgps_gui", "label"]
        command.append(_model(folder))
        command += [folder / "small" / part, "--out", out, "--device", device, "--json"]
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        if status:
            sys.exit(f"labelling {number} photos ended with {status}")
        peaks.append(used.ru_maxrss * _memory_unit() / 1e6)
        print(f"{number:5} small photos: peak memory {peaks[-1]:.0f} MB, {seconds:.0f} s")
    print(f"  memory at {count} photos / at {few}: {peaks[1] / peaks[0]:.3f}")


def _memory_unit() -> int:
    return 1 if sys.platform == "darwin" else 1024


def _child(job: str, *arguments: object) -> dict[str, float]:
    # This process stays small: on Linux a new one's peak memory begins with its parent's.
    code = f"from benchmarks import labelling; labelling.{job}()"
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _model(folder: Path) -> Path:
    return folder / "place.campusgps" / "models" / "instant.safetensors"


def _predictor() -> Predictor:
    """The one of the folder named on the command line, with its networks loaded."""
    from core.localizer.file_format import load
    from core.predictor import Predictor

    os.environ.setdefault("OMP_NUM_THREADS", str(os.cpu_count() or 1))  # as the command line does
    predictor = Predictor(load(_model(Path(sys.argv[1]))), sys.argv[3])
    predictor.load()
    return predictor


def _report(work: Callable[[], int]) -> None:
    count = len(list(Path(sys.argv[2]).iterdir()))
    started, started_processor = time.perf_counter(), time.process_time()
    done = work()
    seconds = time.perf_counter() - started
    processor = time.process_time() - started_processor
    assert done == count, f"{done} of {count} photos"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _memory_unit() / 1e6
    print(json.dumps({"seconds": seconds, "processor": processor, "megabytes": peak}))


def plain_loop() -> None:
    """Locate the photos of a folder one after the other, as a short script would."""
    import numpy as np
    import onnxruntime
    from PIL import Image, ImageOps
    from pillow_heif import register_heif_opener

    register_heif_opener()
    # The program's network takes one core a photo; a plain loop's takes all for its only one.
    onnxruntime.SessionOptions = partial(_options_for_all_cores, onnxruntime.SessionOptions)
    predictor = _predictor()
    localizer, runner = predictor.localizer, predictor._features
    assert runner is not None
    network: Any = runner.network

    def locate() -> int:
        found = 0
        for file in sorted(Path(sys.argv[2]).iterdir()):
            with Image.open(file) as photo:
                photo.load()
                upright = np.asarray(ImageOps.exif_transpose(photo).convert("RGB"))
            row = network.rows(network.spec.prepare(upright)[np.newaxis])
            found += len(localizer.locate_features(row))
        return found

    _report(locate)


def _options_for_all_cores(options: Callable[[], Any]) -> Any:
    """Options of ONNX Runtime that keep its own number of threads, all cores, whatever is set."""

    class _Options(type(options())):  # type: ignore[misc] # without types
        def __setattr__(self, name: str, value: object) -> None:
            if name not in ("intra_op_num_threads", "inter_op_num_threads"):
                super().__setattr__(name, value)

    return _Options()


def labelling() -> None:
    """Label the folder."""
    _label(_predictor())


def without_network() -> None:
    """Label the folder with features that cost nothing."""
    predictor = _predictor()
    runner: Any = predictor._features
    runner.network = _Nothing(runner.network.row_size)
    runner.batch_limit = _Nothing.batch_limit
    _label(predictor)


class _Nothing:
    """A network that is done before it began."""

    device = "cpu"
    batch_limit = 64
    pads_batches = False
    at_once = 1

    def __init__(self, row_size: int) -> None:
        self.row_size = row_size

    def rows(self, batch: Any) -> Any:
        """The same features for every photo."""
        import numpy as np

        return np.ones((len(batch), self.row_size), np.float32)


def _label(predictor: Predictor) -> None:
    from core.labelling.job import label_files
    from core.labelling.job_file import open_to_add

    with tempfile.TemporaryDirectory() as name, open_to_add(Path(name) / "out.csv") as labels:

        def label() -> int:
            # The photos of benchmarks.importing carry positions.
            job = label_files(labels, predictor, [Path(sys.argv[2])], also_positioned=True)
            counts = labels.counts(job)
            return counts["located"] + counts["outside"]

        _report(label)


def decoding() -> None:
    """Decode the folder to working size, as labelling does, and nothing else."""
    from core.concurrency import prefetch_map
    from core.features.extraction import WINDOW, threads_for_decoding
    from core.photos.decode import read_pixels

    files = sorted(Path(sys.argv[2]).iterdir())

    def decode() -> int:
        workers = threads_for_decoding()
        return sum(1 for _ in prefetch_map(read_pixels, files, workers=workers, depth=WINDOW))

    _report(decode)


def make_large() -> None:
    """Make 12-megapixel photos as ``benchmarks.importing`` does."""
    from benchmarks import importing

    importing.make()


def make_localizer() -> None:
    """Make a demo campus and the project that locates in it."""
    from core.demo_campus import make_demo_campus
    from core.project.project import Project
    from core.workflows.importing import import_and_build

    folder = Path(sys.argv[1])
    demo = make_demo_campus(folder / "demo", photos=120, test_photos=0, elsewhere_photos=0)
    with Project.create(folder / "place.campusgps") as project:
        import_and_build(project, [demo.photos_folder], device="cpu")
    print("{}")


def make_small() -> None:
    """Make many small photos, all different, of which ``few`` holds the first."""
    from PIL import Image

    folder, count, few = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    pictures = []
    for file in sorted((folder / "demo" / "photos").rglob("*.jpg"))[:50]:
        stream = io.BytesIO()
        with Image.open(file) as photo:
            photo.convert("RGB").resize((640, 480)).save(stream, "JPEG")
        pictures.append(stream.getvalue())
    for part, number in (("few", few), ("many", count)):
        target = folder / "small" / part
        target.mkdir(parents=True)
        for i in range(number):
            # What follows a JPEG's end is not looked at, but makes another file of it.
            (target / f"{i:06}.jpg").write_bytes(pictures[i % len(pictures)] + str(i).encode())
    print("{}")


if __name__ == "__main__":
    main()
