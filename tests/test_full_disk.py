"""Everything that writes files for others, or copies of the book, on a disk without room: one sentence with the cause,
nothing half written under the final name, nothing told as written, and the book as it was.

Which functions those are is read from the code; the cases are doors that a user has, and together reach each of them.
`FULL_DISK=FOLDER` does it in a folder on a disk that is full (a small tmpfs); without it the system limits files.
"""

import ast
import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.errors import UserError
from clientbook.domain.records import Activity, Client
from clientbook.jobs.pay.plans import save_plan
from clientbook.resources_path import resource as sample
from clientbook.sentences import sentence
from clientbook.settings import Settings, settings_path
from clientbook.store.book import Book
from clientbook.store.drafts import Draft, write_drafts
from clientbook.store.file.backup import copy_backup

from .no_room import no_room

PACKAGE = Path(__file__).parents[1] / "clientbook"
FULL = os.environ.get("FULL_DISK", "")
ROOM = 40  # bytes
#: What a file is made with that others may see half of (`durable`, `files.whole_file`).
MAKES = {"whole_file", "whole_file_of_parts", "new_partial", "new_partial_folder", "write_text"}
#: What else writes to a disk, and why nobody is told half a thing by it.
OTHERS = {
    "bug_log.note": "lines are added to a log; without room there is none",
    "store.file.connection.create_private": "an empty file that its caller fills",
    "store.file.writer_lock._open": "the same lock, empty",
    "store.file.writer_lock._try": "a lock says who holds it; without room it is held all the same",
    "files.lists.workbooks.workbook_child._give": "a pipe",
    "ui.screenshots.draw": "pictures for those who work on the program, and the demo without a screen",
}
#: Parts of the above, which the cases reach by their callers.
PARTS = {"durable.write_text", "files.whole_file.whole_file", "files.whole_file.whole_file_of_parts"}


class _Function(NamedTuple):
    """By module and name, and whether it makes a file that others may see half of, or opens one to write."""

    name: str
    makes: bool
    writes: bool


def makers() -> set[str]:
    """The functions that make a file, by module and name."""
    return {each.name for each in _functions() if each.makes} - PARTS


@cache
def _functions() -> Sequence[_Function]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                inside = list(ast.walk(node))
                makes = any(
                    isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MAKES
                    for call in inside
                )
                found.append(_Function(f"{module}.{node.name}", makes, any(map(_writes, inside))))
    return found


def test_files_are_opened_for_writing_nowhere_else() -> None:
    """A new way to write would be in none of the cases below."""
    found = {each.name for each in _functions() if each.writes}
    assert found - makers() - PARTS - {"durable.new_partial"} <= set(OTHERS), found - makers() - PARTS - set(OTHERS)


def _writes(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name in ("mkstemp", "NamedTemporaryFile", "write_bytes", "copytree"):
        return True
    modes = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    flags = {each.attr for arg in node.args for each in ast.walk(arg) if isinstance(each, ast.Attribute)}
    return name == "open" and (any(set(mode) & set("wax+") and len(mode) < 4 for mode in modes) or "O_CREAT" in flags)


# -- the doors ---------------------------------------------------------------------------------------------------------

Case = Callable[[Path], object]


class Refused(Exception):
    """A verb that did not do it."""


def _verb(words: str) -> Case:
    """A call of the command line; "{folder}" stands for where it works."""

    def run(folder: Path) -> None:
        book = folder / "own.clientbook"
        if main(["--book", str(book), *(word.format(folder=folder) for word in words.split())]):
            raise Refused

    return run


def _window(act: Callable[[Book, Path], object]) -> Case:
    """What only the window has a door to."""
    return lambda folder: act(Book(folder / "own.clientbook"), folder)


REPORTS = ("csv", "xlsx", "pdf", "html", "json")
CASES: dict[str, Case] = {
    **{f"{kind}.{ending}": _verb(f"export {kind} {{folder}}/out.{ending}")
       for kind, endings in {"clients": ("csv", "xlsx"), "contacts": ("csv", "vcf"), "deals": ("csv", "xlsx")}.items()
       for ending in endings},
    **{f"activities.{ending}": _verb(f"export activities {{folder}}/out.{ending}") for ending in ("csv", "pdf")},
    "follow-ups": _verb("export follow-ups {folder}/out.ics"),
    "person": _verb("export person 1 {folder}/out.json"),
    **{f"statement.{ending}": _verb(f"statement 2026-10 --to {{folder}}/out.{ending}") for ending in REPORTS},
    **{f"differences.{ending}": _verb(f"reconcile 2026-10 --to {{folder}}/out.{ending}") for ending in REPORTS},
    **{f"year.{ending}": _verb(f"pay-year 2026 --to {{folder}}/out.{ending}") for ending in ("json", "xlsx")},
    **{f"letter.{ending}": _verb(f"reconcile 2026-10 --letter {{folder}}/out.{ending}") for ending in ("txt", "pdf", "eml")},
    "record.pdf": _verb("performance 2026 --to {folder}/out.pdf"),
    "record.png": _verb("performance 2026 --to {folder}/out.png"),
    "refused": _verb("import {folder}/bad.csv --dry-run --refused {folder}/out.csv"),
    "backup": _verb("backup"),
    "backup there": _verb("backup {folder}/out.clientbook"),
    "second place": _window(lambda book, folder: copy_backup(folder / "kept.clientbook", folder / "out.clientbook")),
    "restore": _verb("restore {folder}/kept.clientbook"),
    "restore damaged": lambda folder: (_cut(folder), _verb("restore {folder}/kept.clientbook")(folder)),
    "salvage": _verb("salvage {folder}/out.clientbook"),
    "look at a backup": _verb("--read-only history"),
    "new book": _verb("--book {folder}/new.clientbook import {folder}/bad.csv"),
    "keep what was open": _window(lambda book, folder: book.file.save(folder / "out.clientbook") or _refuse()),
    "drafts": _window(lambda book, _: write_drafts(book.path, [Draft("client", Client(name="Not yet" * 400))])),
    "plan": _window(lambda book, folder: save_plan(book, "Northwind Trading", folder / "out.toml")),
    "settings": _verb("backups --months 7"),
    "menu entry": _verb("--install-desktop"),
    "check": _verb("check"),
}  # fmt: skip
#: Done all the same where its memory of them finds no room: it is not what was asked for.
DONE_ANYHOW = {"check"}


def _refuse() -> None:
    raise Refused


def _cut(folder: Path) -> None:
    path = folder / "own.clientbook"
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 5000)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    path = folder / "own.clientbook"
    for words in (["import", sample("samples/clients.csv")], ["import", sample("samples/contacts.csv")], ["import", sample("samples/deals.csv")],
                  ["plan", "set", sample("samples/plan.toml")]):  # fmt: skip
        assert main(["--book", str(path), *map(str, words)]) == 0
    book = Book(path)
    touch = Activity(client_id=1, text="call", on=book.all("deal")[0].won_on, next_on=book.all("deal")[0].won_on)  # type: ignore[attr-defined]
    book.apply(Label("edited", {"name": "x"}), adds([touch, Client(name="Zebulon")]))
    (folder / "theirs.csv").write_text("Client,Invoice,Commission\nNoga,77,12.50\n", encoding="utf-8")
    (folder / "bad.csv").write_text("Client,Deal,Amount\n" + "Firm,Offer,many\n" * 9, encoding="utf-8")
    assert main(["--book", str(path), "reconcile", "2026-10", str(folder / "theirs.csv")]) in (0, 1)
    book.back_up(folder / "kept.clientbook")
    return folder


@contextmanager
def filled() -> Iterator[None]:
    """The disk of `FULL` has no byte left."""
    gc.collect()  # files of the cases before are gone, once nobody has them open
    rest = Path(FULL) / "rest"
    with rest.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(512))
    try:
        yield
    finally:
        rest.unlink()


def _copied(world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = Path(tempfile.mkdtemp(dir=FULL or tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR"):
        (place / "user").mkdir(exist_ok=True)
        monkeypatch.setenv(name, str(place / "user"))
    monkeypatch.setattr(tempfile, "tempdir", str(place / "user"))
    Settings(manager="Noa").save(settings_path())
    return Path(shutil.copytree(world, place / "work"))


def _held(folder: Path) -> dict[str, bytes]:
    """All files there, in the user's own folders too."""
    top = folder.parent
    return {str(each.relative_to(top)): each.read_bytes() for each in top.rglob("*") if each.is_file()}


@pytest.mark.parametrize("name", CASES)
def test_without_room_the_cause_is_told_and_nothing_is_half_written(
    name: str, world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _copied(world, tmp_path, monkeypatch)
    before = _held(folder)
    capsys.readouterr()
    told = ""
    with filled() if FULL else no_room(ROOM):
        try:
            CASES[name](folder)
            refused = False
        except UserError as error:
            refused, told = True, sentence(error)
        except (Refused, OSError):
            refused = True
    out, err = capsys.readouterr()
    told = told or err
    after = _held(folder)
    if name == "restore damaged":
        before["work/own.clientbook"] = after["work/own.clientbook"]  # it was cut in between, and is not another one
        assert len(before["work/own.clientbook"]) % 16384
    if FULL:
        shutil.rmtree(folder.parent)
    gc.collect()  # nor is anything told later, by what was left open
    assert refused or name in DONE_ANYHOW
    assert "ritten" not in out and "went wrong" not in told, (out, told)
    if refused and name != "keep what was open":
        lines = told.strip().splitlines()
        assert len(lines) == 1 and any(cause in told for cause in ("too large", "No space", "no room", "fault")), told
    assert after == before, sorted({*after} ^ {*before})


def test_these_doors_reach_every_function_that_makes_a_file(
    world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    """And with room each of them does what it is asked for."""
    wanted, reached = makers(), set()

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and str(PACKAGE) in frame.f_code.co_filename:
            module = Path(frame.f_code.co_filename).relative_to(PACKAGE).with_suffix("")
            reached.add(f"{'.'.join(module.parts)}.{frame.f_code.co_name}")

    for name, case in CASES.items():
        folder = _copied(world, tmp_path, monkeypatch)
        sys.setprofile(note)
        try:
            with suppress(Refused) if name.startswith(("differences", "refused", "new")) else nullcontext():
                case(folder)
        finally:
            sys.setprofile(None)
        shutil.rmtree(folder.parent)
    assert wanted - reached <= {"ui.looking.__init__"}, wanted - reached
