"""Columns that no field takes become own fields, go out under their names and come in again as themselves."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label
from clientbook.domain.choices import OwnType
from clientbook.domain.errors import UserError
from clientbook.domain.own_fields.guessing import guessed
from clientbook.domain.own_fields.values import own_order, text_in
from clientbook.domain.records import Client, Deal, OwnValue
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.importing.import_list import mapped, plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing, ImportPlan
from clientbook.jobs.importing.rows.own_columns import recognised
from clientbook.jobs.importing.summary import summary_lines
from clientbook.jobs.own_fields import known_fields
from clientbook.store.book import Book

LABEL = Label("edited", {"name": "x"})
LIST = """\
Company,E-mail,Fleet size,Lease ends,Partner,Budget,Shelf code,Site
Kalomi Ltd,a@kalomi.example,12,2026-05-31,yes,"€1,200.50",007,https://kalomi.example
Northwind GmbH,b@northwind.example,3,2027-01-15,no,€90,112,https://northwind.example
Acme Inc,c@acme.example,,,,,,
"""


def imported(book: Book, path: Path, text: str, mapping: dict[str, str] | None = None, **choices: Any) -> ImportPlan:
    path.write_text(text, encoding="utf-8")
    planned = plan(book, mapped(recognised(book, read(path)), mapping or {}), Choices(**{"rest": "fields"} | choices))
    run(book, planned)
    return planned


def said(book: Book, kind: str = "client") -> dict[str, dict[str, str]]:
    """What each record says in its own fields, by its name."""
    fields = known_fields.own_fields(book, kind)
    records: list[Any] = book.all(kind)
    texts = {each: {f.name: text_in(each.own, f.id) for f in fields} for each in records}
    return {
        getattr(each, "name", getattr(each, "title", "")): {k: v for k, v in texts[each].items() if v} for each in texts
    }


@pytest.mark.parametrize(
    ("of", "cells"),
    [
        (OwnType.NUMBER, ["12", "0.5", "1,200.75"]),
        (OwnType.NUMBER, ["1.200,75", "3,5"]),
        (OwnType.TEXT, ["007", "112"]),
        (OwnType.TEXT, ["1234567890123456"]),
        (OwnType.TEXT, ["12", "a few"]),
        (OwnType.AMOUNT, ["€12", "1,200.50 EUR"]),
        (OwnType.DAY, ["2026-03-04", "2026-12-31"]),
        (OwnType.DAY, ["3/31/2026", "3/4/2026"]),
        (OwnType.TEXT, ["3/4/2026", "5/6/2026"]),
        (OwnType.FLAG, ["yes", "No", "כן"]),
        (OwnType.LINK, ["https://a.example/x", "www.b.example"]),
        (OwnType.EMAIL, ["a@b.example"]),
        (OwnType.PHONE, ["+972 50 123 4567", "03-5551234"]),
        (OwnType.CHOICE, ["Gold", "Silver"] * 3),
        (OwnType.SEVERAL, ["Red; Blue", "Blue; Green", "Red; Green", "Red; Blue; Green"]),
        (OwnType.NOTES, ["a\nb"]),
        (OwnType.TEXT, ["Gold", "Silver"]),
        (OwnType.TEXT, []),
    ],
)
def test_a_type_is_told_by_the_cells_and_only_where_each_is_of_it(of: OwnType, cells: list[str]) -> None:
    assert guessed(cells).of is of


def test_a_list_goes_in_and_out_and_in_again(book: Book, tmp_path: Path) -> None:
    planned = imported(book, tmp_path / "list.csv", LIST)
    types = {each.name: each.type for each in known_fields.own_fields(book, "client")}
    assert types == {
        "Fleet size": OwnType.NUMBER,
        "Lease ends": OwnType.DAY,
        "Partner": OwnType.FLAG,
        "Budget": OwnType.AMOUNT,
        "Shelf code": OwnType.TEXT,
    }
    first = said(book)
    assert first["Kalomi Ltd"] == {
        "Fleet size": "12",
        "Lease ends": "2026-05-31",
        "Partner": "1",
        "Budget": "1200.5 EUR",
        "Shelf code": "007",
    }
    assert first["Acme Inc"] == {} and not any(each.notes for each in book.all("client"))  # type: ignore[union-attr]
    assert any("Fleet size" in line for line in summary_lines(planned)) and not known_fields.own_fields(book, "contact")
    for ending in (".csv", ".xlsx"):
        target = tmp_path / f"out{ending}"
        assert export_list(book, "client", target) == 3
        again = Book(tmp_path / f"again{ending}.clientbook")
        run(again, plan(again, recognised(again, read(target)), Choices(rest="fields")))
        assert said(again) == first
        assert {each.name: each.type for each in known_fields.own_fields(again, "client")} == types
        known = plan(book, recognised(book, read(target)), Choices(existing=Existing.UPDATE))
        assert known.ledger.size() == 0 and not known.cells.as_json()
    book.undo()
    assert not book.all("client") and not book.all("own_field")
    book.redo()
    assert said(book) == first
    book.check()


def test_what_is_about_a_person_is_kept_at_the_person(book: Book, tmp_path: Path) -> None:
    text = "Company,Name,E-mail,Shirt,Company shelf\nKalomi Ltd,Dana Levy,d@k.example,M,7\nKalomi Ltd,Avi Bar,a@k.example,L,7\n"
    imported(book, tmp_path / "list.csv", text, {"Company shelf": "own"})
    assert said(book, "contact")["Dana Levy"]["Shirt"] == "M" and said(book, "contact")["Avi Bar"]["Shirt"] == "L"
    told = str((said(book), said(book, "contact")))
    assert told.count("'7'") >= 1 and "Shelf" not in str([each.notes for each in book.all("client")])  # type: ignore[union-attr]
    book.check()


@pytest.mark.parametrize(
    ("existing", "wanted", "told"),
    [(Existing.SKIP, "3", True), (Existing.FILL, "3", True), (Existing.UPDATE, "5", False)],
)
def test_a_record_that_says_otherwise_is_changed_as_chosen_or_that_is_told(
    book: Book, tmp_path: Path, existing: Existing, wanted: str, told: bool
) -> None:
    field, other = (known_fields.add(book, "client", name, OwnType.NUMBER).field for name in ("Fleet size", "Halls"))
    book.apply(
        LABEL, [Change(None, Client(id=-1, name="Kalomi", emails=("a@k.example",), own=(OwnValue(field.id, "3"),)))]
    )
    text = "Company,E-mail,Fleet size,Halls\nKalomi,a@k.example,5,2\n"
    planned = imported(book, tmp_path / "list.csv", text, rest="notes", existing=existing)
    (client,) = book.all("client")
    assert text_in(client.own, field.id) == wanted  # type: ignore[union-attr]
    assert text_in(client.own, other.id) == ("" if existing is Existing.SKIP else "2")  # type: ignore[union-attr]
    assert ("Fleet size" in str(planned.cells.as_json())) is told
    assert len(known_fields.own_fields(book, "client")) == 2


def test_two_rows_about_one_client_lose_nothing(book: Book, tmp_path: Path) -> None:
    text = "Company,E-mail,Fleet size\nKalomi Ltd,a@k.example,5\nKalomi Ltd,a@k.example,6\n"
    imported(book, tmp_path / "list.csv", text)
    (client,) = book.all("client")
    assert said(book) == {"Kalomi Ltd": {"Fleet size": "5"}} and "Fleet size: 6" in client.notes  # type: ignore[union-attr]


def test_deals_have_fields_of_their_own(book: Book, tmp_path: Path) -> None:
    text = "Deal,Client,Amount,Stage,Lease ends\nRacks,Kalomi,1200,open,2026-05-31\nLamps,Kalomi,90,open,\n"
    imported(book, tmp_path / "deals.csv", text, as_kind="deals")
    assert said(book, "deal") == {"Racks": {"Lease ends": "2026-05-31"}, "Lamps": {}}
    (field,) = known_fields.own_fields(book, "deal")
    racks = next(each for each in book.all("deal") if isinstance(each, Deal) and each.title == "Racks")
    assert next(iter(book.ids("deal", order=own_order(field.id)))) == racks.id
    book.apply(LABEL, [Change(racks, replace(racks, won_on=date(2026, 3, 4)))])
    export_list(book, "deal", tmp_path / "out.csv")
    assert "Lease ends" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()[0]


def test_rest_fields_on_the_command_line_and_no_name_that_all_books_have(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    path = tmp_path / "other.clientbook"
    assert main(["--book", str(path), "import", str(tmp_path / "list.csv"), "--rest", "fields"]) == 0
    again = Book(path)
    assert said(again)["Northwind GmbH"]["Partner"] == "0"
    for name in ("City", "עיר", "fleet SIZE"):
        with pytest.raises(UserError, match="field-taken"):
            known_fields.add(again, "client", name)
