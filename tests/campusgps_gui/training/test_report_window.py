"""A report in a real web view."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from campusgps_gui.style.appearance import Appearance, Theme
from campusgps_gui.style.report_language import report_language
from campusgps_gui.style.translation import use_language
from campusgps_gui.training.report_window import ReportWindow
from core.evaluation.comparison import MethodAnswers
from core.evaluation.full_report import FullReport, make_report
from core.evaluation.model_card import EvaluationProtocol, model_card
from core.evaluation.report_html import report_to_html
from core.geo import LocalFrame, Position
from core.localizer.estimate import Estimate
from core.project.references import ReferencePhoto

IN_OWN_WORLD = 1


def report_of(count: int = 6, picture: bytes = b"", session: str = "s") -> FullReport:
    frame = LocalFrame(Position(31.26, 34.8))
    photos = [
        ReferencePhoto(n, f"/p/<b>{n}.jpg", f"{n}", f"p{n}", frame.position_at(9.0 * n, 0), session)
        for n in range(count)
    ]
    estimates = tuple(
        Estimate(LocalFrame(one.position).position_at(0, 4.0 * n), 5, 10, True, ())
        for n, one in enumerate(photos)
    )
    card = model_card(
        photos, EvaluationProtocol("As a test."), settings={}, device="cpu", seconds=None
    )
    return make_report(
        photos,
        [MethodAnswers("hybrid", estimates)],
        card,
        title="North: campus?",
        thumbnail=lambda _: picture,
        created_at=datetime(2025, 12, 22, 12, tzinfo=timezone.utc),
    )


@pytest.fixture
def shown(qtbot: Any, appearance: Appearance) -> Iterator[ReportWindow]:
    yield from show(qtbot, report_of())


def show(qtbot: Any, report: FullReport) -> Iterator[ReportWindow]:
    window = ReportWindow(report)
    profile = window.view.page().profile()
    with qtbot.waitSignal(window.ready):
        window.show()
    yield window
    if shiboken6.isValid(window):
        window.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window) and not shiboken6.isValid(profile))


@pytest.fixture
def ask(qtbot: Any) -> Callable[[ReportWindow, str], Any]:
    def run(window: ReportWindow, script: str) -> Any:
        values: list[Any] = []
        window.view.page().runJavaScript(script, IN_OWN_WORLD, values.append)
        qtbot.waitUntil(lambda: bool(values))
        return values[0]

    return run


def test_the_page_shows_the_figures(shown: ReportWindow, ask: Any) -> None:
    text = ask(shown, "document.body.innerText")
    for words in ("North: campus?", "10.0 m", "median error", "<b>5.jpg", "As a test."):
        assert words in text, words
    assert ask(shown, "document.querySelectorAll('svg.plot polyline').length") == 3
    assert ask(shown, "document.querySelector('svg.map').getBoundingClientRect().width") > 300


def test_it_fits_a_phone(shown: ReportWindow, ask: Any, qtbot: Any) -> None:
    shown.resize(420, 700)
    qtbot.waitUntil(lambda: ask(shown, "innerWidth") <= 420)
    assert ask(shown, "document.documentElement.scrollWidth - innerWidth") <= 0


def test_it_follows_the_theme(
    shown: ReportWindow, ask: Any, appearance: Appearance, qtbot: Any
) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    assert ask(shown, ground) == "rgb(244, 245, 247)"
    appearance.theme = Theme.DARK
    qtbot.waitUntil(lambda: ask(shown, ground) == "rgb(26, 29, 34)")
    assert shown.view.page().backgroundColor() == QColor("#1a1d22")


def test_it_is_saved_as_html_and_as_json(
    shown: ReportWindow, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_: Any, __: str, suggested: str, kinds: str) -> tuple[str, str]:
        asked.append(Path(suggested).name)
        return str(tmp_path / "saved"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    QTest.keyClick(shown, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: (tmp_path / "saved.html").exists())
    shown.save_json.click()
    qtbot.waitUntil(lambda: (tmp_path / "saved.json").exists())
    assert asked == ["North- campus- report.html", "North- campus- report.json"]
    assert (tmp_path / "saved.html").read_text("utf-8") == report_to_html(
        report_of(), report_language()
    )
    assert json.loads((tmp_path / "saved.json").read_text("utf-8"))["figures"]["count"] == 6


def test_what_cannot_be_saved_is_said(shown: ReportWindow, tmp_path: Path, qtbot: Any) -> None:
    (tmp_path / "file").write_text("")
    shown.save_to(tmp_path / "file" / "report.html")
    qtbot.waitUntil(lambda: "cannot be written" in shown.status)


def test_escape_closes_it_and_nothing_stays(shown: ReportWindow, qtbot: Any) -> None:
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(shown))


def test_it_can_be_closed_before_it_is_written(qtbot: Any, appearance: Appearance) -> None:
    window = ReportWindow(report_of())
    profile = window.view.page().profile()
    window.show()
    assert not window.save_html.isEnabled()
    next(b for b in window.findChildren(QPushButton) if b.text() == "Close").click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window) and not shiboken6.isValid(profile))


def test_one_above_two_megabytes_is_shown(qtbot: Any, appearance: Appearance, ask: Any) -> None:
    large = report_of(20, b"\xff\xd8" + bytes(200_000))
    assert len(report_to_html(large)) > 5_000_000
    for window in show(qtbot, large):
        assert ask(window, "document.querySelectorAll('.photo img').length") == 20


def test_the_page_leads_nowhere(shown: ReportWindow, ask: Any, qtbot: Any) -> None:
    ask(shown, "location.href = 'campusgps://app/elsewhere.html'; null || 'asked'")
    ask(shown, "fetch('campusgps://app/report.html').catch(() => 0); 'asked'")
    assert "North: campus?" in ask(shown, "document.body.innerText")
    assert ask(shown, "location.href") == "campusgps://app/report.html"


@pytest.mark.usefixtures("english_afterwards", "appearance")
def test_the_page_is_in_the_windows_language(
    qtbot: Any, qapp: QApplication, tmp_path: Path
) -> None:
    use_language(qapp, "de")
    files = [tmp_path / "report.html", tmp_path / "report.json"]
    for window in show(qtbot, report_of(session="2025-12-21 09:30 Alder 5")):
        for file in files:
            window.save_to(file)
            qtbot.waitUntil(file.is_file, timeout=5_000)
        page, figures = (file.read_text(encoding="utf-8") for file in files)

    assert '<html lang="de">' in page and "Medianfehler" in page and "10,0 m" in page
    assert "median error" not in page
    assert "22. Dez. 2025 12:00 UTC" in page and "<th>21. Dez. 2025 09:30 Alder 5</th>" in page
    assert "2025-12" not in page
    # What other programs read stays as they read it.
    assert "2025-12-22T12:00" in figures and "2025-12-21 09:30 Alder 5" in figures


@pytest.mark.usefixtures("english_afterwards", "appearance")
def test_names_and_figures_stand_in_order_where_the_page_reads_from_right_to_left(
    qtbot: Any, qapp: QApplication, ask: Any
) -> None:
    use_language(qapp, "he")
    for window in show(qtbot, report_of()):
        gaps = ask(
            window,
            "[...document.querySelectorAll('tbody th .key')].map((k) => {"
            "const r = document.createRange(); r.selectNodeContents(k.nextSibling);"
            "return k.getBoundingClientRect().left - r.getBoundingClientRect().right; }).join()",
        ).split(",")
        sides = ask(
            window,
            "(() => { const left = (n) => { const r = document.createRange(); r.selectNode(n);"
            "return r.getBoundingClientRect().left; };"
            "return [...document.querySelectorAll('.tile b')]"
            ".filter((b) => b.innerText.includes('%'))"
            ".map((b) => left(b.lastChild) - left(b.firstChild)).join(); })()",
        ).split(",")

    # The square stands right of its name, and the sign of per cent right of its figure.
    assert len(gaps) > 1 and min(map(float, gaps)) >= 4
    assert len(sides) == 2 and min(map(float, sides)) > 0
