"""The address ``campusgps:`` under which the map page finds its files, thumbnails and tiles.

Only QtWebEngineCore is imported here: the scheme has to be registered before QApplication exists,
and the window must not wait for more than that.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

logger = logging.getLogger(__name__)

SCHEME_NAME = b"campusgps"
_HOST = "app"

_RESOURCE = re.compile(
    r"/resources/((?:[A-Za-z0-9_@-][A-Za-z0-9_@.-]*/)*[A-Za-z0-9_@-][A-Za-z0-9_@.-]*)"
)
_THUMBNAIL = re.compile(r"/thumbnails/(\d{1,18})")
_TILE = re.compile(r"/tiles/(\d{1,9})/(\d{1,2})/(\d{1,8})/(\d{1,8})")

_GROUND = re.compile(r"/grounds/(\d{1,9})/(\d{1,2})/(\d{1,8})/(\d{1,8})")

_CONTENT_TYPES = {
    ".js": b"text/javascript",
    ".css": b"text/css",
    ".png": b"image/png",
    ".svg": b"image/svg+xml",
    ".woff2": b"font/woff2",
}

_PICTURE_STARTS = (
    (b"\xff\xd8\xff", b"image/jpeg"),
    (b"\x89PNG", b"image/png"),
    (b"RIFF", b"image/webp"),
)


class TileServer(Protocol):
    """An object that serves the tiles of the map's ground."""

    def answer(
        self, job: QWebEngineUrlRequestJob, revision: int, z: int, x: int, y: int, /
    ) -> None:
        """Reply to ``job`` with the tile, now or later, or fail it."""


def setup_web_engine() -> None:
    """Prepare the web engine; call it once, before QApplication exists.

    Registers the scheme. As root on Linux it also turns off Chromium's sandbox, which cannot start
    there; everywhere else the sandbox stays on.
    """
    if sys.platform.startswith("linux") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    if QWebEngineUrlScheme.schemeByName(SCHEME_NAME).name() == SCHEME_NAME:
        return
    scheme = QWebEngineUrlScheme(SCHEME_NAME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(
        QWebEngineUrlScheme.Flag.SecureScheme
        | QWebEngineUrlScheme.Flag.LocalScheme
        | QWebEngineUrlScheme.Flag.LocalAccessAllowed
        | QWebEngineUrlScheme.Flag.CorsEnabled
    )
    QWebEngineUrlScheme.registerScheme(scheme)


class ResourceSchemeHandler(QWebEngineUrlSchemeHandler):
    """Answers ``campusgps://app/...``: the page, its files, thumbnails and tiles; nothing else.

    Args:
        folder: The folder behind ``/resources/``.
        read_thumbnail: Gives the bytes of a photo's thumbnail (JPEG, PNG or WebP) or None.
        tiles: Answers requests for tiles of a server, or None.
        grounds: Answers requests for tiles of grounds from files, or None.
        parent: The Qt parent.
    """

    def __init__(
        self,
        folder: Path,
        read_thumbnail: Callable[[int], bytes | None] | None = None,
        tiles: TileServer | None = None,
        grounds: TileServer | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder.resolve()
        self._read_thumbnail = read_thumbnail
        self._tiles, self._grounds = tiles, grounds
        self._page = b""

    def set_page(self, html: str) -> None:
        """Serve ``html`` as ``campusgps://app/map.html``."""
        self._page = html.encode("utf-8")

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        if url.host() != _HOST or bytes(job.requestMethod().data()) != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        path = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
        for pattern, server in ((_TILE, self._tiles), (_GROUND, self._grounds)):
            if (tile := pattern.fullmatch(path)) and server is not None:
                which, z, x, y = (int(number) for number in tile.groups())
                server.answer(job, which, z, x, y)
                return
        found = self._find(path)
        if found is None:
            logger.debug("the map asked for something that is not there: %s", path)
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        reply_with(job, *found)

    def _find(self, path: str) -> tuple[bytes, bytes] | None:
        """Content type and content of what ``path`` names, or None."""
        if path == "/map.html" and self._page:
            return b"text/html; charset=utf-8", self._page
        if path == "/qwebchannel.js":
            return _channel_script()
        if resource := _RESOURCE.fullmatch(path):
            return self._resource(resource[1])
        if thumbnail := _THUMBNAIL.fullmatch(path):
            return self._thumbnail(int(thumbnail[1]))
        return None

    def _resource(self, name: str) -> tuple[bytes, bytes] | None:
        file = (self._folder / name).resolve()
        content_type = _CONTENT_TYPES.get(file.suffix)
        if content_type is None or not file.is_relative_to(self._folder) or not file.is_file():
            return None
        return content_type, file.read_bytes()

    def _thumbnail(self, photo_id: int) -> tuple[bytes, bytes] | None:
        content = None if self._read_thumbnail is None else self._read_thumbnail(photo_id)
        kind = None if content is None else picture_type(content)
        return None if content is None or kind is None else (kind, content)


def picture_type(content: bytes) -> bytes | None:
    """The content type of a JPEG, PNG or WebP; None for anything else."""
    return next((kind for start, kind in _PICTURE_STARTS if content.startswith(start)), None)


def reply_with(job: QWebEngineUrlRequestJob, content_type: bytes, content: bytes) -> None:
    """Answer ``job`` with ``content``; the buffer lives exactly as long as the job."""
    buffer = QBuffer(job)
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(content_type), buffer)


def _channel_script() -> tuple[bytes, bytes] | None:
    # Importing QtWebChannel registers its resources; the view has done it before it loads a page.
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return None
    content = bytes(file.readAll().data())
    file.close()
    return b"text/javascript", content
