"""What each table shows: one `Column` a column. Texts are for the screen only, never for files or the clipboard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from .. import labels
from ..domain.deals.deal_watch import UNTOUCHED_DAYS, marks_of
from ..domain.money import plain
from ..domain.records import Client, Contact, Deal, Employer
from ..texts import tr
from .kit.bidi import as_written, ltr, shown_amount, shown_date
from .kit.relative_days import ago, ahead
from .table_rows import Line

Leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
#: Numbers line up at their units in windows of either direction.
Trailing = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `text` for the screen, `plain` for the clipboard, `order` the sort key in the book ("" for none).

    `tip` tells more than `text` where the pointer rests.
    """

    name: str
    title: str
    text: Callable[[Line], str]
    order: str = ""
    plain: Callable[[Line], str] | None = None
    align: Qt.AlignmentFlag = Leading
    width: int = 130
    shown: bool = True
    tip: Callable[[Line], str] | None = None


def _field(name: str, title: str, order: str = "", **more: Any) -> Column:
    """A text as it was written: ".Kalomi Ltd" is no name."""
    return _written(name, title, lambda line: getattr(line.record, name), order or name, **more)


def _written(name: str, title: str, text: Callable[[Line], str], order: str = "", **more: Any) -> Column:
    return Column(name, title, lambda line: as_written(text(line)), order, text, **more)


def _choice(name: str, title: str, words: Mapping[Any, str], order: str = "", **more: Any) -> Column:
    return Column(name, title, lambda line: words.get(getattr(line.record, name), ""), order, **more)


def _several(name: str, title: str, **more: Any) -> Column:
    """The first of several values, and how many more there are."""

    def text(line: Line) -> str:
        values = getattr(line.record, name)
        if not values:
            return ""
        return ltr(values[0]) if len(values) == 1 else f"{ltr(values[0])} {ltr(f'+{len(values) - 1}')}"

    return Column(name, title, text, name, lambda line: "; ".join(getattr(line.record, name)), **more)


def _day(name: str, title: str, order: str = "", **more: Any) -> Column:
    def iso(line: Line) -> str:
        day: date | None = getattr(line.record, name)
        return day.isoformat() if day else ""

    def text(line: Line) -> str:
        day: date | None = getattr(line.record, name)
        return shown_date(day) if day else ""

    return Column(name, title, text, order or name, iso, width=100, **more)


def _touches() -> list[Column]:
    """The last and the next touch, in words; the days themselves as tips and for the clipboard."""

    def column(name: str, words: Callable[[date, date], str], width: int) -> Column:
        def said(line: Line, say: Callable[[date], str]) -> str:
            day: date | None = getattr(line, name)
            return say(day) if day else ""

        return Column(
            name,
            labels.fields()[name],
            lambda line: said(line, lambda day: words(day, date.today())),
            name,
            lambda line: said(line, date.isoformat),
            width=width,
            tip=lambda line: said(line, shown_date),
        )

    return [column("touched_on", ago, 105), column("next_on", ahead, 140)]


def _open_deals() -> Column:
    def sums(line: Line) -> str:
        return " + ".join(shown_amount(total, currency) for currency, total in line.open_sums)

    def plain_sums(line: Line) -> str:
        return " + ".join(f"{plain(total, currency)} {currency}" for currency, total in line.open_sums)

    return Column("open_deals", tr("Open deals"), sums, "", plain_sums, Trailing, 110)


def client_columns() -> list[Column]:
    names = labels.fields()
    return [
        _field("name", names["name"], "name_key", width=205),
        _field("city", names["city"], width=110),
        _choice("status", names["status"], labels.statuses(), "status", width=80),
        *_touches(),
        _open_deals(),
        _several("phones", names["phone"], width=150),
        _several("emails", names["email"], width=210),
        _field("industry", names["industry"]),
        _field("website", names["website"], shown=False),
        _field("region", names["region"], shown=False),
        _field("country", names["country"], shown=False),
        _field("source", names["source"], shown=False),
        Column("work", names["work"], lambda line: labels.works()[line.record.work], shown=False),
        Column("kind", names["kind"], lambda line: labels.client_kinds()[line.record.kind], shown=False),
        _written("tags", names["tags"], lambda line: ", ".join(line.record.tags), shown=False),
    ]


def contact_columns() -> list[Column]:
    names = labels.fields()
    decides = tr("Decides")
    return [
        _field("name", names["name"], "name_key", width=200),
        _written("client", names["client"], lambda line: line.client, "client_key", width=200),
        _field("title", names["title"], width=150),
        _choice("tie", names["tie"], labels.ties(), "tie", width=90),
        Column("decides", decides, lambda line: "✓" if line.record.decides else "", "decides", width=70),
        *_touches(),
        _several("phones", names["phone"], width=150),
        _several("emails", names["email"], width=210),
        _day("birthday", names["birthday"], shown=False),
        _written("tags", names["tags"], lambda line: ", ".join(line.record.tags), shown=False),
    ]


def deal_columns(untouched_days: Callable[[], int] = lambda: UNTOUCHED_DAYS) -> list[Column]:
    """`untouched_days` is how long an open deal may lie still (`domain.deal_watch`)."""
    names = labels.fields()

    def amount(line: Line) -> str:
        return shown_amount(line.record.amount, line.record.currency)

    def plain_amount(line: Line) -> str:
        return plain(line.record.amount, line.record.currency)

    def marks(line: Line) -> str:
        found = marks_of(line.record, line.touched_on, date.today(), untouched_days(), line.is_person)
        return " · ".join(map(labels.deal_mark, found))

    return [
        _field("title", names["deal"], "name_key", width=220),
        _written("client", names["client"], lambda line: line.client, "client_key", width=200),
        _choice("stage", names["stage"], labels.stages(), "stage", width=100),
        Column("amount", names["amount"], amount, "amount", plain_amount, Trailing, 120),
        Column("currency", names["currency"], lambda line: line.record.currency, width=80, shown=False),
        Column("marks", tr("To watch"), marks, width=210),
        _day("expected_on", names["expected_on"]),
        _day("won_on", names["won_on"]),
        _day("invoiced_on", names["invoiced_on"]),
        _field("product", names["product"]),
        _day("opened_on", names["opened_on"], shown=False),
        _day("stage_on", names["stage_on"]),
        *(replace(column, shown=False) for column in _touches()),
    ]


def columns_of(kind: str) -> list[Column]:
    return {"client": client_columns, "contact": contact_columns, "deal": deal_columns}[kind]()


def plain_text(column: Column, line: Line) -> str:
    """A cell for the clipboard: no invisible marks, no line breaks."""
    text = column.plain(line) if column.plain is not None else column.text(line)
    return " ".join(text.split())


def name_of(record: Client | Contact | Deal | Employer) -> str:
    return record.title if isinstance(record, Deal) else record.name
