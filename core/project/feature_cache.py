"""The features of photos, kept so that no photo and no pair is looked at twice.

Like the pixel cache it lies in the project's ``cache`` folder and may be deleted at any time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_AT_ONCE = 500


class FeatureCache:
    """Vectors by the SHA-256 of the photo's file, or by whatever else names what they are of.

    Args:
        path: The cache's file; made when the first vector is written.
        kind: Names the network and its input; vectors of another kind are never returned.
        dtype: Of the vectors' numbers.
    """

    def __init__(self, path: Path, kind: str, dtype: type[np.generic] = np.float32) -> None:
        self._path = path
        self._kind = kind
        self._dtype = np.dtype(dtype)

    def read(self, sha256s: Sequence[str]) -> dict[str, NDArray[Any]]:
        """The ``(D,)`` vectors that are kept, by SHA-256; none of a damaged cache."""
        if not self._path.is_file() or self._path.is_symlink():
            return {}
        found: dict[str, NDArray[Any]] = {}
        try:
            # Not read-only: what a kill left half-written has to be rolled back.
            with closing(sqlite3.connect(self._path, timeout=10)) as connection:
                for start in range(0, len(sha256s), _AT_ONCE):
                    found.update(self._read_some(connection, sha256s[start : start + _AT_ONCE]))
        except sqlite3.Error:
            return found
        return found

    def write(self, vectors: dict[str, NDArray[Any]]) -> None:
        """Keep vectors by SHA-256, in one transaction.

        What can't be kept (disk full, read-only) is not, and a damaged cache is begun anew: a cache
        costs time, never the answer.
        """
        if self._path.is_symlink():  # to any database of this computer
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._insert(vectors)
            except sqlite3.DatabaseError as error:
                # Its subclasses speak of the disk or of locks, it itself of damage.
                if type(error) is sqlite3.DatabaseError:
                    self._path.unlink(missing_ok=True)
                    self._insert(vectors)
        except (OSError, sqlite3.Error):
            return

    def _read_some(
        self, connection: sqlite3.Connection, sha256s: Sequence[str]
    ) -> dict[str, NDArray[Any]]:
        marks = ", ".join("?" * len(sha256s))
        rows = connection.execute(
            f"SELECT sha256, vector FROM features WHERE kind = ? AND sha256 IN ({marks})",
            (self._kind, *sha256s),
        )
        vectors = {sha256: np.frombuffer(v, self._dtype) for sha256, v in rows if self._fits(v)}
        return {sha256: vector for sha256, vector in vectors.items() if np.isfinite(vector).all()}

    def _insert(self, vectors: dict[str, NDArray[Any]]) -> None:
        with closing(sqlite3.connect(self._path, timeout=10)) as connection, connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS features"
                " (kind TEXT, sha256 TEXT, vector BLOB, PRIMARY KEY (kind, sha256))"
            )
            connection.executemany(
                "INSERT OR REPLACE INTO features VALUES (?, ?, ?)",
                [
                    (self._kind, sha256, vector.astype(self._dtype).tobytes())
                    for sha256, vector in vectors.items()
                ],
            )

    def _fits(self, vector: object) -> bool:
        return isinstance(vector, bytes) and len(vector) % self._dtype.itemsize == 0
