from __future__ import annotations

from core.evaluation.ranges import error_ranges


def test_errors_are_counted_in_the_ranges_of_the_study() -> None:
    ranges = error_ranges([0, 3, 3.01, 6, 10, 10.5, 15, 25, 25.1, 400])
    assert [(one.from_m, one.to_m) for one in ranges] == [
        (0, 3), (3, 6), (6, 10), (10, 15), (15, 25), (25, None),
    ]  # fmt: skip
    assert [one.count for one in ranges] == [2, 2, 1, 2, 1, 2]
    assert [one.share for one in ranges] == [0.2, 0.2, 0.1, 0.2, 0.1, 0.2]


def test_no_errors_are_no_share_of_anything() -> None:
    assert {(one.count, one.share) for one in error_ranges([])} == {(0, 0.0)}
