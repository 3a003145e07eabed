"""A change to one record, and the labels of the steps that changes are written in."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .kinds import kind_of
from .records import Record


@dataclass(frozen=True, slots=True)
class Change:
    """`None, new` adds, `old, None` removes, `old, new` edits."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs a record before or after")

    @property
    def record(self) -> Record:
        """The record after the change, or the one that it removes."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    @property
    def kind(self) -> str:
        return kind_of(self.record)

    @property
    def inverse(self) -> "Change":
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Label:
    """What a step did, as a code and the values of its sentence, so that history reads in any language."""

    code: str
    values: dict[str, str | int] = field(default_factory=dict)


def adds(records: Iterable[Record]) -> list[Change]:
    return [Change(None, record) for record in records]


def inverse(changes: Iterable[Change]) -> list[Change]:
    """The changes that take `changes` back, in the order in which they have to be written."""
    return [change.inverse for change in reversed(list(changes))]
