"""The edit journal: who changed what, when, from what to what. The only undo there is."""

from __future__ import annotations

import getpass
import json
import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any, Literal, TypeAlias

from core.project.store import Store

JsonValue: TypeAlias = int | float | str | None
Table: TypeAlias = Literal["photos", "labels", "areas", "sessions"]
_Rows: TypeAlias = Mapping[int, Mapping[str, JsonValue]]

# Columns that a user may change, by table; the journal refuses any other.
_EDITABLE = {
    "photos": frozenset(
        {
            *("set_aside", "removed", "corrected_latitude", "corrected_longitude"),
            *("verdict", "reason", "doubt", "corrected_by", "corrected_accuracy_m"),
            *("session_id", "tags"),
        }
    ),
    "labels": frozenset(
        {
            "review",
            *("latitude", "longitude", "radius50_m", "radius90_m"),
            *("corrected_latitude", "corrected_longitude", "corrected_by", "corrected_altitude_m"),
        }
    ),
    "areas": frozenset({"name", "parent", "polygons", "removed"}),
    "sessions": frozenset({"source"}),
}
# What a row of each table is called in an entry.
_KEYS = {"photos": "photo", "labels": "label", "areas": "area", "sessions": "session"}
# What reading an entry that was changed by accident or by somebody can raise.
_DAMAGE = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
# So few that looking each row up among them takes no time; SQLite itself takes 999 and more.
_PARAMETERS_AT_ONCE = 200
# The job whose rows an entry changed, or what stands for photos and areas, or for rows that
# are gone.
_OTHERS, _GONE = 0, -1
_JOB = f"""CASE WHEN substr(changes, 1, 9) = '[{{"label"' THEN coalesce(
    (SELECT job_id FROM labels WHERE id = CAST(substr(changes, 11) AS INTEGER)), {_GONE}
) ELSE {_OTHERS} END"""
# Which entry comes first when edits are taken back, and when they are made again.
_STANDS_LAST = f"undone = 0 AND ifnull({_JOB} = ?, 1) ORDER BY id DESC"
_UNDONE_LAST = f"undone = 1 AND ifnull({_JOB} = ?, 1) ORDER BY id"


@dataclass(frozen=True)
class Reach:
    """The edits that one place of the program shows, and undoes without the others.

    Attributes:
        job: The labelling job whose rows they changed; None: they changed photos or areas.
    """

    job: int | None = None

    @property
    def number(self) -> int:
        """What stands for it where entries are looked for."""
        return _OTHERS if self.job is None else self.job


@dataclass(frozen=True)
class Edit:
    """One entry of the journal.

    Attributes:
        id: Number of the entry; later entries have higher ones.
        who: Name of the user's account.
        at: When, in UTC.
        what: What was done, in words ("Set 3 photos aside").
        photo_ids: The photos it changed.
        label_ids: The rows of labelling jobs that it changed.
        columns: The columns of them that it changed.
        undone: Whether it was taken back.
        area_ids: The named areas that it changed.
    """

    id: int
    who: str
    at: datetime
    what: str
    photo_ids: tuple[int, ...]
    label_ids: tuple[int, ...]
    columns: frozenset[str]
    undone: bool
    area_ids: tuple[int, ...] = ()


# What undo would take back and redo would do again, in words; empty: nothing.
Prospects: TypeAlias = Mapping[Reach, tuple[str, str]]


class Journal:
    """Makes edits, takes them back and makes them again; outlives a restart.

    Edits of photos and areas, and those of the rows of each labelling job, are undone by
    themselves: no two of these change the same rows.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def change(
        self,
        what: str,
        values: Mapping[int, Mapping[str, JsonValue]],
        table: Table = "photos",
        *,
        sessions: Mapping[int, Mapping[str, JsonValue]] | None = None,
    ) -> Edit | None:
        """Set columns of photos, labels or areas, and note what they were before.

        Args:
            what: What is done, in words.
            values: New value by column, by the row's id.
            table: Whose rows.
            sessions: What becomes of sessions with that, in the same way.

        Returns:
            The entry, or None when every value was already so.

        Raises:
            ValueError: A column is not for users to change.
        """
        tables: dict[Table, _Rows] = {table: values, "sessions": sessions or {}}
        for name, rows in tables.items():
            columns = {column for row in rows.values() for column in row}
            if not columns <= _EDITABLE[name]:
                raise ValueError(f"not editable: {sorted(columns - _EDITABLE[name])}")
        entry_id = self._store.write(lambda connection: _change(connection, what, tables))
        return None if entry_id is None else self._entry(entry_id)

    def undo(self, reach: Reach | None = None) -> Edit | None:
        """Take back the latest edit that stands, within ``reach``; returns it, or None."""
        return self._replay(_STANDS_LAST, reach, "before", undone=1)

    def redo(self, reach: Reach | None = None) -> Edit | None:
        """Make the edit that was taken back last once more, within ``reach``; returns it."""
        return self._replay(_UNDONE_LAST, reach, "after", undone=0)

    def prospects(self, reach: Reach | None = None) -> tuple[str, str]:
        """The edits that undo would take back and redo would do again, in words; empty: none."""
        words = []
        for which in (_STANDS_LAST, _UNDONE_LAST):
            statement = f"SELECT what FROM edits WHERE {which} LIMIT 1"
            rows = self._store.read(statement, (_number(reach),))
            words.append(str(rows[0]["what"]) if rows else "")
        return words[0], words[1]

    def all_prospects(self) -> Prospects:
        """:meth:`prospects` for each reach that has any."""
        found: dict[Reach, tuple[str, str]] = {}
        for row in self._store.read(
            f"SELECT {_JOB} AS job, undone, what,"
            " max(CASE undone WHEN 0 THEN id ELSE -id END) FROM edits GROUP BY job, undone"
        ):
            reach = Reach(None if row["job"] == _OTHERS else row["job"])
            undo, redo = found.get(reach, ("", ""))
            what = str(row["what"])
            found[reach] = (undo, what) if row["undone"] else (what, redo)
        return found

    def entries(self) -> list[Edit]:
        """Every edit that stands or can be made again, the oldest first."""
        return [self._to_edit(row) for row in self._store.read("SELECT * FROM edits ORDER BY id")]

    def _replay(self, which: str, reach: Reach | None, side: str, undone: int) -> Edit | None:
        def replay(connection: sqlite3.Connection) -> int | None:
            statement = f"SELECT * FROM edits WHERE {which} LIMIT 1"
            row = connection.execute(statement, (_number(reach),)).fetchone()
            if row is None:
                return None
            try:
                rows: dict[str, dict[int, dict[str, JsonValue]]] = {table: {} for table in _KEYS}
                for change in json.loads(row["changes"]):
                    table = next(table for table, key in _KEYS.items() if key in change)
                    # The columns become part of a statement: only those that may be edited.
                    if not set(change[side]) <= _EDITABLE[table]:
                        raise ValueError("it changes what nobody can edit")
                    rows[table][change[_KEYS[table]]] = dict(change[side])
                for table, values in rows.items():
                    _set(connection, table, values)
            except (*_DAMAGE, StopIteration) as error:
                raise self._store.damaged(f"edit {row['id']}: {error}") from error
            connection.execute("UPDATE edits SET undone = ? WHERE id = ?", (undone, row["id"]))
            return int(row["id"])

        entry_id = self._store.write(replay)
        return None if entry_id is None else self._entry(entry_id)

    def _entry(self, entry_id: int) -> Edit:
        return self._to_edit(self._store.read("SELECT * FROM edits WHERE id = ?", (entry_id,))[0])

    def _to_edit(self, row: sqlite3.Row) -> Edit:
        try:
            return _to_edit(row)
        except _DAMAGE as error:
            raise self._store.damaged(f"edit {row['id']}: {error}") from error


def forget_rows(connection: sqlite3.Connection, table: Table, row_ids: Collection[int]) -> None:
    """Take rows out of all edits: what they were about is not there any more."""
    if not row_ids:
        return
    about = f"CASE WHEN type = 'object' THEN json_extract(value, '$.{_KEYS[table]}') END"
    kept = f"""(
        SELECT json_group_array(CASE WHEN type = 'object' THEN json(value) ELSE value END)
        FROM json_each(edits.changes)
        WHERE {about} IS NULL OR {about} NOT IN (SELECT value FROM json_each(?))
    )"""
    gone = json.dumps(sorted(row_ids))
    connection.execute(f"UPDATE edits SET changes = {kept} WHERE json_valid(changes)", (gone,))
    connection.execute("DELETE FROM edits WHERE changes = '[]'")


def _number(reach: Reach | None) -> int | None:
    return None if reach is None else reach.number


def _change(connection: sqlite3.Connection, what: str, tables: Mapping[Table, _Rows]) -> int | None:
    """Change rows of the first table, and those of others with them, as one entry."""
    changes: list[dict[str, Any]] = []
    for table, values in tables.items():
        before = _read(connection, table, values)
        changed = {
            row_id: after
            for row_id, after in values.items()
            # What is not there was removed since the user saw it.
            if row_id in before and before[row_id] != dict(after)
        }
        if not changed and not changes:
            return None
        _set(connection, table, changed)
        changes += (
            {_KEYS[table]: row_id, "before": before[row_id], "after": dict(after)}
            for row_id, after in changed.items()
        )
    cursor = connection.execute(
        "INSERT INTO edits (who, at, what, changes) VALUES (?, ?, ?, ?)",
        (_account(), datetime.now(timezone.utc).isoformat(), what, json.dumps(changes)),
    )
    # A new edit ends the chance to redo what was undone before it, where it was made.
    connection.execute(
        f"DELETE FROM edits WHERE undone = 1 AND {_JOB} = (SELECT {_JOB} FROM edits WHERE id = ?)",
        (cursor.lastrowid,),
    )
    return cursor.lastrowid


def _read(connection: sqlite3.Connection, table: str, wanted: _Rows) -> dict[int, dict[str, Any]]:
    """The values that the rows of ``wanted`` have now in the columns named there.

    Rows that are alike come as one: Python's lock is given away and waited for at each row that is
    fetched, which takes milliseconds while the window is busy.
    """
    found: dict[int, dict[str, Any]] = {}
    for columns, row_ids in _by_columns(wanted).items():
        listed = ", ".join(columns)
        for *shared, ids in connection.execute(
            f"SELECT {listed}, group_concat(id) FROM {table}"
            f" WHERE id IN (SELECT value FROM json_each(?)) GROUP BY {listed}",
            (json.dumps(row_ids),),
        ):
            found.update(
                (int(row_id), dict(zip(columns, shared, strict=True))) for row_id in ids.split(",")
            )
    return found


def _set(connection: sqlite3.Connection, table: str, values: _Rows) -> None:
    """Set columns of rows: those that get the same together, or else about a hundred at once."""
    for columns, row_ids in _by_columns(values).items():
        alike: dict[tuple[JsonValue, ...], list[int]] = {}
        for row_id in row_ids:
            alike.setdefault(tuple(values[row_id].values()), []).append(row_id)
        if len(alike) * _PARAMETERS_AT_ONCE <= len(row_ids) or len(alike) == 1:
            assigned = ", ".join(f"{column} = ?" for column in columns)
            for shared, ids in alike.items():
                connection.execute(
                    f"UPDATE {table} SET {assigned} WHERE id IN (SELECT value FROM json_each(?))",
                    (*shared, json.dumps(ids)),
                )
        else:
            _set_each(connection, table, columns, row_ids, values)


def _set_each(
    connection: sqlite3.Connection,
    table: str,
    columns: tuple[str, ...],
    row_ids: list[int],
    values: _Rows,
) -> None:
    """Set columns of rows to values of their own."""
    listed = ", ".join(columns)
    at_once = _PARAMETERS_AT_ONCE // (1 + len(columns))
    one = f"({', '.join('?' * (1 + len(columns)))})"
    for start in range(0, len(row_ids), at_once):
        some = row_ids[start : start + at_once]
        connection.execute(
            f"WITH given (row_id, {listed}) AS (VALUES {', '.join([one] * len(some))})"
            f" UPDATE {table} SET ({listed}) ="
            f" (SELECT {listed} FROM given WHERE row_id = {table}.id)"
            f" WHERE id IN (SELECT row_id FROM given)",
            [value for row_id in some for value in (row_id, *values[row_id].values())],
        )


def _by_columns(rows: _Rows) -> dict[tuple[str, ...], list[int]]:
    """The ids of the rows by the columns that are set in them."""
    found: dict[tuple[str, ...], list[int]] = {}
    for row_id, values in rows.items():
        found.setdefault(tuple(values), []).append(row_id)
    # To set nothing is no change.
    found.pop((), None)
    return found


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such account, as in some containers
        return "unknown"


def _to_edit(row: sqlite3.Row) -> Edit:
    changes = json.loads(row["changes"])
    return Edit(
        id=row["id"],
        who=row["who"],
        at=datetime.fromisoformat(row["at"]),
        what=row["what"],
        photo_ids=tuple(change["photo"] for change in changes if "photo" in change),
        label_ids=tuple(change["label"] for change in changes if "label" in change),
        columns=frozenset(column for change in changes for column in change["after"]),
        undone=bool(row["undone"]),
        area_ids=tuple(change["area"] for change in changes if "area" in change),
    )
