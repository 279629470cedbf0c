"""The JSON that commands print. Its keys are stable: scripts depend on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.terminal import Json
from core.evaluation.figures_json import figures_json as _figures
from core.metrics import ErrorSummary, summarize

if TYPE_CHECKING:
    from core.evaluation.cross_validation import Report
    from core.evaluation.evaluate import Evaluation
    from core.localizer.area_shares import AreaIndex, AreaShare
    from core.localizer.estimate import Estimate
    from core.place_names import PlaceNames
    from core.predictor import Located
    from core.project.rows import PhotoRow
    from core.quality.finding import Finding
    from core.quality.position_check import PositionCheck
    from core.training.adoption import AdoptionDecision
    from core.walk_prediction import WalkedPhoto
    from core.workflows.importing import LearnedImport
    from core.workflows.refinement import Refinement


def import_answer(summary: LearnedImport, paths: Mapping[int, Path]) -> Json:
    """The answer of ``import``: counts by verdict, every file, and what needs a look.

    Args:
        summary: What became of the files.
        paths: Of the project's photos, by their ids.
    """
    return {
        "counts": summary.counts,
        "photos": [_imported(photo) for photo in summary.photos],
        "notes": list(summary.notes),
        "findings": findings_answer(summary.findings, paths),
    }


def findings_answer(findings: Sequence[Finding], paths: Mapping[int, Path]) -> list[Json]:
    """Photos that need a look; positions ``in_doubt`` are not used while there are others."""
    return [
        {
            "name": finding.name,
            "reason": finding.reason,
            "in_doubt": finding.doubtful,
            "files": [str(paths[one]) for one in finding.photo_ids if one in paths],
        }
        for finding in findings
    ]


def _imported(photo: PhotoRow) -> Json:
    return {
        "file": str(photo.path),
        "verdict": photo.verdict.value,
        "reason": photo.reason,
        "latitude": photo.position.latitude if photo.position else None,
        "longitude": photo.position.longitude if photo.position else None,
        "taken_at": time_text(photo),
        "session": photo.session,
        "difference_m": photo.difference_m,
        "remarks": [{"name": remark.name, "text": remark.text} for remark in photo.remarks],
    }


def time_text(photo: PhotoRow) -> str | None:
    """Capture time as ISO 8601; without an offset when the photo states none."""
    if photo.taken_at is None:
        return None
    if photo.taken_at_has_offset:
        return photo.taken_at.isoformat()
    return photo.taken_at.replace(tzinfo=None).isoformat()


def locate_answer(
    file: Path,
    located: Located,
    walked: WalkedPhoto,
    areas: AreaIndex | None = None,
    names: PlaceNames | None = None,
) -> Json:
    """One photo's answer of ``locate``; null figures and an ``error`` if it cannot be read."""
    error = None
    if located.estimate is None:
        error = located.error.reason if located.error else "could not be located"
    return {
        "file": str(file),
        **estimate_json(walked.estimate),
        **walk_json(walked.alone, walked.walk),
        "areas": areas_json(() if areas is None else areas.of_estimate(walked.estimate)),
        "place_name": place_name_json(walked.estimate, names),
        "error": error,
    }


def place_name_json(estimate: Estimate | None, names: PlaceNames | None) -> Json | None:
    """City, region and country of an estimate; null where it is outside, or far from any place."""
    if estimate is None or names is None or not estimate.inside_area:
        return None
    name = names.name_of(estimate.position)
    if name is None:
        return None
    return {
        "city": name.city or None,
        "region": name.region or None,
        "country": name.country,
        "country_code": name.country_code,
    }


def areas_json(areas: Sequence[AreaShare]) -> list[Json]:
    """Named areas that a photo may be in, the most probable first."""
    return [
        {"name": one.name, "parent": one.parent or None, "probability": round(one.probability, 3)}
        for one in areas
    ]


def walk_json(alone: Estimate | None, walk: str) -> Json:
    """The walk of a photo, null without one, and the answer to the photo alone."""
    if alone is None:
        return {"walk": walk or None, "alone": None}
    return {
        "walk": walk or None,
        "alone": {
            "latitude": alone.position.latitude,
            "longitude": alone.position.longitude,
            "radius50_m": alone.radius50_m,
            "radius90_m": alone.radius90_m,
        },
    }


def estimate_json(estimate: Estimate | None) -> Json:
    """An estimate as part of a photo's answer; all null where there is none."""
    if estimate is None:
        return {
            "latitude": None,
            "longitude": None,
            "radius50_m": None,
            "radius90_m": None,
            "inside_area": None,
            "matches": [],
            "known": False,
        }
    return {
        "latitude": estimate.position.latitude,
        "longitude": estimate.position.longitude,
        "radius50_m": estimate.radius50_m,
        "radius90_m": estimate.radius90_m,
        "inside_area": estimate.inside_area,
        "matches": [
            {
                "file": match.file,
                "similarity": match.similarity,
                "latitude": match.position.latitude,
                "longitude": match.position.longitude,
            }
            for match in estimate.matches
        ],
        "known": estimate.known,
    }


def evaluate_answer(evaluation: Evaluation) -> Json:
    """The answer of ``evaluate``; ``quarters`` by the photos' own 90 % radius, surest first.

    Where walks were tried, ``in_walks`` stands beside the figures about each photo alone.
    """
    together = evaluation.in_walks
    return {
        **_figures(evaluation.errors),
        **({} if together is None else {"in_walks": _in_walks(summarize(together))}),
        "failed": len(evaluation.failed),
        "known": len(evaluation.known),
        "without_position": len(evaluation.without_position),
        "same_visit": len(evaluation.same_visit),
        "poor_positions": len(evaluation.poor_positions),
        "failures": [
            {"file": str(path), "reason": error.reason} for path, error in evaluation.failed.items()
        ],
        "doubts": [
            {"file": str(path), "reason": reason} for path, reason in evaluation.doubts.items()
        ],
        "sessions": {name: _figures(figures) for name, figures in evaluation.sessions.items()},
        "quarters": [_figures(quarter) for quarter in evaluation.quarters],
    }


def report_answer(report: Report) -> Json:
    """The answer of ``report``; ``quarters`` as in :func:`evaluate_answer`."""
    walks = report.sessions_in_walks
    return {
        "leave_one_session_out": {
            **_all_evaluated(report.leave_one_session_out),
            "in_walks": _in_walks(summarize(report.in_walks)),
        },
        "random_optimistic": _all_evaluated(report.random_optimistic),
        "sessions": {
            name: {
                **_all_evaluated(figures),
                "in_walks": _in_walks(walks.get(name) or summarize(())),
            }
            for name, figures in report.sessions.items()
        },
        "quarters": [_figures(quarter) for quarter in report.quarters],
        "by_blocks": report.by_blocks,
        "poor_positions": report.poor_positions,
        "recipe": report.recipe,
        "folds_by_recipe": dict(report.folds_by_recipe),
    }


def refinement_answer(refinement: Refinement) -> Json:
    """The answer of ``refine``: errors on photos left out, and whether the refined is in use."""
    return {
        "adopted": refinement.adopted,
        "refined": {"median": refinement.refined.median_m, "mean": refinement.refined.mean_m},
        "instant": {"median": refinement.instant.median_m, "mean": refinement.instant.mean_m},
        "adoption": adoption_answer(refinement.adoption),
    }


def adoption_answer(adoption: AdoptionDecision) -> Json:
    """The reason why something was put into use by itself, or not."""
    return {**vars(adoption), "finding": adoption.finding.value}


def _in_walks(figures: ErrorSummary) -> Json:
    """Figures of answers in walks, in the shapes of those alone."""
    keys = ("count", "errors_m", "within_m", "radius_held", "median_radius90_m")
    return {key: value for key, value in _figures(figures).items() if key in keys}


def _all_evaluated(figures: ErrorSummary) -> Json:
    return {**_figures(figures), "failed": 0, "known": 0}


def check_answer(check: PositionCheck, paths: Mapping[int, Path]) -> Json:
    """The answer of ``check``; ``paths`` are those of the project's photos, by their ids."""
    return {
        "count": check.count,
        "distinct_positions": check.distinct,
        "area": {
            "south": check.south,
            "west": check.west,
            "north": check.north,
            "east": check.east,
            "width_m": check.width_m,
            "height_m": check.height_m,
        },
        "median_distance_m": check.median_distance_m,
        "outliers": [
            {
                "file": str(outlier.path),
                "latitude": outlier.position.latitude,
                "longitude": outlier.position.longitude,
                "distance_m": outlier.distance_m,
            }
            for outlier in check.outliers
        ],
        "disagreeing": [str(path) for path in check.disagreeing],
        "findings": findings_answer(check.findings, paths),
        "sound": check.sound,
    }
