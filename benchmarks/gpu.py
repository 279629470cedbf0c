"""Measures what a GPU gains, and what only one can show: ``python -m benchmarks.gpu PROJECT``.

Of a project with a localizer, in a copy of it:

- its photos located on the GPU and on the CPU: photos a second, and how far answers are apart;
- a network trained for some epochs: photos a second, and the share of that time in which the GPU
  waited for photos;
- the same with little of the GPU's memory left, taken by this process: batches have to be halved;
- a training that is cancelled within its second epoch and goes on: its losses against those of the
  one that was not;
- one step of training as it is, and compiled by ``torch.compile``.

``--device cpu`` shows that it runs where there is no GPU, all but the training with little memory.
``sh benchmarks/gpu.sh`` does it with the made-up campus.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from core.devices import device_words
from core.geo import haversine_m
from core.localizer.estimate import Estimate
from core.localizer.file_format import load
from core.localizer.networks import build_network
from core.predictor import Predictor
from core.project.project import Project
from core.tasks import Cancelled, Task
from core.training.curves import EpochResult
from core.training.methods.method import Recipe
from core.training.recipes import recipe
from core.training.runs import Run, find_run
from core.training.work import EpochReport
from core.workflows.training import resume_training, train

# Answers farther apart than this are not the same.
_SAME_M = 0.01
_LEFT_MB = 600
_STEPS, _STEP_PHOTOS = 10, 16


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("project", type=Path, help="a project with a localizer")
    parser.add_argument("--device", default="cuda", help="as torch names it")
    parser.add_argument("--recipe", default="efficientnet_lite0", help="what is trained")
    parser.add_argument("--photos", type=int, default=400, help="are located")
    parser.add_argument("--epochs", type=int, default=3)
    chosen = parser.parse_args()
    print(
        f"{device_words(chosen.device)}; torch {torch.__version__}\n\n| what | result |\n|---|---|"
    )
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(chosen.project, Path(folder) / "copy.campusgps")
        with Project.open(copy) as project:
            _locate(project, chosen.device, chosen.photos)
            short = _with_epochs(recipe(chosen.recipe), chosen.epochs)
            whole = _train(project, short, chosen.device)
            _resume(project, short, chosen.device, whole)
            if chosen.device.startswith("cuda"):
                with _little_memory(chosen.device):
                    _train(project, short, chosen.device, "with little memory left")
            _compile(short, chosen.device)


def _say(what: str, result: str) -> None:
    print(f"| {what} | {result} |", flush=True)


def _locate(project: Project, device: str, count: int) -> None:
    """Locate photos on both devices; a first one of each makes it ready."""
    active = project.active_localizer()
    if active is None:
        raise SystemExit("the project has no localizer")
    localizer = load(project.models_folder / active.file)
    photos = [photo.path for photo in project.photos()][:count]
    answers: dict[str, Sequence[Estimate | None]] = {}
    for name in dict.fromkeys(("cpu", device)):
        predictor = Predictor(localizer, name)
        list(predictor.locate(photos[:1]))
        start = time.perf_counter()
        answers[name] = [one.estimate for one in predictor.locate(photos)]
        seconds = time.perf_counter() - start
        _say(f"{len(photos)} photos located on {name}", f"{len(photos) / seconds:.1f} /s")
    apart = [
        haversine_m(one.position, other.position)
        for one, other in zip(answers["cpu"], answers[device], strict=True)
        if one is not None and other is not None
    ]
    off = sum(one > _SAME_M for one in apart)
    _say("their answers apart", f"{max(apart):.4f} m at most; {off} more than {_SAME_M} m")


def _with_epochs(whole: Recipe, epochs: int) -> Recipe:
    return replace(whole, settings=replace(whole.settings, epochs=epochs, early_stop=epochs))


def _train(project: Project, short: Recipe, device: str, how: str = "") -> list[EpochResult]:
    """Train a network, and print how fast its epochs were but for the first, that makes ready."""
    epochs: list[EpochResult] = []
    start = time.perf_counter()
    train(project, short, device=device, on_epoch=lambda report: epochs.append(_latest(report)))
    seconds = time.perf_counter() - start
    later = epochs[1:] or epochs
    rate = statistics.median(one.photos_per_s for one in later)
    waiting = statistics.median(one.waiting_share for one in later)
    batches = ", ".join(str(one.micro_batch) for one in epochs)
    _say(
        f"{short.name} trained {how}".strip(),
        f"{rate:.0f} photos/s, {waiting:.0%} of the time waiting for photos; computed at once: "
        f"{batches}; with its report {seconds:.0f} s",
    )
    return epochs


def _latest(report: EpochReport) -> EpochResult:
    return report.run.history[report.member][-1]


def _resume(project: Project, short: Recipe, device: str, whole: Sequence[EpochResult]) -> None:
    """Cancel a training within its second epoch, go on, and compare losses."""
    task = Task()
    epochs: list[EpochResult] = []

    def note(report: EpochReport) -> None:
        epochs.append(_latest(report))
        if len(epochs) == 1:
            task.cancel()

    try:
        train(project, short, name="cancelled", device=device, task=task, on_epoch=note)
    except Cancelled:
        run: Run = find_run(project, "cancelled")
        resume_training(project, run, on_epoch=note)
    losses = [np.array([one.held_out_loss for one in some]) for some in (whole, epochs)]
    apart = np.abs(losses[0] - losses[1]).max() if len(whole) == len(epochs) else np.nan
    _say(
        "cancelled and gone on with", f"losses differ by {apart:.2g} at most of {losses[0][-1]:.3g}"
    )


def _compile(short: Recipe, device: str) -> None:
    """Time steps of the network as it is, and compiled; the first one makes ready."""
    settings = short.settings
    shape = (_STEP_PHOTOS, 3, settings.input_side, settings.input_side)
    pixels = torch.randn(shape, device=device).contiguous(memory_format=torch.channels_last)
    for how in ("as it is", "compiled"):
        network = build_network(short.network, settings.head).to(device).train()
        compute = torch.compile(network) if how == "compiled" else network
        times = []
        for _ in range(_STEPS + 1):
            start = time.perf_counter()
            with torch.autocast(torch.device(device).type, torch.bfloat16, enabled=device != "cpu"):
                total = compute(pixels).square().mean()
            total.backward()
            # Waits for the device.
            total.item()
            times.append(time.perf_counter() - start)
        _say(
            f"a step of {short.name} on {_STEP_PHOTOS} photos, {how}",
            f"{statistics.median(times[1:]) * 1000:.0f} ms, the first {times[0]:.1f} s",
        )


@contextmanager
def _little_memory(device: str) -> Iterator[None]:
    """Take nearly all of the GPU's memory meanwhile."""
    torch.cuda.empty_cache()
    free, _ = torch.cuda.mem_get_info()
    taken = torch.empty(max(0, free - _LEFT_MB * 2**20), dtype=torch.uint8, device=device)
    try:
        yield
    finally:
        del taken
        torch.cuda.empty_cache()


if __name__ == "__main__":
    main()
