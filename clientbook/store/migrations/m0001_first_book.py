"""Schema 1: records, steps with their images, search index, keys of duplicates."""

from typing import Final

_RECORDS: Final = (
    """
    CREATE TABLE client (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, work TEXT NOT NULL,
        title TEXT NOT NULL, industry TEXT NOT NULL, emails TEXT NOT NULL, phones TEXT NOT NULL,
        website TEXT NOT NULL, address TEXT NOT NULL, city TEXT NOT NULL, region TEXT NOT NULL,
        country TEXT NOT NULL, source TEXT NOT NULL, tags TEXT NOT NULL, birthday TEXT, notes TEXT NOT NULL,
        name_key TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE contact (
        id INTEGER PRIMARY KEY, client_id INTEGER REFERENCES client DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL, title TEXT NOT NULL, emails TEXT NOT NULL, phones TEXT NOT NULL, tie TEXT NOT NULL,
        decides INTEGER NOT NULL, birthday TEXT, tags TEXT NOT NULL, notes TEXT NOT NULL,
        name_key TEXT NOT NULL, client_key TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE employer (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, starts_on TEXT, ends_on TEXT, tail_on TEXT,
        contact TEXT NOT NULL, notes TEXT NOT NULL, name_key TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE plan (
        id INTEGER PRIMARY KEY, employer_id INTEGER NOT NULL REFERENCES employer DEFERRABLE INITIALLY DEFERRED,
        starts TEXT NOT NULL, currency TEXT NOT NULL, base_pay INTEGER NOT NULL, anchor TEXT NOT NULL,
        guarantee INTEGER NOT NULL, draw INTEGER NOT NULL, clawback TEXT NOT NULL, carry_over INTEGER NOT NULL,
        components TEXT NOT NULL, bonuses TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE deal (
        id INTEGER PRIMARY KEY, client_id INTEGER NOT NULL REFERENCES client DEFERRABLE INITIALLY DEFERRED,
        title TEXT NOT NULL, stage TEXT NOT NULL, amount INTEGER NOT NULL, currency TEXT NOT NULL,
        cost INTEGER NOT NULL, product TEXT NOT NULL, share TEXT NOT NULL, rate TEXT, expected_on TEXT, won_on TEXT,
        invoiced_on TEXT, invoice TEXT NOT NULL, lost_on TEXT, lost_reason TEXT NOT NULL, cancelled_on TEXT,
        term_months INTEGER, receipts TEXT NOT NULL, roles TEXT NOT NULL,
        employer_id INTEGER REFERENCES employer DEFERRABLE INITIALLY DEFERRED, exchange_rate TEXT, exchange_on TEXT,
        notes TEXT NOT NULL, name_key TEXT NOT NULL, client_key TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE activity (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, "on" TEXT NOT NULL, text TEXT NOT NULL,
        client_id INTEGER REFERENCES client DEFERRABLE INITIALLY DEFERRED,
        contact_id INTEGER REFERENCES contact DEFERRABLE INITIALLY DEFERRED,
        deal_id INTEGER REFERENCES deal DEFERRABLE INITIALLY DEFERRED, next_on TEXT, done INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE statement (
        id INTEGER PRIMARY KEY, employer_id INTEGER NOT NULL REFERENCES employer DEFERRABLE INITIALLY DEFERRED,
        month TEXT NOT NULL, number INTEGER NOT NULL, closed_on TEXT NOT NULL, entries TEXT NOT NULL,
        not_counted TEXT NOT NULL
    ) STRICT
    """,
)

#: One index for each column that a table sorts by; SQLite appends the id to each. Most columns are empty in most
#: lists: what is empty stays out, comes last in every order, and costs an import nothing.
_SORTED: Final = {
    "client": "name_key status industry city region country source emails phones website",
    "contact": "name_key client_key title tie emails phones birthday",
    "deal": "name_key client_key stage product expected_on won_on invoiced_on",
}
_REFERRED: Final = {
    "contact": "client_id decides",
    "deal": "client_id employer_id amount",
    "activity": "client_id contact_id deal_id next_on",
    "plan": "employer_id",
    "statement": "employer_id",
}

_INDEXES: Final = (
    *(
        f"CREATE INDEX {table}_{column} ON {table} ({column}) WHERE {column} > ''"
        for table, columns in _SORTED.items()
        for column in columns.split()
    ),
    *(
        f"CREATE INDEX {table}_{column} ON {table} ({column})"
        for table, columns in _REFERRED.items()
        for column in columns.split()
    ),
)

_MACHINERY: Final = (
    "CREATE TABLE counter (id INTEGER PRIMARY KEY CHECK (id = 1), next_id INTEGER NOT NULL) STRICT",
    "INSERT INTO counter VALUES (1, 1)",
    """
    CREATE TABLE step (
        id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL,
        added INTEGER NOT NULL, edited INTEGER NOT NULL, removed INTEGER NOT NULL, undone INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE image (
        step_id INTEGER NOT NULL REFERENCES step ON DELETE CASCADE, place INTEGER NOT NULL, kind TEXT NOT NULL,
        record_id INTEGER NOT NULL, before TEXT, after TEXT, PRIMARY KEY (step_id, place)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX image_record ON image (record_id)",
    """
    CREATE TABLE added (
        step_id INTEGER NOT NULL REFERENCES step ON DELETE CASCADE, kind TEXT NOT NULL,
        first_id INTEGER NOT NULL, last_id INTEGER NOT NULL, PRIMARY KEY (step_id, first_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX added_last ON added (last_id)",
    "CREATE TABLE reach (key TEXT NOT NULL, record_id INTEGER NOT NULL, PRIMARY KEY (key, record_id)) STRICT,"
    " WITHOUT ROWID",
    "CREATE TABLE line (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL) STRICT",
    # detail=none: the smallest and fastest trigram index; the text in `line` settles what it cannot tell.
    "CREATE VIRTUAL TABLE line_index USING fts5 (text, content='line', content_rowid='id', tokenize='trigram',"
    " detail='none')",
)

STATEMENTS: Final = (*_RECORDS, *_INDEXES, *_MACHINERY)
