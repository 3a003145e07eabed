"""The command line: thin verbs over `jobs`. No verb but the window's, and the PDF writer, loads Qt."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from .. import __version__
from ..domain.errors import UserError, refusal_of
from ..domain.languages import LANGUAGES
from ..files.lists.workbooks.workbook_child import VERB
from ..files.lists.workbooks.workbook_child import main as read_a_workbook
from ..sentences import sentence
from ..settings import Settings, set_aside, settings_path
from ..texts import tr, use
from . import books, lists, pay, performance
from .opened_book import look_before_opening, with_book_named
from .option_values import said
from .usage_words import use_our_words
from .verbs import path_of, system_language, ways_back

if TYPE_CHECKING:
    from ..settings import Settings

_DONE, _CANNOT, _WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb; returns 0 done, 1 the user can act on it (a sentence on stderr), 2 wrong usage."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == [VERB]:
        return read_a_workbook(words[1:])
    os.umask(0o077)

    settings, whole = Settings.read(settings_path())
    _speak(_language_asked(arguments) or settings.language or system_language())
    aside = None if whole else _set_aside(settings)
    if aside is not None:
        print(sentence(aside), file=sys.stderr)
    words, opened = with_book_named(words)
    try:
        given = _parser().parse_args(words)
    except SystemExit as stop:
        return _DONE if stop.code in (0, None) else _WRONG_USAGE
    given.settings, given.aside = settings, aside
    try:
        verb: Callable[[argparse.Namespace], int] = given.verb
        with ExitStack() as given.held:  # what the verb holds until its end
            if opened:
                look_before_opening(given)
            _copy_to_look_at(given)
            return verb(given)
    except UserError as error:
        print(said(error, given), *ways_back(error, given), sep="\n", file=sys.stderr)
        return _CANNOT
    except KeyboardInterrupt:
        print(tr("Stopped; nothing was written."), file=sys.stderr)
        return _CANNOT
    except BrokenPipeError:
        sys.stderr.close()
        return _CANNOT
    except Exception as error:  # noqa: BLE001 - a bug: told in a sentence, its places logged
        refused = refusal_of(error)
        if refused is None:
            return _report_bug(error)
        print(sentence(refused), file=sys.stderr)
        return _CANNOT


def _speak(language: str) -> None:
    """Help, answers and complaints in this language, as UTF-8 whatever the terminal says of itself."""
    use(language)
    use_our_words()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _set_aside(settings: "Settings") -> UserError:
    """Keeps a damaged settings file under another name, and what could be read of it in its place."""
    kept = set_aside(settings_path())
    if kept is None:
        return UserError("settings-damaged", file=str(settings_path()))
    with suppress(UserError):  # they hold all the same
        settings.save(settings_path())
    return UserError("settings-damaged-kept", file=str(kept))


def _copy_to_look_at(given: argparse.Namespace) -> None:
    """What is only looked at is a copy: not a byte of the file changes."""
    given.looked_at = path_of(given) if given.read_only else None
    if given.read_only:
        from ..store.file.looking import looked_at

        given.book = given.held.enter_context(looked_at(path_of(given)))


def _report_bug(error: Exception) -> int:
    """Logs where a bug happened, without the values at hand: they may be clients' names."""
    from ..bug_log import note

    log = note(error) or Path("-")
    text = tr("Something went wrong inside Clientbook; nothing was written. Where it happened is noted in {file}.")
    print(text.format(file=log), file=sys.stderr)
    return _CANNOT


def _language_asked(arguments: Sequence[str] | None) -> str:
    """The language that a call asks for, known before the rest of it is read: help and complaints are said in it."""
    only = argparse.ArgumentParser(add_help=False)
    only.add_argument("--language", nargs="?", default="")
    asked: str | None = only.parse_known_args(arguments)[0].language
    return asked if asked and asked in LANGUAGES else ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="clientbook", description=tr("Clients, ties, deals and pay in one book."))
    parser.add_argument(
        "--book", type=Path, metavar="FILE", help=tr("the book; without it CLIENTBOOK_BOOK, then your own")
    )
    parser.add_argument(
        "--new", action="store_true", help=tr("begin a new book, also where backups of a former one are")
    )
    parser.add_argument("--read-only", action="store_true", help=tr("only look: at a backup, or at the book"))
    parser.add_argument("--language", choices=LANGUAGES, default="", help=tr("instead of the system's"))
    parser.add_argument(
        "--version", action="version", version=f"clientbook {__version__}", help=tr("show the version and exit")
    )
    parser.add_argument(
        "--install-desktop", action="store_true", help=tr("write the menu entry, and let a double click open books")
    )
    parser.set_defaults(verb=_start)
    verbs = parser.add_subparsers(metavar="VERB")
    for room in (lists, pay, performance, books):
        room.add_verbs(verbs)
    return parser


def _start(given: argparse.Namespace) -> int:
    """Without a verb: the window, or what stands in its place."""
    return _install_desktop() if given.install_desktop else _window(given)


def _install_desktop() -> int:
    from ..jobs.desktop_entry import install_desktop

    for place in install_desktop():
        print(tr("Written to {file}").format(file=place))
    return _DONE


def _window(given: argparse.Namespace) -> int:
    from ..store import book as _first  # noqa: F401 - before Qt, which reads the source of each module loaded after it
    from ..ui.app import run

    return run(path_of(given), given.settings, given.language, given.new, given.looked_at, given.aside)
