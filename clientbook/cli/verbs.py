"""What all verbs share: which book, and how JSON is told."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from ..domain.errors import UserError
from ..domain.languages import LANGUAGES, language_of
from ..settings import default_book, settings_path
from ..texts import tr

if TYPE_CHECKING:
    from ..store.book import Book
    from ..store.file.writer_lock import Holder
    from ..store.seals import Changed

DONE: Final = 0
# Something is left open that the user can settle.
OPEN: Final = 1
Verb = Callable[[argparse.Namespace], int]
#: Where a verb is declared; what `add_subparsers` hands out has no public name.
Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_verb(verbs: Verbs, name: str, run: Verb, help_text: str) -> argparse.ArgumentParser:
    """A verb's own parser, in which `run` is what the verb does."""
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=help_text, description=help_text)
    # As before the verb; one that stands there stays where none stands here.
    parser.add_argument("--book", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.add_argument("--language", choices=LANGUAGES, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.set_defaults(verb=run, called=name)
    return parser


def add_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("as JSON, for other programs"))


def add_employer(parser: "argparse._ActionsContainer") -> None:
    parser.add_argument("--employer", default="", metavar="NAME", help=tr("which one, where several pay you"))


def path_of(given: argparse.Namespace) -> Path:
    """The book that was named, or the user's own."""
    path: Path = given.book or default_book()
    return path


def open_book(given: argparse.Namespace, *, writes: bool = True) -> "Book":
    """The book, made where there is none and no backup of one either; held until the verb ends where it `writes`."""
    from ..store.book import Book

    if writes and not given.read_only:
        hold_book(given)
    settings = given.settings
    book = Book(
        path_of(given), settings.own_backups, given.new, second=settings.second_place, only_look=given.read_only
    )
    book.writer = given.settings.manager
    if not given.read_only:
        _print_news(book, given)
    return book


def hold_book(given: argparse.Namespace) -> None:
    """Until the verb ends no other program writes to the book. Waits for one that does, and says so."""
    from ..store.file.writer_lock import holding

    given.held.enter_context(holding(path_of(given), given.called, waiting=_print_waiting))


def _print_waiting(holder: "Holder") -> None:
    text = tr("Waiting for clientbook {verb} (process {process} on {computer}), which is writing to the book…")
    print(text.format(verb=holder.what, process=holder.process, computer=holder.computer), file=sys.stderr)


def _print_news(book: "Book", given: argparse.Namespace) -> None:
    """What the last update changed in the book's pay: once, beside what the verb says, and not to another program."""
    from ..store.rules_guard import ANNOUNCED_ONCE, UNANNOUNCED, news

    with book.connected() as connection:
        _, announced = news(connection)
    if announced == UNANNOUNCED and not getattr(given, "json", False):
        from ..jobs.pay.rule_changes import news_of
        from ..jobs.pay.rule_changes_texts import lines_of

        for line in lines_of(news_of(book)):
            print(line, file=sys.stderr)
        with suppress(UserError):  # while another program writes, it is told once more another time
            book.note_announced(ANNOUNCED_ONCE)


def existing_book(given: argparse.Namespace, *, writes: bool = False) -> "Book":
    """The book for verbs that ask of it: a mistyped name makes no new one. One that is being made is waited for."""
    from ..store.file.writer_lock import wait_for_new

    if not given.new and not wait_for_new(path_of(given), _print_waiting):
        raise UserError("book-missing", file=str(path_of(given)))
    return open_book(given, writes=writes)


def ways_back(error: UserError, given: argparse.Namespace) -> list[str]:
    """Lines beside an error that tells of a damaged or lost book."""
    if error.code not in ("book-damaged", "book-missing", "book-empty"):
        return []
    from ..jobs.safety.damage import changed_lines
    from ..jobs.safety.restore_hint import restore_hint

    changed = cast("Sequence[Changed]", error.values.get("changed", ()))
    lines = changed_lines(path_of(given), changed)
    return lines + restore_hint(path_of(given), given.settings.backup_places, lost=error.code != "book-damaged")


def print_json(value: object) -> None:
    """JSON for other programs."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def hint_at_name(given: argparse.Namespace) -> None:
    """How to set the manager's name, beside what went out without it: once, and whatever is answered never again."""
    if given.settings.asked_name:
        return
    text = tr("It bears no name. Yours is set in the window under Settings, or as “manager” in {file}.")
    print(text.format(file=settings_path()), file=sys.stderr)
    given.settings.asked_name = True
    with suppress(UserError):  # told once more another time
        given.settings.save(settings_path())


def system_language() -> str:
    """The code of the language that the system speaks; English where we have none."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return language_of(named).code
