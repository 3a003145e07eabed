"""Which encoding a list is in: byte order mark, NUL pattern, UTF-8, and only then a judgement of the letters.

A wrong single-byte encoding decodes without an error, so what is judged is whether the letters make sense: letters
that are common in one script, lower case inside words, no symbols between letters.
"""

import codecs
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from .letters import COMMON, ENDING, FAMILIAR, FAMILY, LANGUAGES, NEVER, SCRIPT, SELDOM_FIRST, SOFT, USED, VOWELS

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: In order of preference where the letters leave a tie.
_CANDIDATES: Final = (
    "cp1252 cp1255 cp1250 cp1251 cp1253 cp1254 cp1256 cp1257 mac_roman cp850 cp862 cp866 koi8_r iso8859_2 iso8859_7"
    " cp932 gb18030 big5 euc_kr euc_jp koi8_u cp852 mac_latin2 mac_cyrillic iso8859_5 iso8859_6 cp857"
    " cp737 iso8859_15"
).split()
#: Seldom met today: they have to make clearly more sense than the others.
_RARE: Final = frozenset(
    ("cp852", "mac_latin2", "mac_cyrillic", "iso8859_5", "iso8859_6", "cp857", "cp737", "iso8859_15")
)
_HANDICAP: Final = 0.05
#: Within so much of the best one, another encoding makes as much sense.
_AS_GOOD: Final = 0.15
_WIDE: Final = frozenset(("cp932", "gb18030", "big5", "euc_kr", "euc_jp"))
_SHIFTS: Final = (b"\x1b$B", b"\x1b$@")
_SIGNS: Final = frozenset("\u200e\u200f\u00a0’‘“”–—…„«»°€")
#: Letters beyond ASCII that are words by themselves.
_WORDS: Final = frozenset("àèéóÀÈÉÓ")
_ALSO_INSIDE: Final = (("\u0391", "\u03c9"), ("\u0401", "\u0451"))
#: The first bytes of the ideographs that each encoding puts first, as the common ones; its rare ones follow them.
_COMMON_LEADS: Final = {
    "gb18030": (0xB0, 0xD7),
    "big5": (0xA4, 0xC6),
    "euc_jp": (0xB0, 0xCF),
    "cp932": (0x88, 0x97),
    "euc_kr": (0xCA, 0xFD),
}
_SMALL_KANA: Final = frozenset("ぁぃぅぇぉっゃゅょァィゥェォッャュョー")
_ENOUGH: Final = 60_000
_CHUNK: Final = 1 << 20
_HEAD: Final = 4096


class Guess(NamedTuple):
    """A codec by its Python name, and the others by which the letters make as much sense, and are others."""

    name: str
    others: tuple[str, ...] = ()


def guess(path: Path) -> Guess:
    """A file's encoding. Reads the whole file once, in chunks; keeps little of it."""
    with path.open("rb") as file:
        head = file.read(_CHUNK)
        if sure := _sure(head[:_HEAD]):
            return Guess(sure)
        # The first letter of another script may stand far down.
        if any(shift in head for shift in _SHIFTS) and head.isascii():
            return Guess("iso2022_jp")
        file.seek(0)
        broken, high = _utf8_damage(file)
        # Stray bytes in a file that is otherwise full of valid sequences: someone pasted, the file is UTF-8.
        if broken == 0 or broken * 20 < high:
            return Guess("utf-8")
        file.seek(0)
        return _judge(b"\n".join(_foreign_lines(file)))


def _sure(head: bytes) -> str:
    """What a file's first bytes say by themselves, "" for nothing."""
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    return _without_mark(head) or ("iso2022_jp" if any(shift in head for shift in _SHIFTS) else "")


def _without_mark(head: bytes) -> str:
    """UTF-16 without a mark has NULs on one side of Latin letters; in other scripts of line ends and delimiters."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    name = "utf-16-le" if odd > even else "utf-16-be"
    fewer, more = sorted((even, odd))
    if more < 2 or fewer * 4 > more:
        return ""
    if more > len(head) * 0.2:
        return name
    text = head[: len(head) // 2 * 2].decode(name, "replace")
    return name if ("\n" in text or "\r" in text) and "\ufffd" not in text[:-1] else ""


def _utf8_damage(file: BinaryIO) -> tuple[int, int]:
    """(bytes that are not UTF-8, characters beyond ASCII that are)."""
    broken = high = 0
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    while chunk := file.read(_CHUNK):
        if chunk.isascii():
            decoder.reset()
            continue
        text = decoder.decode(chunk)
        marks = text.count("\ufffd")
        broken += marks
        high += len(text) - len(text.encode("ascii", "ignore")) - marks
        if broken * 20 >= high + 2000:
            break
    return broken, high


def _foreign_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines that hold high bytes, as far as is enough to judge by."""
    size = 0
    while size < _ENOUGH and (line := file.readline(100_000)):
        if not line.isascii():
            size += len(line)
            yield line.rstrip(b"\r\n")


def _judge(sample: bytes) -> Guess:
    scored = [
        (score - (_HANDICAP if name in _RARE else 0), -place, name)
        for place, name in enumerate(_CANDIDATES)
        if (score := _score(sample, name)) is not None
    ]
    if not scored:
        return Guess("cp1252")
    best = max(scored)
    # Two-byte texts of one kanji after another make sense in several encodings.
    margin = 0.1 if best[2] in _WIDE else 0.02
    close = [name for score, _, name in scored if score >= best[0] - margin and (name in _WIDE) == (best[2] in _WIDE)]
    found = best[2] if len(close) == 1 else _second_opinion(sample, close, best[2])
    text = sample.decode(found, "replace")
    near = sorted((each for each in scored if each[0] >= best[0] - _AS_GOOD), reverse=True)
    return Guess(found, tuple(name for _, _, name in near if sample.decode(name, "replace") != text))


def _second_opinion(sample: bytes, close: list[str], best: str) -> str:
    """What chardet says, where it is one of the candidates that the letters cannot tell apart."""
    import chardet

    named = (chardet.detect(sample).get("encoding") or "").lower()
    try:
        declared = codecs.lookup(named).name if named else ""
    except LookupError:
        return best
    declared = {"iso8859-1": "cp1252", "iso8859-15": "cp1252", "iso8859-9": "cp1254", "shift_jis": "cp932"}.get(
        declared, declared
    )
    return next((name for name in close if codecs.lookup(name).name == declared), best)


def _score(sample: bytes, name: str) -> float | None:
    """How much sense the letters make, about -1 to 1; None where the bytes are not of this encoding."""
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        text = sample.decode(name, "replace")
        if text.count("\ufffd") > max(1, len(text) // 200):
            return None
    high = [(place, c) for place, c in enumerate(text) if c > "\x7f"]
    if not high:
        return 0.0
    points = sum(
        _wide_points(text, place, c, name) if name in _WIDE else _points(text, place, c, name) for place, c in high
    )
    strange = _strangers([c for _, c in high if c.isalpha()]) if name in FAMILY else 0.0
    return points / len(high) - 0.3 * strange


def _strangers(letters: list[str]) -> float:
    """The share of letters that are not of the one language that has most of them."""
    if not letters:
        return 0.0
    return 1 - max(sum(1 for c in letters if c in language) for language in LANGUAGES) / len(letters)


def _points(text: str, place: int, c: str, name: str) -> float:
    """One high character: a letter of the encoding's own languages in a word of the same script is worth 1."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if c in _SIGNS:
        return _sign_points(c, before, after)
    if c in "¿¡" and after.isalpha() and not before.isalpha():
        return 0.8
    if not c.isalpha():
        kind = unicodedata.category(c)
        if kind == "Mn" and name in ("cp1255", "cp1256"):
            return 0.3 if before.isalpha() and not before.isascii() else -1
        return -1 if kind in ("So", "Sk", "Cc", "Cn", "Co") or before.isalpha() or after.isalpha() else -0.3
    # A capital inside a word stands among capitals only.
    torn = c.isupper() and (before.islower() or (before.isalpha() and _small_follows(text[place + 1 : place + 3])))
    glued = -0.5 if torn or (c.islower() and after.isupper()) else 0.0
    if name in ("koi8_r", "koi8_u") and c.isupper() and before.isupper():
        glued -= 0.25  # words of capitals are seldom written, and are what Hebrew turns into
    script = SCRIPT.get(name)
    if script is None:
        family = FAMILY[name]
        glued -= _among_others(c, before, after, family)
        if not before.isalpha() and not after.isalpha() and c not in _WORDS:
            glued -= 0.8
        if not NEVER[family].isdisjoint(((c + after).lower(), (before + c).lower())):
            glued -= 0.8
        glued -= _out_of_place(c, before, after)
        return (1.0 if c in USED[family] else -0.6) + glued
    if not unicodedata.name(c, "").startswith(script):
        return -0.8
    if not after.isalpha() and text[max(place - 2, 0) : place].rstrip(" \u00a0")[-1:].isdigit():
        return 0.1  # the sign of a currency, misread
    mixed = any(o.isascii() and o.isalpha() for o in (before, after))
    common = 1.0 if c in COMMON[script] else 0.4
    if c + after in NEVER.get(script, ()):
        glued -= 0.8
    return (-0.6 if mixed else common) + glued + _final_letter_points(c, after)


def _small_follows(two: str) -> bool:
    """Whether a small letter follows, at once or behind one more capital."""
    return two[:1].islower() or (two[:1].isupper() and two[1:].islower())


def _among_others(c: str, before: str, after: str, family: str) -> float:
    """How much an accented letter's neighbours speak against it: such letters stand among plain ones.

    A word made of them is a word of another script. In Central Europe and in Turkish a vowel and a consonant often
    both have a sign.
    """
    others = [o for o in (before, after) if o > "\x7f" and o.isalpha()]
    if not others:
        return 0.0
    alternate = all((o.lower() in VOWELS) != (c.lower() in VOWELS) for o in others)
    return 0.15 if alternate and family in ("central", "turkish") else 0.8


def _out_of_place(c: str, before: str, after: str) -> float:
    """How much a Latin letter stands where words seldom have it."""
    if c == "ß" and not before.isalpha():
        return 1.0
    if c in ENDING and after.isalpha():
        return 0.4
    if c in SELDOM_FIRST and not before.isalpha() and after.isalpha():
        return 0.3
    if c in SOFT and all(o.isalpha() and o.casefold() not in VOWELS for o in (before, after)):
        return 0.3
    return 0.0


def _sign_points(c: str, before: str, after: str) -> float:
    """Signs of print have their place: an apostrophe behind a letter, quotes around words, a dash between blanks."""
    starts, ends = not before.isalnum() and after.isalnum(), before.isalnum() or before in ".!?"
    if c in "’‘":
        return 0.8 if ends else 0.2
    if c in "“”„«»":
        opens, closes = c != "”" and starts, c != "„" and ends and not after.isalnum()
        # French leaves a blank between these and their words.
        apart = c in "«»" and not before.isalnum() and not after.isalnum()
        return 0.8 if opens or closes else 0.6 if apart else -0.5
    if c == "°":
        return 0.4 if before.isdigit() or before == "n" else -0.5
    if c in "–—":
        return (
            0.6
            if before == after == " " or (before.isdigit() and after.isdigit())
            else 0.2
            if not after.isalpha()
            else -0.3
        )
    if c == "€":
        return 0.6 if before.isdigit() or after.isdigit() or before in " \u00a0" else -0.3
    return 0.2 if not (before.isalpha() and after.isalpha()) else -0.5


def _final_letter_points(c: str, after: str) -> float:
    """A Hebrew final letter that does not end its word was never written."""
    return -1.0 if c in "ךםןףץ" and "א" <= after <= "ת" else 0.0


def _wide_points(text: str, place: int, c: str, name: str) -> float:
    """Two-byte encodings: familiar ideographs, kana, hangul; half-width kana and what is rare mean a mistake."""
    if c in _SMALL_KANA and not "\u3040" <= text[max(place - 1, 0) : place] <= "\u30ff":
        return -1.0  # it makes a syllable with the one before
    if c in FAMILIAR[name]:
        return 0.95
    if "\u3040" <= c <= "\u30ff":
        return 0.95
    if "\uac00" <= c <= "\ud7a3":
        return 0.7
    if "\u4e00" <= c <= "\u9fff":
        return _ideograph_points(text, place, c, name)
    if c.isalpha() and any(first <= c <= last for first, last in _ALSO_INSIDE):
        # Greek and Cyrillic words stand in Asian lists too; a letter by itself is a mistake.
        return 0.6 if any(o > "\u0370" and o.isalpha() for o in _beside(text, place)) else -1.0
    if "\u3000" <= c <= "\u303f" or "\uff01" <= c <= "\uff5e":
        return 0.3
    return -1.0


def _ideograph_points(text: str, place: int, c: str, name: str) -> float:
    """An ideograph beside another, of the common half of its encoding: a text misread hits the rare ones as often."""
    beside = _beside(text, place)
    if any("a" <= o <= "z" for o in beside) or not any("\u3040" <= o <= "\u9fff" for o in beside):
        return 0.2
    first, last = _COMMON_LEADS[name]
    common = 0.68 if name == "euc_jp" else 0.62  # its common ones are fewer, and common in others too
    return common if first <= c.encode(name, "replace")[0] <= last else 0.2


def _beside(text: str, place: int) -> str:
    return text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
