"""The own fields of a kind as its details need them: those in use by now, and a new one that is asked for."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ...domain.choices import OwnType
from ...domain.kinds import KINDS
from ...domain.own_fields.values import OWN
from ...domain.records import OwnField
from ...jobs.own_fields.known_fields import Added, add, own_fields
from ..session import Session


class OwnFieldsOfKind(QObject):
    """`fields` in their order; `fields_changed` follows each answer of the book."""

    fields_changed = Signal()
    field_added = Signal(object, int)  # the record in whose form it was asked for (an id, None for none), its own id

    def __init__(self, session: Session, kind: str, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._kind = kind
        self._window = window
        self.fields: Sequence[OwnField] = ()

    def load(self) -> None:
        """Asks the book anew; a kind that has none answers nothing."""
        kind = self._kind
        if OWN in KINDS[kind].fields:
            self._session.ask(lambda book: own_fields(book, kind), self._take, self, f"own-fields-{kind}")

    def _take(self, fields: Sequence[OwnField]) -> None:
        self.fields = fields
        self.fields_changed.emit()

    def ask_new(self, record: int | None) -> None:
        """Asks for a new field in the form of a record."""
        from .fields.own_field_dialog import OwnFieldDialog

        kind = self._kind

        def write(name: str, of: OwnType, choices: tuple[str, ...]) -> None:
            self._session.write(lambda book, _: add(book, kind, name, of, choices), told, owner=self)

        def told(made: Added) -> None:
            self.field_added.emit(record, made.field.id)

        OwnFieldDialog.ask(self._window, write)
