"""Exporting clients, contacts or deals as CSV, XLSX or vCard, chosen by the file's ending."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, cast

from ...domain.deals.deal_terms import reference_to
from ...domain.errors import UserError
from ...domain.kinds import KINDS, lists_of
from ...domain.records import Deal
from ...files.lists.list_table import headings, own_cells, row_of, write_csv, write_xlsx
from ...files.lists.vcards import vcard
from ...progress import Progress
from ...store.book import Book
from ...texts import in_use
from ..own_fields.known_fields import own_fields

_PAGE: Final = 1000


def export_list(
    book: Book, kind: str, target: Path, ids: Iterable[int] | None = None, progress: Progress | None = None
) -> int:
    """Writes all records of a kind ("client", "contact", "deal"), or those of `ids`, in the order of their names.

    Returns their number. Raises UserError "unknown-format", "file-cannot-write", and as
    `Book.of_one_state`: then nothing is written.
    """
    ending = target.suffix.lower()
    lists = lists_of(kind)
    known = (".csv", ".xlsx", ".vcf") if lists.cards else (".csv", ".xlsx")
    if ending not in known:
        raise UserError("unknown-format", file=target.name, ending=ending or "-", known=", ".join(known))
    book.note_elsewhere(target, lists.names[0])
    records = _records(book, kind, ids)
    if ending == ".vcf":
        return vcard.write(target, ((record, client) for record, client, *_ in records), progress)
    own = own_fields(book, kind)
    rows = (row_of(*each) + own_cells(each[0], own) for each in records)
    write = write_csv if ending == ".csv" else write_xlsx
    return write(target, headings(kind, own), rows, progress)


def _records(book: Book, kind: str, ids: Iterable[int] | None) -> Iterator[tuple[Any, str, str, str, dict[int, str]]]:
    """(record, its client's name, its employer's name, what it calls the deal it takes back or belongs to, the names of
    the contacts that it names), a page at a time."""
    with book.of_one_state():
        numbers = list(_all(book, kind) if ids is None else ids)
        employers = {employer.id: employer.name for employer in book.employers()}
        for start in range(0, len(numbers), _PAGE):
            page = numbers[start : start + _PAGE]
            found: dict[int, Any] = dict(book.records(kind, page))
            deals = cast(
                dict[int, Deal], book.records("deal", {getattr(r, "deal_id", None) or 0 for r in found.values()})
            )
            whose = {r.id: _client_of(r, deals) for r in found.values()}
            clients = book.names("client", set(whose.values()) - {0})
            credited = _credited(book, found.values())
            named = {getattr(each, "reports_to", None) or 0 for each in found.values()}
            named |= {role.contact_id for each in found.values() for role in getattr(each, "roles", ())}
            people = book.names("contact", named - {0})
            for number in page:
                record = found.get(number)
                if record is not None:
                    client = clients.get(whose[number], "")
                    employer = employers.get(getattr(record, "employer_id", 0) or 0, "")
                    deal = deals.get(getattr(record, "deal_id", None) or 0)
                    yield record, client, employer, credited.get(number, "") if deal is None else deal.title, people


def _all(book: Book, kind: str) -> Iterable[int]:
    """In the order of their names; those without, in which they were recorded."""
    if KINDS[kind].is_sorted:
        return book.ids(kind, script_first=in_use().script)
    return (record.id for record in book.all(kind))


def _client_of(record: Any, deals: Mapping[int, Deal]) -> int:
    """The id of its client, or of that of its deal; 0 without one."""
    deal = deals.get(getattr(record, "deal_id", None) or 0)
    return getattr(record, "client_id", None) or (deal.client_id if deal is not None else 0)


def _credited(book: Book, records: Iterable[object]) -> dict[int, str]:
    """What the deals that others of these take back are called, by the id of the other."""
    naming = [record for record in records if isinstance(record, Deal) and record.credits is not None]
    taken = book.records("deal", {deal.credits for deal in naming if deal.credits is not None})
    found = {}
    for deal in naming:
        credited = taken.get(deal.credits or 0)
        if isinstance(credited, Deal):
            beside = book.naming("deal", "client_id", [credited.client_id])
            found[deal.id] = reference_to(credited, [each for each in beside if isinstance(each, Deal)])
    return found
