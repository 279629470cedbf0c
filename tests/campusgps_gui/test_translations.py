"""Every word of the window goes through the catalogues, and they are complete and up to date."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest

from campusgps_gui.map.words import PAGE_WORDS
from scripts.source_texts import SourceTexts
from scripts.update_translations import CATALOGUES, ROOT, stale_catalogues

# Commands speak English; what core calls the stages of tasks, to compare with; HTML and scripts.
NO_WORDS = (
    *(Path("app/command.py"), Path("app/demo_command.py"), Path("app/demo_map.py")),
    Path("jobs/job_stages.py"),
    *(Path("map/page.py"), Path("map/page_calls.py"), Path("map/web_page.py")),
)
# Calls whose texts nobody reads, or that translate them.
_CALLS = {
    *("tr", "mark", "core_words", "missing_torch_error", "load_torch"),
    # What the journal keeps; headings of the manual, which is English.
    *("correct_positions", "HelpTopic"),
    *("setObjectName", "setProperty", "setStyleSheet", "property", "findChild", "getattr"),
    *("getLogger", "debug", "info", "warning", "exception", "error", "log"),
    *("Signal", "Slot", "TypeVar", "cast", "compile", "fullmatch", "sub", "search", "split"),
}
# The same in every language: names of programs and of languages, keys, formats of dates.
_NAMES = {
    *("CampusGPS", "Fusion", "Return", "Escape", "OpenStreetMap", "Google Maps", "Apple Maps"),
    *(
        "English",
        "Deutsch",
        "Python",
        "dd MMM",
        "yyyy HH:mm",
        "yyyy",
        "yyyy-MM-dd HH:mm:ss",
    ),
    # A state that tables hold, and names of files and queues.
    "not in the mapped area",
    *("Demo campus", "positions.csv", "photograph next.gpx", "map marks", "photo list"),
    *("ground tiles", "map page", "OpenTopoMap (relief)", "© OpenStreetMap contributors"),
    "© OpenStreetMap contributors, SRTM | © OpenTopoMap (CC-BY-SA)",
    # Said on the command line.
    "there is no screen to open a window on",
    "The commands work without one: campusgps --help",
    # How core's stages and errors begin, to compare with; and the name of a report's file.
    *("Epoch", "Checking epoch", "the setting", "report"),
}
# Style sheets, HTML that holds no words, scripts.
_CODE = re.compile(r"[a-z-]+: ?[^;]*;|<span style|<a href|document\.", re.DOTALL)
_SHORTCUT = re.compile(r"(Ctrl|Alt|Shift|Meta)\+.+|F\d+")
_WORDS = re.compile(r"[A-Za-z]{2}")


def _sources() -> list[Path]:
    folder = ROOT / "campusgps_gui"
    files = (file.relative_to(folder) for file in sorted(folder.rglob("*.py")))
    return [folder / file for file in files if file not in NO_WORDS]


def _texts(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The literals that a person may read: their lines and words."""
    if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
        for one in node.body:
            if not (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)):
                yield from _texts(one)
        if isinstance(node, ast.FunctionDef):
            for default in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
                yield from _texts(default)
    elif isinstance(node, ast.AnnAssign):
        if node.value is not None:
            yield from _texts(node.value)
    elif isinstance(node, ast.JoinedStr):
        yield from _texts_of_f_string(node)
    elif isinstance(node, ast.Constant):
        if isinstance(node.value, str) and _is_read(node.value):
            yield node.lineno, node.value
    elif not (isinstance(node, ast.Call) and _called(node) in _CALLS):
        for one in ast.iter_child_nodes(node):
            yield from _texts(one)


def _texts_of_f_string(node: ast.JoinedStr) -> Iterator[tuple[int, str]]:
    """Its words, which should be values of a text, and its calls of ``tr``: lupdate skips both."""
    words = "".join(str(one.value) for one in node.values if isinstance(one, ast.Constant))
    if _WORDS.search(words) and re.search(r"[a-z]{2} | [a-z]{2}", words) and not _is_code(words):
        yield node.lineno, words
    for one in node.values:
        if isinstance(one, ast.FormattedValue):
            yield from _texts(one.value)
    for one in ast.walk(node):
        if (
            isinstance(one, ast.Call)
            and _called(one) in ("tr", "mark")
            and isinstance(one.args[0], ast.Constant)
        ):
            yield node.lineno, ast.unparse(one)


def _is_code(text: str) -> bool:
    return text.strip() in _NAMES or bool(_CODE.search(text))


def _is_read(text: str) -> bool:
    """True for sentences and for words with a capital letter; keys and file names are neither."""
    words = text.strip()
    known = _is_code(words) or _SHORTCUT.fullmatch(words)
    return not known and bool(re.search(r"[A-Za-z] [A-Za-z(]|[a-z]…|^[A-Z][a-z]+$", words))


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def test_no_text_of_the_window_escapes_the_catalogues() -> None:
    escaped = [
        f"{file.relative_to(ROOT)}:{line}: {words}"
        for file in _sources()
        for line, words in _texts(ast.parse(file.read_text(encoding="utf-8")))
    ]

    assert not escaped, "not in tr():\n" + "\n".join(escaped)


def test_marked_texts_are_translated_where_they_are_handed_on() -> None:
    """A constant that is marked but not given to ``tr`` stays English wherever it is shown."""
    shown_as_they_are = [
        f"{file.relative_to(ROOT)}:{line}: {name}"
        for file in _sources()
        for line, name in _marked_arguments(ast.parse(file.read_text(encoding="utf-8")))
    ]

    assert not shown_as_they_are, "not in tr():\n" + "\n".join(shown_as_they_are)


def _marked_arguments(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The marked constants that calls other than ``tr`` are given, also behind a condition."""
    marked = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and _called(node.value) == "mark"
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call in ast.walk(tree):
        # Tables of texts are asked by get; what comes out is translated.
        if isinstance(call, ast.Call) and _called(call) not in ("tr", "get"):
            arguments = list(call.args)
            for one in arguments:
                if isinstance(one, ast.IfExp):
                    arguments += [one.body, one.orelse]
                elif isinstance(one, ast.BoolOp):
                    arguments += one.values
                elif isinstance(one, ast.Name) and one.id in marked:
                    yield one.lineno, one.id


def test_words_of_the_maps_scripts_are_those_that_the_page_is_given() -> None:
    scripts = sorted((ROOT / "resources" / "map").glob("*.js"))
    named = {
        text
        for script in scripts
        for text in re.findall(r'\bword\("([^"]*)"', script.read_text(encoding="utf-8"))
    }

    assert named == set(PAGE_WORDS)


def test_rows_of_the_maps_legend_are_of_kinds_that_it_draws() -> None:
    """A kind that is a translated word would draw nothing in other languages."""
    folder = ROOT / "resources" / "map"
    legend = (folder / "legend.js").read_text(encoding="utf-8")
    keys = legend.partition("KEYS = {")[2].partition("\n  };")[0]
    drawn = re.findall(r"^    (\w+)[:,]", keys, re.MULTILINE)
    scripts = [script.read_text(encoding="utf-8") for script in sorted(folder.glob("*.js"))]
    kinds = {kind for script in scripts for kind in re.findall(r"\bkind: ([^,}]+)[,}]", script)}

    assert len(drawn) > 15
    assert kinds <= {f'"{one}"' for one in drawn}
    # Nor is the name of a property a word.
    source = "\n".join(scripts)
    for before, word in re.findall(r'(..)campusgps\.word\("(\w+)"\)', source):
        assert before == ": " or not re.search(rf"\.{word}\b", source), word


def test_values_have_the_names_that_their_texts_use() -> None:
    wrong = []
    for file in sorted((ROOT / "campusgps_gui").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and _called(node) == "tr" and node.args):
                continue
            given = {one.arg for one in node.keywords}
            text = node.args[0]
            if isinstance(text, ast.Constant) and given and None not in given:
                wanted = {name for name, _ in _values(str(text.value)) if name != "%n"}
                if wanted != given:
                    wrong.append(f"{file.relative_to(ROOT)}:{node.lineno}: {text.value}")

    assert not wrong, "\n".join(wrong)


def test_catalogues_hold_what_the_source_does() -> None:
    assert stale_catalogues() == [], "run make translations, then translate what is unfinished"


def test_texts_of_errors_are_found_wherever_they_are_written() -> None:
    """Functions return errors too, and sentences stand in constants, variables and functions."""
    advice = ast.parse('ADVICE = "Choose another file."')
    source = ast.parse("""
from core.words import ADVICE
def refuse(path):
    raise CampusGPSError("it is refused", advice=ADVICE)
def _damaged(path, why) -> CampusGPSError:
    return OtherError(f"it is damaged ({why})", file=path)
def read(path, count):
    if not count:
        return _damaged(path, "its end is missing")
    reason = f"it has {count} parts" if count > 1 else "it has one part only"
    problem = OtherError(reason, advice=_hint(count))
    raise ValueError("nobody reads this text")
def _hint(count):
    return "" if count else "Save it once more."
def work(task, files):
    stage = "Counting"
    task.begin(stage, len(files))
    for file in task.each(files, f"Reading {files}", len(files)):
        pass
""")

    texts = SourceTexts({"words.py": advice, "reading.py": source})

    assert set(texts.errors("reading.py")) == {
        *("it is refused", "Choose another file.", "it is damaged ({value1})"),
        *("its end is missing", "it has {value1} parts", "it has one part only"),
        "Save it once more.",
    }
    assert set(texts.stages("reading.py")) == {"Counting", "Reading {value1}"}


@pytest.mark.parametrize("language", ["en", "de", "he"])
def test_every_text_is_translated_with_the_same_values(language: str) -> None:
    wrong = []
    tree = ElementTree.parse(CATALOGUES / f"campusgps_{language}.ts")
    for message in tree.iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None
        plural = message.get("numerus") == "yes"
        forms = (
            [one.text or "" for one in translation.iter("numerusform")]
            if plural
            else [translation.text or ""]
        )
        if translation.get("type") or not all(forms) or (plural and len(forms) != 2):
            wrong.append(f"unfinished: {source}")
        elif any(_values(form) - _values(source) for form in forms):
            wrong.append(f"other values: {source}")
        elif _values(forms[-1]) != _values(source):
            wrong.append(f"values missing: {source}")

    assert not wrong, "\n".join(wrong)


def _values(text: str) -> set[tuple[str, str]]:
    """The places for values in a text, with how they are written."""
    plural = {("%n", "")} if "%n" in text else set()
    return plural | {
        (name, how or "") for _, name, how, _ in Formatter().parse(text) if name is not None
    }
