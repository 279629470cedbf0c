"""Work in child processes that die at a certain step: the same one on every machine.

A nursery loads what the work needs once, then does it in a fork of itself for each order. The
steps of a child are what it does to the disk: statements of SQLite, renamed and removed files,
waits for the disk, programs that it starts. At the step that an order names it is killed by
itself, in whichever thread that step is done, as a kill from outside would do.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parents[2]
KILLED = int(signal.SIGKILL)


@dataclass(frozen=True)
class Nursery:
    """A process that does the same work again and again, each time in a child of its own."""

    orders: IO[str]
    replies: IO[str]

    def run(self, *order: object, die_at: int = 0) -> int:
        """The end of a child with that order: :data:`KILLED` at a step, or 0 at its end."""
        return self._answer(die_at, *order)[0]

    def steps(self, *order: object) -> int:
        """The number of steps that it took a child to do all of it."""
        status, steps = self._answer(0, *order)
        assert status == 0
        return steps

    def _answer(self, die_at: int, *order: object) -> tuple[int, int]:
        print(json.dumps([die_at, *map(str, order)]), file=self.orders, flush=True)
        line = self.replies.readline()
        assert line, "the nursery itself ended"
        status, steps = map(int, line.split())
        return status, steps


@contextmanager
def nursery(script: str) -> Iterator[Nursery]:
    """Starts ``script``, which ends in a call of :func:`serve`."""
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdin is not None and process.stdout is not None
    with process, process.stdin as orders, process.stdout as replies:
        yield Nursery(orders, replies)


Watched = Sequence[tuple[Any, str]]
"""Functions, each an owner and a name: before and after each call is a step."""

ON_DISK: Watched = (
    (Path, "replace"),
    (Path, "unlink"),
    (os, "fsync"),
    (subprocess.Popen, "__init__"),
)


def serve(work: Callable[..., object], watched: Watched = ON_DISK, statements: bool = True) -> None:
    """Do the work of each order that comes, in a child that dies at the step that it names.

    Args:
        work: Is given the words of the order.
        watched: What a step is.
        statements: Whether each statement of SQLite is one, too.
    """
    for line in sys.stdin:
        step, *order = json.loads(line)
        ours, theirs = os.pipe()
        child = os.fork()
        if not child:
            os.dup2(2, 1)  # what the work prints is no reply
            status = 1
            try:
                steps = count_steps(step, watched, statements)
                work(*order)
                os.write(theirs, str(next(steps) - 1).encode())
                status = 0
            finally:
                os._exit(status)
        os.close(theirs)
        with os.fdopen(ours) as reported:
            status = os.waitpid(child, 0)[1]
            sys.stdout.write(f"{status} {reported.read() or 0}\n")
            sys.stdout.flush()


def die() -> None:
    """End like a process that is killed: here and now, with nothing tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)
    signal.pause()


def count_steps(last: int, watched: Watched, statements: bool) -> Iterator[int]:
    """Count steps from now on, and die at the ``last`` one; 0: never."""
    steps = itertools.count(1)

    def step(*_: object) -> None:
        if next(steps) == last:
            die()

    def watch(owner: Any, name: str) -> None:
        function = getattr(owner, name)

        def call(*arguments: Any, **named: Any) -> Any:
            step()
            result = function(*arguments, **named)
            step()
            return result

        setattr(owner, name, call)

    connect = sqlite3.connect

    def connect_and_watch(*arguments: Any, **named: Any) -> sqlite3.Connection:
        connection = connect(*arguments, **named)
        connection.set_trace_callback(step)
        return connection

    if statements:
        sqlite3.connect = connect_and_watch
    for owner, name in watched:
        watch(owner, name)
    return steps
