"""Work done ahead on threads, in order and with bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Ctrl-C does not interrupt a wait without end on Windows, nor anywhere if it comes at the very
# moment when the wait begins.
_LOOK_UP_S = 0.2


def prefetch_map(
    function: Callable[[T], R], items: Iterable[T], *, workers: int, depth: int
) -> Generator[R, None, None]:
    """Yield ``function(item)`` in the order of ``items``, computed on ``workers`` threads.

    At most ``depth`` results are in the making or waiting. The threads have ended when the
    iterator is exhausted, closed or has raised what ``function`` raised.
    """
    with ThreadPoolExecutor(workers, thread_name_prefix="ahead") as pool:
        waiting: deque[Future[R]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) >= depth:
                    yield _result_of(waiting.popleft())
            while waiting:
                yield _result_of(waiting.popleft())
        finally:
            for future in waiting:
                future.cancel()


def _result_of(future: Future[R]) -> R:
    while not wait([future], timeout=_LOOK_UP_S).done:
        pass
    return future.result()
