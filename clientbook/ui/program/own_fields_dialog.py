"""The fields of one's own of each kind of record: added, changed, put in order, removed, put back, purged."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ... import labels
from ...domain.choices import OwnType
from ...domain.kinds import KINDS
from ...domain.own_fields.values import OWN
from ...domain.records import OwnField
from ...jobs.own_fields import definitions
from ...jobs.own_fields.known_fields import add, every_own_field, standing
from ...store.book import Book
from ...texts import tr, translated
from ..kit.bidi import as_written
from ..kit.fields.field import ChoiceField, named
from ..kit.layout.layouts import open_at
from ..kit.layout.reading_order import ReadingOrder
from ..kit.sheet import Sheet, SheetColumn
from ..kit.words import plain_label
from ..record.fields.own_field_dialog import OwnFieldDialog
from ..session import Session


class OwnFieldsDialog(ReadingOrder, QDialog):
    """What is done here is done at once, each a step that undo takes back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Own fields"))
        open_at(self, 640, 460)
        self._session = session
        self._fields: list[OwnField] = []
        tabs = {kind.name: kind.tab for kind in KINDS.values() if OWN in kind.fields}
        self.kind = ChoiceField({name: translated(tab.title) for name, tab in tabs.items() if tab is not None}, self)
        named(self.kind, tr("Fields of"))
        self.table = Sheet(tr("Own fields"), _columns(), self)
        self.add_button, self.change_button = QPushButton(tr("Add…"), self), QPushButton(tr("Change…"), self)
        self.up_button, self.down_button = QPushButton(tr("Up"), self), QPushButton(tr("Down"), self)
        self.remove_button, self.back_button = QPushButton(tr("Remove"), self), QPushButton(tr("Put back"), self)
        self.purge_button = QPushButton(tr("Purge"), self)
        self._hint = plain_label("", "secondary", self)
        self._hint.setWordWrap(True)
        self.note = plain_label("", "careful", self)
        self.note.setWordWrap(True)
        self.note.hide()
        self._lay_out()
        self._connect()
        self._chosen(None)
        self._tell_what_for()
        self.refresh()

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(8)
        for button in self._buttons:
            beside.addWidget(button)
        beside.addStretch()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.table, 1)
        row.addLayout(beside)
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.kind)
        column.addLayout(row, 1)
        column.addWidget(self.note)
        column.addWidget(self._hint)
        column.addWidget(self._close)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.add_button, self.change_button, self.up_button, self.down_button, self.remove_button,
            self.back_button, self.purge_button,
        )  # fmt: skip

    def _connect(self) -> None:
        self.kind.value_changed.connect(lambda _: self.refresh())
        self.table.row_chosen.connect(self._chosen)
        self.table.row_opened.connect(self._change)
        self.add_button.clicked.connect(self._ask_new)
        self.change_button.clicked.connect(lambda: self._change(self.table.chosen()))
        self.up_button.clicked.connect(lambda: self._move(-1))
        self.down_button.clicked.connect(lambda: self._move(1))
        self.remove_button.clicked.connect(lambda: self._do(definitions.remove))
        self.back_button.clicked.connect(lambda: self._do(definitions.put_back))
        self.purge_button.clicked.connect(lambda: self._do(definitions.purge))
        self._close.rejected.connect(self.reject)
        self._session.changed.connect(self.refresh)

    # -- what there is --------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Asks the book for the fields of the kind that is chosen."""
        kind = self.kind.value()
        self._session.ask(lambda book: every_own_field(book, kind), self._show, self, "own-fields")

    def _show(self, fields: list[OwnField]) -> None:
        kept = self.table.chosen()
        self._fields = fields
        self.table.show_rows(fields)
        self._tell_what_for()
        place = next((at for at, each in enumerate(fields) if kept is not None and each.id == kept.id), -1)
        if place >= 0:
            self.table.setCurrentIndex(self.table.rows.index(place, 0))

    def _tell_what_for(self) -> None:
        nothing = tr(
            "What these records should say and have no field for: a fleet size, a contract number, a shirt size."
        )
        kept = tr("A removed field keeps its values and can be put back; purging takes them out of the records, too.")
        self._hint.setText(kept if self._fields else nothing)

    def _chosen(self, field: OwnField | None) -> None:
        used = standing(self._fields)
        place = used.index(field) if field in used else -1
        self.change_button.setEnabled(place >= 0)
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(0 <= place < len(used) - 1)
        self.remove_button.setEnabled(place >= 0)
        is_removed = field is not None and field.is_removed
        self.back_button.setEnabled(is_removed)
        self.purge_button.setEnabled(is_removed)

    # -- what is done ---------------------------------------------------------------------------------------------

    def _ask_new(self) -> None:
        OwnFieldDialog.ask(self, self._add)

    def _change(self, field: OwnField | None) -> None:
        if field is not None and not field.is_removed:
            OwnFieldDialog.ask(self, partial(self._alter, field), field)

    def _add(self, name: str, of: OwnType, choices: tuple[str, ...]) -> None:
        kind = self.kind.value()
        self._carry_out(lambda book: add(book, kind, name, of, choices))

    def _alter(self, field: OwnField, name: str, of: OwnType, choices: tuple[str, ...]) -> None:
        def altered(made: definitions.Altered) -> None:
            left = tr("%n value(s) of it cannot be read as that type: left as written.", "", made.unread)
            self.note.setText(left if made.unread else "")
            self.note.setVisible(bool(made.unread))

        self._session.write(lambda book, _: definitions.alter(book, field, name, of, choices), altered, owner=self)

    def _move(self, by: int) -> None:
        field = self.table.chosen()
        used = standing(self._fields)
        if field in used and 0 <= (place := used.index(field)) + by < len(used):
            used.insert(place + by, used.pop(place))
            self._carry_out(lambda book: definitions.arrange(book, used))

    def _do(self, job: Callable[[Book, OwnField], Any]) -> None:
        field = self.table.chosen()
        if field is not None:
            self._carry_out(lambda book: job(book, field))

    def _carry_out(self, job: Callable[[Book], Any]) -> None:
        self._session.write(lambda book, _: job(book), owner=self)


def _columns() -> list[SheetColumn]:
    types = labels.own_types()
    return [
        SheetColumn(tr("Name"), lambda field: as_written(field.name), 200, stretch=1),
        SheetColumn(tr("Type"), lambda field: types[field.type], 130),
        SheetColumn(tr("State"), lambda field: tr("Removed") if field.is_removed else "", 90, optional=True),
    ]
