"""Deals as a list or as a board, with one search above and the same details beside."""

from typing import Any, Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QButtonGroup, QMenu, QStackedWidget, QToolButton, QWidget

from ...domain.deals.stage_weights import weights_of
from ...settings import Settings
from ...store.book import Done
from ...texts import tr
from ..columns import columns_of
from ..records.tab import RecordsTab
from ..session import Session
from .board import Board
from .stage_moves import StageMoves

_KINDS: Final = {"deal", "client", "activity"}


class DealsTab(RecordsTab):
    """A list like the other records', with a board in its place when that is wanted."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(session, "deal", parent, columns_of("deal", lambda: settings.untouched_days))
        self._stale = True
        self.board = Board(session, self)
        self.moves = StageMoves(session, self)
        self._list_button = QToolButton(self)
        self._board_button = QToolButton(self)
        self._pages = QStackedWidget(self)
        self._lay_out_board()
        self._connect_board()

    def _lay_out_board(self) -> None:
        group = QButtonGroup(self)
        for button, word in ((self._list_button, tr("List")), (self._board_button, tr("Board"))):
            button.setText(word)
            button.setCheckable(True)
            button.setToolTip(f"{word} (Ctrl+B)")
            group.addButton(button)
            self.bar.add(button)
        self._list_button.setChecked(True)
        self._splitter.replaceWidget(0, self._pages)
        self._pages.addWidget(self.stack)
        self._pages.addWidget(self.board)
        self._splitter.setStretchFactor(0, 1)

    def _connect_board(self) -> None:
        self._board_button.toggled.connect(self._show_page)
        self.model.rows_changed.connect(self._follow_list)
        self.board.chosen.connect(self._card_chosen)
        self.board.opened.connect(lambda _: self.focus_details())
        self.board.list_requested.connect(lambda: self._list_button.setChecked(True))
        self.board.menu_requested.connect(self._show_card_menu)
        self.board.delete_requested.connect(lambda number: self.delete_requested.emit("deal", [number]))
        self.board.stage_requested.connect(self.moves.move)
        self.board.move_requested.connect(self.moves.move_by)
        self.details.added.connect(self.board.select)
        self.details.closing_requested.connect(self.moves.ask_closing)
        self.moves.write_begun.connect(self.details.expect_written)
        self.moves.write_done.connect(self.details.was_written)
        self.moves.notified.connect(self.notified)

    # -- list or board --------------------------------------------------------------------------------------------

    @property
    def is_board(self) -> bool:
        return self._board_button.isChecked()

    def show_board(self, wanted: bool) -> None:
        (self._board_button if wanted else self._list_button).setChecked(True)

    def toggle_board(self) -> None:
        self.show_board(not self.is_board)
        if self.is_board:
            self.board.take_focus()
        else:
            self.table.setFocus()

    def apply_settings(self, settings: Settings) -> None:
        """The currency of new deals, the stages' weights and the days until a deal is marked."""
        self.currency = settings.currency
        self.board.weights = weights_of(settings.stage_weights)
        self.board.untouched_days = self.details.header.untouched_days = settings.untouched_days
        self.table.viewport().update()
        if self.details.record_id:
            self.details.show_record(self.details.record_id)
        self.refresh_board()

    def _show_page(self) -> None:
        """A book without any deal offers the first steps, as a board too."""
        nothing = not self.model.rowCount() and not self._is_narrowed()
        self._pages.setCurrentWidget(self.board if self.is_board and not nothing else self.stack)
        if not self.is_board:
            self._select_wanted()
            return
        if self._stale:
            self.refresh_board()
        self.board.select(self.details.coming_id or 0)

    def refresh(self) -> None:
        super().refresh()
        self.refresh_board()

    def refresh_board(self) -> None:
        """At once where it is on screen, else when it comes there."""
        self._stale = not (self._started and self.is_board and self.isVisible())
        if not self._stale:
            self.board.refresh()

    def _is_narrowed(self) -> bool:
        return self.bar.is_searching or not self.filters.is_empty

    def _follow_list(self) -> None:
        """What the list leaves out by a search or a filter, the board leaves out too."""
        among = self.model.ids() if self._is_narrowed() else None
        if self.model.is_complete and among != self.board.among:
            self.board.among = among
            self.refresh_board()
        self._show_page()

    # -- as the list does -----------------------------------------------------------------------------------------

    def start(self) -> None:
        super().start()
        if self._stale:
            self.refresh_board()

    def book_changed(self, done: Done) -> None:
        super().book_changed(done)
        if done.touched.keys() & _KINDS:
            self.refresh_board()

    def start_new(self, client_id: int | None = None, client: str = "") -> None:
        super().start_new(client_id, client)
        self.board.select(0)

    def select(self, number: int) -> None:
        super().select(number)
        if self.is_board:
            self._card_chosen(number)
            self.board.select(number)

    def selected_ids(self) -> list[int]:
        if not self.is_board:
            return super().selected_ids()
        return [self.details.coming_id] if self.details.coming_id else []

    def _selection_changed(self) -> None:
        if not self.is_board:
            super()._selection_changed()

    def _card_chosen(self, number: int) -> None:
        self.selection_changed.emit([number])
        if number != self.details.coming_id:
            self.details.commit()
            self.details.show_record(number)

    def ask_history(self) -> None:
        if not self.is_board:
            super().ask_history()
        for number in self.selected_ids() if self.is_board else ():
            self.history_requested.emit(number, self.board.title_of(number))

    def _go_to_rows(self) -> None:
        if self.is_board:
            self.board.take_focus()
        else:
            super()._go_to_rows()

    def menu_of(self, ids: list[int]) -> QMenu:
        menu = super().menu_of(ids)
        if len(ids) == 1:
            self.moves.add_to(menu, ids[0])
        return menu

    def _show_card_menu(self, number: int, place: QPoint) -> None:
        self.menu_of([number]).popup(place)

    # -- memory ---------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, str]:
        shown = [name for name, on in (
            ("board", self.is_board), ("quarter", self.board.whole_quarter), ("lost", self.board.lost_shown),
        ) if on]  # fmt: skip
        return super().state() | {"deals-shown": " ".join(shown)}

    def restore(self, state: dict[str, Any]) -> None:
        super().restore(state)
        shown = state.get("deals-shown", "").split()
        self.board.show_extent("quarter" in shown, "lost" in shown)
        self.show_board("board" in shown)
