"""What headings mean, in the languages and programs that lists come from. Words only; values are `columns`' business."""

import re
import unicodedata
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from typing import Final

from ...domain.reading.currencies import AT_END, code_of
from .heading_words import PHRASES, WORDS

#: Columns about somebody or something else, whatever words stand beside: never the client.
_OTHERS: Final = re.compile(
    r"\bis an? |\b(owner|rep|reps|agent|assistant|assigned|referr\w*|referral|references?|ref|created|modified|updated|manager|spouse|campaign|"
    r"nick ?name|nickname|screen name|user ?name|username|file|middle|maiden|initials|suffix|prefix|phonetic|yomi|fax|pager|"
    r"telex|ttytdd|callback|radio phone|isdn|type|sex|gender|salutation|anrede|hash|uuid|guid|id|ids|index|"
    r"fiscal|lat|lng|latitude|longitude|password|count|number of|opt|hobby|"
    r"sales ?person|salesperson|account manager|verkaufer|bearbeiter|campaign|score|rating|interested|budget|"
    r"last (?:activity|contacted|touch|login|purchase|order)|relation|children|anniversary|ip|time ?zone|language|country code|"
    r"label|accepts?|marketing|subscribe[dr]?|newsletter|emergency|(?:ad|ad ?set|form|page) name|e ?mail display name|"
    r"po box|photo|extension|ext|department|organization (?:department|location|symbol|type)|confirmed|verified|status date)\b|"
    r"\b(bank|venue|short name|vendedor\w*|vendeur|venditore|agente|assistente?|asistente|betreuer|verkoper|handlowiec|opiekun|temsilci\w*|"
    r"danisman|calisan|ilgili calisan)\b|менеджер|ответственн|مندوب|الموظف|נציג|סוכן|מטפל|בעלים|אחראי|קוד|אסמכתא|מספר לקוח|פקס|תז|סמל"
)
_NOT_OTHERS: Final = re.compile(
    r"\b(email id|mail id|emailid|phone type value|type of business|business type|job function)\b"
)
#: Words meet where a capital follows a small letter, or a digit or capitals with a word behind: "Person1FirstName", "POCity".
_CAMEL: Final = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=\d[A-Z][a-z])|(?<=\d)(?=[A-Z][a-z])|(?<=[A-Z][A-Z])(?=[A-Z][a-z])"
)
#: In Hebrew an apostrophe belongs to its letter; elsewhere words meet at it: "l'opportunité".
_GERESH: Final = re.compile(r"(?<=[א-ת])'")
_SIGNS: Final = re.compile(r"[^\w\s]+|_+")
_TRAIL: Final = re.compile(r"(?:^| )(?:\d+|value|wert|primary)$")
_NUMBERED: Final = re.compile(r"(?:\b|(?<=[^\W\d_]{3}))\d+\b")
_HALVES: Final = re.compile(r"\b(first|last|given|fore|sur|family) name\b")
_GLUED: Final = re.compile(r"(\w{3,}?)s?(name|namn|navn|naam)")
_EMAIL_PART: Final = r"\be ?mails?\b|\bmail\b|דואל|מייל|correo|courriel|почт|البريد|邮箱|メール|이메일"
_PHONE_PART: Final = (
    r"\b(?:tele)?phones?\b|\bmobile\b|\bcell\b|\btel\b|\btelefon\w*|טלפון|נייד|סלולרי|\bwhatsapp\b|телефон|\bcelular|\bcellulare\b|"
    r"\bhandy|الهاتف|هاتف|جوال|موبايل|電話|携帯|电话|手机|전화"
)

_KNOWN: Final[dict[str, str]] = {}
_SUMS: Final = frozenset(("amount", "amount_with_tax", "cost", "paid"))


#: Longer texts are no headings, whatever marks and signs they have.
LONGEST: Final = 400


def plain(heading: str) -> str:
    """A heading as its bare words: lower case, no accents, no signs."""
    return _plain(heading) if len(heading) <= LONGEST else _plain.__wrapped__(heading)


@lru_cache(maxsize=1 << 16)  # as `_field_of`: whoever looks at a list asks for each heading some twenty times
def _plain(heading: str) -> str:
    text = _CAMEL.sub(" ", heading.replace("\ufeff", ""))
    text = _GERESH.sub("", text.replace('"', "").replace("״", "").replace("׳", "")).replace("'", " ")
    if text.isascii():
        return " ".join(_SIGNS.sub(" ", text.lower()).split())
    spread = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    text = "".join(c for c in spread if not (unicodedata.category(c) == "Mn" and not "\u0900" <= c <= "\u0dff"))
    return " ".join(_SIGNS.sub(" ", unicodedata.normalize("NFC", text)).split())


for _field, _phrases in PHRASES.items():
    for _phrase in _phrases.split("|"):
        _KNOWN.setdefault(plain(_phrase), _field)

_CLASSES: Final = {plain(word): said for said, words in WORDS.items() for word in words.split("|")}
#: What somebody has at several places.
_PLACED: Final = frozenset(("address", "postcode", "city", "region", "country", "phone", "email", "website"))
#: Words for places, beside what is there.
_WHERE: Final = re.compile(
    r"\b(?:default address|bill(?:ing)?(?: to)?|ship(?:ping)?(?: to)?|invoice|mailing|delivery|registered|head office|"
    r"addr(?:ess)? \d+(?= )|addr|home|work|business|office|company|personal|private|other|main|primary|"
    r"geschaftlich|privat|firma|weitere[rs]?|buro|zentrale|rechnung\w*|liefer\w*|"
    r"bureau|domicile|professionnel(?:le)?|prive[es]?|personnel(?:le)?|autre|societe|siege|facturation|livraison|"
    r"trabajo|oficina|casa|particular|facturacion|envio|fiscal|ufficio|lavoro|abitazione|sede(?: legale)?|zakelijk|prive|"
    r"рабочи[йе]|рабочая|домашний|юридический|фактический|почтовый|основной)\b|^(?:po|sa)\b|"
    r"ה?עבודה|ב?ה?משרד|ב?בית|למשלוח|לחיוב|למכתבים|会社|部門|直通|代表|自宅|勤務先|公司|办公|家庭|办公室"
)
#: Addresses beside the main one.
_ADDRESSES: Final = {
    "shipping": re.compile(r"\bship|\bdelivery|^sa |liefer|livraison|\benvio\b|למשלוח|доставк"),
    "home": re.compile(
        r"\bhome\b|\bprivat\b|\bprivate\b|\bpersonal\b|\bdomicile\b|\bcasa\b|\bparticular\b|домашн|בבית|自宅|家庭"
    ),
    "other": re.compile(r"\bother\b|\bweitere\b|\bautre\b|\baddr(?:ess)? [2-9] |фактическ"),
}
#: Databases write headings as one word: CLOSEDATE, leadsource. Shorter ones may be words of another meaning.
_IN_ONE_WORD: Final = {
    phrase.replace(" ", ""): field
    for phrase, field in _KNOWN.items()
    if " " in phrase and phrase.isascii() and len(phrase) >= 9
}
FIELDS: Final = frozenset(PHRASES)
#: How our own lists head numbers of other programs, each of which tells its own heading.
OWN_NUMBERS: Final = frozenset(("outside numbers", "outside ids", "מספרים חיצוניים"))
#: A day of which the heading does not say what happened on it.
BARE_DAYS: Final = frozenset(
    map(plain, "date|day|datum|tag|fecha|dia|data|date de vente|дата|תאריך|יום|日付|日期|التاريخ".split("|"))
)
#: Where somebody is reached: over phones, these head a column of phones.
PLACES: Final = frozenset(
    "work|home|office|business|private|privat|buro|geschaftlich|other|main|direct|primary".split("|")
)
#: A word with one letter wrong, missing or added is more like its own than this.
_LIKE: Final = 0.78
#: How like a mistyped heading is to the word that was meant, as `difflib` counts.
_CLOSE: Final = 0.84
_SPELLABLE: Final = sorted(
    phrase
    for phrase, field in _KNOWN.items()
    if phrase.isascii()
    and len(phrase) >= 4
    and field
    in (
        "name",
        "first_name",
        "last_name",
        "company",
        "email",
        "phone",
        "website",
        "address",
        "status",
        "notes",
        "country",
    )
)

#: The letters of all known phrases, in their order: most words have others, and need not be looked at letter by letter.
_LETTERS: Final = frozenset("".join(sorted(phrase)) for phrase in _KNOWN if phrase.isascii())
#: A telling word inside a longer heading.
_PARTS: Final = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        ("email", _EMAIL_PART),
        ("phone", _PHONE_PART),
        ("website", r"\bweb ?site\b|\burl\b|\bhomepage\b"),
        ("company", r"\bcompany name\b|\borgani[sz]ation name\b|\bfirma\b|\bcompany\b$|שם ה?חברה"),
        ("first_name", r"\bfirst name\b|\bgiven name\b|שם פרטי"),
        ("last_name", r"\blast name\b|\bsurname\b|\bfamily name\b|שם משפחה"),
        ("name", r"\bfull name\b|\bcontact name\b|\b(?:client|customer) name\b|שם ה?לקוח"),
        ("city", r"\bcity\b"),
        ("country", r"\bcountry\b"),
        ("birthday", r"\bbirthday\b|\bdate of birth\b"),
        ("notes", r"\bnotes\b|\bcomments?\b|הערות"),
    )
)


def field_of(heading: str) -> str | None:
    """The field that a heading names, None where it names none or somebody else's."""
    return _field_of(heading) if len(heading) <= LONGEST else None


@lru_cache(maxsize=1 << 16)  # the widest list asks several times for each of its columns
def _field_of(heading: str) -> str | None:
    words = plain(heading)
    if not words or len(words) > 80:
        return None
    if words in _KNOWN:
        return _KNOWN[words]
    if _OTHERS.search(words) and not _NOT_OTHERS.search(words):
        return None
    short = words
    while (cut := _TRAIL.sub("", short).strip()) != short:
        short = cut
    bare = " ".join(_NUMBERED.sub(" ", words).split())
    for candidate in (short, bare, _without_beginning(short), _without_beginning(bare)):
        if candidate in _KNOWN:
            return _KNOWN[candidate]
    if words in _IN_ONE_WORD:
        return _IN_ONE_WORD[words]
    if (placed := _of_place(words) or _of_place(bare)) is not None:
        return placed
    return _of_sum(heading) or _by_words(words) or _by_part(short) or _by_spelling(short)


def currency_of_heading(heading: str) -> str:
    """The currency that a heading of sums names: "Amount (USD)", "סכום ב-₪"; "" for none."""
    found = AT_END.search(heading.strip(" )]}"))
    return code_of(found[1] or found[2]) if found else ""


def _of_sum(heading: str) -> str | None:
    """What a heading of sums is without its currency."""
    bare = heading.strip(" )]}")
    found = AT_END.search(bare)
    field = _KNOWN.get(plain(bare[: found.start()])) if found else None
    return field if field in _SUMS else None


def is_exact(heading: str) -> bool:
    """Whether a heading is a known phrase as it stands, and not understood by a part or a likeness."""
    return plain(heading) in _KNOWN


def is_of_somebody_else(heading: str) -> bool:
    """A column about an owner, a sales rep, an assistant: its e-mails and phones are not the client's."""
    words = plain(heading)
    return words not in _KNOWN and bool(_OTHERS.search(words)) and not _NOT_OTHERS.search(words)


def _without_beginning(words: str) -> str:
    """ "Lead Email" and "Customer's phone" name the same as "Email" and "Phone"."""
    return re.sub(r"^(?:lead|deal|organi[sz]ation|customer|client|contact|company|primary|main|work|business|home|personal|other|person|your|the|"
                  r"attendee|participant|guest|delegate|member|applicant|candidate|student|patient|donor|subscriber|user|"
                  r"account|prospect|buyer)(?: s)? ", "", words)  # fmt: skip


def place_of(heading: str) -> str:
    """Of which address a heading speaks, where it says so: "home", "shipping", "other"; else "", the main one."""
    words = plain(heading)
    return next((place for place, test in _ADDRESSES.items() if test.search(words)), "")


def _of_place(words: str) -> str | None:
    """What a heading says beside where that is: "Rue (bureau)", "Default Address Zip", "Telefon geschäftlich"."""
    short = " ".join(_WHERE.sub(" ", words).split())
    if not short or short == words:
        return None
    short = " ".join(_NUMBERED.sub(" ", short).split())
    if short == "line":
        return "address"
    field = _KNOWN.get(short) or _IN_ONE_WORD.get(short)
    return field if field in _PLACED else None


def is_bare_name(heading: str) -> bool:
    """A heading that says "name" and not whose: "Nombre", "Nome completo", "Display name"."""
    said = _said(plain(heading))
    return (said is not None and said - {"little"} == {"name"}) or plain(heading) == "display name"


def _by_words(words: str) -> str | None:
    """A name by nothing but what it is and whose: "Nombre del cliente", "Prénom et nom", "Nom de l'entreprise"."""
    said = _said(words)
    if not said:
        return None
    halves = said & {"first", "last"}
    if len(halves) == 2 or (halves and "name" in said):
        return "name"
    if halves:
        return f"{halves.pop()}_name"
    if "name" in said:
        return "company" if "firm" in said and "party" not in said else "name"
    return "company" if {"firm", "party"} <= said else None


def _said(words: str) -> set[str] | None:
    """What each word says, None where one of them says something else than names do."""
    said = set()
    for word in _HALVES.sub(r"\1name", words).split():
        glued = _GLUED.fullmatch(word)
        parts = glued.groups() if word not in _CLASSES and glued and glued[1] in _CLASSES else (word,)
        for part in parts:
            bare = part[1:] if part not in _CLASSES and part[0] in "הו" else part
            if bare not in _CLASSES:
                return None
            said.add(_CLASSES[bare])
    return said


def _by_part(words: str) -> str | None:
    """A telling word inside a longer heading."""
    if len(words.split()) > 8:
        return None
    return next((field for field, test in _PARTS if test.search(words)), None)


def _by_spelling(words: str) -> str | None:
    """A mistyped heading: "Nmae", "Emial", "Phne", "Compny"."""
    if not words.isascii() or not 3 <= len(words) <= 20 or any(c.isdigit() for c in words):
        return None
    swapped = _swapped(words) if "".join(sorted(words)) in _LETTERS else None
    if swapped is not None:
        return swapped
    likely = _likely(words)
    close = get_close_matches(words, likely, n=3, cutoff=_CLOSE) if likely else []
    return next((_KNOWN[phrase] for phrase in close if _is_like(words, phrase)), None)


def _swapped(words: str) -> str | None:
    """What two letters that changed places stand for."""
    each = (words[:i] + words[i + 1] + words[i] + words[i + 2 :] for i in range(len(words) - 1))
    return next((_KNOWN[phrase] for phrase in each if phrase in _KNOWN), None)


def _likely(words: str) -> list[str]:
    """The phrases that may be close: what they share in order bounds what `difflib` finds, at a hundredth of its cost."""
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    found = process.extract(
        words, _of_length(len(words)), scorer=Indel.normalized_similarity, score_cutoff=_CLOSE - 0.001, limit=None
    )
    return [phrase for phrase, _, _ in found]


@lru_cache(maxsize=32)
def _of_length(length: int) -> list[str]:
    """The phrases that are not so much longer or shorter that they cannot be close."""
    return [phrase for phrase in _SPELLABLE if 2 * min(length, len(phrase)) >= (_CLOSE - 0.01) * (length + len(phrase))]


def _is_like(words: str, phrase: str) -> bool:
    """Each word is like its own: "bank name" and "list name" are no brand's and no last name."""
    pairs = list(zip(words.split(), phrase.split(), strict=False))
    alike = len(words.split()) == len(phrase.split())
    return not alike or all(SequenceMatcher(None, one, other).ratio() > _LIKE for one, other in pairs)
