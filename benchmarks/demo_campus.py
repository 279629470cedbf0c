"""Times the making of the demo campus: ``python -m benchmarks.demo_campus``."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

from core.demo_campus import make_demo_campus

RUNS = 3


def main() -> None:
    """Make 400 photos several times and print the median."""
    seconds = []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder:
            started = time.perf_counter()
            make_demo_campus(Path(folder), photos=400, test_photos=0, elsewhere_photos=0)
            seconds.append(time.perf_counter() - started)
    print("seconds for 400 photos:", " ".join(f"{s:.1f}" for s in seconds))
    print(f"median {statistics.median(seconds):.1f} s on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
