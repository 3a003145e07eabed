"""Writing a statement or a reconciliation as a file, in the format that its ending names."""

from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from ...domain.errors import UserError
from ...domain.pay.pay_year import PayYear
from ...domain.pay.reconciliation.verdicts import Reconciliation
from ...domain.pay.statement import Statement
from ...files import letter_file
from ...files.reports.of_pay import pay_year_table, reconciliation_table, statement_json, statement_table
from ...files.reports.report import Report
from ...files.whole_file import whole_file
from ...store.book import Book

#: XLSX and PDF bring large libraries: a format is loaded when it is written.
_FORMATS: Final = {".csv": "csv", ".xlsx": "xlsx", ".pdf": "pdf", ".html": "html"}
ENDINGS: Final = (*_FORMATS, ".json")


#: The day on which what goes out is issued.
today: Final = date.today


def write_statement(book: Book, made: Statement, target: Path) -> None:
    """The book remembers the file. Raises UserError "unknown-format", "file-cannot-write"."""
    _write(
        book,
        "statement",
        target,
        lambda: statement_table.table_of(made, today()),
        lambda: statement_json.write(made, target),
    )


def write_pay_year(book: Book, made: PayYear, target: Path) -> None:
    """A year of pay. Raises as `write_statement`."""
    _write(
        book,
        "pay of a year",
        target,
        lambda: pay_year_table.table_of(made, today()),
        lambda: pay_year_table.write_json(made, target),
    )


def write_reconciliation(book: Book, made: Reconciliation, target: Path) -> None:
    """The sheet of differences. Raises as `write_statement`."""
    _write(
        book,
        "differences",
        target,
        lambda: reconciliation_table.table_of(made),
        lambda: reconciliation_table.write_json(made, target),
    )


def write_letter(book: Book, made: Reconciliation, target: Path, manager: str = "") -> None:
    """The letter that asks for what is missing. Raises as `write_statement`, and UserError("nothing-missing")."""
    ending = _refuse_ending(target, letter_file.ENDINGS)
    if ending == ".pdf":
        title, page = letter_file.page_of(made, manager)
        book.note_elsewhere(target, "letter")
        import_module("clientbook.files.reports.pdf_file").write_page(target, title, page)
        return
    content = letter_file.content_of(made, manager, ending)
    book.note_elsewhere(target, "letter")
    with whole_file(target) as partial:
        partial.write_bytes(content)


def _refuse_ending(target: Path, known: Sequence[str]) -> str:
    ending = target.suffix.lower()
    if ending not in known:
        raise UserError("unknown-format", file=target.name, ending=ending or "-", known=", ".join(known))
    return ending


def _write(book: Book, what: str, target: Path, report: Callable[[], Report], as_json: Callable[[], None]) -> None:
    ending = _refuse_ending(target, ENDINGS)
    book.note_elsewhere(target, what)
    if ending == ".json":
        as_json()
    else:
        writer: Any = import_module(f"clientbook.files.reports.report_{_FORMATS[ending]}")
        writer.write(report(), target)
