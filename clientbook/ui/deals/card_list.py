"""The cards of one stage: a small model, and a list with the board's keys from which cards can be dragged."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ...domain.choices import Stage
from ...jobs.board import Card
from ...texts import tr
from ..kit.dragging import DraggedList, DraggedRows
from ..kit.words import plain_tooltip
from .card_paint import CardDelegate, paint_hint, spoken

#: What a dragged card carries: the deal's id in digits.
MIME: Final = "application/x-clientbook-deal"
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOLTIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_Index = QModelIndex | QPersistentModelIndex


class CardRows(DraggedRows):
    """The cards of one stage."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(MIME, parent)

    def card_at(self, row: int) -> Card | None:
        return self.held[row] if 0 <= row < len(self.held) else None

    def row_of(self, number: int) -> int:
        """The row of a deal, -1 where it is not among the cards."""
        return next((row for row, card in enumerate(self.held) if card.deal.id == number), -1)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        card = self.card_at(index.row())
        if card is None:
            return None
        if role == _ACCESSIBLE:
            return spoken(card)
        if role == _TOOLTIP:
            return plain_tooltip(spoken(card))
        return card.deal.title if role == _DISPLAY else None

    def carried(self, row: int) -> str:
        return str(self.held[row].deal.id)


class CardList(DraggedList):
    """One column's cards. Arrows go from card to card and to the columns beside; with Ctrl the deal goes along."""

    chosen = Signal(int)  # the id of the deal that was selected
    opened = Signal(int)
    beside_requested = Signal(int)  # to the column so many ahead
    move_requested = Signal(int, int)  # a deal, so many stages ahead
    stage_requested = Signal(int, object)  # a deal, to a stage
    delete_requested = Signal(int)
    menu_requested = Signal(int, QPoint)  # a deal, where on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rows = CardRows()
        super().__init__(self.rows, parent)
        self._pressed = False
        self.setObjectName("cards")
        self.setItemDelegate(CardDelegate(self, self.rows.card_at))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.held[index.row()].deal.id))

    # -- what is shown --------------------------------------------------------------------------------------------

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Other cards; the place scrolled to stays."""
        if cards == self.rows.held:
            return
        place = self.verticalScrollBar().value()
        self.rows.show(cards)
        self.verticalScrollBar().setValue(place)

    def chosen_id(self) -> int:
        """The id of the card that is selected, 0 for none."""
        row = self.chosen_row()
        return self.rows.held[row].deal.id if row >= 0 else 0

    def select(self, number: int, into_view: bool) -> bool:
        """Selects a deal's card and says whether it is here; another one's selection goes."""
        row = self.rows.row_of(number)
        if row < 0:
            self.selectionModel().clear()
            return False
        if self.chosen_id() != number:
            self.choose_row(row)
        if into_view:
            self.scrollTo(self.rows.index(row))
        return True

    def enter(self, height: int) -> None:
        """Takes the focus from the column beside, at the card that stands at this height."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, height))
        row = index.row() if index.isValid() else self.rows.rowCount() - 1
        self.select(self.rows.held[row].deal.id, True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def height_of_current(self) -> int:
        """Where the current card stands in the column."""
        return self.visualRect(self.currentIndex()).center().y()

    def _selection_changed(self) -> None:
        if self.chosen_id() and not self._pressed:
            self.chosen.emit(self.chosen_id())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A card is chosen when the button is let go: what opens beside the board would move the columns in a drag.
        self._pressed = event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._let_go()

    def startDrag(self, actions: Qt.DropAction) -> None:
        super().startDrag(actions)
        self._let_go()

    def _let_go(self) -> None:
        self._pressed = False
        self._selection_changed()

    def _ask_menu(self, place: QPoint) -> None:
        if self.chosen_id():
            self.menu_requested.emit(self.chosen_id(), self.viewport().mapToGlobal(place))

    # -- keys -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        ahead, number = self.ahead(event.key()), self.chosen_id()
        if ahead and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if number:
                self.move_requested.emit(number, ahead)
            return True
        if ahead:
            self.beside_requested.emit(ahead)
            return True
        if not number or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return self._act(number, event)

    def _act(self, number: int, event: QKeyEvent) -> bool:
        # By the key's place too: under a Hebrew layout W and L write other letters.
        stages = {"w": Stage.WON, "l": Stage.LOST, "'": Stage.WON, "ך": Stage.LOST}
        stage = stages.get(event.text().lower())
        if stage is not None:
            self.stage_requested.emit(number, stage)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(number)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit(number)
        else:
            return False
        return True

    # -- looks ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # how many pills fit into a row follows from the width

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.held:
            paint_hint(self.viewport(), QPainter(self.viewport()), tr("No deals here"))
