"""A word that no closed vocabulary of this program has, as a newer program may have written it into a book.

Each such field of each kind gets one by plain SQL, in a real book whose sums fit; then verbs and tabs are tried: a few
verbs a field and the tabs for one field a kind, or all of them where UNKNOWN_WORDS says "all".
"""

import os
import random
import re
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.changes import Change, Label, adds
from clientbook.domain.choices import ActivityKind, EntryKind, Health, Period, Role, Tie
from clientbook.domain.entries import Held
from clientbook.domain.errors import UserError
from clientbook.domain.pay_rules import Rule
from clientbook.domain.plan import Bonus, Opening
from clientbook.domain.records import (
    Activity,
    Client,
    ClosedStatement,
    Contact,
    Deal,
    DealRole,
    EmployerStatement,
    Figure,
    OwnField,
    PayLine,
    Plan,
    Record,
    TieStep,
)
from clientbook.resources_path import resource
from clientbook.sentences import sentence
from clientbook.store import engine, seals
from clientbook.store.book import Book
from clientbook.store.rows.parts import PARTS, Part
from clientbook.store.rows.tables import WORDED
from clientbook.ui.app import MainWindow
from clientbook.ui.screenshots import wait

from .scenes.books import THEIRS, make_full
from .ui.conftest import Open, open_window

__all__ = ["open_window"]

FIELDS = [(kind, field) for kind, words in WORDED.items() for field in words]
ALL = os.environ.get("UNKNOWN_WORDS") == "all"
SHOWN = FIELDS if ALL else list({kind: (kind, field) for kind, field in FIELDS}.values())
DAY = date(2026, 3, 2)
#: Verbs that answer, and then such as write; {out} is a folder of their own, {id} the record.
VERBS = """search a; export clients {out}/c.csv; export contacts {out}/p.vcf; export deals {out}/d.xlsx;
export follow-ups {out}/f.ics; export activities {out}/a.csv; export person {id} {out}/p.json; plan show; rules show; statement 2026-02; statement 2026-03;
statement 2026-02 --to {out}/s.html; reconcile 2026-02; compare 2026-02 {theirs}; forecast 2026-04; performance 2026;
performance 2025 --json; history; imports; backups; backup {out}/b.clientbook; check; inspect {deals}; import {deals} --dry-run;
import {clients}; import {contacts} --existing update; statement 2026-02 --reopen; statement 2026-03 --close --early;
undo; undo; redo; undo; undo; undo; erase {id} --yes; rules book""".replace("\n", " ").split("; ")


def _worded(record: Record) -> Record:
    """The record with a word in each of its fields that may hold one."""
    match record:
        case Client():
            return replace(record, health=Health.WATCH)
        case Contact():
            return replace(record, tie=Tie.ALLY, tie_steps=(TieStep(DAY, Tie.MET), TieStep(DAY, Tie.ALLY)))
        case Activity():
            return replace(record, next_kind=ActivityKind.CALL, next_on=DAY)
        case Plan():
            ten = Bonus(name="Ten", over=Period.YEAR, measure="deals", reaches=Decimal(10), pays=7)
            return replace(record, bonuses=(ten,), opening=(Opening("counted", 7, "Sales"),))
        case ClosedStatement():
            return replace(record, held=(Held(None, EntryKind.BASE, "", 7, "", (Rule.BASE_OF_VERSIONS,), 2),))
    return record


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every field that may hold such a word holds one in the first record of its kind, and undo would bring one back."""
    path = tmp_path_factory.mktemp("words") / "full.clientbook"
    make_full(path)
    book = Book(path)
    employer = book.employers()[0]
    figure = Figure(id=-3, employer_id=employer.id, name="NPS", period="2026-Q1", value="71")
    line = PayLine(id=-1, employer_id=employer.id, on=DAY, note="fair")
    book.apply(Label("edited-many", {"n": 3}), adds([line, figure, OwnField(id=-2, kind="client", name="Floor")]))
    olds = [book.all(kind)[0] for kind in WORDED if kind not in ("filter", "employer")]
    changes = [Change(old, new) for old in olds if (new := _worded(old)) != old]
    deal, contact = book.all("deal")[0], book.all("contact")[0]
    assert isinstance(deal, Deal)
    changes.append(Change(deal, replace(deal, roles=(DealRole(contact.id, Role.USER),))))
    book.apply(Label("edited-many", {"n": len(changes)}), changes)
    employer_statement = book.all("remittance")[0]
    assert isinstance(employer_statement, EmployerStatement) and employer_statement.left_out
    return path


def _unknown(path: Path, kind: str, field: str, rng: random.Random) -> tuple[int, str]:
    """Puts a word that nobody knows into one record, as a newer program would: its id, and the word."""
    word = rng.choice(("frozen", "קפוא", "two words", "x" * 30, "Won", "none "))
    with closing(engine.connect(path, "rw")) as connection, connection:
        seals.use(connection)
        if field in PARTS[kind]:
            return _unknown_in_part(connection, PARTS[kind][field], word), word
        number, value = connection.execute(f'SELECT id, "{field}" FROM {kind} ORDER BY id').fetchone()
        known = WORDED[kind][field]
        if not value.startswith("["):
            fresh = word
        else:
            nested = [r"(?<=\")(none|met|talking|trusted|ally|decision maker|user|amount|margin|flat|marginal|whole|deal|month"
                      r"|quarter|year|deals|total|base|commission|note|nothing|base of versions|counted)(?=\")"]  # fmt: skip
            fresh = re.sub(nested[0], word, value, count=1)
        assert fresh != value and word not in known, (kind, field, value)
        connection.execute(f'UPDATE {kind} SET "{field}" = ? WHERE id = ?', (fresh, number))
    return number, word


def _unknown_in_part(connection: engine.Connection, part: Part, word: str) -> int:
    """In the column that holds words: the tie of a step, the role of a person, the kind of a sum."""
    column = {"tie_steps": "tie", "roles": "role", "booked": "kind"}[part.field]
    owner, place = connection.execute(f"SELECT owner_id, place FROM {part.table} ORDER BY owner_id, place").fetchone()
    sql = f'UPDATE {part.table} SET "{column}" = ? WHERE owner_id = ? AND place = ?'
    connection.execute(sql, (word, owner, place))
    return int(owner)


def _told(error: UserError, path: Path, kind: str, field: str, number: int, word: str) -> bool:
    values = error.values
    found = (error.code, values.get("file"), values.get("kind"), values.get("field"), values.get("number"))
    return found == ("value-unknown", str(path), kind, field, number) and values["value"] == word


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_every_verb_tells_of_the_file_the_record_and_the_field(
    full: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, field: str
) -> None:
    rng = random.Random(f"{kind}.{field}")
    path = tmp_path / "words.clientbook"
    shutil.copyfile(full, path)
    number, word = _unknown(path, kind, field, rng)
    with pytest.raises(UserError) as caught:
        Book(path).check()
    assert _told(caught.value, path, kind, field, number, word), caught.value.values
    said = sentence(caught.value)
    theirs = tmp_path / "theirs.csv"
    theirs.write_text(THEIRS, encoding="utf-8")
    lists = {name: resource(f"samples/{name}.csv") for name in ("clients", "contacts", "deals")}
    for place, verb in enumerate(VERBS if ALL else rng.sample(VERBS, 6)):
        out = tmp_path / f"out{place}"
        out.mkdir()
        words = verb.format(out=out, id=number, theirs=theirs, **lists).split(" ")
        capsys.readouterr()
        status = main(["--book", str(path), *words])
        err = capsys.readouterr().err
        assert status in (0, 1), (verb, err)
        assert "went wrong inside" not in err, (verb, err)
        assert status == 0 or word not in err or said in err, (verb, err)


@pytest.mark.parametrize(("kind", "field"), SHOWN)
def test_every_tab_tells_so_too(
    full: Path, tmp_path: Path, open_window: Open, monkeypatch: pytest.MonkeyPatch, kind: str, field: str
) -> None:
    path = tmp_path / "words.clientbook"
    shutil.copyfile(full, path)
    number, word = _unknown(path, kind, field, random.Random(f"{kind}.{field}"))
    boxes: list[object] = []
    monkeypatch.setattr("clientbook.ui.kit.messages.error_box", lambda *given, **_: boxes.append(given[1]))
    window: MainWindow = open_window(path)
    failures: list[object] = []
    window.session.failed.connect(failures.append)
    for place in range(window.tabs.count()):
        window.tabs.setCurrentIndex(place)
        wait(lambda: False, 60)
        for page in range(getattr(getattr(window.tabs.widget(place), "tabs", None), "count", int)()):
            window.tabs.widget(place).tabs.setCurrentIndex(page)  # type: ignore[attr-defined]
            wait(lambda: False, 60)
    if kind in ("client", "contact", "deal"):
        window.open_record(kind, number)
        wait(lambda: False, 150)
    assert boxes == []
    assert all(isinstance(each, UserError) and _told(each, path, kind, field, number, word) for each in failures), (
        failures
    )
    if kind in ("client", "contact", "deal"):
        assert failures
