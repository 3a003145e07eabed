"""A kind of record that the program does not have, added as CONTRIBUTING says, and what works with it then.

Run by `tests/test_kinds.py` in a process of its own: catalogues are read once, when they are loaded.
"""

import sys
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from clientbook.domain import records


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    id: int = 0
    name: str
    code: str = ""
    unit: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""


records.Record = records.Record | Product

from clientbook.domain import kinds  # noqa: E402
from clientbook.domain.kinds import Kind, Lists, Tab, message  # noqa: E402

PRODUCT = Kind(
    name="product", record=Product, one=message("product"), many=message("%n product(s)", "", 0),
    added=message("Add product {name}"), name_field="name", is_sorted=True, is_searched=True, is_merged=True,
    tab=Tab(
        heading=message("Product"), title=message("Products"), picture="deal", search=message("Search products"),
        new=message("New product"), add=message("Add a product"), empty=message("No products yet."),
        other_words="goods", other_words_for_new="add goods",
    ),
    pages=("fields",), lists=Lists(names=("products",), needed_column="unit"),
)  # fmt: skip
# Dicts in truth: what is in them when the rest of the program is loaded is what there is.
KINDS: Any = kinds.KINDS
BY_CLASS: Any = kinds.BY_CLASS
KINDS["product"], BY_CLASS[Product] = PRODUCT, "product"

from clientbook.domain.fields import catalogue  # noqa: E402
from clientbook.domain.fields.catalogue import Field  # noqa: E402
from clientbook.domain.fields.types import Notes, Tags, Text  # noqa: E402

_NAME = Field(name="name", type=Text(), label=message("Name"), order="name_key", column="shown", is_filtered=True,
              is_searched=True, exported=("name",), section="who", empty="always")  # fmt: skip
FIELDS: Any = catalogue.FIELDS
FIELDS["product"] = {
    field.name: field
    for field in (
        FIELDS["client"]["id"],
        _NAME,
        _NAME._replace(name="code", label=message("Code"), order="code"),
        Field(name="unit", type=Text(), label=message("Unit"), is_bulk=True, is_filtered=True, exported=("unit",),
              section="who"),
        Field(name="tags", type=Tags(), label=message("Tags"), is_bulk=True, exported=("tags",), section="who"),
        Field(name="notes", type=Notes(), label=message("Notes"), is_searched=True, section="who"),
    )
}  # fmt: skip

from clientbook.store import migrations  # noqa: E402

migrations.MIGRATIONS = (
    *migrations.MIGRATIONS,
    migrations.Migration(
        migrations.SCHEMA + 1,
        (
            "CREATE TABLE product (id INTEGER PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL, unit TEXT NOT NULL,"
            " tags TEXT NOT NULL, notes TEXT NOT NULL, name_key TEXT NOT NULL) STRICT",
            "CREATE INDEX product_name_key ON product (name_key, id)",
        ),
    ),
)
migrations.SCHEMA += 1

from PySide6.QtCore import QElapsedTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from clientbook.domain.changes import Change, Label  # noqa: E402
from clientbook.domain.filtering.filters import Asked, Operator, Rule  # noqa: E402
from clientbook.jobs.copy_records import duplicate  # noqa: E402
from clientbook.jobs.delete import deletion  # noqa: E402
from clientbook.jobs.duplicates.merge import merge  # noqa: E402
from clientbook.jobs.edit_many import edit_many, setting  # noqa: E402
from clientbook.jobs.exporting.export_list import export_list  # noqa: E402
from clientbook.jobs.find import find, quick  # noqa: E402
from clientbook.labels import step_text  # noqa: E402
from clientbook.settings import Settings  # noqa: E402
from clientbook.store.book import Book  # noqa: E402
from clientbook.ui.app import Program  # noqa: E402

DAY = date(2026, 3, 4)
EDITED = Label("edited", {"name": ""})


def try_book(book: Book, folder: Path) -> int:
    """Writes, asks, changes, merges, hands out and takes back; leaves two products; the id of the first."""
    label = Label("added-product", {"name": "Bolt"})
    assert step_text(label) == "Add product Bolt"
    made = [Product(id=-1, name="Bolt", code="Z9", unit="kg"), Product(id=-2, name="Nut", code="A1", notes="brass")]
    bolt, nut = book.apply(label, [Change(None, each) for each in made]).ids.values()
    assert list(book.ids("product", order="code")) == [nut, bolt] and list(book.ids("product", text="bras")) == [nut]
    assert list(book.ids("product", only=Asked(Rule("unit", Operator.CONTAINS, "k"), DAY))) == [bolt]
    assert [name for _, _, name in find(book, "bolt")] == ["Bolt"] and [
        hit.record.id for hit in quick(book, "nut", 3)
    ] == [nut]
    assert export_list(book, "product", folder / "products.csv") == 2
    assert "Bolt,Z9,kg" in (folder / "products.csv").read_text(encoding="utf-8-sig")
    edit_many(book, "product", [bolt, nut], setting("unit", "piece"), EDITED, DAY)
    (copy,) = duplicate(book, "product", [nut], DAY).ids.values()
    merge(book, "product", [nut, copy])
    planned = deletion(book, "product", [bolt])
    book.apply(planned.label, planned.changes)
    assert [each.name for each in book.all("product")] == ["Nut"]
    for _ in range(4):
        book.undo()
    assert book.get("product", bolt) == replace(made[0], id=bolt)
    (added,) = (each for each in book.history_of(bolt) if not each.step.undone)
    assert added.step.label == label
    return bolt


def until(app: QApplication, holds: Any) -> None:
    timer = QElapsedTimer()
    timer.start()
    while not holds():
        assert timer.elapsed() < 20_000, "stands still"
        app.processEvents()


def try_window(app: QApplication, path: Path, number: int) -> None:
    """Opens the tab by its record, and edits a field in the form."""
    program = Program(app, path, Settings(language="en"))
    program.start()
    until(app, lambda: program.window is not None and program.session.is_open)
    window: Any = program.window
    window.open_record("product", number)
    details = window.pages["product"].details
    until(app, lambda: details.record_id == number and details.pages.is_built)
    assert list(details.pages.fields) == ["name", "code", "unit", "tags", "notes"]
    details.pages.fields["name"].setText("Screw")
    details.pages.commit()
    program.end()


def main() -> None:
    folder = Path(sys.argv[1])
    path = folder / "kinds.clientbook"
    book = Book(path)
    number = try_book(book, folder)
    try_window(QApplication([]), path, number)
    book = Book(path)
    assert [each.name for each in book.all("product")] == ["Screw", "Nut"]
    print("served")


if __name__ == "__main__":
    main()
