"""The web profile and the page behind the map view: locked to our own address."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineSettings
from PySide6.QtWidgets import QApplication

from campusgps_gui.map.page import BASE_URL, RESOURCE_FOLDER
from campusgps_gui.map.scheme import SCHEME_NAME, ResourceSchemeHandler
from campusgps_gui.map.tiles import TileFetcher

logger = logging.getLogger(__name__)

PAGE_URL = BASE_URL + "map.html"

_SETTINGS = {
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows: False,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard: False,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled: False,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls: False,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls: False,
    QWebEngineSettings.WebAttribute.PluginsEnabled: False,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled: False,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled: False,
    QWebEngineSettings.WebAttribute.FocusOnNavigationEnabled: False,
    QWebEngineSettings.WebAttribute.ShowScrollBars: False,
}

_LOG_LEVELS = {
    QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel: logging.DEBUG,
    QWebEnginePage.JavaScriptConsoleMessageLevel.WarningMessageLevel: logging.WARNING,
    QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel: logging.ERROR,
}


class MapProfile(QWebEngineProfile):
    """What all maps of the program share: the address, the tiles, and no memory of anything else.

    It belongs to the application, or exit prints "Release of profile requested".

    Args:
        read_thumbnail: Gives the bytes of a photo's thumbnail by the photo's number, or None.
            Called in the window's thread: it has to be quick.
        cache_folder: For the page and for tiles; the user's cache folder by default.
    """

    def __init__(
        self,
        read_thumbnail: Callable[[int], bytes | None] | None = None,
        cache_folder: Path | None = None,
    ) -> None:
        super().__init__(QApplication.instance())  # without a name: off the record
        folder = cache_folder or platformdirs.user_cache_path("CampusGPS", appauthor=False)
        self.cache_folder = folder / "map"
        self.tiles = TileFetcher(self.cache_folder / "tiles", self)
        self.handler = ResourceSchemeHandler(RESOURCE_FOLDER, read_thumbnail, self.tiles, self)
        self.installUrlSchemeHandler(SCHEME_NAME, self.handler)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        for attribute, on in _SETTINGS.items():
            self.settings().setAttribute(attribute, on)


class MapWebPage(QWebEnginePage):
    """A page that never leaves the map; links to the web open in the user's browser."""

    def __init__(self, profile: MapProfile, parent: QObject) -> None:
        super().__init__(profile, parent)

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        wanted = QUrl(url)
        if wanted == QUrl(PAGE_URL) and is_main_frame:
            return True
        clicked = kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked
        if clicked and wanted.scheme() in ("http", "https"):
            QDesktopServices.openUrl(wanted)
        else:
            logger.warning("the map wanted to go to %s", wanted.toDisplayString())
        return False

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:
        return None

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        logger.log(_LOG_LEVELS[level], "map page: %s (%s:%d)", message, source, line)
