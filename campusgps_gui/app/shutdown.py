"""Ends the program in order: signals close the window, its web pages go before Qt, then threads."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import threading
from types import FrameType
from typing import NoReturn

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Signal
from PySide6.QtWidgets import QApplication, QWidget

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_MOST_BYTES = 256


class EndSignals(QObject):
    """Emits Ctrl+C and the system's request to end as Qt signals, from the event loop.

    Python calls a signal's handler in the midst of whatever it does, such as painting. A window
    that is closed there loses the surface that Qt is about to show, which crashes.

    Signals:
        interrupted: Ctrl+C was pressed (SIGINT).
        terminated: The system, or another program, wants an end (SIGTERM).
    """

    interrupted = Signal()
    terminated = Signal()

    def watch(self) -> None:
        """Listen from now on; what comes before the event loop runs is passed on then."""
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda *_: self._pass_on())
        self._notifier = notifier
        self._before = {number: signal.signal(number, _do_nothing) for number in _SIGNALS}
        # Python writes the number of each signal there at once, whatever it is doing.
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)

    def unwatch(self) -> None:
        """Put back what was there before :meth:`watch`."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _pass_on(self) -> None:
        numbers = self._reader.recv(_MOST_BYTES)
        if signal.SIGTERM in numbers:
            self.terminated.emit()
        elif signal.SIGINT in numbers:
            self.interrupted.emit()


def delete_now(application: QApplication, window: QWidget) -> None:
    """Delete ``window``, its web pages and then their profiles, while the application is there.

    Python would keep them until the application is gone, as they refer to each other in circles;
    a page that outlives its profile crashes.
    """
    window.deleteLater()
    # The pages go with the window, and ask for their profiles to go after it.
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.processEvents()


def end_process(status: int) -> NoReturn:
    """End the process with ``status``, at once if a thread did not end in time.

    Python's own end takes the interpreter and the libraries away from a thread that still works,
    as in an import of torch, which nothing can stop: that crashes now and then. Nothing is lost by
    going without it: files are written beside and renamed, and a project bears a kill.
    """
    if threading.active_count() > 1:
        for stream in (sys.stdout, sys.stderr):
            # There is none where a program has no terminal, or one that nobody reads any more.
            with contextlib.suppress(AttributeError, OSError):
                stream.flush()
        os._exit(status)
    sys.exit(status)


def _do_nothing(_number: int, _frame: FrameType | None) -> None:
    """Handles a signal whose number Python has written to the socket already."""
