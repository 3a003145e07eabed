"""Texts as they are, on labels and buttons: data is never markup, and ends in … where there is no room."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from .bidi import as_written, isolate
from .look import theme

#: So many letters of a text are shown in one line or in a tooltip.
LONGEST: Final = 1000


class _Label(QLabel):
    """What is wrapped can be marked: only then does Qt lay it out as a document, whose lines begin below each other.

    Else, right to left, each line but the last is moved in by the blank at its end.
    """

    def setWordWrap(self, on: bool) -> None:
        super().setWordWrap(on)
        if on:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


def plain_label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that takes its text as it is: a client's name can be no markup."""
    label = _Label(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    if role:
        label.setProperty("role", role)
    return leading(label)


def leading(label: QLabel) -> QLabel:
    """Text on the side where lines begin: by itself a label goes by the letters in it, whatever stands around it."""
    right = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    return label


class Link(QPushButton):
    """Ends in … where there is no room; its text stays whole, and is its tooltip then."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measured in the button's own font: the style measures in the font that the window had."""
        wide = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width() + 8
        return super().sizeHint().expandedTo(QSize(wide, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 10, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        shown = _elided(self, option.text, room + 1, Qt.TextFlag.TextShowMnemonic.value)
        self.setToolTip("" if shown == option.text else plain_tooltip(self.text().replace("&&", "&")))
        option.text = as_written(shown)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)


def link(text: str, parent: QWidget) -> Link:
    """A flat button that reads as a link; its text is data, so mnemonics are escaped."""
    button = Link(cut(text).replace("&", "&&"), parent)
    button.setFlat(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setStyleSheet(
        f"QPushButton {{ color: {theme.current().accent}; background: transparent; border: 1px solid transparent;"
        f" text-align: left; padding: 2px 0; }} QPushButton:focus {{ border-color: {theme.current().accent}; }}"
    )
    return button


class ElidedLabel(QLabel):
    """One line that ends in … where there is no room, with the whole text as its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.full_text = ""
        self._ways: tuple[str, ...] = ("",)  # in which it is said, the longest first
        leading(self)

    def set_text(self, text: str, *shorter: str) -> None:
        """Of these the first that has room is said, before anything is cut: an amount with a word, then without."""
        self.full_text, self._ways = text, (text, *shorter)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - 2, 10)
        wide = self.fontMetrics().horizontalAdvance
        said = next((each for each in self._ways if wide(each[:LONGEST]) <= room), self._ways[-1])
        shown = _elided(self, said, room)
        self.setText(as_written(shown))
        # A tooltip guesses its format from the text: wrapped in an escaped block it is always the text itself.
        self.setToolTip("" if shown == self.full_text else plain_tooltip(self.full_text))


def _elided(widget: QWidget, text: str, width: int, flags: int = 0) -> str:
    """The text, or its beginning with … where the text goes on, whichever way the line runs."""
    shown = widget.fontMetrics().elidedText(text[:LONGEST], Qt.TextElideMode.ElideRight, width, flags)
    return text if shown == text else isolate(shown if len(text) <= LONGEST or shown.endswith("…") else shown + "…")


def plain_tooltip(text: str) -> str:
    """A text as a tooltip that shows it letter by letter."""
    from ...files.markup import element

    return element("qt", cut(text))


def cut(text: str) -> str:
    """The beginning of a text that nobody reads in one line: Qt takes seconds to measure a hundred thousand letters."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
