"""Each kind of record reaches every place that serves it: what the catalogue declares holds, or fails by its name."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, get_args, get_type_hints

import pytest
from pytestqt.qtbot import QtBot

from clientbook import labels, texts
from clientbook.domain import kinds
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import FIGURE_PERIODS
from clientbook.domain.filtering import filters
from clientbook.domain.kinds import (
    KINDS,
    HangsOn,
    Kind,
    Lists,
    Message,
    Tab,
    children_of,
    kind_of_list,
    message,
    name_of,
)
from clientbook.domain.languages.hebrew import HEBREW
from clientbook.domain.records import Record
from clientbook.files.lists import list_table
from clientbook.jobs.delete import deletion
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.exporting.export_list import export_list
from clientbook.jobs.find import find, quick
from clientbook.jobs.safety.erase import around, erase
from clientbook.store.book import Book
from clientbook.store.reading import orders, search
from clientbook.store.rows import models, tables
from clientbook.store.salvaging import shapes
from clientbook.ui import columns
from clientbook.ui.palette.entries import record_entry
from clientbook.ui.record.fields import forms
from clientbook.ui.window.screens import SCREENS

from .ui.conftest import Open, open_window

__all__ = ["open_window"]

WORD = "Zebulon"
VALUES: dict[Any, Any] = {str: WORD, int: 0, date: date(2026, 3, 4), Annotated[str, FIGURE_PERIODS]: "2026-Q1"}


def sample(kind: Kind, **known: Any) -> Record:
    """A record with something in each field that it needs, and its name."""
    hints = get_type_hints(kind.record, include_extras=True)
    needed = {each.name: VALUES[hints[each.name]] for each in fields(kind.record) if each.default is MISSING}
    named = {kind.name_field: "2026-03" if kind.name_field == "month" else WORD} if kind.name_field else {}
    said = {"activity": "text", "pay_line": "note"}.get(kind.name)  # kinds without a name are found by what they say
    return kind.record(**{**needed, **named, **({said: WORD} if said else {}), **known})


def in_book(book: Book, kind: Kind, **known: Any) -> int:
    """The id of a new record of this kind, on whatever it needs."""
    missing = [by for by in kind.hangs_on if by.field == kind.needs and by.field not in known]
    needs = known | {by.field: in_book(book, KINDS[by.kind]) for by in missing}
    if kind.name == "statement":  # nothing is closed where there is no plan
        book.apply(Label("edited"), adds([sample(KINDS["plan"], **needs)]))
    done = book.apply(Label("edited"), adds([replace(sample(kind, **needs), id=-1)]))
    return done.ids[-1]


# -- what is still kept by hand: a kind that is missing there is told -----------------------------------------------------


def _messages(kind: Kind) -> Iterator[Message]:
    held: list[Any] = [kind, *([kind.tab] if kind.tab is not None else [])]
    for each in held:
        yield from (value for name in each.__dataclass_fields__ if isinstance(value := getattr(each, name), Message))


def _speaks_hebrew(kind: Kind) -> bool:
    known = texts._catalogue(HEBREW)
    return all(tuple(each) in known for each in _messages(kind))


#: What serves a kind, whether this one is to be served, and whether it is.
SERVED: dict[str, tuple[Callable[[Kind], bool], Callable[[Kind], object]]] = {
    "class among Record": (lambda _: True, lambda kind: kind.record in get_args(Record)),
    "table of the store": (lambda _: True, lambda kind: kind.name in models.TABLES and kind.name in tables.COLUMNS),
    "shape for salvage": (lambda _: True, lambda kind: kind.name in shapes._TABLES),
    "Hebrew": (lambda _: True, _speaks_hebrew),
    "search line": (lambda kind: kind.is_searched, lambda kind: search.line_of(sample(kind))),
    "orders": (lambda kind: kind.is_sorted, lambda kind: kind.name in orders.ORDERS),
    "form": (lambda kind: bool(kind.pages), lambda kind: forms.sections_of(kind.name, {})),
    "columns": (lambda kind: kind.tab is not None, lambda kind: columns.columns_of(kind.name)),
    "filter fields": (lambda kind: kind.tab is not None, lambda kind: kind.name in filters.FIELDS),
    "other words": (lambda kind: kind.tab is not None, lambda kind: kind.tab and kind.tab.other_words),
    "screen": (lambda kind: kind.tab is not None, lambda kind: kind.name in {each.name for each in SCREENS}),
    "headings of its list": (lambda kind: kind.lists is not None, lambda kind: list_table.headings(kind.name)),
}


def _is_there(kind: Kind, serves: Callable[[Kind], object]) -> bool:
    try:
        return bool(serves(kind))
    except KeyError:
        return False


def lacking(kind: Kind) -> list[str]:
    wanted = {what: serves for what, (is_wanted, serves) in SERVED.items() if is_wanted(kind)}
    return [f"{kind.name}: no {what}" for what, serves in wanted.items() if not _is_there(kind, serves)]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kind_is_served_wherever_it_is_declared_for(kind: Kind) -> None:
    assert lacking(kind) == []
    counted, word = labels.kinds(2)[kind.name], labels.kind_words()[kind.name]
    assert counted.startswith("2 ") and word
    if kind.added is not None:
        assert labels.step_text(Label(f"added-{kind.name}", {"name": WORD})).endswith(WORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    id: int = 0
    name: str
    client_id: int
    tags: tuple[str, ...] = ()


PRODUCT = Kind(
    name="product", record=Product, one=message("product"), many=message("%n product(s)"), name_field="name",  # type: ignore[arg-type]
    is_sorted=True, is_searched=True, hangs_on=(HangsOn("client_id", "client"),), pages=("fields",),
    tab=Tab(picture="deal", other_words="", other_words_for_new="", **dict.fromkeys(("heading", "title", "search", "new", "add", "empty"), message("x"))),  # type: ignore[arg-type]
    lists=Lists(names=("products",), needed_column="client"),
)  # fmt: skip


def test_a_kind_that_is_served_nowhere_is_told_by_its_name() -> None:
    assert lacking(PRODUCT) == [f"product: no {what}" for what in SERVED]


@pytest.mark.parametrize(
    ("what", "table"),
    [
        ("orders", orders.ORDERS),
        ("filter fields", filters.FIELDS),
        ("table of the store", models.TABLES),
    ],
)
def test_a_kind_that_is_missing_in_one_place_is_told_by_its_name(
    what: str, table: MutableMapping[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (name for name, kind in KINDS.items() if name in table and SERVED[what][0](kind)):
        with monkeypatch.context() as without:
            without.delitem(table, name)
            assert f"{name}: no {what}" in lacking(KINDS[name])


def test_what_follows_from_the_catalogue_needs_no_more_than_the_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(kinds.KINDS, "product", PRODUCT)  # type: ignore[arg-type]  # a dict in truth
    monkeypatch.setitem(kinds.BY_CLASS, Product, "product")  # type: ignore[arg-type]
    assert ("product", "client_id") in [(child.name, by.field) for child, by in children_of("client")]
    assert PRODUCT.needs == "client_id" and PRODUCT.is_of_client and PRODUCT.is_tagged and not PRODUCT.is_reached
    assert kind_of_list("products") == "product"
    assert labels.kinds(3)["product"] == "3 products"
    made: Any = PRODUCT.begin(client_id=7, work="none of its fields")
    assert made == Product(name="", client_id=7)
    assert name_of(replace(made, name=WORD)) == WORD


def test_a_kind_that_is_added_as_the_recipe_says_is_served_everywhere(tmp_path: Path) -> None:
    home = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"), str(tmp_path))
    words = [sys.executable, "-m", "tests.new_kind", str(tmp_path)]
    told = subprocess.run(words, capture_output=True, text=True, env=os.environ | home, cwd=Path(__file__).parents[1])
    assert told.stdout == "served\n", told.stderr


# -- what is done with records of each kind -------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_record_of_each_kind_is_deleted_and_comes_back(book: Book, kind: Kind) -> None:
    number = in_book(book, kind)
    stored = book.get(kind.name, number)
    planned = deletion(book, kind.name, [number])
    assert planned.counts == {kind.name: 1}
    book.apply(planned.label, planned.changes)
    assert book.records(kind.name, [number]) == {}
    book.undo()
    assert book.get(kind.name, number) == stored
    assert book.history_of(number)
    if kind.name_field:
        assert name_of(stored) and book.names(kind.name, [number]) == {number: name_of(stored)}


@pytest.mark.parametrize(
    ("child", "by"),
    [pytest.param(kind, by, id=f"{kind.name}-{by.kind}") for kind in KINDS.values() for by in kind.hangs_on],
)
def test_what_hangs_on_a_record_goes_with_it_or_forgets_it(book: Book, child: Kind, by: HangsOn) -> None:
    parent = in_book(book, KINDS[by.kind])
    number = in_child(book, child, by, parent)
    planned = deletion(book, by.kind, [parent])
    assert planned.counts[child.name] == 1
    if by.unless:
        other = in_book(book, KINDS["client"])
        before = book.get(child.name, number)
        book.apply(Label("edited"), [Change(before, replace(before, **{by.unless: other}))])  # type: ignore[arg-type]
        planned = deletion(book, by.kind, [parent])
        assert planned.counts[child.name] == 0
        book.apply(planned.label, planned.changes)
        assert getattr(book.get(child.name, number), by.field) is None
    else:
        book.apply(planned.label, planned.changes)
        assert book.records(child.name, [number]) == {}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_kinds_that_are_merged_take_what_hung_on_the_other(book: Book, kind: Kind) -> None:
    if not kind.is_merged:
        with pytest.raises(Exception, match="merge-kinds"):
            merge(book, kind.name, [in_book(book, kind), in_book(book, kind)])
        return
    stays, goes = in_book(book, kind), in_book(book, kind)
    hung = {(child.name, by.field): in_child(book, child, by, goes) for child, by in children_of(kind.name)}
    merge(book, kind.name, [stays, goes])
    for (child, field), number in hung.items():
        assert getattr(book.get(child, number), field) == stays, child


def in_child(book: Book, child: Kind, by: HangsOn, parent: int) -> int:
    return in_book(book, child, **{by.field: parent})


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.is_person], ids=lambda kind: kind.name)
def test_a_person_of_each_kind_is_erased_with_all_that_hangs_on_them(book: Book, kind: Kind) -> None:
    number = in_book(book, kind)
    for child, by in children_of(kind.name):
        in_child(book, child, by, number)
    person: Any = book.get(kind.name, number)
    assert len(around(book, person)) == 1 + len(list(children_of(kind.name)))
    erase(book, number)
    assert not any(book.all(child.name) for child, _ in children_of(kind.name))
    assert book.history_of(number) == [] or all(each.change is None for each in book.history_of(number))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_search_and_palette_find_what_is_declared(book: Book, kind: Kind) -> None:
    number = in_book(book, kind)
    found = [(name, record) for name, record, _ in find(book, WORD)]
    assert ((kind.name, number) in found) == kind.is_searched
    hits = [hit for hit in quick(book, WORD, 5) if hit.kind == kind.name]
    assert bool(hits) == (kind.tab is not None)
    for hit in hits:
        entry = record_entry(hit)
        assert (entry.text, entry.kind, entry.number) == (WORD, kind.name, number) and entry.picture


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS.values() if kind.lists is not None], ids=lambda kind: kind.name
)
def test_lists_of_each_kind_go_out(book: Book, tmp_path: Path, kind: Kind) -> None:
    in_book(book, kind)
    assert kind.lists is not None
    for ending in ("csv", "xlsx", *(["vcf"] * kind.lists.cards)):
        assert export_list(book, kind.name, tmp_path / f"list.{ending}") >= 1
    assert all(kind_of_list(name) == kind.name for name in kind.lists.names)


def test_each_kind_with_a_tab_opens_from_anywhere(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "kinds.clientbook"
    book = Book(path)
    numbers = {kind.name: in_book(book, kind) for kind in KINDS.values() if kind.tab is not None}
    window = open_window(path)
    for name, number in numbers.items():
        window.open_record(name, number)
        details = window.pages[name].details
        qtbot.waitUntil(lambda details=details, number=number: details.record_id == number)  # type: ignore[misc]
        qtbot.waitUntil(lambda details=details: details.pages.is_built)  # type: ignore[misc]
        for page in KINDS[name].pages:
            details.pages.show_page(page)
    assert window.navigation is not None
    for name in reversed(list(numbers)[:-1]):
        window.navigation.back()
        assert window.pages.current == name
