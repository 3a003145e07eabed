"""A workbook as text, so that a golden file of it says what changed: cells with type, format and style."""

from pathlib import Path

import openpyxl


def workbook_text(path: Path) -> str:
    """One line a cell, as openpyxl reads it; the sheet's direction, frozen rows and widths above."""
    lines = []
    for sheet in openpyxl.load_workbook(path).worksheets:
        direction = "right to left" if sheet.sheet_view.rightToLeft else "left to right"
        widths = " ".join(f"{name}={each.width:g}" for name, each in sorted(sheet.column_dimensions.items()))
        lines += [f"sheet {sheet.title}: {direction}, frozen at {sheet.freeze_panes}", f"widths {widths}"]
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    style = [cell.number_format, *(["bold"] if cell.font.bold else [])]
                    style += [f"{cell.alignment.horizontal}"] if cell.alignment.horizontal else []
                    style += ["underlined"] if cell.border.bottom.style else []
                    lines.append(f"{cell.coordinate} {cell.data_type} [{', '.join(style)}] {cell.value}")
    return "\n".join(lines) + "\n"
