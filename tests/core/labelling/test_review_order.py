from __future__ import annotations

from core.labelling.review_order import WalkSpread, informative_order

# A photo each 10 s; the largest spread first.
SPREADS = [WalkSpread(number, 90.0 - number, "one", 10.0 * number) for number in range(1, 7)] + [
    WalkSpread(7, 20.0, "other", 10.0),
    WalkSpread(8, 10.0, "one", None),
]


def order_of(decided: list[WalkSpread], closed: frozenset[int] = frozenset()) -> list[int]:
    return informative_order(SPREADS, lambda row: row not in closed, decided=decided)


def test_the_largest_spread_comes_first() -> None:
    assert order_of([]) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_photos_within_30_s_of_what_was_decided_come_last() -> None:
    assert order_of([SPREADS[0]], frozenset({1})) == [5, 6, 7, 8, 2, 3, 4]


def test_without_anything_to_review_there_is_none() -> None:
    assert informative_order(SPREADS, lambda _: False) == []
