"""The command line as people and programs use it: results, exit statuses, one sentence for what went wrong."""

import json
import os
import re
import subprocess
import sys
import tracemalloc
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clientbook import bug_log, texts
from clientbook.cli import main
from clientbook.domain.changes import Label, adds
from clientbook.domain.choices import Stage
from clientbook.domain.records import Client, Deal
from clientbook.files.lists.csv_rows import read
from clientbook.files.reports.of_pay.statement_table import table_of
from clientbook.files.reports.report_pdf import markup_of
from clientbook.jobs.importing.inspect_list import json_with_rows
from clientbook.jobs.pay import write_report
from clientbook.jobs.pay.statements import statement_of
from clientbook.resources_path import resource
from clientbook.store.book import Book

from .workbook_text import workbook_text

ROOT = Path(__file__).resolve().parent.parent


class Shell:
    """Runs verbs on one book inside this process, and once in a while as a process of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.book = folder / "cli.clientbook"
        self.folder = folder
        self._capsys = capsys

    def run(self, *words: object, expected: int = 0) -> str:
        self._capsys.readouterr()
        status = main(["--book", str(self.book), *map(str, words)])
        out, err = self._capsys.readouterr()
        assert status == expected, out + err
        return out if expected == 0 else err

    def json(self, *words: object) -> Any:
        return json.loads(self.run(*words))


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


#: The day on which the golden statements go out.
ISSUED = date(2026, 11, 1)


def filled(shell: Shell) -> Shell:
    for name in ("clients", "contacts", "deals", "receipts"):
        shell.run("import", resource(f"samples/{name}.csv"))
    shell.run("plan", "set", resource("samples/plan.toml"))
    return shell


def test_a_stage_is_chosen_on_the_command_line_and_remembered(shell: Shell) -> None:
    heads = "Deal,Company,Stage,Amount,Close date"
    first, second = shell.folder / "first.csv", shell.folder / "second.csv"
    first.write_text(f"{heads}\nA,Alpha,Blue room,100,2026-11-24\nB,Beta,Red room,1,2026-11-24\n", encoding="utf-8")
    second.write_text(f"{heads}\nC,Gamma,blue ROOM,100,2026-11-25\n", encoding="utf-8")
    told = shell.run("import", first, "--dry-run")
    assert "taken as open: “Blue room”, 1 row" in told and "--stage NAME=STAGE" in told
    shell.run("import", first, "--stage", "Blue room=won", "--stage", "Red room=lost")
    assert "--stage" not in shell.run("import", second)
    found = {each.title: (each.stage, each.won_on) for each in Book(shell.book).all("deal") if isinstance(each, Deal)}
    assert found == {
        "A": ("won", date(2026, 11, 24)),
        "B": ("lost", None),
        "C": ("won", date(2026, 11, 25)),
    }
    assert "“Blue room=maybe” is not understood" in shell.run("import", first, "--stage", "Blue room=maybe", expected=2)


def test_inspect_says_what_a_list_is(shell: Shell) -> None:
    path = shell.folder / "x.csv"
    path.write_bytes("שם;טלפון\nדנה;050-1234567\n".encode("cp1255"))
    found = shell.json("inspect", path, "--json", "--rows")
    assert found == {
        "encoding": "cp1255", "delimiter": ";", "quote": '"', "header_line": 1, "rows": 1, "kind": "clients",
        "columns": [{"heading": "שם", "field": "name"}, {"heading": "טלפון", "field": "phone"}],
        "data": [["דנה", "050-1234567"]], "format": "csv", "sheet": None,
        # Seven letters are few: what it was taken for is said to be a guess, with what else it may be.
        "other_encodings": ["cp1251", "mac_cyrillic", "cp1253", "iso8859_7"],
        "told": ["The encoding is a guess, cp1255: its letters could as well be cp1251, mac_cyrillic, cp1253. "
                 "Choose it if names look wrong"],
    }  # fmt: skip
    assert "שם -> name" in shell.run("inspect", path)
    assert not shell.book.exists()


def test_a_list_larger_than_memory_is_told_row_by_row(shell: Shell) -> None:
    path = shell.folder / "long.csv"
    lines = (f"Firm {n},office@{n}.example,{'x' * 200}\n" for n in range(40_000))
    path.write_text("Company,Email,Notes\n" + "".join(lines), encoding="utf-8")
    rows = json_with_rows(read(path))
    tracemalloc.start()
    told = sum(map(len, rows))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told > path.stat().st_size > 3 * peak
    assert shell.json("inspect", path, "--json", "--rows")["data"][-1][0] == "Firm 39999"


def test_import_counts_rows_and_a_dry_run_writes_nothing(shell: Shell) -> None:
    path = shell.folder / "x.csv"
    path.write_text("Name,Email\nDana,d@x.com\nDana,d@x.com\n,\n,,\n", encoding="utf-8")
    tried = shell.json("import", path, "--dry-run", "--json")
    assert (tried["added"], tried["skipped"], tried["step"]) == (1, 1, None)
    assert shell.json("import", path, "--json")["step"] == 1
    assert shell.json("history", "--json")[0]["added"] == 1


def test_the_month_s_statement_as_json(shell: Shell) -> None:
    made = filled(shell).json("statement", "2026-10")
    assert made["employer"] == "Northwind Trading" and made["state"] == "open" and made["currency"] == "ILS"
    assert set(made["totals"]) >= set("base commission bonus guarantee draw clawback adjustment payable".split())
    assert made["totals"]["payable"] == "13460.00"
    entry = made["entries"][1]
    assert set(entry) >= set("kind date client deal amount credited rate legs pay why corrects".split())
    assert (entry["rate"], entry["legs"], entry["pay"]) == ("0.04", [{"amount": "43000.00", "rate": "0.04"}], "1720.00")
    assert "43,000 at 4% = 1,720" in entry["why"]


@pytest.mark.parametrize("ending", ["csv", "html", "json", "xlsx"])
def test_statements_in_every_format_are_whole_and_private(shell: Shell, ending: str) -> None:
    target = shell.folder / f"s.{ending}"
    filled(shell).run("statement", "2026-10", "--to", target)
    first = target.read_bytes()
    shell.run("statement", "2026-10", "--to", target)
    assert target.stat().st_mode & 0o777 == 0o600 and len(first) > 500
    assert target.read_bytes() == first


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_pdf_needs_no_screen(shell: Shell, language: str) -> None:
    """In a process of its own, since it makes its own application."""
    filled(shell)
    words = ["--book", shell.book, "--language", language, "statement", "2026-10", "--to", shell.folder / "s.pdf"]
    subprocess.run([sys.executable, "main.py", *map(str, words)], cwd=ROOT, check=True, capture_output=True)
    assert (shell.folder / "s.pdf").read_bytes().startswith(b"%PDF-")
    assert (shell.folder / "s.pdf").stat().st_size > 5000


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("ending", ["csv", "html", "json"])
def test_statements_are_what_they_were(
    shell: Shell, language: str, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Golden files: a change here changes what people have sent to their employers."""
    target = shell.folder / f"s.{ending}"
    monkeypatch.setattr(write_report, "today", lambda: ISSUED)
    filled(shell).run("--language", language, "statement", "2026-10", "--to", target)
    golden = ROOT / "tests" / "golden" / f"statement-{language}.{ending}"
    assert target.read_bytes() == golden.read_bytes()


@pytest.mark.parametrize("language", ["en", "he"])
def test_statements_are_what_they_were_in_a_workbook_and_on_paper(
    shell: Shell, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a workbook its cells and styles; of a PDF what its pages are laid out from, for where lines and pages break
    follows from the fonts of each machine."""
    target, golden = shell.folder / "s.xlsx", ROOT / "tests" / "golden"
    monkeypatch.setattr(write_report, "today", lambda: ISSUED)
    filled(shell).run("--language", language, "statement", "2026-10", "--to", target)
    texts.use(language)
    paper = markup_of(table_of(statement_of(Book(shell.book), "2026-10"), ISSUED))
    assert not re.search(r"\d,\d{3}(?![\d.,])", paper)  # one format in tables and in sentences
    assert workbook_text(target) == (golden / f"statement-{language}.xlsx.txt").read_text(encoding="utf-8")
    assert paper + "\n" == (golden / f"statement-{language}.pdf.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["clients.csv", "contacts.csv", "deals.csv", "contacts.vcf"])
def test_lists_are_what_they_were(shell: Shell, name: str) -> None:
    filled(shell).run("export", name.split(".")[0], shell.folder / name)
    assert (shell.folder / name).read_bytes() == (ROOT / "tests" / "golden" / name).read_bytes()


def test_a_closed_month_stays_as_it_was_in_order_and_can_be_opened_again(shell: Shell) -> None:
    filled(shell)
    assert "2026-01" in shell.run("statement", "2026-02", "--close", expected=1)
    for month in ("2026-01", "2026-02"):
        assert json.loads(shell.run("statement", month, "--close"))["state"] == "closed"
    before = shell.run("statement", "2026-02")
    plan = shell.folder / "plan.toml"
    plan.write_text(resource("samples/plan.toml").read_text(encoding="utf-8").replace("4%", "5%"), encoding="utf-8")
    shell.run("plan", "set", plan)
    assert shell.run("statement", "2026-02") == before
    adjusted = [e for e in shell.json("statement", "2026-03")["entries"] if e["kind"] == "adjustment"]
    assert {e["corrects"] for e in adjusted} == {"2026-01", "2026-02"}
    shell.run("undo")
    assert json.loads(shell.run("statement", "2026-02", "--reopen"))["state"] == "open"
    assert "2026-01" in shell.run("statement", "2026-02", "--reopen", expected=1) + shell.run("history")


@pytest.mark.parametrize("language", ["en", "he"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_lists_go_out_and_come_back_the_same(shell: Shell, language: str, ending: str) -> None:
    filled(shell)
    kinds = ("clients", "contacts", "deals")
    for kind in kinds:
        shell.run("--language", language, "export", kind, shell.folder / f"{kind}.{ending}")
    other = Shell(shell.folder, shell._capsys)
    other.book = shell.folder / "other.clientbook"
    for kind in kinds:
        told = other.json("import", shell.folder / f"{kind}.{ending}", "--json")
        assert (told["refused"], told["skipped"]) == (0, 0), told["reasons"]
    for kind in kinds:
        shell.run("export", kind, shell.folder / f"was-{kind}.csv")
        other.run("export", kind, shell.folder / f"now-{kind}.csv")
        assert (shell.folder / f"now-{kind}.csv").read_text() == (shell.folder / f"was-{kind}.csv").read_text()


def test_exports_hold_labels_and_no_formulas(shell: Shell) -> None:
    path = shell.folder / "x.csv"
    path.write_text("Company,Phone,Notes\n=HYPERLINK(1),+972 50 1234567,-5\n@SUM(1),,-x\n", encoding="utf-8")
    shell.run("import", path)
    shell.run("export", "clients", shell.folder / "out.csv")
    text = (shell.folder / "out.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    cells = text.decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in cells and "'@SUM(1)" in cells and ",'-x" in cells
    assert ",-5" in cells and ",+972 50 1234567" in cells


def test_a_year_s_performance(shell: Shell) -> None:
    filled(shell)
    made = shell.json("performance", "2026", "--json")
    assert made["sales"] == "771250.00" and made["win_rate"] == "0.9143" and made["growth"] is None
    assert sum(float(month["sales"]) for month in made["months"]) == 771250 and made["months"][9]["won"] == 4
    assert made["months"][0]["pay"] == shell.json("statement", "2026-01")["totals"]["payable"]
    assert made["clients"][0] == {"name": "Golan Dairy", "amount": "109500.00", "deals": 5}
    assert "Golan Dairy" in shell.run("performance", "2026")
    assert "Golan Dairy" not in shell.run("performance", "2026", "--no-names")
    target = shell.folder / "record.pdf"
    shell.run("performance", "2026", "--to", target, "--no-names")
    assert target.read_bytes()[:4] == b"%PDF" and target.stat().st_mode & 0o777 == 0o600
    assert "“soon”" in shell.run("performance", "soon", expected=1)


def test_search_history_undo_redo_backup_restore_check(shell: Shell) -> None:
    filled(shell)
    assert {hit["kind"] for hit in shell.json("search", "kalomi", "--json")} >= {"client", "contact"}
    assert len(shell.json("search", "e", "--json", "--limit", "1")) <= 1
    people = [hit for hit in shell.json("search", "kalomi", "--json") if hit["kind"] == "contact"]
    assert {hit["client"] for hit in people} == {"Kalomi Ltd"}
    assert all(f"{hit['name']}\tKalomi Ltd" in shell.run("search", "kalomi") for hit in people)
    saved = Path(shell.run("backup").strip())
    assert "plan" in shell.run("undo").lower()
    shell.run("redo")
    for _ in range(5):
        shell.run("undo")
    assert shell.run("undo", expected=1).strip() == "There is nothing to undo."
    shell.run("restore", saved)
    shell.run("check")
    assert len(shell.json("history", "--json")) == 5


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["import", "absent.csv"], "There is no file absent.csv: check its name and folder."),
        (["plan", "set", "absent.toml"], "There is no file absent.toml: check its name and folder."),
        (["statement", "2026-13"], "There is no book"),
        (["export", "clients", "x.doc"], "There is no book"),
        (["restore", "absent"], "There is no backup absent: check its name and folder."),
        (["salvage", "new"], "There is no book"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(shell: Shell, words: list[str], told: str) -> None:
    said = shell.run(*words, expected=1)
    assert said.startswith(told) and said.count("\n") == 1


def test_what_can_be_read_of_a_damaged_book_becomes_a_new_one(shell: Shell) -> None:
    filled(shell)
    content = shell.book.read_bytes()
    shell.book.write_bytes(bytes(16384) + content[16384:])
    assert "damaged" in shell.run("check", expected=1)
    told = shell.run("salvage", shell.folder / "new.clientbook")
    assert told.splitlines()[1:4] == ["  20 clients", "  39 contacts", "  1 employer"]
    assert Book(shell.folder / "new.clientbook").count("deal") == 47
    assert "choose another name" in shell.run("salvage", shell.folder / "new.clientbook", expected=1)
    shell.run("salvage")
    assert any("salvaged" in path.name for path in (shell.folder / "cli backups").iterdir())
    shell.book.write_bytes(bytes(50_000))
    assert shell.run("salvage", shell.folder / "none", expected=1).count("\n") == 1


def test_a_bug_is_a_sentence_and_its_log_names_no_client(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("".join(("Canary", "Corp")))

    monkeypatch.setattr("clientbook.jobs.find.find", broken)
    filled(shell)
    said = shell.run("search", "CanaryCorp", expected=1)
    assert "Traceback" not in said and said.count("\n") == 1
    log = Path(said.rsplit("noted in ", 1)[1].strip().rstrip("."))
    assert "find" in log.read_text() and "CanaryCorp" not in log.read_text()


def test_wrong_usage_is_told_apart(shell: Shell) -> None:
    assert main(["fly"]) == main(["statement"]) == main(["import"]) == 2


def test_the_whole_program_in_a_process_of_its_own_speaks_hebrew(tmp_path: Path) -> None:
    words = [sys.executable, "main.py", "--book", tmp_path / "x", "--language", "he", "import", "absent.csv"]
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, cwd=ROOT, encoding="utf-8")
    assert (done.returncode, done.stderr.strip()) == (1, "אין קובץ בשם absent.csv: בדקו את השם ואת התיקייה.")


def test_the_demo_does_the_main_job_without_a_screen(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    words = [sys.executable, "main.py", "demo", str(tmp_path / "demo")]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, env=environment)
    assert done.returncode == 0, done.stderr
    made = {path.name for path in (tmp_path / "demo").rglob("*") if path.is_file()}
    assert {f"statement-2026-10.{ending}" for ending in ("csv", "xlsx", "pdf", "html", "json")} <= made
    assert {f"{tab}-{language}-light.png" for tab in ("clients", "deals", "pay") for language in ("en", "he")} <= made


def test_no_client_s_name_gets_into_a_log(
    shell: Shell, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each path once with a bug in it that has the name at hand, and once as it is.

    peewee logs parameters at DEBUG, so the canary is looked for at INFO, which is what a log file would hold.
    """
    caplog.set_level("INFO")
    path = shell.folder / "x.csv"
    path.write_text("Company,Email\nCanaryCorp,canary@x.com\nCanaryCorp,\nCanaryTwo,\n", encoding="utf-8")
    shell.run("import", path)
    number, other = (shell.json("search", name, "--json")[0]["id"] for name in ("CanaryCorp", "CanaryTwo"))
    saved = shell.run("backup").strip()

    at_hand = "CanaryCorp"

    def broken(*_: object) -> None:
        raise RuntimeError(at_hand)

    paths: list[tuple[str, list[object]]] = [
        ("jobs.find.find", ["search", "CanaryCorp"]),
        ("jobs.exporting.export_list.export_list", ["export", "clients", shell.folder / "out.csv"]),
        ("jobs.exporting.export_person.export_person", ["export", "person", number, shell.folder / "person.json"]),
        ("jobs.safety.salvage.save_what_can_be_read", ["salvage", shell.folder / "salvaged"]),
        ("store.salvaging.salvage.rederive", ["salvage", shell.folder / "salvaged too"]),
        ("store.file.restore.restore", ["restore", saved]),
        ("jobs.safety.erase.erase", ["erase", number, "--yes"]),
        ("store.writing.erasing.empty_memory", ["erase", other, "--yes"]),
    ]
    for place, words in paths:
        with monkeypatch.context() as patched:
            patched.setattr(f"clientbook.{place}", broken)
            shell.run(*words, expected=1)
        shell.run(*words)
    log = bug_log.log_folder() / "clientbook.log"
    assert log.read_text(encoding="utf-8").splitlines().count("RuntimeError") == len(paths)
    everywhere = caplog.text + "".join(each.read_text(encoding="utf-8") for each in log.parent.iterdir())
    assert "canary" not in everywhere.lower()


def test_a_statement_says_what_to_do_about_each_deal_that_it_leaves_out(shell: Shell, capsys: Any) -> None:
    plan = 'employer = "N"\nstarts = 2026-01-01\nclawback = "all"\n[[component]]\nname = "Sales"\nrate = "5%"\n'
    (shell.folder / "plan.toml").write_text(plan, encoding="utf-8")
    shell.run("plan", "set", shell.folder / "plan.toml")
    head = "Deal,Client,Amount,Currency,Stage,Won on"
    deals = shell.folder / "deals.csv"
    deals.write_text(f"{head}\nCloud,Alpha,5000,USD,Won,2026-01-05\n", encoding="utf-8")
    told = shell.run("import", deals)
    assert "Without an exchange rate: 1 won deal" in told
    main(["--book", str(shell.book), "statement", "2026-01"])
    assert "To do: import a list of deals with the column “Exchange rate” (exchange_rate)" in capsys.readouterr().err
    deals.write_text(f"{head},exchange_rate\nCloud,Alpha,5000,USD,Won,2026-01-05,3.65\n", encoding="utf-8")
    told = shell.run("import", deals, "--existing", "fill", "--map", "exchange_rate=exchange_rate")
    assert "1 row with more" in told and "Without" not in told
    assert shell.json("statement", "2026-01")["totals"]["payable"] == "912.50"


def test_a_plan_with_tax_takes_the_countrys_rates_or_stops_before_writing(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MONETARY"):
        monkeypatch.delenv(name, raising=False)
    path = shell.folder / "plan.toml"
    text = 'employer = "N"\nstarts = 2026-01-01\nreceipts = "with tax"\n'
    path.write_text(text + '[[component]]\nname = "Sales"\nrate = "5%"\n', encoding="utf-8")
    monkeypatch.setenv("LANG", "C.UTF-8")
    told = shell.run("plan", "set", path, expected=1)
    assert "tax = [" in told and "Traceback" not in told
    assert not Book(shell.book).plans()
    monkeypatch.setenv("LANG", "he_IL.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    shell.run("--language", "en", "plan", "set", path)
    (plan,) = Book(shell.book).plans()
    assert [str(each.rate) for each in plan.tax][-1] == "0.18"


def test_the_command_line_speaks_hebrew_to_its_last_word(shell: Shell, capsys: pytest.CaptureFixture[str]) -> None:
    """Help of every verb, complaints, and what the kinds of records are called; the language stands where one wants."""
    shell.run("import", resource("samples/clients.csv"), resource("samples/contacts.csv"))
    kinds = {line.split("\t")[0] for line in shell.run("--language", "he", "search", "kalomi").splitlines()}
    assert kinds == {"לקוח", "איש קשר"}
    assert shell.run("search", "kalomi", "--language", "he") == shell.run("--language", "he", "search", "kalomi")
    verbs = re.findall(r"^    ([a-z-]+) ", shell.run("--help"), re.MULTILINE)
    assert len(verbs) > 20
    for verb in verbs:
        told = shell.run(verb, *(["show"] if verb in ("plan", "rules") else []), "--help", "--language", "he")
        # English only as names of things: options, placeholders, values, files, commands in backquotes.
        english = re.sub(r"`[^`]*`|\([^)]*\)|\[[^\]]*\]|{[^}]*}|--?[\w-]+( [A-Z][\w=-]*)?|\.[a-z]+|18%", "", told)
        words = set(re.findall(r"\b[a-z]{3,}\b", english))
        assert words <= {
            "clientbook",
            "show",
            *verb.split("-"),
            "paid",
            "deal",
            "invoice",
            "client",
            "amount",
            "notes",
            *Stage,
        }, words
    for wrong in (
        ["nonsense"],
        ["search"],
        ["search", "x", "--limit", "q"],
        ["search", "x", "y"],
        ["search", "x", "--limit"],
    ):
        capsys.readouterr()
        assert main(["--language", "he", *wrong]) == 2
        said = capsys.readouterr().err
        assert "שימוש: clientbook" in said and "שגיאה בקריאה ל־clientbook" in said
        assert not re.search(r"\b(the|expected|required|choose|unrecognized|argument)\b", said)


def test_backups_are_listed_read_again_and_copied_to_a_second_place(shell: Shell) -> None:
    Book(shell.book).apply(Label("edited"), adds([Client(name="Kept")]))
    disk = shell.folder / "disk"
    assert "connect its disk" in shell.run("backups", "--second", str(disk), expected=1)
    disk.mkdir()
    shell.run("backups", "--second", str(disk), "--months", "6")
    saved = Path(shell.run("backup").strip())
    assert (disk / saved.name).read_bytes() == saved.read_bytes()
    listed = shell.json("backups", "--json")
    assert {each["file"] for each in listed} == {str(saved), str(disk / saved.name)}
    assert all(each["verified"] for each in listed)
    assert "last verified" in shell.run("backups", "--verify")
    saved.write_bytes(saved.read_bytes()[:-1] + b"?")
    assert "is damaged" in shell.run("backups", "--verify", expected=1)
    disk.rename(shell.folder / "away")
    assert "connect its disk" in shell.run("backup", expected=1)
    shell.run("backups", "--second", "-")
    shell.run("backup")


def test_read_only_looks_at_a_backup_and_changes_no_byte(
    shell: Shell, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Book(shell.book).apply(Label("edited"), adds([Client(name="Kalomi")]))
    saved = Path(shell.run("backup").strip())
    saved.chmod(0o400)
    before = {each: (each.read_bytes(), each.stat().st_mtime_ns) for each in saved.parent.iterdir()}
    (tmp_path / "new.csv").write_text("Name\nBar\n", encoding="utf-8")
    for words, status in ((["search", "Kalomi"], 0), (["history"], 0), (["check"], 0), (["undo"], 1),
                          (["import", str(tmp_path / "new.csv")], 1), (["export", "clients", str(tmp_path / "o.csv")], 0),
                          (["backup"], 1)):  # fmt: skip
        assert main(["--read-only", "--book", str(saved), *words]) == status, words
    assert "only to be looked at" in capsys.readouterr().err
    assert {each: (each.read_bytes(), each.stat().st_mtime_ns) for each in saved.parent.iterdir()} == before
    assert "Kalomi" in (tmp_path / "o.csv").read_text(encoding="utf-8-sig")
