"""Corrections of closed months: what the facts say now, less what was booked then and corrected since."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from ...choices import EntryKind
from ...entries import Booked, Entry, subject_deal
from ...money import plain
from ...pay_rules import Rule
from ...records import ClosedStatement
from ..earning.bookings import Line
from .holding import Holding, Kept, Subject

_L = TypeVar("_L", bound=Line)
#: What an adjustment corrects: a month, a deal, and the kind and component of its entry.
_Cause = tuple[str, int | None, str]

#: The note of an adjustment that a newer rule makes; the codes of the rules are among its reasons.
BY_RULE: Final = "rule"
_NOTHING: Final = Kept()


def adjustments(
    past: Mapping[str, Sequence[Line]],
    closed: Mapping[str, ClosedStatement],
    held: Holding,
    on: date,
    worded: Callable[[Iterable[Line]], tuple[Entry, ...]],
) -> Iterator[Entry]:
    """The adjustments of all months in `past`, dated `on`; each names its deal and its month.

    What newer rules alone say otherwise is left out, as far as `held` has it.
    """
    corrected = _corrected(closed)
    for month in sorted({*past, *held.months}):
        frozen = closed.get(month)
        was = _sums(frozen.booked if frozen else ())
        now = _sums(past.get(month, ()))
        kept = held.of(month)
        if was == now and not corrected and not kept:
            continue
        currency = frozen.currency if frozen else next(iter(closed.values())).currency
        then_of: dict[Subject, list[Entry]] | None = None  # entries are read from the book only where they matter
        for subject in dict.fromkeys((*was, *now, *kept)):
            difference = now.get(subject, 0) - was.get(subject, 0) - kept.get(subject, _NOTHING).waits
            key = _key(subject)
            difference -= corrected.pop((month, subject[0], key), 0)
            if not difference:
                continue
            if then_of is None:
                then_of = _by_subject(frozen.entries if frozen else ())
                new_of = _by_subject(past.get(month, ()))
            then, new = then_of.get(subject, []), worded(new_of.get(subject, ()))
            like = (*new, *then, held.bare(subject, on))[0]
            by_rule = _by_rule(kept.get(subject), closed, (month, subject[0], key))
            if by_rule:
                yield _rule_adjustment(like, kept[subject].rules, by_rule, key, month, on, currency)
            if difference != by_rule:
                yield _correcting(like, difference - by_rule, key, month, on)  # `causes` tells why, where it is printed
    gone = {cause: pay for cause, pay in corrected.items() if pay}
    for cause, like in _corrections(closed, gone).items():
        yield _taken_back(like, gone[cause], on)


def _corrected(closed: Mapping[str, ClosedStatement]) -> dict[_Cause, int]:
    """What closed months booked as adjustments, by what these correct, in minor units."""
    found: dict[_Cause, int] = defaultdict(int)
    for statement in closed.values():
        for each in statement.booked:
            if each.kind is EntryKind.ADJUSTMENT:
                found[each.corrects, each.deal_id, each.component] += each.pay
    return found


def _key(subject: Subject) -> str:
    """How an adjustment names the kind and component that it corrects."""
    _, kind, component = subject
    return f"{kind.value} {component}".strip()


def _by_rule(kept: Kept | None, closed: Mapping[str, ClosedStatement], cause: _Cause) -> int:
    """What of a difference the user wished booked, or took back again, less what closed months booked of it."""
    if kept is None:
        return 0
    booked = (
        entry.pay
        for statement in closed.values()
        for entry in statement.entries
        if entry.note == BY_RULE and (entry.corrects, entry.deal_id, entry.component) == cause
    )
    return kept.released - sum(booked)


def _corrections(closed: Mapping[str, ClosedStatement], causes: Collection[_Cause]) -> dict[_Cause, Entry]:
    """The first correction that was booked for each of these causes, in their order."""
    found: dict[_Cause, Entry] = {}
    for statement in closed.values() if causes else ():
        for entry in statement.entries:
            cause = entry.corrects, subject_deal(entry), entry.component
            if cause in causes:
                found.setdefault(cause, entry)
    return {cause: found[cause] for cause in causes}


def _taken_back(like: Entry, pay: int, on: date) -> Entry:
    """A correction whose cause is gone again."""
    return replace(like, on=on, pay=-pay, note="", why=())


def _by_subject(lines: Iterable[_L]) -> dict[Subject, list[_L]]:
    found: dict[Subject, list[_L]] = defaultdict(list)
    for line in lines:
        found[_subject_of(line)].append(line)
    return found


def _subject_of(line: Line | Booked) -> Subject:
    return subject_deal(line), line.kind, line.component


def _sums(lines: Iterable[Line | Booked]) -> dict[Subject, int]:
    found: dict[Subject, int] = defaultdict(int)
    for line in lines:
        if line.kind is not EntryKind.ADJUSTMENT:
            found[_subject_of(line)] += line.pay
    return found


def _rule_adjustment(
    like: Entry, rules: Sequence[Rule], pay: int, key: str, month: str, on: date, currency: str
) -> Entry:
    """What a newer rule says otherwise of a closed month, once the user has it booked."""
    why = (
        ("corrects", month),
        ("changed", BY_RULE),
        *((BY_RULE, rule.value) for rule in rules),
        ("pay", plain(pay, currency)),
    )
    return _correcting(like, pay, key, month, on, BY_RULE, why)


def _correcting(
    like: Entry, pay: int, key: str, month: str, on: date, note: str = "", why: tuple[tuple[str, str], ...] = ()
) -> Entry:
    return replace(
        like,
        kind=EntryKind.ADJUSTMENT,
        on=on,
        pay=pay,
        component=key,
        breakdown=(),
        rate=None,
        corrects=month,
        note=note,
        why=why,
    )
