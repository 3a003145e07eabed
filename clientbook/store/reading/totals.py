"""Sums over won and lost deals, made by SQLite: a hundred thousand deals become a few hundred groups.

Those by day and by client are a union of queries inside another, which is read more easily in plain SQL.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from peewee import fn

from ...domain.performance import Group
from .. import engine
from ..rows.models import TABLES
from .questions import ROWS, Given, Question

#: Won deals lie on the day they were won; without it, on the first later event that is known, as pay sees them.
_SOLD: Final = """
    SELECT won_on AS day, client_id, currency, share, exchange_rate, employer_id, amount FROM deal
    WHERE won_on > '' AND won_on BETWEEN :first AND :last AND stage = 'won' AND cancelled_on IS NULL
    UNION ALL
    SELECT day, client_id, currency, share, exchange_rate, employer_id, amount FROM (
        SELECT *, (SELECT min(day) FROM (SELECT invoiced_on AS day
            UNION ALL SELECT "on" FROM deal_receipts WHERE owner_id = deal.id)) AS day
        FROM deal WHERE stage > '' AND stage = 'won' AND won_on IS NULL AND cancelled_on IS NULL)
    WHERE day BETWEEN :first AND :last
"""
_MISSED: Final = """
    SELECT lost_on AS day, client_id, currency, share, exchange_rate, employer_id, amount FROM deal
    WHERE stage = 'lost' AND lost_on BETWEEN :first AND :last
"""
_BY_DAY: Final = """
    SELECT day, currency, share, exchange_rate, employer_id, 0, count(*), sum(amount) FROM ({deals})
    GROUP BY day, currency, share, exchange_rate, employer_id
"""
#: The day decides which plan an exchange rate leads to; without one it does not matter.
_BY_CLIENT: Final = """
    SELECT max(day), currency, share, exchange_rate, employer_id, client_id, count(*), sum(amount) FROM ({deals})
    GROUP BY client_id, currency, share, exchange_rate, employer_id,
        CASE WHEN exchange_rate IS NULL THEN '' ELSE day END
"""
_DEAL: Final = TABLES["deal"]
_DAYS: Final = (fn.julianday(_DEAL.won_on) - fn.julianday(_DEAL.opened_on)).cast("INTEGER")
_LENGTHS: Final = Question(
    _DEAL.select(_DAYS, ROWS)
    .where(
        _DEAL.won_on > "", _DEAL.won_on.between(Given("first"), Given("last")), _DEAL.stage == "won",
        _DEAL.cancelled_on.is_null(), _DEAL.opened_on > "", _DEAL.opened_on <= _DEAL.won_on,
    )
    .group_by(_DAYS)
)  # fmt: skip
_YEARS: Final = Question(_DEAL.select(fn.min(_DEAL.won_on), fn.max(_DEAL.won_on)).where(_DEAL.won_on > ""))


def won_by_day(connection: engine.Connection, first: date, last: date) -> list[Group]:
    """Deals that were won from one day to another and not cancelled since."""
    return list(_groups(connection, _BY_DAY.format(deals=_SOLD), first, last))


def lost_by_day(connection: engine.Connection, first: date, last: date) -> list[Group]:
    return list(_groups(connection, _BY_DAY.format(deals=_MISSED), first, last))


def won_by_client(connection: engine.Connection, first: date, last: date) -> list[Group]:
    return list(_groups(connection, _BY_CLIENT.format(deals=_SOLD), first, last))


def days_to_win(connection: engine.Connection, first: date, last: date) -> dict[int, int]:
    """How many deals took how many days from opening to winning, where both are known and in this order."""
    return dict(_LENGTHS.rows(connection, **_span(first, last)).fetchall())


def years_won(connection: engine.Connection) -> tuple[int, int] | None:
    """The first and the last year in which a deal was won; None where there is none."""
    found = _YEARS.rows(connection).fetchone()
    return None if found[0] is None else (int(found[0][:4]), int(found[1][:4]))


def _groups(connection: engine.Connection, sql: str, first: date, last: date) -> Iterator[Group]:
    for day, currency, share, rate, employer, client, count, amount in connection.execute(sql, _span(first, last)):
        yield Group(
            _day(day), currency, _number(share), _number(rate) if rate else None, employer, client, count, amount
        )


def _span(first: date, last: date) -> dict[str, str]:
    return {"first": first.isoformat(), "last": last.isoformat()}


_day = lru_cache(2048)(date.fromisoformat)
_number = lru_cache(256)(Decimal)
