""" "Why this amount?" as a person would say it, in both languages; every code of the engine has words; parts add up."""

import ast
import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from clientbook import texts
from clientbook.domain.choices import Anchor, Basis, EntryKind, Measure, Pays, Period, Rates, Stage
from clientbook.domain.entries import Entry, Slice
from clientbook.domain.fields.catalogue import FIELDS
from clientbook.domain.money import rounded
from clientbook.domain.pay.engine import Facts, statement
from clientbook.domain.plan import Bonus, Component, Condition, Multiplier, PaidPart, Step, Tier
from clientbook.domain.records import Deal, Employer, Plan, Receipt
from clientbook.pay_words import causes, story
from clientbook.pay_words.not_counted import is_worded

PAY = Path(__file__).parents[1] / "clientbook" / "domain" / "pay"
RETROACTIVE = (Tier(Decimal(0), Decimal("0.04")), Tier(Decimal(10_000_00), Decimal("0.08")))


def of(plan: Plan, *deals: Deal, month: str = "2026-02", employer: Employer | None = None) -> list[Entry]:
    employer = employer or Employer(id=1, name="Northwind")
    return list(statement(Facts({1: employer}, [plan], deals), 1, month).entries)


def plan(component: Component | None = None, **more: object) -> Plan:
    values = {"employer_id": 1, "starts": date(2026, 1, 1), "components": (component,) if component else ()}
    return Plan(**(values | more))  # type: ignore[arg-type]


def deal(amount: int, day: int = 10, **more: object) -> Deal:
    values = {"id": day, "client_id": 3, "title": f"Deal {day}", "stage": Stage.WON, "won_on": date(2026, 2, day)}
    return Deal(amount=amount, **(values | more))  # type: ignore[arg-type]


def said(entry: Entry, language: str = "en") -> list[str]:
    texts.use(language)
    return story.why_lines(entry, "ILS")


def sales(rates: Rates, **more: object) -> Component:
    return Component(name="Sales", rates=rates, accumulates=Period.QUARTER, tiers=RETROACTIVE, **more)  # type: ignore[arg-type]


def test_whole_tiers_say_what_the_period_comes_to_and_what_was_paid() -> None:
    _, second = of(plan(sales(Rates.RETROACTIVE)), deal(6_750_00), deal(10_650_00, 11))
    assert said(second)[-2:] == [
        "The quarter's total with this deal is 17,400: all of it at 8% = 1,392; 270 was paid already",
        "Pays 1,122 ₪",
    ]
    assert said(second, "he")[-2:] == [
        "הסכום המצטבר ברבעון עם העסקה הזו הוא 17,400: כולו לפי 8% = 1,392; 270 כבר שולמו",
        "לתשלום: 1,122 ₪",
    ]


def test_slices_a_ceiling_and_what_is_taken_back() -> None:
    capped = plan(sales(Rates.MARGINAL, cap=500_00))
    first, second = of(capped, deal(9_000_77), deal(8_400_00, 11))
    assert said(first)[-3:] == [
        "9,000.77 at 4% = 360.0308",
        "Exactly 360.0308, rounded once to 360.03",
        "Pays 360.03 ₪",
    ]
    assert said(second)[-6:] == [
        "On top of 9,000.77 in the quarter", "999.23 at 4% = 39.9692", "7,400.77 at 8% = 592.0616",
        "Exactly 632.0308, rounded once to 632.03", "Up to the ceiling of 500 in the period", "Pays 139.97 ₪",
    ]  # fmt: skip
    refund = of(plan(sales(Rates.FLAT)), deal(1_500_00), deal(-1_500_00, 11))[1]
    assert said(refund)[-1] == "Takes back 60 ₪" and said(refund, "he")[-1] == "לקיזוז: 60 ₪"


def test_cash_base_bonus_floors_and_clawback() -> None:
    bonus = Bonus(name="Three", over=Period.QUARTER, measure="deals", reaches=Decimal(3), pays=500_00)
    terms = plan(sales(Rates.FLAT), base_pay=9_000_00, bonuses=(bonus,), guarantee=2_000_00, draw=0, clawback="50%")
    cancelled = deal(500_00, 12, cancelled_on=date(2026, 2, 20))
    sold = (deal(500_00, 9), deal(500_00), deal(2_000_00, 11), cancelled)
    found = {entry.kind: said(entry)[1:] for entry in of(terms, *sold)}
    assert found[EntryKind.BASE] == ["Base pay of 9,000 a month", "For the whole month", "Pays 9,000 ₪"]
    assert found[EntryKind.BONUS] == ["Bonus Three", "3 deals, 3 needed", "Pays 500 ₪"]
    assert found[EntryKind.GUARANTEE] == ["2,000 is guaranteed", "640 was earned", "Pays 1,360 ₪"]
    assert found[EntryKind.CLAWBACK] == [
        "Part of the plan: Sales", "It had counted in 2026, quarter 1", "Cancelled on 20 Feb 2026", "20 was paid for it",
        "50% of it is taken back", "Takes back 10 ₪",
    ]  # fmt: skip
    on_cash = plan(sales(Rates.FLAT), anchor=Anchor.PAID)
    receipts = (Receipt(date(2026, 2, 12), 500_00), Receipt(date(2026, 2, 13), 200_00))
    _, second = of(on_cash, deal(1_000_00, receipts=receipts))
    assert said(second)[-4:] == [
        "Earns 40 in all, as the money comes in", "700 of 1,000 has come in, so 28 of it is due", "20 was paid already",
        "Pays 8 ₪",
    ]  # fmt: skip
    starting = Employer(id=1, name="Northwind", starts_on=date(2026, 2, 15))
    (base,) = of(plan(base_pay=2_800_00), employer=starting)
    assert said(base)[-2:] == ["For 14 of the month's 28 days", "Pays 1,400 ₪"]
    assert said(base, "he")[-2:] == ["עבור 14 מתוך 28 ימי החודש", "לתשלום: 1,400 ₪"]


def test_draws_say_what_is_owed() -> None:
    terms = plan(sales(Rates.FLAT), draw=1_500_00)
    (draw,) = [e for e in of(terms, deal(10_000_00)) if e.kind is EntryKind.DRAW]
    assert said(draw)[1:-1] == ["A draw of 1,500 is paid in any case", "400 was earned",
                                "1,500 was owed from earlier draws", "2,600 is owed now"]  # fmt: skip
    assert said(draw)[-1] == "Pays 1,100 ₪"


def test_entries_that_older_versions_froze_keep_their_words() -> None:
    """Closed months hold the codes of their day."""
    old = Entry(
        kind=EntryKind.ADJUSTMENT, on=date(2026, 2, 1), pay=-100, corrects="2026-01", note="total",
        why=(("corrects", "2026-01"), ("changed", "total"), ("booked before", "3.00"), ("now", "2.00"), ("pay", "-1.00")),
    )  # fmt: skip
    assert said(old) == ["Corrects January 2026", "Because other deals of its period changed", "It was booked as 3",
                         "Now it is 2", "Takes back 1 ₪"]  # fmt: skip
    sliced = Slice(Decimal(18_000_00), Decimal("0.02"))
    whole = Entry(
        kind=EntryKind.COMMISSION, on=date(2026, 2, 1), pay=270_00, breakdown=(sliced,),
        why=(("counted before", "9000.00"), ("leg", "18000.00 × 2%"), ("booked before", "90.00"), ("pay", "270.00")),
    )  # fmt: skip
    assert said(whole)[0] == "The period's total with this deal is 18,000: all of it at 2% = 360; 90 was paid already"
    for note in ("added", "removed", "amount", "share", "rate", "credited", "on", "plan_starts", "total"):
        assert causes.is_worded(note)


# -- every code has words ---------------------------------------------------------------------------------------------


def _codes() -> set[str]:
    """First strings of the pairs that the engine writes, f-strings with each value that they can have."""
    families = {"anchor ": [each.value for each in Anchor], "reached ": ["deals", "total", "attainment"]}
    found = set()
    for path in PAY.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Tuple) or len(node.elts) != 2 or not _is_text(node.elts[1]):
                continue
            match node.elts[0]:
                case ast.Constant(value=str(code)):
                    found.add(code)
                case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]) if start in families:
                    found |= {start + each for each in families[start]}
    return found


def _is_text(node: ast.expr) -> bool:
    """A value of a pair is a text that is made on the spot; rows of tables hold plain constants."""
    return not isinstance(node, ast.Constant)


#: Pairs of the engine's modules that are no part of a story.
_NOT_TOLD = {""}


def test_every_code_of_the_engine_has_words() -> None:
    codes = _codes()
    assert {"plan", "received", "guarantee", "debt before", "corrects"} <= codes
    assert not {code for code in codes - _NOT_TOLD if not story.is_worded(code)}


@pytest.mark.parametrize("state", ["reached", "no longer", "below", "no longer below"])
def test_every_state_of_a_condition_has_words(state: str) -> None:
    for measure in ("deals", "total", "attainment"):
        assert story.is_worded(f"{state} {measure}")
        entry = Entry(
            kind=EntryKind.BONUS, on=date(2026, 2, 28), pay=5, why=((f"{state} {measure}", "3 >= 2 of Margin"),)
        )
        for language in ("en", "he"):
            (told,) = said(entry, language)
            assert told.startswith("Margin: ") and "3" in told and "2" in told


def test_every_cause_has_words() -> None:
    """Whatever the engine or the history calls a cause: `cause("...")` and the catalogue of fields."""
    found = {field.cause for declared in FIELDS.values() for field in declared.values() if field.cause}
    sources = [PAY / "correcting" / "causes.py", PAY.parents[1] / "jobs" / "pay" / "causes.py"]
    for tree in (ast.parse(path.read_text(encoding="utf-8")) for path in sources):
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="cause"), args=[ast.Constant(value=str(code)), *_]):
                    found.add(code)
                case ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict(values=values)) if name != "_UNSAID":
                    found |= {each.value for each in values if isinstance(each, ast.Constant)}
    assert len(found) > 30
    assert not {code for code in found if not causes.is_worded(code)}


def test_every_reason_for_not_counting_has_words() -> None:
    found = set()
    for path in PAY.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="not_counted"), args=[_, _, ast.Constant(value=str(code)), *_]):
                    found.add(code)
                case ast.Call(func=ast.Attribute(attr="_lacks"), args=[_, _, ast.Constant(value=str(code)), *_]):
                    found.add(code)
    assert {"no exchange rate", "no term"} <= found and not {code for code in found if not is_worded(code)}


# -- every story adds up ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(100))
def test_the_parts_of_every_story_add_up_to_its_pay(seed: int) -> None:
    """Random plans and deals: whatever kind of entry comes of them, its sentences come to its pay."""
    chance = random.Random(seed)
    employer = Employer(id=1, name="N", starts_on=date(2026, 1, chance.choice((1, 12))))
    made = replace(_random_plan(chance), id=2)
    deals = [_random_deal(chance, number) for number in range(14)]
    for month in ("2026-01", "2026-02", "2026-03", "2026-04"):
        for entry in statement(Facts({1: employer}, [made], deals), 1, month).entries:
            parts = story.story(entry, "ILS")
            assert rounded(sum((part.adds for part in parts), Decimal(0))) == entry.pay, (entry, parts)
            assert parts[-1].text.endswith("₪") and not any("{" in part.text for part in parts)


def _random_plan(chance: random.Random) -> Plan:
    component = Component(
        name="Sales",
        basis=chance.choice(list(Basis)),
        rates=chance.choice(list(Rates)),
        accumulates=chance.choice(list(Period)),
        cap=chance.choice((None, None, 700_00)),
        tiers=(Tier(Decimal(0), Decimal("0.0333")), Tier(Decimal(20_000_00), Decimal("0.0725"))),
    )
    component = _said_more(component, chance)
    if component.rates is Rates.FLAT:
        component = replace(component, tiers=component.tiers[:1])
    bonus = Bonus(name="B", over=Period.QUARTER, measure="total", reaches=Decimal(30_000_00), pays=123_45)
    return plan(
        component,
        base_pay=chance.choice((0, 9_000_01)),
        anchor=chance.choice(list(Anchor)),
        guarantee=chance.choice((0, 900_00)),
        draw=chance.choice((0, 1_500_00)),
        clawback=chance.choice(("all", "33%")),
        bonuses=(bonus,) if chance.random() < 0.5 else (),
    )


def _said_more(component: Component, chance: random.Random) -> Component:
    """The newer choices, some at a time."""
    measure = chance.choice((Measure.TOTAL, Measure.TOTAL, Measure.DEALS, Measure.MARGIN_OF_PRICE, Measure.GROWTH))
    if measure is not Measure.TOTAL:
        starts = {Measure.DEALS: Decimal(3), Measure.MARGIN_OF_PRICE: Decimal("0.3"), Measure.GROWTH: Decimal(9_000_00)}
        tiers = (component.tiers[0], replace(component.tiers[1], start=starts[measure]))
        component = replace(component, measure=measure, tiers=tiers)
    if measure is Measure.MARGIN_OF_PRICE:
        component = replace(component, rates=Rates.REACHED)
    if measure is Measure.GROWTH and component.accumulates is Period.DEAL:
        component = replace(component, accumulates=Period.MONTH)
    if chance.random() < 0.2:
        sums = tuple(replace(tier, rate=tier.rate * 100_000) for tier in component.tiers)
        component = replace(component, pays=Pays.SUM, tiers=sums)
    if component.rates is Rates.MARGINAL and chance.random() < 0.3:
        component = replace(component, tiers=(component.tiers[0], replace(component.tiers[1], reaches_back=True)))
    elif component.rates is not Rates.RETROACTIVE:
        component = replace(component, least=chance.choice((None, 300_00)), most=chance.choice((None, 500_00)))
    return _paid_otherwise(component, chance)


def _paid_otherwise(component: Component, chance: random.Random) -> Component:
    """In parts, by each receipt, under conditions, multiplied."""
    if chance.random() < 0.15:
        of = chance.choice((Measure.DAYS_TO_PAYMENT, Measure.MONTHS_SINCE_WON))
        tiers = (component.tiers[0], replace(component.tiers[1 % len(component.tiers)], start=Decimal(10)))
        anchor = chance.choice((Anchor.PAID, Anchor.PAID_IN_FULL))
        return Component(name="Sales", anchor=anchor, measure=of, rates=Rates.REACHED, pays=component.pays, tiers=tiers)
    if chance.random() < 0.3:
        events = chance.choices((None, *Anchor), k=2)
        first, second = (PaidPart(Decimal("0.5"), on, chance.choice((0, 30))) for on in events)
        component = replace(component, parts=(first, second))
    if component.accumulates is not Period.DEAL and chance.random() < 0.3:
        condition = Condition("total", Decimal(15_000_00), below=chance.random() < 0.5)
        component = replace(component, conditions=(condition,))
    if component.accumulates is not Period.DEAL and chance.random() < 0.3:
        steps = (Step(Decimal(2), Decimal("1.15")), Step(Decimal(5), Decimal("0.333")))
        component = replace(component, cap=None, multipliers=(Multiplier("deals", steps),))
    return component


def _random_deal(chance: random.Random, number: int) -> Deal:
    won = date(2026, 1, 1) + timedelta(chance.randrange(90))
    amount = chance.choice((1, 1, 1, -1)) * chance.randrange(1, 1_500_000)
    receipts = tuple(
        Receipt(won + timedelta(20 * place), amount // chance.choice((2, 3, 7))) for place in range(chance.randrange(3))
    )
    return Deal(
        id=10 + number, client_id=3, title=f"D{number}", stage=Stage.WON, amount=amount, cost=amount // 3,
        share=chance.choice((Decimal(1), Decimal("0.333"))), rate=chance.choice((None, None, Decimal("0.081"))),
        currency=chance.choice(("ILS", "ILS", "USD")), exchange_rate=Decimal("3.6215"), won_on=won,
        invoiced_on=won + timedelta(3), receipts=receipts,
        cancelled_on=won + timedelta(30) if chance.random() < 0.2 else None,
    )  # fmt: skip
