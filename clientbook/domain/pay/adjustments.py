"""Corrections of closed months: what the facts say now, less what was booked then and corrected since."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from ..choices import EntryKind
from ..money import plain
from ..records import ClosedStatement
from .bookings import Line
from .entries import Booked, Entry

_L = TypeVar("_L", bound=Line)
#: A deal, the kind of its entry, and the component or bonus.
_Subject = tuple[int | None, EntryKind, str]
#: What an adjustment corrects: a month, a deal, and the kind and component of its entry.
_Cause = tuple[str, int | None, str]


def adjustments(
    past: Mapping[str, Sequence[Line]],
    closed: Mapping[str, ClosedStatement],
    on: date,
    worded: Callable[[Iterable[Line]], tuple[Entry, ...]],
) -> Iterator[Entry]:
    """The adjustments of all months in `past`, dated `on`; each names its deal, what changed, and its month."""
    corrected: dict[_Cause, int] = defaultdict(int)
    for statement in closed.values():
        for each in statement.booked:
            if each.kind is EntryKind.ADJUSTMENT:
                corrected[each.corrects, each.deal_id, each.component] += each.pay
    for month in sorted(past):
        frozen = closed.get(month)
        was = _sums(frozen.booked if frozen else ())
        now = _sums(past[month])
        if was == now and not corrected:
            continue
        then_of: dict[_Subject, list[Entry]] | None = None  # entries are read from the book only where they matter
        for subject in dict.fromkeys((*was, *now)):
            difference = now.get(subject, 0) - was.get(subject, 0)
            deal_id, kind, component = subject
            key = f"{kind.value} {component}".strip()
            difference -= corrected.pop((month, deal_id, key), 0)
            if difference:
                if then_of is None:
                    then_of, new_of = _by_subject(frozen.entries if frozen else ()), _by_subject(past[month])
                then, new = then_of.get(subject, []), worded(new_of.get(subject, ()))
                currency = frozen.currency if frozen else next(iter(closed.values())).currency
                yield _adjustment(then, new, difference, key, month, on, currency)
    gone = {cause: pay for cause, pay in corrected.items() if pay}
    for cause, (like, currency) in _corrections(closed, gone).items():
        yield _taken_back(like, currency, cause[0], gone[cause], on)


def _corrections(closed: Mapping[str, ClosedStatement], causes: Collection[_Cause]) -> dict[_Cause, tuple[Entry, str]]:
    """The first correction that was booked for each of these causes, with its currency; in their order."""
    found: dict[_Cause, tuple[Entry, str]] = {}
    for statement in closed.values() if causes else ():
        for entry in statement.entries:
            cause = entry.corrects, entry.deal_id, entry.component
            if cause in causes:
                found.setdefault(cause, (entry, statement.currency))
    return {cause: found[cause] for cause in causes}


def _taken_back(like: Entry, currency: str, month: str, pay: int, on: date) -> Entry:
    """A correction whose cause is gone again."""
    why = (("corrects", month), ("changed", "removed"), ("pay", plain(-pay, currency)))
    return replace(like, on=on, pay=-pay, note="removed", why=why)


def _by_subject(lines: Iterable[_L]) -> dict[_Subject, list[_L]]:
    found: dict[_Subject, list[_L]] = defaultdict(list)
    for line in lines:
        found[_subject_of(line)].append(line)
    return found


def _subject_of(line: Line | Booked) -> _Subject:
    return line.deal_id, line.kind, line.component


def _sums(lines: Iterable[Line | Booked]) -> dict[_Subject, int]:
    found: dict[_Subject, int] = defaultdict(int)
    for line in lines:
        if line.kind is not EntryKind.ADJUSTMENT:
            found[line.deal_id, line.kind, line.component] += line.pay
    return found


def _adjustment(
    was: Sequence[Entry], new: Sequence[Entry], pay: int, subject: str, month: str, on: date, currency: str
) -> Entry:
    like = (new or was)[0]
    cause = _cause(was, new)
    return replace(
        like,
        kind=EntryKind.ADJUSTMENT,
        on=on,
        pay=pay,
        component=subject,
        legs=(),
        rate=None,
        corrects=month,
        note=cause,
        why=(
            ("corrects", month),
            ("changed", cause),
            ("booked before", plain(sum(e.pay for e in was), currency)),
            ("now", plain(sum(e.pay for e in new), currency)),
            ("pay", plain(pay, currency)),
        ),
    )


def _cause(was: Sequence[Entry], new: Sequence[Entry]) -> str:
    """The field that makes the difference, as a code."""
    if not was:
        return "added"
    if not new:
        return "removed"
    for name in ("amount", "share", "rate", "credited", "on", "plan_starts"):
        if getattr(was[0], name) != getattr(new[0], name):
            return name
    return "total"
