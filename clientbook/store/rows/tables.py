"""Which columns the records' tables have, and how a record becomes a row and a row a record.

Both follow from the dataclasses in `domain.records`: a field's annotation says how its column is stored. Columns
that a record does not have (sort keys) are in `DERIVED`.
"""

import json
import re
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache, partial
from operator import attrgetter
from typing import Annotated, Any, Final, NamedTuple, Union, get_args, get_origin, get_type_hints

from ...domain.errors import UserError
from ...domain.fields.catalogue import FIELDS
from ...domain.kinds import KINDS
from ...domain.reading.folding import name_key
from ...domain.records import Record
from .build_many import build_many
from .lazy_sequence import MISREAD, LazySequence
from .parts import NONE, PARTS, selected

#: What SQLite binds without help.
Stored = str | int | None
Row = Sequence[Stored]


class Column(NamedTuple):
    """One stored field of a record; `encode` or `decode` None where the value is stored as it is.

    `optional` where it may hold None, which a table keeps as NULL.
    """

    name: str
    integer: bool
    encode: Callable[[Any], Stored] | None
    decode: Callable[[Any], object] | None
    default: Any
    optional: bool = False


class _UnknownWord(ValueError):
    """A word that its closed vocabulary does not have: of a newer program, or a damaged one."""


def _plain(value: Any) -> object:
    """Nested values as JSON knows them: dataclasses as lists, decimals and dates as text."""
    kind = type(value)
    if kind is not tuple:
        if kind is Decimal or kind is date:
            return str(value)
        if not is_dataclass(kind):
            return value
        value = _values_of(kind)(value)
    return [item if type(item) in _AS_IS else _plain(item) for item in value]


_AS_IS: Final = frozenset((str, int, bool, types.NoneType))


@cache
def _values_of(cls: type[Any]) -> Callable[[object], tuple[object, ...]]:
    names = [field.name for field in fields(cls)]
    return attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)


def _nested(hint: object) -> Callable[[Any], Any]:
    """The reader of what `_plain` wrote for a value of this type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = _nested(next(a for a in arguments if a is not types.NoneType))
        return lambda value: None if value is None else inner(value)
    if origin is tuple and arguments[-1] is Ellipsis:
        if isinstance(arguments[0], type) and is_dataclass(arguments[0]):
            many = _many(arguments[0])
            return lambda value: tuple(many(value))
        item = _nested(arguments[0])
        return lambda value: tuple(item(v) for v in value)
    if origin is tuple:
        items = [_nested(a) for a in arguments]
        return lambda value: tuple(read(v) for read, v in zip(items, value, strict=True))
    if isinstance(hint, type) and is_dataclass(hint):
        many = _many(hint)
        return lambda value: many([value])[0]
    if hint is date:
        return _day
    if hint is Decimal:
        return _number
    if origin is Annotated:
        return _worded(*arguments)
    return _choice(hint) if _is_choice(hint) else _same


def _same(value: object) -> object:
    return value


def _many(cls: type[Any]) -> Callable[[Sequence[object]], list[object]]:
    """The reader of what `_plain` wrote for many values of a dataclass, all by one version of it.

    A later version may have written more, an earlier one less: defaults stand for what is missing.
    """
    hints = get_type_hints(cls, include_extras=True)
    readers = [_nested(hints[field.name]) for field in fields(cls)]

    def read(values: Sequence[object]) -> list[object]:
        pairs = zip(readers, zip(*values, strict=True), strict=False)
        return build_many(cls, [column if way is _same else map(way, column) for way, column in pairs], len(values))

    return read


def _is_choice(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, StrEnum)


def _choice(vocabulary: Any) -> Callable[[str], StrEnum]:
    """The reader of a closed vocabulary's words."""

    @lru_cache(64)
    def read(word: str) -> StrEnum:
        try:
            return vocabulary(word)  # type: ignore[no-any-return]  # a type that is only known here
        except ValueError:
            raise _UnknownWord(word) from None

    return read


def _worded(_: type[str], words: re.Pattern[str]) -> Callable[[str], str]:
    """The reader of a text that holds nothing but these words."""

    @lru_cache(64)
    def read(text: str) -> str:
        if not words.fullmatch(text):
            raise _UnknownWord(text)
        return text

    return read


def _column(name: str, hint: object, default: object) -> Column:
    arguments = get_args(hint)
    bare = hint
    if get_origin(hint) in (Union, types.UnionType):
        bare = next(a for a in arguments if a is not types.NoneType)
    if bare is bool:
        return Column(name, True, int, bool, default)
    if bare is int:
        return Column(name, True, None, None, default)
    if get_origin(hint) is Annotated:
        return Column(name, False, None, _worded(*arguments), default)
    if bare is str:
        return Column(name, False, None, None, default)
    if hint == tuple[str, ...]:
        return Column(name, False, "\n".join, lambda text: tuple(text.split("\n")) if text else (), default)
    if bare is date:
        return Column(name, False, lambda d: d and d.isoformat(), _day, default)
    if bare is Decimal:
        return Column(name, False, lambda d: d if d is None else str(d), _number, default)
    if _is_choice(bare):
        read_choice = _choice(bare)
        if bare is not hint:  # may be None
            return Column(name, False, lambda v: v and v.value, lambda text: text and read_choice(text), default)
        return Column(name, False, attrgetter("value"), read_choice, default)
    if get_origin(hint) is Sequence:
        read = _nested(tuple[get_args(hint)[0], ...])  # type: ignore[misc]  # a type that is only known here
        return Column(name, False, _to_json, lambda text: LazySequence(text, read) if text != "[]" else (), default)
    read = _nested(hint)
    return Column(name, False, _to_json, lambda text: read(json.loads(text)) if text != "[]" else (), default)


@lru_cache(8192)
def _day(text: str | None) -> date | None:
    """The same few days and numbers stand in most rows: looking them up costs a tenth of reading them."""
    return None if text is None else date.fromisoformat(text)


@lru_cache(1024)
def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _to_json(value: object) -> str:
    if isinstance(value, LazySequence):
        return value.text
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")) if value else "[]"


def says_the_same(column: Column, now: Stored, then: Stored) -> bool:
    """Whether two stored values mean the same: nested ones of an earlier version knew fewer attributes."""
    if now == then:
        return True
    if column.encode is not _to_json or column.decode is None or now is None or then is None:
        return False
    one, other = column.decode(now), column.decode(then)
    return isinstance(one, tuple) and one == other


def _columns(cls: type[Record]) -> tuple[Column, ...]:
    hints = get_type_hints(cls, include_extras=True)
    return tuple(
        _column(field.name, hints[field.name], None if field.default is MISSING else field.default)._replace(
            optional=types.NoneType in get_args(hints[field.name])
        )
        for field in fields(cls)
    )


def _words(hint: Any) -> tuple[str, ...] | None:
    """What a column of this type may hold, where it is one word of a closed vocabulary; () where words are in it
    somewhere, None where none are.
    """
    if _is_choice(hint):
        return tuple(word.value for word in hint)
    if get_origin(hint) is Annotated:
        return ()
    if isinstance(hint, type) and is_dataclass(hint):
        return (
            () if any(_words(each) is not None for each in get_type_hints(hint, include_extras=True).values()) else None
        )
    inner = [found for each in get_args(hint) if (found := _words(each)) is not None]
    return None if not inner else inner[0] if get_origin(hint) in (Union, types.UnionType) else ()


#: The columns that hold words of closed vocabularies, with the words; () where they are in it somewhere.
WORDED: Final[Mapping[str, Mapping[str, Sequence[str]]]] = {
    called: {
        name: words
        for name, hint in get_type_hints(kind.record, include_extras=True).items()
        if (words := _words(hint)) is not None
    }
    for called, kind in KINDS.items()
}

COLUMNS: Final[Mapping[str, tuple[Column, ...]]] = {name: _columns(kind.record) for name, kind in KINDS.items()}

#: The names of all of a kind's columns, and of those that are in its own table, not in that of a part.
NAMES: Final = {kind: tuple(column.name for column in columns) for kind, columns in COLUMNS.items()}
OWN: Final = {kind: tuple(name for name in names if name not in PARTS[kind]) for kind, names in NAMES.items()}
#: What SQL selects for rows in the order of `COLUMNS[kind]`.
SELECTED: Final = {kind: selected(kind, names) for kind, names in NAMES.items()}

#: Computed on writing: the folded own name and that of the client, by which lists are sorted; what came in for a deal.
DERIVED: Final[Mapping[str, tuple[str, ...]]] = {
    name: ("name_key",) * kind.is_sorted
    + ("client_key",) * kind.is_of_client
    + ("received",) * ("receipts" in PARTS[name])
    for name, kind in KINDS.items()
}
#: Out of which columns these follow.
DERIVED_FROM: Final[Mapping[str, frozenset[str]]] = {
    name: frozenset((KINDS[name].name_field, "client_id", "receipts")) if derived else frozenset()
    for name, derived in DERIVED.items()
}

#: Kept up to date from the activities (`store.touches`), never part of a record or of a step's images.
FOLLOWED: Final[Mapping[str, tuple[str, ...]]] = {
    kind: names
    for kind, declared in FIELDS.items()
    if (names := tuple(field.name for field in declared.values() if field.is_followed))
}

#: What an update settles by itself (`store.rules_guard`): images of older steps do not know it.
SETTLED: Final[Mapping[str, tuple[str, ...]]] = {
    kind: names
    for kind, declared in FIELDS.items()
    if (names := tuple(field.name for field in declared.values() if field.is_settled))
}


_GET: Final = {kind: attrgetter(*(column.name for column in columns)) for kind, columns in COLUMNS.items()}
_ENCODE: Final = {
    kind: [(place, column.encode) for place, column in enumerate(columns) if column.encode is not None]
    for kind, columns in COLUMNS.items()
}
_DECODE: Final = {
    kind: [(place, column.decode) for place, column in enumerate(columns) if column.decode is not None]
    for kind, columns in COLUMNS.items()
}
#: What is read from its text only once somebody looks into it.
LAZY: Final[Mapping[str, Sequence[str]]] = {"statement": ("entries",)}

_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def row_of(kind: str, record: Record) -> list[Stored]:
    """The record's own columns, in the order of `COLUMNS[kind]`."""
    row = list(_GET[kind](record))
    for place, encode in _ENCODE[kind]:
        row[place] = encode(row[place])
    return row


def record_of(kind: str, row: Row, file: str = "") -> Record:
    """As `records_of`, of one row."""
    return records_of(kind, [row], file)[0]


def records_of(kind: str, rows: Sequence[Row], file: str = "") -> list[Record]:
    """The records of rows in the order of `COLUMNS[kind]`; many at once, as pay reads all won deals.

    `file` is where they stand, for what is read from them later. Raises UserError("value-unknown"), naming record and
    field, where a value is none that this program knows: a word that a newer one has added, or no day.
    """
    columns: list[Iterable[object]] = list(zip(*rows, strict=True))
    for place, decode in _DECODE[kind] if rows else ():
        columns[place] = map(decode, columns[place])
    try:
        found = build_many(KINDS[kind].record, columns, len(rows))
    except MISREAD as error:
        raise _misread_among(kind, rows) or error from error
    for field in LAZY.get(kind, ()):
        for row, record in zip(rows, found, strict=True):
            later = getattr(record, field)
            if isinstance(later, LazySequence):
                later.misread = partial(_misread, kind, row, field, file=file)
    return found


def _misread_among(kind: str, rows: Sequence[Row]) -> UserError | None:
    """Which value cannot be read; None where all can be."""
    for row in rows:
        for place, decode in _DECODE[kind]:
            try:
                decode(row[place])
            except MISREAD as error:
                return _misread(kind, row, NAMES[kind][place], error)
    return None


def _misread(kind: str, row: Row, field: str, error: Exception, **more: str) -> UserError:
    """`field` of this row holds what nobody here can read; the store adds the `file` where it knows it."""
    values = {name: value for name, value in more.items() if value}
    stored, called = dict(zip(NAMES[kind], row, strict=True)), KINDS[kind].name_field
    name, value = stored.get(called, ""), error if isinstance(error, _UnknownWord) else stored[field]
    return UserError("value-unknown", kind=kind, number=row[0], name=name, field=field, value=str(value)[:80], **values)


def image_of(kind: str, row: Row) -> str:
    """A row as a step keeps it: a JSON object of the columns that differ from a new record's."""
    values = zip(NAMES[kind], row, _ABSENT[kind], strict=True)
    return _JSON({name: value for name, value, absent in values if value != absent})


def row_of_image(kind: str, image: str) -> list[Stored]:
    """The row that `image_of` kept."""
    return list(map(json.loads(image).get, NAMES[kind], _ABSENT[kind]))


def _absent(column: Column) -> Stored:
    """What a column holds when an image does not name it."""
    if column.default is None:
        return None
    if isinstance(column.default, tuple):
        return "" if column.encode == "\n".join else "[]"
    if column.default == "":
        return ""
    return column.encode(column.default) if column.encode else column.default


_ABSENT: Final = {kind: tuple(map(_absent, columns)) for kind, columns in COLUMNS.items()}


def _imaged(kind: str) -> str:
    """As SQL, what `image_of` makes of a row of the kind's table."""
    said = []
    for name, absent in zip(NAMES[kind], _ABSENT[kind], strict=True):
        part = PARTS[kind].get(name)
        if part is None:
            differs, value = f'{kind}."{name}" IS NOT {literal(absent)}', f'{kind}."{name}"'
        else:
            differs = f"EXISTS (SELECT 1 FROM {part.table} WHERE owner_id = {kind}.id)"
            value = f"{part.reading} || ''"  # a text, and no JSON: joined to nothing it is one
        said.append(f"""iif({differs}, ',"{name}":' || json_quote({value}), '')""")
    return f"'{{' || substr({' || '.join(said)}, 2) || '}}'"


def literal(value: Stored) -> str:
    """A stored value as it stands in SQL."""
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


#: As SQL, the image of a row of a kind's table: `image_of` without Python.
IMAGED: Final = {kind: _imaged(kind) for kind in KINDS}


def derived_of(kind: str, row: Row, client_keys: Mapping[int, str]) -> tuple[Stored, ...]:
    """The derived columns of a row; `client_keys` holds the folded names of the clients that rows refer to."""
    names = DERIVED[kind]
    if not names:
        return ()
    columns = NAMES[kind]
    own = name_key(str(row[columns.index(KINDS[kind].name_field)]))
    if len(names) == 1:
        return (own,)
    client = row[columns.index("client_id")]
    keys = (own, client_keys.get(client, "") if isinstance(client, int) else "")
    return (*keys, received(row[columns.index("receipts")])) if "received" in names else keys


def received(receipts: Stored) -> int:
    """What came in by the receipts of a deal's row, in minor units of the deal's currency."""
    return 0 if receipts == NONE else sum(row[_AMOUNT] for row in PARTS["deal"]["receipts"].rows(0, receipts))  # type: ignore[misc]


_AMOUNT: Final = 2 + PARTS["deal"]["receipts"].columns.index("amount")
