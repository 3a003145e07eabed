"""Lists whose columns are set apart by blanks alone, and such as only look like them."""

from pathlib import Path

import pytest

from clientbook.files.lists.csv_rows import read, rows

TABLES: dict[str, tuple[str, list[list[str]]]] = {
    "empty cells and amounts on the right": (
        "NAME            CITY       PHONE         BALANCE\n"
        "Dana Cohen      Haifa      050-1234567    120.50\n"
        "Ron Bar         Tel Aviv                   10.00\n"
        "Maya Gal-On     Eilat      052-1111111      0.00\n",
        [
            ["NAME", "CITY", "PHONE", "BALANCE"],
            ["Dana Cohen", "Haifa", "050-1234567", "120.50"],
            ["Ron Bar", "Tel Aviv", "", "10.00"],
            ["Maya Gal-On", "Eilat", "052-1111111", "0.00"],
        ],
    ),
    "a rule under the headings": (
        "CustNo  Company Name         Contact\n------  -------------------  -----------\n"
        "1001    Kalomi Ltd           Dana Cohen\n1002    Negev Foods & Sons   Ron\n1003    Oren                 Avi\n",
        [
            ["CustNo", "Company Name", "Contact"],
            ["1001", "Kalomi Ltd", "Dana Cohen"],
            ["1002", "Negev Foods & Sons", "Ron"],
            ["1003", "Oren", "Avi"],
        ],
    ),
    "names and nothing else": (
        "Dana Cohen\nRon Bar\nAvi Levi\nMaya Gal\nLea Oren\n",
        [[""], ["Dana Cohen"], ["Ron Bar"], ["Avi Levi"], ["Maya Gal"], ["Lea Oren"]],
    ),
    "prose": (
        "Remarks\nCall Dana  on Sunday\nThe list is  long\nnobody  knows why\nand rests\n",
        [["Remarks"], ["Call Dana  on Sunday"], ["The list is  long"], ["nobody  knows why"], ["and rests"]],
    ),
}


def table_of(path: Path) -> list[list[str]]:
    reading = read(path)
    return [list(reading.headings), *(row.cells for row in rows(reading))]


@pytest.mark.parametrize("kind", TABLES)
def test_columns_are_found_where_they_are(kind: str, tmp_path: Path) -> None:
    text, expected = TABLES[kind]
    path = tmp_path / "list.txt"
    path.write_text(text, encoding="utf-8")
    assert table_of(path) == expected


def test_a_word_over_a_column_s_edge_is_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    lines = ["Name        City", *(f"Firm {n:<5}  Akko" for n in range(600)), "Firm Oreniaal  Eilat"]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert "".join(table_of(path)[-1]).replace(" ", "") == "FirmOreniaalEilat"
    assert "Oreniaal" in " ".join(table_of(path)[-1])
