"""The days of a last touch that a list tells: found in the cells of a row, and kept as activities."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from ....domain.choices import ActivityKind
from ....domain.errors import UserError
from ....domain.records import Activity, Client, Contact
from ....files.columns.headings import plain
from ....store.book import Book
from ...duplicates.ledger import Ledger
from .open_columns import ColumnReaders
from .row_cells import Cells, Remark

_KINDS_OF_TOUCH: Final = (
    (re.compile(r"e ?mail|message|sms|whatsapp|מייל|הודעה|דואל|nachricht"), ActivityKind.MESSAGE),
    (re.compile(r"\bcall|phone|שיחה|טלפון|anruf|appel|llamada|звонок"), ActivityKind.CALL),
    (re.compile(r"meeting|visit|פגישה|ביקור|termin|besuch|reunion|встреча"), ActivityKind.MEETING),
)
#: Of a record's activities so many are looked at for one that a list tells again.
_MOST_KNOWN: Final = 1000


@dataclass(frozen=True, slots=True)
class Touch:
    """A day of the last touch that a list tells: its column, what kind of touch, and on which day."""

    place: int
    kind: ActivityKind
    on: date
    text: str

    def activity(self, client_id: int | None, contact_id: int | None) -> Activity:
        return Activity(kind=self.kind, on=self.on, text=self.text, client_id=client_id, contact_id=contact_id)


def touches_of(cells: Cells, readers: ColumnReaders, today: date) -> list[Touch]:
    """The days on which a row says that somebody was reached last; a day to come is none, and stays in its cell."""
    if "touched_on" not in cells.texts:
        return []
    found = []
    parse = readers.day("touched_on")
    for place, text in list(cells.each("touched_on")):
        try:
            on = parse(text)
        except UserError:
            continue
        if on is not None and on <= today:
            heading = cells.picker.headings[place]
            found.append(Touch(place, _kind_of(heading), on, heading))
            cells.take("touched_on", place)
    return found


def _kind_of(heading: str) -> ActivityKind:
    words = plain(heading)
    return next((kind for test, kind in _KINDS_OF_TOUCH if test.search(words)), ActivityKind.NOTE)


@dataclass(slots=True)
class LastTouches:
    """The activities that a list adds: each once, and none that the book has."""

    book: Book
    ledger: Ledger
    _added: set[Activity] = field(default_factory=set)

    def add(self, touches: Iterable[Touch], client: Client | None, contact: Contact | None) -> bool:
        """Whether any of them is new."""
        client_id = None if client is None else client.id
        contact_id = None if contact is None else contact.id
        before = len(self._added)
        for activity in (touch.activity(client_id, contact_id) for touch in touches):
            if activity not in self._added and not self._is_known(activity):
                self._added.add(activity)
                self.ledger.add(replace(activity))
        return len(self._added) > before

    def left(self, touches: Iterable[Touch], cells: Cells, record: Client | Contact) -> list[Remark]:
        """The days that a skipped row tells of a record, and the book does not, as remarks."""
        of = (record.id, None) if isinstance(record, Client) else (None, record.id)
        unknown = {touch.place for touch in touches if not self._is_known(touch.activity(*of))}
        places = cells.places.get("touched_on", ())
        return [cells.remark("touched_on", at) for at, place in enumerate(places) if place in unknown]

    def _is_known(self, touch: Activity) -> bool:
        """Whether the book has this touch of a record of its own."""
        number = touch.contact_id if touch.contact_id is not None else touch.client_id
        if number is None or number < 0:
            return False
        kind = "client" if touch.contact_id is None else "contact"
        known = self.book.newest_activities(kind, number, _MOST_KNOWN)
        return any((each.on, each.text) == (touch.on, touch.text) for each in known)
