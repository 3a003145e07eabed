"""The buttons that stand in the chosen line of Today, each with its key."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ...jobs.today import Reason, TodayLine
from ...texts import tr
from ..kit.look.icons import icon
from .words import deeds


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that can be done with a line: its name, its words, its icon and the letter of its key."""

    name: str
    words: str
    picture: str
    letter: str

    @property
    def key(self) -> str:
        return self.letter or QKeySequence(Qt.Key.Key_Enter).toString(QKeySequence.SequenceFormat.NativeText)


#: The keys' places, as a Hebrew keyboard writes them.
HEBREW: Final = {"ג": "D", "א": "T", "'": "W", "ב": "C", "צ": "M"}


def acts_of(line: TodayLine) -> list[Act]:
    """What this line offers, in the order in which it stands there."""
    return [
        Act("done", deeds()[line.reason], "check", "D"),
        Act("tomorrow", tr("Tomorrow"), "tomorrow", "T"),
        Act("week", tr("Next week"), "week", "W"),
        *([Act("call", tr("Call", "to do it"), "call", "C")] if line.phones else []),
        *([Act("write", tr("Write", "to do it"), "write", "M")] if line.emails else []),
        Act("open", tr("Open"), "open", ""),
    ]


class LineActs(QWidget):
    """`act_requested` names the act."""

    act_requested = Signal(str)

    def __init__(self, line: TodayLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(2)
        row.addStretch()
        for act in acts_of(line):
            button = QToolButton(self)
            button.setIcon(icon(act.picture))
            button.setFixedHeight(24)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys do the same from the line itself
            button.setAccessibleName(act.words)
            button.setToolTip(f"{act.words} ({act.key})")
            if act.name == "done" and line.reason in _WORDED:
                button.setText(act.words)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda _=False, name=act.name: self.act_requested.emit(name))
            row.addWidget(button)


#: Where "done" says what it does: a tick alone would not.
_WORDED: Final = frozenset((Reason.NOT_INVOICED, Reason.NOT_PAID, Reason.RENEWAL, Reason.LATE_DEAL))
