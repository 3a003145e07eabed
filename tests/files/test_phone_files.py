"""Files for phones, read as strictly as the RFCs allow: vCards of clients and contacts, a calendar of follow-ups."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientbook import texts
from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, ClientKind
from clientbook.domain.errors import UserError
from clientbook.domain.reading.touch import understood
from clientbook.domain.records import Activity, Client, Contact, Deal
from clientbook.files.lists.vcards import vcard, vcard_rows
from clientbook.jobs.exporting.export_follow_ups import export_follow_ups
from clientbook.jobs.today import today_of
from clientbook.jobs.today_commands import finished, log
from clientbook.store.book import Book

NOW = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
#: RFC 5545, 3.1 and RFC 6350, 3.3: name, parameters, value without control characters.
LINE = re.compile(r"([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*):([^\x00-\x08\x0a-\x1f\x7f]*)")


def content_lines(data: bytes) -> list[tuple[str, str, str]]:
    """(name, parameters, value) of each unfolded line; fails where the file breaks a rule."""
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    assert all(len(line) <= 75 for line in physical)
    for line in physical:
        line.decode("utf-8")  # no character is cut in two
    found = []
    for line in data[:-2].decode("utf-8").replace("\r\n ", "").split("\r\n"):
        parts = LINE.fullmatch(line)
        assert parts is not None, line
        found.append((parts[1], parts[2], parts[3]))
    return found


def unescaped(value: str) -> str:
    assert re.fullmatch(r"(?:[^\\;,]|\\[\\;,nN])*", value), value  # TEXT: nothing bare
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def events(path: Path) -> list[dict[str, str]]:
    """The events of a calendar, by RFC 5545: one calendar, required properties once, nothing between."""
    lines = content_lines(path.read_bytes())
    assert lines[0] == ("BEGIN", "", "VCALENDAR") and lines[-1] == ("END", "", "VCALENDAR")
    found: list[dict[str, str]] = []
    inside = False
    for name, parameters, value in lines[1:-1]:
        if (name, value) == ("BEGIN", "VEVENT"):
            assert not inside
            inside = True
            found.append({})
        elif (name, value) == ("END", "VEVENT"):
            inside = False
            assert {"UID", "DTSTAMP"} < found[-1].keys() and any(key.startswith("DTSTART") for key in found[-1])
        elif inside:
            assert name + parameters not in found[-1]
            found[-1][name + parameters] = unescaped(value)
    assert not inside
    head = {name for name, _, _ in lines[: 1 + next((n for n, line in enumerate(lines) if line[2] == "VEVENT"), 0)]}
    assert {"VERSION", "PRODID"} <= head or not found
    return found


def fill(book: Book) -> None:
    book.apply(
        Label("edited", {"name": ""}),
        adds(
            [
                Client(id=-1, name="Kalomi; Metals, Ltd", address="Harbour 1", city="Haifa", phones=("04-123",)),
                Contact(id=-2, client_id=-1, name="דנה כהן", phones=("050-1234567",)),
                Deal(id=-3, client_id=-1, title="Licence"),
                Activity(
                    kind=ActivityKind.MEETING, on=date(2026, 11, 2), next_on=date(2026, 12, 1), at="9:30",
                    text="Bring the \\ offer\nand " + "long words " * 20, client_id=-1, contact_id=-2, deal_id=-3,
                ),
                Activity(kind=ActivityKind.CALL, on=date(2026, 12, 5), next_on=date(2026, 12, 5), client_id=-1),
                Activity(kind=ActivityKind.CALL, on=date(2026, 11, 1), next_on=date(2026, 11, 3), done=True),
                Activity(kind=ActivityKind.NOTE, on=date(2026, 11, 1), text="Nothing asked"),
            ]
        ),
    )  # fmt: skip


def test_follow_ups_are_events_that_a_calendar_takes(book: Book, tmp_path: Path) -> None:
    fill(book)
    path = tmp_path / "follow-ups.ics"
    assert export_follow_ups(book, path, NOW) == 2
    meeting, call = events(path)
    assert meeting["DTSTART"] == "20261201T093000" and meeting["DURATION"] == "PT30M"
    assert meeting["SUMMARY"] == "Meeting: דנה כהן · Kalomi; Metals, Ltd" and meeting["LOCATION"] == "Harbour 1, Haifa"
    assert meeting["DESCRIPTION"].startswith("Bring the \\ offer\nand long") and "050-1234567" in meeting["DESCRIPTION"]
    assert "Licence" in meeting["DESCRIPTION"] and meeting["DTSTAMP"] == "20261120T083000Z"
    assert call["DTSTART;VALUE=DATE"] == "20261205" and "LOCATION" not in call and "04-123" in call["DESCRIPTION"]
    before = path.read_bytes()
    export_follow_ups(book, path, NOW)
    assert path.read_bytes() == before and path.stat().st_mode & 0o777 == 0o600


def test_after_a_meeting_the_calendar_says_the_call_that_was_promised(book: Book, tmp_path: Path) -> None:
    ids = book.apply(Label("edited"), adds([Client(id=-1, name="Kalomi", address="Harbour 1")])).ids
    log(book, understood("נפגשתי, לחזור אליהם מחר", NOW.date()), ids[-1])
    export_follow_ups(book, tmp_path / "follow-ups.ics", NOW)
    (call,) = events(tmp_path / "follow-ups.ics")
    assert call["SUMMARY"] == "Call: Kalomi" and "LOCATION" not in call
    (asked,) = today_of(book, NOW.date() + timedelta(days=1))
    finished(book, asked, NOW.date() + timedelta(days=1))
    kinds = [(each.kind, each.done) for each in book.all("activity") if isinstance(each, Activity)]
    assert kinds == [(ActivityKind.MEETING, True), (ActivityKind.CALL, False)]


def test_an_event_keeps_its_name_when_the_touch_is_moved(book: Book, tmp_path: Path) -> None:
    fill(book)
    path = tmp_path / "follow-ups.ics"
    export_follow_ups(book, path, NOW)
    first = [each["UID"] for each in events(path)]
    (moved,) = (a for a in book.all("activity", at="9:30") if isinstance(a, Activity))
    changed = Activity(id=moved.id, kind=moved.kind, on=moved.on, next_on=date(2027, 1, 1), client_id=moved.client_id)
    book.apply(Label("edited", {"name": ""}), [Change(moved, changed)])
    export_follow_ups(book, path, NOW)
    assert sorted(each["UID"] for each in events(path)) == sorted(first) and len(set(first)) == 2
    with pytest.raises(UserError):
        export_follow_ups(book, tmp_path / "follow-ups.csv", NOW)


def test_follow_ups_from_the_command_line(book: Book, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "none.ics"
    words = ["--book", str(book.path), "--language", "he", "export", "follow-ups", str(path)]
    assert main(words) == 0 and events(path) == []
    texts.use("en")
    fill(book)
    assert main(words) == 0 and [each["SUMMARY"].split(":")[0] for each in events(path)] == ["פגישה", "שיחה"]


words = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\\;,:\nn\"'"), max_size=60)


def said(text: str) -> str:
    """A text as it can come back: no blanks around it."""
    return text.strip()


@settings(max_examples=300, deadline=None)
@given(name=words.filter(lambda text: text.strip() and "\n" not in text), notes=words, city=words, firm=words)
def test_a_card_is_a_card_whatever_it_holds(name: str, notes: str, city: str, firm: str) -> None:
    name = name.strip()
    client = Client(
        name=name,
        kind=ClientKind.PERSON,
        notes=notes,
        city=city,
        tags=("a,b", "c;d"),
        website="https://x.example/?a=1,2;b",
    )
    contact = Contact(name=name, title=notes, emails=("d@x.example",), phones=("050-1234567", "+972 3;ext 5"))
    firm_card = vcard.card(Client(name=name, phones=("*2700",)), "")
    for text in (vcard.card(client, ""), vcard.card(contact, firm), firm_card):
        lines = content_lines(text.encode())
        assert [line[0] for line in lines[:2]] == ["BEGIN", "VERSION"] and lines[-1][2] == "VCARD"
        assert {"FN", "N"} <= {line[0] for line in lines}
        assert unescaped(next(line[2] for line in lines if line[0] == "FN")) == name
    read = dict(zip(vcard_rows.FIELDS, _row(vcard.card(client, "")), strict=True))
    assert (read["name"], read["notes"], read["city"]) == (name, said(notes), said(city))
    assert read["tags"] == "a,b ::: c;d" and read["website"] == client.website
    read = dict(zip(vcard_rows.FIELDS, _row(vcard.card(contact, firm)), strict=True))
    assert read["company"] == said(firm) and read["phone"] == "050-1234567 ::: +972 3;ext 5"
    assert read["name"] == (name if name != said(firm) else "")


def _row(card: str) -> list[str]:
    ((_, row),) = vcard_rows.cells(card.split("\n"))
    return row
