"""Employers' statements as they come, each kind of trap by its own smallest file; real files, through the public door."""

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
from clientbook.domain.choices import Period, Rates, Stage
from clientbook.domain.errors import UserError
from clientbook.domain.pay.reconciliation.verdicts import Reconciliation, Verdict
from clientbook.domain.plan import Bonus, Component, Tier
from clientbook.domain.records import Client, Deal, Employer, Plan
from clientbook.jobs.pay.employer_statements import import_employer_statement, look_at, remembered_columns
from clientbook.jobs.pay.reconciliation import answer, reconciliation_of
from clientbook.store.book import Book

FOUR = Component(name="Sales", rates=Rates.FLAT, tiers=(Tier(Decimal(0), Decimal("0.04")),))
NAMES = ("Summit", "Total Energies", 'סך הכל בע"מ', "Kalomi Ltd", "Bonus Media")
#: Client, title, amount, month, invoice: 4 % of them are due.
SOLD = (
    (0, "Steel", 62_400, 1, "000012"),
    (1, "Glass", 10_000, 1, "000013"),
    (2, "Wood", 20_000, 1, "000014"),
    (3, "Paper", 30_000, 1, "000015"),
    (3, "Ink", 5_000, 1, "000016"),
    (4, "Video", 7_000, 1, "000017"),
    (3, "Credit", -2_500, 2, "000018"),
    (0, "More steel", 40_000, 2, "000019"),
)


@pytest.fixture
def sold(book: Book) -> Book:
    """4 % of each deal, a base of 9,000 and a bonus of 1,500 for five deals a month."""
    clients = [Client(id=-10 - n, name=name) for n, name in enumerate(NAMES)]
    deals = [
        Deal(client_id=-10 - client, title=title, amount=amount * 100, stage=Stage.WON, won_on=date(2026, month, 10), invoice=invoice)
        for client, title, amount, month, invoice in SOLD
    ]  # fmt: skip
    bonus = Bonus(name="Five", over=Period.MONTH, measure="deals", reaches=Decimal(5), pays=150_000)
    plan = Plan(employer_id=-1, starts=date(2026, 1, 1), base_pay=900_000, components=(FOUR,), bonuses=(bonus,))
    book.apply(Label("edited"), adds([Employer(id=-1, name="Northwind"), plan, *clients, *deals]))
    return book


def take(book: Book, month: str, text: str, mapping: dict[str, str] | None = None) -> Reconciliation:
    path = book.path.parent / f"theirs {month}.csv"
    path.write_text(text, encoding="utf-8")
    import_employer_statement(book, look_at(path, remembered=[mapping] if mapping else []), month)
    return reconciliation_of(book, month)


def told(made: Reconciliation) -> dict[str, tuple[Verdict, int]]:
    return {each.deal or each.client: (each.verdict, each.paid) for each in made.differences}


def all_matched(made: Reconciliation) -> bool:
    return {each.verdict for each in made.differences} == {Verdict.MATCHED}


LINES = (
    ("Summit", 62_400), ("Total Energies", 10_000), ('סך הכל בע"מ', 20_000), ("Kalomi Ltd", 30_000),
    ("Kalomi Ltd", 5_000), ("Bonus Media", 7_000),
)  # fmt: skip


@pytest.mark.parametrize("cell", ["4%", "0.04", "4", "4.00 %"])
@pytest.mark.parametrize(
    "headings",
    [
        "שם לקוח,מחזור,% עמלה,עמלה",
        "שם לקוח,מחזור,שיעור עמלה,סכום העמלה",
        'שם לקוח,מחזור,עמלה %,עמלה ש"ח',
        'שם לקוח,מחזור,עמלה באחוזים,עמלה בש"ח',
        "שם לקוח,מחזור,% עמלה,עמלה לתשלום",
        "שם לקוח,מחזור,אחוז עמלה,עמלה",
        'לקוח,מכירות,אחוז,סה"כ לתשלום',
        "Customer,Sales,Comm. %,Comm.",
        "Customer,Sales,Rate,Commission",
        "Customer,Invoice amount,%,Amount Due",
        "Customer,Commission base,Commission,Commission paid",
    ],
)
def test_a_percent_column_is_never_what_was_paid(sold: Book, headings: str, cell: str) -> None:
    rows = ['"{}",{},{},{}'.format(name.replace('"', '""'), amount, cell, amount * 4 / 100) for name, amount in LINES]
    heading = ",".join('"{}"'.format(each.replace('"', '""')) for each in headings.split(","))
    made = take(sold, "2026-01", "\n".join([heading, *rows, "בונוס,,,1500"]))
    assert all_matched(made) and len(made.differences) == 7


def test_a_client_is_no_total_and_a_total_is_no_client(sold: Book) -> None:
    text = (
        "Customer,Commission\nSummit,2496\nTotal Energies,400\nSubtotal,2896\nKalomi Ltd,1400\nTotal Kalomi Ltd,1400\n"
        '"סך הכל בע""מ",800\nBonus Media,280\nסך הכל,5376\nPaid by transfer,\n'
    )
    made = take(sold, "2026-01", text)
    assert told(made)["Five"] == (Verdict.UNPAID, 0)
    assert {each.verdict for each in made.differences if each.deal != "Five"} == {Verdict.MATCHED}
    assert [(each.line, each.reason) for each in made.left_out] == [
        (4, "total"), (6, "total"), (9, "total"), (10, "note")]  # fmt: skip
    (paper,) = [each for each in made.differences if each.deal == "Paper"]
    assert paper.shared == 2 and paper.lines == (("2026-01", 5),)  # one line a client pays two deals


def test_a_sum_that_its_lines_do_not_make_is_told(sold: Book) -> None:
    made = take(sold, "2026-01", "Customer,Commission\nSummit,2496\nBonus Media,280\nTotal for January:,3000\n")
    assert [(each.reason, each.amount) for each in made.left_out] == [("sum that differs", 300_000)]


@pytest.mark.parametrize("heading", ["מס' חשבונית", "אסמכתא", "Inv. No.", "Document", "Rechnungs-Nr.", "№ счета"])
@pytest.mark.parametrize("written", ["{}", "{}.0", "INV-{}", "A/{:06}"])
def test_invoices_are_found_however_a_spreadsheet_left_them(sold: Book, heading: str, written: str) -> None:
    rows = [f"{written.format(int(each[4]))},{each[2] * 4 / 100}" for each in SOLD if each[3] == 1]
    made = take(sold, "2026-01", "\n".join([f"{heading},לתשלום", *rows]))
    assert {each.verdict for each in made.differences if each.deal != "Five"} == {Verdict.MATCHED}


def test_one_sum_for_everything_and_one_for_several_invoices(sold: Book) -> None:
    made = take(
        sold, "2026-01", "Description,Amount\nCommissions January,5376\nBase salary,9000\nQuarterly bonus,1500\n"
    )
    assert all_matched(made) and len(made.differences) == 8
    made = take(sold, "2026-01", 'Invoices,Payout\n"12, 14",3296\n15/16,1400\n13,400\n17,280\n')
    assert {each.verdict for each in made.differences if each.deal != "Five"} == {Verdict.MATCHED}


def test_a_misspelt_name_is_suggested_and_a_person_says(sold: Book) -> None:
    made = take(sold, "2026-01", "Customer,Commission\nSumit,2496\nSomebody,55\n")
    (steel,) = [each for each in made.differences if each.deal == "Steel"]
    assert (steel.verdict, steel.paid) == (Verdict.SUGGESTED, 249_600)
    answer(sold, steel, accepted=False)
    refused = told(reconciliation_of(sold, "2026-01"))
    assert refused["Steel"] == (Verdict.UNPAID, 0) and refused["Sumit"] == (Verdict.UNKNOWN, 249_600)
    sold.undo()
    answer(sold, steel, accepted=True)
    assert told(reconciliation_of(sold, "2026-01"))["Steel"] == (Verdict.MATCHED, 249_600)
    assert reconciliation_of(sold, "2026-01").differences != made.differences
    sold.undo()
    assert reconciliation_of(sold, "2026-01").differences == made.differences


def test_a_credit_not_taken_back_a_balance_and_a_former_month_are_called_so(sold: Book) -> None:
    rows = "\n".join(f"{each[4]},,{each[2] * 4 / 100}" for each in SOLD if each[3] == 1)
    take(sold, "2026-01", f"Invoice,Text,Commission\n{rows}\n")
    text = "Invoice,Text,Commission\n000019,,1600\n,Balance brought forward,77\n000013,,-12\n,Correction 2026-01,-5\n"
    made = take(sold, "2026-02", text)
    assert told(made) == {
        "Five": (Verdict.UNPAID, 0),
        "More steel": (Verdict.MATCHED, 160_000),
        "Credit": (Verdict.NOT_TAKEN_BACK, 0),
        "Balance brought forward": (Verdict.CARRIED, 7_700),
        "Glass": (Verdict.FORMER, -1_200),
        "Correction 2026-01": (Verdict.FORMER, -500),
    }
    assert made.open_difference == 10_000 - 150_000 - 1_700


def test_a_balance_that_pays_what_was_open_pays_it(sold: Book) -> None:
    rows = "\n".join(f"{each[4]},,{each[2] * 4 / 100}" for each in SOLD if each[3] == 1 and each[1] != "Wood")
    take(sold, "2026-01", f"Invoice,Text,Commission\n{rows}\n,Bonus,1500\n")
    made = take(sold, "2026-02", "Invoice,Text,Commission\n19,,1600\n18,,-100\n,יתרה מחודש קודם,800\n")
    assert all_matched(made) and {each.deal for each in made.differences} == {"Wood", "More steel", "Credit"}


def test_a_cancelled_deal_that_they_paid_and_never_took_back(sold: Book) -> None:
    (steel,) = [deal for deal in sold.all("deal") if isinstance(deal, Deal) and deal.title == "Steel"]
    sold.apply(Label("edited"), [Change(steel, replace(steel, cancelled_on=date(2026, 1, 20)))])
    assert told(take(sold, "2026-01", "Deal,Commission\nSteel,2496\n"))["Steel"] == (Verdict.NOT_TAKEN_BACK, 249_600)


def test_what_is_not_understood_is_chosen_and_remembered_for_the_employer(
    sold: Book, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Wer,Hmm,Zack\nSummit,62400,2400\nBonus Media,9000,281\n", encoding="utf-8")
    words = ["--book", str(sold.path), "reconcile", "2026-01", str(path)]
    assert main(words) == 1
    assert "Hmm, Zack" in capsys.readouterr().err
    with pytest.raises(UserError, match="no-employer-statement"):
        reconciliation_of(sold, "2026-01")
    assert main([*words, "--map", "Zack=paid", "--map", "Wer=client"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert [each["verdict"] for each in printed["differences"]][:1] == ["short-paid"]
    assert remembered_columns(sold) == [{"Wer": "client", "Hmm": "", "Zack": "paid"}]
    assert main(["--book", str(sold.path), "reconcile", "2026-02", str(path)]) == 0
    take(sold, "2026-02", "Customer,Commission\nSummit,2496\n")  # another form in between
    assert main(words) == 0
    assert main([*words, "--map", "Zack=whatever"]) == 1 and "whatever" in capsys.readouterr().err
    assert main([*words, "--map", "Nowhere=paid"]) == 1 and "Nowhere" in capsys.readouterr().err


def test_another_currency_is_never_taken_for_the_plans(sold: Book) -> None:
    made = take(sold, "2026-01", "Customer,Commission\nSummit,₪2496\nTotal Energies,$400\n")
    assert [(each.line, each.reason) for each in made.left_out] == [(3, "currency")]
    assert told(made)["Glass"] == (Verdict.UNPAID, 0)
    with pytest.raises(UserError, match="employer-statement-currency"):
        take(sold, "2026-02", "Customer,Commission\nSummit,$2496\n")


@pytest.mark.parametrize("heading", ["Deal value", "Order amount", "סכום העסקה"])
def test_a_sale_s_sum_is_no_deal_where_words_of_totals_stand_below_it(sold: Book, heading: str) -> None:
    rows = [
        "Summit,62400,4%,2496",
        "Nobody,9000,4%,360",
        ",Balance carried forward,,150",
        ",Bonus,,1500",
        ",Total,,4506",
    ]
    made = take(sold, "2026-01", "\n".join([f"Customer,{heading},% commission,Commission", *rows]))
    assert [each.deal for each in made.differences if each.client == "Nobody"] == [""]


def test_a_workbook_keeps_its_numbers(sold: Book) -> None:
    sheet = openpyxl.Workbook()
    rows: list[list[Any]] = [["דוח עמלות"], [], ["אסמכתא", "שם לקוח", "מחזור", "% עמלה", "עמלה"]]
    rows += [[float(each[4]), NAMES[each[0]], each[2], 0.04, each[2] * 0.04] for each in SOLD if each[3] == 1]
    for row in [*rows, ["", 'סה"כ', None, None, 5376]]:
        sheet.active.append(row)
    path = sold.path.parent / "theirs.xlsx"
    sheet.save(path)
    import_employer_statement(sold, look_at(path), "2026-01")
    made = reconciliation_of(sold, "2026-01")
    assert {each.verdict for each in made.differences if each.deal != "Five"} == {Verdict.MATCHED}
    assert [each.reason for each in made.left_out] == ["title", "total"]
