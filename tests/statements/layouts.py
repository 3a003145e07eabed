"""The file that an employer makes of a payroll: language, columns, totals, groups, and what spreadsheets do to it."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any, Final

import openpyxl

from .books import FORMER, MONTH
from .payroll import Due, Line, Payroll
from .words import HEADINGS, LABELS, PAYS, PREAMBLES

_KEYS: Final = ("client", "deal", "invoice")


@dataclass
class Written:
    """The file, and what stands on each of its lines: a payment with its truth, or None for what is none."""

    path: Path
    lines: dict[int, Line | None]
    breaks: tuple[str, ...]
    alike: dict[int, list[frozenset[str]]] = field(default_factory=dict)


@dataclass
class _Look:
    """How one employer writes."""

    random: Random
    language: str
    columns: list[str]
    headings: dict[str, str]
    number: str
    rate: str
    sign: str
    breaks: set[str]
    form: str = "csv"
    group: str = ""
    brackets: bool = False

    def amount(self, minor: int | None) -> Any:
        if minor is None:
            return ""
        value = Decimal(minor) / 100
        if self.form == "xlsx":
            return float(value)
        body = f"{abs(value):,.2f}"
        if self.number == "plain":
            body = body.replace(",", "")
        elif self.number == "comma":
            body = body.translate(str.maketrans(",.", ".,"))
        elif self.number == "space":
            body = body.replace(",", "\u00a0").replace(".", ",")
        body = f"{self.sign}{body}"
        if value >= 0:
            return body
        return f"({body})" if self.brackets else f"-{body}"

    def percent(self, line: Line) -> Any:
        if not line.basis:
            return ""
        value = (Decimal(line.pays) / line.basis).quantize(Decimal("0.0001"))
        if self.rate == "fraction":
            return float(value) if self.form == "xlsx" else self._point(f"{value.normalize():f}")
        text = f"{(value * 100).normalize():f}"
        if self.rate == "bare":
            return float(text) if self.form == "xlsx" else self._point(text)
        return self._point(text) + ("%" if self.rate == "signed" else " %")

    def _point(self, text: str) -> str:
        return text.replace(".", ",") if self.number in ("comma", "space") else text


def write(random: Random, payroll: Payroll, folder: Path, name: str) -> Written:
    look = _look(random, payroll)
    lines = list(payroll.lines)
    random.shuffle(lines)
    records: list[tuple[list[Any], Line | None]] = []
    truth_lines = _table(look, lines, records)
    _ends(look, truth_lines, records)
    path = folder / f"{name}.{look.form}"
    above = _above(look)
    every = [*((cells, None) for cells in above), ([look.headings[c] for c in look.columns], None), *records]
    (_write_xlsx if look.form == "xlsx" else _write_csv)(look, [cells for cells, _ in every], path)
    written = Written(path, {}, tuple(sorted({*look.breaks, *payroll.breaks})))
    for number, (cells, line) in enumerate(every, 1):
        if number > len(above) + 1 and any(cell != "" for cell in cells):
            written.lines[number] = line
            if line is not None:
                written.alike[number] = _alike(look, line, payroll.dues.values())
    return written


def _look(random: Random, payroll: Payroll) -> _Look:
    language = random.choice(("en", "en", "he", "he", "he", "de", "fr", "es", "ru", "hu", "fi"))
    form = random.choice(("csv", "csv", "xlsx"))
    breaks: set[str] = {language, form}
    rate_heading, pay_heading = random.choice(PAYS[language])
    headings = {role: random.choice(words) for role, words in HEADINGS[language].items()}
    headings |= {"rate": rate_heading, "pay": pay_heading}
    columns = _keys(random, payroll)
    basis, rate = random.random() < 0.7, random.random() < 0.6
    money = [*(["basis"] if basis else []), *(["rate"] if rate else []), "pay"]
    if basis and rate:
        breaks.add("percent column before the pay" if random.random() < 0.7 else "percent column behind the pay")
        if "percent column behind the pay" in breaks:
            money = ["basis", "pay", "rate"]
    elif not rate:
        breaks.add("no percent column")
    if random.random() < 0.1 and basis:
        money.insert(1, "tax")
        money.insert(2, "gross")
        breaks.add("tax columns")
    if random.random() < 0.06:
        money.append("balance")
        breaks.add("running balance")
    if random.random() < 0.12:
        money.reverse()
        breaks.add("columns reversed")
    columns += money
    for extra, at in (("date", random.randint(0, 1)), ("number", 0), ("note", len(columns))):
        if random.random() < 0.3:
            columns.insert(min(at, len(columns)), extra)
    number = (
        random.choice(("plain", "group")) if language in ("en", "he") else random.choice(("comma", "space", "plain"))
    )
    look = _Look(
        random, language, columns, headings, number, random.choice(("signed", "spaced", "bare", "fraction")),
        random.choice(("", "", "", "₪")) if form == "csv" else "", breaks, form,
        brackets=random.random() < 0.2,
    )  # fmt: skip
    if random.random() < 0.15 and payroll.grain in ("deal", "client"):
        look.group = "group"
        breaks.add("groups with headings")
    elif random.random() < 0.2 and payroll.grain in ("deal", "invoice"):
        look.group = "client"
        breaks.add("subtotals")
    if "invoice" in columns and random.random() < 0.35:
        breaks.add(random.choice(("zeros eaten", "invoice as a fraction", "invoice with a prefix")))
    if "client" in columns and random.random() < 0.25:
        breaks.add("names misspelt")
    elif "client" in columns and random.random() < 0.25:
        breaks.add("names with more words")
    return look


def _keys(random: Random, payroll: Payroll) -> list[str]:
    match payroll.grain:
        case "component" | "lump":
            return ["deal"]
        case "client":
            return ["client"]
        case "invoice" | "invoices":
            return random.choice((["client", "invoice"], ["invoice", "client"], ["invoice"]))
    invoiced = all(line.invoice for line in payroll.lines if line.kind == "deal")
    ways = [["client"], ["client", "deal"], ["deal"], ["client", "deal", "invoice"], ["text"]]
    if invoiced:
        ways += [["invoice"], ["client", "invoice"], ["invoice", "client"]]
    return list(random.choice(ways))


def _table(look: _Look, lines: list[Line], records: list[tuple[list[Any], Line | None]]) -> list[Line]:
    """Adds all payments, with the headings and sums of groups; gives them as they are written."""
    if "text" in look.columns:
        look.headings["text"] = {
            "en": "Details",
            "he": "פירוט",
            "de": "Text",
            "fr": "Détail",
            "es": "Detalle",
            "ru": "Описание",
            "hu": "Leírás",
            "fi": "Kuvaus",
        }[look.language]
    if not look.group:
        records.extend((_cells(look, line), line) for line in lines)
        return lines
    written: list[Line] = []
    for name in dict.fromkeys(getattr(line, look.group) for line in lines):
        of_group = [line for line in lines if getattr(line, look.group) == name]
        if look.group == "group" and name:
            records.append((_labelled(look, name, None), None))
        records.extend((_cells(look, line), line) for line in of_group)
        if name and (look.group == "group" or len(of_group) > 1):
            label = look.random.choice(LABELS[look.language]["subtotal"]).format(group=name)
            records.append((_labelled(look, label, sum(line.pays for line in of_group)), None))
        written += of_group
    return written


def _ends(look: _Look, lines: list[Line], records: list[tuple[list[Any], Line | None]]) -> None:
    random, labels = look.random, LABELS[look.language]
    total = sum(line.pays for line in lines)
    if random.random() < 0.7:
        if random.random() < 0.2:
            records.append(([""] * len(look.columns), None))
        label = "" if random.random() < 0.1 else random.choice(labels["total"])
        records.append((_labelled(look, label, total), None))
        look.breaks.add("total at the end" if label else "total without a word")
        if random.random() < 0.15:
            tax = total * 18 // 100
            records.append((_labelled(look, random.choice(labels["tax"]), tax), None))
            records.append((_labelled(look, random.choice(labels["with_tax"]), total + tax), None))
            look.breaks.add("tax below the total")
    if random.random() < 0.3:
        records.append(([random.choice(labels["footer"])] + [""] * (len(look.columns) - 1), None))
        look.breaks.add("footer")


def _above(look: _Look) -> list[list[str]]:
    if look.random.random() < 0.5:
        return []
    look.breaks.add("preamble")
    rows = [[cell.format(month=MONTH) for cell in row] for row in PREAMBLES[look.language]]
    rows = rows[: look.random.randint(1, len(rows))]
    return [*rows, *([[]] if look.random.random() < 0.5 else [])]


def _labelled(look: _Look, label: str, pays: int | None) -> list[Any]:
    cells = {"pay": look.amount(pays)}
    place = next(c for c in look.columns if c in ("client", "deal", "text", "invoice"))
    cells[place] = label
    return [cells.get(column, "") for column in look.columns]


def _cells(look: _Look, line: Line) -> list[Any]:
    if line.label:
        month = FORMER if line.label == "former" else MONTH
        label = look.random.choice(LABELS[look.language][line.label]).format(
            month=month, count=len(line.of), group=line.group
        )
        return _labelled(look, label, line.pays)
    texts: Mapping[str, Any] = {
        "client": _client(look, line), "deal": line.deal, "invoice": _invoice(look, line), "basis": look.amount(line.basis),
        "rate": look.percent(line), "pay": look.amount(line.pays), "date": line.day, "number": str(look.random.randint(1, 9)),
        "note": "", "tax": look.amount(line.basis and line.basis * 18 // 100),
        "gross": look.amount(line.basis and line.basis + line.basis * 18 // 100),
        "balance": look.amount(line.pays * 3 + 1234),
        "text": " - ".join(filter(None, (line.client, line.deal, line.invoice and f"({line.invoice})"))),
    }  # fmt: skip
    return [texts[column] for column in look.columns]


def _client(look: _Look, line: Line) -> str:
    random, name = look.random, line.client
    if "names misspelt" in look.breaks and random.random() < 0.35 and len(name) > 5:
        at = random.randint(1, len(name) - 3)
        return random.choice(
            (
                name[:at] + name[at + 1 :],
                name[:at] + name[at + 1] + name[at] + name[at + 2 :],
                name[:at] + name[at] + name[at:],
            )
        )
    if "names with more words" in look.breaks and random.random() < 0.5:
        return random.choice(
            (f"{name} ({random.randint(100, 999)})", f"{random.randint(1000, 9999)} {name}", name.upper())
        )
    return name


def _invoice(look: _Look, line: Line) -> Any:
    text = line.invoice
    if "," in text:
        return text
    if "zeros eaten" in look.breaks and text.isdigit():
        return int(text) if look.form == "xlsx" else text.lstrip("0")
    if "invoice as a fraction" in look.breaks and text.isdigit():
        return float(text) if look.form == "xlsx" else f"{int(text)}.0"
    if "invoice with a prefix" in look.breaks and text:
        return f"IN{text}" if text.isdigit() else text.lstrip("INV-A")
    return text


def _alike(look: _Look, line: Line, dues: Iterable[Due]) -> list[frozenset[str]]:
    """Other deals that nothing on this line tells from the true one: the same names, and the same sum or a wrong one."""
    if len(line.of) != 1 or line.kind != "deal":
        return []
    shown = [key for key in _KEYS if key in look.columns or "text" in look.columns]
    same = [d for d in dues if all(getattr(d, key) == getattr(line, key) for key in shown)]
    told = "basis" in look.columns and line.basis is not None
    return [
        frozenset((d.subject,))
        for d in same
        if d.kind == "deal" and (d.amount == line.pays or (line.breaks and (not told or d.basis == line.basis)))
    ]


def _write_csv(look: _Look, rows: list[list[Any]], path: Path) -> None:
    made = StringIO()
    delimiter = (
        look.random.choice((",", ";", "\t"))
        if look.number not in ("comma", "space")
        else look.random.choice((";", "\t"))
    )
    csv.writer(made, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    encoding = "cp1255" if look.language == "he" and look.random.random() < 0.3 else "utf-8-sig"
    path.write_bytes(made.getvalue().encode(encoding, "replace"))


def _write_xlsx(look: _Look, rows: list[list[Any]], path: Path) -> None:
    book = openpyxl.Workbook()
    for number, cells in enumerate(rows, 1):
        for place, value in enumerate(cells, 1):
            if value != "":
                book.active.cell(number, place, value)
    book.save(path)
