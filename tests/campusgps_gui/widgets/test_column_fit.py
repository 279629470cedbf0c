from __future__ import annotations

import pytest

from campusgps_gui.widgets.column_fit import shared_out


@pytest.mark.parametrize(
    ("needs", "room", "widths"),
    [
        ([], 100, []),
        ([10, 20, 30], 60, [10, 20, 30]),
        ([10, 20, 30], 90, [20, 30, 40]),
        # Who needs most gives way, down to what the next one needs.
        ([100, 20, 50], 100, [40, 20, 40]),
        ([100, 20, 30], 120, [70, 20, 30]),
        ([100, 100], 0, [0, 0]),
    ],
)
def test_who_needs_most_gives_way(needs: list[int], room: int, widths: list[int]) -> None:
    assert shared_out(needs, room) == widths
