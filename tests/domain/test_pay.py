"""The engine beyond the worked examples: what is listed, refused, closed, and what holds for every plan."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from clientbook import texts
from clientbook.domain.choices import EntryKind, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.money import from_minor, plain, to_minor
from clientbook.domain.pay.engine import Facts, statement
from clientbook.domain.pay.statement import Statement
from clientbook.domain.records import ClosedStatement, Deal, Employer, Plan, Receipt
from clientbook.files.plan.plan_file import read_plan
from clientbook.files.plan.plan_text import write_plan
from clientbook.pay_words.story import why_lines

HEAD = 'employer = "Northwind"\ncurrency = "{currency}"\nstarts = 2026-01-01\n'
NO_BASE = 'base_pay = "0"\n'


def plan(body: str, currency: str = "ILS", starts: str = "2026-01-01", number: int = 1) -> Plan:
    text = HEAD.format(currency=currency).replace("2026-01-01", starts) + body
    draft = read_plan(text, "plan.toml")
    assert read_plan(write_plan(draft.employer, draft.plan), "again.toml") == draft
    return replace(draft.plan, employer_id=1, id=number)


def component(rates: str, tiers: Sequence[tuple[str, str]], more: str = "") -> str:
    rows = ", ".join(f'{{ from = "{start}", rate = "{rate}" }}' for start, rate in tiers)
    return f'[[component]]\nname = "Sales"\nrates = "{rates}"\n{more}tiers = [ {rows} ]\n'


def deal(amount: str, won: str = "2026-02-10", number: int = 10, currency: str = "ILS", **more: Any) -> Deal:
    values = {"client_id": 1, "title": f"Deal {number}", "stage": Stage.WON, "won_on": date.fromisoformat(won)}
    return Deal(id=number, amount=to_minor(Decimal(amount), currency), currency=currency, **(values | more))


def of(plans: Plan | Sequence[Plan], deals: Sequence[Deal], month: str = "2026-02", **more: Any) -> Statement:
    employer = more.pop("employer", Employer(id=1, name="Northwind"))
    chosen = [plans] if isinstance(plans, Plan) else plans
    return statement(Facts(employers={1: employer}, plans=chosen, deals=deals, **more), 1, month)


def paid(made: Statement, kind: EntryKind = EntryKind.COMMISSION) -> Decimal:
    return sum((from_minor(e.pay, made.currency) for e in made.entries if e.kind is kind), Decimal(0))


def test_m7_accumulates_over_a_month_in_the_order_of_dates() -> None:
    amounts = ("200", "300", "1500", "1200", "2000", "4500")
    terms = plan(component("marginal", [("0", "1%"), ("1000", "2%"), ("3000", "3%"), ("8000", "5%")]))
    deals = [deal(a, f"2026-02-{n + 1:02}", number=10 + n) for n, a in enumerate(amounts)]
    forth, back = of(terms, deals), of(terms, [replace(d, id=99 - d.id) for d in reversed(deals)])
    assert paid(forth) == paid(back) == Decimal("10") + 40 + 150 + Decimal("1700") * Decimal("0.05")


@pytest.mark.parametrize("numbers", [(10, 11), (11, 10)])
def test_deals_of_a_day_count_as_they_were_recorded_whatever_their_numbers(numbers: tuple[int, int]) -> None:
    terms = plan(component("marginal", [("0", "1%"), ("1000", "10%")]))
    first, second = (deal("1000", number=number, recorded=n + 1) for n, number in enumerate(numbers))
    made = {e.deal_id: e.pay for e in of(terms, [second, first]).entries if e.kind is EntryKind.COMMISSION}
    assert made == {first.id: 10_00, second.id: 100_00}


@pytest.mark.parametrize("bound", ["100000", "100%"])
def test_a3_accelerator_above_quota(bound: str) -> None:
    made = of(plan(component("marginal", [("0", "10%"), (bound, "12%")], 'quota = "100000"\n')), [deal("110000")])
    assert paid(made) == 11200 and made.totals.attainment == Decimal("1.1")


@pytest.mark.parametrize(("over", "months"), [("month", ["02", "03"]), ("quarter", ["02"]), ("year", ["02"])])
def test_a_bonus_is_paid_once_a_period(over: str, months: list[str]) -> None:
    terms = plan(
        component("flat", [("0", "1%")])
        + f'[[bonus]]\nname = "Two"\nover = "{over}"\nwhen = "deals >= 2"\npays = "10"\n'
    )
    deals = [
        deal("5", f"2026-{month}-{day}", number=int(month + day))
        for month in ("02", "03")
        for day in ("03", "04", "05")
    ]
    paid_in = [m for m in ("02", "03") if paid(of(terms, deals, f"2026-{m}"), EntryKind.BONUS)]
    assert paid_in == months


def test_z1_rounding_is_half_away_from_zero_in_minor_units() -> None:
    assert to_minor(Decimal("0.125"), "ILS") == 13 and to_minor(Decimal("-0.125"), "ILS") == -13
    assert to_minor(Decimal("0.5"), "JPY") == 1 and plain(1234, "KWD") == "1.234"
    assert paid(of(plan(component("flat", [("0", "50%")])), [deal("0.25")])) == Decimal("0.13")


def test_base_pay_by_calendar_days() -> None:
    terms = plan('base_pay = "9000.00"\n')
    started = Employer(id=1, name="Northwind", starts_on=date(2026, 2, 15), ends_on=date(2026, 4, 10))
    assert [paid(of(terms, [], f"2026-0{m}", employer=started), EntryKind.BASE) for m in (1, 2, 3, 4, 5)] == [
        0, 4500, 9000, 3000, 0,
    ]  # fmt: skip


def test_a_foreign_deal_uses_its_stored_rate_or_is_listed() -> None:
    terms = plan(component("flat", [("0", "10%")]))
    foreign = deal("100", currency="USD")
    assert [each.reason for each in of(terms, [foreign]).not_counted] == ["no exchange rate"]
    assert paid(of(terms, [replace(foreign, exchange_rate=Decimal("3.7"))])) == 37


def test_nothing_disappears_silently() -> None:
    terms = plan('[[component]]\nname = "A"\nproducts = ["Licence"]\nrate = "5%"\n')
    lost = {
        "no component": deal("1", product="Other"),
        "no date": deal("1", won_on=None),
        "no plan": deal("1", "2025-12-31", employer_id=1),
    }
    for reason, each in lost.items():
        month = "2025-12" if reason == "no plan" else "2026-02"
        assert [n.reason for n in of(terms, [each], month).not_counted] == [reason]


def test_a_closed_month_never_changes_and_the_difference_is_booked_later() -> None:
    terms = plan(component("flat", [("0", "10%")]))
    sold = deal("1000")
    closed = [
        ClosedStatement(
            id=n,
            employer_id=1,
            month=month,
            number=n,
            closed_on=date(2026, 3, 1),
            entries=of(terms, [sold], month).entries,
        )
        for n, month in ((1, "2026-01"), (2, "2026-02"))
    ]
    dearer = replace(sold, amount=sold.amount * 2)
    made = of(terms, [dearer], closed=closed)
    assert made.state == "closed" and made.entries == closed[1].entries
    (adjustment,) = of(terms, [dearer], "2026-03", closed=closed).entries
    assert (adjustment.pay, adjustment.corrects, adjustment.note) == (10000, "2026-02", "amount")
    assert of(terms, [sold], "2026-03", closed=closed).entries == ()


REFUSED = [
    ("component[1].tiers[1].from", component("marginal", [("100", "1%"), ("200", "2%")])),
    ("component[1].tiers[2].from", component("marginal", [("0", "1%"), ("0", "2%")])),
    ("component[1].tiers[2].rate", component("marginal", [("0", "1%"), ("10", "lots")])),
    ("component[1].tiers[2].from", '[[component]]\nname="S"\nrates="marginal"\ntiers=[{from="0",to="100",rate="1%"},{from="200",rate="2%"}]\n'),
    ("component[1].tiers", '[[component]]\nname = "S"\n'),
    ("component[1].quota", component("marginal", [("0", "1%"), ("50%", "2%")])),
    ("anchor", 'anchor = "signed"\n'),
    ("base_pay", 'base_pay = "1e999999"\n'),
    ("ceiling", 'ceiling = "5"\n'),
    ("bonus[1].when", '[[bonus]]\nname = "B"\nwhen = "luck >= 3"\npays = "1"\n'),
    ("bonus[1].when", '[[bonus]]\nname = "B"\nwhen = "attainment >= 100%"\npays = "1"\n'),
    ("bonus[1].pays", '[[bonus]]\nname = "B"\nwhen = "deals >= 3"\n'),
    ("bonus[2].name", 2 * '[[bonus]]\nname = "B"\nwhen = "deals >= 3"\npays = "1"\n'),
    ("component[1].tiers[2].rate", component("marginal", [("0", "1%"), ("10", "-2%")])),
    ("clawback", 'clawback = "150%"\n'),
    ("TOML", "= = =\n"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "body"), REFUSED)
def test_a_bad_plan_is_refused_naming_its_place(key: str, body: str) -> None:
    with pytest.raises(UserError) as told:
        plan(body)
    assert told.value.values["key"] == key and told.value.values["file"] == "plan.toml"


@pytest.mark.parametrize(("first", "told"), [("100", "100.00"), ("50%", "50%")])
def test_a_bad_tier_is_told_as_it_was_written(first: str, told: str) -> None:
    with pytest.raises(UserError) as refused:
        plan(component("marginal", [(first, "1%"), ("900", "2%")], 'quota = "1000"\n'))
    assert told in str(refused.value.values["problem"])


# -- the rest of the rules ----------------------------------------------------------------------------------------


def test_products_margin_own_rate_and_a_ceiling_each_count_as_the_plan_says() -> None:
    body = (
        '[[component]]\nname = "Licences"\nproducts = ["Licence"]\nbasis = "margin"\nrate = "20%"\n'
        '[[component]]\nname = "Rest"\nrate = "10%"\ncap = "150"\n'
    )
    deals = [
        deal("1000", product="licence", cost=40_000),  # 20 % of 600
        deal("1000", "2026-02-11", number=11),  # 10 %, within the ceiling
        deal("1000", "2026-02-12", number=12),  # what is left below it
        deal("1000", "2026-03-01", number=13, rate=Decimal("0.03")),  # its own rate, in a new month
    ]
    assert [e.pay for e in of(plan(body), deals).entries] == [12000, 10000, 5000]
    assert [e.pay for e in of(plan(body), deals, "2026-03").entries] == [3000]


def test_several_employers_at_once_each_count_their_own_and_doubt_is_listed() -> None:
    first, second = Employer(id=1, name="North"), Employer(id=2, name="South")
    terms = [
        plan(component("flat", [("0", "10%")])),
        replace(plan(component("flat", [("0", "20%")]), number=2), employer_id=2),
    ]
    deals = [deal("100", employer_id=1), deal("100", number=11, employer_id=2), deal("100", number=12)]
    facts = Facts(employers={1: first, 2: second}, plans=terms, deals=deals)
    for number, pay in ((1, 1000), (2, 2000)):
        made = statement(facts, number, "2026-02")
        assert [e.pay for e in made.entries] == [pay]
        assert [(n.deal_id, n.reason) for n in made.not_counted] == [(12, "several employers")]


@pytest.mark.parametrize(
    ("tail", "months"), [(None, []), (date(2026, 4, 30), ["2026-04"]), (date(2026, 6, 30), ["2026-04", "2026-06"])]
)
def test_after_leaving_won_deals_pay_until_the_tail_date(tail: date | None, months: list[str]) -> None:
    left = Employer(id=1, name="Northwind", ends_on=date(2026, 3, 31), tail_on=tail)
    terms = plan('anchor = "paid"\nbase_pay = "0"\n' + component("flat", [("0", "10%")]))
    sold = deal("1000", receipts=(Receipt(date(2026, 4, 5), 50_000), Receipt(date(2026, 6, 5), 50_000)))
    paid_in = [m for m in ("2026-04", "2026-06") if paid(of(terms, [sold], m, employer=left)) == 50]
    assert paid_in == months


def test_a_bonus_waits_until_the_money_is_there_when_the_plan_pays_on_cash() -> None:
    bonus = '[[bonus]]\nname = "Two"\nover = "quarter"\nwhen = "deals >= 2"\npays = "500"\n'
    terms = plan('anchor = "paid"\n' + component("flat", [("0", "10%")]) + bonus)
    full = deal("100", receipts=(Receipt(date(2026, 2, 20), 10_000),))
    half = deal("100", number=11, receipts=(Receipt(date(2026, 2, 21), 5_000), Receipt(date(2026, 3, 2), 5_000)))
    assert [paid(of(terms, [full, half], m), EntryKind.BONUS) for m in ("2026-02", "2026-03")] == [0, 500]


def test_a_bonus_that_two_versions_of_a_plan_promise_is_paid_once() -> None:
    bonus = '[[bonus]]\nname = "Two"\nover = "quarter"\nwhen = "deals >= 2"\npays = "500"\n'
    body = component("flat", [("0", "10%")]) + bonus
    versions = [plan(body), plan(body, starts="2026-02-15", number=2)]
    deals = [deal("10", f"2026-02-{day}", number=day) for day in (10, 12, 20)]
    assert paid(of(versions, deals), EntryKind.BONUS) == 500


@pytest.mark.parametrize("language", ["en", "he"])
def test_every_reason_is_worded_in_both_languages(language: str) -> None:
    texts.use(language)
    body = 'guarantee = "900"\ndraw = "2000"\nclawback = "50%"\nbase_pay = "100"\n' + component(
        "marginal", [("0", "1.5%"), ("10", "2%")]
    )
    sold = [deal("33.33", share=Decimal("0.5"), cancelled_on=date(2026, 2, 20)), deal("20", number=11, rate=Decimal("0.1")),
            deal("7", number=12, currency="USD", exchange_rate=Decimal("3.7"))]  # fmt: skip
    for entry in of(plan(body), sold).entries:
        lines = why_lines(entry, "ILS")
        assert lines and not any("{" in line or ": None" in line for line in lines)
        assert not any(line.startswith(f"{code}: ") for line in lines for code, _ in entry.why)
