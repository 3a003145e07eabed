"""A report as one HTML page that prints well; everything in it is escaped."""

from collections.abc import Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Final

from ...formatting import in_sentence
from ...texts import language, right_to_left
from ..whole_file import whole_file
from .report import Cell, Report, Sum, filled_columns, is_number, shown, shown_pairs

_CSS: Final = """
body { font: 14px/1.5 system-ui, sans-serif; color: #1B1F24; margin: 32px auto; max-width: 1080px; padding: 0 24px; }
h1 { font-size: 1.6em; margin: 0 0 16px; }
table { border-collapse: collapse; margin: 16px 0; width: 100%; }
th, td { padding: 4px 8px; text-align: start; border-bottom: 1px solid #DCE0E5; vertical-align: top; }
th { color: #57606A; font-weight: 600; }
td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
table.pairs { width: auto; }
tfoot { break-inside: avoid; }
tfoot td { border-bottom: 0; }
tfoot td.label { text-align: end; color: #57606A; }
tfoot tr.sum td { font-weight: 700; border-top: 2px solid #1B1F24; color: #1B1F24; }
h2 { font-size: 1.2em; margin: 24px 0 0; }
tr.told td { border-bottom: 0; padding-bottom: 0; }
tr.why td { color: #57606A; font-size: .85em; padding-top: 0; }
bdi { unicode-bidi: isolate; }
@media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
"""


def text_of(report: Report) -> str:
    direction = "rtl" if right_to_left() else "ltr"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{language()}" dir="{direction}"><head><meta charset="utf-8">',
        f"<title>{escape(report.title)}</title><style>{_CSS}</style></head><body>",
        f"<h1>{escape(report.title)}</h1>",
        pairs(report.header),
        rows(report.columns, report.lines, report.whys, report.summary, report.sums),
    ]
    if report.more:
        parts += [f"<h2>{escape(report.more_title)}</h2>"] if report.more_title else []
        parts.append(rows(report.more_columns, report.more))
    return "\n".join([*parts, "</body></html>", ""])


def pairs(lines: Sequence[tuple[str, Cell]]) -> str:
    """Label and value a row, empty values left out."""
    body = "".join(f"<tr><td>{escape(label)}</td>{_cell(value)}</tr>" for label, value in shown_pairs(lines))
    return f'<table class="pairs">{body}</table>'


def rows(
    columns: list[str],
    lines: list[list[Cell]],
    whys: Sequence[list[str]] = (),
    summary: Sequence[tuple[str, Cell]] = (),
    sums: int = 1,
) -> str:
    """A table; empty columns are left out. `whys` explain its lines, sums stand under their column."""
    kept = filled_columns(lines)
    numbers = {place for place in kept if any(is_number(line[place]) for line in lines)}
    head = "".join(f"<th{_numeric(place in numbers)}>{escape(columns[place])}</th>" for place in kept)
    explained = zip(lines, whys or [[]] * len(lines), strict=True)
    body = "".join(_line([line[place] for place in kept], why) for line, why in explained)
    foot = _foot(kept, shown_pairs(summary), sums)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table>"


def _foot(kept: Sequence[int], summary: Sequence[tuple[str, Cell]], sums: int) -> str:
    """The sums: each label before the column that it sums; what sums none stands under the last one."""
    last = max((value.column for _, value in summary if isinstance(value, Sum)), default=0)
    body = []
    for place, (label, value) in enumerate(summary):
        column = value.column if isinstance(value, Sum) else last
        before = kept.index(column) if column in kept else len(kept) - 1
        style = ' class="sum"' if place == len(summary) - sums else ""
        rest = "<td></td>" * (len(kept) - before - 1)
        body.append(f'<tr{style}><td class="label" colspan="{before}">{escape(label)}</td>{_cell(value)}{rest}</tr>')
    return f"<tfoot>{''.join(body)}</tfoot>" if body and kept else ""


def _numeric(is_numeric: bool) -> str:
    return ' class="n"' if is_numeric else ""


def _line(cells: list[Cell], why: list[str]) -> str:
    """A row, and its reasons in a row below."""
    told = "".join(map(_cell, cells))
    if not why:
        return f"<tr>{told}</tr>"
    below = f'<tr class="why"><td colspan="{len(cells)}">{escape("; ".join(why))}</td></tr>'
    return f'<tr class="told">{told}</tr>{below}'


def _cell(value: Cell) -> str:
    text = escape(shown(value))
    if is_number(value):
        return f'<td class="n"><bdi dir="ltr">{text}</bdi></td>'
    if isinstance(value, date):
        return f'<td><bdi dir="ltr">{text}</bdi></td>'
    return f"<td>{in_sentence(text)}</td>"


def write(report: Report, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_text(text_of(report), encoding="utf-8")
