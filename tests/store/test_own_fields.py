"""Own fields: what records say in them is stored, sorted, filtered, found, merged and undone as in any other field."""

import gzip
import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.domain.adds import Adds
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import OwnType
from clientbook.domain.errors import UserError
from clientbook.domain.filtering.filter_text import rules_of, text_of
from clientbook.domain.filtering.filters import (
    Asked,
    Money,
    Not,
    Operator,
    Rule,
    Unknown,
    field_of,
    operators_of,
    own_name,
)
from clientbook.domain.own_fields.types import TYPES
from clientbook.domain.own_fields.values import key_of, own_order, text_in, with_text
from clientbook.domain.reading.spans import Span, SpanName
from clientbook.domain.records import Client, Contact, Deal, OwnField, OwnValue
from clientbook.jobs.duplicates.merge import differing_fields, joined_fields, merge
from clientbook.jobs.own_fields import definitions, known_fields
from clientbook.jobs.pay.statements import statement_of
from clientbook.jobs.safety.erase import erase
from clientbook.store.book import Book
from clientbook.ui.record.fields.field_texts import differences

GOLDEN = Path(__file__).parents[1] / "golden" / "book-schema-7.clientbook.gz"
LABEL = Label("edited", {"name": "x"})
DAY = date(2026, 3, 4)
#: Words that people type, by type, which differ in what they are sorted by.
TYPED: dict[OwnType, tuple[str, ...]] = {
    OwnType.NUMBER: ("-1200.5", "-3", "0", "0.05", "7", "12", "1,200"),
    OwnType.AMOUNT: ("-80", "0", "99.90 EUR", "1,200"),
    OwnType.DAY: ("1.2.1999", "2026-03-04", "5 March 2026"),
    OwnType.FLAG: ("no", "yes"),
    OwnType.TEXT: ("alpha", "Beta", "gamma", "דלתא"),
}


def said(kind: OwnType, typed: str, field: OwnField) -> OwnValue:
    return OwnValue(field.id, TYPES[kind](field.choices).read(typed))


def client(name: str, *values: OwnValue) -> Client:
    return Client(id=-random.randint(1, 10**9), name=name, own=tuple(sorted(values, key=lambda each: each.field_id)))


def put(book: Book, *records: Any) -> list[Any]:
    ids = [book.apply(LABEL, [Change(None, each)]).ids[each.id] for each in records]
    return [next(iter(book.records(kind, [n]).values())) for n in ids for kind in ("client", "contact", "deal")
            if book.records(kind, [n])]  # fmt: skip


def asked(book: Book, field: OwnField, operator: Operator, value: Any = None) -> set[str]:
    rule = Rule(own_name(field), operator, value)
    assert rules_of("client", text_of(rule)) == rule
    found = {each.name for each in book.records("client", book.ids("client", only=Asked(rule, DAY))).values()}  # type: ignore[union-attr]
    others = {
        each.name  # type: ignore[union-attr]
        for each in book.records("client", book.ids("client", only=Asked(Not(rule), DAY))).values()
    }
    assert found | others == {each.name for each in book.all("client")} and not found & others  # type: ignore[union-attr]
    return found


# -- one value ----------------------------------------------------------------------------------------------------------


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, places=4), min_size=2))
def test_numbers_sort_by_size(numbers: list[Decimal]) -> None:
    texts = {number: TYPES[OwnType.NUMBER]().read(f"{number:f}") for number in numbers if abs(number) < 10**20}
    assert sorted(texts, key=lambda each: key_of(texts[each])) == sorted(texts)
    assert all(Decimal(text) == number for number, text in texts.items())
    assert all(key_of(f"{text} EUR") > key_of(text) for text in texts.values())


@given(st.sampled_from(OwnType), st.text(max_size=40))
def test_what_was_read_reads_as_itself(of: OwnType, typed: str) -> None:
    way = TYPES[of](("Red", "Blue"))
    try:
        text = way.read(typed)
    except UserError as error:
        assert error.code in ("not-a-number", "not-an-amount", "not-a-date", "not-yes-or-no", "amount-two-ways")
        return
    assert way.read(text) == text
    key_of(text)


def test_texts_are_read_as_their_type_writes_them() -> None:
    read = {of: TYPES[of](("Red", "Light blue")) for of in OwnType}
    assert read[OwnType.NUMBER].read("1,200.50") == "1200.5" and read[OwnType.NUMBER].read(" -7 ") == "-7"
    assert read[OwnType.AMOUNT].read("₪ 1,200") == "1200 ILS" and read[OwnType.AMOUNT].read("1200") == "1200"
    assert read[OwnType.DAY].read("4.3.2026") == "2026-03-04"
    assert TYPES[OwnType.DAY](month_first=True).read("3/4/2026") == "2026-03-04"
    assert [read[OwnType.FLAG].read(word) for word in ("כן", "No", "TRUE", "")] == ["1", "0", "1", ""]
    assert read[OwnType.CHOICE].read("red") == "Red" and read[OwnType.CHOICE].read("pink") == "pink"
    assert read[OwnType.SEVERAL].read("light  blue; red;RED") == "Light blue\nRed"
    assert read[OwnType.NOTES].read("a\r\nb ") == "a\nb" and read[OwnType.TEXT].read("a\nb") == "a b"


# -- lists --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("of", TYPED)
@pytest.mark.parametrize("kind", ["client", "contact", "deal"])
def test_a_list_is_sorted_by_an_own_field_both_ways_and_what_says_nothing_comes_last(
    book: Book, of: OwnType, kind: str
) -> None:
    field, other = known_fields.add(book, kind, "Mine", of).field, known_fields.add(book, kind, "Other").field
    (home,) = put(book, Client(id=-1, name="home"))
    made: list[Any] = []
    for typed in TYPED[of]:
        own = (said(of, typed, field), OwnValue(other.id, "x"))
        record = {"client": Client, "contact": Contact, "deal": Deal}[kind]
        more = {"title": typed} if kind == "deal" else {"name": typed}
        made.append(record(id=-1, own=own, **more, **({} if kind == "client" else {"client_id": home.id})))  # type: ignore[operator]
    random.shuffle(made)
    stored = put(book, *made)
    by_typed = {getattr(each, "title" if kind == "deal" else "name"): each.id for each in stored}
    ids, order = [by_typed[typed] for typed in TYPED[of]], own_order(field.id)
    rest = [home.id] if kind == "client" else []
    assert list(book.ids(kind, order=order)) == ids + rest
    assert list(book.ids(kind, order=order, descending=True)) == ids[::-1] + rest
    few = Asked(Rule(own_name(other), Operator.CONTAINS, "x"), DAY)
    assert list(book.ids(kind, order=order, only=few)) == ids
    assert list(book.first_ids(kind, 2, order=order)[0]) == ids[:2]
    assert list(book.first_ids(kind, 2, order=order, only=few)[0])[:2] == ids[:2]
    if of is OwnType.TEXT:
        hebrew = list(book.ids(kind, order=order, script_first=("א", "ת")))
        assert hebrew == [ids[-1], *ids[:-1], *rest]
        assert list(book.ids(kind, order=order, text="gam")) == [ids[2]]


def test_sorting_by_an_own_field_walks_its_index(book: Book) -> None:
    field = known_fields.add(book, "client", "Mine").field
    with book.connected() as connection:
        sql = "SELECT said.owner_id AS id FROM client_own AS said WHERE said.field_id = ? AND said.key > ''"
        plan = connection.execute(
            f"EXPLAIN QUERY PLAN {sql} ORDER BY said.key ASC, said.owner_id ASC", (field.id,)
        ).fetchall()
    assert len(plan) == 1 and "COVERING INDEX client_own_key (field_id=? AND key>?)" in plan[0][3]


def test_each_type_is_asked_what_it_can_be_asked(book: Book) -> None:
    fields = {of: known_fields.add(book, "client", f"Own {of.value}", of, ("Red", "Blue")).field for of in OwnType}
    put(
        book,
        client(
            "one",
            *(said(of, typed, fields[of]) for of, typed in {
                OwnType.TEXT: "Alpha beta", OwnType.NOTES: "a\nlong one", OwnType.NUMBER: "12", OwnType.DAY: "2026-03-01",
                OwnType.AMOUNT: "100 EUR", OwnType.FLAG: "yes", OwnType.CHOICE: "red", OwnType.SEVERAL: "red;blue",
                OwnType.LINK: "https://a.example", OwnType.EMAIL: "a@b.example", OwnType.PHONE: "050-1234567",
            }.items()),
        ),
        client("two", *(said(of, "x", fields[of]) for of in (OwnType.TEXT, OwnType.NOTES, OwnType.CHOICE, OwnType.SEVERAL)),
               said(OwnType.NUMBER, "3", fields[OwnType.NUMBER]), said(OwnType.FLAG, "no", fields[OwnType.FLAG]),
               said(OwnType.AMOUNT, "100", fields[OwnType.AMOUNT]), said(OwnType.DAY, "2026-05-01", fields[OwnType.DAY])),
        client("none"),
    )  # fmt: skip
    tests: list[tuple[OwnType, Operator, Any, set[str]]] = [
        (OwnType.TEXT, Operator.CONTAINS, "BETA", {"one"}), (OwnType.TEXT, Operator.IS, "x", {"two"}),
        (OwnType.NOTES, Operator.CONTAINS, "long", {"one"}), (OwnType.LINK, Operator.CONTAINS, "example", {"one"}),
        (OwnType.EMAIL, Operator.IS, "A@b.example", {"one"}), (OwnType.PHONE, Operator.CONTAINS, "050", {"one"}),
        (OwnType.NUMBER, Operator.OVER, 3, {"one"}), (OwnType.NUMBER, Operator.UNDER, 12, {"two"}),
        (OwnType.AMOUNT, Operator.OVER, Money(9_999, "EUR"), {"one", "two"}),
        (OwnType.AMOUNT, Operator.OVER, Money(9_999, "ILS"), {"two"}),
        (OwnType.AMOUNT, Operator.OVER, Money(10_000, "EUR"), set()),
        (OwnType.AMOUNT, Operator.UNDER, Money(10_000, "EUR"), set()),
        (OwnType.FLAG, Operator.YES, None, {"one"}),
        (OwnType.CHOICE, Operator.ONE_OF, ("Red", "Blue"), {"one"}), (OwnType.SEVERAL, Operator.HAS, ("blue",), {"one"}),
        (OwnType.DAY, Operator.BEFORE, DAY, {"one"}), (OwnType.DAY, Operator.AFTER, DAY, {"two"}),
        (OwnType.DAY, Operator.WITHIN, Span(SpanName.THIS_MONTH), {"one"}),
        (OwnType.DAY, Operator.NOT_FOR, 1, {"one", "none"}), (OwnType.DAY, Operator.OLDER, 1, {"one"}),
    ]  # fmt: skip
    for of, operator, value, wanted in tests:
        assert asked(book, fields[of], operator, value) == wanted, (of, operator, value)
    for of, field in fields.items():
        nothing = {"none"} if of not in (OwnType.LINK, OwnType.EMAIL, OwnType.PHONE) else {"none", "two"}
        assert asked(book, field, Operator.EMPTY) == nothing, of
        name = own_name(field)
        known = field_of("client", name)
        assert known is not None and Operator.EMPTY in operators_of(known)


def test_the_fields_of_a_client_are_asked_of_what_belongs_to_it(book: Book) -> None:
    field = known_fields.add(book, "client", "Mine").field
    (home, other) = put(book, client("home", OwnValue(field.id, "here")), client("other"))
    (deal, _) = put(book, Deal(id=-1, title="d", client_id=home.id), Deal(id=-1, title="e", client_id=other.id))
    rule = Rule(f"client.{own_name(field)}", Operator.CONTAINS, "here")
    assert rules_of("deal", text_of(rule)) == rule
    assert list(book.ids("deal", only=Asked(rule, DAY))) == [deal.id]


@pytest.mark.parametrize(
    "name", ["own.", "own.day", "own.day.", "own.colour.3", "own.day.-3", "own.won.3", "own.day.٣"]
)
def test_a_rule_about_what_is_no_field_is_kept_and_not_answered(name: str) -> None:
    text = f'{{"v":1,"is":{{"f":"{name}","o":"empty"}}}}'
    assert isinstance(rules_of("client", text), Unknown) and text_of(rules_of("client", text)) == text


def test_words_of_own_fields_are_found_and_days_are_not(book: Book) -> None:
    words, day = (
        known_fields.add(book, "client", "Words").field,
        known_fields.add(book, "client", "Day", OwnType.DAY).field,
    )
    (one,) = put(book, client("one", OwnValue(words.id, "Zeppelin")))
    book.apply(LABEL, [Adds.of("client", [client("two", OwnValue(words.id, "Zebra"), OwnValue(day.id, "2026-03-04"))])])
    (two,) = book.ids("client", text="zebra")
    assert list(book.ids("client", text="zeppelin")) == [one.id] and not book.ids("client", text="2026")
    book.apply(LABEL, [Change(one, replace(one, own=()))])
    assert not book.ids("client", text="zeppelin")
    assert list(book.ids("client", order=own_order(day.id))) == [two, one.id]


# -- fields -------------------------------------------------------------------------------------------------------------


def test_fields_are_added_renamed_ordered_removed_and_purged_as_steps(book: Book) -> None:
    first, second = (known_fields.add(book, "client", name).field for name in ("Fax", "Colour"))
    (said_so,) = put(book, client("c", OwnValue(first.id, "03"), OwnValue(second.id, "red")))
    with pytest.raises(UserError, match="field-taken"):
        known_fields.add(book, "client", " fax ")
    with pytest.raises(UserError, match="field-unnamed"):
        definitions.alter(book, first, " ", first.type)
    assert known_fields.add(book, "contact", "Fax").field.place == 1
    definitions.alter(book, first, "Telefax", first.type)
    definitions.arrange(book, known_fields.own_fields(book, "client")[::-1])
    assert [each.name for each in known_fields.own_fields(book, "client")] == ["Colour", "Telefax"]
    fax = known_fields.own_fields(book, "client")[1]
    definitions.remove(book, fax)
    assert [each.name for each in known_fields.own_fields(book, "client")] == ["Colour"]
    assert book.client(said_so.id) == said_so
    (gone,) = (each for each in known_fields.every_own_field(book, "client") if each.is_removed)
    definitions.put_back(book, gone)
    definitions.purge(book, known_fields.own_fields(book, "client")[1])
    assert text_in(book.client(said_so.id).own, first.id) == "" and len(book.client(said_so.id).own) == 1
    book.check()
    book.undo()
    assert book.client(said_so.id) == said_so
    for _ in range(4):
        book.undo()
    assert [each.name for each in known_fields.own_fields(book, "client")] == ["Fax", "Colour"]
    book.check()


def test_a_field_of_another_type_keeps_what_it_cannot_read(book: Book) -> None:
    field = known_fields.add(book, "client", "Size").field
    made = put(book, *(client(f"c{n}", OwnValue(field.id, text)) for n, text in enumerate(("1,200", "12", "about 7"))))
    assert definitions.alter(book, field, field.name, OwnType.NUMBER).unread == 1
    texts = [text_in(book.client(each.id).own, field.id) for each in made]
    assert texts == ["1200", "12", "about 7"]
    ids = [each.id for each in made]
    assert list(book.ids("client", order=own_order(field.id))) == [ids[1], ids[0], ids[2]]
    book.undo()
    assert [book.client(each.id) for each in made] == made
    assert definitions.alter(book, field, field.name, OwnType.CHOICE).unread == 0
    assert set(known_fields.own_fields(book, "client")[0].choices) == {"1,200", "12", "about 7"}


def test_a_merge_asks_whose_value_stays_and_a_change_is_told(book: Book) -> None:
    one, two = (known_fields.add(book, "client", name).field for name in ("Fax", "Colour"))
    a, b = put(book, client("a", OwnValue(one.id, "03")), client("b", OwnValue(one.id, "04"), OwnValue(two.id, "red")))
    assert own_order(one.id) in differing_fields([a, b]) and "own" in joined_fields([a, b])
    merge(book, "client", [a.id, b.id])
    assert book.client(a.id).own == (OwnValue(one.id, "03"), OwnValue(two.id, "red"))
    book.undo()
    merge(book, "client", [a.id, b.id], {own_order(one.id): b.id})
    assert book.client(a.id).own == (OwnValue(one.id, "04"), OwnValue(two.id, "red"))
    names = book.names("own_field", [one.id, two.id])
    told = differences(Change(a, book.client(a.id)), names)
    assert any("Fax" in line and "04" in line for line in told) and any("Colour" in line for line in told)


def test_erasing_a_person_takes_what_was_said_of_them(book: Book, tmp_path: Path) -> None:
    field = known_fields.add(book, "client", "Secret").field
    (one,) = put(book, client("Dana Erased", OwnValue(field.id, "Quetzalcoatl")))
    book.apply(LABEL, [Change(one, replace(one, own=with_text(one.own, field.id, "Xochipilli")))])
    erase(book, one.id)
    content = b"".join(each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    assert b"Quetzalcoatl" not in content and b"Xochipilli" not in content
    book.check()


def test_a_book_of_before_is_raised_undone_to_nothing_and_redone(tmp_path: Path) -> None:
    path = tmp_path / "own.clientbook"
    path.write_bytes(gzip.decompress(GOLDEN.read_bytes()))
    book = Book(path)
    book.check()
    kinds = ("client", "contact", "deal", "activity", "pay_line")
    told = {kind: book.all(kind) for kind in kinds}
    assert [len(told[kind]) for kind in kinds] == [6, 1, 1, 1, 1]
    assert {getattr(each, "own", ()) for records in told.values() for each in records} == {()}
    assert statement_of(book, "2026-01").state == "closed" and not known_fields.own_fields(book, "client")
    book.redo()  # what was undone before the schema came
    undone = 0
    while any(map(book.all, kinds)):
        undone += 1
        book.undo()
    assert undone == 8
    for _ in range(undone - 1):
        book.redo()
    assert {kind: book.all(kind) for kind in kinds} == told
    field = known_fields.add(book, "deal", "Lease").field
    (deal,) = book.all("deal")
    book.apply(LABEL, [Change(deal, replace(deal, own=(OwnValue(field.id, "yes"),)))])
    book.check()


# -- anything -----------------------------------------------------------------------------------------------------------


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_done_undoing_all_of_it_leaves_nothing(data: st.DataObject, tmp_path_factory: Any) -> None:
    """Random fields of every type, values, renames, retypes, removals and purges: back one by one, and forth again."""
    book = Book(tmp_path_factory.mktemp("own") / "own.clientbook")
    states = [_all(book)]
    acts = (_add, _say, _say, _rename, _retype, _remove, _purge, _arrange)
    for number in range(data.draw(st.integers(4, 10))):
        try:
            data.draw(st.sampled_from(acts))(book, data, number)
        except UserError as error:
            assert error.code in ("nothing-to-do", "field-taken"), error
            continue
        if _all(book) != states[-1]:
            states.append(_all(book))
    book.check()
    _compare(book)
    for state in states[-2::-1]:
        book.undo()
        assert _all(book) == state
    for state in states[1:]:
        book.redo()
        assert _all(book) == state
    book.check()
    _compare(book)


def _all(book: Book) -> Any:
    return {kind: book.all(kind) for kind in ("client", "own_field")}


def _compare(book: Book) -> None:
    """Each order is that of the keys of what is said."""
    clients: list[Any] = book.all("client")
    for field in book.all("own_field"):
        keys = {each.id: key_of(text_in(each.own, field.id)) for each in clients}
        wanted = sorted((n for n in keys if keys[n]), key=lambda n: (keys[n], n)) + sorted(
            n for n in keys if not keys[n]
        )
        assert list(book.ids("client", order=own_order(field.id))) == wanted


def _field(book: Book, data: st.DataObject) -> OwnField:
    fields: list[Any] = book.all("own_field")
    if not fields:
        raise UserError("nothing-to-do")
    field: OwnField = data.draw(st.sampled_from(fields))
    return field


def _add(book: Book, data: st.DataObject, number: int) -> None:
    known_fields.add(book, "client", f"f{number}", data.draw(st.sampled_from(OwnType)), ("Red", "Blue"))


def _say(book: Book, data: st.DataObject, number: int) -> None:
    texts = st.one_of(
        st.text(max_size=12), st.integers().map(str), st.dates().map(str), st.sampled_from(("yes", "Red"))
    )
    typed = {field.id: data.draw(texts) for field in book.all("own_field")}
    own = tuple(OwnValue(n, text) for n, each in sorted(typed.items()) if (text := TYPES[OwnType.NOTES]().read(each)))
    own = tuple(replace(each, text=each.text.encode("utf-8", "ignore").decode().replace("\0", "")) for each in own)
    own = tuple(each for each in own if each.text)
    known: list[Any] = book.all("client")
    if known and data.draw(st.booleans()):
        before = data.draw(st.sampled_from(known))
        if before.own != own:
            book.apply(LABEL, [Change(before, replace(before, own=own))])
    else:
        book.apply(LABEL, adds([Client(id=-1, name=f"c{number}", own=own)]))


def _rename(book: Book, data: st.DataObject, number: int) -> None:
    field = _field(book, data)
    definitions.alter(book, field, f"renamed {number}", field.type, field.choices)


def _retype(book: Book, data: st.DataObject, number: int) -> None:
    field = _field(book, data)
    definitions.alter(book, field, field.name, data.draw(st.sampled_from(OwnType)))


def _remove(book: Book, data: st.DataObject, number: int) -> None:
    field = _field(book, data)
    (definitions.put_back if field.is_removed else definitions.remove)(book, field)


def _purge(book: Book, data: st.DataObject, number: int) -> None:
    definitions.purge(book, _field(book, data))


def _arrange(book: Book, data: st.DataObject, number: int) -> None:
    definitions.arrange(book, data.draw(st.permutations(known_fields.own_fields(book, "client"))))
