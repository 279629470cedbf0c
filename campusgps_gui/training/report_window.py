"""A report in a window of its own, to read and to save."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.map.page import BASE_URL
from campusgps_gui.map.scheme import SCHEME_NAME, reply_with
from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import GRID, colours_of, set_tone
from campusgps_gui.style.icons import refresh_icons, set_icon
from campusgps_gui.style.report_language import report_language
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.dialog_parts import begin_with_size
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.empty_state import spaced
from core.errors import capitalised
from core.evaluation.full_report import FullReport
from core.files import legible, write_text
from core.tasks import Task

PAGE_URL = BASE_URL + "report.html"

_SIZE = (1080, 760)
# Closing waits so long for what is being saved.
_PATIENCE_S = 5.0
_ATTRIBUTES = QWebEngineSettings.WebAttribute
_OFF = (
    # The program's own calls run in a world of their own; the page has no scripts.
    _ATTRIBUTES.JavascriptEnabled,
    _ATTRIBUTES.LocalStorageEnabled,
    _ATTRIBUTES.LocalContentCanAccessRemoteUrls,
    _ATTRIBUTES.LocalContentCanAccessFileUrls,
    _ATTRIBUTES.PluginsEnabled,
    _ATTRIBUTES.ErrorPageEnabled,
)


class ReportWindow(QDialog):
    """Shows a report in a window of its own, which is deleted when it is closed.

    Ctrl+S saves it as HTML, Escape closes it.

    Args:
        report: What to show.
        parent: The window it belongs to.
        settings: Remembers the folder in which reports are saved; None: none is.

    Signals:
        ready: The page is loaded.
    """

    ready = Signal()

    def __init__(
        self,
        report: FullReport,
        parent: QWidget | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._settings = settings
        self.setWindowTitle(tr("Report: {title}", title=report.title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.is_ready = False
        self._name = _file_name(report.title)
        self._rendered: _RenderedReport | None = None
        self._runner = TaskRunner(self)
        self._profile = _ReportProfile()
        # The page has to go before its profile: it is gone when this is delivered.
        self.destroyed.connect(self._profile.deleteLater)
        self._lay_out()
        QShortcut(QKeySequence.StandardKey.Save, self, self.ask_for_html)
        # The page has the keyboard, and keeps the key to itself.
        QShortcut(QKeySequence.StandardKey.Cancel, self, self.reject)
        begin_with_size(self, *_SIZE)
        # Up to a second for thousands of photos.
        self._runner.run(
            tr("Writing the report"),
            partial(_render, report),
            on_success=self._show_report,
            on_failure=self._show_failure,
        )

    @property
    def status(self) -> str:
        """The sentence beside its buttons: what was saved, or what failed."""
        return self._status.text()

    def ask_for_html(self) -> None:
        """Ask where to save the report as HTML, and do."""
        self._ask(tr("Save the report"), ".html", tr("Web pages (*.html)"))

    def ask_for_json(self) -> None:
        """Ask where to save the report as JSON, and do."""
        self._ask(tr("Save the report's figures"), ".json", tr("JSON (*.json)"))

    def save_to(self, file: Path) -> None:
        """Save as JSON where the name ends so, else as HTML."""
        if self._rendered is None:
            return
        is_json = file.suffix.lower() == ".json"
        content = self._rendered.json if is_json else self._rendered.html
        self._runner.run(
            tr("Saving the report"),
            lambda _: write_text(file, content),
            on_success=lambda _: self._show_status(
                tr("Saved {name}", name=legible(file.name)), "good"
            ),
            on_failure=self._show_failure,
            must_run=True,
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.is_ready:
            refresh_icons(self)
            self._follow_theme()

    def done(self, result: int) -> None:
        self._runner.shut_down(_PATIENCE_S)
        super().done(result)

    def _lay_out(self) -> None:
        self.view = QWebEngineView()
        page = _ReportPage(self._profile, self.view)
        page.loadFinished.connect(self._note_loaded)
        self.view.setPage(page)
        self.view.setAcceptDrops(False)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.view.setAccessibleName(tr("Report"))
        self._follow_theme()
        # Three buttons in German leave little of a small screen's width.
        self._status = ElidedLabel(two_lines=True)
        self._show_status(tr("Writing the report…"), "muted")
        self.save_html = QPushButton(spaced(tr("Save as HTML…")))
        self.save_json = QPushButton(tr("Save as JSON…"))
        set_icon(self.save_html, "device-floppy")
        close = QPushButton(tr("Close"))
        self.save_html.clicked.connect(lambda _=False: self.ask_for_html())
        self.save_json.clicked.connect(lambda _=False: self.ask_for_json())
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(GRID, 0, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._status, 1)
        for button in (self.save_html, self.save_json, close):
            button.setAutoDefault(False)
            button.setEnabled(button is close)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)

    def _show_report(self, rendered: _RenderedReport) -> None:
        self._rendered = rendered
        self._profile.handler.set_page(rendered.html)
        self.view.page().load(QUrl(PAGE_URL))

    def _note_loaded(self, well: bool) -> None:
        if not well:
            self._show_status(
                tr("The report cannot be shown here; save it and open it in a browser."), "danger"
            )
        else:
            self._show_status("", "muted")
        self.save_html.setEnabled(True)
        self.save_json.setEnabled(True)
        self.is_ready = True
        self._follow_theme()
        self.view.setFocus()
        self.ready.emit()

    def _follow_theme(self) -> None:
        """Draw the page in the colours of the window, whatever the system's are."""
        colours = colours_of(self)
        self.view.page().setBackgroundColor(QColor(colours.window))
        if self.is_ready:
            theme = "dark" if colours.dark else "light"
            self.view.page().runJavaScript(
                f"document.documentElement.dataset.theme = '{theme}'; null",
                QWebEngineScript.ScriptWorldId.ApplicationWorld.value,
            )

    def _ask(self, title: str, suffix: str, kinds: str) -> None:
        if self._rendered is None:
            return
        folder = Path.home() if self._settings is None else self._settings.folder_for("report")
        start = str(folder / (self._name + suffix))
        name, _ = QFileDialog.getSaveFileName(self, title, start, kinds)
        if name:
            if self._settings is not None:
                self._settings.remember_folder("report", Path(name).parent)
            self.save_to(Path(name) if Path(name).suffix else Path(name + suffix))

    def _show_failure(self, error: Exception) -> None:
        text = str(error) or type(error).__name__
        self._show_status(capitalised(text), "danger")

    def _show_status(self, text: str, tone: str) -> None:
        self._status.setText(text)
        set_tone(self._status, tone)


@dataclass(frozen=True)
class _RenderedReport:
    """The report in the two formats that it is saved in."""

    html: str
    json: str


class _ReportProfile(QWebEngineProfile):
    """A profile that keeps nothing and has no network; the application owns it, as the map's."""

    def __init__(self) -> None:
        super().__init__(QApplication.instance())
        self.handler = _ReportHandler(self)
        self.installUrlSchemeHandler(SCHEME_NAME, self.handler)
        for attribute in _OFF:
            self.settings().setAttribute(attribute, False)


class _ReportHandler(QWebEngineUrlSchemeHandler):
    """Answers the one address of the report, and nothing else."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page = b""

    def set_page(self, html: str) -> None:
        """Serve ``html`` from now on."""
        self._page = html.encode("utf-8")

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        if job.requestUrl() == QUrl(PAGE_URL):
            reply_with(job, b"text/html; charset=utf-8", self._page)
        else:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)


class _ReportPage(QWebEnginePage):
    """A page that follows no link: it shows the report and nothing else."""

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        return QUrl(url) == QUrl(PAGE_URL) and is_main_frame


def _render(report: FullReport, _: Task) -> _RenderedReport:
    # Imported on the thread: jinja2 would hold up the window.
    from core.evaluation.report_html import report_to_html
    from core.evaluation.report_json import report_to_json

    return _RenderedReport(report_to_html(report, report_language()), report_to_json(report))


def _file_name(title: str) -> str:
    """``title`` as a file's name that every system takes."""
    kept = "".join(one if one.isalnum() or one in " -_." else "-" for one in title).strip(" .")
    return f"{kept or 'CampusGPS'} report"
