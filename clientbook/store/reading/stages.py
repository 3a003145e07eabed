"""Deals by their stage, for a board: sums over all of them, and the first of each stage. Changes nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Final

import peewee
from peewee import fn

from ...domain.choices import Stage
from ...domain.records import Deal
from .. import engine
from ..rows.models import TABLES
from .questions import ROWS, Given, Question, Records, Value, among, listed, unindexed

_DEAL: Final = TABLES["deal"]
#: The day on which a stage was come to that a deal does not leave: its deals are shown for a while.
_SINCE: Final = {Stage.WON: _DEAL.won_on, Stage.LOST: _DEAL.lost_on}
#: From so many deals without an expected day on, walking the order of amounts finds the first ones sooner.
_MANY: Final = 5000
_LARGEST: Final = _DEAL.amount.desc()


def _tests(stage: Stage, some: bool) -> list[peewee.Node]:
    """The condition that a stage's deals fulfil: `since` a day, or those `among` these ids where it is about `some`."""
    day = _SINCE.get(stage)
    if day is None:
        tests: list[peewee.Node] = [_DEAL.stage == Given("stage")]
    else:  # the index of those days is asked, and not that of stages
        tests = [unindexed(_DEAL.stage) == Given("stage"), day > "", day >= Given("since")]
    if stage is Stage.WON:
        tests.append(_DEAL.cancelled_on.is_null())
    return [*tests, among(_DEAL.id, "among")] if some else tests


def _values(stage: Stage, since: date, those: Iterable[int] | None) -> dict[str, Value]:
    values: dict[str, Value] = {"stage": stage.value, "since": since.isoformat()}
    return values if those is None else {**values, "among": listed(those)}


@cache
def _sums(stage: Stage, some: bool) -> Question:
    total = fn.sum(_DEAL.amount)
    query = _DEAL.select(_DEAL.currency, ROWS, total).where(*_tests(stage, some))
    return Question(query.group_by(_DEAL.currency).order_by(ROWS.desc(), _DEAL.currency))


def sums(
    connection: engine.Connection, stage: Stage, since: date, among: Iterable[int] | None
) -> list[tuple[str, int, int]]:
    """(currency, how many, amount in minor units) of a stage's deals, the most frequent currency first; `among` keeps
    to these ids.
    """
    return _sums(stage, among is not None).rows(connection, **_values(stage, since, among)).fetchall()


def first(
    connection: engine.Connection, stage: Stage, since: date, among: Iterable[int] | None, limit: int
) -> Sequence[Deal]:
    """The first deals of a stage: the soonest expected, then the largest; won and lost ones the newest first."""
    some, values = among is not None, _values(stage, since, among)
    if stage in _SINCE:
        return _newest(stage, some).ask(connection, limit, **values)
    expected = _expected(stage, some).ask(connection, limit, **values)
    if len(expected) == limit:
        return expected
    is_many = not some and _undated_count(stage).number(connection, **values) > _MANY
    undated = _ALONG_AMOUNTS if is_many else _undated(stage, some)
    return [*expected, *undated.ask(connection, limit - len(expected), **values)]


@cache
def _newest(stage: Stage, some: bool) -> Records[Deal]:
    return Records[Deal]("deal", *_tests(stage, some), order=[_SINCE[stage].desc(), _LARGEST, _DEAL.id])


@cache
def _expected(stage: Stage, some: bool) -> Records[Deal]:
    tests = (*_tests(stage, some), _DEAL.expected_on > "")
    return Records[Deal]("deal", *tests, order=[_DEAL.expected_on, _LARGEST, _DEAL.id])


@cache
def _undated(stage: Stage, some: bool) -> Records[Deal]:
    tests = (*_tests(stage, some), _DEAL.expected_on.is_null())
    return Records[Deal]("deal", *tests, order=[_LARGEST, _DEAL.id.desc()])


@cache
def _undated_count(stage: Stage) -> Question:
    return Question(_DEAL.select(ROWS).where(*_tests(stage, False), _DEAL.expected_on.is_null()))


#: As `_undated` of all deals, along the order of amounts.
_ALONG_AMOUNTS: Final = Records[Deal](
    "deal", unindexed(_DEAL.stage) == Given("stage"), unindexed(_DEAL.expected_on).is_null(),
    order=[_LARGEST, _DEAL.id.desc()],
)  # fmt: skip
