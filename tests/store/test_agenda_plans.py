"""What Today and the details ask of a book is answered by indexes: none of it reads a whole table of records."""

import pytest

from clientbook.domain.languages import LANGUAGES
from clientbook.store.book import Book
from clientbook.store.reading import agenda

#: By condition, the kinds of which it is asked. Requests and what is agreed in service are few, and have indexes or not.
ASKED = {
    "DUE": ("activity",),
    "PLANNED": ("activity",),
    "AHEAD": ("activity",),
    "REQUESTS": ("activity",),
    "FOLLOW_UPS": ("activity",),
    "LATE": ("deal",),
    "UNINVOICED": ("deal",),
    "UNPAID": ("deal",),
    "UNPAID_WITH_TAX": ("deal",),
    "QUIET": ("client", "contact"),
    "QUIET_BY_DEFAULT": ("client",),
    "ASKED": ("activity",),
    "PEOPLE": ("contact",),
    "CREDITABLE": ("deal",),
    "DEALS": ("deal",),
    "RENEWALS": ("client",),
    "REVIEWS": ("client",),
}


def test_each_question_is_looked_at() -> None:
    asked = {name for name in vars(agenda) if name.isupper() and not name.startswith("_")}
    assert asked == set(ASKED)


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name, kinds in ASKED.items() for kind in kinds])
def test_a_question_is_answered_by_an_index(book: Book, name: str, kind: str) -> None:
    conditions = [getattr(agenda, name)]
    if name == "PEOPLE":
        conditions += [agenda.people(language.script) for language in LANGUAGES.values()]
    for condition in conditions:
        with book.connected() as connection:
            sql = f"EXPLAIN QUERY PLAN SELECT id FROM {kind} WHERE {condition}"
            plan = [row[3] for row in connection.execute(sql, [None] * condition.count("?"))]
        assert not [step for step in plan if step.startswith(f"SCAN {kind}") and "INDEX" not in step], plan
