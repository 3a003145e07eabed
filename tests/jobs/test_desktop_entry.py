"""The menu entry: where it lies, what it says, and that its command is taken apart into what it was made of."""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientbook.cli import main
from clientbook.jobs.desktop_entry import exec_line, install_desktop


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
    entry, icon = install_desktop(["/home/n/my apps/clientbook"])
    assert entry == tmp_path / "share/applications/clientbook.desktop"
    assert icon == tmp_path / "share/icons/hicolor/scalable/apps/clientbook.svg" and b"<svg" in icon.read_bytes()
    made = entry_of(entry)
    assert made["Exec"] == '"/home/n/my apps/clientbook"' and made["Icon"] == "clientbook"
    assert made["Type"] == "Application" and made["Terminal"] == "false" and made["Comment[he]"]
    validator = shutil.which("desktop-file-validate")
    if validator is not None:
        done = subprocess.run([validator, str(entry)], capture_output=True, text=True)
        assert done.returncode == 0 and done.stdout == ""


def test_the_command_line_writes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert main(["--install-desktop"]) == 0
    assert "clientbook.desktop" in capsys.readouterr().out
    assert (tmp_path / "share/applications/clientbook.desktop").exists()
    assert main(["--version"]) == 0 and capsys.readouterr().out.startswith("clientbook ")
