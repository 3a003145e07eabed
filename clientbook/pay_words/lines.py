"""One line of a statement in the words of its columns: which part of the plan, over which period, by which rates."""

from datetime import date

from .. import labels
from ..domain.choices import EntryKind, Period
from ..domain.entries import Entry, part_of
from ..domain.money import percent_text
from ..domain.pay.beside import line_of
from ..domain.pay.earning.clawbacks import COUNTED_IN
from ..domain.pay.periods import period_of
from ..formatting import exact_number, month_text
from ..texts import tr
from .causes import cause_note


def part_text(entry: Entry) -> str:
    """Which part of the plan a line comes of; an adjustment's names the kind of what it corrects, too.

    A clawback is one line for all the parts that had counted its deal.
    """
    if entry.kind is EntryKind.CLAWBACK:
        return ", ".join(value for code, value in entry.why if code == "component")
    if entry.kind is not EntryKind.ADJUSTMENT:
        return component_text(entry.component)
    kind, component = part_of(entry)
    word = next((word for each, word in labels.entry_kinds().items() if each.value == kind), kind)
    return f"{word}: {component_text(component)}" if component else word


def component_text(component: str) -> str:
    """A part of the plan by its name; of a pay line, what it is for."""
    line = line_of(component)
    return component if line is None else labels.pay_line_kinds()[line[0]]


def kind_text(entry: Entry) -> str:
    """What a line is called by its kind: a pay line by what it is for."""
    by_hand = entry.kind is not EntryKind.ADJUSTMENT and line_of(entry.component) is not None
    return part_text(entry) if by_hand else labels.entry_kinds()[entry.kind]


def period_text(entry: Entry) -> str:
    """Over which period a line counts: "October 2026", "2026, quarter 4", "2026"; of a clawback, its deal."""
    if entry.kind is EntryKind.CLAWBACK:
        return "; ".join(counted_in(value) for code, value in entry.why if code == COUNTED_IN)
    why = dict(reversed(entry.why))
    return period_words(why.get("period", ""), entry.on, int(why.get("year begins", "1")))


def counted_in(value: str) -> str:
    """The period of a reason of clawbacks: "quarter 2026-02-10"; where years begin in April, "quarter 2026-02-10 4"."""
    period, on, *begins = value.split(" ")
    return period_words(period, date.fromisoformat(on), int(begins[0]) if begins else 1)


def period_words(period: str, on: date, begins: int = 1) -> str:
    """The period of this length that a day lies in, where years begin in a month; "" where none is named."""
    if period not in list(Period) or period == Period.DEAL:
        return ""
    name = period_of(on, Period(period), begins)
    year, _, part = name.partition("-")
    match period:
        case Period.MONTH:
            return month_text(name)
        case Period.QUARTER:
            return tr("{year}, quarter {number}").format(year=year, number=part[1:])
        case Period.HALF:
            return tr("{year}, half {number}").format(year=year, number=part[1:])
    return year


def breakdown_text(entry: Entry, currency: str) -> str:
    """Each slice with its rate. No spreadsheet takes it for a formula: what is taken back begins with its rate."""
    breakdown = [(exact_number(sliced.amount, currency), percent_text(sliced.rate)) for sliced in entry.breakdown]
    if entry.breakdown and entry.breakdown[0].amount < 0:
        breakdown = [(rate, amount) for amount, rate in breakdown]
    return " + ".join(f"{first} × {second}" for first, second in breakdown)


def note_text(entry: Entry) -> str:
    """The note of a line; an adjustment's is the code of what changed."""
    return cause_note(entry.note) if entry.corrects else entry.note
