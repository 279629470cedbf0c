"""The direction of a photo by those that look like it: ``python -m benchmarks.direction FOLDER``.

FOLDER has photos and ``positions.csv`` with the columns ``image_name``, ``facing`` (N, NE, ...) and
``split``: photos of the split ``train`` answer, all others are asked about.
"""

from __future__ import annotations

import argparse
import csv
import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.features.backbones.registry import default_backbone, load_backbone
from core.features.extraction import BatchRunner
from core.photos.decode import read_pixels

_DIRECTIONS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
_VOTES = 5


def main(folder: Path) -> None:
    """Print how far off directions are, by split."""
    files = {path.name: path for path in folder.rglob("*.jpg")}
    with (folder / "positions.csv").open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    backbone = load_backbone(default_backbone().name, "cpu")
    side = backbone.spec.input_side
    features = BatchRunner(backbone).features(
        [read_pixels(files[row["image_name"]], side) for row in rows]
    )
    splits = np.array([row["split"] for row in rows])
    facing = np.array([45.0 * _DIRECTIONS.index(row["facing"]) for row in rows])
    features -= features[splits == "train"].mean(0)
    features /= np.linalg.norm(features, axis=1, keepdims=True)
    known = splits == "train"
    for split in sorted(set(splits) - {"train"}):
        asked = splits == split
        alike = features[asked] @ features[known].T
        best = np.argsort(-alike, axis=1)[:, :_VOTES]
        _say(f"{split}, nearest", facing[known][best[:, 0]], facing[asked])
        weights = np.take_along_axis(alike, best, axis=1) ** 4
        votes = (weights * np.exp(1j * np.radians(facing[known][best]))).sum(1)
        _say(f"{split}, vote of {_VOTES}", np.degrees(np.angle(votes)), facing[asked])


def _say(name: str, guess: NDArray[np.float64], truth: NDArray[np.float64]) -> None:
    off = np.abs((guess - truth + 180) % 360 - 180)
    shares = (np.mean(off <= limit) for limit in (22.5, 45))
    print(
        f"{name}: {len(off)} photos; within 22.5 degrees {next(shares):.0%}, within 45 "
        f"{next(shares):.0%}, 90 or more off {np.mean(off >= 90 - math.ulp(90.0)):.0%}; median "
        f"{np.median(off):.0f}, P90 {np.percentile(off, 90):.0f}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="photos, with their positions.csv")
    main(parser.parse_args().folder)
