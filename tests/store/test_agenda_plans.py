"""What Today and the details ask of a book is answered by indexes: none of it reads a whole table of records."""

import pytest

from clientbook.domain.languages import LANGUAGES
from clientbook.store.book import Book
from clientbook.store.reading import agenda
from clientbook.store.reading.questions import Question, Records

#: By name; requests and what is agreed in service are few, and have indexes or not.
ASKED = {name: each for name, each in vars(agenda).items() if isinstance(each, Question)} | {
    f"people, {code}": agenda.people(language.script) for code, language in LANGUAGES.items()
}


def test_each_question_is_looked_at() -> None:
    assert {each.kind for each in ASKED.values() if isinstance(each, Records)} == {
        "activity",
        "client",
        "contact",
        "deal",
    }


@pytest.mark.parametrize("name", ASKED)
def test_a_question_is_answered_by_an_index(book: Book, name: str) -> None:
    sql, values = ASKED[name].spelt
    with book.connected() as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", [None] * len(values))]
    assert plan and not [
        step for step in plan if step.startswith("SCAN ") and not ("INDEX" in step or "VIRTUAL" in step)
    ]
