"""The bar that accepts all guesses of a labelled folder that are sure enough, and its words."""

from __future__ import annotations

from campusgps_gui.settings import Settings
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.accept_bar import AcceptBar

# Guesses that are at least so sure are accepted at once, unless the person says otherwise.
_SURE_M = 20.0


def accept_bar() -> AcceptBar:
    """A new bar below the table of a labelled folder."""
    return AcceptBar(_SURE_M, _accept_words, _explain_accept, _accept_note)


def remember_radius(bar: AcceptBar, settings: Settings) -> None:
    """Begin with the radius that was wanted last, and remember what is wanted from now on."""
    if settings.sure_m is not None:
        bar.radius.metres = settings.sure_m

    def keep() -> None:
        settings.sure_m = bar.radius.metres

    bar.radius.valueChanged.connect(lambda _: keep())


def _accept_words(count: int) -> str:
    return tr("Accept %n photos", "", count)


def _accept_note(count: int) -> str:
    return tr("%n guesses: one in ten lies farther off than its radius", "", count)


def _explain_accept(count: int) -> str:
    return tr(
        "Accepts the %n photos of the table that are still to review and whose guess is at "
        "least so sure; what a search or a filter hides stays as it is. Can be undone",
        "",
        count,
    )
