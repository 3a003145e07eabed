"""The buttons that stand in the chosen line of Today, each with its key."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ...jobs.today import Reason, TodayLine
from ...texts import tr
from ..kit.layout.button_words import fit_words
from ..kit.look.icons import icon
from .words import action_words


@dataclass(frozen=True, slots=True)
class LineAction:
    """One thing that can be done with a line: its name, its words, its icon and the letter of its key."""

    name: str
    words: str
    picture: str
    letter: str

    @property
    def key(self) -> str:
        return self.letter or QKeySequence(Qt.Key.Key_Enter).toString(QKeySequence.SequenceFormat.NativeText)


#: The keys' places, as a Hebrew keyboard writes them.
HEBREW: Final = {"ג": "D", "א": "T", "'": "W", "ב": "C", "צ": "M", "מ": "N"}


def actions_of(line: TodayLine) -> list[LineAction]:
    """What this line offers, in the order in which it stands there."""
    return [
        LineAction("done", action_words()[line.reason], "check", "D"),
        LineAction("tomorrow", tr("Tomorrow"), "tomorrow", "T"),
        LineAction("week", tr("Next week"), "week", "W"),
        *([LineAction("call", tr("Call", "to do it"), "call", "C")] if line.phones else []),
        *([LineAction("write", tr("Write", "to do it"), "write", "M")] if line.emails else []),
        LineAction("open", tr("Open"), "open", ""),
    ]


class LineButtons(QWidget):
    """`action_requested` names the action."""

    action_requested = Signal(str)

    def __init__(self, line: TodayLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worded: list[QToolButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(2)
        row.addStretch()
        for act in actions_of(line):
            button = QToolButton(self)
            button.setIcon(icon(act.picture))
            button.setFixedHeight(max(24, button.fontMetrics().height() + 8))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys do the same from the line itself
            button.setAccessibleName(act.words)
            button.setToolTip(f"{act.words} ({act.key})")
            if act.name == "done" and line.reason in _WORDED:
                button.setText(act.words)
                self._worded.append(button)
            button.clicked.connect(lambda _=False, name=act.name: self.action_requested.emit(name))
            row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first button says in words what it does, where they have room."""
        super().resizeEvent(event)
        fit_words(self, self._worded)

    def showEvent(self, event: QShowEvent) -> None:
        """Only what is shown has its style, and so its size."""
        super().showEvent(event)
        fit_words(self, self._worded)


#: Where "done" says what it does: a tick alone would not.
_WORDED: Final = frozenset((Reason.NOT_INVOICED, Reason.NOT_PAID, Reason.RENEWAL, Reason.LATE_DEAL))
