"""A localizer's networks, loaded onto a device. Imports torch only for GPUs and plug-ins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, closing

import numpy as np
from numpy.typing import NDArray

from core.concurrency import prefetch_map
from core.devices import choose_device, keep_freed_memory, threads_for_inference
from core.features.extraction import WINDOW, BatchNetwork, BatchRunner, threads_for_decoding
from core.features.graphs.running import Graph
from core.localizer.regression import NetworkOutputs, Regressor, prepare_square
from core.localizer.regressor_graph import can_be_drawn, regressor_graph
from core.tasks import Task

Squares = Mapping[int, NDArray[np.uint8]]
"""A photo ``(S, S, 3)`` for each input side ``S``."""

_BATCH_ON_GPU = 32


def load_regressor(regressor: Regressor, device: str) -> BatchNetwork:
    """A network on a device: a graph without torch on the CPU, where it can be drawn; else torch.

    Raises:
        CampusGPSError: Its weights are not of the network that it says it is.
    """
    if device == "cpu" and can_be_drawn(regressor):
        return GraphRegressor(regressor)
    return TorchRegressor(regressor, device)


class GraphRegressor:
    """One network on the CPU, as :class:`core.features.extraction.BatchRunner` wants it.

    Args:
        regressor: The network.

    Raises:
        CampusGPSError: Its weights are not of the network that it says it is.
    """

    row_size = 3
    device = "cpu"
    # As for the backbone: a photo a core.
    batch_limit = 1
    pads_batches = False

    def __init__(self, regressor: Regressor) -> None:
        self.at_once = threads_for_inference()
        self._graph = Graph(regressor_graph(regressor))

    def rows(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Outputs ``(B, 3)`` of photos ``(B, S, S, 3)``, the third 0 where there is none.

        Raises:
            MemoryError: There is too little memory.
        """
        (answered,) = self._graph.run(np.ascontiguousarray(batch))
        return _three_columns(answered)


class TorchRegressor:
    """One network computed by torch, as :class:`core.features.extraction.BatchRunner` wants it.

    Args:
        regressor: The network.
        device: The torch device.

    Raises:
        CampusGPSError: Its weights are not of the network that it says it is.
    """

    row_size = 3

    def __init__(self, regressor: Regressor, device: str) -> None:
        import torch

        from core.localizer.networks import network_with

        on_gpu = device != "cpu"
        self.device = device
        # On a GPU batches of always the same size: kernels differ with it.
        self.batch_limit = _BATCH_ON_GPU if on_gpu else 1
        self.pads_batches = on_gpu
        self.at_once = 1 if on_gpu else threads_for_inference()
        self._normalised = regressor.normalised
        network = network_with(
            regressor.network,
            regressor.head,
            regressor.state,
            predicts_scale=regressor.predicts_scale,
        )
        self.network = network.to(device)
        self.network.to(memory_format=torch.channels_last)

    def rows(self, batch: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Outputs ``(B, 3)`` of photos ``(B, S, S, 3)``, the third 0 where there is none.

        Raises:
            torch.OutOfMemoryError: The batch does not fit the device.
        """
        import torch

        if self.device == "cpu":
            torch.set_num_threads(1)
        with ExitStack() as stack:
            stack.enter_context(torch.inference_mode())
            if self.device.startswith("cuda"):
                # Rounded to 10 bits, positions would be decimetres off those of another device.
                stack.enter_context(torch.backends.cudnn.flags(enabled=True, allow_tf32=False))
            pixels = torch.from_numpy(batch).to(self.device).permute(0, 3, 1, 2).float() / 255
            if self._normalised:
                pixels = self.network.normalised(pixels)
            answered = self.network(pixels.contiguous(memory_format=torch.channels_last))
            return _three_columns(answered.cpu().numpy())


def _three_columns(answered: NDArray[np.float32]) -> NDArray[np.float32]:
    outputs = np.zeros((len(answered), 3), np.float32)
    outputs[:, : answered.shape[1]] = answered
    return outputs


class LoadedRegressors:
    """All networks of a localizer on a device. Use it from one thread at a time.

    Args:
        regressors: The networks.
        device: "auto" (CUDA, else MPS, else the CPU) or the name of a torch device.

    Raises:
        CampusGPSError: The weights do not fit, or the device is not there.
    """

    def __init__(self, regressors: Sequence[Regressor], device: str = "auto") -> None:
        self.device = choose_device(device)
        if self.device == "cpu":
            keep_freed_memory()
        self._regressors = tuple(regressors)
        self._runners = [BatchRunner(load_regressor(one, self.device)) for one in regressors]

    def answers(self, photos: Sequence[Squares]) -> NetworkOutputs:
        """The answers of each network about each photo.

        Args:
            photos: Photos from :func:`squares`.

        Raises:
            CampusGPSError: Not even one photo fits the device's memory.
        """
        outputs = [
            runner.features([photo[regressor.input_side] for photo in photos])
            for regressor, runner in zip(self._regressors, self._runners, strict=True)
        ]
        return NetworkOutputs.of(self._regressors, np.stack(outputs))


def squares(regressors: Sequence[Regressor], pixels: NDArray[np.uint8]) -> Squares:
    """An upright RGB photo ``(H, W, 3)`` as the networks take it."""
    sides = {regressor.input_side for regressor in regressors}
    return {side: prepare_square(pixels, side) for side in sides}


def answers_about(
    regressors: Sequence[Regressor],
    photos: Iterable[NDArray[np.uint8]],
    device: str = "auto",
    task: Task | None = None,
    total: int | None = None,
) -> NetworkOutputs:
    """The answers of networks about upright RGB uint8 photos ``(H, W, 3)``, as when locating.

    Photos are drawn from the iterable a little ahead of the networks, so they may be read lazily.

    Args:
        regressors: The networks.
        photos: The photos' pixels, of any sizes.
        device: As for :class:`LoadedRegressors`.
        task: Receives progress, a photo at a time; :class:`core.tasks.Cancelled` when cancelled.
        total: How many photos there are, if known.

    Raises:
        CampusGPSError: The weights do not fit, or the device is not there or too small.
    """
    task = task or Task()
    loaded = LoadedRegressors(regressors, device)
    task.begin("Asking the networks", total)
    found: list[NetworkOutputs] = []
    waiting: list[Squares] = []

    def answer() -> None:
        found.append(loaded.answers(waiting))
        task.advance(len(waiting))
        waiting.clear()

    ahead = prefetch_map(
        lambda pixels: squares(regressors, pixels),
        photos,
        workers=threads_for_decoding(),
        depth=WINDOW,
    )
    with closing(ahead):
        for photo in ahead:
            waiting.append(photo)
            if len(waiting) == WINDOW:
                answer()
    answer()
    return NetworkOutputs(
        np.concatenate([one.metres for one in found], axis=1),
        np.concatenate([one.scale_m for one in found], axis=1),
    )
