"""A row of a list beside the record that it is, or may be: cell by cell, what differs, and what stays."""

from typing import Any, Final

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...jobs.importing.import_plan import Existing, Match
from ...jobs.importing.rows.row_values import one_line
from ...jobs.importing.rows.side_by_side import Compared, compared
from ...labels import duplicate_reason
from ...texts import tr
from ..kit.bidi import as_written
from ..kit.layout.layouts import high_enough, set_margins
from ..kit.look import theme
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..record.fields.field_texts import field_word, shown_value

#: So much of what a row says more is told below the cells.
_LETTERS: Final = 300


def existing_words() -> dict[Existing, str]:
    """What can become of a row that is in the book already, or may be; for one row, and for all."""
    return {
        Existing.SKIP: tr("Skip", "a row"),
        Existing.FILL: tr("Join, fill in"),
        Existing.UPDATE: tr("Join, list wins"),
        Existing.ADD: tr("Keep both"),
    }


class SideBySide(QWidget):
    """Shows one `Match`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._match: Match | None = None
        self.why = plain_label("", "", self)
        self.why.setWordWrap(True)
        theme.type_scale(self.why, 1.0, QFont.Weight.DemiBold)
        self.cells = Sheet(tr("Row and record side by side"), self._columns(), self, keeps_room=True)
        self.cells.setMinimumHeight(high_enough(self.cells, 2))
        self.more = plain_label("", "secondary", self)
        self.more.setWordWrap(True)
        column = QVBoxLayout(self)
        set_margins(column, 12, 0, 0, 0)
        column.setSpacing(4)
        self._head = QHBoxLayout()
        self._head.addWidget(self.why, 1)
        column.addLayout(self._head)
        column.addWidget(self.cells, 1)
        column.addWidget(self.more)

    def add_decision(self, field: QWidget) -> None:
        """What becomes of the row, beside the words why it is asked."""
        self._head.addWidget(field)

    def show_match(self, match: Match | None) -> None:
        """What differs first."""
        self._match = match
        self.setVisible(match is not None)
        if match is None:
            return
        self.why.setText(_why(match))
        found = list(compared(*match.sides)) if match.sides is not None else []
        self.cells.show_rows(sorted(found, key=lambda each: not each.differs))
        self.cells.setVisible(bool(found))
        more = "; ".join(map(one_line, match.more))[:_LETTERS]
        self.more.setText(tr("It says more: {cells}").format(cells=as_written(more)) if more else "")
        self.more.setVisible(bool(more))

    def _columns(self) -> list[SheetColumn]:
        def said(each: Compared) -> str:
            return self._shown(each, each.listed)

        def there(each: Compared) -> str:
            return self._shown(each, each.known)

        def tone(each: Compared) -> str:
            return "careful" if each.differs else ""

        return [
            SheetColumn(tr("Field"), self._word, 80, stretch=1),
            SheetColumn("≠", lambda each: "≠" if each.differs else "", 30, tone=tone),
            SheetColumn(tr("In the list"), said, 96, tone=tone, stretch=2),
            SheetColumn(tr("There already"), there, 96, tone=tone, stretch=2),
            SheetColumn(tr("Stays"), self._stays, 96, stretch=2),
        ]

    def _word(self, each: Compared) -> str:
        return field_word(each.field, self._record())

    def _record(self) -> Any:
        assert self._match is not None and self._match.sides is not None
        return self._match.sides.known

    def _shown(self, each: Compared, value: object) -> str:
        return as_written(" ".join(shown_value(each.field, self._record(), value).split()))

    def _stays(self, each: Compared) -> str:
        assert self._match is not None and self._match.sides is not None
        if self._match.sides.kept is None:
            return tr("each its own")
        return self._shown(each, each.kept)


def _why(match: Match) -> str:
    why = duplicate_reason(match.reason, match.duplicate_line)
    return tr("The same: {why}").format(why=why) if match.sure else tr("Perhaps the same: {why}").format(why=why)
