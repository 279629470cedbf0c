"""Pictures on the pages of the manual: as wide as there is room, each with its words below."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QPainter,
    QPixmap,
    QPyTextObject,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import QWidget


class FittedPictures(QPyTextObject):
    """Draws the pictures of a document smoothly, never wider than its lines.

    Args:
        document: Its pictures are drawn so, whatever text it gets.
        page: The widget that shows it; its colours count.
    """

    def __init__(self, document: QTextDocument, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        kind = QTextFormat.ObjectTypes.ImageObject.value
        document.documentLayout().registerHandler(kind, self)

    def intrinsicSize(self, doc: QTextDocument, _: int, shape: QTextFormat) -> QSizeF:
        size = QSizeF(_picture(doc, shape).deviceIndependentSize())
        room = doc.textWidth() - 2 * doc.documentMargin()
        # Without a width yet, as before the window is shown, there is room for all of it.
        if 0 < room < size.width():
            size *= room / size.width()
        return size

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        _: int,
        shape: QTextFormat,
    ) -> None:
        screen = painter.device().devicePixelRatioF()
        wanted = QSize(round(rect.width() * screen), round(rect.height() * screen))
        smooth = Qt.TransformationMode.SmoothTransformation
        aspect = Qt.AspectRatioMode.IgnoreAspectRatio
        painter.drawPixmap(
            QRectF(rect).toRect(), _picture(doc, shape).scaled(wanted, aspect, smooth)
        )
        painter.setPen(self._page.palette().mid().color())
        painter.drawRect(QRectF(rect).adjusted(0, 0, -1, -1))


def picture_formats(document: QTextDocument) -> list[tuple[int, QTextImageFormat]]:
    """The pictures of a document, each with its place in the text."""
    return list(_pictures(document))


def write_captions(document: QTextDocument) -> None:
    """Write below each picture what it shows: for who sees it, and for who has it read out."""
    leaning = QTextCharFormat()
    leaning.setFontItalic(True)
    # From the end, so that places before stay what they are.
    for place, shape in reversed(picture_formats(document)):
        cursor = QTextCursor(document)
        cursor.setPosition(place + 1)
        of_words = cursor.blockFormat()
        of_picture = QTextBlockFormat(of_words)
        # Lines of words have room above them; a fifth of a picture's height would be too much.
        of_picture.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        of_picture.setBottomMargin(0)
        cursor.setBlockFormat(of_picture)
        cursor.insertBlock(of_words)
        cursor.insertText(alternative_text(shape), leaning)


def alternative_text(shape: QTextImageFormat) -> str:
    """The words that the page has for a picture."""
    return str(shape.property(QTextFormat.Property.ImageAltText.value) or "")


def _pictures(document: QTextDocument) -> Iterator[tuple[int, QTextImageFormat]]:
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            if fragment.charFormat().isImageFormat():
                yield fragment.position(), fragment.charFormat().toImageFormat()
            part += 1
        block = block.next()


def _picture(document: QTextDocument, shape: QTextFormat) -> QPixmap:
    kind = QTextDocument.ResourceType.ImageResource.value
    found = document.resource(kind, QUrl(shape.toImageFormat().name()))
    return found if isinstance(found, QPixmap) else QPixmap.fromImage(found)
