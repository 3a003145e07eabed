"""Exporting what was logged and planned, a row each activity, the newest first: CSV, XLSX, or PDF to be printed."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, cast

from ... import labels
from ...domain.errors import UserError
from ...domain.fields.catalogue import FIELDS
from ...domain.records import Activity
from ...files.lists.list_table import Cell, write_csv, write_xlsx
from ...files.reports.printed_list import PrintedColumn, PrintedList
from ...files.reports.printed_table import printed_table
from ...progress import Progress
from ...store.book import Book
from ...texts import tr, translated

_ENDINGS: Final = (".csv", ".xlsx", ".pdf")
#: By field, with what it takes of a page's width, in pixels of a screen.
_COLUMNS: Final[Mapping[str, int]] = {
    "on": 95, "kind": 90, "client_id": 150, "contact_id": 130, "deal_id": 150, "text": 300, "next_on": 95,
}  # fmt: skip


def export_activities(book: Book, target: Path, progress: Progress | None = None) -> int:
    """Writes all activities; returns their number.

    Raises UserError "unknown-format", "file-cannot-write", and as `Book.of_one_state`: then nothing is written.
    """
    ending = target.suffix.lower()
    if ending not in _ENDINGS:
        raise UserError("unknown-format", file=target.name, ending=ending or "-", known=", ".join(_ENDINGS))
    book.note_elsewhere(target, "activities")
    if ending == ".pdf":
        return _write_pdf(printed_activities(book), target, progress)
    write = write_csv if ending == ".csv" else write_xlsx
    return write(target, [_title(name) for name in _COLUMNS], _rows(book), progress)


def printed_activities(book: Book) -> PrintedList:
    """All of them as a list for paper; columns that are empty in all rows are left out."""
    heads = [PrintedColumn(title=_title(name), width=width) for name, width in _COLUMNS.items()]
    return printed_table(tr("Activities"), heads, _rows(book))


def _write_pdf(made: PrintedList, target: Path, progress: Progress | None) -> int:
    pages: Any = import_module("clientbook.files.reports.printed_list_pages")  # brings Qt: for a PDF alone
    pages.write(made, target, progress)
    return made.count


def _title(name: str) -> str:
    label = FIELDS["activity"][name].label
    assert label is not None, name
    return translated(label)


def _rows(book: Book) -> Iterator[list[Cell]]:
    with book.of_one_state():
        found = sorted(cast(list[Activity], book.all("activity")), key=attrgetter("on", "id"), reverse=True)
        names = {
            kind: book.names(kind, {getattr(each, field) or 0 for each in found} - {0})
            for kind, field in (("client", "client_id"), ("contact", "contact_id"), ("deal", "deal_id"))
        }
        kinds = labels.activity_kinds()
        for each in found:
            yield [
                each.on,
                kinds[each.kind],
                names["client"].get(each.client_id or 0, ""),
                names["contact"].get(each.contact_id or 0, ""),
                names["deal"].get(each.deal_id or 0, ""),
                each.text,
                each.next_on if not each.done else None,
            ]
