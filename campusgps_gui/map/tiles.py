"""Background tiles from a tile server: off until turned on, kept on disk for a week."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QDateTime, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtNetwork import (
    QNetworkAccessManager,
    QNetworkCacheMetaData,
    QNetworkDiskCache,
    QNetworkReply,
    QNetworkRequest,
)
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob

from campusgps_gui.map.scheme import reply_with
from campusgps_gui.style.translation import tr
from core.errors import CampusGPSError
from core.program_version import program_version

logger = logging.getLogger(__name__)

_KEEP_DAYS = 7
_CACHE_BYTES = 200 * 1024 * 1024
# Between two answers of the server, and for a tile as a whole.
_TIMEOUT_MS = 15_000
_LONGEST_MS = 60_000
_MOST_REDIRECTS = 3
_LARGEST_TILE_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True)
class TileSource:
    """A tile server, as the user set it.

    Attributes:
        url: The address of a tile, with ``{z}``, ``{x}`` and ``{y}``; http or https.
        attribution: What the server's terms want shown on the map. Plain text.
        attribution_url: Where a click on the attribution leads, or an empty string.
        max_zoom: The largest zoom for which the server has tiles.

    Raises:
        CampusGPSError: The address or the zoom cannot be used.
    """

    url: str = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
    attribution: str = "© OpenStreetMap contributors"
    attribution_url: str = "https://www.openstreetmap.org/copyright"
    max_zoom: int = 19

    def __post_init__(self) -> None:
        if not all(part in self.url for part in ("{z}", "{x}", "{y}")):
            raise CampusGPSError(
                tr("the tile address {address} lacks {{z}}, {{x}} or {{y}}", address=self.url),
                advice=tr("A tile address looks like https://server/{z}/{x}/{y}.png."),
            )
        address = QUrl(self.address(0, 0, 0))
        if address.scheme() not in ("http", "https") or not address.host():
            raise CampusGPSError(
                tr("the tile address {address} is not a web address", address=self.url),
                advice=tr("It has to begin with https:// or http://."),
            )
        if not 1 <= self.max_zoom <= 24:
            raise CampusGPSError(
                tr("the largest zoom {zoom} is not between 1 and 24", zoom=self.max_zoom)
            )

    def address(self, z: int, x: int, y: int) -> str:
        """The web address of one tile."""
        return self.url.replace("{z}", str(z)).replace("{x}", str(x)).replace("{y}", str(y))


class TileFetcher(QObject):
    """Fetches tiles for the map page, with the program's own name and a cache on disk.

    Args:
        cache_folder: Where tiles are kept; may be deleted at any time.
        parent: The Qt parent.
    """

    tiles_failed = Signal(str)
    """Tiles cannot be had; says why, once until one comes again or the source changes."""

    source_changed = Signal()
    """Another server, or none, is in use now."""

    def __init__(self, cache_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: TileSource | None = None
        self._revision = 0
        self._failed = False
        self._network: QNetworkAccessManager | None = None
        self._cache_folder = cache_folder
        self._cache_bytes = _CACHE_BYTES
        self._user_agent = ""
        self._replies: dict[QNetworkReply, tuple[QWebEngineUrlRequestJob, int]] = {}
        self._given_up: dict[QNetworkReply, str] = {}

    @property
    def revision(self) -> int:
        """Changes with the source, so that the page never mixes tiles of two servers."""
        return self._revision

    @property
    def source(self) -> TileSource | None:
        """The server in use; None: no tile is ever fetched."""
        return self._source

    @property
    def busy(self) -> bool:
        """True while a tile is on its way."""
        return bool(self._replies)

    def limit_cache(self, megabytes: int) -> None:
        """Keep at most so many megabytes of tiles on disk; the oldest go."""
        self._cache_bytes = megabytes * 1_000_000
        if self._network is not None:
            self._cache.setMaximumCacheSize(self._cache_bytes)

    def set_source(self, source: TileSource | None) -> None:
        """Fetch from ``source`` from now on, or with None from nowhere."""
        if source == self._source:
            return
        self._source = source
        self._revision += 1
        self._failed = False
        for reply in list(self._replies):
            reply.abort()
        self.source_changed.emit()

    def answer(self, job: QWebEngineUrlRequestJob, revision: int, z: int, x: int, y: int) -> None:
        """Reply to the page's request for a tile when it is there."""
        source = self._source
        inside = source is not None and z <= source.max_zoom and x < 2**z and y < 2**z
        if source is None or revision != self._revision or not inside:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        network = self._manager()
        request = self._request(source.address(z, x, y))
        self._keep_for_a_week(request.url())
        reply = network.get(request)
        self._replies[reply] = (job, revision)
        # An answer that never ends is stopped as it comes, not weighed when it is there.
        reply.setReadBufferSize(2 * _LARGEST_TILE_BYTES)
        reply.readyRead.connect(lambda: self._weigh(reply))
        reply.metaDataChanged.connect(lambda: self._weigh(reply))
        reply.finished.connect(lambda: self._deliver(reply))
        QTimer.singleShot(_LONGEST_MS, reply, reply.abort)
        # The page drops a request when the user scrolls on; its job is gone before the tile comes.
        job.destroyed.connect(lambda: self._forget(reply))

    def _request(self, address: str) -> QNetworkRequest:
        request = QNetworkRequest(QUrl(address))
        request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, self._user_agent)
        request.setAttribute(
            QNetworkRequest.Attribute.CacheLoadControlAttribute,
            QNetworkRequest.CacheLoadControl.PreferCache,
        )
        request.setTransferTimeout(_TIMEOUT_MS)
        request.setMaximumRedirectsAllowed(_MOST_REDIRECTS)
        return request

    def _keep_for_a_week(self, url: QUrl) -> None:
        """Make a kept tile last seven days, as tile servers ask, if its own headers say less.

        What a server forbids to keep ("no-store", "no-cache") has no date of expiry and stays so.
        """
        kept = self._cache.metaData(url)
        fetched = _fetched_at(kept)
        if not (kept.expirationDate().isValid() and fetched.isValid()):
            return
        until = fetched.addDays(_KEEP_DAYS)
        if kept.expirationDate() < until:
            kept.setExpirationDate(until)
            self._cache.updateMetaData(kept)

    def _manager(self) -> QNetworkAccessManager:
        if self._network is None:
            self._user_agent = f"CampusGPS/{program_version()}"
            self._network = QNetworkAccessManager(self)
            self._cache = QNetworkDiskCache(self._network)
            self._cache.setCacheDirectory(str(self._cache_folder))
            self._cache.setMaximumCacheSize(self._cache_bytes)
            self._network.setCache(self._cache)
        return self._network

    def _weigh(self, reply: QNetworkReply) -> None:
        """Stop an answer that is, or says it will be, too large."""
        stated = reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader)
        size = max(reply.bytesAvailable(), int(stated or 0))
        if size > _LARGEST_TILE_BYTES and reply not in self._given_up:
            self._given_up[reply] = tr(
                "{server} sent a tile that is too large", server=reply.url().host()
            )
            reply.abort()

    def _deliver(self, reply: QNetworkReply) -> None:
        given_up = self._given_up.pop(reply, "")
        job, revision = self._replies.pop(reply, (None, 0))
        reply.deleteLater()
        if job is None or not shiboken6.isValid(job):
            return
        if revision != self._revision:
            job.fail(QWebEngineUrlRequestJob.Error.RequestAborted)
            return
        problem, picture_type = (given_up, b"") if given_up else self._problem_with(reply)
        if problem:
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)
            self._complain(problem)
            return
        self._failed = False
        reply_with(job, picture_type, bytes(reply.readAll().data()))

    def _problem_with(self, reply: QNetworkReply) -> tuple[str, bytes]:
        if reply.error() == QNetworkReply.NetworkError.OperationCanceledError:
            return tr("{server} took too long", server=reply.url().host()), b""
        if reply.error() != QNetworkReply.NetworkError.NoError:
            return reply.errorString(), b""
        content_type = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "")
        if not content_type.startswith("image/"):
            return tr(
                "{server} sent {kind} instead of a tile",
                server=reply.url().host(),
                kind=content_type or tr("nothing"),
            ), b""
        return "", content_type.split(";")[0].encode("ascii", "ignore")

    def _complain(self, problem: str) -> None:
        logger.warning("no map tile: %s", problem)
        if not self._failed:
            self._failed = True
            self.tiles_failed.emit(problem)

    def _forget(self, reply: QNetworkReply) -> None:
        if self._replies.pop(reply, None) is not None and shiboken6.isValid(reply):
            reply.abort()
            reply.deleteLater()


def _fetched_at(kept: QNetworkCacheMetaData) -> QDateTime:
    """The time at which a kept reply came, by its Date header; not valid if nothing is kept."""
    for name, value in kept.rawHeaders():
        if bytes(name.data()).lower() == b"date":
            text = bytes(value.data()).decode("ascii", "replace")
            return QDateTime.fromString(text.replace("GMT", "+0000"), Qt.DateFormat.RFC2822Date)
    return QDateTime()
