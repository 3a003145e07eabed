"""Every worked example of the trade, as a user meets it: a plan file, deals in a book, the command line's JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.money import to_minor
from clientbook.domain.records import Client, Deal, Receipt
from clientbook.store.book import Book


def sold(
    amount: str, won: str = "2026-02-10", currency: str = "ILS", paid: Sequence[tuple[str, str]] = (), **more: Any
) -> Deal:
    receipts = tuple(Receipt(date.fromisoformat(on), to_minor(Decimal(part), currency)) for on, part in paid)
    values = {"client_id": -1, "title": amount, "stage": Stage.WON, "won_on": date.fromisoformat(won)}
    return Deal(amount=to_minor(Decimal(amount), currency), currency=currency, receipts=receipts, **(values | more))


def component(rates: str, tiers: str, more: str = "") -> str:
    """Tiers written as "0 10%, 5000 12%"."""
    rows = ", ".join('{{ from = "{}", rate = "{}" }}'.format(*row.split()) for row in tiers.split(","))
    return f'[[component]]\nname = "Sales"\nrates = "{rates}"\n{more}tiers = [ {rows} ]\n'


@dataclass(frozen=True)
class Example:
    """`expected` holds, by month, the sums that the statement's JSON must show."""

    id: str
    plan: str
    deals: Sequence[Deal]
    expected: Mapping[str, Mapping[str, str]]
    currency: str = "ILS"
    later: str = ""  # a second version of the plan
    breakdown: Mapping[str, Sequence[str]] = field(default_factory=dict)


def alone(number: str, plan: str, cases: str, currency: str = "ILS") -> list[Example]:
    """Cases written as "4000 400, 5000 500": each deal by itself, and its commission."""
    found = []
    for case in cases.split(","):
        amount, pay = case.split()
        expected = {"2026-02": {"commission": pay}}
        found.append(Example(f"{number}-{amount}", plan, [sold(amount, currency=currency)], expected, currency))
    return found


FLAT10 = component("flat", "0 10%")
RETROACTIVE = component("whole", "0 1%, 10000 2%, 50000 3%, 100000 4%")
M11 = '[[component]]\nname = "S"\nrates = "marginal"\ntiers = [{from="0", to="499.99", rate="25%"}, {from="500", to="2,999.99", rate="30%"}, {from="3000", rate="40%"}]\n'
HALVES = "".join(f'[[component]]\nname = "{a}"\nanchor = "{a}"\nrate = "5%"\n' for a in ("won", "paid"))
ON_CASH = 'anchor = "paid"\n' + FLAT10
BONUS = '[[bonus]]\nname = "Big"\nover = "month"\nwhen = "total >= 60000"\npays = "400"\n'
TWICE = [sold("5000", "2026-01-10"), sold("30000", "2026-02-10")]
PARTS = [("2026-03-01", "5000"), ("2026-04-01", "5000")]

EXAMPLES = [
    *alone("F1", FLAT10, "10000 1000.00"),
    Example("F2", ON_CASH, [sold("100.00", "2026-02-01", invoiced_on=date(2026, 2, 2), paid=[("2026-04-03", "100")])],
            {"2026-02": {"commission": "0.00"}, "2026-03": {"commission": "0.00"}, "2026-04": {"commission": "10.00"}}),
    Example("F4", component("flat", "0 4%"), [sold("1000"), sold("-200")], {"2026-02": {"commission": "32.00"}}),
    *alone("M1", component("marginal", "0 10%, 5000 12%"), "4000 400.00, 5000 500.00, 6000 620.00"),
    *alone("M2", component("marginal", "0 3%, 300000 5%, 600000 7%"), "750000 34500.00"),
    Example("M6", component("marginal", "0 1%, 1000 2%, 5000 3%"), [sold("2500")], {"2026-02": {"commission": "40.00"}},
            breakdown={"2026-02": ["1000.00 at 0.01", "1500.00 at 0.02"]}),
    *alone("M7", component("marginal", "0 1%, 1000 2%, 3000 3%, 8000 5%", 'accumulates = "deal"\n'),
           "200 2.00, 300 3.00, 1500 20.00, 1200 14.00, 2000 30.00, 4500 95.00"),
    *alone("M11", M11, "400 100.00, 1500 425.00, 5000 1675.00"),
    *alone("R1", RETROACTIVE, "5000 50.00, 15000 300.00, 60000 1800.00"),
    *alone("R2w", component("whole", "0 50%, 100000 60%"), "180000 108000.00"),
    *alone("R2m", component("marginal", "0 50%, 100000 60%"), "180000 98000.00"),
    Example("R5", component("whole", "0 1%, 10000 2%", 'accumulates = "quarter"\n'),
            [sold("9000", "2026-01-15"), sold("6000", "2026-02-15")],
            {"2026-01": {"commission": "90.00"}, "2026-02": {"commission": "210.00"}}),
    *alone("A3", component("marginal", "0 10%, 100% 12%", 'quota = "100000"\n'), "110000 11200.00"),
    Example("S1", component("flat", "0 15%"), [sold("100000", share=Decimal("0.6"))],
            {"2026-02": {"commission": "9000.00", "credited": "60000.00"}}),
    Example("B1", component("flat", "0 4%") + BONUS, [sold("68000")],
            {"2026-02": {"commission": "2720.00", "bonus": "400.00", "payable": "3120.00"}}),
    Example("D2", 'draw = "1500"\n' + FLAT10, TWICE,
            {"2026-01": {"payable": "1500.00", "draw": "1000.00"}, "2026-02": {"payable": "2000.00", "draw": "-1000.00"},
             "2026-03": {"payable": "1500.00"}}),
    Example("D3", 'guarantee = "1500"\n' + FLAT10, TWICE,
            {"2026-01": {"payable": "1500.00", "guarantee": "1000.00"}, "2026-02": {"payable": "3000.00"}}),
    Example("C1", HALVES, [sold("10000", paid=PARTS)],
            {"2026-02": {"commission": "500.00"}, "2026-03": {"commission": "250.00"}, "2026-04": {"commission": "250.00"}}),
    Example("C2", ON_CASH, [sold("10000", paid=[("2026-02-20", "5000")])], {"2026-02": {"commission": "500.00"}}),
    Example("K1", 'clawback = "50%"\n' + FLAT10, [sold("100000", cancelled_on=date(2026, 5, 2))],
            {"2026-02": {"commission": "10000.00"}, "2026-05": {"clawback": "-5000.00", "commission": "0.00"}}),
    Example("K2", 'clawback = "months left"\n' + FLAT10,
            [sold("12000", "2026-01-10", term_months=12, cancelled_on=date(2026, 7, 10))],
            {"2026-01": {"commission": "1200.00"}, "2026-07": {"clawback": "-600.00"}}),
    Example("P2", FLAT10, [sold("100", "2026-02-14"), sold("100", "2026-02-15")],
            {"2026-02": {"commission": "30.00"}}, later=component("flat", "0 20%")),
    Example("U23", 'receipts = "with tax"\ntax = [ { from = 2025-01-01, rate = "18%" } ]\n' + ON_CASH,
            [sold("1000", paid=[("2026-02-20", "590")])], {"2026-02": {"commission": "50.00"}}),
    Example("U24", 'negative = "carry"\n' + FLAT10,
            [sold("8000", "2026-01-10", cancelled_on=date(2026, 2, 20)), sold("5000"), sold("10000", "2026-03-10")],
            {"2026-02": {"payable": "0.00", "carry": "300.00"}, "2026-03": {"payable": "700.00", "carry": "-300.00"}}),
    Example("U26", 'negative = "pay"\n' + component("whole", "0 4%, 50000 6%", 'accumulates = "quarter"\n'),
            [sold("40000", "2026-01-10", cancelled_on=date(2026, 3, 5)), sold("20000")],
            {"2026-03": {"clawback": "-2800.00", "year_to_date": "800.00"}}),
    Example("U28", component("marginal", "0 4%, 4000 6%", 'accumulates = "quarter"\n'),
            [sold("10000", id=-10), sold("-5000", "2026-04-10", credits=-10)],
            {"2026-02": {"commission": "520.00"}, "2026-04": {"commission": "-260.00"}}),
    Example("U30", component("flat", "0 5%"), [sold("1000", currency="USD", exchange_rate=Decimal("3.7"))],
            {"2026-02": {"commission": "185.00", "sales": "3700.00"}}),
    *alone("Z1", component("flat", "0 50%"), "0.25 0.13"),
    *alone("Z1-JPY", component("flat", "0 50%"), "1 1", "JPY"),
]  # fmt: skip


@pytest.mark.parametrize("example", EXAMPLES, ids=[each.id for each in EXAMPLES])
def test_the_example_is_paid_to_the_cent(example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    is_paid(example, tmp_path, capsys, [Client(id=-1, name="Kalomi")])


def is_paid(example: Example, tmp_path: Path, capsys: pytest.CaptureFixture[str], clients: Sequence[Client]) -> None:
    """Sets the plan by its file, takes the deals in, and reads the sums from the statement's JSON."""
    book = tmp_path / "pay.clientbook"
    head = 'employer = "Northwind"\ncurrency = "{}"\nstarts = {}\n'
    for starts, body in (("2026-01-01", example.plan), ("2026-02-15", example.later)):
        if body:
            file = tmp_path / f"{starts}.toml"
            file.write_text(head.format(example.currency, starts) + body, encoding="utf-8")
            assert main(["--book", str(book), "plan", "set", str(file)]) == 0
            if not example.later:
                _shows_the_same_plan(book, file, tmp_path, capsys)
    Book(book).apply(Label("edited", {}), adds([*clients, *example.deals]))
    for month, sums in example.expected.items():
        capsys.readouterr()
        assert main(["--book", str(book), "statement", month]) == 0
        made = json.loads(capsys.readouterr().out)
        assert {name: made["totals"][name] for name in sums} == sums
        breakdown = [f"{sliced['amount']} at {sliced['rate']}" for entry in made["entries"] for sliced in entry["legs"]]
        assert breakdown == example.breakdown.get(month, breakdown)


def _shows_the_same_plan(book: Path, file: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`plan show` writes a file that `plan set` reads back to the same plan."""
    before = Book(book).plans()
    capsys.readouterr()
    main(["--book", str(book), "plan", "show"])
    again = folder / "again.toml"
    again.write_text(capsys.readouterr().out, encoding="utf-8")
    assert main(["--book", str(book), "plan", "set", str(again)]) in (0, 1)  # 1: nothing to change
    assert Book(book).plans() == before


def test_o2_tiers_with_a_gap_are_refused_naming_the_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "gap.toml"
    tiers = 'tiers = [{from="0", to="100", rate="1%"}, {from="200", rate="2%"}]\n'
    body = 'employer = "N"\nstarts = 2026-01-01\n[[component]]\nname = "S"\nrates = "marginal"\n' + tiers
    file.write_text(body, encoding="utf-8")
    assert main(["--book", str(tmp_path / "b.clientbook"), "plan", "set", str(file)]) == 1
    told = capsys.readouterr().err
    assert "gap.toml" in told and "component[1].tiers[2].from" in told and "gap" in told
    assert not Book(tmp_path / "b.clientbook").plans()
