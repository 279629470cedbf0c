"""The recipes that there are, by name: those of the program and those of plug-ins."""

from __future__ import annotations

from core.errors import CampusGPSError
from core.training.methods.method import Method, Recipe
from core.training.methods.registry import TRAINING_METHODS, direct_method

RECIPES: dict[str, Recipe] = {
    one.name: one for method in TRAINING_METHODS for one in method.recipes
}
DEFAULT_RECIPE = next(iter(RECIPES))


def recipes() -> dict[str, Recipe]:
    """All recipes by name: those of the program, then those of plug-ins."""
    others = (one for method in TRAINING_METHODS for one in method.plugin_recipes())
    return RECIPES | {one.name: one for one in others if one.name not in RECIPES}


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


def method_of(recipe_name: str) -> Method | None:
    """The method of a localizer made by the recipe of that name; None where it is unknown."""
    trained = RECIPES.get(recipe_name) or recipes().get(recipe_name)
    return direct_method(recipe_name) if trained is None else trained.method
