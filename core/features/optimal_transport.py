"""The network of MegaLoc: a vision transformer whose patches are assigned to clusters.

G. Berton, C. Masone, "MegaLoc: One Retrieval to Place Them All", CVPR Workshops 2025; the
assignment by optimal transport after S. Izquierdo, J. Civera, CVPR 2024. Imports torch: load it
lazily.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from core.features.vision_transformer import WIDTH, VisionTransformer

CLUSTERS = 64
DESCRIPTOR = 8448
_CLUSTER_WIDTH = 256
_TOKEN_WIDTH = 256
_HIDDEN = 512
_ITERATIONS = 3


class MegaLoc(nn.Module):
    """The whole network."""

    def __init__(self) -> None:
        super().__init__()
        self.backbone = VisionTransformer(final_norm=True)
        self.aggregator = nn.ModuleDict(
            {
                "agg": _Clusters(),
                "linear": nn.Linear(_CLUSTER_WIDTH * CLUSTERS + _TOKEN_WIDTH, DESCRIPTOR),
            }
        )

    def forward(self, pixels: Tensor) -> Tensor:
        """Describe normalised photos ``(N, 3, H, W)`` of more than 64 patches of 14 x 14 pixels."""
        token, patches = self.backbone(pixels)
        joined = self.aggregator["agg"](token, patches)
        return F.normalize(self.aggregator["linear"](joined), dim=1)


class _Clusters(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.token_features = nn.Sequential(
            nn.Linear(WIDTH, _HIDDEN), nn.ReLU(), nn.Linear(_HIDDEN, _TOKEN_WIDTH)
        )
        self.cluster_features = _of_patches(_CLUSTER_WIDTH)
        self.score = _of_patches(CLUSTERS)
        self.dust_bin = nn.Parameter(torch.tensor(1.0))

    def forward(self, token: Tensor, patches: Tensor) -> Tensor:
        """Join a class token ``(N, 768)`` and what the clusters gather of ``(N, 768, H', W')``."""
        shares = assignment(self.score(patches).flatten(2), self.dust_bin)
        features = self.cluster_features(patches).flatten(2)
        gathered = F.normalize(features @ shares.transpose(1, 2), dim=1)
        whole = F.normalize(self.token_features(token), dim=1)
        return F.normalize(torch.cat([whole, gathered.flatten(1)], 1), dim=1)


def _of_patches(width: int) -> nn.Sequential:
    # The place of the dropout that training needs stays, for the names.
    return nn.Sequential(
        nn.Conv2d(WIDTH, _HIDDEN, 1), nn.Identity(), nn.ReLU(), nn.Conv2d(_HIDDEN, width, 1)
    )


def assignment(scores: Tensor, dust_bin: Tensor) -> Tensor:
    """The shares of patches that go to each cluster, by Sinkhorn's iterations on logarithms.

    Every patch has one unit to give, every cluster takes one, and a bin takes what is left over.

    Args:
        scores: ``(N, C, P)``, of more patches than clusters.
        dust_bin: The bin's score.

    Returns:
        ``(N, C, P)``, without the bin.
    """
    count, clusters, patches = scores.shape
    scores = torch.cat([scores, dust_bin.expand(count, 1, patches)], 1)
    takes = scores.new_zeros(clusters + 1)
    takes[-1] = math.log(patches - clusters)
    gives_less = scores.new_zeros(count, 1, patches)
    for _ in range(_ITERATIONS):
        takes_less = takes[:, None] - torch.logsumexp(scores + gives_less, 2, keepdim=True)
        gives_less = -torch.logsumexp(scores + takes_less, 1, keepdim=True)
    return torch.exp(scores + takes_less + gives_less)[:, :-1]
