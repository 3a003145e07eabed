"""What a list is, told for people and for programs."""

from typing import Any

from ..files.csv_rows import Reading, rows
from ..texts import tr


def as_json(reading: Reading, with_rows: bool = False) -> dict[str, Any]:
    """The reading as JSON values; with `with_rows` every data row as it was read."""
    data = [row.cells for row in rows(reading)] if with_rows else None
    count = len(data) if data is not None else sum(1 for _ in rows(reading))
    found: dict[str, Any] = {
        "encoding": reading.encoding,
        "delimiter": reading.delimiter,
        "quote": reading.quote,
        "header_line": reading.header_line,
        "columns": [
            {"heading": heading, "field": field}
            for heading, field in zip(reading.headings, reading.fields, strict=True)
        ],
        "rows": count,
        "kind": reading.kind,
    }
    return found if data is None else found | {"data": data}


def as_text(reading: Reading) -> str:
    """A few lines: how the file reads, and a line a column."""
    found = as_json(reading)
    delimiter = {"\t": "TAB", "": tr("one column")}.get(reading.delimiter, reading.delimiter)
    lines = [
        tr("{kind}: {rows} rows, {encoding}, columns by {delimiter}").format(
            kind=reading.kind, rows=f"{found['rows']:,}", encoding=reading.encoding or "XLSX", delimiter=delimiter
        )
    ]
    for place, column in enumerate(found["columns"], 1):
        lines.append(f"  {column['heading'] or tr('Column {n}').format(n=place)} -> {column['field'] or '-'}")
    return "\n".join(lines)
