"""The names of labelling jobs for people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from campusgps_gui.style.translation import tr
from core.files import legible
from core.labelling.label_job import LabelJob


def job_name(job: LabelJob) -> str:
    """The name of a job for people: that of the folder it began with."""
    name = sources_name(job.sources)
    if job.shard.count > 1:
        name = tr("{name}, part {shard}", name=name, shard=str(job.shard))
    return name


def sources_name(sources: Sequence[Path]) -> str:
    """The name of what is labelled together, for people: that of the first of ``sources``.

    Files that lie in one folder have its name: that of a photo says nothing of the others.
    """
    first = sources[0] if sources else Path(tr("nothing"))
    folder = first.parent
    if len(sources) > 1 and all(one.suffix and one.parent == folder for one in sources):
        return legible(folder.name or str(folder))
    name = legible(first.name or str(first))
    if len(sources) > 1:
        name = tr("{name} and %n more", "", len(sources) - 1, name=name)
    return name
