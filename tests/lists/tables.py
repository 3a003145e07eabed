"""Clean tables: people, firms, deals and receipts in one language, as texts."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from .words import LANGUAGES, Language

KINDS = {
    "people": "number first last name firm email phone street city notes role birthday".split(),
    "firms": "number firm name email phone street city notes".split(),
    "deals": "number deal firm name amount stage day notes invoice".split(),
    "receipts": "invoice firm deal amount paid notes".split(),
}
_NEEDED = {
    "people": ("last", "name"),
    "firms": ("firm",),
    "deals": ("deal", "amount"),
    "receipts": ("invoice", "amount", "paid"),
}
_ROMAN = "anna.berg m.stone info office j.doe sales kontakt h.levi r.vogel t.mori"
#: Letters that an encoding of long ago lacks, as people typed them then.
_TYPED = {"„": '"', "”": '"', "“": '"', "’": "'", "«": '"', "»": '"', "№": "N", "ΐ": "ί", "—": "-", "…": "..."}  # fmt: skip


@dataclass
class Table:
    """`fields` are the columns by the names that `words` gives them; `headings` and `rows` their texts."""

    kind: str
    language: Language
    fields: list[str]
    headings: list[str]
    rows: list[list[str]]


def table(random: Random, few: bool = False) -> Table:
    """A clean table. `few` letters: English words all over, one or two names of the language among them."""
    language = random.choice(LANGUAGES)
    kind = random.choice(tuple(KINDS))
    fields = _fields(random, kind)
    english = LANGUAGES[0]
    spoken = english if few else language
    headings = [
        _plain(random.choice(spoken.headings[field])) if few else random.choice(spoken.headings[field])
        for field in fields
    ]
    count = random.choice((3, 4, 5, 6, 8, 12, 20, 30, 60))
    way = _Way(random, language)
    rows = [[way.cell(field, at) for field in fields] for at in range(count)]
    if few:
        rows = [[_plain(_Way(random, english).cell(field, at)) for field in fields] for at in range(count)]
        for at in random.sample(range(count), min(count, random.choice((1, 1, 2, 3)))):
            named = [
                place
                for place, field in enumerate(fields)
                if field in ("first", "last", "name", "firm", "city", "deal")
            ]
            for place in named[: random.choice((1, 2))]:
                rows[at][place] = way.full(fields[place])
    return Table(kind, language, fields, headings, rows)


def _fields(random: Random, kind: str) -> list[str]:
    every = KINDS[kind]
    needed = [random.choice(_NEEDED["people"])] if kind == "people" else list(_NEEDED[kind])
    chosen = {*needed, *random.sample(every, random.randint(min(2, len(every)), len(every)))}
    if kind == "people" and "last" in chosen and random.random() < 0.8:
        chosen |= {"first"}
        chosen -= {"name"}
    fields = [field for field in every if field in chosen]
    if random.random() < 0.3:
        random.shuffle(fields)
    return fields


def _plain(text: str) -> str:
    return "".join(c for c in text if c < "\x7f")


class _Way:
    """How one program writes its cells: days, amounts and phones are the same all down a column."""

    def __init__(self, random: Random, language: Language) -> None:
        self.random, self.language = random, language
        self.day = random.choice(("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%b-%Y"))
        self.sign = random.choice(("", "", "", "{} €", "{} EUR", "${}", "₪{}"))
        self.grouped = random.random() < 0.5
        self.empty = random.choice((0.0, 0.05, 0.2, 0.4))
        self.first_number = random.choice((1, 17, 1001, 50_200))
        self.letters = random.choice(("", "", "K-", "C", "2026/"))

    def cell(self, field: str, at: int) -> str:
        if (
            field not in ("last", "firm", "deal", "number", "invoice", "amount", "name", "paid")
            and self.random.random() < self.empty
        ):
            return ""
        return self.full(field, at)

    def full(self, field: str, at: int = 0) -> str:
        chance, words = self.random, self.language
        plain = {
            "first": words.first, "last": words.last, "street": words.streets, "city": words.cities, "notes": words.notes,
            "deal": words.deals, "stage": words.stages, "role": words.roles,
        }  # fmt: skip
        if field in plain:
            return chance.choice(plain[field])
        if field == "name":
            together = "" if words.code in ("ja", "zh", "zh-tw") else " "
            order = (chance.choice(words.first), chance.choice(words.last))
            return together.join(order if together else reversed(order))
        if field == "firm":
            return f"{chance.choice(words.firms)} {chance.choice(words.legal)}"
        if field == "email":
            return f"{chance.choice(_ROMAN.split())}{chance.randint(1, 99)}@{chance.choice(('example', 'mail', 'firma', 'work-place'))}.{words.code[:2]}"
        if field == "phone":
            return words.phone.format(f"{chance.randint(200, 999)}", f"{chance.randint(1000, 9999)}")
        if field == "number":
            return f"{self.letters}{self.first_number + at}"
        if field == "invoice":
            return f"{self.letters}{chance.randint(100, 99999)}"
        if field == "amount":
            return self._amount(chance.randint(500, 9_000_000))
        if field == "birthday":
            return (date(1950, 1, 1) + timedelta(chance.randint(0, 18_000))).strftime(self.day)
        return (date(2025, 1, 1) + timedelta(chance.randint(0, 700))).strftime(self.day)

    def _amount(self, cents: int) -> str:
        whole, rest = divmod(cents, 100)
        thousands = "," if self.language.decimal == "." else "."
        text = f"{whole:,}".replace(",", thousands) if self.grouped else str(whole)
        return (self.sign or "{}").format(f"{text}{self.language.decimal}{rest:02}")


def typed(text: str, encoding: str) -> str:
    """The text with no letter that the encoding lacks, as far as people knew another way to type it."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(c if _fits(c, encoding) else _TYPED.get(c, c) for c in text)
    return text


def _fits(c: str, encoding: str) -> bool:
    try:
        c.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
