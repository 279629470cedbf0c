"""A full report as JSON and back: what a run keeps, and what scripts read.

Photos and what was computed with chance (intervals) or with a network (robustness) are read back;
figures that follow from the photos stand there for scripts and are computed anew.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from cattrs import Converter

from core.errors import CampusGPSError
from core.evaluation.comparison import MethodFigures, PairedDifference
from core.evaluation.coverage import Coverage
from core.evaluation.figures_json import Json, figures_from_json, figures_json
from core.evaluation.full_report import FullReport, ReportedPhoto
from core.evaluation.model_card import EvaluationProtocol, ModelCard
from core.evaluation.robustness import Robustness
from core.geo import Position
from core.json_conversion import DAMAGE, json_converter, rename_fields
from core.metrics import ErrorSummary, Evaluated
from core.statistics import Interval

FORMAT_VERSION = 1


def report_to_json(report: FullReport) -> str:
    """The report as JSON with stable keys and without NaN."""
    as_json = _converter().unstructure
    answer = {
        "format_version": FORMAT_VERSION,
        "title": report.title,
        "method": report.method,
        "created_at": as_json(report.created_at),
        "notes": as_json(report.notes),
        "figures": as_json(report.figures),
        **({} if report.in_walks is None else {"in_walks": as_json(report.in_walks)}),
        "sessions": as_json(report.sessions),
        "ranges": as_json(report.ranges),
        "held_shares": as_json(report.coverage_by_share),
        "methods": as_json(report.methods),
        "differences": as_json(report.differences),
        "robustness": as_json(report.robustness),
        "card": as_json(report.card),
        "photos": as_json(report.photos),
    }
    return json.dumps(answer, allow_nan=False, ensure_ascii=False, indent=1)


def report_from_json(text: str) -> FullReport:
    """Reads what :func:`report_to_json` wrote.

    Raises:
        CampusGPSError: It is no such report.
    """
    try:
        parts: Any = json.loads(text)
        if parts["format_version"] != FORMAT_VERSION:
            raise CampusGPSError(
                f"the report has format {parts['format_version']}, not {FORMAT_VERSION}",
                advice="Make the report again with this version of the program.",
            )
        return _converter().structure(parts, FullReport)
    except DAMAGE as error:
        raise CampusGPSError(
            f"this is not a report ({error!r})", advice="Make the report again."
        ) from error


@cache
def _converter() -> Converter:
    """The converter of a report's parts: all that a file calls or shapes otherwise than we do."""
    converter = json_converter()
    converter.register_unstructure_hook(ErrorSummary, figures_json)
    converter.register_structure_hook(ErrorSummary, lambda json, _: figures_from_json(json))
    converter.register_unstructure_hook(Interval, lambda interval: [interval.low, interval.high])
    converter.register_structure_hook(
        Interval, lambda json, _: Interval(float(json[0]), float(json[1]))
    )
    converter.register_unstructure_hook(ReportedPhoto, _photo)
    converter.register_structure_hook(ReportedPhoto, lambda json, _: _photo_from(json))
    for kind in (MethodFigures, PairedDifference):
        rename_fields(
            converter, kind, median_interval="median_interval_m", mean_interval="mean_interval_m"
        )
    rename_fields(converter, Coverage, measured="held")
    rename_fields(converter, Robustness, corrupted="disturbed")
    rename_fields(converter, EvaluationProtocol, only_known=True)
    rename_fields(converter, ModelCard, only_known=True, protocol="judging")
    return converter


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
