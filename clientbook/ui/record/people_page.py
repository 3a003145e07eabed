"""The people around a record: a client's by who reports to whom, and those around a contact."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ... import labels
from ...domain.choices import Tie
from ...domain.records import Client, Contact
from ...texts import tr
from ..found import Found
from ..kit.bidi import shown_date
from ..kit.layouts import empty
from ..kit.notices import Pill, link, plain_label

_INDENT = 20


class PeoplePage(QWidget):
    """`open_requested` names a contact or client, `new_requested` a client that wants another contact."""

    open_requested = Signal(str, int)
    new_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("body")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 16)
        self._column.setSpacing(6)

    def show_found(self, found: Found) -> None:
        empty(self._column)
        if isinstance(found.record, Client):
            self._show_client(found)
        elif isinstance(found.record, Contact):
            self._show_contact(found, found.record)
        self._column.addStretch()

    def _show_client(self, found: Found) -> None:
        for person, depth in by_rank(found.people):
            self._person(person, _beside(person), depth)
        if not found.people:
            self._say(tr("Nobody here yet. Who decides at {name}?").format(name=found.record.name))
        add = link("+ " + tr("Add a contact"), self)
        add.clicked.connect(lambda: self.new_requested.emit("contact", found.record.id))
        self._column.addWidget(add)
        if found.former:
            self._heading(tr("Formerly here"))
            for person in found.former:
                until = next(place.until for place in person.formerly if place.client_id == found.record.id)
                self._person(person, tr("until {day}").format(day=shown_date(until)))

    def _show_contact(self, found: Found, contact: Contact) -> None:
        chief = [each for each in found.around if each.id == contact.reports_to]
        reports = [each for each in found.around if each.reports_to == contact.id]
        known = [each for each in found.around if each.id in contact.knows or contact.id in each.knows]
        for title, people in (
            (tr("Reports to"), chief),
            (tr("Reporting to this person"), reports),
            (tr("Know each other"), known),
        ):
            if people:
                self._heading(title)
                for person in people:
                    self._person(person, _beside(person))
        if contact.formerly:
            self._heading(tr("Formerly at"))
            for place in contact.formerly:
                beside = " · ".join(filter(None, (place.title, tr("until {day}").format(day=shown_date(place.until)))))
                name = found.clients.get(place.client_id, "…")
                self._line(name, beside, "client", place.client_id)
        if not (found.around or contact.formerly):
            self._say(tr("Nothing known yet. Say under Details whom this person reports to and knows."))

    # -- lines ----------------------------------------------------------------------------------------------------

    def _person(self, person: Contact, beside: str, depth: int = 0) -> None:
        self._line(person.name, beside, "contact", person.id, depth, _word(person))

    def _line(self, name: str, beside: str, kind: str, number: int, depth: int = 0, word: Any = None) -> None:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addSpacing(_INDENT * depth)
        button = link(name, holder)
        button.clicked.connect(lambda: self.open_requested.emit(kind, number))
        row.addWidget(button)
        row.addWidget(plain_label(beside, "secondary", holder), 1)
        if word is not None:
            pill = Pill(holder)
            pill.show_word(*word)
            row.addWidget(pill)
        self._column.addWidget(holder)

    def _heading(self, text: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(plain_label(text, "secondary", self))

    def _say(self, text: str) -> None:
        label = plain_label(text, "secondary", self)
        label.setWordWrap(True)
        self._column.addWidget(label)


def by_rank(people: Sequence[Contact]) -> Iterable[tuple[Contact, int]]:
    """Everybody once, below whom they report to, with how deep they stand; those who decide first."""
    ids = {person.id for person in people}
    below: dict[int | None, list[Contact]] = {}
    for person in sorted(people, key=lambda each: (not each.decides, each.name.casefold())):
        chief = person.reports_to if person.reports_to in ids else None
        below.setdefault(chief, []).append(person)
    seen: set[int] = set()

    def walk(chief: int | None, depth: int) -> Iterable[tuple[Contact, int]]:
        for person in below.get(chief, []):
            if person.id not in seen:
                seen.add(person.id)
                yield person, depth
                yield from walk(person.id, depth + 1)

    yield from walk(None, 0)
    # Two who report to each other stand below nobody.
    for person in people:
        if person.id not in seen:
            seen.add(person.id)
            yield person, 0
            yield from walk(person.id, 1)


def _beside(person: Contact) -> str:
    tie = labels.ties()[person.tie] if person.tie is not Tie.NONE else ""
    return " · ".join(filter(None, (person.title, tie)))


def _word(person: Contact) -> tuple[str, str] | None:
    return (tr("Decides"), "good") if person.decides else None
