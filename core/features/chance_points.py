"""The number of matching points that says nothing, because photos of other places reach it too."""

from __future__ import annotations

FEW_POINTS = 23
"""Of pairs of photos taken over 150 m apart, 99 in 100 have no more points that one geometry
explains (900 pairs of a campus, of other sessions; half have 11). Of pairs within 8 m one in ten
has more: few points say nothing either way."""
