"""The window of the manual: its pages, found by words; it opens without a connection."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

import resources
from campusgps_gui.shell.dialogs.manual_pictures import FittedPictures, write_captions
from campusgps_gui.style.appearance import GRID, colours_of
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.dialog_parts import begin_with_size
from campusgps_gui.widgets.search_line import SearchLine

FIRST_PAGE = "index"

_FOLDER = resources.FOLDER / "manual"
_LINE_HEIGHT_PERCENT = 120.0


class ManualWindow(QDialog):
    """Shows the manual beside the program's window.

    Args:
        parent: The window it belongs to.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("CampusGPS manual"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._texts = {page.stem: page.read_text("utf-8") for page in manual_pages()}
        self.search = SearchLine(tr("Search the manual"))
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._find_next)
        self.pages = QListWidget()
        self.pages.setAccessibleName(tr("Pages of the manual"))
        # They are English, whatever the window speaks.
        self.pages.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for name, text in self._texts.items():
            item = QListWidgetItem(_title(text), self.pages)
            item.setData(Qt.ItemDataRole.UserRole, name)
        self.pages.currentItemChanged.connect(lambda *_: self._show_current())
        self.text, self._heading = QTextBrowser(), ""
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("Page of the manual"))
        self.text.document().setDocumentMargin(3 * GRID)
        self.text.setSearchPaths([str(_FOLDER)])
        self._pictures = FittedPictures(self.text.document(), self.text)
        self.text.anchorClicked.connect(self._follow)
        self._lay_out()
        self.show_page(FIRST_PAGE)

    def show_page(self, name: str, heading: str = "") -> None:
        """Show the page of that name, or the first one, from a heading on."""
        names = list(self._texts)
        self.search.clear()
        self.pages.setCurrentRow(names.index(name) if name in names else 0)
        self._heading = heading
        self._go_to_heading()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Lines are as long as the window is wide, which is known now.
        self._go_to_heading()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A page is laid out in the colours of its time.
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            bar = self.text.verticalScrollBar()
            place = bar.value()
            self._show_current()
            bar.setValue(place)

    def _go_to_heading(self) -> None:
        """Scroll to the heading that was asked for, and put the cursor there."""
        block = self.text.document().begin()
        while self._heading and block.isValid():
            if block.blockFormat().headingLevel() and block.text() == self._heading:
                self.text.setTextCursor(QTextCursor(block))
                place = self.text.document().documentLayout().blockBoundingRect(block)
                self.text.verticalScrollBar().setValue(int(place.top()) - GRID)
                return
            block = block.next()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.search)
        column.addWidget(self.pages)
        parts = QSplitter()
        parts.addWidget(left)
        parts.addWidget(self.text)
        parts.setSizes([240, 720])
        parts.setStretchFactor(1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(parts)
        begin_with_size(self, 980, 680)

    def _name_of(self, row: int) -> str:
        """The page that a row of the list stands for."""
        return str(self.pages.item(row).data(Qt.ItemDataRole.UserRole))

    def _show_current(self) -> None:
        row = self.pages.currentRow()
        if row < 0:
            return
        self.text.setMarkdown(self._texts[self._name_of(row)])
        _lay_out_page(self.text.document(), QColor(colours_of(self).border))
        write_captions(self.text.document())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, link: QUrl) -> None:
        name = link.path().removesuffix(".md")
        if link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)
        elif name in self._texts:
            self.show_page(name)

    def _find(self, words: str) -> None:
        """List the pages that have all ``words``, those that are most about them first."""
        wanted = words.casefold().split()
        fitness = {name: _fitness(text, wanted) for name, text in self._texts.items()}
        names = sorted(self._texts, key=lambda name: -fitness[name])
        self.pages.blockSignals(True)
        shown = self.pages.currentItem()
        items = {self._name_of(0): self.pages.takeItem(0) for _ in names}
        for name in names:
            self.pages.addItem(items[name])
            items[name].setHidden(not fitness[name])
        self.pages.setCurrentItem(shown)
        self.pages.blockSignals(False)
        if wanted and fitness[names[0]]:
            self.pages.setCurrentRow(0)
        if wanted:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self._find_next()

    def _find_next(self) -> None:
        """Select the next place of the first word; after the last one comes the first."""
        wanted = self.search.text().split()
        if wanted and not self.text.find(wanted[0]):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(wanted[0])


def _fitness(text: str, wanted: list[str]) -> int:
    """How much a page is about words: a heading counts more than its text; 0 if it lacks one."""
    folded = text.casefold()
    headings = [line for line in folded.splitlines() if line.startswith("#")]
    if not all(word in folded for word in wanted):
        return 0
    in_title, in_headings = headings[0], " ".join(headings)
    return 1 + sum(
        30 * (word in in_title) + 10 * in_headings.count(word) + folded.count(word)
        for word in wanted
    )


def manual_pages() -> list[Path]:
    """The files of the manual, in the order in which the first page lists them."""
    first = _FOLDER / f"{FIRST_PAGE}.md"
    text = first.read_text("utf-8")
    others = [page for page in _FOLDER.glob("*.md") if page != first]
    return [first, *sorted(others, key=lambda page: text.find(f"({page.name})"))]


def _title(text: str) -> str:
    return text.splitlines()[0].lstrip("# ")


def _lay_out_page(document: QTextDocument, border: QColor) -> None:
    """Give lines and tables the room and the colour that Markdown says nothing of."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    spaced = QTextBlockFormat()
    spaced.setLineHeight(
        _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    cursor.mergeBlockFormat(spaced)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            shape = frame.format()
            shape.setCellPadding(GRID / 2)
            shape.setBorderCollapse(True)
            shape.setBorderBrush(border)
            shape.setTopMargin(GRID)
            shape.setBottomMargin(2 * GRID)
            shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
            frame.setFormat(shape)
