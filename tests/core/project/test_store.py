"""The database file when it is damaged, full or of another program."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.errors import CampusGPSError
from core.project.importing import import_photos
from core.project.project import Project
from core.project.store import Store, StoreClosedError

FILL = (
    "CREATE TABLE things (number, name TEXT, content BLOB);"
    "CREATE INDEX things_by_name ON things (name);"
    "INSERT INTO things WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 900)"
    " SELECT i, 'photo ' || i, zeroblob(100) FROM n;"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "project.sqlite"
    Store(path).close()
    with sqlite3.connect(path) as connection:
        connection.executescript(FILL)
    connection.close()
    return path


def use(path: Path) -> None:
    """Read and write all over the file."""
    for read_only in (True, False):
        store = Store(path, read_only=read_only)
        try:
            store.read("SELECT sum(number), max(name), count(content) FROM things")
            store.read("SELECT count(*) FROM things WHERE name > 'photo 5'")
            if not read_only:
                store.write(lambda c: c.execute("UPDATE things SET name = name || '!'"))
                store.write(lambda c: c.execute("DELETE FROM things WHERE number % 2 = 0"))
        finally:
            store.close()


def test_a_damaged_file_is_a_clear_error(path: Path, tmp_path: Path) -> None:
    good = path.read_bytes()
    random = np.random.default_rng(4)
    refused = 0
    for number in range(60):
        # A file of its own each time, without what SQLite keeps beside the former.
        path = tmp_path / f"{number}.sqlite"
        damaged = bytearray(good)
        for at in random.integers(0, len(good) - 300, 2):
            damaged[at : at + 300] = random.bytes(300)
        path.write_bytes(damaged[: random.integers(1, 2 * len(good))])
        try:
            use(path)
        except CampusGPSError as error:
            assert error.file == path and error.advice
            refused += 1
    assert refused > 30


def test_a_mistake_in_a_statement_is_no_damage(path: Path) -> None:
    store = Store(path)
    store.write(lambda c: c.execute("INSERT INTO facts VALUES ('name', 'value')"))
    with pytest.raises(sqlite3.ProgrammingError):
        store.write(lambda c: c.execute("INSERT INTO facts VALUES (?, ?)", ("name",)))
    assert len(store.read("SELECT * FROM facts")) == 1
    store.close()


def test_a_full_disk_keeps_what_was_there(path: Path) -> None:
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from core.errors import CampusGPSError; from core.project.store import Store\n"
        "store = Store(Path(sys.argv[1]))\n"
        "store.write(lambda c: c.execute(\"INSERT INTO facts VALUES ('a', 'b')\"))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "for _ in range(2):\n"
        "    try: store.write(lambda c: c.execute('UPDATE things SET content = zeroblob(5000)'))\n"
        "    except CampusGPSError as error: print(error.reason[:17])\n"
        "print(len(store.read('SELECT * FROM facts')))\n"
        "store.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False
    )
    assert (done.stdout.split("\n"), done.stderr) == (
        ["cannot be written"] * 2 + ["1", ""],
        "",
    )
    store = Store(path, read_only=True)
    assert store.read("SELECT max(length(content)) AS longest FROM things")[0]["longest"] == 100
    assert len(store.read("SELECT * FROM facts")) == 1
    store.close()


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("photos", "verdict", "usablf"),
        ("photos", "taken_at", "2025-12-22 noon"),
        ("photos", "camera", b"\xff"),
        ("photos", "pixels_sha256", b"\xff"),
        ("photos", "best_measurement_id", None),
        ("measurements", "source", "exig"),
        ("measurements", "latitude", 131.0),
        ("file_versions", "path", "\0"),
        ("file_versions", "sha256", b"\xff"),
        ("sessions", "name", b"\xff"),
    ],
)
def test_a_value_that_is_none_of_ours_is_damage(
    tmp_path: Path, make_photo: Any, table: str, column: str, value: object
) -> None:
    photo = make_photo(tmp_path / "photos" / "a.jpg")
    with Project.create(tmp_path / "place.campusgps") as project:
        import_photos(project, [photo.parent])
        project.store.write(lambda c: c.execute(f"UPDATE {table} SET {column} = ?", (value,)))
        refused = 0
        for use in (project.references, lambda: import_photos(project, [photo.parent])):
            try:
                use()
            except CampusGPSError as error:
                assert error.file == project.store.path and "damaged" in error.reason
                refused += 1
        assert refused >= 1


def test_closing_waits_for_reads_and_later_ones_are_refused(path: Path) -> None:
    store = Store(path)
    began, ended = threading.Event(), []

    def read_for_long() -> None:
        # Each row calls back, so that the statement is under way when the store is closed.
        store.read("SELECT 1")
        reader = store._reader()
        reader.create_function("row", 1, lambda _: began.set() or 1)
        try:
            store.read("SELECT sum(row(a.number)) FROM things a, things b, things c")
        except StoreClosedError:
            ended.append("closed")

    thread = threading.Thread(target=read_for_long)
    thread.start()
    assert began.wait(60)
    store.close()
    thread.join(60)
    assert ended == ["closed"]
    for late in (lambda: store.read("SELECT 1"), lambda: store.write(lambda _: None)):
        with pytest.raises(StoreClosedError):
            late()
    store.close()


def test_a_file_whose_making_was_interrupted_says_so_and_can_be_gone_on_with(
    tmp_path: Path,
) -> None:
    path = tmp_path / "project.sqlite"
    path.touch()
    with pytest.raises(CampusGPSError, match="making it was interrupted") as problem:
        Store(path, read_only=True)
    assert problem.value.advice.startswith("Import the photos, or label")
    Store(path).close()
    Store(path, read_only=True).close()


def test_nothing_stays_beside_the_database_when_it_is_closed(tmp_path: Path) -> None:
    store = Store(tmp_path / "project.sqlite")
    store.write(lambda connection: connection.execute("CREATE TABLE things (number)"))
    store.read("SELECT * FROM things")
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["project.sqlite"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no sockets in folders")
def test_what_the_log_holds_beyond_the_file_is_read_where_nothing_can_be_written(
    path: Path, tmp_path: Path
) -> None:
    """As on a read-only disk, to which the folder was copied while a program had it open."""
    store = Store(path)
    store.write(lambda connection: connection.execute("INSERT INTO facts VALUES ('a', 'b')"))
    copied = tmp_path / "copied" / path.name
    copied.parent.mkdir()
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{path}{suffix}", f"{copied}{suffix}")
    store.close()
    # SQLite cannot make its index of the log.
    os.mknod(f"{copied}-shm", stat.S_IFSOCK)
    before = [copied.read_bytes(), Path(f"{copied}-wal").read_bytes()]
    temporary = set(Path(tempfile.gettempdir()).glob("campusgps-database-*"))
    looking = Store(copied, read_only=True)
    assert len(looking.read("SELECT * FROM facts")) == 1
    with ThreadPoolExecutor(1) as thread:
        assert len(thread.submit(looking.read, "SELECT * FROM facts").result()) == 1
    looking.close()
    assert [copied.read_bytes(), Path(f"{copied}-wal").read_bytes()] == before
    assert set(Path(tempfile.gettempdir()).glob("campusgps-database-*")) <= temporary
