"""The controls that accept suggested positions, after saying how many these are."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMessageBox, QPushButton, QWidget

from campusgps_gui.photos.suggestion_words import share_words
from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.icons import set_icon
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import mark, number, tr
from campusgps_gui.widgets.elided_combo import ElidedCombo
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.question import ask
from campusgps_gui.widgets.radius_box import RadiusBox
from core.project.rows import LIKELY, NEARLY_SURE
from core.quality.photo_findings import MovesSummary, PhotoFindings, SuggestedMove

# The share of cases in which those of each choice are better, its words, and what they mean.
_CHOICES = (
    (
        NEARLY_SURE,
        mark("Nearly sure"),
        mark("Nearer to the true place than the photo's own position in nine of ten cases or more"),
    ),
    (
        LIKELY,
        mark("Likely"),
        mark(
            "Nearer to the true place than the photo's own position in four of five cases or more"
        ),
    ),
    (0.0, mark("All"), mark("Every suggested position")),
)
_SURER_THAN = mark("Surer than…")
_DEFAULT_M = 15.0
# So many are taken over without a question.
_A_HANDFUL = 10


class SuggestionBar(QWidget):
    """``[Nearly sure: 9 ▾] [Accept 9]``; or ``[Surer than… ▾] [15 m] [Accept 12]``.

    What is chosen at first are the surest of which there are any. Before more than a handful are
    taken over it is asked.

    Signals:
        likely_wanted: Suggestions are to be accepted that are better in more than such a share of
            cases.
        sure_wanted: Suggestions are to be accepted whose 90 % radius is less than so many metres.

    Attributes:
        question: The question that was asked last.
        hindrance: Why nothing can be accepted, from the next count on; empty: it can.
    """

    likely_wanted = Signal(float)
    sure_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings, self._by_hand = PhotoFindings(), False
        self.question: QMessageBox | None = None
        self.hindrance = ""
        self.which = ElidedCombo()
        self.which.setAccessibleName(tr("Which suggested positions to accept"))
        self.which.setMinimumHeight(30)
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for share, _, _ in _CHOICES:
            self.which.addItem("", share)
        self.which.addItem(tr(_SURER_THAN))
        self.which.activated.connect(self._note_choice)
        self.which.currentIndexChanged.connect(lambda _: self._count())
        self.radius = RadiusBox(tr("Largest radius"), _DEFAULT_M, least_m=1.0)
        self.radius.setMinimumHeight(30)
        self.radius.setMaximumWidth(84)
        self.radius.valueChanged.connect(lambda _: self._count())
        self.accept = QPushButton()
        set_icon(self.accept, "check")
        self.accept.clicked.connect(lambda _=False: self._accept())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for widget in (self.which, self.radius, self.accept):
            row.addWidget(widget)
        self.show_findings(self._findings)

    def show_findings(self, findings: PhotoFindings) -> None:
        """Count other suggestions from now on."""
        self._findings = findings
        counts = [findings.likelier_than(share) for share, _, _ in _CHOICES]
        with QSignalBlocker(self.which):
            for place, ((_, words, _), count) in enumerate(zip(_CHOICES, counts, strict=True)):
                self.which.setItemText(place, f"{tr(words)}: {number(count)}")
            if not self._by_hand:
                surest = next((place for place, count in enumerate(counts) if count), 0)
                self.which.setCurrentIndex(surest)
        self._count()

    def choose_radius(self) -> None:
        """Have those accepted that are surer than a radius."""
        self._by_hand = True
        self.which.setCurrentIndex(len(_CHOICES))

    def choose_surest(self) -> None:
        """Have the surest accepted of which there are any: another project is shown."""
        self._by_hand = False
        self.show_findings(self._findings)

    def _note_choice(self) -> None:
        self._by_hand = True

    def _count(self) -> None:
        share: float | None = self.which.currentData()
        self.radius.setVisible(share is None)
        findings = self._findings
        if share is None:
            count, meaning = findings.surer_than(self.radius.metres), ""
            why = tr(
                "Takes over the %n suggested positions that hold the true place within so many "
                "metres in nine of ten cases; can be undone",
                "",
                count,
            )
            if not count and findings.moves:
                surest = self.radius.number_above(findings.radii90_m[0])
                why = tr("None is so sure; the surest is within {distance}", distance=surest)
        else:
            count = findings.likelier_than(share)
            meaning = tr(_CHOICES[self.which.currentIndex()][2])
            if not share and count:
                meaning = f"{meaning}. {share_words(MovesSummary.of(findings.moves).share)}"
            why = tr("Takes over %n suggested positions; can be undone", "", count)
            why = f"{why}\n{meaning}"
        self.which.setToolTip(meaning or tr("Within this in nine of ten cases"))
        self.accept.setText(spaced(tr("Accept {count:,}", count=count)))
        self.accept.setToolTip(self.hindrance or why)
        self.accept.setEnabled(count > 0 and not self.hindrance)

    @property
    def _chosen(self) -> list[SuggestedMove]:
        """The suggestions that are to be accepted."""
        share: float | None = self.which.currentData()
        moves = self._findings.moves
        if share is None:
            return [move for move in moves if move.radius90_m < self.radius.metres]
        return [move for move in moves if move.share > share]

    def _accept(self) -> None:
        chosen = self._chosen
        if len(chosen) <= _A_HANDFUL:
            self._take_over()
            return
        would = MovesSummary.of(chosen)
        moved = tr(
            "Half of these photos move by {median} or less, the farthest by {farthest}.",
            median=distance_text(would.median_m),
            farthest=distance_text(would.farthest_m),
        )
        undone = tr("Ctrl+Z takes all of it back.")
        self.question = ask(
            self,
            tr("Take over %n suggested positions?", "", would.count),
            f"{moved}\n{share_words(would.share)}\n{undone}",
            tr("Accept {count:,}", count=would.count),
            self._take_over,
        )

    def _take_over(self) -> None:
        share: float | None = self.which.currentData()
        if share is None:
            self.sure_wanted.emit(self.radius.metres)
        else:
            self.likely_wanted.emit(share)
