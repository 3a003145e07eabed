"""The models that queries are built of are the tables of a book, column by column, after all migrations."""

import pytest

from clientbook.domain.kinds import KINDS
from clientbook.store.book import Book
from clientbook.store.rows.models import PART_TABLES, REACH, TABLES
from clientbook.store.rows.parts import PARTS

TYPES = {"INT": "INTEGER", "TEXT": "TEXT"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_model_is_its_table(kind: str, book: Book) -> None:
    """Each column, its type, whether it may be empty and whether it is the key, on both sides."""
    fields = TABLES[kind].select().selected_columns
    model = {field.column_name: (TYPES[field.field_type], field.null, field.primary_key) for field in fields}
    with book.connected() as connection:
        rows = connection.execute(f"PRAGMA table_info({kind})").fetchall()
    # SQLite does not say of a key that it holds something.
    assert model == {name: (of, not (needed or key), bool(key)) for _, name, of, needed, _, key in rows}


@pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind, fields in PARTS.items() for field in fields])
def test_a_model_of_parts_is_its_table(kind: str, field: str, book: Book) -> None:
    fields = PART_TABLES[kind][field].select().selected_columns
    named = {field.column_name: (TYPES[field.field_type], field.null) for field in fields}
    with book.connected() as connection:
        rows = connection.execute(f"PRAGMA table_info({PARTS[kind][field].table})").fetchall()
    assert named == {name: (of, not needed) for _, name, of, needed, *_ in rows if name != "id"}


def test_the_keys_of_duplicates_are_their_table(book: Book) -> None:
    with book.connected() as connection:
        rows = connection.execute("PRAGMA table_info(reach)").fetchall()
    assert [row[1:3] for row in rows] == [
        (field.column_name, TYPES[field.field_type]) for field in REACH.select().selected_columns
    ]
