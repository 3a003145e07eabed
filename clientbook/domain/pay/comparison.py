"""The employer's own statement against ours: which lines agree, and what is short, unpaid, overpaid or unknown.

Differences stay open: what was short or unpaid is due again in the next month that the employer states.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from ..choices import EntryKind
from ..folding import firm_key, fold
from ..records import Payment, Remittance
from .entries import Entry
from .periods import months, next_month


class Verdict(StrEnum):
    MATCHED = "matched"
    SHORT = "short-paid"
    UNPAID = "unpaid"
    OVER = "overpaid"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One subject of a month: what was due, what was paid (minor units), and what that means."""

    subject: str  # "deal 12", "bonus Ten", or "payment 2026-10 5" for what nobody knows
    month: str  # in which it was first due
    client: str = ""
    deal: str = ""
    invoice: str = ""
    due: int = 0
    paid: int = 0
    verdict: Verdict = Verdict.UNPAID
    settled: bool = False
    lines: tuple[tuple[str, int], ...] = ()  # (month of their statement, line of its file) that paid it

    @property
    def difference(self) -> int:
        """What was paid less what was due."""
        return self.paid - self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One month of one employer."""

    employer: str
    month: str
    currency: str
    source: str
    tolerance: int
    differences: tuple[Difference, ...]

    def sum_of(self, verdict: Verdict) -> int:
        return sum(each.difference for each in self.differences if each.verdict is verdict)


def compare(
    employer: str, entries: Mapping[str, Sequence[Entry]], remittances: Iterable[Remittance]
) -> dict[str, Comparison]:
    """Each month that the employer stated, oldest first; `entries` are ours by month."""
    found: dict[str, Comparison] = {}
    open_ones: list[Difference] = []
    strays: list[tuple[str, Payment]] = []  # (month, payment) that nothing was due for yet
    reached = ""
    for remittance in sorted(remittances, key=lambda each: each.month):
        span = months(next_month(reached), remittance.month) if reached else [remittance.month]
        reached = remittance.month
        due = _merged([*open_ones, *(each for month in span for each in _due(month, entries.get(month, ())))])
        payments = [*strays, *((remittance.month, payment) for payment in remittance.payments)]
        judged, strays = _judged(due, payments, remittance)
        found[remittance.month] = Comparison(
            employer=employer,
            month=remittance.month,
            currency=remittance.currency,
            source=remittance.source,
            tolerance=remittance.tolerance,
            differences=tuple(judged),
        )
        open_ones = [_carried(each) for each in judged if _stays_open(each)]
        strays = [stray for stray in strays if _stray_subject(*stray) not in remittance.settled]
    return found


def _due(month: str, entries: Iterable[Entry]) -> Iterable[Difference]:
    """What a month's entries make due: by deal, else by kind."""
    for entry in entries:
        subject = f"deal {entry.deal_id}" if entry.deal_id is not None else f"{entry.kind} {entry.component}".strip()
        name = entry.deal or entry.component
        yield Difference(
            subject=subject, month=month, client=entry.client, deal=name, invoice=entry.invoice, due=entry.pay
        )


def _merged(each_due: Iterable[Difference]) -> list[Difference]:
    """One line a subject, under the month in which it was first due."""
    by_subject: dict[str, Difference] = {}
    for each in each_due:
        known = by_subject.get(each.subject)
        by_subject[each.subject] = each if known is None else replace(known, due=known.due + each.due)
    return [each for each in by_subject.values() if each.due]


def _judged(
    due: list[Difference], payments: list[tuple[str, Payment]], remittance: Remittance
) -> tuple[list[Difference], list[tuple[str, Payment]]]:
    """What each subject was paid, and the payments that belong to none."""
    paid: dict[str, int] = defaultdict(int)
    lines: dict[str, list[tuple[str, int]]] = defaultdict(list)
    strays = []
    matcher = _Matcher(due, remittance.tolerance)
    for month, payment in payments:
        subject = matcher.subject_of(payment)
        if subject is None:
            strays.append((month, payment))
        else:
            paid[subject] += payment.amount
            lines[subject].append((month, payment.line))
    # Most employers state commission only: base pay is compared where they pay it in the same list.
    judged = [
        _verdict(replace(each, lines=tuple(lines[each.subject])), paid[each.subject], remittance)
        for each in due
        if each.subject != _BASE or paid[each.subject]
    ]
    return [*judged, *(_unknown(month, payment, remittance) for month, payment in strays)], strays


_BASE: Final = EntryKind.BASE.value


def _verdict(each: Difference, paid: int, remittance: Remittance) -> Difference:
    difference = paid - each.due
    if abs(difference) <= remittance.tolerance:
        verdict = Verdict.MATCHED
    elif not paid and each.due > 0:
        verdict = Verdict.UNPAID
    else:
        verdict = Verdict.SHORT if difference < 0 else Verdict.OVER
    settled = each.subject in remittance.settled and verdict is not Verdict.MATCHED
    return replace(each, paid=paid, verdict=verdict, settled=settled)


def _unknown(month: str, payment: Payment, remittance: Remittance) -> Difference:
    subject = _stray_subject(month, payment)
    return Difference(
        subject=subject,
        month=month,
        client=payment.client,
        deal=payment.deal or payment.text,
        invoice=payment.invoice,
        paid=payment.amount,
        verdict=Verdict.UNKNOWN,
        settled=subject in remittance.settled,
        lines=((month, payment.line),),
    )


def _stray_subject(month: str, payment: Payment) -> str:
    return f"payment {month} {payment.line}"


def _stays_open(each: Difference) -> bool:
    return each.verdict not in (Verdict.MATCHED, Verdict.UNKNOWN) and not each.settled


def _carried(each: Difference) -> Difference:
    return replace(each, due=each.due - each.paid, paid=0, verdict=Verdict.UNPAID)


class _Matcher:
    """Finds what a payment is for: by invoice, by deal, by client, by amount; the surest first."""

    def __init__(self, due: Sequence[Difference], tolerance: int) -> None:
        self._tolerance = tolerance
        self._due = due
        self._invoices = _by(due, lambda each: _key(each.invoice))
        self._deals = _by(due, lambda each: _key(each.deal))
        self._clients = _by(due, lambda each: firm_key(each.client) if each.client else "")
        self._left = {each.subject: each.due for each in due}
        self._by_subject = {each.subject: each for each in due}
        self._named: dict[tuple[str, ...], dict[int, Difference]] = defaultdict(dict)  # by words, with their place
        for place, each in enumerate(due):
            for name in (each.invoice, each.deal):
                if len(name) > 3:
                    self._named[tuple(fold(name).split())][place] = each
        self._lengths = sorted({len(words) for words in self._named} - {0})

    def subject_of(self, payment: Payment) -> str | None:
        for candidates in (
            self._invoices.get(_key(payment.invoice), []),
            self._numbered(payment.deal),
            self._deals.get(_key(payment.deal), []),
            self._named_in(payment),
            self._clients.get(firm_key(payment.client), []) if payment.client else [],
        ):
            if candidates:
                return self._take(self._nearest(candidates, payment.amount), payment.amount)
        if payment.client or payment.deal or payment.invoice:
            return None
        same = [each for each in self._due if abs(self._left[each.subject] - payment.amount) <= self._tolerance]
        return self._take(same[0], payment.amount) if len(same) == 1 else None

    def _numbered(self, text: str) -> list[Difference]:
        """A deal by its number in the book, as "#12" or "12"."""
        number = text.strip().lstrip("#")
        found = self._by_subject.get(f"deal {number}") if number.isdigit() else None
        return [] if found is None else [found]

    def _named_in(self, payment: Payment) -> list[Difference]:
        """An invoice, deal or bonus that a free text mentions as a whole word."""
        words = fold(" ".join((payment.text, payment.deal))).split()
        found: dict[int, Difference] = {}
        for length in self._lengths:
            for start in range(len(words) - length + 1):
                found |= self._named.get(tuple(words[start : start + length]), {})
        return [found[place] for place in sorted(found)]

    def _nearest(self, candidates: Sequence[Difference], amount: int) -> Difference:
        """Of several, the one whose open amount fits best."""
        return min(candidates, key=lambda each: abs(self._left[each.subject] - amount))

    def _take(self, each: Difference, amount: int) -> str:
        self._left[each.subject] -= amount
        return each.subject


def _by(due: Iterable[Difference], key_of: Callable[[Difference], str]) -> dict[str, list[Difference]]:
    found: dict[str, list[Difference]] = defaultdict(list)
    for each in due:
        key = key_of(each)
        if key:
            found[key].append(each)
    return found


def _key(text: str) -> str:
    """Letters and digits only: "INV-0012 " and "inv 0012" are one invoice."""
    return "".join(letter for letter in fold(text) if letter.isalnum())
