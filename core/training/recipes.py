"""Named ways to train, each a network with its settings."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from core.errors import CampusGPSError
from core.localizer.network_specs import network_spec
from core.training.settings import TrainingSettings


@dataclass(frozen=True)
class Recipe:
    """A way to train a network.

    Attributes:
        name: Its name ("efficientnet_b0").
        description: What it is, for people.
        network: The network's name.
        settings: Its settings.

    Raises:
        CampusGPSError: The network is unknown, or its settings do not fit it.
    """

    name: str
    description: str
    network: str
    settings: TrainingSettings = field(default_factory=TrainingSettings)

    def __post_init__(self) -> None:
        spec = network_spec(self.network)
        spec.chosen_head(self.settings.head)
        if spec.fixed_side not in (None, self.settings.input_side):
            raise CampusGPSError(
                f"the network {spec.name} takes pictures of {spec.fixed_side} pixels only",
                advice=f"Set input_side={spec.fixed_side}.",
            )

    def changed(self, assignments: Iterable[str]) -> Recipe:
        """This recipe with ``key=value`` settings applied.

        Raises:
            CampusGPSError: A text is no assignment, or its key or value is unknown.
        """
        return replace(self, settings=self.settings.changed(assignments))

    def to_json(self) -> str:
        """The recipe as a JSON object."""
        parts = {"name": self.name, "description": self.description, "network": self.network}
        return json.dumps({**parts, "settings": json.loads(self.settings.to_json())})

    @classmethod
    def from_json(cls, text: str) -> Recipe:
        """Read what :meth:`to_json` wrote.

        Raises:
            CampusGPSError: It is not a recipe that this program can follow.
        """
        try:
            parts: Any = json.loads(text)
            name, network = str(parts["name"]), str(parts["network"])
            description = str(parts["description"])
            settings = json.dumps(parts["settings"])
        except (ValueError, KeyError, TypeError) as error:
            raise CampusGPSError(f"this is not a recipe ({error!r})") from error
        return cls(name, description, network, TrainingSettings.from_json(settings))


_ALL = (
    Recipe(
        "efficientnet_lite0",
        "A small network whose weights come with the program: nothing is downloaded.",
        "efficientnet_lite0",
    ),
    Recipe(
        "original",
        "The study's way on the small network: its loss, augmentation and settings.",
        "efficientnet_lite0",
        TrainingSettings(augmentation="original"),
    ),
    Recipe("resnet18", "The study's smallest network; quick.", "resnet18"),
    Recipe("efficientnet_b0", "The study's main network.", "efficientnet_b0"),
    Recipe(
        "convnext_tiny",
        "A newer network that learns in small steps.",
        "convnext_tiny",
        TrainingSettings(learning_rate=5e-5),
    ),
    Recipe(
        "efficientnet_v2_s_spatial",
        "Keeps where in the picture something is, instead of averaging over it.",
        "efficientnet_v2_s_spatial",
    ),
    Recipe(
        "efficientnet_b0_gem",
        "Learns how much the most striking parts of the picture count.",
        "efficientnet_b0_gem",
    ),
    Recipe(
        "efficientnet_b7",
        "The study's largest network; slow without a strong GPU.",
        "efficientnet_b7",
    ),
)

RECIPES: dict[str, Recipe] = {recipe.name: recipe for recipe in _ALL}


def recipe(name: str) -> Recipe:
    """The recipe called ``name``.

    Raises:
        CampusGPSError: There is no such recipe.
    """
    try:
        return RECIPES[name]
    except KeyError:
        raise CampusGPSError(
            f"there is no recipe {name!r}", advice=f"Use one of {', '.join(RECIPES)}."
        ) from None
