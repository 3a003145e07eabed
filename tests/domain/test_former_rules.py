"""Under the rules of before, the engine computes exactly what it computed before: figures written by the former code.

`python -m tests.domain.test_former_rules` writes them; only a checkout of the former engine may.
"""

import gzip
import hashlib
from decimal import Decimal
from pathlib import Path
from random import Random

from clientbook.domain.entries import Slice
from clientbook.domain.pay.engine import Facts, Ledger, frozen
from clientbook.domain.pay_rules import rules_of
from clientbook.domain.records import ClosedStatement

from ..searching import tries
from . import random_books
from .random_books import MONTHS

BOOKS = 3000
#: How many of them a run looks at: `PAY_BOOKS=3000` for all.
TRIED = tries("PAY_BOOKS", 600)
FIGURES = Path(__file__).with_name("former_figures.txt.gz")


def facts_of(number: int, **more: object) -> Facts:
    """A book, and for each third one its first months closed before some of its deals were changed."""
    dice = Random(number)
    employer, plans, deals = random_books.employer(dice), random_books.plans(dice), random_books.deals(dice)
    facts = Facts(employers={1: employer}, plans=plans, deals=deals, **more)  # type: ignore[arg-type]
    if number % 3:
        return facts
    closed: list[ClosedStatement] = []
    early = Facts(employers={1: employer}, plans=plans, deals=deals[len(deals) // 3 :], closed=closed, **more)  # type: ignore[arg-type]
    for _ in range(dice.randrange(1, 5)):
        month = Ledger(early, employer, MONTHS[-1]).first_open
        closed.append(frozen(Ledger(early, employer, month).statement(month), len(closed) + 1, random_books.FIRST))
    return Facts(employers={1: employer}, plans=plans, deals=deals, closed=closed, **more)  # type: ignore[arg-type]


def figures_of(facts: Facts) -> str:
    """All that pay says of a book, in one line of text."""
    ledger = Ledger(facts, facts.employers[1], MONTHS[-1])
    said = []
    for month in MONTHS:
        made = ledger.statement(month)
        said.append((month, made.totals.payable, made.totals.sales, made.totals.credited, made.totals.attainment))
        said += [
            (
                e.kind.value,
                e.on,
                e.pay,
                e.deal_id,
                e.component,
                e.amount,
                0 if e.corrects else e.credited,
                *e.breakdown,
                e.corrects,
            )
            for e in made.entries
        ]
        said += [(each.deal_id, each.reason) for each in made.not_counted]
    return repr([tuple(map(_plain, each)) for each in said])


def _plain(value: object) -> object:
    """A decimal by its value alone, however many zeros it has behind the point."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return tuple(map(_plain, (value.amount, value.rate))) if isinstance(value, Slice) else value


def digest_of(facts: Facts) -> str:
    return hashlib.sha256(figures_of(facts).encode()).hexdigest()[:12]


def test_the_former_rules_pay_what_they_paid() -> None:
    former = gzip.decompress(FIGURES.read_bytes()).decode().split()
    assert len(former) == BOOKS
    moved = [n for n, known in enumerate(former[:TRIED]) if digest_of(facts_of(n, rules=rules_of(1))) != known]
    assert not moved


if __name__ == "__main__":
    FIGURES.write_bytes(gzip.compress("\n".join(digest_of(facts_of(n)) for n in range(BOOKS)).encode(), mtime=0))
