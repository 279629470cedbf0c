"""Underlined letters of menus: each entry of an open menu has one of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


class MenuKeys(QObject):
    """Gives each entry of a menu a letter while the menu is open; its button has no use for it.

    Args:
        menu: The menu; what stands in it may change from one opening to the next.
    """

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        # The entries by what they were called, and are called while the menu is open.
        self._given: list[tuple[QAction, str, str]] = []
        menu.aboutToShow.connect(self._give)
        menu.aboutToHide.connect(self._take_back)

    def _give(self) -> None:
        self._take_back()
        entries = [one for one in self._menu.actions() if not one.isSeparator() and one.isVisible()]
        texts = [entry.text() for entry in entries]
        for entry, before, marked in zip(entries, texts, with_keys(texts), strict=True):
            if marked != before:
                entry.setText(marked)
                self._given.append((entry, before, marked))

    def _take_back(self) -> None:
        for entry, before, marked in self._given:
            # Its words may have changed meanwhile.
            if entry.text() == marked:
                entry.setText(before)
        self._given = []


def with_keys(texts: Sequence[str]) -> list[str]:
    """The texts of a menu, each with an ampersand before a letter that no other has.

    The first letters of words come first. A text that has a letter keeps it; one for which none is
    left has none.
    """
    of_letter: dict[str, int] = {}
    places = [dict(_letters(text)) for text in texts]

    def seat(number: int, tried: set[str]) -> bool:
        """Find a letter for a text, where need be by giving others another one."""
        free = next((letter for letter in places[number] if letter not in of_letter), None)
        for letter in [free] if free is not None else places[number]:
            if letter not in tried:
                tried.add(letter)
                if letter not in of_letter or seat(of_letter[letter], tried):
                    of_letter[letter] = number
                    return True
        return False

    for number in range(len(texts)):
        seat(number, set())
    marked = list(texts)
    for letter, number in of_letter.items():
        at, text = places[number][letter], texts[number]
        if text[at - 1 : at] != "&" or text[at - 2 : at] == "&&":
            marked[number] = f"{text[:at]}&{text[at:]}"
    return marked


def without_key(text: str) -> str:
    """A text as it is called where it has no letter; one ampersand that is written stands alone."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&&")


def _letters(text: str) -> Iterator[tuple[str, int]]:
    """The letters that a text may have, the best first, with their places."""
    plain = text.replace("&&", "\0\0")
    own = plain.find("&")
    if 0 <= own < len(plain) - 1:
        yield plain[own + 1].casefold(), own + 1
        return
    found = [at for at, letter in enumerate(plain) if letter.isalnum()]
    found.sort(key=lambda at: at > 0 and plain[at - 1].isalnum())
    seen: set[str] = set()
    for at in found:
        letter = plain[at].casefold()
        if letter not in seen:
            seen.add(letter)
            yield letter, at
