"""Verbs of lists: inspect, import, export, search."""

import argparse
import sys
from pathlib import Path
from typing import Any, Final

from ..texts import tr
from .verbs import DONE, add_verb, existing_book, open_book, tell

#: So many rows are named one by one.
_NAMED: Final = 20


def add_verbs(verbs: Any) -> None:
    inspect = add_verb(verbs, "inspect", _inspect, "say what a list is, without importing it")
    inspect.add_argument("list", type=Path, metavar="LIST")
    inspect.add_argument("--json", action="store_true")
    inspect.add_argument("--rows", action="store_true", help="every data row as read")
    imports = add_verb(verbs, "import", _import, "import lists into the book, each as one step that can be undone")
    imports.add_argument("lists", type=Path, nargs="+", metavar="LIST")
    imports.add_argument("--as", dest="as_kind", choices=("clients", "contacts", "deals", "receipts"), default="")
    imports.add_argument("--map", action="append", default=[], metavar="HEADING=FIELD", help="what a column is")
    imports.add_argument("--match", default="", metavar="FIELD", help="find twins by email, phone or name only")
    imports.add_argument("--existing", choices=("skip", "fill", "update", "add"), default="skip")
    imports.add_argument("--doubtful", choices=("skip", "fill", "update", "add"), default="add")
    imports.add_argument("--rest", choices=("drop", "notes", "tags"), default="drop", help="columns without a home")
    imports.add_argument("--dates", choices=("dmy", "mdy"), help="for dates that can be read both ways")
    imports.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")
    imports.add_argument("--refused", type=Path, metavar="FILE", help="save refused rows with their reasons")
    imports.add_argument("--json", action="store_true")
    export = add_verb(
        verbs, "export", _export, "write a list as .csv, .xlsx or .vcf; follow-ups as .ics; all about a person as .json"
    )
    export.add_argument("kind", choices=("clients", "contacts", "deals", "follow-ups", "person"))
    export.add_argument("id", type=int, nargs="?", help="of the person, as `search --json` tells it")
    export.add_argument("file", type=Path, metavar="FILE")
    search = add_verb(verbs, "search", _search, "find records by any words in them")
    search.add_argument("text", metavar="TEXT")
    search.add_argument("--json", action="store_true")
    search.add_argument("--limit", type=int, default=50, metavar="N")


def _inspect(given: argparse.Namespace) -> int:
    from ..files.csv_rows import read
    from ..jobs.inspect_list import as_json, as_text, json_with_rows

    reading = read(given.list)
    if given.json and given.rows:
        sys.stdout.writelines(json_with_rows(reading))
    elif given.json:
        tell(as_json(reading))
    else:
        print(as_text(reading))
    return DONE


def _import(given: argparse.Namespace) -> int:
    from ..jobs.import_list import checked_mapping, import_lists
    from ..jobs.import_plan import COUNTS, Choices, Existing
    from ..labels import rows_told

    choices = Choices(
        as_kind=given.as_kind,
        existing=Existing(given.existing),
        doubtful=Existing(given.doubtful),
        match=given.match,
        month_first=None if given.dates is None else given.dates == "mdy",
        home=given.settings.home,
        rest="" if given.rest == "drop" else given.rest,
    )
    results = import_lists(
        open_book(given), given.lists, choices, checked_mapping(given.map), given.refused, dry_run=given.dry_run
    )
    if given.json:
        tell(results[0] if len(results) == 1 else results)
        return DONE
    for result in results:
        print(f"{result['list']}: {rows_told({name: result[name] for name in COUNTS})}")
        if result["doubtful"]:
            print("  " + tr("%n row(s) may be in the book already", "", result["doubtful"]))
        for each in result["duplicates"][:_NAMED]:
            print("  " + _duplicate(result["list"], each))
        if len(result["duplicates"]) > _NAMED:
            print("  " + tr("… and %n more: --json names them", "", len(result["duplicates"]) - _NAMED))
        if result["not_imported"]:
            print("  " + tr("Not imported: {columns}").format(columns=", ".join(result["not_imported"])))
        if result["unsure_days"] and given.dates is None:
            told = tr("Day or month first? Read as day first, say --dates mdy otherwise: {columns}")
            print("  " + told.format(columns=", ".join(result["unsure_days"])))
        for question in result["questions"]:
            print("  " + question)
        for reason in result["reasons"][:20]:
            print("  " + reason)
    return DONE


def _duplicate(file: str, each: dict[str, Any]) -> str:
    """One row that is another, or may be, with where that is and why."""
    from ..labels import duplicate_reason

    if each["skipped"]:
        text = tr("{place}: {name} is skipped, it is {twin} ({why})")
    elif each["certain"]:
        text = tr("{place}: {name} is {twin} ({why})")
    else:
        text = tr("{place}: {name} may be {twin} ({why})")
    why = duplicate_reason(each["reason"], each["of_line"] or 0)
    return text.format(place=f"{file}:{each['line']}", name=each["name"], twin=each["of"], why=why)


def _export(given: argparse.Namespace) -> int:
    from ..jobs.export_follow_ups import export_follow_ups
    from ..jobs.export_list import export_list

    if given.kind == "person":
        from ..jobs.export_person import export_person

        count = export_person(existing_book(given), given.id or 0, given.file)
        print(tr("%n record(s) written to {file}", "", count).format(file=given.file))
        return DONE
    if given.kind == "follow-ups":
        count = export_follow_ups(existing_book(given), given.file)
        print(tr("%n follow-up(s) written to {file}", "", count).format(file=given.file))
        return DONE
    count = export_list(existing_book(given), given.kind.removesuffix("s"), given.file)
    print(tr("%n row(s) written to {file}", "", count).format(file=given.file))
    return DONE


def _search(given: argparse.Namespace) -> int:
    from ..jobs.find import find

    found = find(existing_book(given), given.text, given.limit)
    if given.json:
        tell([{"kind": kind, "id": number, "name": name} for kind, number, name in found])
    else:
        print("\n".join(f"{kind}\t{name}" for kind, _, name in found) or tr("Nothing found."))
    return DONE
