"""Exporting, writing, taking back, and a track beside the guesses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from campusgps_gui.labelling.export_dialog import ExportDialog
from campusgps_gui.labelling.tab import LabelTab
from campusgps_gui.labelling.track_dialog import TrackDialog
from campusgps_gui.labelling.write_dialog import WriteDialog
from campusgps_gui.shell.window import Window
from campusgps_gui.widgets.two_lines import NameDelegate
from core.geo import haversine_m
from core.labelling.label import Label, LabelStatus, Review
from core.photos.measurement import Source
from tests.campusgps_gui.labelling.conftest import rows_of

LONG_MS = 180_000


def located(tab: LabelTab) -> list[Label]:
    return [one for one in rows_of(tab) if one.status is LabelStatus.LOCATED]


def test_accepted_photos_are_exported(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], tmp_path: Path, qtbot: Any
) -> None:
    window.labelling.review([one.id for one in located(tab)[:2]], Review.ACCEPTED)
    wait_until_idle()
    window.actions_.export_labels.trigger()
    dialog = tab.prompts.dialog
    assert isinstance(dialog, ExportDialog)
    dialog.show_folder.setChecked(False)
    assert dialog.words.text() == (
        "2 photos go into one file, “Trip.csv”. Where, you choose next. "
        "7 of the folder are left out."
    )
    dialog.everything.setChecked(True)
    assert dialog.words.text() == "9 photos go into one file, “Trip.csv”. Where, you choose next."
    dialog.choose_format("GeoJSON")
    # There a photo that is nowhere has no place.
    assert not dialog.everything.isEnabled()
    assert dialog.words.text().startswith("2 photos go into one file, “Trip.geojson”.")
    dialog.selection.sure.setChecked(True)
    dialog.selection.radius.setValue(1)
    assert not dialog.save.isEnabled()
    assert dialog.selection.left_out.text().startswith(
        "2 photos that you accepted have a larger radius and are left out."
    )
    assert dialog.selection.left_out.isVisible()
    dialog.selection.radius.setValue(1000)
    assert not dialog.selection.left_out.isVisible()
    dialog.selection.radius.setValue(1)
    dialog.selection.accepted.setChecked(True)
    assert not dialog.selection.left_out.isVisible()
    dialog.choose_format("CSV")

    taken = tmp_path / "taken.csv"
    taken.mkdir()
    dialog.save_to(taken)
    qtbot.waitUntil(lambda: "cannot be written" in dialog.words.text(), timeout=LONG_MS)
    with qtbot.waitSignal(dialog.exported, timeout=LONG_MS):
        dialog.save_to(tmp_path / "out.csv")
    assert len((tmp_path / "out.csv").read_text().splitlines()) == 3
    assert window.statusBar().currentMessage() == "2 photos written to out.csv"


def test_a_folder_that_no_program_opens_is_named(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    tmp_path: Path,
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # A computer without a program for folders.
    monkeypatch.setenv("PATH", str(tmp_path))
    window.labelling.review([located(tab)[0].id], Review.ACCEPTED)
    wait_until_idle()
    window.actions_.export_labels.trigger()
    dialog = tab.prompts.dialog
    assert isinstance(dialog, ExportDialog) and dialog.show_folder.isChecked()
    with qtbot.waitSignal(dialog.exported):
        dialog.save_to(tmp_path / "out.csv")
    words = window.statusBar().currentMessage()
    assert words.startswith("1 photo written to out.csv. No program of this computer opened")
    assert str(tmp_path) in words


def test_a_format_of_another_package_is_offered(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    example_plugin: Path,
    install_folder: Callable[[Path], None],
    tmp_path: Path,
    qtbot: Any,
) -> None:
    install_folder(example_plugin)
    window.labelling.review([one.id for one in located(tab)[:2]], Review.ACCEPTED)
    wait_until_idle()
    window.actions_.export_labels.trigger()
    dialog = tab.prompts.dialog
    dialog.show_folder.setChecked(False)
    dialog.choose_format("Lines")
    assert not dialog.everything.isEnabled()
    with qtbot.waitSignal(dialog.exported, timeout=LONG_MS):
        dialog.save_to(tmp_path / "out.lines")
    assert len((tmp_path / "out.lines").read_text().splitlines()) == 2


def test_sidecars_are_previewed_written_and_taken_back(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], trip: Path, qtbot: Any
) -> None:
    accepted = located(tab)[:2]
    window.labelling.review([one.id for one in accepted], Review.ACCEPTED)
    wait_until_idle()
    window.actions_.write_labels.trigger()
    dialog = tab.prompts.dialog
    assert isinstance(dialog, WriteDialog)
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=LONG_MS)
    assert dialog.words.text().startswith("2 new sidecars.")
    # The photo's name beside it says how it is called; the tool tip names it.
    assert dialog.model.index(0, 3).data() == "new sidecar"
    assert ".xmp" in str(dialog.model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole))
    assert isinstance(dialog.table.itemDelegateForColumn(0), NameDelegate)
    assert dialog.write.text() == "Write 2 files" and not dialog.revert.isEnabled()
    assert list(trip.glob("*.xmp")) == []
    try:
        dialog.write.click()
        assert dialog.close_button.text() == "Cancel" and not dialog.write.isEnabled()
        qtbot.waitUntil(lambda: not dialog.busy and dialog.preview is not None, timeout=LONG_MS)
        names = {f"{one.file.name}.xmp" for one in accepted}
        assert {file.name for file in trip.glob("*.xmp")} == names
        assert "2 files written." in dialog.words.text()
        assert "If you write again: nothing changes." in dialog.words.text()
        assert "2 written already" in dialog.words.text() and not dialog.write.isEnabled()
        tab.prompts.ask_to_forget()
        assert "The 2 files written" in tab.prompts.question.informativeText()
        tab.prompts.question.reject()

        # Another program has changed one of them: that one stays, and the person hears of it.
        changed = next(trip.glob("*.xmp"))
        changed.write_text("<x/>")
        dialog.ask_to_revert()
        dialog.question.buttons()[0].click()
        qtbot.waitUntil(lambda: not dialog.busy and dialog.preview is not None, timeout=LONG_MS)
        assert "1 file is as before. 1 could not be" in dialog.words.text()
        assert list(trip.glob("*.xmp")) == [changed]
        dialog.copy.click()
        assert changed.name in QGuiApplication.clipboard().text()
    finally:
        for sidecar in trip.glob("*.xmp"):
            sidecar.unlink()
    dialog.reject()


def test_a_track_is_a_second_source_and_is_remembered(
    tab: LabelTab,
    window: Window,
    wait_until_idle: Callable[[], None],
    tmp_path: Path,
    labelled_folder: Path,
    qtbot: Any,
) -> None:
    timed = [one for one in located(tab) if one.taken_at is not None]
    photo = timed[0]
    before, after = (photo.taken_at + timedelta(seconds=s) for s in (-20, 20))
    place = photo.estimate.position
    track = tmp_path / "walk.gpx"
    points = "".join(
        f'<trkpt lat="{place.latitude + 1e-4:.7f}" lon="{place.longitude:.7f}">'
        f"<time>{time.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')}</time></trkpt>"
        for time in (before, after)
    )
    track.write_text(
        '<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">'
        f'<trk><name>A & B</name><trkseg>{points}<trkpt lat="99" lon="0"/></trkseg></trk></gpx>'
    )
    tab.rows.choose(photo.id)
    tab.prompts.read_track((track,))
    qtbot.waitUntil(lambda: isinstance(tab.prompts.dialog, TrackDialog), timeout=LONG_MS)
    dialog = tab.prompts.dialog
    assert dialog.remarks.isVisible()
    assert "2 of 3 points are used. Left out: point 3 with no place." in dialog.remarks.text()
    assert "although it has a bare &" in dialog.remarks.text()
    for line in dialog.lines.values():
        line.setText("two hours")
        assert not dialog.use.isEnabled()
        line.setText("+0:00")
    # What it would be is on the map meanwhile.
    qtbot.waitUntil(lambda: len(tab.map.shown.along_track) == 1)
    assert tab.map.shown.track
    dialog.use.click()
    assert not tab.map.shown.along_track
    assert "11 m from there" in tab.detail.track.text()
    assert tab.map.shown.track and tab.map.shown.chosen.track is not None
    window.actions_.use_track.trigger()
    wait_until_idle()
    corrected = window.labelling.label(photo.id)
    assert corrected.correction.source is Source.GPX
    assert 10.5 < haversine_m(corrected.position, place) < 11.7
    assert "from a GPS track" in tab.detail.place.text()

    window.close_project()
    wait_until_idle()
    with qtbot.waitSignal(window.locator.ready, timeout=LONG_MS):
        window.open_project(labelled_folder)
    wait_until_idle()
    assert tab.track.used is not None and tab.track.used.files == (track,)
    window.actions_.remove_track.trigger()
    assert tab.track.used is None and not tab.map.shown.track


def test_accepted_neighbours_that_do_not_fit_give_a_hint(
    tab: LabelTab, window: Window, wait_until_idle: Callable[[], None], qtbot: Any
) -> None:
    timed = sorted(
        (one for one in located(tab) if one.taken_at is not None), key=lambda one: one.taken_at
    )
    first, second = timed[:2]
    window.labelling.review([first.id], Review.ACCEPTED)
    tab.rows.choose(second.id)
    tab.reviewer.step(0, 90_000.0)
    tab.mover.finish()
    wait_until_idle()
    qtbot.waitUntil(lambda: "more than a walk" in tab.detail.hint.text(), timeout=LONG_MS)
    assert tab.detail.hint.isVisible()
    window.actions_.undo.trigger()
    wait_until_idle()
    qtbot.waitUntil(lambda: not tab.detail.hint.isVisible(), timeout=LONG_MS)
