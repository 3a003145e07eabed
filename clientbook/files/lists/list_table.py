"""Lists of clients, contacts and deals as tables for other programs: labels, never ids; and as CSV and XLSX."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from ... import labels
from ...domain.choices import OwnType
from ...domain.fields.catalogue import FIELDS
from ...domain.fields.list_headings import HEADINGS
from ...domain.fields.types import (
    Amount,
    Choice,
    Flag,
    Fraction,
    Items,
    Lines,
    Number,
    Recorded,
    Reference,
    Tags,
    ValueType,
)
from ...domain.kinds import kind_of
from ...domain.money import from_minor, percent_text
from ...domain.own_fields.values import NO, YES, text_in
from ...domain.records import DealRole, OwnField, Receipt
from ...progress import Progress
from ...texts import right_to_left, tr, translated
from ..formula_guard import guarded
from ..whole_file import whole_file, whole_file_of_parts
from ..workbook_pages import lay_out_pages

Cell = str | Decimal | date | None


def headings(kind: str, own: Sequence[OwnField] = ()) -> list[str]:
    """Headings that the importer understands in either language, and those of own fields."""
    known = [translated(HEADINGS[name].label) for field in FIELDS[kind].values() for name in field.exported]
    return known + [field.name for field in own]


def own_cells(record: Any, own: Sequence[OwnField]) -> list[Cell]:
    """What a record says in own fields, a cell each; what is not of a field's type goes out as it was written."""
    return [_own_cell(field.type, text_in(record.own, field.id)) for field in own]


def _own_cell(of: OwnType, text: str) -> Cell:
    match of:
        case OwnType.FLAG if text in (YES, NO):
            return tr("yes") if text == YES else tr("no")
        case OwnType.SEVERAL:
            return "; ".join(text.split("\n"))
        case OwnType.NUMBER | OwnType.AMOUNT if _PLAIN.fullmatch(text):
            return Decimal(text)
        case OwnType.DAY:
            with suppress(ValueError):
                return date.fromisoformat(text)
    return text


#: A number that a spreadsheet keeps whole.
_PLAIN: Final = re.compile(r"-?\d{1,15}(?:\.\d{1,6})?")


def row_of(
    record: Any, client: str, employer: str, credited: str = "", people: Mapping[int, str] | None = None
) -> list[Cell]:
    """`credited` is what the deal is called that this one takes back, or that a pay line belongs to, `people` what the
    contacts are that it names."""
    people = people or {}
    named: dict[str, Any] = {"client_id": client, "employer_id": employer, "credits": credited}
    named["deal_id"] = (credited, client)
    named["reports_to"] = people.get(getattr(record, "reports_to", None) or 0, "")
    named["roles"] = roles_text(getattr(record, "roles", ()), people)
    row: list[Cell] = []
    for field in FIELDS[kind_of(record)].values():
        if field.exported:
            value = named[field.name] if field.name in named else getattr(record, field.name)
            row += _cells(field.type, value, getattr(record, "currency", ""))
    return row


def _cells(of: ValueType, value: Any, currency: str) -> Sequence[Cell]:
    """A value as other programs read it, one cell for each heading of its field."""
    match of:
        case Items() if isinstance(value, str):
            return (value,)
        case Reference() if isinstance(value, tuple):  # a deal by its title and its client
            return value
        case Items():
            return _receipts(value, currency)
        case Choice():
            return (labels.vocabulary(of.of)[value] if value else "",)
        case Tags():
            return (", ".join(value),)
        case Lines():
            return ("; ".join(value),)
        case Flag():
            return (tr("yes") if value else tr("no"),)
        case Amount():
            return (from_minor(value, currency),)
        case Fraction():
            return ("" if value is None else percent_text(value),)
        case Number() | Recorded():
            return (None if value is None else Decimal(value),)
    return (value,)


def _receipts(receipts: Sequence[Receipt], currency: str) -> Sequence[Cell]:
    """What was paid in sum, when the last of it came in, and each receipt by itself where there are several.

    So there is where the sum is 1: alone, lists of others say by it that all is paid.
    """
    paid = from_minor(sum(receipt.amount for receipt in receipts), currency)
    each = (f"{receipt.on.isoformat()} {from_minor(receipt.amount, currency):f}" for receipt in receipts)
    last = max((receipt.on for receipt in receipts), default=None)
    return paid or None, last, "; ".join(each) if len(receipts) > 1 or paid == 1 else ""


def roles_text(roles: Sequence[DealRole], people: Mapping[int, str]) -> str:
    """ "Dana Sela: Decision maker; Avi Bar: User"."""
    words = labels.roles()
    return "; ".join(f"{people[each.contact_id]}: {words[each.role]}" for each in roles if each.contact_id in people)


def cell_text(value: Cell) -> str:
    """A cell of a CSV file: a plain decimal, an ISO date, a text that is no formula."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else guarded(value)


def write_csv(
    path: Path, heads: Sequence[str], rows: Iterable[Sequence[Cell]], progress: Progress | None = None
) -> int:
    """Writes a table for spreadsheets (UTF-8 with its mark); returns the number of rows."""
    count = 0
    with whole_file(path) as partial, partial.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(heads)
        for row in rows:
            if progress is not None and count % 500 == 0:
                progress.at(count)
            writer.writerow([cell_text(value) for value in row])
            count += 1
    return count


def write_xlsx(
    path: Path, heads: Sequence[str], rows: Iterable[Sequence[Cell]], progress: Progress | None = None
) -> int:
    """Writes a workbook of one sheet; returns the number of rows. XlsxWriter is loaded on use."""
    import xlsxwriter

    count = 0
    with whole_file_of_parts(path) as (partial, parts):
        safe = {"strings_to_formulas": False, "strings_to_urls": False}
        options = {**safe, "constant_memory": True, "tmpdir": str(parts)}
        book = xlsxwriter.Workbook(packed := BytesIO(), options)  # packed in memory: a full disk is met in one place
        book.set_properties({"created": datetime(2000, 1, 1)})
        sheet = book.add_worksheet()
        try:
            if right_to_left():
                sheet.right_to_left()
            bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
            money = book.add_format({"num_format": "#,##0.00"})
            for column, text in enumerate(heads):
                sheet.write_string(0, column, text, bold)
            sheet.freeze_panes(1, 1)
            sheet.repeat_rows(0)
            lay_out_pages(sheet)
            sheet.set_column(0, len(heads) - 1, 18)
            for row in rows:
                if progress is not None and count % 500 == 0:
                    progress.at(count)
                count += 1
                for column, value in enumerate(row):
                    _write_cell(sheet, count, column, value, day, money)
            book.close()
            partial.write_bytes(packed.getvalue())
        except BaseException:
            with suppress(OSError):  # it would stay open, and has been told
                sheet.row_data_fh.close()
            raise
    return count


def _write_cell(sheet: Any, row: int, column: int, value: Cell, day: object, money: object) -> None:
    """Amounts of currencies with two digits are written alike; other numbers as the spreadsheet likes."""
    if isinstance(value, Decimal):
        shown = money if value.as_tuple().exponent == -2 else None
        sheet.write_number(row, column, float(value), shown)  # a spreadsheet has no other numbers
    elif isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), day)
    elif value:
        sheet.write_string(row, column, value)
