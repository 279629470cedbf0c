"""The words of the map's page in the person's language, which the page is given when it is written.

The page's scripts name their texts in English, in ``campusgps.word("...")``.
"""

from __future__ import annotations

from campusgps_gui.style.translation import language, mark, signs_of_language, tr

PAGE_WORDS = (
    mark("{distance} off"),
    mark("1 photo is far away"),
    mark("50 % within"),
    mark("90 % within"),
    mark("Back to the coverage"),
    mark("Back to the estimate"),
    mark("Back to the photos"),
    mark("chosen, drag to move"),
    mark("Click the corners (Esc cancels)"),
    mark("Click the points to measure between. Esc ends"),
    mark("Close"),
    mark("Double-click or Enter ends it"),
    mark("drag to move all chosen"),
    mark("end"),
    mark("estimate"),
    mark("from the estimate to the pin"),
    mark("from the guess to the pin"),
    mark("from truth to guess"),
    mark("its walk, from start to end"),
    mark("less"),
    mark("looks like"),
    mark("looks like ({far} of {all} far away)"),
    mark("looks there"),
    mark("Map"),
    mark("Measure a distance"),
    mark("more"),
    mark("No positions to show yet"),
    mark("North is up"),
    mark("Not in the mapped area"),
    mark("own position"),
    mark("own position, far away"),
    mark("photograph here next"),
    mark("photos at their times"),
    mark("placed by hand"),
    mark("project photos"),
    mark("recorded track"),
    mark("Show all photos"),
    mark("Show everything"),
    mark("Show one line of the legend"),
    mark("Show the whole legend"),
    mark("start"),
    mark("suggested"),
    mark("the chosen photo"),
    mark("The estimate"),
    mark("The guess"),
    mark("the photo without its walk"),
    mark("The photo's own position"),
    mark("The suggested position"),
    mark("this photo alone"),
    mark("this photo alone, far away"),
    mark("to the suggested position"),
    mark("Where the photo was taken"),
    mark("Where the track says"),
    mark("Where this photo alone was located"),
    mark("Zoom in"),
    mark("Zoom out"),
    mark("{count} photos are far away"),
    mark("{count} photos: {parts}"),
    *(mark("m"), mark("km"), mark("ft"), mark("mi")),
)
"""The English texts of the scripts in ``resources/map``; values stand in ``{braces}``."""


def page_words() -> dict[str, str]:
    """The page's words by their English texts, its language and decimal sign; none for English."""
    words = {text: tr(text) for text in PAGE_WORDS if tr(text) != text}
    if words:
        words["language"] = language().key
    decimal = signs_of_language(".")
    return words if decimal == "." else {**words, "decimal": decimal}
