"""A statement as a report: header, lines, summary, not counted. Worded here, once."""

from datetime import date
from decimal import Decimal

from .... import labels
from ....domain.choices import EntryKind
from ....domain.entries import Entry, NotCounted, credits_its_deal
from ....domain.money import digits, from_minor
from ....domain.pay.statement import Statement
from ....formatting import currency_name, in_sentence, month_text, with_places
from ....pay_words.lines import breakdown_text, note_text, part_text, period_text
from ....pay_words.not_counted import not_counted_reason
from ....pay_words.story import why_lines
from ....texts import tr
from ..report import Cell, Month, Percent, Report, Sum

#: Places of the columns that sums stand under, and of those that say which line is meant.
_DATE, _CLIENT, _DEAL, _KIND, _CREDITED, _PAY = 0, 1, 2, 4, 8, 12


def table_of(statement: Statement, issued: date | None = None) -> Report:
    """`issued` is the day on which an open month goes out; a closed one bears the day of its closing for good."""
    title = (
        tr("Commission statement {month}")
        if statement.closed_on
        else tr("Commission statement {month}, not closed yet")
    )
    with with_places():
        return _report(statement, title.format(month=month_text(statement.month)), issued)


def _report(statement: Statement, title: str, issued: date | None) -> Report:
    return Report(
        title=title,
        name=statement.month,
        places=digits(statement.currency),
        widths=(12, 20, 24, 12, 13, 14, 18, 13, 13, 8, 20, 8, 13, 18, 14),
        sums=2 if _has_year(statement) else 1,
        header=_header(statement, issued),
        columns=_columns(),
        lines=_lines(statement),
        why_title=tr("Why this amount?"),
        told_by=(_DATE, _CLIENT, _DEAL, _KIND, _PAY),
        whys=[why_lines(entry, statement.currency, in_sentence) for entry in statement.entries],
        summary=_summary(statement),
        more_title=tr("Not counted"),
        more_columns=[tr("Deal"), tr("Client"), tr("Amount"), tr("Currency"), tr("Reason")],
        more=[_missing(each) for each in statement.not_counted],
    )


def _columns() -> list[str]:
    return [
        tr("Date"),
        tr("Client"),
        tr("Deal"),
        tr("Invoice"),
        tr("Kind"),
        tr("Part"),
        tr("Period"),
        tr("Amount"),
        tr("Credited"),
        tr("Share"),
        tr("Tier legs"),
        tr("Rate"),
        tr("Pay"),
        tr("Note"),
        tr("Corrects"),
    ]


def _missing(each: NotCounted) -> list[Cell]:
    return [
        each.deal,
        each.client,
        from_minor(each.amount, each.currency or "ILS"),
        each.currency,
        _as_sentence(not_counted_reason(each.reason, each.value)),
    ]


def _as_sentence(text: str) -> str:
    """What follows a colon elsewhere begins a cell here."""
    return text[:1].upper() + text[1:]


def _header(statement: Statement, issued: date | None) -> list[tuple[str, Cell]]:
    return [
        (tr("Manager"), statement.manager),
        (tr("Employer"), statement.employer),
        (tr("Plan from"), statement.plan_starts),
        (tr("Month"), Month(statement.month)),
        (tr("Currency"), currency_name(statement.currency)),
        (tr("Number"), "" if statement.number is None else str(statement.number)),
        (tr("Closed on"), statement.closed_on),
        (tr("Issued on"), None if statement.closed_on else issued),
    ]


def _lines(statement: Statement) -> list[list[Cell]]:
    """Each deal's amount stands in its first line: receipts and parts of the plan credit it once, adjustments never."""
    seen: set[int] = set()
    lines = []
    for entry in statement.entries:
        lines.append(_line(entry, statement.currency, credits_its_deal(entry) and entry.deal_id not in seen))
        if entry.deal_id is not None and entry.kind is EntryKind.COMMISSION:
            seen.add(entry.deal_id)
    return lines


def _line(entry: Entry, currency: str, of_deal: bool) -> list[Cell]:
    return [
        entry.on,
        entry.client,
        entry.deal,
        entry.invoice,
        labels.entry_kinds()[entry.kind],
        part_text(entry),
        period_text(entry),
        from_minor(entry.amount, currency) if of_deal else None,
        from_minor(entry.credited, currency) if entry.credited and of_deal else None,
        Percent(entry.share) if of_deal else None,
        breakdown_text(entry, currency),
        None if entry.rate is None else Percent(entry.rate),
        from_minor(entry.pay, currency),
        note_text(entry),
        Month(entry.corrects) if entry.corrects else None,
    ]


def _has_year(statement: Statement) -> bool:
    """What the year paid so far is told where it is more than this month."""
    return statement.totals.year_to_date != statement.totals.payable


def _summary(statement: Statement) -> list[tuple[str, Cell]]:
    """Sums of the printed lines, each by its column; kinds that paid nothing are left out."""
    totals, currency = statement.totals, statement.currency

    def amount(minor: int) -> Decimal:
        return from_minor(minor, currency)

    kinds = {word: getattr(totals, kind.value) for kind, word in labels.entry_kinds().items()}
    rows: list[tuple[str, Cell]] = [
        (tr("Sales"), amount(totals.sales) if totals.sales else None),
        (tr("Credited"), Sum(amount(totals.credited), _CREDITED) if totals.credited else None),
        (tr("Attainment"), None if totals.attainment is None else Percent(totals.attainment)),
        *((word, Sum(amount(value), _PAY, _KIND, word)) for word, value in kinds.items() if value),
        (tr("Payable"), Sum(amount(totals.payable), _PAY)),
        (tr("Year to date"), amount(totals.year_to_date) if _has_year(statement) else None),
    ]
    return [(label, value) for label, value in rows if value is not None]
