"""The tables of a project and the steps that bring an older file up to date.

``PRAGMA user_version`` counts the steps a file has been through. A step is never edited once
released; a change is a new step.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from core.errors import CampusGPSError

_STEPS = (
    """
    CREATE TABLE facts (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    );
    CREATE TABLE sessions (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL CHECK (source IN ('found', 'csv', 'hand'))
    );
    CREATE TABLE photos (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        verdict TEXT NOT NULL,
        reason TEXT NOT NULL,
        set_aside INTEGER NOT NULL DEFAULT 0,
        removed INTEGER NOT NULL DEFAULT 0,
        session_id INTEGER REFERENCES sessions (id),
        best_measurement_id INTEGER REFERENCES measurements (id),
        camera TEXT NOT NULL DEFAULT '',
        taken_at TEXT,
        taken_at_has_offset INTEGER NOT NULL DEFAULT 0,
        width INTEGER NOT NULL DEFAULT 0,
        height INTEGER NOT NULL DEFAULT 0,
        pixels_sha256 TEXT
    );
    CREATE TABLE file_versions (
        id INTEGER PRIMARY KEY,
        photo_id INTEGER NOT NULL REFERENCES photos (id),
        path NOT NULL,
        sha256 TEXT,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        current INTEGER NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX one_current_path ON file_versions (path) WHERE current = 1;
    CREATE UNIQUE INDEX one_current_version ON file_versions (photo_id) WHERE current = 1;
    CREATE INDEX versions_by_sha256 ON file_versions (sha256);
    CREATE TABLE measurements (
        id INTEGER PRIMARY KEY,
        photo_id INTEGER NOT NULL REFERENCES photos (id),
        source TEXT NOT NULL,
        latitude REAL NOT NULL,
        longitude REAL NOT NULL,
        accuracy_m REAL,
        heading_deg REAL,
        measured_at TEXT,
        UNIQUE (photo_id, source)
    );
    CREATE TABLE edits (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        who TEXT NOT NULL,
        at TEXT NOT NULL,
        what TEXT NOT NULL,
        changes TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    );
    """,
    """
    CREATE TABLE label_jobs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sources TEXT NOT NULL,
        shard TEXT NOT NULL,
        also_positioned INTEGER NOT NULL,
        localizer TEXT NOT NULL,
        started_at TEXT NOT NULL,
        finished_at TEXT
    );
    CREATE TABLE labels (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        job_id INTEGER NOT NULL REFERENCES label_jobs (id),
        path NOT NULL,
        sha256 TEXT,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        status TEXT NOT NULL,
        reason TEXT NOT NULL,
        latitude REAL,
        longitude REAL,
        radius50_m REAL,
        radius90_m REAL,
        known INTEGER NOT NULL DEFAULT 0,
        matches TEXT NOT NULL DEFAULT '[]',
        own_source TEXT,
        own_latitude REAL,
        own_longitude REAL,
        own_accuracy_m REAL,
        own_heading_deg REAL,
        own_measured_at TEXT,
        taken_at TEXT,
        taken_at_has_offset INTEGER NOT NULL DEFAULT 0,
        camera TEXT NOT NULL DEFAULT '',
        width INTEGER NOT NULL DEFAULT 0,
        height INTEGER NOT NULL DEFAULT 0,
        review TEXT NOT NULL DEFAULT 'open',
        corrected_latitude REAL,
        corrected_longitude REAL,
        corrected_by TEXT,
        localizer TEXT NOT NULL,
        UNIQUE (job_id, path)
    );
    CREATE TABLE label_writes (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        label_id INTEGER NOT NULL REFERENCES labels (id),
        form TEXT NOT NULL,
        target NOT NULL,
        backup TEXT,
        sha256_before TEXT,
        mtime_ns_before INTEGER,
        sha256_after TEXT,
        state TEXT NOT NULL,
        at TEXT NOT NULL
    );
    CREATE INDEX writes_by_label ON label_writes (label_id);
    CREATE INDEX writes_by_backup ON label_writes (backup);
    CREATE INDEX labels_by_path ON labels (path);
    """,
    # remarks: JSON list of {"name", "text"}; picture_hash: hexadecimal; sidecars: what the file
    # system says of the sidecars beside a file, so that a changed one is noticed.
    """
    ALTER TABLE photos ADD COLUMN remarks TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE photos ADD COLUMN picture_hash TEXT;
    ALTER TABLE file_versions ADD COLUMN sidecars TEXT NOT NULL DEFAULT '';
    ALTER TABLE measurements ADD COLUMN altitude_m REAL;
    ALTER TABLE labels ADD COLUMN sidecars TEXT NOT NULL DEFAULT '';
    ALTER TABLE labels ADD COLUMN remarks TEXT NOT NULL DEFAULT '[]';
    """,
    # Which localizer is in use was two facts before, and only its file's name told what it was.
    """
    CREATE TABLE localizers (
        file TEXT PRIMARY KEY,
        recipe TEXT NOT NULL DEFAULT '',
        run TEXT NOT NULL DEFAULT '',
        references_sha256 TEXT NOT NULL,
        built_at TEXT,
        used_since TEXT,
        previous TEXT NOT NULL DEFAULT '',
        in_use INTEGER NOT NULL DEFAULT 0
    );
    CREATE UNIQUE INDEX one_localizer_in_use ON localizers (in_use) WHERE in_use = 1;
    INSERT INTO localizers (file, recipe, run, references_sha256, in_use)
    SELECT
        value,
        CASE value
            WHEN 'instant.safetensors' THEN 'instant'
            WHEN 'refined.safetensors' THEN 'refined'
            ELSE ''
        END,
        CASE
            WHEN value IN ('instant.safetensors', 'refined.safetensors') THEN ''
            WHEN value LIKE '%.safetensors' THEN substr(value, 1, length(value) - 12)
            ELSE ''
        END,
        coalesce((SELECT value FROM facts WHERE name = 'localizer_references'), ''),
        1
    FROM facts WHERE name = 'localizer_in_use' AND value != '';
    DELETE FROM facts WHERE name IN ('localizer_in_use', 'localizer_references');
    """,
    # twin_of: the photo that counts where several show the same picture; NULL for that one itself.
    # doubt: the name of the finding for which a photo's position is not used.
    """
    ALTER TABLE photos ADD COLUMN twin_of INTEGER;
    ALTER TABLE photos ADD COLUMN doubt TEXT NOT NULL DEFAULT '';
    """,
    # All that a table of labels is filtered, counted and mostly sorted by: the rows themselves are
    # ten times as large, because of their matches.
    """
    CREATE INDEX labels_by_state ON labels (
        job_id, status, review, corrected_by, latitude, corrected_latitude, radius90_m, path
    );
    """,
    # walk: which photos were located together; alone_*: the answer to the photo alone, where the
    # row's answer is that in its walk; evidence: what the walk needs of it; spread_m: of the walk's
    # answer. A localizer of another file than a project's is needed again when rows are decided.
    """
    ALTER TABLE label_jobs ADD COLUMN in_walks INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE labels ADD COLUMN walk TEXT NOT NULL DEFAULT '';
    ALTER TABLE labels ADD COLUMN alone_latitude REAL;
    ALTER TABLE labels ADD COLUMN alone_longitude REAL;
    ALTER TABLE labels ADD COLUMN alone_radius50_m REAL;
    ALTER TABLE labels ADD COLUMN alone_radius90_m REAL;
    ALTER TABLE labels ADD COLUMN spread_m REAL;
    ALTER TABLE labels ADD COLUMN evidence BLOB;
    CREATE INDEX labels_by_walk ON labels (job_id, walk);
    CREATE TABLE walk_models (
        localizer TEXT PRIMARY KEY,
        model BLOB NOT NULL
    );
    """,
    # Positions known from elsewhere; contradicted: all the rest in the photo's walk is against it.
    """
    CREATE TABLE label_positions (
        label_id INTEGER NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        latitude REAL NOT NULL,
        longitude REAL NOT NULL,
        sigma_m REAL NOT NULL,
        trust REAL NOT NULL,
        contradicted INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (label_id, source)
    );
    """,
    # remarks: JSON list of sentences, such as how far the clocks of two cameras are apart.
    """
    ALTER TABLE label_jobs ADD COLUMN remarks TEXT NOT NULL DEFAULT '[]';
    """,
    # walk_decision: what a person had decided of a row when its walk was located; another decision
    # since means that the walk is to be located again. walks_due: so are all walks of the job.
    """
    ALTER TABLE labels ADD COLUMN walk_decision TEXT NOT NULL DEFAULT '';
    ALTER TABLE label_jobs ADD COLUMN walks_due INTEGER NOT NULL DEFAULT 0;
    """,
    # corrected_*: where a person says that the photo was taken; above every measurement.
    """
    ALTER TABLE photos ADD COLUMN corrected_latitude REAL;
    ALTER TABLE photos ADD COLUMN corrected_longitude REAL;
    """,
    # of_*: the position that counted when the suggestion was made; for another one it is void.
    # finding: what is wrong with that position; empty where it is merely less sure.
    """
    CREATE TABLE suggestions (
        photo_id INTEGER PRIMARY KEY REFERENCES photos (id),
        of_latitude REAL NOT NULL,
        of_longitude REAL NOT NULL,
        latitude REAL NOT NULL,
        longitude REAL NOT NULL,
        radius90_m REAL NOT NULL,
        finding TEXT NOT NULL
    );
    """,
    # corrected_by: 'suggestion' where the position is a suggested one that was taken over.
    """
    ALTER TABLE photos ADD COLUMN corrected_by TEXT NOT NULL DEFAULT '';
    """,
    # corrected_accuracy_m: the 90 % radius of a guess that a person accepted; NULL for what a
    # person placed.
    """
    ALTER TABLE photos ADD COLUMN corrected_accuracy_m REAL;
    """,
    # Metres above sea level: what the photo states, and what the track does that placed it.
    """
    ALTER TABLE labels ADD COLUMN own_altitude_m REAL;
    ALTER TABLE labels ADD COLUMN corrected_altitude_m REAL;
    """,
    # parent: the name of the area that it belongs to. polygons: JSON, outlines of [latitude,
    # longitude], the first of each polygon around it and the others around its holes. removed: an
    # area is added by an edit that takes this back.
    """
    CREATE TABLE areas (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        parent TEXT NOT NULL DEFAULT '',
        polygons TEXT NOT NULL,
        removed INTEGER NOT NULL DEFAULT 1
    );
    """,
    # tags: words that a person gave, see core.project.tags.
    """
    ALTER TABLE photos ADD COLUMN tags TEXT NOT NULL DEFAULT '';
    """,
    # alike: JSON list of the ids of photos of other sessions, those that look most like it first.
    """
    ALTER TABLE suggestions ADD COLUMN alike TEXT NOT NULL DEFAULT '[]';
    """,
    # Suggestions that were accepted before that was kept: the journal tells them from positions
    # that a person set. 'put_right': those that are the stated numbers with other signs or in the
    # other order. Their radii are known as long as the suggestions are.
    """
    UPDATE photos SET corrected_by = iif(
        EXISTS (
            SELECT 1 FROM measurements WHERE id = photos.best_measurement_id AND (
                abs(abs(latitude) - abs(corrected_latitude)) < 1e-7
                AND abs(abs(longitude) - abs(corrected_longitude)) < 1e-7
                OR abs(abs(longitude) - abs(corrected_latitude)) < 1e-7
                AND abs(abs(latitude) - abs(corrected_longitude)) < 1e-7
            )
        ), 'put_right', 'suggestion')
    WHERE corrected_by = '' AND (id, corrected_latitude, corrected_longitude) IN (
        SELECT json_extract(one.value, '$.photo'),
            json_extract(one.value, '$.after.corrected_latitude'),
            json_extract(one.value, '$.after.corrected_longitude')
        FROM edits, json_each(iif(json_valid(changes), changes, '[]')) AS one
        WHERE undone = 0 AND what LIKE 'Accept the suggested position of %'
        AND one.type = 'object'
    );
    UPDATE photos SET reason = 'position put right'
    WHERE corrected_by = 'put_right' AND reason = 'position set by hand';
    UPDATE photos SET reason = 'suggested position, accepted'
    WHERE corrected_by = 'suggestion' AND corrected_latitude IS NOT NULL
    AND reason = 'position set by hand';
    UPDATE photos SET corrected_accuracy_m = (
        SELECT radius90_m FROM suggestions WHERE photo_id = photos.id
        AND latitude = corrected_latitude AND longitude = corrected_longitude
    ) WHERE corrected_by = 'suggestion' AND corrected_accuracy_m IS NULL;
    """,
    # The same in what edits of then put back when they are undone or made again. told: what the
    # positions that were accepted are called.
    """
    CREATE TABLE told (
        photo INTEGER,
        latitude REAL,
        longitude REAL,
        corrected_by TEXT,
        reason TEXT,
        accuracy_m REAL,
        PRIMARY KEY (photo, latitude, longitude)
    ) WITHOUT ROWID;
    INSERT OR IGNORE INTO told (photo, latitude, longitude, corrected_by, reason)
    SELECT json_extract(one.value, '$.photo'),
        json_extract(one.value, '$.after.corrected_latitude'),
        json_extract(one.value, '$.after.corrected_longitude'),
        'suggestion', 'suggested position, accepted'
    FROM edits, json_each(iif(json_valid(changes), changes, '[]')) AS one
    WHERE what LIKE 'Accept the suggested position of %' AND one.type = 'object';
    UPDATE told SET corrected_by = 'put_right', reason = 'position put right'
    WHERE EXISTS (
        SELECT 1 FROM photos JOIN measurements AS best ON best.id = photos.best_measurement_id
        WHERE photos.id = told.photo AND (
            abs(abs(best.latitude) - abs(told.latitude)) < 1e-7
            AND abs(abs(best.longitude) - abs(told.longitude)) < 1e-7
            OR abs(abs(best.longitude) - abs(told.latitude)) < 1e-7
            AND abs(abs(best.latitude) - abs(told.longitude)) < 1e-7
        )
    );
    UPDATE told SET accuracy_m = (
        SELECT radius90_m FROM suggestions WHERE photo_id = told.photo
        AND latitude = told.latitude AND longitude = told.longitude
    ) WHERE corrected_by = 'suggestion';
    """
    + "".join(
        f"""
    UPDATE edits SET changes = (
        SELECT json_group_array(CASE
            WHEN one.type NOT IN ('object', 'array') THEN one.value
            WHEN told.photo IS NOT NULL THEN json_set(
                one.value, '$.{side}.corrected_by', told.corrected_by,
                '$.{side}.reason', told.reason, '$.{side}.corrected_accuracy_m', told.accuracy_m
            )
            WHEN json_type(one.value, '$.photo') IS NOT NULL
                AND json_type(one.value, '$.{side}.corrected_latitude') IS NOT NULL
            THEN json_insert(
                one.value, '$.{side}.corrected_by', '', '$.{side}.corrected_accuracy_m', NULL
            )
            ELSE json(one.value)
        END)
        FROM (SELECT *, iif(type = 'object', value, '{{}}') AS change FROM json_each(edits.changes))
            AS one
        LEFT JOIN told ON told.photo = json_extract(one.change, '$.photo')
            AND told.latitude = json_extract(one.change, '$.{side}.corrected_latitude')
            AND told.longitude = json_extract(one.change, '$.{side}.corrected_longitude')
            AND ifnull(json_extract(one.change, '$.{side}.corrected_by'), '') = ''
    )
    WHERE json_valid(changes) AND changes LIKE '[%"corrected_latitude"%';
    """
        for side in ("before", "after")
    )
    + "DROP TABLE told;",
)

CURRENT_VERSION = len(_STEPS)


def bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Run the steps that the file has not been through, each in a transaction of its own.

    Raises:
        CampusGPSError: A newer program has written the file.
    """
    version = check_version(connection, path)
    for number in range(version, CURRENT_VERSION):
        connection.executescript(
            f"BEGIN IMMEDIATE; {_STEPS[number]} PRAGMA user_version = {number + 1}; COMMIT;"
        )


def check_version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the file; raises :class:`CampusGPSError` if it is newer than this program."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > CURRENT_VERSION:
        raise CampusGPSError(
            f"was written by a newer CampusGPS (format {version}, this one reads up to "
            f"{CURRENT_VERSION})",
            file=path,
            advice="Update CampusGPS to open it.",
        )
    return version
