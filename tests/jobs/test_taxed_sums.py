"""Sums that say that tax is in them, or comes on top: kept as the plan keeps receipts, by the rate that holds."""

import random
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Receipts, Stage
from clientbook.domain.plan import TaxRate
from clientbook.domain.records import Client, Deal, Employer, Plan
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing, Verdict
from clientbook.store.book import Book

WITH = ("{} incl. VAT", '{} כולל מע"מ', "{} gross", "{} inkl. MwSt.", "{} TTC")
BEFORE = ("{} + VAT", '{} לפני מע"מ', "{} net", "{} excl. VAT", "{} HT")
TABLE = (TaxRate(date(2020, 1, 1), Decimal("0.17")), TaxRate(date(2025, 1, 1), Decimal("0.18")))


def to_cent(value: Decimal) -> int:
    return int((value * 100).quantize(Decimal(1), ROUND_HALF_UP))


@pytest.mark.parametrize("seed", range(8))
def test_receipts_are_kept_as_their_plan_keeps_them(book: Book, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    kept = chance.choice(list(Receipts))
    own = chance.choice([None, Decimal("0.1"), Decimal("0.055")])
    rate = own if own is not None else TABLE[1].rate
    deal = Deal(client_id=-2, title="Steel", stage=Stage.WON, won_on=date(2026, 2, 1), amount=900_000_00, tax_rate=own)
    tax = TABLE if kept is Receipts.GROSS else ()
    plan_ = Plan(employer_id=-1, starts=date(2026, 1, 1), receipts=kept, tax=tax)
    book.apply(Label("edited"), adds([Employer(id=-1, name="Northwind"), plan_, Client(id=-2, name="Alpha"), deal]))
    rows, expected = ["Deal;Amount;Received on"], []
    for day in range(1, 10):
        value = Decimal(chance.randint(1, 99_999_99)) / 100
        way = chance.choice(["with", "before", "bare"])
        form = chance.choice({"with": WITH, "before": BEFORE, "bare": ("{}",)}[way])
        rows.append(f"Steel;{form.format(value).replace(chr(34), chr(0x5F4))};2026-03-{day:02}")
        if way == "with" and kept is Receipts.NET:
            value = value / (1 + rate)
        elif way == "before" and kept is Receipts.GROSS:
            value = value * (1 + rate)
        expected.append(to_cent(value))
    path = tmp_path / "receipts.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    made = run(book, plan(book, read(path), Choices(as_kind="receipts", taxes=TABLE))).plan
    assert not made.refused
    (found,) = book.all("deal")
    assert isinstance(found, Deal) and [each.amount for each in found.receipts] == expected


@pytest.mark.parametrize(("kept", "whole"), [(Receipts.NET, 1_000_00), (Receipts.GROSS, 1_180_00)])
def test_all_of_it_is_paid_as_the_plan_keeps_receipts(book: Book, tmp_path: Path, kept: Receipts, whole: int) -> None:
    tax = TABLE if kept is Receipts.GROSS else ()
    owner = Plan(employer_id=-1, starts=date(2026, 1, 1), receipts=kept, tax=tax)
    book.apply(Label("edited"), adds([Employer(id=-1, name="Northwind"), owner]))
    path = tmp_path / "deals.csv"
    path.write_text("Deal,Client,Amount,Stage,Won on,Paid on\nSteel,Alpha,1000,Won,2026-02-01,2026-03-01\n")
    run(book, plan(book, read(path), Choices(as_kind="deals", taxes=TABLE)))
    (found,) = book.all("deal")
    assert isinstance(found, Deal) and [each.amount for each in found.receipts] == [whole]


NAMED = ("{} incl. {}% VAT", '{} כולל מע"מ {}%', "{} + {}% VAT", "{} inkl. {}% MwSt.")


@pytest.mark.parametrize("seed", range(8))
def test_a_rate_beside_an_amount_becomes_the_deals_own_as_in_the_form(book: Book, tmp_path: Path, seed: int) -> None:
    """Of new deals and of deals that the book holds; not where it holds anyway, and not where a column says another."""
    chance = random.Random(seed)
    kept = chance.choice(list(Receipts))
    tax = TABLE if kept is Receipts.GROSS else ()
    own = {f"D{n}": chance.choice([None, Decimal("0.1"), Decimal("0.17")]) for n in range(16) if chance.random() < 0.5}
    day = date(2026, 2, 1)
    deals = [Deal(client_id=-2, title=title, stage=Stage.WON, won_on=day, tax_rate=rate) for title, rate in own.items()]
    plan_ = Plan(employer_id=-1, starts=date(2026, 1, 1), receipts=kept, tax=tax)
    book.apply(Label("edited"), adds([Employer(id=-1, name="Northwind"), plan_, Client(id=-2, name="Alpha"), *deals]))
    rows, expected, notes = ["Deal;Client;Stage;Won on;Amount;Tax rate"], {}, set()
    for number in range(16):
        title = f"D{number}"
        form, percent = chance.choice(NAMED), chance.choice(["17", "18", "5.5", "10"])
        value = Decimal(chance.randint(1, 99_999_99)) / 100
        said = chance.choice(["", "", "", "18%", "7%"])
        text = form.format(value, percent).replace(chr(34), chr(0x5F4))
        rows.append(f"{title};Alpha;Won;2026-02-01;{text};{said}")
        named = Decimal(percent) / 100
        if said:
            rate: Decimal | None = Decimal(said.rstrip("%")) / 100
            notes |= {title} if rate != named else set()
        else:
            former = own.get(title)
            holds = former if former is not None else TABLE[1].rate
            rate = former if named == holds else named
        expected[title] = (rate, to_cent(value if "+" in form else value / (1 + named)))
    path = tmp_path / "deals.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    choices = Choices(as_kind="deals", taxes=TABLE, existing=Existing.UPDATE)
    made = run(book, plan(book, read(path), choices)).plan
    assert not made.refused
    found = {each.title: each for each in book.all("deal") if isinstance(each, Deal)}
    assert {title: (each.tax_rate, each.amount) for title, each in found.items()} == expected
    assert {title for title, each in found.items() if "%" in each.notes} == notes
    again = run(book, plan(book, read(path), choices)).plan
    assert again.counts[Verdict.UPDATED] == again.counts[Verdict.ADDED] == 0
