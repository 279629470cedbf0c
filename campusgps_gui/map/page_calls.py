"""Calls of the map page's functions, in their order, and none of them too long to be sent."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWebEngineCore import QWebEnginePage

from campusgps_gui.map.page_json import to_json

PIECE = 200_000
"""Characters that are sent at one turn of the event loop, in about a millisecond.

Sending the dots of 50,000 photos, 2 million characters, held up the window for 70 ms.
"""


class PageCallQueue:
    """Sends what is short at once, and what is long in pieces that the page puts together.

    What is called meanwhile waits until the pieces before it are sent.

    Args:
        page: The page, whose functions are those of ``campusgps``.
    """

    def __init__(self, page: QWebEnginePage) -> None:
        self._page = page
        self._waiting: deque[Callable[[], None]] = deque()
        self._turns = QTimer(page)
        self._turns.timeout.connect(self._send_next)

    def call(self, function: str, argument: str) -> None:
        """Call a function of the page.

        Args:
            function: Its name.
            argument: What it gets, as JSON; empty for nothing.
        """
        if len(argument) <= PIECE:
            self.then(partial(self._run, f"campusgps.{function}({argument})"))
            return
        for start in range(0, len(argument), PIECE):
            self._wait(partial(self._send_piece, argument[start : start + PIECE]))
        self._wait(partial(self._run, f"campusgps.callWithPieces({to_json(function)})"))

    def then(self, act: Callable[[], None]) -> None:
        """Do something once all that was called before is sent."""
        if self._waiting:
            self._waiting.append(act)
        else:
            act()

    def clear(self) -> None:
        """Send nothing of what waits: the page that it was meant for is gone."""
        self._waiting.clear()
        self._turns.stop()

    def _wait(self, act: Callable[[], None]) -> None:
        self._waiting.append(act)
        if not self._turns.isActive():
            self._turns.start(0)

    def _send_next(self) -> None:
        if self._waiting:
            self._waiting.popleft()()
        if not self._waiting:
            self._turns.stop()

    def _send_piece(self, piece: str) -> None:
        self._run(f"campusgps.addPiece({to_json(piece)})")

    def _run(self, script: str) -> None:
        self._page.runJavaScript(f"{script}; null")
