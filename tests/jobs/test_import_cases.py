"""Small lists that went wrong once, one of each kind, through the public door: what stands in the book afterwards.

Each record is one line, with what is not as usual; the sentences that the import told follow under "told".
"""

import dataclasses
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from clientbook.domain.errors import UserError
from clientbook.domain.records import Activity, Client, Contact, Deal
from clientbook.jobs.importing import deal_rows
from clientbook.jobs.importing.import_list import checked_mapping, import_lists
from clientbook.jobs.importing.import_plan import Choices
from clientbook.store.book import Book


class FirstOfDecember(date):
    """A close date on the twentieth is still to come."""

    @classmethod
    def today(cls) -> date:
        return date(2026, 12, 1)


CASES = Path(__file__).parent.parent / "cases" / "import"


def shown(book: Book) -> Iterator[str]:
    """Every record as a line, whatever refers to another by its name."""
    named: dict[int | None, str] = {None: ""}
    for kind in ("client", "contact", "deal", "activity"):
        for record in book.all(kind):
            assert isinstance(record, Client | Contact | Deal | Activity)
            name = getattr(record, "name", "") or getattr(record, "title", "") or getattr(record, "text", "")
            named[record.id] = name
            yield f"{kind} {name}: " + "; ".join(_fields(record, named))


def _fields(record: Any, named: dict[int | None, str]) -> Iterator[str]:
    for each in dataclasses.fields(record):
        value = getattr(record, each.name)
        unsaid = value == each.default or value in ("", (), None)
        if (
            each.name in ("id", "name", "text", "recorded")
            or (each.name == "title" and isinstance(record, Deal))
            or unsaid
        ):
            continue
        if each.name == "roles":
            value = tuple(f"{named[role.contact_id]} {role.role.value}" for role in value)
        if each.name == "receipts":
            value = tuple(f"{receipt.amount} on {receipt.on}" for receipt in value)
        if each.name.endswith("_id"):
            value = named[value]
        value = value.value if isinstance(value, Enum) else value
        text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        yield f"{each.name} {text}".replace("\n", " / ")


#: What the user answers, where a list leaves something open.
ANSWERS = {"e1_eur.csv": {"decimals": "comma"}, "e9_bad.csv": {"words": "refuse"}}
EXPECTED: dict[str, list[str]] = {
    "d01_sf.csv": [
        "client Alpha Ltd: ",
        "client Beta Inc: ",
        "client Gamma SA: ",
        "deal Alpha renewal: client_id Alpha Ltd; stage won; amount 1200000; won_on 2026-03-15; notes Opportunity Owner: Rep One / Probability (%): 100 / Forecast Category: Closed / Expected Revenue: 12000",
        "deal Beta pilot: client_id Beta Inc; stage proposal; amount 500000; expected_on 2026-12-20; notes Opportunity Owner: Rep One / Probability (%): 75 / Forecast Category: Best Case / Expected Revenue: 3750 / Next Step: Send offer",
        "deal Gamma lift: client_id Gamma SA; stage lost; amount 750000; lost_on 2026-02-01; notes Opportunity Owner: Rep Two / Probability (%): 0 / Forecast Category: Omitted / Expected Revenue: 0",
        "told Kept in the notes: Opportunity Owner (3 cells, lines 2, 3, 4), Probability (%) (3 cells, lines 2, 3, 4), Forecast Category (3 cells, lines 2, 3, 4), Expected Revenue (3 cells, lines 2, 3, 4), Next Step (1 cell, line 3)",
    ],
    "d02_de.csv": [
        "client Müller GmbH: ",
        "client Huber KG: ",
        "client Vogt AG: ",
        "deal Rahmenvertrag: client_id Müller GmbH; stage won; amount 123450; currency EUR; won_on 2026-03-15; notes Wahrscheinlichkeit: 100 %",
        "deal Pilot: client_id Huber KG; stage proposal; amount 1200000; currency EUR; expected_on 2026-12-20; notes Wahrscheinlichkeit: 50 %",
        "deal Altgeräte: client_id Vogt AG; stage lost; amount 80000; currency EUR; lost_on 2026-02-01; notes Wahrscheinlichkeit: 0 %",
        "told Kept in the notes: Wahrscheinlichkeit (3 cells, lines 2, 3, 4)",
    ],
    "d03_he.csv": [
        'client אלפא בע"מ: ',
        "client בטא: ",
        "client גמא: ",
        "client דלתא: ",
        'deal חידוש שנתי: client_id אלפא בע"מ; stage won; amount 1200000; won_on 2026-03-15; notes סוכן: יוסי',
        "deal פיילוט: client_id בטא; stage proposal; amount 500000; expected_on 2026-12-20; notes סוכן: יוסי",
        "deal החלפה: client_id גמא; stage lost; amount 750000; lost_on 2026-02-01; notes סוכן: דנה",
        "deal ציוד: client_id דלתא; stage won; amount 90000; won_on 2026-02-02; notes סוכן: דנה",
        "told Kept in the notes: סוכן (4 cells, lines 2, 3, 4, 5)",
    ],
    "d08_pipedrive.csv": [
        "client Alpha Ltd: ",
        "client Beta Inc: ",
        "client Gamma SA: ",
        "contact Ann Alpha: client_id Alpha Ltd",
        "contact Bob Beta: client_id Beta Inc",
        "deal Alpha deal: client_id Alpha Ltd; stage won; amount 120000; currency EUR; expected_on 2026-03-01; won_on 2026-02-11; roles Ann Alpha influencer; notes Deal - Owner: Rep / Deal - Pipeline: Pipeline / Deal - Stage: Contact Made; opened_on 2026-01-01; outside_ids Deal - ID: 1",
        "deal Beta deal: client_id Beta Inc; stage lost; amount 90000; currency EUR; lost_on 2026-02-12; lost_reason Price; roles Bob Beta influencer; notes Deal - Owner: Rep / Deal - Pipeline: Pipeline / Deal - Stage: Proposal Made; opened_on 2026-01-02; outside_ids Deal - ID: 2",
        "deal Gamma deal: client_id Gamma SA; stage negotiation; amount 80000; currency USD; expected_on 2026-12-24; notes Deal - Owner: Rep / Deal - Pipeline: Pipeline / Deal - Probability: 40; opened_on 2026-01-03; outside_ids Deal - ID: 3",
        "told Kept in the notes: Deal - Owner (3 cells, lines 2, 3, 4), Deal - Pipeline (3 cells, lines 2, 3, 4), Deal - Stage (2 cells, lines 2, 3), Deal - Probability (1 cell, line 4)",
        "told Taken without the time of day: Deal - Deal created (3 cells, lines 2, 3, 4), Deal - Won time (1 cell, line 2), Deal - Lost time (1 cell, line 3)",
    ],
    "d09_hubspot.csv": [
        "client Alpha Ltd: ",
        "client Beta Inc: ",
        "client Gamma SA: ",
        "contact Ann Alpha: client_id Alpha Ltd; emails ann@alpha.example",
        "deal Alpha web: client_id Alpha Ltd; stage won; amount 450000; won_on 2026-03-15; roles Ann Alpha influencer; notes Deal owner: Rep One / Amount in company currency: 4500 / Pipeline: Sales Pipeline; outside_ids Record ID: 101",
        "deal Beta app: client_id Beta Inc; expected_on 2026-12-30; notes Deal Stage: Appointment scheduled / Deal owner: Rep One / Pipeline: Sales Pipeline; outside_ids Record ID: 102",
        "deal Gamma: client_id Gamma SA; stage lost; amount 100000; lost_on 2026-01-30; notes Deal owner: Rep One / Amount in company currency: 1000 / Pipeline: Sales Pipeline; outside_ids Record ID: 103",
        "told Kept in the notes: Deal Stage (1 cell, line 3), Deal owner (3 cells, lines 2, 3, 4), Amount in company currency (2 cells, lines 2, 4), Pipeline (3 cells, lines 2, 3, 4)",
        "told Taken without the time of day: Close Date (3 cells, lines 2, 3, 4)",
    ],
    "e10_serial.csv": [
        "client Alpha: ",
        "client Beta: ",
        "deal A: client_id Alpha; stage won; amount 50000; won_on 2026-01-05",
        "deal B: client_id Beta; stage won; amount 60000; won_on 2026-01-06",
    ],
    "e1_eur.csv": [
        "client Alpha: ",
        "client Beta: ",
        "client Gamma: ",
        "deal A: client_id Alpha; stage won; amount 123400; won_on 2026-01-05",
        "deal B: client_id Beta; stage won; amount 1200000; won_on 2026-01-06",
        "deal C: client_id Gamma; stage won; amount 250000; won_on 2026-01-07",
    ],
    "e2_lines.csv": [
        "client Alpha: ",
        "deal Alpha order: client_id Alpha; stage won; amount 150000; product Pump, Valve, Hose; won_on 2026-01-05; notes Pump: 1000 / Valve: 200 / Hose: 300",
        "told Kept in the notes: Product (2 cells, lines 3, 4), Amount (2 cells, lines 3, 4)",
    ],
    "e3_extra.csv": [
        "client Alpha: status active; industry Steel; website alpha.example; city Haifa; source Fair; tags vip",
        "contact Ann Alpha: client_id Alpha; title Buyer; emails ann@alpha.example; phones 050-1111111; birthday 1980-01-01",
        "deal A: client_id Alpha; stage won; amount 100000; won_on 2026-01-05; roles Ann Alpha influencer; notes keep",
    ],
    "e4_open_close.csv": [
        "client Alpha: ",
        "client Beta: ",
        "client Gamma: ",
        "deal A: client_id Alpha; stage proposal; amount 100000; expected_on 2026-12-20",
        "deal B: client_id Beta; stage lost; amount 200000; lost_on 2026-02-01",
        "deal C: client_id Gamma; stage won; amount 50000; won_on 2026-02-02",
    ],
    "e5_dupname.csv": [
        "client Alpha: ",
        "deal Monthly retainer: client_id Alpha; stage won; amount 100000; won_on 2026-01-31",
        "deal Monthly retainer: client_id Alpha; stage won; amount 100000; won_on 2026-02-28",
        "deal Monthly retainer: client_id Alpha; stage won; amount 100000; won_on 2026-02-28",
    ],
    "e6_nostage.csv": [
        "client Alpha: ",
        "deal A: client_id Alpha; amount 100000; expected_on 2026-12-20",
    ],
    "e7_usd.csv": [
        "client Alpha: ",
        "deal A: client_id Alpha; stage won; amount 100000; currency USD; won_on 2026-01-05",
    ],
    "e8_status.csv": [
        "client Alpha: ",
        "client Beta: ",
        "deal A: client_id Alpha; stage won; amount 100000; won_on 2026-01-05",
        "deal B: client_id Beta; stage lost; amount 100000",
        "deal C: client_id Beta; amount 100000",
    ],
    "e9_bad.csv": [
        "client Eps: ",
        "deal E: client_id Eps; stage won; amount 50000",
        "1 deal won without a day, line 6: in no month's pay.",
        "e9_bad.csv:2: Amount: “tbd” is not an amount",
        "e9_bad.csv:3: Amount: Amount is empty",
        "e9_bad.csv:4: the row names no client",
        "e9_bad.csv:5: Won on: “31/02/2026” is not a date",
    ],
    "s2_mixcol.csv": [
        "client Alpha: ",
        "client Beta: ",
        "client Gamma: ",
        "deal A: client_id Alpha; stage won; amount 123450; won_on 2026-01-05",
        "deal B: client_id Beta; stage won; amount 1200000; won_on 2026-01-06",
        "deal C: client_id Gamma; stage won; amount 80000; won_on 2026-01-07",
    ],
    "s3.csv": [
        "client Alpha: ",
        "deal A: client_id Alpha; stage won; amount 100000; won_on 2026-01-05; receipts 10000 on 2026-02-01",
    ],
    "t1.csv": [
        "client Tina Torn: kind person; emails tina@x.example; notes Reference: A-1",
        "client Uno Udd: kind person; emails uno@x.example; notes Reference: A-2",
        "told Kept in the notes: Reference (2 cells, lines 2, 3)",
    ],
    "t2.csv": [
        "client Pia: kind person; emails pia@x.example, p2@x.example; notes extra words",
        "told Kept in the notes: Column 4 (1 cell, line 2)",
    ],
    "t3.csv": [
        "client Nord AB: ",
        "contact Anna Berg: client_id Nord AB; phones 050-1111111",
    ],
    "t4.csv": [
        "client Nord AB: ",
        "client Sued GmbH: ",
        "contact Anna Berg: client_id Nord AB; emails anna@nord.example",
        "contact Bo Rask: client_id Sued GmbH; emails bo@sued.example",
    ],
    "t5.csv": [
        "client Иван Голубев: kind person; phones +79610000001",
        "client Любава Ромашкина: kind person; phones +79630000002",
    ],
    "t6.csv": [
        "client Anna Berg: kind person; emails anna@x.example; phones 050-1111111",
        "client Bo Rask: kind person; emails bo@y.example; phones 050-2222222",
        "activity Last Contact: on 2024-01-15; client_id Anna Berg",
        "activity Last Contact: on 2024-02-15; client_id Bo Rask",
    ],
    "t7.csv": [
        "client Anna Berg: kind person; emails anna@x.example; phones 050-1111111",
        "activity Last Email: kind message; on 2024-01-15; client_id Anna Berg",
    ],
    "t8.csv": [
        "client דנה לוי: kind person; phones 050-1111111",
        "activity קשר אחרון: on 2024-01-15; client_id דנה לוי",
    ],
    "u1.csv": [
        "client Ann Berg: kind person; emails ann@x.example; phones 050-1111111, 050-2222222; notes first / second note",
    ],
    "u2.csv": [
        "client Nord AB: emails office@nord.example; phones 08-5551111",
        "contact Ann Berg: client_id Nord AB; emails ann@nord.example",
        "contact Bo Rask: client_id Nord AB; emails bo@nord.example",
    ],
    "u5.csv": [
        "client Nord AB: ",
        "contact Ann Berg: client_id Nord AB; emails ann@nord.example; tags vip; notes Ann likes tea",
        "contact Bo Rask: client_id Nord AB; emails bo@nord.example; tags cold; notes Bo hates calls",
    ],
    "v1.csv": [
        "client Dana Mor: kind person; emails mor.family@x.example; phones 050-1111111",
        "client Ron Mor: kind person; emails mor.family@x.example; phones 050-2222222",
    ],
    "v2.csv": [
        "client Bakery Shalom: phones 03-1212121; city Jaffa",
        "client Bakery Shalom: phones 08-3434343; city Beersheba",
    ],
    "v3.csv": [
        "client Kim Lee: kind person; phones +1 555 010 2030",
        "client Kim Lee: kind person; phones +44 555 010 2030",
    ],
    "v4.csv": [
        "client Ost SA: ",
        "contact Boss Big: client_id Ost SA; emails boss@ost.example",
        "contact Aida Help: client_id Ost SA; emails boss@ost.example",
    ],
    "v5.csv": [
        "client Aceros del Sur S.A.: ",
        "client Smith and Sons: ",
    ],
    "w1.csv": [
        "client Ann Berg: kind person; phones 050-1111111; notes Fax: 03-9999999 / Assistant phone: 03-8888888",
        "told Kept in the notes: Fax (1 cell, line 2), Assistant phone (1 cell, line 2)",
    ],
    "w10.csv": [
        "client דנה לוי: kind person; phones 050-1111111; notes Full Name (English): Dana Levi",
        "told Kept in the notes: Full Name (English) (1 cell, line 2)",
    ],
    "w11.csv": [
        "client Ann: kind person; emails a@x.example, b@x.example; phones 050-1111111, 050-2222222, 050-3333333",
    ],
    "w12.csv": [
        "client Nord AB: ",
        "contact Ann Berg: client_id Nord AB; phones 050-1111111",
        "contact Bo Rask: client_id Nord AB; phones 050-2222222",
    ],
    "w13.csv": [
        "client ann@x.example: kind person; emails ann@x.example",
        "client only@x.example: kind person; emails only@x.example",
        "told 2 rows without a name, called by e-mail or phone",
    ],
    "w14.csv": [
        "client Nord AB: ",
        "contact Ann Berg: client_id Nord AB; phones 050-1111111",
        "contact Bo Rask: client_id Nord AB",
    ],
    "w2.csv": [
        "client Nord AB: emails ann@n.example; notes Owner: Ann Berg",
        "told Kept in the notes: Owner (1 cell, line 2)",
    ],
    "w3.csv": [
        "client Cafe Roma: ",
        "contact Ann Berg: client_id Cafe Roma; phones 050-1111111",
    ],
    "w4.csv": [
        "client Ann: kind person; notes Phone: 9.72501E+11",
        "client Bo: kind person; phones 050-1111111",
        "told Kept in the notes: Phone (1 cell, line 2)",
    ],
    "w5.csv": [
        "client Ann Berg: kind person; phones 501234567",
        "client Bo Rask: kind person; phones 521234567",
    ],
    "w6.csv": [
        "client Ann Berg: kind person; emails ann@x.example",
        "client Nord, AB Ltd: emails office@n.example",
    ],
    "w7.csv": [
        "client Ann: kind person; emails ann@x.example; notes Status: Hot lead",
        "client Bo: kind person; emails bo@x.example; notes Status: Blacklisted",
        "told Kept in the notes: Status (2 cells, lines 2, 3)",
    ],
    "w8.csv": [
        "client Ann: kind person; emails ann@x.example; notes Birthday: 04/12",
        "client Bo: kind person; emails bo@x.example; notes Birthday: 12 Mar",
        "client Cy: kind person; emails cy@x.example; notes Birthday: 1980",
        "told Kept in the notes: Birthday (3 cells, lines 2, 3, 4)",
    ],
    "w9.csv": [
        "client Nord AB: vat_number DE123456789; outside_ids Kundennummer: 10001",
        "contact Ann Berg: client_id Nord AB; phones 0221 1234",
    ],
}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_lists_that_went_wrong_come_in_right(book: Book, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deal_rows, "date", FirstOfDecember)
    (result,) = import_lists(book, [CASES / name], Choices(answers=ANSWERS.get(name, {})), {})
    found = [
        *shown(book),
        *(f"told {sentence}" for sentence in result["told"]),
        *result["questions"],
        *result["reasons"],
    ]
    assert found == EXPECTED[name]


def test_a_firm_of_the_book_stays_and_what_it_does_not_say_stands_at_the_new_person(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Company,City,Industry,VAT\nKalomi Ltd,Haifa,Steel,7\n", encoding="utf-8")
    import_lists(book, [path], Choices(), {})
    path.write_text("Company,Name,City,Industry,VAT\nKalomi,Dana Cohen,Akko,Steel,8\n", encoding="utf-8")
    (result,) = import_lists(book, [path], Choices(), {})
    assert list(shown(book)) == [
        "client Kalomi Ltd: industry Steel; city Haifa; notes VAT: 7",
        "contact Dana Cohen: client_id Kalomi Ltd; notes City: Akko / VAT: 8",
    ]
    assert result["told"] == ["Kept in the notes: City (1 cell, line 2), VAT (1 cell, line 2)"]


@pytest.mark.parametrize("name", ANSWERS)
def test_what_a_list_leaves_open_is_asked_first(book: Book, name: str) -> None:
    with pytest.raises(UserError, match="list-asks"):
        import_lists(book, [CASES / name], Choices(), {})


def test_every_small_list_is_in_the_table() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in CASES.iterdir())


def test_columns_without_headings_are_mapped_by_their_place(book: Book) -> None:
    mapping = checked_mapping(["1=first_name", "Column 2=last_name", "#3="])
    (result,) = import_lists(book, [CASES / "t5.csv"], Choices(), mapping)
    assert next(iter(shown(book))) == "client Голубев Иван: kind person"
    assert result["told"] == ["Left out, as chosen: Column 3 (2 cells, lines 1, 2)"]
