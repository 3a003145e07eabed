"""Where a few letters leave it open in which encoding a list is, that is said, with what would do as well."""

import random
from pathlib import Path

import pytest

from clientbook.files.lists import encoding
from clientbook.files.lists.csv_rows import read
from clientbook.files.lists.notices import notices
from clientbook.jobs.importing.inspect_list import as_json, as_text

#: Names with one letter beyond ASCII, and encodings in which that letter is another byte.
FEW = {"Zoë": ("cp1252", "cp850", "mac_roman"), "Kateřina": ("cp1250", "cp852", "iso8859_2"), "Michał": ("cp852", "cp1250"),
       "Oğuz": ("cp1254",), "Jürgen": ("cp1252", "cp850")}  # fmt: skip
MANY = "שלום רב לכל הלקוחות שלנו בארץ ובעולם וגם למי שעוד לא קנה אצלנו דבר"


@pytest.mark.parametrize("seed", range(30))
def test_a_guess_names_the_truth_or_is_said_to_be_one(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    name = chance.choice(list(FEW))
    codec = chance.choice(FEW[name])
    rows = [f"Firm {n},Person {n},{chance.randrange(10**6)}" for n in range(chance.randint(2, 9))]
    rows.insert(chance.randrange(len(rows)), f"Acme,{name},77")
    path = tmp_path / "few.csv"
    path.write_bytes("\n".join(["Company,Contact,Number", *rows]).encode(codec))
    found = encoding.guess(path)
    right = path.read_bytes().decode(found.name) == path.read_bytes().decode(codec)
    assert right or found.others, (name, codec, found)
    told = as_json(read(path))
    assert told["encoding"] == read(path).encoding and told["other_encodings"] == list(found.others)
    assert bool(found.others) == any("guess" in each for each in told["told"]) == ("guess" in as_text(read(path)))
    # Whoever chooses one is not told of others.
    assert not notices(read(path, encoding=codec))


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1255", "cp862", "utf-8-sig"])
def test_many_letters_leave_nothing_open(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "many.csv"
    path.write_bytes("\n".join(["שם,הערות", *(f"דנה לוי {n},{MANY}" for n in range(4))]).encode(codec))
    assert not notices(read(path))
