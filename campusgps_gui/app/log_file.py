"""Writes the log file, and logs errors that nothing caught."""

from __future__ import annotations

import logging
import logging.handlers
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from core.files import legible_line

log = logging.getLogger("campusgps")

_MEGABYTE = 1024 * 1024


class _LegibleFormatter(logging.Formatter):
    """Writes out control characters in names, so that a terminal that shows the log is safe."""

    def format(self, record: logging.LogRecord) -> str:
        # The line breaks of a traceback stay.
        return "\n".join(map(legible_line, super().format(record).split("\n")))


class _LogFile(logging.handlers.RotatingFileHandler):
    """Three files of 1 MB in turn; what finds no room on the disk is not logged."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file, maxBytes=_MEGABYTE, backupCount=2, encoding="utf-8", errors="backslashreplace"
        )

    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    def close(self) -> None:
        with suppress(OSError):
            super().close()


def default_folder() -> Path:
    """The user's folder for log files."""
    import platformdirs

    return platformdirs.user_log_path("CampusGPS", appauthor=False)


def start_log(folder: Path) -> Path | None:
    """Log to ``folder/campusgps.log``.

    Returns:
        The log file, or None when the folder cannot be written: the program runs without one.
    """
    file = folder / "campusgps.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _LogFile(file)
    except OSError:
        return None
    handler.setFormatter(_LegibleFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file


def stop_log() -> None:
    """Close the log file again."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler, _LogFile):
            root.removeHandler(handler)
            handler.close()


class UncaughtErrors(QObject):
    """Logs errors that nothing caught, on any thread, and passes them to the window's thread.

    Signals:
        caught: ``(exception, traceback text)``, delivered on the thread that made this object.
    """

    caught = Signal(object, str)

    def watch(self) -> None:
        """Catch them from now on."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._note
        threading.excepthook = self._note_on_thread

    def unwatch(self) -> None:
        """Restore the hooks from before :meth:`watch`."""
        sys.excepthook, threading.excepthook = self._before

    def _note(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        log.error("uncaught: %s", text)
        self.caught.emit(error, text)

    def _note_on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._note(args.exc_type, args.exc_value, args.exc_traceback)
