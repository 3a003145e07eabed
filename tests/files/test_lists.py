"""Lists as other programs write them: what is recognised, and that nothing in them is changed, lost or fatal."""

import random
from pathlib import Path
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clientbook.domain.errors import UserError
from clientbook.files.lists.csv_rows import Reading, read, rows

TABLE = [["Dana Cohen", "050-1234567", "dana@x.co.il"], ["Avi Levi", "+972 3 555 1234", "avi@y.com"]]


def listed(folder: Path, text: str, encoding: str = "utf-8", name: str = "list.csv") -> tuple[Reading, list[list[str]]]:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    reading = read(path)
    return reading, [row.cells for row in rows(reading)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(tmp_path: Path, delimiter: str, end: str) -> None:
    lines = [["Name", "Phone", "Email"], *TABLE]
    reading, found = listed(tmp_path, end.join(delimiter.join(cells) for cells in lines) + end)
    assert (reading.delimiter, reading.header_line, found) == (delimiter, 1, TABLE)
    assert reading.fields == ("name", "phone", "email")


HEBREW = 'שם לקוח,טלפון,דוא"ל,עיר\nדנה כהן,050-1234567,dana@x.co.il,חיפה\nאבי לוי,03-5551234,avi@y.com,תל אביב\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1255", "cp862", "utf-16", "utf-16-le"])
def test_a_short_hebrew_list_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    reading, found = listed(tmp_path, HEBREW, encoding)
    assert reading.headings == ("שם לקוח", "טלפון", 'דוא"ל', "עיר")
    assert reading.fields == ("name", "phone", "email", "city")
    assert found[1] == ["אבי לוי", "03-5551234", "avi@y.com", "תל אביב"]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Nom;Ville\nRené Lévêque;Orléans\n"),
        ("cp1250", "Jméno;Město\nJiří Dvořák;Plzeň\n"),
        ("cp1251", "Имя;Город\nИван Петров;Москва\n"),
        ("cp1253", "Όνομα;Πόλη\nΓιώργος;Αθήνα\n"),
        ("cp1254", "Ad;Şehir\nAyşe Yıldız;İstanbul\n"),
        ("cp932", "名前,都市\n田中太郎,東京\nさくら,大阪\n"),
    ],
)
def test_other_scripts(tmp_path: Path, encoding: str, text: str) -> None:
    _, found = listed(tmp_path, text, encoding)
    assert found[-1] == text.splitlines()[-1].replace(";", ",").split(",")


MESSY = [
    ("title lines", "Client report\nPrinted 1.2.2026\n\nName,City\nDana,Haifa\nAvi,Akko\n", [["Dana", "Haifa"], ["Avi", "Akko"]]),
    ("blank first row", ",,\nName,City,Tel\nDana,Haifa,04-5551234\n", [["Dana", "Haifa", "04-5551234"]]),
    ("footer", "Name,City,Phone\nDana,Haifa,04-5551234\nAvi,Akko,04-5551235\nGrand total\n", [["Dana", "Haifa", "04-5551234"], ["Avi", "Akko", "04-5551235"]]),
    ("comment", "# exported\nName,City\nDana,Haifa\n# half\nAvi,Akko\n", [["Dana", "Haifa"], ["Avi", "Akko"]]),
    ("sep line", "sep=;\nName;City\nDana;Haifa\n", [["Dana", "Haifa"]]),
    ("dashes", "name\tcity\n----\t----\nDana\tHaifa\n", [["Dana", "Haifa"]]),
    ("newline in quotes", 'Name,Notes\nDana,"two\nlines"\nAvi,one\n', [["Dana", "two\nlines"], ["Avi", "one"]]),
    ("inner quotes", 'Name,City,Notes\nDana,Haifa,"said "yes" today"\nAvi,Akko,ok\n', [["Dana", "Haifa", 'said "yes" today'], ["Avi", "Akko", "ok"]]),
    ("hebrew quotes", 'שם,סה"כ\nדנה בע"מ,12\nאבי,13\n', [['דנה בע"מ', "12"], ["אבי", "13"]]),
    ("unclosed quote", 'Name,City\n"Dana,Haifa\nAvi,Akko\nRon,Eilat\n', [['"Dana', "Haifa"], ["Avi", "Akko"], ["Ron", "Eilat"]]),
    ("short row", "Name,City,Phone\nDana,Haifa,04-5551234\nAvi,Akko\n", [["Dana", "Haifa", "04-5551234"], ["Avi", "Akko", ""]]),
    ("long row", "Name,City\nDana,Haifa\nAvi,Akko\nRon,Eilat,South\n", [["Dana", "Haifa"], ["Avi", "Akko"], ["Ron", "Eilat"]]),
    ("other delimiter", "Name;City;Phone\nDana;Haifa;041\nAvi,Akko,042\nRon;Eilat;043\n", [["Dana", "Haifa", "041"], ["Avi", "Akko", "042"], ["Ron", "Eilat", "043"]]),
    ("one column", "Primary Email\na@x.com\nb@x.com\n", [["a@x.com"], ["b@x.com"]]),
    ("no header", "Dana Cohen,dana@x.com\nAvi Levi,avi@x.com\n", [["Dana Cohen", "dana@x.com"], ["Avi Levi", "avi@x.com"]]),
    ("NUL", "Name,City\nDa\0na,Haifa\n", [["Dana", "Haifa"]]),
    ("nothing is changed", "Name,Code\n Dana ,007\nAvi,+12\nRon,12345678901234567890\n", [["Dana", "007"], ["Avi", "+12"], ["Ron", "12345678901234567890"]]),
    ("empty records", "Name,City\n\n,\nDana,Haifa\n , \n", [["Dana", "Haifa"]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in MESSY], ids=[row[0] for row in MESSY])
def test_damage_and_clutter(tmp_path: Path, text: str, expected: list[list[str]]) -> None:
    assert listed(tmp_path, text)[1] == expected


HEADINGS = [
    ("Nmae,Emial,Phne,Compny", "John Doe,j@x.com,5550300,Acme Inc", "name email phone company"),
    ("Lead Owner,Client Name,Email,Sales Rep", "Rahul,Dana,d@x.com,Avi", "- name email -"),
    ("Name,Website,Industry", "Acme,https://acme.com,Steel", "company website industry"),
    ("Organization 1 - Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value", "Acme,Dana,Cohen,d@x.com,03-5551234",
     "company first_name last_name email phone"),
    ("Index,Customer Id,First Name,Last Name,Company,Phone 1,Phone 2,Email", "1,a1,D,C,Acme,03-5551234,03-5551235,d@x.com",
     "- outside_ids first_name last_name company phone phone email"),
    ("חברה,שם פרטי,שם משפחה,נייד,הערות", "אלון,דנה,כהן,050-1234567,חשוב", "company first_name last_name phone notes"),
    ("Vorname;Nachname;Firma;E-Mail;Telefon", "Anna;Kurz;Stahl AG;a@x.de;+49 30 123456", "first_name last_name company email phone"),
    ("Name,City,Status,Phone,E-mail,Industry", "Sela Law Office,Akko,Active,04-1234567,office@sela.co.il,Law",
     "company city status phone email industry"),
    ("Name,City,Status,Phone,E-mail,Industry", "Dana Sela,Akko,Active,04-1234567,dana@kalomi.co.il,Law",
     "name city status phone email industry"),
    ('שם,עיר,סטטוס,טלפון,דוא"ל', 'מוסך הצפון בע"מ,עכו,פעיל,04-1234567,office@x.co.il', "company city status phone email"),
    ("full_name,phone_number,company_name,lead_status", "Dana,p:+972501234567,Acme,New", "name phone company status"),
    # other languages
    ("Kundenname;Ansprechpartner;E-Mail-Adresse;Handynummer;Ort", "Stahl Nord;Anna Kurz;a@x.de;0171 1234567;Kiel",
     "company name email phone city"),
    ("civilite,nom_client,tel_client,email_client", "Mme,Aubry,0548836470,aubry@x.fr", "- name phone email"),
    ("Nom de l'entreprise;Prénom et nom;Courriel;Ville", "Acier SARL;Léa Roux;lea@x.fr;Lyon", "company name email city"),
    ("Nombre del cliente,Correo electrónico,Teléfono,Estado", "Ana Gil,ana@x.es,+34 911 22 33 44,Activo", "name email phone status"),
    ("Nome do cliente;Celular;Cidade", "Rui Paz;(11) 98765-4321;Recife", "name phone city"),
    ("Ragione Sociale;Referente;Telefono;Comune", "Bulloni Srl;Ugo Riva;02 445566;Milano", "company name phone city"),
    ("id,imie,nazwisko,nr telefonu", "7,Ewa,Lis,601 234 567", "outside_ids first_name last_name phone"),
    ("Имя клиента;Телефон;Эл. почта", "Иван Петров;+7 495 123-45-67;ivan@x.ru", "name phone email"),
    ("Müşteri Adı;Telefon No;E-posta", "Ayşe Ak;0212 123 45 67;ayse@x.com", "name phone email"),
    ("اسم العميل,رقم الهاتف,البريد الإلكتروني", "سامي حداد,+966 50 123 4567,sami@x.com", "name phone email"),
    # databases: words glued, the table's name before each, the contact person's halves, flags of what a row is
    ("cust_no,cust_name,cust_mail,cust_tel", "7,Dana Cohen,dana@x.com,03-5551234", "outside_ids name email phone"),
    ("nom,contact_nom,contact_prenom,Phone1", "Acier SA,Roux,Léa,0548836470", "company last_name first_name phone"),
    ("name,client,supplier,email", "Dana Cohen,0,1,dana@x.com", "name - - email"),
    ("name,email,status", "Dana Cohen,dana@x.com,1", "name email -"),
    ("ID,Short Name,Name,Contact Person,Phone", "7,ACM,Acme,Dana Cohen,03-5551234", "outside_ids - company name phone"),
    # people on the net and places on maps
    ("First Name,Last Name,URL,Email Address,Company", "Dana,Cohen,https://www.linkedin.com/in/dana,d@x.com,Acme",
     "first_name last_name - email company"),
    ("Full Name,Instagram (@),WhatsApp", "Dana Cohen,@dana,972501234567", "name - phone"),
    ("Title,Reviews,Phone,Website", "Negev Falafel,120,08-5551234,https://x.com", "company - phone website"),
    ("Name,Home,Büro", "Dana Cohen,03-5551234,03-5551235", "name phone phone"),
    ("First name,Last name,Employer,Email", "Dana,Cohen,Acme,d@x.com", "first_name last_name company email"),
    # words that only look like a mistyped heading
    ("Vorname;Nachname;bank_name;List Name;Source Name;Mobilnr", "Anna;Kurz;Sparkasse;A;Fair;0171 1234567",
     "first_name last_name - - - phone"),
    ("Nom;Prénom;Email", ";Léa;lea@x.fr", "last_name first_name email"),
    ("Vendor,Landline", "Acme,+44 20 7946 0018", "company phone"),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "row", "fields"), HEADINGS)
def test_headings_of_other_programs(tmp_path: Path, heads: str, row: str, fields: str) -> None:
    reading, _ = listed(tmp_path, f"{heads}\n{row}\n")
    assert " ".join(field or "-" for field in reading.fields) == fields


UNNAMED = [
    ("Dana,Cohen,dana@x.com\nAvi,Levi,avi@x.com\nRon,Paz,ron@x.com\n", "first_name last_name email"),
    ("Dana Cohen,dana@x.com\nAvi Levi,avi@x.com\nRon Paz,ron@x.com\n", "name email"),
    ("Kalomi Steel, kalomi.com\nNegev Water, negevwater.com\nOren Labs, oren.co.il\n", "company website"),
]


@pytest.mark.parametrize(("text", "fields"), UNNAMED)
def test_columns_without_headings_are_known_by_their_cells(tmp_path: Path, text: str, fields: str) -> None:
    reading, found = listed(tmp_path, text)
    assert (reading.header_line, len(found)) == (None, 3)
    assert " ".join(field or "-" for field in reading.fields) == fields


def test_of_two_columns_of_one_field_the_first_stays_unless_it_is_hardly_filled(tmp_path: Path) -> None:
    heads = "Company,Company name,Email"
    both, _ = listed(tmp_path, heads + "\nAcme,Acme Ltd,a@x.com\nOren,,b@x.com\n")
    assert both.fields == ("company", None, "email")
    second, _ = listed(tmp_path, heads + "\n,Acme Ltd,a@x.com\n,Oren Ltd,b@x.com\nPaz,Paz Ltd,c@x.com\n")
    assert second.fields == (None, "company", "email")


def test_a_deals_list_and_a_receipts_list_are_known_by_their_columns(tmp_path: Path) -> None:
    deals, _ = listed(tmp_path, "Deal,Client,Amount,Stage,Won on\nSteel,Kalomi,1200,Won,1.2.2026\n")
    assert (deals.kind, deals.fields) == ("deals", ("deal", "client", "amount", "stage", "won_on"))
    for heads in ("Kunde;Betrag;Datum", "Customer;Amount;Date", "לקוח;סכום;תאריך", "Customer name;Total;Date"):
        sales, _ = listed(tmp_path, f"{heads}\nKalomi;1200;3.2.2026\nNegev Labs;800;14.2.2026\n")
        assert (sales.kind, sales.fields) == ("deals", ("client", "amount", "won_on")), heads
    for opened in ("Create Date", "Opened", "תאריך יצירה"):
        found, _ = listed(tmp_path, f"Deal,Client,Amount,Stage,{opened}\nSteel,Kalomi,1200,Won,1.2.2026\n")
        assert (found.kind, found.fields[-1]) == ("deals", "opened_on"), opened
    people, _ = listed(tmp_path, "Name,Email,Amount,Date\nDana Sela,dana@x.com,12,3.2.2026\n")
    assert (people.kind, people.fields) == ("clients", ("name", "email", None, None))
    receipts, _ = listed(tmp_path, "Deal,Received on,Amount\nSteel,2026-02-03,1200\n")
    assert receipts.kind == "receipts"


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Title\n\nName,Notes\nDana,"a\nb"\nAvi,c\n', encoding="utf-8")
    assert [row.line for row in rows(read(path))] == [4, 6]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "list-empty"), (b"\xef\xbb\xbf\r\n", "list-empty"), (b"%PDF-1.7 ...", "list-is-pdf"), (b"PK\x03\x04broken", "workbook-damaged"),
     (random.Random(4).randbytes(900), "list-is-not-a-list")],
)  # fmt: skip
def test_what_is_no_list_is_told_in_a_sentence(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    with pytest.raises(UserError) as told:
        read(path)
    assert told.value.code == code


def test_a_workbook_reads_like_a_list(tmp_path: Path) -> None:
    import datetime

    import openpyxl

    book = openpyxl.Workbook()
    for row in (["Name", "Phone", "Birthday", "Visits"], ["Dana", "050-1", datetime.datetime(1990, 2, 3), 12.0]):
        book.active.append(row)
    book.save(tmp_path / "x.xlsx")
    reading = read(tmp_path / "x.xlsx")
    assert [row.cells for row in rows(reading)] == [["Dana", "050-1", "1990-02-03", "12"]]


@given(st.binary(max_size=400) | st.text("\"',;|\t\n\rab1@=#\0א", max_size=200).map(str.encode))
@settings(max_examples=400, deadline=None)
def test_no_bytes_crash_the_reader(content: bytes) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        path.write_bytes(content)
        try:
            reading = read(path)
            found = list(rows(reading))
        except UserError:
            return
        assert all(len(row.cells) == len(reading.headings) for row in found)


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(str.strip)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=8))
@example([("", "")] * 2 + [("0", "")] * 4 + [("0", "0")])
@example([("", '0\\"0')])
@settings(max_examples=200, deadline=None)
def test_what_the_csv_module_writes_is_read_back(cells: list[tuple[str, str]]) -> None:
    import csv
    from tempfile import TemporaryDirectory

    # A name alone in its line may head the rows below it: it is told as such, and is no row.
    filled = [[f"Firm {n}", city or "Akko", notes] for n, (city, notes) in enumerate(cells)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["Name", "City", "Notes"], *filled])
        reading = read(path, delimiter=",", quote='"', header_line=1)
        assert [row.cells for row in rows(reading)] == filled


#: What makes readings of quotes and backslashes differ.
TRICKY: Final = st.lists(st.sampled_from(["\\", '"', ",", "a", "0", "Tel Aviv"]), min_size=1, max_size=6).map("".join)


@given(st.lists(st.tuples(TRICKY, TRICKY), min_size=1, max_size=8), st.booleans())
@example([("a", 'b\\"c\\'), ("d", "e")], True)
@settings(max_examples=200, deadline=None)
def test_quotes_in_cells_are_doubled_or_stand_behind_a_backslash(cells: list[tuple[str, str]], escaped: bool) -> None:
    import csv
    from tempfile import TemporaryDirectory

    # Where no cell has a quote, nothing tells that a doubled backslash was one.
    filled = [[f'Firm "{n}"', *(cell.strip() or "-" for cell in pair)] for n, pair in enumerate(cells)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            if escaped:
                writer = csv.writer(file, doublequote=False, escapechar="\\", quoting=csv.QUOTE_ALL)
            else:
                writer = csv.writer(file)
            writer.writerows([["Name", "City", "Notes"], *filled])
        reading = read(path, delimiter=",", quote='"', header_line=1)
        assert [row.cells for row in rows(reading)] == filled


@pytest.mark.parametrize(
    ("text", "field"),
    [("Kalomi Ltd\nNegev Labs\nOrion GmbH\n", "company"), ("Dana Cohen\nAvi Levi\nRon Bar\n", "name"),
     ("1234\n5678\n9012\n", None)],
)  # fmt: skip
def test_a_column_of_names_alone_is_understood(tmp_path: Path, text: str, field: str | None) -> None:
    path = tmp_path / "names.txt"
    path.write_text(text, encoding="utf-8")
    reading = read(path)
    assert (reading.header_line, reading.fields) == (None, (field,))
    assert len(list(rows(reading))) == 3


def test_a_workbook_opens_on_the_sheet_that_holds_the_list(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["How to fill in the next sheet"])
    book.active.append(["Write one client in each row"])
    table = book.create_sheet("Clients")
    for row in (["Company", "Email", "Phone"], ["Kalomi"], ["Negev", None, "03-5551234"], ["Orion", "a@x.com"]):
        table.append(row)
    book.create_sheet("Old").append(["Company", "Email"])
    book.save(tmp_path / "x.xlsx")
    reading = read(tmp_path / "x.xlsx")
    assert (reading.sheet, reading.fields) == ("Clients", ("company", "email", "phone"))
    assert [row.cells for row in rows(reading)] == [
        ["Kalomi", "", ""], ["Negev", "", "03-5551234"], ["Orion", "a@x.com", ""],
    ]  # fmt: skip
