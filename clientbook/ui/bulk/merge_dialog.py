"""Records side by side before they become one: which one stays, and field by field whose value it keeps."""

from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...domain.kinds import name_of
from ...domain.records import Deal
from ...jobs.duplicates.merge import differing_fields, joined_fields
from ...texts import tr
from ..kit.bidi import as_written
from ..kit.layout.layouts import open_within
from ..kit.layout.reading_order import ReadingOrder
from ..kit.rule import rule
from ..kit.words import plain_label
from ..record.fields.field_texts import Names, field_word, shown_value
from .pick import Pick

#: So much of a long text is shown, and so wide: enough to tell two apart.
_LETTERS, _WIDE = 160, 260
#: So large the dialog becomes before it scrolls, in pixels.
_MOST: Final = QSize(1280, 680)


class MergeDialog(ReadingOrder, QDialog):
    """`merge_requested` gives the ids, the one that stays first, and whose value each field takes.

    `named` are the names, by id, of what the records refer to.
    """

    merge_requested = Signal(list, dict)

    def __init__(self, records: list[Any], named: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge"))
        self.records = records
        self._named = named
        self._page = QWidget(self)
        self.stays = Pick(tr("Which one stays"), {record.id: name_of(record) for record in records}, self._page)
        self.fields: dict[str, Pick] = {}
        for name in differing_fields(records):
            word, shown = field_word(name, records[0], named), self._shown(name)
            self.fields[name] = Pick(word, shown, self._page)
            self.fields[name].set_value(next(number for number, text in shown.items() if text))
        self.stays.set_value(records[0].id)
        self._merge = QPushButton(tr("Merge"), self)
        self._merge.setProperty("primary", True)
        self._buttons = QDialogButtonBox(self)
        self._buttons.addButton(self._merge, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()

        self.stays.value_changed.connect(self._prefer)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)

    def _shown(self, name: str) -> dict[int, str]:
        """The field's value in words, by record."""
        return {
            record.id: shown_value(name, record, getattr(record, name, None), self._named) for record in self.records
        }

    def _lay_out(self) -> None:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(self._page)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fill(QGridLayout(self._page))
        joins = tr("Phones, e-mails, tags and notes are joined; all that belongs to them moves.")
        if isinstance(self.records[0], Deal):
            joins = tr("Payments, roles and notes are joined; all that belongs to them moves.")
        hint = plain_label(joins, "secondary", self)
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(area, 1)
        column.addWidget(hint)
        column.addWidget(self._buttons)
        page, frame = self._page.sizeHint(), column.sizeHint() - area.sizeHint()
        bar = area.verticalScrollBar().sizeHint().width()
        wanted = QSize(page.width() + 48 + bar, page.height() + frame.height())
        open_within(self, wanted.boundedTo(_MOST))

    def _fill(self, grid: QGridLayout) -> None:
        """A column for each record: what is chosen between them, then what is joined."""
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.addWidget(plain_label(tr("Which one stays"), "secondary", self._page), 0, 0)
        self.stays.lay_out(grid, 0, 1)
        grid.addWidget(rule(self._page), 1, 0, 1, -1)
        row = 2
        for name, choice in self.fields.items():
            grid.addWidget(plain_label(field_word(name, self.records[0], self._named), "secondary", self._page), row, 0)
            choice.lay_out(grid, row, 1)
            row += 1
        joined = {name: shown for name in joined_fields(self.records) if any((shown := self._shown(name)).values())}
        if joined and self.fields:
            grid.addWidget(rule(self._page), row, 0, 1, -1)
            row += 1
        for name, shown in joined.items():
            grid.addWidget(plain_label(field_word(name, self.records[0], self._named), "secondary", self._page), row, 0)
            for place, text in enumerate(shown.values(), 1):
                grid.addWidget(_said(text, self._page), row, place)
            row += 1
        grid.setRowStretch(row, 1)
        for place in range(1, len(self.records) + 1):
            grid.setColumnStretch(place, 1)

    def _prefer(self, number: int) -> None:
        """The one that stays keeps its own values, unless others are chosen."""
        for choice in self.fields.values():
            if number in choice.values():
                choice.set_value(number)

    def _accept(self) -> None:
        first = self.stays.value()
        ids = [first, *(record.id for record in self.records if record.id != first)]
        self.merge_requested.emit(ids, {name: choice.value() for name, choice in self.fields.items()})
        self.accept()


def _said(text: str, parent: QWidget) -> QLabel:
    """What a record brings along."""
    short = text if len(text) <= _LETTERS else text[:_LETTERS].rstrip() + "…"
    label = plain_label(as_written(short), "", parent)
    label.setWordWrap(True)
    label.setMaximumWidth(_WIDE)
    return label
