"""Random columns of random cells in every kind of list: each cell is in the book afterwards, or in what was told.

The words of headings and the cells are made up here, and share nothing with the importer. `VANISHING_LISTS=5000 make
test` tries more lists than the few hundred of each run.
"""

import csv
import dataclasses
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client, Deal
from clientbook.files.lists.csv_rows import Reading, read
from clientbook.jobs.importing.import_list import plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing, ImportPlan
from clientbook.jobs.importing.rows.row_cells import DAYS
from clientbook.jobs.importing.rows.unmapped_cells import Fate
from clientbook.jobs.importing.summary import summary_lines
from clientbook.store.book import Book

from ..searching import tries

LISTS = tries("VANISHING_LISTS", 120)
LETTERS = ["abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשת", "абвгдежзиклмнопрстуфхцчшэюя", "αβγδεζηθικλμνξπρστυφχψω",
           "日本語文字東京大阪名古屋", "اببتثجحخدذرزسشصضطظعغفقكلمنهوي", "éèüößñçåøłżśğ"]  # fmt: skip
#: What a hand types around and between words.
MARKS = ['"', "'", "״", ", ", "; ", " / ", "\n", "\r\n", " | ", "\t", ": ", " & ", "(", ")", " - ", "!", "%", "«"]


@dataclass(frozen=True)
class Cell:
    """A cell, and what is looked for afterwards: all of one of these."""

    text: str
    forms: tuple[tuple[str, ...], ...]
    timed: bool = False  # a day with a time of day


def cell(text: str, *forms: str | tuple[str, ...]) -> Cell:
    return Cell(text, (*((form,) if isinstance(form, str) else form for form in forms), (text,)))


class Maker:
    """Cells of each sort. No two hold the same words."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.count = 0

    def word(self) -> str:
        """A word of its own: letters of one script, which spell a number."""
        self.count += 1
        letters = self.dice.choice(LETTERS)
        spelt, number = [], self.count * 7919
        while number:
            spelt.append(letters[number % len(letters)])
            number //= len(letters)
        return "".join(spelt) + "".join(self.dice.choices(letters, k=self.dice.randint(2, 6)))

    def text(self) -> Cell:
        """Words with anything between them; now and then very many."""
        words = [self.word() for _ in range(self.dice.choice((1, 1, 2, 3, 5, 400 if self.dice.random() < 0.01 else 2)))]
        marks = [self.dice.choice([" ", " ", *MARKS]) for _ in words[1:]]
        told = words[0] + "".join(mark + word for mark, word in zip(marks, words[1:], strict=True))
        if self.dice.random() < 0.1:
            told = f'"{told}"' if self.dice.random() < 0.5 else told + '"'
        return cell(told, tuple(words))

    def name(self) -> Cell:
        given, family = self.word().title(), self.word().title()
        return cell(f"{family}, {given}", (given, family)) if self.dice.random() < 0.2 else cell(f"{given} {family}")

    def email(self) -> Cell:
        self.count += 1
        address = f"box{self.count}@host{self.dice.randrange(99)}.example"
        if self.dice.random() < 0.15:
            word = self.word()
            return cell(f"{word} <{address}>", (word, address))
        if self.dice.random() < 0.1:
            return cell(f"{address}; more{address}", (address, f"more{address}"))
        return cell(address)

    def phone(self) -> Cell:
        self.count += 1
        text = f"{self.dice.choice(('03-', '+972 50 ', '(020) ', '050'))}{5_000_000 + self.count}"
        told = text if self.dice.random() < 0.8 else f"{text} {self.word()}"
        return cell(told, told.lstrip("0"))  # an amount, where a column of amounts has it

    def day(self) -> Cell:
        on = date(2020, 1, 13) + timedelta(self.dice.randrange(1500))
        on = on.replace(day=max(on.day, 13))  # never to be read both ways
        text = self.dice.choice((on.isoformat(), f"{on.day}/{on.month}/{on.year}"))
        if self.dice.random() < 0.2:
            time = f"{self.dice.randint(1, 11)}:{self.dice.randrange(60):02}"
            shown = self.dice.choice((f" {time}", f"T0{time}:00Z" if len(time) == 4 else f" {time}", f" {time} PM"))
            return replace(cell(text + shown, on.isoformat()), timed=True)
        if self.dice.random() < 0.1:
            word = self.word()
            return cell(f"{text} {word}", (on.isoformat(), word))
        return cell(text + self.dice.choice(("", "", " 00:00")), on.isoformat())

    def group(self) -> Cell:
        word = self.word()
        return cell(f"{word} ::: * myContacts", (word,)) if self.dice.random() < 0.5 else cell(word)

    def amount(self) -> Cell:
        self.count += 1
        value = Decimal(self.count * 100 + 7) / 100 + 1000
        text = f"{value:,.2f}"
        return cell(text, str(int(value * 100)), tuple(text.split(",")))  # tags are taken apart at commas

    def word_of(self, words: Sequence[str]) -> Cell:
        text = self.dice.choice(words)
        return cell(text, f"={text.lower()}")

    def price(self) -> Cell:
        """An amount with its currency, and now and then what no number says."""
        self.count += 1
        value = Decimal(self.count * 100 + 7) / 100 + 1000
        more = self.dice.choice(("", "", "", "", "", " + VAT", " incl. 18% VAT", " approx"))
        text = f"{value:,.2f} EUR{more}"
        plain = () if more else (f"{value.normalize():f}",)
        return cell(text, *plain, tuple(text.split(",")))  # tags are taken apart at commas

    def yes_or_no(self) -> Cell:
        told = self.dice.choice(("yes", "no"))
        return Cell(told, ((f"text={int(told == 'yes')}",), (told,)))

    def several(self) -> Cell:
        words = [self.dice.choice(("Red", "Green", "Blue")), self.dice.choice(("Red", "Green", "Blue"))]
        return cell("; ".join(words), tuple(words))

    def anything(self) -> Cell:
        make: Callable[[], Cell] = self.dice.choice((self.text, self.text, self.name, self.email, self.phone, self.day))
        return make()


Sort = tuple[tuple[str, ...], Callable[[Maker], Cell]]
OF_PEOPLE: list[Sort] = [
    (("Email", "E-mail", "Other email", "דוא\"ל"), Maker.email),
    (("Phone", "Mobile", "Company phone", "טלפון", "Telefon", "Fax", "Assistant phone"), Maker.phone),
    (("City", "Ort", "עיר", "Country", "Industry", "Website", "Source", "Region", "Street", "House number", "ZIP"), Maker.text),
    (("Notes", "Comments", "הערות", "Tags", "Job title", "Department", "Nickname", "Owner"), Maker.text),
    (("Birthday", "Last Contact", "Last Email", "קשר אחרון", "Created", "Anniversary"), Maker.day),
    (("Status",), lambda maker: maker.word_of(("Active", "Lost", "Dormant"))),
    (("Group Membership", "Labels"), Maker.group),
    (("Contact 2 name", "Second contact"), Maker.name),
    (("Contact 2 phone",), Maker.phone),
]  # fmt: skip
OF_DEALS: list[Sort] = [
    *OF_PEOPLE[:5],
    (("Contact name", "Contact person"), Maker.name),
    (("Close date", "Opened on", "Expected on", "Won on", "Invoice date", "Lost on"), Maker.day),
    (
        ("Product", "Invoice", "Lost reason", "Employer", "Probability", "Next step", "Pipeline", "Deal owner"),
        Maker.text,
    ),
    (("Cost",), Maker.amount),
]
KINDS = ("clients", "people at firms", "contacts", "deals", "receipts")


def made_list(maker: Maker, kind: str) -> tuple[list[str], list[list[Cell]]]:
    """Headings and rows: what such a list needs, and columns of anything among them."""
    dice = maker.dice
    needed: list[Sort] = {
        "clients": [(("Name", "Full name", "שם"), Maker.name)],
        "people at firms": [(("Company", "Firma", "חברה"), Maker.text), (("Name", "Full name"), Maker.name)],
        "contacts": [(("Name",), Maker.name), (("Email",), Maker.email)],
        "deals": [(("Deal",), Maker.text), (("Client",), Maker.text), (("Amount",), Maker.amount),
                  (("Stage",), lambda maker: maker.word_of(("Won", "Lost", "Proposal")))],
        "receipts": [(("Deal",), lambda maker: Cell(f"Sale {dice.randrange(4)}", (("Sale",),))), (("Received on",), Maker.day),
                     (("Amount received",), Maker.amount)],
    }[kind]  # fmt: skip
    sorts = [*needed]
    more = {"deals": OF_DEALS, "receipts": OF_DEALS[:3]}.get(kind, OF_PEOPLE)
    for _ in range(dice.randrange(1, 9)):
        of_one = dice.choice((Maker.day, Maker.price, Maker.yes_or_no, Maker.several, Maker.email, Maker.text))
        make = Maker.anything if dice.random() < 0.5 else of_one
        of_anything: Sort = ((maker.word().title() if dice.random() < 0.8 else "",), make)
        sorts.append(dice.choice(more) if dice.random() < 0.6 else of_anything)
    if kind in ("clients", "people at firms"):
        sorts.append((("Email",), Maker.email))
    order = [*needed, *dice.sample(sorts[len(needed) :], len(sorts) - len(needed))]
    heads = [dice.choice(names) for names, _ in order]
    rows = []
    for _ in range(dice.randrange(3, 8)):
        row = []
        for place, (_, make) in enumerate(order):
            if place >= len(needed) and dice.random() < 0.3:
                row.append(Cell("", ()))
            else:  # a value that its column does not expect, now and then
                strange = place >= len(needed) and dice.random() < 0.12
                row.append(maker.text() if strange else make(maker))
        rows.append(row)
    return heads, rows


def written(
    dice: random.Random,
    folder: Path,
    heads: list[str],
    rows: list[list[Cell]],
    around: list[str],
    sheets: Sequence[tuple[str, list[str]]] = (),
) -> Path:
    """The list as a file: CSV in some dialect and encoding, or a workbook; lines `around` it are no rows.

    A workbook has these further `sheets` too, a cell a row.
    """
    before, after = around[:1], around[1:]
    table = [[text] for text in before] + [heads] + [[each.text for each in row] for row in rows] + [[t] for t in after]
    if dice.random() < 0.3:
        path = folder / "list.xlsx"
        with xlsxwriter.Workbook(path) as workbook:
            sheet = workbook.add_worksheet()
            for line, texts in enumerate(table):
                for place, text in enumerate(texts):
                    sheet.write_string(line, place, text)
            for name, texts in sheets:
                more = workbook.add_worksheet(name)
                for line, text in enumerate(texts):
                    more.write_string(line * 2, 1, text)  # with gaps, which are no rows
        return path
    path = folder / "list.csv"
    encoding = dice.choice(("utf-8", "utf-8-sig", "utf-16"))
    with path.open("w", encoding=encoding, newline="") as file:
        quoting = dice.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
        csv.writer(file, delimiter=dice.choice(",;\t"), quoting=quoting).writerows(table)
    return path


def escaped(text: str) -> str:
    for sign, written in (("\\", "\\\\"), ("\r\n", "\n"), ("\n", "\\n"), (";", "\\;"), (",", "\\,")):
        text = text.replace(sign, written)
    return text


def made_card(maker: Maker) -> tuple[list[str], list[Cell]]:
    """The lines of a card, and what stands in them; lines are folded now and then."""
    dice = maker.dice
    name = Cell(text := f"{maker.word()} {maker.word()}", ((text,),))
    told: list[tuple[str, Cell]] = [("FN", name)]
    kinds: list[Cell] = []
    properties: list[tuple[str, Callable[[], Cell]]] = [
        *[(name, maker.text) for name in ("NICKNAME", "ROLE", "TITLE", "NOTE", "IMPP", "GENDER", f"X-{dice.choice('ABCDEFG')}", "URL")],
        ("EMAIL", maker.email), ("TEL", maker.phone), ("TEL", maker.phone), ("TEL;TYPE=FAX", maker.phone), ("TEL;TYPE=pager,work", maker.phone),
        ("BDAY", maker.day), ("BDAY", maker.text), ("UID", maker.text), ("CATEGORIES", maker.text),
    ]  # fmt: skip
    for _ in range(dice.randrange(1, 14)):
        called, make = dice.choice(properties)
        group = dice.choice(("", "", "item1."))
        parameters = dice.choice(("", "", ";TYPE=HOME", ';X-P="a:b;c"', ";PREF=1"))
        if called == "TEL" and dice.random() < 0.6:
            kind = maker.word()
            parameters = dice.choice((";TYPE={}", ";TYPE=VOICE,{}", ';TYPE="{},pref"', ";TYPE=voice;TYPE={}")).format(
                kind
            )
            kinds.append(cell(kind))
        told.append((group + called + parameters, make()))
    lines = ["BEGIN:VCARD", "VERSION:3.0", *(f"{called}:{escaped(each.text)}" for called, each in told)]
    every = [*kinds, *(each for called, each in told if "UID" not in called)]  # that is left out, and told
    for called, count in (("ORG", 3), ("ADR", 7), ("ADR", 7), ("N", 5)):
        if dice.random() < 0.4:
            parts = [maker.word() if dice.random() < 0.7 else "" for _ in range(count)]
            lines.append(f"{called}:{';'.join(parts)}")
            every += [Cell(part, ((part,),)) for part in parts if part]
    if dice.random() < 0.1:
        lines.append(loose := maker.word())
        every.append(Cell(loose, ((loose,),)))
    folded_lines = [line if dice.random() < 0.8 or len(line) < 20 else f"{line[:9]}\r\n {line[9:]}" for line in lines]
    return [*folded_lines, "END:VCARD"], every


def unfolded(lines: list[str]) -> list[str]:
    return "\r\n".join(lines).replace("\r\n ", "").split("\r\n")


def test_every_property_of_a_card_is_in_the_book_or_told(tmp_path: Path) -> None:
    for seed in range(LISTS // 4):
        book = Book(tmp_path / f"{seed}.clientbook")
        dice = random.Random(f"card {seed}")
        maker = Maker(dice)
        cards = [made_card(maker) for _ in range(dice.randrange(1, 6))]
        outside = maker.word()
        path = tmp_path / f"{seed}.vcf"
        path.write_text(
            "\r\n".join([*(line for lines, _ in cards for line in lines), outside]), encoding="utf-8", newline=""
        )
        planned = plan(book, read(path), Choices())
        run(book, planned)
        text = said(book)
        has_uid = any("UID" in line for lines, _ in cards for line in lines)
        dropped = set(planned.cells.columns(Fate.DROPPED))
        assert ("UID" in dropped) is has_uid
        has_kinds = any(re.search(r"EMAIL;TYPE=", line) for lines, _ in cards for line in unfolded(lines))
        assert ("EMAIL;TYPE" in dropped) is has_kinds
        assert dropped <= {"UID", "EMAIL;TYPE", "TEL;TYPE", "ADR;TYPE"}
        missing = [each for _, every in cards for each in every if not is_found(each, text)]
        assert not missing, (seed, missing, list(summary_lines(planned)))
        assert [line.text for line in planned.left_lines] == [outside]


def said(book: Book) -> str:
    """All that the records say, one field a line."""
    lines = []
    for kind in ("client", "contact", "deal", "activity", "employer"):
        for record in book.all(kind):
            for each in dataclasses.fields(record):
                value = getattr(record, each.name)
                lines += _lines(each.name, value)
    return folded("\n".join(lines))


def _lines(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _lines(name, item)
    elif dataclasses.is_dataclass(value):
        for each in dataclasses.fields(value):
            yield from _lines(each.name, getattr(value, each.name))
    elif value not in (None, ""):
        yield f"{name}={value}"


def folded(text: str) -> str:
    return " ".join(text.casefold().split())


def is_found(each: Cell, text: str) -> bool:
    return any(all(folded(part) in text for part in form) for form in each.forms)


def lost_cells(
    planned: ImportPlan, rows: list[list[Cell]], lines: Sequence[int], text: str
) -> list[tuple[int, int, str]]:
    """(line, column, text) of each cell that is neither in the book nor told."""
    refused = {row.line for row in planned.refused}
    skipped: dict[int, str] = {}
    for match in planned.matches:
        skipped[match.line] = skipped.get(match.line, "") + folded("\n".join(match.more)) + "\n"
    missing = [
        (line, place, each.text)
        for line, row in zip(lines, rows, strict=True)
        for place, each in enumerate(row)
        if each.text and line not in refused and not is_found(each, text + skipped.get(line, ""))
    ]
    left = Counter({told.place: told.cells for told in planned.cells if told.fate in (Fate.DROPPED, Fate.AS_IT_WAS)})
    lost = []
    for line, place, cell_text in missing:
        left[place] -= 1
        if left[place] < 0:
            lost.append((line, place, cell_text))
    return lost


@pytest.mark.parametrize("kind", KINDS)
def test_every_cell_is_in_the_book_or_told(tmp_path: Path, kind: str) -> None:
    per_book, tried, understood = 12, 0, 0
    for first in range(0, LISTS // len(KINDS), per_book):
        folder = tmp_path / str(first)
        folder.mkdir()
        book = Book(folder / "test.clientbook")
        book.apply(
            Label("added"),
            adds([Client(id=-1, name="Buyer"), *(Deal(client_id=-1, title=f"Sale {n}") for n in range(4))]),
        )
        understood += sum(try_list(book, folder, kind, seed) for seed in range(first, first + per_book))
        tried += per_book
    assert understood > tried * 0.97


def try_list(book: Book, folder: Path, kind: str, seed: int) -> bool:
    """False where the file was not read as it was meant."""
    dice = random.Random(f"{kind} {seed}")
    maker = Maker(dice)
    maker.count = seed * 1000
    heads, rows = made_list(maker, kind)
    around = (
        [f"Exported {maker.word()}", f"Report generated {maker.word()}"]
        if dice.random() < 0.2 and len(heads) > 3
        else []
    )
    sheets = [
        (f"{maker.word()}"[:20], [maker.word() for _ in range(dice.randrange(4))]) for _ in range(dice.randrange(3))
    ]
    lines_of_one = [row for row in rows[1:] if not any("\n" in each.text for each in row)]
    if len(lines_of_one) > 2 and dice.random() < 0.3:
        dice.choice(lines_of_one).extend(cell(maker.word()) for _ in range(dice.randrange(1, 3)))
    path = written(dice, folder, heads, rows, around, sheets)
    choices = Choices(
        as_kind={"people at firms": "clients"}.get(kind, kind),
        existing=dice.choice(list(Existing)[:4]),
        doubtful=Existing.ADD,
        rest=dice.choice(("notes", "notes", "fields", "fields", "drop", "tags")),
        answers={
            "dates": "dmy",
            "decimals": "point",
            "words": "empty",
            "rates": "percent",
            "sums": "before-tax",
            "tax": "18%",
        },
    )
    reading = read(path)
    if not names_columns(reading, heads) or reading.sheet in {name for name, _ in sheets}:
        return False  # how files are read has measures of its own
    planned = plan(book, reading, choices)
    run(book, planned)
    outside = {line.text for line in planned.left_lines}  # told whole: a name alone right below the headings
    rows = [row for row in rows if ", ".join(each.text.strip() for each in row if each.text.strip()) not in outside]
    lines = list_lines(planned, reading)
    own = own_places(reading, kind, choices)
    whole = [[cell(each.text) if each.timed and at in own else each for at, each in enumerate(row)] for row in rows]
    lost = lost_cells(planned, whole, lines, said(book))
    assert not lost, (
        kind,
        seed,
        of_columns(reading, lost),
        list(summary_lines(planned)),
    )
    assert_counted(planned, reading, heads, rows)
    told = " ".join(line.text for line in planned.left_lines)
    assert all(folded(text) in folded(told) for text in around), (kind, seed, around, told)
    others = [name for name, texts in sheets if texts and path.suffix == ".xlsx"]
    assert [each.cells for each in planned.notices if each.code == "other sheets"] == [tuple(others)] * bool(others)
    return True


def own_places(reading: Reading, kind: str, choices: Choices) -> set[int]:
    """The columns that become own fields, in which a time of day is no less than a day."""
    if choices.rest != "fields" or kind == "receipts":
        return set()
    return {place for place, field in enumerate(reading.fields) if field is None}


def names_columns(reading: Reading, heads: list[str]) -> bool:
    """Whether a list was read under its headings; columns behind the last of them have none."""
    return list(reading.headings[: len(heads)]) == heads and not any(reading.headings[len(heads) :])


def of_columns(reading: Reading, lost: list[tuple[int, int, str]]) -> list[tuple[str, str | None, str]]:
    """Lost cells with their columns' headings and fields; those beyond the last column have neither."""
    named = [*zip(reading.headings, reading.fields, strict=True)]
    return [(*(named[place] if place < len(named) else ("", None)), text) for _, place, text in lost]


def assert_counted(planned: ImportPlan, reading: Reading, heads: list[str], rows: list[list[Cell]]) -> None:
    """Times of day and groups of everybody are told with their number."""
    counted = {(told.place, told.fate): told.cells for told in planned.cells}
    for place in range(len(heads)):
        column = [row[place] for row in rows]
        if reading.fields[place] in DAYS:
            timed = sum(each.timed for each in column)
            assert counted.get((place, Fate.DAY_ONLY), 0) == timed, (heads[place], column)
        if reading.fields[place] == "tags":
            everybody = sum("* myContacts" in each.text for each in column)
            assert counted.get((place, Fate.FOR_PROGRAMS), 0) == everybody, (heads[place], column)


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_skipped_row_says_more_is_told(tmp_path: Path, kind: str) -> None:
    skipped = 0
    for seed in range(max(LISTS // 24, 4)):
        book = Book(tmp_path / f"{seed}.clientbook")
        book.apply(
            Label("added"),
            adds([Client(id=-1, name="Buyer"), *(Deal(client_id=-1, title=f"Sale {n}") for n in range(4))]),
        )
        dice = random.Random(f"again {kind} {seed}")
        maker = Maker(dice)
        heads, rows = made_list(maker, kind)
        choices = Choices(
            as_kind={"people at firms": "clients"}.get(kind, kind),
            answers={"dates": "dmy", "decimals": "point", "words": "empty", "sums": "before-tax", "tax": "18%"},
        )
        fixed = {"receipts": 3}.get(kind, 2)
        others = [
            [*row[:fixed], *(each if dice.random() < 0.5 else maker.anything() for each in row[fixed:])] for row in rows
        ]
        for part in (rows, others):
            path = written(dice, tmp_path, heads, part, [])
            reading = read(path)
            planned = plan(book, reading, choices)
            run(book, planned)
        if not names_columns(reading, heads):
            continue
        lost = lost_cells(planned, others, list_lines(planned, reading), said(book))
        assert not lost, (kind, seed, of_columns(reading, lost))
        skipped += planned.row_counts["known"]
    assert skipped


def list_lines(planned: ImportPlan, reading: Any) -> list[int]:
    from clientbook.files.lists.csv_rows import bare_rows

    return [line for line, _ in bare_rows(reading)]
