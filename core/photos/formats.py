"""Tells photos from other files, by name and by their first bytes."""

from __future__ import annotations

import stat
from pathlib import Path

from core.errors import CampusGPSError

RAW_SUFFIXES = frozenset(
    {
        *(".dng", ".nef", ".nrw", ".cr2", ".cr3", ".arw", ".sr2", ".srf", ".orf", ".rw2", ".rwl"),
        *(".raf", ".pef", ".srw", ".3fr", ".fff", ".iiq", ".erf", ".mef", ".mos", ".x3f"),
    }
)
"""The suffixes of cameras' raw files."""

PHOTO_SUFFIXES = RAW_SUFFIXES | frozenset(
    {
        ".jpg",
        ".jpeg",
        ".jpe",
        ".jfif",
        ".mpo",
        ".png",
        ".tif",
        ".tiff",
        ".webp",
        ".heic",
        ".heif",
        ".hif",
        ".avif",
    }
)

PHOTO_FORMATS = frozenset({"jpeg", "png", "tiff", "webp", "heif", "avif", "raw"})
"""The answers of :func:`sniff` that are photos; of a raw file its preview can be read."""

_WORDS = {
    "video": "a video",
    "sound": "a sound recording",
    "gif": "a GIF picture",
    "bmp": "a BMP picture",
    "psd": "a Photoshop document",
    "jpeg2000": "a JPEG 2000 picture",
    "jpegxl": "a JPEG XL picture",
    "pdf": "a PDF document",
    "zip": "a ZIP archive",
    "text": "a text file",
    "empty": "an empty file",
}

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II\x2a\x00\x10\x00\x00\x00CR", "raw"),
    (b"IIU\x00", "raw"),
    (b"IIRO", "raw"),
    (b"IIRS", "raw"),
    (b"MMOR", "raw"),
    (b"FUJIFILMCCD-RAW", "raw"),
    (b"II\x2a\x00", "tiff"),
    (b"MM\x00\x2a", "tiff"),
    (b"II\x2b\x00", "tiff"),
    (b"MM\x00\x2b", "tiff"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"8BPS", "psd"),
    (b"\x00\x00\x00\x0cjP  ", "jpeg2000"),
    (b"\xff\x0a", "jpegxl"),
    (b"\x00\x00\x00\x0cJXL ", "jpegxl"),
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\x1a\x45\xdf\xa3", "video"),
    (b"FLV\x01", "video"),
    (b"\x00\x00\x01\xba", "video"),
    (b"\x00\x00\x01\xb3", "video"),
    (b"0&\xb2u\x8ef\xcf\x11", "video"),
    (b"OggS", "sound"),
    (b"ID3", "sound"),
    (b"fLaC", "sound"),
)

_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})


def looks_like_photo(path: Path) -> bool:
    """True if the name of ``path`` ends like a photo's; the file itself is not touched."""
    return path.suffix.lower() in PHOTO_SUFFIXES


def sniff(path: Path) -> str | None:
    """The format of ``path`` by its first bytes, whatever its name.

    Returns:
        One of :data:`PHOTO_FORMATS`; another word for a file that is certainly something else
        (``video``, ``sound``, ``gif``, ``bmp``, ``psd``, ``jpeg2000``, ``jpegxl``, ``pdf``,
        ``zip``, ``text``, ``empty``); None for bytes nobody knows.

    Raises:
        CampusGPSError: The file can't be read at all, or is none (a pipe, a socket, a device).
    """
    try:
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            # To open a pipe would wait until somebody writes into it.
            raise CampusGPSError("this is a pipe, a socket or a device, not a file", file=path)
        with path.open("rb") as file:
            head = file.read(512)
    except OSError as error:
        reason, advice = unread_words(error)
        raise CampusGPSError(reason, file=path, advice=advice) from error
    return _sniff_bytes(head)


def unread_words(error: OSError) -> tuple[str, str]:
    """The reason why a photo's file cannot be read, and what helps."""
    advice = ""
    if isinstance(error, FileNotFoundError):
        advice = "Plug in its disk, or look where it is now."
    return f"this file can't be read ({error.strerror or error})", advice


def photo_kind(path: Path) -> str | None:
    """The format of ``path`` as :func:`sniff` says, but ``raw`` where only the name shows it.

    By their first bytes many raw files are TIFF files, or nothing known.

    Raises:
        CampusGPSError: The file can't be read at all.
    """
    kind = sniff(path)
    return "raw" if kind in ("tiff", None) and path.suffix.lower() in RAW_SUFFIXES else kind


def why_not_a_photo(path: Path) -> str:
    """The reason why ``path`` can't be imported, for the user; an empty string for a photo.

    ``a video, although its name ends in .jpg``, ``a text file``, ``not a photo`` and so on.

    Raises:
        CampusGPSError: The file can't be read at all.
    """
    kind = photo_kind(path)
    if kind in PHOTO_FORMATS:
        return ""
    words = _WORDS[kind] if kind is not None else "not a photo"
    if looks_like_photo(path):
        return f"{words}, although its name ends in {path.suffix}"
    return words


def _sniff_bytes(head: bytes) -> str | None:
    if not head:
        return "empty"
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head[:4] == b"RIFF":
        return {b"WEBP": "webp", b"AVI ": "video", b"WAVE": "sound"}.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _sniff_brands(head)
    if head[4:8] in (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"):
        return "video"
    return "text" if _is_text(head) else None


def _sniff_brands(head: bytes) -> str:
    """The format of an ISO base media file from its brands (ISO/IEC 14496-12, 4.3)."""
    length = min(int.from_bytes(head[:4], "big"), len(head))
    major = head[8:12]
    brands = [major, *(head[at : at + 4] for at in range(16, length - 3, 4))]
    if major == b"crx ":
        return "raw"
    # "mif1" may be the major brand of both, so AVIF's own brands are asked first; a video may list
    # any of them as compatible, so its major brand has to be a picture's.
    if major in _AVIF_BRANDS | _HEIF_BRANDS:
        return "avif" if major in _AVIF_BRANDS or _lists_avif_only(brands) else "heif"
    if major in (b"M4A ", b"M4B "):
        return "sound"
    return "video"


def _lists_avif_only(brands: list[bytes]) -> bool:
    coded = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"}
    return not coded.intersection(brands) and bool(_AVIF_BRANDS.intersection(brands))


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return True
    if any(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head):
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character may be cut in two at the end of what was read.
        return error.start >= len(head) - 3
    return True
