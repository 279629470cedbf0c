"""Opens the database that holds labelling jobs: a project, or a job file of their own."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from core.errors import CampusGPSError, Need, OpenElsewhereError
from core.files import is_file, is_folder
from core.labelling.labels import Labels
from core.own_files import JOB_FILE_SUFFIX
from core.project.project import Project
from core.project.store import Store

SUFFIX = JOB_FILE_SUFFIX


def job_file_beside(result: Path) -> Path:
    """The job file that belongs to ``result``; a job file is its own."""
    return result if result.suffix == SUFFIX else result.with_name(result.name + SUFFIX)


@contextmanager
def open_labels(project_or_job: Path, *, read_only: bool = False) -> Iterator[Labels]:
    """The labelling jobs that are in a project, a job file, or the job file beside a result.

    Raises:
        CampusGPSError: There are none, or (unless ``read_only``) another program has them open.
    """
    if is_folder(project_or_job):
        with Project.open(project_or_job, read_only=read_only) as project:
            _check(project.store, project_or_job)
            yield Labels(project.store, project.journal)
        return
    path = job_file_beside(project_or_job)
    if not is_file(path):
        if is_file(project_or_job) and project_or_job.suffix.lower() in (".csv", ".geojson"):
            raise CampusGPSError(
                "has no job file beside it",
                file=project_or_job,
                advice="Name the project that its folder was labelled in, if it was one.",
            )
        raise CampusGPSError(
            "there is no such project or job file",
            file=project_or_job,
            advice="Label a folder first.",
            need=Need.LABELLED_FOLDER,
        )
    # Nothing is written into a database before it is known for what it is.
    with _opened(path, read_only=True) as store:
        _check(store, path)
        if read_only:
            yield Labels(store)
            return
    with open_job_file(path) as labels:
        yield labels


@contextmanager
def open_to_add(project_or_job: Path) -> Iterator[Labels]:
    """Like :func:`open_labels`, but there need be no job yet; a missing job file is made."""
    if is_folder(project_or_job):
        with Project.open(project_or_job) as project:
            yield Labels(project.store, project.journal)
        return
    with open_job_file(job_file_beside(project_or_job)) as labels:
        yield labels


@contextmanager
def open_job_file(path: Path) -> Iterator[Labels]:
    """The labelling jobs in a job file, which is made if it is missing; held by a lock.

    One that is made and holds no job at the end, as on a full disk, is removed.

    Raises:
        CampusGPSError: It is no job file, cannot be written, or another program writes to it.
    """
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=0, thread_local=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise OpenElsewhereError(
            "another CampusGPS is writing to it", file=path, advice="Wait until it has finished."
        ) from error
    except (OSError, NotImplementedError) as error:  # some network disks know no locks
        raise CampusGPSError(
            f"cannot be locked ({getattr(error, 'strerror', None) or error})",
            file=path,
            advice="Write to a folder of this computer.",
        ) from error
    # Of one that was there, nothing says that it can be done without.
    holds_job = was_there = path.exists()
    try:
        with _opened(path) as store:
            labels = Labels(store)
            try:
                yield labels
            finally:
                holds_job = was_there or _holds_job(labels)
        _make_single(path)
    finally:
        if not holds_job:
            _remove(path)
        # While it is held; on Windows an open file can't be removed, and stays.
        with suppress(OSError):
            os.unlink(lock.lock_file)  # noqa: PTH108 - a name as the lock keeps it
        lock.release()


@contextmanager
def _opened(path: Path, *, read_only: bool = False) -> Iterator[Store]:
    store = Store(path, read_only=read_only)
    try:
        yield store
    finally:
        store.close()


def _holds_job(labels: Labels) -> bool:
    """False if there is certainly no job."""
    try:
        return bool(labels.jobs())
    except CampusGPSError:
        return True


def _remove(path: Path) -> None:
    """Remove a job file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).unlink(missing_ok=True)


def _make_single(path: Path) -> None:
    """Leave one file that can be copied and read with nothing beside it."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _check(store: Store, path: Path) -> None:
    """Raise an error unless there is a job; a project of before there were any lacks the table."""
    table = store.read("SELECT 1 FROM sqlite_master WHERE name = 'label_jobs'")
    if not table or not Labels(store).jobs():
        raise CampusGPSError(
            "no folder has been labelled here",
            file=path,
            advice="Label a folder first.",
            need=Need.LABELLED_FOLDER,
        )
