"""What is typed and not in the book yet, kept beside it: a quit or a crash loses none.

New records that lack something, and texts in fields of records of the book. Nothing finds, counts or exports them, and
no step remembers them. Their file is private, it goes with the last of them, and erasing a person drops those that
name them.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from ..domain.errors import UserError
from ..domain.kinds import KINDS
from ..domain.records import Record
from ..durable import write_text
from .rows.tables import image_of, record_of, row_of, row_of_image

#: More than anybody leaves unfinished (bytes).
_LARGEST: Final = 5_000_000


@dataclass(frozen=True, slots=True)
class Place:
    """The record of the book at whose page something was begun."""

    kind: str
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A new record (its id is 0), or one of the book of which only `typed` is not there yet.

    `typed` are texts that are no values yet, by field, as `clientbook.ui.record.begun` names them; `at` is where a new
    record was begun, if not in the list of its own kind.
    """

    kind: str
    record: Record
    typed: Mapping[str, str] = field(default_factory=dict)
    at: Place | None = None

    @property
    def waits_at(self) -> str:
        """The kind whose list it waits above."""
        return self.kind if self.at is None else self.at.kind

    @property
    def goes_on_at(self) -> int:
        """The id of the record of that kind at which one goes on with it; 0 for a new record of its own."""
        return self.record.id if self.at is None else self.at.id


def drafts_path(book: Path) -> Path:
    """Where the drafts of a book are."""
    return book.with_name(book.name + "-drafts")


def read_drafts(book: Path) -> list[Draft]:
    """All of them, the oldest first; what cannot be read is passed over."""
    try:
        path = drafts_path(book)
        stated = json.loads(path.read_text(encoding="utf-8")) if path.stat().st_size <= _LARGEST else []
        return [draft for each in stated if (draft := _read(each)) is not None]
    except (OSError, ValueError, TypeError):
        return []


def _read(stated: Mapping[str, object]) -> Draft | None:
    with suppress(UserError, ValueError, TypeError, KeyError, AttributeError):
        kind, typed, at = str(stated["kind"]), stated["typed"], stated.get("at")
        record = record_of(kind, row_of_image(kind, str(stated["image"])))
        place = Place(str(at["kind"]), int(at["id"]), str(at["name"])) if isinstance(at, dict) else None
        if kind in KINDS and isinstance(typed, dict) and (place is None or place.kind in KINDS):
            return Draft(kind, record, {str(name): str(text) for name, text in typed.items()}, place)
    return None


def write_drafts(book: Path, drafts: Sequence[Draft]) -> None:
    """Keeps these and no others. Raises UserError("file-cannot-write")."""
    path = drafts_path(book)
    stated = [_stated(each) for each in drafts]
    try:
        if stated:
            write_text(path, json.dumps(stated, ensure_ascii=False))
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise UserError("file-cannot-write", file=path.name, reason=error.strerror or str(error)) from error


def _stated(draft: Draft) -> dict[str, object]:
    image = image_of(draft.kind, row_of(draft.kind, draft.record))
    stated: dict[str, object] = {"kind": draft.kind, "image": image, "typed": dict(draft.typed)}
    return stated if draft.at is None else {**stated, "at": asdict(draft.at)}


def drop_drafts_naming(book: Path, words: Iterable[str], ids: Iterable[int]) -> None:
    """Those that hold one of these texts, or name one of these records, go. Raises UserError as `write_drafts`."""
    kept = read_drafts(book)
    folded, numbers = [word.casefold() for word in words if word], set(ids)
    left = [each for each in kept if not _names(each, folded, numbers)]
    if len(left) < len(kept):
        write_drafts(book, left)


def _names(draft: Draft, words: Sequence[str], ids: set[int]) -> bool:
    row = row_of(draft.kind, draft.record)
    place = [] if draft.at is None else [draft.at.name]
    texts = " ".join([*(value for value in row if isinstance(value, str)), *draft.typed.values(), *place]).casefold()
    numbers = [*(value for value in row if isinstance(value, int)), 0 if draft.at is None else draft.at.id]
    return any(word in texts for word in words) or any(number in ids for number in numbers if number)
