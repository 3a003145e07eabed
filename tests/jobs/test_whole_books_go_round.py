"""Whole books go out as lists and come back into an empty book: every field of every record, compared one by one.

Books are generated: names, notes and tags with the signs that lists are made of, in several scripts; deals of every
stage with receipts, roles and days; contacts that report to each other. `BOOKS_ROUND` asks for more of them.
"""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook import texts
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import ClientKind, Health, Role, Stage, Status, Tie, Work
from clientbook.domain.records import Client, Contact, Deal, DealRole, Receipt
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.exporting.export_receipts import export_receipts
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book

from ..searching import tries

KINDS = ("client", "contact", "deal")
#: What no list has a place for (docs/lists.md names it) stays out of this comparison.
NOT_IN_LISTS: Mapping[str, frozenset[str]] = {
    "client": frozenset(("services", "files")),
    "contact": frozenset(("tie_steps", "formerly", "knows")),
    "deal": frozenset(),
}

WORDS = st.sampled_from(
    "Alpha Nord Kalomi Berg Ofek אלון שיבולת Заря Łódź Müller O'Neil Bar-On D'Arcy 海風 Studio24 “Q” A&B (North) Co.".split()
)
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
LINES = st.one_of(
    st.just(""), PHRASES, st.sampled_from(["one, two", 'said "yes"', "a; b", "=1+1", "-5", "@x", "100%", "+5", "007"])
)
NOTES = st.one_of(st.just(""), st.lists(LINES.filter(bool), min_size=1, max_size=3).map("\n".join))
DAYS = st.one_of(st.none(), st.dates(date(2025, 1, 1), date(2026, 12, 31)))
MAILS = st.lists(
    st.from_regex(r"[a-z]{2,8}\.[a-z]{2,6}@[a-z]{3,8}\.(com|example)", fullmatch=True), max_size=3, unique=True
).map(tuple)
PHONES = st.lists(
    st.one_of(
        st.from_regex(r"05[0-9]-[1-9][0-9]{6}", fullmatch=True),
        st.from_regex(r"\+44 20 7[0-9]{3} [0-9]{4}", fullmatch=True),
        st.from_regex(r"\(212\) 5[0-9]{2}-[0-9]{4} x[1-9]{2}", fullmatch=True),
    ),
    max_size=3,
    unique=True,
).map(tuple)
TAGS = st.lists(st.sampled_from(["VIP", "north", "בארץ", "2026", "a b", "c/d"]), max_size=3, unique=True).map(tuple)
PERCENTS = st.integers(1, 400).map(lambda n: Decimal(n) / 400)


@st.composite
def clients(draw: Any, place: int) -> Client:
    kind = draw(st.sampled_from(ClientKind))
    person = kind is ClientKind.PERSON
    return Client(
        id=-1 - place,
        name=f"{draw(PHRASES)} {'abcdefgh'[place] * 3}",
        kind=kind,
        status=draw(st.sampled_from(Status)),
        work=draw(st.sampled_from(Work)),
        title=draw(LINES) if person else "",
        industry=draw(LINES),
        emails=draw(MAILS),
        phones=draw(PHONES),
        website=draw(st.sampled_from(["", "https://alpha.example/a?b=1", "beta.example"])),
        address=draw(LINES),
        city=draw(LINES),
        region=draw(LINES),
        country=draw(LINES),
        source=draw(LINES),
        tags=draw(TAGS),
        birthday=draw(DAYS) if person else None,
        notes=draw(NOTES),
        wished_days=draw(st.one_of(st.none(), st.integers(1, 400))),
        longest_days=draw(st.one_of(st.none(), st.integers(1, 400))),
        response_days=draw(st.one_of(st.none(), st.integers(1, 30))),
        review_on=draw(DAYS),
        health=draw(st.sampled_from(Health)),
    )


@st.composite
def contacts(draw: Any, place: int, firms: int) -> Contact:
    return Contact(
        id=-20 - place,
        client_id=draw(st.one_of(st.none(), st.integers(1, firms).map(lambda n: -n))),
        name=f"{draw(PHRASES)} {'stuvwxyz'[place] * 3}",
        title=draw(LINES),
        emails=draw(MAILS),
        phones=draw(PHONES),
        tie=draw(st.sampled_from(Tie)),
        decides=draw(st.booleans()),
        birthday=draw(DAYS),
        tags=draw(TAGS),
        notes=draw(NOTES),
        wished_days=draw(st.one_of(st.none(), st.integers(1, 400))),
        longest_days=draw(st.one_of(st.none(), st.integers(1, 400))),
        reports_to=draw(st.one_of(st.none(), st.just(-20 - place + 1))) if place else None,
    )


@st.composite
def deals(draw: Any, place: int, firms: int, people: tuple[Contact, ...]) -> Deal:
    stage = draw(st.sampled_from(Stage))
    client = -draw(st.integers(1, firms))
    there = [each for each in people if each.client_id == client]
    currency = draw(st.sampled_from(["ILS", "EUR", "JPY", "KWD"]))
    opened, day = draw(DAYS), draw(st.dates(date(2026, 1, 1), date(2026, 11, 30)))
    return Deal(
        id=-50 - place,
        client_id=client,
        title=f"{draw(PHRASES)} {'ijklmnop'[place] * 3}",
        stage=stage,
        amount=draw(st.integers(-(10**6), 10**9)),
        currency=currency,
        cost=draw(st.integers(0, 10**6)),
        product=draw(LINES),
        share=draw(PERCENTS),
        rate=draw(st.one_of(st.none(), PERCENTS)),
        expected_on=draw(DAYS),
        won_on=day if stage is Stage.WON else None,
        lost_on=day if stage is Stage.LOST else None,
        lost_reason=draw(LINES) if stage is Stage.LOST else "",
        invoiced_on=draw(DAYS) if stage is Stage.WON else None,
        invoice=draw(st.sampled_from(["", f"INV-{place}7", f"00{place}4"])) if stage is Stage.WON else "",
        cancelled_on=draw(DAYS) if stage is Stage.WON else None,
        term_months=draw(st.one_of(st.none(), st.integers(1, 60))),
        receipts=tuple(
            draw(
                st.lists(
                    st.builds(Receipt, st.dates(date(2026, 1, 1), date(2026, 12, 1)), st.integers(1, 10**6)), max_size=3
                )
            )
        )
        if stage is Stage.WON
        else (),
        roles=tuple(DealRole(each.id, draw(st.sampled_from(Role))) for each in there if draw(st.booleans())),
        exchange_rate=draw(st.one_of(st.none(), st.integers(1, 99999).map(lambda n: Decimal(n) / 10000))),
        exchange_on=draw(DAYS),
        notes=draw(NOTES),
        opened_on=opened,
        stage_on=draw(DAYS),
        tax_rate=draw(st.one_of(st.none(), PERCENTS)),
    )


@st.composite
def books(draw: Any) -> list[Any]:
    firms = [draw(clients(place)) for place in range(draw(st.integers(1, 3)))]
    people = tuple(draw(contacts(place, len(firms))) for place in range(draw(st.integers(0, 3))))
    return [*firms, *people, *(draw(deals(place, len(firms), people)) for place in range(draw(st.integers(0, 3))))]


def told(book: Book, kind: str) -> Iterator[dict[str, Any]]:
    """The records of a kind with names in place of ids, in the order of their own names."""
    names = {each.id: getattr(each, "name", "") or getattr(each, "title", "") for k in KINDS for each in book.all(k)}
    for record in sorted(book.all(kind), key=lambda each: names[each.id]):
        values: dict[str, Any] = {each.name: getattr(record, each.name) for each in fields(record)}
        for name in ("id", *NOT_IN_LISTS[kind]):
            values.pop(name, None)
        for name in ("client_id", "reports_to", "credits"):
            if values.get(name) is not None:
                values[name] = names[values[name]]
        if kind == "deal":
            values["roles"] = sorted((names[role.contact_id], role.role) for role in values["roles"])
            values["receipts"] = sorted(map(repr, values["receipts"]))
        yield values


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("language", ["en", "he"])
@settings(
    max_examples=tries("BOOKS_ROUND", 6),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
    print_blob=False,
)
@given(records=books())
def test_every_field_of_every_record_comes_back(ending: str, language: str, records: list[Any]) -> None:
    texts.use(language)
    with tempfile.TemporaryDirectory() as folder:
        book, other = Book(Path(folder) / "one.clientbook"), Book(Path(folder) / "two.clientbook")
        book.apply(Label("edited"), adds(records))
        for kind in KINDS:
            target = Path(folder) / f"{kind}s.{ending}"
            export_list(book, kind, target)
            reading = read(target)
            if any(True for _ in book.all(kind)):
                answers = {"dates": "dmy", "decimals": "point", "rates": "percent", "words": "empty"}
                assert reading.kind == f"{kind}s"
                run(other, plan(other, reading, Choices(answers=answers)))
        for kind in KINDS:
            assert list(told(other, kind)) == list(told(book, kind))


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("amount", [0, 700])
def test_a_receipt_of_one_unit_is_no_yes(tmp_path: Path, ending: str, amount: int) -> None:
    """A paid "1" stands for all of it in lists of others; ours says which receipt it is."""
    book, other = Book(tmp_path / "one.clientbook"), Book(tmp_path / "two.clientbook")
    firm, day = Client(id=-1, name="Alpha Ltd"), date(2026, 2, 3)
    deal = Deal(client_id=-1, title="Pump", stage=Stage.WON, won_on=day, amount=amount, currency="JPY")
    book.apply(Label("edited"), adds([firm, replace(deal, receipts=(Receipt(day, 1),))]))
    target = tmp_path / f"deals.{ending}"
    export_list(book, "deal", target)
    run(other, plan(other, read(target), Choices()))
    assert list(told(other, "deal")) == list(told(book, "deal"))


def test_receipts_go_out_and_come_in_once(tmp_path: Path) -> None:
    """Into a book that has them nothing is added, into one whose deals have none each comes to its deal."""
    book, other = Book(tmp_path / "one.clientbook"), Book(tmp_path / "two.clientbook")
    day, later = date(2026, 2, 3), date(2026, 3, 4)
    paid = (Receipt(day, 10050), Receipt(day, 10050), Receipt(later, 700))
    firm = Client(id=-1, name="Alpha Ltd")
    one = Deal(id=-2, client_id=-1, title="Pump", stage=Stage.WON, won_on=day, amount=30000, invoice="1", receipts=paid)
    same = Deal(
        id=-3, client_id=-1, title="Pump", stage=Stage.WON, won_on=later, amount=9000, invoice="2", currency="EUR"
    )
    book.apply(Label("edited"), adds([firm, one, replace(same, receipts=(Receipt(later, 9000),))]))
    other.apply(Label("edited"), adds([firm, replace(one, receipts=()), same]))
    target = tmp_path / "receipts.csv"
    assert export_receipts(book, target) == 4
    assert plan(book, read(target), Choices()).size() == 0
    assert read(target).kind == "receipts"
    assert run(other, plan(other, read(target), Choices())).plan.row_counts["added"] == 4
    assert list(told(other, "deal")) == list(told(book, "deal"))
