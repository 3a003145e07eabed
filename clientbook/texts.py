"""The program's texts in the user's language. English is in the code, the others in their translation catalogues.

The language is the process's, like its locale. `tr` reads the same `.ts` file that Qt's tools write, so that
the command line and the exporters speak it without loading Qt.
"""

from collections.abc import Mapping
from functools import lru_cache

from .domain.languages import LANGUAGES
from .domain.languages.english import ENGLISH
from .domain.languages.language import Language
from .resources_path import resource

_language = ENGLISH
_messages: Mapping[tuple[str, str], tuple[str, ...]] = {}


def use(language: str) -> None:
    """Sets the language of all texts from now on; an unknown one means English."""
    global _language, _messages
    _language = LANGUAGES.get(language, ENGLISH)
    _messages = _catalogue(_language)


def language() -> str:
    """The code of the language in use: "en", "he"."""
    return _language.code


def in_use() -> Language:
    """What is known of the language in use."""
    return _language


def right_to_left() -> bool:
    return _language.right_to_left


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
        chosen = _language.counted(forms[min(_language.plural(n), len(forms) - 1)], n)
    else:
        chosen = _english_plural(text, n)
    return chosen.replace("%n", f"{n:,}")


def in_each_language(shown: str) -> frozenset[str]:
    """A text as it is shown, and as the other language says it."""
    others = _sisters()
    return frozenset((shown, *others.get(shown, ())))


@lru_cache(maxsize=1)
def _sisters() -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for each in LANGUAGES.values():
        for (source, _), forms in _catalogue(each).items():
            found.setdefault(source, set()).add(forms[0])
            found.setdefault(forms[0], set()).add(source)
    return found


def _english_plural(text: str, n: int) -> str:
    """English source texts write a plural as "%n row(s)"."""
    return text.replace("(s)", "" if n == 1 else "s").replace("(ies)", "y" if n == 1 else "ies")


def _catalogue(language: Language) -> dict[tuple[str, str], tuple[str, ...]]:
    place = resource(language.catalogue)
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    if not place.exists():  # English has none
        return messages
    # The catalogue is our own file: the standard parser is safe for it.
    from xml.etree import ElementTree

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
