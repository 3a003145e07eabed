"""A report as one HTML page that prints well; everything in it is escaped."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from ...formatting import in_sentence
from ...texts import language, right_to_left
from ..markup import Markup, alone, element, escaped, together
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
    parts = [
        Markup(""),
        element("h1", report.title),
        pairs(report.header),
        rows(report.columns, report.lines, report.whys, report.summary, report.sums, report.foot),
    ]
    if report.more:
        parts += [element("h2", report.more_title)] if report.more_title else []
        parts.append(rows(report.more_columns, report.more))
    title, style = element("title", report.title), element("style", Markup(_CSS))
    head = element("head", alone("meta", charset="utf-8"), "\n", title, style)
    body = element("body", together([*parts, Markup("")], "\n"))
    page = element("html", head, body, lang=language(), dir="rtl" if right_to_left() else "ltr")
    return f"<!DOCTYPE html>\n{page}\n"


def pairs(lines: Sequence[tuple[str, Cell]]) -> Markup:
    """Label and value a row, empty values left out."""
    body = [element("tr", element("td", label), _cell(value)) for label, value in shown_pairs(lines)]
    return element("table", *body, class_="pairs")


def rows(
    columns: list[str],
    lines: list[list[Cell]],
    whys: Sequence[list[str]] = (),
    summary: Sequence[tuple[str, Cell]] = (),
    sums: int = 1,
    under: Sequence[Cell] = (),
) -> Markup:
    """A table; empty columns are left out. `whys` explain its lines, sums stand under their column."""
    kept = filled_columns(lines)
    numbers = {place for place in kept if any(is_number(line[place]) for line in lines)}
    heads = [element("th", columns[place], class_="n" if place in numbers else "") for place in kept]
    explained = zip(lines, whys or [[]] * len(lines), strict=True)
    body = [_line([line[place] for place in kept], why) for line, why in explained]
    foot = _foot(kept, shown_pairs(summary), sums, under)
    return element("table", element("thead", element("tr", *heads)), element("tbody", *body), foot)


def _foot(kept: Sequence[int], summary: Sequence[tuple[str, Cell]], sums: int, under: Sequence[Cell]) -> Markup:
    """The sums: each label before the column that it sums; what sums none stands under the last one."""
    last = max((value.column for _, value in summary if isinstance(value, Sum)), default=0)
    body = [element("tr", *(_cell(under[place]) for place in kept), class_="sum")] if under else []
    for place, (label, value) in enumerate(summary):
        column = value.column if isinstance(value, Sum) else last
        before = kept.index(column) if column in kept else len(kept) - 1
        cells = [element("td", label, class_="label", colspan=before), _cell(value)]
        rest = [element("td")] * (len(kept) - before - 1)
        body.append(element("tr", *cells, *rest, class_="sum" if place == len(summary) - sums else ""))
    return element("tfoot", *body) if body and kept else Markup("")


def _line(cells: list[Cell], why: list[str]) -> Markup:
    """A row, and its reasons in a row below."""
    shown_cells = list(map(_cell, cells))
    if not why:
        return element("tr", *shown_cells)
    below = element("tr", element("td", "; ".join(why), colspan=len(cells)), class_="why")
    return together([element("tr", *shown_cells, class_="told"), below])


def _cell(value: Cell) -> Markup:
    text = shown(value)
    if is_number(value) or isinstance(value, date):
        return element("td", element("bdi", text, dir="ltr"), class_="n" if is_number(value) else "")
    return element("td", Markup(in_sentence(escaped(text))))


def write(report: Report, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_text(text_of(report), encoding="utf-8")
