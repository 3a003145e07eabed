"""Filters as text and back: compact JSON with a version. What a newer program wrote is kept letter by letter."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from ..errors import UserError
from ..money import LIMIT
from ..reading.spans import COUNTED, MOST_DAYS, Span, SpanName
from .filters import (
    EVERYTHING,
    AllOf,
    AnyOf,
    Field,
    FieldType,
    Money,
    Not,
    Operator,
    Rule,
    Rules,
    Unknown,
    Value,
    Won,
    field_of,
    operators_of,
)

_VERSION: Final = 1
_LONGEST: Final = 100_000
#: Nobody reads more, and SQLite takes no deeper ones.
_MOST_RULES: Final = 200
_DEEPEST: Final = 20


def text_of(rules: Rules) -> str:
    """The rules as `Filter.rules` keeps them; "" for all records."""
    if rules == EVERYTHING:
        return ""
    if isinstance(rules, Unknown) and rules.whole:
        return rules.text
    return _dumped({"v": _VERSION, "is": _plain(rules)})


def rules_of(kind: str, text: str) -> Rules:
    """The rules of a text, for records of a kind. Raises UserError("filter-damaged") where it is none."""
    if not text:
        return EVERYTHING
    try:
        whole = json.loads(text) if len(text) <= _LONGEST else None
    except (ValueError, RecursionError):
        whole = None
    if not isinstance(whole, dict) or not isinstance(whole.get("v"), int):
        raise UserError("filter-damaged")
    if whole["v"] > _VERSION or "is" not in whole:
        return Unknown(text, f"v{whole['v']}", whole=True)
    return _Reader(kind).read(whole["is"], 0)


def _plain(rules: Rules) -> object:
    match rules:
        case AllOf(inner):
            return {"all": [_plain(each) for each in inner]}
        case AnyOf(inner):
            return {"any": [_plain(each) for each in inner]}
        case Not(inner_rule):
            return {"not": _plain(inner_rule)}
        case Unknown(text, _, _):
            return json.loads(text)
        case Rule(field, operator, None):
            return {"f": field, "o": operator.value}
        case Rule(field, operator, value):
            return {"f": field, "o": operator.value, "x": _plain_value(value)}


def _plain_value(value: Value) -> object:
    match value:
        case date():
            return value.isoformat()
        case Span(name, days):
            return [name.value, days] if name in COUNTED else [name.value]
        case Money(minor, currency):
            return [minor, currency]
        case Won(span, over):
            return [_plain_value(span), _plain_value(over)]
        case tuple():
            return [str(each) for each in value]
    return value


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@dataclass
class _Reader:
    """Reads nested rules, counting them."""

    kind: str
    count: int = 0

    def read(self, raw: object, depth: int) -> Rules:
        self.count += 1
        if self.count > _MOST_RULES or depth > _DEEPEST:
            raise UserError("filter-damaged")
        match raw:
            case {"all": list(inner), **rest} if not rest:
                return AllOf(tuple(self.read(each, depth + 1) for each in inner))
            case {"any": list(inner), **rest} if not rest:
                return AnyOf(tuple(self.read(each, depth + 1) for each in inner))
            case {"not": inner, **rest} if not rest:
                return Not(self.read(inner, depth + 1))
            case {"f": str(name), "o": str(operator), **rest} if not rest.keys() - {"x"}:
                return self._rule(raw, name, operator, rest.get("x"))
        return Unknown(_dumped(raw), _dumped(raw)[:40])

    def _rule(self, raw: object, name: str, operator: str, value: object) -> Rules:
        field = field_of(self.kind, name)
        if field is not None and operator in operators_of(field):
            try:
                return Rule(name, Operator(operator), _value(field, Operator(operator), value))
            except (ValueError, TypeError):
                pass
        return Unknown(_dumped(raw), f"{name} {operator}")


def _value(field: Field, operator: Operator, raw: Any) -> Value:
    """The value that a field's operator takes. Raises ValueError or TypeError for any other."""
    match operator:
        case Operator.EMPTY | Operator.YES:
            if raw is not None:
                raise ValueError(raw)
            return None
        case Operator.ONE_OF | Operator.HAS:
            values = tuple(_text(each) for each in raw)
            if not isinstance(raw, list) or (field.choices and not set(values) <= set(field.choices)):
                raise ValueError(raw)
            return values
        case Operator.OVER | Operator.UNDER if field.type is FieldType.AMOUNT:
            return _money(raw)
    return _BY_OPERATOR[operator](raw)


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError(raw)
    return raw


def _whole(raw: object, most: int) -> int:
    if not isinstance(raw, int) or isinstance(raw, bool) or abs(raw) > most:
        raise ValueError(raw)
    return raw


def _days(raw: Any) -> int:
    if _whole(raw, MOST_DAYS) < 0:
        raise ValueError(raw)
    return int(raw)


def _span(raw: Any) -> Span:
    name = SpanName(raw[0])
    return Span(name, _days(raw[1])) if name in COUNTED else Span(name)


def _money(raw: Any) -> Money:
    minor, currency = raw
    return Money(_whole(minor, LIMIT * 1000), _text(currency))


def _won(raw: Any) -> Won:
    span, over = raw
    return Won(_span(span), _money(over))


_BY_OPERATOR: Final[dict[Operator, Callable[[object], Value]]] = {
    Operator.CONTAINS: _text,
    Operator.IS: _text,
    Operator.OVER: lambda raw: _whole(raw, 10**9),
    Operator.UNDER: lambda raw: _whole(raw, 10**9),
    Operator.WITHIN: _span,
    Operator.BEFORE: lambda raw: date.fromisoformat(_text(raw)),
    Operator.AFTER: lambda raw: date.fromisoformat(_text(raw)),
    Operator.OLDER: _days,
    Operator.NOT_FOR: _days,
    Operator.WON: _won,
}
