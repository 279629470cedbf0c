"""Shows what is chosen in the table of photos: beside it, on the map, and large."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTableView

from campusgps_gui.jobs.large_view import LargeView, Pair
from campusgps_gui.jobs.project_controller import ProjectController
from campusgps_gui.jobs.task_runner import Job, TaskRunner
from campusgps_gui.map.pane import MapPane
from campusgps_gui.photos.details import PhotoDetails
from campusgps_gui.photos.findings import FindingsWatch
from campusgps_gui.photos.table import PhotosTable
from campusgps_gui.style.notation import distance_text
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.lazy_rows import choose_ids, chosen_count, chosen_ids
from campusgps_gui.widgets.photo_viewer import ViewedPhoto
from core.errors import CampusGPSError
from core.files import legible_line
from core.geo import haversine_m
from core.project.rows import PhotoRow
from core.quality.photo_summary import PhotosSummary, summarize_photos
from core.quality.suggestion_evidence import SuggestionEvidence, evidence_of
from core.tasks import Cancelled

# Of several photos so many are shown.
_MOST_PICTURES = 6


class ChosenPhotos(QObject):
    """Follows the selection of the table.

    Args:
        controller: The open project.
        runner: Sums up several photos, and loads pictures.
        table: The table; its model is ``model``.
        model: The rows.
        details: Shows a photo and its facts.
        findings: What was found in the photos.
        map_pane: Rings their dots.

    Signals:
        shown: What is chosen is shown.
    """

    shown = Signal()

    def __init__(
        self,
        controller: ProjectController,
        runner: TaskRunner,
        table: QTableView,
        model: PhotosTable,
        details: PhotoDetails,
        findings: FindingsWatch,
        map_pane: MapPane,
    ) -> None:
        super().__init__(table)
        self._controller, self._runner = controller, runner
        self._table, self._model = table, model
        self._details, self._findings, self._map = details, findings, map_pane
        self._job: Job | None = None
        self._ringed: tuple[int, ...] = ()
        self._evidence: SuggestionEvidence | None = None
        self.large = LargeView(table, runner, self._viewed)
        self.large.photo_wanted.connect(self._step)
        details.opened.connect(self.large.open)

    @property
    def one(self) -> PhotoRow | None:
        """The photo that is chosen; None for none or several."""
        if chosen_count(self._table) != 1:
            return None
        return self._model.row(self._table.selectionModel().selection().first().top())

    @property
    def can_be_viewed(self) -> bool:
        """True if what is chosen can be seen full size: a photo, or two side by side."""
        return self.one is not None or chosen_count(self._table) == 2

    @property
    def has_place(self) -> bool:
        """True if one photo is chosen that has a position."""
        photo = self.one
        return photo is not None and photo.position is not None

    def show(self) -> None:
        """Show what is chosen now."""
        if self._job is not None:
            self._job.cancel()
        photo, ids = self.one, chosen_ids(self._table)
        project = self._controller.project
        if len(ids) > 1 and project is not None:
            self._details.show_count(len(ids), self._some_pictures(ids))
            self._job = self._runner.run(
                tr("Summing up the photos"),
                lambda _: summarize_photos(project, ids),
                on_success=self._controller.while_open(self._take),
                queue_name="chosen",
                quiet=True,
            )
        else:
            found = self._findings.now.by_photo
            self._evidence = None if photo is None else self._evidence_of(photo)
            self._details.show_photo(
                photo, () if photo is None else found.get(photo.id, ()), self._evidence
            )
            ids = [photo.id] if photo is not None and photo.is_reference else []
        self._ring(tuple(ids))
        self.large.refresh()
        self.shown.emit()

    def _take(self, summary: PhotosSummary) -> None:
        if chosen_count(self._table) > 1:
            self._details.show_several(summary, self._some_pictures(chosen_ids(self._table)))

    def _some_pictures(self, ids: Sequence[int]) -> list[QImage]:
        """Thumbnails of the first of the photos that are chosen."""
        return self._model.pictures_of(ids[:_MOST_PICTURES])

    def _ring(self, ids: tuple[int, ...]) -> None:
        if ids == self._ringed:
            return
        self._ringed = ids
        if len(ids) > 1:
            self._map.select_several(ids)
        else:
            self._map.select(ids[0] if ids else None)

    def _viewed(self) -> Pair | None:
        """The chosen photo beside what speaks for its suggested place, or two that are chosen."""
        photo, project = self.one, self._controller.project
        if photo is not None:
            shown = ViewedPhoto(legible_line(photo.path.name), photo.path, self._details.image)
            return shown, self._witness_of(photo)
        if project is None or chosen_count(self._table) != 2:
            return None
        found = {one.id: one for one in project.photos_of(chosen_ids(self._table))}
        both = [found[one] for one in chosen_ids(self._table) if one in found]
        if len(both) < 2:
            return None
        left, right = (ViewedPhoto(legible_line(p.path.name), p.path, QImage()) for p in both)
        return left, replace(right, facts=_apart(*both))

    def _evidence_of(self, photo: PhotoRow) -> SuggestionEvidence | None:
        """What speaks for the suggested place of ``photo``; None without one."""
        project = self._controller.project
        if photo.suggested is None or project is None:
            return None
        # A database that can't be read says so where it was asked for the rows.
        with suppress(CampusGPSError, Cancelled):
            return evidence_of(project, photo)
        return None

    def _witness_of(self, photo: PhotoRow) -> ViewedPhoto | None:
        """The photo of another session that speaks most for the suggested place of ``photo``.

        It is the one that looks most like it of those taken there; where pictures have no part in
        the suggestion, the nearest. Whether both show the same view says if it is right.
        """
        project, better = self._controller.project, photo.suggested
        if better is None or project is None:
            return None
        if self._evidence is not None and self._evidence.there:
            witness: PhotoRow | None = self._evidence.there[0]
        else:
            nearest = self._controller.dots.places.nearest(better.position, photo.session or "")
            witness = None if nearest is None else project.photo(nearest[0])
        if witness is None or witness.position is None:
            return None
        distance = distance_text(haversine_m(witness.position, better.position))
        away = tr(", {distance} from the suggested place", distance=distance)
        facts = away + _apart(photo, witness)
        return ViewedPhoto(legible_line(witness.path.name), witness.path, QImage(), facts)

    def _step(self, by: int) -> None:
        place = self._table.currentIndex().row() + by
        if 0 <= place < self._model.rowCount():
            photo_id = self._model.ids[place]
            choose_ids(self._table, [photo_id], photo_id)
            self._table.scrollTo(self._table.currentIndex())


def _apart(photo: PhotoRow, other: PhotoRow) -> str:
    """How far the positions of two photos are apart; empty where one has none."""
    if photo.position is None or other.position is None:
        return ""
    distance = distance_text(haversine_m(photo.position, other.position))
    return tr(", {distance} from the other photo", distance=distance)
