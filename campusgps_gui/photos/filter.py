"""The list above the table of photos: all of them, or those of a verdict or of a finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QWidget

from campusgps_gui.photos.suggestion_words import move_words
from campusgps_gui.style.translation import core_words, isolated, number, tr
from campusgps_gui.widgets.elided_combo import ElidedCombo
from core.project.rows import VERDICTS, Verdict
from core.quality.findings import TITLES
from core.quality.photo_findings import PhotoFindings

_INDENT = "    "


@dataclass(frozen=True)
class PhotoChoice:
    """A choice of the photos that are shown.

    Attributes:
        verdict: Those of this verdict; None for any.
        aside_only: Those that were set aside.
        unused_only: Those that the place is not learned from, whatever the reason.
        with_finding: Those that need a look.
        kind: Of these only those of the finding of this name; empty for all.
        suggested: Those that have a suggested position.
        tag: Those with this tag; empty for any.
        area: Those in the named area of this name; empty for any.
    """

    verdict: Verdict | None = None
    aside_only: bool = False
    unused_only: bool = False
    with_finding: bool = False
    kind: str = ""
    suggested: bool = False
    tag: str = ""
    area: str = ""

    @property
    def by_findings(self) -> bool:
        """True if what is shown follows from what was found in the photos."""
        return self.with_finding or self.suggested

    def among(self, findings: PhotoFindings) -> frozenset[int] | None:
        """The ids of the photos that may be shown; None for any."""
        if self.suggested:
            return findings.suggested
        if self.with_finding and self.kind:
            return findings.by_kind.get(self.kind, frozenset())
        return frozenset(findings.by_photo) if self.with_finding else None

    def reasons(self, findings: PhotoFindings) -> RowReasons | None:
        """What rows say in place of the reasons of their verdicts; None: those stand."""
        return RowReasons(self, findings) if self.by_findings else None


class RowReasons:
    """Says why photos need a look or, where suggestions are shown, where they rather were.

    Args:
        choice: What is shown.
        findings: What was found in the photos.
    """

    def __init__(self, choice: PhotoChoice, findings: PhotoFindings) -> None:
        self._choice, self._findings = choice, findings
        moves = findings.moves if choice.suggested else ()
        self._moves = {move.photo_id: move for move in moves}
        self._ranks = {move.photo_id: rank for rank, move in enumerate(moves)}

    @property
    def have_ranks(self) -> bool:
        """True if photos stand in an order of their own where no column is chosen for it."""
        return bool(self._ranks)

    def rank(self, photo_id: int) -> int:
        """The place of a photo in that order: the surest suggestions first."""
        return self._ranks.get(photo_id, len(self._ranks))

    def words(self, photo_id: int) -> str:
        """The words for a photo; empty where there is nothing to say."""
        found = self._findings.by_photo.get(photo_id, ())
        kinds = [one for one in found if self._choice.kind in ("", one.name)]
        parts = [core_words(one.reason) for one in kinds]
        if move := self._moves.get(photo_id):
            parts.insert(0, move_words(move.away_m, move.radius90_m))
        return "; ".join(parts)

    def sort_key(self, photo_id: int) -> tuple[float, str]:
        """Orders photos: suggestions by how far away they are, then findings by their words."""
        if move := self._moves.get(photo_id):
            return move.away_m, ""
        return 0.0, self.words(photo_id)


ALL_PHOTOS = PhotoChoice()
NEED_A_LOOK = PhotoChoice(with_finding=True)
SUGGESTED = PhotoChoice(suggested=True)
NOT_USED = PhotoChoice(unused_only=True)


class PhotoFilter(ElidedCombo):
    """Offers what can be shown, with the number of photos for each verdict, finding and tag.

    Signals:
        chosen: :attr:`choice` has changed, because a person or the program chose so.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Filter by verdict, finding, tag or area"))
        self.setMinimumHeight(30)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setMaxVisibleItems(24)
        self._findings = PhotoFindings()
        self._tags: Sequence[tuple[str, int]] = ()
        self._areas: Sequence[str] = ()
        self._verdicts: Mapping[Verdict, int] = {}
        self._set_aside = self._unused = 0
        self._list()
        self.currentTextChanged.connect(self.setToolTip)
        self.currentIndexChanged.connect(lambda _: self.chosen.emit())

    @property
    def choice(self) -> PhotoChoice:
        """The choice that is made now."""
        choice: PhotoChoice = self.currentData()
        return choice

    def choose(self, choice: PhotoChoice) -> None:
        """Show other photos."""
        self.setCurrentIndex(max(0, self._place(choice)))

    def show_findings(self, findings: PhotoFindings) -> None:
        """Offer these findings, with their counts; what was chosen stays so."""
        self._findings = findings
        self._list()

    def show_verdicts(
        self, verdicts: Mapping[Verdict, int], set_aside: int, unused: int = 0
    ) -> None:
        """Say how many photos each verdict has, how many were set aside, and are not used."""
        self._verdicts, self._set_aside, self._unused = verdicts, set_aside, unused
        self._list()

    def show_tags(self, tags: Sequence[tuple[str, int]]) -> None:
        """Offer these tags, each with the number of its photos; what was chosen stays so."""
        self._tags = tags
        self._list()

    def show_areas(self, names: Sequence[str]) -> None:
        """Offer the named areas of the place; what was chosen stays so."""
        self._areas = names
        self._list()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._list()

    def _list(self) -> None:
        findings = self._findings
        before = ALL_PHOTOS if self.count() == 0 else self.choice
        items = [(tr("All photos"), ALL_PHOTOS)]
        items.append((_counted(tr("Need a look"), len(findings.by_photo)), NEED_A_LOOK))
        for name, title in TITLES.items():
            count, choice = (
                len(findings.by_kind.get(name, ())),
                PhotoChoice(with_finding=True, kind=name),
            )
            if count or choice == before:
                items.append((_counted(_INDENT + core_words(title), count), choice))
        items.append((_counted(tr("Have a suggested position"), len(findings.moves)), SUGGESTED))
        for verdict, facts in VERDICTS.items():
            count = self._verdicts.get(verdict, 0)
            items.append((_counted(core_words(facts.title), count), PhotoChoice(verdict)))
        items.append((_counted(tr("Set aside"), self._set_aside), PhotoChoice(aside_only=True)))
        items.append((_counted(tr("Not used"), self._unused), NOT_USED))
        tags = dict(self._tags)
        if before.tag:
            tags.setdefault(before.tag, 0)
        items += [
            (_counted(tr("Tagged {tag}", tag=tag), count), PhotoChoice(tag=tag))
            for tag, count in tags.items()
        ]
        areas = dict.fromkeys([*self._areas, *filter(None, [before.area])])
        items += [(tr("In {name}", name=name), PhotoChoice(area=name)) for name in areas]
        quiet = self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        with QSignalBlocker(self):
            if [self.itemData(place) for place in range(self.count())] == [it for _, it in items]:
                # The list may be open: only the counts change in it.
                for place, (text, _) in enumerate(items):
                    self.setItemText(place, text)
            else:
                self.clear()
                for text, choice in items:
                    self.addItem(text, choice)
                self.setCurrentIndex(max(0, self._place(before)))
            for place, (_, choice) in enumerate(items):
                # Verdicts of no photo stay in the list: that there are none says something.
                is_empty = choice.verdict is not None and choice.verdict not in self._verdicts
                colour = quiet if is_empty and self._verdicts else None
                self.setItemData(place, colour, Qt.ItemDataRole.ForegroundRole)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 32)

    def _place(self, choice: PhotoChoice) -> int:
        # Qt compares what it keeps by identity.
        return next((n for n in range(self.count()) if self.itemData(n) == choice), -1)


def _counted(words: str, count: int) -> str:
    return f"{isolated(words)} ({number(count)})" if count else words
