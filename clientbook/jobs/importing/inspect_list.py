"""What a list is, told for people and for programs."""

import json
from collections.abc import Iterator
from typing import Any

from ...files.lists.csv_rows import Reading, bare_rows, rows
from ...files.lists.notices import notices
from ...files.lists.reading import WORKBOOKS
from ...labels import list_kinds
from ...texts import tr
from .import_plan import DEFAULT_CURRENCY
from .rows.open_columns import settle
from .rows.row_cells import REMARK
from .summary import notice_text


def as_json(reading: Reading) -> dict[str, Any]:
    """The reading as JSON values."""
    if reading.kind == "deals":
        reading, _ = settle(reading, {}, (), DEFAULT_CURRENCY)  # which cells are rates, and which are sums
    is_text = reading.format == "csv"
    return {
        "format": reading.format,
        "sheet": reading.sheet or None,
        "encoding": reading.encoding or None,
        "other_encodings": list(reading.other_encodings),
        "delimiter": reading.delimiter if is_text else None,
        "quote": reading.quote if is_text else None,
        "header_line": reading.header_line,
        "columns": [
            {"heading": heading, "field": None if field == REMARK else field}
            for heading, field in zip(reading.headings, reading.fields, strict=True)
        ],
        "rows": sum(1 for _ in rows(reading)),
        "kind": reading.kind,
        "told": [notice_text(each) for each in notices(reading)],
    }


def json_with_rows(reading: Reading) -> Iterator[str]:
    """`as_json` with every data row as it was read under "data", piece by piece: a list may be larger than memory.

    Rows are counted before the first piece, so that a list that cannot be read to its end tells so and nothing else.
    """
    yield json.dumps(as_json(reading), ensure_ascii=False, indent=2).removesuffix("\n}") + ',\n  "data": ['
    between = "\n    "
    beyond: dict[int, list[str]] = {}
    for line, cells in bare_rows(reading, beyond=beyond):
        yield between + json.dumps([*cells, *beyond.pop(line, ())], ensure_ascii=False)
        between = ",\n    "
    yield "\n  ]\n}\n"


def as_text(reading: Reading) -> str:
    """A few lines: how the file reads, and a line a column."""
    found = as_json(reading)
    text = tr("{kind}: {rows} rows, {how}")
    kind = list_kinds().get(reading.kind, reading.kind)
    lines = [text.format(kind=kind, rows=f"{found['rows']:,}", how=_how(reading))]
    lines += [f"  {notice_text(each)}" for each in notices(reading)]
    for place, column in enumerate(found["columns"], 1):
        lines.append(f"  {column['heading'] or tr('Column {n}').format(n=place)} -> {column['field'] or '-'}")
    return "\n".join(lines)


def _how(reading: Reading) -> str:
    """How the file is written: only text has an encoding and a delimiter, only a workbook sheets."""
    if reading.format in WORKBOOKS:
        form = reading.format.upper()
        return tr("{format}, sheet {sheet}").format(format=form, sheet=reading.sheet) if reading.sheet else form
    if reading.format != "csv":
        return f"{'vCard' if reading.format == 'vcard' else reading.format.upper()}, {reading.encoding}"
    delimiter = {"\t": "TAB", " ": tr("space")}.get(reading.delimiter, reading.delimiter)
    if not delimiter:
        return f"{reading.encoding}, {tr('one column')}"
    return tr("{encoding}, columns by {delimiter}").format(encoding=reading.encoding, delimiter=delimiter)
