"""What becomes of a record when a row about it comes in: what the row knows more is laid over it, filled in or joined.

Values that a record does not take are told by `unsaid`, so that none is lost without a word.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any, Final

from ....domain.fields.catalogue import FIELDS
from ....domain.fields.types import Choice, Flag, Registered
from ....domain.kinds import kind_of
from ....domain.own_fields.values import OWN
from ....domain.reading.folding import firm_key, name_key, site_of
from ....domain.reading.phones import Agreement, agreement, digits, extension, national
from ....domain.records import Client, Contact, Deal, Record
from .row_cells import Cells, Remark
from .row_drafts import has_lines
from .row_values import one_line, outside_ids_of

#: What a row cannot change, and which client a contact is at.
_FIXED: Final = frozenset(("id", "client_id", "kind", "recorded"))
#: Words of closed vocabularies: the default is one of them, and may be said.
_WORDS: Final = frozenset(
    field.name
    for kind in ("client", "contact")
    for field in FIELDS[kind].values()
    if isinstance(field.type, Choice | Flag) and field.type.said
)
#: Nobody is reached in so many ways; where a list says so, only equal texts are one.
_MANY: Final = 100
_OF_FIRM: Final = ("company", "client", "name")


#: The names of what a row can say of a kind of record, what stands there where it says nothing, and all at once.
_Sayable = tuple[list[str], list[object], Callable[[object], tuple[Any, ...]]]


def _sayable(kind: type[Record]) -> _Sayable:
    sayable = [each for each in fields(kind) if each.name not in _FIXED]
    names = [each.name for each in sayable]
    return names, [each.default for each in sayable], attrgetter(*names)


#: What a row can say of each kind of record, and what stands there where it says nothing.
_SAYABLE: Final[Mapping[type[Record], _Sayable]] = {kind: _sayable(kind) for kind in (Client, Contact, Deal)}
_OWN_FIELDS: Final = FIELDS["client"][OWN].type
_OF_PERSON: Final = ("name", "first_name", "last_name")


def updated(current: Record, draft: Record, cells: Cells, mark: str = "") -> dict[str, object]:
    """What a row says, laid over a record: texts replace, lists grow, notes are added below, nothing is emptied.

    `mark` is that of the columns of a further person of the row ("#2"), here and below.
    """
    fresh: dict[str, object] = {}
    for name, value, former in _said(current, draft, cells, mark):
        if name == "name" and firm_key(value) == firm_key(former):
            continue  # "Kalomi" says nothing new of "Kalomi Ltd"
        fresh[name] = _grown(name, former, value, of_row_first=True) if _grows(name, value) else value
    return fresh


def joined(current: Record, draft: Record, cells: Cells, mark: str = "") -> dict[str, object]:
    """What a later row of the same list adds to a record: lists and notes grow, what is empty is filled."""
    return {
        name: _grown(name, former, value) if _grows(name, value) else value
        for name, value, former in _said(current, draft, cells, mark)
        if _grows(name, value) or former in (None, "")
    }


def only_empty(current: Record, draft: Record) -> dict[str, object]:
    """What a row knows and the record does not."""
    own = _grown(OWN, getattr(current, OWN), getattr(draft, OWN))
    return ({OWN: own} if own != getattr(current, OWN) else {}) | {
        each.name: getattr(draft, each.name)
        for each in fields(draft)
        if each.name not in (*_FIXED, "name", OWN)
        and getattr(current, each.name) in (each.default, "", None, ())
        and getattr(draft, each.name) not in (each.default, "", None, ())
    }


def unsaid(
    current: Any, draft: Any, cells: Cells, remarks: Sequence[Remark], is_known_match: bool = False, mark: str = ""
) -> list[Remark]:
    """The cells of a row that a record does not hold, though the row is about it.

    Where the row is told to be about the record, a firm's legal form says nothing new.
    """
    found = [remark for remark in remarks if not has_lines(current.notes, remark.text)]
    for name, value, former in _said(current, draft, cells, mark):
        if name == OWN:
            found += cells.own_remarks(kind_of(draft), set(value) - set(former))
            continue
        if name == "name":
            columns: Sequence[str] = _OF_FIRM if isinstance(draft, Client) else _OF_PERSON
            fold = firm_key if is_known_match else name_key
            says_more = not set(fold(value).split()) <= set(fold(former).split())
            missing: Sequence[str] = (value,) if says_more else ()
        else:
            columns = FIELDS[kind_of(draft)][name].imported
            if name == "tax_rate" and name not in cells.texts:
                columns = FIELDS["deal"]["amount"].imported  # the amount named it
            missing = _missing(name, former, value) if isinstance(value, tuple) else (value,)
            if name == "emails":
                columns = (*columns, "name")  # "Dana <dana@x.com>"
            if name == "website" and site_of(value) == site_of(former):
                missing = ()
        if missing:
            found += _cells_of(cells, [f"{column}{mark}" for column in columns], name, missing, former)
    return sorted(set(found))


def _said(current: Record, draft: Record, cells: Cells, mark: str) -> Iterator[tuple[str, Any, Any]]:
    """(field, what the row says, what the record says) of each field about which they differ."""
    names, defaults, values_of = _SAYABLE[type(draft)]
    for name, default, value, former in zip(names, defaults, values_of(draft), values_of(current), strict=True):
        if value == default and not (name in _WORDS and f"{name}{mark}" in cells.texts):
            continue
        if value == former:
            continue
        of = FIELDS[kind_of(draft)][name].type
        if isinstance(of, Registered) and of.key(value) and of.key(value) == of.key(former):
            continue  # the same number with other signs in it
        yield name, value, former


def _missing(name: str, former: tuple[Any, ...], value: tuple[Any, ...]) -> list[Any]:
    """What is not in a list yet; a phone typed with other signs is there, and an e-mail in other letters."""
    if value == former[len(former) - len(value) :]:
        return []  # as this very row has grown it
    if len(former) > _MANY:
        missing = set(value).difference(former)
        return [item for item in value if item in missing]
    key: Callable[[object], object] = {"phones": _dialled, "emails": str.lower}.get(name, lambda item: item)
    known = set(map(key, former))
    fresh = [item for item in value if key(item) not in known]
    if name == "phones" and fresh:
        lines = {national(phone) for phone in former}
        fresh = [phone for phone in fresh if national(phone) not in lines or not _is_there(phone, former)]
    return fresh


def _is_there(phone: str, known: Sequence[str]) -> bool:
    """Whether a phone is one of these: with its country or without, but not in another country."""
    return not extension(phone) and any(agreement(phone, each, ("", "")) is not Agreement.NO for each in known)


def _dialled(phone: str) -> tuple[str, str]:
    return digits(phone), extension(phone)


def _grows(name: str, value: object) -> bool:
    return isinstance(value, tuple) or name == "notes"


def _grown(name: str, former: Any, value: Any, *, of_row_first: bool = False) -> object:
    """Both together. In an own field there is one value: that of the record, or of the row."""
    if name == OWN:
        return _OWN_FIELDS.joined((value, former) if of_row_first else (former, value))
    if name != "notes":
        return (*former, *_missing(name, former, value))
    if not former or has_lines(former, value):
        return former or value
    return "\n".join((former, *(line for line in value.split("\n") if not has_lines(former, line))))


def _cells_of(
    cells: Cells, columns: Sequence[str], name: str, missing: Sequence[object], former: Any
) -> Iterator[Remark]:
    """The cells of these columns from which a missing value came."""
    for column in columns:
        for at, text in enumerate(cells.texts.get(column, ())):
            if name == "name" and not set(name_key(text).split()) & set(name_key(missing[0]).split()):
                continue  # the person's name beside the firm's
            if name == "outside_ids":
                told = outside_ids_of(cells.picker.headings[cells.places[column][at]], text)
                if set(told).isdisjoint(missing):
                    continue
            elif isinstance(former, tuple) and not any(str(item) in one_line(text) for item in missing):
                continue
            if name == "notes" and has_lines(former, text):
                continue
            yield cells.remark(column, at)
