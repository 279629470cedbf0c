"""Long arguments reach the page in pieces, whole and in their order."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from campusgps_gui.map.dots import MapDot
from campusgps_gui.map.page_calls import PIECE, PageCallQueue
from core.geo import Position
from tests.campusgps_gui.map.scene import COUNT_DOTS

NAMES = ("</script>", "\\u003c", 'a "quoted" \\ name', "été\u2028\u20ac\U0001f600")


def _dots(count: int) -> list[MapDot]:
    return [
        MapDot(n, Position(31.26 + n / 1e5, 34.8), f"walk {n % 3}", NAMES[n % 4] * 40)
        for n in range(1, count + 1)
    ]


def test_what_is_called_meanwhile_comes_after_the_pieces(
    view: Any, qtbot: Any, evaluate: Callable[..., Any]
) -> None:
    scripts: list[str] = []
    page = view.page()

    class Watched:
        """The page, which notes what is sent to it."""

        def runJavaScript(self, script: str) -> None:
            scripts.append(script)
            page.runJavaScript(script)

    view._queue._page = Watched()
    dots = _dots(2000)
    view.show_references(dots)
    view.select_dot(7)
    assert not scripts
    qtbot.waitUntil(lambda: any("selectDot" in script for script in scripts))
    assert len(scripts) > 4
    assert [script.split("(")[0] for script in scripts] == [
        *["campusgps.addPiece"] * (len(scripts) - 2),
        "campusgps.callWithPieces",
        "campusgps.selectDot",
    ]
    assert max(map(len, scripts)) < 2 * PIECE
    sent = "".join(
        json.loads(script.removeprefix("campusgps.addPiece(").removesuffix("); null"))
        for script in scripts[:-2]
    )
    assert [row[4] for row in json.loads(sent)["rows"]] == [dot.label for dot in dots]
    assert evaluate(page, COUNT_DOTS) == 2000
    assert evaluate(page, "document.querySelectorAll('.campusgps-ring').length") == 1
    # What is short goes at once.
    view.select_dot(None)
    assert scripts[-1] == "campusgps.selectDot(null); null"


def test_what_waits_for_a_page_that_is_gone_is_dropped(view: Any, qtbot: Any) -> None:
    done: list[str] = []
    queue = PageCallQueue(view.page())
    queue.call("addPiece", json.dumps("x" * 3 * PIECE))
    queue.then(lambda: done.append("never"))
    queue.clear()
    queue.then(lambda: done.append("at once"))
    assert done == ["at once"]
