"""The page that the window shows while no project is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from campusgps_gui.jobs.task_runner import Job
from campusgps_gui.style.appearance import GRID, heading, muted
from campusgps_gui.style.icons import set_label_icon
from campusgps_gui.style.translation import isolated, tr
from campusgps_gui.widgets.empty_state import button_for
from campusgps_gui.widgets.task_bar import TaskBar
from campusgps_gui.widgets.two_lines import ItemDelegate
from core.files import legible
from core.own_files import PROJECT_SUFFIX

# Of each of the two columns; in a narrow window they are narrower, then one below the other.
_WIDTH, _LEAST_WIDTH = 460, 420
_MARGIN, _BETWEEN = 6 * GRID, 8 * GRID


class StartPage(QWidget):
    """Offers to start a project, open one, or try the demo.

    Args:
        new_from_photos: Starts a project from a folder of photos.
        open_project: Opens a project.
        try_demo: Makes and opens the demo campus.

    Signals:
        project_chosen: A recent project's folder.
        cancel_wanted: The person no longer wants the demo that is being made.
    """

    project_chosen = Signal(object)
    cancel_wanted = Signal()

    def __init__(
        self,
        new_from_photos: QAction,
        open_project: QAction,
        try_demo: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.demo_bar = TaskBar(narrow=True)
        self.demo_bar.cancel_wanted.connect(self.cancel_wanted)
        self._recent = QListWidget()
        self._recent.setAccessibleName(tr("Recent projects"))
        self._recent.setFrameShape(QFrame.Shape.NoFrame)
        self._recent.setItemDelegate(ItemDelegate(self._recent))
        self._recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._recent.setSpacing(2)
        self._recent.itemActivated.connect(self._choose)
        self._recent.itemClicked.connect(self._choose)
        self._none = muted(tr("Projects you open will be listed here."))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(_MARGIN, 2 * GRID, _MARGIN, 2 * GRID)
        self._columns.setSpacing(_BETWEEN)
        self._columns.addStretch(1)
        # The columns come first: the margins beside them have what they leave.
        left = self._left_column(new_from_photos, open_project, try_demo)
        self._columns.addWidget(_column(left), _WIDTH)
        self._columns.addWidget(_column(self._recent_column()), _WIDTH)
        self._columns.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        # One column, and all lines of its texts: they would be cut before anything scrolls.
        least, most = _LEAST_WIDTH + 2 * _MARGIN, _WIDTH + 2 * _MARGIN
        if self._columns.direction() is not QBoxLayout.Direction.TopToBottom:
            most += _BETWEEN + _WIDTH
        width = min(max(least, self.width()), most)
        return QSize(least, self._columns.totalMinimumHeightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit = event.size().width() >= 2 * (_LEAST_WIDTH + _MARGIN) + _BETWEEN
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(beside if fit else below)
        self.updateGeometry()

    def _left_column(
        self, new_from_photos: QAction, open_project: QAction, try_demo: QAction
    ) -> QVBoxLayout:
        """The purpose of the program in words, and the three ways to begin."""
        left = QVBoxLayout()
        left.setSpacing(2 * GRID)
        icon = QLabel()
        set_label_icon(icon, "map-pin", side=48, tone="accent")
        left.addStretch(2)
        left.addWidget(icon)
        left.addWidget(heading(tr("Where was this photo taken?"), 2.0))
        left.addWidget(
            muted(
                tr(
                    "CampusGPS learns one place from photos that carry GPS, and then says "
                    "where a new photo of that place was taken. Everything stays on this "
                    "computer."
                )
            )
        )
        left.addSpacing(GRID)
        for action, hint in (
            (new_from_photos, tr("or drop the folder anywhere on this window")),
            (
                open_project,
                tr("a folder whose name ends in {ending}", ending=PROJECT_SUFFIX),
            ),
            (try_demo, tr("a small made-up campus; takes a minute or two to make")),
        ):
            left.addLayout(_choice(action, hint, primary=action is new_from_photos))
        left.addWidget(self.demo_bar)
        left.addStretch(3)
        return left

    def show_demo_job(self, job: Job | None) -> None:
        """Show under the buttons how far the demo is; None: it is not being made."""
        if job is None:
            self.demo_bar.hide()
        else:
            self.demo_bar.show_job(job.label, job.whole, cancelling=job.cancelling)

    def show_recent(self, projects: Sequence[Path]) -> None:
        """List ``projects``, the latest first."""
        self._recent.clear()
        for folder in projects:
            name = isolated(legible(folder.name.removesuffix(PROJECT_SUFFIX)))
            item = QListWidgetItem(f"{name}\n{isolated(legible(str(folder.parent)))}")
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setToolTip(legible(str(folder)))
            self._recent.addItem(item)
        self._recent.setVisible(bool(projects))
        self._none.setVisible(not projects)

    def _recent_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addSpacing(48 + 2 * GRID)
        column.addWidget(heading(tr("Recent projects"), 1.15))
        column.addWidget(self._none)
        self._recent.setMaximumHeight(260)
        column.addWidget(self._recent, 6)
        column.addStretch(3)
        return column

    def _choose(self, item: QListWidgetItem) -> None:
        self.project_chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _choice(action: QAction, hint: str, *, primary: bool) -> QHBoxLayout:
    button = button_for(action, primary=primary)
    button.setMinimumWidth(230)
    row = QHBoxLayout()
    row.setSpacing(2 * GRID)
    row.addWidget(button)
    row.addWidget(muted(hint), 1)
    return row


def _column(layout: QVBoxLayout) -> QWidget:
    column = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    column.setLayout(layout)
    column.setMinimumWidth(_LEAST_WIDTH)
    column.setMaximumWidth(_WIDTH)
    return column
