from __future__ import annotations

import base64
import io
import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from core.evaluation.report_language import ReportLanguage
from core.labelling.exports import export
from core.labelling.label import LabelStatus, Review
from core.localizer.area_shares import AreaShare
from core.photos.measurement import Source

EVIL = "<script>alert(1)<b onload=x>\"onerror='x' {{ 7*7 }}.jpg"
VOID = {"meta", "img", "br", "link"}


class Page(HTMLParser):
    """Elements with their attributes, each closed, and the text outside of scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("script", "style"):
            self.words += f" {data}"

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", self.words)

    def rows(self) -> list[dict[str, str | None]]:
        tags = [(tag, attributes) for tag, attributes in self.found if tag in ("tbody", "tr")]
        start = next(i for i, (tag, _) in enumerate(tags) if tag == "tbody")
        return [attributes for _, attributes in tags[start + 1 :]]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "photo.jpg"
    Image.fromarray(np.full((300, 400, 3), (0, 0, 200), np.uint8)).save(file)
    return file


def written(labels: list[Any], folder: Path) -> Page:
    export(labels, folder / "report.html")
    return Page((folder / "report.html").read_text("utf-8"))


def test_names_of_anybody_are_only_text(make_label: Any, tmp_path: Path) -> None:
    labels = [
        make_label(f"/{EVIL}/{EVIL}", match=EVIL),
        make_label(EVIL, status=LabelStatus.UNREADABLE, reason=EVIL),
        make_label(os.fsdecode(b"/p/\xff.jpg")),
    ]
    page = written(labels, tmp_path)
    assert [tag for tag, _ in page.found].count("script") == 2
    assert not [name for _, attributes in page.found for name in attributes if name[:2] == "on"]
    assert page.text.count(EVIL) == 5
    assert "\\xff.jpg" in page.text


def test_it_needs_nothing_else(make_label: Any, photo: Path, tmp_path: Path) -> None:
    page = written([make_label(photo)], tmp_path)
    links = [
        value or ""
        for _, attributes in page.found
        for name, value in attributes.items()
        if name in ("src", "href")
    ]
    assert links and all(link.startswith(("data:", "#")) for link in links)
    html = (tmp_path / "report.html").read_text("utf-8")
    assert not re.search(r"url\((?!data:|#)|@import", html)
    assert "default-src 'none'; script-src 'nonce-" in html


def test_pictures_are_small_and_inside(make_label: Any, photo: Path, tmp_path: Path) -> None:
    page = written([make_label(photo), make_label(tmp_path / "gone.jpg")], tmp_path)
    [picture] = [attributes["src"] for tag, attributes in page.found if tag == "img"]
    content = base64.b64decode((picture or "").removeprefix("data:image/jpeg;base64,"))
    with Image.open(io.BytesIO(content)) as image:
        assert image.size == (160, 120)
    assert page.text.count("no picture") == 1


def test_it_counts_and_explains(make_label: Any, tmp_path: Path) -> None:
    labels = [
        make_label("/secret/trip/a.jpg"),
        make_label(review=Review.ACCEPTED),
        make_label(review=Review.ACCEPTED),
        make_label(corrected_by=Source.HAND),
        make_label(status=LabelStatus.OUTSIDE),
        make_label(status=LabelStatus.UNREADABLE, reason="the file is cut off"),
    ]
    page = written(labels, tmp_path)
    for words in (
        "Where 6 photos were taken", "4 with a position of 6", "2 guess, accepted",
        "1 placed by hand", "1 not in the mapped area", "the file is cut off",
        "for nine in ten within the 90 % radius", "31.261235, 34.801234", "9 m", "24 m", "trip",
    ):  # fmt: skip
        assert words in page.text, words
    # Who is sent the report need not know where the photos are kept.
    assert "secret" not in page.text


def test_the_map_has_what_has_a_position(make_label: Any, tmp_path: Path) -> None:
    labels = [
        make_label(position=(-16.5, 179.9999999)),
        make_label(corrected_by=Source.GPX),
        make_label(status=LabelStatus.OUTSIDE),
    ]
    guess, given, outside = written(labels, tmp_path).rows()
    assert guess == {
        "data-lat": "-16.5000000", "data-lng": "179.9999999", "data-outcome": "to_review",
        "data-r50": "9.0", "data-r90": "24.0",
    }  # fmt: skip
    assert given["data-outcome"] == "corrected" and "data-r90" not in given
    assert outside == {}


def test_without_any_position_there_is_no_map(make_label: Any, tmp_path: Path) -> None:
    page = written([make_label(status=LabelStatus.OUTSIDE)], tmp_path)
    assert "map" not in {attributes.get("id") for _, attributes in page.found}
    assert "Where 1 photo was taken" in page.text


def test_named_areas_have_a_column_where_the_place_has_some(
    make_label: Any, tmp_path: Path
) -> None:
    shares = (AreaShare("<b>Hall", "", 0.834), AreaShare("Court", "", 0.12))
    labels = [
        replace(make_label("/p/a.jpg"), areas=shares),
        replace(make_label("/p/b.jpg"), areas=()),
    ]
    export(labels, tmp_path / "with.html")
    page = Page((tmp_path / "with.html").read_text("utf-8"))
    assert "<b>Hall (83 %), Court (12 %)" in page.text
    heads = [tag for tag, _ in page.found if tag == "th"]
    export([make_label("/p/a.jpg"), make_label("/p/b.jpg")], tmp_path / "without.html")
    without = Page((tmp_path / "without.html").read_text("utf-8"))
    assert len(heads) == 1 + len([tag for tag, _ in without.found if tag == "th"])
    assert "where" in page.text.split() and "where" not in without.text.split()


def test_it_is_written_in_another_language(make_label: Any, photo: Path, tmp_path: Path) -> None:
    words = {
        "Where 1 photo was taken": "Wo 1 Foto entstand",
        "Show all {count} photos": "Alle {count} Fotos zeigen",
    }
    language = ReportLanguage(
        "de", page_words=lambda text: words.get(text, text), core_words=lambda text: f"[{text}]"
    )
    export([make_label(photo)], tmp_path / "report.html", language=language)
    html = (tmp_path / "report.html").read_text("utf-8")

    assert '<html lang="de">' in html and "<h1>Wo 1 Foto entstand</h1>" in html
    assert 'data-more="Alle {count} Fotos zeigen"' in html
    assert "[guess, not reviewed]" in Page(html).text
