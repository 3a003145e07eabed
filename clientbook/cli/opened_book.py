"""A book that is named without an option: what a double click hands over, and what people type."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ..domain.errors import UserError

_ENDING: Final = ".clientbook"
#: Options before a verb that have a word behind them.
_WITH_WORD: Final = ("--book", "--language")


def with_book_named(words: Sequence[str]) -> tuple[list[str], bool]:
    """The words of a call, with a book that stands where a verb would behind --book; and whether one stood there."""
    place = 0
    while place < len(words):
        word = words[place]
        if word == "--book" or word.startswith("--book="):
            break  # named already
        if word in _WITH_WORD:
            place += 1
        elif not word.startswith("-"):
            if not _is_book(word):
                break
            return [*words[:place], "--book", word, *words[place + 1 :]], True
        place += 1
    return list(words), False


def _is_book(word: str) -> bool:
    """By its ending, whether it is there or not; of another name by its first bytes. No verb has either."""
    if word.lower().endswith(_ENDING):
        return True
    from ..store.file.backup import begins_as_book

    try:
        return ("." in word or "/" in word) and Path(word).is_file() and begins_as_book(Path(word))
    except (OSError, ValueError):
        return False


def look_before_opening(given: argparse.Namespace) -> None:
    """A verified backup is only looked at: one write, and it would be none. Raises UserError "book-missing"."""
    from ..store.file.backup import digest_file, folder_of

    path: Path = given.book
    if not (path.exists() or given.new or folder_of(path).exists()):  # of one that is lost, backups are offered
        raise UserError("book-missing", file=str(path))
    if digest_file(path).exists():
        given.read_only = True
