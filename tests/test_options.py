"""Every option of every verb, given what it cannot understand: the sentence names the option, and nothing is written."""

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from clientbook import texts
from clientbook.cli import _parser, lists, main, pay
from clientbook.cli.usage_words import use_our_words
from clientbook.domain.languages import LANGUAGES
from clientbook.jobs.duplicates.known_records import MATCHES
from clientbook.jobs.pay.write_report import ENDINGS
from clientbook.resources_path import resource
from clientbook.store.book import Book

README = Path(__file__).resolve().parent.parent / "README.md"

#: What each verb needs besides; "{samples}" stands for a folder of lists.
WORDS = {
    "inspect": ["{samples}/clients.csv"],
    "import": ["{samples}/clients.csv"],
    "export": ["clients", "{folder}/out.csv"],
    "search": ["a"],
    "plan set": ["{samples}/plan.toml"],
    "statement": ["2026-10"],
    "reconcile": ["2026-10", "{folder}/theirs.csv"],
    "forecast": ["2026-10"],
    "performance": ["2026"],
    "take-back": ["1"],
    "restore": ["{folder}/none"],
    "erase": ["1"],
    "demo": ["{folder}/demo"],
}
#: Any name will do for a book; of a list of refused rows, any name in a folder that is there.
ANY_NAME = {"--book"}
ANY_FILE = {"--refused"}


def leaves(parser: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every verb with its parser; former words of a verb are still read, and stand in no help."""
    inner = [each for each in parser._actions if isinstance(each, argparse._SubParsersAction)]
    if not inner:
        yield name, parser
    for each in inner:
        for verb, below in {id(below): (verb, below) for verb, below in reversed(each.choices.items())}.values():
            yield from leaves(below, f"{name} {verb}".strip())


def taking_values() -> list[tuple[str, str]]:
    return [
        (verb, max(action.option_strings, key=len))
        for verb, parser in leaves(_parser())
        for action in parser._actions
        if action.option_strings and action.nargs != 0 and not ANY_NAME & set(action.option_strings)
    ]


def garbage(seed: str) -> list[str]:
    """Words that are no amount, rate, count, name or file of the book; some with signs that other readers stumble on."""
    chance = random.Random(seed)
    letters = [chr(code) for code in (*range(0x61, 0x7B), *range(0x5D0, 0x5EB), 0x2603, 0x5C, 0x25, 0x7B, 0x27)]
    made = ["".join(chance.choice(letters) for _ in range(chance.randint(3, 9))) for _ in range(4)]
    return [*made, *(f"{word}/{word}" for word in made[:2])]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("options")
    path = folder / "b.clientbook"
    for words in (["import", resource("samples/clients.csv")], ["plan", "set", resource("samples/plan.toml")]):
        assert main(["--book", str(path), *map(str, words)]) == 0
    (folder / "theirs.csv").write_text("Client,Invoice,Commission\nNoga,77,12.50\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("verb", "option"), taking_values())
def test_a_value_that_is_not_understood_names_its_option(
    verb: str, option: str, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [each.format(samples=resource("samples"), folder=book.parent) for each in WORDS.get(verb, [])]
    former = len(Book(book).history())
    for value in garbage(f"{verb} {option}"):
        value = f"{book.parent}/{value}/{value}" if option in ANY_FILE else value
        capsys.readouterr()
        status = main(["--book", str(book), *verb.split(), *words, f"{option}={value}"])
        told = capsys.readouterr().err
        assert status in (1, 2), (value, told)
        assert option in told, (value, told)
        assert "Traceback" not in told and "went wrong" not in told, told
    assert len(Book(book).history()) == former


def usage_of(verb: str) -> str:
    """The lines of the README's usage block in which a verb stands."""
    block = README.read_text(encoding="utf-8").split("## On the command line")[1].split("```")[1]
    entries = [" ".join(each.split()) for each in block.strip().split("\nclientbook ")]
    return " ".join(each for each in entries if re.search(rf"(^|clientbook |\| ){verb}\b", each))


def test_the_former_word_of_a_verb_is_still_read_and_stands_in_no_help(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = []
    for verb in ("reconcile", "compare"):
        status = main(["--book", str(book), verb, *(word.format(folder=book.parent) for word in WORDS["reconcile"])])
        answers.append((status, capsys.readouterr()))
    assert answers[0] == answers[1]
    assert main(["--help"]) == 0 and "compare" not in capsys.readouterr().out


@pytest.mark.parametrize("verb", ["", *(verb for verb, _ in leaves(_parser()))])
def test_every_verb_and_option_is_told_in_both_languages_and_stands_in_the_readme(
    verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    texts.use("en")
    use_our_words()
    parser = dict(leaves(_parser())).get(verb) or _parser()
    actions = [each for each in parser._actions if each.option_strings and each.help != argparse.SUPPRESS]
    assert [each.option_strings for each in actions if not each.help] == []
    helps = {}
    for language in LANGUAGES:
        assert main(["--language", language, *verb.split(), "--help"]) == 0
        helps[language] = " ".join(capsys.readouterr().out.split())
    for each in actions:
        words = " ".join(str(each.help).replace("%%", "%").split())
        assert words in helps["en"] and words not in helps["he"], each.option_strings
    texts.use("he")
    told = dict(leaves(_parser())).get(verb) or _parser()
    assert re.search("[א-ת]", str(told.description)) and told.description != parser.description
    usage = usage_of(verb) if verb else README.read_text(encoding="utf-8")
    assert usage
    shown = [max(each.option_strings, key=len) for each in actions if "--help" not in each.option_strings]
    assert [option for option in shown if not re.search(rf"{option}\b", usage)] == []


def test_what_the_command_line_knows_by_heart_is_what_the_jobs_know() -> None:
    assert lists._MATCHES == MATCHES
    assert all(pay._REPORT(f"x{ending}") for ending in ENDINGS)
