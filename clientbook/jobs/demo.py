"""The main job on the sample lists: import, plan, the month's statement in every format, lists out again."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..resources_path import resource
from ..store.book import Book
from ..texts import tr
from .exporting.export_list import export_list
from .importing.import_list import import_lists
from .importing.import_plan import Choices
from .pay.plans import set_plan_from_file
from .pay.statements import statement_of
from .pay.write_report import ENDINGS, write_statement

MONTH: Final = "2026-10"
#: The lists in the order in which they refer to each other.
_LISTS: Final = (("clients.csv", ""), ("contacts.csv", ""), ("deals.csv", "deals"), ("receipts.csv", "receipts"))


@dataclass(frozen=True, slots=True)
class Demo:
    """The book that was made, and what to tell about it."""

    book: Path
    told: str


def fill_with_samples(book: Book) -> list[str]:
    """Imports the sample lists and sets the sample plan; returns a line for each."""
    told = []
    for name, kind in _LISTS:
        (result,) = import_lists(book, [resource(f"samples/{name}")], Choices(as_kind=kind), {})
        told.append(
            tr("{list}: {added} added, {updated} updated, {skipped} skipped, {refused} refused").format_map(result)
        )
    set_plan_from_file(book, resource("samples/plan.toml"))
    return [*told, tr("plan.toml: the plan is set")]


def run_demo(folder: Path, manager: str) -> Demo:
    """Makes a fresh book and all results in `folder`; what an earlier demo left there is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / "demo.clientbook"
    for former in (place, place.with_name(place.name + "-journal")):
        former.unlink(missing_ok=True)
    book = Book(place)
    told = fill_with_samples(book)
    made = statement_of(book, MONTH, manager=manager or "Noa Ben David")
    for ending in ENDINGS:
        target = folder / f"statement-{MONTH}{ending}"
        write_statement(book, made, target)
        told.append(str(target))
    for kind, name in (("client", "clients.xlsx"), ("contact", "contacts.vcf"), ("deal", "deals.csv")):
        target = folder / name
        target.unlink(missing_ok=True)
        export_list(book, kind, target)
        told.append(str(target))
    return Demo(place, "\n".join(told))
