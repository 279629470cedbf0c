"""The form of a trainable network: what is known of it without loading torch.

The networks that come with the program are those of the study that it grew from (T. Mimran,
L. Attar, "Campus Image-to-GPS Regression", https://github.com/tomimran87/Campus-GPS-Project), so
that its checkpoints fit, and EfficientNet-Lite0 in the same form.
:mod:`core.features.backbones.registry` has the list of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from core.errors import CampusGPSError
from core.features.backbone import IMAGENET_MEAN, IMAGENET_STD, ModelSpec

if TYPE_CHECKING:
    from torch import Tensor

    from core.features.graphs.layers import State
    from core.features.graphs.writing import GraphWriter

HEADS = ("original", "readme")
SQUASHES = ("sigmoid", "tanh")


class NetworkLayout(Enum):
    """The ways in which the layers of a classifier become a network with a head."""

    POOLED = "pooled"  # features, mean, head
    UNNAMED = "unnamed"  # all layers but the last, by number instead of by name; head
    SPATIAL = "spatial"  # features, a 1x1 convolution to fewer channels, no pooling, head
    GEM = "gem"  # features, generalised mean with a learned power, head


@dataclass(frozen=True)
class HeadSpec:
    """The layers after the backbone.

    Attributes:
        hidden: Widths of the hidden layers, each followed by LayerNorm and SiLU.
        dropout: Share of numbers dropped before each linear layer but those where it is 0.
        squash: What brings the outputs into their range: "sigmoid" or "tanh".
        low: Smallest output (never quite reached).
        high: Largest output (never quite reached).
    """

    hidden: tuple[int, ...]
    dropout: tuple[float, ...]
    squash: str = "sigmoid"
    low: float = 0.0
    high: float = 1.0


SHORT_HEAD = HeadSpec(hidden=(256,), dropout=(0.3, 0.0))
README_HEAD = HeadSpec(hidden=(256, 128), dropout=(0.3, 0.0, 0.0))


@dataclass(frozen=True)
class NetworkSpec(ModelSpec):
    """Facts about a trainable network that are known without loading it.

    Attributes:
        name: See :class:`core.features.backbone.ModelSpec`.
        features: Numbers that the head is given.
        form: How it is put together.
        head: The head of the study's code.
        readme_head: The head that the study's README describes, where it differs.
        mean: Subtracted from red, green and blue between 0 and 1.
        std: What they are then divided by.
        fixed_side: The only input side in pixels that it takes, or None.
        torchvision: The classifier of torchvision that it is made of, and whose ImageNet weights
            can be downloaded; empty for a network with a ``classifier`` of its own.
        classifier: Builds the classifier with fresh weights: a module with ``features`` and
            ``avgpool`` (and a last ``classifier`` layer where ``form`` is SPATIAL).
        packaged_weights: Reads the classifier's state dict with ImageNet weights, where they come
            with a package, so that nothing is downloaded.
        write_graph: Writes the features into a graph, so that the CPU computes them without torch;
            takes the graph, the weights, normalised pixels ``(N, 3, H, W)`` and the prefix of the
            weights' names, and returns ``(N, C, H', W')``. Without it torch computes them.
        licence: See :class:`core.features.backbone.ModelSpec`.
        description: What it is, for people who choose a recipe.
        title: Its name as papers write it; empty: ``name``.
        importable: True if checkpoints of the original study can be of it.
        settings: Settings of its recipe that differ from the usual ones ("learning_rate=5e-5").
    """

    features: int
    form: NetworkLayout
    head: HeadSpec
    readme_head: HeadSpec | None = None
    mean: tuple[float, float, float] = IMAGENET_MEAN
    std: tuple[float, float, float] = IMAGENET_STD
    fixed_side: int | None = None
    torchvision: str = ""
    classifier: Callable[[], Any] | None = field(
        default=None, kw_only=True, compare=False, repr=False
    )
    packaged_weights: Callable[[], Mapping[str, Tensor]] | None = field(
        default=None, kw_only=True, compare=False, repr=False
    )
    write_graph: Callable[[GraphWriter, State, str, str], str] | None = field(
        default=None, kw_only=True, compare=False, repr=False
    )
    description: str = field(default="", kw_only=True, compare=False)
    title: str = field(default="", kw_only=True, compare=False)
    importable: bool = field(default=False, kw_only=True, compare=False)
    settings: tuple[str, ...] = field(default=(), kw_only=True, compare=False)

    @property
    def packaged(self) -> bool:
        """True if ImageNet weights come with a package, so that nothing is downloaded."""
        return self.packaged_weights is not None

    @property
    def downloadable(self) -> bool:
        """True if ImageNet weights can be downloaded, because none come with a package."""
        return bool(self.torchvision) and not self.packaged

    def head_named(self, name: str) -> HeadSpec:
        """The head called ``name`` ("original" or "readme").

        "original-tanh" is the head "original" with another squash: the study has trained some
        networks with both, and their weights do not tell.

        Raises:
            CampusGPSError: This network has no such head.
        """
        layers, dash, squash = name.partition("-")
        known = {"original": self.head, "readme": self.readme_head}.get(layers)
        if known is None or (dash and squash not in SQUASHES):
            raise CampusGPSError(
                f"the network {self.name} has no head {name!r}", advice='Use the head "original".'
            )
        return replace(known, squash=squash) if dash else known
