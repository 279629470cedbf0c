from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.errors import CampusGPSError
from core.features.backbones.registry import default_backbone
from core.geo import degrees_of, haversine_m
from core.localizer.instant import build_instant
from core.project.references import reference_list_sha256

LITE0 = default_backbone()


def errors_of(localizer, place, metres):
    estimates = localizer.locate_features(place.features(metres))
    offset = localizer.frame.to_metres(np.array([[31.262, 34.803]]))[0]
    truth = [localizer.frame.position_at(*(m + offset)) for m in metres]
    return np.array([haversine_m(e.position, t) for e, t in zip(estimates, truth, strict=True)])


def test_new_photos_are_found(localizer, place):
    metres = place.random.uniform((-140, -35), (140, 35), (80, 2))
    assert np.median(errors_of(localizer, place, metres)) < 15


def test_the_radii_hold_for_a_new_session(localizer, place):
    metres = place.random.uniform((-140, -35), (140, 35), (200, 2))
    raw = place.features(metres)
    estimates = localizer.locate_features(raw)
    truth = localizer.frame.to_metres(np.array([[31.262, 34.803]]))[0] + metres
    found = localizer.frame.to_metres(degrees_of(one.position for one in estimates))
    errors = np.hypot(*(found - truth).T)
    assert np.mean(errors <= [e.radius90_m for e in estimates]) > 0.8
    assert 0.3 < np.mean(errors <= [e.radius50_m for e in estimates]) < 0.85


def test_photos_of_elsewhere_are_outside(localizer, place):
    inside = [e.inside_area for e in localizer.locate_features(place.elsewhere(50))]
    assert np.mean(inside) < 0.1


@pytest.mark.parametrize("each", [20, 40])
def test_photos_of_elsewhere_are_outside_of_a_small_place_too(place, build_sessions, each):
    """Of fewer photos than it has directions, whitening makes all that is left out look remote."""
    references, raw = build_sessions(place, 3, each)
    localizer = build_instant(references, raw + np.float32(2))
    metres = place.random.uniform((-140, -35), (140, 35), (100, 2))
    theirs = place.elsewhere(50)[:, place.random.permutation(LITE0.feature_size)] + np.float32(2)
    inside = [e.inside_area for e in localizer.locate_features(place.features(metres) + 2)]
    assert np.mean(inside) >= 0.95
    assert not any(e.inside_area for e in localizer.locate_features(theirs))
    as_before = replace(localizer, plain=None).locate_features(theirs)
    assert [e.position for e in as_before] == [
        e.position for e in localizer.locate_features(theirs)
    ]


def test_the_answer_does_not_depend_on_the_other_queries(localizer, place):
    raw = place.features(place.random.uniform(-50, 50, (20, 2)))
    together = localizer.locate_features(raw)
    for row, estimate in zip(raw, together, strict=True):
        (alone,) = localizer.locate_features(row[None])
        assert haversine_m(alone.position, estimate.position) < 0.01


def test_matches_explain_the_answer(localizer, place):
    (estimate,) = localizer.locate_features(place.features(np.array([[10.0, 5.0]])))
    assert len(estimate.matches) == 8
    similarities = [match.similarity for match in estimate.matches]
    assert similarities == sorted(similarities, reverse=True)
    for match in estimate.matches:
        reference = localizer.references[match.reference]
        assert (match.file, match.position) == (reference.file, reference.position)
        assert match.distance_m == pytest.approx(
            haversine_m(match.position, estimate.position), rel=0.01, abs=0.01
        )


def test_a_known_photo_is_matched_with_other_sessions_only(localizer, place):
    reference = localizer.references[5]
    for identity in ((reference.sha256, None), ("?", reference.pixels_sha256)):
        related = localizer.related_rows(*identity)
        raw = place.features(localizer.metres[5:6])
        (estimate,) = localizer.locate_features(raw, [related])
        assert estimate.known
        assert {match.session for match in estimate.matches} == {"session 1", "session 2"}
    assert localizer.related_rows("unknown", None) is None
    assert not localizer.locate_features(raw)[0].known


def test_with_one_session_a_known_photos_burst_is_left_out(one_session):
    localizer = one_session
    related = localizer.related_rows(localizer.references[5].sha256, None)
    assert 5 in related
    assert len(related) < len(localizer.references) / 2


def test_areas_counts_and_sum_describe_it(localizer):
    assert localizer.counts == {"session 0": 60, "session 1": 60, "session 2": 60}
    assert localizer.reference_sha256 == reference_list_sha256(reversed(localizer.references))
    positions = [reference.position for reference in localizer.references]
    assert localizer.area.min_latitude == pytest.approx(min(p.latitude for p in positions))
    assert localizer.area.max_longitude == pytest.approx(max(p.longitude for p in positions))
    assert localizer.extras == ()
    assert localizer.created_at.tzinfo is not None


@pytest.mark.parametrize("count", [1, 2, 3, 5, 25])
def test_the_smallest_projects_work(place, build_one_session, count):
    localizer = build_one_session(count)
    (estimate,) = localizer.locate_features(place.features(np.zeros((1, 2))))
    assert np.isfinite([estimate.radius50_m, estimate.radius90_m]).all()
    assert estimate.radius90_m >= estimate.radius50_m > 0
    related = localizer.related_rows(localizer.references[0].sha256, None)
    (known,) = localizer.locate_features(place.features(np.zeros((1, 2))), [related])
    assert known.known
    if count == 1:
        assert known.matches == ()


def test_no_photos_and_wrong_features_are_refused(localizer):
    with pytest.raises(CampusGPSError, match="no photo with a position"):
        build_instant([], np.empty((0, LITE0.feature_size), np.float32))
    with pytest.raises(ValueError, match="shape"):
        build_instant(localizer.references, np.zeros((3, 4), np.float32))
