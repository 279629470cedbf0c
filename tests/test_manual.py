"""The manual: its commands are understood, its links lead to pages, its pictures are there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import typer
from PIL import Image
from typer.core import TyperGroup

import campusgps_gui
from campusgps_gui.app.demo_command import app
from campusgps_gui.shell.dialogs.manual_window import manual_pages
from campusgps_gui.widgets.help_button import TOPICS

WINDOW = Path(campusgps_gui.__file__).parent
WEB_PAGES = Path(__file__).parent.parent / "mkdocs.yml"
# Made in a folder of its own, so that arguments that have to exist do.
FILES = (
    "best.pth",
    "buildings.geojson",
    "campus.safetensors",
    "new.jpg",
    "part1.csv",
    "part2.csv",
    "part3.csv",
    "part4.csv",
    "places.onnx",
    "walk.gpx",
)
FOLDERS = ("campus.campusgps", "Pictures/campus", "Pictures/new", "Pictures/test")
PROGRAM = Path(__file__).parent.parent
PAGES = [*manual_pages(), PROGRAM / "README.md"]
COMMANDS = [
    pytest.param(line.strip(), id=f"{page.name}-{line.strip()}")
    for page in PAGES
    for line in page.read_text("utf-8").splitlines()
    if line.startswith("    campusgps ")
]
# What the commands' own help gives as examples.
EXAMPLES = [
    pytest.param(" ".join(example.split()), id=f"{source.name}-{' '.join(example.split())}")
    for folder in ("core/cli", "campusgps_gui/app")
    for source in sorted((PROGRAM / folder).glob("*.py"))
    for example in re.findall(
        r"^ {4}Example: (.+(?:\n {4}\w*[\w-].*)*)", source.read_text("utf-8"), re.M
    )
]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home with the files and folders that the manual names."""
    for name in FILES:
        (tmp_path / name).touch()
    for name in (*FOLDERS, "positions"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "positions.csv").touch()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("line", [*COMMANDS, *EXAMPLES])
def test_the_program_understands_each_command(line: str) -> None:
    script = line.replace("~", "$HOME").replace("$HOME/", "").replace("$SLURM_ARRAY_TASK_ID", "1")
    name, *arguments = shlex.split(script)
    context = typer.main.get_command(app).make_context(name, arguments)
    while isinstance(context.command, TyperGroup):
        rest = [*context._protected_args, *context.args]
        name, command, rest = context.command.resolve_command(context, rest)
        assert command is not None
        # Reads the arguments as the command would, and refuses what it would refuse.
        context = command.make_context(name, rest, parent=context)


@pytest.mark.parametrize("page", manual_pages(), ids=lambda page: page.name)
def test_links_lead_to_pages(page: Path) -> None:
    links = re.findall(r"\]\(([^)]+)\)", page.read_text("utf-8"))
    for link in links:
        assert link.startswith("https://") or (page.parent / link).is_file(), link


def test_help_buttons_lead_to_pages_and_headings_and_each_topic_has_one() -> None:
    pages = {page.stem: page.read_text("utf-8").splitlines() for page in manual_pages()}
    for topic in TOPICS.values():
        assert topic.page in pages, topic
        wanted = f"## {topic.heading}" if topic.heading else pages[topic.page][0]
        assert wanted in pages[topic.page], topic
    source = "".join(file.read_text("utf-8") for file in WINDOW.rglob("*.py"))
    buttons = re.findall(r'(?:HelpButton\(|with_help\(.*|topic=)"(\w+)"\)?', source)
    assert set(buttons) == TOPICS.keys()


def test_the_first_page_names_every_other() -> None:
    first, *others = manual_pages()
    text = first.read_text("utf-8")
    assert others and all(f"({page.name})" in text for page in others)


def test_the_web_pages_are_those_of_the_window() -> None:
    listed = re.findall(r"^  - (\S+\.md)$", WEB_PAGES.read_text("utf-8"), re.MULTILINE)
    assert listed == [page.name for page in manual_pages()]


def test_the_commands_page_names_every_command() -> None:
    page = next(page for page in manual_pages() if page.stem == "commands").read_text("utf-8")
    waiting = [("campusgps", typer.main.get_command(app))]
    found = 0
    while waiting:
        name, command = waiting.pop()
        if isinstance(command, TyperGroup):
            waiting += [(f"{name} {word}", part) for word, part in command.commands.items()]
        else:
            found += 1
            *group, word = name.split()
            assert f"`{name}" in page or (f"`{' '.join(group)} " in page and word in page), name
    assert found >= 29


def test_the_licences_of_all_parts_are_named() -> None:
    page = next(page for page in manual_pages() if page.stem == "licences").read_text("utf-8")
    project = (WEB_PAGES.parent / "pyproject.toml").read_text("utf-8")
    lists = re.findall(
        r"^(?:dependencies|training|refine|onnx) = \[$(.*?)^\]$", project, re.MULTILINE | re.DOTALL
    )
    names = re.findall(r'^    "([\w-]+)', "".join(lists), re.MULTILINE)
    missing = [name for name in names if name.casefold() not in page.casefold()]
    assert len(lists) == 4 and len(names) > 20 and missing == []


@pytest.mark.parametrize("page", manual_pages(), ids=lambda page: page.name)
def test_no_line_is_read_otherwise_by_the_window_and_by_the_web_pages(page: Path) -> None:
    # Within code in a table the one leaves the backslash out and the other does not.
    assert "\\|" not in page.read_text("utf-8")


def pictures_of(page: Path) -> list[tuple[str, str]]:
    """The pictures that a page names: what they show, in words, and where they are."""
    return re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page.read_text("utf-8"))


def test_each_picture_is_used_has_words_and_is_small() -> None:
    folder = manual_pages()[0].parent
    used = [picture for page in manual_pages() for picture in pictures_of(page)]
    files = {file.relative_to(folder).as_posix() for file in (folder / "pictures").iterdir()}
    assert {name for _, name in used} == files and len(files) >= 5
    for words, name in used:
        assert len(words.split()) >= 8, f"what does {name} show?"
        with Image.open(folder / name) as picture:
            assert picture.width <= 900, name
    assert sum((folder / name).stat().st_size for name in files) <= 600_000
