"""A full report as JSON and back: what a run keeps, and what scripts read.

Photos and what was computed with chance (intervals) or with a network (robustness) are read back;
figures that follow from the photos stand there for scripts and are computed anew.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from core.errors import CampusGPSError
from core.evaluation.comparison import MethodFigures, PairedDifference
from core.evaluation.figures_json import (
    Json,
    figures_from_json,
    figures_json,
    interval_from_json,
    interval_json,
)
from core.evaluation.full_report import FullReport, ReportedPhoto
from core.evaluation.model_card import EvaluationProtocol, ModelCard
from core.evaluation.robustness import CorruptedFigures, Robustness
from core.geo import Position
from core.metrics import Evaluated

FORMAT_VERSION = 1


def report_to_json(report: FullReport) -> str:
    """See :meth:`core.evaluation.full_report.FullReport.to_json`."""
    answer = {
        "format_version": FORMAT_VERSION,
        "title": report.title,
        "method": report.method,
        "created_at": report.created_at.isoformat(),
        "notes": list(report.notes),
        "figures": figures_json(report.figures),
        "sessions": {name: figures_json(figures) for name, figures in report.sessions.items()},
        "ranges": [asdict(one) for one in report.ranges],
        "held_shares": [
            {"stated": one.stated, "held": one.measured} for one in report.coverage_by_share
        ],
        "methods": [_method(one) for one in report.methods],
        "differences": [_difference(one) for one in report.differences],
        "robustness": report.robustness and _robustness(report.robustness),
        "card": _card(report.card),
        "photos": [_photo(one) for one in report.photos],
    }
    return json.dumps(answer, allow_nan=False, ensure_ascii=False, indent=1)


def report_from_json(text: str) -> FullReport:
    """See :meth:`core.evaluation.full_report.FullReport.from_json`."""
    try:
        parts: Any = json.loads(text)
        if parts["format_version"] != FORMAT_VERSION:
            raise CampusGPSError(
                f"the report has format {parts['format_version']}, not {FORMAT_VERSION}",
                advice="Make the report again with this version of the program.",
            )
        robustness = parts["robustness"]
        return FullReport(
            title=str(parts["title"]),
            method=str(parts["method"]),
            created_at=datetime.fromisoformat(parts["created_at"]),
            photos=tuple(_photo_from(one) for one in parts["photos"]),
            methods=tuple(_method_from(one) for one in parts["methods"]),
            differences=tuple(_difference_from(one) for one in parts["differences"]),
            robustness=None if robustness is None else _robustness_from(robustness),
            card=_card_from(parts["card"]),
            notes=tuple(map(str, parts["notes"])),
        )
    except (
        *(ValueError, LookupError, TypeError, AttributeError),
        *(OverflowError, RecursionError),
    ) as error:
        raise CampusGPSError(
            f"this is not a report ({error!r})", advice="Make the report again."
        ) from error


def _photo(photo: ReportedPhoto) -> Json:
    evaluated = photo.evaluated
    return {
        "file": photo.file,
        "session": evaluated.session,
        "latitude": photo.guess.latitude,
        "longitude": photo.guess.longitude,
        "true_latitude": evaluated.truth.latitude,
        "true_longitude": evaluated.truth.longitude,
        "error_m": evaluated.error_m,
        "radius50_m": evaluated.radius50_m,
        "radius90_m": evaluated.radius90_m,
        "inside_area": evaluated.inside_area,
        "thumbnail_jpeg": base64.b64encode(photo.thumbnail).decode() if photo.thumbnail else None,
    }


def _photo_from(json: Mapping[str, Any]) -> ReportedPhoto:
    evaluated = Evaluated(
        error_m=float(json["error_m"]),
        radius50_m=float(json["radius50_m"]),
        radius90_m=float(json["radius90_m"]),
        inside_area=bool(json["inside_area"]),
        truth=Position(json["true_latitude"], json["true_longitude"]),
        session=str(json["session"]),
    )
    guess = Position(json["latitude"], json["longitude"])
    picture = json["thumbnail_jpeg"]
    thumbnail = b"" if picture is None else base64.b64decode(picture, validate=True)
    return ReportedPhoto(str(json["file"]), guess, evaluated, thumbnail)


def _method(method: MethodFigures) -> Json:
    return {
        "name": method.name,
        "figures": figures_json(method.figures),
        "median_interval_m": interval_json(method.median_interval),
        "mean_interval_m": interval_json(method.mean_interval),
        "error_quantiles_m": list(method.error_quantiles_m),
        "seconds": method.seconds,
    }


def _method_from(json: Mapping[str, Any]) -> MethodFigures:
    return MethodFigures(
        name=str(json["name"]),
        figures=figures_from_json(json["figures"]),
        median_interval=interval_from_json(json["median_interval_m"]),
        mean_interval=interval_from_json(json["mean_interval_m"]),
        error_quantiles_m=tuple(map(float, json["error_quantiles_m"])),
        seconds=json["seconds"],
    )


def _difference(difference: PairedDifference) -> Json:
    return {
        "method": difference.method,
        "against": difference.against,
        "median_m": difference.median_m,
        "median_interval_m": interval_json(difference.median_interval),
        "mean_m": difference.mean_m,
        "mean_interval_m": interval_json(difference.mean_interval),
    }


def _difference_from(json: Mapping[str, Any]) -> PairedDifference:
    return PairedDifference(
        method=str(json["method"]),
        against=str(json["against"]),
        median_m=float(json["median_m"]),
        median_interval=interval_from_json(json["median_interval_m"]),
        mean_m=float(json["mean_m"]),
        mean_interval=interval_from_json(json["mean_interval_m"]),
    )


def _robustness(robustness: Robustness) -> Json:
    return {
        "measured_on": robustness.measured_on,
        "wanted": robustness.wanted,
        "seconds": robustness.seconds,
        "regular": figures_json(robustness.regular),
        "disturbed": [
            {
                "name": one.name,
                "explanation": one.explanation,
                "figures": figures_json(one.figures),
                "median_ratio": one.median_ratio,
                "mean_ratio": one.mean_ratio,
            }
            for one in robustness.corrupted
        ],
    }


def _robustness_from(json: Mapping[str, Any]) -> Robustness:
    return Robustness(
        measured_on=str(json["measured_on"]),
        regular=figures_from_json(json["regular"]),
        corrupted=tuple(
            CorruptedFigures(
                str(one["name"]),
                str(one["explanation"]),
                figures_from_json(one["figures"]),
                one["median_ratio"],
                one["mean_ratio"],
            )
            for one in json["disturbed"]
        ),
        wanted=int(json["wanted"]),
        seconds=float(json["seconds"]),
    )


def _card(card: ModelCard) -> Json:
    entry = {**asdict(card), "limits": list(card.limits)}
    # The file calls it so since its first version.
    return {"judging" if key == "protocol" else key: value for key, value in entry.items()}


def _card_from(json: Mapping[str, Any]) -> ModelCard:
    protocol, limits = EvaluationProtocol(**json["judging"]), tuple(map(str, json["limits"]))
    others = {key: value for key, value in json.items() if key != "judging"}
    return ModelCard(**{**others, "protocol": protocol, "limits": limits})
