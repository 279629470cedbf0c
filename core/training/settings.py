"""Settings of a training run: what there is, what is sensible, and how it is written down.

The values are those of the original study, but for the split (whole sessions instead of a random
one) and the augmentation (no mirror images).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from core.errors import CampusGPSError
from core.features.network_spec import HEADS

LOSSES = ("haversine", "l1", "metres", "robust", "scaled")
SPLITS = ("sessions", "random")
BATCH_NORMS = ("learned", "frozen")
AUGMENTATIONS = ("default", "original", "none")
IMAGENET, NO_WEIGHTS = "imagenet", "none"
WEIGHTS = (IMAGENET, NO_WEIGHTS)
WEIGHTS_SUFFIXES = (".pth", ".pt", ".safetensors")

Value = int | float | str


class SettingError(CampusGPSError):
    """One setting has a value that it cannot have; the advice says which ones it can."""


@dataclass(frozen=True)
class SettingInfo:
    """The description of one setting that a window shows.

    Attributes:
        label: Its name for people.
        explanation: What it does, as one sentence.
        low: Smallest value that makes sense, unless it is a choice.
        high: Largest value that makes sense, unless it is a choice.
        choices: The values of a choice, else empty.
        file_suffixes: How a file may end that is named instead of a choice; empty where none may.
        log: Whether its steps are factors rather than differences.
        step: The difference of one step of a whole number.
        automatic_zero: Whether 0 lets the program find the value out.
    """

    label: str
    explanation: str
    low: float = 0.0
    high: float = 0.0
    choices: tuple[str, ...] = ()
    file_suffixes: tuple[str, ...] = ()
    log: bool = False
    step: int = 1
    automatic_zero: bool = False


@dataclass(frozen=True)
class TrainingSettings:
    """All settings of a run; :data:`SETTINGS` says what each one is.

    Raises:
        CampusGPSError: A value is outside what makes sense.
    """

    epochs: int = 120
    batch_size: int = 32
    micro_batch: int = 0
    input_side: int = 224
    learning_rate: float = 4e-4
    weight_decay: float = 1e-3
    plateau_factor: float = 0.5
    plateau_patience: int = 3
    early_stop: int = 10
    clip: float = 1.0
    seed: int = 42
    split: str = "sessions"
    held_out_share: float = 0.15
    test_share: float = 0.15
    loss: str = "haversine"
    augmentation: str = "default"
    weights: str = "imagenet"
    head: str = "original"
    batch_norm: str = "learned"

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(field.default, float) and type(value) is int:
                object.__setattr__(self, field.name, float(value))
                value = float(value)
            if type(value) is not type(field.default):
                raise _wrong(field.name, value)
            _check(field.name, value)
        if self.held_out_share + self.test_share > _MOST_AWAY:
            raise CampusGPSError(
                "the held-out and the test photos together are more than the training photos",
                advice=f"Keep held_out_share + test_share at {_MOST_AWAY} or less.",
            )

    def changed(self, assignments: Iterable[str]) -> TrainingSettings:
        """These settings with ``key=value`` texts applied, as the command line gives them.

        Raises:
            CampusGPSError: A text is no assignment, or its key or value is unknown.
        """
        values: dict[str, Value] = {}
        for assignment in assignments:
            key, equals, text = assignment.partition("=")
            key = key.strip().replace("-", "_")
            if not equals:
                raise CampusGPSError(
                    f"{assignment!r} is not a setting", advice='Write it as "key=value".'
                )
            values[key] = _parsed(key, text.strip())
        return replace(self, **values)  # type: ignore[arg-type]  # _parsed gives each its own type

    @classmethod
    def from_values(cls, values: object) -> TrainingSettings:
        """The settings that a file names; those that are missing have their defaults.

        Raises:
            CampusGPSError: It is no JSON object, or a setting is unknown or wrong.
        """
        if not isinstance(values, dict):
            raise CampusGPSError("the settings are not a JSON object")
        for name in values:
            setting_info(name)
        return cls(**values)


SETTINGS: Mapping[str, SettingInfo] = {
    "epochs": SettingInfo(
        "Epochs",
        "How many rounds (epochs) it learns at most; in each it goes through all training photos "
        "once. More takes longer, and from some point on nothing is gained by it.",
        1,
        1000,
    ),
    "batch_size": SettingInfo(
        "Batch",
        "After so many photos the network is corrected. Fewer: more corrections, less steady ones.",
        1,
        1024,
        log=True,
    ),
    "micro_batch": SettingInfo(
        "Photos at once",
        "Photos computed together; 0 takes as many as a usual computer needs a second for.",
        0,
        1024,
        automatic_zero=True,
    ),
    "input_side": SettingInfo(
        "Input side",
        "Photos are made this small, in pixels. Larger shows more and takes longer.",
        64,
        1024,
        step=32,
    ),
    "learning_rate": SettingInfo(
        "Learning rate",
        "How large its corrections are at first. Too large: the error jumps up and down; too "
        "small: it hardly falls.",
        1e-7,
        1.0,
        log=True,
    ),
    "weight_decay": SettingInfo(
        "Weight decay",
        "Keeps what is learned simple: more of it helps where new photos err far more than known "
        "ones.",
        0.0,
        1.0,
    ),
    "plateau_factor": SettingInfo(
        "Slow down by",
        "When nothing improves, corrections become smaller by this factor.",
        0.01,
        0.99,
    ),
    "plateau_patience": SettingInfo(
        "Slow down after", "So many epochs without improvement before that.", 0, 100
    ),
    "early_stop": SettingInfo(
        "Stop after", "So many epochs without improvement before it ends.", 1, 1000
    ),
    "clip": SettingInfo(
        "Gradient limit",
        "No single correction is larger than this (the length of the gradient).",
        1e-3,
        1e6,
        log=True,
    ),
    "seed": SettingInfo(
        "Seed",
        "The same number draws the same random numbers, so that a run can be repeated.",
        0,
        2**31 - 1,
    ),
    "split": SettingInfo(
        "Split",
        "sessions: whole sessions (with one session, blocks of the place) are held out. "
        "random: optimistic, near-duplicates on both sides.",
        choices=SPLITS,
    ),
    "held_out_share": SettingInfo(
        "Held out", "Share of photos that choose the best epoch.", 0.01, 0.5
    ),
    "test_share": SettingInfo("Test", "Share of photos that training never sees.", 0.0, 0.5),
    "loss": SettingInfo(
        "Loss",
        "haversine, l1: as in the study, in metres. metres: plain distance. robust: wrong labels "
        "count less. scaled: the network also predicts how far it may be off.",
        choices=LOSSES,
    ),
    "augmentation": SettingInfo(
        "Augmentation",
        "default: crops, turns, light, weather of cameras. original: as in the study, with mirror "
        "images, which show a place that does not exist.",
        choices=AUGMENTATIONS,
    ),
    "weights": SettingInfo(
        "Weights",
        "What the network knows before. imagenet: to tell everyday things apart. none: nothing. "
        "Or a file with the state dict of torchvision's network.",
        choices=WEIGHTS,
        file_suffixes=WEIGHTS_SUFFIXES,
    ),
    "head": SettingInfo(
        "Head", "original: as in the study's code. readme: as its README says.", choices=HEADS
    ),
    "batch_norm": SettingInfo(
        "Batch norm",
        "learned: its statistics follow the photos computed at once, as in the study. frozen: they "
        "stay as they were, which suits few photos at once.",
        choices=BATCH_NORMS,
    ),
}

# At least half of the photos train.
_MOST_AWAY = 0.5


def setting_info(name: str) -> SettingInfo:
    """The description of the setting called ``name``.

    Raises:
        CampusGPSError: There is no such setting.
    """
    try:
        return SETTINGS[name]
    except KeyError:
        raise CampusGPSError(
            f"there is no setting {name!r}", advice=f"Settings are {', '.join(SETTINGS)}."
        ) from None


def _parsed(name: str, text: str) -> Value:
    setting_info(name)
    default = getattr(TrainingSettings, name)
    if isinstance(default, str):
        return text
    try:
        return int(text) if isinstance(default, int) else float(text)
    except ValueError:
        raise _wrong(name, text) from None


def _check(name: str, value: Any) -> None:
    info = SETTINGS[name]
    if info.choices:
        is_file = bool(info.file_suffixes) and str(value).lower().endswith(info.file_suffixes)
        if value not in info.choices and not is_file:
            raise _wrong(name, value)
    # NaN is in no range.
    elif not info.low <= value <= info.high:
        raise _wrong(name, value)


def _wrong(name: str, value: object) -> SettingError:
    info = SETTINGS[name]
    if info.choices:
        allowed = f"Use one of {', '.join(info.choices)}"
        files = f", or a file {', '.join(info.file_suffixes)}" if info.file_suffixes else ""
        allowed = f"{allowed}{files}."
    else:
        kind = "a whole number" if isinstance(getattr(TrainingSettings, name), int) else "a number"
        allowed = f"Use {kind} from {info.low:g} to {info.high:g}."
    return SettingError(f"the setting {name} cannot be {value!r}", advice=allowed)
