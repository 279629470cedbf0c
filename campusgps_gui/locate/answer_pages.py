"""The pages beside the map of the Locate tab: the answer, or what there is to do first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from campusgps_gui.style.translation import core_words, tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.current_page import CurrentPageStack
from campusgps_gui.widgets.empty_state import EmptyState
from core.errors import capitalised


class AnswerPages(CurrentPageStack):
    """Shows ``panel``, or a page that says why there is no answer to show.

    Args:
        panel: The photo and its answer.
        actions: The window's commands.
    """

    def __init__(self, panel: QWidget, actions: Actions) -> None:
        super().__init__()
        self._panel = panel
        self.nothing = EmptyState(
            "photo-plus",
            tr("Nothing to compare with yet"),
            tr(
                "Import photos of the place first. A minute later you can drop a photo "
                "here and see where it was taken."
            ),
            [actions.import_folder],
        )
        self.drop_here = EmptyState(
            "map-pin",
            tr("Drop photos"),
            tr(
                "Drop photos anywhere on the window, paste one, or open some, and see "
                "where they were taken."
            ),
            [actions.locate_photo, actions.paste],
        )
        self.cannot_locate = EmptyState(
            "alert-triangle", tr("Cannot locate for now"), "", [actions.rebuild]
        )
        for page in (self.nothing, self.drop_here, self.cannot_locate, panel):
            self.addWidget(page)

    def show_state(self, *, has_photos: bool, problem: str, can_locate: bool) -> None:
        """Show the page that fits.

        Args:
            has_photos: True if there are dropped photos.
            problem: Why nothing can be located; empty if it can.
            can_locate: True if there is, or soon will be, a localizer.
        """
        if has_photos:
            self.setCurrentWidget(self._panel)
        elif problem:
            self.cannot_locate.say(
                tr("Cannot locate for now"), f"{capitalised(core_words(problem))}."
            )
            self.setCurrentWidget(self.cannot_locate)
        else:
            self.setCurrentWidget(self.drop_here if can_locate else self.nothing)
