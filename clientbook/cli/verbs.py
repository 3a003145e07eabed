"""What all verbs share: which book, and how JSON is told."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ..domain.errors import UserError
from ..texts import LANGUAGES

if TYPE_CHECKING:
    from ..store.book import Book

DONE: Final = 0
#: Something is left open that the user can settle.
OPEN: Final = 1
Verb = Callable[[argparse.Namespace], int]


def add_verb(verbs: Any, name: str, run: Verb, help_text: str) -> argparse.ArgumentParser:
    """A verb's own parser, in which `run` is what the verb does."""
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=help_text, description=help_text)
    # As before the verb; one that stands there stays where none stands here.
    parser.add_argument("--book", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.add_argument("--language", choices=LANGUAGES, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.set_defaults(verb=run)
    return parser


def path_of(given: argparse.Namespace) -> Path:
    """The book that was named, or the user's own."""
    from ..settings import default_book

    path: Path = given.book or default_book()
    return path


def open_book(given: argparse.Namespace) -> "Book":
    """The book, made where there is none and no backup of one either."""
    from ..store.book import Book

    book = Book(path_of(given), given.settings.own_backups, given.new)
    book.writer = given.settings.manager
    _tell_news(book, given)
    return book


def _tell_news(book: "Book", given: argparse.Namespace) -> None:
    """What the last update changed in the book's pay: once, beside what the verb says, and not to another program."""
    from ..store.rules_guard import TOLD_ONCE, UNTOLD, news

    with book.connected() as connection:
        _, told = news(connection)
    if told == UNTOLD and not getattr(given, "json", False):
        from ..jobs.rules import news_of
        from ..jobs.rules_news import lines_of

        for line in lines_of(news_of(book)):
            print(line, file=sys.stderr)
        book.note_told(TOLD_ONCE)


def existing_book(given: argparse.Namespace) -> "Book":
    """The book for verbs that only read: a mistyped name makes no new one."""
    if not path_of(given).exists() and not given.new:
        raise UserError("book-missing", file=str(path_of(given)))
    return open_book(given)


def ways_back(error: UserError, given: argparse.Namespace) -> list[str]:
    """Lines beside an error that tells of a damaged or lost book."""
    if error.code not in ("book-damaged", "book-missing", "book-empty"):
        return []
    from ..jobs.way_back import way_back

    return way_back(path_of(given), given.settings.own_backups, lost=error.code != "book-damaged")


def tell(value: object) -> None:
    """JSON for other programs."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def system_language() -> str:
    """ "he" where the system speaks Hebrew, else "en"."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "he" if named.lower().startswith(("he", "iw")) else "en"
