"""The held-out photos that are farthest off, side by side; the one looked at has its arrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QWidget

from campusgps_gui.jobs.large_view import LargeView, Pair
from campusgps_gui.jobs.picture_loader import Thumbnails
from campusgps_gui.jobs.task_runner import TaskRunner
from campusgps_gui.style.appearance import colours_of
from campusgps_gui.style.notation import session_text
from campusgps_gui.style.translation import tr
from campusgps_gui.training.sentences import metres
from campusgps_gui.widgets.photo_viewer import ViewedPhoto
from core.files import bare_name, legible

if TYPE_CHECKING:
    from core.project.rows import PhotoRow
    from core.training.methods.method import WorstPhoto

_ICON = QSize(66, 50)
_ID = Qt.ItemDataRole.UserRole


class WorstStrip(QListWidget):
    """Thumbnails with their errors, the worst first.

    Args:
        thumbnails: Loads the pictures.
        runner: Loads the one that is seen large.

    Signals:
        looked_at: The id of the photo under the pointer or else of the chosen one; None: neither.
    """

    looked_at = Signal(object)

    def __init__(
        self, thumbnails: Thumbnails, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._worst: tuple[WorstPhoto, ...] = ()
        self._rows: dict[int, PhotoRow] = {}
        self._hovered: int | None = None
        self.setAccessibleName(tr("Worst held-out photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(_ICON)
        self.setGridSize(_ICON + QSize(12, 26))
        self.setFixedHeight(_ICON.height() + 34)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QListView.DragDropMode.NoDragDrop)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.large = LargeView(self, runner, self._viewed)
        self.large.photo_wanted.connect(self._step)
        thumbnails.came.connect(self._take_thumbnail)
        # A double click, or Enter.
        self.itemActivated.connect(lambda _: self.large.open())
        self.itemEntered.connect(self._hover)
        self.itemSelectionChanged.connect(self._tell)

    @property
    def worst(self) -> tuple[WorstPhoto, ...]:
        """The photos that are shown."""
        return self._worst

    @property
    def chosen(self) -> int | None:
        """The id of the photo that is selected."""
        items = self.selectedItems()
        return int(items[0].data(_ID)) if items else None

    @property
    def pointed_at(self) -> int | None:
        """The id of the photo under the pointer, or else of the chosen one."""
        return self.chosen if self._hovered is None else self._hovered

    def show_worst(self, worst: Sequence[WorstPhoto], photos: Sequence[PhotoRow]) -> None:
        """Show ``worst``; a photo that was chosen and is among them stays so."""
        keep = self.chosen
        rows = {photo.id: photo for photo in photos}
        self._worst, self._hovered = tuple(worst), None
        self._rows = {
            one.reference.id: rows[one.reference.id] for one in worst if one.reference.id in rows
        }
        self.blockSignals(True)
        self._fit_count(len(self._worst))
        for number, one in enumerate(self._worst):
            self._fill(self.item(number), one)
        self.clearSelection()
        for number, one in enumerate(self._worst):
            if one.reference.id == keep:
                self.setCurrentRow(number)
        self.blockSignals(False)
        self._tell()

    def choose(self, photo_id: int) -> None:
        """Select a photo, if it is among the worst."""
        for number, one in enumerate(self._worst):
            if one.reference.id == photo_id:
                self.setCurrentRow(number)

    def _viewed(self) -> Pair | None:
        """The chosen photo with its error."""
        one = next((one for one in self._worst if one.reference.id == self.chosen), None)
        row = None if one is None else self._rows.get(one.reference.id)
        if one is None or row is None:
            return None
        title = legible(bare_name(one.reference.file))
        facts = f" · {metres(one.error_m)}"
        return ViewedPhoto(title, row.path, self._thumbnails.image(row), facts), None

    def _step(self, step: int) -> None:
        """Go on to the next photo in the viewer, or back."""
        self.setCurrentRow(min(max(0, self.currentRow() + step), self.count() - 1))
        self.large.refresh()

    def _fit_count(self, count: int) -> None:
        # Items are kept: putting new ones in their place would be seen.
        while self.count() > count:
            self.takeItem(self.count() - 1)
        while self.count() < count:
            item = QListWidgetItem()
            item.setSizeHint(_ICON + QSize(8, 24))
            self.addItem(item)

    def _fill(self, item: QListWidgetItem, one: WorstPhoto) -> None:
        reference = one.reference
        name = legible(bare_name(reference.file))
        item.setData(_ID, reference.id)
        item.setText(metres(one.error_m))
        words = tr(
            "{name}: {error} off ({session})",
            name=name,
            error=metres(one.error_m),
            session=session_text(reference.session or "") or tr("no session"),
        )
        item.setToolTip(words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self._draw(item, reference.id)

    def _draw(self, item: QListWidgetItem, photo_id: int) -> None:
        row = self._rows.get(photo_id)
        image = QImage() if row is None else self._thumbnails.image(row)
        picture = _filled(image, colours_of(self).raised)
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
        item.setIcon(icon)

    def _take_thumbnail(self, photo_id: int) -> None:
        for number in range(self.count()):
            if self.item(number).data(_ID) == photo_id:
                self._draw(self.item(number), photo_id)

    def _hover(self, item: QListWidgetItem) -> None:
        self._hovered = int(item.data(_ID))
        self._tell()

    def _tell(self) -> None:
        self.looked_at.emit(self.pointed_at)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self._tell()
        return super().viewportEvent(event)


def _filled(image: QImage, ground: str) -> QPixmap:
    """The middle of ``image`` in the size of an icon."""
    picture = QPixmap(_ICON)
    picture.fill(ground)
    if not image.isNull():
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = image.size().scaled(_ICON, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left, top = (_ICON.width() - size.width()) // 2, (_ICON.height() - size.height()) // 2
        target = picture.rect().adjusted(left, top, -left, -top)
        painter.drawImage(target, image)
        painter.end()
    return picture
