"""Why a closed month is corrected: which input of which record is another now, from what to what.

The sound source is what was frozen: an entry keeps its inputs as (code, value) pairs (`reasons`), and the same line
computed from today's facts has them too. Where an entry's own inputs are equal, another deal that counts before it in
the period has changed. What cannot be told from both (a deal that is gone, or new) is left to the book's history.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from ...choices import EntryKind, Period
from ...entries import Entry, NotCounted, part_of, subject_deal
from ...money import plain
from ...records import ClosedStatement, Deal
from ..beside import BY_HAND, ENTERED
from ..earning.bookings import Line
from ..earning.reasons import Reasons
from ..figures import BETWEEN, Figures
from ..periods import days_of, first_day, last_day, month_of
from .adjustments import BY_RULE

#: Between what was and what is in the value of a cause; where one of them is missing, there was or is nothing.
ARROW: Final = " → "
#: Inputs of an entry's own, as `reasons` and `monthly` name them, and what their change is called.
_OWN: Final = {
    "plan": "plan version",
    "anchor won": "won",
    "anchor invoiced": "invoiced",
    "anchor paid": "sold",
    "anchor paid in full": "paid in full",
    "amount": "amount",
    "cost": "cost",
    "share": "share",
    "exchange rate": "exchange rate",
    "own rate": "own rate",
    "base pay": "base pay",
    "allowance": "allowance",
    ENTERED: "entered",
    "days": "days",
    "guarantee": "guarantee",
    "draw": "draw",
    "cancelled": "cancelled",
    "taken back": "taken back",
}
#: Inputs that other entries make: the running total, what a period has paid, what a month has earned.
_RUNNING: Final = ("counted before", "booked before", "earned", "debt before", "reached deals", "reached total",
                   "reached attainment")  # fmt: skip
#: Shares count as whole where an entry names none.
_UNSAID: Final = {"share": "100%"}
#: So many other deals are named; the rest is counted.
_NAMED: Final = 3
_Subject = tuple[int | None, EntryKind, str]


#: A figure that was entered, changed or taken out after the month was closed.
ENTERED_FIGURE: Final = "figure"


def cause(field: str, before: str = "", after: str = "") -> tuple[str, str]:
    """One cause as a pair of a story; without values it is told by its name alone."""
    return f"changed {field}", f"{before}{ARROW}{after}" if before or after else ""


class Causes:
    """The causes of one employer's adjustments: `closed` as it was frozen, `fresh` lines by the facts of today."""

    def __init__(
        self,
        closed: Mapping[str, ClosedStatement],
        fresh: Mapping[str, Sequence[Line]],
        not_counted: Iterable[NotCounted],
        deals: Sequence[Deal],
        worded: Callable[[Iterable[Line]], tuple[Entry, ...]],
        figures: Figures,
        begins: Callable[[str], int],
    ) -> None:
        """`begins` gives the month in which years begin by the plan of a month."""
        self._closed = closed
        self._fresh = fresh
        self._not_counted = not_counted
        self._deals = deals
        self._worded = worded
        self._figures = figures
        self._begins = begins
        self._was: dict[str, Mapping[_Subject, list[Entry]]] = {}
        self._now: dict[str, Mapping[_Subject, list[Line]]] = {}
        self._direct: dict[tuple[str, _Subject], Reasons] = {}
        self._changes: dict[str, Sequence[tuple[_Subject, Sequence[Line], Reasons]]] = {}

    def explained(self, entry: Entry, currency: str) -> Entry:
        """The adjustment with its whole story: what it corrects, why, what was booked, what is right now.

        It credits nothing: the deal's amount counts where the deal does.
        """
        if entry.note == BY_RULE:
            return replace(entry, credited=0)
        month, subject = entry.corrects, _subject_of(entry)
        was = self._frozen(month).get(subject, [])
        new = self._worded(self._computed(month).get(subject, ()))
        before, now = sum(e.pay for e in was), sum(e.pay for e in new)
        found = self._causes(month, subject) or (cause("as it was"),)
        former_reasons = self._reasons_before(entry)
        found = tuple(_since(pair, former_reasons) for pair in found if pair not in former_reasons) or found
        story = [("corrects", month), *found]
        if was or new:
            story += [("booked before", plain(before, currency)), ("now", plain(now, currency))]
        story += self._left_out(entry, now - before - entry.pay, currency)
        note = found[0][0].partition(" ")[2]
        return replace(entry, credited=0, note=note, why=(*story, ("pay", plain(entry.pay, currency))))

    def _left_out(self, entry: Entry, pay: int, currency: str) -> Iterator[tuple[str, str]]:
        """What of the difference is not booked here: corrected by earlier adjustments, or held from newer rules."""
        earlier = sum(each.pay for each in self._earlier(entry))
        if earlier:
            yield "corrected before", plain(earlier, currency)
        if pay != earlier:
            yield "held", plain(pay - earlier, currency)

    def _earlier(self, entry: Entry) -> Iterator[Entry]:
        yield from (e for e in self._corrections.get((entry.corrects, subject_deal(entry)), ()) if _same(e, entry))

    @cached_property
    def _corrections(self) -> Mapping[tuple[str, int | None], Sequence[Entry]]:
        """What closed months have corrected, by month and deal; entries are read only of those that have."""
        found: dict[tuple[str, int | None], list[Entry]] = defaultdict(list)
        for statement in self._closed.values():
            for each in statement.entries if any(booked.corrects for booked in statement.booked) else ():
                if each.corrects:
                    found[each.corrects, subject_deal(each)].append(each)
        return found

    def _reasons_before(self, entry: Entry) -> Reasons:
        """The causes that earlier adjustments of the same line have told."""
        return tuple(p for e in self._earlier(entry) for p in e.why if p[0].startswith("changed "))

    # -- which ones ---------------------------------------------------------------------------------------------------

    def _causes(self, month: str, subject: _Subject) -> Reasons:
        direct = self._direct_of(month, subject)
        was = self._frozen(month).get(subject, [])
        new = self._worded(self._computed(month).get(subject, ()))
        if direct and not (was and new and _shifted(was[0], new[0])):
            return direct
        running = _running(was[0], new[0]) if was and new else ()
        others = tuple(self._of_others(month, subject, (*new, *was)))
        plans = tuple(pair for pair in others if pair[0] in _OF_PLAN)
        floor = _floor(subject[1], (*was, *new)) if not (was and new) and not others else ()
        return (*direct, *(others if others != plans else plans[:1])) or running or floor

    def _of_others(self, month: str, subject: _Subject, entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
        """The causes of the deals that count before this line: in its period, or in its month."""
        deal_id, kind, component = subject
        last = max((e.on for e in entries), default=None)
        named = 0
        for each in self._months(month, entries):
            for other, lines, found in self._changed(each):
                if other == subject or (kind is EntryKind.COMMISSION and other[2] != component):
                    continue
                if kind is EntryKind.COMMISSION and last is not None and min(e.on for e in lines) > last:
                    continue
                if other[0] == deal_id and kind is EntryKind.COMMISSION:
                    continue
                if not all(pair[0] in _OF_PLAN for pair in found) and other[0] != deal_id:
                    yield cause("of", "", self._title(lines))
                yield from found
                named += 1
                if named == _NAMED:
                    return

    def _changed(self, month: str) -> Sequence[tuple[_Subject, Sequence[Line], Reasons]]:
        """The deals' lines of a month whose own inputs are others now: looked for once, however many lines ask."""
        if month not in self._changes:
            was, now = self._frozen(month), self._computed(month)
            deals = (s for s in dict.fromkeys((*was, *now)) if s[0] is not None and s[1] is EntryKind.COMMISSION)
            self._changes[month] = [
                (subject, (*was.get(subject, ()), *now.get(subject, ())), found)
                for subject in deals
                if (found := self._direct_of(month, subject))
            ]
        return self._changes[month]

    def _title(self, lines: Iterable[Line]) -> str:
        (first, *_) = self._worded(tuple(lines)[:1])
        return first.deal

    def _months(self, month: str, entries: Sequence[Entry]) -> Iterator[str]:
        """The months whose deals count before a line: those of its period up to its own."""
        period = next((value for e in entries for code, value in e.why if code == "period"), "")
        kind = entries[0].kind if entries else EntryKind.COMMISSION
        if kind in (EntryKind.COMMISSION, EntryKind.BONUS) and period != "month":
            over = Period(period) if period in ("quarter", "half-year") else Period.YEAR
            first = month_of(days_of(first_day(month), over, self._begins(month))[0])
            yield from sorted({m for m in (*self._closed, *self._fresh) if first <= m <= month})
        else:
            yield month

    def _direct_of(self, month: str, subject: _Subject) -> Reasons:
        key = (month, subject)
        if key not in self._direct:
            self._direct[key] = tuple(dict.fromkeys(self._compared(month, subject)))
        return self._direct[key]

    def _compared(self, month: str, subject: _Subject) -> Iterator[tuple[str, str]]:
        was = self._frozen(month).get(subject, [])
        new = self._worded(self._computed(month).get(subject, ()))
        if was and new:
            yield from differences(was, new)
        elif new:
            yield from self._came(month, subject, new)
        elif was:
            yield from self._went(month, subject, was)

    # -- what came, and what went -------------------------------------------------------------------------------------

    def _came(self, month: str, subject: _Subject, new: Sequence[Entry]) -> Iterator[tuple[str, str]]:
        deal_id, kind, _ = subject
        if _is_by_hand(new[0]):
            yield self._moved_by_hand(month, subject, new[0], is_new=True) or cause("line added")
            return
        if entered := self._entered(month, new[0], since_closed=True):
            yield from entered
            return
        if kind is not EntryKind.COMMISSION or deal_id is None:
            yield from _month_line(kind, (), new)
            return
        elsewhere = [e for m in self._closed if m != month for e in self._frozen(m).get(subject, ())]
        moved = tuple(differences(elsewhere[:1], new[:1])) if elsewhere else ()
        since = [each for m, each in self._closed.items() if m >= month]
        reason = next((each.reason for one in since for each in one.not_counted if each.deal_id == deal_id), "")
        received = tuple(cause("received", "", value) for value in _received(new))
        if moved:
            yield from moved
        elif received and (elsewhere or reason == "not paid"):
            yield from received
        elif reason:
            yield cause("not counted", reason)
        else:
            yield cause("added")

    def _went(self, month: str, subject: _Subject, was: Sequence[Entry]) -> Iterator[tuple[str, str]]:
        deal_id, kind, component = subject
        if _is_by_hand(was[0]):
            yield self._moved_by_hand(month, subject, was[0], is_new=False) or cause("line removed")
            return
        if entered := self._entered(month, was[0], since_closed=False):
            yield from entered
            return
        if kind is not EntryKind.COMMISSION or deal_id is None:
            yield from _month_line(kind, was, ())
            return
        deal = self._deal_of.get(deal_id)
        if deal is None:
            yield cause("gone")
            return
        elsewhere = [line for m in self._fresh if m != month for line in self._computed(m).get(subject, ())]
        moved = tuple(differences(was[:1], self._worded(elsewhere[:1]))) if elsewhere else ()
        missing = next((each.reason for each in self._not_counted if each.deal_id == deal_id), "")
        others = {s[2] for m in self._fresh for s in self._computed(m) if s[0] == deal_id and s[1] is kind}
        if moved:
            yield from moved
        elif deal.cancelled_on is not None and was[0].on > deal.cancelled_on:
            yield cause("cancelled", "", deal.cancelled_on.isoformat())
        elif _received(was) and (elsewhere or missing == "not paid"):
            yield from (cause("received", value) for value in _received(was))
        elif others - {component}:
            yield cause("component", component, sorted(others - {component})[0])
        elif missing:
            yield cause("not counted now", "", missing)
        else:
            yield cause("removed")

    def _entered(self, month: str, entry: Entry, since_closed: bool) -> Reasons:
        """The figures by which an entry pays and that are others now: entered since, changed or taken out.

        Of an entry that was not there, what a figure said then is known only where the closed month missed it.
        """
        told = _figures_of(entry)
        over = next((value for code, value in entry.why if code == "period"), Period.MONTH.value)
        if since_closed:
            closed = [self._closed[each] for each in self._closed if each >= month]
            missed = {each.value.rpartition(BETWEEN)[0] for one in closed for each in one.not_counted}
            return tuple(cause(ENTERED_FIGURE, "", text) for name, text in told.items() if name in missed)
        found = []
        for name, text in told.items():
            value = self._figures.value(name, Period(over), last_day(month), self._begins(month))
            if value is None or f"{name} = {value.partition(' of ')[0].rstrip('%')}" != text.rstrip("%"):
                found.append(cause(ENTERED_FIGURE, text, "" if value is None else f"{name} = {value}"))
        return tuple(found)

    def _moved_by_hand(self, month: str, subject: _Subject, entry: Entry, is_new: bool) -> tuple[str, str] | None:
        """A pay line that stands, or stood, in another month: its day was changed."""
        for other in dict.fromkeys((*self._closed, *self._fresh)):
            found = self._frozen(other) if is_new else self._computed(other)
            if other != month and (lines := found.get(subject, ())):
                days = [entry.on.isoformat(), lines[0].on.isoformat()]
                return cause("line day", *(reversed(days) if is_new else days))
        return None

    @cached_property
    def _deal_of(self) -> Mapping[int, Deal]:
        return {deal.id: deal for deal in self._deals}

    def _frozen(self, month: str) -> Mapping[_Subject, list[Entry]]:
        if month not in self._was:
            found: dict[_Subject, list[Entry]] = defaultdict(list)
            for entry in self._closed[month].entries if month in self._closed else ():
                if entry.kind is not EntryKind.ADJUSTMENT:
                    found[subject_deal(entry), entry.kind, entry.component].append(entry)
            self._was[month] = found
        return self._was[month]

    def _computed(self, month: str) -> Mapping[_Subject, list[Line]]:
        if month not in self._now:
            found: dict[_Subject, list[Line]] = defaultdict(list)
            for line in self._fresh.get(month, ()):
                found[subject_deal(line), line.kind, line.component].append(line)
            self._now[month] = found
        return self._now[month]


def _is_by_hand(entry: Entry) -> bool:
    return entry.why[:1] != () and entry.why[0][0] == BY_HAND


def differences(was: Sequence[Entry], new: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """What of the inputs of one line is another now; entries of one subject, in order."""
    if len(was) == len(new):
        for one, other in zip(was, new, strict=True):
            yield from _own(one, other)
    else:
        yield from _own(was[0], new[0])
    then, now = _received(was), _received(new)
    if then != now:
        yield from (cause("received", value) for value in then if value not in now)
        yield from (cause("received", "", value) for value in now if value not in then)
    elif len(was) != len(new):
        yield cause("plan version")


def _own(was: Entry, new: Entry) -> Iterator[tuple[str, str]]:
    then, now = dict(reversed(was.why)), dict(reversed(new.why))
    found = [
        cause(name, then.get(code, _UNSAID.get(code, "")), now.get(code, _UNSAID.get(code, "")))
        for code, name in _OWN.items()
        if then.get(code, _UNSAID.get(code, "")) != now.get(code, _UNSAID.get(code, ""))
    ]
    yield from found
    figures, figures_now = _figures_of(was), _figures_of(new)
    for name in dict.fromkeys((*figures, *figures_now)):
        if figures.get(name, "") != figures_now.get(name, ""):
            yield cause(ENTERED_FIGURE, figures.get(name, ""), figures_now.get(name, ""))
    if figures != figures_now:
        return
    if was.kind is EntryKind.BONUS:
        yield from _bonus(was, new, then, now)
    elif was.kind is EntryKind.COMMISSION and not found and not _shifted(was, new):
        yield from _terms(was, new, then, now)


def _figures_of(entry: Entry) -> Mapping[str, str]:
    """What was entered and pays an entry, or keeps it from paying, by the figure's name: "NPS = 71"."""
    found: dict[str, str] = {}
    for code, value in entry.why:
        name, text = "", ""
        if code == "by figure":
            text, _, name = value.partition(" at ")[2].partition(" of ")
        elif code.endswith(" figure") and code != "no figure":
            reached, _, rest = value.replace("<", ">=").partition(" >= ")
            text, name = reached, rest.partition(" of ")[2]
        if name:
            found[name] = f"{name} = {text}"
    return found


def _bonus(was: Entry, new: Entry, then: Mapping[str, str], now: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    code = next((code for code in then if code.startswith("reached ")), "")
    needed, needs = (each.get(code, "").partition(">=")[2].strip() for each in (then, now))
    if needed != needs:
        yield cause("needed", needed, needs)
    if was.pay != new.pay:
        yield cause("bonus", then.get("pay", ""), now.get("pay", ""))


def _terms(was: Entry, new: Entry, then: Mapping[str, str], now: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What the plan says otherwise of the same deal on top of the same total."""
    rates = [tuple(sliced.rate for sliced in each.breakdown) for each in (was, new)]
    if rates[0] != rates[1] and len(rates[0]) == len(rates[1]) == 1:
        yield cause("tier rate", *(each.get("leg", "").partition(" × ")[2] for each in (then, now)))
    elif was.breakdown != new.breakdown:
        yield cause("tiers")
    if then.get("ceiling") != now.get("ceiling"):
        yield cause("ceiling", then.get("ceiling", ""), now.get("ceiling", ""))


_OF_PLAN: Final = frozenset(
    f"changed {name}"
    for name in (
        "plan version",
        "tier rate",
        "tiers",
        "ceiling",
        "guarantee",
        "draw",
        "base pay",
        "allowance",
        "allowances",
        "opening",
        "year begins",
        ENTERED_FIGURE,
        "bonuses",
        "bonus",
        "needed",
        "plan start",
        "employed from",
        "employed until",
        "pays until",
        "taken back",
    )
)


def is_of_deal(pair: tuple[str, str]) -> bool:
    """Whether a pair is the change of a deal, and none of the plan's, the employer's, or a figure of the story."""
    return pair[0].startswith("changed ") and pair[0] not in _OF_PLAN


def _shifted(was: Entry, new: Entry) -> bool:
    """Whether other deals changed what this one pays: the total before it put it into other tiers."""
    then, now = dict(reversed(was.why)), dict(reversed(new.why))
    if was.kind is not EntryKind.COMMISSION:
        return any(then.get(code) != now.get(code) for code in _RUNNING)
    if then.get("counted before") == now.get("counted before") or "own rate" in now:
        return False
    rates = [[sliced.rate for sliced in each.breakdown] for each in (was, new)]
    return rates[0] != rates[1] or len(rates[0]) > 1 or then.get("rates") == "whole"


def _running(was: Entry, new: Entry) -> Reasons:
    """What other entries made of this one's inputs, where no deal is found that did."""
    then, now = dict(reversed(was.why)), dict(reversed(new.why))
    return tuple(
        cause(code, then.get(code, ""), now.get(code, "")) for code in _RUNNING if then.get(code) != now.get(code)
    )


def _month_line(kind: EntryKind, was: Sequence[Entry], new: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """A line that came into a month or went out of it: base pay, a floor, a clawback."""
    values = dict(reversed((*was, *new)[0].why))
    code = {
        EntryKind.GUARANTEE: "guarantee", EntryKind.DRAW: "draw", EntryKind.BASE: "base pay",
        EntryKind.ALLOWANCE: "allowance",
    }.get(kind, "")  # fmt: skip
    if kind is EntryKind.CLAWBACK:
        day = values.get("cancelled", "")
        yield cause("cancelled", "" if new else day, day if new else "")
    elif code in ("base pay", "allowance"):
        yield cause(code, "" if new else values.get(code, ""), values.get(code, "") if new else "")


def _floor(kind: EntryKind, entries: Sequence[Entry]) -> Reasons:
    """A bonus or a floor that came or went while no deal changed: the plan promises it now, or no longer."""
    names = {EntryKind.BONUS: "bonuses", EntryKind.GUARANTEE: "guarantee", EntryKind.DRAW: "draw"}
    return (cause(names[kind]),) if kind in names and entries else ()


def _received(entries: Iterable[Entry]) -> list[str]:
    """The receipts of a deal's entries: what had come in by which day."""
    found = []
    for entry in entries:
        for code, value in entry.why:
            if code == "received":
                found.append(f"{value.partition(' / ')[0]} {entry.on.isoformat()}")
    return found


def _subject_of(adjustment: Entry) -> _Subject:
    """What an adjustment corrects."""
    kind, component = part_of(adjustment)
    return subject_deal(adjustment), EntryKind(kind), component


def _same(one: Entry, other: Entry) -> bool:
    return (subject_deal(one), one.component) == (subject_deal(other), other.component)


def _since(pair: tuple[str, str], former_reasons: Reasons) -> tuple[str, str]:
    """A change of a field that was corrected before begins where the last correction left it."""
    last = [value.partition(ARROW)[2] for code, value in former_reasons if code == pair[0]]
    after = pair[1].partition(ARROW)[2]
    return (pair[0], f"{last[-1]}{ARROW}{after}") if last and last[-1] and after else pair
