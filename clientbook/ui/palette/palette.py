"""The palette itself: a card over the window with one line and what it finds."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from ...jobs.find import Hit, quick
from ...texts import in_each_language, tr
from ..kit.layout.reading_side import begin_where_lines_do
from ..kit.look.icons import icon
from ..kit.words import plain_label
from ..menus import Menus
from ..session import Session
from .entries import Entry, action_entries, record_entry
from .recent import Recent, hits_of
from .rows import Entries, EntryRow

_PAUSE_MS: Final = 60
_WARM_MS: Final = 2000
_WIDE, _HIGH = 620, 460
#: So many of each kind.
_ACTIONS, _RECORDS = 6, 6
_MOVES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QWidget):
    """Actions are matched at once, records by the book's search; nothing typed yet lists what was looked at last."""

    open_requested = Signal(str, int)
    refused = Signal(str)  # what an action waits for

    def __init__(self, session: Session, menus: Menus, recent: Recent, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._menus = menus
        self._recent = recent
        self._before: QWidget | None = None
        self._records: list[Entry] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._card = QFrame(self)
        self._card.setObjectName("card")
        self.line = QLineEdit(self._card)
        begin_where_lines_do(self.line)
        self.line.setPlaceholderText(tr("Type what to do, or whom to find"))
        self.line.setAccessibleName(tr("Find anything"))
        self.line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.entries = Entries()
        self.list = QListView(self._card)
        self.list.setObjectName("found")
        self.list.setModel(self.entries)
        self.list.setItemDelegate(EntryRow(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("What was found"))
        self.none_found = plain_label(tr("Nothing found: try other words, or fewer letters."), "secondary", self._card)
        hint = plain_label(tr("Enter opens · Esc closes"), "secondary", self._card)

        self._lay_out(hint)
        self._connect(window)

    def _lay_out(self, hint: QWidget) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.none_found)
        column.addWidget(self.list, 1)
        column.addWidget(hint)
        hint.setContentsMargins(8, 0, 8, 0)
        self.none_found.setContentsMargins(8, 8, 8, 8)

    def _connect(self, window: QWidget) -> None:
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        self.list.clicked.connect(lambda _: self.run())
        self._pause.timeout.connect(self._ask)
        window.installEventFilter(self)
        QTimer.singleShot(_WARM_MS, self, self._warm)
        self.hide()

    # -- coming and going -----------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Ctrl+K opens, and closes again."""
        if self.isVisible():
            self.dismiss()
            return
        self._before = QApplication.focusWidget()
        self._records = []
        self.line.clear()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()
        self._show()
        self._ask()

    def dismiss(self) -> None:
        """Closes, and gives the focus back to where it was."""
        if self.isVisible():
            had = self.line.hasFocus()
            self.hide()
            if had and self._before is not None and self._before.isVisible():
                self._before.setFocus()

    def run(self) -> None:
        """Does or opens what is chosen."""
        entry = self.chosen()
        if entry is None:
            return
        self.dismiss()
        if entry.action is not None and not entry.action.isEnabled():
            self.refused.emit(entry.beside)
        elif entry.action is not None:
            entry.action.trigger()
        else:
            self._recent.remember(entry.kind, entry.number)
            self.open_requested.emit(entry.kind, entry.number)

    def chosen(self) -> Entry | None:
        return self.entries.entry(self.list.currentIndex().row())

    def _warm(self) -> None:
        """The words of the other language are read from their file before somebody waits for them."""
        self._session.ask(lambda _: in_each_language(""), lambda _: None, self)

    # -- what is listed -------------------------------------------------------------------------------------------

    def _typed(self) -> None:
        self.list.setCurrentIndex(QModelIndex())  # other words: the first is meant again
        self._show()
        self._pause.start()

    def _ask(self) -> None:
        text, seen = self.line.text(), self._recent.seen()
        question = (lambda book: quick(book, text, _RECORDS)) if text.strip() else (lambda book: hits_of(book, seen))
        if self._session.is_open:
            self._session.ask(question, self._take, self, "palette")

    def _take(self, hits: list[Hit]) -> None:
        self._records = [record_entry(hit) for hit in hits]
        self._show()

    def _show(self) -> None:
        """Actions before records while something is typed; else what was looked at last comes first."""
        kept = self.list.currentIndex().row()
        text = self.line.text().strip()
        actions = action_entries(self._menus.groups(), text)
        shown = [*actions[:_ACTIONS], *self._records] if text else [*self._records, *actions]
        self.entries.show(shown)
        self.none_found.setVisible(not shown)
        self._choose(kept if 0 < kept < len(shown) else 0)

    def _choose(self, row: int) -> None:
        index = self.entries.index(max(0, min(row, self.entries.rowCount() - 1)))
        self.list.setCurrentIndex(index)
        self.line.setAccessibleDescription(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    # -- events ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut:
            if self.window().isActiveWindow() and QApplication.activePopupWidget() is None:
                self.dismiss()
            return False
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MOVES:
            row = self.list.currentIndex().row() + _MOVES[key]
            around = row % max(self.entries.rowCount(), 1) if abs(_MOVES[key]) == 1 else row
            self._choose(around)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.run()
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, 70))

    def _place(self) -> None:
        room = self.window().rect()
        wide, high = min(_WIDE, room.width() - 32), min(_HIGH, room.height() - 64)
        self.setGeometry(room)
        self._card.setGeometry((room.width() - wide) // 2, min(80, (room.height() - high) // 2), wide, high)
