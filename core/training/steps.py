"""One step of a network on one batch, in as many parts as fit. Imports torch: load it lazily."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from core.errors import CampusGPSError
from core.localizer.networks import PositionNetwork
from core.tasks import Task
from core.training.augmentation import PRESETS, augment
from core.training.distributed import ProcessGroup
from core.training.losses import PhotoLoss

_WANTED_SECONDS = 1.0
# Learning from a photo on two to three cores; fits ResNet18, EfficientNets and ConvNeXt to a tenth.
_SECONDS_PER_OPERATION, _SECONDS_PER_OUTPUT = 1e-11, 3e-9
# Costs are metres: a larger first scale would overflow half precision for many steps.
_FIRST_SCALE = 2.0**8
_NO_MEMORY = ("out of memory", "can't allocate memory")


@dataclass(frozen=True)
class Batch:
    """The photos of one batch.

    Attributes:
        pixels: ``(B, S, S, 3)`` uint8.
        truth: True [east, north] metres ``(B, 2)``, float32.
        drawn: Random numbers of the augmentation ``(B, 32)``, or None to leave photos as they are.
        weights: ``(B,)`` how much each counts, float32; None where all count alike.
    """

    pixels: NDArray[np.uint8]
    truth: Tensor
    drawn: Tensor | None = None
    weights: Tensor | None = None

    def part(self, start: int, stop: int) -> Batch:
        """The photos from ``start`` to before ``stop``."""
        drawn = None if self.drawn is None else self.drawn[start:stop]
        weights = None if self.weights is None else self.weights[start:stop]
        return Batch(self.pixels[start:stop], self.truth[start:stop], drawn, weights)

    def weighted(self, costs: Tensor) -> Tensor:
        """The photos' costs ``(B,)``, each as much as it counts."""
        return costs if self.weights is None else costs * self.weights.to(costs.device)


@dataclass
class Stepper:
    """Computes batches and takes steps.

    Attributes:
        network: What learns; on ``device`` already.
        optimizer: What moves its weights.
        loss: What errors cost.
        device: Where it computes.
        augmentation: Name of the preset.
        clip: Longest gradient.
        micro_batch: Photos computed at once; halved when memory is short.
        group: The processes that learn together.
        scaler: Scales losses for half precision; does nothing elsewhere.
    """

    network: PositionNetwork
    optimizer: torch.optim.Optimizer
    loss: PhotoLoss
    device: torch.device
    augmentation: str
    clip: float
    micro_batch: int
    group: ProcessGroup = field(default_factory=ProcessGroup)
    scaler: torch.amp.GradScaler = field(init=False)

    def __post_init__(self) -> None:
        self._half = half_precision(self.device)
        self.scaler = torch.amp.GradScaler(
            self.device.type, _FIRST_SCALE, enabled=self._half is torch.float16
        )

    def learn(self, *, frozen_statistics: bool) -> None:
        """Make the network ready to learn, with or without new statistics of batches."""
        self.network.train()
        if frozen_statistics:
            for layer in self.network.modules():
                if isinstance(layer, nn.modules.batchnorm._BatchNorm):
                    layer.eval()

    def outputs(self, batch: Batch) -> Tensor:
        """The network's answers, ``(B, 2)`` or ``(B, 3)``, on the device."""
        pixels = torch.from_numpy(batch.pixels).to(self.device, non_blocking=True)
        pixels = pixels.permute(0, 3, 1, 2).float() / 255
        if batch.drawn is not None:
            pixels = augment(pixels, batch.drawn, PRESETS[self.augmentation])
        pixels = self.network.normalised(pixels)
        if self.device.type != "mps":
            pixels = pixels.contiguous(memory_format=torch.channels_last)
        with torch.autocast(
            self.device.type, self._half or torch.bfloat16, enabled=self._half is not None
        ):
            outputs: Tensor = self.network(pixels)
        return outputs.float()

    def step(self, batch: Batch, task: Task, of: int | None = None) -> tuple[Tensor, Tensor] | None:
        """Learn from a batch.

        Args:
            batch: The photos; where several processes learn together, this one's share.
            task: Stops or waits between the parts that are computed at once.
            of: Photos of the batch in all processes; None where this is the only one.

        Returns:
            Outputs and costs ``(B,)`` of its photos, or None where they or their gradient were not
            finite: then the network is as it was before.

        Raises:
            CampusGPSError: Not even one photo fits into memory.
            Cancelled: The user cancelled; the network's state is then of no use.
        """
        before = [buffer.clone() for buffer in self.network.buffers()]
        with self.group.in_step():
            answers, costs = self._with_less_memory(
                lambda: self._gradients(batch, of or len(batch.truth), before, task)
            )
        total = costs.sum()
        self.group.sum_over_all([*self._all_gradients(), total])
        self.scaler.unscale_(self.optimizer)
        length = nn.utils.clip_grad_norm_(self.network.parameters(), self.clip)
        # One look at the device for both: each one waits for it.
        if not bool(torch.isfinite(length + total)):
            # Batch statistics have seen the photos that did it.
            self._restore(before)
            self.scaler.update()
            return None
        self.scaler.step(self.optimizer)
        self.scaler.update()
        return answers, costs

    def validate(self, batch: Batch, task: Task) -> tuple[Tensor, Tensor]:
        """Outputs and costs ``(B,)`` without learning; raises like :meth:`step`."""

        def evaluated() -> tuple[Tensor, Tensor]:
            results = [self._nothing()]
            for part in self._parts(batch):
                task.check()
                outputs = self.outputs(part)
                results.append((outputs, self.loss(outputs, part.truth.to(self.device))))
            return _joined(results)

        with torch.inference_mode():
            return self._with_less_memory(evaluated)

    def _gradients(
        self, batch: Batch, of: int, before: list[Tensor], task: Task
    ) -> tuple[Tensor, Tensor]:
        """Outputs and costs of the photos, their share of the batch's gradient in the network."""
        self.optimizer.zero_grad(set_to_none=True)
        results = [self._nothing()]
        try:
            for part in self._parts(batch):
                task.check()
                outputs = self.outputs(part)
                costs = self.loss(outputs, part.truth.to(self.device))
                total = self.scaler.scale(part.weighted(costs).sum() / of)
                total.backward()  # type: ignore[no-untyped-call]  # torch leaves it without types
                results.append((outputs.detach(), costs.detach()))
        except RuntimeError:
            self._restore(before)
            raise
        return _joined(results)

    def _all_gradients(self) -> list[Tensor]:
        """Every parameter's gradient; 0 where this process had no photos."""
        gradients = []
        if self.group.size > 1:
            for parameter in self.network.parameters():
                if parameter.grad is None:
                    parameter.grad = torch.zeros_like(parameter)
                gradients.append(parameter.grad)
        return gradients

    def _nothing(self) -> tuple[Tensor, Tensor]:
        """Outputs and costs of no photos."""
        columns = 3 if self.network.predicts_scale else 2
        return torch.empty(0, columns, device=self.device), torch.empty(0, device=self.device)

    def _parts(self, batch: Batch) -> list[Batch]:
        """Parts of nearly equal size: statistics of a last single photo would be worthless."""
        count = len(batch.truth)
        number = math.ceil(count / self.micro_batch)
        ends = [round(count * row / max(1, number)) for row in range(number + 1)]
        return [batch.part(*pair) for pair in pairwise(ends)]

    def _restore(self, buffers: list[Tensor]) -> None:
        self.optimizer.zero_grad(set_to_none=True)
        with torch.no_grad():
            for buffer, before in zip(self.network.buffers(), buffers, strict=True):
                buffer.copy_(before)

    def _with_less_memory(
        self, compute: Callable[[], tuple[Tensor, Tensor]]
    ) -> tuple[Tensor, Tensor]:
        """``compute()``, again with half the photos at once as long as memory is short."""
        while True:
            try:
                return compute()
            except RuntimeError as error:
                if not is_out_of_memory(error):
                    raise
                if self.micro_batch == 1:
                    raise CampusGPSError(
                        "not even one photo fits into the memory of the device",
                        advice='Close other programs, lower input_side, or use the device "cpu".',
                    ) from error
                self.micro_batch = max(1, self.micro_batch // 2)
            # Outside the handler: there the error would still hold the tensors of the failed part.
            if self.device.type == "cuda":
                torch.cuda.empty_cache()


def is_out_of_memory(error: RuntimeError) -> bool:
    """True if ``error`` says that memory was short; only CUDA has a class of its own for it."""
    return isinstance(error, torch.OutOfMemoryError) or any(
        words in str(error) for words in _NO_MEMORY
    )


def half_precision(device: torch.device) -> torch.dtype | None:
    """The half-precision type to compute in on ``device``, or None.

    None on a CPU: without instructions for it, bfloat16 is twenty times slower than float32.
    """
    if device.type != "cuda":
        return None
    return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16


def with_fast_layout(network: PositionNetwork) -> PositionNetwork:
    """The network itself, its weights laid out so that its device computes faster.

    Channels last: a quarter faster on a CPU, needed for half precision's convolutions on CUDA.
    """
    if next(network.parameters()).device.type != "mps":
        network.to(memory_format=torch.channels_last)
    return network


def estimated_micro_batch(network: PositionNetwork, side: int, most: int) -> int:
    """The number of photos a network learns from in about a second, a power of two.

    That is on a usual computer. So long does it take until a cancelled run stops. Work is counted,
    not timed: batch statistics know how many photos came together, so a run begun again on a busy
    machine would be another.

    Args:
        network: The network, on the CPU; it stays as it is.
        side: The photos' side in pixels.
        most: Not more than these.
    """
    seconds = seconds_to_learn(network, side)
    fitting = _WANTED_SECONDS / max(seconds, 1e-6)
    return int(max(1, min(most, 2 ** math.floor(math.log2(max(1.0, fitting))))))


def seconds_to_learn(network: PositionNetwork, side: int) -> float:
    """About how many seconds a usual computer takes to learn from one photo.

    Args:
        network: The network, on the CPU; it stays as it is.
        side: The photos' side in pixels.
    """
    trial = copy.deepcopy(network).eval()
    outputs = 0

    def count(_layer: nn.Module, _inputs: object, output: object) -> None:
        nonlocal outputs
        outputs += output.numel() if isinstance(output, Tensor) else 0

    for layer in trial.modules():
        if not list(layer.children()):
            layer.register_forward_hook(count)
    with torch.no_grad(), FlopCounterMode(display=False) as operations:
        trial(torch.zeros(1, 3, side, side))
    work: int = operations.get_total_flops()
    return _SECONDS_PER_OPERATION * work + _SECONDS_PER_OUTPUT * outputs


def _joined(parts: list[tuple[Tensor, Tensor]]) -> tuple[Tensor, Tensor]:
    outputs, costs = zip(*parts, strict=True)
    return torch.cat(outputs), torch.cat(costs)
