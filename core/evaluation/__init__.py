"""Judging localizers by photos whose position is known: figures, reports, robustness."""
