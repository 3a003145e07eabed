"""Deals as the big programs export them: every row in, each with its stage, its day, its people, and all else kept."""

import csv
import io
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from clientbook.domain.choices import Stage
from clientbook.domain.records import Contact, Deal
from clientbook.jobs.importing.import_list import import_lists
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book
from tests.lists.deal_exports import EXPORTS, DealExport, Sold

from ..searching import tries


def summary_lines(book: Book) -> Iterator[Sold]:
    """The deals of a book as the truth of a list is written."""
    names = {record.id: record.name for record in book.all("client")}  # type: ignore[union-attr]
    people = {each.id: each.name for each in book.all("contact") if isinstance(each, Contact)}
    for deal in book.all("deal"):
        assert isinstance(deal, Deal)
        days: dict[Stage, date | None] = {Stage.WON: deal.won_on, Stage.LOST: deal.lost_on}
        yield Sold(
            deal.title,
            names[deal.client_id],
            deal.stage,
            deal.amount,
            deal.currency,
            days.get(deal.stage, deal.expected_on),
            deal.opened_on,
            tuple(people[role.contact_id] for role in deal.roles),
            deal.lost_reason,
        )


def missing(book: Book, export: DealExport) -> list[str]:
    """Cells of columns that no field takes, and that stand neither in any notes under their heading nor among the numbers of a deal."""
    records = [record for kind in ("deal", "client", "contact") for record in book.all(kind)]
    notes = "\n".join("\n".join((record.notes, *record.outside_ids)) for record in records)  # type: ignore[union-attr]
    dialect = csv.Sniffer().sniff(export.text.splitlines()[0], ",;")
    rows = list(csv.DictReader(io.StringIO(export.text), delimiter=dialect.delimiter))
    cells = {f"{heading}: {row[heading]}" for row in rows for heading in export.noted if row[heading]}
    return sorted(cell for cell in cells if f"\n{cell}\n" not in f"\n{notes}\n")


@pytest.mark.parametrize("export", EXPORTS, ids=lambda each: each.program)
def test_every_row_comes_in_as_the_program_meant_it(book: Book, tmp_path: Path, export: DealExport) -> None:
    path = tmp_path / "deals.csv"
    path.write_text(export.text, encoding="utf-8")
    (told,) = import_lists(book, [path], Choices(), {})
    assert (told["kind"], told["refused"], told["asked"]) == ("deals", 0, [])
    assert sorted(map(repr, summary_lines(book))) == sorted(map(repr, export.deals))
    assert missing(book, export) == []


def lined_up_otherwise(export: DealExport, rng: random.Random) -> str:
    """The same list with its columns in another order, some of those that no field takes left out, rows shuffled."""
    delimiter = ";" if ";" in export.text.splitlines()[0] else ","
    heads, *rows = csv.reader(io.StringIO(export.text), delimiter=delimiter)
    kept = [place for place, heading in enumerate(heads) if heading not in export.noted or rng.random() < 0.6]
    rng.shuffle(kept)
    rng.shuffle(rows)
    text = io.StringIO()
    csv.writer(text, delimiter=rng.choice(",;\t|")).writerows(
        [[row[place] for place in kept] for row in (heads, *rows)]
    )
    return text.getvalue()


@pytest.mark.parametrize("seed", range(tries("DEAL_LISTS", 24)))
def test_so_it_does_in_any_order_of_columns_and_rows(book: Book, tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    export = rng.choice(EXPORTS)
    path = tmp_path / "deals.csv"
    path.write_text(lined_up_otherwise(export, rng), encoding="utf-8")
    (told,) = import_lists(book, [path], Choices(), {})
    assert (told["kind"], told["refused"]) == ("deals", 0)
    assert sorted(map(repr, summary_lines(book))) == sorted(map(repr, export.deals))


OWN_STAGES = [
    "Deal,Company,Stage,Amount,Close date",
    "A,Alpha,Blue room,100,2026-12-24",
    "B,Beta,Red room,200,2026-11-03",
]


def test_a_stage_of_no_known_meaning_is_open_and_told_until_somebody_chooses(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_text("\n".join(OWN_STAGES), encoding="utf-8")
    (told,) = import_lists(book, [path], Choices(), {}, dry_run=True)
    assert told["unknown_stages"] == {"Blue room": 1, "Red room": 1}
    assert "Stages of no known meaning, taken as open: “Blue room”, 1 row, “Red room”, 1 row" in told["told"]
    chosen = {"blue room": Stage.PROPOSAL, "red room": Stage.WON}
    import_lists(book, [path], Choices(stages=chosen), {})
    found = {each.title: each for each in summary_lines(book)}
    assert (found["A"].stage, found["A"].day) == (Stage.PROPOSAL, date(2026, 12, 24))
    assert (found["B"].stage, found["B"].day) == (Stage.WON, date(2026, 11, 3))
    assert [deal.notes for deal in book.all("deal")] == ["Stage: Blue room", "Stage: Red room"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("flags", "stage"),
    [
        ("Is Closed,Is Won|true,true", Stage.WON),
        ("Is Closed,Is Won|TRUE,FALSE", Stage.LOST),
        ("Is Won,Is Lost|0,1", Stage.LOST),
        ("Closed|no", Stage.OPEN),
        ("Gewonnen,Verloren|ja,nein", Stage.WON),
    ],
)
def test_a_column_of_won_and_lost_says_more_than_the_stage(
    book: Book, tmp_path: Path, flags: str, stage: Stage
) -> None:
    heads, cells = flags.split("|")
    path = tmp_path / "deals.csv"
    lines = [f"Deal,Company,Stage,Amount,Close date,{heads}", f"A,Alpha,Blue room,100,2026-11-24,{cells}"]
    path.write_text("\n".join(lines), encoding="utf-8")
    import_lists(book, [path], Choices(), {})
    (found,) = summary_lines(book)
    assert (found.stage, found.day) == (stage, date(2026, 11, 24))


def test_people_and_sites_behind_names_become_contacts_and_the_firms_page(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    people = "Ann Alpha (ann@alpha.example);Bo Alpha (bo@alpha.example)"
    lines = ["Deal Name,Deal Stage,Close Date,Amount,Associated Contact,Associated Company"]
    lines += [f"One,Closed won,2026-11-03,10,{people},Alpha Ltd (alpha.example)"]
    lines += ["Two,Closed won,2026-11-04,20,Bo Alpha (bo@alpha.example),Alpha Ltd (alpha.example)"]
    path.write_text("\n".join(lines), encoding="utf-8")
    import_lists(book, [path], Choices(), {})
    assert [each.people for each in sorted(summary_lines(book), key=lambda each: each.title)] == [
        ("Ann Alpha", "Bo Alpha"),
        ("Bo Alpha",),
    ]
    (client,) = book.all("client")
    assert (client.name, client.website) == ("Alpha Ltd", "alpha.example")  # type: ignore[union-attr]
    assert {each.emails for each in book.all("contact")} == {("ann@alpha.example",), ("bo@alpha.example",)}  # type: ignore[union-attr]
