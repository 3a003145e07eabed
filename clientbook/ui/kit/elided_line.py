"""A line to type in, while nobody does: what is longer than its room ends in …, and what is empty is marked as that."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStyle, QStyleOptionFrame, QStylePainter, QWidget

from .look import theme

#: What Qt leaves free beside the text of a line, in pixels.
_BESIDE = 2


def paint_elided(line: QLineEdit) -> bool:
    """Paints the line; False where all of its text has room, and Qt paints it best."""
    room = _room(line)
    if line.fontMetrics().horizontalAdvance(line.text()) <= room.width():
        return False
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    painter = QStylePainter(line)
    painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
    text = line.fontMetrics().elidedText(line.text(), Qt.TextElideMode.ElideRight, room.width())
    side = line.alignment() if line.alignment() & Qt.AlignmentFlag.AlignAbsolute else Qt.AlignmentFlag.AlignLeft
    painter.setPen(line.palette().color(QPalette.ColorRole.Text))
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), text)
    return True


def room_is_short(line: QLineEdit) -> bool:
    """Whether its text is longer than its room."""
    return bool(line.fontMetrics().horizontalAdvance(line.text()) > _room(line).width())


def _room(line: QLineEdit) -> QRect:
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
    margins = line.textMargins()
    icons = 22 * len([each for each in line.actions() if each.isVisible()])
    room = inside.marginsRemoved(margins).adjusted(_BESIDE, 0, -_BESIDE, 0)
    return room.adjusted(0, 0, -icons, 0) if icons else room


def mark_blank(field: QLineEdit | QPlainTextEdit) -> None:
    """From now on the property "blank" says whether the field is empty: where fields read as text it has a frame."""

    def show() -> None:
        _show_blank(field, not (field.text() if isinstance(field, QLineEdit) else field.toPlainText()))

    field.textChanged.connect(lambda *_: show())
    show()


def _show_blank(field: QWidget, blank: bool) -> None:
    if field.property("blank") is not blank:
        field.setProperty("blank", blank)
        theme.restyle(field)
