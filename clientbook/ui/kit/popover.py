"""A small window below a button: it takes something in, and goes by Esc or a click beside it."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from .layout.reading_order import ReadingOrder


def give_menu(button: QToolButton | QPushButton, menu: QMenu) -> None:
    """A button's menu. Once it closes the button looks closed too: Qt takes the pointer to rest on it still."""

    def settle() -> None:
        button.setDown(False)
        inside = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, inside)
        button.update()

    button.setMenu(menu)
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, button, settle))


class Popover(ReadingOrder, QDialog):
    """Subclasses fill `body`; `show_at` places it. It is gone for good once it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)

    def show_at(self, anchor: QWidget) -> None:
        """Below the anchor, where its line begins, inside the screen."""
        self.adjustSize()
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        if anchor.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            below.setX(below.x() + anchor.width() - self.width())
        screen = anchor.screen() or QGuiApplication.primaryScreen()
        place = QRect(below, self.size())
        room = screen.availableGeometry()
        place.moveLeft(max(room.left(), min(place.left(), room.right() - place.width())))
        place.moveTop(max(room.top(), min(place.top(), room.bottom() - place.height())))
        self.move(place.topLeft())
        self.open()
