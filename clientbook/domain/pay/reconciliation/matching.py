"""What each payment of an employer's statement is for: one claim of ours, several, a part of one, or none.

The surest evidence speaks first: deal numbers, invoices, titles, clients; then kinds of pay, components, sums of
all. A pair that only its amount or a likeness of names speaks for is a suggestion, which a person accepts or refuses.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from ...choices import BESIDE
from ...records import Payment
from .names import ALIKE, PAIRS, Claim, Evidence, Names, letters_key, likeness_of, words_of
from .words import kind_of_line, means, says_commissions

#: Of more claims than this, no sum of some of them is looked for: there would be one by chance.
_FEW: Final = 12


@dataclass(frozen=True, slots=True)
class Match:
    """Minor units of a payment by the subjects that they are for; none where nothing is known of it."""

    parts: Mapping[str, int] = field(default_factory=dict)
    is_certain: bool = True


class Matcher:
    """Matches the payments of one statement, and those that no former one could place, with all open claims."""

    def __init__(
        self, claims: Sequence[Claim], payments: Sequence[Payment], tolerance: int, answers: Mapping[int, Match]
    ) -> None:
        """`answers` are what a person said of payments, by their place; a refused suggestion is an uncertain one."""
        self._claims = {claim.subject: claim for claim in claims}
        self._order = list(self._claims)
        self._rank = {subject: place for place, subject in enumerate(self._order)}
        self._newest = max((claim.month for claim in claims), default="")
        self._payments = payments
        self._tolerance = tolerance
        self._left = {claim.subject: claim.due for claim in claims}
        self._events = {claim.subject: list(claim.events) for claim in claims}
        self._refused = {place: set(answer.parts) for place, answer in answers.items() if not answer.is_certain}
        self._found: dict[int, Match] = {}
        self._is_certain = True
        self._names = Names(claims)
        for place, answer in answers.items():
            if answer.is_certain:
                self._pay(place, self._fill(list(answer.parts), payments[place].amount))

    def matches(self) -> list[Match]:
        """One for each payment, in their order."""
        named = {place: self._names.of(payment) for place, payment in enumerate(self._payments)}
        self._named(named)
        self._of_kinds()
        self._of_components()
        self._all_in_one()
        self._by_amount()
        self._is_certain = False
        self._of_likely_clients()
        self._suggest()
        return [self._found.get(place, Match({})) for place in range(len(self._payments))]

    def named(self) -> list[Claim | None]:
        """The one claim that each payment names by a number, an invoice or a title, whatever is open of it."""
        found = [self._names.of(payment) for payment in self._payments]
        return [
            self._claims[next(iter(each.subjects))] if each.by_number and len(each.subjects) == 1 else None
            for each in found
        ]

    # -- what is known so far -----------------------------------------------------------------------------------------

    def _pay(self, place: int, parts: Mapping[str, int]) -> None:
        if not self._is_certain and self._refused.get(place, set()) & parts.keys():
            return
        for subject, amount in parts.items():
            if subject in self._left:
                self._left[subject] -= amount
                self._events[subject] = self._events_left(subject, amount)
        self._found[place] = Match(dict(parts), self._is_certain)

    def _waiting(self, places: Iterable[int] | None = None) -> list[int]:
        return [
            place for place in (range(len(self._payments)) if places is None else places) if place not in self._found
        ]

    def _events_left(self, subject: str, paid: int) -> list[int]:
        left = self._events[subject]
        same = next((event for event in left if self._fits(event, paid)), None)
        if same is not None:
            return [*left[: left.index(same)], *left[left.index(same) + 1 :]]
        return [] if self._fits(self._left[subject], 0) else left

    def _open(self, subjects: Iterable[str]) -> list[str]:
        """Something is left of them; or they were earned and taken back, and neither was paid yet."""
        return [s for s in subjects if abs(self._left[s]) > self._tolerance or len(self._events[s]) > 1]

    def _fits(self, one: int, other: int) -> bool:
        return abs(one - other) <= self._tolerance

    # -- named lines --------------------------------------------------------------------------------------------------

    def _named(self, named: Mapping[int, "Evidence"]) -> None:
        groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place in self._waiting():
            subjects = tuple(sorted(named[place].subjects, key=self._rank.__getitem__))
            if subjects:
                groups[subjects].append(place)
        # The narrowest first: what an invoice names is no longer open for a line that names the client only.
        for subjects, places in sorted(groups.items(), key=lambda item: len(item[0])):
            self._solve(subjects, places, named)

    def _solve(self, subjects: Sequence[str], places: Sequence[int], named: Mapping[int, "Evidence"]) -> None:
        """Payments that all can be for the same claims, the surest pairs first."""
        self._pairs(
            subjects, places, lambda p, c: self._same_basis(p, c) and self._fits(p.amount, self._left[c.subject])
        )
        self._pairs(subjects, places, lambda p, c: self._fits(p.amount, self._left[c.subject]))
        self._pairs(
            subjects, places, lambda p, c: any(self._fits(p.amount, event) for event in self._events[c.subject])
        )
        self._pairs(subjects, places, self._same_basis)
        for place in self._waiting(places):
            self._as_group(place, self._open(subjects))
        self._parts_of_one(subjects, places)
        for place in self._waiting(places):
            if any(self._is_duplicate(self._payments[place], self._claims[s]) for s in subjects):
                self._once_more(place, subjects, named[place])
        rest, still = self._waiting(places), self._open(subjects)
        if len(rest) == 1 and named[rest[0]].is_strong_for(still):
            self._whole_or_nearest(rest[0], still)
        else:
            for place in rest:
                still = self._open(subjects)
                if still and named[place].is_strong_for(still):
                    self._pay(place, {self._nearest(place, still): self._payments[place].amount})
        for place in self._waiting(places):
            self._once_more(place, subjects, named[place])

    def _pairs(self, subjects: Sequence[str], places: Sequence[int], fits: Callable[[Payment, Claim], bool]) -> None:
        for place in self._waiting(places):
            payment = self._payments[place]
            found = [subject for subject in self._open(subjects) if fits(payment, self._claims[subject])]
            if found:
                self._pay(place, {self._nearest(place, found): payment.amount})

    def _same_basis(self, payment: Payment, claim: Claim) -> bool:
        return payment.basis != 0 and payment.basis == claim.basis and payment.amount * claim.due > 0

    def _is_duplicate(self, payment: Payment, claim: Claim) -> bool:
        """The same sale and the same sum: a line that stands there twice."""
        return self._same_basis(payment, claim) and self._fits(payment.amount, claim.due)

    def _nearest(self, place: int, subjects: Sequence[str]) -> str:
        amount = self._payments[place].amount
        return min(subjects, key=lambda subject: abs(self._left[subject] - amount))

    def _as_group(self, place: int, subjects: Sequence[str]) -> bool:
        """One payment for several claims that add up to it: all of them, those of a month, or some few."""
        amount = self._payments[place].amount
        for group in self._groups(subjects):
            if self._fits(sum(self._left[subject] for subject in group), amount):
                self._pay(place, self._fill(group, amount))
                return True
        fresh = {s: self._claims[s].fresh for s in subjects if self._claims[s].fresh}
        if len(fresh) > 1 and fresh.keys() & set(self._open(fresh)) and self._fits(sum(fresh.values()), amount):
            self._pay(place, fresh)
            return True
        return False

    def _groups(self, subjects: Sequence[str]) -> Iterable[Sequence[str]]:
        if len(subjects) > 1:
            yield subjects
            months = {self._claims[subject].month for subject in subjects}
            if len(months) > 1:
                for month in sorted(months, reverse=True):
                    yield [subject for subject in subjects if self._claims[subject].month == month]
        if 2 < len(subjects) <= _FEW:
            for size in range(len(subjects) - 1, 1, -1):
                yield from combinations(subjects, size)

    def _fill(self, group: Sequence[str], amount: int) -> dict[str, int]:
        """Each claim's open sum; what rounding leaves goes to the last."""
        parts = {subject: self._left[subject] for subject in group}
        parts[group[-1]] += amount - sum(parts.values())
        return parts

    def _parts_of_one(self, subjects: Sequence[str], places: Sequence[int]) -> None:
        """Several payments that add up to one claim."""
        for subject in self._open(subjects):
            rest = self._waiting(places)
            if not 1 < len(rest) <= _FEW:
                return
            for size in (2, 3, 4, len(rest)):
                sums = (some for some in combinations(rest, size) if self._fits(self._sum(some), self._left[subject]))
                if some := next(sums, None):
                    for place in some:
                        self._pay(place, {subject: self._payments[place].amount})
                    break

    def _sum(self, places: Iterable[int]) -> int:
        return sum(self._payments[place].amount for place in places)

    def _whole_or_nearest(self, place: int, subjects: Sequence[str]) -> None:
        """The only line of its kind is for one claim or, where that is nearer, for all of them."""
        if not subjects:
            return
        amount = self._payments[place].amount
        nearest = self._nearest(place, subjects)
        whole = sum(self._left[subject] for subject in subjects)
        if len(subjects) == 1 or abs(self._left[nearest] - amount) <= abs(whole - amount):
            self._pay(place, {nearest: amount})
            return
        self._pay(place, self._fill(subjects, amount))

    def _once_more(self, place: int, subjects: Sequence[str], evidence: "Evidence") -> None:
        """A line for what is paid already: the same sum again, or one that names nothing else."""
        amount = self._payments[place].amount
        paid = [subject for subject in subjects if self._is_duplicate(self._payments[place], self._claims[subject])]
        paid = paid or [subject for subject in subjects if self._fits(self._claims[subject].due, amount)]
        paid = paid or [s for s in subjects if any(self._fits(event, amount) for event in self._claims[s].events)]
        paid = paid or [s for s in subjects if self._same_basis(self._payments[place], self._claims[s])]
        if paid or (len(subjects) == 1 and evidence.by_number):
            self._pay(place, {(paid or list(subjects))[0]: amount})

    # -- lines that name no deal --------------------------------------------------------------------------------------

    def _of_kinds(self) -> None:
        for place in self._waiting():
            payment = self._payments[place]
            kind = kind_of_line(words_of(payment))
            if not kind or payment.basis or payment.invoice or self._names.likely_client(payment.client):
                continue
            if kind == "carried":
                former = [
                    s
                    for s in self._open(self._order)
                    if self._claims[s].month < self._newest and self._claims[s].kind != "base"
                ]
                if former and self._fits(sum(self._left[s] for s in former), payment.amount):
                    self._pay(place, self._fill(former, payment.amount))
                continue
            same = [s for s in self._open(self._order) if means(kind, self._claims[s].kinds)]
            own = [s for s in same if kind in self._claims[s].kinds]
            if kind == "clawback" or not own:  # a word that may mean several things has to have the sum too
                same = [s for s in same if self._fits(self._left[s], payment.amount)]
                same = same if len(same) == 1 else []
            else:
                same = own
            if same and not self._as_group(place, same):
                self._pay(place, {self._nearest(place, same): payment.amount})

    def _of_components(self) -> None:
        """A line for all that one component earns."""
        names = {letters_key(name) for claim in self._claims.values() for name in claim.parts} - {""}
        for place in self._waiting():
            payment = self._payments[place]
            part = next(
                (name for text in (payment.deal, payment.text, payment.client) if (name := letters_key(text)) in names),
                None,
            )
            if part is None:
                continue
            parts = {
                subject: sum(
                    amount for name, amount in self._claims[subject].parts.items() if letters_key(name) == part
                )
                for subject in self._order
                if any(letters_key(name) == part for name in self._claims[subject].parts)
            }
            newest = {s: amount for s, amount in parts.items() if self._claims[s].month == self._newest}
            for some in (parts, newest):
                if some and self._fits(sum(some.values()), payment.amount):
                    last = list(some)[-1]
                    self._pay(place, some | {last: some[last] + payment.amount - sum(some.values())})
                    break

    def _all_in_one(self) -> None:
        """One total for all deals that are still open, or for those of the newest month."""
        totals = self._totals()
        for place in self._waiting():
            payment = self._payments[place]
            if payment.client or payment.invoice or kind_of_line(words_of(payment)) == "carried":
                continue
            parts = next((parts for total, parts in totals if self._fits(total, payment.amount)), None)
            if parts is not None:
                last = list(parts)[-1]
                self._pay(place, parts | {last: parts[last] + payment.amount - sum(parts.values())})
                totals = self._totals()

    def _totals(self) -> list[tuple[int, dict[str, int]]]:
        """What all open deals come to, those of the newest month, what rules earn, all but base pay, everything.

        Each with its parts, and summed once for all lines: only a payment changes it.
        """
        still = self._open(self._order)
        deals = [s for s in still if s.startswith("deal ")]
        newest = [s for s in deals if self._claims[s].month == self._newest]
        variable = [s for s in still if self._claims[s].kind != "base"]
        earned = [s for s in variable if self._claims[s].kinds.isdisjoint(BESIDE)]
        groups = (deals, newest, earned, variable, still)
        found: list[dict[str, int]] = [{s: self._left[s] for s in group} for group in groups]
        found.append({s: self._claims[s].fresh for s in deals if self._claims[s].fresh})
        return [(sum(parts.values()), parts) for parts in found if len(parts) > 1]

    # -- suggestions --------------------------------------------------------------------------------------------------

    def _by_amount(self) -> None:
        """A line that names nothing is for the only claim of its amount."""
        for place in self._waiting():
            payment = self._payments[place]
            if words_of(payment).strip() and (payment.client or payment.deal or payment.invoice):
                continue
            if any(map(str.isalpha, payment.text)) or kind_of_line(words_of(payment)) == "carried":
                continue
            same = [s for s in self._open(self._order) if self._fits(self._left[s], payment.amount)]
            if len(same) == 1:
                self._pay(place, {same[0]: payment.amount})

    def _of_likely_clients(self) -> None:
        """Lines under a name that is nearly one client's are looked at as that client's."""
        groups: dict[str, list[int]] = defaultdict(list)
        for place in self._waiting():
            client = self._names.likely_client(self._payments[place].client)
            if client:
                groups[client].append(place)
        for client, places in groups.items():
            subjects = sorted(self._names.subjects_of_client(client), key=self._rank.__getitem__)
            self._solve(subjects, places, dict.fromkeys(places, Evidence(frozenset(subjects))))

    def _suggest(self) -> None:
        """A title that is nearly ours; a sum that only one line and only one claim have; one sum for all."""
        waiting, still = self._waiting(), self._open(self._order)
        if len(waiting) * len(still) <= PAIRS:
            self._suggest_alike(waiting, still)
        amounts: dict[int, list[int]] = defaultdict(list)
        for place in self._waiting():
            amounts[self._payments[place].amount].append(place)
        for amount, places in amounts.items():
            same = [s for s in self._open(self._order) if self._fits(self._left[s], amount)]
            nameless = all(not words_of(self._payments[p]).strip() and not self._payments[p].invoice for p in places)
            if len(same) == len(places) and (len(same) == 1 or nameless) and not self._is_carried(places[0]):
                for place, subject in zip(places, same, strict=True):
                    self._pay(place, {subject: amount})
        rest = self._waiting()
        deals = [s for s in self._open(self._order) if s.startswith("deal ") and self._claims[s].month == self._newest]
        if len(rest) == 1 and len(deals) > 1 and says_commissions(words_of(self._payments[rest[0]])):
            self._pay(rest[0], self._fill(deals, self._payments[rest[0]].amount))

    def _is_carried(self, place: int) -> bool:
        return kind_of_line(words_of(self._payments[place])) == "carried"

    def _suggest_alike(self, waiting: Sequence[int], still: Sequence[str]) -> None:
        pairs = [
            (self._fits(self._left[subject], self._payments[place].amount), likeness, place, subject)
            for place in waiting
            for subject in still
            if (likeness := likeness_of(self._payments[place], self._claims[subject])) >= ALIKE
        ]
        for fits, _, place, subject in sorted(pairs, reverse=True):
            amount = self._payments[place].amount
            is_open = place not in self._found and abs(self._left[subject]) > self._tolerance
            if is_open and (fits or amount * self._left[subject] > 0):
                self._pay(place, {subject: amount})
