"""The photo that is reviewed and what it looks like, large, side by side."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence, QShortcut

from campusgps_gui.jobs.large_view import LargeView, Matches, Pair
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.labelling.detail_pane import DetailPane
from campusgps_gui.labelling.match_sentences import away_m
from campusgps_gui.labelling.rows_pane import RowsPane
from campusgps_gui.labelling.sentences import name_of
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.photo_viewer import PhotoViewer, ViewedPhoto
from core.files import bare_name, legible_line
from core.labelling.label import Label


class ReviewedLarge(LargeView):
    """Opens the viewer on a double click and on Enter, and keeps to what the tab shows.

    Args:
        rows: The table.
        detail: The photo and its matches.
        runner: Loads pictures.
        actions: The commands of the review.
    """

    def __init__(
        self, rows: RowsPane, detail: DetailPane, runner: TaskRunner, actions: Actions
    ) -> None:
        super().__init__(detail, runner, self._reviewed, self._all_matches)
        self._rows, self._detail = rows, detail
        self._actions = actions
        self.photo_wanted.connect(self._step)
        self.match_wanted.connect(detail.show_match)
        detail.view.opened.connect(self.open)
        detail.match_view.opened.connect(self.open)
        detail.strip.opened.connect(self._open_match)
        detail.match_chosen.connect(lambda _: self.refresh())
        rows.table.doubleClicked.connect(lambda _: self.open())
        enter = QShortcut(QKeySequence(Qt.Key.Key_Return), rows.table)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self.open)
        # After the tab shows what was chosen.
        rows.chosen_changed.connect(lambda: QTimer.singleShot(0, self, self.refresh))

    def _make_viewer(self) -> PhotoViewer:
        viewer = super()._make_viewer()
        # The keys of the review decide here, too, and go on as in the table.
        actions = self._actions
        viewer.addActions([actions.accept, actions.reject, actions.next_doubtful])
        viewer.more_keys = tr("A accepts, R rejects, N: the next doubtful one")
        return viewer

    def _open_match(self, number: int) -> None:
        self._detail.show_match(number)
        self.open()

    def _reviewed(self) -> Pair | None:
        label = self._detail.label
        if label is None:
            return None
        photo = ViewedPhoto(name_of(label), label.file, self._detail.view.image, _facts_of(label))
        return photo, self._match(label)

    def _match(self, label: Label) -> ViewedPhoto | None:
        number = self._detail.match_number
        if label.estimate is None or not 1 <= number <= len(label.estimate.matches):
            return None
        match = label.estimate.matches[number - 1]
        name = legible_line(bare_name(match.file))
        away = away_m(label, match)
        words = (
            tr("similarity {similarity:.2f}", similarity=match.similarity)
            if away is None
            else tr("{distance} from the pin", distance=distance_text(away))
        )
        # While another match loads, its picture is not this one's.
        return ViewedPhoto(f"{number}. {name}", Path(match.file), QImage(), f" · {words}")

    def _step(self, by: int) -> None:
        self._rows.step(by)
        self.refresh()

    def _all_matches(self) -> Matches:
        label = self._detail.label
        estimate = None if label is None else label.estimate
        files = () if estimate is None else [Path(match.file) for match in estimate.matches]
        return files, self._detail.match_number


def _facts_of(label: Label) -> str:
    if label.radius90_m is None:
        return ""
    within = tr("within {radius} (90 %)", radius=distance_text(label.radius90_m))
    return f" · {within}"
