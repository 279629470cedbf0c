"""Files as a whole: written so that a kill leaves the old one or the new one, and their sum."""

from __future__ import annotations

import hashlib
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import CampusGPSError

_CHUNK = 1 << 20


@contextmanager
def written_beside(target: Path, *, durable: bool = True) -> Iterator[Path]:
    """Yield a path beside ``target`` to write to; on success it is renamed over it.

    Args:
        target: The file to create or replace. Its folder is made if it is missing.
        durable: Wait until the content is on the disk, so that it also outlives a power cut. A
            cache, which can be made again, need not wait.

    Yields:
        A path in the same folder, with the same suffix, that does not exist yet for other
        programs under the final name.

    Raises:
        CampusGPSError: The folder or the file cannot be written (disk full, read-only).
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.stem}-{uuid.uuid4().hex[:12]}.part{target.suffix}")
        part.touch(exist_ok=False)
    except OSError as error:
        raise _cannot_write(target, error) from error
    try:
        yield part
        if durable:
            with part.open("rb+") as stream:
                os.fsync(stream.fileno())
        part.replace(target)
    except OSError as error:
        raise _cannot_write(target, error) from error
    finally:
        part.unlink(missing_ok=True)


def write_bytes(target: Path, content: bytes, *, durable: bool = True) -> None:
    """Replace ``target`` by ``content`` atomically; see :func:`written_beside`."""
    with written_beside(target, durable=durable) as part:
        part.write_bytes(content)


def write_text(target: Path, content: str) -> None:
    """Replace ``target`` by ``content`` (UTF-8) atomically; raises like :func:`written_beside`."""
    write_bytes(target, content.encode("utf-8"))


def absolute(path: Path) -> Path:
    """``path`` from the root on, with symbolic links kept as the user knows them."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal; raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _cannot_write(target: Path, error: OSError) -> CampusGPSError:
    return CampusGPSError(
        f"cannot be written ({error.strerror or error})",
        file=target,
        advice="Choose a folder that you may write to, with enough free space.",
    )
