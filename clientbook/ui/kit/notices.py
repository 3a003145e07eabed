"""What a page says when it has something to tell: toast, empty state, pill, busy bar, elided label."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ...texts import tr
from .. import theme
from ..icons import picture
from .bidi import as_written, isolate
from .layouts import empty

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


def link(text: str, parent: QWidget) -> QPushButton:
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
        self._full = ""
        leading(self)

    def set_text(self, text: str) -> None:
        self._full = text
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = _elided(self, self._full, max(self.width() - 2, 10))
        self.setText(as_written(shown))
        # A tooltip guesses its format from the text: wrapped in an escaped block it is always the text itself.
        self.setToolTip("" if shown == self._full else plain_tooltip(self._full))


def _elided(widget: QWidget, text: str, width: int, flags: int = 0) -> str:
    """The text, or its beginning with … where the text goes on, whichever way the line runs."""
    shown = widget.fontMetrics().elidedText(text[:LONGEST], Qt.TextElideMode.ElideRight, width, flags)
    return text if shown == text else isolate(shown if len(text) <= LONGEST or shown.endswith("…") else shown + "…")


def plain_tooltip(text: str) -> str:
    """A text as a tooltip that shows it letter by letter."""
    from html import escape

    return f"<qt>{escape(cut(text))}</qt>"


def cut(text: str) -> str:
    """The beginning of a text that nobody reads in one line: Qt takes seconds to measure a hundred thousand letters."""
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


class Pill(QLabel):
    """A word in a soft pill; the role colours it: good, careful, bad or neutral."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pill")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_word(self, word: str, role: str = "neutral") -> None:
        ink, ground = theme.pill_colours(role)
        self.setText(word)
        self.setVisible(bool(word))
        self.setStyleSheet(
            f"color: {ink.name()}; background: {ground.name(QColor.NameFormat.HexArgb)};"
            "border-radius: 9px; padding: 2px 10px;"
        )


class EmptyState(QWidget):
    """An icon, one sentence, and the buttons that do the next step; `action_requested` names the one pressed."""

    action_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        self._sentence = plain_label("", "secondary", self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)

        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addLayout(self._buttons)
        column.addStretch(3)

    def say(self, icon_name: str, sentence: str, actions: list[tuple[str, str]]) -> None:
        """`actions` are (name, label) pairs; the first is the primary one."""
        self._picture.setPixmap(picture(icon_name, theme.current().secondary, 48))
        self._sentence.setText(sentence)
        empty(self._buttons)
        self._buttons.addStretch()
        for place, (name, label) in enumerate(actions):
            button = QPushButton(label, self)
            button.setProperty("primary", place == 0)
            button.clicked.connect(lambda _=False, name=name: self.action_requested.emit(name))
            self._buttons.addWidget(button)
        self._buttons.addStretch()


class Toast(QFrame):
    """One line at the foot of a window, with one action; goes by itself, but not while the pointer rests on it."""

    action_requested = Signal()
    _SHOWN_MS = 6000

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._text = plain_label(parent=self)
        self._action = QPushButton(self)
        self._action.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)

        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addWidget(self._action)

        self._timer.timeout.connect(self.hide)
        self._action.clicked.connect(self._act)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "") -> None:
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(self._SHOWN_MS)

    def text(self) -> str:
        return self._text.text()

    def _act(self) -> None:
        self.hide()
        self.action_requested.emit()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            wide = min(self.sizeHint().width(), parent.width() - 32)
            self.setGeometry(
                (parent.width() - wide) // 2,
                parent.height() - self.sizeHint().height() - 44,
                wide,
                self.sizeHint().height(),
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def enterEvent(self, event: QEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(self._SHOWN_MS // 2)


class BusyBar(QWidget):
    """Long work: what, how far, and a way to stop it."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = plain_label(parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._count = plain_label("", "secondary", self)
        self._cancel = QPushButton(tr("Cancel"), self)

        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(8)
        for widget in (self._what, self._bar, self._count, self._cancel):
            row.addWidget(widget)

        self._cancel.clicked.connect(self._stop)
        self.hide()

    def show_work(self, what: str) -> None:
        """Shows the bar for this work; "" hides it."""
        self._what.setText(what)
        self._count.clear()
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._cancel.setText(tr("Cancel"))
        self.setVisible(bool(what))

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(min(done, total))
        text = tr("{done} of {total}").format(done=f"{done:,}", total=f"{total:,}") if total else f"{done:,}"
        self._count.setText(text)

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.setText(tr("Cancelling…"))
        self.cancel_requested.emit()
