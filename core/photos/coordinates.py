"""Reads coordinates as cameras and people write them: a position, or the reason for none."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from core.geo import Position
from core.grid_references import position_from_grid

_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)")
_PLAIN_NUMBER = re.compile(_NUMBER.pattern + r"(?:[eE][-+]?\d+)?")
_LETTER = re.compile(r"[NSEWnsew]")
_HEMISPHERE = re.compile(r"(?:^|[^A-Za-z])([NSEWnsew])(?:[^A-Za-z]|$)|(?<=[\d.])([NSEWnsew])$")

# "33d51m25s": here the last letter is no hemisphere.
_LETTERED = re.compile(r"(\d)\s*d\s*(\d+)\s*m\s*(\d+(?:\.\d*)?)\s*s", re.IGNORECASE)

_WORD = re.compile(r"(?<![A-Za-z])(?:north|south|east|west)(?![A-Za-z])", re.IGNORECASE)

# All that stands around the numbers of a coordinate.
_AROUND = re.compile(
    r"""\b(?:deg(?:rees?)?|min(?:utes?)?|sec(?:onds?)?|[dm])(?=\b|\d)"""
    r"""|[NSEWnsew°º˚'"′″‘’“”´`,;:\s\0]""",
    re.IGNORECASE,
)

# "46,5125; 7,0455" and "46,5125 7,0455": a comma within each number, and something else between.
_DECIMAL_COMMAS = re.compile(
    r"([NSEWnsew]?\s*[-+]?\d{1,3}),(\d+)(\s*[°º]?\s*[NSEWnsew]?\s*(?:;|,\s|\s)\s*[NSEWnsew]?\s*)"
    r"([-+]?\d{1,3}),(\d+)(\s*[°º]?\s*[NSEWnsew]?)"
)

# What is nearer to 0, 0 than this (0.1 m) is a placeholder: there is only sea.
_PLACEHOLDER_DEGREES = 1e-6


class ImpossiblePositionError(ValueError):
    """Raised where a text is not a position; the message says why, for the user."""


def position_from(latitude: float, longitude: float) -> Position:
    """The position at ``latitude`` and ``longitude`` degrees.

    Raises:
        ImpossiblePositionError: Not numbers, out of range, or the placeholder 0, 0.
    """
    for name, value, limit in (("latitude", latitude, 90), ("longitude", longitude, 180)):
        if not math.isfinite(value):
            raise ImpossiblePositionError(f"the {name} is not a number")
        if abs(value) > limit:
            raise ImpossiblePositionError(f"{name} {value:.10g} is out of range")
    if abs(latitude) < _PLACEHOLDER_DEGREES and abs(longitude) < _PLACEHOLDER_DEGREES:
        raise ImpossiblePositionError("0, 0 is a placeholder, not a position")
    return Position(latitude, longitude)


def degrees_from_parts(parts: Sequence[float], reference: str = "") -> float:
    """Degrees, minutes and seconds (the last two may be missing) as one signed number.

    Minutes and seconds of 60 or more are carried over, as rounding cameras need it. South and
    west come out negative; without a reference the sign of the degrees counts.

    Args:
        parts: One to three numbers; NaN gives NaN.
        reference: N, S, E or W in any case; anything else says nothing.
    """
    if not 1 <= len(parts) <= 3:
        return math.nan
    value = math.fsum(abs(part) / 60.0**power for power, part in enumerate(parts))
    negative = any(math.copysign(1.0, part) < 0 for part in parts)
    if reference.strip("\0 ")[:1].upper() in ("S", "W"):
        negative = True
    return -value if negative else value


def degrees_from_text(text: str, reference: str = "", letters: str = "NSEW") -> float:
    """A coordinate written as text: ``47.2``, ``31,15.5N``, ``31,15,30S``, ``31° 15' 30" N``.

    A comma separates degrees from minutes, as in XMP; it is no decimal comma. A letter in the
    text counts before ``reference``.

    Args:
        text: The coordinate.
        reference: N, S, E or W in any case; anything else says nothing.
        letters: Those that mean something: NS where it can only be a latitude.

    Returns:
        Signed degrees; NaN for text that holds no coordinate.
    """
    text = text.replace("\u2212", "-").strip()
    if _PLAIN_NUMBER.fullmatch(text):
        return degrees_from_parts([float(text)], reference)
    text = _with_letters(text)
    letter = _letter_in(text, letters) or reference
    parts = [float(number) for number in _NUMBER.findall(text)]
    if any(part < 0 or part > 60 for part in parts[1:]) or _says_more(text):
        return math.nan
    if any(not part.is_integer() for part in parts[:-1]):
        # Degrees and minutes before others are whole: "7.04 (5 m)" is no place at 7.04 degrees.
        return math.nan
    return degrees_from_parts(parts, letter)


def says_hemisphere(text: str, letters: str = "NSEW") -> bool:
    """True if a coordinate written as text says on which side of zero it lies: -31.2, 31,15.5N.

    Args:
        text: The coordinate.
        letters: Those that mean something.
    """
    text = text.replace("\u2212", "-").strip()
    return text.startswith("-") or _letter_in(_with_letters(text), letters) != ""


def is_decimal(text: str) -> bool:
    """True if a coordinate written as text is a plain number, whose sign says its side of zero."""
    return _PLAIN_NUMBER.fullmatch(text.replace("\u2212", "-").strip()) is not None


def _with_letters(text: str) -> str:
    """A coordinate with the letter of its hemisphere for the word, and no other letters like it."""
    return _WORD.sub(lambda word: word[0][0], _LETTERED.sub(r"\1 \2 \3 ", text))


def _letter_in(text: str, letters: str) -> str:
    """The letter of its hemisphere in a coordinate; empty for none of ``letters``."""
    found = _HEMISPHERE.search(text)
    letter = (found.group(1) or found.group(2)).upper() if found else ""
    return letter if letter and letter in letters else ""


def _says_more(text: str) -> bool:
    """True if there is more in ``text`` than a coordinate, so that its numbers may be others."""
    return bool(_AROUND.sub("", _NUMBER.sub(" ", text)))


def position_from_text(text: str) -> Position:
    """A position as people write or copy it, latitude first.

    ``31.261965, 34.801185``, ``31.261965 34.801185``, ``31,261965; 34,801185``,
    ``31°15'43.1"N 34°48'04.3"E``,
    ``31 deg 15' 43.1" N, 34 deg 48' 4.3" E``, ``N31 15.5 E34 48.1``,
    ``geo:31.261965,34.801185;u=24``, UTM ``36R 671493 3460034``, MGRS ``36R XV 71493 60033``.

    Raises:
        ImpossiblePositionError: The text is no position; says why.
    """
    try:
        on_grid = position_from_grid(text)
    except ValueError as error:
        raise ImpossiblePositionError(str(error)) from error
    if on_grid is not None:
        return on_grid
    text = text.replace("\u2212", "-").replace(" deg ", "° ").strip()
    if text.lower().startswith("geo:"):
        text = text[4:].split(";")[0]
    commas = _DECIMAL_COMMAS.fullmatch(text)
    # Three digits are no minutes, and who writes one number so writes both.
    if commas and max(len(commas[2]), len(commas[5])) > 2:
        text = "{}.{}{}{}.{}{}".format(*commas.groups())
    halves = _halves(text)
    if halves is None:
        raise ImpossiblePositionError("a latitude and a longitude are needed")
    first, second = halves
    letters = "".join(found[0] for half in halves if (found := _LETTER.search(half)))
    if not letters and "," in first + second:
        # 31,26 may be 31.26 or 31 degrees and 26 minutes.
        raise ImpossiblePositionError("write decimals with a point")
    if letters and letters[0].upper() in "EW":
        first, second = second, first
    return position_from(degrees_from_text(first), degrees_from_text(second))


def _halves(text: str) -> tuple[str, str] | None:
    """The two coordinates in ``text``: parted by a letter, else by a comma, else in the middle."""
    letters = list(_LETTER.finditer(text))
    if len(letters) == 2:
        # The letter stands behind each of them, or before.
        cut = letters[0].end() if _NUMBER.search(text[: letters[0].start()]) else letters[1].start()
        return text[:cut], text[cut:]
    for mark in (",", ";"):
        if text.count(mark) == 1:
            first, _, second = text.partition(mark)
            return first, second
    words = text.split()
    if len(words) % 2 == 0 and words and not letters:
        return " ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])
    return None
