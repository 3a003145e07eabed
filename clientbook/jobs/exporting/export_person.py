"""All that the book knows of one contact or client, for that person to read: one JSON file."""

import json
from dataclasses import asdict
from pathlib import Path

from ...domain.kinds import kind_of
from ...domain.records import Record
from ...files.whole_file import whole_file
from ...store.book import Book
from ...store.writing.steps import Version
from ..safety.erase import around, person


def export_person(book: Book, number: int, target: Path) -> int:
    """Writes the records and every earlier version of them; returns how many records there are.

    Raises UserError("record-gone").
    """
    with book.of_one_state():
        records = around(book, person(book, number))
        own = {each.id for each in records}
        known = {
            "records": [_as_json(each) for each in records],
            "mentioned_in": [
                _as_json(each) for each in book.referencing(kind_of(records[0]), number) if each.id not in own
            ],
            "history": [_version(version, each.id) for each in records for version in book.history_of(each.id)],
        }
    book.note_elsewhere(target, "person")
    with whole_file(target) as path:
        path.write_text(json.dumps(known, ensure_ascii=False, indent=2, default=str) + "\n", encoding="utf-8")
    return len(records)


def _as_json(record: Record) -> dict[str, object]:
    return {"record": kind_of(record), **asdict(record)}


def _version(version: Version, number: int) -> dict[str, object]:
    change = version.change
    return {
        "id": number,
        "at": version.step.at.isoformat(),
        "what": version.step.label.code,
        "before": None if change is None or change.before is None else _as_json(change.before),
        "after": None if change is None or change.after is None else _as_json(change.after),
    }
