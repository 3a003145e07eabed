"""What goes to the clipboard comes back the same, and what other programs put there is read."""

import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from clientbook.files.clipboard_table import as_html, as_text, is_table, rows_of_html
from clientbook.files.formula_guard import guarded

CELLS = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from("<>&\"'\t"), max_size=6).map(str.strip)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_rows_survive_as_text_and_as_html(rows: list[list[str]]) -> None:
    read = list(csv.reader(StringIO(as_text(rows)), dialect="excel-tab"))
    assert read[: len(rows)] == [[guarded(cell) for cell in row] for row in rows][: len(read)]
    filled = [[" ".join(guarded(cell).split()) for cell in row] for row in rows if any(row)]
    assert rows_of_html(as_html(rows, right_to_left=True)) == filled


def test_tables_of_spreadsheets_and_pages() -> None:
    calc = """<!DOCTYPE html><html><head><title>no</title><style>td { color: red }</style></head><body>
        <table cellspacing="0"><colgroup width="85"></colgroup>
        <tr><td align="left">Name<br></td><td>City</td></tr>
        <tr><td align="left">Kalomi &amp; Co<br>Ltd</td><td><font color="#000">חיפה</font></td></tr></table></body></html>"""
    assert rows_of_html(calc) == [["Name", "City"], ["Kalomi & Co\nLtd", "חיפה"]]
    nested = "<table><tr><td>menu<table><tr><th>A<th>B<tr><td>1<td>2<tr><td>3<td>4</table>after</td></tr></table>"
    assert rows_of_html(nested) == [["A", "B"], ["1", "2"], ["3", "4"]]
    assert rows_of_html("<p>no table</p>") == rows_of_html("") == rows_of_html("<td>x</td>") == []
    assert rows_of_html("<table><tr><td>open end") == [["open end"]]


def test_one_line_without_tabs_is_no_list() -> None:
    assert [is_table(text) for text in ("Dana", "Dana\n", "a\tb", "a\nb", "")] == [False, False, True, True, False]


def test_no_cell_becomes_a_formula() -> None:
    assert as_text([["=1+1", "+972 50", "-5"]]) == "'=1+1\t+972 50\t-5"
