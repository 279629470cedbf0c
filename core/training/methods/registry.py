"""The methods that there are: a new one is a file beside this one, and a line here."""

from __future__ import annotations

from core.errors import CampusGPSError
from core.training.methods.ensemble import ENSEMBLE
from core.training.methods.hybrid import HYBRID
from core.training.methods.instant import INSTANT
from core.training.methods.method import DirectMethod, TrainingMethod
from core.training.methods.refined import REFINED
from core.training.methods.regression import REGRESSION

DIRECT_METHODS: tuple[DirectMethod, ...] = (INSTANT, REFINED)
"""The methods that need no training run; the first one answers first."""

TRAINING_METHODS: tuple[TrainingMethod, ...] = (HYBRID, REGRESSION, ENSEMBLE)
"""The methods that are trained in a run, in the order in which people see the recipes."""


def direct_method(name: str) -> DirectMethod | None:
    """The method without training that is called ``name``, if one is."""
    return next((one for one in DIRECT_METHODS if one.name == name), None)


def training_method(name: str) -> TrainingMethod:
    """The training method that is called ``name``.

    Raises:
        CampusGPSError: There is no such method.
    """
    for one in TRAINING_METHODS:
        if one.name == name:
            return one
    raise CampusGPSError(f"there is no training method {name!r}", advice="Update the program.")
