"""Writes and loads the map's page, and loads it again if the process that shows it ends."""

from __future__ import annotations

import logging
import threading

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtWebEngineCore import QWebEnginePage

from campusgps_gui.map.page import cached_page_html
from campusgps_gui.map.web_page import PAGE_URL, MapProfile

logger = logging.getLogger(__name__)

_POLL_MS = 15
_MOST_RELOADS = 3


class PageLoader(QObject):
    """Loads the map's page into ``page`` as soon as it is written.

    Args:
        page: Shows the map.
        profile: Serves the page, and knows where it is kept.
        parent: The Qt parent.

    Signals:
        lost: The page's process has ended: nothing is shown until it is loaded again.
    """

    lost = Signal()

    def __init__(self, page: QWebEnginePage, profile: MapProfile, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._profile = page, profile
        self._written: list[str] = []
        self._reloads = 0
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._load_when_written)
        page.renderProcessTerminated.connect(self._load_again)

    def start(self) -> None:
        """Begin to write the page on a thread of its own."""
        # folium takes most of a second to import: the window must not wait for it.
        folder, written = self._profile.cache_folder, self._written
        threading.Thread(
            target=lambda: written.append(cached_page_html(folder)), name="map page", daemon=True
        ).start()
        self._poll.start()

    def _load_when_written(self) -> None:
        if self._written:
            self._poll.stop()
            self._profile.handler.set_page(self._written[0])
            self._page.load(QUrl(PAGE_URL))

    def _load_again(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        if status == QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            return
        logger.error("the map's process ended: %s (%d)", status.name, code)
        self.lost.emit()
        self._reloads += 1
        if self._reloads <= _MOST_RELOADS:
            self._page.load(QUrl(PAGE_URL))
