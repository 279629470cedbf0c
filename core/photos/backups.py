"""Backups of photos, which programs leave beside them: known by their names, and never photos."""

from __future__ import annotations

import re
from pathlib import Path

from core.files import is_file
from core.photos.formats import PHOTO_SUFFIXES

# What ExifTool, editors and people append; behind a photo's name it can be nothing else.
_APPENDED = re.compile(
    r"(?P<name>.+?)(?:_original|_exiftool_tmp|~|\.~\d+~"
    r"|(?:[._-]\d[\d_-]{5,})?[._-](?:bak|back|backup|orig|original|old|save)\d*)+",
    re.IGNORECASE | re.DOTALL,
)
# Emacs writes "#photo.jpg#" while it edits.
_AROUND = re.compile(r"#(?P<name>.+)#", re.DOTALL)
_INSERTED = (
    # Syncthing, Resilio.
    re.compile(r"(?P<stem>.+)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?", re.DOTALL),
    re.compile(r"(?P<stem>.+)\.conflict(?:-?\d+)?", re.IGNORECASE | re.DOTALL),
    # Nextcloud and ownCloud, older and newer.
    re.compile(r"(?P<stem>.+)_conflict-\d{8}-\d{6}", re.DOTALL),
    # Dropbox, Nextcloud, Seafile, Unison, Google Drive: "(Anna's conflicted copy 2024-05-14)".
    re.compile(
        r"(?P<stem>.+?)[ _]?[(\[][^()\[\]]*?(?:conflict|konflikt|conflit|conflicto|conflitto)"
        r"[^()\[\]]*[)\]]",
        re.IGNORECASE | re.DOTALL,
    ),
    # An editor's copy before the suffix: "photo.bak.jpg", "photo.orig.jpg".
    re.compile(r"(?P<stem>.+)[._](?:bak|backup|orig|original)", re.IGNORECASE | re.DOTALL),
)


def why_backup(path: Path) -> str:
    """``a backup of photo.jpg`` where ``path`` is one by its name; an empty string else.

    A name that ends like a photo's own is that of a backup only if the photo is there beside it.
    """
    name = path.name
    appended = _APPENDED.fullmatch(name) or _AROUND.fullmatch(name)
    if appended is not None and _suffix(appended["name"]) in PHOTO_SUFFIXES:
        return f"a backup of {appended['name']}"
    suffix = _suffix(name)
    if suffix == ".bak":
        # Programs of Windows put it in the place of the suffix.
        return _of_any(path, path.stem)
    if suffix not in PHOTO_SUFFIXES:
        return ""
    for pattern in _INSERTED:
        found = pattern.fullmatch(path.stem)
        if found is not None and is_file(path.with_name(found["stem"] + path.suffix)):
            return f"a backup of {found['stem']}{path.suffix}"
    return ""


def _of_any(path: Path, stem: str) -> str:
    for suffix in sorted(PHOTO_SUFFIXES):
        for written in (suffix, suffix.upper()):
            if is_file(path.with_name(stem + written)):
                return f"a backup of {stem}{written}"
    return ""


def _suffix(name: str) -> str:
    _, dot, suffix = name.rpartition(".")
    return (dot + suffix).lower()
