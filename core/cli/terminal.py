"""The output of the commands: standard output or error, and exit codes."""

from __future__ import annotations

import errno
import json
import logging
import os
import shlex
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from core.errors import CampusGPSError, Need
from core.files import legible, legible_line
from core.tasks import Cancelled, Progress, Task

Json = dict[str, Any]
"""An answer as ``--json`` prints it."""

QUIET_S, REPEATED_S = 5.0, 30.0
"""Seconds after which a command without a terminal says how far it is, and between two lines."""

WIDTH = 80
"""Columns that everybody's terminal has."""

EXIT_FAILED = 1
EXIT_SOME_FAILED = 3
EXIT_CANCELLED = 130

_COMMANDS = {
    Need.PROJECT: "Here: campusgps import PROJECT PHOTOS",
    Need.LABELLED_FOLDER: "Here: campusgps label PROJECT_OR_MODEL FOLDER --out FILE",
    Need.WEIGHTS: "Here: --download-weights, --set weights=FILE or --set weights=none",
    Need.BACKBONE: "Here: campusgps backbone list says which there are",
    Need.BACKBONE_WEIGHTS: "Here: campusgps backbone download NAME, with --weights FILE for a file",
}
"""The commands and options that supply what an error says is missing."""

_LEAST_NAME = 12
_WITHOUT_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def print_json(answer: Any) -> None:
    """Print an answer as JSON on standard output; see :func:`json_text`."""
    sys.stdout.write(json_text(answer) + "\n")


def json_text(answer: Any) -> str:
    """An answer as JSON; in file names that are no Unicode other bytes become ``\\xff``.

    Half of a pair of UTF-16, as Python keeps such bytes, is refused by other programs' readers.
    """
    return json.dumps(_in_unicode(answer), indent=2, allow_nan=False)


def _in_unicode(answer: Any) -> Any:
    if isinstance(answer, str):
        return legible(answer)
    if isinstance(answer, Mapping):
        return {_in_unicode(name): _in_unicode(value) for name, value in answer.items()}
    if isinstance(answer, (list, tuple)):
        return [_in_unicode(value) for value in answer]
    return answer


def in_command(path: Path) -> str:
    """``path`` as it is typed or pasted into a command: in quotes where it has spaces."""
    if sys.platform == "win32":
        return subprocess.list2cmdline([str(path)])
    return shlex.quote(str(path))


def print_line(text: str = "") -> None:
    """Print a line for a person on standard output; never read as markup.

    Names and texts from files can't do anything to the terminal, nor begin a line of their own.
    """
    sys.stdout.write(legible_line(text) + "\n")


def say(text: str) -> None:
    """Print a line for a person on standard error, as :func:`print_line` does."""
    sys.stderr.write(legible_line(text) + "\n")


def warn_in_one_line() -> None:
    """Print warnings of the program on standard error as sentences, without Python's traceback."""
    if logging.lastResort is not None:
        logging.lastResort.setFormatter(_Sentence())


class _Sentence(logging.Formatter):
    """A warning and its cause in one line that harms no terminal."""

    def format(self, record: logging.LogRecord) -> str:
        cause = record.exc_info[1] if record.exc_info else None
        text = record.getMessage() + (f": {cause}" if cause is not None else "")
        return legible_line(f"Warning: {text}")


def say_if_empty(files: int, sources: Sequence[Path]) -> None:
    """Say on standard error that ``sources`` hold no photo, where ``files`` of them is 0."""
    if not files:
        say(f"There is no photo in {', '.join(map(str, sources))}.")


def print_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table for a person on standard output; columns after the first are numbers.

    Headings without rows below them are left out: they say nothing.

    Args:
        headings: One for each column; may have several lines.
        rows: The cells. On a terminal those of the first column are shortened to what
            :data:`WIDTH` leaves; a file or another program gets them whole.
    """
    if not rows:
        return
    lines = [heading.split("\n") for heading in headings]
    height = max(map(len, lines))
    head = list(zip(*([""] * (height - len(cell)) + cell for cell in lines), strict=True))
    legible_rows = [[legible_line(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*head, *legible_rows, strict=True)]
    left = max(_LEAST_NAME, WIDTH - sum(2 + width for width in widths[1:]))
    if not sys.stdout.isatty():
        left = widths[0]
    widths[0] = min(widths[0], left)
    for row in (*head, *legible_rows):
        first, *numbers = row
        cells = [_shortened(first, left).ljust(widths[0])]
        cells += [text.rjust(width) for text, width in zip(numbers, widths[1:], strict=True)]
        print_line("  ".join(cells).rstrip())


def _shortened(text: str, width: int) -> str:
    """``text`` without its middle if it is too long: names differ at their ends."""
    if len(text) <= width:
        return text
    end = (width - 3) // 3
    return f"{text[: width - 3 - end]}...{text[-end:]}"


def fail(error: CampusGPSError) -> NoReturn:
    """Say what happened and what helps on standard error, and end with an error code."""
    say(f"Error: {error}")
    if error.need is not None:
        say(_COMMANDS[error.need])
    raise typer.Exit(EXIT_FAILED)


@contextmanager
def running_task() -> Iterator[Task]:
    """A task whose progress is a bar on standard error, or lines in a file; Ctrl-C cancels it.

    Errors that a user can act on end the command with :func:`fail`.
    """
    console = Console(stderr=True)
    with Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    ) as bar:
        line = bar.add_task("", total=None)
        lines = _StageLines()
        task = Task(partial(_show, bar, line) if console.is_terminal else lines.show)
        try:
            # Threads that work for the task stop before Ctrl-C is raised here.
            with _called_by_interrupt(task.cancel):
                yield task
        except (KeyboardInterrupt, Cancelled):
            bar.stop()
            _end_cancelled()
        except CampusGPSError as error:
            bar.stop()
            fail(error)


@contextmanager
def ending_in_words() -> Iterator[None]:
    """Ctrl-C ends what is inside with a sentence and its exit code, also outside of a task.

    So does a disk without room for what is printed.
    """
    interrupted = threading.Event()
    try:
        with _called_by_interrupt(interrupted.set):
            try:
                yield
            finally:
                sys.stdout.flush()
    except OSError as error:
        # Errors of files that are named are others.
        if error.errno not in _WITHOUT_ROOM or error.filename is not None:
            raise
        _print_no_more()
        say(f"Error: the answer cannot be printed ({error.strerror}).")
        raise typer.Exit(EXIT_FAILED) from None
    except KeyboardInterrupt:
        _end_cancelled()
    except ImportError:
        # A library in C that is interrupted while it is imported says that it cannot be.
        if not interrupted.is_set():
            raise
        _end_cancelled()


def _print_no_more() -> None:
    """Let what standard output still holds be lost, which would fail once more at the end."""
    with suppress(OSError), Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), sys.stdout.fileno())


def _end_cancelled() -> NoReturn:
    say("Cancelled; what was finished is kept.")
    raise typer.Exit(EXIT_CANCELLED) from None


@contextmanager
def _called_by_interrupt(act: Callable[[], object]) -> Iterator[None]:
    """Ctrl-C calls ``act`` before what it would do otherwise."""
    former = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(former):
        yield
        return

    def act_first(number: int, frame: FrameType | None) -> None:
        act()
        former(number, frame)

    signal.signal(signal.SIGINT, act_first)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)


class _StageLines:
    """Progress on standard error that is no terminal: a line for each stage, and now and then.

    What ends soon says nothing, so that scripts have their errors alone.
    """

    def __init__(self) -> None:
        self._begun = self._said_at = time.monotonic()
        self._stage = ""

    def show(self, progress: Progress) -> None:
        """Say how far it is, if there is news."""
        now = time.monotonic()
        if now - self._begun < QUIET_S or not progress.stage:
            return
        if progress.stage == self._stage and now - self._said_at < REPEATED_S:
            return
        self._stage, self._said_at = progress.stage, now
        far = f" {progress.done:,} of {progress.total:,}" if progress.total else ""
        sys.stderr.write(legible_line(f"{progress.stage}{far}…") + "\n")
        sys.stderr.flush()


def _show(bar: Bar, line: Any, progress: Progress) -> None:
    bar.update(line, description=progress.stage, completed=progress.done, total=progress.total)
