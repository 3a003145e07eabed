"""What stands around a table in real lists: notes, pairs, comments, balances. The table comes out alone and whole."""

from pathlib import Path

import pytest

from clientbook.files.lists.csv_rows import read, rows

HEADS = ["Ref", "Firm", "Place", "Opened", "Sum", "State", "By", "Way"]
FIRST = ["A1", "Oren Ltd", "Akko", "2026-01-02", "12.50", "open", "Dana", "web"]
SECOND = ["A2", "Bar & Sons", "Eilat", "2026-01-03", "7", "shut", "Ron", "call"]


def text_of(*table: list[str], delimiter: str = ",") -> str:
    return "".join(delimiter.join(row) + "\n" for row in table)


TABLE = [HEADS, FIRST, SECOND]
CASES: dict[str, tuple[str, list[list[str]]]] = {
    "more comments than rows": (
        "".join(f'# note {n} on this export"\n' for n in range(12)) + text_of(*TABLE, delimiter="\t"),
        TABLE,
    ),
    "headings in the last comment": (
        "# Station: north\n# Unit: metres\n#\n# Day;Depth;Heat\n2026-01-01;1.5;20\n2026-01-02;1.7;21\n",
        [["# Day", "Depth", "Heat"], ["2026-01-01", "1.5", "20"], ["2026-01-02", "1.7", "21"]],
    ),
    "long notes behind a gap": (
        text_of(*TABLE)
        + "\n\n"
        + "".join(f'"Note {n}: prices are without tax, and may change."\n' for n in range(7))
        + "\nPrinted on Sunday, by Noa\n",
        TABLE,
    ),
    "counts behind a rule": (
        "Sheet of the month\n---------- entries ----------\n"
        + text_of(*TABLE)
        + "-----------------------------\n2 entries\nin: 1,12.50\nout: 1,7\nopen: 0,0\nwaiting: 0,0\n",
        TABLE,
    ),
    "pairs longer than the table": (
        'Kaart,****1234\nHouder,Noa\nVervaldag,2026-05-07\nBedrag,"3,524"\n\n'
        "Dag,Winkel,Som,Munt,Aard\n2026-03-21,Bakker,3,EUR,x\n2026-03-31,Slager,5,EUR,y\n",
        [
            ["Dag", "Winkel", "Som", "Munt", "Aard"],
            ["2026-03-21", "Bakker", "3", "EUR", "x"],
            ["2026-03-31", "Slager", "5", "EUR", "y"],
        ],
    ),
    "balances": (text_of(*TABLE) + "SUBTOTAL,,,,19.50,,,\nCLOSING BALANCE,,,,100.00,,,\n", TABLE),
    "balance with its day and currency": (
        text_of(*TABLE, delimiter=";") + "Kontostand;28.2.2026;;;3.882,54;EUR\n",
        TABLE,
    ),
    "rows end in a delimiter, their headings do not": (
        "日期,说明,金额\n2026-01-02,面包,12.50,\n2026-01-03,牛奶,7.00,\n2026-01-04,茶,3.00,\n",
        [
            ["日期", "说明", "金额", ""],
            ["2026-01-02", "面包", "12.50", ""],
            ["2026-01-03", "牛奶", "7.00", ""],
            ["2026-01-04", "茶", "3.00", ""],
        ],
    ),
    "columns without headings behind the last one": (
        "Name,Email,,Phone\nDana,d@x.com,calm,,new,x\nRon,,wide,03-5551234,,y\nGal,g@x.com,,,old,z\n",
        [
            ["Name", "Email", "", "Phone", "", ""],
            ["Dana", "d@x.com", "calm", "", "new", "x"],
            ["Ron", "", "wide", "03-5551234", "", "y"],
            ["Gal", "g@x.com", "", "", "old", "z"],
        ],
    ),
    "groups of names among names": (
        "Name,City,Mail,Since\nNorth,,,\nDana,Haifa,d@x.com,2024\nRon,Akko,r@x.com,2025\nGal,Akko,g@x.com,2025\n"
        "South,,,\nAvi,Eilat,a@x.com,2025\nNoa,Arad,n@x.com,2023\n",
        [
            ["Name", "City", "Mail", "Since"],
            ["Dana", "Haifa", "d@x.com", "2024"],
            ["Ron", "Akko", "r@x.com", "2025"],
            ["Gal", "Akko", "g@x.com", "2025"],
            ["Avi", "Eilat", "a@x.com", "2025"],
            ["Noa", "Arad", "n@x.com", "2023"],
        ],
    ),
    "names alone where rows are hardly filled": (
        "Name,City,Mail,Since\nNorth,,,\nDana,Haifa,,\nRon,,r@x.com,\nSouth,,,\nAvi,Eilat,,2025\nNoa,Arad,,\n",
        [
            ["Name", "City", "Mail", "Since"],
            ["North", "", "", ""],
            ["Dana", "Haifa", "", ""],
            ["Ron", "", "r@x.com", ""],
            ["South", "", "", ""],
            ["Avi", "Eilat", "", "2025"],
            ["Noa", "Arad", "", ""],
        ],
    ),
    "groups inside, with their numbers": (
        "Name,City,Mail\n,North (2),\nDana,Haifa,d@x.com\nRon,Akko,\n,South (1),\nAvi,Eilat,a@x.com\n",
        [["Name", "City", "Mail"], ["Dana", "Haifa", "d@x.com"], ["Ron", "Akko", ""], ["Avi", "Eilat", "a@x.com"]],
    ),
    "groups in a column that not all rows fill": (
        "Nr,Name,City,Mail\n"
        + "".join(
            (",,Old town,\n" if n == 4 else "") + f"{n},Dana {'ABCDEFG'[n]},{'Haifa' if n % 2 else ''},\n"
            for n in range(7)
        ),
        [
            ["Nr", "Name", "City", "Mail"],
            *([str(n), f"Dana {'ABCDEFG'[n]}", "Haifa" if n % 2 else "", ""] for n in range(7)),
        ],
    ),
    "seasons over sums": (
        "Sum,Nr,Note\nHerbst 2026,,\n3.50 EUR,1,a\n4.50 EUR,2,b\n5.50 EUR,3,c\nWinter 2026,,\n6.50 EUR,4,d\n"
        "7.50 EUR,5,e\n8.50 EUR,6,f\n",
        [["Sum", "Nr", "Note"], *([f"{n + 2}.50 EUR", str(n), "abcdef"[n - 1]] for n in range(1, 7))],
    ),
    "printed in any language": (
        "Name;City\nDana;Haifa\nRon;Akko\n" + "Vytlačené 3. 3. 2026;\nStrana 2 z 2;\nSklad;\n",
        [["Name", "City"], ["Dana", "Haifa"], ["Ron", "Akko"]],
    ),
    "rows cut short, and no headings": (
        "A1;Dana;Haifa\nA2;Ron\nA3;Avi;Eilat;2026-01-03;7\nA4;Gal;Akko;2026-01-04;8\nA5;Noa;Arad;2026-01-05;9\n",
        [
            ["", "", "", "", ""],
            ["A1", "Dana", "Haifa", "", ""],
            ["A2", "Ron", "", "", ""],
            ["A3", "Avi", "Eilat", "2026-01-03", "7"],
            ["A4", "Gal", "Akko", "2026-01-04", "8"],
            ["A5", "Noa", "Arad", "2026-01-05", "9"],
        ],
    ),
    "sentences as wide as the table": (
        "Printed 3 March, all branches, without tax.\nCall first, then write, then wait.\n\nName,City,Mail\n"
        "Dana,Haifa,d@x.com\nRon,Akko,r@x.com\n",
        [["Name", "City", "Mail"], ["Dana", "Haifa", "d@x.com"], ["Ron", "Akko", "r@x.com"]],
    ),
    "another table, wider, under its title": (
        "Name;City;Mail\nDana;Haifa;d@x.com\nRon;Akko;r@x.com\n\nPlaty 2026\nČíslo;Částka;Datum;Stav\n7;80,00;3.3.2026;ok\n",
        [["Name", "City", "Mail"], ["Dana", "Haifa", "d@x.com"], ["Ron", "Akko", "r@x.com"]],
    ),
    "a comma in every sum, and in texts": (
        "Note\tSum\tJob\tStage\nold, calm\t3,50 EUR\tbus\n\t4,50 EUR\ttram, red\tnew\nnice\t7,25 EUR\tbus\twon\tmore\n",
        [
            ["Note", "Sum", "Job", "Stage"],
            ["old, calm", "3,50 EUR", "bus", ""],
            ["", "4,50 EUR", "tram, red", "new"],
            ["nice", "7,25 EUR", "bus", "won"],
        ],
    ),
    "a comma in every sum, and rows cut short": (
        "Nr\tFirma\tSumme\tTag\tNotiz\n1\tBerg\t3,50\n2\tTal\t14,20\t3.4.2026\tgut\n3\tSee\t7,00\t5.4.2026\n",
        [
            ["Nr", "Firma", "Summe", "Tag", "Notiz"],
            ["1", "Berg", "3,50", "", ""],
            ["2", "Tal", "14,20", "3.4.2026", "gut"],
            ["3", "See", "7,00", "5.4.2026", ""],
        ],
    ),
    "a first row in quotes and with another delimiter": (
        "'A1';'Oren Ltd';'2026-01-02';'12.50'\n'A2','Bar & Sons','2026-01-03','7'\n'A3','Gal','2026-01-04','8'\n"
        "'A4','Lea','2026-01-05','9'\n",
        [
            ["", "", "", ""],
            ["A1", "Oren Ltd", "2026-01-02", "12.50"],
            ["A2", "Bar & Sons", "2026-01-03", "7"],
            ["A3", "Gal", "2026-01-04", "8"],
            ["A4", "Lea", "2026-01-05", "9"],
        ],
    ),
    "sums with their currency and no headings": (
        'open,"3,50 EUR","tea, green",A1\nshut,"4,00 EUR",milk,A2\nopen,"5,20 EUR",bread,A3\n',
        [
            ["", "", "", ""],
            ["open", "3,50 EUR", "tea, green", "A1"],
            ["shut", "4,00 EUR", "milk", "A2"],
            ["open", "5,20 EUR", "bread", "A3"],
        ],
    ),
    "another table with rows as short as each other": (
        "Id;Name;Mail;City;Day\n1;Dana;d@x.com;Haifa;2026-01-02;\n2;Ron;r@x.com;Akko;2026-01-03;\n3;Avi;a@x.com;Arad;;\n\n"
        "Winkels\nStraat;Stad;Soort\nKade 1;Gent;bakker\nLaan 2;Brugge;slager\n",
        [
            ["Id", "Name", "Mail", "City", "Day", ""],
            ["1", "Dana", "d@x.com", "Haifa", "2026-01-02", ""],
            ["2", "Ron", "r@x.com", "Akko", "2026-01-03", ""],
            ["3", "Avi", "a@x.com", "Arad", "", ""],
        ],
    ),
    "years for headings": (
        "Sold by branch;;;;\n;2022;2023;2024;2025\nHaifa;3;4;5;6\nAkko;1.200;2.100;900;12\n",
        [["", "2022", "2023", "2024", "2025"], ["Haifa", "3", "4", "5", "6"], ["Akko", "1.200", "2.100", "900", "12"]],
    ),
    "codes and no headings": (
        "67K;dana;Cohen\n42L;ron;Bar\n69P;avi;Levi\n42U;noa;Gal\n67D;lea;Oren\n",
        [
            ["", "", ""],
            ["67K", "dana", "Cohen"],
            ["42L", "ron", "Bar"],
            ["69P", "avi", "Levi"],
            ["42U", "noa", "Gal"],
            ["67D", "lea", "Oren"],
        ],
    ),
    "values that come again below": (
        "Maier GmbH;Shop;open\nHuber AG;Site;done\nLang KG;App;open\n",
        [["", "", ""], ["Maier GmbH", "Shop", "open"], ["Huber AG", "Site", "done"], ["Lang KG", "App", "open"]],
    ),
    "a quoted cell that breaks into lines as wide as each other": (
        'Year,Make,Model,Remark,Price\n1997,Ford,E350,"new, red",3000\n'
        '1996,Jeep,Cherokee,"MUST GO!\nair, roof, radio",4799\n1999,Chevy,Venture,,4900\n',
        [
            ["Year", "Make", "Model", "Remark", "Price"],
            ["1997", "Ford", "E350", "new, red", "3000"],
            ["1996", "Jeep", "Cherokee", "MUST GO!\nair, roof, radio", "4799"],
            ["1999", "Chevy", "Venture", "", "4900"],
        ],
    ),
}


def table_of(text: str, folder: Path) -> list[list[str]]:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    reading = read(path)
    return [list(reading.headings), *(row.cells for row in rows(reading))]


@pytest.mark.parametrize("kind", CASES)
def test_the_table_comes_out_alone(kind: str, tmp_path: Path) -> None:
    text, expected = CASES[kind]
    assert table_of(text, tmp_path) == expected


def test_a_short_row_that_begins_empty_is_a_record(tmp_path: Path) -> None:
    text = "Id,Name,Email,Phone,City\n1,Dana,d@x.com,050-1234567,Akko\n,Ron,r@x.com\n3,Avi,a@x.com,,Eilat\n"
    assert table_of(text, tmp_path)[2] == ["", "Ron", "r@x.com", "", ""]


def test_a_row_behind_a_gap_is_a_record_however_little_of_it_is_filled(tmp_path: Path) -> None:
    table = table_of(text_of(*TABLE) + "\nA3,,,,,,,\n\n,Gal Ltd,,,,,\n", tmp_path)
    assert table[3:] == [["A3", *[""] * 7], ["", "Gal Ltd", *[""] * 6]]


def test_who_can_be_reached_is_no_note(tmp_path: Path) -> None:
    text = text_of(*TABLE) + "\nDana Cohen,dana@x.com\nRon,050-1234567\n"
    assert [row[:2] for row in table_of(text, tmp_path)[3:]] == [["Dana Cohen", "dana@x.com"], ["Ron", "050-1234567"]]


def test_a_line_alone_between_rows_behind_a_gap_stays_out_of_the_row_before(tmp_path: Path) -> None:
    table = table_of(text_of(*TABLE[:2]) + "\nNorth\n" + text_of(SECOND), tmp_path)
    assert table[1] == FIRST and table[2][0] == "North" and table[3] == SECOND


def test_what_is_too_much_in_a_row_is_joined_letter_by_letter(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Name,City,Notes\nDana,Haifa,tea\nAvi,Akko,coffee, black , at 8\nRon,Eilat,milk\n", encoding="utf-8"
    )
    assert [row.cells[2] for row in rows(read(path))] == ["tea", "coffee, black , at 8", "milk"]
