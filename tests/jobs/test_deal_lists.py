"""What lists say of deals besides their amount: terms, rates of exchange and tax, what they take back; equal receipts."""

import random
from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Receipts, Stage, Status
from clientbook.domain.deals.deal_terms import exchange_rate_of, months_of
from clientbook.domain.errors import UserError
from clientbook.domain.records import Client, Deal, Employer, Plan, Receipt
from clientbook.files.columns.headings import field_of
from clientbook.files.lists.csv_rows import read
from clientbook.jobs.duplicates.merge import merge
from clientbook.jobs.importing.import_list import mapped, plan, run
from clientbook.jobs.importing.import_plan import Choices, Existing, ImportPlan, Verdict
from clientbook.jobs.importing.inspect_list import as_json
from clientbook.store.book import Book


def take(book: Book, path: Path, rows: Sequence[str], choices: Choices | None = None, **mapping: str) -> ImportPlan:
    """Imports a list of these lines."""
    path.write_text("\n".join(rows), encoding="utf-8")
    return run(book, plan(book, mapped(read(path), mapping), choices or Choices())).plan


def deals(book: Book) -> dict[str, Deal]:
    return {deal.title: deal for deal in book.all("deal") if isinstance(deal, Deal)}


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        (
            "Cancelled on,Term (months),Exchange rate,Exchange rate of,VAT rate,Takes back",
            "{day},12,3.65,{day},18%,Steel",
        ),
        (
            "תאריך ביטול,תקופה בחודשים,שער חליפין,תאריך שער,שיעור מע״מ,זיכוי עבור",
            '{day},12 חודשים,"3,65",{day},18,Steel',
        ),
        (
            "Stornodatum,Laufzeit (Monate),Wechselkurs,Kursdatum,Steuersatz,Gutschrift zu",
            '{day},1 Jahr,"3,650",{day},"18,0",Steel',
        ),
        (
            "Date d’annulation,Durée du contrat,Taux de change,Date du taux,Taux TVA,Avoir pour",
            '{day},12 mois,"3,65",{day},18 %,Steel',
        ),
    ],
)
def test_every_term_of_a_deal_is_read_in_several_languages(
    book: Book, tmp_path: Path, headings: str, cells: str
) -> None:
    head = f"Deal,Client,Amount,Stage,Won on,{headings}"
    row = f"Steel back,Alpha,-100,Won,2026-02-01,{cells.format(day='2026-03-04')}"
    take(book, tmp_path / "deals.csv", [head, row, "Steel,Alpha,1000,Won,2026-01-05,,,,,,"])
    made, first = deals(book)["Steel back"], deals(book)["Steel"]
    day = date(2026, 3, 4)
    assert (made.cancelled_on, made.exchange_on) == (day, day)
    assert (made.term_months, made.exchange_rate) == (12, Decimal("3.65"))
    assert (made.tax_rate, made.credits) == (Decimal("0.18"), first.id)
    assert (first.term_months, first.exchange_rate, first.tax_rate, first.credits) == (None, None, None, None)


def test_headings_of_the_terms_are_no_fields_of_others() -> None:
    assert field_of("Exchange rate") == "exchange_rate" and field_of("Rate") == "rate"
    assert field_of("Commission rate") == "rate" and field_of("Tax rate") == "tax_rate"


def test_any_column_is_mapped_to_them_by_name(book: Book, tmp_path: Path) -> None:
    rows = ["Deal,Client,Amount,Stage,Won on,A,B", "Steel,Alpha,1000,Won,2026-01-05,24,3.7"]
    take(book, tmp_path / "deals.csv", rows, A="term_months", B="exchange_rate")
    assert (deals(book)["Steel"].term_months, deals(book)["Steel"].exchange_rate) == (24, Decimal("3.7"))


@pytest.mark.parametrize("text", ["", "0", "-3", "a", "3.65x", "1e9", "99999999"])
def test_what_is_no_exchange_rate_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="not-an-exchange-rate"):
        exchange_rate_of(text)


@pytest.mark.parametrize("text", ["", "0", "-12", "soon", "12 weeks", "9999"])
def test_what_is_no_term_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="not-a-term"):
        months_of(text)


def test_a_deal_taken_back_that_is_not_sure_becomes_a_note(book: Book, tmp_path: Path) -> None:
    rows = [
        "Deal,Client,Amount,Stage,Won on,Takes back",
        "Retainer,Alpha,1000,Won,2026-01-31,",
        "Retainer,Alpha,1000,Won,2026-02-28,",
        "Back one,Alpha,-1000,Won,2026-03-01,Retainer",
        "Back two,Alpha,-1000,Won,2026-03-02,Retainer (2026-02-28)",
        "Back three,Beta,-1000,Won,2026-03-02,Retainer (2026-02-28)",
    ]
    take(book, tmp_path / "deals.csv", rows)
    made = deals(book)
    assert (made["Back one"].credits, made["Back one"].notes) == (None, "Takes back: Retainer")
    assert made["Back three"].credits is None and "Retainer" in made["Back three"].notes
    credited = book.get("deal", made["Back two"].credits or 0)
    assert isinstance(credited, Deal) and credited.won_on == date(2026, 2, 28) and not made["Back two"].notes


def test_deals_may_name_each_other_in_any_order(book: Book, tmp_path: Path) -> None:
    rows = [
        "Deal,Client,Amount,Stage,Won on,Takes back",
        "C,Alpha,-1,Won,2026-03-03,B",
        "B,Alpha,-2,Won,2026-03-02,A",
        "A,Alpha,9,Won,2026-03-01,",
        "Ring,Alpha,-1,Won,2026-03-01,Round",
        "Round,Alpha,-1,Won,2026-03-01,Ring",
        "Self,Alpha,-1,Won,2026-03-01,Self",
    ]
    take(book, tmp_path / "deals.csv", rows)
    made = deals(book)
    assert (made["C"].credits, made["B"].credits) == (made["B"].id, made["A"].id)
    assert {made[name].credits for name in ("Ring", "Round", "Self")} == {None}
    assert (made["Ring"].notes, made["Self"].notes) == ("Takes back deal: Round", "Takes back: Self")


def test_the_terms_of_a_known_deal_are_filled_in(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    take(
        book,
        path,
        ["Deal,Client,Amount,Stage,Won on", "Steel,Alpha,1000,Won,2026-01-05", "Back,Alpha,-9,Won,2026-02-05"],
    )
    rows = ["Deal,Client,Term (months),Takes back,Amount", "Back,Alpha,6,Steel,-9"]
    assert take(book, path, rows, Choices(existing=Existing.FILL)).counts[Verdict.UPDATED] == 1
    assert (deals(book)["Back"].term_months, deals(book)["Back"].credits) == (6, deals(book)["Steel"].id)


def test_two_equal_receipts_of_one_list_are_two(book: Book, tmp_path: Path) -> None:
    take(book, tmp_path / "deals.csv", ["Deal,Client,Amount,Stage,Won on", "Steel,Alpha,1000,Won,2026-01-05"])
    rows = ["Deal,Received on,Amount", *["Steel,2026-02-01,100"] * 2]
    first = take(book, tmp_path / "receipts.csv", rows)
    assert first.counts[Verdict.ADDED] == 2 and first.size() == 1
    assert deals(book)["Steel"].receipts == (Receipt(date(2026, 2, 1), 10000),) * 2
    again = take(book, tmp_path / "receipts.csv", rows)
    assert again.counts[Verdict.SKIPPED] == 2 and again.size() == 0


@pytest.mark.parametrize("seed", range(20))
def test_receipts_are_matched_by_number_in_any_order(book: Book, tmp_path: Path, seed: int) -> None:
    """n in the list and m in the book add max(0, n - m)."""
    chance = random.Random(seed)
    pool = [Receipt(date(2026, 2, day), amount) for day in (1, 2) for amount in (10000, 20000)]
    held = [chance.choice(pool) for _ in range(chance.randrange(6))]
    listed = [chance.choice(pool) for _ in range(chance.randrange(1, 9))]
    steel = Deal(client_id=-1, title="Steel", stage=Stage.WON, amount=100000, receipts=tuple(held))
    book.apply(Label("edited"), adds([Client(id=-1, name="Alpha"), steel]))
    lines = ["Deal,Received on,Amount", *(f"Steel,{each.on.isoformat()},{each.amount // 100}" for each in listed)]
    take(book, tmp_path / "receipts.csv", lines)
    assert Counter(deals(book)["Steel"].receipts) == Counter(held) | Counter(listed)


def test_merging_keeps_equal_receipts(book: Book) -> None:
    receipt, other = Receipt(date(2026, 2, 1), 100), Receipt(date(2026, 2, 2), 100)
    one = Deal(id=-2, client_id=-1, title="Steel", receipts=(receipt, receipt))
    two = Deal(id=-3, client_id=-1, title="Steel", receipts=(receipt, other))
    done = book.apply(Label("edited"), adds([Client(id=-1, name="Alpha"), one, two]))
    merge(book, "deal", [done.ids[-2], done.ids[-3]])
    assert Counter(deals(book)["Steel"].receipts) == Counter({receipt: 2, other: 1})


def test_what_a_list_leaves_to_be_asked_is_told(book: Book, tmp_path: Path) -> None:
    plan_of = Plan(employer_id=-1, starts=date(2026, 1, 1), clawback="months left", receipts=Receipts.GROSS)
    book.apply(Label("edited"), adds([Employer(id=-1, name="N"), plan_of]))
    rows = [
        "Deal,Client,Amount,Currency,Stage,Won on,Cancelled on,Paid,Paid on,Term (months),Tax rate",
        "A,Alpha,100,USD,Won,2026-01-05,,,,,",
        "B,Alpha,100,ILS,Won,2026-01-05,2026-02-05,,,,",
        "C,Alpha,100,ILS,Won,2026-01-05,,118,2019-02-05,,",
        "D,Alpha,100,ILS,Won,2026-01-05,2026-03-05,118,2026-02-05,12,18%",
    ]
    told = take(book, tmp_path / "deals.csv", rows).questions
    assert told == [
        "More than a year off under “Paid on”: 1 row, the first on line 4 (2019-02-05).",
        "Without an exchange rate: 1 won deal in another currency.",
        "Without a term, for which the clawback waits: 1 cancelled deal.",
        "Without a tax rate: 1 deal with receipts that hold tax.",
    ]
    assert not take(book, tmp_path / "again.csv", rows).questions[1:]  # all known: only the day is told again
    receipts = ["Deal,Received on,Amount", "A,2026-02-01,118"]
    assert (
        "Without a tax rate: 1 deal with receipts that hold tax." in take(book, tmp_path / "r.csv", receipts).questions
    )


def test_german_headings_of_deals_and_a_lost_deal_that_names_a_day_of_winning(book: Book, tmp_path: Path) -> None:
    rows = [
        "Kunde,Geschäft,Betrag,Phase,Gewonnen am,Provision %",
        "Alpha,Pumpen,1000,Verloren,2026-03-04,5",
        "Beta,Ventile,2000,Gewonnen,2026-03-05,7",
    ]
    take(book, tmp_path / "list.csv", rows)
    found = deals(book)
    assert (found["Pumpen"].stage, found["Pumpen"].won_on) == (Stage.LOST, None)
    assert found["Pumpen"].notes == "Gewonnen am: 2026-03-04"
    assert (found["Ventile"].won_on, found["Ventile"].rate) == (date(2026, 3, 5), Decimal("0.07"))


def test_a_deal_is_found_by_its_title_where_a_list_names_no_client(book: Book, tmp_path: Path) -> None:
    dice = random.Random(7)
    titles = [f"Sale {n}" for n in range(8)]
    twice = set(dice.sample(titles, 3))
    take(
        book,
        tmp_path / "deals.csv",
        [
            "Client,Deal,Amount,Stage,Won on",
            *(f"Firm {n},{title},{n + 1}00,Won,2026-03-04" for n, title in enumerate(titles)),
            *(f"Other {n},{title},900,Won,2026-03-04" for n, title in enumerate(sorted(twice))),
        ],
    )
    lines = [
        "Deal,Cancelled on",
        *(f"{title},2026-05-0{n + 1}" for n, title in enumerate(titles)),
        "Nobody's,2026-05-01",
    ]
    skipped = take(book, tmp_path / "off.csv", lines)
    assert {match.more for match in skipped.matches} == {
        (f"Cancelled on: 2026-05-0{n + 1}",) for n, title in enumerate(titles) if title not in twice
    }
    assert not any(deal.cancelled_on for deal in book.all("deal") if isinstance(deal, Deal))
    planned = take(book, tmp_path / "off.csv", lines, Choices(existing=Existing.UPDATE))
    assert Counter(row.error.code for row in planned.refused) == {"deal-ambiguous": 3, "deal-unknown": 1}
    off = {deal.title for deal in book.all("deal") if isinstance(deal, Deal) and deal.cancelled_on}
    assert off == set(titles) - twice


def test_a_receipt_that_is_there_already_is_told_as_one_with_what_it_says_more(book: Book, tmp_path: Path) -> None:
    take(book, tmp_path / "deals.csv", ["Client,Deal,Amount,Stage,Won on", "Alpha,Steel,100,Won,2026-02-01"])
    rows = ["Deal,Received on,Amount received,Bank", "Steel,2026-03-04,50,"]
    take(book, tmp_path / "money.csv", rows)
    planned = take(book, tmp_path / "money.csv", [rows[0], f"{rows[1]}Hapoalim"])
    (match,) = planned.matches
    assert (match.reason, match.skipped, match.more) == ("receipt", True, ("2026-03-04: Bank: Hapoalim",))


def test_a_column_of_sums_is_inspected_as_what_the_import_takes_it_for(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Client,Deal,Amount,Won on,Commission\nAlpha,Pumps,100000,2026-03-14,5000\n", encoding="utf-8")
    assert as_json(read(path))["columns"][-1] == {"heading": "Commission", "field": None}


def test_an_employer_and_a_contact_who_differ_are_told_of_a_known_deal_and_of_its_lines(
    book: Book, tmp_path: Path
) -> None:
    path = tmp_path / "deals.csv"
    head = "Deal,Client,Amount,Product,Stage,Employer,Contact name"
    take(book, path, [head, "Shelves,Acme,100,,Open,,", "Steel,Acme,100,Rods,Open,Alpha,Ann Alder"])
    again = [head, "Shelves,Acme,100,,Open,Beta,"]
    assert take(book, path, again).matches[0].more == ("Employer: Beta",)
    take(book, path, again, Choices(existing=Existing.UPDATE))
    assert deals(book)["Shelves"].notes == "Employer: Beta"
    lines = ["Steel,Brand,200,Rods,Open,Alpha,Ann Alder", "Steel,Brand,300,Wire,Open,Beta,Cy Cedar"]
    take(book, path, [head, *lines, "Steel,Brand,400,Nuts,Open,Alpha,Ann Alder"])
    (steel,) = [each for each in book.all("deal") if isinstance(each, Deal) and each.amount == 90_000]
    assert steel.notes.splitlines() == [
        "Rods: 200",
        "Wire: 300",
        "Contact name: Cy Cedar",
        "Employer: Beta",
        "Nuts: 400",
    ]


@pytest.mark.parametrize("seed", range(4))
def test_prospects_whose_deals_a_list_wins_are_active_and_one_undo_takes_both_back(
    book: Book, tmp_path: Path, seed: int
) -> None:
    """A deal that was won before, or is not won by the list, moves nobody; nor does a row that is skipped."""
    chance = random.Random(seed)
    firms = [Client(id=-1 - n, name=f"Firm {n}", status=chance.choice(list(Status))) for n in range(12)]
    made = [
        Deal(id=-100 - n, client_id=-1 - n % 12, title=f"Deal {n}", amount=100_00, stage=chance.choice(list(Stage)))
        for n in range(20)
    ]
    book.apply(Label("x"), adds([*firms, *made]))
    clients = {client.name: client.status for client in book.all("client") if isinstance(client, Client)}
    stages = {title: chance.choice(["Won", "Lost", "Proposal"]) for title in deals(book)}
    rows = [f"{title},Firm {title.split()[1]},{stage},2026-03-01" for title, stage in stages.items()]
    rows = [row.replace(f",Firm {n},", f",Firm {n % 12},") for n, row in enumerate(rows)]
    before = deals(book)
    lines = ["Deal,Client,Stage,Won on", *(row if ",Won," in row else row.rpartition(",")[0] + "," for row in rows)]
    assert take(book, tmp_path / "deals.csv", lines).counts[Verdict.UPDATED] == 0
    assert {client.name: client.status for client in book.all("client") if isinstance(client, Client)} == clients
    take(book, tmp_path / "deals.csv", lines, Choices(existing=Existing.UPDATE))
    after = deals(book)
    won = {title for title, deal in after.items() if deal.stage is Stage.WON and before[title].stage is not Stage.WON}
    assert won and won <= {title for title, stage in stages.items() if stage == "Won"}
    buyers = {f"Firm {int(title.split()[1]) % 12}" for title in won}
    wanted = {
        name: Status.ACTIVE if name in buyers and status is Status.PROSPECT else status
        for name, status in clients.items()
    }
    assert {client.name: client.status for client in book.all("client") if isinstance(client, Client)} == wanted
    book.undo()
    assert {client.name: client.status for client in book.all("client") if isinstance(client, Client)} == clients
    assert deals(book) == before
