"""What plans can say, example by example (docs/pay.md): a plan file, deals in a book, the command line's JSON."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client
from clientbook.files.plan.plan_file import read_plan
from clientbook.store.book import Book

from .test_worked_examples import Example, component, is_paid, sold

QUARTER = 'accumulates = "quarter"\n'
TAGGED = '[[component]]\nname = "Key"\ntags = ["key"]\nrate = "2%"\n\n[[component]]\nname = "Others"\nrate = "5%"\n'
NEW = '[[component]]\nname = "New"\nnew_clients = 6\nrate = "3%"\n\n[[component]]\nname = "Known"\nrate = "2%"\n'
BANDS = 'measure = "margin of {}"\nbasis = "margin"\n'
SHARED = "".join(
    f'[[component]]\nname = "{name}"\nproducts = ["{name}"]\nshares = "All"\nrates = "marginal"\n'
    f'tiers = [ {{ from = "0", rate = "{low}" }}, {{ from = "10000", rate = "{high}" }} ]\n'
    for name, low, high in (("A", "5%", "3%"), ("B", "4%", "2%"))
)
Q12 = component("marginal", "0 10%, 100% 15%", QUARTER + 'quotas = { Q1 = "60000", Q2 = "75000" }\n')
BACK = (
    '[[component]]\nname = "Sales"\nrates = "marginal"\nquota = "100000"\n'
    'tiers = [ { from = "0", rate = "0%" }, { from = "75%", rate = "12.5%", back = true }, { from = "100%", rate = "17.5%" } ]\n'
)
UNITS = (
    '[[component]]\nname = "Units"\nmeasure = "deals"\nrates = "marginal"\n'
    'tiers = [ { from = "0", sum = "0" }, { from = "10", sum = "25" }, { from = "21", sum = "40" } ]\n'
)
ALL_FROM_20 = (
    '[[component]]\nname = "Units"\nmeasure = "deals"\nrates = "whole"\n'
    'tiers = [ { from = "0", rate = "2%" }, { from = "20", rate = "3%" } ]\n'
)
POOL = (
    component("flat", "0 0%", QUARTER + 'quota = "100000"\n')
    + '[[bonus]]\nname = "Pool"\nover = "quarter"\nby = "attainment"\n'
    'points = [ { at = "90%", pays = "5000" }, { at = "100%", pays = "10000" }, { at = "120%", pays = "20000" } ]\n'
)
OF_TOTAL = component("flat", "0 0%") + (
    '[[bonus]]\nname = "Half a percent"\nover = "quarter"\nwhen = "total >= 100000"\nrate = "0.5%"\n'
)
GOALS = component("flat", "0 0%", QUARTER + 'quota = "50000"\n') + "".join(
    f'[[bonus]]\nname = "Goal {number}"\nover = "quarter"\nwhen = "{when}"\npays = "750"\n'
    for number, when in enumerate(("deals >= 2", "total >= 20000", "attainment >= 100%"), 1)
)
GROWTH = component("flat", "0 2%", QUARTER + 'measure = "growth"\n')
IN_FULL = component("flat", "0 10%", 'anchor = "paid in full"\n')
FOUR = [("2026-02-20", "4000"), ("2026-03-05", "6000")]
BY_DAYS = component("reached", "0 30%, 11 20%, 21 10%, 31 0%", 'anchor = "paid"\nmeasure = "days to payment"\n')
BY_MONTHS = component("reached", "0 10%, 12 3%", 'anchor = "paid"\nmeasure = "months since won"\n')
MONTHLY = [(f"{2026 + month // 12}-{month % 12 + 1:02}-15", "500") for month in range(18)]
HALVES = component("flat", "0 10%", 'paid = [ { part = "50%" }, { part = "50%", after_days = 30 } ]\n')
ON_EVENTS = component("flat", "0 10%", 'paid = [ { part = "40%" }, { part = "60%", on = "paid" } ]\n')
MARGIN = f'[[component]]\nname = "Margin"\nbasis = "margin"\n{QUARTER}quota = "10000"\nrate = "0%"\n'
BY_MARGIN = (
    MARGIN
    + f'[[component]]\nname = "Sales"\n{QUARTER}rate = "5%"\n'
    + f'[[component]]\nname = "More"\n{QUARTER}when = "attainment of Margin >= 100%"\nrate = "3%"\n'
)
TIMES = MARGIN + (
    f'[[component]]\nname = "Sales"\n{QUARTER}rate = "2%"\n'
    'multipliers = [ { by = "attainment of Margin", steps = [ { from = "92%", times = "1.15" } ] } ]\n'
)
OPENED = '[opening]\ncounted = { Sales = "90000" }\n\n'
OR_OF_PRODUCT = (
    '[[component]]\nname = "P"\nproducts = ["P"]\nsum = "10"\n\n[[component]]\nname = "Else"\nrate = "10%"\n'
)


def commission(id_: str, plan: str, deals: list[object], pay: str, month: str = "2026-02") -> Example:
    return Example(id_, plan, deals, {month: {"commission": pay}})  # type: ignore[arg-type]


EXAMPLES = [
    commission("U1", UNITS, [sold("100")] * 22, "355.00"),
    Example("U2", OR_OF_PRODUCT, [sold("500", product="P"), sold("500", product="Q")], {"2026-02": {"commission": "60.00"}}),
    commission("U3-19", ALL_FROM_20, [sold("1000")] * 19, "380.00"),
    commission("U3-22", ALL_FROM_20, [sold("1000")] * 22, "660.00"),
    *(
        commission(f"U4-{by}", component("reached", "0% 10%, 30% 20%, 50% 30%", BANDS.format(by)), [sold("200", cost=150_00)], pay)
        for by, pay in (("price", "5.00"), ("cost", "10.00"))
    ),
    *(
        commission(f"U5-{amount}", component("flat", "0 1%", 'least = "75"\n'), [sold(amount)], pay)
        for amount, pay in (("5000", "75.00"), ("9000", "90.00"))
    ),
    Example("U6", IN_FULL, [sold("10000", paid=FOUR)],
            {"2026-02": {"commission": "0.00"}, "2026-03": {"commission": "1000.00"}}),
    *(
        Example(f"U7-{on}", BY_DAYS, [sold("1000", "2026-02-20", invoiced_on=date(2026, 3, 1), paid=[(on, "1000")])],
                {on[:7]: {"commission": pay}})
        for on, pay in (("2026-03-09", "300.00"), ("2026-03-18", "200.00"), ("2026-03-25", "100.00"), ("2026-04-05", "0.00"))
    ),
    Example("U8", BY_MONTHS, [sold("9000", "2026-01-15", paid=MONTHLY)],
            {"2026-01": {"commission": "50.00"}, "2026-12": {"commission": "50.00"}, "2027-01": {"commission": "15.00"},
             "2027-06": {"commission": "15.00"}}),
    Example("U9", NEW, [sold("1000", "2026-01-10"), sold("10000", "2026-05-10"), sold("10000", "2026-08-10")],
            {"2026-05": {"commission": "300.00"}, "2026-08": {"commission": "200.00"}}),
    Example("U10", TAGGED, [sold("10000"), sold("10000", client_id=-2)], {"2026-02": {"commission": "700.00"}}),
    commission("U11", GROWTH, [sold("100000", "2025-02-03"), sold("130000")], "600.00"),
    Example("U12", Q12, [sold("66000"), sold("66000", "2026-05-10")],
            {"2026-02": {"commission": "6900.00"}, "2026-05": {"commission": "6600.00"}}),
    *(
        Example(f"U13-{percent}", BY_MARGIN, [sold("50000", cost=50000_00 - percent * 100_00)],
                {"2026-02": {"commission": pay, "payable": pay}})
        for percent, pay in ((99, "2500.00"), (100, "4000.00"))
    ),
    Example("U13-late", BY_MARGIN, [sold("50000", "2026-01-10", cost=45000_00), sold("10000", "2026-03-10", cost=5000_00)],
            {"2026-01": {"commission": "2500.00"}, "2026-03": {"commission": "2300.00"}}),
    *(
        Example(f"U14-{percent}", TIMES, [sold("1840000", cost=1840000_00 - percent * 100_00)], {"2026-02": {"commission": pay}})
        for percent, pay in ((91, "36800.00"), (92, "42320.00"))
    ),
    *(
        Example(f"U15-{amount}", POOL, [sold(amount)], {"2026-02": {"bonus": pay}})
        for amount, pay in (("89000", "0.00"), ("96000", "8000.00"), ("100000", "10000.00"), ("120000", "20000.00"),
                            ("125000", "20000.00"))
    ),
    commission("U16", component("reached", "0 10%, 1000 20%"), [sold("600")] * 3, "300.00"),
    *(
        commission(f"U17-{amount}", BACK, [sold(amount)], pay)
        for amount, pay in (("70000", "0.00"), ("80000", "10000.00"), ("110000", "14250.00"))
    ),
    Example("U18", HALVES, [sold("10000", "2026-01-15")],
            {"2026-01": {"commission": "500.00"}, "2026-02": {"commission": "500.00"}}),
    Example("C1-one", ON_EVENTS, [sold("10000", "2026-01-15", paid=[("2026-02-20", "4000"), ("2026-03-20", "6000")])],
            {"2026-01": {"commission": "400.00"}, "2026-02": {"commission": "240.00"}, "2026-03": {"commission": "360.00"}}),
    Example("U19", '[[allowance]]\nname = "Car"\npays = "50"\n' + component("flat", "0 0%"), [],
            {"2026-02": {"allowance": "50.00", "payable": "50.00"}}),
    Example("U25", OPENED + component("marginal", "0 5%, 100000 8%", 'accumulates = "year"\n'), [sold("20000", "2026-03-10")],
            {"2026-03": {"commission": "1300.00"}}),
    Example("U25-whole", OPENED + component("whole", "0 5%, 100000 8%", 'accumulates = "year"\n'),
            [sold("20000", "2026-03-10")], {"2026-03": {"commission": "1600.00"}}),
    Example("U25-cancelled", OPENED + component("whole", "0 5%, 100000 8%", 'accumulates = "year"\n'),
            [sold("20000", "2026-03-10"), sold("10000", "2026-03-12", cancelled_on=date(2026, 4, 2))],
            {"2026-03": {"commission": "2400.00"}, "2026-04": {"clawback": "-800.00"}}),
    Example("U25-attainment", OPENED + component("flat", "0 0%", 'accumulates = "year"\nquota = "100000"\n')
            + '[[bonus]]\nname = "Quota"\nover = "year"\nwhen = "attainment >= 100%"\npays = "500"\n',
            [sold("10000", "2026-03-10")], {"2026-02": {"bonus": "0.00"}, "2026-03": {"bonus": "500.00"}}),
    Example("U25-debt", 'draw = "300"\n[opening]\ndebt = "200"\n\n' + component("flat", "0 10%"), [sold("4000", "2026-01-10")],
            {"2026-01": {"draw": "-100.00"}, "2026-02": {"draw": "300.00"}}),
    Example("U25-carried", '[opening]\ncarried = "300"\n\n' + component("flat", "0 10%"), [sold("4000", "2026-01-10")],
            {"2026-01": {"carry": "-300.00", "payable": "100.00"}}),
    Example("U20", OF_TOTAL, [sold("90000"), sold("30000", "2026-03-10")],
            {"2026-02": {"bonus": "0.00"}, "2026-03": {"bonus": "600.00"}}),
    commission("U21", SHARED, [sold("8000", product="A"), sold("4000", "2026-02-11", product="B")], "520.00"),
    # Years that begin in April: March is the last month of one, and of its fourth quarter.
    Example("fiscal-year", "year_begins = 4\n" + component("marginal", "0 5%, 1000 8%", 'accumulates = "year"\n'),
            [sold("1000", "2026-02-10"), sold("1000", "2026-03-31"), sold("1000", "2026-04-01"), sold("1000", "2027-03-31")],
            {"2026-02": {"commission": "50.00"}, "2026-03": {"commission": "80.00"}, "2026-04": {"commission": "50.00"},
             "2027-03": {"commission": "80.00"}}),
    Example("fiscal-quarters", "year_begins = 2\n" + component("marginal", "0 10%, 100% 15%", QUARTER + 'quotas = { Q1 = "500" }\n'),
            [sold("600", "2026-01-31"), sold("600", "2026-02-01"), sold("600", "2026-04-30"), sold("600", "2026-05-01")],
            {"2026-01": {"commission": "60.00"}, "2026-02": {"commission": "65.00"}, "2026-04": {"commission": "90.00"},
             "2026-05": {"commission": "60.00"}}),
    Example("fiscal-bonus", "year_begins = 10\n" + component("flat", "0 0%")
            + '[[bonus]]\nname = "Half"\nover = "half-year"\nwhen = "deals >= 2"\npays = "500"\n',
            [sold("600", "2026-03-31"), sold("600", "2026-04-01"), sold("600", "2026-09-30")],
            {"2026-04": {"bonus": "0.00"}, "2026-09": {"bonus": "500.00"}}),
    Example("U22", GOALS, [sold("15000"), sold("10000", "2026-03-10")],
            {"2026-02": {"bonus": "0.00"}, "2026-03": {"bonus": "1500.00"}}),
]  # fmt: skip
CLIENTS = [Client(id=-1, name="Kalomi"), Client(id=-2, name="Segev", tags=("Key",))]


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.id for each in EXAMPLES])
def test_the_plan_is_told_and_paid_to_the_cent(
    example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    is_paid(example, tmp_path, capsys, CLIENTS)


def test_u27_a_guarantee_goes_by_the_days_of_its_first_month(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The employer is there from 16 April on."""
    plan = 'guarantee = "3000"\n' + component("flat", "0 10%")
    is_paid(Example("U27", plan, [], {}), tmp_path, capsys, CLIENTS)
    book = Book(tmp_path / "pay.clientbook")
    (employer,) = book.employers()
    book.apply(Label("edited", {}), [Change(employer, replace(employer, starts_on=date(2026, 4, 16)))])
    paid = {}
    for month in ("2026-03", "2026-04", "2026-05"):
        capsys.readouterr()
        assert main(["--book", str(book.path), "statement", month]) == 0
        paid[month] = json.loads(capsys.readouterr().out)["totals"]["guarantee"]
    assert paid == {"2026-03": "0.00", "2026-04": "1500.00", "2026-05": "3000.00"}


def test_u29_a_clawback_by_months_left_asks_for_the_term(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With a term it is K2 of the worked examples."""
    plan = 'clawback = "months left"\n' + component("flat", "0 10%")
    fell = sold("12000", "2026-01-10", cancelled_on=date(2026, 7, 10))
    is_paid(Example("U29", plan, [fell], {"2026-07": {"clawback": "0.00"}}), tmp_path, capsys, CLIENTS)
    book = str(tmp_path / "pay.clientbook")
    for month in range(1, 7):
        assert main(["--book", book, "statement", f"2026-0{month}", "--close"]) == 0
    capsys.readouterr()
    assert main(["--book", book, "statement", "2026-07", "--close"]) == 1
    assert "12000" in capsys.readouterr().err


REFUSED = [
    ("component[1].tiers[2].back", component("whole", "0 1%, 10 2%").replace('"2%"', '"2%", back = true')),
    ("component[1].rates", component("marginal", "0% 1%, 10% 2%", 'measure = "margin of price"\n')),
    ("component[1].quota", component("marginal", "0 1%, 10 2%", 'measure = "deals"\nquota = "5"\n')),
    ("component[1].accumulates", component("flat", "0 1%", 'measure = "growth"\naccumulates = "deal"\n')),
    ("component[1].least", component("whole", "0 1%, 10 2%", 'least = "5"\n')),
    ("component[1].least", component("flat", "0 1%", 'least = "5"\nmost = "4"\n')),
    ("component[1].quotas", component("flat", "0 1%", QUARTER + 'quotas = { Q5 = "1" }\n')),
    ("component[1].quotas", component("flat", "0 1%", 'quotas = { Q1 = "1" }\n')),
    ("component[1].shares", component("whole", "0 1%, 10 2%", 'shares = "All"\n')),
    ("year_begins", "year_begins = 13\n" + component("flat", "0 1%")),
    ("year_begins", 'year_begins = "April"\n' + component("flat", "0 1%")),
    ("opening.counted.Sale", OPENED.replace("Sales", "Sale") + component("flat", "0 1%")),
    ("opening.counted.Sales", OPENED + component("flat", "0 1%", 'accumulates = "deal"\n')),
    ("opening.debt", '[opening]\ndebt = "5"\n' + component("flat", "0 1%")),
    ("opening.carried", 'negative = "pay"\n[opening]\ncarried = "5"\n' + component("flat", "0 1%")),
    ("opening.owed", '[opening]\nowed = "5"\n' + component("flat", "0 1%")),
    ("allowance[2].name", '[[allowance]]\nname = "Car"\npays = "5"\n' * 2 + component("flat", "0 1%")),
    ("component[2].shares", SHARED.replace('shares', 'accumulates = "year"\nshares', 1)),
    ("component[1].tiers[2].rate", UNITS.replace('sum = "25"', 'rate = "25%"')),
    ("component[1].tiers[2].from", UNITS.replace('"10"', '"a few"')),
    ("component[1].paid", component("flat", "0 1%", 'paid = [ { part = "50%" } ]\n')),
    ("component[1].anchor", BY_DAYS.replace('anchor = "paid"\n', "")),
    ("component[1].cap", BY_DAYS + 'cap = "5"\n'),
    ("component[2].accumulates", TIMES.replace(f'Sales"\n{QUARTER}', 'Sales"\naccumulates = "deal"\n')),
    ("component[2].cap", TIMES + 'cap = "5"\n'),
    ("component[3].when", BY_MARGIN.replace("of Margin >=", "of Margins >=")),
    ("component[3].when", BY_MARGIN.replace("attainment of Margin >=", "luck >")),
    ("component[2].multipliers[1].by", TIMES.replace("attainment of", "mood of")),
    ("component[1].new_clients", component("flat", "0 1%", 'new_clients = "some"\n')),
    ("bonus[1].points[2].at", POOL.replace('"100%", pays', '"80%", pays')),
    ("bonus[1].when", OF_TOTAL.replace("total >=", "attainment of Nothing >=").replace("100000", "100%")),
    ("bonus[1].pays", OF_TOTAL + 'pays = "5"\n'),
    ("bonus[1].by", POOL.replace('by = "attainment"\n', "")),
]  # fmt: skip


@pytest.mark.parametrize(("key", "plan"), REFUSED)
def test_a_contradiction_is_refused_beside_its_key(key: str, plan: str) -> None:
    with pytest.raises(UserError) as refused:
        read_plan('employer = "N"\nstarts = 2026-01-01\n' + plan, "plan.toml")
    assert refused.value.values["key"] == key
