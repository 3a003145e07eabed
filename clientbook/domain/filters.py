"""Filters: which records of a list are wanted, as rules joined by and, or and not.

How rules are written as text is `filter_text`'s business, how a book answers them `store.filtering`'s, and how they
are worded `ui.filters`'.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, Union

from .choices import ClientKind, Health, Stage, Status, Tie, Work
from .derived_fields import OPEN_STAGES
from .reading.spans import Span, SpanName


class FieldType(StrEnum):
    """What can be asked of a field."""

    TEXT = "text"
    LINES = "lines"  # several texts: e-mails, phones
    TAGS = "tags"
    CHOICE = "choice"
    FLAG = "flag"
    NUMBER = "number"
    AMOUNT = "amount"
    DAY = "day"
    WON = "won"  # the sum of the deals won in a span


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


def _fields(texts: Mapping[str, FieldType | type[StrEnum]]) -> dict[str, Field]:
    found = {}
    for name, of in texts.items():
        choices = () if isinstance(of, FieldType) else tuple(str(value) for value in of)
        found[name] = Field(name, of if isinstance(of, FieldType) else FieldType.CHOICE, choices)
    return found


_TEXT, _DAY = FieldType.TEXT, FieldType.DAY
#: Of the client that a contact or a deal belongs to.
_OF_CLIENT: Final[Mapping[str, FieldType | type[StrEnum]]] = {
    "client.name": _TEXT,
    "client.status": Status,
    "client.tags": FieldType.TAGS,
    "client.industry": _TEXT,
    "client.city": _TEXT,
    "client.region": _TEXT,
}
#: Fields by kind and name, in the order in which they are offered.
FIELDS: Final[Mapping[str, Mapping[str, Field]]] = {
    "client": _fields(
        {
            "touched_on": _DAY,
            "next_on": _DAY,
            "status": Status,
            "tags": FieldType.TAGS,
            "city": _TEXT,
            "region": _TEXT,
            "industry": _TEXT,
            "source": _TEXT,
            "open_deal": FieldType.FLAG,
            "won": FieldType.WON,
            "name": _TEXT,
            "kind": ClientKind,
            "work": Work,
            "health": Health,
            "review_on": _DAY,
            "wished_days": FieldType.NUMBER,
            "longest_days": FieldType.NUMBER,
            "emails": FieldType.LINES,
            "phones": FieldType.LINES,
            "website": _TEXT,
            "address": _TEXT,
            "country": _TEXT,
            "birthday": _DAY,
            "notes": _TEXT,
        }
    ),
    "contact": _fields(
        {
            "touched_on": _DAY,
            "next_on": _DAY,
            "decides": FieldType.FLAG,
            "tie": Tie,
            "tags": FieldType.TAGS,
            "title": _TEXT,
            "name": _TEXT,
            "wished_days": FieldType.NUMBER,
            "longest_days": FieldType.NUMBER,
            "emails": FieldType.LINES,
            "phones": FieldType.LINES,
            "birthday": _DAY,
            "notes": _TEXT,
            **_OF_CLIENT,
        }
    ),
    "deal": _fields(
        {
            "stage": Stage,
            "amount": FieldType.AMOUNT,
            "expected_on": _DAY,
            "won_on": _DAY,
            "invoiced_on": _DAY,
            "touched_on": _DAY,
            "next_on": _DAY,
            "stage_on": _DAY,
            "opened_on": _DAY,
            "lost_on": _DAY,
            "cancelled_on": _DAY,
            "exchange_on": _DAY,
            "term_months": FieldType.NUMBER,
            "product": _TEXT,
            "title": _TEXT,
            "invoice": _TEXT,
            "lost_reason": _TEXT,
            "notes": _TEXT,
            **_OF_CLIENT,
        }
    ),
}


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


Rules = Union[Rule, AllOf, AnyOf, Not, Unknown]  # noqa: UP007 - names in quotes cannot be joined by "|"
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
