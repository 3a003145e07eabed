"""The cells of one list row as values: which columns hold which field, and each value parsed or told what is wrong."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ..domain.choices import ClientKind, Stage, Status, Tie, Work
from ..domain.errors import UserError
from ..files import values

#: Words for a client's status, folded; any other word becomes a tag, so that nothing is lost.
_STATUSES: Final = {
    **dict.fromkeys(
        "prospect|lead|new|potential|פוטנציאלי|ליד|חדש|neu|interessent|nouveau|nuevo|novo|nuovo|nieuw|nowy|новый|yeni|جديد".split(
            "|"
        ),
        Status.PROSPECT,
    ),
    **dict.fromkeys(
        "active|customer|client|current|פעיל|פעילה|לקוח|aktiv|kunde|actif|active|activo|activa|vigente|ativo|ativa|attivo|attiva|"
        "actief|aktywny|активен|активный|действующий|aktif|نشط".split("|"),
        Status.ACTIVE,
    ),
    **dict.fromkeys(
        "dormant|inactive|paused|רדום|לא פעיל|לא פעילה|inaktiv|inactif|inactivo|inactiva|inativo|inativa|inattivo|"
        "inactief|nieaktywny|неактивен|неактивный|pasif|غير نشط".split("|"),
        Status.DORMANT,
    ),
    **dict.fromkeys(
        "lost|former|churned|closed|אבוד|עזב|verloren|perdu|perdido|perso|stracony|потерян|kayıp".split("|"),
        Status.LOST,
    ),
}
_STAGES: Final = {
    **dict.fromkeys(("open", "new", "lead", "prospecting", "פתוח", "פתוחה", "חדש", "חדשה"), Stage.OPEN),
    **dict.fromkeys(("qualified", "qualification", "contacted", "מתאים", "מתאימה"), Stage.QUALIFIED),
    **dict.fromkeys(("proposal", "quote", "proposal sent", "presentation", "הצעה", "הצעת מחיר"), Stage.PROPOSAL),
    **dict.fromkeys(("negotiation", "contract", "contract sent", 'מו"מ', "משא ומתן"), Stage.NEGOTIATION),
    **dict.fromkeys(
        ("won", "closed won", "closedwon", "closed", "paid", "invoiced", "נסגר", "נסגרה", "זכייה"), Stage.WON
    ),
    **dict.fromkeys(("lost", "closed lost", "closedlost", "cancelled", "אבוד", "אבודה", "הפסד"), Stage.LOST),
}
_KINDS: Final = {
    # "true" and "false" answer "Is a company?".
    **dict.fromkeys(("firm", "company", "organization", "business", "true", "1", "חברה", "עסק"), ClientKind.FIRM),
    **dict.fromkeys(("person", "individual", "private", "false", "0", "אדם פרטי", "פרטי", "אדם"), ClientKind.PERSON),
}
_WORKS: Final = {
    **dict.fromkeys(("selling", "sales", "מכירה", "מכירות"), Work.SELLING),
    **dict.fromkeys(("service", "support", "שירות"), Work.SERVICE),
}
_TIES: Final = {
    **dict.fromkeys(("none", "אין"), Tie.NONE),
    **dict.fromkeys(("met", "נפגשנו"), Tie.MET),
    **dict.fromkeys(("talking", "בשיחה"), Tie.TALKING),
    **dict.fromkeys(("trusted", "יש אמון"), Tie.TRUSTED),
    **dict.fromkeys(("ally", "לצידנו", "בעל ברית"), Tie.ALLY),
}
#: The field of a column that is kept in the notes, with its heading.
REMARK: Final = "remark"
#: The field of a column that is left out, whatever becomes of others without a home.
LEFT_OUT: Final = ""
_HOUSE: Final = re.compile(r"\d{1,5}\s?[a-zA-Zא-ת]?(?:[\s/-]{1,3}(?:bus |box |app?\.? )?\w{1,5})?")
_YES: Final = frozenset(("yes", "y", "true", "1", "paid", "x", "✓", "כן", "שולם"))


@dataclass(slots=True)
class Cells:
    """The cells of one row that hold something, by field; several columns of one field keep their order."""

    line: int
    texts: dict[str, list[str]]
    headings: Mapping[str, str]
    remarks: list[str] = field(default_factory=list)  # "Heading: value" of what found no home

    def text(self, name: str) -> str:
        """The first value of a field, "" where there is none."""
        found = self.texts.get(name)
        return found[0] if found else ""

    def joined(self, name: str) -> str:
        """All values of a field, a line each."""
        return "\n".join(self.texts.get(name, ()))

    def parsed(self, name: str, parse: Callable[[str], Any]) -> Any:
        """The parsed value, None where the cell is empty. Raises UserError with the column's heading."""
        text = self.text(name)
        if not text:
            return None
        try:
            return parse(text)
        except UserError as error:
            raise UserError(error.code, **error.values, column=self.headings.get(name, name)) from error

    def kept_aside(self, name: str, parse: Callable[[str], Any]) -> Any:
        """Like `parsed`, but what cannot be read is kept as a remark: for values that no pay depends on."""
        try:
            return self.parsed(name, parse)
        except UserError:
            self.remarks.append(f"{self.headings.get(name, name)}: {self.text(name)}")
            return None

    def several(self, name: str, parse: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
        """All values of all columns of a field, each once; a cell without one is a remark.

        Raises UserError with the column's heading.
        """
        found: dict[str, None] = {}
        for text in self.texts.get(name, ()):
            told: tuple[str, ...] = ()
            try:
                told = parse(text)
            except UserError as error:
                if error.code not in ("not-an-email", "phone-eaten"):
                    raise UserError(error.code, **error.values, column=self.headings.get(name, name)) from error
            found.update(dict.fromkeys(told))
            remark = f"{self.headings.get(name, name)}: {text}"
            if not told and remark not in self.remarks:
                self.remarks.append(remark)
        return tuple(found)

    def sort_reach(self) -> None:
        """E-mails written under a phone's heading, and phones under an e-mail's, change places."""
        emails, phones = self.texts.get("email", []), self.texts.get("phone", [])
        strays = [text for text in phones if "@" in text], [text for text in emails if values.is_phone(text)]
        if any(strays):
            self.texts["email"] = [text for text in (*emails, *strays[0]) if text not in strays[1]]
            self.texts["phone"] = [text for text in (*phones, *strays[1]) if text not in strays[0]]


class Picker:
    """Takes the mapped cells out of rows; made once for a list."""

    def __init__(self, fields: Sequence[str | None], headings: Sequence[str], rest: str = "") -> None:
        """`rest` is where columns without a field go: "" nowhere, "notes" as a line each, "tags"."""
        homes = {"notes": REMARK, "tags": "tags"}
        named = [(place, homes.get(rest) if name is None else name) for place, name in enumerate(fields)]
        self.remarks = [
            (place, headings[place] if place < len(headings) else "") for place, name in named if name == REMARK
        ]
        self.places = [(place, name) for place, name in named if name and name != REMARK]
        self._headings: dict[str, str] = {}
        for place, name in self.places:
            self._headings.setdefault(name, headings[place] if place < len(headings) else name)

    def pick(self, line: int, cells: Sequence[str]) -> Cells:
        texts: dict[str, list[str]] = {}
        for place, name in self.places:
            text = cells[place]
            if len(text) <= values.LONGEST_EMPTY or text[0] in "='":
                text = bare(text)
            if text:
                if name in texts:
                    texts[name].append(text)
                else:
                    texts[name] = [text]
        found = Cells(line, texts, self._headings)
        for place, heading in self.remarks:
            if remark := remark_of(heading, cells[place]):
                found.remarks.append(remark)
        return found


def bare(text: str) -> str:
    """What a cell says: "" where it says that nothing is known."""
    if text[:2] == '="' and text[-1:] == '"':
        text = text[2:-1]  # how programs keep a spreadsheet from eating zeros
    elif text[:1] == "'" and (text[1:2] in ("=", "+", "-", "@") or values.is_phone(text[1:])):
        text = text[1:]  # and from taking a text for a formula or an amount
    return "" if len(text) <= values.LONGEST_EMPTY and values.is_empty(text) else text


def remark_of(heading: str, text: str) -> str:
    """A cell of a column without a home, as the notes keep it."""
    if not text or values.is_empty(text):
        return ""
    return f"{heading}: {text}" if heading else text


def address_of(texts: Sequence[str]) -> str:
    """The parts of an address, each once; a house number in a column of its own stands by its street."""
    parts: list[str] = []
    for text in dict.fromkeys(texts):
        if parts and _house_number(parts[-1], text):
            parts[-1] += f" {text}"
        else:
            parts.append(text)
    return one_line(", ".join(parts))


def with_postcode(address: str, codes: Sequence[str]) -> str:
    """An address with its postal codes behind the street, each once."""
    missing = [code for code in dict.fromkeys(codes) if code and code not in address]
    return ", ".join(filter(None, (address, *missing)))


def _house_number(former: str, text: str) -> bool:
    number, street = (text, former) if text[0].isdigit() else (former, text)
    return bool(_HOUSE.fullmatch(number)) and not any(c.isdigit() for c in street)


def one_line(text: str) -> str:
    """A text of one line."""
    return " ".join(text.split()) if "\n" in text or "\r" in text or "  " in text else text


def tags_of(texts: Sequence[str]) -> tuple[str, ...]:
    parts = (part.strip() for text in texts for part in text.replace(";", ",").replace(":::", ",").split(","))
    return tuple(dict.fromkeys(one_line(part) for part in parts if part))


def status_of(text: str) -> Status | None:
    return _STATUSES.get(_word(text))


def kind_of(text: str) -> ClientKind | None:
    return _KINDS.get(_word(text))


def work_of(text: str) -> Work:
    return _WORKS.get(_word(text), Work.SELLING)


def tie_of(text: str) -> Tie:
    return _TIES.get(_word(text), Tie.NONE)


def stage_of(text: str) -> Stage:
    """Raises UserError("unknown-stage")."""
    stage = _STAGES.get(_word(text))
    if stage is None:
        raise UserError("unknown-stage", value=text)
    return stage


def is_yes(text: str) -> bool:
    return _word(text) in _YES


def _word(text: str) -> str:
    return " ".join(text.replace("_", " ").lower().split())
