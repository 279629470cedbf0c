"""The photos of the project as a grid of pictures, each with its name and what is to say of it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from campusgps_gui.photos.table import PhotosTable
from campusgps_gui.style.translation import tr
from campusgps_gui.widgets.name_elision import elided_apart
from campusgps_gui.widgets.rows_table import Index
from campusgps_gui.widgets.thumbnail_size import ThumbnailSizes
from campusgps_gui.widgets.two_lines import in_its_direction
from core.palette import QUIET

_MARGIN, _GAP = 8, 4
# Names need so much beside small pictures.
_LEAST_WIDTH = 104
# What does not count is there, but faint.
_FAINT = 0.4


class PhotosGrid(QListView):
    """A grid over the rows of the table of photos; both have one selection.

    Args:
        model: The rows.
        selection: The selection of the table.
        sizes: The size of the pictures.
    """

    def __init__(
        self,
        model: PhotosTable,
        selection: QItemSelectionModel,
        sizes: ThumbnailSizes,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sizes = sizes
        self._delegate = _PictureDelegate(model, sizes.size.in_grid, self)
        self._least, self._across = self._delegate.cell, 0
        self.setModel(model)
        self.setSelectionModel(selection)
        # Not the mode of icons, which would lay out each of 50,000 by itself.
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(self._least)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setObjectName("thumbnails")
        self.setAccessibleName(tr("Thumbnails of the project's photos"))

        sizes.changed.connect(self._follow_size)
        sizes.take_wheel(self)

    def _follow_size(self) -> None:
        first = self._first()
        self._delegate.resize(self._sizes.size.in_grid)
        self._least, self._across = self._delegate.cell, 0
        self._share_room()
        self.doItemsLayout()
        if first.isValid():
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)

    def _first(self) -> Index:
        """The first photo in view."""
        return self.indexAt(QPoint(self._least.width() // 2, self._least.height() // 2))

    def _share_room(self) -> int:
        """Share out the room that is left over; returns how many photos stand in a row."""
        room = self.viewport().width() - 1
        across = max(1, room // self._least.width())
        width = max(room // across, self._least.width())
        self._delegate.cell = QSize(width, self._least.height())
        self.setGridSize(self._delegate.cell)
        return across

    def resizeEvent(self, event: QResizeEvent) -> None:
        first = self._first()
        across = self._share_room()
        super().resizeEvent(event)
        if first.isValid() and across != self._across:
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)
        self._across = across


class _PictureDelegate(QStyledItemDelegate):
    """Draws a photo: its picture, below it its name, and a line in a quiet colour.

    Args:
        model: Knows the photos and their pictures.
        size: The size of the pictures.
        view: What it draws in.

    Attributes:
        cell: The size of a photo's place.
    """

    def __init__(self, model: PhotosTable, size: QSize, view: QWidget) -> None:
        super().__init__(view)
        self._model, self._lines = model, 2 * view.fontMetrics().lineSpacing()
        self.resize(size)

    def resize(self, size: QSize) -> None:
        """Draw pictures of this size from now on."""
        self._size = size
        width = max(_LEAST_WIDTH, size.width() + 3 * _MARGIN)
        self.cell = QSize(width, size.height() + _GAP + self._lines + 2 * _MARGIN)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        style = QApplication.style() if option.widget is None else option.widget.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, option.widget)
        photo = self._model.row(index.row())
        if photo is None:
            return
        inner = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        picture = QRect(inner.topLeft(), QSize(inner.width(), self._size.height()))
        painter.save()
        painter.setOpacity(1.0 if photo.is_reference else _FAINT)
        _draw_picture(painter, picture, self._size, self._model.picture_of(photo))
        painter.setOpacity(1.0)
        metrics, height = option.fontMetrics, option.fontMetrics.lineSpacing()
        line = QRect(picture.left(), picture.bottom() + 1 + _GAP, picture.width(), height)
        line.adjust(-_GAP, 0, _GAP, 0)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        colour, quiet = option.palette.color(role), QColor(QUIET)
        centred = Qt.AlignmentFlag.AlignCenter
        painter.setPen(colour if photo.is_reference or selected else quiet)
        name = elided_apart(option.text, _neighbours(index), metrics, line.width())
        painter.drawText(line, centred, in_its_direction(name))
        painter.setPen(colour if selected else quiet)
        _draw_remark(
            painter,
            line.translated(0, height),
            self._model.remark_on(photo),
            self._model.dot_of(photo) if photo.is_reference else None,
        )
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            _draw_focus(painter, option.rect, option.palette.color(QPalette.ColorRole.Highlight))


def _draw_picture(painter: QPainter, place: QRect, most: QSize, picture: QImage) -> None:
    """Draw a picture of ``most`` size in the middle of ``place``; a frame for an empty one."""
    if picture.isNull():
        painter.setPen(QColor(QUIET))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        return
    size = picture.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
    target = QRect(place.topLeft(), size)
    target.moveCenter(place.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(target, picture)


def _draw_remark(painter: QPainter, line: QRect, words: str, dot: QPixmap | None) -> None:
    """Write ``words`` in the middle of ``line``, behind the sign of a session if there is one."""
    metrics, sign = painter.fontMetrics(), 0 if dot is None else dot.width() + _GAP
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width() - sign)
    width = sign + metrics.horizontalAdvance(words)
    place = QRect(0, 0, width, line.height())
    place.moveCenter(line.center())
    if dot is None:
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        return
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left = place.right() + 1 - dot.width() if mirrored else place.left()
    painter.drawPixmap(left, place.center().y() - dot.height() // 2 + 1, dot)
    rest = place.adjusted(0, 0, -sign, 0) if mirrored else place.adjusted(sign, 0, 0, 0)
    painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, words)


def _draw_focus(painter: QPainter, place: QRect, colour: QColor) -> None:
    painter.save()
    painter.setPen(colour)
    painter.drawRect(place.adjusted(1, 1, -2, -2))
    painter.restore()


def _neighbours(index: Index) -> list[str]:
    """The names before and after."""
    cells = [index.sibling(index.row() + by, index.column()) for by in (-1, 1)]
    return [str(cell.data()) for cell in cells if cell.isValid() and cell.data()]
