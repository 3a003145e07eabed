"""A report as one HTML page that prints well; everything in it is escaped."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Final

from ..texts import language, right_to_left
from .report import Cell, Report
from .whole_file import whole_file

_CSS: Final = """
body { font: 14px/1.5 system-ui, sans-serif; color: #1B1F24; margin: 32px auto; max-width: 1080px; padding: 0 24px; }
h1 { font-size: 1.6em; margin: 0 0 16px; }
table { border-collapse: collapse; margin: 16px 0; width: 100%; }
th, td { padding: 4px 8px; text-align: start; border-bottom: 1px solid #DCE0E5; vertical-align: top; }
th { color: #57606A; font-weight: 600; }
td.n { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
table.pairs { width: auto; }
table.pairs tr.sum td { font-weight: 700; border-top: 2px solid #1B1F24; }
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
        rows(report.columns, report.lines, report.whys),
        pairs(report.summary, sums=report.sums),
    ]
    if report.more:
        parts.append(rows(report.more_columns, report.more))
    return "\n".join([*parts, "</body></html>", ""])


def pairs(lines: list[tuple[str, Cell]], sums: int = 0) -> str:
    """Label and value a row, empty values left out; the last `sums` rows stand out."""
    shown = [(label, value) for label, value in lines if value not in (None, "")]
    body = []
    for place, (label, value) in enumerate(shown):
        style = ' class="sum"' if sums and place == len(shown) - sums else ""
        body.append(f"<tr{style}><td>{escape(label)}</td>{_cell(value)}</tr>")
    return f'<table class="pairs">{"".join(body)}</table>'


def rows(columns: list[str], lines: list[list[Cell]], whys: Sequence[list[str]] = ()) -> str:
    """A table; columns without anything in them are left out. `whys` explain its lines."""
    kept = [place for place in range(len(columns)) if any(line[place] not in (None, "") for line in lines)]
    head = "".join(f"<th>{escape(columns[place])}</th>" for place in kept)
    explained = zip(lines, whys or [[]] * len(lines), strict=True)
    body = "".join(_line([line[place] for place in kept], why) for line, why in explained)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _line(cells: list[Cell], why: list[str]) -> str:
    """A row, and its reasons in a row below."""
    shown = "".join(map(_cell, cells))
    if not why:
        return f"<tr>{shown}</tr>"
    told = f'<tr class="why"><td colspan="{len(cells)}">{"; ".join(map(_sentence, why))}</td></tr>'
    return f'<tr class="told">{shown}</tr>{told}'


def _sentence(text: str) -> str:
    """What has no letters (legs) reads from left to right in any line."""
    way = "" if any(c.isalpha() for c in text) else ' dir="ltr"'
    return f"<bdi{way}>{escape(text)}</bdi>"


def _cell(value: Cell) -> str:
    if isinstance(value, Decimal):
        return f'<td class="n"><bdi dir="ltr">{value:,f}</bdi></td>'
    if isinstance(value, date):
        return f'<td><bdi dir="ltr">{value.isoformat()}</bdi></td>'
    return f"<td><bdi>{escape(value or '')}</bdi></td>"


def write(report: Report, path: Path) -> None:
    with whole_file(path) as partial:
        partial.write_text(text_of(report), encoding="utf-8")
