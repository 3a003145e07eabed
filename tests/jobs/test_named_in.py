"""Whom a line of Today means, as the book knows them: any name in any sentence, in both languages."""

from datetime import date

import pytest

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client, Contact
from clientbook.jobs.find import named_in
from clientbook.store.book import Book

TODAY = date(2026, 12, 1)
PEOPLE = ("Dana Levi", "Omer Bar-On", "Ruth O'Neil", "José Álvarez", "לאה כהן", "רותם בן-דוד", "לירון אור", "משה לוי")
FIRMS = ("Acme Ltd", "Blue Harbour Shipping", "חברת החשמל", "St. John Ltd")
LINES = {
    "en": ("call {} tomorrow 10:00", "called {}, again at 17:00", "sent offer to {} yesterday", "write to {}", "lunch with {}",
           "follow up with {} in 3 days", "sent the contract and the annex to {}", "Call back {}!"),
    "he": ("להתקשר ל{} מחר", "שלחתי הצעה ל{}", "פגישה עם {} ביום ה' 14:00", "להתקשר שוב ל{}", "דיברתי עם {}, לחזור מחר",
           "כתבתי ל{} אתמול"),
}  # fmt: skip


@pytest.fixture
def people(book: Book) -> Book:
    made = [*(Client(id=-1 - n, name=name) for n, name in enumerate(FIRMS)),
            *(Contact(id=-50 - n, client_id=-1 - n % 4, name=name) for n, name in enumerate(PEOPLE))]  # fmt: skip
    book.apply(Label("edited"), adds(made))
    return book


def joined(line: str, name: str) -> str:
    """A Latin name is joined to a Hebrew letter by a hyphen."""
    return line.replace("ל{}", "ל-{}").format(name) if name.isascii() or name[0].isascii() else line.format(name)


@pytest.mark.parametrize("line", [line for lines in LINES.values() for line in lines])
def test_whoever_is_in_the_book_is_meant_by_any_of_their_names(people: Book, line: str) -> None:
    wrong = []
    for name in PEOPLE:
        first, _, family = name.partition(" ")
        for said in (name, first, *([family] if family != "לוי" and family != "Levi" else ())):
            named = named_in(people, joined(line, said), TODAY, 4)
            if named.sure is None or named.sure.name != name:
                wrong.append((said, named.name, [hit.name for hit in named.hits]))
    for name in FIRMS:
        named = named_in(people, joined(line, name), TODAY, 4)
        if named.sure is None or named.sure.name != name:
            wrong.append((name, named.name, [hit.name for hit in named.hits]))
    assert wrong == []


def test_a_title_and_a_joined_letter_are_no_name(people: Book) -> None:
    for line in ("call Dr. Dana Levi", "met Mrs Levi", "call Dr Levi tomorrow", "sent offer to Prof. Levi"):
        assert [hit.name for hit in named_in(people, line, TODAY, 4).hits] == ["Dana Levi"], line
    for line in ("התקשרתי לאה", "פגישה עם ד״ר לאה כהן", "להתקשר לגב' כהן מחר"):
        assert [hit.name for hit in named_in(people, line, TODAY, 4).hits][:1] == ["לאה כהן"], line


def test_nobody_of_that_name_is_offered_as_typed_and_nobody_else(people: Book) -> None:
    for line, name in (
        ("sent offer to Zvi", "Zvi"),
        ("call Dr. Zvi Paz tomorrow", "Dr. Zvi Paz"),
        ("שלחתי הצעה לצבי", "צבי"),
    ):
        named = named_in(people, line, TODAY, 4)
        assert (named.name, list(named.hits), named.sure) == (name, [], None)
