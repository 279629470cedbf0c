"""The web profile and the page behind the map view: locked to our own address."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
)
from PySide6.QtWidgets import QApplication

from campusgps_gui.map.grounds import GroundServer
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
    QWebEngineSettings.WebAttribute.JavascriptCanPaste: False,
    QWebEngineSettings.WebAttribute.AllowWindowActivationFromJavaScript: False,
    QWebEngineSettings.WebAttribute.DnsPrefetchEnabled: False,
    QWebEngineSettings.WebAttribute.HyperlinkAuditingEnabled: False,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled: False,
    QWebEngineSettings.WebAttribute.AutoLoadIconsForPage: False,
    QWebEngineSettings.WebAttribute.ScreenCaptureEnabled: False,
    QWebEngineSettings.WebAttribute.FullScreenSupportEnabled: False,
    QWebEngineSettings.WebAttribute.WebGLEnabled: False,
    QWebEngineSettings.WebAttribute.WebRTCPublicInterfacesOnly: True,
}

# Ways to connect that the page's policy does not stop: removed before any script of a page runs.
# The empty frame that a script makes has them all the same, but the engine's flags leave it no
# network.
_NO_PEERS = """
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel",
                    "WebTransport", "WebSocketStream"]) {
  delete window[name];
}
"""

_LOG_LEVELS = {
    QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel: logging.DEBUG,
    QWebEnginePage.JavaScriptConsoleMessageLevel.WarningMessageLevel: logging.WARNING,
    QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel: logging.ERROR,
}


class MapProfile(QWebEngineProfile):
    """The web profile that all maps share: the address, the tiles, and no memory of anything else.

    It belongs to the application, or exit prints "Release of profile requested".

    Args:
        read_thumbnail: Gives the bytes of a photo's thumbnail by the photo's number, or None.
            Called in the window's thread: it has to be quick.
        cache_folder: For the page and for tiles; the user's cache folder by default.
        taken_at: Says in words when a photo was taken, by its number; as quickly.
    """

    def __init__(
        self,
        read_thumbnail: Callable[[int], bytes | None] | None = None,
        cache_folder: Path | None = None,
        taken_at: Callable[[int], str] = lambda _: "",
    ) -> None:
        super().__init__(QApplication.instance())  # without a name: off the record
        self.taken_at = taken_at
        folder = cache_folder or platformdirs.user_cache_path("CampusGPS", appauthor=False)
        self.cache_folder = folder / "map"
        self.tiles = TileFetcher(self.cache_folder / "tiles", self)
        self.grounds = GroundServer(self)
        self.handler = ResourceSchemeHandler(
            RESOURCE_FOLDER, read_thumbnail, self.tiles, self.grounds, self
        )
        self.installUrlSchemeHandler(SCHEME_NAME, self.handler)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        for attribute, on in _SETTINGS.items():
            self.settings().setAttribute(attribute, on)
        self.scripts().insert(_script_for_every_page("no peers", _NO_PEERS))
        self.downloadRequested.connect(lambda download: download.cancel())


class MapWebPage(QWebEnginePage):
    """A page that never leaves the map, and may do nothing but draw it.

    The link of the tiles' attribution opens in the user's browser; no other address does, whoever
    clicks it: a script can click, and an address can carry what it read.
    """

    def __init__(self, profile: MapProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._tiles = profile.tiles
        self.permissionRequested.connect(lambda permission: permission.deny())
        self.fileSystemAccessRequested.connect(lambda request: request.reject())
        self.registerProtocolHandlerRequested.connect(lambda request: request.reject())
        self.fullScreenRequested.connect(lambda request: request.reject())
        self.desktopMediaRequested.connect(lambda request: request.cancel())

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        wanted = QUrl(url)
        if wanted == QUrl(PAGE_URL) and is_main_frame:
            return True
        clicked = kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked
        if clicked and wanted.scheme() in ("http", "https") and self._is_ours(wanted):
            QDesktopServices.openUrl(wanted)
        else:
            logger.warning("the map wanted to go to %s", wanted.toDisplayString())
        return False

    def chooseFiles(
        self, mode: QWebEnginePage.FileSelectionMode, old: Sequence[str], _types: Sequence[str]
    ) -> list[str]:
        return []

    def javaScriptAlert(self, origin: QUrl | str, message: str) -> None:
        logger.warning("the map page wanted to say: %s", message)

    def javaScriptConfirm(self, origin: QUrl | str, message: str) -> bool:
        return False

    def javaScriptPrompt(self, origin: QUrl | str, message: str, given: str) -> tuple[bool, str]:
        return False, ""

    def _is_ours(self, wanted: QUrl) -> bool:
        source = self._tiles.source
        return source is not None and wanted == QUrl(source.attribution_url)

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        logger.log(_LOG_LEVELS[level], "map page: %s (%s:%d)", message, source, line)


def _script_for_every_page(name: str, source: str) -> QWebEngineScript:
    script = QWebEngineScript()
    script.setName(name)
    script.setSourceCode(source)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    script.setRunsOnSubFrames(True)
    return script
