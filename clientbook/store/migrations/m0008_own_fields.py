"""Schema 8: the fields that a user has added to a kind of record, and what records say in them."""

from typing import Final

#: The kinds that can have own fields.
_KINDS: Final = ("client", "contact", "deal", "activity")


def _values(kind: str) -> str:
    """`key` is what a value is sorted by. By `kind` a salvage tells the rows of these tables from each other."""
    return (
        f"CREATE TABLE {kind}_own (owner_id INTEGER NOT NULL REFERENCES {kind} ON DELETE CASCADE DEFERRABLE INITIALLY"
        " DEFERRED, place INTEGER NOT NULL,"
        " field_id INTEGER NOT NULL REFERENCES own_field DEFERRABLE INITIALLY DEFERRED,"
        f" text TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL DEFAULT '{kind}', PRIMARY KEY (owner_id, place))"
        " STRICT, WITHOUT ROWID"
    )


STATEMENTS: Final = (
    "CREATE TABLE own_field (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,"
    " choices TEXT NOT NULL, place INTEGER NOT NULL, is_removed INTEGER NOT NULL) STRICT",
    *map(_values, _KINDS),
    *(f"CREATE INDEX {kind}_own_key ON {kind}_own (field_id, key, owner_id)" for kind in _KINDS),
)
