"""Verbs of lists: inspect, import, export, search."""

import argparse
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from ..domain.kinds import KINDS, Lists, kind_of_list
from ..labels import duplicate_reason, import_text, kind_words
from ..settings import settings_path
from ..texts import tr
from .option_values import count, currency, encoding, file_to_write, pair, rate, stage
from .verbs import DONE, OPEN, Verbs, add_json, add_verb, existing_book, open_book, print_json

#: The options that answer what a list leaves open, as `jobs.open_columns` asks it: a test compares the two.
_QUESTIONS: Final = (
    ("--dates", ("dmy", "mdy")),
    ("--decimals", ("comma", "point")),
    ("--rates", ("percent", "fraction", "sums")),
    ("--sums", ("before-tax", "with-tax")),
    ("--tax-rate", None),
    ("--no-amount", ("refuse", "empty")),
)

#: What `jobs.duplicates` can match by.
_MATCHES: Final = ("email", "phone", "name", "company", "id")
#: So many rows are named one by one.
_NAMED: Final = 20


def add_verbs(verbs: Verbs) -> None:
    inspect = add_verb(verbs, "inspect", _inspect, tr("say what a list is, without importing it"))
    inspect.add_argument("list", type=Path, metavar="LIST")
    add_json(inspect)
    _add_sheet(inspect)
    inspect.add_argument("--rows", action="store_true", help=tr("every data row as read"))
    imports = add_verb(verbs, "import", _import, tr("import lists into the book, each as one step that can be undone"))
    imports.add_argument("lists", type=Path, nargs="+", metavar="LIST")
    _add_meaning(imports)
    _add_duplicates(imports)
    _add_answers(imports)
    imports.add_argument("--dry-run", action="store_true", help=tr("say what would happen, write nothing"))
    imports.add_argument(
        "--refused", type=file_to_write(), metavar="FILE", help=tr("save refused rows with their reasons")
    )
    add_json(imports)
    _add_export(verbs)
    search = add_verb(verbs, "search", _search, tr("find records by any words in them"))
    search.add_argument("text", metavar="TEXT")
    add_json(search)
    search.add_argument("--limit", type=count, default=50, metavar="N", help=tr("so many at most"))


def _add_meaning(imports: argparse.ArgumentParser) -> None:
    """What the list and its columns are."""
    _add_sheet(imports)
    imports.add_argument(
        "--as",
        dest="as_kind",
        choices=tuple(name for lists in _lists() for name in lists.names),
        default="",
        help=tr("what the lists hold; without it, as recognised"),
    )
    imports.add_argument(
        "--map", action="append", type=pair, default=[], metavar="HEADING=FIELD", help=tr("what a column is")
    )
    imports.add_argument(
        "--rest", choices=("notes", "tags", "fields", "drop"), default="notes", help=tr("columns without a home")
    )


def _add_duplicates(imports: argparse.ArgumentParser) -> None:
    """What becomes of rows that the book has, or may have."""
    imports.add_argument(
        "--match",
        choices=_MATCHES,
        default="",
        metavar="FIELD",
        help=tr("find duplicates by `email`, `phone`, `name` or `id` (a number of another program) only"),
    )
    ways = ("skip", "fill", "update", "add")
    imports.add_argument(
        "--existing", choices=ways, default="skip", help=tr("what becomes of rows that are in the book")
    )
    imports.add_argument(
        "--doubtful", choices=ways, default="add", help=tr("what becomes of rows that may be in the book")
    )


def _add_answers(imports: argparse.ArgumentParser) -> None:
    """The answers to what a list leaves open."""
    imports.add_argument(
        "--unseen",
        choices=("keep", "remove"),
        default="keep",
        help=tr("characters that cannot be seen, such as marks of direction copied along with a name"),
    )
    helps = _question_helps()
    for option, answers in _QUESTIONS:
        kind = str if answers else rate
        imports.add_argument(
            option, type=kind, choices=answers, metavar=None if answers else "RATE", help=helps[option]
        )
    imports.add_argument(
        "--stage",
        action="append",
        type=stage,
        default=[],
        metavar="NAME=STAGE",
        help=tr("what a stage of another program is: open, qualified, proposal, negotiation, won or lost; remembered"),
    )
    imports.add_argument(
        "--currency",
        type=currency,
        default=None,
        metavar="CODE",
        help=tr("of amounts that name none; without it, that of the newest plan"),
    )


def _add_export(verbs: Verbs) -> None:
    export = add_verb(
        verbs,
        "export",
        _export,
        tr(
            "write a list as .csv, .xlsx or .vcf; activities also as .pdf; follow-ups as .ics; all about a person as"
            " .json"
        ),
    )
    kinds = (*(lists.names[0] for lists in _lists()), "receipts", "activities", "follow-ups", "person")
    export.add_argument("kind", choices=tuple(dict.fromkeys(kinds)))
    export.add_argument("id", type=int, nargs="?", metavar="ID", help=tr("of the person, as `search --json` tells it"))
    export.add_argument("file", type=Path, metavar="FILE")


def _add_sheet(verb: argparse.ArgumentParser) -> None:
    text = tr("of a workbook; without it, the first that holds a list")
    verb.add_argument("--sheet", default="", metavar="NAME", help=text)
    text = tr("in which text is written, as `windows-1255`; without it, as recognised")
    verb.add_argument("--encoding", type=encoding, default=None, metavar="NAME", help=text)


def _question_helps() -> dict[str, str]:
    """What the help says of each of the options that answer."""
    return {
        "--dates": tr("for dates that can be read both ways"),
        "--decimals": tr("which sign ends the whole part of amounts such as 1.234"),
        "--rates": tr("what numbers without a percent sign are in a column of rates"),
        "--sums": tr("whether tax is in the amounts"),
        "--tax-rate": tr("the tax in amounts with tax, as 18%%"),
        "--no-amount": tr("rows with a word instead of an amount"),
    }


def _inspect(given: argparse.Namespace) -> int:
    from ..files.lists.csv_rows import read
    from ..jobs.importing.inspect_list import as_json, as_text, json_with_rows

    reading = read(given.list, sheet=given.sheet, encoding=given.encoding)
    if given.json and given.rows:
        sys.stdout.writelines(json_with_rows(reading))
    elif given.json:
        print_json(as_json(reading))
    else:
        print(as_text(reading))
    return DONE


def _import(given: argparse.Namespace) -> int:
    from ..jobs.importing.deal_stages import chosen_stages
    from ..jobs.importing.import_list import checked_mapping, import_lists
    from ..jobs.importing.import_plan import Choices, Existing
    from ..jobs.importing.rows.open_columns import QUESTIONS

    answers = {asked.name: getattr(given, asked.option[2:].replace("-", "_")) for asked in QUESTIONS.values()}
    choices = Choices(
        as_kind=given.as_kind,
        existing=Existing(given.existing),
        doubtful=Existing(given.doubtful),
        match=given.match,
        currency=given.currency or "",
        answers={name: answer for name, answer in answers.items() if answer},
        taxes=given.settings.tax_table(),
        home=given.settings.home,
        rest=given.rest,
        unseen=given.unseen,
        stages=chosen_stages(given.settings.stages | dict(given.stage)),
    )
    results = import_lists(
        open_book(given, writes=not given.dry_run),
        given.lists,
        choices,
        checked_mapping(given.map),
        given.refused,
        dry_run=given.dry_run,
        sheet=given.sheet,
        encoding=given.encoding,
    )
    if given.stage and not given.dry_run:
        _remember_stages(given)
    is_open = any(result["asks"] for result in results)  # only of a dry run: nothing is written before
    if given.json:
        print_json(results[0] if len(results) == 1 else results)
    else:
        for result in results:
            _print_import(result)
    return OPEN if is_open else DONE


def _remember_stages(given: argparse.Namespace) -> None:
    """For the next list; where the settings cannot be written, they are named again then."""
    given.settings.stages |= dict(given.stage)
    with suppress(OSError):
        given.settings.save(settings_path())


def _print_import(result: dict[str, Any]) -> None:
    from ..jobs.importing.import_plan import COUNTS

    print(f"{result['list']}: {import_text({name: result[name] for name in COUNTS})}")
    if result["doubtful"]:
        print("  " + tr("%n row(s) may be in the book already", "", result["doubtful"]))
    for each in result["duplicates"][:_NAMED]:
        print("  " + _duplicate(result["list"], each))
    if len(result["duplicates"]) > _NAMED:
        print("  " + tr("… and %n more, listed by --json", "", len(result["duplicates"]) - _NAMED))
    for line in (*result["told"], *result["remarks"], *result["asked"], *result["questions"], *result["reasons"][:20]):
        print("  " + line)
    if result["unknown_stages"]:
        print("  " + tr("--stage NAME=STAGE says which stage that is, for this list and the next ones"))


def _duplicate(file: str, each: dict[str, Any]) -> str:
    """One row that is another, or may be, with where that is and why."""
    if each["skipped"]:
        text = tr("{place}: {name} is skipped, it is {duplicate} ({why})")
    elif each["certain"]:
        text = tr("{place}: {name} is {duplicate} ({why})")
    else:
        text = tr("{place}: {name} may be {duplicate} ({why})")
    why = duplicate_reason(each["reason"], each["of_line"] or 0)
    sentence = text.format(place=f"{file}:{each['line']}", name=each["name"], duplicate=each["of"], why=why)
    if not each["says_more"]:
        return sentence
    more = "; ".join(" ".join(cell.split()) for cell in each["says_more"])
    return tr("{told}. It says more: {cells}").format(told=sentence, cells=more)


def _lists() -> list[Lists]:
    return [kind.lists for kind in KINDS.values() if kind.lists is not None]


def _export(given: argparse.Namespace) -> int:
    from ..jobs.exporting.export_follow_ups import export_follow_ups
    from ..jobs.exporting.export_list import export_list

    if given.kind == "person":
        from ..jobs.exporting.export_person import export_person

        count = export_person(existing_book(given), given.id or 0, given.file)
        print(tr("%n record(s) written to {file}", "", count).format(file=given.file))
        return DONE
    if given.kind == "follow-ups":
        count = export_follow_ups(existing_book(given), given.file)
        print(tr("%n follow-up(s) written to {file}", "", count).format(file=given.file))
        return DONE
    if given.kind == "receipts":
        from ..jobs.exporting.export_receipts import export_receipts

        count = export_receipts(existing_book(given), given.file)
    elif given.kind == "activities":
        from ..jobs.exporting.export_activities import export_activities

        count = export_activities(existing_book(given), given.file)
    else:
        count = export_list(existing_book(given), kind_of_list(given.kind), given.file)
    print(tr("%n row(s) written to {file}", "", count).format(file=given.file))
    return DONE


def _search(given: argparse.Namespace) -> int:
    from ..jobs.find import clients_of, find

    book = existing_book(given)
    found = find(book, given.text, given.limit)
    clients = clients_of(book, found)
    if given.json:
        print_json(
            [
                {"kind": kind, "id": number, "name": name, "client": clients.get((kind, number), "")}
                for kind, number, name in found
            ]
        )
    else:
        words = kind_words()
        lines = ((words[kind], name, clients.get((kind, number), "")) for kind, number, name in found)
        print("\n".join("\t".join(filter(None, line)) for line in lines) or tr("Nothing found."))
    return DONE
