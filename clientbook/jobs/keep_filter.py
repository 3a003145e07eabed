"""Filters kept by name: keeping, renaming and forgetting one, each one step."""

from dataclasses import replace
from typing import cast

from ..domain.changes import Change, Label
from ..domain.errors import UserError
from ..domain.filtering.filter_text import text_of
from ..domain.filtering.filters import Rules
from ..domain.reading.folding import list_key, name_key
from ..domain.records import Filter
from ..store.book import Book, Done
from ..texts import in_use


def kept_filters(book: Book, kind: str) -> list[Filter]:
    """The filters kept for a kind of record, in the order of their names."""
    found = [each for each in cast(list[Filter], book.all("filter")) if each.kind == kind]
    return sorted(found, key=lambda each: list_key(each.name, in_use().script))


def keep_filter(book: Book, kind: str, name: str, rules: Rules) -> Done:
    """Keeps rules under a name; what was kept under it before becomes these. Raises UserError("name-missing")."""
    known = _called(book, kind, name)
    if known is not None:
        return book.apply(Label("edited", {"name": known.name}), [Change(known, replace(known, rules=text_of(rules)))])
    made = Filter(name=_named(name), kind=kind, rules=text_of(rules))
    return book.apply(Label("added-filter", {"name": made.name}), [Change(None, made)])


def rename_filter(book: Book, number: int, name: str) -> Done:
    """Raises UserError "name-missing", "name-taken" or "record-gone"."""
    kept = cast(Filter, book.get("filter", number))
    other = _called(book, kept.kind, name)
    if other is not None and other.id != number:
        raise UserError("name-taken", name=other.name)
    return book.apply(Label("edited", {"name": kept.name}), [Change(kept, replace(kept, name=_named(name)))])


def forget_filter(book: Book, number: int) -> Done:
    """Raises UserError("record-gone")."""
    kept = cast(Filter, book.get("filter", number))
    return book.apply(Label("deleted", {"name": kept.name}), [Change(kept, None)])


def _named(name: str) -> str:
    return " ".join(name.split())


def _called(book: Book, kind: str, name: str) -> Filter | None:
    if not name_key(name):
        raise UserError("name-missing")
    return next((each for each in kept_filters(book, kind) if name_key(each.name) == name_key(name)), None)
