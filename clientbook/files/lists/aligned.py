"""Columns set apart by blanks alone, as terminals and mainframes print them: found by where every line is blank."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

_PREFIX: Final = "columns"
#: So many lines at least make columns sure; longer lines are prose.
_LINES: Final = 4
_LONGEST: Final = 1000


def frame_of(lines: Sequence[str]) -> str:
    """The places at which aligned columns begin, as a `Dialect.frame`; "" where the lines have none.

    A column begins where every line has a blank before it. Blanks between words do too, now and then: so one column at
    least has two blanks before it in most lines, and all have something in most lines, the others in the first one.
    """
    texts = [line.rstrip() for line in lines if line.strip()]
    longest = max(map(len, texts), default=0)
    if len(texts) < _LINES or longest > _LONGEST or any("\t" in text for text in texts):
        return ""
    padded = [text.ljust(longest) for text in texts]
    blank = [all(text[place] == " " for text in padded) for place in range(longest)]
    places = [place for place in range(1, longest) if blank[place - 1] and not blank[place]]
    begun = [
        place
        for place, end in pairwise([*places, longest])
        if _most(text[place:end].strip() for text in padded)
        and (padded[0][place:end].strip() or _stands_out(padded, place))
    ]
    return f"{_PREFIX} {' '.join(map(str, [0, *begun]))}" if any(_stands_out(padded, p) for p in begun) else ""


def _stands_out(padded: Sequence[str], place: int) -> bool:
    return _most(text[max(place - 2, 0) : place] == "  " for text in padded)


def _most(answers: Iterable[object]) -> bool:
    verdicts = [bool(answer) for answer in answers]
    return sum(verdicts) * 2 > len(verdicts)


def is_aligned(frame: str) -> bool:
    return frame.startswith(_PREFIX)


def cells(line: str, frame: str) -> list[str]:
    """The line cut at the frame's places; a word that lies over one stays whole, behind it."""
    cuts = [0]
    for place in map(int, frame.split()[2:]):
        crossed = line[place - 1 : place].strip() and line[place : place + 1].strip()
        cuts.append(max(line.rfind(" ", 0, place) + 1, cuts[-1]) if crossed else place)
    return [line[start:end] for start, end in pairwise([*cuts, len(line)])]
