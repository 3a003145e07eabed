"""Lines of pay by hand: in the statement of their month, apart from variable pay, corrected once the month is closed."""

import gzip
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from clientbook import texts
from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import EntryKind, Negative, PayLineKind, Stage
from clientbook.domain.entries import Entry
from clientbook.domain.errors import UserError
from clientbook.domain.pay.reconciliation.verdicts import Verdict
from clientbook.domain.plan import Allowance, Component, Opening, Tier
from clientbook.domain.records import Client, Deal, Employer, PayLine, Plan
from clientbook.files import letter_file
from clientbook.files.lists.csv_rows import read
from clientbook.files.plan.plan_file import PlanDraft
from clientbook.files.reports.of_pay import statement_json
from clientbook.jobs.delete import deletion
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.importing.import_list import plan as planned_import
from clientbook.jobs.importing.import_list import run
from clientbook.jobs.importing.import_plan import Choices
from clientbook.jobs.pay.employer_statements import import_employer_statement, look_at
from clientbook.jobs.pay.pay_year import pay_year_of
from clientbook.jobs.pay.plans import set_plan
from clientbook.jobs.pay.reconciliation import reconciliation_of, settle
from clientbook.jobs.pay.statements import close_month, reopen_month, statement_of
from clientbook.jobs.pay.write_report import ENDINGS, write_letter, write_statement
from clientbook.jobs.safety.erase import erase
from clientbook.pay_words.letter import letter_of
from clientbook.pay_words.lines import part_text
from clientbook.pay_words.story import why_lines
from clientbook.store.book import Book
from clientbook.texts import tr

GOLDEN = Path(__file__).parents[1] / "golden" / "book-schema-6.clientbook.gz"
LABEL = Label("edited", {"name": "x"})
DAY = date(2026, 3, 10)


def with_plan(book: Book, **terms: Any) -> int:
    """A book with an employer, a plan of 5 % and a deal of 10,000 in March; the employer's id."""
    sales = Component(name="Sales", tiers=(Tier(Decimal(0), Decimal("0.05")),))
    records = [
        Employer(id=-1, name="Northwind"),
        Plan(employer_id=-1, starts=date(2026, 1, 1), base_pay=900_000, components=(sales,), **terms),
        Client(id=-2, name="Kalomi"),
        Deal(id=-3, client_id=-2, title="Racks", stage=Stage.WON, amount=1_000_000, won_on=DAY),
        Deal(id=-4, client_id=-2, title="Lamps", amount=5_000),
    ]
    return book.apply(LABEL, adds(records)).ids[-1]


def put(book: Book, employer_id: int, amount: int, **more: Any) -> PayLine:
    line = PayLine(employer_id=employer_id, **{"on": DAY, "amount": amount, "kind": PayLineKind.SPIF} | more)
    (number,) = book.apply(LABEL, [Change(None, replace(line, id=-1))]).ids.values()
    found = book.get("pay_line", number)
    assert isinstance(found, PayLine)
    return found


def edit(book: Book, line: PayLine, **values: Any) -> PayLine:
    after = replace(line, **values)
    book.apply(LABEL, [Change(line, after)])
    return after


def of(book: Book, month: str, *kinds: EntryKind) -> list[Entry]:
    return [each for each in statement_of(book, month).entries if each.kind in kinds]


def deal_called(book: Book, title: str) -> int:
    return next(each.id for each in book.all("deal") if each.title == title)  # type: ignore[union-attr]


BESIDE = (EntryKind.ALLOWANCE, EntryKind.ADDITION, EntryKind.DEDUCTION)


def test_lines_stand_in_their_month_by_their_sign_and_are_summed_apart(book: Book) -> None:
    employer = with_plan(book)
    deal_id = deal_called(book, "Lamps")
    put(book, employer, 50_000, note="Ten lamps in a week", deal_id=deal_id)
    put(book, employer, 7_400, kind=PayLineKind.MILEAGE, on=date(2026, 3, 31))
    put(book, employer, 5_000, kind=PayLineKind.ALLOWANCE)
    put(book, employer, -12_000, kind=PayLineKind.DEDUCTION)
    put(book, employer, 1, on=date(2026, 4, 1))
    made = statement_of(book, "2026-03")
    totals = made.totals
    assert (totals.addition, totals.allowance, totals.deduction) == (57_400, 5_000, -12_000)
    assert totals.commission == 50_000 and totals.bonus == 0 and totals.credited == 1_000_000
    assert totals.payable == 900_000 + 50_000 + 57_400 + 5_000 - 12_000 == totals.year_to_date - 2 * 900_000
    first = next(each for each in made.entries if each.kind is EntryKind.ADDITION)
    assert (first.note, first.deal, first.client, part_text(first)) == (
        "Ten lamps in a week",
        "Lamps",
        "Kalomi",
        "SPIF",
    )
    texts.use("he")
    assert part_text(first) == "תמריץ"
    texts.use("en")
    assert why_lines(first, "ILS") == ["Entered by hand: SPIF", "500 as it was entered", "Pays 500 ₪"]
    paid = {each.month: each.sums for each in pay_year_of(book, 2026, "", date(2026, 4, 2)).months}
    assert paid["2026-03"][EntryKind.ADDITION] == 57_400 and paid["2026-04"][EntryKind.ADDITION] == 1
    told = statement_json.as_json(made)["totals"]
    assert isinstance(told, dict) and told["addition"] == "574.00" and told["deduction"] == "-120.00"
    assert "addition" not in statement_json.as_json(statement_of(book, "2026-02"))["totals"]  # type: ignore[operator]


def test_no_guarantee_fills_them_up_and_nothing_below_zero_eats_them(book: Book) -> None:
    """A guarantee of 1,000 over 500 earned tops up 500, whatever else is paid; a deduction is not carried on."""
    employer = with_plan(book, guarantee=100_000, negative=Negative.CARRY)
    plain = {each.kind: each.pay for each in statement_of(book, "2026-03").entries}
    put(book, employer, 70_000)
    put(book, employer, -5_000_000, kind=PayLineKind.DEDUCTION)
    made = statement_of(book, "2026-03")
    assert {each.kind: each.pay for each in made.entries if each.kind not in BESIDE} == plain
    assert plain[EntryKind.GUARANTEE] == 50_000 and EntryKind.CARRY not in plain
    assert made.totals.payable == 900_000 + 100_000 + 70_000 - 5_000_000


def test_what_is_entered_into_a_closed_month_corrects_the_open_one(book: Book) -> None:
    employer = with_plan(book, negative=Negative.CARRY)
    line = put(book, employer, 50_000, on=date(2026, 1, 20))
    for month in ("2026-01", "2026-02"):
        close_month(book, month, today=date(2026, 3, 20))
    closed = statement_of(book, "2026-01")
    late = put(book, employer, -30_000, kind=PayLineKind.DEDUCTION, on=date(2026, 1, 25))
    (fixed,) = of(book, "2026-03", EntryKind.ADJUSTMENT)
    assert (fixed.pay, fixed.corrects, part_text(fixed)) == (-30_000, "2026-01", "Deduction: Deduction")
    assert why_lines(fixed, "ILS")[1] == "Because the line was entered after the month was closed"
    assert not of(book, "2026-03", EntryKind.CARRY)  # a late deduction is none of variable pay
    line = edit(book, line, amount=60_000)
    sums = {each.component: (each.pay, why_lines(each, "ILS")[1]) for each in of(book, "2026-03", EntryKind.ADJUSTMENT)}
    assert sums[f"addition spif #{line.id}"] == (10_000, "Because the sum changed from 500 to 600")
    line = edit(book, line, on=date(2026, 2, 3))
    moved = [each for each in of(book, "2026-03", EntryKind.ADJUSTMENT) if each.component.startswith("addition")]
    assert {each.corrects: each.pay for each in moved} == {"2026-01": -50_000, "2026-02": 60_000}
    assert {why_lines(each, "ILS")[1] for each in moved} == {"Because the day changed from 20 Jan 2026 to 3 Feb 2026"}
    book.apply(LABEL, [Change(line, None), Change(late, None)])
    (gone,) = of(book, "2026-03", EntryKind.ADJUSTMENT)
    assert gone.pay == -50_000 and why_lines(gone, "ILS")[1] == "Because the line was deleted"
    close_month(book, "2026-03", today=date(2026, 4, 2))
    assert not of(book, "2026-04", EntryKind.ADJUSTMENT)
    book.undo()
    book.undo()
    close_month(book, "2026-03", today=date(2026, 4, 2))
    edit(book, line, on=date(2026, 1, 20), amount=50_000)
    book.apply(LABEL, [Change(late, None)])
    taken = of(book, "2026-04", EntryKind.ADJUSTMENT)
    assert sum(each.pay for each in taken) == 50_000 - 60_000 + 30_000
    assert statement_of(book, "2026-01") == closed
    reopen_month(book, "2026-03")
    book.check()


def test_another_deal_or_note_moves_no_money(book: Book) -> None:
    employer = with_plan(book)
    line = put(book, employer, 50_000, on=date(2026, 1, 20), deal_id=deal_called(book, "Lamps"))
    close_month(book, "2026-01", today=DAY)
    line = edit(book, line, deal_id=deal_called(book, "Racks"), note="another deal")
    assert not of(book, "2026-02", EntryKind.ADJUSTMENT)
    planned = deletion(book, "deal", [deal_called(book, "Racks")])
    assert planned.counts == {"deal": 1}
    book.apply(planned.label, planned.changes)
    assert book.get("pay_line", line.id) == replace(line, deal_id=None)
    assert not of(book, "2026-02", EntryKind.ADJUSTMENT)
    book.undo()
    merge(book, "deal", [deal_called(book, "Lamps"), deal_called(book, "Racks")])
    assert book.get("pay_line", line.id) == replace(line, deal_id=deal_called(book, "Lamps"))
    book.undo()
    client = book.all("client")[0]
    erased = erase(book, client.id)
    assert book.get("pay_line", line.id) == replace(line, deal_id=None) and erased.counts["pay_line"] == 0
    book.check()


def test_lines_in_another_currency_and_from_before_the_book_are_told(book: Book) -> None:
    employer = with_plan(book)
    put(book, employer, 500, currency="USD", note="Fair in Boston")
    owner = book.employers()[0]
    book.apply(LABEL, [Change(owner, replace(owner, pay_from=date(2026, 3, 1)))])
    put(book, employer, 900, on=date(2026, 1, 4), note="Old")
    (told,) = statement_of(book, "2026-03").not_counted
    assert (told.deal, told.reason, told.amount, told.currency) == ("Fair in Boston", "another currency", 500, "USD")
    (told,) = statement_of(book, "2026-01").not_counted
    assert (told.deal, told.reason, told.amount) == ("Old", "before pay is kept", 900)
    assert not of(book, "2026-01", *BESIDE) and not of(book, "2026-03", *BESIDE)


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_has_them(book: Book, tmp_path: Path, ending: str) -> None:
    employer = with_plan(book)
    put(book, employer, 50_000, note="Ten lamps")
    target = tmp_path / f"statement{ending}"
    write_statement(book, statement_of(book, "2026-03"), target)
    if ending in (".csv", ".html", ".json"):
        said = target.read_text(encoding="utf-8-sig")
        assert (
            "Ten lamps" in said
            and ("spif" if ending == ".json" else "SPIF") in said
            and "#" not in said.split("Ten lamps")[0][-80:]
        )
    assert target.stat().st_size > 300


@pytest.mark.parametrize("language", ["en", "he"])
def test_lists_go_out_and_come_in_and_the_same_list_twice_adds_nothing(
    book: Book, tmp_path: Path, language: str
) -> None:
    employer = with_plan(book)
    deal_id = deal_called(book, "Racks")
    for kind in PayLineKind:
        amount = -7_00 if kind is PayLineKind.DEDUCTION else 12_50
        put(book, employer, amount, kind=kind, note="one\ntwo", deal_id=deal_id)
    put(book, employer, 12_50, note="again, twice is two")
    put(book, employer, 12_50)
    texts.use(language)
    target = tmp_path / "lines.csv"
    assert export_list(book, "pay_line", target) == 9
    other = Book(tmp_path / "other.clientbook")
    with_plan(other)
    for counts in ((9, 0), (0, 9)):
        made = planned_import(other, read(target), Choices())
        assert made.kind == "pay-lines" and not made.refused
        run(other, made)
        assert (made.row_counts["added"], made.row_counts["known"]) == counts
    shown = [replace(each, id=0, employer_id=0, deal_id=each.deal_id and 1) for each in book.all("pay_line")]  # type: ignore[type-var, union-attr]
    came = [replace(each, id=0, employer_id=0, deal_id=each.deal_id and 1) for each in other.all("pay_line")]  # type: ignore[type-var, union-attr]
    assert came == shown
    other.undo()
    assert not other.all("pay_line")


def test_a_list_of_somebody_else_names_what_is_wrong(book: Book, tmp_path: Path) -> None:
    with_plan(book)
    target = tmp_path / "lines.csv"
    target.write_text(
        "Pay line on,Pay line for,Amount,Deal,Employer,Shoe size\n2026-03-01,deduction,80,,,\n2026-03-02,gift,1,,,44\n"
        ",spif,1,,,\n2026-03-04,spif,,,,\n2026-03-05,spif,1,Nothing,,\n2026-03-06,spif,1,,Nobody,\n",
        encoding="utf-8",
    )
    made = planned_import(book, read(target), Choices())
    assert [each.error.code for each in made.refused] == [
        "value-missing", "value-missing", "deal-unknown", "employer-unknown",
    ]  # fmt: skip
    run(book, made)
    first, second = book.all("pay_line")
    assert isinstance(first, PayLine) and isinstance(second, PayLine)
    assert (first.amount, first.kind) == (-8_000, PayLineKind.DEDUCTION)
    assert (second.kind, second.note) == (PayLineKind.OTHER, "Pay line for: gift\nShoe size: 44")
    with pytest.raises(UserError, match="no-pay-line-columns"):
        target.write_text("Name,City\nA,B\n", encoding="utf-8")
        planned_import(book, read(target), Choices(as_kind="pay-lines"))


def test_the_command_line_takes_lists_in_and_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "own.clientbook"
    employer = with_plan(Book(path))
    put(Book(path), employer, 50_000)
    target = tmp_path / "lines.csv"
    assert main(["--book", str(path), "export", "pay-lines", str(target)]) == 0
    assert main(["--book", str(path), "import", str(target), "--as", "pay-lines", "--existing", "add", "--json"]) == 0
    capsys.readouterr()
    assert main(["--book", str(path), "statement", "2026-03"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["totals"]["addition"] == "1000.00"
    assert [each["component"] for each in made["entries"] if each["kind"] == "addition"] == ["spif", "spif"]


def test_what_they_pay_is_a_claim_of_its_own(book: Book, tmp_path: Path) -> None:
    """A pay line of a deal is none of the deal's commission."""
    from clientbook.domain.records import EmployerStatement, Payment

    employer = with_plan(book)
    line = put(book, employer, 50_000, deal_id=deal_called(book, "Racks"))
    paid = (Payment(line=2, amount=50_000, deal="Racks"),)
    book.apply(LABEL, adds([EmployerStatement(employer_id=employer, month="2026-03", payments=paid)]))
    found = {each.subject: (each.due, each.paid) for each in reconciliation_of(book, "2026-03").differences}
    assert found[f"addition spif #{line.id}"][0] == 50_000 and sum(paid for _, paid in found.values()) == 50_000


def test_a_book_of_the_schema_before_is_the_same_book(tmp_path: Path) -> None:
    path = tmp_path / "own.clientbook"
    path.write_bytes(gzip.decompress(GOLDEN.read_bytes()))
    book = Book(path)
    book.check()
    payable = {month: statement_of(book, month).totals.payable for month in ("2026-01", "2026-02", "2026-03")}
    assert payable == {"2026-01": 960_200, "2026-02": 904_800, "2026-03": 1_060_000}
    assert statement_of(book, "2026-01").state == "closed"
    plans = book.plans()
    assert {(each.allowances, each.opening, each.year_begins, each.written) for each in plans} == {((), (), 1, "")}
    book.redo()  # what was undone before the schema came
    book.undo()
    undone = 0
    with pytest.raises(UserError, match="nothing-to-undo"):
        while book.undo():
            undone += 1
    assert undone == 5 and not book.plans()
    for _ in range(undone):
        book.redo()
    assert book.plans() == plans
    book.check()


def test_allowances_go_by_calendar_days_and_no_floor_takes_them_in(book: Book) -> None:
    """1,500 a month for a car, and from 16 April 1,000: by days 750 + 500; the guarantee fills up commission alone."""
    with_plan(book, guarantee=100_000, allowances=(Allowance("Car", 150_000), Allowance("Phone", 5_000)))
    first = book.plans()[0]
    book.apply(LABEL, adds([replace(first, id=0, starts=date(2026, 4, 16), allowances=(Allowance("Car", 100_000),))]))
    april = [(each.component, each.pay) for each in of(book, "2026-04", EntryKind.ALLOWANCE)]
    assert april == [("Car", 75_000), ("Phone", 2_500), ("Car", 50_000)]
    made = statement_of(book, "2026-03")
    assert (made.totals.allowance, made.totals.guarantee) == (155_000, 50_000)
    assert why_lines(of(book, "2026-03", EntryKind.ALLOWANCE)[0], "ILS")[-3:] == [
        "An allowance of 1,500 a month", "For the whole month", "Pays 1,500 ₪",
    ]  # fmt: skip
    close_month(book, "2026-01", today=DAY)
    book.apply(LABEL, [Change(first, replace(first, allowances=(Allowance("Car", 160_000),)))])
    found = {each.component: each.pay for each in of(book, "2026-02", EntryKind.ADJUSTMENT)}
    assert found == {"allowance Car": 10_000, "allowance Phone": -5_000}


def test_what_stood_before_the_book_belongs_to_the_first_plan(book: Book) -> None:
    opened = (Opening("counted", 9_000_000, "Sales"),)
    with_plan(book, opening=opened)
    later = replace(book.plans()[0], id=0, employer_id=0, starts=date(2026, 5, 1))
    with pytest.raises(UserError, match="opening-late"):
        set_plan(book, PlanDraft("Northwind", later))
    set_plan(book, PlanDraft("Northwind", replace(later, opening=())))
    with pytest.raises(UserError, match="opening-late"):
        set_plan(book, PlanDraft("Northwind", replace(later, starts=date(2025, 5, 1), opening=())))


PAYSLIP = """תיאור,שולם
שכר בסיס,9000
עמלות מכירה,850
אחזקת רכב,1500
נסיעות,74
תמריץ לתערוכה,500
מקדמה,-300
"""


def test_the_lines_of_a_payslip_find_pay_lines_and_allowances(book: Book, tmp_path: Path) -> None:
    """What is short or missing stays open and is asked for again; what is paid whatever is sold is not missed."""
    employer = with_plan(book, allowances=(Allowance("Car", 150_000), Allowance("Books", 9_900)))
    client = book.all("client")[0]
    book.apply(LABEL, adds([Deal(client_id=client.id, title="Shelves", stage=Stage.WON, amount=700_000, won_on=DAY)]))
    put(book, employer, 50_000, note="The fair in May")
    put(book, employer, 7_400, kind=PayLineKind.MILEAGE)
    put(book, employer, -30_000, kind=PayLineKind.DEDUCTION)
    put(book, employer, 25_000, kind=PayLineKind.GOAL, note="Ten visits")
    slip = tmp_path / "payslip.csv"
    slip.write_text(PAYSLIP, encoding="utf-8")
    import_employer_statement(book, look_at(slip), "2026-03")
    made = reconciliation_of(book, "2026-03")
    found = {each.said.split(" · ")[-1]: each.verdict for each in made.differences if each.lines}
    assert found == dict.fromkeys(
        ("שכר בסיס", "עמלות מכירה", "אחזקת רכב", "נסיעות", "תמריץ לתערוכה", "מקדמה"), Verdict.MATCHED
    )
    (missing,) = [each for each in made.differences if not each.lines]
    assert (missing.deal, missing.due, missing.verdict) == ("Ten visits", 25_000, Verdict.UNPAID)
    later = tmp_path / "april.csv"
    later.write_text("תיאור,שולם\nשכר בסיס,9000\nTen visits,250\n", encoding="utf-8")
    import_employer_statement(book, look_at(later), "2026-04")
    paid = {each.deal: (each.month, each.verdict) for each in reconciliation_of(book, "2026-04").differences}
    assert paid["Ten visits"] == ("2026-03", Verdict.MATCHED)


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_letter_asks_for_what_is_missing(
    book: Book, tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    employer = with_plan(book)
    put(book, employer, 25_000, kind=PayLineKind.GOAL, note="Ten visits")
    slip = tmp_path / "march.csv"
    slip.write_text("Deal,Paid\nRacks,300\n", encoding="utf-8")
    import_employer_statement(book, look_at(slip), "2026-03")
    made = reconciliation_of(book, "2026-03")
    texts.use(language)
    letter = letter_of(made, "Dana")
    assert len(letter.lines) == 2 and "450" in letter.subject and letter.after[-1].endswith("Dana")
    racks = next(line for line in letter.lines if "Racks" in line)
    assert "Kalomi" in racks and all(figure in racks for figure in ("500", "300", "200"))
    assert any("Ten visits" in line and tr("Goal reached") in line for line in letter.lines)
    for ending in letter_file.ENDINGS:
        write_letter(book, made, tmp_path / f"letter{ending}", "Dana")
    mail = message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=default)
    body = mail.get_body()
    assert (
        body is not None and "Ten visits" in body.get_content() and mail["X-Unsent"] == "1" and "450" in mail["Subject"]
    )
    assert "Ten visits" in (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    settle(book, "2026-03", next(each.subject for each in made.differences if each.deal == "Ten visits"))
    assert len(letter_of(reconciliation_of(book, "2026-03"), "").lines) == 1
    target = tmp_path / "by verb.txt"
    assert main(["--book", str(book.path), "reconcile", "2026-03", "--letter", str(target)]) == 0
    assert "Racks" in target.read_text(encoding="utf-8") and str(target) in capsys.readouterr().out
    settle(book, "2026-03", next(each.subject for each in made.differences if each.deal == "Racks"))
    with pytest.raises(UserError, match="nothing-missing"):
        letter_of(reconciliation_of(book, "2026-03"), "")
