"""What each table shows: one `Column` a column. Texts are for the screen only, never for files or the clipboard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import Qt

from .. import labels
from ..domain.choices import OwnType
from ..domain.deals.deal_watch import UNTOUCHED_DAYS, marks_of
from ..domain.fields.catalogue import FIELDS, Field, arranged
from ..domain.fields.types import Amount, Choice, Day, Flag, Lines, Reference, Tags, Text
from ..domain.money import plain
from ..domain.own_fields.values import own_order, text_in
from ..domain.records import Contact, OwnField
from ..formatting import own_text
from ..texts import tr, translated
from .kit.bidi import as_written, isolate, ltr, shown_amount, shown_date
from .kit.relative_days import ago, ahead
from .table_rows import Line

Leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
#: Numbers line up at their units in windows of either direction.
Trailing = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `text` for the screen, `plain` for the clipboard, `order` the sort key in the book ("" for none).

    `tip` tells more than `text` where the pointer rests, `paper` what stands on paper where `text` holds for today or
    for a narrow table only. What is over of the table's width goes to the columns that
    `stretch`, by their shares; where it is too little, they give of theirs, and
    those of the highest `rank` go first; among equals the last one goes.
    """

    name: str
    title: str
    text: Callable[[Line], str]
    order: str = ""
    plain: Callable[[Line], str] | None = None
    align: Qt.AlignmentFlag = Leading
    width: int = 130
    stretch: int = 0
    rank: int = 0
    shown: bool = True
    tip: Callable[[Line], str] | None = None
    is_faint: Callable[[Line], bool] | None = None  # what is shown is not the record's own
    fits: bool = False  # as wide as what is in it, up to `width`
    paper: Callable[[Line], str] | None = None


#: In what order the columns of a kind stand, and how wide those are that hold more or less than most, in pixels; with
#: their share of what is over.
_ORDER: Final[Mapping[str, str]] = {
    "client": "name:205:4 city:110:1 status:75 touched_on next_on open_deals phones:140 emails:210:2 industry website"
    " region country source work kind tags:130:1",
    "contact": "name:200:4 client_id:200:3 title:150:2 tie:90 decides:70 touched_on next_on phones:140 emails:210:2"
    " birthday tags:130:1",
    "deal": "title:220:4 client_id:200:3 stage:100 amount currency:80 marks expected_on won_on invoiced_on product"
    " opened_on stage_on touched_on next_on",
}
#: What stays longest beside the name where there is little room, the most important first.
_MATTERS: Final[Mapping[str, str]] = {
    "client": "phones open_deals city",
    "contact": "phones client",
    "deal": "amount stage client",
}
#: What columns are called in the settings and in their headings, where their fields are called otherwise.
_NAMES: Final = {"client_id": "client"}
_HEADINGS: Final = {"emails": "email", "phones": "phone"}


def columns_of(kind: str, untouched_days: Callable[[], int] = lambda: UNTOUCHED_DAYS) -> list[Column]:
    """`untouched_days` is how long an open deal may lie still (`domain.deal_watch`)."""
    placed = (each.split(":") for each in _ORDER.get(kind, "").split())
    asked = {name: [int(each) for each in numbers] for name, *numbers in placed}
    computed = {"client": [_open_deals()], "deal": [_marks(untouched_days)]}.get(kind, [])
    made = {field.name: _column(field) for field in FIELDS[kind].values() if field.column}
    made |= {column.name: column for column in computed}
    matters = _MATTERS.get(kind, "").split()
    ordered = (_sized(made[name], *asked.get(name, ())) for name in arranged(made, list(asked)))
    return [replace(each, rank=(*matters, each.name).index(each.name)) for each in ordered]


def own_column(field: OwnField) -> Column:
    """The column of a field that the user has added, which stands there once it is asked for in the menu."""

    def plain_said(line: Line) -> str:
        return text_in(line.record.own, field.id)

    return Column(
        own_order(field.id),
        field.name,
        lambda line: as_written(" ".join(own_text(field.type, plain_said(line)).split())),
        order=own_order(field.id),
        plain=plain_said,
        align=Trailing if field.type in (OwnType.NUMBER, OwnType.AMOUNT) else Leading,
        shown=False,
        fits=True,
    )


def without_field(column: Column) -> Column:
    """What stands in the place of a column whose field is gone: nothing, and nowhere."""
    return replace(column, title="", text=lambda _: "", plain=None, order="")


def _sized(column: Column, width: int = 0, stretch: int = 0) -> Column:
    return replace(column, width=width or column.width, stretch=stretch or column.stretch)


def _column(field: Field) -> Column:
    """The column of a field: how its values read, what the clipboard gets of them, and how wide they are mostly."""
    name = field.name
    title = labels.fields()[_HEADINGS[name]] if name in _HEADINGS else translated(field.label)
    made = Column(name, title, lambda line: getattr(line.record, name), field.order, shown=field.column == "shown")
    match field.type:
        case Day() if field.is_followed:
            return _touch(made)
        case Day():
            return _day(made)
        case Amount():
            return _amount(made)
        case Choice(of=of, untold=untold):
            words = labels.vocabulary(of)
            shown = {value: word for value, word in words.items() if value != untold}
            return replace(
                made,
                text=lambda line: shown.get(getattr(line.record, name), ""),
                plain=lambda line: words.get(getattr(line.record, name), ""),
                fits=True,
            )
        case Flag():
            return replace(made, text=lambda line: "✓" if getattr(line.record, name) else "")
        case Reference():
            return _written(replace(made, name=_NAMES[name]), lambda line: line.client)
        case Tags():
            return _written(made, lambda line: ", ".join(getattr(line.record, name)))
        case Lines():
            return _several(made)
        case Text():
            return _written(made, made.text)
    return made


def _written(column: Column, text: Callable[[Line], str]) -> Column:
    """A text as it was written: ".Kalomi Ltd" is no name."""
    return replace(column, text=lambda line: as_written(text(line)), plain=text)


def _several(column: Column) -> Column:
    """The first of several values, and how many more there are."""

    def through(line: Line) -> Contact | None:
        """Whose it is, where the client has none of its own."""
        return line.through.get(column.name)

    def text(line: Line) -> str:
        values = getattr(through(line) or line.record, column.name)
        if not values:
            return ""
        return ltr(values[0]) if len(values) == 1 else f"{ltr(values[0])} {ltr(f'+{len(values) - 1}')}"

    def tip(line: Line) -> str:
        person = through(line)
        return text(line) if person is None else "\n".join((isolate(person.name), *map(ltr, _all(person))))

    def _all(person: Contact) -> tuple[str, ...]:
        return tuple(getattr(person, column.name))

    # What is copied is the record's own alone: a list that comes back must not make a firm's phone of a person's.
    own = replace(
        column,
        fits=True,
        text=text,
        plain=lambda line: "; ".join(getattr(line.record, column.name)),
        paper=lambda line: "\n".join(map(ltr, getattr(line.record, column.name))) or tip(line),
    )
    return replace(own, tip=tip, is_faint=lambda line: through(line) is not None)


def _day(column: Column) -> Column:
    def said(line: Line, say: Callable[[date], str]) -> str:
        day: date | None = getattr(line.record, column.name)
        return say(day) if day else ""

    text, plain = (lambda line: said(line, shown_date)), (lambda line: said(line, date.isoformat))
    return replace(column, text=text, plain=plain, width=100)


def _touch(column: Column) -> Column:
    """The last or the next touch, in words; the day itself as a tip and for the clipboard."""
    words, width = (ago, 95) if column.name == "touched_on" else (ahead, 110)

    def said(line: Line, say: Callable[[date], str]) -> str:
        day: date | None = getattr(line, column.name)
        return say(day) if day else ""

    return replace(
        column,
        text=lambda line: said(line, lambda day: words(day, date.today())),
        plain=lambda line: said(line, date.isoformat),
        width=width,
        tip=lambda line: said(line, shown_date),
        paper=lambda line: said(line, shown_date),
    )


def _amount(column: Column) -> Column:
    def amount(line: Line) -> str:
        return shown_amount(getattr(line.record, column.name), line.record.currency)

    def plain_amount(line: Line) -> str:
        return plain(getattr(line.record, column.name), line.record.currency)

    return replace(column, text=amount, plain=plain_amount, align=Trailing, width=120)


def _open_deals() -> Column:
    def sums(line: Line) -> str:
        return " + ".join(shown_amount(total, currency) for currency, total in line.open_sums)

    def plain_sums(line: Line) -> str:
        return " + ".join(f"{plain(total, currency)} {currency}" for currency, total in line.open_sums)

    return Column("open_deals", tr("Open deals"), sums, "", plain_sums, Trailing, 110)


def _marks(untouched_days: Callable[[], int]) -> Column:
    def marks(line: Line) -> str:
        found = marks_of(line.record, line.touched_on, date.today(), untouched_days(), line.is_person)
        return " · ".join(map(labels.deal_mark, found))

    return Column("marks", tr("To watch"), marks, width=210, stretch=2)


def plain_text(column: Column, line: Line) -> str:
    """A cell for the clipboard: no invisible marks, no line breaks."""
    text = column.plain(line) if column.plain is not None else column.text(line)
    return " ".join(text.split())
