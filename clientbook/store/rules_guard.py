"""An update never moves money: what newer rules of pay say otherwise of closed months is kept before any other write.

The number of the rules that a book lives by stands in its one row of `rules`; a book of the present ones costs that
one look. Whatever brings an older closed statement back later (undo, redo, a step taken back) settles it at once.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, cast

from ..domain.errors import UserError
from ..domain.pay.earning.scopes import needs_clients
from ..domain.pay.facts import Facts
from ..domain.pay_rules import NUMBER, Rule, rules_of
from ..domain.records import Client, ClosedStatement, Deal, Employer, Figure, PayLine, Plan
from . import engine
from .reading import lookups, queries
from .rows.tables import NAMES, SETTLED, row_of

if TYPE_CHECKING:
    from ..domain.pay.update import MovedMonth

#: How far the news of an update was told: to nobody, on the command line, or until the user had enough of it.
UNANNOUNCED, ANNOUNCED_ONCE, ANNOUNCED = range(3)

_PLACES: Final = [NAMES["statement"].index(name) for name in SETTLED["statement"]]


def facts_in(connection: engine.Connection, manager: str = "") -> Facts:
    """Everything that pay depends on, by the rules that the book lives by. Only deals that were sold matter."""
    deals = cast(list[Deal], queries.where(connection, "deal", {"stage": "won"}))
    employers = cast(list[Employer], queries.where(connection, "employer", {}))
    plans = cast(list[Plan], queries.where(connection, "plan", {}))
    clients = cast(list[Client], queries.where(connection, "client", {})) if needs_clients(plans) else []
    lines = cast(list[PayLine], queries.where(connection, "pay_line", {}))
    named = cast(dict[int, Deal], queries.records(connection, "deal", {each.deal_id or 0 for each in lines} - {0}))
    return Facts(
        employers={employer.id: employer for employer in employers},
        plans=plans,
        deals=deals,
        client_names=lookups.names(connection, "client", {deal.client_id for deal in (*deals, *named.values())}),
        closed=cast(list[ClosedStatement], queries.where(connection, "statement", {})),
        manager=manager,
        clients={client.id: client for client in clients},
        rules=rules_of(number_of(connection)),
        pay_lines=lines,
        figures=cast(list[Figure], queries.where(connection, "figure", {})),
        named_deals=named,
    )


def number_of(connection: engine.Connection) -> int:
    """The number of the rules that the book lives by."""
    return int(connection.execute("SELECT number FROM rules").fetchone()[0])


def is_settled(connection: engine.Connection, path: object) -> bool:
    """Whether the book lives by the present rules. Raises UserError("book-newer") where it knows later ones."""
    number = number_of(connection)
    if number > NUMBER:
        raise UserError("book-newer", file=str(path), schema=number)
    return number == NUMBER


def settle(connection: engine.Connection, today: date) -> None:
    """Brings a book of former rules to the present ones, inside the caller's transaction."""
    from ..domain.pay.update import held_back, moved_months

    former = number_of(connection)
    facts = facts_in(connection)
    settled = {old.id: new for old, new in held_back(facts)}
    _store(connection, settled.values())
    closed = [settled.get(each.id, each) for each in facts.closed]
    moved = moved_months(replace(facts, closed=closed), former, today)
    announced = ANNOUNCED if not moved and not any(each.held for each in settled.values()) else UNANNOUNCED
    rows = json.dumps([_row(each) for each in moved], ensure_ascii=False)
    connection.execute("UPDATE rules SET number = ?, moved = ?, told = ?", (NUMBER, rows, announced))


def adopt(connection: engine.Connection) -> None:
    """What was read of a damaged book of this schema lives by the rules that its closed months were settled by."""
    sql = "UPDATE rules SET number = coalesce((SELECT max(rules) FROM statement), ?)"
    connection.execute(sql, (NUMBER,))


def settle_returned(connection: engine.Connection) -> None:
    """Closed statements that former rules made and a step has just brought back hold what all others do."""
    if connection.execute("SELECT 1 FROM statement WHERE rules < ? LIMIT 1", (NUMBER,)).fetchone() is not None:
        from ..domain.pay.update import held_back

        _store(connection, (new for _, new in held_back(facts_in(connection))))


def _store(connection: engine.Connection, statements: Iterable[ClosedStatement]) -> None:
    rows = (itemgetter(*_PLACES, 0)(row_of("statement", each)) for each in statements)
    settings = ", ".join(f"{name} = ?" for name in SETTLED["statement"])
    connection.executemany(f"UPDATE statement SET {settings} WHERE id = ?", rows)


def news(connection: engine.Connection) -> tuple[list["MovedMonth"], int]:
    """The open months that the last update moved, and how far they are announced:
    `UNANNOUNCED`, `ANNOUNCED_ONCE` or `ANNOUNCED`."""
    moved, announced = connection.execute("SELECT moved, told FROM rules").fetchone()
    return [_month(*row) for row in json.loads(moved)], int(announced)


def note_announced(connection: engine.Connection, announced: int) -> None:
    """How far the news of the last update has come; it never becomes less."""
    connection.execute("UPDATE rules SET told = max(told, ?)", (announced,))


def _row(each: "MovedMonth") -> list[Any]:
    return [each.employer_id, each.month, each.currency, each.before, each.now, list(each.rules)]


def _month(employer_id: int, month: str, currency: str, before: int, now: int, rules: list[str]) -> "MovedMonth":
    from ..domain.pay.update import MovedMonth

    return MovedMonth(employer_id, month, currency, before, now, tuple(map(Rule, rules)))
