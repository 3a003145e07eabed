"""The employer's statement against ours: which lines are found, what differs, and what is carried on."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import Rates, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.pay.reconciliation.verdicts import Verdict
from clientbook.domain.plan import Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan
from clientbook.files.lists.csv_rows import read
from clientbook.files.reports.of_pay.reconciliation_table import difference_text
from clientbook.jobs.pay.employer_statements import import_employer_statement, look_at
from clientbook.jobs.pay.reconciliation import reconciliation_of, settle
from clientbook.jobs.pay.statements import statement_of
from clientbook.jobs.pay.write_report import write_statement
from clientbook.store.book import Book

from ..workbook_text import workbook_text

FLAT = Component(name="Sales", rates=Rates.FLAT, tiers=(Tier(Decimal(0), Decimal("0.1")),))


def sold(client: int, title: str, amount: int, month: int, invoice: str = "") -> Deal:
    won = date(2026, month, 10)
    return Deal(client_id=client, title=title, amount=amount * 100, stage=Stage.WON, won_on=won, invoice=invoice)


@pytest.fixture
def paid(book: Book) -> Book:
    """10 % of: Steel 100, Glass 200, Wood 300 in January; Paper 400 in February."""
    clients = [Client(id=-2, name="Kalomi Ltd"), Client(id=-3, name="Negev, Inc."), Client(id=-4, name='אורן בע"מ')]
    deals = [
        sold(-2, "Steel", 1000, 1, "INV-001"),
        sold(-3, "Glass", 2000, 1),
        sold(-4, "Wood", 3000, 1),
        sold(-3, "Paper", 4000, 2),
    ]
    plan = Plan(employer_id=-1, starts=date(2026, 1, 1), base_pay=900_000, components=(FLAT,))
    book.apply(Label("edited"), adds([Employer(id=-1, name="Northwind"), plan, *clients, *deals]))
    return book


def take(book: Book, month: str, text: str, name: str = "theirs.csv", **more: Any) -> dict[str, tuple[Verdict, int]]:
    path = book.path.parent / name
    path.write_text(text, encoding="utf-8")
    import_employer_statement(book, look_at(path), month, **more)
    return found(book, month)


def found(book: Book, month: str) -> dict[str, tuple[Verdict, int]]:
    return {each.deal: (each.verdict, each.difference) for each in reconciliation_of(book, month).differences}


def test_lines_are_found_by_invoice_deal_and_client_whatever_their_spelling(paid: Book) -> None:
    text = "Invoice,Customer,Description,Sale amount,Commission\ninv 001,,,1000,100.00\n,NEGEV,,2000,200.40\n,,wood,3000,300\nTotal,,,,600.40\n"
    assert take(paid, "2026-01", text) == {
        "Steel": (Verdict.MATCHED, 0), "Glass": (Verdict.MATCHED, 40), "Wood": (Verdict.MATCHED, 0),
    }  # fmt: skip


def test_what_is_short_unpaid_overpaid_and_unknown_is_said(paid: Book) -> None:
    text = 'לקוח;עסקה;עמלה\nקלומי;Steel;90\n"אורן בע""מ";;350\nאחר;;55\n'
    assert take(paid, "2026-01", text) == {
        "Steel": (Verdict.SHORT, -1000), "Glass": (Verdict.UNPAID, -20000), "Wood": (Verdict.OVER, 5000), "": (Verdict.UNKNOWN, 5500),
    }  # fmt: skip


def test_open_differences_are_carried_on_until_they_are_paid_or_let_go(paid: Book) -> None:
    take(paid, "2026-01", "Deal,Commission\nSteel,90\nWood,300\n")
    february = take(paid, "2026-02", "Deal,Commission\nGlass,200\nPaper,400\n")
    assert february == {"Steel": (Verdict.UNPAID, -1000), "Glass": (Verdict.MATCHED, 0), "Paper": (Verdict.MATCHED, 0)}
    (steel,) = [each for each in reconciliation_of(paid, "2026-02").differences if each.deal == "Steel"]
    assert steel.month == "2026-01" and steel.due == 1000
    settle(paid, "2026-02", steel.subject)
    assert take(paid, "2026-03", "Deal,Commission\nSteel,10\n") == {"Steel": (Verdict.FORMER, 1000)}
    paid.undo()
    settle(paid, "2026-02", steel.subject)
    assert take(paid, "2026-03", "Deal,Commission\nSteel,10\n") == {"Steel": (Verdict.MATCHED, 0)}


def test_a_payment_that_came_early_finds_its_deal_later(paid: Book) -> None:
    early = take(paid, "2026-01", "Deal,Commission\nSteel,100\nGlass,200\nWood,300\nPaper,400\n")
    assert early["Paper"][0] is Verdict.LATER
    (paper,) = (each for each in reconciliation_of(paid, "2026-01").differences if each.deal == "Paper")
    assert paper.month == "2026-02"
    assert difference_text(reconciliation_of(paid, "2026-01")) == "They paid more than is due by"
    assert take(paid, "2026-02", "Deal,Commission\nSomething,1\n")["Paper"] == (Verdict.MATCHED, 0)


def test_a_month_between_two_statements_is_due_in_the_later_one(paid: Book) -> None:
    take(paid, "2026-01", "Deal,Commission\nSteel,100\nGlass,200\nWood,300\n")
    assert take(paid, "2026-03", "Deal,Commission\nSteel,1\n")["Paper"] == (Verdict.UNPAID, -40000)


def test_the_same_month_again_takes_the_place_of_the_former_and_can_be_undone(paid: Book) -> None:
    first = take(paid, "2026-01", "Deal,Commission\nSteel,90\n")
    assert take(paid, "2026-01", "Deal,Commission\nSteel,100\n", tolerance=Decimal(0)) != first
    assert paid.count("remittance") == 1
    paid.undo()
    assert found(paid, "2026-01") == first


def test_our_own_statement_sent_back_matches_in_csv_and_xlsx(paid: Book) -> None:
    for name in ("ours.csv", "ours.xlsx"):
        write_statement(paid, statement_of(paid, "2026-01"), paid.path.parent / name)
        import_employer_statement(paid, look_at(paid.path.parent / name), "2026-01")
        assert {each.verdict for each in reconciliation_of(paid, "2026-01").differences} == {Verdict.MATCHED}


def test_bad_files_are_told_with_their_place_and_nothing_is_taken_in(paid: Book) -> None:
    with pytest.raises(UserError, match="employer-statement-row") as told:
        take(paid, "2026-01", "Deal,Commission\nSteel,100\nGlass,lots\n")
    assert (told.value.values["line"], told.value.values["column"]) == (3, "Commission")
    with pytest.raises(UserError, match="no-pay-column"):
        take(paid, "2026-01", "Deal,Client\nSteel,Kalomi\n")
    with pytest.raises(UserError, match="no-employer-statement"):
        reconciliation_of(paid, "2026-01")


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_sheet_of_differences_goes_out_in_every_format(
    paid: Book, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = paid.path.parent
    (folder / "=theirs.csv").write_text("Client,Deal,Commission\nKalomi,Steel,90\n=HYPERLINK(1),,5\n", encoding="utf-8")
    words = ["--book", str(paid.path), "--language", language, "reconcile", "2026-01"]
    assert main([*words, str(folder / "=theirs.csv")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["verdict"] for each in told["differences"]] == ["short-paid", "unpaid", "unpaid", "unknown"]
    for ending in ("csv", "xlsx", "html", "json"):
        assert main([*words, "--to", str(folder / f"out.{ending}")]) == 0
    golden = Path(__file__).parents[1] / "golden"
    for ending in ("csv", "html", "json"):
        assert (folder / f"out.{ending}").read_bytes() == (golden / f"differences-{language}.{ending}").read_bytes()
    cells = (golden / f"differences-{language}.xlsx.txt").read_text(encoding="utf-8")
    assert workbook_text(folder / "out.xlsx") == cells
    again = read(folder / "out.csv")
    assert len(again.headings) == 9
    book = openpyxl.load_workbook(folder / "out.xlsx")
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert any(cell.value == -10 for cell in cells) and all(
        cell.value.startswith("=SUM") for cell in cells if cell.data_type == "f"
    )
    assert bool(book.active.sheet_view.rightToLeft) == (language == "he")


def test_a_deal_that_is_edited_after_the_close_is_compared_with_its_adjustment(paid: Book) -> None:
    (steel,) = [d for d in paid.all("deal") if isinstance(d, Deal) and d.title == "Steel"]
    from clientbook.jobs.pay.statements import close_month

    close_month(paid, "2026-01")
    take(paid, "2026-01", "Deal,Commission\nSteel,100\nGlass,200\nWood,300\n")
    paid.apply(Label("edited"), [Change(steel, replace(steel, amount=steel.amount * 2))])
    assert found(paid, "2026-01")["Steel"] == (Verdict.MATCHED, 0)
    assert take(paid, "2026-02", "Deal,Commission\nSteel,100\nPaper,400\n")["Steel"] == (Verdict.MATCHED, 0)
