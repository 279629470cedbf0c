"""How long a run of networks takes, by their size. Imports torch: load it lazily."""

from __future__ import annotations

from collections.abc import Sequence

from core.devices import choose_device
from core.localizer.networks import build_network
from core.tasks import Task
from core.training.settings import TrainingSettings
from core.training.splitting import TrainingSplit
from core.training.steps import seconds_to_learn

# To look at a photo takes this part of what it takes to learn from it.
_LOOKING = 1 / 3
# At the end photos are made worse and located, and all is compared with other ways.
_COMPARING_S = 60.0


def most_seconds(
    networks: Sequence[tuple[str, TrainingSettings]], split: TrainingSplit, device: str, task: Task
) -> float | None:
    """The longest time in seconds that it takes; None where not on a CPU.

    Args:
        networks: Their names, each with the settings that it is trained by.
        split: The photos.
        device: "auto", or the name of a torch device.
        task: Cancellation.

    Raises:
        Cancelled: The user cancelled.
    """
    if choose_device(device) != "cpu":
        return None
    photos = len(split.train) + _LOOKING * len(split.held_out)
    seconds = 0.0
    for name, settings in networks:
        task.check()
        network = build_network(name, settings.head, predicts_scale=settings.loss == "scaled")
        task.check()
        seconds += seconds_to_learn(network, settings.input_side) * photos * settings.epochs
    return seconds + _COMPARING_S if seconds else None
