"""The named areas of a place: a list, and what can be done with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from campusgps_gui.jobs.project_areas import ProjectAreas
from campusgps_gui.shell.dialogs.area_question import AreaQuestion
from campusgps_gui.style.appearance import GRID, heading, muted
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.translation import mark, tr
from campusgps_gui.widgets.dialog_parts import FittedDialog, dialog_column
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.help_button import with_help

_KINDS = mark("GeoJSON (*.geojson *.json)")
_HINT = mark(
    "Answers then say in which area a photo was probably taken, and how "
    "probably. Add them from a GeoJSON file (or drop it at the window's foot), "
    "or draw them on the map."
)


class AreasDialog(FittedDialog):
    """Lists the named areas; every change can be undone.

    Args:
        areas: The areas of the open project.
        folder: Where file dialogs begin.

    Attributes:
        question: The question for a name that is on the screen, if one is.
    """

    def __init__(self, areas: ProjectAreas, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Areas"))
        self._areas, self._folder = areas, folder
        self.question: AreaQuestion | None = None
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(tr("Named areas"))
        self.draw, self.load = (
            self._button(tr("Draw…"), "pencil"),
            self._button(tr("Import…"), "file-import"),
        )
        self.save, self.rename = (
            self._button(tr("Export…"), "upload"),
            self._button(tr("Change…"), "pencil"),
        )
        self.remove, self.finish = self._button(tr("Remove"), "trash"), QPushButton(tr("Close"))
        self._lay_out()
        self.draw.clicked.connect(lambda _=False: self._draw())
        self.load.clicked.connect(lambda _=False: self._ask_file())
        self.save.clicked.connect(lambda _=False: self._ask_target())
        self.rename.clicked.connect(lambda _=False: self._ask_name())
        self.remove.clicked.connect(lambda _=False: areas.remove(self._chosen))
        self.finish.clicked.connect(lambda _=False: self.accept())
        self.list.itemSelectionChanged.connect(self._offer)
        self.list.itemDoubleClicked.connect(lambda _: self._ask_name())
        areas.changed.connect(self._show)
        self._show()

    @property
    def _chosen(self) -> list[int]:
        return [int(one.data(Qt.ItemDataRole.UserRole)) for one in self.list.selectedItems()]

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(spaced(text))
        button.setAutoDefault(False)
        set_icon(button, icon)
        return button

    def _lay_out(self) -> None:
        hint = muted(tr(_HINT))
        hint.setWordWrap(True)
        self.finish.setDefault(True)
        self.finish.setProperty("primary", True)
        left, right = QHBoxLayout(), QHBoxLayout()
        for widget in (self.draw, self.load, self.save):
            left.addWidget(widget)
        left.addStretch(1)
        for widget in (self.rename, self.remove):
            right.addWidget(widget)
        right.addStretch(1)
        right.addWidget(self.finish)
        layout = dialog_column(self, GRID)
        layout.addLayout(with_help(heading(tr("Named areas"), 1.3), "areas"))
        layout.addWidget(hint)
        layout.addWidget(self.list, 1)
        layout.addLayout(left)
        layout.addLayout(right)
        self.setMinimumSize(460, 420)

    def _show(self) -> None:
        chosen = set(self._chosen)
        self.list.clear()
        for area in self._areas.now:
            text = (
                tr("{name}  (in {parent})", name=area.name, parent=area.parent)
                if area.parent
                else area.name
            )
            item = QListWidgetItem(text, self.list)
            item.setData(Qt.ItemDataRole.UserRole, area.id)
            item.setSelected(area.id in chosen)
        self._offer()

    def _offer(self) -> None:
        self.rename.setEnabled(len(self._chosen) == 1)
        self.remove.setEnabled(bool(self._chosen))
        self.save.setEnabled(bool(self._areas.now))

    def _draw(self) -> None:
        self.accept()
        self._areas.draw_wanted.emit()

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Import areas"), str(self._folder), tr(_KINDS)
        )
        if name:
            self._areas.import_file(Path(name))

    def _ask_target(self) -> None:
        start = str(self._folder / "areas.geojson")
        name, _ = QFileDialog.getSaveFileName(self, tr("Export areas"), start, tr(_KINDS))
        if name:
            target = Path(name)
            self._areas.export_file(target if target.suffix else target.with_suffix(".geojson"))

    def _ask_name(self) -> None:
        chosen = self._chosen
        area = next((one for one in self._areas.now if [one.id] == chosen), None)
        if area is not None:
            parents = self._areas.possible_parents(area.id)
            rename = partial(self._areas.rename, area.id)
            self.question = AreaQuestion(self, area.name, parents, rename, area.parent)
            self.question.open()
