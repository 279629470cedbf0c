"""The candidates of many photos, and the evidence of every pair that they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.features.verification import EVIDENCE, Compare
from core.localizer.index import Nearest


@dataclass(frozen=True)
class CandidateLists:
    """Candidates of some reference photos among the others, before they are re-ranked.

    Attributes:
        queries: ``(Q,)`` the rows of the photos among all references.
        nearest: Their candidates, as rows of all references too.
        alike: Those whose hubness was taken off their similarities, for walks.
        agreement: How far the candidates of a photo are alike themselves.
        norm_excess: ``(Q,)`` see :meth:`core.localizer.descriptor.Whitening.describe`.
    """

    queries: NDArray[np.intp]
    nearest: Nearest
    alike: Nearest
    agreement: NDArray[np.float32]
    norm_excess: NDArray[np.float64]

    def of(self, which: NDArray[np.bool_]) -> CandidateLists:
        """The lists of the photos that ``which`` marks."""
        return CandidateLists(
            self.queries[which],
            self.nearest.of(which),
            self.alike.of(which),
            self.agreement[which],
            self.norm_excess[which],
        )


class PairEvidence:
    """Evidence of every pair of references that some list has."""

    def __init__(self, keys: NDArray[np.int64], values: NDArray[np.float32]) -> None:
        self._keys = keys
        self._values = values

    @classmethod
    def collect(cls, lists: Sequence[CandidateLists], compare: Compare) -> PairEvidence:
        """Ask for each pair once, whichever of the two is the query."""
        asked = []
        for listed in lists:
            keys = _keys(listed.queries, listed.nearest.indexes)
            asked.append(keys[listed.nearest.indexes >= 0])
        keys = np.unique(np.concatenate(asked))
        pairs = np.stack([keys >> 32, keys & 0xFFFFFFFF], axis=1).astype(np.intp)
        return cls(keys, compare(pairs))

    def of(self, queries: NDArray[np.intp], candidates: NDArray[np.intp]) -> NDArray[np.float32]:
        """``(Q, k, 5)`` evidence; zero where there is no candidate."""
        where = np.searchsorted(self._keys, _keys(queries, candidates))
        there = candidates >= 0
        values = self._values[np.where(there, where, 0)]
        return np.where(there[..., None], values, np.float32(0.0)).reshape(
            *candidates.shape, len(EVIDENCE)
        )


def _keys(queries: NDArray[np.intp], candidates: NDArray[np.intp]) -> NDArray[np.int64]:
    """One number for a pair of rows, whichever comes first."""
    query = np.broadcast_to(queries[:, None], candidates.shape).astype(np.int64)
    candidate = np.maximum(candidates, 0).astype(np.int64)
    return np.minimum(query, candidate) << 32 | np.maximum(query, candidate)
