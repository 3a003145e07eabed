"""One kind of record as a tab: its rows, and what can be wished for them by menu and by keys."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from ...domain.choices import Work
from ...domain.filtering.filters import EVERYTHING
from ...domain.kinds import KINDS, name_of, tab_of
from ...settings import Settings
from ...texts import tr, translated
from ..columns import Column
from ..filters.words import chip_words
from ..kit.look.icons import icon
from ..session import Session
from .pane import RecordRows

if TYPE_CHECKING:
    from ..paper import ShownRows

#: More records side by side nobody compares.
MERGED: Final = 12


class RecordsTab(RecordRows):
    """Wishes for the selected rows go up as `..._requested`."""

    delete_requested = Signal(str, list)
    merge_requested = Signal(str, list)
    copy_requested = Signal(str, list, list)  # kind, ids, columns in their order on screen
    duplicate_requested = Signal(str, list)
    edit_requested = Signal(str, list)
    tag_requested = Signal(str, list, bool)  # True adds tags, False takes them off
    history_requested = Signal(int, str)
    erase_requested = Signal(int, str)

    def __init__(
        self, session: Session, kind: str, parent: QWidget | None = None, columns: list[Column] | None = None
    ) -> None:
        super().__init__(session, kind, parent, columns)
        self.fill_menu: Callable[[QMenu, str, int], object] = lambda *_: None  # by who knows all actions
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.installEventFilter(self)
        self.details.close_requested.connect(self.close_details)

    def _show_menu(self, place: QPoint) -> None:
        self.menu_of(self.selected_ids()).popup(self.table.viewport().mapToGlobal(place))

    def menu_of(self, ids: list[int]) -> QMenu:
        """What can be done with these records, which are the selected ones."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, self.kind, len(ids))
        menu.addSeparator()
        self.table.shown.offer(menu.addMenu(icon("columns"), tr("Columns")))
        return menu

    def focus_log(self) -> None:
        """The cursor into the line that logs, of the record that is shown, else of the first one."""
        if not self.details.isVisible() and self.model.rowCount():
            self.select_row(0)
        if self.details.isVisible() and self.details.log is not None:
            self.details.log.line.setFocus()

    def _open_menu(self, button: QWidget) -> None:
        """What can be done with the selected rows, below a button."""
        self.menu_of(self.selected_ids()).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def refresh(self) -> None:
        self.model.refresh()

    def apply_settings(self, settings: Settings) -> None:
        """Who sells nothing adds clients of service, and has no page of deals beside them."""
        self.work = self.details.work = Work.SELLING if settings.sells else Work.SERVICE
        self.details.pages.hidden = frozenset() if settings.sells else frozenset(("deals",))

    def shown_rows(self, ids: Sequence[int] = ()) -> "ShownRows":
        """What search and filter show, in its order and with its columns; of it `ids`, where there are any."""
        from ..paper import ShownRows

        text, order, descending = self.model.query
        rules, own = self.model.rules, self.filters.chips.own_fields
        return ShownRows(
            kind=self.kind,
            title=translated(tab_of(self.kind).title),
            columns=self.table.shown.chosen(),
            text=text,
            order=order,
            descending=descending,
            only=self.model.asked(),
            said="" if rules == EVERYTHING else chip_words(self.kind, rules, own),
            ids=ids,
        )

    def copy(self) -> None:
        ids = self.selected_ids()
        if ids:
            self.copy_requested.emit(self.kind, ids, self.table.shown.chosen())

    def ask_duplicate(self) -> None:
        if self.selected_ids():
            self.details.commit()
            self.duplicate_requested.emit(self.kind, self.selected_ids())

    def ask_edit(self) -> None:
        """One field of all selected records; of a single one in its details."""
        ids = self.selected_ids()
        if len(ids) > 1:
            self.details.commit()
            self.edit_requested.emit(self.kind, ids)
        elif ids:
            self.focus_details()

    def ask_tag(self, add: bool) -> None:
        if KINDS[self.kind].is_tagged and self.selected_ids():
            self.details.commit()
            self.tag_requested.emit(self.kind, self.selected_ids(), add)

    def ask_merge(self) -> None:
        ids = self.selected_ids()
        if 2 <= len(ids) <= MERGED:
            self.merge_requested.emit(self.kind, ids)

    def ask_history(self) -> None:
        self._with_name(self.history_requested.emit)

    def ask_erase(self) -> None:
        self.details.commit()
        self._with_name(self.erase_requested.emit)

    def _with_name(self, wish: Callable[[int, str], object]) -> None:
        """For the first selected record, if there is one."""
        ids = self.selected_ids()
        line = self.model.line_at(self.table.selected_rows()[0]) if ids else None
        if line is not None:
            wish(ids[0], name_of(line.record))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Delete and self.table.selected_rows():
            self.delete_requested.emit(self.kind, self.selected_ids())
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focus_details()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where nothing below took it: out of the details into the table, then the details close."""
        if event.key() != Qt.Key.Key_Escape or not self.details.isVisible():
            super().keyPressEvent(event)
        elif self.details.isAncestorOf(self.focusWidget() or self):
            self.table.setFocus()
        else:
            self.close_details()
