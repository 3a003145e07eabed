"""Verbs of the book itself: history, undo, redo, backup, restore, check, demo."""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ..domain.errors import UserError
from ..labels import backup_ways, import_text, kind_words, passed_over_text, step_text
from ..sentences import sentence
from ..settings import settings_path
from ..texts import tr, use
from .verbs import DONE, OPEN, Verbs, add_json, add_verb, existing_book, hold_book, path_of, print_json, system_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..store.book import Done
    from ..store.file.backup import Backup


def add_verbs(verbs: Verbs) -> None:
    history = add_verb(verbs, "history", _history, tr("the steps of the book, newest first"))
    add_json(history)
    imports = add_verb(verbs, "imports", _imports, tr("the lists that came in, newest first"))
    add_json(imports)
    back = add_verb(verbs, "take-back", _take_back, tr("take one step back, an import or a merge, however old it is"))
    back.add_argument("step", type=int, metavar="STEP")
    back.add_argument("--all", action="store_true", help=tr("also what was changed since"))
    add_verb(verbs, "undo", _undo, tr("take the newest step back"))
    add_verb(verbs, "redo", _redo, tr("bring back what was undone last"))
    add_verb(verbs, "backup", _backup, tr("a verified copy of the book")).add_argument(
        "file", type=Path, nargs="?", metavar="FILE"
    )
    backups = add_verb(verbs, "backups", _backups, tr("the book's backups, newest first, and where they go"))
    backups.add_argument("--verify", action="store_true", help=tr("read each of them whole"))
    backups.add_argument("--months", type=int, metavar="N", help=tr("keep monthly ones so long; 0 is for ever"))
    backups.add_argument("--second", metavar="FOLDER", help=tr("copy each one to another disk too; - is nowhere"))
    add_json(backups)
    add_verb(verbs, "restore", _restore, tr("put a backup in the book's place")).add_argument(
        "file", type=Path, metavar="FILE"
    )
    salvage = add_verb(verbs, "salvage", _salvage, tr("what can be read of a damaged book, as a new book"))
    salvage.add_argument(
        "file", type=Path, metavar="NEW_BOOK", nargs="?", help=tr("without it, among the book's backups")
    )
    erase = add_verb(verbs, "erase", _erase, tr("erase a contact or client for good, from the book's memory too"))
    erase.add_argument("id", type=int, metavar="ID", help=tr("as `search --json` tells it"))
    erase.add_argument("--yes", action="store_true", help=tr("do it; without it, only say what would go"))
    add_verb(verbs, "check", _check, tr("read the whole book and say whether it is sound"))
    demo = add_verb(verbs, "demo", _demo, tr("the main job on sample lists"))
    demo.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", default=Path("demo"))


def _history(given: argparse.Namespace) -> int:
    steps = existing_book(given).history()
    if given.json:
        print_json(
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
    return DONE


def _imports(given: argparse.Namespace) -> int:
    from ..jobs.importing.import_plan import COUNTS
    from ..jobs.safety.take_back import imports_of

    found = imports_of(existing_book(given))
    if given.json:
        print_json(
            [
                {
                    "step": each.step.id,
                    "at": each.step.at.isoformat(),
                    "list": each.step.label.values.get("file", ""),
                    "added": each.step.added,
                    "edited": each.step.edited,
                    "rows": {name: each.step.label.values.get(name) for name in COUNTS},
                    "taken_back": each.taken_back,
                }
                for each in found
            ]
        )
    for each in [] if given.json else found:
        mark = tr("(taken back)") if each.taken_back else ""
        file = each.step.label.values.get("file", "")
        counts = tr("{added} added, {edited} updated").format(added=each.step.added, edited=each.step.edited)
        if "known" in each.step.label.values:
            counts = import_text(each.step.label.values)
        print(f"{each.step.id}\t{each.step.at.astimezone():%Y-%m-%d %H:%M}\t{file}\t{counts} {mark}".rstrip())
    return DONE


def _take_back(given: argparse.Namespace) -> int:
    from ..jobs.safety.take_back import take_back, taking_back

    book = existing_book(given, writes=True)
    planned = taking_back(book, given.step, given.all)
    done = take_back(book, planned)
    print(tr("Done: {what}").format(what=step_text(done.step.label)))
    reasons = {
        "edited": tr("{name} stays: it was changed since"),
        "in use": tr("{name} stays: what came later belongs to it"),
        "gone": tr("{name} is no longer in the book"),
        "closed": tr("The plan of {name} stays: months are closed under it"),
    }
    for each in planned.kept:
        print("  " + reasons[each.reason].format(name=each.name))
    return DONE


def _undo(given: argparse.Namespace) -> int:
    return _print_replayed(tr("Undone: {what}"), existing_book(given, writes=True).undo())


def _redo(given: argparse.Namespace) -> int:
    return _print_replayed(tr("Done again: {what}"), existing_book(given, writes=True).redo())


def _print_replayed(template: str, done: "Done") -> int:
    print(template.format(what=step_text(done.step.label)))
    if done.passed_over:
        print("  " + passed_over_text(done.passed_over))
    return DONE


def _backup(given: argparse.Namespace) -> int:
    book, settings = existing_book(given), given.settings
    if given.file is not None:
        print(book.back_up(given.file))
        return DONE
    from ..jobs.safety.auto_backup import Places, back_up_now

    places = Places(settings.second_place, settings.backup_months)
    made, lacks = back_up_now(book, settings.own_backups, places, datetime.now())
    print(made)
    if lacks is not None:
        print(sentence(lacks), file=sys.stderr)
    return DONE if lacks is None else OPEN


def _backups(given: argparse.Namespace) -> int:
    from ..jobs.safety.auto_backup import last_verified
    from ..store.file.backup import backups_of, folder_of

    path, settings = path_of(given), given.settings
    _choose_places(given)
    found = backups_of(path, *settings.backup_places)
    bad = _read_again(found) if given.verify else {}
    found = backups_of(path, *settings.backup_places)
    if given.json:
        print_json([{"file": str(each.path), "at": each.at.isoformat(), "how": each.way, "size": each.size,
               "verified": each.verified and each.verified.isoformat()} for each in found])  # fmt: skip
        return OPEN if bad else DONE
    ways = backup_ways()
    for each in found:
        text = f"{each.verified:%Y-%m-%d %H:%M}" if each.verified else tr("not verified")
        text = tr("damaged") if each.path in bad else text
        print(f"{each.at:%Y-%m-%d %H:%M}\t{ways[each.way]}\t{text}\t{each.path}")
    for problem in bad.values():
        print(problem, file=sys.stderr)
    for folder in dict.fromkeys((settings.own_backups or folder_of(path), *settings.backup_places)):
        at = last_verified(found, folder, datetime.now())
        text = tr("nothing verified there yet")
        if at is not None:
            text = tr("last verified {when}").format(when=f"{at:%Y-%m-%d %H:%M}")
        print(f"{folder}: {text}")
    return OPEN if bad else DONE


def _choose_places(given: argparse.Namespace) -> None:
    """Kept in the settings, where the window finds them too."""
    settings = given.settings
    if given.second not in (None, "-") and not Path(given.second).is_dir():
        raise UserError("backup-place-away", folder=given.second)
    if given.second is not None:
        settings.second_backup_folder = "" if given.second == "-" else str(Path(given.second).absolute())
    if given.months is not None:
        settings.backup_months = max(0, given.months)
    if given.second is not None or given.months is not None:
        settings.save(settings_path())


def _read_again(found: "Sequence[Backup]") -> dict[Path, str]:
    """Why each of those that are not as they were made is not."""
    from ..store.file.backup import verify

    bad = {}
    for each in found:
        try:
            if each.verified is not None:
                verify(each.path, datetime.now())
        except UserError as error:
            bad[each.path] = sentence(error)
    return bad


def _restore(given: argparse.Namespace) -> int:
    from ..store.file.restore import restore

    hold_book(given)
    kept = restore(given.file, path_of(given))
    print(tr("Restored.") if kept is None else tr("Restored; the former book is kept as {file}").format(file=kept))
    return DONE


def _salvage(given: argparse.Namespace) -> int:
    from ..jobs.safety.salvage import salvage_sentences, save_what_can_be_read

    saved = save_what_can_be_read(path_of(given), given.file)
    print(tr("What can be read is in {file}").format(file=saved.path))
    for line in salvage_sentences(saved):
        print("  " + line)
    return DONE


def _erase(given: argparse.Namespace) -> int:
    from ..jobs.safety.erase import around, erase, person

    book = existing_book(given, writes=given.yes)
    if not given.yes:
        record = person(book, given.id)
        more = len(around(book, record)) - 1
        text = tr("{name} would be erased for good; undo cannot bring that back.")
        if more:
            text = tr("{name} and %n record(s) around would be erased for good; undo cannot bring them back.", "", more)
        print(text.format(name=record.name), tr("To do it, say --yes."))
        return DONE
    done = erase(book, given.id, given.settings.backup_places)
    print(tr("Erased: {name}, %n record(s) in all.", "", done.counts.total()).format(name=done.name))
    words = kind_words()
    for kind, number in done.naming:
        print("  " + tr("still named in {kind} {number}").format(kind=words[kind], number=number))
    for kind, number in done.remembering:
        print("  " + tr("still named in the history of {kind} {number}").format(kind=words[kind], number=number))
    for path in done.files.backups:
        print("  " + tr("still in the backup {file}").format(file=path))
    for path in done.files.exports:
        print("  " + tr("still in the file {file}").format(file=path))
    for path in done.files.unclear:
        print("  " + tr("may be in {file}, which cannot be searched").format(file=path))
    for path in done.files.missing:
        print("  " + tr("{file} is no longer where it was written").format(file=path))
    return DONE


def _check(given: argparse.Namespace) -> int:
    from ..jobs.safety.last_check import check

    check(existing_book(given))
    print(tr("The book is sound."))
    _print_copies(path_of(given))
    return DONE


def _print_copies(book: Path) -> None:
    """What a sync program made of two computers' changes, and what is in none of them but there."""
    from ..jobs.safety.sides import maker_text, side_text
    from ..store import engine
    from ..store.file.copies import copies_beside, side_of

    for copy in copies_beside(book):
        try:
            held = side_text(side_of(copy.path), lambda at: f"{at.astimezone():%Y-%m-%d %H:%M}")
        except engine.Error:
            held = tr("it cannot be read as a book")
        text = tr("A copy of it lies beside it, {maker}: {file} ({held})")
        print(text.format(maker=maker_text(copy), file=copy.path, held=held))


def _demo(given: argparse.Namespace) -> int:
    from ..jobs.demo import run_demo
    from ..ui.app import application, is_offscreen, run

    application()  # before the PDF writer makes one that can show no window
    made = run_demo(given.folder, given.settings.manager)
    print(*made.lines, sep="\n")
    if not is_offscreen():
        return run(made.book, given.settings, given.language)
    from ..ui.screenshots import save_screens

    for picture in save_screens(made.book, given.folder / "screens"):
        print(picture)
    use(given.language or given.settings.language or system_language())
    print(tr("There is no screen here: the window was drawn into the pictures above."))
    return DONE
