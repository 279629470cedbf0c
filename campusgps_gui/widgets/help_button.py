"""A small "?" beside what needs explaining: it opens the manual there, without a connection."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from campusgps_gui.style.appearance import GRID
from campusgps_gui.style.translation import mark, tr

SCHEME = "manual"
"""Links of this scheme are opened by the window that shows the manual."""

_SIDE = 22


@dataclass(frozen=True)
class HelpTopic:
    """What a button explains.

    Attributes:
        title: What it is, for the tool tip and for screen readers.
        page: The page of the manual, by its file's name without ``.md``.
        heading: The heading there; empty for the page's beginning.
    """

    title: str
    page: str
    heading: str = ""


TOPICS = {
    "radius": HelpTopic(mark("the radii"), "locate", "Read the answer"),
    "walk": HelpTopic(mark("photos of one walk"), "locate", "Photos of one walk"),
    "accuracy": HelpTopic(mark("how exact answers are"), "accuracy"),
    "refining": HelpTopic(mark("better answers"), "locate", "Better answers"),
    "recipes": HelpTopic(mark("recipes"), "training"),
    "findings": HelpTopic(mark("photos that need a look"), "positions"),
    "coverage": HelpTopic(mark("the coverage"), "coverage"),
    "similarity": HelpTopic(mark("what looks alike"), "photos", "What looks alike"),
    "sources": HelpTopic(mark("where positions come from"), "photos", "Where positions come from"),
    "review": HelpTopic(mark("reviewing guesses"), "label", "Review"),
    "track": HelpTopic(mark("tracks and clocks"), "label", "A recorded track"),
    "writing": HelpTopic(mark("sidecars and EXIF"), "writing", "Sidecars or EXIF"),
    "export": HelpTopic(mark("files of positions"), "writing", "Files of positions"),
    "networks": HelpTopic(mark("networks"), "networks"),
    "grounds": HelpTopic(mark("grounds of the map"), "map", "Your own ground"),
    "areas": HelpTopic(mark("named areas"), "areas"),
    "network": HelpTopic(
        mark("what goes over the internet"), "files", "What goes over the network"
    ),
}
"""What the buttons explain, by its key."""


class HelpButton(QToolButton):
    """Opens the manual where it explains ``topic``, a key of :data:`TOPICS`."""

    def __init__(self, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topic = TOPICS[topic]
        words = tr("The manual on: {topic}", topic=tr(self.topic.title))
        self.setText("?")
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setObjectName("help")
        self.setAutoRaise(True)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _=False: QDesktopServices.openUrl(link_to(self.topic)))


def link_to(topic: HelpTopic) -> QUrl:
    """The link that opens the manual where it explains ``topic``."""
    link = QUrl()
    link.setScheme(SCHEME)
    link.setPath(topic.page)
    if topic.heading:
        link.setFragment(topic.heading)
    return link


def with_help(label: QLabel, topic: str) -> QHBoxLayout:
    """``label`` with a help button at its end."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    row.addWidget(label)
    row.addWidget(HelpButton(topic))
    row.addStretch(1)
    return row
