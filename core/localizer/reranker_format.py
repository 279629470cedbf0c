"""The learned re-ranking in a localizer's file: its trees, and the keypoints that it compares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from core.errors import CampusGPSError
from core.features.keypoints import PACKED_SIZE, Keypoints
from core.features.verification import EVIDENCE_KEY
from core.features.xfeat import KEYPOINT_KEY
from core.localizer.checked_values import (
    Arrays,
    UnfitError,
    checked_array,
    checked_ends,
    checked_number,
)
from core.localizer.reranking import COLUMNS, Reranker
from core.localizer.trees import Trees

# Far above what is fitted, far below where errors overflow.
_MOST_LOGARITHM = 1000.0


def reranker_arrays(learned: Reranker, keypoints: Sequence[Keypoints]) -> Arrays:
    """The trees, and the keypoints of the reference photos."""
    trees = learned.trees
    return {
        "choice.columns": trees.columns,
        "choice.limits": trees.limits,
        "choice.lefts": trees.lefts,
        "choice.rights": trees.rights,
        "choice.values": trees.values,
        "keypoints": np.concatenate([one.packed for one in keypoints]),
        "keypoint_ends": np.cumsum([len(one.places) for one in keypoints], dtype=np.int64),
    }


def reranker_entry(learned: Reranker) -> dict[str, Any]:
    """The header's entry of the re-ranker."""
    return {
        "columns": list(COLUMNS),
        "base": learned.trees.base,
        "keypoints": KEYPOINT_KEY,
        "evidence": EVIDENCE_KEY,
    }


def reranker_from(entry: Mapping[str, Any] | None, arrays: Arrays) -> Reranker | None:
    """The re-ranker that a file holds; None if it has none.

    Raises:
        UnfitError: Something is not as it must be.
        CampusGPSError: It was learned from keypoints or evidence that this program has not.
        KeyError: Something is missing.
    """
    if entry is None:
        return None
    wants = [entry["columns"], entry["keypoints"], entry["evidence"]]
    if wants != [list(COLUMNS), KEYPOINT_KEY, EVIDENCE_KEY]:
        raise CampusGPSError(
            "the localizer compares photos in another way than this program does",
            advice="Build the localizer again from the project.",
        )
    trees = Trees(
        columns=checked_array(arrays, "choice.columns", np.int32, (None, None)),
        limits=checked_array(arrays, "choice.limits", np.float32, (None, None)),
        lefts=checked_array(arrays, "choice.lefts", np.int32, (None, None)),
        rights=checked_array(arrays, "choice.rights", np.int32, (None, None)),
        values=checked_array(arrays, "choice.values", np.float32, (None, None)),
        base=checked_number(entry["base"]),
        columns_count=len(COLUMNS),
    )
    trees.check()
    if max(abs(trees.base), float(np.abs(trees.values).max())) > _MOST_LOGARITHM:
        raise UnfitError("its choice expects errors that make no sense")
    return Reranker(trees)


def keypoints_from(arrays: Arrays, count: int) -> tuple[Keypoints, ...]:
    """The keypoints of ``count`` reference photos; raises :class:`UnfitError` or KeyError."""
    packed = checked_array(arrays, "keypoints", np.uint8, (None, PACKED_SIZE))
    ends = checked_ends(arrays, "keypoint_ends", len(packed))
    if len(ends) != count:
        raise UnfitError("its keypoints and reference photos differ in number")
    starts = [0, *ends[:-1]]
    return tuple(
        Keypoints.unpacked(packed[start:end]) for start, end in zip(starts, ends, strict=True)
    )
