"""Distinguishes photos that two people took in turn, some each, from those of one walk.

One walk, of which some photos are wrong alike, goes on where it was when they end: A A B B A A. Two
people are each where they were: A A B B A A B B. Of all ways in which one or two of them could
have taken the photos the likeliest is found (A. Viterbi, "Error Bounds for Convolutional Codes and
an Asymptotically Optimum Decoding Algorithm", IEEE Transactions on Information Theory 1967).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# Nobody takes more photos in turn: then each run is long enough for a place of its own.
_LONGEST_RUN = 12
# A photo is compared with so many before it; alone they say too little.
_POOLED = 3
# The gains that count. Photos that agree say no more than that they do: of someone who looks this
# way and that, every second photo agrees better.
_LEAST_GAIN, _MOST_GAIN = -3.0, 0.5
# What speaks against each (natural logarithms of how unlikely it is): that some photos of a walk
# are wrong alike, that there are two people from here on or one again, that they take turns. Chosen
# on walks left out: none of them is taken for two people's, nor are they with 20 % more or less.
_WRONG_ALIKE = 2.5
_TWO_PEOPLE = 2.0
_ONE_AGAIN = 1.0
_TURN = 1.2
_NEVER = -1e9

# A photo is compared with so many before it in all.
LAGS = _LONGEST_RUN + _POOLED

# Who took the last photo: one of whom all photos are; the one whose photos are wrong for as many as
# the number says; one of two, after as many photos in a run as the number says.
_ONE, _WRONG, _TWO = range(3)


def taken_in_turn(gains: NDArray[np.float64]) -> NDArray[np.bool_]:
    """``(T,)`` the photos that two people took in turn.

    Args:
        gains: ``(T, LAGS)`` by how much each photo and those before it speak for their being near
            each other, the nearest first; NaN where there is none.
    """
    going_on, coming_back = _pooled(gains)
    count = len(gains)
    # What the best way to each state is worth, and which state it comes from.
    one, wrong, two = 0.0, np.full(_LONGEST_RUN, _NEVER), np.full(_LONGEST_RUN, _NEVER)
    from_one: list[tuple[int, int]] = [(_ONE, 0)] * count
    from_two: list[tuple[int, int]] = [(_ONE, 0)] * count
    for row in range(1, count):
        wrong_on, two_on = wrong + going_on[row], two + going_on[row]
        wrong_back, two_back = wrong + coming_back[row], two + coming_back[row]
        ends, right = int(two_on.argmax()), int(wrong_on.argmax())
        again, turn = int(wrong_back.argmax()), int(two_back.argmax())
        begins_two, takes_turn = one - _TWO_PEOPLE - _TURN, float(two_back[turn]) - _TURN
        wrong = np.concatenate([[one - _WRONG_ALIKE], wrong_on[:-1]])
        two = np.concatenate([[max(begins_two, takes_turn)], two_on[:-1]])
        if takes_turn > begins_two:
            from_two[row] = _TWO, turn
        one, from_one[row] = max(
            (one + float(going_on[row, -1]), (_ONE, 0)),
            (float(two_on[ends]) - _ONE_AGAIN, (_TWO, ends)),
            (float(wrong_back[again]), (_WRONG, again)),
            (float(wrong_on[right]) - _WRONG_ALIKE, (_WRONG, right)),
        )
    last = max(
        (one, (_ONE, 0)),
        (float(wrong.max()), (_WRONG, int(wrong.argmax()))),
        (float(two.max()), (_TWO, int(two.argmax()))),
    )[1]
    return _way_to(last, from_one, from_two)


def _way_to(
    last: tuple[int, int], from_one: list[tuple[int, int]], from_two: list[tuple[int, int]]
) -> NDArray[np.bool_]:
    """``(T,)`` the photos that are one of two people's, on the best way to the last state."""
    in_turn = np.zeros(len(from_one), bool)
    who, run = last
    for row in range(len(in_turn) - 1, -1, -1):
        in_turn[row] = who == _TWO
        if who == _ONE:
            who, run = from_one[row]
        elif run > 0:
            run -= 1
        else:
            who, run = (_ONE, 0) if who == _WRONG else from_two[row]
    return in_turn


def _pooled(gains: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The fit of each photo with those before it, by how many of these are of the last run.

    Returns:
        ``(T, _LONGEST_RUN)`` the mean gain with the last photos of the run, and with the last
        before it.
    """
    there = np.isfinite(gains)
    values = np.where(there, np.clip(gains, _LEAST_GAIN, _MOST_GAIN), 0.0)
    nothing = np.zeros((len(gains), 1))
    sums = np.concatenate([nothing, np.cumsum(values, axis=1)], axis=1)
    counts = np.concatenate([nothing, np.cumsum(there, axis=1)], axis=1)
    runs = np.arange(1, _LONGEST_RUN + 1)
    some = np.minimum(runs, _POOLED)
    going_on = sums[:, some] / np.maximum(counts[:, some], 1)
    before = counts[:, runs + _POOLED] - counts[:, runs]
    coming_back = (sums[:, runs + _POOLED] - sums[:, runs]) / np.maximum(before, 1)
    return going_on, np.where(before > 0, coming_back, _LEAST_GAIN)
