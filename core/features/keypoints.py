"""Keypoints of a photo: corners that another photo of the same view has too."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST_KEYPOINTS = 256
DESCRIPTOR_SIZE = 64
PACKED_SIZE = 4 + DESCRIPTOR_SIZE
# Descriptors are unit vectors of 64 numbers: one hardly ever exceeds a half.
_STEPS_PER_UNIT = 254.0
_STEPS_PER_SIDE = 65535.0


@dataclass(frozen=True, eq=False)
class Keypoints:
    """The ``n`` strongest keypoints of one photo, strongest first; quantised, about 17 KB.

    Attributes:
        places: ``(n, 2)`` uint16, x right and y down; 65535 is the photo's longer side.
        descriptors: ``(n, 64)`` int8; 127 is a half.
    """

    places: NDArray[np.uint16]
    descriptors: NDArray[np.int8]

    @classmethod
    def quantised(cls, places: NDArray[np.float32], descriptors: NDArray[np.float32]) -> Keypoints:
        """Makes them of ``(n, 2)`` places in longer sides and ``(n, 64)`` unit vectors."""
        steps = np.clip(np.round(places * _STEPS_PER_SIDE), 0, _STEPS_PER_SIDE)
        values = np.clip(np.round(descriptors * _STEPS_PER_UNIT), -127, 127)
        return cls(steps.astype(np.uint16), values.astype(np.int8))

    @classmethod
    def unpacked(cls, packed: NDArray[np.uint8]) -> Keypoints:
        """Makes keypoints of what :meth:`packed` yields.

        Raises:
            ValueError: It is not of that shape.
        """
        if packed.ndim != 2 or packed.shape[1] != PACKED_SIZE:
            raise ValueError(f"packed keypoints have shape {packed.shape}")
        places = np.ascontiguousarray(packed[:, :4]).view("<u2").astype(np.uint16)
        return cls(places, np.ascontiguousarray(packed[:, 4:]).view(np.int8))

    @property
    def packed(self) -> NDArray[np.uint8]:
        """``(n, 68)`` uint8: places (little-endian) and descriptors side by side."""
        places = np.ascontiguousarray(self.places.astype("<u2")).view(np.uint8)
        descriptors = np.ascontiguousarray(self.descriptors).view(np.uint8)
        return np.concatenate([places, descriptors], axis=1)

    @property
    def metric_places(self) -> NDArray[np.float64]:
        """``(n, 2)`` places in units of the photo's longer side."""
        return self.places / _STEPS_PER_SIDE

    @property
    def unit_descriptors(self) -> NDArray[np.float32]:
        """``(n, 64)`` descriptors of about unit length."""
        return self.descriptors.astype(np.float32) / np.float32(_STEPS_PER_UNIT)
