"""Filters: which records of a list are wanted, as rules joined by and, or and not.

How rules are written as text is `filter_text`'s business, how a book answers them `store.filtering`'s, and how they
are worded `ui.filters`'.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeAlias

from ..derived_fields import OPEN_STAGES
from ..fields import catalogue
from ..fields.catalogue import arranged
from ..fields.types import Choice
from ..fields.types import FieldType as FieldType
from ..kinds import KINDS
from ..own_fields.values import ASKED, OWN
from ..reading.spans import Span, SpanName
from ..records import OwnField


class Operator(StrEnum):
    CONTAINS = "contains"
    IS = "is"
    EMPTY = "empty"
    HAS = "has"  # one of these tags
    ONE_OF = "one of"
    YES = "yes"
    OVER = "over"
    UNDER = "under"
    WITHIN = "within"
    BEFORE = "before"
    AFTER = "after"
    OLDER = "older"  # more than so many days ago
    NOT_FOR = "not for"  # the same, or never
    WON = "won"


#: The order in which they are offered.
OPERATORS: Final[Mapping[FieldType, Sequence[Operator]]] = {
    FieldType.TEXT: (Operator.CONTAINS, Operator.IS, Operator.EMPTY),
    FieldType.LINES: (Operator.CONTAINS, Operator.EMPTY),
    FieldType.TAGS: (Operator.HAS, Operator.EMPTY),
    FieldType.CHOICE: (Operator.ONE_OF,),
    FieldType.FLAG: (Operator.YES,),
    FieldType.NUMBER: (Operator.OVER, Operator.UNDER, Operator.EMPTY),
    FieldType.AMOUNT: (Operator.OVER, Operator.UNDER),
    FieldType.DAY: (
        Operator.WITHIN,
        Operator.NOT_FOR,
        Operator.OLDER,
        Operator.BEFORE,
        Operator.AFTER,
        Operator.EMPTY,
    ),
    FieldType.WON: (Operator.WON,),
}


@dataclass(frozen=True, slots=True)
class Field:
    """What can be asked of the records of a kind; `choices` are the values that a choice can have."""

    name: str
    type: FieldType
    choices: tuple[str, ...] = ()


#: Those asked for most come first.
_ORDER: Final[Mapping[str, str]] = {
    "client": "touched_on next_on status tags city region industry source open_deal won name kind work health review_on"
    " wished_days longest_days emails phones website address country birthday notes",
    "contact": "touched_on next_on decides tie tags title name wished_days longest_days emails phones birthday notes",
    "deal": "stage amount expected_on won_on invoiced_on touched_on next_on stage_on opened_on lost_on cancelled_on"
    " exchange_on term_months product title invoice lost_reason notes",
}
_CLIENTS_ORDER: Final = "name status tags industry city region"


def _offered(kind: str) -> Iterator[Field]:
    """What can be asked of the records of a kind, and of the clients that they belong to."""
    declared = catalogue.FIELDS[kind]
    for name in arranged((each.name for each in declared.values() if each.is_filtered), _ORDER.get(kind, "").split()):
        yield _asked(name, declared[name])
    clients = catalogue.FIELDS["client"]
    for name in arranged((each.name for each in clients.values() if each.is_filtered_beyond), _CLIENTS_ORDER.split()):
        if kind != "client":
            yield _asked(f"client.{name}", clients[name])


def _asked(name: str, field: catalogue.Field) -> Field:
    of = field.type.asked
    assert of is not None, f"{name} cannot be asked for"
    return Field(name, of, tuple(map(str, field.type.of)) if isinstance(field.type, Choice) else ())


#: Fields by kind and name, in the order in which they are offered.
FIELDS: Final[Mapping[str, Mapping[str, Field]]] = {
    kind.name: {field.name: field for field in _offered(kind.name)} for kind in KINDS.values() if kind.tab is not None
}


#: What own fields can be asked for, by the name of what is asked ("own.day.12" is the field with the number 12).
_OWN: Final = f"{OWN}."
_OWN_TYPES: Final = frozenset(ASKED.values())


def own_name(field: OwnField) -> str:
    """Under which name an own field is asked for: it says as what, so that rules hold whatever the field is later."""
    return f"{_OWN}{ASKED[field.type].value}.{field.id}"


def field_of(kind: str, name: str) -> Field | None:
    """What is asked for under a name, be it in a book that has no such own field; None for no name of a field."""
    known = FIELDS[kind].get(name)
    own = name.removeprefix("client.") if kind != "client" else name
    if known is not None or not own.startswith(_OWN):
        return known
    of, _, number = own.removeprefix(_OWN).partition(".")
    if of in _OWN_TYPES and number.isascii() and number.isdigit() and len(number) <= _LONGEST_NUMBER:
        return Field(name, FieldType(of))
    return None


def operators_of(field: Field) -> Sequence[Operator]:
    """What a field can be asked: a record may say nothing in an own field, whatever it is."""
    offered = OPERATORS[field.type]
    is_own = number_of_own(field.name.removeprefix("client.")) is not None
    return (*offered, Operator.EMPTY) if is_own and Operator.EMPTY not in offered else offered


#: Digits of an id.
_LONGEST_NUMBER: Final = 16


def number_of_own(name: str) -> int | None:
    """The number of the own field that is asked for under a name; None for another field."""
    return int(name.rpartition(".")[2]) if name.startswith(_OWN) else None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units of a currency; amounts of other currencies are not compared with it."""

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Won:
    """Deals won in a span, in sum over an amount."""

    span: Span
    over: Money


Value = str | tuple[str, ...] | int | date | Span | Money | Won | None


@dataclass(frozen=True, slots=True)
class Rule:
    """One test of a field. What `value` is follows from field and operator; `filter_text` reads no other.

    Texts are compared as people read them (`folding.name_key`). Over, under, before and after leave the value itself
    out. A field that holds nothing passes no test but "empty" and "not for".
    """

    field: str
    operator: Operator
    value: Value = None


@dataclass(frozen=True, slots=True)
class AllOf:
    rules: tuple["Rules", ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    rules: tuple["Rules", ...] = ()


@dataclass(frozen=True, slots=True)
class Not:
    rule: "Rules"


@dataclass(frozen=True, slots=True)
class Unknown:
    """What a newer program wrote: kept as its JSON text, named by `what`; nobody can answer it here.

    `whole` where it is not a rule but the whole of a filter, with its version.
    """

    text: str
    what: str
    whole: bool = False


Rules: TypeAlias = Rule | AllOf | AnyOf | Not | Unknown
EVERYTHING: Final = AllOf()


@dataclass(frozen=True, slots=True)
class Asked:
    """Rules, and the day on which their spans are settled."""

    rules: Rules
    today: date


def joined(rules: Rules) -> tuple[type[AllOf] | type[AnyOf], tuple[Rules, ...]]:
    """How the outermost rules are joined, and which they are."""
    match rules:
        case AllOf(inner):
            return AllOf, inner
        case AnyOf(inner):
            return AnyOf, inner
        case _:
            return AllOf, (rules,)


def put(rules: Rules, path: Sequence[int], new: Rules | None) -> Rules:
    """The rules with the one at `path` replaced, or taken out by None; a path names places in groups, outermost first.

    A group inside that is left with one rule is that rule.
    """
    how, inner = joined(rules)
    place, *deeper = path
    if deeper:
        new = put(inner[place], deeper, new)
        inside = joined(new)[1]
        if isinstance(new, AllOf | AnyOf) and len(inside) < 2:
            new = inside[0] if inside else None
    return how((*inner[:place], *(() if new is None else (new,)), *inner[place + 1 :]))


def ready_made(kind: str, currency: str) -> Mapping[str, Rules]:
    """Filters to start with, by a code for their name; amounts in `currency`."""
    quiet = Rule("touched_on", Operator.NOT_FOR, 60)
    quarter = Span(SpanName.THIS_QUARTER)
    found: dict[str, dict[str, Any]] = {
        "client": {
            "quiet": quiet,
            "won-over": Rule("won", Operator.WON, Won(quarter, Money(5_000_000, currency))),
        },
        "contact": {"decide": Rule("decides", Operator.YES), "quiet": quiet},
        "deal": {
            "closing": AllOf(
                (
                    Rule("expected_on", Operator.WITHIN, Span(SpanName.THIS_MONTH)),
                    Rule("stage", Operator.ONE_OF, tuple(OPEN_STAGES)),
                )
            ),
            "won": Rule("won_on", Operator.WITHIN, quarter),
        },
    }
    return found[kind]
