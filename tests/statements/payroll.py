"""What the employer pays for a manager's month: lines, each with what it truly is for; and what goes wrong there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random
from typing import Final

from clientbook.domain.choices import EntryKind
from clientbook.domain.entries import Entry

from .books import FORMER, MONTH, Manager

#: One line for each of what.
GRAINS: Final = ("deal", "deal", "deal", "invoice", "invoices", "client", "component", "lump", "parts")


@dataclass(frozen=True, kw_only=True)
class Due:
    """What a subject of our ledger earns, named as the comparison names it."""

    subject: str
    kind: str
    amount: int
    client: str = ""
    deal: str = ""
    invoice: str = ""
    component: str = ""
    basis: int = 0
    day: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of the employer's statement: what it shows, what it pays (minor units), and for which subjects."""

    pays: int
    of: frozenset[str]
    kind: str = "deal"
    client: str = ""
    deal: str = ""
    invoice: str = ""
    basis: int | None = None
    day: str = ""
    label: str = ""  # of LABELS
    group: str = ""
    breaks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Payroll:
    """One month as the employer has it; `left_unpaid` were owed from the month before."""

    lines: list[Line]
    dues: Mapping[str, Due]
    former_paid: Mapping[str, int]  # what the employer's statement of the former month paid, by subject
    grain: str
    breaks: tuple[str, ...]


def payroll(random: Random, manager: Manager) -> Payroll:
    grain = random.choice(GRAINS)
    former = _dues(manager.entries[FORMER])
    now = _dues(manager.entries[MONTH])
    late = [each for each in former.values() if each.kind == "deal" and each.amount > 0 and random.random() < 0.08]
    former_paid = {key: each.amount for key, each in former.items() if each not in late}
    deals = [each for each in now.values() if each.kind == "deal" and each.amount]
    others = [each for each in now.values() if each.kind != "deal" and each.amount]
    breaks: set[str] = set()
    lines = _by_grain(grain, deals)
    if grain in ("deal", "parts"):
        lines = _with_mistakes(random, lines)
        lines += [replace(_of(each), breaks=("late payment",), label="") for each in late if random.random() < 0.7]
    stated = {kind for kind in ("base", "bonus", "guarantee", "draw") if random.random() < 0.4}
    lines += [
        Line(
            pays=each.amount,
            of=frozenset((each.subject,)),
            kind=each.kind,
            label=each.kind,
            breaks=(f"{each.kind} line",),
        )
        for each in others
        if each.kind in stated
    ]
    if grain in ("deal", "invoice", "client") and random.random() < 0.15:
        amount = random.randint(1_000, 90_000)
        lines.insert(0, Line(pays=amount, of=frozenset(), kind="carried", label="carried", breaks=("balance carried",)))
        breaks.add("balance carried")
    everything = {**{key: each for key, each in former.items() if each in late}, **now}
    if grain not in ("deal", "parts"):
        breaks.add(f"one line a {grain}" if grain != "lump" else "one total")
    return Payroll(lines, everything, former_paid, grain, tuple(breaks))


def _dues(entries: Iterable[Entry]) -> dict[str, Due]:
    found: dict[str, Due] = {}
    for entry in entries:
        is_deal = entry.deal_id is not None
        subject = f"deal {entry.deal_id}" if is_deal else f"{entry.kind} {entry.component}".strip()
        known = found.get(subject)
        if known is not None:
            found[subject] = replace(known, amount=known.amount + entry.pay)
            continue
        kind = "deal" if is_deal or entry.kind is EntryKind.ADJUSTMENT else entry.kind.value
        found[subject] = Due(
            subject=subject, kind=kind, amount=entry.pay, client=entry.client, deal=entry.deal, invoice=entry.invoice,
            component=entry.component, basis=entry.amount, day=entry.on.isoformat(),
        )  # fmt: skip
    return found


def _of(each: Due) -> Line:
    return Line(
        pays=each.amount, of=frozenset((each.subject,)), client=each.client, deal=each.deal, invoice=each.invoice,
        basis=each.basis or None, day=each.day, group=each.component,
    )  # fmt: skip


def _by_grain(grain: str, deals: list[Due]) -> list[Line]:
    match grain:
        case "deal":
            return [_of(each) for each in deals]
        case "parts":
            return [part for each in deals for part in _halves(each)]
        case "lump":
            return [_sum(deals, label="lump")] if deals else []
        case "component":
            named = _grouped(deals, "component").items()
            return [_sum(each, group=name, deal=name, label="" if name else "clawback") for name, each in named]
        case "client":
            return [_sum(each, client=name) for name, each in _grouped(deals, "client").items()]
        case "invoice":
            named = [
                _sum(each, client=each[0].client, invoice=key)
                for key, each in _grouped(deals, "invoice").items()
                if key
            ]
            return [*named, *(_of(each) for each in deals if not each.invoice)]
        case _:
            named = [
                _sum(each, client=name, invoice=", ".join(dict.fromkeys(one.invoice for one in each)))
                for name, each in _grouped([d for d in deals if d.invoice], "client").items()
            ]
            return [*named, *(_of(each) for each in deals if not each.invoice)]


def _grouped(deals: list[Due], by: str) -> dict[str, list[Due]]:
    found: dict[str, list[Due]] = defaultdict(list)
    for each in deals:
        found[getattr(each, by)].append(each)
    return found


def _sum(deals: list[Due], **shown: str) -> Line:
    return Line(
        pays=sum(each.amount for each in deals), of=frozenset(each.subject for each in deals),
        basis=sum(each.basis for each in deals) or None, **shown,  # type: ignore[arg-type]
    )  # fmt: skip


def _halves(each: Due) -> list[Line]:
    first = each.amount * 2 // 5
    whole = _of(each)
    if abs(each.amount) < 10_000:
        return [whole]
    return [
        replace(whole, pays=pays, basis=None, breaks=("several lines for one deal",))
        for pays in (first, each.amount - first)
    ]


def _with_mistakes(random: Random, lines: list[Line]) -> list[Line]:
    """Deals left out, wrong rates, lines twice, credit notes forgotten, a deal of somebody else's."""
    found: list[Line] = []
    for line in lines:
        kind = random.random()
        if line.pays < 0 and kind < 0.4:
            continue  # never taken back
        if kind < 0.04:
            continue
        if kind < 0.10:
            wrong = int(Decimal(line.pays) * random.choice((Decimal("0.8"), Decimal("1.25"), Decimal("0.5"))))
            line = replace(line, pays=wrong, breaks=(*line.breaks, "wrong rate"))
        found.append(line)
        if 0.10 < kind < 0.12:
            found.append(replace(line, breaks=(*line.breaks, "line twice")))
    if random.random() < 0.15:
        found.append(
            Line(
                pays=random.randint(5_000, 99_999), of=frozenset(), client="Foreign Trade House", deal="Unheard of",
                invoice="ZZ-99871", basis=1_234_500, day="2026-10-11", breaks=("somebody else's deal",),
            )
        )  # fmt: skip
    return found
