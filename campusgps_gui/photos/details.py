"""Shows the chosen photo, large, beside all that is known of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QWidget

from campusgps_gui.jobs.picture_loader import LargePictures
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.photos.suggestion_words import evidence_words, suggestion_words
from campusgps_gui.photos.table import difference_words
from campusgps_gui.style.appearance import GRID, muted, set_tone
from campusgps_gui.style.notation import (
    altitude_text,
    date_text,
    distance_text,
    path_text,
    position_text,
    second_text,
    session_text,
    unbroken,
)
from campusgps_gui.style.translation import core_sentence, core_words, isolated, mark, number, tr
from campusgps_gui.widgets.photo_view import PhotoView
from core.files import legible_line
from core.photos.measurement import Measurement, Source
from core.project.photo_rows import TAG_SEPARATOR
from core.project.rows import VERDICTS, PhotoRow
from core.quality.finding import Finding
from core.quality.findings import remedy_of
from core.quality.photo_list import reason_words, verdict_words
from core.quality.photo_summary import PhotosSummary
from core.quality.suggestion_evidence import SuggestionEvidence

_SOURCES = {
    Source.EXIF: "EXIF",
    Source.XMP: mark("XMP sidecar"),
    Source.EMBEDDED_XMP: mark("XMP in the photo"),
    Source.TAKEOUT: mark("Google Photos"),
    Source.CSV: "CSV",
    Source.GPX: mark("a track"),
    Source.HAND: "hand",
    Source.REVIEWED: mark("accepted guess"),
    Source.GUESS: "guess",
}
_SUGGESTION, _PUT_RIGHT = mark("accepted suggestion"), mark("the photo, put right")
_COMPASS = (
    *(mark("N"), mark("NE"), mark("E"), mark("SE")),
    *(mark("S"), mark("SW"), mark("W"), mark("NW")),
)
FOUND = mark("Needs a look")
_HINT = mark("Choose a photo in the table, or click its dot on the map.")
_TWO = mark("Enter shows them side by side. A right click has more.")
_SEVERAL = mark("Set them aside, locate or remove them with a right click.")
# Names have no spaces to break them at.
_BREAKS_OF_NAMES = re.compile(r"(?<=[_-])|(?=\.\w+$)")
# Room for most names of files beside those of the facts, in pixels.
_FACTS_WIDTH = 232
# So many names of sessions or cameras are listed.
# Of a smaller picture one decimal says nothing.
_LEAST_MEGAPIXELS = 0.1
_MOST_NAMES = 4


class PhotoDetails(QWidget):
    """Shows a photo beside its facts, or what several photos have in common.

    Args:
        runner: Loads the photo.
    """

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = LargePictures(runner, self)
        self._shown: PhotoRow | None = None
        self._found: Sequence[Finding] = ()
        self._evidence: SuggestionEvidence | None = None
        self._several: PhotosSummary | None = None
        self._view = PhotoView(tr(_HINT))
        self._view.setToolTip(tr("Double click or Enter: show full size"))
        self.opened = self._view.opened
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A scroll bar that comes and goes changes the width, and with it where lines break.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setMinimumWidth(_FACTS_WIDTH)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._scroll, 1)

    @property
    def facts(self) -> dict[str, str]:
        """The facts shown beside the photo, name to text."""
        if self._several is not None:
            return dict(common_facts(self._several))
        if self._shown is None:
            return {}
        return dict(facts_of(self._shown, self._found, self._evidence))

    @property
    def image(self) -> QImage:
        """The picture shown; null while there is none."""
        return self._view.image

    @property
    def hint(self) -> str:
        """The words in place of a picture."""
        return self._view.hint

    def show_count(self, count: int, pictures: Sequence[QImage] = ()) -> None:
        """Show how many photos are chosen, until :meth:`show_several` follows.

        Args:
            count: How many.
            pictures: Thumbnails of some of them.
        """
        self._pictures.forget()
        if self._shown is not None:
            self._shown = None
            self._list_facts()
        words = tr(_TWO) if count == 2 else tr(_SEVERAL)
        self._view.show_hint(tr("%n photos chosen.", "", count) + f"\n{words}", pictures)

    def show_several(self, summary: PhotosSummary, pictures: Sequence[QImage] = ()) -> None:
        """Show what several photos have in common, and ``pictures`` of some of them."""
        self.show_count(summary.count, pictures)
        if summary != self._several:
            self._several = summary
            self._list_facts()
        self._scroll.show()

    def show_photo(
        self,
        photo: PhotoRow | None,
        found: Sequence[Finding] = (),
        evidence: SuggestionEvidence | None = None,
    ) -> None:
        """Show a photo, or a hint for None.

        Args:
            photo: The photo.
            found: What was found in it.
            evidence: What speaks for its suggested position.
        """
        same = (photo, found, evidence) == (self._shown, self._found, self._evidence)
        if self._several is None and photo is not None and same:
            return
        self._found, self._evidence = found, evidence
        before = None if self._several is not None else self._shown
        self._shown, self._several = photo, None
        if photo is None or not VERDICTS[photo.verdict].can_be_shown:
            # A picture that is still on its way is not of this one.
            self._pictures.forget()
        self._list_facts()
        self._scroll.setVisible(photo is not None)
        if photo is None:
            self._view.show_hint(tr(_HINT))
        elif not VERDICTS[photo.verdict].can_be_shown:
            self._view.show_hint(core_words(photo.reason) or tr("This file cannot be shown."))
        elif before is None or before.path != photo.path:
            self._load(photo)

    def thumbnail_came(self, photo_id: int) -> None:
        """Load the photo again if it could not be read before: its file may be back."""
        photo = self._shown
        if photo is not None and photo.id == photo_id and self.image.isNull() and self.hint:
            self._load(photo)

    def _load(self, photo: PhotoRow) -> None:
        self._view.show_hint("")
        self._pictures.load(
            photo.path,
            lambda image: self._view.show_image(image, legible_line(photo.path.name)),
            self._view.show_hint,
        )

    def _list_facts(self) -> None:
        # Anew each time: a layout whose rows change gives lines of text the height of others.
        page = QWidget()
        grid = QGridLayout(page)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setContentsMargins(GRID, 0, GRID, 0)
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(self.facts.items()):
            label = QLabel(_BREAKS_OF_NAMES.sub("\u200b", text) if name == tr("File") else text)
            label.setText(unbroken(label.text()))
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            # A long name must not widen the page beyond what is in view.
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            label.setSizePolicy(policy)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if name == tr(FOUND):
                set_tone(label, "warning")
            if name == tr("Verdict") and self._shown is not None:
                set_tone(label, "good" if self._shown.is_reference else "warning")
            grid.addWidget(muted(name, wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self._scroll.setWidget(page)
        page.show()


def facts_of(
    photo: PhotoRow,
    found: Sequence[Finding] = (),
    evidence: SuggestionEvidence | None = None,
) -> list[tuple[str, str]]:
    """All that is known of ``photo``: names and texts, in the order they are shown.

    Args:
        photo: The photo.
        found: What was found in it.
        evidence: What speaks for its suggested position.
    """
    return [
        (tr("File"), legible_line(photo.path.name)),
        *_facts_of_check(photo, found, evidence),
        *_facts_of_place(photo),
        *_facts_of_shot(photo),
        (tr("Folder"), path_text(photo.path.parent)),
    ]


def _facts_of_check(
    photo: PhotoRow, found: Sequence[Finding], evidence: SuggestionEvidence | None
) -> list[tuple[str, str]]:
    """What was found, which is to be decided on; then the result of the import."""
    facts = []
    if found:
        facts.append((tr(FOUND), "\n".join(core_sentence(one.reason) for one in found)))
    if photo.suggested is not None and photo.position is not None:
        facts.append((tr("Suggested"), suggestion_words(photo.position, photo.suggested)))
        if evidence is not None:
            facts.append((tr("Why"), evidence_words(evidence)))
    if found:
        has_suggestion = photo.suggested is not None
        remedies = dict.fromkeys(
            core_words(remedy_of(one.name, has_suggestion=has_suggestion)) for one in found
        )
        facts.append((tr("What to do"), "\n".join(remedies)))
    facts.append((tr("Verdict"), core_words(verdict_words(photo))))
    if reason := reason_words(photo):
        facts.append((tr("Reason"), core_words(reason)))
    return facts


def _facts_of_place(photo: PhotoRow) -> list[tuple[str, str]]:
    """The place that the photo was taken from, and which way it looks."""
    facts = []
    if photo.measurement is not None:
        facts.append((tr("Position"), position_text(photo.measurement.position)))
        facts.append((tr("From"), _source_words(photo, photo.measurement)))
    if photo.own is not None and photo.difference_m is not None:
        own = position_text(photo.own.position)
        facts.append(
            (
                tr("The photo's own"),
                tr("{own}, {distance} away", own=own, distance=difference_words(photo)),
            )
        )
    if photo.altitude_m is not None:
        facts.append((tr("Altitude"), altitude_text(photo.altitude_m)))
    if photo.heading_deg is not None:
        facts.append(
            (
                tr("Looking"),
                f"{number(photo.heading_deg, '.0f')}° {_compass_point(photo.heading_deg)}",
            )
        )
    return facts


def _facts_of_shot(photo: PhotoRow) -> list[tuple[str, str]]:
    """When and with what it was taken, its tags, area and session, and its size."""
    facts = []
    if photo.taken_at is not None:
        taken = second_text(photo.taken_at)
        if photo.taken_at_has_offset:
            taken = f"{taken} {photo.taken_at:%z}"
        else:
            taken = tr("{time}, camera's clock", time=taken)
        facts.append((tr("Taken"), taken))
    if photo.tags:
        facts.append((tr("Tags"), TAG_SEPARATOR.join(photo.tags)))
    if photo.area:
        facts.append((tr("Where"), photo.area))
    if photo.session:
        facts.append((tr("Session"), session_text(photo.session)))
    if photo.camera:
        facts.append((tr("Camera"), photo.camera))
    if photo.width and photo.height:
        facts.append((tr("Size"), size_words(photo.width, photo.height)))
    return facts


def size_words(width: int, height: int) -> str:
    """The size of a picture; in megapixels too, unless it is too small for that."""
    millions = width * height / 1e6
    if millions < _LEAST_MEGAPIXELS:
        return f"{width} × {height}"
    return tr(
        "{width} × {height} ({millions:.1f} megapixels)",
        width=width,
        height=height,
        millions=millions,
    )


def common_facts(summary: PhotosSummary) -> list[tuple[str, str]]:
    """The facts that several photos share: names and texts, in the order they are shown."""
    verdicts = [
        f"{number(count)} {core_words(VERDICTS[name].words)}"
        for name, count in summary.verdicts.items()
    ]
    if summary.set_aside:
        verdicts.append(tr("%n set aside", "", summary.set_aside))
    facts = [
        (
            tr("Chosen"),
            tr("%n photos, {used:,} used", "", summary.count, used=summary.used),
        ),
        (tr("Verdicts"), ", ".join(verdicts)),
    ]
    if summary.first is not None and summary.last is not None:
        first, last = (f"{date_text(time)}, {time:%H:%M}" for time in (summary.first, summary.last))
        facts.append(
            (
                tr("Taken"),
                first if first == last else tr("{first} to\n{last}", first=first, last=last),
            )
        )
    for one, more, counts in (
        (tr("Session"), tr("Sessions"), summary.sessions),
        (tr("Camera"), tr("Cameras"), summary.cameras),
    ):
        if counts:
            facts.append((one if len(counts) == 1 else more, _names(counts)))
    return facts


def _names(counts: Mapping[str, int]) -> str:
    """Names with their counts; of many the first few."""
    if len(counts) == 1:
        return session_text(next(iter(counts)))
    lines = [
        f"{isolated(session_text(name))} ({number(count)})"
        for name, count in islice(counts.items(), _MOST_NAMES)
    ]
    if len(counts) > _MOST_NAMES:
        lines.append(tr("and %n more", "", len(counts) - _MOST_NAMES))
    return "\n".join(lines)


def _source_words(photo: PhotoRow, measurement: Measurement) -> str:
    """The source of a position, and how accurate it says it is."""
    source = _PUT_RIGHT if photo.put_right else _SOURCES[measurement.source]
    source = _SUGGESTION if photo.is_accepted_suggestion else source
    words, accuracy = tr(source), measurement.accuracy_m
    if accuracy is None:
        return words
    return tr("{source}, within {accuracy}", source=words, accuracy=distance_text(accuracy))


def _compass_point(degrees: float) -> str:
    return tr(_COMPASS[round(degrees / 45) % 8])
