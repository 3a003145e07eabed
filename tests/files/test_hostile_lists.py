"""Lists that were made to take all time and memory, of random kinds: a sample of what `make bombs` tries at full size."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from clientbook.cli import main
from clientbook.domain.errors import UserError
from clientbook.files.employer_statements.employer_statement import table_of
from clientbook.files.lists.csv_rows import bare_rows, read
from clientbook.files.lists.reading import LeftLine
from clientbook.sentences import sentence
from tests.lists import hostile

from ..searching import tries

_SEED = int(os.environ.get("HOSTILE_SEED", "0")) or random.randrange(1 << 30)
COUNT = tries("HOSTILE_LISTS", 8)
HEADINGS = "Name,E-mail,Phone,Website,Address,City,Birthday,Tags,Notes,VAT number,Amount,Won on".split(",")
SIGNS = [
    *"ab1 .,;:-/+()@\"'\\|%\t=#_<>",
    "é",
    "א",
    "\u200f",
    "\u0301",
    "\xa0",
    "$",
    "http://",
    "a@b.c",
    " inc",
    '""',
    '","',
]
_CHILD = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (500 << 20, 500 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
from clientbook.domain.errors import UserError
from clientbook.files.employer_statements.employer_statement import table_of
from clientbook.files.lists.csv_rows import bare_rows, read
for name in sys.argv[1:]:
    try:
        reading = read(Path(name))
        for line, cells in bare_rows(reading, [], {}):
            pass
        table_of(reading)
    except UserError as error:
        assert error.code in ("list-too-wide", "list-line-too-long", "list-gap", "list-empty", "workbook-too-large", "statement-too-long", "statement-too-wide"), error.code
    print(name)
"""


def _hostile(chance: random.Random) -> str:
    """A list with a cell, a heading, a line or very many lines of one piece repeated."""
    piece = "".join(chance.choice(SIGNS) for _ in range(chance.randrange(1, 4)))
    long = piece * (chance.choice([20_000, 150_000]) // len(piece))
    sign = chance.choice(",;\t|")
    row = [chance.choice(["", "Ann"]) for _ in HEADINGS]
    row[chance.randrange(len(row))] = chance.choice(["", "a", '"', "a@"]) + long + chance.choice(["", "!", '"', "1"])
    if chance.random() < 0.3:
        return sign.join(HEADINGS) + "\n" + f"{piece}\n" * 30_000
    if chance.random() < 0.2:
        return sign.join(f"{piece}{chance.randrange(1 << 40):x}" for _ in range(3000)) + "\nAnn\n"
    return "\n".join(sign.join(cells) for cells in (HEADINGS, row, [*"Bob"], row))


def test_lists_of_one_piece_repeated_are_read_in_time_and_memory(tmp_path: Path) -> None:
    chance = random.Random(_SEED)
    paths = [tmp_path / f"{number}.csv" for number in range(COUNT)]
    for path in paths:
        made = chance.choice([_hostile, _hostile, hostile.wide, hostile.long_lines])
        path.write_text(made(chance), encoding="utf-8")
    for start in range(0, COUNT, 8):
        some = list(map(str, paths[start : start + 8]))
        ended = subprocess.run([sys.executable, "-c", _CHILD, *some], capture_output=True, text=True, check=False)
        assert ended.stdout.split() == some and ended.returncode == 0, (_SEED, start, ended.stderr[-800:])


def test_lines_of_one_cell_are_rows_of_the_tables_width_or_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(_SEED)
    words = "alpha beta gamma delta epsilon zeta eta theta iota kappa".split()
    for number in range(12):
        lines, texts = ["Name,E-mail,Notes"], []
        for block in range(chance.randrange(1, 4)):
            lines.append(f"Ann {block},a{block}@b.co,x")
            texts += (more := [f"{chance.choice(words)} w{block}x{at}y" for at in range(chance.randrange(0, 14))])
            lines += more
        path = tmp_path / f"{number}.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        left: list[LeftLine] = []
        found = list(bare_rows(read(path), left, {}))
        assert all(len(cells) == 3 and line > 1 for line, cells in found), (_SEED, lines)
        told = "\n".join("\n".join(cells) for _, cells in found) + "\n".join(each.text for each in left)
        assert [text for text in texts if text not in told] == [], (_SEED, lines)
        assert main(["--book", str(tmp_path / "b.clientbook"), "import", str(path)]) == 0, capsys.readouterr().err


def test_many_empty_lines_come_in_and_many_others_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Name,E-mail,Notes\nAnn,a@b.co,x\n" + "\n" * 300_000 + "Bob,b@b.co,y\n")
    assert [line for line, _ in bare_rows(read(path))] == [2, 300_003]
    path.write_text("Name,E-mail,Notes\nAnn,a@b.co,x\n" + "# a word\n" * 100_001)
    with pytest.raises(UserError, match="list-gap"):
        list(bare_rows(read(path)))


def test_a_statement_of_thousands_of_columns_is_refused_and_empty_ones_are_none(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    for more in (0, 1500, 5000):
        path.write_text(f"Client,Commission{',' * more}\nAnn,12.50{',' * more}\n")
        assert [cells[:2] for _, cells in table_of(read(path)).rows] == [["Ann", "12.50"]]
        path.write_text(f"Client,Commission{',' * more}End\nAnn,12.50{',' * more}x\n")
        if more < 2000:
            assert table_of(read(path)).rows[0][1][-1].endswith("x")
            continue
        with pytest.raises(UserError, match="statement-too-wide") as told:
            table_of(read(path))
        assert "x.csv" in sentence(told.value)


def test_cards_without_end_and_texts_of_megabytes_are_refused(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\n"
    for code, name, text in (
        ("card-too-large", "a.vcf", card + "X-A:b\n" * 20_001 + "END:VCARD\n"),
        ("card-too-large", "b.vcf", card + "PHOTO;ENCODING=b:a\n" + " a\n" * 200_001 + "END:VCARD\n"),
        ("list-line-too-long", "c.json", '[{"name":"' + "x" * 1_100_000 + '"}]'),
        ("list-line-too-long", "d.csv", "Name,Notes\nAnn," + "x" * 1_100_000 + "\n"),
    ):
        (tmp_path / name).write_text(text)
        with pytest.raises(UserError, match=code) as told:
            list(bare_rows(read(tmp_path / name)))
        assert name in sentence(told.value)
    photo = "PHOTO;ENCODING=b:a\n" + f" {'QUJD' * 18}\n" * 50_000
    (tmp_path / "e.vcf").write_text(card + photo + "END:VCARD\n")
    assert len(list(bare_rows(read(tmp_path / "e.vcf")))) == 1
