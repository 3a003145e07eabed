"""The people around a record: a client's by who reports to whom, and those around a contact."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

from .... import labels
from ....domain.choices import Tie
from ....domain.reading.folding import list_key
from ....domain.records import Client, Contact, Deal
from ....texts import in_use, tr
from ...kit.bidi import isolate, joined, shown_date
from ..load import RecordDetails
from .link_lines import LinkLines, Word

#: So many lines of each sort: a line costs the window a millisecond, and the list has them all.
_SHOWN: Final = 30


class PeoplePage(LinkLines):
    """Who decides stands first; who was here once last."""

    def show_details(self, found: RecordDetails) -> None:
        self.start()
        if isinstance(found.record, Client):
            self._show_client(found)
        elif isinstance(found.record, Contact):
            self._show_contact(found, found.record)
        elif isinstance(found.record, Deal):
            self._show_deal(found, found.record)

    def _show_deal(self, found: RecordDetails, deal: Deal) -> None:
        """Who takes part stands above, to be edited; here one goes on to them and to the others."""
        known = {person.id: person for person in found.people}
        for role in deal.roles[:_SHOWN]:
            person = known.get(role.contact_id)
            beside = joined(_beside(person)) if person is not None else ""
            self.add_line(found.names.get(role.contact_id, "…"), beside, "contact", role.contact_id)
        self.add_rest(len(deal.roles) - _SHOWN)
        if not deal.roles:
            self.add_sentence(tr("Nobody yet. Who decides, and who else has a say?"))
        taking_part = {role.contact_id for role in deal.roles}
        others = [person for person in found.people if person.id not in taking_part]
        if others:
            self.add_heading(tr("Also at {name}").format(name=isolate(found.client)))
            for person in others[:_SHOWN]:
                self._person(person, joined(_beside(person)))
            self.add_rest(found.people_all - len(taking_part) - _SHOWN)

    def _show_client(self, found: RecordDetails) -> None:
        for person, depth in islice(by_rank(found.people), _SHOWN):
            self._person(person, joined(_beside(person)), depth)
        self.add_rest(found.people_all - _SHOWN)
        if not found.people:
            self.add_sentence(tr("Nobody here yet. Who decides at {name}?").format(name=isolate(found.record.name)))
        if found.former:
            self.add_heading(tr("Formerly here"))
            for person in found.former[:_SHOWN]:
                until = next(place.until for place in person.formerly if place.client_id == found.record.id)
                self._person(person, tr("until {day}").format(day=shown_date(until)))
            self.add_rest(len(found.former) - _SHOWN)

    def _show_contact(self, found: RecordDetails, contact: Contact) -> None:
        chief = [each for each in found.around if each.id == contact.reports_to]
        reports = [each for each in found.around if each.reports_to == contact.id]
        known = [each for each in found.around if each.id in contact.knows or contact.id in each.knows]
        for title, people in (
            (tr("Reports to"), chief),
            (tr("Reporting to this person"), reports),
            (tr("Know each other"), known),
        ):
            if people:
                self.add_heading(title)
                for person in people[:_SHOWN]:
                    self._person(person, joined(_beside(person)))
                self.add_rest(len(people) - _SHOWN)
        if contact.formerly:
            self.add_heading(tr("Formerly at"))
            for place in contact.formerly:
                beside = joined((place.title, tr("until {day}").format(day=shown_date(place.until))))
                self.add_line(found.clients.get(place.client_id, "…"), beside, "client", place.client_id)
        if not (found.around or contact.formerly):
            self.add_sentence(tr("Nothing known yet. Say under Details whom this person reports to and knows."))

    def _person(self, person: Contact, beside: str, depth: int = 0) -> None:
        self.add_line(person.name, beside, "contact", person.id, _word(person), depth)


def by_rank(people: Sequence[Contact]) -> Iterable[tuple[Contact, int]]:
    """Everybody once, below whom they report to, with how deep they stand; those who decide first."""
    ids = {person.id for person in people}
    below: dict[int | None, list[Contact]] = {}
    for person in sorted(people, key=lambda each: (not each.decides, *list_key(each.name, in_use().script), each.id)):
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


def _beside(person: Contact) -> tuple[str, str]:
    return person.title, labels.ties()[person.tie] if person.tie is not Tie.NONE else ""


def _word(person: Contact) -> Word | None:
    return (tr("Decides"), "good") if person.decides else None
