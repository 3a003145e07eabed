"""Many rows of a list by columns: the cells of each field without what says nothing, each value parsed.

A row that holds something unusual is remembered as `odd`: it is read by itself, by `row_values`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, compress
from sys import intern
from typing import Any, Final

from ....domain.errors import UserError
from ....domain.fields.types import in_order
from ....domain.records import OwnValue
from ....files.columns import values
from ....files.columns.name_columns import is_firm_or_last
from .row_cells import Picker, bare, beside_emails, remark_of
from .row_values import one_line, outside_ids_of

Texts = Sequence[str]
#: Never in a cell: the reader drops it.
_BETWEEN: Final = "\0"


class Columns:
    """The mapped columns of some rows. Work is done once for equal cells, and for all cells at once where it can be."""

    def __init__(self, picker: Picker, rows: Sequence[Sequence[str]]) -> None:
        turned = list(zip(*rows, strict=True))
        self.size = len(rows)
        self.odd: set[int] = set()
        self._texts: dict[str, list[Texts]] = {}
        self._headings: dict[str, list[str]] = {}
        self._places: dict[str, list[int]] = {}
        for place, name in picker.places:
            texts = _bare_all(turned[place])
            if any(texts):
                self._texts.setdefault(name, []).append(texts)
                self._headings.setdefault(name, []).append(picker.headings[place])
                self._places.setdefault(name, []).append(place)
        remarks = ((place, _each(turned[place], partial(remark_of, heading))) for place, heading in picker.remarks)
        #: (column, lines for the notes) of what is kept there.
        self.remarks = [(place, texts) for place, texts in remarks if any(texts)]
        own = ((column, _bare_all(turned[column.place])) for column in picker.own)
        self._own = [(column, texts) for column, texts in own if any(texts)]

    def has(self, name: str) -> bool:
        """Whether any row says something in this field."""
        return name in self._texts

    @property
    def fields(self) -> Iterable[str]:
        """Those in which any row says something."""
        return self._texts.keys()

    def leave_further(self, name: str, first: int) -> None:
        """Rows that say something in more than the first columns of a field are odd."""
        for texts in self._texts.get(name, ())[first:]:
            self.odd.update(place for place, text in enumerate(texts) if text)

    def saying(self, name: str, columns: Collection[int]) -> Iterator[int]:
        """The rows that say something in these columns of a field."""
        for column, texts in zip(self._places.get(name, ()), self._texts.get(name, ()), strict=True):
            if column in columns:
                yield from (place for place, text in enumerate(texts) if text)

    def without_given_name(self) -> Iterable[int]:
        """Rows whose last name is a firm's under "Co./Last Name"."""
        headings = self._headings.get("last_name", ())
        if not any(map(is_firm_or_last, headings)):
            return ()
        pairs = zip(self.first("first_name"), self.first("last_name"), strict=True)
        return [place for place, (given, family) in enumerate(pairs) if family and not given]

    def first(self, *names: str) -> Texts:
        """The first text of each row in these fields, "" where there is none."""
        found = [texts for name in names for texts in self._texts.get(name, ())]
        if not found:
            return [""] * self.size
        return found[0] if len(found) == 1 else [next(filter(None, row), "") for row in zip(*found, strict=True)]

    def joined(self, name: str, between: str) -> Texts:
        """All texts of each row in a field."""
        return _joined(self._texts.get(name, []), self.size, between)

    def notes(self) -> Texts:
        return _joined([*self._texts.get("notes", ()), *(texts for _, texts in self.remarks)], self.size, "\n")

    def each(self, name: str, make: Callable[[str], object]) -> list[Any]:
        """`make` of the first text of each row; a row is odd where that raises UserError."""
        return self._tried(self.first(name), make, None)

    def every(self, name: str, make: Callable[[Sequence[str]], object]) -> list[Any]:
        """`make` of all texts of each row in a field; None where no row says anything in it."""
        if name not in self._texts:
            return [None] * self.size
        given = list(zip(*self._texts[name], strict=True))
        made = {texts: make([text for text in texts if text]) for texts in set(given)}
        return list(map(made.__getitem__, given))

    def outside_ids(self) -> list[tuple[str, ...]]:
        """The numbers of other programs in each row, each with its heading."""
        pairs = zip(self._headings["outside_ids"], self._texts["outside_ids"], strict=True)
        told = [[outside_ids_of(heading, text) if text else () for text in texts] for heading, texts in pairs]
        return told[0] if len(told) == 1 else [tuple(chain.from_iterable(row)) for row in zip(*told, strict=True)]

    def own(self, kind: str, which: Sequence[bool]) -> list[tuple[OwnValue, ...]] | None:
        """What these rows say in own fields of a kind; None where none of them says anything."""
        columns = list[list[OwnValue | None]]()
        for column, texts in self._own:
            chosen = list(compress(texts, which))
            if any(chosen):
                columns.append(_each(chosen, partial(column.said, kind)))
        if not columns:
            return None
        columns.sort(key=lambda each: next(in_order(value.field_id) for value in each if value is not None))
        return [tuple(value for value in row if value is not None) for row in zip(*columns, strict=True)]

    def several(self, name: str, parse: Callable[[str], tuple[str, ...]]) -> list[tuple[str, ...]]:
        """All values of all columns of a field, each once; a row is odd where a cell says something else too."""
        found = [
            self._tried(texts, lambda text: parse(text) if text else (), ()) for texts in self._texts.get(name, ())
        ]
        for texts, given in zip(self._texts.get(name, ()), found, strict=True):
            self.odd.update(place for place, text in enumerate(texts) if text and not given[place])
            if name == "email":
                # Most cells are one e-mail and nothing else, which their lengths tell at once.
                pairs = enumerate(zip(texts, given, strict=True))
                self.odd.update(place for place, (text, some) in pairs if some and beside_emails(text, some))
        if not found:
            return [()] * self.size
        if len(found) == 1:
            return found[0]
        return [tuple(dict.fromkeys(chain.from_iterable(row))) for row in zip(*found, strict=True)]

    def _tried(self, texts: Texts, make: Callable[[str], object], instead: object) -> list[Any]:
        try:
            return _each(texts, make)
        except UserError:
            pass
        made: list[object] = []
        for place, text in enumerate(texts):
            try:
                made.append(make(text))
            except UserError:
                self.odd.add(place)
                made.append(instead)
        return made


def lines(texts: Texts) -> Texts:
    """Texts of one line each; equal ones are one text in memory."""
    distinct = set(texts)
    joined = _BETWEEN.join(distinct)
    if "\n" in joined or "\r" in joined or "  " in joined:
        return _each(texts, one_line)
    return texts if len(distinct) > len(texts) // 2 else _each(texts, intern)


def _bare_all(cells: Texts) -> Texts:
    joined = _BETWEEN.join(cells)
    if (
        '="' not in joined
        and f"{_BETWEEN}'" not in f"{_BETWEEN}{joined}"
        and values.EMPTY.isdisjoint(joined.lower().split(_BETWEEN))
    ):
        return cells
    return _each(cells, bare)


def _each(texts: Texts, make: Callable[[str], object]) -> list[Any]:
    made = {text: make(text) for text in set(texts)}
    return list(map(made.__getitem__, texts))


def _joined(columns: Sequence[Texts], size: int, between: str) -> Texts:
    if not columns:
        return [""] * size
    return columns[0] if len(columns) == 1 else [between.join(filter(None, row)) for row in zip(*columns, strict=True)]
