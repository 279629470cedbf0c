"""The words of an error for the user."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from core.errors import CampusGPSError


def test_an_error_names_its_file_and_what_helps() -> None:
    error = CampusGPSError("is damaged", file=Path("a.jpg"), advice="Copy it again.")
    assert str(error) == "a.jpg: is damaged. Copy it again."
    assert error.sentences == "Is damaged. Copy it again."


def test_an_error_without_advice_is_one_sentence() -> None:
    error = CampusGPSError("the disk is full")
    assert (str(error), error.sentences) == ("the disk is full", "The disk is full.")


# What is wrong with one of many files: the reason in its row, which the whole job's advice follows;
# and what is raised only to be caught, and said with advice.
_REASONS = (
    *("core/labelling/writing/", "core/photos/", "core/features/torch_file.py"),
    *("core/training/settings.py", "core/training/training_json.py", "core/predictor.py"),
    "core/features/added_backbones.py",
)
# They say themselves what is right.
_RULES = ("core/demo_campus/writing.py", "campusgps_gui/map/tiles.py")
_WITH_ADVICE_ALL_THE_SAME = (
    *("core/photos/positions_csv.py", "core/photos/table_lines.py", "core/photos/finding.py"),
    *("core/photos/geo_txt.py", "core/labelling/writing/planning.py"),
)


def test_every_error_says_what_helps() -> None:
    root = Path(__file__).parents[2]
    sources = {
        path.relative_to(root).as_posix(): ast.parse(path.read_text("utf-8"))
        for folder in ("core", "campusgps_gui")
        for path in (root / folder).rglob("*.py")
    }
    kinds = _kinds_of_errors(list(sources.values()))
    assert len(kinds) > 5
    left = [
        f"{name}:{call.lineno}"
        for name, tree in sources.items()
        if not name.startswith((*_REASONS, *_RULES)) or name in _WITH_ADVICE_ALL_THE_SAME
        for call in _calls(tree, kinds)
        if not {"advice", "need"} & {keyword.arg for keyword in call.keywords}
    ]
    assert left == []


def _kinds_of_errors(trees: list[ast.Module]) -> set[str]:
    """The names of ``CampusGPSError`` and of every class that is derived from it."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    kinds = {"CampusGPSError"}
    while more := {
        one.name
        for one in classes
        if one.name not in kinds
        and any(isinstance(base, ast.Name) and base.id in kinds for base in one.bases)
    }:
        kinds |= more
    return kinds


def _calls(tree: ast.Module, kinds: set[str]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in kinds:
            yield node
