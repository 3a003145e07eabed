"""Importing a list: reading it, planning each row, and writing the plan as one step.

`plan` changes nothing; `run` writes what was planned. Both can take long, and can be cancelled.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from ... import labels
from ...domain.changes import Label
from ...domain.errors import UserError
from ...domain.own_fields.values import OWN
from ...files.columns.headings import currency_of_heading
from ...files.columns.mapping import FIELDS
from ...files.lists.csv_rows import Reading, bare_rows, read
from ...files.lists.notices import notices
from ...files.lists.reading import LEFT_OUT
from ...files.lists.vcards.vcard_rows import PHONE_KIND
from ...files.lists.workbooks.workbook_notices import Notice
from ...progress import Progress, gc_paused
from ...store.book import Book, Done
from ...texts import in_each_language, tr
from ..duplicates.known_records import MATCHES
from .clients import ClientRows
from .deal_rows import DealListRows
from .deals import DealRows
from .import_plan import DEFAULT_CURRENCY, Choices, ImportPlan, Match, Verdict
from .money.figures import FigureRows
from .money.pay_lines import PayLineRows
from .money.receipts import ReceiptRows
from .refused_rows import refusal_headings, refused_rows, save_refused
from .rows.open_columns import questions_text, remark_text, settle
from .rows.own_columns import own_columns, recognised, with_rest
from .rows.row_cells import NOTHING, REMARK, Picker
from .rows.unmapped_cells import WHOLE, CellTally, Fate
from .rows.unseen import watched
from .summary import summary_lines

#: A column by its place, the first is 1: how those without a heading are called.
_NUMBERED: Final = re.compile(r"(?:column|col\.?|עמודה|#)?\s*(\d{1,5})", re.IGNORECASE)
#: By the kind of list; all else are clients or contacts.
_PLANNERS: Final[Mapping[str, Callable[..., DealListRows]]] = {
    "deals": DealRows,
    "receipts": ReceiptRows,
    "pay-lines": PayLineRows,
    "figures": FigureRows,
}
_MAPPABLE: Final = FIELDS | {REMARK, LEFT_OUT, OWN}


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. `done` is None where no row changed the book."""

    plan: ImportPlan
    done: Done | None

    @property
    def counts(self) -> Mapping[Verdict, int]:
        return self.plan.counts


def mapped(reading: Reading, mapping: Mapping[str, str]) -> Reading:
    """The reading with the columns of these headings given these fields ("" for none).

    Raises UserError "unknown-heading", "unknown-field".
    """
    fields = list(reading.fields)
    folded = [heading.strip().casefold() for heading in reading.headings]
    for heading, field in mapping.items():
        if field and field.partition("#")[0] not in _MAPPABLE:
            raise UserError("unknown-field", field=field, known=", ".join(sorted(_MAPPABLE)))
        places = [place for place, name in enumerate(folded) if name == heading.strip().casefold()]
        if not places and (numbered := _NUMBERED.fullmatch(heading.strip())):
            places = [int(numbered[1]) - 1] if 0 < int(numbered[1]) <= len(fields) else []
        if not places:
            known = ", ".join(filter(None, reading.headings)) or ", ".join(map(str, range(1, len(fields) + 1)))
            raise UserError("unknown-heading", file=reading.path.name, heading=heading, known=known)
        for place in places:
            fields[place] = field or LEFT_OUT
    return replace(reading, fields=tuple(fields))


def kind_of_list(reading: Reading, choices: Choices) -> str:
    """What the rows become: "clients", "contacts", "deals", "receipts", "pay-lines" or "figures"."""
    return choices.as_kind or reading.kind


def plan(book: Book, reading: Reading, choices: Choices, progress: Progress | None = None) -> ImportPlan:
    """Each row's verdict. Raises UserError where the list lacks a column that its kind needs."""
    kind = kind_of_list(reading, choices)
    if choices.match and choices.match not in MATCHES:
        raise UserError("unknown-field", field=choices.match, known=", ".join(MATCHES))
    _refuse_without_columns(reading, kind)
    reading = _without_reasons(reading)
    if choices.rest == "fields":
        reading = with_rest(reading, kind)
    planned = ImportPlan(reading.path.name, kind)
    currency = choices.currency or _currency_of(book)
    unread = () if choices.currency else _unread_currencies(reading, kind, currency)
    planned.notices = (*notices(reading), *unread)
    choices = replace(choices, currency=currency)
    reading, readers = settle(reading, choices.answers, choices.taxes, choices.currency)
    planned.open_questions = tuple(readers.doubts)
    headings = _headings(reading)
    beyond: dict[int, list[str]] = {}
    own = own_columns(book, reading, kind, planned.ledger)
    picker = Picker(reading.fields, headings, choices.rest, beyond, own)
    planned.cells = CellTally(headings)
    planner: Callable[..., DealListRows | ClientRows] = _PLANNERS.get(kind, ClientRows)
    with gc_paused():
        lines = bare_rows(reading, planned.left_lines, beyond)
        rows = watched(lines, reading, planned.cells, choices.unseen == "remove")
        planner(book, planned, picker, choices, readers).take(rows, progress)
    planned.remarks = tuple(readers.remarks)
    planned.new_fields = tuple(column.heading for column in own if column.is_new)
    unmapped = {place for place, field in enumerate(reading.fields) if field is None}
    planned.has_unmapped = not unmapped.isdisjoint(planned.cells.places(*WHOLE))
    return planned


def _headings(reading: Reading) -> Sequence[str]:
    """What stands above the columns; the fields of a card go by their names in this book."""
    if reading.format != "vcard":
        return reading.headings
    words = labels.fields() | {PHONE_KIND: tr("Kind of phone")}
    return [words.get(heading, heading) for heading in reading.headings]


def _without_reasons(reading: Reading) -> Reading:
    """Without the line and the reason behind the rows that were refused before (`refused_rows.save_refused`)."""
    added = zip(reading.headings[-2:], refusal_headings(), strict=False)
    if len(reading.headings) < 3 or not all(heading in in_each_language(word) for heading, word in added):
        return reading
    return replace(reading, fields=(*reading.fields[:-2], NOTHING, NOTHING))


def _unread_currencies(reading: Reading, kind: str, taken: str) -> tuple[Notice, ...]:
    """Of workbooks whose reader tells no formats of cells, where amounts may have their currency there alone."""
    counted = kind in ("deals", "receipts", "pay-lines") and reading.format in ("xls", "xlsb")
    named = "currency" in reading.fields or any(map(currency_of_heading, reading.headings))
    return (Notice("cell currencies", 0, (reading.format.upper(), taken)),) if counted and not named else ()


def _currency_of(book: Book) -> str:
    """The currency of amounts that name none: that of the newest plan."""
    plans = sorted(book.plans(), key=lambda each: each.starts)
    return plans[-1].currency if plans else DEFAULT_CURRENCY


def run(book: Book, planned: ImportPlan, progress: Progress | None = None) -> Imported:
    """Writes a plan as one step. Raises UserError("list-asks") where a question is open."""
    if planned.unanswered:
        raise UserError("list-asks", file=planned.name, questions=questions_text(planned.unanswered))
    if planned.ledger.size() == 0:
        return Imported(planned, None)
    columns = {fate.name.lower(): ", ".join(planned.cells.columns(fate)) for fate in Fate}
    named_columns = {name: text for name, text in columns.items() if text}
    label = Label("imported", {"file": planned.name, "n": planned.rows, **planned.row_counts, **named_columns})
    return Imported(planned, book.apply(label, planned.changes(), progress, total=planned.ledger.size()))


def _refuse_without_columns(reading: Reading, kind: str) -> None:
    present = set(reading.fields)
    name = reading.path.name
    if kind == "deals":
        of_deals = present & {"deal", "product", "amount", "amount_with_tax"}
        if not of_deals or not present & {"client", "company", "name", "deal"}:
            raise UserError("no-deal-columns", file=name)
    elif kind == "pay-lines":
        if not {"pay_line_on", "amount"} <= present:
            raise UserError("no-pay-line-columns", file=name)
    elif kind == "figures":
        if not {"figure_name", "figure_period", "figure_value"} <= present:
            raise UserError("no-figure-columns", file=name)
    elif kind == "receipts":
        has_sum, has_day = present & {"amount", "amount_with_tax"}, present & {"received_on", "paid_on", "invoiced_on"}
        if not (present & {"deal", "invoice", "outside_ids"} and has_sum and has_day):
            raise UserError("no-receipt-columns", file=name)
    elif not present & {"name", "first_name", "last_name", "company", "client", "email", "phone"}:
        raise UserError("no-name-column", file=name)


def checked_mapping(pairs: Sequence[str]) -> dict[str, str]:
    """ "HEADING=FIELD" arguments as a mapping. Raises UserError("unknown-field")."""
    mapping: dict[str, str] = {}
    for pair in pairs:
        heading, sign, field = pair.rpartition("=")
        if not sign:
            raise UserError("unknown-field", field=pair, known=", ".join(sorted(FIELDS)))
        mapping[heading] = field.strip().lower().replace(" ", "_").replace("-", "_")
    return mapping


def _as_json(match: Match) -> dict[str, object]:
    """A row that is another record, or may be; `of_line` where that is another row of the list."""
    return {
        "line": match.line,
        "name": match.name,
        "of": match.duplicate,
        "of_line": match.duplicate_line or None,
        "reason": match.reason,
        "certain": match.sure,
        "skipped": match.skipped,
        "says_more": list(match.more),
    }


def _refuse_open(book: Book, readings: Sequence[Reading], choices: Choices) -> None:
    """Before the first list is written, none of them may leave anything open. Raises UserError("list-asks")."""
    currency = choices.currency or _currency_of(book)
    for reading in readings:
        _, readers = settle(reading, choices.answers, choices.taxes, currency)
        if readers.unanswered:
            raise UserError("list-asks", file=reading.path.name, questions=questions_text(readers.unanswered))


def import_lists(
    book: Book,
    paths: Sequence[Path],
    choices: Choices,
    mapping: Mapping[str, str],
    refused_to: Path | None = None,
    dry_run: bool = False,
    sheet: str = "",
    encoding: str | None = None,
) -> list[dict[str, object]]:
    """Imports lists one after the other, a step each; returns counts, step and reasons of each."""
    results: list[dict[str, object]] = []
    readings = [mapped(recognised(book, read(path, sheet=sheet, encoding=encoding)), mapping) for path in paths]
    if not dry_run:
        _refuse_open(book, readings, choices)
    for path, reading in zip(paths, readings, strict=True):
        planned = plan(book, reading, choices)
        done = None if dry_run else run(book, planned).done
        refused = refused_rows(planned, reading.headings)
        if refused_to is not None and refused:
            book.note_elsewhere(refused_to, "refused rows")
            save_refused(planned, reading.headings, refused_to)
        results.append(_as_result(path, planned, done, refused))
    return results


def _as_result(
    path: Path, planned: ImportPlan, done: Done | None, refused: Sequence[Sequence[str]]
) -> dict[str, object]:
    """What became of one list, as JSON tells it."""
    return {
        "list": path.name,
        "kind": planned.kind,
        **planned.row_counts,
        "step": None if done is None else done.step.id,
        "doubtful": planned.doubtful,
        "duplicates": [_as_json(match) for match in planned.matches],
        "not_imported": planned.cells.columns(Fate.DROPPED),
        "cells": planned.cells.as_json(),
        "called_by_address": planned.unnamed,
        "told": list(summary_lines(planned)),
        "left_lines": [{"line": line, "text": text} for line, text in planned.left_lines],
        "questions": planned.questions,
        "unknown_stages": dict(planned.unknown_stages),
        "asks": [
            {"option": each.asked.option, "answers": list(each.asked.answers), "columns": list(each.columns)}
            for each in planned.unanswered
        ],
        "asked": [questions_text([each]) for each in planned.unanswered],
        "remarks": [remark_text(*each) for each in planned.remarks],
        "reasons": [f"{path.name}:{row[-2]}: {row[-1]}" for row in refused],
    }
