"""One question with a yes that says what it does. Nothing waits: the answer calls a function."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from campusgps_gui.style.translation import core_words, tr
from core.features.weights_offer import DownloadableWeights


def ask(
    parent: QWidget,
    question: str,
    detail: str,
    yes: str,
    act: Callable[[], object],
    *,
    no: str = "",
    likely: bool = False,
) -> QMessageBox:
    """Ask ``question`` over ``parent``'s window and call ``act`` after a yes.

    Args:
        parent: What the question belongs to.
        question: In one sentence.
        detail: What a yes means.
        yes: The words of the button that does it.
        act: Does it.
        no: The words of the button that does not; empty: Cancel.
        likely: Whether Enter means yes; for what loses nothing.

    Returns:
        The question, on the screen.
    """
    box = QMessageBox(QMessageBox.Icon.Question, "CampusGPS", question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(detail)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refuse = box.addButton(no or tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
    default = agree if likely else refuse
    default.setProperty("primary", True)
    # The box has drawn its buttons up before they had it.
    default.style().unpolish(default)
    default.style().polish(default)
    box.setDefaultButton(default)
    box.setEscapeButton(refuse)
    agree.clicked.connect(lambda _=False: act())
    box.open()
    return box


def ask_to_download(
    parent: QWidget,
    offers: Sequence[DownloadableWeights],
    why: str,
    instead: str,
    yes: str,
    act: Callable[[], object],
) -> QMessageBox:
    """Ask before weights of networks are downloaded; arguments and answer as of :func:`ask`.

    Args:
        parent: What the question belongs to.
        offers: The weights.
        why: The reason for the download, as a sentence.
        instead: Another way, as a sentence.
        yes: The words of the button that downloads.
        act: Does it.
    """
    paragraphs = [why, *("\n".join(map(core_words, offer.terms)) for offer in offers), instead]
    return ask(parent, tr("Download weights from the internet?"), "\n\n".join(paragraphs), yes, act)
