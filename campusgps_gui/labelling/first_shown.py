"""Chooses the row of the photo with which a review is to begin, as soon as it is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from campusgps_gui.jobs.labelling_controller import LabellingController
from campusgps_gui.labelling.rows_pane import RowsPane


class FirstShown(QObject):
    """Waits for the row of a file and chooses it.

    Args:
        labelling: Gives the rows as they come.
        rows: Shows them.
        parent: The Qt parent.
    """

    def __init__(self, labelling: LabellingController, rows: RowsPane, parent: QObject) -> None:
        super().__init__(parent)
        self._labelling, self._rows = labelling, rows
        self._file: Path | None = None
        labelling.came.connect(lambda _: self._look())

    def want(self, file: Path | None) -> None:
        """Choose the row of ``file`` once it is there; None: whichever the person chooses."""
        self._file = file
        self._look()

    def _look(self) -> None:
        table = self._labelling.table
        if self._file is None or table is None:
            return
        label = table.of_file(self._file)
        if label is not None:
            self._file = None
            self._rows.choose(label.id)
