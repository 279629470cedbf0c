"""Recipes, their settings and epochs as JSON: the same form in runs and in checkpoints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from core.errors import CampusGPSError
from core.json_conversion import DAMAGE, json_converter
from core.training.curves import EpochResult
from core.training.recipes import Recipe
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
    read = make_dict_structure_fn(Recipe, converter)
    write = make_dict_unstructure_fn(Recipe, converter)

    def recipe_from(parts: Mapping[str, Any], kind: type[Recipe]) -> Recipe:
        try:
            if "settings" not in parts:
                raise KeyError("settings")
            return read(parts, kind)
        except DAMAGE as error:
            raise CampusGPSError(f"this is not a recipe ({error!r})") from error

    def recipe_parts(recipe: Recipe) -> dict[str, Any]:
        parts = write(recipe)
        # Files have them last.
        settings = parts.pop("settings")
        return {**parts, "settings": settings}

    converter.register_structure_hook(Recipe, recipe_from)
    converter.register_unstructure_hook(Recipe, recipe_parts)
