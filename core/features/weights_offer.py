"""Weights that can be downloaded: facts to know before saying yes, and errors about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from core.errors import CampusGPSError, Need

_MEGABYTE = 1_000_000
# torchvision states sizes; the largest network it has is of 1.2 GB.
_LARGEST_BYTES = 2_000 * _MEGABYTE


class WeightsError(CampusGPSError):
    """Weights are not at hand, cannot be downloaded, or are of another network."""


@dataclass(frozen=True)
class DownloadableWeights:
    """Weights that can be downloaded, and what to know before saying yes.

    Attributes:
        network: Name of the network that they are of.
        url: Where they are.
        sha256: The first digits of their SHA-256, hexadecimal; empty where none is published.
        megabytes: About how large they are; 0 where that is not known.
        licence: The weights' licence.
        trained_on: The photos that they were trained on, and on which terms those may be used.
        saved_as: The name of their file here, if not the address's.
        instead: Advice for those who cannot or would rather not download: half a sentence.
        need: What a person can supply in their place.
    """

    network: str
    url: str
    sha256: str
    megabytes: int
    licence: str = field(default="", compare=False)
    trained_on: str = field(default="", compare=False)
    saved_as: str = field(default="", compare=False)
    instead: str = field(default="name a file with them", compare=False)
    need: Need = field(default=Need.BACKBONE_WEIGHTS, compare=False)

    @property
    def file_name(self) -> str:
        """The name of their file."""
        return self.saved_as or PurePosixPath(urlsplit(self.url).path).name

    @property
    def host(self) -> str:
        """The computer that they come from."""
        return urlsplit(self.url).hostname or ""

    @property
    def most_bytes(self) -> int:
        """The most bytes that their file may have, so that an endless answer fills no disk."""
        return 2 * self.megabytes * _MEGABYTE + _MEGABYTE if self.megabytes else _LARGEST_BYTES

    @property
    def size(self) -> str:
        """The size of the weights, for people."""
        return f"{self.megabytes} MB" if self.megabytes else "of unknown size"

    @property
    def terms(self) -> tuple[str, ...]:
        """Sentences about the download that a person reads before saying yes."""
        checksum = (
            f"Its SHA-256 has to begin with {self.sha256}."
            if self.sha256
            else "No checksum is published: that of the first download is written down, and later "
            "ones have to have the same."
        )
        return (
            f"{self.network}: {self.size} from {self.host} ({self.url}).",
            f"Licence of the weights: {self.licence}.",
            f"Trained on: {self.trained_on}.",
            checksum,
            "Nothing is sent but the request.",
        )


def default_weights_folder() -> Path:
    """The folder of downloaded weights: for all projects of the user, and not a mere cache."""
    import platformdirs

    return platformdirs.user_data_path("CampusGPS", appauthor=False) / "weights"


def not_agreed(offer: DownloadableWeights, what: str = "weights") -> WeightsError:
    """The error where weights are not at hand and the user has not agreed to a download."""
    return WeightsError(
        f"the {what} of {offer.network} ({offer.size}) are not on this computer, and "
        "nothing is downloaded without your consent",
        advice=f"Agree to the download, or {offer.instead}.",
        need=offer.need,
    )
