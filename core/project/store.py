"""The project's SQLite file: one writer thread, a connection per reading thread."""

from __future__ import annotations

import queue
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import closing, contextmanager, suppress
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from core.errors import CampusGPSError
from core.files import is_file, is_folder, is_full
from core.own_files import PROJECT_DATABASE
from core.project.paths import ORIGINALS, add_path_functions, backups_beside
from core.project.photo_rows import add_photo_functions
from core.project.schema import CURRENT_VERSION, bring_up_to_date, check_version
from core.tasks import Cancelled

T = TypeVar("T")
_Job = tuple[Callable[[sqlite3.Connection], Any], "Future[Any]"]


class StoreClosedError(Cancelled):
    """The database was closed while a task still used it: the task ends as if cancelled."""


class DiskFullError(CampusGPSError):
    """The database can't be opened for writing, as its disk is full; it may be for reading."""


class ReadOnlyReason(Enum):
    """The reason why a database is open for reading only."""

    ASKED = "asked"
    DISK_FULL = "disk full"
    NOT_WRITABLE = "not writable"


class Store:
    """One open database file.

    SQLite in WAL mode lets readers go on while one connection writes. All writes go through one
    thread, each as a transaction, so that none ever waits for a lock or sees half of another.

    Args:
        path: The database file; created when missing, unless ``read_only``.
        read_only: Never write, not even to create or upgrade the file.
        because: Why it is read only, if it is: the error of who changes it anyway says what helps.

    Raises:
        DiskFullError: There is no room for what opening it for writing takes.
        CampusGPSError: The file is no project database, is newer, or cannot be opened.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        because: ReadOnlyReason = ReadOnlyReason.ASKED,
    ) -> None:
        self._path = path
        self._read_only, self._because = read_only, because
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._copy: TemporaryDirectory[str] | None = None
        # Closing waits for those who read: SQLite crashes if a connection goes under a statement.
        self._users = threading.Condition()
        self._calls, self._closed = 0, False
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._writer: threading.Thread | None = None
        self._writing: sqlite3.Connection | None = None
        _refuse_links_beside(path)
        try:
            if read_only:
                reader = self._reader()
                # A database of another program has no version of ours either, but tables.
                tables = reader.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
                if check_version(reader, path) == 0 and tables is None:
                    raise CampusGPSError(
                        "is not finished: making it was interrupted",
                        file=path,
                        advice="Import the photos, or label the folder, once more.",
                    )
            else:
                with self._lock:
                    connection = self._writing = self._connect()
                bring_up_to_date(connection, path)
                self._writer = threading.Thread(
                    target=self._write_jobs, args=(connection,), name="project writer", daemon=True
                )
                self._writer.start()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            self.close()
            raise _cannot_open(path, error) from error
        except CampusGPSError:
            self.close()
            raise

    @property
    def read_only(self) -> bool:
        """True if it is open for reading only."""
        return self._read_only

    @property
    def read_only_because(self) -> ReadOnlyReason | None:
        """The reason why it is open for reading only; None if it can be changed."""
        return self._because if self._read_only else None

    @property
    def path(self) -> Path:
        """The database file."""
        return self._path

    def damaged(self, what: str) -> CampusGPSError:
        """The error that the file is damaged, for a value in it that can't be one of ours.

        Args:
            what: What is wrong, in words.
        """
        return _damaged(self._path, what)

    def wait_for_disk(self) -> None:
        """Return when what was written before also outlives a power cut, not only a kill."""
        self.read("PRAGMA wal_checkpoint(PASSIVE)")

    def read(self, sql: str, parameters: Sequence[object] = ()) -> list[sqlite3.Row]:
        """All rows of a query, on a connection of the calling thread.

        Raises:
            CampusGPSError: The file is damaged or cannot be read any more.
            StoreClosedError: It was closed, before or meanwhile.
        """
        try:
            with self._kept_open():
                return self._reader().execute(sql, parameters).fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if self._closed:
                raise StoreClosedError from error
            if not _is_of_the_file(error):
                raise
            raise _cannot("read", self._path, error) from error

    def write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """Run ``change`` in a transaction on the writer thread and wait for the commit.

        Raises:
            CampusGPSError: The disk is full or read-only, or the file is damaged; nothing of the
                change is kept.
            StoreClosedError: It was closed before.
        """
        with self._kept_open():
            if self._writer is None:
                raise self._unchangeable()
            future: Future[T] = Future()
            self._jobs.put((change, future))
            return future.result()

    def require_writing(self) -> None:
        """Raise if it is open for reading only: before long work whose result is to be kept."""
        if self._read_only:
            raise self._unchangeable()

    def _unchangeable(self) -> CampusGPSError:
        is_project = self._path.name == PROJECT_DATABASE
        return CampusGPSError(
            "is open for reading only",
            file=self._path.parent if is_project else self._path,
            advice="Copy its folder to a place that you may write to, and open the copy."
            if self._because is ReadOnlyReason.NOT_WRITABLE
            else "Make sure that its disk has free space, and open it again.",
        )

    def close(self) -> None:
        """Finish the writes that wait, break off reads, and close every connection."""
        with self._users:
            self._closed = True
            with self._lock:
                for connection in self._connections:
                    if connection is not self._writing:
                        connection.interrupt()
            self._users.wait_for(lambda: self._calls == 0)
        if self._writer is not None:
            self._jobs.put(None)
            self._writer.join()
            self._writer = None
        with self._lock:
            for connection in self._connections:
                # An interrupt that found nothing to break off would break off what comes next:
                # the last connection to close has to put the log back into the database.
                connection.execute("SELECT 1")
                connection.close()
            self._connections.clear()
            if self._copy is not None:
                self._copy.cleanup()
                self._copy = None

    @contextmanager
    def _kept_open(self) -> Iterator[None]:
        with self._users:
            if self._closed:
                raise StoreClosedError
            self._calls += 1
        try:
            yield
        finally:
            with self._users:
                self._calls -= 1
                self._users.notify_all()

    def _reader(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            with self._lock:
                connection = self._local.connection = self._connect()
        return connection

    def _connect(self) -> sqlite3.Connection:
        uri = self._path.absolute().as_uri()
        mode = "ro" if self._read_only else "rwc"
        connection = self._open(f"{uri}?mode={mode}")
        try:
            connection.execute("PRAGMA schema_version").fetchone()
        except sqlite3.OperationalError:
            # WAL needs to write beside the file; on a read-only disk nobody else writes either.
            connection.close()
            if not self._read_only:
                raise
            connection = self._open_unchanging(uri)
        if not self._read_only:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
        elif 0 < check_version(connection, self._path) < CURRENT_VERSION:
            connection = self._brought_up_to_date(connection)
        self._connections.append(connection)
        return connection

    def _open_unchanging(self, uri: str) -> sqlite3.Connection:
        """Open a file beside which nothing can be written, with what its log holds beyond it.

        A program that was killed, or still ran as the folder was copied, left its last changes
        there.
        """
        log = self._path.with_name(f"{self._path.name}-wal")
        try:
            if not is_file(log) or not log.stat().st_size:
                return self._open(f"{uri}?immutable=1")
            if self._copy is None:
                # Closing it, or the end of the program, removes it.
                self._copy = TemporaryDirectory(prefix="campusgps-database-")
                for file in (self._path, log):
                    shutil.copyfile(file, Path(self._copy.name) / file.name)
        except OSError as error:
            raise CampusGPSError(
                f"cannot be read ({error.strerror or error})",
                file=log,
                advice="Copy its folder to a place that you may write to, and open the copy.",
            ) from error
        copied = Path(self._copy.name, self._path.name).absolute().as_uri()
        return self._open(f"{copied}?mode=rw")

    def _brought_up_to_date(self, old: sqlite3.Connection) -> sqlite3.Connection:
        """A copy in memory of an older program's file, which may not be written here."""
        copy = self._open(":memory:")
        with closing(old):
            old.backup(copy)
        bring_up_to_date(copy, self._path)
        return copy

    def _open(self, uri: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            uri, uri=True, timeout=10, isolation_level=None, check_same_thread=False
        )
        connection.row_factory = sqlite3.Row
        add_path_functions(connection)
        add_photo_functions(connection)
        return connection

    def _write_jobs(self, connection: sqlite3.Connection) -> None:
        while (job := self._jobs.get()) is not None:
            change, future = job
            try:
                connection.execute("BEGIN IMMEDIATE")
                result = change(connection)
                connection.execute("COMMIT")
            except BaseException as error:
                # On a failing disk even this may fail; who waits has to hear of the first error.
                with suppress(sqlite3.Error):
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                if _is_of_the_file(error):
                    error = _cannot("written", self._path, error)
                elif isinstance(error, (ValueError, IndexError)):
                    # What a change takes for a time or a verdict is none, by accident or by hand;
                    # or a column has lost its name.
                    error = self.damaged(str(error))
                future.set_exception(error)
            else:
                future.set_result(result)


def _refuse_links_beside(path: Path) -> None:
    """Raise if SQLite would write into whatever a link beside the database leads to."""
    for suffix in ("-wal", "-shm", "-journal"):
        beside = path.with_name(path.name + suffix)
        if beside.is_symlink():
            raise CampusGPSError(
                "is a link, and may lead to any file", file=beside, advice="Remove it."
            )


def _cannot_open(path: Path, error: Exception) -> CampusGPSError:
    if type(error) is not sqlite3.OperationalError or _speaks_of_damage(error):
        return _damaged(path, str(error))
    if is_full(path.parent):
        return DiskFullError(
            "cannot be changed, as its disk is full",
            file=path,
            advice="Free some space there, then try again. Looking at it and locating photos work "
            "meanwhile.",
        )
    return CampusGPSError(
        f"cannot be opened as a project database ({error})",
        file=path,
        advice="Check that the folder is a CampusGPS project and that you may write to it.",
    )


def _is_of_the_file(error: BaseException) -> bool:
    """True if the file or its disk is to blame, and not a statement of ours."""
    # A message that quotes a damaged file may itself not be Unicode. A damaged index breaks the
    # rules of its table, too.
    return isinstance(error, (sqlite3.DatabaseError, UnicodeDecodeError)) and not isinstance(
        error, (sqlite3.ProgrammingError, sqlite3.NotSupportedError)
    )


def _cannot(what: str, path: Path, error: BaseException) -> CampusGPSError:
    if type(error) is not sqlite3.OperationalError or _speaks_of_damage(error):
        return _damaged(path, str(error))
    return CampusGPSError(
        f"cannot be {what} ({error})",
        file=path,
        advice="Make sure the disk has free space and is not read-only, then try again.",
    )


def _speaks_of_damage(error: BaseException) -> bool:
    # Text that is none, and a schema that lacks what every file of ours has.
    return any(words in str(error) for words in ("decode to UTF-8", "no such table", "no such col"))


def _damaged(path: Path, what: str) -> CampusGPSError:
    advice = "Make a new one from the same photos, or restore this one from a backup."
    backups = backups_beside(path)
    if is_folder(backups):
        advice += (
            f" Files that positions were written into lie as they were in {backups};"
            f" {ORIGINALS} in it says which is which."
        )
    return CampusGPSError(f"the database is damaged ({what})", file=path, advice=advice)
