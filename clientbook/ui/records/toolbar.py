"""What stands above a table of records: search, how many there are, filters, import and new."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...domain.kinds import tab_of
from ...texts import tr, translated
from ..filters.filter_bar import FilterBar
from ..kit.layout.reading_side import begin_where_lines_do
from ..kit.look.icons import icon
from ..kit.words import plain_label
from ..session import Session

#: The first rows take 6 ms of a worker at 100,000 clients and 15 at 1,000,000 (95 of 100 keys): nothing is waited for,
#: and what is asked for meanwhile makes the former question void.
_PAUSE_MS = 0


class RecordBar(QWidget):
    """Search and filter of one tab. `rows_wanted` once the user means the rows below."""

    search_changed = Signal()  # after the letters that come together
    rows_wanted = Signal()
    left = Signal()  # by Esc
    import_requested = Signal()
    new_requested = Signal()

    def __init__(self, session: Session, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        begin_where_lines_do(self.search)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(260)
        self.count = plain_label("", "secondary", self)
        self.filters = FilterBar(session, kind, self)
        self._import = QPushButton(icon("import"), tr("Import…"), self)
        self._new = QPushButton(self)
        self._new.setProperty("primary", True)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MS)
        self._name_parts(kind)

        self._row = row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        for widget in (self.search, self.count, self.filters.button):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self._import)
        row.addWidget(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.filters)

        self.search.textChanged.connect(self.pause.start)
        self.search.installEventFilter(self)
        self.pause.timeout.connect(self.search_changed)
        self._import.clicked.connect(self.import_requested)
        self._new.clicked.connect(self.new_requested)

    def _name_parts(self, kind: str) -> None:
        tab = tab_of(kind)
        search, new = translated(tab.search), translated(tab.new)
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)
        self._new.setText("+ " + new)

    def add(self, widget: QWidget) -> None:
        """Another widget at the end of the bar."""
        self._row.addWidget(widget)

    def show_count(self, count: int, is_complete: bool) -> None:
        """How many rows there are, once that is known."""
        self.count.setText(f"{count:,}" if is_complete else "…")

    @property
    def is_searching(self) -> bool:
        return bool(self.search.text().strip())

    def clear(self) -> None:
        """Neither search nor filter: told at once."""
        self.search.clear()
        self.pause.stop()
        self.filters.clear()
        self.search_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        match event.key():
            case Qt.Key.Key_Escape if self.search.text():
                self.search.clear()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.rows_wanted.emit()
            case _:
                return False
        return True
