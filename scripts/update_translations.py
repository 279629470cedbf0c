"""Brings the catalogues of the window's words up to date with the source, by Qt's lupdate.

    python scripts/update_translations.py            # new texts come in, those that are gone go
    python scripts/update_translations.py --check    # says if that would change anything

Texts of the window are those in ``tr(...)`` and ``mark(...)``; those of ``core`` that the window
shows are found here, and stand in the context "core".
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = ROOT / "resources" / "translations"
# English has plural forms only.
_LANGUAGES = {"en": ["-pluralonly"], "de": [], "he": []}
# The files of core whose words are translated.
_CORE: tuple[str, ...] = ()
# The arguments of an error that a person reads.
_ERRORS = ("CampusGPSError",)


def main(arguments: list[str] | None = None) -> int:
    """Update the catalogues, or check them.

    Returns:
        1 if they are checked and differ from the source.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    if not parser.parse_args(arguments).check:
        update(CATALOGUES)
        return 0
    stale = stale_catalogues()
    if stale:
        sys.stderr.write(f"stale, run make translations: {', '.join(stale)}\n")
    return 1 if stale else 0


def stale_catalogues() -> list[str]:
    """The names of the catalogues that do not hold what the source does."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        for language in _LANGUAGES:
            shutil.copy(CATALOGUES / _name(language), fresh)
        update(fresh)
        return [
            name
            for name in map(_name, _LANGUAGES)
            if (fresh / name).read_bytes() != (CATALOGUES / name).read_bytes()
        ]


def update(folder: Path) -> None:
    """Have lupdate write the texts of the source into the catalogues in ``folder``."""
    lupdate = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if lupdate is None:
        raise SystemExit("pyside6-lupdate, which comes with PySide6, is not there")
    sources = sorted(str(file) for file in (ROOT / "campusgps_gui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as made:
        of_core = Path(made) / "core.py"
        of_core.write_text(
            "".join(f'QT_TRANSLATE_NOOP("core", {text!r})\n' for text in core_templates()),
            encoding="utf-8",
        )
        for language, options in _LANGUAGES.items():
            subprocess.run(
                [
                    *(lupdate, "-silent", "-locations", "none", "-no-obsolete"),
                    *("-disable-heuristic", "sametext", "-sort-messages"),
                    *("-tr-function-alias", "tr+=mark", *options),
                    *("-source-language", "en", "-target-language", language),
                    *(*sources, str(of_core), "-ts", str(folder / _name(language))),
                ],
                check=True,
            )


def core_templates() -> list[str]:
    """The words of ``core`` that the window shows, with names in place of values."""
    found: set[str] = set()
    for package in _CORE:
        for file in sorted((ROOT / "core").glob(package)):
            found.update(_shown_words(ast.parse(file.read_text(encoding="utf-8"))))
    return sorted(found)


def _shown_words(tree: ast.Module) -> Iterator[str]:
    """The reasons and the advice of errors."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id not in _ERRORS:
                continue
            for index, argument in enumerate(node.args[:1]):
                yield from _templates(argument, sentence=index == 0)
            for keyword in node.keywords:
                if keyword.arg == "advice":
                    yield from _templates(keyword.value)


def _templates(node: ast.expr, *, sentence: bool = False) -> Iterator[str]:
    """The texts that an expression may be; a reason is shown with a capital and a full stop."""
    if isinstance(node, ast.IfExp):
        yield from _templates(node.body, sentence=sentence)
        yield from _templates(node.orelse, sentence=sentence)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield _as_sentence(node.value) if sentence else node.value
    elif isinstance(node, ast.JoinedStr):
        text, number = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                text += str(part.value)
            else:
                number += 1
                text += f"{{value{number}}}"
        if any(one.isalpha() for one in text.replace("value", "")):
            yield _as_sentence(text) if sentence else text


def _as_sentence(reason: str) -> str:
    return f"{reason[:1].upper()}{reason[1:]}."


def _name(language: str) -> str:
    return f"campusgps_{language}.ts"


if __name__ == "__main__":
    sys.exit(main())
