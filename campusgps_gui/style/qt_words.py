"""Words of Qt's own dialogs that Qt itself leaves in English."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTranslator


def mark(text: str) -> str:
    """Return ``text`` as it is: for the catalogues, as in :mod:`campusgps_gui.style.translation`.

    That brings this module, which therefore must not import it.
    """
    return text


_OF_FILE_DIALOGS = (mark("&Look in:"), mark("Files of &type:"))


class WordsThatQtLacks(QTranslator):
    """Is asked before Qt's own translation, and knows only what that lacks.

    Args:
        translated: Translates a text of the window.
    """

    def __init__(self, translated: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._translated = translated

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str | bytes,
        sourceText: str | bytes,  # noqa: N803 - as Qt calls it
        _disambiguation: str | bytes | None = None,
        _n: int = -1,
    ) -> str:
        if context == "QFileDialog" and sourceText in _OF_FILE_DIALOGS:
            return self._translated(str(sourceText))
        # An empty text would stand for the translation.
        return None  # type: ignore[return-value] # which stubs do not know
