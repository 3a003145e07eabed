"""What an import brings is told the same in its dialog, in the note after it, in the list of imports and on the command
line; and it is what is in the book then."""

import json
import random
import shutil
from collections import Counter
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clientbook import labels
from clientbook.cli import main
from clientbook.domain.choices import ClientKind
from clientbook.domain.records import Client, Deal
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import COUNTS, Choices
from clientbook.store.book import Book
from clientbook.texts import tr

from .conftest import Open

_TOWNS: Final = ("Haifa", "Lod", "Akko", "")


def _clients(chance: random.Random, rows: int) -> list[str]:
    """Firms with a person, firms alone, people alone, repeats of both, and rows that name nobody."""
    lines = ["Company,Contact name,E-mail,City"]
    for _ in range(rows):
        n = chance.randrange(rows)
        match chance.randrange(6):
            case 0:
                lines.append(f"Firm {n} Ltd,,,{chance.choice(_TOWNS)}")
            case 1:
                lines.append(f",Person{n} Levy,p{n}@home.example,{chance.choice(_TOWNS)}")
            case 2:
                lines.append(f",,,{chance.choice(_TOWNS)}Valley")
            case _:
                lines.append(f"Firm {n} Ltd,Dana{n} Cohen,dana{n}@firm{n}.example,{chance.choice(_TOWNS)}")
    return lines


def _deals(chance: random.Random, rows: int) -> list[str]:
    """Deals of clients that are in the book and of such as are not, of nobody, and repeats."""
    lines = ["Deal,Client,Amount,Stage,Deal ID"]
    for _ in range(rows):
        n = chance.randrange(rows)
        client = f"Firm {chance.randrange(rows)} Ltd" if chance.random() < 0.8 else ""
        lines.append(f"Order {n},{client},{chance.choice((100, 2500))},Won,D{n}")
    return lines


def _receipts(chance: random.Random, rows: int) -> list[str]:
    """Payments of deals that are in the book, of others, and on days that are none."""
    lines = ["Deal ID,Amount,Received on"]
    for _ in range(rows):
        day = chance.choice(("2026-11-01", "2026-11-02", "2026-13-45"))
        lines.append(f"D{chance.randrange(14)},{chance.randrange(1, 4)}00,{day}")
    return lines


_LISTS: Final = {"clients": _clients, "deals": _deals, "receipts": _receipts}


def _held(book: Book) -> Counter[str]:
    found = Counter[str]()
    for client in book.all("client"):
        assert isinstance(client, Client)
        found["people" if client.kind is ClientKind.PERSON else "firms"] += 1
    found["people"] += len(book.all("contact"))
    for deal in book.all("deal"):
        assert isinstance(deal, Deal)
        found.update(deals=1, payments=len(deal.receipts))
    return found


def _filled(path: Path, chance: random.Random) -> Book:
    """A book that has a part of what the lists bring."""
    book = Book(path)
    for kind in ("clients", "deals"):
        made = path.parent / f"before {kind}.csv"
        made.write_text("\n".join(_LISTS[kind](chance, 12)), encoding="utf-8")
        run(book, plan(book, read(made), Choices()))
    return book


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kind", list(_LISTS))
def test_counts_are_the_same_wherever_they_are_told(
    qtbot: QtBot,
    open_window: Open,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    kind: str,
    seed: int,
    language: str,
) -> None:
    chance = random.Random(f"{kind} {seed}")
    book = _filled(tmp_path / "test.clientbook", chance)
    listed = tmp_path / "their list.csv"
    listed.write_text("\n".join(_LISTS[kind](chance, 30)), encoding="utf-8")
    other = tmp_path / "other.clientbook"
    before = _held(book)
    window: Any = open_window(book.path, language)
    shutil.copy(book.path, other)

    said: list[str] = []
    window.file_commands.notified.connect(lambda text, _: said.append(text))
    dialog = window.file_commands.import_list(listed)
    qtbot.waitUntil(lambda: dialog.is_checked)
    verdict, button = dialog.verdict.text(), dialog.import_button.text()
    with qtbot.waitSignal(dialog.imported):
        QTest.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    came = {name: count for name, count in (_held(Book(book.path)) - before).items() if count}

    assert main(["--book", str(other), "--language", language, "import", "--json", str(listed)]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    counts = {name: told[name] for name in COUNTS}
    taken = counts["added"] + counts["updated"]
    assert {name: counts[name] for name in ("firms", "people", "deals", "payments") if counts[name]} == came
    rows = sum(counts[name] for name in ("added", "updated", "known", "repeats", "refused"))
    assert rows + len(told["left_lines"]) == 30
    assert counts["refused"] and (kind == "receipts" or counts["repeats"] or counts["known"] or counts["updated"])
    assert verdict.casefold() == labels.import_verdict(counts).casefold()
    assert button == tr("Import {n}").format(n=taken)
    assert labels.import_text(counts) in said[0]
    assert main(["--book", str(other), "--language", language, "imports"]) == 0
    assert labels.import_text(counts) in capsys.readouterr().out
    imports = window.file_commands.show_imports()
    qtbot.waitUntil(lambda: imports.table.rows.rowCount() == 3)
    newest = imports.table.rows.row(0).step.label.values
    assert {name: newest[name] for name in COUNTS} == counts
    imports.reject()
