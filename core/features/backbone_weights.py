"""Weights of frozen backbones on this computer: brought, checked, kept as safetensors.

They lie in the user's folder of weights as ``NAME.safetensors``, with ``NAME.json`` beside it that
says where they are from. Of a pickle that was downloaded nothing else is kept.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.devices import require_torch
from core.errors import CampusGPSError
from core.features.backbone import BackboneSpec, TorchNetwork
from core.features.weights_offer import (
    WeightsError,
    default_weights_folder,
    not_agreed,
)
from core.files import file_sha256, write_text, written_beside
from core.tasks import Task

if TYPE_CHECKING:
    from torch import Tensor, nn

FINGERPRINT_DIGITS = 16
_MOST_NAMES = 3
_USE = "this network"
_COUNTER = ".num_batches_tracked"


@dataclass(frozen=True)
class InstalledWeights:
    """Weights of a backbone that are on this computer.

    Attributes:
        sha256: Of the file in which they are kept: it names the numbers in it.
        source: Where they are from: an address, or the name of a file.
        source_sha256: Of what was downloaded, or of that file.
    """

    sha256: str
    source: str
    source_sha256: str


def weights_file(name: str, folder: Path | None = None) -> Path:
    """The file in which the weights of the backbone ``name`` are kept."""
    return (folder or default_weights_folder()) / f"{name}.safetensors"


def installed_weights(name: str, folder: Path | None = None) -> InstalledWeights | None:
    """The weights of the backbone ``name`` that are here; None if there are none."""
    file = weights_file(name, folder)
    try:
        facts = json.loads(file.with_suffix(".json").read_text("utf-8"))
        found = InstalledWeights(
            str(facts["sha256"]), str(facts["source"]), str(facts["source_sha256"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if file.is_file() else None


def with_installed_weights(spec: BackboneSpec) -> BackboneSpec:
    """``spec`` with the fingerprint of the weights that are here."""
    here = installed_weights(spec.offer.network) if spec.offer is not None else None
    return spec if here is None else replace(spec, fingerprint=here.sha256[:FINGERPRINT_DIGITS])


def bring_weights(
    spec: BackboneSpec,
    *,
    agreed: bool,
    file: Path | None = None,
    folder: Path | None = None,
    task: Task | None = None,
) -> InstalledWeights | None:
    """Have the weights of a backbone at hand: those that are here, a file's, or downloaded ones.

    Args:
        spec: The backbone.
        agreed: True if the user has said yes to downloading them.
        file: The weights as their authors publish them, if the user has them already.
        folder: Where weights are kept, if not where they usually are.
        task: Progress and cancellation.

    Returns:
        The weights; None where the backbone needs none.

    Raises:
        WeightsError: The user has not agreed, they cannot be downloaded, or they are of another
            network.
        CampusGPSError: A file cannot be written.
        Cancelled: The user cancelled.
    """
    task, folder = task or Task(), folder or default_weights_folder()
    offer, network = spec.offer, spec.network
    if offer is None or network is None:
        if file is not None:
            raise WeightsError(
                f"the network {spec.name} needs no weights", file=file, advice="Use it as it is."
            )
        return None
    here = installed_weights(offer.network, folder)
    if file is not None:
        return _install(offer.network, network, file, file.name, folder, task)
    if here is not None:
        return here
    # Before the question and the download, not after them.
    require_torch(_USE)
    if not agreed:
        raise not_agreed(offer)
    from core.features.download import download, pin_checksum

    downloaded = download(offer, folder, task)
    try:
        installed = _install(offer.network, network, downloaded, offer.url, folder, task)
    finally:
        downloaded.unlink(missing_ok=True)
    pin_checksum(offer, installed.source_sha256, folder)
    return installed


def remove_weights(spec: BackboneSpec, folder: Path | None = None) -> bool:
    """Delete the weights of a backbone, and forget their checksum; False if there were none."""
    from core.features.download import forget_checksum

    folder, offer = folder or default_weights_folder(), spec.offer
    if offer is None:
        return False
    file = weights_file(offer.network, folder)
    here = installed_weights(offer.network, folder) is not None
    try:
        for one in (file.with_suffix(".json"), file):
            one.unlink(missing_ok=True)
    except OSError as error:
        raise CampusGPSError(
            f"cannot be deleted ({error.strerror or error})",
            file=file,
            advice="Check that you may write to its folder.",
        ) from error
    forget_checksum(offer, folder)
    return here


def load_network(spec: BackboneSpec, folder: Path | None = None) -> nn.Module:
    """The network of a backbone with the weights that are here, on the CPU, for inference.

    Raises:
        WeightsError: There are none, or they are damaged.
    """
    require_torch(_USE)
    import torch

    from core.features.weights_file import read_weights

    offer, network = spec.offer, spec.network
    assert offer is not None and network is not None
    if installed_weights(offer.network, folder) is None:
        raise not_agreed(offer)
    state = read_weights(weights_file(offer.network, folder))
    with torch.device("meta"):
        module = network.build()
    _check_names(offer.network, module.state_dict(), state, weights_file(offer.network, folder))
    module.load_state_dict(state, assign=True)
    return module.eval().requires_grad_(False)


def _install(
    name: str, network: TorchNetwork, file: Path, source: str, folder: Path, task: Task
) -> InstalledWeights:
    """Check the weights in ``file`` and keep them."""
    require_torch(_USE)
    import torch
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    from core.features.weights_file import read_weights

    task.begin("Checking the weights")
    state = {
        key: (tensor.float() if tensor.is_floating_point() else tensor).contiguous()
        for key, tensor in read_weights(file).items()
        if not key.startswith(network.unused or ("\0",))
    }
    # Counts of training steps, which some programs write in another shape; nothing here needs them.
    state |= {key: torch.tensor(0) for key in state if key.endswith(_COUNTER)}
    with torch.device("meta"):
        expected = network.build().state_dict()
    _check_names(name, expected, state, file)
    if not all(bool(torch.isfinite(one).all()) for one in state.values()):
        raise WeightsError(
            "holds numbers that are not finite", file=file, advice="Get the file again."
        )
    target = weights_file(name, folder)
    # From here on until both files are there, there are no weights.
    target.with_suffix(".json").unlink(missing_ok=True)
    with written_beside(target) as part:
        try:
            save_file(state, part)
        except SafetensorError as error:
            raise OSError(errno.ENOSPC, "the disk may be full") from error
    installed = InstalledWeights(file_sha256(target), source, file_sha256(file))
    write_text(target.with_suffix(".json"), json.dumps(asdict(installed), indent=2))
    return installed


def _check_names(
    name: str, expected: Mapping[str, Tensor], found: Mapping[str, Tensor], file: Path
) -> None:
    """Compare weights with the network that they are to be of.

    Raises:
        WeightsError: Some are missing, others are not of it, or of another shape.
    """
    wrong = [key for key in expected if key not in found]
    what = "lacks"
    if not wrong:
        wrong = [key for key in found if key not in expected]
        what = "has besides"
    if not wrong:
        wrong = [key for key in expected if expected[key].shape != found[key].shape]
        what = "has in another shape"
    if wrong:
        more = ", ..." if len(wrong) > _MOST_NAMES else ""
        raise WeightsError(
            f"these are not weights of {name}: the file {what} "
            f"{', '.join(wrong[:_MOST_NAMES])}{more}",
            file=file,
            advice=f"Choose the file that its authors publish for {name}.",
        )
