"""Certain duplicates are certain: what the import calls one, on pairs that it was never tuned to."""

import json
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.reading.folding import firm_key, firm_keys
from clientbook.domain.reading.phones import Agreement, agreement, dialled, extension, phone_key
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.importing.import_list import plan
from clientbook.jobs.importing.import_plan import COUNTS, Choices, Existing
from clientbook.store.book import Book
from tests.duplicates.measure import figures, judged
from tests.duplicates.pairs import POSSIBLE, SAME, pairs


@pytest.mark.parametrize("in_book", [False, True])
def test_certain_ones_are_certain_and_hardly_any_is_missed(tmp_path: Path, in_book: bool) -> None:
    found = list(judged(pairs(seed=12, each=8), tmp_path, in_book))
    wrong = [each.pair for each in found if each.verdict == SAME and each.pair.truth != SAME]
    assert wrong == []
    made = figures(found)
    assert made.precision == 1.0 and made.recall >= 0.85 and made.seen >= 0.97


CASES = {
    "two who share a mailbox": ("Name,Email,Phone\nDana Mor,mor.family@x.example,050-1111111\nRon Mor,mor.family@x.example,050-2222222\n", [POSSIBLE]),
    "branches": ("Company,Phone,City\nBakery Shalom,03-1212121,Jaffa\nBakery Shalom,08-3434343,Beersheba\n", [POSSIBLE]),
    "two countries": ("Name,Phone\nKim Lee,+1 555 010 2030\nKim Lee,+44 555 010 2030\n", [POSSIBLE]),
    "boss and assistant": ("Company,Name,Email\nOst SA,Boss Big,boss@ost.example\nOst SA,Aida Help,boss@ost.example\n", [POSSIBLE]),
    "spellings": ("Company\nAceros del Sur S.A.\nAceros del Sur SA\nSmith and Sons\nSmith & Sons\n", [SAME, SAME]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_is_only_possible_is_never_left_out_by_itself(book: Book, case: str) -> None:
    text, expected = CASES[case]
    path = book.path.parent / "list.csv"
    path.write_text(text, encoding="utf-8")
    planned = plan(book, read(path), Choices())
    assert [SAME if match.sure else POSSIBLE for match in planned.matches] == expected
    assert [match.existing for match in planned.matches] == [
        Existing.JOIN if each == SAME else Existing.ADD for each in expected
    ]


@pytest.mark.parametrize(("one", "other", "homes", "told"), [
    ("+1 555 010 2030", "+44 555 010 2030", ("", ""), Agreement.NO),
    ("050-1234567", "+972 50 123 4567", ("972", "972"), Agreement.YES),
    ("050-1234567", "(+972) 50/1234567", ("972", ""), Agreement.YES),
    ("00972501234567", "972501234567", ("", ""), Agreement.YES),
    ("020 7946 0958", "+44 20 7946 0958", ("972", "972"), Agreement.MAYBE),
    ("020 7946 0958", "+44 20 7946 0958", ("1", "1"), Agreement.YES),  # no number in America begins so
    ("020 7946 0958", "+44 20 7946 0958", ("", ""), Agreement.YES),
    ("415 555 2671", "+44 415 555 2671", ("1", ""), Agreement.MAYBE),
    ("020 7946 0958", "+44 (0)20 7946 0958", ("44", "972"), Agreement.YES),
    ("8 (495) 123-45-67", "+7 495 1234567", ("7", ""), Agreement.YES),
    ("1-415-555-2671", "+1 (415) 555-2671", ("1", ""), Agreement.YES),
    ("03-5551234 ext. 5", "03-5551234 x6", ("972", "972"), Agreement.NO),
    ("03-5551234 ext. 5", "03-5551234", ("972", "972"), Agreement.YES),
    ("*2700", "*2700", ("972", "972"), Agreement.YES),
    ("0501234567", "0501234568", ("972", "972"), Agreement.NO),
])  # fmt: skip
def test_phones_are_one_line_or_not(one: str, other: str, homes: tuple[str, str], told: Agreement) -> None:
    assert agreement(one, other, homes) is agreement(other, one, homes[::-1]) is told
    assert told is Agreement.NO or phone_key(one) == phone_key(other)


@pytest.mark.parametrize(("typed", "number", "ending"), [
    ("04-6494000 שלוחה 12", "046494000", "12"), ("052-1111111/2", "0521111111", "2"), ("*2700", "*2700", ""), ("+44 (0)20 7946 0958", "+442079460958", ""),
    ("03-555 12 34 ext. 5", "035551234", "5"), ("03-5551234x5", "035551234", "5"), ("030/1234567", "0301234567", ""), ("+49 30 1234567-0", "+493012345670", ""),
    ("8 495 1234567 доб. 12", "84951234567", "12"), ("#31#0501234567", "#31#0501234567", ""), ("555-1234, 12", "5551234", "12"), ("٠٥٠-١٢٣٤٥٦٧", "٠٥٠١٢٣٤٥٦٧", ""),
])  # fmt: skip
def test_an_extension_is_no_part_of_what_is_dialled(typed: str, number: str, ending: str) -> None:
    assert (dialled(typed), extension(typed)) == (number, ending)


def test_a_column_of_firms_has_the_keys_of_its_names() -> None:
    names = [
        "Aceros del Sur S.A.",
        "Smith & Sons",
        "Orle sp. z o.o.",
        "Orle SP Z O O",
        "sp zoo Orle",
        "G.m.b.H. Ost",
        "J. R. Smith",
        'אורן בע"מ',
        "",
    ]
    assert firm_keys(names) == [firm_key(name) for name in names]
    assert firm_keys(names)[:6] == ["aceros del sur", "smith sons", "orle", "orle", "orle", "ost"]


REPEATING = "Company,Phone\nKalomi Steel,03-1234567\nNegev Glass,\nKALOMI STEEL LTD,+972 3 123 4567\nNegev Glas,\n"


def test_what_is_skipped_says_why_and_where_and_every_count_is_the_same(
    book: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    path = book.path.parent / "list.csv"
    path.write_text(REPEATING, encoding="utf-8")
    words = ["--book", str(book.path)]
    counts = dict.fromkeys(COUNTS, 0) | {"added": 3, "repeats": 1, "firms": 3}
    assert main([*words, "import", "--json", "--dry-run", str(path)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {name: told[name] for name in counts} == counts
    assert told["duplicates"] == [
        {"line": 4, "name": "KALOMI STEEL LTD", "of": "Kalomi Steel", "of_line": 2, "reason": "phone", "certain": True, "skipped": True, "says_more": []},
        {"line": 5, "name": "Negev Glas", "of": "Negev Glass", "of_line": 3, "reason": "alike", "certain": False, "skipped": False, "says_more": []},
    ]  # fmt: skip
    assert main([*words, "import", str(path)]) == 0
    said = capsys.readouterr().out
    assert "3 rows taken in: 3 firms new; 1 repeat of other rows in this list" in said
    assert "list.csv:4: KALOMI STEEL LTD is skipped, it is Kalomi Steel (Same phone, line 2 of this list)" in said
    assert main([*words, "imports", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["rows"] == counts
    assert main([*words, "import", str(path)]) == 0
    assert (
        "list.csv:2: Kalomi Steel is skipped, it is Kalomi Steel (Same phone, in the book)" in capsys.readouterr().out
    )
