"""The networks that a project's photos can be compared by, with the one to use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from campusgps_gui.jobs.network_service import NetworkRow, NetworkService
from campusgps_gui.settings import Settings
from campusgps_gui.style.appearance import GRID, heading, muted
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import isolated, mark, number, tr
from campusgps_gui.widgets.dialog_parts import (
    FittedDialog,
    begin_with_size,
    dialog_column,
    room_on_screen,
)
from campusgps_gui.widgets.help_button import with_help
from campusgps_gui.widgets.question import ask_to_download
from campusgps_gui.widgets.task_bar import TaskBar

if TYPE_CHECKING:
    from core.workflows.comparing import ComparedBackbone

_HEADINGS = (
    *(
        mark("Network"),
        mark("Weights"),
        mark("Median\nerror"),
        mark("Mean\nerror"),
        mark("Median 90 %\nradius"),
    ),
    *(mark("First one\nright"), mark("One of 5\nright"), mark("Time\na photo"), mark("Memory")),
)
# Right: a photo taken within so many metres.
_RIGHT_M = 10
_RIGHT_COLUMNS = (5, 6)
_INTRODUCTION = mark(
    "Photos are compared by one of these networks. Tick some and compare them: "
    "every session is left out in turn and located by the others. What was "
    "computed is kept."
)
_INSTEAD = mark(
    "Without a connection: choose the file that the authors publish (“I have the file…”)."
)
_WHY = mark("Networks come without their weights, which are downloaded once for all projects.")
# Where less room is, names keep theirs and the table scrolls.
_ALL_COLUMNS = 900


class NetworksDialog(FittedDialog):
    """A table of networks: ticked ones are compared, the chosen one can be used.

    Args:
        service: Lists, brings, compares and chooses.
        settings: Remembers where files are.
        parent: The window it belongs to.

    Attributes:
        service: See above.
        about: Says what the chosen network is, and how it compares.
    """

    def __init__(
        self, service: NetworkService, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Networks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.service, self._settings = service, settings
        self._ticked: set[str] = set()
        self._filling = False
        self._table = self._made_table()
        self.about = muted("")
        self._another = QLineEdit()
        self._another.setPlaceholderText(
            tr("NAME@512 for another photo size, NAME+NAME for several")
        )
        self._another.setAccessibleName(tr("Another network"))
        self._another.textChanged.connect(self._offer)
        self._another.returnPressed.connect(self._add_another)
        self._add = _button(tr("Add to the list"), self._add_another)
        self._compare = _button(tr("Compare the ticked"), self._compare_ticked)
        self._file = _button(tr("I have the file…"), self._take_file)
        self._use = _button(tr("Use this one"), self._use_chosen)
        self._use.setProperty("primary", True)
        # Enter in the line for another network adds that; it puts nothing into use.
        self._use.setDefault(False)
        self._bar = TaskBar()
        self._bar.cancel_wanted.connect(service.cancel)
        self._lay_out()
        service.changed.connect(self._refresh)
        service.ended.connect(self.close)
        self._refresh()
        service.look()

    @property
    def chosen(self) -> NetworkRow | None:
        """The network of the row that the person is at."""
        item = self._table.item(self._table.currentRow(), 0)
        return None if item is None else self.service.row(_name(item))

    def tick(self, *names: str) -> None:
        """Tick these networks and no others."""
        self._ticked = set(names)
        self._refresh()

    def _made_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_HEADINGS))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if room_on_screen(self).width() > _ALL_COLUMNS:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        right = tr("How often a photo within {metres} m is among those most alike", metres=_RIGHT_M)
        for column, words in enumerate(_HEADINGS):
            title = QTableWidgetItem(tr(words))
            title.setTextAlignment(_alignment(column))
            if column in _RIGHT_COLUMNS:
                title.setToolTip(right)
            table.setHorizontalHeaderItem(column, title)
        table.setAccessibleName(tr("Networks"))
        table.itemChanged.connect(self._note_tick)
        table.currentItemChanged.connect(lambda *_: self._offer())
        return table

    def _lay_out(self) -> None:
        another = QHBoxLayout()
        another.setSpacing(GRID)
        another.addWidget(self._another, 1)
        another.addWidget(self._add)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._compare)
        row.addWidget(self._file)
        row.addStretch(1)
        row.addWidget(_button(tr("Close"), self.close))
        row.addWidget(self._use)
        layout = dialog_column(self)
        layout.addLayout(with_help(heading(tr("Networks")), "networks"))
        layout.addWidget(muted(tr(_INTRODUCTION)))
        self._table.setMinimumHeight(120)
        layout.addWidget(self._table, 1)
        layout.addWidget(self.about)
        layout.addLayout(another)
        layout.addWidget(self._bar)
        layout.addLayout(row)
        begin_with_size(self, 960, 620)

    def _refresh(self) -> None:
        service = self.service
        job = service.job
        if job is not None and service.busy:
            self._bar.show_job(job.label, job.whole, cancelling=job.cancelling)
        else:
            self._bar.hide()
        self._fill()
        self._offer()

    def _fill(self) -> None:
        """Show the networks as they are now; rows stay where they are."""
        table, service = self._table, self.service
        names = [row.name for row in service.rows]
        self._filling = True
        if [_name(table.item(at, 0)) for at in range(table.rowCount())] != names:
            table.setRowCount(0)
            table.setRowCount(len(names))
        for at, row in enumerate(service.rows):
            item = self._cell(at, 0)
            item.setData(Qt.ItemDataRole.UserRole, row.name)
            item.setText(
                tr("{name} (in use)", name=row.name) if row.name == service.in_use else row.name
            )
            ticked = row.name in self._ticked
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            cells = [_weights(row), *_figures(service.compared.get(row.name))]
            for column, text in enumerate(cells, start=1):
                cell = self._cell(at, column)
                cell.setText(text)
                cell.setTextAlignment(_alignment(column))
                cell.setToolTip(_details(service.compared.get(row.name)))
        if table.currentRow() < 0 and service.in_use in names:
            table.setCurrentCell(names.index(service.in_use), 0)
        self._filling = False

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        cell = self._table.item(row, column)
        if cell is None:
            cell = QTableWidgetItem()
            self._table.setItem(row, column, cell)
        return cell

    def _offer(self) -> None:
        chosen, busy = self.chosen, self.service.busy
        compared = self.service.compared.get(chosen.name) if chosen else None
        words = [chosen.description, chosen.hindrance] if chosen else []
        words.append(_against(compared))
        self.about.setText("\n".join(filter(None, words)))
        usable = chosen is not None and not chosen.hindrance and not busy
        hindered = {row.name for row in self.service.rows if row.hindrance}
        self._compare.setEnabled(bool(self._ticked) and not self._ticked & hindered and not busy)
        self._add.setEnabled(bool(self._another.text().strip()) and not busy)
        self._file.setEnabled(usable and chosen is not None and chosen.takes_file)
        self._use.setEnabled(usable and chosen is not None and chosen.name != self.service.in_use)

    def _note_tick(self, item: QTableWidgetItem) -> None:
        if self._filling or item.column() != 0:
            return
        if item.checkState() is Qt.CheckState.Checked:
            self._ticked.add(_name(item))
        else:
            self._ticked.discard(_name(item))
        self._offer()

    def _add_another(self) -> None:
        name = self._another.text().strip()
        if not name or self.service.busy:
            return
        self._another.clear()
        self._ticked.add(name)
        self.service.add(name)

    def _compare_ticked(self) -> None:
        names = [row.name for row in self.service.rows if row.name in self._ticked]
        self._with_weights(names, tr("Download and compare"), lambda: self.service.compare(names))

    def _use_chosen(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            name = chosen.name
            self._with_weights([name], tr("Download and use"), lambda: self.service.use(name))

    def _with_weights(self, names: list[str], yes: str, act: Callable[[], None]) -> None:
        """Do something with networks, after a yes to the download that it needs."""
        missing = self.service.missing(names)
        if not missing:
            act()
            return
        ask_to_download(
            self, missing, tr(_WHY), tr(_INSTEAD), yes, lambda: self.service.bring(names, act)
        )

    def _take_file(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        name, _ = QFileDialog.getOpenFileName(
            self,
            tr("The weights of {name}", name=chosen.name),
            str(self._settings.folder_for("weights")),
            tr("Weights (*.pth *.pt *.safetensors)"),
        )
        if name:
            self._settings.remember_folder("weights", Path(name).parent)
            self.service.take_file(chosen.name, Path(name))


def _button(words: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _=False: act())
    return button


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Figures stand to the right, under their titles."""
    side = Qt.AlignmentFlag.AlignRight if column > 1 else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _name(item: QTableWidgetItem | None) -> str:
    return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))


def _weights(row: NetworkRow) -> str:
    if row.hindrance:
        return tr("needs torch")
    if not row.missing:
        return tr("here")
    return tr("{sizes} to download", sizes=" + ".join(one.size for one in row.missing))


def _figures(row: ComparedBackbone | None) -> list[str]:
    if row is None:
        return [""] * (len(_HEADINGS) - 2)
    figures = row.report.leave_one_session_out
    metres = (figures.median_m, figures.mean_m, figures.median_radius90_m)
    return [
        *("" if one is None else distance_text(one) for one in metres),
        *(number(row.recall[count, _RIGHT_M], ".0%") for count in (1, 5)),
        tr("{time:.0f} ms", time=row.seconds_per_photo * 1000),
        isolated(tr("{size:.0f} MB", size=row.network_bytes / 1e6)) if row.network_bytes else "",
    ]


def _details(row: ComparedBackbone | None) -> str:
    """All shares of photos with a right one among the first, as lines."""
    if row is None:
        return ""
    counts = sorted({count for count, _ in row.recall})
    radii = sorted({metres for _, metres in row.recall})
    lines = [
        tr(
            "Within {metres} m: {shares}",
            metres=metres,
            shares=", ".join(
                tr("{share:.0%} of the first {count}", share=row.recall[count, metres], count=count)
                for count in counts
            ),
        )
        for metres in radii
    ]
    return "\n".join([tr("A photo of the right place is among those most alike:"), *lines])


def _against(row: ComparedBackbone | None) -> str:
    """The difference of the errors from those of the network in use, with the range of chance."""
    if row is None or row.difference is None or row.difference.mean_interval is None:
        return ""
    difference, interval = row.difference, row.difference.mean_interval
    verdict = tr("no difference beyond chance")
    if interval.high < 0:
        verdict = tr("better beyond chance")
    if interval.low > 0:
        verdict = tr("worse beyond chance")
    return tr(
        "Mean error against {against}: {mean:+.1f} m (95 %: {low:+.1f} to {high:+.1f}): {verdict}.",
        against=difference.against,
        mean=difference.mean_m,
        low=interval.low,
        high=interval.high,
        verdict=verdict,
    )
