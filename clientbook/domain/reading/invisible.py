"""Characters that nobody sees: marks that steer the direction of a line, and letters of no width.

They come along when text is copied from a Hebrew page, and have no meaning in an amount, a day, a phone or an e-mail
address; names keep them until their owner has them removed.
"""

from typing import Final

#: Unicode's bidirectional controls (UAX 9), its zero-width characters, the soft hyphen and the byte order mark.
MARKS: Final = frozenset(
    (
        *("\u00ad", "\u061c", "\ufeff"),
        *(chr(code) for code in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A))),
    )
)
_NOTHING: Final = dict.fromkeys(map(ord, MARKS))


def marks_in(text: str) -> int:
    """How many characters of a text cannot be seen."""
    return 0 if text.isascii() or MARKS.isdisjoint(text) else sum(map(MARKS.__contains__, text))


def without_marks(text: str) -> str:
    """The text without what cannot be seen in it; the same object where there is nothing of the kind."""
    return text if text.isascii() or MARKS.isdisjoint(text) else text.translate(_NOTHING)
