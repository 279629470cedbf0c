"""The line above the table of photos: how many need a look, and suggestions to accept at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from campusgps_gui.style.appearance import GRID, set_tone
from campusgps_gui.style.icons import set_icon
from campusgps_gui.widgets.elided_label import ElidedLabel
from campusgps_gui.widgets.empty_state import spaced
from campusgps_gui.widgets.radius_box import RadiusBox
from core.quality.findings import TITLES
from core.quality.photo_findings import PhotoFindings

_DEFAULT_M = 15.0


class LookLine(QWidget):
    """``14 photos need a look, 20 better positions are known [Show] ... [Accept 9]``, or hidden.

    Signals:
        show_wanted: The photos that need a look are to be shown.
        accept_wanted: Suggestions are to be accepted whose 90 % radius is less than so many metres.
    """

    show_wanted = Signal()
    accept_wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = PhotoFindings()
        self.words, self.show_button, self.accept = (
            ElidedLabel(),
            QPushButton("Show"),
            QPushButton(),
        )
        self.show_button.setToolTip("Show only these photos in the table")
        self.show_button.clicked.connect(lambda _=False: self.show_wanted.emit())
        self._surer = QLabel("Surer than")
        self.radius = RadiusBox("Largest radius of suggested positions", _DEFAULT_M, least_m=1.0)
        self.radius.setMinimumHeight(30)
        self.radius.setMaximumWidth(84)
        self.radius.valueChanged.connect(lambda _: self._count())
        self._surer.setBuddy(self.radius)
        set_icon(self.accept, "check")
        self.accept.clicked.connect(lambda _=False: self.accept_wanted.emit(self.radius.metres))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.words, 1)
        for widget in (self.show_button, self._surer, self.radius, self.accept):
            row.addWidget(widget)
        self.hide()

    def show_findings(self, findings: PhotoFindings) -> None:
        """Say how many photos have which findings, and count suggestions."""
        self._findings = findings
        need = len(findings.by_photo)
        needs = "1 photo needs" if need == 1 else f"{need:,} photos need"
        kinds = [f"{len(ids):,} {TITLES[name]}" for name, ids in findings.by_kind.items()]
        better = len(findings.moves)
        places = "1 better position is" if better == 1 else f"{better:,} better positions are"
        # The numbers come first: the kinds are cut off where room is short, and in the list.
        also = f", {places} known" if better else ""
        words = f"{needs} a look{also}: {', '.join(kinds)}"
        self.words.setText(words if need else f"{places} known, some metres away")
        # Suggestions alone are an offer; nothing is wrong.
        set_tone(self.words, "warning" if need else "muted")
        self.show_button.setVisible(need > 0)
        for widget in (self._surer, self.radius, self.accept):
            widget.setVisible(better > 0)
        self._count()
        self.setVisible(need > 0 or better > 0)

    def _count(self) -> None:
        count = self._findings.surer_than(self.radius.metres)
        self.accept.setText(spaced(f"Accept {count:,}"))
        self.accept.setEnabled(count > 0)
        positions = "1 suggested position" if count == 1 else f"{count:,} suggested positions"
        self.accept.setToolTip(
            f"Takes over the {positions} that hold the true place within so many metres in nine of "
            "ten cases; can be undone"
        )
