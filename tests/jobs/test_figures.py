"""Figures that plans measure: entered, listed, undone, and what a plan pays by them."""

import gzip
import json
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from clientbook import texts
from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.pay.figures import number_in, read_period, read_value
from clientbook.domain.records import Client, Deal, Employer, Figure
from clientbook.files.lists.csv_rows import read
from clientbook.files.plan.plan_file import read_plan
from clientbook.files.plan.plan_text import write_plan
from clientbook.jobs.delete import deletion
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.importing.import_list import plan as planned_import
from clientbook.jobs.importing.import_list import run
from clientbook.jobs.importing.import_plan import Choices, Existing
from clientbook.jobs.pay.figures import begun_figure, delete_figure, put_figure, terms_of_figure
from clientbook.jobs.pay.statements import close_month, statement_of
from clientbook.store.book import Book

from ..test_worked_examples import component, sold

GOLDEN = Path(__file__).parents[1] / "golden" / "book-schema-8.clientbook.gz"
LABEL = Label("edited-many", {"n": 1})
QUARTER = 'accumulates = "quarter"\n'
RENEWED = component("flat", "0 2%", QUARTER + (
    'multipliers = [ { by = "figure of Renewal rate", steps = [ { from = "92%", times = "1.15" } ] } ]\n'
))  # fmt: skip
GOALS = component("flat", "0 0%", QUARTER) + "".join(
    f'[[bonus]]\nname = "Goal {n}"\nover = "quarter"\nwhen = "figure of Goals reached >= {n}"\npays = "750"\n'
    for n in (1, 2, 3)
)
POINTS = component("flat", "0 0%") + (
    '[[bonus]]\nname = "Voice"\nover = "quarter"\nby = "figure of NPS"\n'
    'points = [ { at = "50", pays = "1000" }, { at = "70", pays = "3000" } ]\n'
)
BY_RATE = component("reached", "0% 1%, 90% 2%, 95% 3%", QUARTER + 'measure = "figure of Renewal rate"\n')
ONLY_IF = component("flat", "0 5%", QUARTER + 'when = "figure of NPS >= 70"\n')
BELOW = component("flat", "0 5%", QUARTER + 'when = "figure of Complaints < 3"\n')


def make_book(path: Path, plan: str, deals: Sequence[Deal] = ()) -> Book:
    target = path.with_suffix(".toml")
    target.write_text(f'employer = "Nord"\nstarts = 2026-01-01\n{plan}', encoding="utf-8")
    book = Book(path)
    book.apply(LABEL, adds([Client(id=-1, name="Kalomi"), *deals]))
    assert main(["--book", str(path), "plan", "set", str(target)]) == 0
    return book


def enter(book: Book, rows: str) -> None:
    """A list of figures: "Renewal rate 2026-Q1 92%"."""
    target = book.path.with_suffix(".csv")
    body = "".join(",".join(row.strip().rsplit(" ", 2)) + "\n" for row in rows.split(";"))
    target.write_text("Figure,Period of the figure,Value of the figure\n" + body, encoding="utf-8")
    made = planned_import(book, read(target), Choices(existing=Existing.UPDATE))
    assert not made.refused, made.refused
    run(book, made)


CASES = [  # (plan, sales by day, figures, what months pay as commission or bonus)
    ("U14", RENEWED, {"2026-02-10": "1840000"}, "Renewal rate 2026-Q1 92%", {"2026-02": "36800.00", "2026-03": "5520.00"}),
    ("U14-91", RENEWED, {"2026-02-10": "1840000"}, "Renewal rate 2026-Q1 91.9%", {"2026-02": "36800.00", "2026-03": "0.00"}),
    ("U14-bare", RENEWED, {"2026-02-10": "1840000"}, "renewal  RATE 2026-Q1 92", {"2026-03": "5520.00"}),
    ("U14-fraction", RENEWED, {"2026-02-10": "1840000"}, "Renewal rate Q1-2026 0.92", {"2026-03": "5520.00"}),
    ("U14-year", RENEWED, {"2026-02-10": "1840000"}, "Renewal rate 2026 92%", {"2026-03": "5520.00"}),
    ("U14-month", RENEWED, {"2026-02-10": "1840000"}, "Renewal rate 2026-03 92%", {"2026-03": "0.00"}),
    ("U14-next", RENEWED, {"2026-02-10": "1840000"}, "Renewal rate 2026-Q2 92%", {"2026-03": "0.00", "2026-06": "0.00"}),
    ("U22", GOALS, {}, "Goals reached 2026-Q1 2", {"2026-02": "0.00", "2026-03": "1500.00", "2026-06": "0.00"}),
    ("points", POINTS, {}, "NPS 2026-Q1 60", {"2026-02": "0.00", "2026-03": "2000.00"}),
    ("points-low", POINTS, {}, "NPS 2026-Q1 -20", {"2026-03": "0.00"}),
    ("tiers", BY_RATE, {"2026-01-10": "1000", "2026-03-31": "3000"}, "Renewal rate 2026-Q1 95%",
     {"2026-01": "0.00", "2026-03": "120.00"}),
    ("tiers-low", BY_RATE, {"2026-01-10": "1000"}, "Renewal rate 2026-Q1 12%", {"2026-01": "0.00", "2026-03": "10.00"}),
    ("tiers-none", BY_RATE, {"2026-01-10": "1000"}, "Renewal rate 2025-Q4 95%", {"2026-01": "0.00", "2026-03": "0.00"}),
    ("only-if", ONLY_IF, {"2026-01-10": "1000"}, "NPS 2026-Q1 70", {"2026-01": "0.00", "2026-03": "50.00"}),
    ("only-if-not", ONLY_IF, {"2026-01-10": "1000"}, "NPS 2026-Q1 69.9", {"2026-03": "0.00"}),
    ("below", BELOW, {"2026-01-10": "1000"}, "Complaints 2026-Q1 2", {"2026-01": "0.00", "2026-03": "50.00"}),
    ("below-none", BELOW, {"2026-01-10": "1000"}, "Complaints 2026-Q2 2", {"2026-01": "0.00", "2026-03": "0.00"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "sales", "rows", "pays"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_plan_pays_by_what_was_entered(
    tmp_path: Path, plan: str, sales: dict[str, str], rows: str, pays: dict[str, str],
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    book = make_book(tmp_path / "own.clientbook", plan, [sold(amount, on) for on, amount in sales.items()])
    enter(book, rows)
    for month, pay in pays.items():
        capsys.readouterr()
        assert main(["--book", str(book.path), "statement", month]) == 0
        totals = json.loads(capsys.readouterr().out)["totals"]
        kind = "bonus" if "[[bonus]]" in plan else "commission"
        assert totals[kind] == pay, (month, totals)


@pytest.mark.parametrize("plan", [RENEWED, GOALS, POINTS, BY_RATE, ONLY_IF, BELOW])
def test_a_plan_file_says_it_back(plan: str) -> None:
    draft = read_plan(f'employer = "Nord"\nstarts = 2026-01-01\n{plan}', "plan.toml")
    written = write_plan("Nord", draft.plan)
    assert read_plan(written, "plan.toml").plan == draft.plan
    assert "in percent" not in written


@pytest.mark.parametrize(
    ("key", "plan"),
    [
        ("component[1].when", ONLY_IF.replace("figure of NPS", "figure")),
        ("component[1].measure", BY_RATE.replace("figure of Renewal rate", "figure")),
        ("component[1].rates", BY_RATE.replace("reached", "marginal")),
        ("component[1].cap", BY_RATE + 'cap = "5"\n'),
        ("component[1].accumulates", BY_RATE.replace("quarter", "deal")),
        ("component[1].tiers[2].from", BY_RATE.replace('"90%"', '"90"')),
        ("component[1].quota", BY_RATE + 'quota = "5"\n'),
        ("component[1].measure", BY_RATE.replace("figure of Renewal rate", "figure in percent")),
        ("bonus[1].points[1].at", POINTS.replace('"50"', '"many"')),
        ("component[1].when", ONLY_IF.replace("70", "seventy")),
        ("component[1].shares", BY_RATE + 'shares = "All"\n'),
    ],
)
def test_what_contradicts_a_figure_is_refused_beside_its_key(key: str, plan: str) -> None:
    with pytest.raises(UserError) as refused:
        read_plan(f'employer = "Nord"\nstarts = 2026-01-01\n{plan}', "plan.toml")
    assert refused.value.values["key"] == key


@pytest.mark.parametrize("language", ["en", "he"])
def test_one_that_is_missing_is_told_and_corrected_when_it_comes(tmp_path: Path, language: str) -> None:
    """March is closed before its figure is there: April books the difference, and names the figure."""
    texts.use(language)
    book = make_book(tmp_path / "own.clientbook", BY_RATE, [sold("1000", "2026-01-10")])
    (deal_row,) = statement_of(book, "2026-01").not_counted
    (figure_row,) = statement_of(book, "2026-03").not_counted
    assert deal_row.reason == figure_row.reason == "no figure" and deal_row.deal_id and not figure_row.deal_id
    assert deal_row.value == figure_row.value == "Renewal rate · 2026-Q1"
    for month in ("2026-01", "2026-02", "2026-03"):
        close_month(book, month)
    closed = [statement_of(book, month) for month in ("2026-01", "2026-03")]
    enter(book, "Renewal rate 2026-Q1 95%")
    april = statement_of(book, "2026-04")
    assert april.totals.adjustment == 30_00
    (entry,) = (each for each in april.entries if each.corrects)
    assert entry.corrects == "2026-03" and ("changed figure", " → Renewal rate = 95%") in entry.why
    assert [statement_of(book, month) for month in ("2026-01", "2026-03")] == closed
    book.undo()
    assert statement_of(book, "2026-04").totals.adjustment == 0


def test_an_own_rate_stands_in_for_a_figure(tmp_path: Path) -> None:
    deals = [sold("1000", "2026-01-10", rate=Decimal("0.07")), sold("2000", "2026-01-11")]
    book = make_book(tmp_path / "own.clientbook", BY_RATE, deals)
    enter(book, "Renewal rate 2026-Q1 91%")
    assert statement_of(book, "2026-01").totals.commission == 70_00
    assert statement_of(book, "2026-03").totals.commission == 40_00


def test_what_falls_through_or_is_credited_takes_its_pay_along(tmp_path: Path) -> None:
    deals = [
        sold("1000", "2026-01-10", id=-7, cancelled_on=date(2026, 4, 20)),
        sold("2000", "2026-01-11", id=-8),
        sold("-500", "2026-04-11", credits=-8),
    ]
    book = make_book(tmp_path / "own.clientbook", BY_RATE, deals)
    enter(book, "Renewal rate 2026-Q1 91%")
    assert statement_of(book, "2026-03").totals.commission == 60_00
    april = statement_of(book, "2026-04").totals
    assert (april.clawback, april.commission) == (-20_00, -10_00)


def test_it_is_put_changed_and_taken_out_as_steps(tmp_path: Path) -> None:
    book = make_book(tmp_path / "own.clientbook", RENEWED, [sold("1840000")])
    begun = begun_figure(book, "", "2026-03")
    assert (begun.figure.name, begun.figure.period, begun.figure.id) == ("Renewal rate", "2026-Q1", 0)
    put_figure(book, None, replace(begun.figure, value="93%", source="Their mail"))
    paid = statement_of(book, "2026-03").totals.commission
    stored = begun_figure(book, "", "2026-02", "Renewal rate · 2026-Q1").figure
    assert paid == 5520_00 and stored.value == "93%"
    with pytest.raises(UserError, match="figure-there"):
        put_figure(book, None, replace(begun.figure, value="1%"))
    put_figure(book, stored, replace(stored, value="80%"))
    assert statement_of(book, "2026-03").totals.commission == 0
    book.undo()
    assert statement_of(book, "2026-03").totals.commission == paid
    terms = terms_of_figure(book, stored.id)
    assert terms is not None and terms.figure == stored
    delete_figure(book, stored)
    assert statement_of(book, "2026-03").totals.commission == 0 and terms_of_figure(book, stored.id) is None
    book.undo()
    assert statement_of(book, "2026-03").totals.commission == paid
    book.check()


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_lists_go_out_and_come_in(tmp_path: Path, language: str, ending: str) -> None:
    rng = random.Random(7)
    book = make_book(tmp_path / "own.clientbook", RENEWED)
    employer = book.employers()[0].id
    periods = ["2026-Q1", "2026-03", "2026-H2", "2025", "2026-11"]
    made = [
        Figure(employer_id=employer, name=name, period=period, value=rng.choice(["92%", "71", "-3.5", "2 of 3", "0%"]),
               source=rng.choice(["", "Report\npage 2"]))
        for name in ("Renewal rate", "NPS, of all", "=1+1") for period in periods
    ]  # fmt: skip
    made = [replace(each, value="92%") if each.name == "Renewal rate" else each for each in made]
    book.apply(LABEL, adds(made))
    texts.use(language)
    target = tmp_path / f"figures{ending}"
    assert export_list(book, "figure", target) == len(made)
    other = make_book(tmp_path / "other.clientbook", RENEWED)
    for counts in ((len(made), 0), (0, len(made))):
        planned = planned_import(other, read(target), Choices())
        assert planned.kind == "figures" and not planned.refused, planned.refused
        run(other, planned)
        assert (planned.row_counts["added"], planned.row_counts["known"]) == counts
    plain = [[replace(each, id=0, employer_id=0) for each in one.all("figure") if isinstance(each, Figure)]
             for one in (book, other)]  # fmt: skip
    assert plain[0] == plain[1]
    other.undo()
    assert not other.all("figure")


def test_rows_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    book = make_book(tmp_path / "own.clientbook", RENEWED)
    target = tmp_path / "figures.csv"
    target.write_text(
        "Figure,Figure period,Figure value,Employer,Shoe size\nNPS,2026-Q1,71,,44\nNPS,2026-Q5,71,,\nNPS,,71,,\n"
        "NPS,2026,good,,\n,2026,5,,\nNPS,2026-Q1,70,,\nNPS,2026-Q1,71,,\nNPS,2026,5,Nobody,\n",
        encoding="utf-8",
    )
    made = planned_import(book, read(target), Choices())
    assert [(each.line, each.error.code) for each in made.refused] == [
        (3, "not-a-period"), (4, "value-missing"), (5, "not-a-figure"), (6, "value-missing"), (7, "figure-twice"),
        (9, "employer-unknown"),
    ]  # fmt: skip
    run(book, made)
    (figure,) = book.all("figure")
    assert isinstance(figure, Figure) and figure.source == "Shoe size: 44" and made.row_counts["repeats"] == 1
    with pytest.raises(UserError, match="no-figure-columns"):
        target.write_text("Name,City\nA,B\n", encoding="utf-8")
        planned_import(book, read(target), Choices(as_kind="figures"))


def test_it_goes_with_its_employer_and_comes_back(tmp_path: Path) -> None:
    book = make_book(tmp_path / "own.clientbook", RENEWED)
    other = Employer(name="Sued")
    book.apply(LABEL, adds([replace(other, id=-1), Figure(employer_id=-1, name="NPS", period="2026", value="7")]))
    (made,) = book.all("figure")
    assert isinstance(made, Figure)
    doomed = deletion(book, "employer", [made.employer_id])
    book.apply(doomed.label, doomed.changes)
    assert not book.all("figure")
    book.undo()
    assert book.all("figure") == [made]


@pytest.mark.parametrize(
    ("text", "value"),
    [("92 %", "92%"), ("92.50%", "92.5%"), ("1,000", "1000"), ("‏71", "71"), ("2/3", "2 of 3"), ("2 מתוך 3", "2 of 3"),
     ("-0", "0"), ("−3", "-3"), ("٩٢%", "92%"), ("7.0", "7"), ("100", "100")],
)  # fmt: skip
def test_values_are_read_as_they_are_written(text: str, value: str) -> None:
    assert read_value(text) == value and read_value(value) == value


@pytest.mark.parametrize("text", ["", "good", "5 %%", "3 of 0", "50% of 3", "1e5", "--3", "∞"])
def test_what_is_no_value_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_value(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [("2026-Q1", "2026-Q1"), ("Q1 2026", "2026-Q1"), ("q1/2026", "2026-Q1"), ("3/2026", "2026-03"), ("2026/3", "2026-03"),
     ("2026-03-01", "2026-03"), ("H2 2026", "2026-H2"), ("2026", "2026"), ("רבעון 2 2026", "2026-Q2"), ("2026Q4", "2026-Q4")],
)  # fmt: skip
def test_periods_are_read_as_they_are_written(text: str, period: str) -> None:
    assert read_period(text) == period and read_period(period) == period


@pytest.mark.parametrize("text", ["", "2026-13", "Q5 2026", "H3 2026", "26", "2026-00", "spring", "0/2026"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_period(text)


def test_a_book_of_the_schema_before_is_the_same_book_and_takes_figures(tmp_path: Path) -> None:
    path = tmp_path / "own.clientbook"
    path.write_bytes(gzip.decompress(GOLDEN.read_bytes()))
    book = Book(path)
    book.check()
    payable = {month: statement_of(book, month).totals.payable for month in ("2026-01", "2026-02")}
    assert payable == {"2026-01": 10_400_00, "2026-02": 9_800_00}
    put_figure(book, None, Figure(employer_id=book.employers()[0].id, name="NPS", period="2026", value="7"))
    book.check()
    with pytest.raises(UserError, match="nothing-to-undo"):
        while True:
            book.undo()
    book.check()


def test_in_percent_a_part_is_a_part() -> None:
    assert number_in("2 of 3", "figure in percent") * 3 == 2 and number_in("2 of 3", "figure") == 2
    assert number_in("92%", "figure in percent") == number_in("92", "figure in percent") == Decimal("0.92")
