"""Pay lines by hand: what a form for one has to know, and how one is written."""

from dataclasses import dataclass, replace
from datetime import date

from ...domain.changes import Change, Label
from ...domain.errors import UserError
from ...domain.money import plain
from ...domain.pay.beside import signed
from ...domain.pay.facts import Facts
from ...domain.pay.periods import last_day, month_of
from ...domain.records import Deal, PayLine
from ...store.book import Book, Done
from ..find import quick
from .deal_plans import facts_of_plans
from .statements import currency_in, employer_named

#: So many deals are offered for what is typed.
_OFFERED = 20


@dataclass(frozen=True, slots=True)
class PayLineTerms:
    """A pay line, new where its id is 0, what its deal is called, and employers and plans."""

    line: PayLine
    deal: str
    facts: Facts


def terms_of_line(book: Book, number: int) -> PayLineTerms | None:
    """A pay line of the book; None where it is gone."""
    with book.connected():
        line = book.records("pay_line", [number]).get(number)
        if not isinstance(line, PayLine):
            return None
        deal = book.get("deal", line.deal_id) if line.deal_id is not None else None
        return PayLineTerms(line, _called(book, deal) if isinstance(deal, Deal) else "", facts_of_plans(book))


def begun_line(book: Book, employer: str, month: str, today: date) -> PayLineTerms:
    """A new line of an employer's month, today or on the last day of another month; without an employer's name of the
    one who pays then.

    Raises UserError "no-employer" and "employer-unknown"; "no-plan" where no statement would have the line.
    """
    with book.connected():
        facts = facts_of_plans(book)
        on = today if month == month_of(today) else last_day(month)
        paying = [each for each in facts.employers_on(on) if each.id in facts.plans_by_employer]
        owner = paying[0] if paying and not employer else employer_named(book, employer)
        if owner.id not in facts.plans_by_employer:
            raise UserError("no-plan", name=owner.name)
        return PayLineTerms(in_currency(facts, PayLine(employer_id=owner.id, on=on)), "", facts)


def in_currency(facts: Facts, line: PayLine) -> PayLine:
    """A line in what its employer pays in on its day."""
    return replace(line, currency=currency_in(facts, facts.employers[line.employer_id], month_of(line.on)))


def put_line(book: Book, former: PayLine | None, line: PayLine) -> Done:
    """Adds a line, or writes it in place of its `former`; a deduction takes off, whichever sign it was typed with.

    Raises UserError as `Book.apply` does where it was changed since.
    """
    fresh = replace(line, amount=signed(line.kind, line.amount))
    what = "added" if former is None else "edited"
    return book.apply(Label(what, {"name": line_name(fresh)}), [Change(former, fresh)])


def delete_line(book: Book, line: PayLine) -> Done:
    """Takes a line out of the book. Raises UserError as `Book.apply` does where it was changed since."""
    return book.apply(Label("deleted", {"name": line_name(line)}), [Change(line, None)])


def line_name(line: PayLine) -> str:
    """What a line is called where it stands alone: its note, else its sum."""
    return line.note.partition("\n")[0].strip() or f"{plain(line.amount, line.currency)} {line.currency}"


def deals_called(book: Book, text: str) -> list[tuple[int, str]]:
    """The deals that a text may mean, with their clients' names."""
    return [
        (hit.record.id, " · ".join(filter(None, (hit.name, hit.client))))
        for hit in quick(book, text, _OFFERED)
        if hit.kind == "deal"
    ]


def _called(book: Book, deal: Deal) -> str:
    client = book.names("client", [deal.client_id]).get(deal.client_id, "")
    return " · ".join(filter(None, (deal.title, client)))
