"""The model card of a localizer: its photos, how it was made, and its limits."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import numpy as np

from core.geo import LocalFrame, box_of, centre_of, degrees_of
from core.project.references import ReferencePhoto

_PACKAGES = ("campusgps", "torch", "torchvision", "numpy", "pillow")
# With fewer places the intervals are wide, and with fewer photos the radii mean little.
_FEW_PLACES = 30


@dataclass(frozen=True)
class EvaluationProtocol:
    """The way in which the photos were evaluated.

    Attributes:
        how: In words, as one sentence.
        by_blocks: Blocks of the place were left out, since there is one session only.
        optimistic: Near-duplicates of the evaluated photos were learned from.
        chose_epoch: The evaluated photos also chose when training stopped.
    """

    how: str
    by_blocks: bool = False
    optimistic: bool = False
    chose_epoch: bool = False


@dataclass(frozen=True)
class ModelCard:
    """The model card of a localizer (M. Mitchell et al., "Model Cards for Model Reporting", 2019).

    Attributes:
        photos: Photos that there are, evaluated ones too.
        sessions: Their sessions.
        places: Their different positions.
        south, west, north, east: Their area in degrees.
        width_m, height_m: Their area in metres.
        first_taken: Day of the earliest one that knows, as ISO 8601.
        last_taken: Day of the latest.
        protocol: How the evaluated ones were chosen.
        settings: The recipe's settings, by name for people.
        versions: Versions of the program and of what it computes with.
        device: Where it was computed ("cpu", "cuda").
        seconds: How long making and evaluating it took; None if nobody measured it.
        limits: What not to expect, as sentences.
    """

    photos: int
    sessions: int
    places: int
    south: float
    west: float
    north: float
    east: float
    width_m: float
    height_m: float
    first_taken: str | None
    last_taken: str | None
    protocol: EvaluationProtocol
    settings: Mapping[str, str]
    versions: Mapping[str, str]
    device: str
    seconds: float | None
    limits: tuple[str, ...]


def model_card(
    references: Sequence[ReferencePhoto],
    protocol: EvaluationProtocol,
    *,
    settings: Mapping[str, object],
    device: str,
    seconds: float | None,
) -> ModelCard:
    """Fill in the model card of a localizer.

    Args:
        references: All photos of the project, at least one.
        protocol: How they were evaluated.
        settings: The recipe's settings, by name for people.
        device: Where it was computed.
        seconds: How long it took.
    """
    degrees = degrees_of(one.position for one in references)
    metres = LocalFrame(centre_of(degrees)).to_metres(degrees)
    width, height = (float(side) for side in np.ptp(metres, axis=0))
    south, west, north, east = box_of(degrees)
    days = sorted({one.taken_at.date() for one in references if one.taken_at is not None})
    places = len(np.unique(degrees, axis=0))
    return ModelCard(
        photos=len(references),
        sessions=len({one.session for one in references}),
        places=places,
        south=south,
        west=west,
        north=north,
        east=east,
        width_m=width,
        height_m=height,
        first_taken=days[0].isoformat() if days else None,
        last_taken=days[-1].isoformat() if days else None,
        protocol=protocol,
        settings={name: str(value) for name, value in settings.items()},
        versions=versions(),
        device=device,
        seconds=seconds,
        limits=_limits(protocol, places, len(days)),
    )


def versions() -> dict[str, str]:
    """Versions of the program, of Python, and of the packages that figures may depend on."""
    found = {"Python": platform.python_version()}
    for package in _PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "unknown"
    return found


def _limits(protocol: EvaluationProtocol, places: int, days: int) -> tuple[str, ...]:
    limits = []
    if protocol.optimistic:
        limits.append(
            "The split is random, which is optimistic: near-duplicates of the tested photos were "
            "learned from. Photos of a new visit will err more."
        )
    if protocol.by_blocks:
        limits.append(
            "All photos are of one session. Whole blocks of the place were left out, which is "
            "harder than a new photo of a known spot; other weather, light or seasons were not "
            "tried at all."
        )
    if protocol.chose_epoch:
        limits.append(
            "No photos were kept for testing only: the tested ones also chose when training "
            "stopped, which flatters a little."
        )
    if places < _FEW_PLACES:
        limits.append(
            "There is only one place: another choice of places could have come out otherwise."
            if places == 1
            else f"There are only {places} places: another choice of places could have come out "
            "otherwise."
        )
    if 0 < days < 2:
        limits.append("All photos were taken on one day: other days were not tried.")
    return (
        *limits,
        "The truth is what the photos and tables say. Positions of phones are themselves off by "
        "some metres, more between buildings, and that is part of every error here.",
        "Figures hold for photos like the tested ones: this place, these cameras, this time of "
        "year. After building work or in another season expect larger errors.",
        "A photo of elsewhere is usually refused, not always. A radius for 90 % fails for one "
        "photo in ten by design.",
    )
