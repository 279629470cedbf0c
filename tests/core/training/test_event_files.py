"""TensorBoard itself reads what was written, however often a run was resumed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from core.errors import CampusGPSError
from core.training.curves import EpochResult
from core.training.event_files import EVENTS_FILE, event_bytes, write_events

BEGAN = datetime(2025, 12, 22, 8, 0, tzinfo=timezone.utc)
FIRST = EpochResult(1, 40.0, 35.5, 30.25, 33.0, 28.5, 31.0, 4e-4, 12.5, 0.25, 60.0, 0, 8, True)


def history(epochs: int) -> list[EpochResult]:
    return [replace(FIRST, epoch=row + 1, held_out_loss=35.5 - row) for row in range(epochs)]


def read(folder: Path) -> EventAccumulator:
    events = EventAccumulator(str(folder))
    events.Reload()
    return events


def test_tensorboard_reads_the_curves(tmp_path: Path) -> None:
    write_events(history(3), tmp_path / EVENTS_FILE, BEGAN)
    events = read(tmp_path)
    assert set(events.Tags()["scalars"]) == {
        *("loss/train", "loss/held_out", "median_m/train", "median_m/held_out"),
        *("mean_m/train", "mean_m/held_out", "learning_rate", "photos_per_s"),
        *("waiting_share", "skipped_batches"),
    }
    losses = events.Scalars("loss/held_out")
    assert [(one.step, one.value) for one in losses] == [(1, 35.5), (2, 34.5), (3, 33.5)]
    assert losses[2].wall_time == BEGAN.timestamp() + 180
    assert events.Scalars("learning_rate")[0].value == pytest.approx(4e-4)


def test_a_reader_at_work_sees_each_epoch_once(tmp_path: Path) -> None:
    """As TensorBoard does while training goes on."""
    write_events(history(1), tmp_path / EVENTS_FILE, BEGAN)
    events = EventAccumulator(str(tmp_path / EVENTS_FILE))
    for epochs in range(2, 6):
        write_events(history(epochs), tmp_path / EVENTS_FILE, BEGAN)
        events.Reload()
        assert [one.step for one in events.Scalars("loss/train")] == list(range(1, epochs + 1))


def test_a_kill_at_any_byte_is_mended_by_the_next_epoch(tmp_path: Path) -> None:
    file = tmp_path / EVENTS_FILE
    content = event_bytes(history(2), BEGAN)
    for length in range(0, len(content), 7):
        file.write_bytes(content[:length])
        write_events(history(3), file, BEGAN)
        assert file.read_bytes() == event_bytes(history(3), BEGAN)


def test_a_run_that_goes_on_from_before_has_no_epoch_twice(tmp_path: Path) -> None:
    file = tmp_path / EVENTS_FILE
    write_events(history(5), file, BEGAN)
    again = [*history(2), replace(FIRST, epoch=3, held_out_loss=1.0)]
    write_events(again, file, BEGAN)
    losses = read(tmp_path).Scalars("loss/held_out")
    assert [(one.step, one.value) for one in losses] == [(1, 35.5), (2, 34.5), (3, 1.0)]
    assert [one.name for one in tmp_path.iterdir()] == [EVENTS_FILE]


def test_a_place_that_cannot_be_written_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CampusGPSError, match="cannot be written"):
        write_events(history(1), tmp_path / "file" / EVENTS_FILE, BEGAN)
