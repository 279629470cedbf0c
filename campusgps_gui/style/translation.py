"""The words of the window in the person's language.

The catalogues are those of Qt Linguist (``resources/translations/campusgps_*.ts``), read as they
are: nothing has to be compiled and kept beside them. Source texts are English. Like colours, the
language belongs to the application; without one, as in most tests, everything is English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator

from core.errors import CampusGPSError, capitalised
from core.files import legible

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


_PROPERTY = "campusgps_language"
_ENGLISH = "en"
# Text between the two keeps its own direction, whatever stands around it.
_ISOLATE, _END = "\u2068", "\u2069"
_RIGHT_TO_LEFT_MARK = "\u200f"
_ONLY_ISOLATED = re.compile("(?=.*[\u0590-\u05ff])(\u2068[^\u2069]*\u2069|[\\W\\d_])*", re.DOTALL)
_RIGHT_TO_LEFT_LETTER = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# As it is marked where shares are written.
_SHARE = "{percent} %"
# Between the clauses of a reason.
_BETWEEN = "; "
# Places of a template for several texts that are translated each, and what stands between them.
_BETWEEN_ITEMS = ", "
_LISTS = {"items": _BETWEEN_ITEMS, "clauses": _BETWEEN}
_NESTED = re.compile(r"\{(clause|items)")
# What may stand for a value of this name in a template; for others anything but a semicolon.
_VALUES = {"count": r"\d[\d,]*", "clauses": ".+?"}
# Reasons that begin so have the file as their subject; others are sentences by themselves.
_PREDICATES = frozenset(("can't", "cannot", "does", "has", "holds", "is", "says", "was"))
_MEASURE = re.compile(r"(?P<number>\d[\d,]*(\.\d+)?)( (?P<unit>m|km|ft|mi|s))?")
_LATIN_FIRST = re.compile(r"[^A-Za-z\u0590-\u05ff]*[A-Za-z].*[\u0590-\u05ff]", re.DOTALL)


@dataclass(frozen=True)
class Language:
    """A language of the window.

    Attributes:
        key: Its code, as in the names of the catalogues.
        title: Its name, as those who speak it write it.
        right_to_left: True if it is written from right to left.
        day: How it writes a day and a month, as Qt has formats.
    """

    key: str
    title: str
    right_to_left: bool = False
    day: str = "dd MMM"

    @cached_property
    def locale(self) -> QLocale:
        """The locale, which says how numbers and dates are written."""
        return QLocale(self.key)


LANGUAGES = (
    Language(_ENGLISH, "English"),
    Language("de", "Deutsch", day="dd. MMM"),
    Language("he", "עברית", right_to_left=True, day="dd 'ב'MMM"),
)


def use_language(application: QApplication, key: str) -> None:
    """Set the language of every widget that is made from now on, and of Qt's own dialogs.

    Args:
        application: Keeps the language, and which side widgets begin on.
        key: One of :data:`LANGUAGES`; anything else means the system's language.
    """
    chosen = language_of(key)
    application.setProperty(_PROPERTY, chosen.key)
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if chosen.right_to_left else Qt.LayoutDirection.LeftToRight
    )
    QLocale.setDefault(chosen.locale)
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    words_of_qt = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words_of_qt.load(f"qtbase_{chosen.key}", folder):
        application.installTranslator(words_of_qt)
    if chosen.key != _ENGLISH:
        from campusgps_gui.style.qt_words import WordsThatQtLacks

        application.installTranslator(WordsThatQtLacks(tr, application))


def language() -> Language:
    """The language that the window is written in."""
    application = QCoreApplication.instance()
    key = None if application is None else application.property(_PROPERTY)
    return next((one for one in LANGUAGES if one.key == key), LANGUAGES[0])


def tr(text: str, comment: str = "", n: int | None = None, /, **values: object) -> str:
    """Translate a text of the window into the person's language, and put values into it.

    Args:
        text: The English sentence, with ``{names}`` for ``values``, as :meth:`str.format` has them,
            and ``%n`` for ``n``. A literal, so that it is found for the catalogues; or one that was
            marked by :func:`mark`.
        comment: Tells apart texts that are the same in English only.
        n: How many there are, where the words depend on it.
        **values: What is put in; numbers are written as the language does.
    """
    spoken = language()
    words = text
    if spoken.key != _ENGLISH or n is not None:
        words = catalogue(spoken.key).translate(text, comment, n)
    if n is not None:
        words = words.replace("%n", _number(n, ",", spoken))
    written = _Writer(spoken).vformat(words, (), values) if values else words
    return _directed(written, spoken)


def mark(text: str) -> str:
    """Return ``text`` as it is; the catalogues take it up, and :func:`tr` translates it later.

    For constants, which are made before the language is known.
    """
    return text


def core_words(text: str) -> str:
    """Translate a text that ``core`` made, which is English, into the person's language.

    It is found in the catalogue as it is, or by the template that it was made from: of
    ``"3 photos of 2 days"`` that is ``"{value1} photos of {value2} days"``. In a template stand
    ``{count}`` for a whole number, ``{clause}`` for words that are translated too, ``{items}`` and
    ``{clauses}`` for several such with commas or semicolons between them. Of clauses with
    semicolons between them each is translated. One that is not found stays English.
    """
    spoken = language()
    if spoken.key == _ENGLISH or not text:
        return text
    return _directed(_words_of_core(text, spoken), spoken)


def report_words(text: str) -> str:
    """Translate a text of a report's page (``resources/report``) into the person's language."""
    return catalogue(language().key).of_reports.get(text, text)


def measure_words(text: str) -> str:
    """Write a number, with its sign, unit or percent sign, as the language does."""
    spoken = language()
    words = _Writer(spoken).with_signs(text)
    return words if words != text else _with_signs(text, spoken)


def core_sentence(clause: str) -> str:
    """Translate a clause that ``core`` made (a reason) into a sentence."""
    return f"{capitalised(core_words(clause))}."


def error_words(error: CampusGPSError) -> str:
    """Translate the reason and the advice of an error, as sentences without the file."""
    reason = core_sentence(error.reason)
    return f"{reason} {core_words(error.advice)}" if error.advice else reason


def reason_words(error: CampusGPSError) -> str:
    """Translate the reason of an error, behind the name of its file, without a full stop."""
    reason = core_words(error.reason)
    if error.file is None or reason[:1].isupper():
        return reason
    predicate = error.reason.split()[0] in _PREDICATES
    template = mark("{name} {reason}") if predicate else mark("{name}: {reason}")
    return tr(template, name=legible(error.file.name), reason=reason)


def lowered(text: str) -> str:
    """Return a sentence as it stands after a colon: in English without its capital letter."""
    return f"{text[:1].lower()}{text[1:]}" if language().key == _ENGLISH else text


def isolated(text: str) -> str:
    """Return ``text`` (a path, a position) so that words of another direction do not reorder it."""
    return _isolated(text, language())


def number(value: float, spec: str = ",") -> str:
    """Write a number by one of Python's format specifications, with the language's signs."""
    return _number(value, spec, language())


def signs_of_language(text: str) -> str:
    """Replace the decimal and group signs of a number in Python's notation by the language's."""
    return _with_signs(text, language())


@lru_cache(maxsize=4096)
def _words_of_core(text: str, spoken: Language) -> str:
    """The translation of a text of ``core``; kept, as tables ask for it at every repaint."""
    return catalogue(spoken.key).translate_of_core(text, _Writer(spoken))


@dataclass(frozen=True)
class _Catalogue:
    """The translations into a language.

    Attributes:
        forms: By English text and comment its translations: one, or one for each plural form.
        of_core: By English text or template of ``core`` its translation.
        of_reports: By English text of a report's page its translation.
    """

    forms: Mapping[tuple[str, str], tuple[str, ...]]
    of_core: Mapping[str, str]
    of_reports: Mapping[str, str]

    def translate(self, text: str, comment: str, n: int | None) -> str:
        """A text of the window; itself if it is not there."""
        found = self.forms.get((text, comment)) or (text,)
        # All three languages have one form for one, and one for everything else.
        return found[0] if n is None or n == 1 else found[-1]

    def translate_of_core(self, text: str, writer: _Writer) -> str:
        """A text of ``core``, whose values are put into the translation; itself if not found."""
        return _BETWEEN.join(words or one for one, words in self._each(text, _BETWEEN, writer))

    def _each(self, text: str, between: str, writer: _Writer) -> Iterator[tuple[str, str | None]]:
        """The parts of a text and their translations; None for one that is not found."""
        parts = text.split(between)
        while parts:
            # Some texts have a semicolon or a comma of their own. Of clauses the longest is meant;
            # of a list the shortest, as a value that stands first would take in those before it.
            counts = range(1, len(parts) + 1)
            for count in counts if between == _BETWEEN_ITEMS else reversed(counts):
                part = between.join(parts[:count])
                words = self._found(part, writer)
                if words is not None:
                    break
            else:
                count, part = 1, parts[0]
            yield part, words
            parts = parts[count:]

    def _found(self, text: str, writer: _Writer) -> str | None:
        whole = self.of_core.get(text)
        if whole is not None:
            return whole
        for pattern, words in self._patterns:
            found = pattern.fullmatch(text)
            values = None if found is None else self._values(found.groupdict(), writer)
            if values is not None:
                return writer.vformat(words, (), values)
        return None

    def _values(self, of_text: Mapping[str, str], writer: _Writer) -> dict[str, str] | None:
        """The values as the translation has them; None if one should be a clause and is none."""
        values = {}
        for name, one in of_text.items():
            between = _LISTS.get(name)
            if between is not None:
                each = [words for _, words in self._each(one, between, writer)]
                words = None if None in each else between.join(filter(None, each))
            else:
                words = self._found(one, writer) if name.startswith("clause") else one
            if words is None:
                return None
            values[name] = self.of_core.get(words, writer.with_signs(words))
        return values

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        """Patterns of templates, and translations: with clauses first, then with most words."""
        templates = [one for one in self.of_core if "{" in one]
        templates.sort(
            key=lambda one: (bool(_NESTED.search(one)), len(re.sub(r"\{\w+\}", "", one))),
            reverse=True,
        )
        return [(_pattern(one), self.of_core[one]) for one in templates]


class _Writer(Formatter):
    """Puts values into a sentence: numbers as the language writes them, texts isolated."""

    def __init__(self, spoken: Language) -> None:
        self._spoken = spoken

    def with_signs(self, value: str) -> str:
        """Return a count or a distance as the language writes it, and anything else as it is."""
        measure = _MEASURE.fullmatch(value)
        if measure is None:
            return value
        number, unit = measure["number"], measure["unit"]
        words = _with_signs(number, self._spoken)
        return f"{words} {catalogue(self._spoken.key).translate(unit, '', None)}" if unit else words

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, (int, float)):
            return _number(value, format_spec, self._spoken)
        return _isolated(format(value, format_spec), self._spoken)


def _pattern(template: str) -> re.Pattern[str]:
    """The pattern of texts made from a template; a value that comes twice is the same twice."""
    parts = re.split(r"\{(\w+)\}", template)
    seen: set[str] = set()
    pattern = ""
    for index, part in enumerate(parts):
        if index % 2 == 0:
            pattern += re.escape(part)
        elif part in seen:
            pattern += f"(?P={part})"
        else:
            seen.add(part)
            value = _VALUES.get(part.rstrip("0123456789"), f"(?:(?!{_BETWEEN}).)+?")
            pattern += f"(?P<{part}>{value})"
    return re.compile(pattern, re.DOTALL)


def _directed(text: str, spoken: Language) -> str:
    """``text`` so that labels write it in the language's direction, whatever it begins with."""
    # Labels go the way of their first letter, which may be that of a name, or left without one.
    if spoken.right_to_left and (_LATIN_FIRST.match(text) or _ONLY_ISOLATED.fullmatch(text)):
        return f"{_RIGHT_TO_LEFT_MARK}{text}"
    return text


def _isolated(text: str, spoken: Language) -> str:
    needed = bool(text) if spoken.right_to_left else _RIGHT_TO_LEFT_LETTER.search(text)
    return f"{_ISOLATE}{text}{_END}" if needed else text


def _number(value: float, spec: str, spoken: Language) -> str:
    if spec.endswith("%"):
        share = _with_signs(format(value, spec)[:-1], spoken)
        return catalogue(spoken.key).translate(_SHARE, "", None).format(percent=share)
    return _with_signs(format(value, spec), spoken)


def _with_signs(text: str, spoken: Language) -> str:
    if spoken.key == _ENGLISH:
        return text
    signs = {ord(","): spoken.locale.groupSeparator(), ord("."): spoken.locale.decimalPoint()}
    return text.translate(signs)


def language_of(key: str) -> Language:
    """The language of that key; for a key that is none of a language, that of the system."""
    known = {one.key: one for one in LANGUAGES}
    if key in known:
        return known[key]
    # Qt keeps what the system says once it was asked.
    spoken = [name.split("-")[0] for name in QLocale.system().uiLanguages()]
    return next((known[name] for name in spoken if name in known), LANGUAGES[0])


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(key: str) -> _Catalogue:
    """The catalogue of a language, read when it is first wanted; safe from any thread."""
    from xml.etree import ElementTree

    forms: dict[tuple[str, str], tuple[str, ...]] = {}
    of_core: dict[str, str] = {}
    of_reports: dict[str, str] = {}
    file = Path(str(files("resources"))) / "translations" / f"campusgps_{key}.ts"
    for context in ElementTree.parse(file).getroot().iter("context"):
        by_text = {"core": of_core, "report": of_reports}.get(context.findtext("name") or "")
        for message in context.iter("message"):
            source, translation = message.findtext("source"), message.find("translation")
            if source is None or translation is None:
                continue
            plural = tuple(form.text or "" for form in translation.iter("numerusform"))
            words = plural or (translation.text or "",)
            if not all(words):
                continue
            if by_text is not None:
                by_text[source] = words[0]
            else:
                forms[source, message.findtext("comment") or ""] = words
    return _Catalogue(forms, of_core, of_reports)
