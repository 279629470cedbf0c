"""Raw features of photos, kept so that no photo goes through a frozen network twice.

Like the pixel cache it lies in the project's ``cache`` folder and may be deleted at any time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_AT_ONCE = 500


class FeatureCache:
    """Feature vectors by the SHA-256 of the photo's file.

    Args:
        path: The cache's file; made when the first vector is written.
        kind: Names the network and its input; vectors of another kind are never returned.
    """

    def __init__(self, path: Path, kind: str) -> None:
        self._path = path
        self._kind = kind

    def read(self, sha256s: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """The ``(D,)`` float32 vectors that are kept, by SHA-256."""
        if not self._path.is_file():
            return {}
        found: dict[str, NDArray[np.float32]] = {}
        with self._connection() as connection:
            for start in range(0, len(sha256s), _AT_ONCE):
                some = sha256s[start : start + _AT_ONCE]
                marks = ", ".join("?" * len(some))
                rows = connection.execute(
                    f"SELECT sha256, vector FROM features WHERE kind = ? AND sha256 IN ({marks})",
                    (self._kind, *some),
                )
                found.update((sha256, np.frombuffer(v, np.float32)) for sha256, v in rows)
        return found

    def write(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        """Keep vectors by SHA-256, in one transaction."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._connection() as connection, connection:
            connection.executemany(
                "INSERT OR REPLACE INTO features VALUES (?, ?, ?)",
                [
                    (self._kind, sha256, vector.astype(np.float32).tobytes())
                    for sha256, vector in vectors.items()
                ],
            )

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with closing(self._open()) as connection:
            yield connection

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=10)
        try:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS features"
                " (kind TEXT, sha256 TEXT, vector BLOB, PRIMARY KEY (kind, sha256))"
            )
        except sqlite3.DatabaseError:
            # A damaged cache costs time, never the answer: start it again.
            connection.close()
            self._path.unlink(missing_ok=True)
            return self._open()
        return connection
