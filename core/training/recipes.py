"""Named ways to train, each a network with its settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum

from core.errors import CampusGPSError
from core.features.backbones.registry import built_in_networks, network_spec, networks
from core.features.network_spec import NetworkSpec
from core.training.settings import NO_WEIGHTS, SETTINGS, TrainingSettings


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
                advice=f'Name their recipes as in "members={_SMALLEST.name},{_ORIGINAL.name}".',
            )

    def _member(self, name: str) -> Recipe:
        """The member's recipe, with what was changed in the ensemble's settings changed in it."""
        own, usual = recipe(name), TrainingSettings()
        changed = {
            key: value for key, value in vars(self.settings).items() if value != getattr(usual, key)
        }
        return replace(own, settings=replace(own.settings, **changed))


def _of_network(spec: NetworkSpec) -> Recipe:
    """The recipe that trains one network as it is usual for it."""
    no_weights = [] if spec.packaged or spec.torchvision else [f"weights={NO_WEIGHTS}"]
    settings = TrainingSettings().changed([*no_weights, *spec.settings])
    return Recipe(spec.name, spec.description or "A network of a plug-in.", spec.name, settings)


# First the one that needs no download.
_SMALLEST, *_OTHERS = sorted(built_in_networks(), key=lambda one: not one.packaged)

_HYBRID = Recipe(
    "hybrid",
    "The best on real photos: compares them with one another, point by point, and learns which "
    "of those most alike to trust. Its epochs are tens of trees.",
    _SMALLEST.name,
    TrainingSettings(epochs=15, learning_rate=0.05),
    Method.HYBRID,
)

_ORIGINAL = Recipe(
    "original",
    "The study's way on the small network: its loss, augmentation and settings.",
    _SMALLEST.name,
    TrainingSettings(augmentation="original"),
)

RECIPES: dict[str, Recipe] = {
    one.name: one
    for one in (_HYBRID, _of_network(_SMALLEST), _ORIGINAL, *map(_of_network, _OTHERS))
}


def recipes() -> dict[str, Recipe]:
    """All recipes by name: those of the program, and one for each network of a plug-in."""
    others = {one.name: _of_network(one) for one in networks() if one.name not in RECIPES}
    return RECIPES | others


def recipe(name: str) -> Recipe:
    """The recipe called ``name``.

    Raises:
        CampusGPSError: There is no such recipe.
    """
    found = RECIPES.get(name) or recipes().get(name)
    if found is None:
        raise CampusGPSError(
            f"there is no recipe {name!r}", advice=f"Use one of {', '.join(recipes())}."
        )
    return found


# Its members are looked up, so it comes last.
RECIPES["ensemble"] = Recipe(
    "ensemble",
    "Several networks, each counting for what it is worth on held-out photos.",
    _SMALLEST.name,
    method=Method.ENSEMBLE,
    members=(_SMALLEST.name, _ORIGINAL.name),
)
