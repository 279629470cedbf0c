"""Projects and localizers of an earlier version open in this one, and answer the same.

The project, its localizers and runs, and the answers lie in ``tests/fixtures/made_before``, whose
README says by what they were made. No test here knows a module of the program. Positions may differ
by 0.01 m and other computed numbers by 0.01 and a thousandth of themselves, which is what another
processor makes of them; all else is as it was, keys and their order too.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.made_before.commands import (
    ANSWERS,
    CHANGING,
    LOCALIZERS,
    READING,
    REPORTS,
    asked,
    check_same,
    check_same_files,
    localizers,
)
from tests.fixtures.made_before.opening import open_copy

# An import ended with 0 also where a photo could not be read; the README always said 3.
OTHER_CODES = {"import again": 3}
# Answers have gained these since; what was there stays.
NEW_KEYS = {
    *("walk", "alone", "in_walks", "areas", "time_zone", "time_zone_ahead_s", "place_name"),
    *("same_visit", "poor_positions"),
}
# Radii of what is built anew are fitted by session since; photos are sorted by them into quarters.
BUILT_ANEW = {"report"}
OF_RADII = {"radius_held", "median_radius90_m", "inside_share", "quarters"}
MADE_BEFORE = Path(__file__).parents[1] / "fixtures" / "made_before"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of all, only to be read."""
    return open_copy(tmp_path_factory.mktemp("made before"))


def check_answer(folder: Path, name: str, command: tuple[str, ...]) -> None:
    was: dict[str, Any] = json.loads((MADE_BEFORE / ANSWERS / f"{name}.json").read_text("utf-8"))
    now = asked(folder, command)
    assert (now["code"], now["gone"]) == (OTHER_CODES.get(name, was["code"]), was["gone"])
    changed = OF_RADII if name in BUILT_ANEW else set[str]()
    check_same(without(was["answer"], changed), without(now["answer"], NEW_KEYS | changed), name)
    check_same_files(was["written"], now["written"])


def without(answer: Any, keys: set[str]) -> Any:
    """``answer`` without these keys, at any depth."""
    if isinstance(answer, dict):
        return {key: without(value, keys) for key, value in answer.items() if key not in keys}
    return [without(one, keys) for one in answer] if isinstance(answer, list) else answer


@pytest.mark.parametrize("name", READING)
def test_it_answers_the_same(copy: Path, name: str) -> None:
    check_answer(copy, name, READING[name])


@pytest.mark.parametrize("run", REPORTS)
def test_the_report_of_a_run_is_as_the_run_left_it(copy: Path, run: str) -> None:
    folder = MADE_BEFORE / "place.campusgps" / "runs" / Path(localizers(copy)[run]).stem
    kept = json.loads((folder / "report.json").read_text("utf-8"))
    answer = asked(copy, REPORTS[run])["answer"]
    assert answer == kept
    assert list(answer) == list(kept)


def test_it_goes_on_as_before_with_labels_runs_and_import(tmp_path: Path) -> None:
    folder = open_copy(tmp_path)
    for name, command in CHANGING.items():
        check_answer(folder, name, command)


def test_localizers_of_different_recipes_answer_differently(copy: Path) -> None:
    """Else the answers would prove little."""
    places = set()
    for name in LOCALIZERS:
        kept = json.loads((MADE_BEFORE / ANSWERS / f"locate with {name}.json").read_text("utf-8"))
        places.add(tuple(photo["latitude"] for photo in kept["answer"]))
    assert len(places) == len(LOCALIZERS)
