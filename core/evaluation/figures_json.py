"""Figures over evaluated photos as JSON: the same keys in every answer and every report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.metrics import PERCENTILES, WITHIN_M, ErrorSummary

Json = dict[str, Any]


def figures_json(figures: ErrorSummary) -> Json:
    """Figures as a JSON object; what there is no figure for is null."""
    return {
        "count": figures.count,
        "errors_m": {
            "mean": figures.mean_m,
            "median": figures.median_m,
            "std": figures.std_m,
            "min": figures.min_m,
            "max": figures.max_m,
            **{f"p{percent}": value for percent, value in figures.percentiles_m.items()},
        },
        "within_m": {str(metres): share for metres, share in figures.within.items()},
        "radius_held": {"50": figures.coverage50, "90": figures.coverage90},
        "median_radius90_m": figures.median_radius90_m,
        "inside_share": figures.inside_share,
    }


def figures_from_json(json: Mapping[str, Any]) -> ErrorSummary:
    """Read what :func:`figures_json` yields; KeyError or TypeError where it is something else."""
    errors, within, coverage = json["errors_m"], json["within_m"], json["radius_held"]
    return ErrorSummary(
        count=int(json["count"]),
        mean_m=errors["mean"],
        median_m=errors["median"],
        std_m=errors["std"],
        min_m=errors["min"],
        max_m=errors["max"],
        percentiles_m={percent: errors[f"p{percent}"] for percent in PERCENTILES},
        within={metres: within[str(metres)] for metres in WITHIN_M},
        coverage50=coverage["50"],
        coverage90=coverage["90"],
        median_radius90_m=json["median_radius90_m"],
        inside_share=json["inside_share"],
    )
