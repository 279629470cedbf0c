"""Named ways to train, each a network with its settings."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from core.errors import CampusGPSError
from core.localizer.network_specs import network_spec
from core.training.settings import SETTINGS, TrainingSettings


class Method(str, Enum):
    """What a recipe trains."""

    NETWORK = "network"  # one network that answers metres
    ENSEMBLE = "ensemble"  # several of them, weighted by held-out error
    HYBRID = "hybrid"  # a descriptor on frozen features, and a choice among the photos most alike


# All that a hybrid has a use for, since its network stays as it is.
_OF_HYBRID = ("epochs", "learning_rate", "seed")


@dataclass(frozen=True)
class Recipe:
    """A way to train.

    Attributes:
        name: Its name ("efficientnet_b0").
        description: What it is, for people.
        network: The name of the network; a hybrid takes features from it.
        settings: Its settings; those of an ensemble count for all its networks.
        method: What it trains.
        members: An ensemble's recipes by name, else nothing.

    Raises:
        CampusGPSError: The network is unknown, or its settings do not fit it.
    """

    name: str
    description: str
    network: str
    settings: TrainingSettings = field(default_factory=TrainingSettings)
    method: Method = Method.NETWORK
    members: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.method is Method.ENSEMBLE:
            self._check_members()
        spec = network_spec(self.network)
        spec.chosen_head(self.settings.head)
        if spec.fixed_side not in (None, self.settings.input_side):
            raise CampusGPSError(
                f"the network {spec.name} takes pictures of {spec.fixed_side} pixels only",
                advice=f"Set input_side={spec.fixed_side}.",
            )

    @property
    def setting_names(self) -> tuple[str, ...]:
        """The settings that matter to it."""
        return _OF_HYBRID if self.method is Method.HYBRID else tuple(SETTINGS)

    @property
    def networks(self) -> tuple[Recipe, ...]:
        """The recipes of the networks that are trained one after another."""
        if self.method is not Method.ENSEMBLE:
            return (self,)
        return tuple(self._member(name) for name in self.members)

    def changed(self, assignments: Iterable[str]) -> Recipe:
        """This recipe with ``key=value`` settings applied.

        Beside the settings, ``network=NAME`` takes another network, and ``members=NAME,NAME`` other
        members of an ensemble.

        Raises:
            CampusGPSError: A text is no assignment, or its key or value is unknown.
        """
        settings, network, members = [], self.network, self.members
        for assignment in assignments:
            key, _, text = assignment.partition("=")
            if key.strip() == "network" and self.method is Method.NETWORK:
                network = text.strip()
            elif key.strip() == "members" and self.method is Method.ENSEMBLE:
                members = tuple(name.strip() for name in text.split(","))
            else:
                settings.append(assignment)
        changed = self.settings.changed(settings)
        return replace(self, network=network, members=members, settings=changed)

    def _check_members(self) -> None:
        """Raise unless there are two members, each a recipe of one network."""
        for name in self.members:
            if recipe(name).method is not Method.NETWORK:
                raise CampusGPSError(
                    f"{name!r} cannot be a member of an ensemble",
                    advice="Name recipes that train one network.",
                )
        if len(set(self.members)) != len(self.members) or len(self.members) < 2:
            raise CampusGPSError(
                "an ensemble has two or more different members",
                advice='Name their recipes as in "members=efficientnet_lite0,original".',
            )

    def _member(self, name: str) -> Recipe:
        """The member's recipe, with what was changed in the ensemble's settings changed in it."""
        own, usual = recipe(name), TrainingSettings()
        changed = {
            key: value for key, value in vars(self.settings).items() if value != getattr(usual, key)
        }
        return replace(own, settings=replace(own.settings, **changed))

    def to_json(self) -> str:
        """The recipe as a JSON object."""
        parts = {
            "name": self.name,
            "description": self.description,
            "network": self.network,
            "method": self.method.value,
            "members": self.members,
        }
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
            method = Method(parts.get("method", Method.NETWORK))
            members = tuple(str(member) for member in parts.get("members", ()))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise CampusGPSError(f"this is not a recipe ({error!r})") from error
        return cls(
            name, description, network, TrainingSettings.from_json(settings), method, members
        )


_OF_ONE_NETWORK = (
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

_HYBRID = Recipe(
    "hybrid",
    "The best on real photos: compares them with one another, point by point, and learns which "
    "of those most alike to trust. Its epochs are tens of trees.",
    "efficientnet_lite0",
    TrainingSettings(epochs=15, learning_rate=0.05),
    Method.HYBRID,
)

RECIPES: dict[str, Recipe] = {one.name: one for one in (_HYBRID, *_OF_ONE_NETWORK)}


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


# Its members are looked up, so it comes last.
RECIPES["ensemble"] = Recipe(
    "ensemble",
    "Several networks, each counting for what it is worth on held-out photos.",
    "efficientnet_lite0",
    method=Method.ENSEMBLE,
    members=("efficientnet_lite0", "original"),
)
