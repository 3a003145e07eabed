"""Names that are none for a file, and a pipe, wherever a verb opens or writes one: one sentence, and nobody waits.

Verbs and their places are read from the command line's parser.
"""

import argparse
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clientbook.cli import _parser, main
from clientbook.resources_path import resource

from .test_options import WORDS, leaves

#: What an option or a place is called that takes a file or a folder.
FILES = {"FILE", "FILE.toml", "LIST", "NEW_BOOK", "FOLDER"}
#: An ending that the verb takes there, where it asks for one.
ENDINGS = {"export": ".csv", "statement": ".pdf", "reconcile": ".csv", "performance": ".png", "plan set": ".toml"}
KINDS: dict[str, Callable[[Path, str], str]] = {
    "a pipe": lambda folder, ending: str(_pipe(folder / f"pipe{ending}")),
    "300 letters": lambda folder, ending: str(folder / ("a" * 300 + ending)),
    "300 letters above": lambda folder, ending: str(folder / ("a" * 300) / f"x{ending}"),
    "inside a file": lambda folder, ending: str(folder / "own.clientbook" / f"x{ending}"),
}


def _pipe(path: Path) -> Path:
    if not path.exists():
        os.mkfifo(path)
    return path


def places() -> list[tuple[str, str]]:
    """Each verb with each of its options or places that take a file; and the book of each verb."""
    found = [(verb, "--book") for verb, _ in leaves(_parser())]
    found += [
        (verb, max(action.option_strings, key=len, default=""))
        for verb, parser in leaves(_parser())
        for action in parser._actions
        if action.metavar in FILES and action.dest != "book" and action.help != argparse.SUPPRESS
    ]
    return [each for each in found if each[0] != "demo" or not each[1]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("names")
    for words in (["import", resource("samples/clients.csv")], ["plan", "set", resource("samples/plan.toml")]):
        assert main(["--book", str(folder / "own.clientbook"), *map(str, words)]) == 0
    (folder / "theirs.csv").write_text("Client,Invoice,Commission\nNoga,77,12.50\n", encoding="utf-8")
    return folder


@contextmanager
def nobody_waits() -> Iterator[None]:
    """A pipe that is opened waits for ever for its other end."""

    def hang(*_: object) -> None:
        raise AssertionError("it waits")

    former = signal.signal(signal.SIGALRM, hang)
    signal.alarm(60)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, former)


@pytest.mark.parametrize(("verb", "place"), places())
@pytest.mark.parametrize("kind", KINDS)
def test_no_name_is_a_bug_and_nobody_waits(
    kind: str, verb: str, place: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [each.format(samples=resource("samples"), folder=folder) for each in WORDS.get(verb, [])]
    name = KINDS[kind](folder, ".clientbook" if place == "--book" else ENDINGS.get(verb, ".csv"))
    book = ["--book", name if place == "--book" else str(folder / "own.clientbook")]
    if not place:
        words = [*words[:-1], name] if verb != "reconcile" else [words[0], name]
    elif place != "--book":
        words += [place, name]
    capsys.readouterr()
    with nobody_waits():
        status = main([*book, *verb.split(), *words])
    told = capsys.readouterr().err
    assert "went wrong" not in told and "Traceback" not in told, told
    assert status == 0 or told.strip(), (verb, place)
    assert all(each.is_fifo() for each in folder.glob("pipe*"))  # no pipe is replaced by a file
