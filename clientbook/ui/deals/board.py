"""Deals as a board: a column for each stage, the first at the side where lines begin."""

from array import array
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ...domain.choices import Stage
from ...domain.deals.deal_watch import UNTOUCHED_DAYS
from ...domain.deals.stage_weights import WEIGHTS
from ...domain.pay.periods import month_of, quarter_of
from ...jobs.board import BoardQuestion, StageColumn, board_of
from ...texts import tr
from ..session import Session
from .board_column import BoardColumn

_LOST_DAYS: Final = 90


class Board(QScrollArea):
    """Asks for its columns, and tells what is wanted with their deals; at most one card is selected."""

    chosen = Signal(int)  # the id of the deal whose card was selected
    opened = Signal(int)
    move_requested = Signal(int, int)  # a deal, so many stages ahead
    stage_requested = Signal(int, object)  # a deal, to a stage
    delete_requested = Signal(int)
    menu_requested = Signal(int, QPoint)
    list_requested = Signal()
    shown = Signal()  # what was asked for stands on the board

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._chosen = 0
        self._wants_focus = False
        self.among: array[int] | None = None  # only these deals; all of them where it is None
        self.weights: Mapping[Stage, Decimal] = WEIGHTS
        self.untouched_days = UNTOUCHED_DAYS
        self.whole_quarter = False
        self.lost_shown = False
        self.columns = {stage: BoardColumn(stage, self) for stage in Stage}
        self._inside = QWidget()
        self._lay_out()
        self._connect()
        self._show_notes()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._inside)
        row.setContentsMargins(12, 0, 12, 8)
        row.setSpacing(4)
        for column in self.columns.values():
            row.addWidget(column, 1)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its cards take it
        self.setWidget(self._inside)

    def _connect(self) -> None:
        for stage, column in self.columns.items():
            column.drop_done.connect(partial(self._dropped, stage))
            column.list_requested.connect(self.list_requested)
            cards = column.cards
            cards.chosen.connect(partial(self._choose, stage))
            cards.beside_requested.connect(partial(self._go_beside, stage))
            cards.opened.connect(self.opened)
            cards.move_requested.connect(self.move_requested)
            cards.stage_requested.connect(self.stage_requested)
            cards.delete_requested.connect(self.delete_requested)
            cards.menu_requested.connect(self.menu_requested)
        self.columns[Stage.WON].note_pressed.connect(self._change_period)
        self.columns[Stage.LOST].note_pressed.connect(self._fold_lost)

    # -- what is shown --------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        question = self._question(date.today())
        self._session.ask(lambda book: board_of(book, question), self._show, self, "board")

    def _question(self, today: date) -> BoardQuestion:
        month = month_of(today)
        first = quarter_of(month)[0] if self.whole_quarter else month
        return BoardQuestion(
            today=today,
            won_since=date.fromisoformat(f"{first}-01"),
            lost_since=today - timedelta(days=_LOST_DAYS),
            weights=self.weights,
            untouched_days=self.untouched_days,
            among=self.among,
            folded=frozenset() if self.lost_shown else frozenset((Stage.LOST,)),
        )

    def _show(self, shown: list[StageColumn]) -> None:
        focused = any(column.cards.hasFocus() for column in self.columns.values())
        chosen = self._chosen
        for each in shown:
            self.columns[each.stage].show_column(each)
        self.select(chosen, focused)
        if self._wants_focus:
            self.take_focus()
        self.shown.emit()

    def show_extent(self, whole_quarter: bool, lost_shown: bool) -> None:
        """Won deals of the month or of the quarter; lost ones with or without their cards."""
        self.whole_quarter, self.lost_shown = whole_quarter, lost_shown
        self._show_notes()

    def _show_notes(self) -> None:
        won, lost = self.columns[Stage.WON], self.columns[Stage.LOST]
        won.note.setText(tr("This quarter") if self.whole_quarter else tr("This month"))
        won.note.setToolTip(tr("Show this month") if self.whole_quarter else tr("Show this quarter"))
        lost.note.setText(tr("Last %n day(s), hide", "", _LOST_DAYS) if self.lost_shown else tr("Show"))
        lost.fold(not self.lost_shown)

    def _change_period(self) -> None:
        self.show_extent(not self.whole_quarter, self.lost_shown)
        self.refresh()

    def _fold_lost(self) -> None:
        self.show_extent(self.whole_quarter, not self.lost_shown)
        self.refresh()

    # -- selecting ------------------------------------------------------------------------------------------------

    def select(self, number: int, with_focus: bool = False) -> None:
        """Selects a deal's card where it has one; `chosen` tells only of what the user selected."""
        coming = with_focus or number != self._chosen
        self._chosen = number
        for column in self.columns.values():
            if column.cards.select(number, coming) and with_focus:
                column.cards.setFocus()
                self._bring_into_view(column)

    def title_of(self, number: int) -> str:
        cards = (card for column in self.columns.values() for card in column.cards.rows.held)
        return next((card.deal.title for card in cards if card.deal.id == number), "")

    def take_focus(self) -> None:
        """To the selected card, else to the first one; as soon as there is one."""
        filled = [column.cards for column in self.columns.values() if column.cards.rows.held]
        here = next((cards for cards in filled if cards.chosen_id()), filled[0] if filled else None)
        self._wants_focus = here is None
        if here is not None:
            here.setFocus()
            if not here.chosen_id():
                here.select(here.rows.held[0].deal.id, True)

    def _choose(self, stage: Stage, number: int) -> None:
        for other, column in self.columns.items():
            if other is not stage:
                column.cards.selectionModel().clear()
        if number != self._chosen:
            self._chosen = number
            self.chosen.emit(number)

    def _go_beside(self, stage: Stage, ahead: int) -> None:
        """To the next column that has cards, at the height of the card left."""
        way = list(Stage)
        place = way.index(stage) + ahead
        while 0 <= place < len(way):
            column = self.columns[way[place]]
            if column.cards.rows.held and column.cards.isVisible():
                column.cards.enter(self.columns[stage].cards.height_of_current())
                self._bring_into_view(column)
                return
            place += ahead

    def _bring_into_view(self, column: BoardColumn) -> None:
        """`ensureWidgetVisible` goes the wrong way in a right-to-left window."""
        start = column.x() if not self.isRightToLeft() else self._inside.width() - column.x() - column.width()
        bar = self.horizontalScrollBar()
        if start < bar.value():
            bar.setValue(start)
        elif start + column.width() > bar.value() + self.viewport().width():
            bar.setValue(start + column.width() - self.viewport().width())

    def _dropped(self, stage: Stage, number: int) -> None:
        self.stage_requested.emit(number, stage)
