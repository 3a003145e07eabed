"""A filter as a condition in SQL with its values: no text of a user ever becomes SQL.

Columns are named with their table, so that conditions nest. Tests that the partial indexes need (`column > ''`) are
spelt out: SQLite does not see them in a bound value.
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple

from ...domain.derived_fields import OPEN_STAGES
from ...domain.errors import UserError
from ...domain.filtering.filters import FIELDS, AllOf, AnyOf, Asked, FieldType, Not, Operator, Rule, Rules, Unknown
from ...domain.kinds import KINDS
from ...domain.reading.folding import name_key
from .. import engine
from ..rows.tables import Stored


class Condition(NamedTuple):
    """An expression that is true for the records wanted (else false or NULL), and the values that it takes."""

    sql: str
    values: tuple[Stored, ...] = ()


#: The stages of open deals as SQL lists them.
OPEN: Final = ", ".join(f"'{stage}'" for stage in OPEN_STAGES)
_HAS_OPEN: Final = f"EXISTS (SELECT 1 FROM deal WHERE deal.client_id = client.id AND deal.stage IN ({OPEN}))"
_WON: Final = """
    client.id IN (
        SELECT deal.client_id FROM deal
        WHERE deal.won_on > '' AND deal.won_on BETWEEN ? AND ? AND deal.stage = 'won'
            AND deal.cancelled_on IS NULL AND deal.currency = ?
        GROUP BY deal.client_id HAVING sum(deal.amount) > ?)
"""


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


def condition(kind: str, asked: Asked) -> Condition:
    """The rules as a condition on the table of a kind. Raises UserError("filter-unknown")."""
    return _condition(kind, asked.rules, asked.today)


def _condition(kind: str, rules: Rules, today: date) -> Condition:
    match rules:
        case AllOf(inner):
            return _together([_condition(kind, each, today) for each in inner], " AND ", "1")
        case AnyOf(inner):
            return _together([_condition(kind, each, today) for each in inner], " OR ", "0")
        case Not(inner_rule):
            sql, values = _condition(kind, inner_rule, today)
            return Condition(f"({sql}) IS NOT TRUE", values)
        case Unknown(_, what, _):
            raise UserError("filter-unknown", what=what)
        case Rule():
            return _rule(kind, rules, today)


def _together(parts: list[Condition], word: str, nothing: str) -> Condition:
    if not parts:
        return Condition(nothing)
    return Condition(word.join(f"({part.sql})" for part in parts), tuple(v for part in parts for v in part.values))


def _rule(kind: str, rule: Rule, today: date) -> Condition:
    if rule.field.startswith("client.") and kind != "client":
        own = Rule(rule.field.removeprefix("client."), rule.operator, rule.value)
        sql, values = _rule("client", own, today)
        return Condition(f"{kind}.client_id IN (SELECT client.id FROM client WHERE {sql})", values)
    of = FIELDS[kind][rule.field].type
    column = f"{kind}.{rule.field}"
    value: Any = rule.value
    match of:
        case FieldType.TEXT:
            return _text(kind, rule)
        case FieldType.LINES | FieldType.TAGS:
            return _lines(column, rule)
        case FieldType.CHOICE:
            marks = ", ".join("?" * len(value))
            filled = "" if "" in value else f"{column} > '' AND "
            return Condition(f"{filled}{column} IN ({marks})", tuple(str(each) for each in value))
        case FieldType.FLAG:
            return Condition(_HAS_OPEN if rule.field == "open_deal" else f"{column} = 1")
        case FieldType.NUMBER if rule.operator is Operator.EMPTY:
            return Condition(f"{column} IS NULL")
        case FieldType.NUMBER:
            return Condition(f"{column} {_SIGNS[rule.operator]} ?", (value,))
        case FieldType.AMOUNT:
            sign = _SIGNS[rule.operator]
            return Condition(f"deal.amount {sign} ? AND deal.currency = ?", (value.minor, value.currency))
        case FieldType.DAY:
            return _day(column, rule, today)
        case FieldType.WON:
            first, last = value.span.between(today)
            return Condition(_WON, (str(first), str(last), value.over.currency, value.over.minor))


_SIGNS: Final = {
    Operator.OVER: ">", Operator.UNDER: "<", Operator.AFTER: ">", Operator.BEFORE: "<", Operator.OLDER: "<",
}  # fmt: skip


def _text(kind: str, rule: Rule) -> Condition:
    column = f"{kind}.{rule.field}"
    if rule.operator is Operator.EMPTY:
        return Condition(f"{column} = ''")
    # Names are folded in the book already.
    held = f"{kind}.name_key" if rule.field == KINDS[kind].name_field else f"folded({column})"
    wanted = _key(rule.value)
    if rule.operator is Operator.IS:
        return Condition(f"{held} = ?", (wanted,))
    return Condition(f"{column} > '' AND instr({held}, ?)", (wanted,))


def _lines(column: str, rule: Rule) -> Condition:
    if rule.operator is Operator.EMPTY:
        return Condition(f"{column} = ''")
    if rule.operator is Operator.CONTAINS:
        return Condition(f"{column} > '' AND lines_contain({column}, ?)", (_key(rule.value),))
    assert isinstance(rule.value, tuple)
    return Condition(f"{column} > '' AND lines_have({column}, ?)", ("\n".join(map(_key, rule.value)),))


def _day(column: str, rule: Rule, today: date) -> Condition:
    value: Any = rule.value
    match rule.operator:
        case Operator.EMPTY:
            return Condition(f"coalesce({column}, '') = ''")
        case Operator.WITHIN:
            first, last = value.between(today)
            return Condition(f"{column} > '' AND {column} BETWEEN ? AND ?", (str(first), str(last)))
        case Operator.NOT_FOR:
            return Condition(f"coalesce({column}, '') < ?", (str(today - timedelta(days=value)),))
        case Operator.OLDER:
            value = today - timedelta(days=value)
    return Condition(f"{column} > '' AND {column} {_SIGNS[rule.operator]} ?", (str(value),))
