"""What newer rules of pay changed: open months with both figures; closed ones, whose difference may be booked."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...formatting import month_text
from ...jobs.pay.rule_changes import Moved, News, Waits
from ...texts import tr
from ..kit.bidi import as_written, shown_amount
from ..kit.layout.layouts import open_at
from ..kit.layout.reading_order import ReadingOrder
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label

_SIZE: Final = (920, 520)


class RulesDialog(ReadingOrder, QDialog):
    """Nothing is booked before it is wished here; what is put away stays to be asked for on the command line."""

    booking_requested = Signal()
    put_away_requested = Signal()

    def __init__(self, news: News, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Newer rules of pay"))
        open_at(self, *_SIZE)
        self._open = plain_label(tr("Open months that pay otherwise now"), "", self)
        self.moved = Sheet(self._open.text(), _moved_columns(), self)
        self._closed = plain_label("", "", self)
        self.waits = Sheet(tr("Closed months"), _waits_columns(), self)
        self._rules = plain_label("", "secondary", self)
        self.book = QPushButton(tr("Book the difference"), self)
        self.put_away = QPushButton(tr("Leave it as it is"), self)
        self._lay_out()
        self._show(news)
        self.book.clicked.connect(self._book)
        self.put_away.clicked.connect(self._put_away)

    def _lay_out(self) -> None:
        for text in (self._closed, self._rules):
            text.setWordWrap(True)
        later = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        later.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.book, self.put_away):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(later)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for part in (self._open, self.moved, self._closed, self.waits, self._rules):
            column.addWidget(part, 1 if isinstance(part, Sheet) else 0)
        column.addLayout(row)

    def _show(self, news: News) -> None:
        self.moved.show_rows(news.moved)
        self.waits.show_rows(news.waits)
        self._closed.setText(
            tr("Closed months stay as they are. By the newer rules they would pay otherwise by this difference:")
        )
        changed: list[Moved | Waits] = [*news.moved, *news.waits]
        came = dict.fromkeys(rule for each in changed for rule in each.rules)
        self._rules.setText("\n".join(f"• {labels.pay_rules()[rule]}" for rule in came))
        for widget in (self._open, self.moved):
            widget.setVisible(bool(news.moved))
        for part in (self._closed, self.waits, self.book):
            part.setVisible(bool(news.waits))

    def _book(self) -> None:
        self.booking_requested.emit()
        self.accept()

    def _put_away(self) -> None:
        self.put_away_requested.emit()
        self.accept()


def _moved_columns() -> list[SheetColumn]:
    return [
        SheetColumn(tr("Month"), lambda each: month_text(each.month), 120),
        SheetColumn(tr("Employer"), lambda each: as_written(each.employer), 140),
        SheetColumn(tr("Before"), lambda each: shown_amount(each.before, each.currency), 120, True),
        SheetColumn(tr("Now"), lambda each: shown_amount(each.now, each.currency), 120, True),
        SheetColumn(tr("Rule"), _rules, 320, stretch=1),
    ]


def _waits_columns() -> list[SheetColumn]:
    return [
        SheetColumn(tr("Month"), lambda each: month_text(each.month), 120),
        SheetColumn(tr("Employer"), lambda each: as_written(each.employer), 140),
        SheetColumn(tr("Difference"), lambda each: shown_amount(each.pay, each.currency), 120, True),
        SheetColumn(tr("Rule"), _rules, 420, stretch=1),
    ]


def _rules(each: Moved | Waits) -> str:
    return labels.rules_text(each.rules)
