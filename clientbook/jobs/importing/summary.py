"""What an import tells about cells and lines that became no field of a record: each with its column, or its line."""

from collections.abc import Iterator, Mapping
from typing import Final

from ...files.lists.workbooks.workbook_notices import Notice
from ...texts import tr
from .import_plan import ImportPlan
from .rows.unmapped_cells import Fate, Told

#: So many lines of a file that are no rows are told one by one.
_LINES: Final = 20


def told_of(planned: ImportPlan) -> Iterator[str]:
    """What a workbook does not show, then a sentence for each fate of cells, lines that are no rows, who goes by an
    address."""
    if not planned.rows:
        yield tr("The list holds no rows: there is nothing below its headings")
    yield from map(notice_told, planned.notices)
    for fate, sentence in sentences().items():
        columns = [counted(told) for told in planned.cells if told.fate is fate]
        if columns:
            yield sentence.format(columns=", ".join(columns))
    lines = planned.left_lines
    for each in lines[:_LINES]:
        yield tr("Line {line} is no row, and left out: {text}").format(line=each.line, text=" ".join(each.text.split()))
    if len(lines) > _LINES:
        last = ", ".join(str(each.line) for each in lines[_LINES : 2 * _LINES])
        yield tr("%n more line(s) that are no rows: {lines}", "", len(lines) - _LINES).format(lines=last)
    if planned.unknown_stages:
        stages = ", ".join(stage_told(*each) for each in planned.unknown_stages.items())
        yield tr("Stages of no known meaning, taken as open: {stages}").format(stages=stages)
    if planned.unnamed:
        yield tr("%n row(s) without a name, called by e-mail or phone", "", planned.unnamed)


def stage_told(name: str, count: int) -> str:
    """ "“Demo booked”, 3 rows"."""
    return tr("“{stage}”, %n row(s)", "", count).format(stage=" ".join(name.split()))


def notice_told(notice: Notice) -> str:
    """ "Hidden in the workbook, and read all the same: 3 rows"."""
    if notice.code == "hidden rows":
        return tr("Hidden in the workbook, and read all the same: %n row(s)", "", notice.number)
    if notice.code == "other sheets":
        told = tr("Not read: %n other sheet(s) of the workbook, {names}; choose one to import it", "", notice.number)
        return told.format(names=", ".join(notice.cells))
    cells = ", ".join(notice.cells) + (" …" if notice.number > len(notice.cells) else "")
    if notice.code == "errors":
        told = tr("Read as empty for an error such as #REF!: %n cell(s), {cells}", "", notice.number)
    else:
        told = tr("Read as empty for a formula without a saved result: %n cell(s), {cells}", "", notice.number)
    return told.format(cells=cells)


def told_of_step(values: Mapping[str, str | int]) -> Iterator[str]:
    """The same of an import that was done: which columns, as its step's label has them."""
    for fate, sentence in sentences().items():
        if columns := values.get(fate.name.lower()):
            yield sentence.format(columns=columns)


def counted(told: Told) -> str:
    """ "Shoe size (3 cells, lines 2, 5, 9)"."""
    lines = ", ".join(map(str, told.lines)) + ("…" if told.cells > len(told.lines) else "")
    cells = tr("%n cell(s)", "", told.cells)
    where = tr("line {lines}") if told.cells == 1 else tr("lines {lines}")
    return tr("{column} ({cells}, {lines})").format(column=told.column, cells=cells, lines=where.format(lines=lines))


def sentences() -> dict[Fate, str]:
    """What is said of the columns of each fate."""
    return {
        Fate.NOTED: tr("Kept in the notes: {columns}"),
        Fate.DROPPED: tr("Left out, as chosen: {columns}"),
        Fate.FOR_PROGRAMS: tr("Left out, groups that hold everybody: {columns}"),
        Fate.DAY_ONLY: tr("Taken without the time of day: {columns}"),
        Fate.SKIPPED: tr("In skipped rows, and not in the book: {columns}"),
        Fate.AS_IT_WAS: tr("Not taken over, for the book says otherwise: {columns}"),
        Fate.UNSEEN_KEPT: tr("With characters that cannot be seen, kept: {columns}"),
        Fate.UNSEEN_REMOVED: tr("Characters that cannot be seen were removed: {columns}"),
    }
