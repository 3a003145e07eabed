"""The command line: thin verbs over `jobs`. No verb but the window's, and the PDF writer, loads Qt."""

import argparse
import json
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .domain.errors import UserError
from .sentences import sentence
from .texts import tr, use

if TYPE_CHECKING:
    from .store.book import Book

_DONE, _CANNOT, _WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb; returns 0 done, 1 the user can act on it (a sentence on stderr), 2 wrong usage."""
    os.umask(0o077)
    parser = _parser()
    try:
        given = parser.parse_args(arguments)
    except SystemExit as stop:
        return _DONE if stop.code in (0, None) else _WRONG_USAGE
    from .settings import Settings, settings_path

    settings = Settings.load(settings_path())
    use(given.language or settings.language or _system_language())
    given.settings = settings
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        verb: Callable[[argparse.Namespace], int] = given.verb
        return verb(given)
    except UserError as error:
        print(sentence(error), file=sys.stderr)
        return _CANNOT
    except KeyboardInterrupt:
        print(tr("Stopped; nothing was written."), file=sys.stderr)
        return _CANNOT
    except BrokenPipeError:
        sys.stderr.close()
        return _CANNOT
    except Exception as error:  # noqa: BLE001 - a bug: told in a sentence, its places logged
        return _tell_bug(error)


def _tell_bug(error: Exception) -> int:
    """Logs where a bug happened, without the values at hand: they may be clients' names."""
    import platformdirs

    from . import __version__

    log = platformdirs.user_log_path("clientbook", appauthor=False) / "clientbook.log"
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{__version__} {type(error).__name__}\n{''.join(traceback.format_tb(error.__traceback__))}\n")
    except OSError:
        log = Path("-")
    told = tr("Something went wrong inside Clientbook; nothing was written. Where it happened is noted in {file}.")
    print(told.format(file=log), file=sys.stderr)
    return _CANNOT


def _system_language() -> str:
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "he" if named.lower().startswith(("he", "iw")) else "en"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clientbook", description="Clients, ties, deals and pay in one book.")
    parser.add_argument("--book", type=Path, metavar="FILE", help="the book; without it CLIENTBOOK_BOOK, then your own")
    parser.add_argument("--language", choices=("en", "he"), help="instead of the system's")
    parser.set_defaults(verb=_window)
    verbs = parser.add_subparsers(metavar="VERB")
    _add_list_verbs(verbs)
    _add_pay_verbs(verbs)
    _add_book_verbs(verbs)
    return parser


def _verb(verbs: Any, name: str, run: Callable[[argparse.Namespace], int], help_text: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=help_text, description=help_text)
    parser.set_defaults(verb=run)
    return parser


def _add_list_verbs(verbs: Any) -> None:
    inspect = _verb(verbs, "inspect", _inspect, "say what a list is, without importing it")
    inspect.add_argument("list", type=Path, metavar="LIST")
    inspect.add_argument("--json", action="store_true")
    inspect.add_argument("--rows", action="store_true", help="every data row as read")
    imports = _verb(verbs, "import", _import, "import lists into the book, each as one step that can be undone")
    imports.add_argument("lists", type=Path, nargs="+", metavar="LIST")
    imports.add_argument("--as", dest="as_kind", choices=("clients", "contacts", "deals", "receipts"), default="")
    imports.add_argument("--map", action="append", default=[], metavar="HEADING=FIELD", help="what a column is")
    imports.add_argument("--match", default="", metavar="FIELD", help="find twins by email, phone or name only")
    imports.add_argument("--existing", choices=("skip", "update", "add"), default="skip")
    imports.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")
    imports.add_argument("--refused", type=Path, metavar="FILE", help="save refused rows with their reasons")
    imports.add_argument("--json", action="store_true")
    export = _verb(verbs, "export", _export, "write a list as .csv, .xlsx or .vcf")
    export.add_argument("kind", choices=("clients", "contacts", "deals"))
    export.add_argument("file", type=Path, metavar="FILE")
    search = _verb(verbs, "search", _search, "find records by any words in them")
    search.add_argument("text", metavar="TEXT")
    search.add_argument("--json", action="store_true")
    search.add_argument("--limit", type=int, default=50, metavar="N")


def _add_pay_verbs(verbs: Any) -> None:
    plan = verbs.add_parser("plan", help="set or show a pay plan")
    plans = plan.add_subparsers(metavar="set|show", required=True)
    _verb(plans, "set", _plan_set, "read a plan file").add_argument("file", type=Path, metavar="FILE.toml")
    _verb(plans, "show", _plan_show, "write the newest plan").add_argument("employer", nargs="?", default="")
    statement = _verb(verbs, "statement", _statement, "a month's commission statement")
    statement.add_argument("month", metavar="YYYY-MM")
    statement.add_argument("--employer", default="", metavar="NAME")
    statement.add_argument("--to", type=Path, metavar="FILE", help=".csv, .xlsx, .pdf, .html or .json")
    statement.add_argument("--close", action="store_true", help="close the month for good")


def _add_book_verbs(verbs: Any) -> None:
    history = _verb(verbs, "history", _history, "the steps of the book, newest first")
    history.add_argument("--json", action="store_true")
    _verb(verbs, "undo", _undo, "take the newest step back")
    _verb(verbs, "redo", _redo, "bring back what was undone last")
    _verb(verbs, "backup", _backup, "a verified copy of the book").add_argument("file", type=Path, nargs="?")
    _verb(verbs, "restore", _restore, "put a backup in the book's place").add_argument("file", type=Path)
    _verb(verbs, "check", _check, "read the whole book and say whether it is sound")
    demo = _verb(verbs, "demo", _demo, "the main job on sample lists")
    demo.add_argument("folder", type=Path, nargs="?", default=Path("demo"))


def _path(given: argparse.Namespace) -> Path:
    from .settings import default_book

    path: Path = given.book or default_book()
    return path


def _book(given: argparse.Namespace) -> "Book":
    from .store.book import Book

    return Book(_path(given))


def _existing_book(given: argparse.Namespace) -> "Book":
    """The book for verbs that only read: a mistyped name makes no new one."""
    if not _path(given).exists():
        raise UserError("book-missing", file=str(_path(given)))
    return _book(given)


def _told(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))


# -- the verbs --------------------------------------------------------------------------------------------------------


def _window(given: argparse.Namespace) -> int:
    from .ui.app import run

    return run(_path(given), given.settings)


def _inspect(given: argparse.Namespace) -> int:
    from .files.csv_rows import read
    from .jobs.inspect_list import as_json, as_text

    reading = read(given.list)
    if given.json:
        _told(as_json(reading, with_rows=given.rows))
    else:
        print(as_text(reading))
    return _DONE


def _import(given: argparse.Namespace) -> int:
    from .jobs.import_list import checked_mapping, import_lists
    from .jobs.import_plan import Choices, Existing

    choices = Choices(
        as_kind=given.as_kind,
        existing=Existing(given.existing),
        match=given.match,
    )
    results = import_lists(
        _book(given), given.lists, choices, checked_mapping(given.map), given.refused, dry_run=given.dry_run
    )
    if given.json:
        _told(results[0] if len(results) == 1 else results)
        return _DONE
    for result in results:
        print(tr("{list}: {added} added, {updated} updated, {skipped} skipped, {refused} refused").format(**result))
        for reason in result["reasons"][:20]:
            print("  " + reason)
    return _DONE


def _export(given: argparse.Namespace) -> int:
    from .jobs.export_list import export_list

    count = export_list(_existing_book(given), given.kind.removesuffix("s"), given.file)
    print(tr("%n row(s) written to {file}", "", count).format(file=given.file))
    return _DONE


def _search(given: argparse.Namespace) -> int:
    from .jobs.find import find

    found = find(_existing_book(given), given.text, given.limit)
    if given.json:
        _told([{"kind": kind, "id": number, "name": name} for kind, number, name in found])
    else:
        print("\n".join(f"{kind}\t{name}" for kind, _, name in found) or tr("Nothing found."))
    return _DONE


def _plan_set(given: argparse.Namespace) -> int:
    from .domain.pay.plan_checks import warnings
    from .jobs.pay import set_plan_from_file

    book = _book(given)
    done = set_plan_from_file(book, given.file)
    for plan in book.plans():
        if plan.id in done.touched["plan"]:
            for warning in warnings(plan):
                print(tr("Mind: {key}: earnings stop growing there.").format(key=warning.key), file=sys.stderr)
    print(tr("The plan is set."))
    return _DONE


def _plan_show(given: argparse.Namespace) -> int:
    from .jobs.pay import plans_text

    print(plans_text(_existing_book(given), given.employer), end="")
    return _DONE


def _statement(given: argparse.Namespace) -> int:
    from .files import statement_json
    from .jobs.pay import close_month, statement_of, write_statement

    book = _existing_book(given)
    if given.close:
        close_month(book, given.month, given.employer)
    made = statement_of(book, given.month, given.employer, given.settings.manager)
    if given.to is None:
        print(statement_json.text_of(made), end="")
    else:
        write_statement(made, given.to)
        print(tr("Written to {file}").format(file=given.to))
    return _DONE


def _history(given: argparse.Namespace) -> int:
    from .labels import step_text

    steps = _existing_book(given).history()
    if given.json:
        _told(
            [
                {
                    "step": step.id,
                    "at": step.at.isoformat(),
                    "what": step_text(step.label),
                    "added": step.added,
                    "edited": step.edited,
                    "removed": step.removed,
                    "undone": step.undone,
                }
                for step in steps
            ]
        )
    for step in [] if given.json else steps:
        mark = tr("(undone)") if step.undone else ""
        print(f"{step.id}\t{step.at.astimezone():%Y-%m-%d %H:%M}\t{step_text(step.label)} {mark}".rstrip())
    return _DONE


def _undo(given: argparse.Namespace) -> int:
    from .labels import step_text

    print(tr("Undone: {what}").format(what=step_text(_existing_book(given).undo().step.label)))
    return _DONE


def _redo(given: argparse.Namespace) -> int:
    from .labels import step_text

    print(tr("Done again: {what}").format(what=step_text(_existing_book(given).redo().step.label)))
    return _DONE


def _backup(given: argparse.Namespace) -> int:
    print(_existing_book(given).back_up(given.file))
    return _DONE


def _restore(given: argparse.Namespace) -> int:
    from .store.restore import restore

    kept = restore(given.file, _path(given))
    print(tr("Restored.") if kept is None else tr("Restored; the former book is kept as {file}").format(file=kept))
    return _DONE


def _check(given: argparse.Namespace) -> int:
    _existing_book(given).check()
    print(tr("The book is sound."))
    return _DONE


def _demo(given: argparse.Namespace) -> int:
    from .jobs.demo import run_demo
    from .ui.app import application, is_offscreen, run, save_screens

    application()  # before the PDF writer makes one that can show no window
    made = run_demo(given.folder, given.settings.manager)
    print(made.told)
    if not is_offscreen():
        return run(made.book, given.settings)
    for picture in save_screens(made.book, given.folder / "screens"):
        print(picture)
    use(given.language or given.settings.language or _system_language())
    print(tr("There is no screen here: the window was drawn into the pictures above."))
    return _DONE
