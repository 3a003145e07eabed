"""The track record: one page in either language, and no client's name on it where names are left out."""

import re
import zlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from clientbook import texts
from clientbook.domain.errors import UserError
from clientbook.domain.performance import Month, Performance, TopClient, YearOfPay
from clientbook.files.reports.track_record import TrackRecord, track_record
from clientbook.jobs.exporting.export_track_record import write_track_record

NAMES = {1: "Kalomi Ltd", 2: "חברת השרון"}
TODAY = date(2026, 11, 20)


def made(**more: object) -> Performance:
    months = [Month(sales=n * 10_000, before=5_000, quota=40_000, won=n, lost=1) for n in range(12)]
    known = {
        "year": 2026, "currency": "ILS", "months": months, "counted": 11, "cycle_days": Decimal(45), "cycle_known": 7,
        "clients": [TopClient(1, 66_000, 3), TopClient(2, 5, 1)], "client_names": NAMES, "elsewhere": {"USD": 100},
    }  # fmt: skip
    return Performance(**(known | more))  # type: ignore[arg-type]  # fields by name


def words_of(path: Path) -> str:
    """All text of a PDF as other programs could extract it: each piece read by the glyph table of each font."""
    parts = re.findall(rb"stream\r?\n(.*?)endstream", path.read_bytes(), re.DOTALL)
    streams = [(zlib.decompress(part) if part[:2] == b"x\x9c" else part).decode("latin-1") for part in parts]
    tables = []
    for codes in re.findall(r"beginbfrange(.*?)endbfrange", "".join(streams), re.DOTALL):
        first, letters = re.findall(r"<(\w+)> <\w+> \[(.*?)\]", codes, re.DOTALL)[0]
        found = enumerate(re.findall(r"<(\w+)>", letters), int(first, 16))
        tables.append({code: bytes.fromhex(letter).decode("utf-16-be") for code, letter in found})
    pieces = [
        re.findall(r"<(\w{4})> Tj", text) for stream in streams for text in re.findall(r"BT(.*?)ET", stream, re.DOTALL)
    ]
    return "\n".join("".join(table.get(int(c, 16), "") for c in codes) for codes in pieces for table in tables)


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_page_is_one_a4_and_says_what_its_model_says(qapp: object, tmp_path: Path, language: str) -> None:
    texts.use(language)
    shown = track_record(made(), "Noa Ben David", TODAY, pay=YearOfPay(range(12), {"USD": 120_00}))
    write_track_record(shown, tmp_path / "record.pdf")
    data = (tmp_path / "record.pdf").read_bytes()
    assert data.count(b"/Type /Page\n") == 1
    extracted = words_of(tmp_path / "record.pdf")
    assert all(word in extracted for word in ("Kalomi", "2026", "$"))
    assert not re.search(r"\b(ILS|USD)\b|\d{4}-\d\d-\d\d", "\n".join(shown.texts()))  # as the window writes them
    write_track_record(shown, tmp_path / "record.png")
    picture = QImage(str(tmp_path / "record.png"))
    assert (picture.width(), picture.height()) == (2100, 2970)
    assert picture.pixelColor(5, 5).name() == "#ffffff"


@pytest.mark.parametrize("language", ["en", "he"])
def test_names_are_left_out_everywhere(qapp: object, tmp_path: Path, language: str) -> None:
    texts.use(language)
    shown = track_record(made(), "Noa", TODAY, with_names=False)
    letter = "א" if language == "he" else "A"
    assert letter in shown.clients[0][0] and len(shown.clients) == 2
    write_track_record(shown, tmp_path / "record.pdf")
    extracted = words_of(tmp_path / "record.pdf")
    assert "66" in extracted
    for text in (*shown.texts(), extracted, extracted[::-1], (tmp_path / "record.pdf").read_bytes().decode("latin-1")):
        assert not any(word in text for name in NAMES.values() for word in name.split())


def figures(shown: TrackRecord) -> dict[str, str]:
    return {caption: value for value, caption in shown.figures}


@pytest.mark.parametrize("language", ["en", "he"])
def test_amounts_of_clients_line_up_at_their_units(qapp: object, tmp_path: Path, language: str) -> None:
    texts.use(language)
    clients = [TopClient(1, 66_000_00, 3), TopClient(2, 5_00, 1)]
    write_track_record(track_record(made(clients=clients), "Noa", TODAY), tmp_path / "record.png")
    page = QImage(str(tmp_path / "record.png"))
    places = range(page.width() * 3 // 4, page.width()) if language == "en" else range(page.width() // 4)
    last = {}  # of each line of pixels that has dark ink there, the place of the rightmost
    for y in range(page.height() // 2, page.height()):
        ink = [x for x in places if page.pixelColor(x, y).value() < 90]
        if ink:
            last[y] = max(ink)
    rows = [y for y in last if y - 1 not in last]
    ends = [max(last[y] for y in range(first, page.height()) if all(each in last for each in range(first, y + 1)))
            for first in rows]  # fmt: skip
    assert len(ends) == 2 and abs(ends[0] - ends[1]) <= 4


def test_what_is_not_known_is_not_said() -> None:
    empty = Performance(year=2026, currency="ILS", months=[Month() for _ in range(12)], counted=11)
    shown = track_record(empty, "", TODAY)
    assert figures(shown) == {"closed sales, 0 deals": "0 ₪"} and shown.notes == [] and shown.clients == []
    full = figures(track_record(made(), "Noa", TODAY))
    assert full["closed sales, 66 deals"] == "6,600 ₪" and full["to win, median of 7 deals"] == "45 days"
    assert full["against the same months of 2025"] == "+1,100%" and full["of the quota"] == "125%"


def test_an_ending_that_is_no_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        write_track_record(track_record(made(), "", TODAY), tmp_path / "record.docx")
    assert told.value.code == "unknown-format" and not list(tmp_path.iterdir())


@pytest.mark.parametrize("clients", [0, 1, 2])
@pytest.mark.parametrize("language", ["en", "he"])
def test_the_page_is_filled_and_never_overfull(language: str, clients: int, tmp_path: Path) -> None:
    texts.use(language)
    year = made()
    shown = track_record(replace(year, clients=year.clients[:clients]), "Noa", TODAY, YearOfPay(range(12)), False)
    write_track_record(shown, tmp_path / "record.png")
    page = QImage(str(tmp_path / "record.png"))
    white = page.pixel(0, 0)
    used = max(y for y in range(0, page.height(), 4) if any(page.pixel(x, y) != white for x in range(180, 1920, 3)))
    assert 0.8 * page.height() < used < page.height() - 100


def test_deals_won_on_the_day_they_were_opened_say_nothing_of_days() -> None:
    shown = track_record(replace(made(), cycle_days=Decimal(0)), "", TODAY, about=("Role", "", "050"))
    assert not any("day" in caption or "day" in value for value, caption in shown.figures)
    assert shown.about == "Role · 050"
