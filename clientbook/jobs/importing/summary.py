"""What an import tells about cells and lines that became no field of a record: each with its column, or its line."""

from collections.abc import Iterator, Mapping
from typing import Final

from ...files.lists.workbooks.workbook_notices import Notice
from ...texts import tr
from .import_plan import ImportPlan
from .rows.unmapped_cells import ColumnFate, Fate

#: So many lines of a file that are no rows are told one by one.
_LINES: Final = 20


def summary_lines(planned: ImportPlan) -> Iterator[str]:
    """What a workbook does not show, then a sentence for each fate of cells, lines that are no rows, who goes by an
    address."""
    if not planned.rows:
        yield tr("The list holds no rows with anything in them")
    yield from map(notice_text, planned.notices)
    if planned.new_fields:
        yield tr("New fields of your own: {columns}").format(columns=", ".join(planned.new_fields))
    for fate, sentence in sentences().items():
        columns = [counted(column_fate) for column_fate in planned.cells if column_fate.fate is fate]
        if columns:
            yield sentence.format(columns=", ".join(columns))
    lines = planned.left_lines
    for each in lines[:_LINES]:
        yield tr("Line {line} is no row, and left out: {text}").format(line=each.line, text=" ".join(each.text.split()))
    if len(lines) > _LINES:
        last = ", ".join(str(each.line) for each in lines[_LINES : 2 * _LINES])
        yield tr("%n more line(s) outside the rows: {lines}", "", len(lines) - _LINES).format(lines=last)
    if planned.unknown_stages:
        stages = ", ".join(stage_text(*each) for each in planned.unknown_stages.items())
        yield tr("Stages of no known meaning, taken as open: {stages}").format(stages=stages)
    if planned.unnamed:
        yield tr("%n row(s) without a name, called by e-mail or phone", "", planned.unnamed)


def stage_text(name: str, count: int) -> str:
    """ "“Demo booked”, 3 rows"."""
    return tr("“{stage}”, %n row(s)", "", count).format(stage=" ".join(name.split()))


def notice_text(notice: Notice) -> str:
    """ "Hidden in the workbook, and read all the same: 3 rows"."""
    if notice.code == "encoding guessed":
        used, *others = notice.cells
        text = tr(
            "The encoding is a guess, {used}: its letters could as well be {others}. Choose it if names look wrong"
        )
        return text.format(used=used, others=", ".join(others))
    if notice.code == "hidden rows":
        return tr("Hidden in the workbook, and read all the same: %n row(s)", "", notice.number)
    if notice.code == "other sheets":
        text = tr("Not read: %n other sheet(s) of the workbook, {names}; choose one to import it", "", notice.number)
        return text.format(names=", ".join(notice.cells))
    if notice.code == "cell currencies":
        told, taken = notice.cells
        text = tr(
            "Currencies that only the format of cells shows are not told by {kind} workbooks: amounts are in {currency}"
        )
        return text.format(kind=told, currency=taken)
    cells = ", ".join(notice.cells) + (" …" if notice.number > len(notice.cells) else "")
    if notice.code == "errors":
        text = tr("Read as empty for an error such as #REF!: %n cell(s), {cells}", "", notice.number)
    else:
        text = tr("Read as empty for a formula without a saved result: %n cell(s), {cells}", "", notice.number)
    return text.format(cells=cells)


def step_summary_lines(values: Mapping[str, str | int]) -> Iterator[str]:
    """The same of an import that was done: which columns, as its step's label has them."""
    for fate, sentence in sentences().items():
        if columns := values.get(fate.name.lower()):
            yield sentence.format(columns=columns)


def counted(column_fate: ColumnFate) -> str:
    """ "Shoe size (3 cells, lines 2, 5, 9)"."""
    lines = ", ".join(map(str, column_fate.lines)) + ("…" if column_fate.cells > len(column_fate.lines) else "")
    cells = tr("%n cell(s)", "", column_fate.cells)
    where = tr("line {lines}") if column_fate.cells == 1 else tr("lines {lines}")
    return tr("{column} ({cells}, {lines})").format(
        column=column_fate.column, cells=cells, lines=where.format(lines=lines)
    )


def sentences() -> dict[Fate, str]:
    """What is said of the columns of each fate."""
    return {
        Fate.NOTED: tr("Kept in the notes: {columns}"),
        Fate.DROPPED: tr("Left out, as chosen: {columns}"),
        Fate.FOR_PROGRAMS: tr("Left out, groups that hold everybody: {columns}"),
        Fate.DAY_ONLY: tr("Taken without the time of day: {columns}"),
        Fate.SKIPPED: tr("In skipped rows, and not in the book: {columns}"),
        Fate.AS_IT_WAS: tr("Not taken over, for the book says otherwise: {columns}"),
        Fate.UNKNOWN_NUMBER: tr("Numbers of which nobody is known yet, kept in the notes: {columns}"),
        Fate.UNSEEN_KEPT: tr("With characters that cannot be seen, kept: {columns}"),
        Fate.UNSEEN_REMOVED: tr("Characters that cannot be seen were removed: {columns}"),
    }
