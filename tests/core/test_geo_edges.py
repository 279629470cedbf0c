"""Positions where degrees end: at 180 degrees of longitude and at the poles."""

from __future__ import annotations

import numpy as np
import pytest

from core.geo import LocalFrame, Position, box_of, centre_of, haversine_m, unwrapped

EDGES = pytest.mark.parametrize(
    "origin",
    [
        Position(-16.8, 180.0),
        Position(-16.8, -180.0),
        Position(65.0, 179.9999),
        Position(79.99, -179.9999),
        Position(80.01, 180.0),
        Position(89.9995, -93.0),
        Position(90.0, 0.0),
        Position(-90.0, 123.0),
        Position(-89.999, 179.9),
    ],
    ids=str,
)
SQUARE = np.array([[-150.0, -100.0], [150.0, -100.0], [150.0, 100.0], [-150.0, 100.0], [0.0, 0.0]])


@EDGES
def test_metres_and_degrees_are_inverse(origin: Position) -> None:
    frame = LocalFrame(origin)
    degrees = frame.to_degrees(SQUARE)
    assert np.all(np.abs(degrees[:, 0]) <= 90) and np.all(np.abs(degrees[:, 1]) <= 180)
    assert np.allclose(frame.to_metres(degrees), SQUARE, atol=1e-4)


@EDGES
def test_the_frames_distances_are_those_on_the_earth(origin: Position) -> None:
    places = [LocalFrame(origin).position_at(*place) for place in SQUARE.tolist()]
    for one, first in zip(SQUARE, places, strict=True):
        for other, second in zip(SQUARE, places, strict=True):
            # The sphere of haversine and the ellipsoid differ by up to 0.6 %.
            metres = float(np.hypot(*(one - other)))
            assert haversine_m(first, second) == pytest.approx(metres, rel=0.008, abs=1e-3)


@EDGES
def test_the_centre_lies_among_its_places(origin: Position) -> None:
    frame = LocalFrame(origin)
    degrees = frame.to_degrees(SQUARE)
    for order in (degrees, degrees[::-1]):
        assert haversine_m(centre_of(order), frame.origin) < 1.0
    # An outlier, even the first one, drags it as far as a median goes and no farther.
    far = np.vstack([[0.0, 0.0], degrees])
    assert haversine_m(centre_of(far), frame.origin) < 200


def test_the_frame_does_not_leap_where_it_becomes_polar() -> None:
    below, above = (LocalFrame(Position(at, 20.0)) for at in (80.0, 80.0 + 1e-9))
    assert np.allclose(below.to_degrees(SQUARE), above.to_degrees(SQUARE), atol=1e-6)


def test_a_box_is_the_smallest_one_around_its_places() -> None:
    across = np.array([[-16.80, 179.998], [-16.79, -179.999], [-16.81, 180.0]])
    assert box_of(across) == (-16.81, 179.998, -16.79, -179.999)
    assert box_of(np.array([[31.0, 34.0], [31.5, 34.2]])) == (31.0, 34.0, 31.5, 34.2)
    assert box_of(np.array([[31.0, 34.0]])) == (31.0, 34.0, 31.0, 34.0)
    around = LocalFrame(Position(90.0, 0.0)).to_degrees(SQUARE[:4])
    assert box_of(around)[1:] == (-180.0, 90.0, 180.0)
    assert box_of(-around)[:2] == (-90.0, -180.0)


def test_longitudes_are_counted_on_across_180_degrees() -> None:
    assert unwrapped(np.array([179.9, -179.9])).tolist() == pytest.approx([179.9, 180.1])
    assert unwrapped(np.array([0.0, 179.9, -179.9, 179.8])).tolist()[1:] == pytest.approx(
        [179.9, 180.1, 179.8]
    )
