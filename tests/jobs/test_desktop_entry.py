"""The menu entry: where it lies, what it says, and that its command is taken apart into what it was made of."""

import configparser
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientbook.cli import main
from clientbook.jobs.desktop_entry import exec_line, install_desktop, own_command
from clientbook.settings import Settings
from clientbook.store.book import Book


def entry_of(path: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys keep their case
    parser.read_string(path.read_text(encoding="utf-8"))
    return parser["Desktop Entry"]


def words_of(line: str) -> list[str]:
    """A value of Exec taken apart by the specification: the escapes of strings, then quotes, then percent signs."""
    text = line.replace("\\\\", "\0").replace("\\s", " ").replace("\0", "\\")
    words, word, place, quoted = [], "", 0, False
    while place < len(text):
        character = text[place]
        if quoted and character == "\\":
            place += 1
            word += text[place]
        elif character == '"':
            quoted = not quoted
        elif character == " " and not quoted:
            words.append(word)
            word = ""
        else:
            word += character
        place += 1
    assert not quoted
    return [each.replace("%%", "%") for each in [*words, word]]


@given(
    st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1), min_size=1, max_size=4)
)
def test_a_command_is_taken_apart_into_what_it_was_made_of(command: list[str]) -> None:
    assert words_of(exec_line(command)) == command


def test_quoting_as_the_specification_shows_it() -> None:
    assert exec_line(["/opt/clientbook/clientbook"]) == "/opt/clientbook/clientbook"
    assert exec_line(["/home/n/my apps/client"]) == '"/home/n/my apps/client"'
    assert exec_line(["/a$b"]) == '"/a\\\\$b"' and exec_line(["50%"]) == "50%%"


def test_the_entry_lies_where_menus_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    entry, icon, book_icon, kinds = install_desktop(["/home/n/my apps/clientbook"])
    assert entry == tmp_path / "share/applications/clientbook.desktop"
    assert icon == tmp_path / "share/icons/hicolor/scalable/apps/clientbook.svg" and b"<svg" in icon.read_bytes()
    assert book_icon.parent.name == "mimetypes" and b"<svg" in book_icon.read_bytes()
    made = entry_of(entry)
    assert made["Exec"] == '"/home/n/my apps/clientbook" %f' and made["Icon"] == "clientbook"
    assert made["MimeType"] == "application/x-clientbook;" and book_icon.stem == "application-x-clientbook"
    assert kinds == tmp_path / "share/mime/packages/clientbook.xml"
    assert made["Type"] == "Application" and made["Terminal"] == "false" and made["Comment[he]"]
    validator = shutil.which("desktop-file-validate")
    if validator is not None:
        done = subprocess.run([validator, str(entry)], capture_output=True, text=True)
        assert done.returncode == 0 and done.stdout == ""


def test_a_book_is_told_by_its_name_and_by_its_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the desktop tells it, here by Qt's own reading of the same file of types."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    install_desktop(["/opt/clientbook"])
    Book(tmp_path / "named.clientbook").path.rename(tmp_path / "nameless")
    Book(tmp_path / "named.clientbook")
    sqlite3.connect(tmp_path / "other").execute("CREATE TABLE t (a)").connection.close()
    ask = (
        "import sys; from PySide6.QtCore import QMimeDatabase as D;"
        "print(*(D().mimeTypeForFile(each).name() for each in sys.argv[1:]))"
    )
    files = [str(tmp_path / name) for name in ("named.clientbook", "nameless", "other")]
    told = subprocess.run([sys.executable, "-c", ask, *files], capture_output=True, text=True, check=True)
    assert told.stdout.split()[:2] == ["application/x-clientbook"] * 2 and "clientbook" not in told.stdout.split()[2]


def _called(monkeypatch: pytest.MonkeyPatch, *words: object) -> tuple[int, list[tuple[Path, Path | None]]]:
    """The status of a call, and the book that its window opened with the backup that it only looks at."""
    seen: list[tuple[Path, Path | None]] = []

    def run(book: Path, settings: Settings, language: str, anew: bool, looked_at: Path | None, news: object) -> int:
        seen.append((book, looked_at))
        return 0

    monkeypatch.setattr("clientbook.ui.app.run", run)
    return main([*map(str, words)]), seen


def test_a_book_that_is_named_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("my.clientbook", "ספר שלי.CLIENTBOOK", "-dash.clientbook", "as it was.db"):
        book = Book(tmp_path / name)
        assert _called(monkeypatch, "--language", "he", book.path) == (0, [(book.path, None)])
        if not name.startswith("-"):
            assert _called(monkeypatch, name) == (0, [(Path(name), None)])
    assert main(["my.clientbook", "search", "nobody"]) == 0  # before a verb too
    assert _called(monkeypatch, "search") == (2, []) and _called(monkeypatch, "a.csv") == (2, [])


def test_one_that_is_not_there_is_told_and_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "lost.clientbook"
    assert _called(monkeypatch, path) == (1, []) and "There is no book" in capsys.readouterr().err
    assert _called(monkeypatch, "--new", path) == (0, [(path, None)])
    (tmp_path / "lost backups").mkdir()
    assert _called(monkeypatch, path) == (0, [(path, None)])  # the window offers them


def test_a_backup_is_only_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Book(tmp_path / "my.clientbook")
    assert main(["--book", str(book.path), "backup"]) == 0
    backup = next((tmp_path / "my backups").glob("*.clientbook"))
    status, [(opened, looked_at)] = _called(monkeypatch, backup)
    assert status == 0 and looked_at == backup and opened != backup


@pytest.mark.parametrize("called", ["./clientbook", "bin/clientbook", "clientbook"])
def test_the_entry_names_the_whole_path(called: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / (called.removeprefix("./"))
    program.parent.mkdir(exist_ok=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", ".")
    monkeypatch.setattr(sys, "argv", [called])
    assert own_command() == [str(program)]


def test_the_command_line_writes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert main(["--install-desktop"]) == 0
    assert "clientbook.desktop" in capsys.readouterr().out
    assert (tmp_path / "share/applications/clientbook.desktop").exists()
    assert main(["--version"]) == 0 and capsys.readouterr().out.startswith("clientbook ")
