"""A language that nobody speaks, made from our own texts: from right to left, with six plural forms, and each text
half as long again. What holds in it holds in the next language that somebody adds.

It is added as any language is: one entry, and one catalogue beside the others' (here in a folder of the test's own).
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from clientbook.domain import languages
from clientbook.domain.choices import ActivityKind
from clientbook.domain.languages.hebrew import HEBREW
from clientbook.domain.languages.language import DayWords, Language, TouchWords, whole
from clientbook.resources_path import resource

CODE: Final = "qps"  # kept free by ISO 639 for what is no language
#: What fills a text up, and marks where it ends; each plural form says its own name.
FORMS: Final = ("zero", "one", "two", "few", "many", "other")
_LETTERS: Final = dict(zip("abcdefghijklmnopqrstuvwxyz", "אבצדעפגהיקכלמנורקרסתוושחיז", strict=True))
#: Names, tags and what stands for a value: left as they are.
_KEPT: Final = re.compile(r"\{[^{}]*\}|%\(\w+\)[sdr]|%n|%\d|<[^>]+>|&\w+;|&(?=\w)|https?://\S+|`[^`]*`|\n")


def arabic_plural(n: int) -> int:
    """The form for a number as CLDR has it for Arabic, which has all six."""
    if n < 3:
        return n
    if 3 <= n % 100 <= 10:
        return 3
    return 4 if n % 100 >= 11 else 5


def said(text: str) -> str:
    """A text in the language: every letter another, and half as many again at its end."""
    parts = re.split(f"({_KEPT.pattern})", text)
    shown = [part if _KEPT.fullmatch(part) else "".join(_LETTERS.get(c.lower(), c) for c in part) for part in parts]
    letters = sum(len(part) for part in parts if not _KEPT.fullmatch(part))
    ends = re.search(r"[.:…?!]*$", shown[-1])
    at = ends.start() if ends else len(shown[-1])
    filling = "".join("ש" if place % 6 else " " for place in range((letters + 1) // 2))
    shown[-1] = shown[-1][:at] + filling.rstrip() + shown[-1][at:]
    return "".join(shown)


def write_catalogue(path: Path) -> None:
    """All messages of the Hebrew catalogue, in this language."""
    tree = ElementTree.parse(resource(HEBREW.catalogue))
    for message in tree.iterfind("context/message"):
        translation = message.find("translation")
        assert translation is not None
        source = message.findtext("source", "")
        if translation.find("numerusform") is None:
            translation.text = said(source)
            continue
        for form in list(translation):
            translation.remove(form)
        for name in FORMS:
            form = ElementTree.SubElement(translation, "numerusform")
            form.text = f"{said(source.replace('(s)', 's').replace('(ies)', 'ies'))} [{name}]"
    tree.write(path, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class _InFolder(Language):
    place: str = ""

    @property
    def catalogue(self) -> str:
        return self.place


def install(folder: Path) -> Language:
    """Adds the language; before anything else of the program is imported that reads the languages' entries."""
    path = folder / f"clientbook_{CODE}.ts"
    write_catalogue(path)
    made = _InFolder(
        CODE, "Pseudo", "ar_EG",
        right_to_left=True,
        plural=arabic_plural,
        first_day=5,
        days_off=frozenset((4, 5)),
        heading="{weekday} {day} {month}",
        letters_of_days=True,
        script=("\u0590", "\u0600"),
        keys={"ש": "A"},
        today="qtoday",
        touches=TouchWords(past=whole("qcalled"), future=whole("qwill"), kinds={ActivityKind.CALL: whole("qcall(?:ed)?")}),
        days=DayWords(
            counts={"qthree": 3}, units={"qdays": (1, "d")}, shifts={1: whole("qtomorrow")}, ahead=(r"\bqin {n} {unit}\b",),
            weekdays=tuple(whole(f"qday{place}") for place in range(7)), next_before="qnext $",
            months=tuple((f"qmonth{place}q",) for place in range(1, 13)),
        ),
        place=str(path),
    )  # fmt: skip
    languages.LANGUAGES[CODE] = made  # type: ignore[index]  # a real one stands in the module
    return made
