"""Makes the tabs of a project that are imported only when they are first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from campusgps_gui.labelling.tab import LabelTab
    from campusgps_gui.locate.tab import LocateTab
    from campusgps_gui.training.tab import TrainingTab


def make_training_tab(*parts: Any) -> TrainingTab:
    """The Training tab, imported now."""
    from campusgps_gui.training.tab import TrainingTab

    return TrainingTab(*parts)


def make_locate_tab(*parts: Any) -> LocateTab:
    """The Locate tab, imported now."""
    from campusgps_gui.locate.tab import LocateTab

    return LocateTab(*parts)


def make_label_tab(*parts: Any) -> LabelTab:
    """The Label folder tab, imported now."""
    from campusgps_gui.labelling.tab import LabelTab

    return LabelTab(*parts)
