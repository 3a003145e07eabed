"""What is asked of a book is answered by indexes where there are any: none of it reads a whole table in vain."""

import re
from datetime import date
from typing import Any

import pytest

from clientbook.domain.filtering.filters import (
    FIELDS,
    OPERATORS,
    Asked,
    FieldType,
    Money,
    Operator,
    Rule,
    Won,
)
from clientbook.domain.kinds import KINDS
from clientbook.domain.languages import LANGUAGES
from clientbook.domain.reading.spans import Span, SpanName
from clientbook.store import engine
from clientbook.store.book import Book
from clientbook.store.reading import agenda
from clientbook.store.reading.filtering import condition
from clientbook.store.reading.orders import ORDERS
from clientbook.store.reading.questions import Question, Records

TODAY = date(2026, 11, 24)


def plan_of(connection: engine.Connection, sql: str, values: list[Any]) -> list[str]:
    return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]


def indexes_of(connection: engine.Connection) -> dict[tuple[str, str], str]:
    """Those of one column, whole or of what is not empty, by table and column."""
    found = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    single = r"CREATE INDEX (\w+) ON (\w+) \((\w+)\)(?: WHERE \3 > '')?"
    return {match.group(2, 3): match[1] for (sql,) in found if (match := re.fullmatch(single, sql))}


# -- Today and the details -------------------------------------------------------------------------------------------

#: By name; requests and what is agreed in service are few, and have indexes or not.
ASKED = {name: each for name, each in vars(agenda).items() if isinstance(each, Question)} | {
    f"people, {code}": agenda.people(language.script) for code, language in LANGUAGES.items()
}


def test_each_question_is_looked_at() -> None:
    asked = {each.kind for each in ASKED.values() if isinstance(each, Records)}
    assert asked == {"activity", "client", "contact", "deal"}


@pytest.mark.parametrize("name", ASKED)
def test_a_question_is_answered_by_an_index(book: Book, name: str) -> None:
    sql, values = ASKED[name].spelt()
    with book.connected() as connection:
        plan = plan_of(connection, sql, [None] * len(values))
    scans = [step for step in plan if step.startswith("SCAN ")]
    # A subquery reads what one record has in its parts, found by its id.
    known = ("INDEX", "VIRTUAL", "(subquery-")
    assert plan and not [step for step in scans if not any(each in step for each in known)]


# -- filters ---------------------------------------------------------------------------------------------------------


def value_for(kind: str, name: str, operator: Operator) -> Any:
    """Any that it may have, and that is not empty."""
    field = FIELDS[kind][name]
    if field.type is FieldType.AMOUNT:
        return Money(100, "ILS")
    return {
        Operator.EMPTY: None, Operator.YES: None, Operator.CONTAINS: "a", Operator.IS: "a", Operator.HAS: ("a",),
        Operator.ONE_OF: tuple(filter(None, field.choices))[:2], Operator.WITHIN: Span(SpanName.THIS_YEAR),
        Operator.BEFORE: TODAY, Operator.AFTER: TODAY, Operator.WON: Won(Span(SpanName.THIS_YEAR), Money(1, "ILS")),
    }.get(operator, 5)  # fmt: skip


RULES = [
    (kind, Rule(name, operator, value_for(kind, name, operator)))
    for kind, fields in FIELDS.items()
    for name, field in fields.items()
    for operator in OPERATORS[field.type]
    if operator not in (Operator.EMPTY, Operator.NOT_FOR)  # indexes leave out what is empty
]


def test_a_filter_is_answered_by_the_index_of_its_field(book: Book) -> None:
    """Contains as well: of what is empty in most records the rest alone is looked at."""
    indexed = 0
    with book.connected() as connection:
        indexes = indexes_of(connection)
        for kind, rule in RULES:
            sql, values = condition(kind, Asked(rule, TODAY))
            plan = plan_of(connection, f"SELECT id FROM {kind} WHERE {sql}", list(values))
            is_beyond = rule.field.startswith("client.")
            own, name = ("client", rule.field.removeprefix("client.")) if is_beyond else (kind, rule.field)
            is_same = name == KINDS[own].name_field and rule.operator is Operator.IS
            index = indexes.get((own, "name_key" if is_same else name))
            if is_beyond:
                assert f"SEARCH {kind} USING COVERING INDEX {kind}_client_id (client_id=?)" in plan
            if index is not None:
                indexed += 1
                steps = [step for step in plan if step.startswith(f"SEARCH {own} ") and f"INDEX {index} " in step]
                assert steps, (kind, rule, plan)
    assert indexed > 80


# -- orders ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("descending", [False, True])
def test_an_order_is_walked_by_its_index(book: Book, descending: bool) -> None:
    """All ids and the first ones, as any language sorts them; only what is empty is gone through, and sorted by id."""
    walked = 0
    with book.connected() as connection:
        indexes = indexes_of(connection)
        for kind, orders in ORDERS.items():
            for order in orders:
                said: list[str] = []
                connection.exec_trace = lambda _, sql, __, said=said: said.append(sql) or True
                for script in (None, *{language.script for language in LANGUAGES.values()}):
                    book.ids(kind, order=order, descending=descending, script_first=script)
                    book.first_ids(kind, 5, order=order, descending=descending, script_first=script)
                connection.exec_trace = None
                for sql in (sql for sql in said if re.search(rf"ORDER BY [\w.\"]*\b{order}\b", sql)):
                    plan = plan_of(connection, sql, [1] * sql.count("?"))
                    if (kind, order) in indexes:
                        walked += 1
                        assert any(f"INDEX {indexes[kind, order]}" in step for step in plan), (sql, plan)
                        assert not [step for step in plan if "TEMP B-TREE" in step], (sql, plan)
    assert walked > 50
