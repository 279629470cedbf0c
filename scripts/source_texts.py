"""Finds the texts in source that people read: words, errors and the stages of tasks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping

# Single words that are shown: all others in the source are keys.
_SINGLE = {
    *("accepted", "corrected", "rejected", "unreadable", "usable", "duplicate", "finished"),
    *("failed", "stopped", "ready", "All", "Accepted", "Rejected", "Corrected", "Unreadable"),
    *("Usable", "Duplicates", "Backups", "Expected error"),
}
# What is part of a longer text, and SQL.
_FRAGMENT = re.compile(
    r"^[ ,;]|^(1|\{value1\}) (ft|mi|a look|files?|photos?|other)\b|CASE |SELECT "
)
_LEAST_LETTERS = 8
# Names and functions that are followed, one behind another, to the text of an error.
_DEEPEST = 5
# What is raised for code to catch: nobody reads it.
_INTERNAL = {"ValueError", "TypeError", "KeyError", "RuntimeError", "OSError", "IndexError"}


class SourceTexts:
    """Finds the reasons and advice of errors, as they are shown, and the stages of tasks.

    An error is what a name ending in ``Error`` makes, or a function that returns such a one, or
    what is raised; what people never read is left out.

    Args:
        trees: Source by file name, relative to the package ``core``.
    """

    def __init__(self, trees: Mapping[str, ast.Module]) -> None:
        self.trees = trees
        nodes = [node for tree in trees.values() for node in ast.walk(tree)]
        self._makers = {
            node.name
            for node in nodes
            if isinstance(node, ast.FunctionDef)
            and node.returns is not None
            and ast.unparse(node.returns).endswith("Error")
        }

    def errors(self, name: str) -> Iterator[str]:
        """The texts of the errors that are made in the file ``name``."""
        nodes = list(ast.walk(self.trees[name]))
        raised = {id(node.exc) for node in nodes if isinstance(node, ast.Raise)}
        for node in nodes:
            if not isinstance(node, ast.Call):
                continue
            called = _called(node)
            is_error = id(node) in raised or called.endswith("Error") or called in self._makers
            if is_error and called not in _INTERNAL:
                # Functions that make an error take the file before or behind the reason.
                for argument in (*node.args, *(one.value for one in node.keywords)):
                    texts = self._texts(name, argument)
                    yield from (text for text in texts if _says_something(text))

    def stages(self, name: str) -> Iterator[str]:
        """The names of the stages of tasks that the file ``name`` begins."""
        tree = self.trees[name]
        for call in (*calls(tree, "begin"), *calls(tree, "each")):
            for argument in call.args[:2]:
                yield from self._texts(name, argument)

    def _texts(self, file: str, node: ast.expr, depth: int = 0) -> Iterator[str]:
        """The texts that an expression in ``file`` may be, looked up where it is a name."""
        found: list[tuple[str, ast.expr]] = []
        if depth == _DEEPEST:
            return
        if isinstance(node, ast.IfExp):
            found = [(file, node.body), (file, node.orelse)]
        elif isinstance(node, ast.BoolOp):
            found = [(file, one) for one in node.values]
        elif isinstance(node, ast.Name):
            found = list(self._assigned(file, node.id))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found = [(file, one) for one in self._returned(file, node.func.id)]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            # A text that is changed a little, as by strip.
            found = [(file, node.func.value)]
        else:
            yield from templates(node)
        for where, one in found:
            yield from self._texts(where, one, depth + 1)

    def _assigned(self, file: str, name: str) -> Iterator[tuple[str, ast.expr]]:
        """What a name of a file may be: what it is set to there, or where it is imported from."""
        for node in ast.walk(self.trees[file]):
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
                yield file, node.value
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("core."):
                origin = (node.module or "").removeprefix("core.").replace(".", "/") + ".py"
                for one in node.names:
                    if (one.asname or one.name) == name and origin in self.trees:
                        yield from self._assigned(origin, one.name)

    def _returned(self, file: str, function: str) -> Iterator[ast.expr]:
        """What a function of a file returns."""
        for node in ast.walk(self.trees[file]):
            if isinstance(node, ast.FunctionDef) and node.name == function:
                for one in ast.walk(node):
                    if isinstance(one, ast.Return) and one.value is not None:
                        yield one.value


def _says_something(text: str) -> bool:
    """True unless nearly all of it are values: it would pass for the template of other texts."""
    letters = sum(one.isalpha() for one in re.sub(r"\{\w+\}", "", text))
    return " " in text and letters >= _LEAST_LETTERS


def words_in(tree: ast.Module) -> Iterator[str]:
    """All texts with words in them, but no documentation and no keys."""
    passed = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed.update(map(id, node.values))
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and id(node) not in passed:
            yield from (text for text in templates(node) if has_words(text))


def has_words(text: str) -> bool:
    """True for words that people read, not a key or a part of a longer text."""
    if _FRAGMENT.search(text):
        return False
    return text in _SINGLE or bool(re.search(r"[a-z}],? [a-z({]|^[A-Z][a-z]+|^[a-z]+ [A-Z]", text))


def calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    """The calls of what has this name, as a function or as a method."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) == name:
            yield node


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def templates(node: ast.expr) -> Iterator[str]:
    """The texts that an expression may be, with numbered places for values."""
    if isinstance(node, ast.IfExp):
        yield from templates(node.body)
        yield from templates(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        text, number = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                text += str(part.value)
            else:
                number += 1
                text += f"{{value{number}}}"
        if any(one.isalpha() for one in re.sub(r"\{value\d+\}", "", text)):
            yield text
