"""Words of Qt's own dialogs that Qt itself leaves in English."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from campusgps_gui.style.translation import mark, tr

_OF_FILE_DIALOGS = (mark("&Look in:"), mark("Files of &type:"))


class WordsThatQtLacks(QTranslator):
    """Is asked before Qt's own translation, and knows only what that lacks."""

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
            return tr(str(sourceText))
        # An empty text would stand for the translation.
        return None  # type: ignore[return-value] # which stubs do not know
