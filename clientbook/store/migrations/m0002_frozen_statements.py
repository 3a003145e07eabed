"""Schema 2: a closed statement keeps its whole head and its sums; employers' own statements (remittances)."""

from typing import Final

#: Of the plan in force at the end of the statement's month, else of the employer's first.
_PLAN: Final = """
    COALESCE(
        (SELECT {column} FROM plan WHERE plan.employer_id = statement.employer_id
         AND starts <= statement.month || '-31' ORDER BY starts DESC LIMIT 1),
        (SELECT {column} FROM plan WHERE plan.employer_id = statement.employer_id ORDER BY starts LIMIT 1))
"""

STATEMENTS: Final = (
    "ALTER TABLE statement ADD COLUMN booked TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE statement ADD COLUMN employer TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE statement ADD COLUMN manager TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE statement ADD COLUMN currency TEXT NOT NULL DEFAULT 'ILS'",
    "ALTER TABLE statement ADD COLUMN plan_starts TEXT",
    "ALTER TABLE statement ADD COLUMN attainment TEXT",
    "ALTER TABLE statement ADD COLUMN year_to_date INTEGER NOT NULL DEFAULT 0",
    # An entry is a list: kind, on, pay, client, deal, deal_id, invoice, component, ... and corrects as the last.
    """
    UPDATE statement SET
        employer = COALESCE((SELECT name FROM employer WHERE employer.id = statement.employer_id), ''),
        booked = (
            SELECT json_group_array(json_array(
                json_extract(value, '$[5]'), json_extract(value, '$[0]'), json_extract(value, '$[7]'),
                json_extract(value, '$[2]'), json_extract(value, '$[16]')))
            FROM json_each(statement.entries)),
        year_to_date = (
            SELECT COALESCE(SUM(json_extract(entry.value, '$[2]')), 0)
            FROM statement AS earlier, json_each(earlier.entries) AS entry
            WHERE earlier.employer_id = statement.employer_id AND earlier.month <= statement.month
              AND substr(earlier.month, 1, 4) = substr(statement.month, 1, 4))
    """,
    f"UPDATE statement SET currency = COALESCE({_PLAN.format(column='currency')}, 'ILS'),"
    f" plan_starts = {_PLAN.format(column='starts')}",
    """
    CREATE TABLE remittance (
        id INTEGER PRIMARY KEY, employer_id INTEGER NOT NULL REFERENCES employer DEFERRABLE INITIALLY DEFERRED,
        month TEXT NOT NULL, currency TEXT NOT NULL, source TEXT NOT NULL, tolerance INTEGER NOT NULL,
        payments TEXT NOT NULL, settled TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX remittance_employer_id ON remittance (employer_id)",
)
