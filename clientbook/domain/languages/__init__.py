"""The catalogue of languages: one entry here, and a catalogue of texts, add one."""

from collections.abc import Mapping
from typing import Final

from .english import ENGLISH
from .hebrew import HEBREW
from .language import Language

LANGUAGES: Final[Mapping[str, Language]] = {each.code: each for each in (ENGLISH, HEBREW)}


def language_of(locale: str) -> Language:
    """The language that a system of that locale ("he_IL.UTF-8") speaks; English where we have none."""
    return next((each for each in LANGUAGES.values() if each.speaks(locale)), ENGLISH)
