from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

from core.evaluation.full_report import FullReport
from core.evaluation.report_html import report_to_html
from core.evaluation.report_language import ReportLanguage

Make = Callable[..., FullReport]

EVIL = '<script>alert(1)</script>"onerror="x'
VOID = {"meta", "img", "br", "link"}


class Elements(HTMLParser):
    """Notes every element with its attributes, and that each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def elements(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Elements()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser.found


def test_texts_of_anybody_are_only_text(make: Make) -> None:
    report = make(
        [1.0, 20.0],
        name=f"/photos/{EVIL}.jpg",
        session=EVIL,
        title=EVIL,
        notes=(EVIL,),
        thumbnail=lambda _: b"\xff\xd8",
    )
    html = report_to_html(report)
    found = elements(html)
    assert "script" not in {tag for tag, _ in found}
    assert not [name for _, attributes in found for name in attributes if name.startswith("on")]
    assert html.count("&lt;script&gt;") >= 5


def test_it_needs_nothing_else(make: Make) -> None:
    html = report_to_html(make([1.0, 20.0], thumbnail=lambda _: b"\xff\xd8"))
    found = elements(html)
    sources = [
        value
        for _, attributes in found
        for name, value in attributes.items()
        if name in ("src", "href", "data", "xlink:href")
    ]
    assert sources and all((value or "").startswith("data:image/jpeg;base64,") for value in sources)
    assert "http" not in html.replace("http-equiv", "")
    assert not re.search(r"url\(|@import", html)
    assert "default-src 'none'" in html


def test_it_says_the_figures(make: Make) -> None:
    html = report_to_html(make([1.0, 2.0, 8.0, 41.0], notes=("Mind this.",)))
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html.replace("&nbsp;", " ")))
    for words in (
        "Campus", "5.0 m median error", "13.0 m mean error", "75 % within the 90 % radius",
        "0 % false alarms", "Mind this.", "As a test.", "41 m off", "0.jpg", "epochs 3",
        "over 25 m", "always", "Python",
    ):  # fmt: skip
        assert words in text, words


def test_the_same_report_is_the_same_page(make: Make) -> None:
    assert report_to_html(make([1.0, 5.0, 30.0])) == report_to_html(make([1.0, 5.0, 30.0]))


def test_a_random_split_is_called_optimistic(make: Make) -> None:
    from dataclasses import replace

    from core.evaluation.model_card import EvaluationProtocol

    report = make([1.0, 2.0])
    assert "Optimistic" not in report_to_html(report)
    card = replace(report.card, protocol=EvaluationProtocol("At random.", optimistic=True))
    assert "Optimistic" in report_to_html(replace(report, card=card))


def test_it_is_written_in_another_language(make: Make) -> None:
    words = {
        "median error": "<i>Medianfehler</i>",
        "{metres} m": "{metres} Meter",
        "How far the answers of {method} are from the known positions of {count} photos.": (
            "{count} Fotos, von {method} verortet."
        ),
    }
    language = ReportLanguage(
        *("he", True, lambda text: words.get(text, text)),
        lambda text: f"[{text}]",
        lambda text: text.replace(".", ","),
    )
    html = report_to_html(make([1.0, 2.0], notes=("Mind <this>.",)), language)

    assert '<html lang="he" dir="rtl">' in html
    assert "&lt;i&gt;Medianfehler" in html and "<bdi>1,5</bdi> Meter" in html
    assert "[Mind &lt;this&gt;.]" in html
    assert "<bdi>2</bdi> Fotos, von <bdi><strong>" in html


def test_what_is_better_stands_in_no_warning(make: Make) -> None:
    html = report_to_html(make([1.0, 2.0], notes=("Better: a takes the place of b.", "Worse.")))
    assert '<p class="note good">Better: a takes' in html
    assert '<p class="note">Worse.</p>' in html
