"""The program's texts in the user's language. English is in the code, Hebrew in the translation catalogue.

The language is the process's, like its locale. `tr` reads the same `.ts` file that Qt's tools write, so that
the command line and the exporters speak Hebrew without loading Qt.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from .resources_path import resource

LANGUAGES: Final = ("en", "he")
_PLACE: Final = "translations/clientbook_{language}.ts"
#: Hebrew has words of their own for two days, months and years, whatever letter stands before them.
#: The article stays where it can be heard: "היומיים האחרונים", but "ביומיים האחרונים".
_TWO: Final = re.compile("(?P<joined>[בכל]־)?־?%n (?P<article>ה?)(?P<unit>ימים|חודשים|שנים)")
_TWO_OF: Final = {"ימים": "יומיים", "חודשים": "חודשיים", "שנים": "שנתיים"}

_language = "en"
_messages: Mapping[tuple[str, str], tuple[str, ...]] = {}


def use(language: str) -> None:
    """Sets the language of all texts from now on; an unknown one means English."""
    global _language, _messages
    _language = language if language in LANGUAGES else "en"
    _messages = {} if _language == "en" else _catalogue(_language)


def language() -> str:
    """The language in use: "en" or "he"."""
    return _language


def right_to_left() -> bool:
    return _language == "he"


def tr(text: str, comment: str = "", n: int | None = None) -> str:
    """The text in the language in use. With `n`, the plural form for it, "%n" replaced by the number.

    Only ever called with literals, so that lupdate finds them; placeholders are filled afterwards. `comment` tells
    apart two meanings of one English text.
    """
    return _said(text, comment, n)


def translated(message: tuple[str, str], n: int | None = None) -> str:
    """As `tr`, of what a catalogue declares by `domain.kinds.message`: a literal too, which lupdate finds there."""
    return _said(*message, n)


def _said(text: str, comment: str, n: int | None) -> str:
    forms = _messages.get((text, comment))
    if n is None:
        return forms[0] if forms else text
    if forms:
        chosen = forms[0] if n == 1 or len(forms) == 1 else forms[-1]
        if n == 2:
            chosen = _TWO.sub(_two, chosen)
    else:
        chosen = _english_plural(text, n)
    return chosen.replace("%n", f"{n:,}")


def _two(found: re.Match[str]) -> str:
    before = (found["joined"] or "")[:1] or found["article"]
    return before + _TWO_OF[found["unit"]]


def in_each_language(shown: str) -> frozenset[str]:
    """A text as it is shown, and as the other language says it."""
    others = _sisters()
    return frozenset((shown, *others.get(shown, ())))


@lru_cache(maxsize=1)
def _sisters() -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in LANGUAGES[1:]:
        for (source, _), forms in _catalogue(name).items():
            found.setdefault(source, set()).add(forms[0])
            found.setdefault(forms[0], set()).add(source)
    return found


def _english_plural(text: str, n: int) -> str:
    """English source texts write a plural as "%n row(s)"."""
    return text.replace("(s)", "" if n == 1 else "s").replace("(ies)", "y" if n == 1 else "ies")


def _catalogue(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    # The catalogue is our own file: the standard parser is safe for it.
    from xml.etree import ElementTree

    place = resource(_PLACE.format(language=language))
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    if not place.exists():
        return messages
    # Contexts with a name are Qt's own words (ui/kit/look/qt_words.py).
    for message in ElementTree.parse(place).iterfind("context[name='']/message"):
        translation = message.find("translation")
        if translation is None:
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if all(forms):
            key = (message.findtext("source", ""), message.findtext("comment", ""))
            messages[key] = tuple(forms)
    return messages
