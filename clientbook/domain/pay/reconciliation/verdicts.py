"""The employer's own statement against ours: which lines agree, and what is short, unpaid, overpaid or unknown.

Differences stay open: what was short or unpaid is due again in the next month that the employer states. What a line
is for is `reconciliation_matching`'s business.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from ...choices import EntryKind
from ...entries import Entry, subject_deal
from ...records import EmployerStatement, LeftOut, Payment
from ..beside import line_of
from ..periods import months, next_month
from .matching import Match, Matcher
from .names import Claim
from .words import kind_of_line, says_former


class Verdict(StrEnum):
    MATCHED = "matched"
    SHORT = "short-paid"
    UNPAID = "unpaid"
    OVER = "overpaid"
    NOT_TAKEN_BACK = "not taken back"  # a credit note or clawback of ours that they left out
    SUGGESTED = "suggested"  # perhaps for this claim: a person says
    FORMER = "for an earlier month"  # names what was due before and is not open
    LATER = "for a later month"  # names what we book in a month to come
    CARRIED = "balance carried forward"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of theirs that is perhaps for these subjects."""

    month: str  # of their statement
    line: int
    subjects: tuple[str, ...]


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
    said: str = ""  # what those lines say, in their words
    shared: int = 1  # how many subjects these lines paid together
    offers: tuple["Offer", ...] = ()  # of a suggestion

    @property
    def difference(self) -> int:
        """What was paid less what was due."""
        return self.paid - self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """One month of one employer."""

    employer: str
    month: str
    currency: str
    source: str
    tolerance: int
    differences: tuple[Difference, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def open_difference(self) -> int:
        """What was paid less what was due, but for what was let go and for balances of before."""
        return sum(d.difference for d in self.differences if not d.settled and d.verdict is not Verdict.CARRIED)

    def sum_of(self, verdict: Verdict) -> int:
        return sum(each.difference for each in self.differences if each.verdict is verdict)


@dataclass(frozen=True, slots=True)
class _Stray:
    """A payment that may still find its claim, and the month of the statement that it stood in."""

    month: str
    payment: Payment

    @property
    def subject(self) -> str:
        return f"payment {self.month} {self.payment.line}"


def reconcile(
    employer: str, entries: Mapping[str, Sequence[Entry]], employer_statements: Iterable[EmployerStatement]
) -> dict[str, Reconciliation]:
    """Each month that the employer stated, oldest first; `entries` are ours by month, those of earlier months too."""
    stated = sorted(employer_statements, key=lambda each: each.month)
    answers = _answers(stated)
    found: dict[str, Reconciliation] = {}
    known = _claims(month for month in entries.items() if not stated or month[0] < stated[0].month)
    open_ones: list[Claim] = []
    strays: list[_Stray] = []
    reached = ""
    for employer_statement in stated:
        span = months(next_month(reached), employer_statement.month) if reached else [employer_statement.month]
        reached = employer_statement.month
        fresh = _claims((month, entries.get(month, ())) for month in span)
        claims = _merged([*(replace(claim, fresh=0) for claim in open_ones), *fresh])
        later = _claims(month for month in entries.items() if month[0] > reached)
        month = _Month(employer_statement, claims, known, later, answers)
        differences = month.judged([*strays, *(_Stray(reached, payment) for payment in employer_statement.payments)])
        found[reached] = Reconciliation(
            employer=employer,
            month=reached,
            currency=employer_statement.currency,
            source=employer_statement.source,
            tolerance=employer_statement.tolerance,
            differences=tuple(differences),
            left_out=employer_statement.left_out,
        )
        known = [*known, *fresh]
        open_ones = month.still_open(differences)
        strays = [stray for stray in month.strays if stray.subject not in employer_statement.settled]
    return found


def _answers(employer_statements: Iterable[EmployerStatement]) -> dict[tuple[str, int], Match]:
    """What a person said of suggestions, by the month and line of the payment."""
    return {
        (each.month, answer.line): Match(dict.fromkeys(answer.subjects, 0), answer.accepted)
        for each in employer_statements
        for answer in each.answers
    }


def _claims(by_month: Iterable[tuple[str, Sequence[Entry]]]) -> list[Claim]:
    """What months' entries make due: by deal, else by kind and component."""
    return [
        Claim(
            subject=_subject_of(entry),
            month=month,
            due=entry.pay,
            kind=entry.kind.value,
            by_hand=line[0].value if (line := line_of(entry.component)) is not None else "",
            client=entry.client,
            deal=entry.deal or (entry.note if line is not None else entry.component),
            invoice=entry.invoice,
            basis=entry.amount,
            parts={entry.component: entry.pay} if entry.component else {},
            events=(entry.pay,),
            fresh=entry.pay,
        )
        for month, entries in by_month
        for entry in entries
    ]


def _subject_of(entry: Entry) -> str:
    deal_id = subject_deal(entry)
    return f"deal {deal_id}" if deal_id is not None else f"{entry.kind} {entry.component}".strip()


def _merged(claims: Iterable[Claim]) -> list[Claim]:
    """One a subject, under the month in which it was first due."""
    by_subject: dict[str, Claim] = {}
    for claim in claims:
        known = by_subject.get(claim.subject)
        if known is None:
            by_subject[claim.subject] = claim
            continue
        parts = dict(known.parts)
        for component, pay in claim.parts.items():
            parts[component] = parts.get(component, 0) + pay
        by_subject[claim.subject] = replace(
            known,
            due=known.due + claim.due,
            parts=parts,
            events=(*known.events, *claim.events),
            fresh=known.fresh + claim.fresh,
        )
    return [claim for claim in by_subject.values() if any(claim.events)]


#: What a month pays without any sale.
_WHATEVER_IS_SOLD: Final = frozenset((EntryKind.BASE, EntryKind.ALLOWANCE))


class _Month:
    """One statement of the employer's against what is open."""

    def __init__(
        self,
        employer_statement: EmployerStatement,
        claims: Sequence[Claim],
        known: Sequence[Claim],
        later: Sequence[Claim],
        answers: Mapping[tuple[str, int], Match],
    ) -> None:
        self.strays: list[_Stray] = []  # after `judged`: what may find its claim later
        self._sure: dict[str, int] = defaultdict(int)  # paid without a doubt, by subject
        self._employer_statement = employer_statement
        self._claims = claims
        self._known = known
        self._later = later
        self._answers = answers

    def judged(self, strays: Sequence[_Stray]) -> list[Difference]:
        """What each subject was paid; then the payments that belong to none."""
        paid: dict[str, list[tuple[_Stray, Match]]] = defaultdict(list)
        alone: list[_Stray] = []
        for stray, match in zip(strays, self._matched(strays), strict=True):
            for subject in match.parts:
                paid[subject].append((stray, match))
            if not match.is_certain or not match.parts:
                self.strays.append(stray)
            if not match.parts:
                alone.append(stray)
        # Most employers state commission only: what they pay whatever is sold is compared where it is in the same list.
        judged = [
            self._verdict(claim, paid[claim.subject])
            for claim in self._claims
            if (claim.kind not in _WHATEVER_IS_SOLD and claim.due) or paid[claim.subject]
        ]
        return [*judged, *self._unclaimed(alone)]

    def still_open(self, differences: Iterable[Difference]) -> list[Claim]:
        """The claims that the next statement is asked for, each with what is left of it."""
        claims = {claim.subject: claim for claim in self._claims}
        found = []
        for each in differences:
            claim = claims.get(each.subject)
            if claim is None or each.settled or each.verdict is Verdict.MATCHED:
                continue
            left = claim.due - self._sure[each.subject]
            found.append(claim if left == claim.due else replace(claim, due=left, basis=0, parts={}, events=(left,)))
        return found

    def _matched(self, strays: Sequence[_Stray]) -> list[Match]:
        subjects = {claim.subject for claim in self._claims}
        answers: dict[int, Match] = {}
        for place, stray in enumerate(strays):
            said = self._answers.get((stray.month, stray.payment.line))
            if said is not None and (not said.is_certain or set(said.parts) <= subjects):
                answers[place] = said
        payments = [stray.payment for stray in strays]
        return Matcher(self._claims, payments, self._employer_statement.tolerance, answers).matches()

    def _verdict(self, claim: Claim, paying: Sequence[tuple[_Stray, Match]]) -> Difference:
        subject = claim.subject
        paid = sum(match.parts[subject] for _, match in paying)
        self._sure[subject] = sum(match.parts[subject] for _, match in paying if match.is_certain)
        offers = [
            Offer(stray.month, stray.payment.line, tuple(match.parts))
            for stray, match in paying
            if not match.is_certain
        ]
        verdict = Verdict.SUGGESTED if offers else self._verdict_on(claim, paid)
        return Difference(
            subject=subject,
            month=claim.month,
            client=claim.client,
            deal=claim.deal,
            invoice=claim.invoice,
            due=claim.due,
            paid=paid,
            verdict=verdict,
            settled=subject in self._employer_statement.settled and verdict is not Verdict.MATCHED,
            lines=tuple((stray.month, stray.payment.line) for stray, _ in paying),
            said=" | ".join(dict.fromkeys(_said(stray.payment) for stray, _ in paying)),
            shared=max((len(match.parts) for _, match in paying), default=1),
            offers=tuple(offers),
        )

    def _verdict_on(self, claim: Claim, paid: int) -> Verdict:
        if abs(paid - claim.due) <= self._employer_statement.tolerance:
            return Verdict.MATCHED
        if not paid and claim.due > 0:
            return Verdict.UNPAID
        if self._is_left_out(claim, paid):
            return Verdict.NOT_TAKEN_BACK
        return Verdict.SHORT if paid < claim.due else Verdict.OVER

    def _is_left_out(self, claim: Claim, paid: int) -> bool:
        """Whether all was paid but what was to be taken back."""
        taken_back = sum(event for event in claim.events if event < 0)
        return taken_back < 0 and abs(paid - (claim.due - taken_back)) <= self._employer_statement.tolerance

    def _unclaimed(self, strays: Sequence[_Stray]) -> list[Difference]:
        """The payments that no open claim is behind; a balance of before is told as one, and waits for none."""
        ours = {claim.subject for claim in self._claims}
        closed = [claim for claim in _merged(self._known) if claim.subject not in ours]
        payments = [stray.payment for stray in strays]
        former = Matcher(closed, payments, self._employer_statement.tolerance, {}).named()
        to_come = [claim for claim in _merged(self._later) if claim.subject not in ours]
        later = Matcher(to_come, payments, self._employer_statement.tolerance, {}).named()
        found = []
        for stray, before, after in zip(strays, former, later, strict=True):
            claim = before or after
            named = " ".join((stray.payment.deal, stray.payment.text))
            if before is not None or (after is None and says_former(named)):
                verdict = Verdict.FORMER
            elif after is not None:
                verdict = Verdict.LATER
            elif kind_of_line(f"{stray.payment.client} {named}") == "carried":
                verdict = Verdict.CARRIED
                self.strays.remove(stray)
            else:
                verdict = Verdict.UNKNOWN
            found.append(_alone(stray, claim, verdict, self._employer_statement))
        return found


def _said(payment: Payment) -> str:
    return " · ".join(filter(None, (payment.client, payment.deal, payment.invoice, payment.text)))


def _alone(stray: _Stray, claim: Claim | None, verdict: Verdict, employer_statement: EmployerStatement) -> Difference:
    payment = stray.payment
    return Difference(
        subject=stray.subject,
        month=claim.month if claim else stray.month,
        client=payment.client or (claim.client if claim else ""),
        deal=payment.deal or payment.text or (claim.deal if claim else ""),
        invoice=payment.invoice or (claim.invoice if claim else ""),
        paid=payment.amount,
        verdict=verdict,
        settled=stray.subject in employer_statement.settled,
        lines=((stray.month, payment.line),),
        said=_said(payment),
    )
