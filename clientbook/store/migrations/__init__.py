"""The book's schema, version by version. A migration is plain SQL and never touches the live models."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from . import (
    m0001_first_book,
    m0002_frozen_statements,
    m0003_daily_work,
    m0004_lean_index,
    m0005_settled_rules,
    m0006_parts_of_records,
    m0007_pay_lines,
    m0008_own_fields,
    m0009_figures,
)


class Migration(NamedTuple):
    """`number` is the schema number that the book has afterwards; `statements` run in one transaction.

    With `rederives`, what follows from the records (search lines, match keys) follows otherwise from now on, and is
    made anew at the end.
    """

    number: int
    statements: Sequence[str]
    rederives: bool = False


MIGRATIONS: Final[Sequence[Migration]] = (
    Migration(1, m0001_first_book.STATEMENTS),
    Migration(2, m0002_frozen_statements.STATEMENTS),
    Migration(3, m0003_daily_work.STATEMENTS),
    Migration(4, m0004_lean_index.STATEMENTS),
    Migration(5, m0005_settled_rules.STATEMENTS, rederives=True),
    Migration(6, m0006_parts_of_records.STATEMENTS),
    Migration(7, m0007_pay_lines.STATEMENTS),
    Migration(8, m0008_own_fields.STATEMENTS),
    Migration(9, m0009_figures.STATEMENTS),
)

#: The schema that this program reads and writes.
SCHEMA: Final = MIGRATIONS[-1].number
