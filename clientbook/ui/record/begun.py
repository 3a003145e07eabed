"""What is begun in the details of a record and not in the book yet, kept among the drafts while it is typed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ...domain.fields.catalogue import FIELDS
from ...domain.kinds import KINDS, name_of
from ...domain.own_fields.values import OWN, own_field_of
from ...domain.records import Contact
from ...store.drafts import Draft, Place
from ...texts import tr, translated
from ..drafts import Drafts

#: The key of what is typed into the line that logs; those of fields are their name and, with ":", which of their lines.
LOG: Final = "log"


def labelled(kind: str, texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """Texts by what their fields are called."""
    return [(_label(kind, key.partition(":")[0]), text) for key, text in texts.items()]


def _label(kind: str, name: str) -> str:
    field = FIELDS[kind].get(name)
    if field is None:
        is_own = own_field_of(name) is not None
        own = translated(FIELDS[kind][OWN].label) if is_own else name
        return tr("Log a call, meeting or message") if name == LOG else own
    return translated(field.in_form or field.label)


class Begun(QObject):
    """A new record, texts that are no values yet, and a person who is being added: one draft each.

    `texts_of` asks the form for what is typed now, by field.
    """

    changed = Signal()  # other drafts are on screen, or none

    def __init__(self, drafts: Drafts, kind: str, texts_of: Callable[[], Mapping[str, str]], parent: QObject) -> None:
        super().__init__(parent)
        self._drafts, self._kind, self._texts_of = drafts, kind, texts_of
        self._waits = KINDS[kind].tab is not None  # else there is no list to wait above
        self.record_number = 0
        self._texts_number = 0
        self._person_number = 0
        self._record: Any = None  # the one on screen
        self.typing = QTimer(self)
        self.typing.setSingleShot(True)
        self.typing.setInterval(0)  # once for all that a key changes
        self.typing.timeout.connect(self.keep_texts)

    @property
    def numbers(self) -> set[int]:
        """The drafts that are on screen."""
        return {self.record_number, self._texts_number, self._person_number} - {0}

    def show(self, record: Any, number: int = 0) -> None:
        """Another record is on screen, or the same as it is now; `number` is the draft of a new one."""
        if self._record is None or record is None or (self._record.id, number) != (record.id, self.record_number):
            self._leave()
            self.record_number = number
        self._record = record

    def _leave(self) -> None:
        """What is begun waits above the list."""
        was, self.record_number, self._texts_number, self._person_number = self.numbers, 0, 0, 0
        self.typing.stop()
        if was:
            self.changed.emit()

    def _number_changed(self, was: int, number: int) -> None:
        """A draft that is new is on screen, and does not wait above the list as well."""
        if was != number:
            self.changed.emit()

    # -- what is typed --------------------------------------------------------------------------------------------

    def keep_record(self, record: Any) -> None:
        """A new record outlives another choice, the window and a crash until it is in the book or discarded."""
        self._record = record
        if self._waits:
            typed = {name: text for name, text in self._texts_of().items() if name != KINDS[self._kind].name_field}
            self.record_number = self._drafts.keep(was := self.record_number, Draft(self._kind, record, typed))
            self._number_changed(was, self.record_number)

    def keep_texts(self) -> None:
        """What is typed in a field and not committed, or could not be read, outlives them too."""
        self.typing.stop()
        record = self._record
        if record is None or not self._waits:
            return
        texts = dict(self._texts_of())
        if not record.id:
            if self.record_number or texts.keys() - {KINDS[self._kind].name_field}:
                self.keep_record(record)
        elif texts:
            self._texts_number = self._drafts.keep(was := self._texts_number, Draft(self._kind, record, texts))
            self._number_changed(was, self._texts_number)
        elif self._texts_number:
            number, self._texts_number = self._texts_number, 0
            self._drafts.drop(number)

    def name_record(self, name: str) -> None:
        """The name of a new record while it is typed."""
        self.keep_record(replace(self._record, **{KINDS[self._kind].name_field: name}))

    def became(self, record: object) -> None:
        """The new record is in the book; what is typed in its fields stays begun."""
        number, self.record_number, self._record = self.record_number, 0, record
        self._drafts.drop(number)
        self.typing.start()

    def discard_record(self) -> None:
        number, self.record_number = self.record_number, 0
        self._drafts.drop(number)

    # -- what is gone on with -------------------------------------------------------------------------------------

    def resume_texts(self, number: int) -> Mapping[str, str]:
        """The texts of a draft that is on screen from now on."""
        draft = self._drafts.draft(number)
        if draft is None:
            return {}
        self._texts_number = number
        return draft.typed

    def person(self) -> Contact | None:
        """Who was being added at the record on screen, when it was left."""
        if self._record is None or not self._record.id:
            return None
        self._person_number = self._drafts.person_at(self._kind, self._record.id)
        draft = self._drafts.draft(self._person_number)
        if draft is not None:
            self.changed.emit()
        return draft.record if draft is not None and isinstance(draft.record, Contact) else None

    def keep_person(self, person: Contact | None) -> None:
        """Somebody who is being added is a draft until then, and comes back at this record."""
        if person is None:
            self._drafts.drop(self.take_person())
        else:
            at = Place(self._kind, self._record.id, name_of(self._record))
            self._person_number = self._drafts.keep(was := self._person_number, Draft("contact", person, at=at))
            self._number_changed(was, self._person_number)

    def take_person(self) -> int:
        """The number of the draft of a person who is added now."""
        number, self._person_number = self._person_number, 0
        return number
