"""Schema 7: lines of pay by hand, figures that plans measure, and what plans learned: allowances, what was counted
before the book began, the month in which a year begins, and the file that a plan was written in.
"""

from typing import Final

_TO_EMPLOYER: Final = "INTEGER NOT NULL REFERENCES employer DEFERRABLE INITIALLY DEFERRED"

STATEMENTS: Final = (
    # The trigger of the sums names all columns; it is made anew at the end.
    "DROP TRIGGER IF EXISTS plan_sealed_on_update",
    "DROP TRIGGER IF EXISTS plan_sealed_on_delete",
    "ALTER TABLE plan ADD COLUMN allowances TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE plan ADD COLUMN opening TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE plan ADD COLUMN year_begins INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE plan ADD COLUMN written TEXT NOT NULL DEFAULT ''",
    f"CREATE TABLE pay_line (id INTEGER PRIMARY KEY, employer_id {_TO_EMPLOYER},"
    ' "on" TEXT NOT NULL, kind TEXT NOT NULL, amount INTEGER NOT NULL, currency TEXT NOT NULL, note TEXT NOT NULL,'
    " deal_id INTEGER REFERENCES deal DEFERRABLE INITIALLY DEFERRED) STRICT",
    f"CREATE TABLE figure (id INTEGER PRIMARY KEY, employer_id {_TO_EMPLOYER},"
    " name TEXT NOT NULL, period TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL) STRICT",
    "CREATE INDEX pay_line_employer_id ON pay_line (employer_id)",
    "CREATE INDEX figure_employer_id ON figure (employer_id)",
    "CREATE INDEX pay_line_deal_id ON pay_line (deal_id) WHERE deal_id IS NOT NULL",
)
