"""Recipes, their settings and epochs as JSON: the same form in runs and in checkpoints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cattrs import Converter

from core.errors import CampusGPSError
from core.json_conversion import DAMAGE, json_converter
from core.training.curves import EpochResult
from core.training.methods.method import Recipe
from core.training.methods.registry import training_method
from core.training.methods.regression import REGRESSION
from core.training.settings import TrainingSettings


def training_converter() -> Converter:
    """A new converter of what runs and checkpoints have in common."""
    converter = json_converter()
    converter.register_structure_hook(
        TrainingSettings, lambda json, _: TrainingSettings.from_values(json)
    )
    # Where others are converted, each of its figures has to be of its kind already: "10" is damage.
    converter.register_structure_hook(EpochResult, lambda json, _: EpochResult.from_parts(json))
    _register_recipe(converter)
    return converter


def _register_recipe(converter: Converter) -> None:
    def recipe_from(parts: Mapping[str, Any], _: type[Recipe]) -> Recipe:
        try:
            name, description, network = (
                str(parts[key]) for key in ("name", "description", "network")
            )
            method = training_method(str(parts.get("method", REGRESSION.name)))
            return Recipe(
                name,
                description,
                method,
                # Older files name one also where the method trains none.
                network if any(one.network for one in method.recipes) else "",
                converter.structure(parts["settings"], TrainingSettings),
                tuple(str(member) for member in parts.get("members", ())),
            )
        except DAMAGE as error:
            raise CampusGPSError(f"this is not a recipe ({error!r})") from error

    def recipe_parts(recipe: Recipe) -> dict[str, Any]:
        return {
            "name": recipe.name,
            "description": recipe.description,
            "network": recipe.network,
            "method": recipe.method.name,
            "members": recipe.members,
            "settings": converter.unstructure(recipe.settings),
        }

    converter.register_structure_hook(Recipe, recipe_from)
    converter.register_unstructure_hook(Recipe, recipe_parts)
