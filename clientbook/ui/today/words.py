"""How Today says its lines: columns, reasons, and what doing a line is called."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from ... import labels
from ...domain.choices import ActivityKind
from ...domain.records import Activity
from ...jobs.today import Reason, TodayLine
from ...jobs.today_sections import Section
from ...texts import tr
from ..kit.bidi import as_written, ltr, shown_amount, shown_date
from ..kit.relative_days import ago, ahead
from ..kit.sheet import Group, SheetColumn

#: The place of the column of amounts.
_AMOUNT: Final = 4


def reasons() -> Mapping[Reason, str]:
    return {
        Reason.TOUCH: tr("Follow up"),
        Reason.REQUEST: tr("Open request"),
        Reason.QUIET: tr("Going quiet"),
        Reason.LATE_DEAL: tr("Past its expected close"),
        Reason.NOT_INVOICED: tr("Won, not invoiced"),
        Reason.NOT_PAID: tr("Won, not paid"),
        Reason.RENEWAL: tr("Renewal"),
        Reason.REVIEW: tr("Service review"),
    }


def action_words() -> Mapping[Reason, str]:
    """What "done" means for each reason; as a button says it."""
    return {
        Reason.TOUCH: tr("Done"),
        Reason.REQUEST: tr("Done"),
        Reason.QUIET: tr("Log a call today"),
        Reason.LATE_DEAL: tr("Won…"),
        Reason.NOT_INVOICED: tr("Invoiced today"),
        Reason.NOT_PAID: tr("Paid today"),
        Reason.RENEWAL: tr("Renewed"),
        Reason.REVIEW: tr("Held today"),
    }


def done_text(reason: Reason) -> str:
    """What is told once a line is done."""
    return {
        Reason.REQUEST: tr("Request done"),
        Reason.NOT_INVOICED: tr("Invoiced today"),
        Reason.NOT_PAID: tr("Paid today"),
        Reason.RENEWAL: tr("Renewed for its term"),
        Reason.REVIEW: tr("Review logged, the next one in three months"),
    }.get(reason, tr("Logged today"))


def sections() -> Mapping[Section, str]:
    return {
        Section.OVERDUE: tr("Overdue"),
        Section.TODAY: tr("Today"),
        Section.WEEK: tr("This week"),
        Section.LATER: tr("Later"),
        Section.MONEY: tr("Open money"),
    }


def rows_of(held: Mapping[Section, Sequence[TodayLine]], further: bool) -> Iterator[Group | TodayLine]:
    """The lines of each section below its name, how many they are, and what they come to.

    With `further` it is said behind what is planned ahead that it is not all.
    """
    words = sections()
    last = next((section for section in (Section.LATER, Section.WEEK) if section in held), None)
    for section, lines in held.items():
        sums: Counter[str] = Counter()
        for line in lines:
            sums[line.currency] += line.amount
        total = " + ".join(shown_amount(amount, currency) for currency, amount in sorted(sums.items()) if amount)
        yield Group(f"{words[section]}  {ltr(f'{len(lines):,}')}", {_AMOUNT: total} if total else {})
        yield from lines
        if further and section is last:
            yield Group(tr("What is planned further ahead stands in Week and Month"), {})


def columns() -> list[SheetColumn]:
    words = reasons()
    return [
        SheetColumn(tr("Due", "a day"), _due, 120, tone=lambda line: "bad" if line.late else ""),
        SheetColumn(tr("Why"), lambda line: _why(line, words), 170, tone=lambda _: "secondary"),
        SheetColumn(tr("Who"), lambda line: as_written(line.who), 180, stretch=3),
        SheetColumn(tr("What"), lambda line: as_written(what_of(line)), 200, stretch=4),
        SheetColumn(tr("Amount"), _amount, 110, True),
        SheetColumn("", lambda _: "", 285),
    ]


def _why(line: TodayLine, words: Mapping[Reason, str]) -> str:
    record = line.record
    if isinstance(record, Activity) and (record.next_kind or record.kind) is ActivityKind.VISIT:
        return labels.activity_kinds()[ActivityKind.VISIT]
    return words[line.reason]


def _due(line: TodayLine) -> str:
    record = line.record
    if line.reason is Reason.REQUEST and isinstance(record, Activity) and record.next_on is None:
        return tr("Since {day}").format(day=shown_date(line.due))
    today = date.today()
    said = ago(line.due, today) if line.due <= today else ahead(line.due, today)
    said = said[:1].upper() + said[1:]
    at = record.at if isinstance(record, Activity) else ""
    return f"{said} {ltr(at)}" if at else said


def what_of(line: TodayLine) -> str:
    """What is to be done."""
    record = line.record
    if isinstance(record, Activity):
        return line.text or labels.activity_kinds()[record.next_kind or record.kind]
    if line.reason is Reason.QUIET:
        return tr("No contact for too long") if line.late else tr("Contact is due")
    return line.text


def _amount(line: TodayLine) -> str:
    return shown_amount(line.amount, line.currency) if line.amount else ""
