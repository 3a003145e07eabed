"""The words by which a typed line says what was done, or is to be done, in any of our languages: kinds, and tenses."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from ..choices import ActivityKind
from ..languages import LANGUAGES

_WORDS: Final = tuple(language.touches for language in LANGUAGES.values())


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


#: What has happened.
PAST: Final = _any(words.past for words in _WORDS)
#: What is to come.
FUTURE: Final = _any(words.future for words in _WORDS)
#: What is asked for, at the beginning of a part.
IMPERATIVE: Final = re.compile(rf"\s*(?:{'|'.join(words.imperative for words in _WORDS)})")
#: What kind of touch a word speaks of, whatever its tense.
KINDS: Final[Mapping[ActivityKind, re.Pattern[str]]] = {
    kind: _any(words.kinds[kind] for words in _WORDS if kind in words.kinds)
    for kind in ActivityKind
    if any(kind in words.kinds for words in _WORDS)
}
#: Where one part ends: a comma that stands in no number, a full stop before a space, a dash between spaces, "then".
BETWEEN: Final = _any((r",(?!\d)|;|\.(?=\s|$)| [-–—] |\n", *(words.then for words in _WORDS)))
