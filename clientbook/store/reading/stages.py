"""Deals by their stage, for a board: sums over all of them, and the first of each stage. Changes nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, cast

from ...domain.choices import Stage
from ...domain.records import Deal
from .. import engine
from . import queries

#: Which of its deals a stage shows that is left with a day. `+` and the test against '' lead SQLite to the indexes of
#: those days.
_SINCE: Final = {
    Stage.WON: "+stage = ? AND won_on > '' AND won_on >= ? AND cancelled_on IS NULL",
    Stage.LOST: "+stage = ? AND lost_on > '' AND lost_on >= ?",
}
#: From so many deals without an expected day on, walking the order of amounts finds the first ones sooner.
_MANY: Final = 5000


def _tests(stage: Stage, since: date, among: Iterable[int] | None) -> tuple[str, list[Any]]:
    """The condition that a stage's deals fulfil; `among` keeps to these ids."""
    tests, values = _SINCE.get(stage, "stage = ?"), [stage.value]
    if stage in _SINCE:
        values.append(since.isoformat())
    if among is not None:
        tests += " AND id IN (SELECT value FROM json_each(?))"
        values.append(queries.listed(among))
    return tests, values


def sums(
    connection: engine.Connection, stage: Stage, since: date, among: Iterable[int] | None
) -> list[tuple[str, int, int]]:
    """(currency, how many, amount in minor units) of a stage's deals, the most frequent currency first."""
    tests, values = _tests(stage, since, among)
    sql = f"SELECT currency, count(*), sum(amount) FROM deal WHERE {tests} GROUP BY currency ORDER BY 2 DESC, 1"
    return connection.execute(sql, values).fetchall()


def first(
    connection: engine.Connection, stage: Stage, since: date, among: Iterable[int] | None, limit: int
) -> Sequence[Deal]:
    """The first deals of a stage: the soonest expected, then the largest; won and lost ones the newest first."""
    tests, values = _tests(stage, since, among)

    def deals(order: str, count: int) -> list[Deal]:
        return cast(list[Deal], queries.selected(connection, "deal", order, values, count))

    if stage in _SINCE:
        day = "won_on" if stage is Stage.WON else "lost_on"
        return deals(f"{tests} ORDER BY {day} DESC, amount DESC, id", limit)
    expected = deals(f"{tests} AND expected_on > '' ORDER BY expected_on, amount DESC, id", limit)
    if len(expected) == limit:
        return expected
    undated = f"{tests} AND expected_on IS NULL"
    if among is None and _count(connection, undated, values) > _MANY:
        undated = "+stage = ? AND +expected_on IS NULL"
    return [*expected, *deals(f"{undated} ORDER BY amount DESC, id DESC", limit - len(expected))]


def _count(connection: engine.Connection, tests: str, values: Sequence[Any]) -> int:
    return int(connection.execute(f"SELECT count(*) FROM deal WHERE {tests}", values).fetchone()[0])
