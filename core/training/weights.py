"""A network's first weights, from a package, an earlier download, a file, or none at all.

Nothing is downloaded unless :func:`download_weights` is called with the user's consent.
"""

from __future__ import annotations

import hashlib
import http.client
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import Request

from core.errors import CampusGPSError, Need
from core.features.backbones.registry import network_spec, packaged_networks
from core.files import remove_leftovers, written_beside
from core.localizer.torch_file import check_safetensors, check_torch_file
from core.tasks import Task
from core.training.settings import IMAGENET, NO_WEIGHTS

if TYPE_CHECKING:
    from http.client import HTTPMessage

    from torch import Tensor

    from core.localizer.networks import PositionNetwork

_MEGABYTE = 1_000_000
_CHUNK = 1 << 16
# So long may a connection say nothing, and so long may cancelling take then.
_PATIENCE_S = 10.0
# torchvision states sizes; the largest network it has is of 1.2 GB.
_LARGEST_BYTES = 2_000 * _MEGABYTE
_COUNTER = "num_batches_tracked"


class WeightsError(CampusGPSError):
    """First weights are not at hand, cannot be downloaded, or are of another network."""


@dataclass(frozen=True)
class DownloadableWeights:
    """Weights that can be downloaded.

    Attributes:
        network: Name of the network that they are of.
        url: Where they are.
        sha256: The first digits of their SHA-256, hexadecimal.
        megabytes: About how large they are; 0 where that is not known.
    """

    network: str
    url: str
    sha256: str
    megabytes: int

    @property
    def file_name(self) -> str:
        """The name of their file."""
        return PurePosixPath(urlsplit(self.url).path).name

    @property
    def most_bytes(self) -> int:
        """The most bytes that their file may have, so that an endless answer fills no disk."""
        return 2 * self.megabytes * _MEGABYTE + _MEGABYTE if self.megabytes else _LARGEST_BYTES

    @property
    def size(self) -> str:
        """The size of the weights, for people."""
        return f"{self.megabytes} MB" if self.megabytes else "of unknown size"


def default_weights_folder() -> Path:
    """The folder of downloaded weights: for all projects of the user, and not a mere cache."""
    import platformdirs

    return platformdirs.user_data_path("CampusGPS", appauthor=False) / "weights"


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
    return DownloadableWeights(spec.name, weights.url, sha256, round(mebibytes * 2**20 / _MEGABYTE))


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
        Cancelled: The user cancelled; nothing is kept.
    """
    offer = weights_to_download(network, IMAGENET, folder)
    if offer is not None:
        if not agreed:
            raise _not_agreed(offer)
        download(offer, folder, task or Task())


def download(offer: DownloadableWeights, folder: Path, task: Task) -> Path:
    """Download what is offered; arguments and errors as of :func:`download_weights`."""
    from filelock import FileLock, Timeout

    target = folder / offer.file_name
    digest = hashlib.sha256()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / ".downloading.lock", timeout=0):
            remove_leftovers(folder)
            with written_beside(target) as part:
                with part.open("wb") as stream:
                    for chunk in _read(offer, task):
                        digest.update(chunk)
                        stream.write(chunk)
                if not digest.hexdigest().startswith(offer.sha256):
                    raise WeightsError(
                        f"what was downloaded are not the weights of {offer.network}: its checksum"
                        f" is {digest.hexdigest()[: len(offer.sha256)]}, not {offer.sha256}",
                        advice=f"Try again later, or {_instead()}.",
                    )
    except Timeout as error:
        raise WeightsError(
            "another running program downloads weights", advice="Try again when it has finished."
        ) from error
    except OSError as error:
        raise CampusGPSError(
            f"cannot be written ({error.strerror or error})",
            file=folder,
            advice="Choose a folder that you may write to, with enough free space.",
        ) from error
    return target


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
        raise _not_agreed(offer)
    load_imagenet_weights(network, read_weights(file))


def read_weights(file: Path) -> dict[str, Tensor]:
    """The state dict in ``file``; nothing in it is run.

    Raises:
        WeightsError: It cannot be read, or is no state dict.
    """
    import torch
    from safetensors.torch import load_file

    try:
        if file.suffix == ".safetensors":
            check_safetensors(file)
            content: Any = load_file(file)
        else:
            check_torch_file(file)
            content = torch.load(file, map_location="cpu", weights_only=True)
    except OSError as error:
        raise WeightsError(
            f"the weights cannot be read ({error.strerror or error})",
            file=file,
            advice="Check that the file is there and that you may read it.",
        ) from error
    except CampusGPSError as error:
        raise WeightsError(error.reason, file=file, advice=error.advice) from error
    # A file from anywhere makes torch's reader raise nearly anything.
    except Exception as error:
        raise _no_weights(file) from error
    if not isinstance(content, Mapping) or not all(
        isinstance(name, str) and isinstance(tensor, torch.Tensor)
        for name, tensor in content.items()
    ):
        raise _no_weights(file)
    return _with_counters(content)


def _with_counters(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The state with what files of an older torch, and some others, leave out."""
    import torch

    missing = {
        f"{name.removesuffix('running_var')}{_COUNTER}": torch.tensor(0)
        for name in state
        if name.endswith(".running_var")
    }
    return {**missing, **state}


def _read(offer: DownloadableWeights, task: Task) -> Iterator[bytes]:
    """The bytes of the file, as they come."""
    request = Request(offer.url, headers={"User-Agent": "CampusGPS"})
    stage = f"Downloading the weights of {offer.network}, megabytes"
    task.begin(stage)
    try:
        opener = urllib.request.build_opener(_NoOtherScheme)
        with closing(opener.open(request, timeout=_PATIENCE_S)) as answer:
            total = int(answer.headers.get("Content-Length") or 0)
            _check_size(offer, total)
            task.begin(stage, total // _MEGABYTE or None)
            done = 0
            while chunk := answer.read1(_CHUNK):
                before, done = done, done + len(chunk)
                _check_size(offer, done)
                task.advance(done // _MEGABYTE - before // _MEGABYTE)
                yield chunk
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise _no_download(offer, getattr(reason, "strerror", None) or str(reason)) from error
    if done < total:
        raise _no_download(offer, "the connection broke off")


class _NoOtherScheme(urllib.request.HTTPRedirectHandler):
    """Follows an address that moved, but never from https to anything that others can change."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if urlsplit(newurl).scheme not in {"https", urlsplit(req.full_url).scheme}:
            raise urllib.error.URLError("it was sent on to an address that is not safe")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _check_size(offer: DownloadableWeights, size: int) -> None:
    if size > offer.most_bytes:
        raise WeightsError(
            f"what the server sends are not the weights of {offer.network}: it is larger than"
            f" {offer.most_bytes // _MEGABYTE} MB",
            advice=f"Try again later, or {_instead()}.",
        )


def _instead() -> str:
    """Advice for those who cannot or would rather not download."""
    return (
        f"name a file with them, take the network {' or '.join(packaged_networks())}"
        ", whose weights come with the program, or train without any"
    )


def _no_download(offer: DownloadableWeights, reason: str) -> WeightsError:
    return WeightsError(
        f"the weights of {offer.network} could not be downloaded ({reason})",
        advice=f"Check the connection and try again, or {_instead()}.",
        need=Need.WEIGHTS,
    )


def _not_agreed(offer: DownloadableWeights) -> WeightsError:
    return WeightsError(
        f"the ImageNet weights of {offer.network} ({offer.size}) are not on this computer, and "
        "nothing is downloaded without your consent",
        advice=f"Agree to the download, or {_instead()}.",
        need=Need.WEIGHTS,
    )


def _no_weights(file: Path) -> WeightsError:
    return WeightsError(
        "there are no weights in this file",
        file=file,
        advice="Choose a state dict of torchvision's classifier: .pth, .pt or .safetensors.",
    )
