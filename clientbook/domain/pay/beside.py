"""What is paid beside variable pay: allowances of the plan, by calendar days as base pay, and pay lines by hand."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Final

from ..choices import EntryKind, PayLineKind
from ..entries import Entry, part_of
from ..money import plain
from ..records import Deal, Employer, PayLine, Plan
from .earning.base_pay import by_versions
from .facts import Facts

#: Inputs of a pay line, as the story of its entry names them: what it is for, and the sum that was entered.
BY_HAND: Final = "by hand"
ENTERED: Final = "entered"


def allowance_entries(facts: Facts, employer: Employer, month: str) -> Iterator[Entry]:
    """The allowances of a month, each exact until its versions of the month are summed."""
    plans = facts.plans_by_employer.get(employer.id, [])
    for name in dict.fromkeys(each.name for plan in plans for each in plan.allowances):
        for plan, start, days, length, pay in by_versions(facts, employer, month, partial(_amount_of, name)):
            yield Entry(
                kind=EntryKind.ALLOWANCE,
                on=start,
                pay=pay,
                component=name,
                plan_starts=plan.starts,
                why=(
                    ("plan", plan.starts.isoformat()),
                    ("component", name),
                    ("allowance", plain(_amount_of(name, plan), plan.currency)),
                    ("days", f"{days} / {length}"),
                    ("pay", plain(pay, plan.currency)),
                ),
            )


def _amount_of(name: str, plan: Plan) -> int:
    return sum(each.amount for each in plan.allowances if each.name == name)


def line_entry(facts: Facts, line: PayLine) -> Entry:
    """A pay line as it is printed: under a component of its own, so that no two are added up."""
    deal: Deal | None = None if line.deal_id is None else facts.named_deals.get(line.deal_id)
    if line.kind is PayLineKind.ALLOWANCE:
        kind = EntryKind.ALLOWANCE
    else:
        kind = EntryKind.DEDUCTION if line.amount < 0 else EntryKind.ADDITION
    pay = plain(line.amount, line.currency)
    return Entry(
        kind=kind,
        on=line.on,
        pay=line.amount,
        client="" if deal is None else facts.client_names.get(deal.client_id, ""),
        deal="" if deal is None else deal.title,
        deal_id=line.deal_id,
        component=component_of(line),
        note=line.note,
        why=((BY_HAND, line.kind.value), (ENTERED, pay), ("pay", pay)),
    )


def signed(kind: PayLineKind, amount: int) -> int:
    """What a pay line of a kind pays: a deduction takes off, with whichever sign its sum was written."""
    return -abs(amount) if kind is PayLineKind.DEDUCTION else amount


def component_of(line: PayLine) -> str:
    """What a pay line's entry bears as its component: "spif #12"."""
    return f"{line.kind.value} #{line.id}"


def line_of(component: str) -> tuple[PayLineKind, int] | None:
    """The kind and the id of the pay line that a component is of; None for a component of the plan."""
    kind, _, number = component.rpartition(" #")
    if not number.isdecimal() or kind not in list(PayLineKind):
        return None
    return PayLineKind(kind), int(number)


def line_behind(entry: Entry) -> int | None:
    """The id of the pay line that an entry is, or corrects."""
    found = line_of(part_of(entry)[1])
    return None if found is None else found[1]


def lines_of(facts: Facts, employer: Employer, last: date) -> list[PayLine]:
    """One employer's pay lines up to a day, by day and in the order in which they were recorded."""
    own = (each for each in facts.pay_lines if each.employer_id == employer.id and each.on <= last)
    return sorted(own, key=lambda each: (each.on, each.id))
