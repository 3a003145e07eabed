"""The plan file: what is read, what is refused by its key, and that what is written is read back the same."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientbook.domain.choices import Negative, Period, Rates, Receipts
from clientbook.domain.errors import UserError
from clientbook.domain.pay.plan_checks import problems, warnings
from clientbook.domain.plan import Bonus, Component, TaxRate, Tier
from clientbook.domain.records import Plan
from clientbook.files.plan.plan_file import PlanDraft, read_plan
from clientbook.files.plan.plan_text import write_plan

HEAD = 'employer = "Northwind"\nstarts = 2026-01-01\n'


def read(text: str, head: str = HEAD) -> PlanDraft:
    return read_plan(head + text, "plan.toml")


def component(tiers: str, more: str = "") -> str:
    return f'{more}\n[[component]]\nname = "Sales"\nrates = "marginal"\nquota = "100000"\ntiers = [ {tiers} ]\n'


def refusal(text: str) -> tuple[str, str]:
    with pytest.raises(UserError) as refused:
        read(text)
    assert refused.value.code == "plan-file"
    return str(refused.value.values["key"]), str(refused.value.values["problem"])


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ('"9.000,00"', 900_000), ('"9,000.00"', 900_000), ('"9000 ₪"', 900_000), ('"9 אלף"', 900_000), ("9000", 900_000),
        ("9000.5", 900_050), ("\"9'000.00\"", 900_000),
    ],
)  # fmt: skip
def test_amounts_are_read_as_everywhere(text: str, minor: int) -> None:
    assert read(f"base_pay = {text}\n").plan.base_pay == minor


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        ('base_pay = "9.000"', "base_pay", "9,000"), ('base_pay = "9000 incl. VAT"', "base_pay", "before tax"),
        ('base_pay = "$9000"', "base_pay", "USD"), ('base_pay = "12:30"', "base_pay", ":30"), ('base_pay = "-5"', "base_pay", "zero"),
        ('currency = "XQZ"', "currency", "three letters"), ('currency = "USX"', "currency", "USD"),
        ('negative = "no"', "negative", "carry"), ('receipts = "gross"', "receipts", "with tax"),
        ("tax = []", "tax", "18%"), ('tax = [ { from = 2025-01-01, rate = "18" } ]', "tax[1].rate", "18%"),
        ('tax = [ { from = 2025-01-01, rate = "118%" } ]', "tax", "less than 100%"),
        ('tax = [ { since = 2025-01-01, rate = "18%" } ]', "tax[1].from", "day"), ('bonuss = "x"', "bonuss", "not known"),
        (component('{ from = "0", rate = "4" }'), "component[1].tiers[1].rate", "write 4% or 0.04"),
        (component('{ from = "0", rate = 4 }'), "component[1].tiers[1].rate", "write 4% or 0.04"),
        (component('{ from = "0", rate = 7.5 }'), "component[1].tiers[1].rate", "write 7.5% or 0.075"),
        (component('{ from = "0", to = "50%", rate = "4%" }, { from = "60%", rate = "5%" }'), "component[1].tiers[2].from", "gap after 50%"),
        (component('{ from = "0%", to = "60%", rate = "4%" }, { from = "50%", rate = "5%" }'), "component[1].tiers[2].from", "overlaps"),
        (component('{ from = "0", to = "500", rate = "4%" }, { from = "600", rate = "5%" }'), "component[1].tiers[2].from", "gap"),
        (component('{ from = "0", to = "500", rate = "4%" }'), "component[1].tiers[1].to", "500"),
        (component('{ from = "0", to = "500", rate = "4%" }, { from = "50%", rate = "5%" }'), "component[1].tiers[2].from", "either"),
        ('[[bonus]]\nname = "B"\nwhen = "attainment >= 100"\npays = "5"', "bonus[1].when", "100%"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_by_its_key(text: str, key: str, says: str) -> None:
    named, problem = refusal(text)
    assert named == key and says in problem


def test_what_is_read_otherwise_is_told() -> None:
    draft = read('currency = "NIS"\n')
    assert draft.plan.currency == "ILS" and draft.remarks == ("NIS means ILS",)
    assert read('currency = "ils"\n').remarks == ()
    (warning,) = warnings(read(component('{ from = "0", rate = "150%" }')).plan)
    assert (warning.key, warning.code) == ("component[1].tiers[1].rate", "above-whole")


def test_bounds_as_people_type_them() -> None:
    tiers = '{ from = 0, to = "499.99", rate = "25%" }, { from = 500, to = "2,999.99", rate = "30%" }, { from = "3,000", rate = "40%" }'
    (sales,) = read(component(tiers)).plan.components
    assert [tier.start for tier in sales.tiers] == [0, 50_000, 300_000]
    percent = '{ from = "0%", to = "49.99%", rate = "4%" }, { from = "50%", to = "100%", rate = "5%" }, { from = "100%", rate = 0.06 }'
    (sales,) = read(component(percent)).plan.components
    assert [(tier.start, tier.rate) for tier in sales.tiers] == [
        (Decimal(0), Decimal("0.04")), (Decimal("0.5"), Decimal("0.05")), (Decimal(1), Decimal("0.06")),
    ]  # fmt: skip


def test_a_file_that_says_nothing_carries_what_is_below_zero() -> None:
    plan = read("").plan
    assert (plan.negative, plan.receipts, plan.tax) == (Negative.CARRY, Receipts.NET, ())
    told = read('negative = "pay"\nreceipts = "with tax"\ntax = [ { from = 2025-01-01, rate = "18%" } ]\n').plan
    assert (told.negative, told.receipts) == (Negative.PAY, Receipts.GROSS)
    assert told.tax == (TaxRate(date(2025, 1, 1), Decimal("0.18")),)


# -- written and read back --------------------------------------------------------------------------------------------

RATE = st.decimals(min_value=0, max_value=2, places=6)
MINOR = st.integers(0, 10**12)
NAME = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1).map(
    lambda text: " ".join(text.split())
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    starts = sorted(draw(st.sets(st.integers(1, 10**10), max_size=4)))
    of_quota = draw(st.booleans())
    bounds = [Decimal(0), *(Decimal(each).scaleb(-6) if of_quota else Decimal(each) for each in starts)]
    tiers = tuple(Tier(bound, draw(RATE), of_quota) for bound in bounds)
    sales = Component(
        name="Sales",
        rates=Rates.MARGINAL if len(tiers) > 1 else Rates.FLAT,
        accumulates=draw(st.sampled_from(Period)),
        quota=draw(st.integers(1, 10**12)),
        cap=draw(st.none() | MINOR),
        tiers=tiers,
    )
    days = sorted(draw(st.sets(st.dates(date(1990, 1, 1), date(2040, 1, 1)), max_size=3)))
    percents = st.integers(0, 9999).map(lambda each: Decimal(each).scaleb(-4))
    measure, reaches = draw(
        st.tuples(st.just("deals"), st.integers(1, 999).map(Decimal))
        | st.tuples(st.just("total"), st.integers(1, 10**12).map(Decimal))
        | st.tuples(st.just("attainment"), RATE)
    )
    over = draw(st.sampled_from([Period.MONTH, Period.QUARTER, Period.YEAR]))
    bonus = Bonus(name="Ten", over=over, measure=measure, reaches=reaches, pays=draw(st.integers(1, 10**9)))
    return Plan(
        employer_id=0,
        starts=draw(st.dates(date(1990, 1, 1), date(2040, 1, 1))),
        currency=draw(st.sampled_from(("ILS", "JPY", "KWD", "EUR"))),
        base_pay=draw(MINOR),
        guarantee=draw(MINOR),
        draw=draw(MINOR),
        negative=draw(st.sampled_from(Negative)),
        receipts=draw(st.sampled_from(Receipts)),
        tax=tuple(TaxRate(day, draw(percents)) for day in days),
        components=(sales,),
        bonuses=(bonus,),
    )


@settings(max_examples=150, deadline=None)
@given(NAME.filter(bool), plans().filter(lambda plan: not problems(plan)))
def test_what_is_written_is_read_back_the_same(employer: str, plan: Plan) -> None:
    assert read_plan(write_plan(employer, plan), "plan.toml") == PlanDraft(employer, plan)
