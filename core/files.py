"""Files as a whole: written so that a kill leaves the old one or the new one, and their sum."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import sys
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryFile

from core.errors import CampusGPSError

_CHUNK = 1 << 20

# How files are called while they are written: ``.NAME-PROCESS-RANDOM.part.SUFFIX``.
_PART = re.compile(r"\..*-\d+-[0-9a-f]{12}\.part(\..*)?", re.DOTALL)
_PART_REST = re.compile(r"\d+-[0-9a-f]{12}\.part(\.[^.]*)?", re.DOTALL)
_LONGEST_STEM = 40
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# What a database takes to be opened.
_SOME_ROOM = 1 << 16

_NOT_SHOWN = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160))} | {
    code: f"\\u{code:04x}"
    for code in (0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
}


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
        if target.exists() and not target.is_dir():
            # To be renamed over would be the end of a device or a pipe.
            require_ordinary(target)
        stem = f"{target.stem[:_LONGEST_STEM]}-{os.getpid()}-{uuid.uuid4().hex[:12]}"
        part = target.with_name(f".{stem}.part{target.suffix}")
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
        with suppress(OSError):
            part.unlink(missing_ok=True)


def is_part(path: Path) -> bool:
    """True if ``path`` is what :func:`written_beside` writes to before it renames it."""
    return _PART.fullmatch(path.name) is not None


def remove_leftovers(folder: Path) -> None:
    """Remove what a killed program had not written to the end in ``folder`` itself.

    Only for a folder that no other program writes to meanwhile; this program's own parts stay.
    """
    with suppress(OSError):
        for path in list(folder.iterdir()):
            if is_part(path) and f"-{os.getpid()}-" not in path.name:
                path.unlink(missing_ok=True)


def write_bytes(target: Path, content: bytes, *, durable: bool = True) -> None:
    """Replace ``target`` by ``content`` atomically; see :func:`written_beside`."""
    with written_beside(target, durable=durable) as part:
        part.write_bytes(content)


def write_text(target: Path, content: str) -> None:
    """Replace ``target`` by ``content`` (UTF-8) atomically; raises like :func:`written_beside`.

    File names in it that are no Unicode are written as the bytes that they are.
    """
    write_bytes(target, content.encode("utf-8", sys.getfilesystemencodeerrors()))


def is_full(folder: Path) -> bool:
    """True if nothing more can be written in ``folder``, as its disk or somebody's share is full.

    Tried, as what a disk says of its room leaves out shares and limits.
    """
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(bytes(_SOME_ROOM))
    except OSError as error:
        return error.errno in _FULL
    return False


def remove_leftovers_of(target: Path) -> None:
    """Remove what killed programs had begun to write in the place of ``target`` alone."""
    begun = f".{target.stem[:_LONGEST_STEM]}-"
    with suppress(OSError):
        for path in list(target.parent.iterdir()):
            rest = path.name.removeprefix(begun)
            if rest != path.name and _PART_REST.fullmatch(rest) and path.suffix == target.suffix:
                path.unlink(missing_ok=True)


def is_file_name(name: object) -> bool:
    """True if ``name`` is a bare file name on every system, and leads out of no folder."""
    return (
        isinstance(name, str)
        and name not in ("", ".", "..")
        and name.isprintable()
        and name == PurePosixPath(name).name == PureWindowsPath(name).name
    )


def absolute(path: Path) -> Path:
    """``path`` from the root on, with symbolic links kept as the user knows them."""
    return Path(_absolute(path))


def place_key(path: Path) -> str:
    """Text that is the same for all paths to one place; made much faster than a path."""
    return os.path.normcase(_absolute(path))


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links


def has_gone(path: Path) -> bool:
    """True if there is certainly nothing at ``path``; False where that can't be seen."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def is_folder(path: Path) -> bool:
    """True if a folder can be seen at ``path``; ``Path.is_dir`` raises where one may not look."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """True if a file can be seen at ``path``."""
    try:
        return path.is_file()
    except OSError:
        return False


def legible(name: str) -> str:
    """``name`` for people, and where text has to be Unicode: other bytes become ``\\xff``."""
    if name.isascii():
        return name
    try:
        return os.fsencode(name).decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # half of a pair, as JSON may hold
        return name.encode("utf-8", "backslashreplace").decode("utf-8")


def bare_name(file: str) -> str:
    """The name of ``file`` without its folders, whichever system wrote the path."""
    return file.replace("\\", "/").rpartition("/")[2]


def legible_line(text: str) -> str:
    """``text`` on one line and for people, and so that no terminal obeys it.

    As :func:`legible`; and line ends, control characters and what turns the direction of writing
    become ``\\x0a``, ``\\x1b``, ``\\u202e``.
    """
    if text.isascii() and text.isprintable():
        return text
    return legible(text).translate(_NOT_SHOWN)


def distinct_names(paths: Iterable[Path]) -> dict[Path, str]:
    """Each of ``paths`` for people, by its shortest end that none of the others has.

    ``a/1.jpg`` and ``b/1.jpg`` where a folder makes the difference, ``2.jpg`` where the name does.
    """
    names: dict[Path, str] = {}
    left, depth = set(paths), 0
    while left:
        depth += 1
        ends: dict[tuple[str, ...], list[Path]] = defaultdict(list)
        for path in left:
            ends[path.parts[-depth:]].append(path)
        for end, those in ends.items():
            for path in those:
                if len(those) == 1 or depth >= len(path.parts):
                    names[path] = legible(Path(*end).as_posix())
        left -= names.keys()
    return names


def require_ordinary(path: Path) -> None:
    """Raise OSError unless ``path`` is a file with an end.

    To open a pipe waits for who writes into it, and a device may be read for ever.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "is no ordinary file", str(path))


def read_ordinary(path: Path, most_bytes: int) -> bytes:
    """The content of a file that somebody else may have made; raises OSError, also if it is longer.

    Args:
        path: The file.
        most_bytes: More than any such file has.
    """
    require_ordinary(path)
    with path.open("rb") as stream:
        content = stream.read(most_bytes + 1)
    if len(content) > most_bytes:
        raise OSError(errno.EFBIG, "is too large", str(path))
    return content


def is_link(path: Path) -> bool:
    """True if ``path`` itself is a link (also one of Windows' folders), or cannot be looked at."""
    try:
        return path.is_symlink() or path.resolve() != path.parent.resolve() / path.name
    except (OSError, RuntimeError):  # a ring of links, before Python 3.13
        return True


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal; raises OSError, also for what may have no end."""
    require_ordinary(path)
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _cannot_write(target: Path, error: OSError) -> CampusGPSError:
    advice = "Choose a folder that you may write to, with enough free space."
    if error.errno in _FULL:
        advice = "Free some space on its disk, or choose a folder on another one."
    return CampusGPSError(
        f"cannot be written ({error.strerror or error})", file=target, advice=advice
    )
