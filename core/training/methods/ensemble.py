"""The method ``ensemble``: several networks, each weighted by its error on held-out photos."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.errors import CampusGPSError
from core.training.methods import regression
from core.training.methods.method import Recipe, Trained, TrainingMethod, Work
from core.training.settings import TrainingSettings


class Ensemble(TrainingMethod):
    """Trains the networks of its member recipes one after another, and weighs their answers."""

    name = "ensemble"
    chooses_members = True

    @property
    def recipes(self) -> tuple[Recipe, ...]:
        return (RECIPE,)

    def check(self, recipe: Recipe) -> None:
        for name in recipe.members:
            _member(name)
        if len(set(recipe.members)) != len(recipe.members) or len(recipe.members) < 2:
            raise CampusGPSError(
                "an ensemble has two or more different members",
                advice=f"Name their recipes, such as {' and '.join(_USUAL)}.",
            )
        self.networks(recipe)

    def networks(self, recipe: Recipe) -> tuple[Recipe, ...]:
        usual = TrainingSettings()
        changed = {
            key: value
            for key, value in vars(recipe.settings).items()
            if value != getattr(usual, key)
        }
        members = map(_member, recipe.members)
        return tuple(replace(one, settings=replace(one.settings, **changed)) for one in members)

    def facts(self, recipe: Recipe) -> Mapping[str, object]:
        return {"networks": ", ".join(one.network for one in self.networks(recipe))}

    def train(self, work: Work) -> Trained:
        return work.train_networks()


def _member(name: str) -> Recipe:
    """The recipe called ``name``, which has to train one network."""
    known = {one.name: one for one in regression.RECIPES}
    if name not in known:
        known |= {one.name: one for one in regression.REGRESSION.plugin_recipes()}
    if name not in known:
        raise CampusGPSError(
            f"{name!r} cannot be a member of an ensemble",
            advice=f"Name recipes that train one network: {', '.join(known)}.",
        )
    return known[name]


ENSEMBLE = Ensemble()
_USUAL = tuple(one.name for one in regression.RECIPES[:2])
RECIPE = Recipe(
    "ensemble",
    "Several networks, each counting for what it is worth on held-out photos.",
    ENSEMBLE,
    members=_USUAL,
    title="Several networks together",
)
