"""The evidence of photos where what errs together speaks once: a session, a repeated position.

Photos of one session share its errors: however many of them look like a photo, and however much
more than those of another session taken in other light, they are one measurement of its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.localizer.walk_evidence import PhotoEvidence

# What a session has to count, of the one that counts most, to speak half as much as if it counted
# without bound; times how many sessions there are among the candidates: of many most show something
# else. Chosen with draws 11 and 12 on the made-up campus, its walks as three sessions and as fifty.
_HALF = 0.01


def each_session_once(
    evidence: Sequence[PhotoEvidence], sessions: NDArray[np.intp]
) -> list[PhotoEvidence]:
    """The evidence of photos where sessions that show the same count alike.

    Args:
        evidence: What each photo shows.
        sessions: ``(N,)`` the numbers of the references' sessions.
    """
    return [_weighed(one, sessions[one.rows]) if len(one.rows) else one for one in evidence]


def _weighed(one: PhotoEvidence, sessions: NDArray[np.intp]) -> PhotoEvidence:
    logarithms = one.log_evidence.astype(np.float64)
    _, numbers = np.unique(sessions, return_inverse=True)
    counts = np.bincount(numbers, np.exp(logarithms - logarithms.max()))
    less = np.log(counts + _HALF * len(counts) * counts.max())
    return replace(one, log_evidence=(logarithms - less[numbers]).astype(np.float32))


def each_position_once(
    evidence: Sequence[PhotoEvidence], repeats: NDArray[np.intp]
) -> list[PhotoEvidence]:
    """The evidence of photos where a position that many in a row state counts once altogether.

    Args:
        evidence: What each photo shows.
        repeats: ``(N,)`` how many references in a row state the position of each.
    """
    less = np.log(repeats).astype(np.float32)
    return [replace(one, log_evidence=one.log_evidence - less[one.rows]) for one in evidence]
