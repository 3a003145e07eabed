"""Verbs of the book itself: history, undo, redo, backup, restore, check, demo."""

import argparse
from pathlib import Path
from typing import Any

from ..texts import tr, use
from .verbs import DONE, add_verb, existing_book, path_of, system_language, tell


def add_verbs(verbs: Any) -> None:
    history = add_verb(verbs, "history", _history, "the steps of the book, newest first")
    history.add_argument("--json", action="store_true")
    add_verb(verbs, "undo", _undo, "take the newest step back")
    add_verb(verbs, "redo", _redo, "bring back what was undone last")
    add_verb(verbs, "backup", _backup, "a verified copy of the book").add_argument("file", type=Path, nargs="?")
    add_verb(verbs, "restore", _restore, "put a backup in the book's place").add_argument("file", type=Path)
    add_verb(verbs, "check", _check, "read the whole book and say whether it is sound")
    demo = add_verb(verbs, "demo", _demo, "the main job on sample lists")
    demo.add_argument("folder", type=Path, nargs="?", default=Path("demo"))


def _history(given: argparse.Namespace) -> int:
    from ..labels import step_text

    steps = existing_book(given).history()
    if given.json:
        tell(
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


def _undo(given: argparse.Namespace) -> int:
    from ..labels import step_text

    print(tr("Undone: {what}").format(what=step_text(existing_book(given).undo().step.label)))
    return DONE


def _redo(given: argparse.Namespace) -> int:
    from ..labels import step_text

    print(tr("Done again: {what}").format(what=step_text(existing_book(given).redo().step.label)))
    return DONE


def _backup(given: argparse.Namespace) -> int:
    print(existing_book(given).back_up(given.file))
    return DONE


def _restore(given: argparse.Namespace) -> int:
    from ..store.restore import restore

    kept = restore(given.file, path_of(given))
    print(tr("Restored.") if kept is None else tr("Restored; the former book is kept as {file}").format(file=kept))
    return DONE


def _check(given: argparse.Namespace) -> int:
    existing_book(given).check()
    print(tr("The book is sound."))
    return DONE


def _demo(given: argparse.Namespace) -> int:
    from ..jobs.demo import run_demo
    from ..ui.app import application, is_offscreen, run, save_screens

    application()  # before the PDF writer makes one that can show no window
    made = run_demo(given.folder, given.settings.manager)
    print(made.told)
    if not is_offscreen():
        return run(made.book, given.settings)
    for picture in save_screens(made.book, given.folder / "screens"):
        print(picture)
    use(given.language or given.settings.language or system_language())
    print(tr("There is no screen here: the window was drawn into the pictures above."))
    return DONE
