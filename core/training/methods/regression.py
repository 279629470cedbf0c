"""The method ``network``: one network that answers metres, as in the original study."""

from __future__ import annotations

from collections.abc import Mapping

from core.errors import CampusGPSError
from core.features.backbones.registry import built_in_networks, network_spec, networks
from core.features.network_spec import NetworkSpec
from core.training.methods.method import Recipe, Trained, TrainingMethod, Work
from core.training.settings import NO_WEIGHTS, TrainingSettings


class Regression(TrainingMethod):
    """Trains one network on all training photos; held-out photos choose the best epoch."""

    name = "network"
    chooses_network = True

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        return RECIPES

    def plugin_recipes(self) -> tuple[Recipe, ...]:
        known = {one.name for one in RECIPES}
        return tuple(_recipe_of(one) for one in networks() if one.name not in known)

    def check(self, recipe: Recipe) -> None:
        spec = network_spec(recipe.network)
        spec.head_named(recipe.settings.head)
        if spec.fixed_side not in (None, recipe.settings.input_side):
            raise CampusGPSError(
                f"the network {spec.name} takes pictures of {spec.fixed_side} pixels only",
                advice=f"Set the input side to {spec.fixed_side}.",
            )

    def networks(self, recipe: Recipe) -> tuple[Recipe, ...]:
        return (recipe,)

    def facts(self, recipe: Recipe) -> Mapping[str, object]:
        return {"network": recipe.network}

    def train(self, work: Work) -> Trained:
        return work.train_networks()


REGRESSION = Regression()
# benchmarks/RESULTS.md: 35.2 against 23.2 m (median) on a session of an unknown camera.
_GAIN = (
    "Good for trying networks, but less exact: on a real campus a network alone erred 1.5 times as "
    "far as the instant answer."
)


def _recipe_of(spec: NetworkSpec) -> Recipe:
    """The recipe that trains this network with the settings usual for it."""
    no_weights = [] if spec.packaged or spec.torchvision else [f"weights={NO_WEIGHTS}"]
    settings = TrainingSettings().changed([*no_weights, *spec.settings])
    description = spec.description or "A network of a plug-in."
    return Recipe(
        spec.name,
        description,
        REGRESSION,
        spec.name,
        settings,
        title=f"One network: {spec.title or spec.name}",
        gain=_GAIN,
    )


# First the one that needs no download.
_SMALLEST, *_OTHERS = sorted(built_in_networks(), key=lambda one: not one.packaged)
_ORIGINAL = Recipe(
    "original",
    "The study's way on the small network: its loss, augmentation and settings.",
    REGRESSION,
    _SMALLEST.name,
    TrainingSettings(augmentation="original"),
    title="As in the original study",
    gain=_GAIN,
)
RECIPES = (_recipe_of(_SMALLEST), _ORIGINAL, *map(_recipe_of, _OTHERS))
