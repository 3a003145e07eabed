"""Taking back one step of any age, an import or a merge above all: what was changed since stays, and is listed.

Each field is settled by itself: what still is as the step left it goes back, what somebody changed since is kept.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any, Final

from ...domain.changes import Change, Label
from ...domain.errors import UserError
from ...domain.kinds import KINDS, children_of, kind_of, name_of
from ...domain.pay.periods import month_of
from ...domain.records import ClosedStatement, Plan, Record
from ...domain.references import without
from ...progress import Progress
from ...store.book import Book, Done
from ...store.reader import StepWork
from ...store.writing.steps import Step
from ..delete import deletion_changes
from .drop_dangling import names_alike, without_dangling

_CHUNK: Final = 2000


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that stays as it is, or in part: its name, and why as a code ("edited", "in use", "gone", "closed")."""

    kind: str
    id: int
    name: str
    reason: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakingBack:
    """What taking a step back would do."""

    step: Step
    changes: Sequence[Change]
    kept: Sequence[Kept]


@dataclass(frozen=True, slots=True)
class ImportDone:
    """One line of the list of imports."""

    step: Step
    taken_back: bool


def imports_of(book: Book) -> list[ImportDone]:
    """All imports, newest first; those that were undone or taken back say so."""
    return _done(book, "imported")


def samples_of(book: Book) -> Step | None:
    """The step that brought the sample data in, where it is in the book."""
    return next((done.step for done in _done(book, "samples") if not done.taken_back), None)


def _done(book: Book, code: str) -> list[ImportDone]:
    """All steps of this code, newest first."""
    back = {int(step.label.values.get("step", 0) or 0) for step in book.steps_called("taken-back") if not step.undone}
    return [ImportDone(step, step.undone or step.id in back) for step in book.steps_called(code)]


def taking_back(book: Book, step_id: int, all_of_it: bool = False) -> TakingBack:
    """Plans it. With `all_of_it` also what was edited since goes back, and what came to hang on it goes.

    Raises UserError "step-unknown", "step-undone".
    """
    with book.connected():
        work = book.work_of(step_id)
        if work.step.undone or any(done.step.id == step_id and done.taken_back for done in imports_of(book)):
            raise UserError("step-undone")
        kept: list[Kept] = []
        inverses = list(_inverses(book, work, kept, all_of_it))
        back = {each.before.id: each for each in inverses if each.before is not None}
        removals = _removals(book, work, kept, all_of_it, _elsewhere(work, back))
        return TakingBack(work.step, _together(inverses, back, removals), kept)


def take_back(book: Book, planned: TakingBack, progress: Progress | None = None) -> Done:
    """Writes it as a step of its own, which can be undone. Raises UserError("nothing-to-do")."""
    label = planned.step.label
    values = {name: value for name, value in label.values.items() if name != "by"}
    values |= {"code": label.code, "step": planned.step.id}
    return book.apply(Label("taken-back", values), planned.changes, progress, total=len(planned.changes))


def _inverses(book: Book, work: StepWork, kept: list[Kept], all_of_it: bool) -> Iterator[Change]:
    """Edits and removals of the step, the other way round."""
    returning = [each.record for each in work.inverses if each.before is None]
    coming = {record.id for record in returning}
    # A deal whose client is gone stays away, and nothing that comes back may name it.
    coming -= {
        each.id for each in returning if KINDS[kind_of(each)].needs and without_dangling(book, each, coming) is None
    }
    for start in range(0, len(work.inverses), _CHUNK):
        chunk = work.inverses[start : start + _CHUNK]
        for kind in {change.kind for change in chunk}:
            of_kind = [change for change in chunk if change.kind == kind]
            stored = book.records(kind, [change.record.id for change in of_kind])
            for inverse in of_kind:
                change = _settled(kind, inverse, stored.get(inverse.record.id), kept, all_of_it)
                if change is not None:
                    yield from _without_dangling(book, change, coming, kept)


def _without_dangling(book: Book, change: Change, coming: set[int], kept: list[Kept]) -> Iterator[Change]:
    """The change without mentions of what is gone since; nothing where the record cannot be without it."""
    before, after = change.before, change.after
    assert after is not None
    fit = after if before is not None and names_alike(before, after) else without_dangling(book, after, coming)
    if fit is None:
        kept.append(Kept(kind_of(after), after.id, name_of(after), "gone"))
    elif fit != before:
        yield Change(before, fit)


def _settled(kind: str, inverse: Change, now: Record | None, kept: list[Kept], all_of_it: bool) -> Change | None:
    """`inverse` goes from what the step left to what was before; `now` is what the book holds."""
    left, former = inverse.before, inverse.after
    assert former is not None
    if left is None:
        return Change(None, former) if now is None else None  # the step had removed it
    if now is None:
        kept.append(Kept(kind, former.id, name_of(former), "gone"))
        return None
    fresh: dict[str, Any] = {}
    conflicts = []
    for name in type(now).__dataclass_fields__:
        then, was, stands = getattr(former, name), getattr(left, name), getattr(now, name)
        if then == was:
            continue
        if stands == was or all_of_it:
            fresh[name] = then
        elif isinstance(stands, tuple):
            fresh[name] = _list_back(then, was, stands)
        else:
            conflicts.append(name)
    if conflicts:
        kept.append(Kept(kind, now.id, name_of(now), "edited", tuple(conflicts)))
    after = replace(now, **fresh)
    return Change(now, after) if after != now else None


def _list_back(then: tuple[object, ...], was: tuple[object, ...], stands: tuple[object, ...]) -> tuple[object, ...]:
    """A list that grew since: what the step added goes, what it took comes back, what came later stays."""
    former, left = set(then), set(was)
    stay = dict.fromkeys(item for item in stands if item in former or item not in left)
    return (*stay, *(item for item in then if item not in left and item not in stay))


def _elsewhere(work: StepWork, back: Mapping[int, Change]) -> set[int]:
    """What goes back to hang on something that the step did not add: it stays where the added goes."""
    added = {number for _, first, last in work.added for number in range(first, last + 1)}
    found: set[int] = set()
    for number, change in back.items():
        hangs = KINDS[kind_of(change.record)].hangs_on
        if hangs and not any(getattr(change.after, each.field) in added for each in hangs):
            found.add(number)
    return found


def _together(inverses: list[Change], back: Mapping[int, Change], removals: list[Change]) -> list[Change]:
    """One change of each record: what is removed needs no going back, what goes back names nothing that goes."""
    gone: dict[str, list[int]] = {}
    for each in removals:
        if each.after is None:
            gone.setdefault(kind_of(each.record), []).append(each.record.id)
    doubled = {each.record.id: each for each in removals if each.record.id in back}
    found = [each for each in inverses if each.before is None or each.before.id not in doubled]
    for number, removal in doubled.items():
        after = None if removal.after is None else back[number].after
        for kind, ids in gone.items() if after is not None else ():
            assert after is not None
            after = without(after, kind, ids)
        if after != removal.before:
            found.append(Change(removal.before, after))
    return [*found, *(each for each in removals if each.record.id not in doubled)]


def _removals(book: Book, work: StepWork, kept: list[Kept], all_of_it: bool, stays: Set[int]) -> list[Change]:
    """The records that the step added, as far as nothing else hangs on them; `stays` does not go with them."""
    doomed: dict[int, Record] = {}
    for kind, first, last in work.added:
        doomed.update(book.records(kind, range(first, last + 1)))
    for number, record in list(doomed.items()):
        goes_whole = all_of_it and isinstance(record, Plan) and record.employer_id in doomed
        if isinstance(record, Plan) and not goes_whole and _has_closed(book, record):
            del doomed[number]
            kept.append(
                Kept("plan", number, book.names("employer", [record.employer_id])[record.employer_id], "closed")
            )
    if all_of_it:
        return deletion_changes(book, doomed.values(), stays)
    held = {number for number in doomed if number in work.touched_since}
    held |= _in_use(book, work, set(doomed) - held)
    for number in sorted(held):
        record = doomed.pop(number)
        reason = "edited" if number in work.touched_since else "in use"
        kept.append(Kept(kind_of(record), number, name_of(record), reason))
    return deletion_changes(book, doomed.values(), stays)


def _has_closed(book: Book, plan: Plan) -> bool:
    """Whether months are closed that this plan has paid: what corrects them is counted by it."""
    closed = book.all("statement", employer_id=plan.employer_id)
    return any(isinstance(each, ClosedStatement) and each.month >= month_of(plan.starts) for each in closed)


def _in_use(book: Book, work: StepWork, doomed: set[int]) -> set[int]:
    """Records on which others hang that stay: a client whose deal was added later, a contact of a kept activity."""
    held: set[int] = set()
    while True:
        fresh: set[int] = set()
        for kind, first, last in work.added:
            for other, by in children_of(kind):
                pairs = book.referring(other.name, by.field, first, last)
                fresh |= {parent for child, parent in pairs if parent in doomed and child not in doomed}
        if not fresh:
            return held
        held |= fresh
        doomed -= fresh
