"""Each property that a field is declared with reaches its consumer. A test fails by the name of the field."""

from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clientbook import labels, texts
from clientbook.domain.adds import Adds
from clientbook.domain.changes import Change, Label
from clientbook.domain.choices import ClientKind, Role, Stage
from clientbook.domain.fields.catalogue import FIELDS, Field, fields_of
from clientbook.domain.fields.list_headings import HEADINGS
from clientbook.domain.fields.types import (
    Amount,
    Choice,
    Currency,
    Day,
    ExchangeRate,
    FieldType,
    Flag,
    Fraction,
    Ids,
    Items,
    Lines,
    Measured,
    Month,
    Notes,
    Number,
    Own,
    Phones,
    Recorded,
    Reference,
    Registered,
    Several,
    Span,
    Text,
)
from clientbook.domain.filtering import filters
from clientbook.domain.filtering.filter_text import rules_of, text_of
from clientbook.domain.filtering.filters import Asked, Money, Operator, Rule
from clientbook.domain.kinds import KINDS
from clientbook.domain.languages import LANGUAGES
from clientbook.domain.records import Activity, Client, DealRole, Employer, Record
from clientbook.domain.references import NAMED, referred_to, renamed, without_dangling
from clientbook.files.columns.heading_words import PHRASES
from clientbook.files.columns.headings import field_of
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.copy_records import duplicate
from clientbook.jobs.duplicates.merge import differing_fields, joined_fields, merged
from clientbook.jobs.edit_many import edit_many, setting
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book
from clientbook.store.reading import search
from clientbook.ui.bulk.edit_many_dialog import shared_fields
from clientbook.ui.columns import columns_of, plain_text
from clientbook.ui.filters.words import chip_words, field_words
from clientbook.ui.importing.columns import meanings
from clientbook.ui.record.fields.field_texts import differences
from clientbook.ui.record.fields.forms import page_section, sections_of
from clientbook.ui.table_rows import Line

LABEL = Label("edited", {"name": ""})
DAY = date(2026, 3, 5)
LISTED = ("client", "contact", "deal")


def declared(test: Callable[[Field], object], *kinds: str) -> Any:
    """A parameter for each field that passes the test, called by its kind and name."""
    found = [(kind, field) for kind in kinds or FIELDS for field in FIELDS[kind].values() if test(field)]
    return pytest.mark.parametrize(("kind", "field"), found, ids=[f"{kind}.{field.name}" for kind, field in found])


def value_of(field: Field, n: int = 1) -> Any:
    """A value that this field can hold; another one for another `n`. Those of higher `n` sort behind."""
    match field.type:
        case Phones():
            return (f"050-1{n:06}",)
        case Lines():
            return (f"q{n}{field.name}@example.com",) if field.name == "emails" else (f"q{n}{field.name}",)
        case Registered():
            return f"51-4872{n:02}-{n}"
        case Text():
            return f"q{n}{field.name}"
        case Month() | Span():
            return f"2026-{n + 1:02}"
        case Measured():
            return str(50 + n)
        case Currency():
            return ("EUR", "GBP", "USD")[n]
        case Choice(of=of):
            return list(of)[n % len(of)]
        case Flag():
            return bool(n)
        case Number() | Recorded():
            return 10 + n
        case Amount():
            return 100_00 + n
        case Fraction() | ExchangeRate():
            return Decimal(n + 1) / 10
        case Day():
            return DAY + timedelta(days=n)
        case Reference():
            return 1000 + n
        case Ids():
            return (1000 + n,)
        case Items(of=of, attribute=attribute):
            return (_item(of, attribute, n),)
    raise TypeError(type(field.type).__name__)


def _item(of: type[Any], attribute: str, n: int) -> Any:
    made = {"on": DAY + timedelta(days=n), "until": DAY + timedelta(days=n), "amount": 7_00 + n, "name": f"q{n}item"}
    made["text"] = f"q{n}item"
    if attribute:
        made[attribute] = 1000 + n
    for each in fields(of):
        if each.name in ("tie", "role"):
            made[each.name] = next(iter(_choices(of, each.name)))
    return of(**{each.name: made[each.name] for each in fields(of) if each.default is MISSING or each.name in made})


def _choices(of: type[Any], name: str) -> Any:
    from typing import get_type_hints

    return get_type_hints(of)[name]


def blank(kind: str, /, **values: Any) -> Any:
    """A record of a kind that says as little as it may."""
    cls: Any = KINDS[kind].record
    needed = {each.name for each in fields(cls) if each.default is MISSING} - values.keys()
    made = {name: value_of(FIELDS[kind][name]) for name in needed}
    return cls(**made | values)


def put(book: Book, *records: Record) -> list[Any]:
    """The records as the book holds them, in the order of their ids."""
    done = book.apply(LABEL, [Change(None, record) for record in records])
    found = {number: record for kind, ids in done.touched.items() for number, record in book.records(kind, ids).items()}
    return [found[number] for number in sorted(found)]


# -- the catalogue itself ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_the_catalogue_and_the_records_have_the_same_fields(kind: str) -> None:
    assert {field.name for field in fields_of(kind)} == {each.name for each in fields(KINDS[kind].record)}
    assert list(FIELDS) and set(FIELDS) == set(KINDS)


# -- references -------------------------------------------------------------------------------------------------------


def names(field: Field) -> str:
    return getattr(field.type, "names", "")


@declared(names)
def test_whom_a_field_names_is_told_renamed_and_left_out(kind: str, field: Field) -> None:
    of: Any = field.type
    value = value_of(field)
    number = value if isinstance(of, Reference) else getattr(value[0], of.attribute) if of.attribute else value[0]
    record = blank(kind, id=5, **{field.name: value})
    assert number in referred_to(record, of.names)
    alone = without_dangling(record, lambda named, each: (named, each) != (of.names, number))
    if field.name == KINDS[kind].needs:
        assert alone is None
    else:
        assert alone is not None and number not in referred_to(alone, of.names)
    if not KINDS[kind].goes_with(field.name):
        assert referred_to(renamed(record, of.names, number, 77), of.names) >= {77}
    if isinstance(of, Reference):
        assert NAMED[field.name] == of.names


@declared(names, "contact", "deal", "activity", "plan", "remittance")
def test_new_records_name_each_other_before_the_book_has_given_ids(kind: str, field: Field, book: Book) -> None:
    """Also where the one that is named comes behind."""
    of: Any = field.type
    value = value_of(field)
    if isinstance(of, Reference):
        value = -2
    else:
        value = tuple(replace(item, **{of.attribute: -2}) if of.attribute else -2 for item in value)
    (client, employer) = put(book, Client(name="c"), Employer(name="e"))
    home = {name: {"client": client.id, "employer": employer.id}[NAMED[name]]
            for name in ("client_id", "employer_id") if name in FIELDS[kind] and NAMED[name] != of.names}  # fmt: skip
    other = blank(of.names, id=-2, **({"client_id": client.id} if of.names in ("contact", "deal") else {}))
    done = book.apply(LABEL, [Change(None, blank(kind, id=-1, **home | {field.name: value})), Change(None, other)])
    record = book.records(kind, [done.ids[-1]])[done.ids[-1]]
    assert done.ids[-2] in referred_to(record, of.names)


# -- searching, sorting, filtering ------------------------------------------------------------------------------------


def at_home(book: Book, kind: str, /, **values: Any) -> Any:
    """A record of a kind in the book that says little else than these values; who it names is there."""
    home = {"client_id": "client", "employer_id": "employer", "contact_id": "contact", "deal_id": "deal"}
    cls: Any = KINDS[kind].record
    for each in fields(cls):
        if each.default is MISSING and each.name in home and each.name not in values:
            values[each.name] = at_home(book, home[each.name]).id
    name = {"name": "Zz"} if "name" in FIELDS[kind] else {"title": "Zz"} if kind == "deal" else {}
    return put(book, blank(kind, **name | values))[0]


@declared(lambda field: field.is_searched and not isinstance(field.type, Own))  # these: tests/store/test_own_fields.py
def test_what_is_searched_is_found(kind: str, field: Field, book: Book) -> None:
    other, one = at_home(book, kind), at_home(book, kind, **{field.name: value_of(field, 0)})
    edited = at_home(book, kind)
    book.apply(LABEL, [Change(edited, replace(edited, **{field.name: value_of(field, 2)}))])
    many = book.apply(LABEL, [Adds.of(kind, [replace(one, id=-1)])]) if kind in ("client", "contact") else None
    for value, ids in (
        (value_of(field, 0), {one.id, *(many.ids.values() if many else ())}),
        (value_of(field, 2), {edited.id}),
    ):
        word = value[0] if isinstance(value, tuple) else value
        with book.connected() as connection:
            assert search.hits(connection, word).keys() == ids, f"{kind}.{field.name} is not in the search line"
    assert other.id not in ids


@declared(lambda field: bool(field.order), *LISTED, "employer")
def test_what_is_sorted_sorts_both_ways(kind: str, field: Field, book: Book) -> None:
    if field.is_followed:
        records = [at_home(book, kind) for _ in range(3)]
        for n, record in enumerate(records):
            on = value_of(field, n)
            planned = {"next_on": on} if field.name == "next_on" else {}
            book.apply(LABEL, [Change(None, Activity(on=on, **planned, **{f"{kind}_id": record.id}))])
    elif isinstance(field.type, Reference):
        clients = [at_home(book, "client", name=f"q{n}") for n in range(3)]
        records = [at_home(book, kind, **{field.name: client.id}) for client in clients]
    else:
        count = 2 if isinstance(field.type, Flag) else 3
        records = [at_home(book, kind, **{field.name: value_of(field, n)}) for n in range(count)]
        if isinstance(field.type, Choice):
            records.sort(key=lambda record: str(getattr(record, field.name)))
    ids = [record.id for record in records]
    assert [n for n in book.ids(kind, order=field.order) if n in ids] == ids, f"{kind} is not sorted by {field.name}"
    assert [n for n in book.ids(kind, order=field.order, descending=True) if n in ids] == ids[::-1]


@declared(lambda field: field.is_filtered, *LISTED)
def test_what_is_filtered_filters(kind: str, field: Field, book: Book) -> None:
    """By each test that can be made of it, and of a client's fields by those who belong to it."""
    if not field.is_kept:
        return  # these are looked at by tests/store/test_filters.py
    one, other = (at_home(book, kind, **{field.name: value_of(field, n)}) for n in (1, 0))
    asked = filters.FIELDS[kind][field.name]
    value = value_of(field, 1)
    rule = {
        FieldType.TEXT: lambda: Rule(field.name, Operator.CONTAINS, value),
        FieldType.LINES: lambda: Rule(field.name, Operator.CONTAINS, value[0]),
        FieldType.TAGS: lambda: Rule(field.name, Operator.HAS, value),
        FieldType.CHOICE: lambda: Rule(field.name, Operator.ONE_OF, (str(value),)),
        FieldType.FLAG: lambda: Rule(field.name, Operator.YES),
        FieldType.NUMBER: lambda: Rule(field.name, Operator.OVER, value - 1),
        FieldType.AMOUNT: lambda: Rule(field.name, Operator.OVER, Money(value - 1, "ILS")),
        FieldType.DAY: lambda: Rule(field.name, Operator.AFTER, value - timedelta(days=1)),
    }[asked.type]()
    assert rules_of(kind, text_of(rule)) == rule
    found = set(book.ids(kind, only=Asked(rule, DAY)))
    assert found & {one.id, other.id} == {one.id}, f"{kind}.{field.name} cannot be filtered"
    assert chip_words(kind, rule) and field_words(kind)[field.name]
    if field.is_filtered_beyond:
        deal = at_home(book, "deal", client_id=one.id)
        beyond = Rule(f"client.{field.name}", rule.operator, rule.value)
        assert list(book.ids("deal", only=Asked(beyond, DAY))) == [deal.id]
        assert field_words("deal")[beyond.field]


# -- lists out and in -------------------------------------------------------------------------------------------------


def full(kind: str, /, n: int, **values: Any) -> Any:
    """A record that says something in every field that lists hold."""
    person = values.get("kind") is ClientKind.PERSON
    told = {
        field.name: value_of(field, n)
        for field in FIELDS[kind].values()
        if field.exported and field.is_kept and field.name not in ("kind", "client_id", "employer_id", "credits")
        and (person or not field.of_person)
    }  # fmt: skip
    if kind == "deal":
        told |= {"stage": Stage.LOST, "won_on": None, "amount": told["amount"] + 1000, "currency": "EUR"}
    return KINDS[kind].record(**told | values)


def written(book: Book, kind: str, tmp_path: Path, language: str) -> Path:
    texts.use(language)
    target = tmp_path / f"{kind}.csv"
    export_list(book, kind, target)
    return target


@pytest.mark.parametrize("language", ["en", "he"])
def test_what_goes_out_comes_in_again(book: Book, tmp_path: Path, language: str) -> None:
    """Each field of each kind, also those that only persons have, or only deals that were won."""
    names = {"name": "Kalomi"}
    there = (DealRole(-5, Role.USER),)
    won = {"stage": Stage.WON, "lost_on": None, "lost_reason": ""}
    put(
        book,
        full("client", 1, id=-1, **names),
        full("client", 2, id=-2, kind=ClientKind.PERSON, name="Dana Sela"),
        Employer(id=-3, name="Northwind"),
        blank("contact", id=-4, client_id=-1, name="Noa Bar"),
        full("contact", 1, id=-5, client_id=-1, name="Avi Levi", reports_to=-4),
        full("deal", 1, id=-6, client_id=-1, employer_id=-3, roles=there),
        full("deal", 1, id=-7, client_id=-1, title="Won", won_on=DAY, **won, roles=there),
        full("deal", 1, id=-8, client_id=-1, title="Back", credits=-7, invoice="q7", amount=-5, roles=there),
    )
    other = Book(tmp_path / "other.clientbook")
    put(other, Employer(name="Northwind"))
    missing = []
    for kind in LISTED:
        run(other, plan(other, read(written(book, kind, tmp_path, language)), Choices(as_kind=f"{kind}s")))
        before, after = ({getattr(r, KINDS[kind].name_field): r for r in each.all(kind)} for each in (book, other))
        assert before.keys() == after.keys()
        for field in (each for each in FIELDS[kind].values() if each.exported):
            pairs = [(getattr(record, field.name), getattr(after[name], field.name)) for name, record in before.items()]
            if isinstance(field.type, Reference):
                pairs = [(then is None, now is None) for then, now in pairs]
            if isinstance(field.type, Items) and field.type.names:  # ids differ from book to book
                pairs = [(tuple(each.role for each in then), tuple(each.role for each in now)) for then, now in pairs]
            held = [
                then
                for then, _ in pairs
                if then not in (None, "", (), True if isinstance(field.type, Reference) else 0)
            ]
            if [then for then, _ in pairs] != [now for _, now in pairs] or not held:
                missing.append(f"{kind}.{field.name}: {pairs}")
    assert missing == []


@declared(lambda field: bool(field.imported))
def test_what_comes_in_is_known_by_words_and_offered_as_a_meaning(kind: str, field: Field) -> None:
    for name in field.imported:
        assert PHRASES[name], f"no words head a column of {name}"
        lists = {
            "client": ("clients", "deals"), "contact": ("contacts", "deals"), "deal": ("deals",), "pay_line": ("pay-lines",),
            "figure": ("figures",),
        }[kind]  # fmt: skip
        for of_list in lists:
            beside = of_list == "deals" and kind != "deal"
            assert (
                name in meanings(of_list)
                or (beside and name in ("company", "touched_on"))
                or (of_list != "deals" and name == "client")
            )
        assert labels.fields()[name]
    for name in field.exported:
        for language in LANGUAGES:
            texts.use(language)
            assert field_of(labels.fields()[name]) in (field.name, *field.imported), name


def test_the_words_of_headings_and_their_catalogue_are_of_the_same_fields() -> None:
    """In which order the words stand stays by hand: the first that has a word wins."""
    assert set(PHRASES) | {"amount_paid", "contact"} == set(HEADINGS)


# -- tables, forms, many at once, merging, copies, history ------------------------------------------------------------


@declared(lambda field: bool(field.column), *LISTED)
def test_what_is_a_column_stands_in_the_table(kind: str, field: Field) -> None:
    name = "client" if field.name == "client_id" else field.name
    (column,) = (each for each in columns_of(kind) if each.name == name)
    value = value_of(field)
    record = blank(kind, **{field.name: value} if field.is_kept else {})
    line = Line(record, "Kalomi", *((value, value) if field.is_followed else ()))
    assert column.text(line) and plain_text(column, line) and column.title and column.order == field.order
    assert column.shown == (field.column == "shown")


@declared(lambda field: bool(field.section))
def test_what_is_of_a_form_is_shown_and_edited_there(kind: str, field: Field, qtbot: QtBot) -> None:
    sections = [*sections_of(kind, {1001: "Northwind"}), page_section(kind, "service"), page_section(kind, "people")]
    (spec,) = (each for section in sections for each in section if each.name == field.name)
    parent = QWidget()
    qtbot.addWidget(parent)
    widget = spec.make(parent)
    assert spec.label
    value = value_of(field)
    if hasattr(widget, "currency"):
        widget.currency = "EUR"
    if not isinstance(field.type, Reference | Ids | Items) or field.name in ("services", "receipts"):
        widget.set_value(value)
        assert widget.value() == value


@declared(lambda field: field.is_bulk)
def test_what_many_have_in_common_is_set_for_many(kind: str, field: Field, book: Book) -> None:
    assert field.name in shared_fields(kind) and field.section
    value = at_home(book, field.type.names).id if isinstance(field.type, Reference) else value_of(field)
    records = [at_home(book, kind), at_home(book, kind)]
    edit_many(book, kind, [each.id for each in records], setting(field.name, value), LABEL, DAY)
    assert [getattr(each, field.name) for each in book.records(kind, [each.id for each in records]).values()] == [
        value
    ] * 2


@declared(lambda field: field.is_kept and field.name != "id", *LISTED, "employer")
def test_a_change_has_a_sentence_in_each_language_and_a_merge_loses_nothing(kind: str, field: Field) -> None:
    pair = (0, 1) if isinstance(field.type, Flag) else (1, 2)
    before, after = (blank(kind, id=1, **{field.name: value_of(field, n)}) for n in pair)
    if isinstance(field.type, Several):
        before = blank(kind, id=1)
    for language in LANGUAGES:
        texts.use(language)
        (said,) = differences(Change(before, after), {})
        assert said.startswith(texts.translated(field.label)), said
    both = [before, replace(after, id=2)]
    # Notes are joined unless those of one are chosen.
    is_kept = isinstance(field.type, Recorded)  # the smaller one stays, and nobody is asked or told
    assert (field.name in differing_fields(both)) != (
        is_kept or (field.type.joins and not isinstance(field.type, Notes))
    )
    assert (field.name in joined_fields(both)) == field.type.joins
    value = getattr(merged(both, {}), field.name)
    assert set(value_of(field, 2)) <= set(value) if isinstance(field.type, Several) else value not in ("", None)
    chosen = merged(both, {} if field.type.joins or is_kept else {field.name: both[1]})
    assert field.type.joins or is_kept or getattr(chosen, field.name) == value_of(field, pair[1])


@declared(lambda field: field.is_kept and field.name not in ("id", "name", "title", "client_id"), *LISTED)
def test_a_copy_has_what_is_copied(kind: str, field: Field, book: Book) -> None:
    value = None if isinstance(field.type, Reference) else value_of(field)
    if isinstance(field.type, Ids) or (isinstance(field.type, Items) and field.type.names) or value is None:
        return  # whom a record names is looked at by tests/jobs/test_edit_many.py
    record = at_home(book, kind, **{field.name: value})
    (copy,) = book.records(kind, duplicate(book, kind, [record.id], DAY).ids.values()).values()
    if field.is_copied:
        assert getattr(copy, field.name) == value, f"{kind}.{field.name} is not copied"
    else:
        assert getattr(copy, field.name) != value
