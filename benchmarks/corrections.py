"""How soon a correction moves its neighbours: ``python -m benchmarks.corrections``.

Labels 1,000 photos of the demo campus, gives them the times of one walk in the order in which they
were taken, and puts 20 of them right, one after another, as a person does who places a pin.
Prints how long it takes from the correction until every photo of the walk has its new answer in
the project.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import tempfile
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

from core.demo_campus import make_demo_campus
from core.geo import Position
from core.labelling.label import Correction
from core.labelling.label_job import LabelJob
from core.labelling.labels import Labels
from core.labelling.walks import locate_walks, move_neighbours, read_model
from core.photos.measurement import Source
from core.project.project import Project
from core.workflows.importing import import_and_build
from core.workflows.labelling import label_folder

CORRECTED = 20
_SECONDS_APART = 5
_START = datetime(2026, 5, 4, 9, tzinfo=timezone.utc)


def main() -> None:
    """Make, label and correct a walk, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=1_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        demo = make_demo_campus(
            folder / "demo", photos=400, test_photos=options.photos, elsewhere_photos=0
        )
        truth = _places(demo.truth_csv)
        with Project.create(folder / "place.campusgps") as project:
            import_and_build(project, [demo.photos_folder], device="cpu")
            job = label_folder(project, [demo.test_folder], device="cpu", also_positioned=True)
            labels = Labels(project.store, project.journal)
            _as_one_walk(labels, job)
            _correct(labels, job, truth)


def _places(truth_csv: Path) -> dict[str, Position]:
    with truth_csv.open(encoding="utf-8", newline="") as file:
        return {
            Path(row["image_name"]).name: Position(float(row["latitude"]), float(row["longitude"]))
            for row in csv.DictReader(file)
        }


def _as_one_walk(labels: Labels, job: LabelJob) -> None:
    """Let one camera have taken the photos, some seconds apart."""
    rows = sorted(labels.rows(job, matches=False), key=lambda row: (row.taken_at, row.file.name))
    times = [_START + timedelta(seconds=_SECONDS_APART * number) for number in range(len(rows))]
    labels.store.write(
        lambda connection: connection.executemany(
            "UPDATE labels SET camera = 'Birch B20', taken_at = ?, taken_at_has_offset = 1"
            " WHERE id = ?",
            [(at.isoformat(), row.id) for row, at in zip(rows, times, strict=True)],
        )
    )
    model = read_model(labels, job)
    assert model is not None
    locate_walks(labels, job, model)


def _correct(labels: Labels, job: LabelJob, truth: dict[str, Position]) -> None:
    rows = list(labels.rows(job, matches=False))
    chosen = rows[:: len(rows) // CORRECTED][:CORRECTED]
    print(f"{len(rows)} photos in {len({row.walk for row in rows})} walks")
    seconds, processor, moved = [], [], []
    for row in chosen:
        labels.correct({row.id: Correction(truth[row.file.name], Source.HAND)})
        started, used = time.perf_counter(), time.process_time()
        moved.append(move_neighbours(labels, [row.id])[1])
        seconds.append(time.perf_counter() - started)
        processor.append(time.process_time() - used)
    print(
        f"a correction: {statistics.median(seconds) * 1e3:.0f} ms"
        f" ({statistics.median(processor) * 1e3:.0f} ms of processor time), at most"
        f" {max(seconds) * 1e3:.0f} ms; {statistics.median(moved):.0f} neighbours moved"
    )


if __name__ == "__main__":
    main()
