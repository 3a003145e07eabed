"""One table, damaged or dressed in every way that people's files are: its heading and rows come out as they were."""

from pathlib import Path
from typing import Any

import pytest

from clientbook.files.lists.csv_rows import read, rows

HEADINGS = ["Name", "Email", "Phone", "City", "Amount"]
ROWS = [
    ["Dana Cohen", "dana@x.com", "050-1234567", "Haifa", "1,200.50"],
    ["Avi Levi", "avi@y.co.il", "03-5551234", "Tel Aviv", "300"],
    ["Maya Bar", "maya@z.org", "", "Akko", "15"],
    ['Ron "RJ" Gal', "ron@q.net", "+972 52 1111111", "Eilat", "2,000"],
    ["Lea, Ltd", "lea@w.com", "09-7654321", "Netanya", "7"],
]


def quoted(c: str, d: str, always: bool = False) -> str:
    return '"' + c.replace('"', '""') + '"' if always or any(x in c for x in (d, '"', "\n")) else c


def text_of(rs: list[list[str]], d: str = ",", nl: str = "\r\n", always: bool = False) -> str:
    return nl.join(d.join(quoted(c, d, always) for c in r) for r in rs) + nl


CASES: dict[str, tuple[bytes, list[list[str]]]] = {}


def case(n: str, text: Any, exp: Any = None, enc: str = "utf-8") -> None:
    CASES[n] = (text.encode(enc) if isinstance(text, str) else text, exp if exp is not None else [HEADINGS, *ROWS])


for d in ",;\t|":
    case("plain" + repr(d), text_of([HEADINGS, *ROWS], d))
    case("quoted" + repr(d), text_of([HEADINGS, *ROWS], d, always=True))
    case("lf" + repr(d), text_of([HEADINGS, *ROWS], d, "\n"))
    case("cr" + repr(d), text_of([HEADINGS, *ROWS], d, "\r"))
case("mixed ends", text_of([HEADINGS, *ROWS[:2]]) + text_of(ROWS[2:4], nl="\n") + text_of(ROWS[4:], nl="\r"))
case("no final end", text_of([HEADINGS, *ROWS]).rstrip("\r\n"))
case("blank lines", text_of([HEADINGS]) + "\r\n\r\n" + text_of(ROWS[:2]) + "\r\n" + text_of(ROWS[2:]) + "\r\n\r\n")
case("delim lines", text_of([HEADINGS, *ROWS[:2]]) + ",,,,\r\n" + text_of(ROWS[2:]) + ",,,,\r\n")
case("title", "Client list 2026\r\n\r\n" + text_of([HEADINGS, *ROWS]))
case("title2", "Client list,,,,\r\nExported by Noa,,,,\r\n,,,,\r\n" + text_of([HEADINGS, *ROWS]))
case("title kv", "Report:,Clients\r\nDate:,2026-01-01\r\nOwner:,Noa\r\n\r\n" + text_of([HEADINGS, *ROWS]))
case("comments", "# exported 2026\r\n# by me, with commas, in it\r\n" + text_of([HEADINGS, *ROWS]))
case("comment in body", text_of([HEADINGS, *ROWS[:2]]) + "# a remark\r\n" + text_of(ROWS[2:]))
case("footer", text_of([HEADINGS, *ROWS]) + "\r\nTotal rows: 5\r\n")
case("footer2", text_of([HEADINGS, *ROWS]) + "Grand total,,,,3522.50\r\n")
case(
    "footer3",
    text_of([HEADINGS, *ROWS]) + '"Report generated on 1/1/2026 by Salesforce.com"\r\n"Copyright (c) 2000-2026"\r\n',
)
case("sep", "sep=;\r\n" + text_of([HEADINGS, *ROWS], ";"))
case(
    "trailing delim",
    "".join(line + ",\r\n" for line in text_of([HEADINGS, *ROWS]).split("\r\n")[:-1]),
    [[*HEADINGS, ""]] + [[*r, ""] for r in ROWS],
)
case(
    "short rows",
    text_of([HEADINGS]) + text_of([ROWS[0], ROWS[1][:3], ROWS[2][:2], ROWS[3], ROWS[4]]),
    [HEADINGS, ROWS[0], [*ROWS[1][:3], "", ""], [*ROWS[2][:2], "", "", ""], ROWS[3], ROWS[4]],
)
case(
    "newline in quotes",
    text_of([HEADINGS]) + '"Dana\nCohen",dana@x.com,050-1234567,Haifa,"1,200.50"\r\n' + text_of(ROWS[1:]),
    [HEADINGS, ["Dana\nCohen", *ROWS[0][1:]], *ROWS[1:]],
)
case(
    "unclosed",
    text_of([HEADINGS]) + '"Dana Cohen,dana@x.com,050-1234567,Haifa,1200\r\n' + text_of(ROWS[1:]),
    [HEADINGS, ['"Dana Cohen', "dana@x.com", "050-1234567", "Haifa", "1200"], *ROWS[1:]],
)
case(
    "inner quotes",
    text_of([HEADINGS]) + 'Dana "D" Cohen,dana@x.com,050-1234567,Haifa,5\r\n' + text_of(ROWS[1:]),
    [HEADINGS, ['Dana "D" Cohen', "dana@x.com", "050-1234567", "Haifa", "5"], *ROWS[1:]],
)
case(
    "hebrew quotes",
    'שם;דוא"ל;עיר;סה"כ\r\nדנה;d@x.com;ת"א;100\r\nאבי;a@x.com;ב"ש;200\r\nחברת "אורן" בע"מ;o@x.com;חיפה;30\r\n',
    [
        ["שם", 'דוא"ל', "עיר", 'סה"כ'],
        ["דנה", "d@x.com", 'ת"א', "100"],
        ["אבי", "a@x.com", 'ב"ש', "200"],
        ['חברת "אורן" בע"מ', "o@x.com", "חיפה", "30"],
    ],
)
case(
    "single quotes",
    "'Name','Email','City'\r\n'Dana, C','d@x.com','Haifa'\r\n'Avi','a@x.com','Akko'\r\n",
    [["Name", "Email", "City"], ["Dana, C", "d@x.com", "Haifa"], ["Avi", "a@x.com", "Akko"]],
)
case(
    "backslash",
    'Name,Email,Note\r\n"Dana \\"D\\" C",d@x.com,"a, b"\r\n"Avi",a@x.com,c\r\n"Ron \\"R\\"",r@x.com,d\r\n',
    [
        ["Name", "Email", "Note"],
        ['Dana "D" C', "d@x.com", "a, b"],
        ["Avi", "a@x.com", "c"],
        ['Ron "R"', "r@x.com", "d"],
    ],
)
case("nul", text_of([HEADINGS, *ROWS]).replace("Haifa", "Ha\0ifa"))
case("bom", b"\xef\xbb\xbf" + text_of([HEADINGS, *ROWS]).encode())
case("utf16", text_of([HEADINGS, *ROWS], "\t").encode("utf-16"))
case("utf16le nobom", text_of([HEADINGS, *ROWS]).encode("utf-16-le"))
case("spaces", text_of([[" " + c + " " for c in r] for r in [HEADINGS, *ROWS]]), None)
case("no header", text_of(ROWS), [[""] * 5, *ROWS])
case("one column", "Email\r\n" + "".join(r[1] + "\r\n" for r in ROWS), [["Email"]] + [[r[1]] for r in ROWS])
case("one column nohead", "".join(r[1] + "\r\n" for r in ROWS), [[""]] + [[r[1]] for r in ROWS])
case("one row", text_of([HEADINGS, *ROWS[:1]]), [HEADINGS, *ROWS[:1]])
case("two cols", "Name;Phone\r\nDana;050-1\r\nAvi;050-2\r\n", [["Name", "Phone"], ["Dana", "050-1"], ["Avi", "050-2"]])
case("group header", ",Contact,,Place,\r\n" + text_of([HEADINGS, *ROWS]))
case("group header2", "Person,,Reach,,\r\n" + text_of([HEADINGS, *ROWS]))
case(
    "dashes",
    "Name | Email | City\r\n-----+-------+-----\r\nDana | d@x.com | Haifa\r\nAvi | a@x.com | Akko\r\n",
    [["Name", "Email", "City"], ["Dana", "d@x.com", "Haifa"], ["Avi", "a@x.com", "Akko"]],
)
case(
    "decimal comma",
    "Name;Amount;Date\r\nDana;1.234,50;01.02.2026\r\nAvi;12,00;03.04.2026\r\nMaya;7,25;05.06.2026\r\n",
    [
        ["Name", "Amount", "Date"],
        ["Dana", "1.234,50", "01.02.2026"],
        ["Avi", "12,00", "03.04.2026"],
        ["Maya", "7,25", "05.06.2026"],
    ],
)
case(
    "text with ;",
    "Name,Note,City\r\nDana,a; b; c,Haifa\r\nAvi,d; e,Akko\r\nRon,f; g; h; i,Eilat\r\n",
    [["Name", "Note", "City"], ["Dana", "a; b; c", "Haifa"], ["Avi", "d; e", "Akko"], ["Ron", "f; g; h; i", "Eilat"]],
)
case(
    "long notes",
    "Name,Email,Notes\r\n"
    + "".join(
        f'P{i},p{i}@x.com,"Met at the fair, liked it; call back\nsecond line, with commas"\r\n' for i in range(6)
    ),
    [["Name", "Email", "Notes"]]
    + [[f"P{i}", f"p{i}@x.com", "Met at the fair, liked it; call back\nsecond line, with commas"] for i in range(6)],
)
case(
    "colon",
    "Name:Email:City\nDana:d@x.com:Haifa\nAvi:a@x.com:Akko\nRon:r@x.com:Eilat\n",
    [["Name", "Email", "City"], ["Dana", "d@x.com", "Haifa"], ["Avi", "a@x.com", "Akko"], ["Ron", "r@x.com", "Eilat"]],
)
case(
    "tilde",
    "Name~Email~City\nDana~d@x.com~Haifa\nAvi~a@x.com~Akko\nRon~r@x.com~Eilat\n",
    [["Name", "Email", "City"], ["Dana", "d@x.com", "Haifa"], ["Avi", "a@x.com", "Akko"], ["Ron", "r@x.com", "Eilat"]],
)
case(
    "caret",
    "Name^Email^City\nDana^d@x.com^Haifa\nAvi^a@x.com^Akko\n",
    [["Name", "Email", "City"], ["Dana", "d@x.com", "Haifa"], ["Avi", "a@x.com", "Akko"]],
)
case(
    "double pipes",
    "Name||Email||City\nDana||d@x.com||Haifa\nAvi||a@x.com||Akko\n",
    [["Name", "", "Email", "", "City"], ["Dana", "", "d@x.com", "", "Haifa"], ["Avi", "", "a@x.com", "", "Akko"]],
)
case("some ; rows", text_of([HEADINGS, *ROWS[:2]]) + text_of(ROWS[2:3], ";") + text_of(ROWS[3:]))
case(
    "extra cells",
    text_of([HEADINGS, *ROWS[:1]]) + "Avi Levi,avi@y.co.il,03-5551234,Tel Aviv,300,,,\r\n" + text_of(ROWS[2:]),
    [HEADINGS, *ROWS],
)
case("repeat header", text_of([HEADINGS, *ROWS[:2], HEADINGS, *ROWS[2:]]), [HEADINGS, *ROWS[:2], HEADINGS, *ROWS[2:]])
case(
    "dup heads",
    "Name,Email,Email,Phone,Phone\r\nDana,d@x.com,d2@x.com,050-1234567,03-5551234\r\n",
    [["Name", "Email", "Email", "Phone", "Phone"], ["Dana", "d@x.com", "d2@x.com", "050-1234567", "03-5551234"]],
)
case(
    "empty heads",
    "Name,,Email,,City\r\nDana,x,d@x.com,1,Haifa\r\nAvi,y,a@x.com,2,Akko\r\n",
    [["Name", "", "Email", "", "City"], ["Dana", "x", "d@x.com", "1", "Haifa"], ["Avi", "y", "a@x.com", "2", "Akko"]],
)
case(
    "leading blanks col",
    "".join("," + line + "\r\n" for line in text_of([HEADINGS, *ROWS]).split("\r\n")[:-1]),
    [["", *HEADINGS]] + [["", *r] for r in ROWS],
)
case(
    "wide preamble long",
    "Company: Kalomi\r\nPrinted: 2026-01-01\r\nPage 1 of 1\r\nFilter: all\r\nSorted by name\r\n\r\n"
    + text_of([HEADINGS, *ROWS]),
)
case(
    "tabs quoted commas",
    'Name\tNotes\tCity\nDana\t"a, b"\tHaifa\nAvi\t"c, d"\tAkko\n',
    [["Name", "Notes", "City"], ["Dana", "a, b", "Haifa"], ["Avi", "c, d", "Akko"]],
)
case(
    "footer hebrew",
    'שם,דוא"ל,סכום\r\nדנה,d@x.com,100\r\nאבי,a@x.com,200\r\nסה"כ,,300\r\n',
    [["שם", 'דוא"ל', "סכום"], ["דנה", "d@x.com", "100"], ["אבי", "a@x.com", "200"]],
)
case(
    "quoted all newline end",
    '"Name","Email"\n"Dana","d@x.com"\n"Avi","a@x.com"',
    [["Name", "Email"], ["Dana", "d@x.com"], ["Avi", "a@x.com"]],
)
case("only header", text_of([HEADINGS]), [HEADINGS])
case(
    "semi in sep comma file with quotes",
    'Name;Company;Notes\n"Cohen; Dana";Kalomi;"He said ""hi"""\n"Levi; Avi";Negev;ok\n',
    [["Name", "Company", "Notes"], ["Cohen; Dana", "Kalomi", 'He said "hi"'], ["Levi; Avi", "Negev", "ok"]],
)


PLAIN = [HEADINGS, *(row for row in ROWS if '"' not in "".join(row))]
BARS = ["| " + " | ".join(row) + " |" for row in PLAIN]
RULE = "+" + "+".join("-" * 9 for _ in HEADINGS) + "+"
case("quoted as a whole", "\n".join('"' + ",".join(row).replace('"', '""') + '"' for row in PLAIN if "," not in "".join(row)),
     [row for row in PLAIN if "," not in "".join(row)])  # fmt: skip
case("markdown", "\n".join([BARS[0], "|---|:--|---|--:|---|", *BARS[1:]]), PLAIN)
case("printed by a database", "\n".join([RULE, BARS[0], RULE, *BARS[1:], RULE]), PLAIN)
case("more footer than rows", text_of([HEADINGS, *ROWS[:2]], always=True)
     + "\r\n\r\n" + "".join(f'"{line}"\r\n' for line in ("My Report", "Copyright (c) x, inc.", "Confidential", "By: Me", "Acme")),
     [HEADINGS, *ROWS[:2]])  # fmt: skip


@pytest.mark.parametrize("kind", CASES)
def test_the_table_comes_out_whole(kind: str, tmp_path: Path) -> None:
    data, expected = CASES[kind]
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    reading = read(path)
    assert [list(reading.headings), *(row.cells for row in rows(reading))] == expected


def test_names_in_one_column_need_no_heading(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("Dana Cohen\nRon Bar\nAvi Levi\n", encoding="utf-8")
    reading = read(path)
    assert reading.header_line is None and [row.cells for row in rows(reading)] == [
        ["Dana Cohen"],
        ["Ron Bar"],
        ["Avi Levi"],
    ]


def test_what_people_are_addressed_by_is_no_position(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Title,First Name,Email,Job Title\nMs.,Dana,d@x.com,CEO\nMr,Ron,r@x.com,\n", encoding="utf-8")
    assert read(path).fields == (None, "first_name", "email", "title")
