"""What a page says when it has something to tell: toast, empty state, pill, busy bar."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...texts import tr
from .layout.layouts import empty
from .look import theme
from .look.icons import picture
from .look.motion import is_still
from .words import plain_label, plain_tooltip


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
        self.action_button = QPushButton(self)
        self.action_button.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)

        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addWidget(self.action_button)

        self._timer.timeout.connect(self.hide)
        self.action_button.clicked.connect(self._act)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "") -> None:
        self._text.setText(text)
        self.action_button.setText(action)
        self.action_button.setVisible(bool(action))
        self.say_of_action(action)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(self._SHOWN_MS)

    def say_of_action(self, text: str) -> None:
        """What the action does, in full: beside the pointer, and to screen readers."""
        self.action_button.setToolTip(plain_tooltip(text))
        self.action_button.setAccessibleName(text)

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


class QuestionBar(QFrame):
    """A question in its place, above what it is about: a sentence, a button that does it, perhaps one that does
    something else, one that does nothing."""

    accepted = Signal()
    other_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = plain_label(parent=self)
        self._text.setWordWrap(True)
        self.yes_button = QPushButton(self)
        self.other_button = QPushButton(self)
        self.no_button = QPushButton(self)

        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        for button in (self.yes_button, self.other_button, self.no_button):
            row.addWidget(button)

        self.yes_button.clicked.connect(self._accept)
        self.other_button.clicked.connect(self._choose_other)
        self.no_button.clicked.connect(self.hide)
        self.hide()

    def ask(self, text: str, yes: str, no: str, other: str = "") -> None:
        """A button without words is not there."""
        self._text.setText(text)
        self.yes_button.setText(yes)
        self.yes_button.setVisible(bool(yes))
        self.other_button.setText(other)
        self.other_button.setVisible(bool(other))
        self.no_button.setText(no)
        self.show()
        self.no_button.setFocus()

    def text(self) -> str:
        return self._text.text()

    def _accept(self) -> None:
        self.hide()
        self.accepted.emit()

    def _choose_other(self) -> None:
        self.hide()
        self.other_chosen.emit()


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
        self.cancel_button = QPushButton(tr("Cancel"), self)

        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.setSpacing(8)
        for widget in (self._what, self._bar, self._count, self.cancel_button):
            row.addWidget(widget)

        self.cancel_button.clicked.connect(self._stop)
        self.hide()

    def show_work(self, what: str) -> None:
        """Shows the bar for this work; "" hides it."""
        self._what.setText(what)
        self._count.clear()
        self._bar.setRange(0, int(is_still()))  # without an end it would run to and fro
        self._bar.reset()
        self.cancel_button.setEnabled(True)
        self.cancel_button.setText(tr("Cancel"))
        self.setVisible(bool(what))

    def show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(min(done, total))
        text = tr("{done} of {total}").format(done=f"{done:,}", total=f"{total:,}") if total else f"{done:,}"
        self._count.setText(text)

    def _stop(self) -> None:
        self.cancel_button.setEnabled(False)
        self.cancel_button.setText(tr("Cancelling…"))
        self.cancel_requested.emit()
