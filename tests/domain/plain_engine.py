"""What a plan file pays, worked out the slow way from the text of the rules: the whole grammar of components and bonuses.

It reads the file by itself and shares no line with the program. Every figure is a `Fraction` of minor units until it is
booked. It knows one version of a plan, one employer who is always there, one currency, and neither ceilings together
with cancelled deals nor credits that name their deal: `second_engine` knows those, of former plans.
"""

import calendar
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

ZERO, ONE = Fraction(0), Fraction(1)
LENGTH = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
OF_RECEIPT = ("days to payment", "months since won")
OF_DEAL = (*OF_RECEIPT, "margin of price", "margin of cost")


@dataclass(frozen=True)
class PlainDeal:
    """A deal that was won; sums in minor units."""

    id: int
    client: int
    amount: int
    won: date
    cost: int = 0
    product: str = ""
    share: Fraction = ONE
    rate: Fraction | None = None
    invoiced: date | None = None
    receipts: tuple[tuple[date, int], ...] = ()
    cancelled: date | None = None


@dataclass(frozen=True)
class PlainLine:
    """A line of pay that somebody entered; it may name a deal."""

    on: date
    kind: str
    amount: int
    deal: int | None = None


def half_up(value: Fraction) -> int:
    """Half away from zero."""
    size = (abs(value) * 2 + 1) // 2
    return int(size if value >= 0 else -size)


def number(text: object) -> Fraction:
    """ "4%" as a fraction; anything else as it stands."""
    told = str(text)
    return Fraction(told.rstrip("%")) / 100 if told.endswith("%") else Fraction(told)


def money(text: object) -> Fraction:
    return Fraction(str(text)) * 100


def month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def month_ends(first: date, last: date) -> Iterator[date]:
    """The last days of all months from one day to another."""
    day = month_end(first)
    while day <= month_end(last):
        yield day
        day = month_end(day + timedelta(days=1))


def full_months(since: date, until: date) -> int:
    return max((until.year - since.year) * 12 + until.month - since.month - (until.day < since.day), 0)


def is_figure(part: dict[str, Any]) -> bool:
    return str(part.get("measure", "")).startswith("figure of ")


@dataclass(eq=False)
class Counted:
    """A deal under one component: from which day it counts, what it earns, and when how much of that is due."""

    deal: PlainDeal
    on: date
    basis: Fraction
    uncut: Fraction = ZERO  # before a ceiling
    earned: Fraction = ZERO
    changes: list[tuple[date, Fraction]] = field(default_factory=list)  # after a day it earns that
    due: list[tuple[date, Fraction]] = field(default_factory=list)

    def earned_on(self, day: date) -> Fraction:
        return [self.earned, *(earned for since, earned in self.changes if since < day)][-1]

    def paid_by(self, day: date) -> int:
        """By what it earns as it is known now."""
        earned = [self.earned, *(earned for _, earned in self.changes)][-1]
        return half_up(earned * [ZERO, *(part for on, part in self.due if on <= day)][-1])


class PlainEngine:
    def __init__(
        self,
        file: str,
        deals: list[PlainDeal],
        tags: dict[int, list[str]],
        figures: dict[tuple[str, str], str],
        by_hand: list[PlainLine],
    ) -> None:
        """`figures` by name and period ("2026-Q1"), as they were entered; `by_hand` in the order of their numbers."""
        self.plan: dict[str, Any] = tomllib.loads(file)
        self.begins = int(self.plan.get("year_begins", 1))
        self.figures = figures
        self.by_hand = by_hand
        self.parts: list[dict[str, Any]] = self.plan.get("component", [])
        self.starts = self.plan["starts"]
        self.opening: dict[str, str] = self.plan.get("opening", {}).get("counted", {})
        self.every = deals  # with those of before the plan
        self.tags = tags
        self.deals = [d for d in deals if d.won >= self.starts and not (d.cancelled and d.cancelled < d.won)]
        self.lines: dict[tuple[str, str, int, str], int] = defaultdict(int)
        self.groups: dict[tuple[str, object], list[Counted]] = defaultdict(list)
        self.totals: dict[tuple[str, object], dict[int, Fraction]] = defaultdict(dict)  # by deal
        self.fallen: dict[int, int] = defaultdict(int)  # what falls away by each deal

    # -- periods ------------------------------------------------------------------------------------------------------

    def period(self, day: date, over: str) -> tuple[int, int]:
        """The year in which the plan's own year begins, and the place of the period in it."""
        since = day.year * 12 + day.month - self.begins
        return since // 12, since % 12 // LENGTH[over]

    def period_end(self, day: date, over: str) -> date:
        end = month_end(day)
        while self.period(end + timedelta(days=1), over) == self.period(day, over):
            end = month_end(end + timedelta(days=1))
        return end

    def period_name(self, day: date, over: str) -> str:
        if over == "month":
            return f"{day:%Y-%m}"
        year, place = self.period(day, over)
        return f"{year}-{over[0].upper()}{place + 1}" if over != "year" else str(year)

    def entered(self, name: str, over: str, day: date, percent: bool) -> Fraction | None:
        """A figure by the end of a day; None before its period is over, and where nobody entered it."""
        if day < self.period_end(day, over):
            return None
        for longer in ("month", "quarter", "half-year", "year"):
            text = self.figures.get((name, self.period_name(day, longer)))
            if text is not None and LENGTH[longer] >= LENGTH[over]:
                return Fraction(text.rstrip("%")) / (100 if percent else 1)
        return None

    # -- which deals --------------------------------------------------------------------------------------------------

    def fits(self, part: dict[str, Any], deal: PlainDeal) -> bool:
        if part.get("products") and deal.product not in part["products"]:
            return False
        if part.get("tags") and not set(part["tags"]) & set(self.tags[deal.client]):
            return False
        if part.get("new_clients"):
            sound = [d for d in self.every if d.amount > 0 and not (d.cancelled and d.cancelled < d.won)]
            first = min([d.won for d in sound if d.client == deal.client] + [deal.won])
            return full_months(first, deal.won) < part["new_clients"]
        return True

    @staticmethod
    def names(part: dict[str, Any]) -> bool:
        return bool(part.get("products") or part.get("tags") or part.get("new_clients"))

    def takers(self, deal: PlainDeal) -> list[dict[str, Any]]:
        found = [part for part in self.parts if self.names(part) and self.fits(part, deal)]
        return found or [part for part in self.parts if not self.names(part)]

    def takes(self, part: dict[str, Any], deal: PlainDeal) -> bool:
        return any(each["name"] == part["name"] for each in self.takers(deal))

    # -- events -------------------------------------------------------------------------------------------------------

    def anchor(self, part: dict[str, Any]) -> str:
        return str(part.get("anchor", self.plan.get("anchor", "won")))

    @staticmethod
    def received(deal: PlainDeal) -> list[tuple[date, Fraction]]:
        """How much of a deal has come in, after each receipt; what came before it was won counts on that day."""
        found, so_far = [], 0
        for on, amount in sorted(deal.receipts, key=lambda each: each[0]):
            so_far += amount
            found.append((max(on, deal.won), min(ONE, Fraction(so_far, deal.amount))))
        return found

    def event(self, deal: PlainDeal, event: str) -> date | None:
        if event == "won":
            return deal.won
        if event == "invoiced":
            return max(deal.invoiced, deal.won) if deal.invoiced else None
        return next((on for on, part in self.received(deal) if part >= 1), None)  # paid in full

    def counts_on(self, part: dict[str, Any], deal: PlainDeal) -> date | None:
        """What is earned as money comes in counts when it is won."""
        anchor = self.anchor(part)
        return deal.won if anchor == "paid" else self.event(deal, anchor)

    # -- what is due when ---------------------------------------------------------------------------------------------

    def schedule(self, part: dict[str, Any], each: Counted) -> list[tuple[date, Fraction]]:
        if part.get("measure") in OF_RECEIPT and self.own_rate(part, each.deal) is None:
            steps = self.by_receipts(part, each)
        else:
            moves = []
            for one in part.get("paid") or [{"part": "100%"}]:
                later = timedelta(days=one.get("after_days", 0))
                for on, share in self.moments(part, each, one.get("on")):
                    moves.append((max(on + later, each.on), share * number(one["part"])))
            steps, so_far = [], ZERO
            for on, share in sorted(moves, key=lambda move: move[0]):
                so_far += share
                steps.append((on, so_far))
        return self.judged(part, each, steps)

    def moments(self, part: dict[str, Any], each: Counted, event: str | None) -> list[tuple[date, Fraction]]:
        anchor = event or self.anchor(part)
        if anchor == "paid":
            parts = self.received(each.deal)
            before = [ZERO, *(share for _, share in parts)]
            return [(on, share - was) for (on, share), was in zip(parts, before, strict=False)]
        day = self.event(each.deal, anchor)
        return [] if day is None else [(day, ONE)]

    def by_receipts(self, part: dict[str, Any], each: Counted) -> list[tuple[date, Fraction]]:
        found, due, before = [], ZERO, ZERO
        for on, share in self.received(each.deal):
            if self.anchor(part) == "paid in full" and share < 1:
                continue
            if part["measure"] == "days to payment":
                value = max((on - (each.deal.invoiced or each.on)).days, 0)
            else:
                value = full_months(each.deal.won, on)
            due += (share - before) * self.tiers(part, each.on)[self.tier(part, each.on, Fraction(value))][1]
            before = share
            found.append((on, due))
        return found

    def judged(
        self, part: dict[str, Any], each: Counted, steps: list[tuple[date, Fraction]]
    ) -> list[tuple[date, Fraction]]:
        """At every month's end, over the period of the deal, conditions and multipliers are looked at."""
        whens = part.get("when", [])
        whens = [whens] if isinstance(whens, str) else whens
        by_figure = is_figure(part) and self.own_rate(part, each.deal) is None
        if not (whens or part.get("multipliers") or by_figure) or not steps:
            return steps
        over = part.get("accumulates", "month")
        last = self.period_end(each.on, over)
        found: list[tuple[date, Fraction]] = []
        for end in month_ends(steps[0][0], max(last, steps[-1][0])):
            factor = ONE
            for when in whens:
                factor *= self.holds(when, over, min(end, last), None)
            for multiplier in part.get("multipliers", []):
                factor *= self.times(multiplier, over, min(end, last))
            if by_figure:
                factor *= self.rate_by_figure(part, each, min(end, last))
            inside = [step for step in steps if step[0].replace(day=1) == end.replace(day=1)]
            if inside:
                found += [(on, share * factor) for on, share in inside]
            elif end <= month_end(last):
                so_far = [share for on, share in steps if on <= end][-1]
                if found[-1][1] != so_far * factor:
                    found.append((end, so_far * factor))
        return found

    def rate_by_figure(self, part: dict[str, Any], each: Counted, day: date) -> Fraction:
        starts = part.get("tiers") or [{"from": "0"}]
        value = self.value(part["measure"], part.get("accumulates", "month"), day, None, starts[-1]["from"])
        return ZERO if value is None else self.tiers(part, each.on)[self.tier(part, each.on, value)][1]

    # -- what is measured of a period ---------------------------------------------------------------------------------

    def measured(self, measure: str, of: str, over: str, day: date, scope: dict[str, Any] | None) -> Fraction:
        """A count, minor units, or minor units of what has a quota, by the end of a day."""
        total = self.measured_before(measure, of, over, day, scope)
        for deal in self.deals:
            takers = [part for part in self.takers(deal) if of in ("", part["name"])]
            if not takers or (scope is not None and self.names(scope) and not self.fits(scope, deal)):
                continue
            anchor = str(self.plan.get("anchor", "won"))
            on = self.event(deal, anchor if anchor in ("won", "invoiced") else "paid in full")
            if on is None or on > day or self.period(on, over) != self.period(day, over):
                continue
            if deal.cancelled and (deal.cancelled < on or deal.cancelled <= day):
                continue
            if measure == "deals":
                total += deal.amount > 0
            elif measure == "total":
                total += deal.amount * deal.share
            else:
                with_quota = (part for part in takers if self.has_quota(part))
                total += sum((self.basis(part, deal) for part in with_quota), ZERO)
        return total

    def measured_before(self, measure: str, of: str, over: str, day: date, scope: dict[str, Any] | None) -> Fraction:
        """What was counted before the book of a period that is no longer than the one asked for."""
        if self.period(day, over) != self.period(self.starts, over) or (scope is not None and self.names(scope)):
            return ZERO
        found = []
        for name, told in self.opening.items():
            parts = [p for p in self.parts if name == p.get("shares", p["name"]) and of in ("", p["name"])]
            parts = [p for p in parts if LENGTH[p.get("accumulates", "month")] <= LENGTH[over]]
            if measure == "deals" and any(p.get("measure") == "deals" for p in parts):
                found.append(Fraction(told))
            elif (measure == "total" and any("measure" not in p and p.get("basis") != "margin" for p in parts)) or (
                measure == "attainment" and any(self.has_quota(p) for p in parts)
            ):
                found.append(money(told))
        return sum(found, ZERO) if measure == "attainment" or len(found) == 1 else ZERO

    def counted_before(self, part: dict[str, Any], day: date) -> Fraction:
        """What the period of a day had counted before the book began."""
        over, name = part.get("accumulates", "month"), part.get("shares", part["name"])
        if over == "deal" or name not in self.opening or self.period(day, over) != self.period(self.starts, over):
            return ZERO
        return Fraction(self.opening[name]) if part.get("measure") == "deals" else money(self.opening[name])

    @staticmethod
    def basis(part: dict[str, Any], deal: PlainDeal) -> Fraction:
        return (deal.amount - (deal.cost if part.get("basis") == "margin" else 0)) * deal.share

    @staticmethod
    def has_quota(part: dict[str, Any]) -> bool:
        return part.get("accumulates") != "deal" and bool(number(part.get("quota", 0)) or part.get("quotas"))

    def quota(self, part: dict[str, Any], day: date) -> Fraction:
        over = part.get("accumulates", "month")
        if over == "deal" or not part.get("quotas"):
            return money(part.get("quota", 0))
        year, place = self.period(day, over)[0], self.period(day, over)[1] + 1
        name = {"month": f"{day.month:02}", "quarter": f"Q{place}", "half-year": f"H{place}", "year": ""}[over]
        dated = f"{day.year if over == 'month' else year}-{name}" if name else str(year)
        return money(part["quotas"].get(dated, part["quotas"].get(name, part.get("quota", 0))))

    def quota_over(self, of: str, over: str, day: date) -> Fraction:
        total = ZERO
        for part in self.parts:
            if of in ("", part["name"]) and self.has_quota(part):
                ends = month_ends(self.starts.replace(year=self.starts.year - 1), self.period_end(day, over))
                inside = [end for end in ends if self.period(end, over) == self.period(day, over)]
                each = part.get("accumulates", "month")
                total += sum((self.quota(part, end) for end in inside if end == self.period_end(end, each)), ZERO)
        return total

    def value(
        self, what: str, over: str, day: date, scope: dict[str, Any] | None, needed: object = ""
    ) -> Fraction | None:
        """What a measure stands at, as it is written; None where nothing can be said of it."""
        measure, _, of = what.strip().partition(" of ")
        if measure == "figure":
            return self.entered(of, over, day, "%" in str(needed))
        found = self.measured(measure, of, over, day, scope)
        if measure != "attainment":
            return found / 100 if measure == "total" else found
        quota = self.quota_over(of, over, day)
        return found / quota if quota else None

    def holds(self, when: str, over: str, day: date, scope: dict[str, Any] | None) -> bool:
        sign = ">=" if ">=" in when else "<"
        what, needed = when.split(sign)
        found = self.value(what, over, day, scope, needed)
        if found is None:
            return False
        return found >= number(needed.strip()) if sign == ">=" else found < number(needed.strip())

    def times(self, multiplier: dict[str, Any], over: str, day: date) -> Fraction:
        found = self.value(multiplier["by"], over, day, None, multiplier["steps"][-1]["from"])
        reached = [s for s in multiplier["steps"] if found is not None and found >= number(s["from"])]
        return number(reached[-1]["times"]) if reached else ONE

    # -- tiers --------------------------------------------------------------------------------------------------------

    def tiers(self, part: dict[str, Any], day: date) -> list[tuple[Fraction | None, Fraction, bool]]:
        """From what on, what is paid, and whether it reaches back; a start that no total reaches is None."""
        measure = part.get("measure", "total")
        found: list[tuple[Fraction | None, Fraction, bool]] = []
        rows = part.get("tiers") or [{"from": "0", **{k: part[k] for k in ("rate", "sum") if k in part}}]
        for row in rows:
            pays = money(row["sum"]) if "sum" in row else number(row["rate"])
            start: Fraction | None = number(row["from"])
            if measure in ("total", "growth"):
                quota = self.quota(part, day)
                start = money(row["from"]) if "%" not in str(row["from"]) else number(row["from"]) * quota
                if "%" in str(row["from"]) and number(row["from"]) and not quota:
                    start = None
            elif measure == "deals" and part["rates"] == "marginal" and start:
                start -= 1  # "from 10" is the tenth
            found.append((start, pays, row.get("back", False)))
        return found

    def tier(self, part: dict[str, Any], day: date, value: Fraction) -> int:
        starts = [start for start, _, _ in self.tiers(part, day)]
        return max([n for n, start in enumerate(starts) if start is not None and value >= start], default=0)

    def pays_sums(self, part: dict[str, Any]) -> bool:
        return "sum" in part or any("sum" in row for row in part.get("tiers", []))

    def adds(self, part: dict[str, Any], deal: PlainDeal) -> Fraction:
        """What a deal adds to the total that finds the tier."""
        if part.get("measure") == "deals":
            return Fraction(deal.amount > 0)
        return self.basis(part, deal)

    def paid_for(self, part: dict[str, Any], deal: PlainDeal) -> Fraction:
        if self.pays_sums(part):
            return deal.share if deal.amount > 0 else ZERO
        return self.basis(part, deal)

    def by_slices(
        self, part: dict[str, Any], day: date, before: Fraction, deal: PlainDeal, rates: list[Fraction]
    ) -> Fraction:
        """Each slice of a deal on top of what was counted, at the rate that is given for its tier."""
        adds, paid = self.adds(part, deal), self.paid_for(part, deal)
        grows = part.get("measure") == "growth"
        if not adds:
            return ZERO if grows else paid * rates[self.tier(part, day, before)]
        low, high = min(before, before + adds), max(before, before + adds)
        starts = [start for start, _, _ in self.tiers(part, day) if start is not None]
        total = ZERO
        for place, start in enumerate(starts):
            end = starts[place + 1] if place + 1 < len(starts) else max(high, start)
            bottom = low if place == 0 and not grows else max(low, start)
            total += max(min(high, end) - bottom, ZERO) / abs(adds) * paid * rates[place]
        return total

    def own_rate(self, part: dict[str, Any], deal: PlainDeal) -> Fraction | None:
        """It stands in for the rates of all that take the deal, split as their first rates are."""
        if deal.rate is None or self.pays_sums(part):
            return None
        firsts = {p["name"]: self.tiers(p, deal.won)[0][1] for p in self.takers(deal) if not self.pays_sums(p)}
        whole = sum(firsts.values(), ZERO)
        return deal.rate * (firsts[part["name"]] / whole if whole else Fraction(1, len(firsts)))

    # -- earning ------------------------------------------------------------------------------------------------------

    def looks_back(self, part: dict[str, Any]) -> bool:
        return part.get("rates") == "whole" or any(row.get("back") for row in part.get("tiers", []))

    def bounded(self, part: dict[str, Any], deal: PlainDeal, pay: Fraction) -> Fraction:
        sign = 1 if deal.amount > 0 else -1
        pay *= sign
        if "least" in part:
            pay = max(pay, money(part["least"]) * deal.share)
        if "most" in part:
            pay = min(pay, money(part["most"]) * deal.share)
        return sign * pay

    def earn_alone(self, part: dict[str, Any], each: Counted, before: Fraction) -> Fraction:
        """What a deal earns on top of what was counted; not where the period as a whole earns."""
        deal, paid = each.deal, self.paid_for(part, each.deal)
        own = self.own_rate(part, deal)
        measure, rates = part.get("measure", "total"), part.get("rates", "flat")
        table = self.tiers(part, each.on)
        if own is not None:
            pay = each.basis * own
        elif measure in OF_RECEIPT or is_figure(part):
            pay = paid
        elif measure in OF_DEAL:
            whole = deal.amount if measure == "margin of price" else deal.cost
            value = Fraction(deal.amount - deal.cost, whole) if whole else None
            pay = ZERO if value is None else paid * table[self.tier(part, each.on, value)][1]
        elif rates == "reached":
            value = max(before, before + self.adds(part, deal))
            nothing = measure == "growth" and value < 0
            pay = ZERO if nothing else paid * table[self.tier(part, each.on, value)][1]
        else:
            pay = self.by_slices(part, each.on, before, deal, [rate for _, rate, _ in table])
        return self.bounded(part, deal, pay)

    def earn_together(self, part: dict[str, Any], those: list[Counted], base: Fraction) -> list[Fraction]:
        """What each of a period's deals books of what the period earns as a whole, in their order."""
        found: list[Fraction] = []
        booked = 0
        for place, each in enumerate(those):
            so_far = those[: place + 1]
            total = sum((self.adds(part, one.deal) for one in so_far), ZERO) - base
            table = self.tiers(part, each.on)
            rates = [rate for _, rate, _ in table]
            for row, (start, rate, back) in enumerate(table):
                if back and start is not None and total >= start:
                    rates[: row + 1] = [rate] * (row + 1)
            if part.get("rates") == "whole":
                rates = [rates[self.tier(part, each.on, total)]] * len(rates)
            whole, before = ZERO, -base
            for one in so_far:
                if self.own_rate(part, one.deal) is None:
                    whole += self.by_slices(part, each.on, before, one.deal, rates)
                before += self.adds(part, one.deal)
            own = self.own_rate(part, each.deal)
            by_own = ZERO if own is None else each.basis * own
            pay = whole - booked
            found.append(pay + by_own)
            booked += half_up(pay + by_own) - half_up(by_own)
        return found

    def last_year(self, part: dict[str, Any], day: date) -> Fraction:
        """What the part's deals came to in the same period a year before, those of before the plan among them."""
        over, total = part.get("accumulates", "month"), ZERO
        for deal in self.every:
            on = self.counts_on(part, deal)
            year, place = self.period(day, over)
            if on is None or not self.takes(part, deal) or self.period(on, over) != (year - 1, place):
                continue
            if deal.cancelled is None or deal.cancelled > self.period_end(on, over):
                total += self.basis(part, deal)
        return total

    # -- booking ------------------------------------------------------------------------------------------------------

    def run(self) -> None:
        counted = {part["name"]: self.counted(part) for part in self.parts}
        moments = [(each.on, each.deal.id, n) for n, part in enumerate(self.parts) for each in counted[part["name"]]]
        falls = sorted((deal.cancelled, deal.id) for deal in self.deals if deal.cancelled)
        for on, number_, place in sorted(moments):
            while falls and falls[0][0] < on:
                self.fall(*falls.pop(0))
            part = self.parts[place]
            self.count(part, next(one for one in counted[part["name"]] if one.deal.id == number_))
        for fall in falls:
            self.fall(*fall)
        for part in self.parts:
            for each in counted[part["name"]]:
                self.book(part, each)
        back = self.plan.get("clawback", "all")
        for deal in self.deals:
            if deal.cancelled and self.fallen[deal.id]:
                share = ONE if back == "all" else number(back)
                pay = half_up(self.fallen[deal.id] * share)
                self.lines["clawback", f"{deal.cancelled:%Y-%m}", deal.id, ""] -= pay
        for bonus in self.plan.get("bonus", []):
            self.judge(bonus)
        for end in month_ends(self.starts, date(2027, 12, 31)):
            for allowance in self.plan.get("allowance", []):
                self.lines["allowance", f"{end:%Y-%m}", 0, allowance["name"]] += half_up(money(allowance["pays"]))
        for number_, by_hand in enumerate(self.by_hand, 1):
            kind = "deduction" if by_hand.amount < 0 else "addition"
            kind = "allowance" if by_hand.kind == "allowance" else kind
            line = (kind, f"{by_hand.on:%Y-%m}", by_hand.deal or 0, f"{by_hand.kind} #{number_}")
            self.lines[line] += by_hand.amount

    def counted(self, part: dict[str, Any]) -> list[Counted]:
        found = []
        for deal in self.deals:
            on = self.counts_on(part, deal)
            if on is None or not self.takes(part, deal) or (deal.cancelled and deal.cancelled < on):
                continue
            each = Counted(deal, on, self.basis(part, deal))
            each.due = self.schedule(part, each)
            found.append(each)
        return found

    def base(self, part: dict[str, Any], day: date) -> Fraction:
        last_year = ZERO if part.get("measure") != "growth" else self.last_year(part, day)
        return last_year - self.counted_before(part, day)

    def count(self, part: dict[str, Any], each: Counted) -> None:
        over = part.get("accumulates", "month")
        when = each.deal.id if over == "deal" else self.period(each.on, over)
        those = self.groups[part["name"], when]
        those.append(each)
        if self.looks_back(part):
            each.uncut = self.earn_together(part, those, self.base(part, each.on))[-1]
        else:
            total = self.totals[(f"shared {part['shares']}" if part.get("shares") else part["name"]), when]
            before = sum((adds for number_, adds in total.items() if number_ != each.deal.id), ZERO)
            each.uncut = self.earn_alone(part, each, before - self.base(part, each.on))
            total.setdefault(each.deal.id, self.adds(part, each.deal))
        each.earned = each.uncut
        if "cap" in part:
            uncut = sum(half_up(one.uncut) for one in those)
            cut = min(uncut, half_up(money(part["cap"]))) - sum(half_up(one.earned) for one in those[:-1])
            each.earned = each.uncut if cut == half_up(each.uncut) else Fraction(cut)

    def fall(self, on: date, number_: int) -> None:
        """A deal falls through: it takes back what it was paid, or what its period drops by, and leaves the totals."""
        for total in self.totals.values():
            total.pop(number_, None)
        for (name, _), those in self.groups.items():
            part = next(each for each in self.parts if each["name"] == name)
            mine = [each for each in those if each.deal.id == number_]
            if not mine:
                continue
            if not self.looks_back(part):
                self.fallen[number_] += mine[0].paid_by(on)
                continue
            before = sum(each.paid_by(on) for each in those)
            those.remove(mine[0])
            again = self.earn_together(part, those, self.base(part, mine[0].on))
            for each, earned in zip(those, again, strict=True):
                each.changes.append((on, earned))
            self.fallen[number_] += before - sum(each.paid_by(on) for each in those)

    def book(self, part: dict[str, Any], each: Counted) -> None:
        before = ZERO
        for on, share in each.due:
            earned = each.earned_on(on)
            if each.deal.cancelled is None or on <= each.deal.cancelled:
                pay = half_up(earned * share) - half_up(earned * before)
                self.lines["commission", f"{on:%Y-%m}", each.deal.id, part["name"]] += pay
            before = share

    # -- bonuses ------------------------------------------------------------------------------------------------------

    def judge(self, bonus: dict[str, Any]) -> None:
        over = bonus.get("over", "month")
        booked: dict[tuple[int, int], int] = defaultdict(int)
        for end in month_ends(self.starts, date(2027, 12, 31)):
            pay = half_up(self.worth(bonus, over, end))
            if change := pay - booked[self.period(end, over)]:
                self.lines["bonus", f"{end:%Y-%m}", 0, bonus["name"]] += change
                booked[self.period(end, over)] = pay

    def worth(self, bonus: dict[str, Any], over: str, day: date) -> Fraction:
        whens = bonus.get("when", [])
        for when in [whens] if isinstance(whens, str) else whens:
            if not self.holds(when, over, day, bonus):
                return ZERO
        if "rate" in bonus:
            return max(self.measured("total", "", over, day, bonus) * number(bonus["rate"]), ZERO)
        if "points" not in bonus:
            return money(bonus["pays"])
        value = self.value(bonus["by"], over, day, bonus, bonus["points"][-1]["at"])
        points = [(number(point["at"]), money(point["pays"])) for point in bonus["points"]]
        if value is None or value < points[0][0]:
            return ZERO
        for (low, less), (high, more) in pairwise(points):
            if low <= value < high:
                return less + (more - less) * (value - low) / (high - low)
        return points[-1][1]
