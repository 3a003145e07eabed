"""A statement as a report: header, lines, summary, not counted. Worded here, once."""

from collections.abc import Callable, Mapping

from .. import labels
from ..domain.money import digits, from_minor, percent_text
from ..domain.pay.adjustments import BY_RULE
from ..domain.pay.entries import Entry
from ..domain.pay.reasons import exact_text
from ..domain.pay.rules import Rule
from ..domain.pay.statement import Statement
from ..texts import tr
from .report import Cell, Report


def table_of(statement: Statement) -> Report:
    return Report(
        title=tr("Commission statement {month}").format(month=statement.month),
        name=statement.month,
        places=digits(statement.currency),
        widths=(16, 22, 26, 12, 14, 13, 13, 9, 34, 9, 13, 22, 10, 90),
        sums=2,
        header=_header(statement),
        columns=[
            tr("Date"),
            tr("Client"),
            tr("Deal"),
            tr("Invoice"),
            tr("Kind"),
            tr("Amount"),
            tr("Credited"),
            tr("Share"),
            tr("Tier legs"),
            tr("Rate"),
            tr("Pay"),
            tr("Note"),
            tr("Corrects"),
        ],
        lines=[_line(entry, statement.currency) for entry in statement.entries],
        why_title=tr("Why this amount?"),
        whys=[why_lines(entry, statement.currency) for entry in statement.entries],
        summary=_summary(statement),
        more_columns=[tr("Deal"), tr("Client"), tr("Amount"), tr("Currency"), tr("Reason")],
        more=[
            [
                each.deal,
                each.client,
                from_minor(each.amount, each.currency or "ILS"),
                each.currency,
                reason(each.reason),
            ]
            for each in statement.not_counted
        ],
    )


def _header(statement: Statement) -> list[tuple[str, Cell]]:
    state = tr("closed") if statement.state == "closed" else tr("open", "statement")
    return [
        (tr("Manager"), statement.manager),
        (tr("Employer"), statement.employer),
        (tr("Plan from"), statement.plan_starts),
        (tr("Month"), statement.month),
        (tr("Currency"), statement.currency),
        (tr("State"), state),
        (tr("Number"), "" if statement.number is None else str(statement.number)),
        (tr("Closed on"), statement.closed_on),
    ]


def _line(entry: Entry, currency: str) -> list[Cell]:
    of_deal = entry.deal_id is not None
    return [
        entry.on,
        entry.client,
        entry.deal,
        entry.invoice,
        labels.entry_kinds()[entry.kind],
        from_minor(entry.amount, currency) if of_deal else None,
        from_minor(entry.credited, currency) if of_deal else None,
        percent_text(entry.share) if of_deal else "",
        legs_text(entry, currency),
        "" if entry.rate is None else percent_text(entry.rate),
        from_minor(entry.pay, currency),
        note_text(entry),
        entry.corrects,
    ]


def legs_text(entry: Entry, currency: str) -> str:
    return " + ".join(f"{exact_text(leg.amount, currency)} × {percent_text(leg.rate)}" for leg in entry.legs)


def note_text(entry: Entry) -> str:
    """The note of a line; an adjustment's is the code of what changed."""
    return changed(entry.note) if entry.corrects else entry.note


def _summary(statement: Statement) -> list[tuple[str, Cell]]:
    totals = statement.totals
    kinds = labels.entry_kinds()
    attainment = "" if totals.attainment is None else percent_text(totals.attainment)
    rows: list[tuple[str, int]] = [(tr("Sales"), totals.sales), (tr("Credited"), totals.credited)]
    parts = [(word, getattr(totals, kind.value)) for kind, word in kinds.items()]
    last = [(tr("Payable"), totals.payable), (tr("Year to date"), totals.year_to_date)]
    currency = statement.currency
    return [
        *((label, from_minor(value, currency)) for label, value in rows),
        (tr("Attainment"), attainment),
        *((label, from_minor(value, currency)) for label, value in (*parts, *last)),
    ]


def reason(code: str) -> str:
    """Why a deal was not counted."""
    return _reasons().get(code, code)


def _reasons() -> Mapping[str, str]:
    return {
        "no employer": tr("no employer on its date"),
        "several employers": tr("several employers on its date: set one on the deal"),
        "no plan": tr("no plan in force on its date"),
        "no date": tr("it has no date: set the day it was won"),
        "no won date": tr("it has no day on which it was won"),
        "not invoiced": tr("it is not invoiced yet"),
        "not paid": tr("nothing was received yet"),
        "no exchange rate": tr("it is in another currency and has no exchange rate"),
        "no component": tr("no component of the plan takes its product"),
        "after tail": tr("it falls after the employer's tail date"),
    }


def changed(code: str) -> str:
    """What made an adjustment."""
    words = {
        "added": tr("added after the month was closed"),
        "removed": tr("no longer counts"),
        "amount": tr("the amount changed"),
        "share": tr("the share changed"),
        "rate": tr("the rate changed"),
        "credited": tr("the credited amount changed"),
        "on": tr("the date changed"),
        "plan_starts": tr("the plan changed"),
        "total": tr("the total before it changed"),
        BY_RULE: tr("a newer rule of pay is booked"),
    }
    return words.get(code, code)


def why_lines(entry: Entry, currency: str, shown: Callable[[str], str] = str) -> list[str]:
    """ "Why this amount?", a sentence a step; `shown` writes amounts and days as the reader is used to."""
    words = dict(_why_words())
    if entry.deal_id is None:
        words["plan"] = tr("By the plan from {value}")
    lines = []
    for code, value in entry.why:
        if code == "pay":
            value = f"{value} {currency}"
        if code == "changed":
            value = changed(value)
        elif code == BY_RULE:
            value = labels.rules_text([Rule(value)])
        elif code not in ("component", "bonus"):
            value = shown(value)
        lines.append(words.get(code, code + ": {value}").format(value=value))
    return lines


def _why_words() -> Mapping[str, str]:
    return {
        "plan": tr("By the plan from {value}, in force on the deal's date"),
        "component": tr("Component {value}"),
        "anchor won": tr("Counted when won, {value}"),
        "anchor invoiced": tr("Counted when invoiced, {value}"),
        "anchor paid": tr("Earned when sold, {value}, and paid as the money comes in"),
        "amount": tr("Amount before tax {value}"),
        "cost": tr("Less cost {value}"),
        "share": tr("My share {value}"),
        "exchange rate": tr("At the exchange rate {value}"),
        "own rate": tr("At the deal's own rate {value}"),
        "counted before": tr("On top of {value} in the period"),
        "leg": tr("{value}"),
        "ceiling": tr("Up to the ceiling of {value} in the period"),
        "exact": tr("Exactly {value}, rounded once"),
        "received": tr("Received {value}"),
        "booked before": tr("Booked before {value}"),
        "pay": tr("Pays {value}"),
        "base pay": tr("Base pay of {value} a month"),
        "days": tr("For {value} days"),
        "bonus": tr("Bonus {value}"),
        "reached deals": tr("Deals {value}"),
        "reached total": tr("Total {value}"),
        "reached attainment": tr("Attainment {value}"),
        "guarantee": tr("Guaranteed {value}"),
        "earned": tr("Earned {value}"),
        "draw": tr("Draw of {value}"),
        "debt before": tr("Owed before {value}"),
        "debt after": tr("Owed after {value}"),
        "cancelled": tr("Cancelled on {value}"),
        "taken back": tr("{value} taken back"),
        "corrects": tr("Corrects {value}"),
        "changed": tr("Because {value}"),
        BY_RULE: tr("The rule: {value}"),
        "now": tr("Now {value}"),
    }
