"""Turns features into an estimate: descriptor, reference index, re-ranking, calibration, file."""
