"""Records side by side before they become one: which one stays, and field by field whose value it keeps."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ..jobs.merge import differing_fields
from ..texts import tr
from .columns import name_of
from .kit.field import ChoiceField
from .kit.form import Form
from .kit.notices import plain_label
from .kit.reading_order import ReadingOrder
from .shown_values import Names, field_word, shown_value


class MergeDialog(ReadingOrder, QDialog):
    """`merge_requested` gives the ids, the one that stays first, and whose value each field takes.

    `named` are the names, by id, of what the records refer to.
    """

    merge_requested = Signal(list, dict)

    def __init__(self, records: list[Any], named: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge"))
        self.setMinimumWidth(520)
        self._records = records
        names = {record.id: name_of(record) for record in records}
        self.stays = ChoiceField(names, self)
        self.stays.set_value(records[0].id)
        self.fields: dict[str, ChoiceField] = {}
        form = Form()
        form.add(tr("Which one stays"), self.stays)
        for name in differing_fields(records):
            if name == "notes":
                continue  # notes are joined, one below the other
            shown = {
                record.id: shown_value(name, getattr(record, name), getattr(record, "currency", ""), named)
                for record in records
            }
            choice = ChoiceField({number: text for number, text in shown.items() if text}, self)
            choice.set_value(next(number for number, text in shown.items() if text))
            self.fields[name] = choice
            form.add(field_word(name, records[0]), choice)
        told = plain_label(
            tr("Phones, e-mails, tags and notes are joined; all that belongs to them moves."), "secondary", self
        )
        told.setWordWrap(True)
        merge = QPushButton(tr("Merge"), self)
        merge.setProperty("primary", True)
        buttons = QDialogButtonBox(self)
        buttons.addButton(merge, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(told)
        column.addWidget(buttons)
        self.stays.value_changed.connect(self._prefer)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)

    def _prefer(self, number: int) -> None:
        """The one that stays keeps its own values, unless others are chosen."""
        for choice in self.fields.values():
            if number in choice.values():
                choice.set_value(number)

    def _accept(self) -> None:
        first = self.stays.value()
        ids = [first, *(record.id for record in self._records if record.id != first)]
        self.merge_requested.emit(ids, {name: choice.value() for name, choice in self.fields.items()})
        self.accept()
