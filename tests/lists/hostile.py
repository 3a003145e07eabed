"""Lists that were made to take all time: very many columns of one kind, very long lines of one piece, of any size."""

import random
from collections.abc import Callable
from typing import Final

#: No line of a list may be longer.
_LONGEST: Final = 1_000_000
#: So many cells take no longer than a few thousand proper rows.
_CELLS: Final = 40_000
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_HEADINGS: Final = "Name|E-mail|Phone|Company|Amount|VAT|Rate|Commission|Total|Date|Notes|City|First name|Deal|Invoice|שם|טלפון|סכום|הערות"


def _word(chance: random.Random, at: int) -> str:
    return "".join(chance.choices(_LETTERS, k=chance.randrange(3, 9))) + f"{at:x}".translate(
        str.maketrans("0123456789", "ghijklmnop")
    )


def _mistyped(chance: random.Random, at: int) -> str:
    """A known heading with a letter wrong, so that it is looked for among all known ones."""
    word = chance.choice(_HEADINGS.split("|"))
    place = chance.randrange(len(word))
    return word[:place] + chance.choice(_LETTERS) + word[place + 1 :] + chance.choice(["", f" {at}"])


#: What a column may be called, and what may stand below it.
NAMES: Final[tuple[Callable[[random.Random, int], str], ...]] = (
    _word,
    _mistyped,
    lambda chance, at: f"{chance.choice(_HEADINGS.split('|'))} {at}",
    lambda chance, at: chance.choice(_HEADINGS.split("|")),
    lambda chance, at: f"{chance.choice(('VAT', 'Tax', 'Rate', 'Commission', 'Amount due'))} {_word(chance, at)}",
    lambda chance, at: "".join(chance.choices("אבגדהוזחטיכלמנסעפצקרשת", k=5)) + f" {at}",
    lambda chance, at: f"{2000 + at}",
    lambda chance, at: "",
)
CELLS: Final[tuple[Callable[[random.Random], str], ...]] = (
    lambda chance: "x",
    lambda chance: f"{chance.randrange(100)}",
    lambda chance: f"{chance.randrange(10**6)}.{chance.randrange(100):02}",
    lambda chance: f"{chance.randrange(1, 1000)}.{chance.randrange(1000):03}",
    lambda chance: f"{chance.randrange(100)}%",
    lambda chance: f"{chance.randrange(1, 29)}/{chance.randrange(1, 13)}/2025",
    lambda chance: f"05{chance.randrange(10**8):08}",
    lambda chance: f"a{chance.randrange(10**6)}@b.co",
    lambda chance: chance.choice(["", "yes", "no", "Dana Cohen", "Acme Ltd"]),
    lambda chance: f'"a ""{chance.choice(_LETTERS)}"""',
)


def wide(chance: random.Random) -> str:
    """A table of up to 16,384 columns."""
    width = chance.choice([300, 1000, 4000, 16_384])
    sign = chance.choice(",;\t|")
    names, cells = chance.sample(NAMES, chance.choice([1, 1, 2])), chance.sample(CELLS, chance.choice([1, 1, 2, 3]))
    rows = [[chance.choice(names)(chance, at).replace(sign, " ") for at in range(width)]]
    of_column = [chance.choice(cells) for _ in range(width)]
    height = chance.randrange(1, max(2, _CELLS // width))
    rows += [[cell(chance).replace(sign, " ") for cell in of_column] for _ in range(height)]
    return "\n".join(map(sign.join, rows)) + "\n"


def long_lines(chance: random.Random) -> str:
    """A few lines of up to a million letters, of one piece of quotes, separators and blanks repeated."""
    signs = ['"', '""', ",", ";", " ", "x", '"x', 'x"', "\\", '\\"', "\t", "'", ".", "5", "@", "-", "\xa0", "é"]
    piece = "".join(chance.choices(signs, k=chance.randrange(1, 6)))
    length = chance.choice([20_000, 150_000, 750_000])
    line = chance.choice(["", "Ann,", 'Ann,"', '"Ann,', "Ann,a@b.c,"]) + piece * (length // len(piece))
    line += chance.choice(["", '"', ",", '"",x'])
    return "Name,E-mail,Notes\n" + (line[:_LONGEST] + "\n") * chance.choice([1, 3, 20])
