"""What a statement does not count, or waits for: each with its reason, and a button for what mends it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...domain.entries import NotCounted
from ...domain.pay.mending import mending_of
from ...pay_words.mending import mendings
from ...pay_words.not_counted import not_counted_reason
from ...texts import tr
from ..kit.bidi import isolate
from ..kit.layout.fitted_scroll import FittedScroll
from ..kit.layout.layouts import empty
from ..kit.look import theme
from ..kit.look.icons import picture
from ..kit.words import link, plain_label

#: So many are listed.
_MOST: Final = 12
#: Lines of text in sight; more are scrolled.
_LINES: Final = 9


class NotCountedCard(QFrame):
    """A warning below the lines; hidden where all is counted."""

    mend_requested = Signal(object)  # NotCounted
    deal_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("warns", True)
        self._sign = QLabel(self)
        self._title = plain_label("", "", self)
        theme.type_scale(self._title, 1.0, QFont.Weight.DemiBold)
        self._scroll = FittedScroll(self, self.fontMetrics().lineSpacing() * _LINES)
        self._lines = QGridLayout(self._scroll.inside)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setHorizontalSpacing(12)
        self._lines.setVerticalSpacing(4)
        self._lines.setColumnStretch(1, 1)
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self._sign)
        heading.addWidget(self._title)
        heading.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(heading)
        column.addWidget(self._scroll)
        self.hide()

    def show_missing(self, missing: tuple[NotCounted, ...]) -> None:
        empty(self._lines)
        self.setVisible(bool(missing))
        self._sign.setPixmap(picture("warning", theme.current().careful, 16))
        title = tr("%n deal(s) not counted", "", len(missing))
        if any(each.deal_id is None for each in missing):  # a pay line, or a figure that a plan waits for
            title = tr("%n thing(s) not counted, or missing", "", len(missing))
        self._title.setText(title)
        for row, each in enumerate(missing[:_MOST]):
            self._add(row, each)
        if len(missing) > _MOST:
            more = plain_label(tr("and %n more", "", len(missing) - _MOST), "secondary", self)
            self._lines.addWidget(more, _MOST, 0, 1, 3)
        self._scroll.updateGeometry()

    def _add(self, row: int, each: NotCounted) -> None:
        deal = link(isolate(each.deal), self._scroll.inside)
        deal.setAccessibleDescription(tr("Opens the deal"))
        deal.setEnabled(each.deal_id is not None)
        deal.clicked.connect(lambda: self.deal_requested.emit(each.deal_id))
        said = plain_label(not_counted_reason(each.reason, each.value), "secondary", self._scroll.inside)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        act = QPushButton(mendings()[mending_of(each.reason)], self._scroll.inside)
        act.setAccessibleDescription(f"{isolate(each.deal)}: {said.text()}")
        act.clicked.connect(lambda: self.mend_requested.emit(each))
        for column, widget in enumerate((deal, said, act)):
            self._lines.addWidget(widget, row, column)
