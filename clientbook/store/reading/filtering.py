"""A filter as a condition: a peewee expression, compiled and kept; what a user typed is bound and never becomes SQL.

Tests that the partial indexes need (`column > ''`) are said beside the others: SQLite does not see them in a bound
value.
"""

import operator
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache, reduce
from typing import Any, Final, NamedTuple

import peewee
from peewee import OP, Expression, fn

from ...domain.derived_fields import OPEN_STAGES
from ...domain.errors import UserError
from ...domain.filtering.filters import (
    AllOf,
    AnyOf,
    Asked,
    FieldType,
    Not,
    Operator,
    Rule,
    Rules,
    Unknown,
    field_of,
    number_of_own,
)
from ...domain.kinds import KINDS
from ...domain.money import from_minor
from ...domain.own_fields.values import AFTER_NUMBERS, BEFORE_NUMBERS, OWN, YES, key_of, key_of_number
from ...domain.reading.folding import name_key
from .. import engine
from ..rows.models import PART_TABLES, TABLES
from ..rows.tables import Stored
from .questions import BEHIND_ALL, Bound, spelt


class Condition(NamedTuple):
    """A condition in SQL that is true for the records wanted (else false or NULL), and the values that it takes."""

    sql: str
    values: tuple[Stored, ...] = ()


_CLIENT: Final = TABLES["client"]
_DEAL: Final = TABLES["deal"]
_YES: Final = peewee.SQL("1")
_NO: Final = peewee.SQL("0")
_HAS_OPEN: Final = fn.exists(
    _DEAL.select(_YES).where(_DEAL.client_id == _CLIENT.id, _DEAL.stage.in_(list(OPEN_STAGES)))
)


def prepare(connection: engine.Connection) -> None:
    """Gives a connection the functions that conditions call."""
    connection.define("folded", lambda text: name_key(text or ""), 1)
    connection.define("lines_contain", _lines_contain, 2)
    connection.define("lines_have", _lines_have, 2)


def _lines_contain(lines: str, part: str) -> bool:
    return any(part in name_key(line) for line in lines.split("\n"))


def _lines_have(lines: str, wanted: str) -> bool:
    """Whether one of the lines is one of those wanted, which are folded, a line each."""
    keys = _keys(wanted)
    return any(name_key(line) in keys for line in lines.split("\n"))


@lru_cache(16)
def _keys(wanted: str) -> frozenset[str]:
    return frozenset(wanted.split("\n") if wanted else ())


def _key(text: object) -> str:
    """What a typed text is compared by; half letters that no book can hold are left out."""
    return name_key(str(text).encode("utf-8", "ignore").decode())


@lru_cache(64)
def condition(kind: str, asked: Asked) -> Condition:
    """The rules as a condition on the table of a kind, by which columns are named. Raises UserError("filter-unknown").

    Compiling one takes 0.05 ms a rule; pages and counts of a filter that is shown ask for it again and again.
    """
    sql, values = spelt(expression(kind, asked.rules, asked.today), is_part=True)
    return Condition(sql, tuple(values))


def expression(kind: str, rules: Rules, today: date) -> peewee.ColumnBase:
    """As `condition`, to go into a query."""
    match rules:
        case AllOf(inner):
            return _joined(operator.and_, [expression(kind, each, today) for each in inner], _YES)
        case AnyOf(inner):
            return _joined(operator.or_, [expression(kind, each, today) for each in inner], _NO)
        case Not(inner_rule):
            return Expression(expression(kind, inner_rule, today), OP.IS_NOT, peewee.SQL("TRUE"))
        case Unknown(_, what, _):
            raise UserError("filter-unknown", what=what)
        case Rule():
            return _rule(kind, rules, today)


def _joined(
    how: Callable[[Any, Any], Any], parts: Sequence[peewee.ColumnBase], nothing: peewee.ColumnBase
) -> peewee.ColumnBase:
    joined: peewee.ColumnBase = reduce(how, parts) if parts else nothing
    return joined


def _rule(kind: str, rule: Rule, today: date) -> peewee.ColumnBase:
    if rule.field.startswith("client.") and kind != "client":
        own = Rule(rule.field.removeprefix("client."), rule.operator, rule.value)
        return TABLES[kind].client_id.in_(_CLIENT.select(_CLIENT.id).where(_rule("client", own, today)))
    value: Any = rule.value
    asked = field_of(kind, rule.field)
    if asked is None:
        raise UserError("filter-unknown", what=rule.field)
    number = number_of_own(rule.field)
    if number is not None:
        return _own(kind, number, asked.type, rule, today)
    match asked.type:
        case FieldType.FLAG if rule.field == "open_deal":
            return _HAS_OPEN
        case FieldType.WON:
            first, last = value.span.between(today)
            return _CLIENT.id.in_(_won(first, last, value.over.currency, value.over.minor))
        case of:
            return _test(of, kind, getattr(TABLES[kind], rule.field), rule, today)


def _test(of: FieldType, kind: str, column: peewee.Field, rule: Rule, today: date) -> peewee.ColumnBase:
    value: Any = rule.value
    match of:
        case FieldType.TEXT:
            # Names are folded in the book already.
            is_name = column.column_name == KINDS[kind].name_field
            return _text(column, TABLES[kind].name_key if is_name else fn.folded(column), rule)
        case FieldType.LINES | FieldType.TAGS:
            return _lines(column, rule)
        case FieldType.CHOICE:
            is_one = column.in_([Bound(str(each)) for each in value])
            return is_one if "" in value else (column > "") & is_one
        case FieldType.FLAG:
            return column == 1
        case FieldType.AMOUNT:
            return _SIGNS[rule.operator](column, Bound(value.minor)) & (_DEAL.currency == Bound(value.currency))
        case FieldType.DAY:
            return _day(column, rule, today)
        case _ if rule.operator is Operator.EMPTY:
            return column.is_null()
        case _:
            return _SIGNS[rule.operator](column, Bound(value))


def _own(kind: str, number: int, of: FieldType, rule: Rule, today: date) -> peewee.ColumnBase:
    """A test of what records say in an own field, whatever type it has by now."""
    table = PART_TABLES[kind][OWN]
    own, owners = TABLES[kind].id, table.select(table.owner_id).where(table.field_id == Bound(number))
    nothing: peewee.ColumnBase = own.not_in(owners)
    if rule.operator is Operator.EMPTY:
        return nothing
    found: peewee.ColumnBase = own.in_(owners.where(_own_test(table, of, rule, today)))
    return _joined(operator.or_, (found, nothing), _NO) if rule.operator is Operator.NOT_FOR else found


def _own_test(table: Any, of: FieldType, rule: Rule, today: date) -> peewee.ColumnBase:
    value: Any = rule.value
    column: Any = table.text
    match of:
        case FieldType.NUMBER:
            return _own_number(table, rule.operator, Decimal(value))
        case FieldType.AMOUNT:
            number = _own_number(table, rule.operator, from_minor(value.minor, value.currency))
            unsaid = fn.substr(table.key, -_CODE, 1) != " "
            return _joined(
                operator.and_,
                (number, unsaid | (fn.substr(table.key, 1 - _CODE) == Bound(value.currency.lower()))),
                _YES,
            )
        case FieldType.FLAG:
            return Expression(table.key, OP.EQ, Bound(key_of(YES)))
        case FieldType.CHOICE:
            return _joined(operator.or_, [Expression(column, OP.EQ, Bound(str(each))) for each in value], _NO)
        case FieldType.DAY:  # where it once was of another type, no day stands there
            return _joined(operator.and_, (fn.date(column) == column, _day(column, rule, today)), _YES)
        case FieldType.TAGS:
            return _lines(column, rule)
        case _:
            return _text(column, fn.folded(column), rule)


#: Letters behind the key of an amount that says its currency: a blank and the code.
_CODE: Final = 4


def _own_number(table: Any, sign: Operator, number: Decimal) -> peewee.ColumnBase:
    """Keys of numbers lie together, so that no word is over or under one."""
    key = key_of_number(number)
    if sign is Operator.UNDER:
        return _joined(operator.and_, (table.key > BEFORE_NUMBERS, table.key < Bound(key)), _YES)
    same = Bound(f"{key}{BEFORE_NUMBERS}{BEHIND_ALL}")  # the very number with a currency is not over it
    return _joined(operator.and_, (table.key > same, table.key < AFTER_NUMBERS), _YES)


_SIGNS: Final[dict[Operator, Callable[[Any, Any], Expression]]] = {
    Operator.OVER: operator.gt, Operator.UNDER: operator.lt, Operator.AFTER: operator.gt, Operator.BEFORE: operator.lt,
    Operator.OLDER: operator.lt,
}  # fmt: skip


def _won(first: date, last: date, currency: str, minor: int) -> "peewee.ModelSelect[Any]":
    """The clients whose deals won from one day to another come to more than this."""
    tests = (
        _DEAL.won_on > "",
        _DEAL.won_on.between(Bound(str(first)), Bound(str(last))),
        _DEAL.stage == "won",
        _DEAL.cancelled_on.is_null(),
        _DEAL.currency == Bound(currency),
    )
    over = fn.sum(_DEAL.amount) > Bound(minor)
    return _DEAL.select(_DEAL.client_id).where(*tests).group_by(_DEAL.client_id).having(over)


def _text(column: peewee.Field, held: peewee.ColumnBase, rule: Rule) -> peewee.ColumnBase:
    if rule.operator is Operator.EMPTY:
        return column == ""
    wanted = _key(rule.value)
    if rule.operator is Operator.CONTAINS:
        return (column > "") & fn.instr(held, Bound(wanted))
    is_it = held == Bound(wanted)
    filled = held if isinstance(held, peewee.Field) else column
    return (filled > "") & is_it if wanted else is_it


def _lines(column: peewee.Field, rule: Rule) -> peewee.ColumnBase:
    if rule.operator is Operator.EMPTY:
        return column == ""
    if rule.operator is Operator.CONTAINS:
        return (column > "") & fn.lines_contain(column, Bound(_key(rule.value)))
    assert isinstance(rule.value, tuple)
    return (column > "") & fn.lines_have(column, Bound("\n".join(map(_key, rule.value))))


def _day(column: peewee.Field, rule: Rule, today: date) -> peewee.ColumnBase:
    value: Any = rule.value
    match rule.operator:
        case Operator.EMPTY:
            return fn.coalesce(column, "") == ""
        case Operator.WITHIN:
            first, last = value.between(today)
            return (column > "") & column.between(Bound(str(first)), Bound(str(last)))
        case Operator.NOT_FOR:
            return fn.coalesce(column, "") < Bound(str(today - timedelta(days=value)))
        case Operator.OLDER:
            value = today - timedelta(days=value)
    return (column > "") & _SIGNS[rule.operator](column, Bound(str(value)))
