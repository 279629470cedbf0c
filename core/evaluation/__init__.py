"""Evaluation of localizers on photos whose position is known: figures, reports, robustness."""
