"""The deals that a statement does not count: each with its reason, and a link to where that is mended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...domain.entries import NotCounted
from ...domain.pay.mending import mending_of
from ...pay_words.mending import mendings
from ...pay_words.not_counted import not_counted_reason
from ...texts import tr
from ..kit.bidi import isolate
from ..kit.layout.layouts import empty
from ..kit.words import link, plain_label

#: So many are listed.
_MOST = 12


class NotCountedList(QWidget):
    """Hidden where all is counted."""

    mend_requested = Signal(object)  # NotCounted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_missing(self, missing: tuple[NotCounted, ...]) -> None:
        empty(self._column)
        self.setVisible(bool(missing))
        if missing:
            self._column.addWidget(plain_label(tr("Not counted"), "", self))
        for each in missing[:_MOST]:
            self._add(each)
        if len(missing) > _MOST:
            self._column.addWidget(plain_label(tr("and %n more", "", len(missing) - _MOST), "secondary", self))

    def _add(self, each: NotCounted) -> None:
        said = plain_label(f"{isolate(each.deal)}: {not_counted_reason(each.reason, each.value)}", "secondary", self)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        act = link(mendings()[mending_of(each.reason)], self)
        act.setAccessibleDescription(said.text())
        act.clicked.connect(lambda: self.mend_requested.emit(each))
        self._column.addSpacing(4)
        self._column.addWidget(said)
        self._column.addWidget(act, 0, Qt.AlignmentFlag.AlignLeading)
