"""The main job on the sample lists: import, plan, the month's statement in every format, lists out again."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from ..domain.changes import Change, Label
from ..domain.kinds import KINDS, kind_of
from ..domain.records import Record
from ..domain.references import REFERENCES, named_in_lists
from ..resources_path import resource
from ..store.book import Book, Done
from ..texts import language, tr
from .exporting.export_list import export_list
from .importing.import_list import import_lists
from .importing.import_plan import Choices
from .pay.plans import set_plan_from_file
from .pay.statements import statement_of
from .pay.write_report import ENDINGS, write_statement

MONTH: Final = "2026-10"
#: The lists in the order in which they refer to each other.
_LISTS: Final = (("clients.csv", ""), ("contacts.csv", ""), ("deals.csv", "deals"), ("receipts.csv", "receipts"))


#: The fields of samples in which something is said.
_SAID: Final = ("name", "title", "city", "region", "industry", "source", "tags", "notes", "product", "lost_reason")


@dataclass(frozen=True, slots=True)
class Demo:
    """The book that was made, and what to tell about it."""

    book: Path
    lines: Sequence[str]


def fill_with_samples(book: Book) -> list[str]:
    """Imports the sample lists and sets the sample plan; returns a line for each."""
    lines = []
    for name, kind in _LISTS:
        (result,) = import_lists(book, [resource(f"samples/{name}")], Choices(as_kind=kind), {})
        lines.append(
            tr("{list}: {added} added, {updated} updated, {skipped} skipped, {refused} refused").format_map(result)
        )
    set_plan_from_file(book, resource("samples/plan.toml"))
    return [*lines, tr("plan.toml: the plan is set")]


def add_samples(book: Book) -> Done:
    """The samples as one step, which one undo takes out; without their plan where the book has one.

    Their names and words are in the language of the texts.
    """
    say = _in_language(language())
    with TemporaryDirectory() as folder:
        made = Book(Path(folder) / "samples.clientbook")
        fill_with_samples(made)
        kinds = [kind for kind in KINDS if not (book.count("plan") and kind in ("employer", "plan"))]
        records = [record for kind in kinds for record in made.all(kind)]
    return book.apply(Label("samples"), [Change(None, say(_renumbered(record))) for record in records])


def _in_language(code: str) -> Callable[[Record], Record]:
    """What puts a sample into a language; the samples are in several, as lists are."""
    head, *rows = (line.split("\t") for line in resource("samples/words.tsv").read_text(encoding="utf-8").splitlines())
    to = head.index(code) if code in head else 0
    words = {row[other]: row[to] for row in rows for other in range(len(head)) if other != to}
    longest = sorted(words, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in longest))

    def said(value: object) -> Any:
        if isinstance(value, tuple) and all(isinstance(each, str) for each in value):
            return tuple(map(said, value))
        return pattern.sub(lambda found: words[found.group()], value) if type(value) is str else value

    def put(record: Record) -> Record:
        return replace(record, **{name: said(getattr(record, name)) for name in _SAID if hasattr(record, name)})

    return put


def _renumbered(record: Record) -> Record:
    """A record that is new in another book: whom it names is new there too."""
    kind = kind_of(record)
    fresh: dict[str, Any] = {"id": -record.id}
    for field in REFERENCES[kind]:
        number = getattr(record, field)
        fresh[field] = -number if number is not None else None
    for field, attribute in named_in_lists(kind):
        items = getattr(record, field)
        fresh[field] = tuple(
            replace(item, **{attribute: -getattr(item, attribute)}) if attribute else -item for item in items
        )
    return replace(record, **fresh)


def run_demo(folder: Path, manager: str) -> Demo:
    """Makes a fresh book and all results in `folder`; what an earlier demo left there is replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / "demo.clientbook"
    for former in (place, place.with_name(place.name + "-journal")):
        former.unlink(missing_ok=True)
    book = Book(place)
    lines = fill_with_samples(book)
    made = statement_of(book, MONTH, manager=manager or "Noa Ben David")
    for ending in ENDINGS:
        target = folder / f"statement-{MONTH}{ending}"
        write_statement(book, made, target)
        lines.append(str(target))
    for kind, name in (("client", "clients.xlsx"), ("contact", "contacts.vcf"), ("deal", "deals.csv")):
        target = folder / name
        target.unlink(missing_ok=True)
        export_list(book, kind, target)
        lines.append(str(target))
    return Demo(place, lines)
