from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from core.demo_campus import DemoCampus
from core.errors import CampusGPSError
from core.evaluation.comparison import MethodAnswers
from core.evaluation.corruptions import CORRUPTIONS
from core.evaluation.evaluate import evaluate_estimate
from core.evaluation.full_report import FullReport, make_report
from core.evaluation.report_html import report_to_html
from core.evaluation.report_json import report_from_json, report_to_json
from core.evaluation.robustness import measure_robustness
from core.geo import Position, haversine_m
from core.localizer.estimate import Estimate
from core.photos.decode import read_pixels
from core.photos.metadata import read_metadata
from core.predictor import Predictor
from core.project.references import ReferencePhoto
from core.workflows.active_localizer import open_localizer

Make = Callable[..., FullReport]


def test_figures_are_those_of_the_first_method(make: Make) -> None:
    report = make([1.0, 2.0, 8.0, 41.0], [2.0, 4.0, 10.0, 44.0])
    assert report.method == "ours"
    assert report.figures.median_m == pytest.approx(5, rel=0.01)
    assert report.figures.mean_m == pytest.approx(13, rel=0.01)
    assert (report.figures.coverage50, report.figures.coverage90) == (0.5, 0.75)
    assert [one.count for one in report.ranges] == [2, 0, 1, 0, 0, 1]
    assert report.sessions["day"] == report.figures
    assert [one.name for one in report.methods] == ["ours", "other"]
    assert report.methods[1].figures.mean_m == pytest.approx(15, rel=0.01)
    assert report.differences[0].mean_m == pytest.approx(-2, rel=0.01)
    assert [one.measured for one in report.coverage_by_share if one.stated in (0.5, 0.9)] == [
        0.5,
        0.75,
    ]


def test_the_worst_come_first_and_only_they_have_pictures(make: Make) -> None:
    report = make([float(i) for i in range(30)], thumbnail=lambda one: one.file.encode())
    assert [photo.name for photo in report.worst[:2]] == ["29.jpg", "28.jpg"]
    assert len(report.worst) == 20
    assert report.worst[0].thumbnail == b"/photos/29.jpg"
    assert [bool(photo.thumbnail) for photo in report.photos] == [False] * 10 + [True] * 20
    assert haversine_m(report.worst[0].guess, report.worst[0].evaluated.truth) == pytest.approx(
        29, 0.01
    )


def test_it_comes_back_from_json_as_it_was(make: Make) -> None:
    report = make(
        [1.0, 2.0, 30.0],
        name="/photos/Bär \udcff.jpg",
        notes=("first",),
        thumbnail=lambda _: b"\xff\xd8",
    )
    text = report_to_json(report)
    assert report_from_json(text) == report
    assert report_to_html(report_from_json(text)) == report_to_html(report)
    text.encode("utf-8")
    answer = json.loads(text, parse_constant=lambda name: pytest.fail(name))
    assert set(answer) == {
        "format_version", "title", "method", "created_at", "notes", "figures", "sessions", "ranges",
        "held_shares", "methods", "differences", "robustness", "card", "photos",
    }  # fmt: skip
    assert answer["figures"]["count"] == 3
    assert set(answer["photos"][0]) == {
        "file", "session", "latitude", "longitude", "true_latitude", "true_longitude", "error_m",
        "radius50_m", "radius90_m", "inside_area", "thumbnail_jpeg",
    }  # fmt: skip


def test_figures_in_walks_stand_beside_those_alone_and_come_back(
    make: Make, photo: Callable[..., ReferencePhoto], off_by: Callable[..., Estimate]
) -> None:
    photos = [photo(number) for number in range(3)]
    together = [evaluate_estimate(off_by(one, 2.5), one.position, "day") for one in photos]
    report = make([1.0, 12.0, 30.0], in_walks=together)
    text = report_to_json(report)
    assert report_from_json(text) == report
    answer = json.loads(text)
    assert list(answer["in_walks"]) == list(answer["figures"])
    assert answer["in_walks"]["errors_m"]["median"] == pytest.approx(2.5, abs=0.01)
    assert answer["figures"]["errors_m"]["median"] == pytest.approx(12, abs=0.1)
    page = report_to_html(report)
    assert "all, each alone" in page and "all, in walks" in page
    assert "median 2.5 m, alone 12.0 m" in page
    assert "in walks" not in report_to_html(make([1.0, 12.0, 30.0]))


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: "[]",
        lambda text: "[" * 100_000,
        lambda text: text[:-40],
        lambda text: text.replace('"format_version": 1', '"format_version": 99'),
        lambda text: text.replace('"radius90_m"', '"radius"'),
        lambda text: text.replace('"judging"', '"judgement"'),
    ],
)
def test_what_is_no_report_is_refused(make: Make, damage: Callable[[str], str]) -> None:
    with pytest.raises(CampusGPSError):
        report_from_json(damage(report_to_json(make([1.0, 2.0]))))


def test_one_place_has_no_intervals_and_is_still_a_report(make: Make) -> None:
    report = make([4.0])
    assert report.methods[0].median_interval is None
    assert report_from_json(report_to_json(report)) == report
    assert "too few places to tell" in report_to_html(report)


def test_no_photos_are_no_report(make: Make) -> None:
    with pytest.raises(CampusGPSError, match="no photos"):
        make_report([], [MethodAnswers("ours", ())], make([1.0]).card, title="")


@pytest.fixture(scope="module")
def tried(demo_campus: DemoCampus, demo_project: Path):
    files = sorted(demo_campus.test_folder.iterdir())
    photos = [(read_pixels(file), _position(file)) for file in files]
    predictor = Predictor(open_localizer(demo_project), "cpu")
    return lambda **changes: measure_robustness(
        predictor, photos, len(photos), measured_on="the test photos", **changes
    )


def test_worse_photos_are_compared_with_themselves(tried, make: Make) -> None:
    found = tried(corruptions=CORRUPTIONS[:6])
    assert (found.regular.count, found.wanted) == (8, 8)
    assert {one.figures.count for one in found.corrupted} == {8}
    assert found.corrupted[0].name == "blur"
    for one in found.corrupted:
        assert one.mean_ratio == pytest.approx(one.figures.mean_m / found.regular.mean_m)
    assert max(one.mean_ratio for one in found.corrupted) > 1.2
    report = make([1.0, 2.0], robustness=found)
    assert report_from_json(report_to_json(report)) == report
    assert "Worse photos" in report_to_html(report)
    again = tried(corruptions=CORRUPTIONS[1:2])
    noise = found.corrupted[1].figures
    assert again.corrupted[0].figures.mean_m == pytest.approx(noise.mean_m, abs=0.01)


def test_when_time_is_over_no_more_photos_are_begun(tried) -> None:
    found = tried(limit_s=-1.0, corruptions=())
    assert (found.regular.count, found.wanted) == (2, 8)  # what was begun together ends together


def _position(file: Path) -> Position:
    measurement = read_metadata(file).measurement
    assert measurement is not None
    return measurement.position
