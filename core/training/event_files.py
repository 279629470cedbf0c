"""Writes the curves of a run as a TensorBoard event file.

Written by tensorboardX: with its one larger dependency, protobuf, it takes 3 MB, and every run gets
its file. ``torch.utils.tensorboard`` needs the whole of ``tensorboard``, gRPC and a web server
included; who wants to look at the files installs that anyway.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from core.errors import CampusGPSError
from core.files import is_link, read_ordinary, write_bytes
from core.training.curves import EpochResult

# TensorBoard looks for "tfevents" in names.
EVENTS_FILE = "events.out.tfevents.campusgps"

_TAGS = {
    "loss/train": "train_loss",
    "loss/held_out": "held_out_loss",
    "median_m/train": "train_median_m",
    "median_m/held_out": "held_out_median_m",
    "mean_m/train": "train_mean_m",
    "mean_m/held_out": "held_out_mean_m",
    "learning_rate": "learning_rate",
    "photos_per_s": "photos_per_s",
    "waiting_share": "waiting_share",
    "skipped_batches": "skipped_batches",
}


def write_events(results: Sequence[EpochResult], path: Path, began_at: datetime) -> None:
    """Write the event file at ``path``, or append to it: an event for each epoch of ``results``.

    What is there already stays, and what is missing is appended, so that a TensorBoard that looks
    at the file meanwhile goes on; a file of something else is replaced. A kill leaves a file that
    the next call completes.

    Args:
        results: The run's epochs from the first on.
        path: The file; ``tfevents`` has to be part of its name.
        began_at: When the run began; the same in each call.

    Raises:
        CampusGPSError: The file cannot be written.
    """
    content = event_bytes(results, began_at)
    before = b""
    with suppress(OSError):
        # Never on into what a link leads to.
        before = b"" if is_link(path) else read_ordinary(path, len(content))
    if not before or not content.startswith(before):
        write_bytes(path, content)
        return
    try:
        with path.open("ab") as stream:
            stream.write(content[len(before) :])
    except OSError as error:
        raise CampusGPSError(
            f"cannot be written ({error.strerror or error})",
            file=path,
            advice="Choose a folder that you may write to, with enough free space.",
        ) from error


def event_bytes(results: Sequence[EpochResult], began_at: datetime) -> bytes:
    """The content of the event file of ``results``; with more of them it only becomes longer."""
    from tensorboardX.proto.event_pb2 import Event
    from tensorboardX.proto.summary_pb2 import Summary
    from tensorboardX.record_writer import RecordWriter

    with TemporaryDirectory() as folder:
        file = Path(folder) / EVENTS_FILE
        writer = RecordWriter(str(file))
        now = began_at
        writer.write(
            Event(wall_time=now.timestamp(), file_version="brain.Event:2").SerializeToString()
        )
        for result in results:
            now += timedelta(seconds=result.seconds)
            values = [
                Summary.Value(tag=tag, simple_value=getattr(result, name))
                for tag, name in _TAGS.items()
            ]
            event = Event(
                wall_time=now.timestamp(), step=result.epoch, summary=Summary(value=values)
            )
            writer.write(event.SerializeToString())
        writer.close()
        return file.read_bytes()
