"""Files that were made to harm: settings of any JSON, plans that would take gigabytes, linked files that may run."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from clientbook.cli import main
from clientbook.files import clipboard_table
from clientbook.settings import Settings, settings_path
from clientbook.store.book import Book
from clientbook.ui.kit.links import SHOWN, only_shows

from .searching import tries

#: How many settings files are made; the promise is kept for two thousand.
SETTINGS = tries("SETTINGS_FILES", 150)
_SEED = int(os.environ.get("SETTINGS_SEED", "0")) or random.randrange(1 << 30)
_LEAVES: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    10**30,
    1e308,
    float("nan"),
    "",
    "he",
    "\ud800",
    "a\0b",
    "x" * 999,
    {},
    [],
]

PLANS = {
    "a dotted key": "a" + ".a" * 50_000 + " = 1\n",
    "a dotted key with quotes": "a" + '."a"' * 50_000 + " = 1\n",
    "a dotted key inside": "x = {a" + " . a" * 50_000 + " = 1}\n",
    "a dotted table": "[a" + ".a" * 50_000 + "]\nx = 1\n",
    "a dotted list of tables": "[[a" + ".a" * 50_000 + "]]\nx = 1\n",
    "nested lists": "x = " + "[" * 50_000 + "]" * 50_000,
    "nested tables": "x = " + "{a = " * 50_000 + "1" + "}" * 50_000,
    "a long text": 'employer = "' + "x" * 5_000_000 + '"\n',
    "many keys": "".join(f"k{n} = 1\n" for n in range(60_000)),
    "a huge amount": 'employer = "A"\nstarts = 2026-01-01\nbase_pay = 1e100000000\n',
    "no number": 'employer = "A"\nstarts = 2026-01-01\nbase_pay = nan\n',
    "a huge tier": 'employer = "A"\nstarts = 2026-01-01\n[[component]]\nname = "S"\ntiers = [{from = 1e99999, rate = 1}]\n',
    "a huge number": f'employer = "A"\nstarts = 2026-01-01\nbase_pay = {"9" * 400_000}\n',
    "zeros": "\0" * 100_000,
}
#: A child with the limits of the promise: it ends, or the system ends it.
_CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (500 << 20, 500 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (5, 5))
from clientbook.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("kind", PLANS)
def test_a_hostile_plan_is_refused_in_time_and_memory(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_text(PLANS[kind], encoding="utf-8")
    words = [sys.executable, "-c", _CHILD, "--book", str(tmp_path / "b.clientbook"), "plan", "set", str(path)]
    ended = subprocess.run(words, capture_output=True, text=True, check=False)
    assert ended.returncode == 1, ended.stderr[-500:]
    assert "plan.toml" in ended.stderr and "inside Clientbook" not in ended.stderr


@pytest.mark.parametrize("what", ["pipe", "folder", "name", "link"])
def test_a_plan_that_is_no_file_is_told(what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / ("a" * 300 if what == "name" else "plan.toml")
    if what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    elif what == "link":
        path.symlink_to("/dev/zero")
    assert main(["--book", str(tmp_path / "b.clientbook"), "plan", "set", str(path)]) == 1
    assert "inside Clientbook" not in capsys.readouterr().err


# -- settings ---------------------------------------------------------------------------------------------------------


def _anything(chance: random.Random, deep: int = 0) -> Any:
    kind = chance.randrange(4) if deep < 4 else 0
    if kind == 1:
        return [_anything(chance, deep + 1) for _ in range(chance.randrange(4))]
    if kind == 2:
        return {chance.choice(["", "he", "won", "IL", "a,b"]): _anything(chance, deep + 1) for _ in range(3)}
    return chance.choice(_LEAVES)


def _file_of_settings(chance: random.Random) -> bytes:
    usual = json.loads(json.dumps({name: getattr(Settings(), name) for name in Settings.__dataclass_fields__}))
    for name in chance.sample(sorted(usual), chance.randrange(1, 6)):
        usual[name] = _anything(chance)
    content = json.dumps(usual).encode()
    if chance.random() < 0.3:
        place = chance.randrange(len(content))
        content = content[:place] + chance.choice([b"", b"\xff", b"\0", b"[" * 99_999]) + content[place + 1 :]
    return content


def test_settings_of_any_content_stop_no_start_and_lose_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance, path = random.Random(_SEED), settings_path()
    path.parent.mkdir(parents=True)
    for number in range(SETTINGS):
        content = _file_of_settings(chance)
        path.write_bytes(content)
        found, whole = Settings.read(path)
        found.tax_table("IL"), found.own_backups, found.home
        found.save(tmp_path / "again.json")
        assert Settings.read(tmp_path / "again.json") == (found, True), (_SEED, number)
        if number % 10 == 0:
            words = ["--language", "en", "--book", str(tmp_path / "none.clientbook"), "check"]
            assert main(words) == 1, (_SEED, number)
            told, kept = capsys.readouterr().err, list(path.parent.glob("settings damaged*"))
            assert ("settings were damaged" in told) is not whole and "inside Clientbook" not in told
            assert whole or content in [each.read_bytes() for each in kept]
            for each in kept:
                each.unlink()


def test_settings_that_are_a_pipe_or_a_folder_keep_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, tmp_path / ("a" * 300)):
        assert Settings.load(path) == Settings()


def test_settings_are_saved_through_no_planted_link(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine")
    for name in ("settings.json", "settings.json.part"):
        (tmp_path / name).symlink_to(victim)
    Settings(manager="Noa").save(tmp_path / "settings.json")
    assert victim.read_text() == "mine" and Settings.load(tmp_path / "settings.json").manager == "Noa"
    assert (tmp_path / "settings.json").stat().st_mode & 0o777 == 0o600


_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from clientbook.cli import main

def look():
    boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
    print([each.text() for each in boxes])
    for each in boxes:
        each.close()
    QApplication.quit()

from clientbook.ui import app
app.application()
QTimer.singleShot(2500, look)
sys.exit(main(["--book", sys.argv[1], "--language", sys.argv[2]]))
"""


@pytest.mark.parametrize(("language", "told"), [("en", "Your settings were damaged"), ("he", "ההגדרות היו פגומות")])
def test_damaged_settings_are_told_once_in_the_window_with_the_name_of_the_file_that_is_kept(
    language: str, told: str, tmp_path: Path
) -> None:
    path = settings_path()
    path.parent.mkdir(parents=True)
    path.write_text('{"manager": "Noa", "backup_months": "many"')
    words = [sys.executable, "-c", _WINDOW, str(tmp_path / "own.clientbook"), language]
    first, second = (subprocess.run(words, capture_output=True, text=True, check=True).stdout for _ in range(2))
    (kept,) = path.parent.glob("settings damaged*")
    assert told in first and kept.name in first and second == "[]\n"
    assert kept.read_text().endswith('"many"')


# -- what is handed to other programs ---------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_formula_is_none_in_copied_html_either(cell: str) -> None:
    (_, (found,)) = clipboard_table.rows_of_html(clipboard_table.as_html([["Name"], [cell]], False))
    assert found.startswith("'")


@pytest.mark.parametrize("ending", [".exe", ".bat", ".cmd", ".desktop", ".sh", ".jar", ".lnk", ".scr", ".ps1", ".vbs",
                                    ".msi", ".html", ".svg", ".docm", ".xlsm", ".py", ".url", ".pdf.exe", ".exe. ", ""])  # fmt: skip
def test_what_may_run_is_asked_about(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"offer{ending}"
    path.write_text("x")
    assert not only_shows(path)
    harmless = tmp_path / "offer.pdf"
    harmless.symlink_to(path)
    assert not only_shows(harmless)


def test_what_only_shows_is_opened_at_once_unless_it_may_be_executed(tmp_path: Path) -> None:
    assert only_shows(tmp_path) and not only_shows(tmp_path / "gone.pdf")
    for ending in SHOWN:
        path = tmp_path / f"offer{ending.upper()}"
        path.write_text("x")
        assert only_shows(path)
        path.chmod(0o700)
        assert not only_shows(path)


def test_too_little_memory_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("clientbook.jobs.find.find", fail)
    words = ["--book", str(tmp_path / "b.clientbook"), "search", "a"]
    Book(tmp_path / "b.clientbook")
    assert main(words) == 1
    told = capsys.readouterr().err
    assert "not enough memory" in told and "inside Clientbook" not in told
