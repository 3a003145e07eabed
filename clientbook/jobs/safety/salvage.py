"""What can be read of a damaged book, as a new book, and what to say about it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ...labels import kinds
from ...progress import Progress
from ...store.file.backup import could_not_write, digest_of, note_digest, salvaged_name
from ...store.salvaging.salvage import Holding, Salvaged, salvage
from ...texts import tr


def save_what_can_be_read(damaged: Path, target: Path | None, progress: Progress | None = None) -> Salvaged:
    """The new book at `target`, or among the backups of the damaged one. Raises as `store.salvaging.salvage`."""
    place = target or salvaged_name(damaged, datetime.now())
    saved = salvage(damaged, place, tr("Only the name is known"), progress or Progress())
    if target is None:  # one more backup; what lies elsewhere is a book to go on with
        with could_not_write(place):
            note_digest(place, digest_of(place))
    return saved


def salvage_sentences(saved: Salvaged) -> list[str]:
    """A line for each kind of record: how many were read, are known by name only, or are lost."""
    lines = []
    for kind, part in saved.parts.items():
        words = [kinds(part.read)[kind]]
        if part.by_name:
            words.append(tr("%n more by name only", "", part.by_name))
        if part.lost:
            words.append(tr("%n lost", "", part.lost))
        lines.append(", ".join(words))
    if saved.torn:
        lines.append(tr("In %n record(s) letters or fields are missing.", "", saved.torn))
    lines.append(tr("More may be lost than is known of."))
    return lines


def compared(saved: Salvaged, backup: Holding, when: Callable[[datetime], str]) -> str:
    """What was read and what the backup holds; `when` words a time (UTC)."""
    held = []
    read = sum(part.read for part in saved.parts.values())
    for each in (Holding(read, saved.holding.newest), backup):
        text = tr("%n record(s)", "", each.records)
        if each.newest is not None:
            text = tr("{records} up to {when}").format(records=text, when=when(each.newest))
        held.append(text)
    return tr("What was read holds {saved}; the backup holds {backup}.").format(saved=held[0], backup=held[1])
