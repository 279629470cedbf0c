"""Several processes, each with a GPU of its own, that train one network together.

``torchrun --nproc-per-node 4 -m campusgps_gui train PROJECT`` starts the program four
times; :func:`process_group` finds that out. Each process learns from its share of every batch,
and gradients are added up before each step, so all have the same network at all times. The first
process alone writes files.

The sums are our own rather than torch's ``DistributedDataParallel``: processes may compute their
shares in different numbers of parts (one may be short of memory), a share may be empty, and a
cancelled or failed process takes the others along instead of leaving them to wait for it.

What differs from a single process: batch norm's statistics are those of each process's photos,
as they are those of each part in a single one, and dropout draws other numbers. With
``batch_norm=frozen`` and no dropout the curves agree to rounding.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

import numpy as np
import torch
import torch.distributed
from numpy.typing import NDArray
from torch import Tensor

from core.errors import CampusGPSError
from core.tasks import Cancelled

T = TypeVar("T")


class _State(IntEnum):
    """The state of one process; the worst of all decides."""

    OK = 0
    CANCELLED = 1
    FAILED = 2


@dataclass(frozen=True)
class ProcessGroup:
    """The processes that train together; without :func:`process_group` a process alone.

    Attributes:
        rank: Which one this is, from 0.
        size: How many there are.
        local_rank: Which one on this computer, from 0: the number of its GPU.
    """

    rank: int = 0
    size: int = 1
    local_rank: int = 0

    @property
    def first(self) -> bool:
        """True if this process is the one that writes files and reports progress."""
        return self.rank == 0

    def device(self, device: str) -> str:
        """The device of this process where all were asked to use ``device``."""
        return f"cuda:{self.local_rank}" if device == "cuda" and self.size > 1 else device

    def share(self, rows: NDArray[np.intp]) -> NDArray[np.intp]:
        """This process's part of ``rows``; may be empty."""
        return np.array_split(rows, self.size)[self.rank]

    def sum_over_all(self, tensors: Sequence[Tensor]) -> None:
        """Replace tensors of one type by their sums over all processes, to the same bits in all."""
        if self.size > 1:
            flat = torch.cat([tensor.reshape(-1) for tensor in tensors])
            torch.distributed.all_reduce(flat)
            done = 0
            for tensor in tensors:
                tensor.copy_(flat[done : done + tensor.numel()].view(tensor.shape))
                done += tensor.numel()

    def average(self, tensors: Iterable[Tensor]) -> None:
        """Replace floating-point tensors by their means; of others all take the first process's."""
        if self.size > 1:
            for tensor in tensors:
                if tensor.is_floating_point():
                    self.sum_over_all([tensor])
                    tensor /= self.size
                else:
                    torch.distributed.broadcast(tensor, 0)

    def broadcast(self, tensors: Iterable[Tensor]) -> None:
        """Give the first process's tensors to all processes."""
        if self.size > 1:
            for tensor in tensors:
                contiguous = tensor.contiguous()
                torch.distributed.broadcast(contiguous, 0)
                tensor.copy_(contiguous)

    def broadcast_text(self, text: str) -> str:
        """Returns the text of the first process in all of them."""
        if self.size == 1:
            return text
        texts = [text]
        torch.distributed.broadcast_object_list(texts, 0)
        return texts[0]

    def gather_rows(self, table: NDArray[np.float64]) -> NDArray[np.float64]:
        """The rows of all processes' tables ``(n, k)``, in the order of the processes."""
        if self.size == 1:
            return table
        own = torch.from_numpy(np.ascontiguousarray(table))
        lengths = [torch.zeros(1, dtype=torch.int64) for _ in range(self.size)]
        torch.distributed.all_gather(lengths, torch.tensor([len(own)]))
        longest = int(torch.stack(lengths).max())
        padded = torch.zeros(longest, own.shape[1], dtype=own.dtype)
        padded[: len(own)] = own
        tables = [torch.empty_like(padded) for _ in range(self.size)]
        torch.distributed.all_gather(tables, padded)
        kept = [one[: int(length)] for one, length in zip(tables, lengths, strict=True)]
        return torch.cat(kept).numpy()

    @contextmanager
    def in_step(self) -> Iterator[None]:
        """End all processes here if one was cancelled or failed inside.

        Every process has to enter it.

        Raises:
            Cancelled: Another process was cancelled.
            CampusGPSError: Another process failed.
        """
        if self.size == 1:
            yield
            return
        state = _State.OK
        problem: Exception | None = None
        try:
            yield
        except Cancelled as error:
            state, problem = _State.CANCELLED, error
        except Exception as error:
            state, problem = _State.FAILED, error
        worst = torch.tensor(int(state))
        torch.distributed.all_reduce(worst, torch.distributed.ReduceOp.MAX)
        if problem is not None:
            raise problem
        if worst == _State.CANCELLED:
            raise Cancelled
        if worst == _State.FAILED:
            raise CampusGPSError(
                "another process of this training failed", advice="See what that one says."
            )

    def each_in_step(self, items: Iterator[T]) -> Iterator[T]:
        """Yield ``items``, of which each process has as many; see :meth:`in_step`."""
        while True:
            with self.in_step():
                item = next(items, None)
            if item is None:
                return
            yield item


@contextmanager
def process_group() -> Iterator[ProcessGroup]:
    """The group that torchrun made this process a member of; a process alone without torchrun."""
    if "TORCHELASTIC_RUN_ID" not in os.environ:
        yield ProcessGroup()
        return
    with_gpus = torch.cuda.is_available()
    local_rank = int(os.environ["LOCAL_RANK"])
    if local_rank < torch.cuda.device_count():
        torch.cuda.set_device(local_rank)
    torch.distributed.init_process_group("cpu:gloo,cuda:nccl" if with_gpus else "gloo")
    try:
        rank, size = torch.distributed.get_rank(), torch.distributed.get_world_size()
        yield ProcessGroup(rank, size, local_rank)
    finally:
        torch.distributed.destroy_process_group()
