"""The number of photos that the table lists, which of them are not used, and why it lists none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSizePolicy

from campusgps_gui.jobs.project_tasks import Snapshot
from campusgps_gui.photos.filter import PhotoChoice
from campusgps_gui.style.appearance import set_tone
from campusgps_gui.style.translation import core_words, number, tr
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.empty_state import EmptyState
from core.project.rows import VERDICTS, Verdict


class CountLabel(ElidedLabel):
    """A number of photos; where some are not used a click on it shows them.

    Signals:
        clicked: It was clicked while there is something to show.
    """

    clicked = Signal()

    def __init__(self) -> None:
        super().__init__(two_lines=True)
        self._why = ""

    def say(self, text: str, why: str = "") -> None:
        """Show ``text``.

        Args:
            text: The number.
            why: What a click on it shows, said by the tool tip; empty: it shows nothing.
        """
        self._why = why
        font = self.font()
        font.setUnderline(bool(why))
        self.setFont(font)
        shape = Qt.CursorShape.PointingHandCursor if why else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.setText(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton
        if self._why and left and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def _explain(self) -> None:
        super()._explain()
        if self._why:
            self.setToolTip(self._why)


class RowCount:
    """Says how many photos the table lists.

    Attributes:
        label: Says it above the table.
        no_rows: Stands in place of the table while it lists none, and says why.
    """

    def __init__(self) -> None:
        self.label, self.no_rows = CountLabel(), EmptyState("search", "", "")
        # What there is to spare goes to the search beside it.
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_tone(self.label, "muted")

    def show(
        self,
        snapshot: Snapshot,
        shown: int,
        *,
        looking: bool,
        reading: bool,
        choice: PhotoChoice | None = None,
    ) -> None:
        """Say it anew.

        Args:
            snapshot: The project as it is now.
            shown: How many rows the table has.
            looking: True while it is found out which photos need a look.
            reading: True while the rows are read.
            choice: All that the rows were chosen by; None if they are searched, too.
        """
        total = snapshot.total
        self.no_rows.setVisible(shown == 0)
        if looking:
            self.no_rows.say(tr("Looking at the positions…"), tr("What needs a look appears here."))
        elif total and not reading and choice and choice.by_findings:
            none = tr("No positions are suggested")
            self.no_rows.say(
                none if choice.suggested else tr("No photo needs a look"),
                tr("Once positions were mended, learn the place again, or show all photos."),
            )
        elif total and not reading:
            self.no_rows.say(
                tr("No photo matches"), tr("Search for something else, or show all photos.")
            )
        else:
            self.no_rows.say(tr("Reading photos…"), tr("They appear here as they are read."))
        if shown != total:
            self.label.say(tr("{shown:,} of {total:,}", shown=shown, total=total))
        else:
            words = tr("%n files, {used:,} used", "", total, used=snapshot.used)
            self.label.say(words, why_not_used(snapshot))


def why_not_used(snapshot: Snapshot) -> str:
    """How many photos are not used and why, and how to see them; empty if all are."""
    others = {name: n for name, n in snapshot.verdicts.items() if name is not Verdict.USABLE}
    unused = snapshot.total - snapshot.used
    # What a person set aside may have any verdict: here it counts where it would be used.
    aside = unused - snapshot.copies - snapshot.in_doubt - sum(others.values())
    parts = [
        words
        for words, count in (
            (tr("%n copies of photos that are used", "", snapshot.copies), snapshot.copies),
            (tr("%n whose position is in doubt", "", snapshot.in_doubt), snapshot.in_doubt),
            (tr("%n set aside", "", aside), aside),
        )
        if count > 0
    ]
    parts += [f"{number(n)} {core_words(VERDICTS[name].words)}" for name, n in others.items()]
    if unused <= 0:
        return ""
    return tr(
        "The place is not learned from %n of these files: {parts}. A click shows them, each with "
        "its reason",
        "",
        unused,
        parts=", ".join(parts),
    )
