"""Serves the tiles of grounds from files to the map page, computed on threads."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob

from campusgps_gui.map.page_json import to_json
from campusgps_gui.map.scheme import picture_type, reply_with
from core.ground.ground import Line, OpenGround

logger = logging.getLogger(__name__)

_THREADS = 2


@dataclass(frozen=True)
class ShownGround:
    """A ground that the map draws.

    Attributes:
        number: Its number in the addresses of its tiles; another one after each opening.
        ground: The open ground.
        opacity: From 0 to 1.
        lines_json: The lines of outlines as JSON, made on any thread; empty for a ground of tiles.
    """

    number: int
    ground: OpenGround
    opacity: float = 1.0
    lines_json: str = ""


def lines_json(lines: Sequence[Line]) -> str:
    """Lines as JSON, made so that other threads take turns."""
    parts = [
        "[" + ",".join([f"[{latitude},{longitude}]" for latitude, longitude in line]) + "]"
        for line in lines
    ]
    return f"[{','.join(parts)}]"


class GroundServer(QObject):
    """Answers the page's requests for tiles of the grounds that are shown.

    Signals:
        changed: Other grounds are shown, or with another opacity.
    """

    changed = Signal()
    _made = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[int, ShownGround] = {}
        self._jobs: dict[int, QWebEngineUrlRequestJob] = {}
        self._numbers = count()
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="ground tiles")
        self._made.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(partial(self._pool.shutdown, wait=False, cancel_futures=True))

    def show(self, grounds: Sequence[ShownGround]) -> None:
        """Show these grounds, the uppermost first, in place of those before."""
        self._shown = {shown.number: shown for shown in grounds}
        self.changed.emit()

    def answer(self, job: QWebEngineUrlRequestJob, number: int, z: int, x: int, y: int) -> None:
        """Reply to the page's request for a tile when it is made."""
        shown = self._shown.get(number)
        if shown is None or z > 30 or max(x, y) >= 2**z:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        key = next(self._numbers)
        self._jobs[key] = job
        # The page drops a request when the user scrolls on.
        job.destroyed.connect(partial(self._jobs.pop, key, None))
        self._pool.submit(self._make, key, shown.ground, z, x, y)

    @property
    def shows_any(self) -> bool:
        """True if there is a ground from a file on the maps."""
        return bool(self._shown)

    @property
    def lines(self) -> dict[int, str]:
        """The lines of the grounds that have some, as JSON, by the grounds' numbers."""
        return {
            shown.number: f'{{"number":{shown.number},"lines":{shown.lines_json}}}'
            for shown in self._shown.values()
            if shown.lines_json
        }

    def json(self) -> str:
        """The grounds as the page takes them, the uppermost first."""
        rows = []
        for shown in self._shown.values():
            facts = shown.ground.facts
            rows.append(
                {
                    "number": shown.number,
                    "opacity": shown.opacity,
                    "minZoom": facts.min_zoom,
                    "maxZoom": facts.max_zoom,
                    "attribution": facts.attribution,
                    "bounds": facts.bounds,
                }
            )
        return to_json(rows)

    def _make(self, key: int, ground: OpenGround, z: int, x: int, y: int) -> None:
        if key not in self._jobs:
            return
        content: bytes | None = None
        try:
            content = ground.tile(z, x, y)
        except Exception:  # One that was closed meanwhile, or a disk that has gone.
            logger.warning("no tile of a ground", exc_info=True)
        if shiboken6.isValid(self):
            self._made.emit(key, content)

    def _deliver(self, key: int, content: bytes | None) -> None:
        job = self._jobs.pop(key, None)
        if job is None or not shiboken6.isValid(job):
            return
        kind = None if content is None else picture_type(content)
        if content is None or kind is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        else:
            reply_with(job, kind, content)
