"""A statement as a report: header, lines, summary, not counted. Worded here, once."""

from .. import labels
from ..domain.choices import EntryKind
from ..domain.money import digits, from_minor, percent_text
from ..domain.pay.entries import Entry
from ..domain.pay.reasons import exact_text
from ..domain.pay.statement import Statement
from ..pay_words.causes import cause_note
from ..pay_words.not_counted import not_counted_reason
from ..pay_words.story import why_lines
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
                not_counted_reason(each.reason),
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
    of_deal = entry.deal_id is not None and entry.kind is not EntryKind.ADJUSTMENT  # it credits no deal again
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
    return cause_note(entry.note) if entry.corrects else entry.note


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
