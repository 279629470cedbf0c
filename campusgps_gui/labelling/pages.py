"""The pages of the Label folder tab: the folder in review, or what there is to do first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.actions import Actions
from campusgps_gui.widgets.current_page import CurrentPageStack
from campusgps_gui.widgets.empty_state import EmptyState


class LabellingPages(CurrentPageStack):
    """Shows ``review``, or a page that says what there is to do first.

    Args:
        review: The folder in review.
        actions: The window's commands.
    """

    def __init__(self, review: QWidget, actions: Actions) -> None:
        super().__init__()
        self._review = review
        self.nothing = EmptyState(
            "photo-plus",
            tr("Nothing to compare with yet"),
            tr(
                "Import photos of the place that know where they were taken. Then drop a "
                "folder of photos without positions here, and see where each was taken."
            ),
            [actions.import_folder],
        )
        self.drop_here = EmptyState(
            "folder-open",
            tr("Drop a folder of photos"),
            tr(
                "Each photo gets a position and a radius, for you to accept, correct or "
                "reject.\nThen save them for other programs, or write them into the photos."
            ),
            [actions.label_folder],
        )
        for page in (self.nothing, self.drop_here, review):
            self.addWidget(page)

    def show_state(self, *, has_folder: bool, can_locate: bool) -> None:
        """Show the page that fits.

        Args:
            has_folder: True if a folder was labelled, or is being labelled.
            can_locate: True if there is, or soon will be, a localizer.
        """
        if has_folder:
            self.setCurrentWidget(self._review)
        else:
            self.setCurrentWidget(self.drop_here if can_locate else self.nothing)
