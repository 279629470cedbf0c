"""A program that answers on its standard output, and never outlives the one that started it."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

# A shell that becomes the program and leaves a watcher in its group. What it reads is a pipe that
# only we hold: when we end, also by a kill, its end is seen and the whole group goes. (The system's
# own way, a signal at the parent's death, is Linux's alone and bound to one thread.)
_WATCHED = '(read -r _ <&2; kill -9 0) </dev/null >/dev/null & exec "$@" 2>&1'


# What is kept of one answer; the tags of a photo with its previews are some ten million bytes.
_MOST_BYTES = 256 << 20
_PIECE = 1 << 20
# What Python itself takes for a piece, however short.
_PER_PIECE = 64


class BoundProcess:
    """One running program; what it says is read on a thread of its own.

    Args:
        command: The program and its arguments.
        folder: Where it runs.

    Attributes:
        said_too_much: Whether an answer was longer than any is; the rest of it is not read.

    Raises:
        OSError: It can't be started.
    """

    def __init__(self, command: Sequence[str | Path], folder: Path) -> None:
        self.said_too_much = False
        self._kept_bytes = 0
        self._held: int | None = None
        if os.name == "nt":
            self._process = subprocess.Popen(
                command,
                cwd=folder,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
        else:
            watched, self._held = os.pipe()
            try:
                self._process = subprocess.Popen(
                    ["/bin/sh", "-c", _WATCHED, "sh", *command],
                    cwd=folder,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=watched,
                    # A group of its own: Ctrl-C is ours to answer, and all of it can be ended.
                    start_new_session=True,
                )
            except OSError:
                os.close(self._held)
                raise
            finally:
                os.close(watched)
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        assert self._process.stdin is not None and self._process.stdout is not None
        self._stdin: IO[bytes] = self._process.stdin
        self._reader = threading.Thread(
            target=self._read, args=(self._process.stdout,), name="its answers", daemon=True
        )
        self._reader.start()

    def tell(self, text: bytes) -> None:
        """Write to its standard input; raises OSError if it has ended."""
        self._kept_bytes = 0
        self._stdin.write(text)
        self._stdin.flush()

    def line(self, seconds: float) -> bytes | None:
        """The next line that it says, or a piece of a very long one; None at its end.

        Raises:
            TimeoutError: It says nothing for so long.
        """
        try:
            return self._lines.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError from None

    def kill(self) -> None:
        """End it and all that it has started, at once; may be called again."""
        if os.name == "nt":
            with suppress(OSError):
                subprocess.run(
                    ["taskkill", "/T", "/F", "/PID", str(self._process.pid)],
                    capture_output=True,
                    check=False,
                )
            self._process.kill()
        elif self._held is not None:
            # The watcher keeps the group, so that its number can't be another's by now.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            os.close(self._held)
            self._held = None
        self._process.wait()
        with suppress(OSError):
            self._stdin.close()
        self._reader.join()

    def _read(self, stdout: IO[bytes]) -> None:
        with stdout:
            while line := stdout.readline(_PIECE):
                self._kept_bytes += len(line) + _PER_PIECE
                if self._kept_bytes > _MOST_BYTES:
                    self.said_too_much = True
                    break
                self._lines.put(line)
        self._lines.put(None)
