"""A folder that is labelled, or reviewed, says what to do next."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.shell.window import Window
from core.demo_campus import DemoCampus
from core.labelling.label import Review
from tests.campusgps_gui.labelling.conftest import row_at


def test_the_tab_says_what_to_do_next(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None]
) -> None:
    labelling = window.labelling
    # In a few words over the table, and in the pane of a photo while none is chosen.
    tab.rows.table.clearSelection()
    assert tab.head.words.endswith("Next: review them (N, A, R).")
    assert "N leads to the photo that is least sure" in tab.detail.view.hint
    labelling.review([row_at(tab, 0).id], Review.REJECTED)
    wait_until_idle()
    # The person is about it and needs no telling.
    assert "Next" not in tab.head.words and not tab.state.next_step
    labelling.review(list(tab.rows.model.ids), Review.ACCEPTED)
    wait_until_idle()
    assert tab.head.words.endswith("Next: Write…")
    assert tab.state.next_step.startswith("All are reviewed. Write")
    window.actions_.undo.trigger()
    wait_until_idle()
    assert "Next" not in tab.head.words


def test_a_search_does_not_hide_the_photos_of_another_folder(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    demo_campus: DemoCampus,
    tmp_path: Path,
) -> None:
    first, other = window.labelling.job, tmp_path / "other"
    other.mkdir()
    photo = sorted(demo_campus.test_folder.glob("*.jpg"))[0]
    shutil.copy(photo, other)
    bar = tab.rows.bar
    bar.search.setText("nowhere")
    bar.filter.setCurrentIndex(1)
    tab.label([other])
    assert not bar.is_narrowed
    # What is typed while the folder is being labelled stays.
    bar.search.setText(photo.stem)
    wait_until_idle()
    assert window.labelling.job != first and bar.search.text() == photo.stem
    assert tab.rows.model.rowCount() == 1
    window.labelling.show(first)
    wait_until_idle()
    assert not bar.is_narrowed and tab.rows.model.rowCount() > 1
    # More of the same folder hides nothing that was found.
    bar.search.setText("nowhere")
    window.labelling.go_on()
    wait_until_idle()
    assert bar.search.text() == "nowhere"


def test_where_nothing_is_listed_no_key_leads_anywhere(
    tab: LabelTab, wait_until_idle: Callable[[], None]
) -> None:
    tab.rows.choose_none()
    assert "N leads to" in tab.detail.view.hint
    tab.rows.bar.search.setText("nothing is called so")
    wait_until_idle()
    assert "N leads to" not in tab.detail.view.hint
    tab.rows.bar.search.clear()
    wait_until_idle()
    assert "N leads to" in tab.detail.view.hint
