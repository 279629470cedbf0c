"""What is known of the trainable networks without loading torch.

They are the networks of the study that the program grew from (T. Mimran, L. Attar, "Campus
Image-to-GPS Regression", https://github.com/tomimran87/Campus-GPS-Project), so that its
checkpoints fit, and EfficientNet-Lite0 in the same form.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from core.errors import CampusGPSError

# Means and deviations of ImageNet's red, green and blue, of pixels between 0 and 1.
_IMAGENET_MEAN = (0.485, 0.456, 0.406)
_IMAGENET_STD = (0.229, 0.224, 0.225)

HEADS = ("original", "readme")
SQUASHES = ("sigmoid", "tanh")


class NetworkLayout(Enum):
    """How a network is put together."""

    POOLED = "pooled"  # features, mean, head
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


@dataclass(frozen=True)
class NetworkSpec:
    """A trainable network.

    Attributes:
        name: Its name ("efficientnet_b0").
        features: Numbers that the head is given.
        form: How it is put together.
        head: The head of the study's code.
        readme_head: The head that the study's README describes, where it differs.
        mean: Subtracted from red, green and blue between 0 and 1.
        std: What they are then divided by.
        fixed_side: The only input side in pixels that it takes, or None.
        packaged: Whether its ImageNet weights come with a package, so that nothing is downloaded.
    """

    name: str
    features: int
    form: NetworkLayout
    head: HeadSpec
    readme_head: HeadSpec | None = None
    mean: tuple[float, float, float] = _IMAGENET_MEAN
    std: tuple[float, float, float] = _IMAGENET_STD
    fixed_side: int | None = None
    packaged: bool = False

    def chosen_head(self, name: str) -> HeadSpec:
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


_SHORT = HeadSpec(hidden=(256,), dropout=(0.3, 0.0))
_README = HeadSpec(hidden=(256, 128), dropout=(0.3, 0.0, 0.0))

_ALL = (
    NetworkSpec(
        "efficientnet_lite0",
        1280,
        NetworkLayout.POOLED,
        _SHORT,
        readme_head=_README,
        # Its own (RGB - 127) / 128.
        mean=(127 / 255,) * 3,
        std=(128 / 255,) * 3,
        packaged=True,
    ),
    NetworkSpec("resnet18", 512, NetworkLayout.POOLED, HeadSpec((128, 64), (0.3, 0.0, 0.0))),
    NetworkSpec("efficientnet_b0", 1280, NetworkLayout.POOLED, _SHORT, readme_head=_README),
    NetworkSpec(
        "convnext_tiny",
        768,
        NetworkLayout.POOLED,
        HeadSpec((128,), (0.3, 0.0), squash="tanh"),
        readme_head=_README,
    ),
    NetworkSpec(
        "efficientnet_v2_s_spatial",
        128 * 7 * 7,
        NetworkLayout.SPATIAL,
        HeadSpec((256, 64), (0.4, 0.3, 0.0)),
        fixed_side=224,
    ),
    NetworkSpec(
        "efficientnet_b0_gem",
        1280,
        NetworkLayout.GEM,
        HeadSpec((256,), (0.3, 0.2), low=-0.05, high=1.05),
    ),
    NetworkSpec("efficientnet_b7", 2560, NetworkLayout.POOLED, _SHORT),
)

NETWORKS: dict[str, NetworkSpec] = {spec.name: spec for spec in _ALL}


def network_spec(name: str) -> NetworkSpec:
    """The network called ``name``.

    Raises:
        CampusGPSError: This program does not know it.
    """
    try:
        return NETWORKS[name]
    except KeyError:
        raise CampusGPSError(
            f"there is no network {name!r}", advice=f"Use one of {', '.join(NETWORKS)}."
        ) from None
