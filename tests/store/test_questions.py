"""Questions: what they say themselves is spelt out, what they are asked with is bound, and nothing else is asked."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientbook.domain.changes import Label, adds
from clientbook.domain.records import Client
from clientbook.store.book import Book
from clientbook.store.reading.questions import Bound, Given, Question, Records, among, listed, those, unindexed
from clientbook.store.rows.models import TABLES

CLIENT = TABLES["client"]
CALLED = Records[Client]("client", CLIENT.name == Given("name"), order=[CLIENT.id])


@pytest.fixture
def three(book: Book) -> Book:
    book.apply(Label("edited"), adds(Client(name=name) for name in ("O'Neil", "?", "O'Neil")))
    return book


def test_what_a_question_says_itself_is_spelt_out_and_what_it_is_asked_with_is_not() -> None:
    said = Question(
        CLIENT.select(CLIENT.id).where(CLIENT.name == "O'Neil?", CLIENT.city == Bound("x'"), CLIENT.id > Given("id"))
    )
    sql, places = said.spelt()
    assert "'O''Neil?'" in sql and "x'" not in sql
    assert sql.replace("'O''Neil?'", "").count("?") == len(places) == 2 and places[0] == "x'"


def test_a_question_is_asked_again_with_other_values(three: Book) -> None:
    assert [each.name for each in three.asked(CALLED, name="O'Neil")] == ["O'Neil", "O'Neil"]
    assert [each.name for each in three.asked(CALLED, name="?")] == ["?"]
    assert len(three.asked(CALLED, 1, name="O'Neil")) == 1
    with pytest.raises(KeyError):
        three.asked(CALLED)


def test_a_value_that_is_bound_and_one_that_is_given_find_their_places(three: Book) -> None:
    named = Question(
        those("client", CLIENT.name == Bound("?"), among(CLIENT.id, "ids"), unindexed(CLIENT.id) > Given("after"))
    )
    everybody = [each.id for each in three.all("client")]
    with three.connected() as connection:
        assert named.firsts(connection, ids=listed(everybody), after=0) == [everybody[1]]
        assert named.firsts(connection, ids=listed(everybody), after=everybody[1]) == []
        assert named.firsts(connection, ids=listed([]), after=0) == []


def test_nothing_that_is_asked_with_becomes_sql(three: Book) -> None:
    @settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.text(st.characters(exclude_categories=["Cs"])))
    def ask(name: str) -> None:
        wanted = [each for each in three.all("client") if each.name == name]
        bound = Question(those("client", CLIENT.name == Bound(name)).order_by(CLIENT.id))
        with three.connected() as connection:
            assert bound.firsts(connection) == [each.id for each in wanted]
        assert three.asked(CALLED, name=name) == wanted

    ask()
