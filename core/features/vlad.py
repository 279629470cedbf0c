"""A photo's keypoints as one vector: by which words they resemble, and how they differ from them.

H. Jégou et al., "Aggregating Local Image Descriptors into Compact Codes", TPAMI 2012, with each
word's residual made as long as any other's (R. Arandjelović and A. Zisserman, "All About VLAD",
CVPR 2013), hashed to fewer numbers (K. Weinberger et al., "Feature Hashing for Large Scale
Multitask Learning", ICML 2009). The words are the same for every place, so that vectors can be kept
and a photo left out adds nothing; ``benchmarks/vlad_vocabulary.py`` made them from the demo campus.
"""

from __future__ import annotations

from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from core.features.keypoints import DESCRIPTOR_SIZE

WORDS = 256
SIZE = 4096
_SEED = 0


class Vlad:
    """The words, and the vectors they make of photos."""

    def __init__(self) -> None:
        with files("resources").joinpath("localizer/vlad_vocabulary.npy").open("rb") as file:
            self._words = np.load(file, allow_pickle=False).astype(np.float32)
        # Unlike numpy's generators, this one's numbers never change with its version.
        random = np.random.RandomState(_SEED)
        long = WORDS * DESCRIPTOR_SIZE
        self._order = random.permutation(long)
        self._signs = (random.randint(0, 2, long) * 2 - 1).astype(np.float32)

    def aggregate(self, descriptors: NDArray[np.float32]) -> NDArray[np.float32]:
        """``(4096,)`` numbers of a photo's ``(n, 64)`` descriptors; zeros where it has none."""
        residuals = np.zeros_like(self._words)
        if len(descriptors):
            lengths = np.linalg.norm(descriptors, axis=1, keepdims=True)
            unit = descriptors / np.maximum(lengths, 1e-6)
            nearest = (unit @ self._words.T - (self._words**2).sum(1) / 2).argmax(1)
            np.add.at(residuals, nearest, unit - self._words[nearest])
        residuals /= np.maximum(np.linalg.norm(residuals, axis=1, keepdims=True), 1e-6)
        mixed = residuals.reshape(-1)[self._order] * self._signs
        hashed: NDArray[np.float32] = mixed.reshape(SIZE, -1).sum(1)
        return hashed
