"""The number of photos that the table lists, and the reason why it lists none."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from campusgps_gui.jobs.project_tasks import Snapshot
from campusgps_gui.style.appearance import set_tone
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.empty_state import EmptyState


class RowCount:
    """Says how many photos the table lists.

    Attributes:
        label: Says it above the table.
        no_rows: Stands in place of the table while it lists none, and says why.
    """

    def __init__(self) -> None:
        self.label, self.no_rows = ElidedLabel(two_lines=True), EmptyState("search", "", "")
        # What there is to spare goes to the search beside it.
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_tone(self.label, "muted")

    def show(self, snapshot: Snapshot, shown: int, *, looking: bool, reading: bool) -> None:
        """Say it anew.

        Args:
            snapshot: The project as it is now.
            shown: How many rows the table has.
            looking: True while it is found out which photos need a look.
            reading: True while the rows are read.
        """
        total = snapshot.total
        self.no_rows.setVisible(shown == 0)
        if looking:
            self.no_rows.say(tr("Looking at the positions…"), tr("What needs a look appears here."))
        elif total and not reading:
            self.no_rows.say(
                tr("No photo matches"), tr("Search for something else, or show all photos.")
            )
        else:
            self.no_rows.say(tr("Reading photos…"), tr("They appear here as they are read."))
        if shown != total:
            self.label.setText(tr("{shown:,} of {total:,}", shown=shown, total=total))
        else:
            self.label.setText(tr("%n files, {used:,} used", "", total, used=snapshot.used))
