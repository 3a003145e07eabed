"""A year's pay, asked of a book: of one employer, or of all together."""

from collections.abc import Sequence
from datetime import date

from ...domain.errors import UserError
from ...domain.pay.engine import Ledger
from ...domain.pay.pay_year import PayYear, pay_year
from ...domain.pay.periods import last_day, month_of
from ...domain.records import Employer
from ...progress import gc_paused
from ...store.book import Book
from .statements import currency_in, employer_named, facts_of


def employers_with_plan(book: Book) -> int:
    """How many there are."""
    return len({plan.employer_id for plan in book.plans()})


@gc_paused()
def pay_year_of(
    book: Book, year: int, employer: str, today: date, manager: str = "", together: bool = False
) -> PayYear:
    """The year of the employer of this name, or of the only one; `together` that of all, in the newest plan's currency.

    Raises UserError as `statement_of` does, and "no-plan" where there is none.
    """
    with book.connected():
        facts = facts_of(book, manager)
        paying = [each for each in facts.employers.values() if each.id in facts.plans_by_employer]
        owners: Sequence[Employer] = paying if together else [employer_named(book, employer)]
        if not owners or any(each.id not in facts.plans_by_employer for each in owners):
            raise UserError("no-plan", name=owners[0].name if owners else "")
        last = min(f"{year}-12", month_of(today))
        newest = max(owners, key=lambda each: facts.plans_by_employer[each.id][-1].starts)

        def terms(month: str) -> tuple[date, ...]:
            plans = (facts.plan_on(each.id, last_day(month)) for each in owners)
            return tuple(plan.starts for plan in plans if plan is not None)

        return pay_year(
            [Ledger(facts, each, last) for each in owners],
            terms,
            year=year,
            currency=currency_in(facts, newest, f"{year}-12"),
            today=today,
            employer="" if together else owners[0].name,
            manager=manager,
        )
