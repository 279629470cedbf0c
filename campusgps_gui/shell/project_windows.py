"""One window a project: a second start brings forward the window that has the project open.

Windows of one user speak through local sockets, one for each open project; nothing goes over a
network.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from core.files import absolute

# The other side is asked and answers within the same computer.
_PATIENCE_MS = 500


def raise_window_of(folder: Path) -> bool:
    """Bring forward the window that has the project in ``folder`` open.

    Returns:
        Whether there is such a window.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    found = socket.waitForConnected(_PATIENCE_MS)
    socket.abort()
    return found


class RaiseRequests(QObject):
    """Listens for other starts of the program that want the project which is open here.

    Signals:
        raise_wanted: The window is to come forward.
    """

    raise_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)

    def listen_for(self, folder: Path | None) -> None:
        """Answer for the project in ``folder`` from now on; None: for none.

        Call it with the project's lock held: what a killed program left of its socket is removed.
        """
        self._server.close()
        if folder is not None:
            QLocalServer.removeServer(_name(folder))
            self._server.listen(_name(folder))

    def _take(self) -> None:
        while self._server.hasPendingConnections():
            self._server.nextPendingConnection().deleteLater()
        self.raise_wanted.emit()


def _name(folder: Path) -> str:
    place = f"{Path.home()}\n{absolute(folder).resolve()}"
    return f"campusgps-{hashlib.sha256(place.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"
