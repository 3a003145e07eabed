"""Schema 5: what the settled pay rules ask of deals, plans, employers and closed months; the rules a book lives by; the
number under which a client is registered, and those by which other programs know a record.
"""

from typing import Final

_OUTSIDE: Final = "outside_ids TEXT NOT NULL DEFAULT ''"
_FIELDS: Final = {
    "client": ("vat_number TEXT NOT NULL DEFAULT ''", _OUTSIDE),
    "contact": (_OUTSIDE,),
    "deal": (_OUTSIDE, "tax_rate TEXT", "credits INTEGER REFERENCES deal DEFERRABLE INITIALLY DEFERRED"),
    "activity": ("next_kind TEXT",),
    "employer": ("pay_from TEXT",),
    "plan": (
        # Plans made before there was a choice go on as they were.
        "negative TEXT NOT NULL DEFAULT 'pay'",
        "receipts TEXT NOT NULL DEFAULT 'before tax'",
        "tax TEXT NOT NULL DEFAULT '[]'",
    ),
    "statement": ("held TEXT NOT NULL DEFAULT '[]'", "rules INTEGER NOT NULL DEFAULT 1", "sales INTEGER"),
    "remittance": tuple(f"{field} TEXT NOT NULL DEFAULT '[]'" for field in ("left_out", "answers", "columns")),
}

STATEMENTS: Final = (
    *(f"ALTER TABLE {kind} ADD COLUMN {field}" for kind, fields in _FIELDS.items() for field in fields),
    "CREATE INDEX deal_credits ON deal (credits) WHERE credits IS NOT NULL",
    # The number of the pay rules that the book lives by, the open months that its last update moved, and how far
    # that was told (`store.rules_guard`).
    "CREATE TABLE rules (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL, moved TEXT NOT NULL,"
    " told INTEGER NOT NULL) STRICT",
    "INSERT INTO rules VALUES (1, 1, '[]', 2)",
    # Which book it is, how many writes it had, the mark of the last one and of the one before (`store.same_file`).
    # Copies of one older book stay copies of one book.
    "CREATE TABLE stamp (id INTEGER PRIMARY KEY CHECK (id = 1), book TEXT NOT NULL, writes INTEGER NOT NULL,"
    " mark TEXT NOT NULL, former TEXT NOT NULL) STRICT",
    "INSERT INTO stamp SELECT 1, coalesce((SELECT at FROM step ORDER BY id LIMIT 1), lower(hex(randomblob(16)))), 0,"
    " lower(hex(randomblob(16))), lower(hex(randomblob(16)))",
    # Every other write leaves one of these as it is: each on a page of its own, with the mark of the write before.
    *(f"CREATE TABLE witness_{n} (id INTEGER PRIMARY KEY CHECK (id = 1), mark TEXT NOT NULL) STRICT" for n in (0, 1)),
    "INSERT INTO witness_0 SELECT 1, mark FROM stamp",
    "INSERT INTO witness_1 SELECT 1, former FROM stamp",
    # Sums over rows (`store.seals`, which makes the triggers that keep them).
    "CREATE TABLE seal (whose INTEGER PRIMARY KEY, sealed INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    # Files and folders beyond the book's own that hold what it held (`store.elsewhere`).
    "CREATE TABLE elsewhere (path TEXT PRIMARY KEY, made TEXT NOT NULL, what TEXT NOT NULL) STRICT, WITHOUT ROWID",
)
