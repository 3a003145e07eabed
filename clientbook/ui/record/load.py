"""A record as its details show it: with the names, people, deals and events around it, found in one question."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, cast

from ...domain.derived_fields import OPEN_STAGES
from ...domain.kinds import KINDS, is_logged_with
from ...domain.pay.taking import TaxTerms, tax_terms
from ...domain.records import Activity, Client, Contact, Deal, OwnField, Plan, Record
from ...domain.references import LISTS, referred_to
from ...domain.tax import TaxTable
from ...jobs.own_fields.known_fields import every_own_field, standing
from ...jobs.pay.deal_plans import plan_of
from ...jobs.phones import e164_of, shown_of
from ...store.book import Book
from ...store.reading import agenda
from ...store.writing.steps import Version
from ...texts import in_use

#: So much of a long story is asked for at once.
SHOWN: Final = 30
#: So many of a client's contacts are known to its details, to be logged and chosen; so many deals are listed.
PEOPLE: Final = 200
DEALS: Final = 50
#: So many deals are offered to a credit note.
CREDITABLE: Final = 300
#: So many names are offered to a field that names a record.
OFFERED: Final = 20
#: So many open requests are listed, the soonest due.
REQUESTS: Final = 30
#: So many of the phones are known as the whole world dials them.
PHONES: Final = 30


@dataclass(frozen=True, slots=True)
class Home:
    """Where the user works: the country (ISO 3166) of phones that say none, "" for nowhere, and its tax on sales."""

    country: str = ""
    taxes: TaxTable = ()


NOWHERE: Final = Home()


@dataclass(frozen=True)
class RecordDetails:
    """A record with what its details show besides its own fields.

    `people` are the first of the `people_all` contacts at the record's client, `former` those who were there once,
    `around` the contacts that report to, are reported to by, know or are known by a contact; `deals` the first of
    `deals_all`, open ones first. `names` are of contacts, and of deals that a deal takes back; `clients` of clients.
    """

    record: Any
    client: str = ""
    people: list[Contact] = field(default_factory=list)
    people_all: int = 0
    deals: list[Deal] = field(default_factory=list)
    deals_all: int = 0
    employers: dict[int, str] = field(default_factory=dict)
    closed_months: tuple[str, ...] = ()  # in which a deal is booked for good
    numbers: tuple[str, ...] = ()  # phones as the whole world dials them
    shown_phones: tuple[str, ...] = ()  # all of them as they are read at home, with their extensions
    timeline: tuple[Activity, ...] = ()  # what was logged and planned, newest first
    versions: tuple[Version, ...] = ()  # what was changed, newest first
    skipped: int = 0  # so many newer ones of both
    requests: list[Activity] = field(default_factory=list)  # what the client asked for and has not got yet
    former: list[Contact] = field(default_factory=list)
    around: list[Contact] = field(default_factory=list)
    names: Mapping[int, str] = field(default_factory=dict)
    own_fields: Sequence[OwnField] = ()  # of its kind, in their order
    clients: Mapping[int, str] = field(default_factory=dict)
    touched_on: str = ""  # ISO day, "" for none
    next_on: str = ""
    reached_at: Client | None = None  # the client that a contact or a deal belongs to
    plan: Plan | None = None  # the one that takes a deal
    tax: TaxTerms = field(default_factory=TaxTerms)  # how a deal's sums that speak of tax are understood
    creditable: list[Deal] = field(default_factory=list)  # what a deal below zero can take back, the newest first


def load_details(
    book: Book, kind: str, number: int, limit: int = SHOWN, skipped: int = 0, home: Home = NOWHERE
) -> RecordDetails:
    """All of it; `limit` is how much of the story, before the newest that are `skipped`.

    `RecordDetails.record` is None where the record is gone.
    """
    record: Any = book.records(kind, [number]).get(number)
    if record is None:
        return RecordDetails(None)
    if not is_logged_with(kind):
        return RecordDetails(record)
    found = _of_any_kind(book, kind, record, limit, skipped, home)
    match kind:
        case "client":
            return _of_client(book, found)
        case "deal":
            return _of_deal(book, found, home)
    return found


def _of_any_kind(book: Book, kind: str, record: Any, limit: int, skipped: int, home: Home) -> RecordDetails:
    """What a record of every kind has around it: its client, people, deals, phones and story."""
    number = record.id
    client_id = number if kind == "client" else record.client_id
    client = record if kind == "client" else book.records("client", [client_id or 0]).get(client_id or 0)
    timeline = tuple(book.newest_activities(kind, number, limit, skipped))
    touched_on, next_on = book.followed(kind, [number])[number]
    deals, deals_all = _deals(book, kind, number)
    own = every_own_field(book, kind)  # the story tells of those that were removed, too
    return RecordDetails(
        record,
        client=client.name if isinstance(client, Client) else "",
        people=_people(book, client_id) if client_id else [],
        people_all=book.count_at("contact", client_id) if client_id else 0,
        deals=deals,
        deals_all=deals_all,
        numbers=_phones(e164_of, record, client, home.country),
        shown_phones=_phones(shown_of, record, client, home.country),
        timeline=timeline,
        versions=tuple(book.history_of(number, limit + skipped)[skipped:]),
        skipped=skipped,
        around=_around(book, record),
        names={**book.names("contact", _contact_ids(record, timeline)), **{each.id: each.name for each in own}},
        own_fields=standing(own),
        clients=book.names("client", [place.client_id for place in getattr(record, "formerly", ())]),
        touched_on=touched_on,
        next_on=next_on,
        reached_at=client if isinstance(client, Client) else None,
    )


def _of_client(book: Book, found: RecordDetails) -> RecordDetails:
    number = found.record.id
    return replace(found, requests=_requests(book, number), former=_mentioning(book, "client", number))


def _of_deal(book: Book, found: RecordDetails, home: Home) -> RecordDetails:
    deal, today = found.record, date.today()
    plan = plan_of(book, deal, today)
    return replace(
        found,
        employers=employers_of(book),
        closed_months=tuple(book.closed_months_of(deal.id)),
        names={**found.names, **book.names("deal", _credited_ids(deal, found.versions))},
        plan=plan,
        tax=tax_terms(deal, plan, home.taxes, today),
        creditable=_creditable(book, deal),
    )


def _creditable(book: Book, deal: Deal) -> list[Deal]:
    """The client's other deals in the same currency; the one that is named already in any case."""
    if deal.amount >= 0 and deal.credits is None:
        return []
    others = book.asked(agenda.CREDITABLE, CREDITABLE, client=deal.client_id, currency=deal.currency)
    named = cast(list[Deal], list(book.records("deal", [deal.credits or 0]).values()))
    return [*named, *(each for each in others if each.id not in (deal.id, deal.credits))]


def _deals(book: Book, kind: str, number: int) -> tuple[list[Deal], int]:
    """A client's own, or those on which a contact has a role, open ones and then the newest first; and of how many."""
    if kind == "client":
        return book.asked(agenda.DEALS, DEALS, client=number), book.count_at("deal", number)
    if kind != "contact":
        return [], 0
    found = [each for each in book.referencing("contact", number)[::-1] if isinstance(each, Deal)]
    found.sort(key=lambda deal: deal.stage not in OPEN_STAGES)
    return found[:DEALS], len(found)


def _requests(book: Book, client: int) -> list[Activity]:
    return book.asked(agenda.ASKED, REQUESTS, client=client)


def _around(book: Book, record: Record) -> list[Contact]:
    if not isinstance(record, Contact):
        return []
    wanted = {*record.knows, *([record.reports_to] if record.reports_to else [])}
    found = cast(list[Contact], list(book.records("contact", wanted).values()))
    return [*found, *(each for each in _mentioning(book, "contact", record.id) if each.id not in wanted)]


def _mentioning(book: Book, kind: str, number: int) -> list[Contact]:
    return [each for each in book.referencing(kind, number) if isinstance(each, Contact)]


def _contact_ids(record: Any, timeline: Iterable[Activity]) -> set[int]:
    ids = {each.contact_id for each in timeline if each.contact_id is not None}
    for _, name, attribute in LISTS["contact"]:
        ids |= {getattr(item, attribute) if attribute else item for item in getattr(record, name, ())}
    return ids | ({record.reports_to} if getattr(record, "reports_to", None) else set())


def _credited_ids(record: object, versions: Iterable[Version]) -> set[int]:
    """The deals that this one takes back, or did."""
    images = [record]
    for version in versions if isinstance(record, Deal) else ():
        if version.change is not None:
            images += [version.change.before, version.change.after]
    return {each.credits for each in images if isinstance(each, Deal) and each.credits is not None}


def _phones(
    of: Callable[[Iterable[str], str, str], tuple[str, ...]], record: object, client: object, home: str
) -> tuple[str, ...]:
    phones = getattr(record, "phones", ())
    return of(phones[:PHONES], client.country if isinstance(client, Client) else "", home) if phones else ()


def employers_of(book: Book) -> dict[int, str]:
    return {employer.id: employer.name for employer in book.employers()}


def names_with(book: Book, kind: str, text: str) -> list[tuple[int, str]]:
    """Records of a kind that hold this text, each with its name: as many as a list below a field shows."""
    ids = list(book.ids(kind, text=text)[:OFFERED])
    names = book.names(kind, ids)
    return [(number, names[number]) for number in ids if number in names]


def names_around(book: Book, records: Iterable[Record]) -> dict[int, str]:
    """What the clients, contacts, employers and own fields are called that these records refer to, by id."""
    found: dict[int, str] = {}
    records = list(records)
    for kind in (name for name, each in KINDS.items() if each.name_field):
        numbers = {number for each in records for number in referred_to(each, kind)}
        if numbers:
            found |= book.names(kind, numbers)
    return found


def _people(book: Book, client_id: int) -> list[Contact]:
    """Those of a client that come first: who decides, then by name as lists put them."""
    return book.asked(agenda.people(in_use().script), PEOPLE, client=client_id)
