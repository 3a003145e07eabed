"""Pairs of rows of which it is known whether they are one, may be one, or are two. The same for the same seed.

Each kind is a function that makes one pair from the dice; its verdict is what a careful person would say who sees the
two rows and nothing else: SAME where they would not ask, POSSIBLE where they would, DIFFERENT where they need not.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeVar

from .words import TONGUES, Tongue

SAME, POSSIBLE, DIFFERENT = "same", "possible", "different"
Row = dict[str, str]
T = TypeVar("T")


@dataclass(frozen=True)
class Pair:
    kind: str
    truth: str
    first: Row
    second: Row


@dataclass
class Dice:
    """One throw: a tongue, and what is made in it."""

    random: random.Random
    tongue: Tongue = field(init=False)

    def __post_init__(self) -> None:
        self.tongue = self.random.choice(TONGUES)

    def of(self, several: tuple[T, ...]) -> T:
        return self.random.choice(several)

    def two(self, several: tuple[T, ...]) -> list[T]:
        return self.random.sample(several, 2)

    def person(self) -> "Person":
        return Person(self.of(self.tongue.given), self.of(self.tongue.family))

    def host(self) -> str:
        letters = "bcdfglmnprstvz"
        return "".join(self.of(tuple(letters)) + self.of(("a", "e", "i", "o")) for _ in range(4)) + ".example"

    def firm(self) -> str:
        return f"{self.of(self.tongue.firms)} {self.of(self.tongue.trades)}"

    def legal(self, name: str, form: str) -> str:
        return f"{form} {name}" if self.tongue.code == "7" else f"{name} {form}"

    def line(self) -> "Line":
        return Line(self.tongue, self.of(self.tongue.areas), "".join(self.random.choices("23456789", k=7)))


@dataclass(frozen=True)
class Person:
    given: tuple[str, str]
    family: tuple[str, str]

    @property
    def name(self) -> str:
        return f"{self.given[0]} {self.family[0]}"

    @property
    def latin(self) -> str:
        return f"{self.given[1]} {self.family[1]}"

    def mail(self, dice: Dice, host: str) -> str:
        given, family = self.given[1].lower(), self.family[1].lower()
        return dice.of((f"{given}.{family}", f"{given[0]}.{family}", f"{given[0]}{family}", given)) + "@" + host


@dataclass(frozen=True)
class Line:
    """A phone and the ways of writing it."""

    tongue: Tongue
    area: str
    number: str

    @property
    def home(self) -> str:
        return f"{self.tongue.trunk}{self.area}-{self.number}"

    @property
    def world(self) -> str:
        return f"+{self.tongue.code} {self.area} {self.number[:3]} {self.number[3:]}"

    def otherwise(self, dice: Dice) -> str:
        area, number, code = self.area, self.number, self.tongue.code
        return dice.of(
            (
                f"00{code}{area}{number}",
                f"+{code}-{area}-{number[:4]}.{number[4:]}",
                f"+{code} ({self.tongue.trunk}){area} {number}"
                if self.tongue.trunk == "0"
                else f"+{code}{area}{number}",
                f"(+{code}) {area}/{number}",
            )
        )


def slip(dice: Dice, word: str) -> str:
    """A word as it is mistyped: inside, where one does not see it at once."""
    if len(word) < 4:
        return word[:2] + word[1:]  # too short for more than a letter typed twice
    place = dice.random.randrange(1, len(word) - 1)
    a, b = word[place], word[place + 1]
    swapped = word[:place] + b + a + word[place + 2 :]
    doubled = word[:place] + a + word[place:]
    missed = word[:place] + word[place + 1 :]
    return dice.of((swapped if a != b else doubled, doubled, missed))


KINDS: dict[str, Callable[[Dice], tuple[str, Row, Row]]] = {}


def _kind(make: Callable[[Dice], tuple[str, Row, Row]]) -> Callable[[Dice], tuple[str, Row, Row]]:
    KINDS[make.__name__.replace("_", " ")] = make
    return make


# -- people who are one -----------------------------------------------------------------------------------------------


@_kind
def the_row_again(d: Dice) -> tuple[str, Row, Row]:
    who, host = d.person(), d.host()
    row = {"Name": who.name, "Email": who.mail(d, host), "Phone": d.line().home}
    row = {key: text for key, text in row.items() if key == "Name" or d.random.random() < 0.7}
    return SAME, row, dict(row)


@_kind
def person_with_the_phone_written_otherwise(d: Dice) -> tuple[str, Row, Row]:
    who, line = d.person(), d.line()
    return SAME, {"Name": who.name, "Phone": line.world}, {"Name": who.name, "Phone": line.otherwise(d)}


@_kind
def person_with_the_mail_and_the_case_of_the_name(d: Dice) -> tuple[str, Row, Row]:
    who, mail = d.person(), d.person().mail(d, d.host())
    other = d.of((who.name.upper(), who.name.lower(), who.name.replace(" ", "  "), who.name + "."))
    return SAME, {"Name": who.name, "Email": mail}, {"Name": other, "Email": d.of((mail.upper(), mail))}


@_kind
def person_family_name_first(d: Dice) -> tuple[str, Row, Row]:
    who, line, mail = d.person(), d.line(), d.host()
    turned = d.of((f"{who.family[0]}, {who.given[0]}", f"{who.family[0]} {who.given[0]}"))
    if d.random.random() < 0.5:
        return SAME, {"Name": who.name, "Phone": line.world}, {"Name": turned, "Phone": line.world}
    mail = who.mail(d, d.host())
    return SAME, {"Name": who.name, "Email": mail}, {"Name": turned, "Email": mail}


@_kind
def person_mistyped_with_mail_and_phone(d: Dice) -> tuple[str, Row, Row]:
    who, line = d.person(), d.line()
    mail = who.mail(d, d.host())
    words = who.name.split()
    place = max((0, 1), key=lambda at: len(words[at]))
    words[place] = slip(d, words[place])
    row = {"Name": who.name, "Email": mail, "Phone": line.world}
    return SAME, row, {**row, "Name": " ".join(words)}


@_kind
def person_by_initial(d: Dice) -> tuple[str, Row, Row]:
    who = d.person()
    mail = f"{who.given[1].lower()}.{who.family[1].lower()}@{d.host()}"
    return SAME, {"Name": who.latin, "Email": mail}, {"Name": f"{who.given[1][0]}. {who.family[1]}", "Email": mail}


@_kind
def person_with_a_middle_initial(d: Dice) -> tuple[str, Row, Row]:
    who = d.person()
    mail = f"{who.given[1].lower()}.{who.family[1].lower()}@{d.host()}"
    return SAME, {"Name": who.latin, "Email": mail}, {"Name": f"{who.given[1]} A. {who.family[1]}", "Email": mail}


@_kind
def person_with_a_title(d: Dice) -> tuple[str, Row, Row]:
    who, line = d.person(), d.line()
    title = d.of(("Dr.", "Prof.", "Mr", "Mrs.", "Ing."))
    return SAME, {"Name": who.name, "Phone": line.world}, {"Name": f"{title} {who.name}", "Phone": line.world}


@_kind
def person_in_two_scripts(d: Dice) -> tuple[str, Row, Row]:
    who, line = d.person(), d.line()
    mail = who.mail(d, d.host())
    return SAME, {"Name": who.name, "Email": mail, "Phone": line.world}, {"Name": who.latin, "Email": mail}


@_kind
def person_with_a_new_family_name(d: Dice) -> tuple[str, Row, Row]:
    who, line, mail = d.person(), d.line(), ""
    other = Person(who.given, d.of(tuple(each for each in d.tongue.family if each != who.family)))
    mail = f"{who.given[1].lower()}{d.random.randrange(60, 99)}@{d.host()}"
    row = {"Name": who.name, "Email": mail, "Phone": line.world}
    return SAME, row, {**row, "Name": other.name}


@_kind
def person_moved_to_another_firm(d: Dice) -> tuple[str, Row, Row]:
    who, line = d.person(), d.line()
    firms = d.two(d.tongue.firms)
    rows = [
        {"Company": firm, "Name": who.name, "Email": who.mail(d, d.host()), "Phone": phone}
        for firm, phone in zip(firms, (line.world, line.otherwise(d)), strict=True)
    ]
    return SAME, rows[0], rows[1]


@_kind
def colleague_with_two_phones(d: Dice) -> tuple[str, Row, Row]:
    who, firm, host = d.person(), d.firm(), d.host()
    row = {"Company": firm, "Name": who.name, "Email": who.mail(d, host)}
    return SAME, {**row, "Phone": d.line().world}, {**row, "Phone": d.line().home}


# -- people who may be one --------------------------------------------------------------------------------------------


@_kind
def namesakes(d: Dice) -> tuple[str, Row, Row]:
    who = d.person()
    rows: list[Row] = [{"Name": who.name, "Email": who.mail(d, d.host()), "Phone": d.line().world} for _ in range(2)]
    if d.random.random() < 0.5:
        for row in rows:
            del row[d.random.choice(["Email", "Phone"])]
    return POSSIBLE, rows[0], rows[1]


@_kind
def namesake_of_whom_no_more_is_known(d: Dice) -> tuple[str, Row, Row]:
    who = d.person()
    rows: list[Row] = [{"Name": who.name, "Phone": d.line().world}, {"Name": who.name}]
    d.random.shuffle(rows)
    return POSSIBLE, rows[0], rows[1]


@_kind
def namesakes_at_one_firm(d: Dice) -> tuple[str, Row, Row]:
    who, firm, host = d.person(), d.firm(), d.host()
    given, family = who.given[1].lower(), who.family[1].lower()
    row = {"Company": firm, "Name": who.name}
    first, second = {**row, "Email": f"{given}.{family}@{host}"}, {**row, "Email": f"{given}.{family}2@{host}"}
    if d.random.random() < 0.4:
        first["Phone"], second["Phone"] = d.line().world, d.line().world
    return POSSIBLE, first, second


@_kind
def couple_with_one_mailbox(d: Dice) -> tuple[str, Row, Row]:
    family, (one, other) = d.of(d.tongue.family), d.two(d.tongue.given)
    mail = f"{family[1].lower()}{d.of(('', '.family', d.of((one[1], other[1])).lower()))}@{d.host()}"
    rows: list[Row] = [{"Name": f"{given[0]} {family[0]}", "Email": mail} for given in (one, other)]
    if d.random.random() < 0.5:
        phones = [d.line().world] * 2 if d.random.random() < 0.5 else [d.line().world, d.line().world]
        for row, phone in zip(rows, phones, strict=True):
            row["Phone"] = phone
    return POSSIBLE, rows[0], rows[1]


@_kind
def couple_whose_names_are_alike(d: Dice) -> tuple[str, Row, Row]:
    couples = (
        "Dan Dana|Paul Paula|Eric Erica|Jean Jeanne|Mario Maria|Karl Karla|Julio Julia|Daniel Danielle|Martin Martina|"
        "Michael Michal|Simon Simone|Marta Maria|דן דנה|מיכל מיכאל|יוסף יוספה|Иван Иванна|Евгений Евгения|Nikolai Nikola|"
        "Gabriel Gabriela|Christian Christina|Valentin Valentina"
    )
    one, other = d.of(tuple(couples.split("|"))).split()
    family, line = d.of(d.tongue.family), d.line()
    mail = f"{d.of((family[1], one if one.isascii() else 'home'))}.{family[1]}@{d.host()}".lower()
    row = {"Email": mail, "Phone": line.world}
    if d.random.random() < 0.3:
        del row[d.of(("Email", "Phone"))]
    return POSSIBLE, {"Name": f"{one} {family[0]}", **row}, {"Name": f"{other} {family[0]}", **row}


@_kind
def father_and_son(d: Dice) -> tuple[str, Row, Row]:
    who, line = d.person(), d.line()
    row = {"Email": f"{who.family[1].lower()}@{d.host()}", "Phone": line.world}
    elder, younger = d.of((("Sr.", "Jr."), ("senior", "junior"), ("I", "II"), ("", "Jr"), ("", "III")))
    return POSSIBLE, {"Name": f"{who.name} {elder}".strip(), **row}, {"Name": f"{who.name} {younger}", **row}


@_kind
def boss_and_assistant(d: Dice) -> tuple[str, Row, Row]:
    boss, aide, firm = d.person(), d.person(), d.firm()
    if boss.given == aide.given:
        aide = Person(d.of(tuple(each for each in d.tongue.given if each != boss.given)), aide.family)
    mail = boss.mail(d, d.host())
    return (
        POSSIBLE,
        {"Company": firm, "Name": boss.name, "Email": mail},
        {"Company": firm, "Name": aide.name, "Email": mail},
    )


@_kind
def two_behind_one_desk(d: Dice) -> tuple[str, Row, Row]:
    one, other = d.two(d.tongue.given)
    mail = f"{d.of(d.tongue.desks)}@{d.host()}"
    row = {"Company": d.firm()} if d.random.random() < 0.5 else {}
    names = [f"{given[0]} {d.of(d.tongue.family)[0]}" for given in (one, other)]
    return POSSIBLE, {**row, "Name": names[0], "Email": mail}, {**row, "Name": names[1], "Email": mail}


@_kind
def one_number_in_two_countries(d: Dice) -> tuple[str, Row, Row]:
    who, line = d.person(), d.line()
    others = tuple(each for each in TONGUES if each.code != line.tongue.code)
    return POSSIBLE, {"Name": who.name, "Phone": line.world}, {
        "Name": who.name,
        "Phone": Line(d.of(others), line.area, line.number).world,
    }  # fmt: skip


# -- people who are two -----------------------------------------------------------------------------------------------


@_kind
def colleagues_behind_one_switchboard(d: Dice) -> tuple[str, Row, Row]:
    one, other = d.two(d.tongue.given)
    row = {"Company": d.firm(), "Phone": d.line().world}
    names = [f"{given[0]} {d.of(d.tongue.family)[0]}" for given in (one, other)]
    return DIFFERENT, {**row, "Name": names[0]}, {**row, "Name": names[1]}


@_kind
def colleagues_with_an_extension_each(d: Dice) -> tuple[str, Row, Row]:
    one, other = d.two(d.tongue.given)
    firm, line, family = d.firm(), d.line(), d.of(d.tongue.family)
    sign = d.of((" ext. ", " x", " #"))
    rows = [
        {"Company": firm, "Name": f"{given[0]} {family[0]}", "Phone": f"{line.world}{sign}{number}"}
        for given, number in zip((one, other), (12, 13), strict=True)
    ]
    return DIFFERENT, rows[0], rows[1]


@_kind
def strangers(d: Dice) -> tuple[str, Row, Row]:
    one, other = d.two(d.tongue.given)
    families = d.two(d.tongue.family)
    rows = [
        {"Name": f"{given[0]} {family[0]}", "Email": f"{given[1].lower()}@{d.host()}", "Phone": d.line().world}
        for given, family in zip((one, other), families, strict=True)
    ]
    return DIFFERENT, rows[0], rows[1]


# -- firms that are one -----------------------------------------------------------------------------------------------


@_kind
def firm_with_its_legal_form_otherwise(d: Dice) -> tuple[str, Row, Row]:
    name, forms = d.firm(), d.of(tuple(each for each in d.tongue.forms if len(set(each)) > 1) or d.tongue.forms)
    one, other = d.two(forms) if len(forms) > 1 else (forms[0], forms[0])
    return SAME, {"Company": d.legal(name, one)}, {"Company": d.legal(name, other)}


@_kind
def firm_without_its_legal_form(d: Dice) -> tuple[str, Row, Row]:
    name = d.firm()
    rows: list[Row] = [
        {"Company": name},
        {"Company": d.legal(name, d.of(d.of(d.tongue.forms))), "Phone": d.line().world},
    ]
    d.random.shuffle(rows)
    return SAME, rows[0], rows[1]


@_kind
def firm_with_and(d: Dice) -> tuple[str, Row, Row]:
    one, other = d.two(d.tongue.firms)
    joined = f"{one} {d.tongue.joined}{'' if d.tongue.joined == 'ו' else ' '}{other}"
    return SAME, {"Company": f"{one} & {other}"}, {"Company": joined}


@_kind
def firm_with_other_signs(d: Dice) -> tuple[str, Row, Row]:
    name = d.firm()
    other = d.of((name.upper(), name.lower(), name.replace(" ", "-"), name.replace(" ", ", ", 1), name + "."))
    return SAME, {"Company": name}, {"Company": other, "Phone": d.line().world}


@_kind
def firm_mistyped_with_its_phone(d: Dice) -> tuple[str, Row, Row]:
    name, row = d.firm(), {"Phone": d.line().world}
    words = name.split()
    place = max(range(len(words)), key=lambda at: len(words[at]))
    words[place] = slip(d, words[place])
    return SAME, {"Company": name, **row}, {"Company": " ".join(words), **row}


@_kind
def firm_with_its_words_turned(d: Dice) -> tuple[str, Row, Row]:
    name, trade = d.of(d.tongue.firms), d.of(d.tongue.trades)
    row = {"Email": f"{d.of(d.tongue.desks)}@{d.host()}"}
    return SAME, {"Company": f"{name} {trade}", **row}, {"Company": f"{trade} {name}", **row}


@_kind
def firm_of_which_two_things_are_known(d: Dice) -> tuple[str, Row, Row]:
    name = d.firm()
    rows: list[Row] = [{"Company": name, "Phone": d.line().world}, {"Company": name, "Email": f"info@{d.host()}"}]
    d.random.shuffle(rows)
    return SAME, rows[0], rows[1]


@_kind
def firm_with_an_article(d: Dice) -> tuple[str, Row, Row]:
    name, row = d.firm(), {"Phone": d.line().world}
    return SAME, {"Company": name, **row}, {"Company": f"The {name}", **row}


# -- firms that may be one --------------------------------------------------------------------------------------------


@_kind
def branches(d: Dice) -> tuple[str, Row, Row]:
    name, cities = d.firm(), d.two(d.tongue.cities)
    rows: list[Row] = [{"Company": name, "Phone": d.line().world, "City": city} for city in cities]
    shared = d.of(("", "Email", "Website", "Phone", "Both"))
    host = d.host()
    for row in rows:
        if shared in ("Email", "Both"):
            row["Email"] = f"{d.tongue.desks[0]}@{host}"
        if shared == "Website":
            row["Website"] = f"www.{host}"
        if shared in ("Phone", "Both"):
            row["Phone"] = rows[0]["Phone"]
    return POSSIBLE, rows[0], rows[1]


@_kind
def branches_without_a_city(d: Dice) -> tuple[str, Row, Row]:
    name = d.firm()
    return POSSIBLE, {"Company": name, "Phone": d.line().home}, {"Company": name, "Phone": d.line().home}


@_kind
def firms_of_one_name_with_a_legal_form_each(d: Dice) -> tuple[str, Row, Row]:
    name = d.firm()
    one, other = d.two(("Ltd", "GmbH", "LLP", "S.A.R.L.", "Inc.", "sp. z o.o.", "S.p.A."))
    return POSSIBLE, {"Company": f"{name} {one}"}, {"Company": f"{name} {other}"}


@_kind
def firms_of_one_name_with_a_host_each(d: Dice) -> tuple[str, Row, Row]:
    name, field_of = d.firm(), d.of(("Email", "Website"))
    hosts = [d.host(), d.host()]
    texts = [f"info@{host}" if field_of == "Email" else f"https://{host}/" for host in hosts]
    return POSSIBLE, {"Company": name, field_of: texts[0]}, {"Company": name, field_of: texts[1]}


@_kind
def firms_of_one_group(d: Dice) -> tuple[str, Row, Row]:
    name, trades = d.of(d.tongue.firms), d.two(d.tongue.trades)
    row = {"Email": f"{d.of(d.tongue.desks)}@{d.host()}"}
    if d.random.random() < 0.5:
        return POSSIBLE, {"Company": name, **row}, {"Company": f"{name} {trades[0]}", **row}
    return POSSIBLE, {"Company": f"{name} {trades[0]}", **row}, {"Company": f"{name} {trades[1]}", **row}


@_kind
def firms_with_one_accountant(d: Dice) -> tuple[str, Row, Row]:
    one, other = d.two(d.tongue.firms)
    mail = d.person().mail(d, d.host())
    return POSSIBLE, {"Company": one, "Email": mail}, {"Company": other, "Email": mail}


# -- firms that are two -----------------------------------------------------------------------------------------------


@_kind
def numbered_firms_with_one_mailbox(d: Dice) -> tuple[str, Row, Row]:
    name, row = d.firm(), {"Email": f"{d.of(d.tongue.desks)}@{d.host()}"}
    one, other = d.of((("1", "2"), ("12", "13"), ("A", "B"), ("I", "II"), ("North", "South"), ("East", "West")))
    return DIFFERENT, {"Company": f"{name} {one}", **row}, {"Company": f"{name} {other}", **row}


@_kind
def firms_in_one_building(d: Dice) -> tuple[str, Row, Row]:
    one, other = d.two(d.tongue.firms)
    row = {"Phone": d.line().world, "City": d.of(d.tongue.cities)}
    return DIFFERENT, {"Company": one, **row}, {"Company": other, **row}


@_kind
def firm_strangers(d: Dice) -> tuple[str, Row, Row]:
    (one, other), trade = d.two(d.tongue.firms), d.of(d.tongue.trades)
    return (
        DIFFERENT,
        {"Company": f"{one} {trade}", "Phone": d.line().home},
        {"Company": f"{other} {trade}", "Phone": d.line().home},
    )


def pairs(seed: int, each: int) -> Iterator[Pair]:
    """So many pairs of each kind."""
    for name, make in KINDS.items():
        for number in range(each):
            truth, first, second = make(Dice(random.Random(f"{seed} {name} {number}")))
            yield Pair(name, truth, first, second)


COLUMNS: Final = ("Company", "Name", "Email", "Phone", "City", "Website")
