"""One stage as a column of the board: its word, its sums, its cards; cards can be dropped on it."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ... import labels
from ...domain.choices import Stage
from ...jobs.board import StageColumn
from ...texts import tr
from ..kit.bidi import shown_amount
from ..kit.dragging import DropTarget
from ..kit.look import theme
from ..kit.words import ElidedLabel, link, plain_label
from .card_list import MIME, CardList

#: In the width of letters: at least of a column that is folded, and of one that is not; and what a heading's word has
#: beside it, the number of deals among it.
_NARROW: Final = 14
_WIDE: Final = 21
_BESIDE_WORD: Final = 7


class BoardColumn(DropTarget):
    """`drop_done` tells of a deal that was dropped here, `note_pressed` of a click on the line below the sums."""

    drop_done = Signal(int)
    note_pressed = Signal()
    list_requested = Signal()  # for the deals that have no card

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(MIME, parent)
        self.setObjectName("column")
        self.stage = stage
        self._word = ElidedLabel(self)
        theme.type_scale(self._word, 1.0, QFont.Weight.DemiBold)
        self._word.set_text(labels.stages()[stage])
        self.count = plain_label("", "secondary", self)
        self.sums = ElidedLabel(self)
        self.sums.setFont(theme.tabular(self.sums.font()))
        self.weighted = ElidedLabel(self)
        self.weighted.setProperty("role", "secondary")
        self.note = link("", self)
        self.cards = CardList(self)
        self._more = link("", self)
        self._filler = QWidget(self)
        self._lay_out()
        self.row_dropped.connect(lambda carried: self.drop_done.emit(int(carried)))
        self.note.clicked.connect(self.note_pressed)
        self._more.clicked.connect(self.list_requested)
        self.fold(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._word, 1)
        top.addWidget(self.count)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(2)
        head.addLayout(top)
        head.addWidget(self.sums)
        head.addWidget(self.weighted)
        head.addWidget(self.note, 0, Qt.AlignmentFlag.AlignLeading)
        self.note.setVisible(self.stage in (Stage.WON, Stage.LOST))
        self.weighted.setVisible(self.stage not in (Stage.WON, Stage.LOST))
        # Either is as high, so that all cards start level; a button's frame takes 6 of its height.
        high = self.fontMetrics().height() + 2
        self.note.setStyleSheet(
            f"{self.note.styleSheet()} QPushButton {{ min-height: {high}px; max-height: {high}px; }}"
        )
        self.weighted.setFixedHeight(high + 6)
        policy = self.sums.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.sums.setSizePolicy(policy)
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.cards, 1)
        column.addWidget(self._more)
        column.addWidget(self._filler, 1)

    # -- what is shown --------------------------------------------------------------------------------------------

    def fold(self, folded: bool) -> None:
        """Without its cards a column is narrow; cards can still be dropped on it."""
        letter = self.fontMetrics().averageCharWidth()
        head = self._word.fontMetrics().horizontalAdvance(self._word.full_text) + letter * _BESIDE_WORD
        narrow = max(letter * _NARROW, head)
        self.setMinimumWidth(narrow if folded else letter * _WIDE)
        self.setMaximumWidth(narrow if folded else 16777215)
        self.cards.setVisible(not folded)
        self.sums.setVisible(not folded)
        self._filler.setVisible(folded)

    def show_column(self, shown: StageColumn) -> None:
        word = labels.stages()[self.stage]
        self.count.setText(f"{shown.count:,}")
        sums = " · ".join(shown_amount(each.amount, each.currency) for each in shown.sums if each.amount)
        parts = " · ".join(shown_amount(each.weighted, each.currency) for each in shown.sums if each.amount)
        self.sums.set_text(sums)
        ways = (tr("weighted {amount}"), tr("wtd. {amount}", "weighted, abbreviated"), "{amount}")
        self.weighted.set_text(*([each.format(amount=parts) for each in ways] if parts else [""]))
        self.cards.show_cards(shown.cards)
        self.cards.setAccessibleName(", ".join(filter(None, (word, labels.kinds(shown.count)["deal"], sums))))
        left_out = shown.count - len(shown.cards)
        self._more.setText(tr("%n more in the list", "", left_out))
        self._more.setVisible(left_out > 0 and self.cards.isVisibleTo(self))

    def takes_from(self, source: QObject | None) -> bool:
        return source is not self.cards
