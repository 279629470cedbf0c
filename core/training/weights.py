"""A network's first weights, from a package, an earlier download, a file, or none at all.

Nothing is downloaded unless :func:`download_weights` is called with the user's consent.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from core.errors import Need
from core.features.backbones.registry import network_spec, packaged_networks
from core.features.download import download
from core.features.weights_file import read_weights
from core.features.weights_offer import DownloadableWeights, not_agreed
from core.tasks import Task
from core.training.settings import IMAGENET, NO_WEIGHTS

if TYPE_CHECKING:
    from core.localizer.networks import PositionNetwork

_IMAGENET_WEIGHTS = "ImageNet weights"
_LICENCE = "BSD-3-Clause (torchvision)"
_TRAINED_ON = "ImageNet, whose photos are for research that is not commercial"


def offered_weights(network: str) -> DownloadableWeights | None:
    """torchvision's ImageNet weights of ``network``; None where it needs or has none of them.

    Raises:
        CampusGPSError: There is no such network.
    """
    import torchvision

    spec = network_spec(network)
    if not spec.downloadable:
        return None
    weights = torchvision.models.get_model_weights(spec.torchvision).DEFAULT
    # torchvision writes the first digits of the checksum into the name: NAME-1a2b3c4d.pth.
    sha256 = PurePosixPath(urlsplit(weights.url).path).stem.rpartition("-")[2]
    mebibytes = float(weights.meta.get("_file_size", 0.0))
    return DownloadableWeights(
        spec.name,
        weights.url,
        sha256,
        round(mebibytes * 2**20 / 1e6),
        licence=_LICENCE,
        trained_on=_TRAINED_ON,
        instead=_instead(),
        need=Need.WEIGHTS,
    )


def weights_to_download(network: str, wish: str, folder: Path) -> DownloadableWeights | None:
    """The download that ``network`` needs before it can begin with the weights wished for.

    Args:
        network: Name of the network.
        wish: The setting ``weights``.
        folder: Where earlier downloads are kept.

    Returns:
        What consent is needed for, or None where everything is at hand.
    """
    offer = offered_weights(network) if wish == IMAGENET else None
    return None if offer is None or (folder / offer.file_name).is_file() else offer


def download_weights(network: str, folder: Path, *, agreed: bool, task: Task | None = None) -> None:
    """Download torchvision's ImageNet weights of ``network``, unless they are at hand.

    Args:
        network: Name of the network.
        folder: Where to keep them.
        agreed: Whether the user has said yes to downloading them.
        task: Progress, in megabytes, and cancellation.

    Raises:
        WeightsError: The user has not agreed, or they cannot be downloaded.
        CampusGPSError: The file cannot be written.
        Cancelled: The user cancelled; the next attempt goes on from there.
    """
    offer = weights_to_download(network, IMAGENET, folder)
    if offer is not None:
        if not agreed:
            raise not_agreed(offer, _IMAGENET_WEIGHTS)
        download(offer, folder, task or Task())


def load_first_weights(network: PositionNetwork, wish: str, folder: Path | None) -> None:
    """Give ``network`` the weights to begin with.

    Args:
        network: The network; its head stays as it is.
        wish: The setting ``weights``: "imagenet", "none", or a file with the state dict of
            torchvision's classifier of the same kind, ``.pth``, ``.pt`` or ``.safetensors``.
        folder: Where earlier downloads are kept; None where there are none.

    Raises:
        WeightsError: The weights are not at hand; it says how large a download would be.
        CampusGPSError: The weights are of another network.
    """
    from core.localizer.networks import load_imagenet_weights

    if wish == NO_WEIGHTS:
        return
    if wish != IMAGENET:
        load_imagenet_weights(network, read_weights(Path(wish)))
        return
    offer = offered_weights(network.spec.name)
    if offer is None:
        load_imagenet_weights(network)
        return
    file = None if folder is None else folder / offer.file_name
    if file is None or not file.is_file():
        raise not_agreed(offer, _IMAGENET_WEIGHTS)
    load_imagenet_weights(network, read_weights(file))


def _instead() -> str:
    """Advice for those who cannot or would rather not download."""
    return (
        f"name a file with them, take the network {' or '.join(packaged_networks())}"
        ", whose weights come with the program, or train without any"
    )
