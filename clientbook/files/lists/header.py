"""Where a list's table begins and ends, and which row names its columns.

Title lines before the table are narrower than it, comments start with a sign, footers fill one cell. The heading
row is the first full one whose cells are words unlike the cells below; having none is legal.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ..columns.firm_or_person import ends_as_firm
from ..columns.headings import field_of

_NUMBER: Final = re.compile(
    r"[+\-(]?[$€£₪¥]?\s?\d[\d.,\s:/%-]*[)$€£₪¥%]?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|\d{4}-\d\d-\d\d.*"
    r"|\d{1,2}[ -][^\W\d_]{3,9}\.?[ -](?:19|20)\d\d"
)
_CONTACT: Final = re.compile(
    r"[^\s@]+@[^\s@]+|https?://\S+|www\.\S+|\(?\+?\d[\d\s().x-]{6,}|[a-z\d-]{2,}\.(?:com|org|net|co\.[a-z]{2})"
)
_MAILBOX: Final = re.compile(r"\w@\w")
_DASHES: Final = re.compile(r"[-=_*+:\s]+")
_COMMENT: Final = re.compile(r"[#!%;,*]|//|--")
_FOOTER: Final = re.compile(
    r"(?:grand |sub ?)?total|report |generated|exported|copyright|confidential|page \d|rows? |records? |end of|source:"
    r"|סה.?כ|הופק|סך",
    re.IGNORECASE,
)
#: When a report was made, and which page of it this is, in the languages of reports: such a line has a number.
_PRINTED: Final = re.compile(
    r"\W*(?:printed|created|exported|downloaded|produced|prepared|run on|as of|date of (?:print|export|report)"
    r"|gedruckt|druckdatum|erstellt|ausgedruckt|exportiert|stand\b|imprim|[eé]dit[eé]|export[eé]|g[eé]n[eé]r|extrait le"
    r"|impress?o\b|emitid|gerado|generad|stampat|esportat|generat[oa] (?:il|da)|afgedrukt|gemaakt op|utskrive"
    r"|udskrevet|skrevet ut|tulostettu|tr[uü]kitud|prindi|izdruk|atspausdint|wydruk|wygenerowano|vytišt|vytlač"
    r"|vygenerov|nyomtat|k[eé]szült|tip[aă]rit|yazd[ıi]r|ispis|natisnj|odštampan|(?:рас|на)печатан|сформирован"
    r"|выгружен|отч[её]т (?:от|за|создан)|(?:на|роз)друков|εκτ[υύ]π|τυπώθ|הודפס|הופק|נוצר|הדפסה"
    r"|תאריך (?:הדפסה|הפקה)|[أا]?ط\u064f?بع|تاريخ الطباعة|طباعة|打印|列印|印刷|出力|作成日|인쇄|출력"
    r"|(?:page|pag\.?|p[aá]gina|seite|blatt|strona|str[aá]nka|strana|oldal|sayfa|sida|side|sivu|lehek[uü]lg|lapa"
    r"|puslapis|страница|стр|сторінка|σελ[ιί]δα|עמוד|דף|صفحة|페이지|第(?=\s?\d+\s?[页頁ペ]))\W*\d)"
    r"|\S{6,20}\s?(?:に?印刷|打印|列印|出力|に?作成)\W*|\d+\s?/\s?\d+\s?[页頁ペ]\S*",
    re.IGNORECASE,
)
#: A sum or a balance, in the languages of spreadsheets and banks.
_TOTAL: Final = re.compile(
    r"(?:(?:grand |sub[ -]?|net )?(?:totals?|sums?)|(?:opening |closing |ending |final |new )?balance"
    r"|(?:sub|sous-)?total[ei]?|totaux|total g[eé]n[eé]ral|totaal|solde(?: final)?"
    r"|(?:gesamt|end|zwischen|teil)?summe|gesamt(?:betrag|total)?|(?:alter |neuer )?kontostand|(?:end)?saldo"
    r"|saldo finale?|totale (?:generale|parziale)|total ge(?:ne)?ral|parziale|subtotaal|del(?:sum|summa)"
    r"|v[aä]lisumma|suma(?: cz[eę]ściowa| pośrednia)?|razem(?: .{1,30})?|ogółem|celkem"
    r"|(?:mezi|medzi)?s[oú]u?[cč]et|spolu|(?:r[eé]sz)?[oö]sszes(?:en|eg)|(?:genel |ara )?toplam"
    r"|(?:общий |промежуточный )?итог|итого(?: (?:по|за) .{1,30})?|подытог|всего|разом|усього|проміжний підсумок"
    r"|(?:γενικ[οό] |μερικ[οό] )?σ[υύ]νολο|υποσ[υύ]νολο"
    r"|[总合小總総][计計](?:金额|金額)?|[합총소]계|المجموع(?: الكلي| الفرعي)?"
    r"|الإجمالي|الاجمالي|סה.{0,2}כ|סך ה?כו?ל|יתרה|(?:סיכום|סכום) ביניים) ?:?",
    re.IGNORECASE,
)
#: A sum with its currency.
_AMOUNT: Final = re.compile(
    r"[-+(]?\d[\d.,'\s]*\s?(?:[A-Z]{3}|[$€£₪¥])\)?|(?:[A-Z]{3}\s|[$€£₪¥]\s?)[-+(]?\d[\d.,'\s]*[.,]\d\d\)?"
)
_CURRENCY: Final = re.compile(r"[A-Z]{3}|[^\w\s]{1,3}")
#: The name of a season: a word and a year.
_SEASON: Final = re.compile(r"[^\W\d_]*[^\W\d_A-Z][^\W\d_]*\s(?:19|20)\d\d")
#: A name of a season is no longer.
_SHORT: Final = 40
#: A number with what stands before it on forms: K-1001, C17, 2026/33.
_CODE: Final = re.compile(r"[A-Za-z]{0,4}[-/#]?\d{2,}(?:[-/]\d+)*|[A-Za-z]{1,4}-\d+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LOOK: Final = 60
#: A title fills one cell, a row more.
_FEWEST: Final = 2
#: No more sentences than that stand above a table, and its headings.
_PROSE: Final = 7


class Table(NamedTuple):
    """Places in the list of records: of the headings (None where there are none) and of the first data row."""

    header: int | None
    first: int
    width: int


def is_blank(cells: Sequence[str]) -> bool:
    return not any(cell.strip() for cell in cells)


def is_dashes(cells: Sequence[str]) -> bool:
    """The line of dashes that database tools draw under their headings."""
    return all(_DASHES.fullmatch(cell.strip()) for cell in cells if cell.strip()) and not is_blank(cells)


def is_comment(cells: Sequence[str], width: int) -> bool:
    return len(cells) != width and bool(_COMMENT.match(cells[0].strip()))


def is_typed(text: str) -> bool:
    """Whether a cell is nothing but a number, a day, an e-mail, a phone or a web address."""
    text = text.strip()
    return bool(_NUMBER.fullmatch(text) or _CONTACT.fullmatch(text))


def is_note(cells: Sequence[str], width: int) -> bool:
    """A line of no more than a quarter of the table's cells, which reaches nobody.

    Where nothing but such lines follows behind a gap, the table is over.
    """
    return width >= 3 and len(cells) <= max(width // 4, 1) and not any(_CONTACT.fullmatch(cell) for cell in cells)


def is_footer(cells: Sequence[str], width: int) -> bool:
    """A last line that is no record: one filled cell of many, or a total."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if width < 2 or not filled:
        return False
    if len(filled) == 1 and (is_printed(filled[0]) or width >= 3):
        return len(cells) == 1 or is_printed(filled[0]) or bool(_FOOTER.match(filled[0]))
    if is_total(cells, width):
        return True
    if _TOTAL.fullmatch(filled[0]) and all(_NUMBER.fullmatch(c) or _CURRENCY.fullmatch(c) for c in filled[1:]):
        return True
    return bool(_FOOTER.match(filled[0])) and filled[0] == cells[0].strip() and len(filled) <= max(width // 2, 1)


def is_printed(text: str) -> bool:
    """When or on which page something was printed: no record says that, and nothing else."""
    return any(map(str.isdigit, text)) and _PRINTED.match(text) is not None


def may_be_total(filled: int, width: int) -> bool:
    """Whether so many filled cells of a row can be a sum over rows."""
    return width >= 2 and 1 < filled <= max(2, width // 2)


def is_total(cells: Sequence[str], width: int) -> bool:
    """A sum over rows: one word for it, numbers and currencies, and not much of the row filled."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not may_be_total(len(filled), width):
        return False
    words = [cell for cell in filled if not (_NUMBER.fullmatch(cell) or _CURRENCY.fullmatch(cell) or _is_amount(cell))]
    return len(words) == 1 and bool(_TOTAL.fullmatch(words[0]))


def looks_typed(cell: str) -> bool:
    """Whether a cell is typed, or is mostly so: an amount with its unit, an address with a name."""
    return is_typed(cell) or "@" in cell or _is_amount(cell.strip())


def _is_amount(text: str) -> bool:
    is_mostly = 2 * sum(map(str.isdigit, text)) >= sum(not c.isspace() for c in text) > 0
    return is_mostly and not (len(text) < _SHORT and _SEASON.fullmatch(text))


def is_marks(cells: Sequence[str]) -> bool:
    """The line of marks that survey programs write under their questions: {"ImportId":"QID1"} in every cell."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and all(cell[0] == "{" and cell[-1] == "}" and ":" in cell for cell in filled)


def is_again(cells: Sequence[str], headings: Sequence[str]) -> bool:
    """The table's own headings once more, as printed pages have them; empty ones at the end may be missing."""
    count = len(cells)
    return count * 2 >= len(headings) and list(cells) == list(headings[:count]) and not any(headings[count:])


def is_heading_row(cells: Sequence[str]) -> bool:
    """A line of nothing but headings, most of them understood."""
    filled = [cell for cell in cells if cell]
    return len(filled) >= 2 and known_words(filled) * 2 >= max(len(filled), 4)


def names_other_columns(cells: Sequence[str], width: int) -> bool:
    """Whether a line is full of different words, one of them a known heading or all wider than the table."""
    names = {cell.casefold() for cell in cells}
    is_full = len(names) == len(cells) > 2 and "" not in names
    return is_full and not any(map(looks_typed, cells)) and (len(cells) > width or known_words(cells) > 0)


def find(records: Sequence[Sequence[str]]) -> Table:
    """The table inside the first records of a list, blank ones among them."""
    full = [(place, cells) for place, cells in enumerate(records) if not is_blank(cells)]
    if not full:
        return Table(None, 0, 1)
    width = _width([(place, cells) for place, cells in full if not is_comment(cells, 0)] or full)
    rows = [(place, cells) for place, cells in full if not is_dashes(cells) and not is_comment(cells, width)]
    start = _start(rows, width)
    body = rows[start:]
    if body:
        body = [(body[0][0], parted(body[0][1], width)), *body[1:]]
    if not body:
        return Table(None, full[0][0], width)
    marked = next((at for at, (_, cells) in enumerate(body[:5]) if at and is_marks(cells)), 0)
    if marked:
        return Table(body[marked - 1][0], body[marked][0] + 1, width)
    is_header = _is_header([cells for _, cells in body], width)
    if len(body) > 2 and _is_second_header(body, width) and (is_header or not any(map(looks_typed, body[0][1]))):
        return Table(body[1][0], body[2][0], width)
    if is_header:
        return _below_prose(body, width) or Table(body[0][0], body[0][0] + 1, width)
    return _behind_gap(body, width) or Table(None, rows[_begun_before(rows, start)][0], width)


def _begun_before(rows: Sequence[tuple[int, Sequence[str]]], start: int) -> int:
    """Where a table without headings begins: rows right above its first full one may end in empty cells."""
    while start and rows[start - 1][0] == rows[start][0] - 1:
        cells = rows[start - 1][1]
        if _filled(cells) < _FEWEST or cells[0].strip().endswith(":"):
            break
        start -= 1
    return start


def _below_prose(body: Sequence[tuple[int, Sequence[str]]], width: int) -> Table | None:
    """The table behind an empty line, where what stands before it are sentences that happen to have its width."""
    above: list[Sequence[str]] = []
    for (place, cells), (following, _) in pairwise(body[:_PROSE]):
        above.append(cells)
        if following > place + 1:
            rows = [each for _, each in body[len(above) :]]
            is_prose = any(map(_is_sentence, above)) and not any(map(known_words, above))
            return Table(following, following + 1, width) if is_prose and _is_header(rows, width) else None
    return None


def _is_sentence(cells: Sequence[str]) -> bool:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and (filled[-1][-1] in ".!?。" or is_printed(filled[0]))


def _behind_gap(body: Sequence[tuple[int, Sequence[str]]], width: int) -> Table | None:
    """The table behind an empty line, where what stands before it has no headings and fills fewer cells."""
    above = 0
    for number, ((place, cells), (following, below)) in enumerate(pairwise(body[:_LOOK]), 1):
        above = max(above, _filled(cells))
        if following > place + 1:
            rows = [each for _, each in body[number:]]
            names = [cell.strip() for cell in below if cell.strip()]
            evidence = known_words(below) + max(_unlike_below([cell.strip() for cell in below], rows[1:_LOOK]), 0)
            if len(names) > above and not any(map(looks_typed, names)) and evidence >= 1 and _is_header(rows, width):
                return Table(following, following + 1, width)
    return None


def _filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def _width(rows: Sequence[tuple[int, Sequence[str]]]) -> int:
    """The commonest width; of two as common, the larger."""
    counts = Counter(len(cells) for _, cells in rows)
    width, count = max(counts.items(), key=lambda item: (item[1], item[0]))
    if width == 1 and len(counts) > 1:
        wider = max((item for item in counts.items() if item[0] > 1), key=lambda item: (item[1], item[0]))
        if wider[1] * 3 >= count:
            return wider[0]
    if width == 2:
        return _below_pairs(rows) or width
    return width


def _below_pairs(rows: Sequence[tuple[int, Sequence[str]]]) -> int:
    """The width of a table under pairs of label and value, as reports print them; 0 without one.

    It begins with known headings or behind a gap, and has at least one row more of the same width.
    """
    for (before, above), (place, first), (_, second) in zip(rows[:_LOOK], rows[1:], rows[2:], strict=False):
        if len(first) == len(second) > 3 and (known_words(first) >= 2 or (place > before + 1 and len(above) <= 2)):
            return len(first)
    return 0


def _start(rows: Sequence[tuple[int, Sequence[str]]], width: int) -> int:
    """How many rows stand before the table: narrower than it, or filled in one cell only."""
    for number, (_, cells) in enumerate(rows[:_LOOK]):
        filled = _filled(cells)
        if parted(cells, width) is not cells:
            return number
        if filled == 2 < width and cells[0].strip().endswith(":"):
            continue  # a label and its value
        if len(cells) >= width and (filled >= max(2, (width + 1) // 2) or width == 1):
            return number
        known = known_words(cells) >= len(cells) - 1
        if len(cells) == width - 1 > 1 and filled == len(cells) and (known or _heads_wider(rows[number:], width)):
            return number
        if len(cells) < width and _heads_unnamed(cells, width):
            return number
    for number, (_, cells) in enumerate(rows[:_LOOK]):
        if len(cells) >= width:
            return number
    return 0


def _heads_unnamed(cells: Sequence[str], width: int) -> bool:
    """Whether a line that is narrower than the table names its columns all the same, the last ones of them not.

    Most of its words are known headings, none is a value; of pairs of labels and values half are.
    """
    names = [cell.strip() for cell in cells if cell.strip()]
    if len(names) < 3 or not is_heading_row(names) or any(map(looks_typed, names)):
        return False
    known = known_words(names)
    return known == len(names) or len(cells) >= width - 2 or (len(cells) * 2 > width and known * 2 > len(names))


def parted(cells: Sequence[str], width: int) -> Sequence[str]:
    """The cells of a line that is written with another delimiter than the table; others as they are."""
    signs = [sign for sign in ",;\t|" if len(cells) == 1 and width > 2 and cells[0].count(sign) == width - 1]
    return [cell.strip(" '\"") for cell in cells[0].split(signs[0])] if signs else cells


def _heads_wider(rows: Sequence[tuple[int, Sequence[str]]], width: int) -> bool:
    """Whether the first row names columns, though the rows under it have one cell more (a delimiter at their ends)."""
    first = [cell.strip() for cell in rows[0][1]]
    below = [cells for _, cells in rows[1:_LOOK] if len(cells) >= width]
    # Where nothing stands behind those delimiters, the headings alone are written without one.
    unlike = 0 if len(below) > 1 and not any(cells[-1].strip() for cells in below) else 1
    return (
        _plausible(first)
        and not any(_NUMBER.fullmatch(cell) or _CONTACT.fullmatch(cell) for cell in first)
        and _unlike_below(first, below) >= unlike
        and not _is_header(below, width)
    )


def known_words(cells: Sequence[str]) -> int:
    """How many of these cells are headings that are understood."""
    return sum(1 for cell in cells if field_of(cell) is not None)


def _is_header(rows: Sequence[Sequence[str]], width: int) -> bool:
    first = [cell.strip() for cell in rows[0]]
    below = [cells for cells in rows[1:_LOOK] if len(cells) >= min(width, len(first)) and cells != rows[0]]
    filled = [cell for cell in first if cell]
    if any((_CONTACT.fullmatch(cell) and not _NUMBER.fullmatch(cell)) or _MAILBOX.search(cell) for cell in filled):
        return False
    if _are_years(filled):
        return True
    known = known_words(first)
    numbers = sum(1 for cell in filled if _NUMBER.fullmatch(cell) or _AMOUNT.fullmatch(cell))
    if known >= 2 or (known and known * 2 >= len(filled)):
        return numbers * 2 < len(filled) or known > numbers
    if "@" in "".join(filled):
        return False  # names of people on the net, and not "Instagram (@)" among known headings
    if not below:
        return numbers == 0 and rows[0] not in rows[1:]
    if width == 1 and _is_one_of(first[0], [row[0].strip() for row in below]):
        return False
    unlike = _unlike_below(first, below)
    return unlike - numbers > 0 or (unlike > -1 and numbers == 0 and _plausible(first))


def _are_years(filled: Sequence[str]) -> bool:
    """Years one after another, as statistics have them for headings."""
    years = [cell for cell in filled if _YEAR.fullmatch(cell)]
    return len(years) >= max(3, len(filled) - 2) and years in (sorted(set(years)), sorted(set(years), reverse=True))


def _is_one_of(first: str, below: Sequence[str]) -> bool:
    """A column of names: firms', or people's of several words everywhere, none of them a heading's."""
    if ends_as_firm(first):
        return True
    several = [2 <= len(text.split()) <= 4 and text == text.title() for text in (first, *below)]
    return several[0] and all(several)


def _unlike_below(first: Sequence[str], below: Sequence[Sequence[str]]) -> float:
    """Columns whose cells are numbers, dates or addresses under a word."""
    points = 0.0
    for place, cell in enumerate(first):
        column = [row[place].strip() for row in below if place < len(row) and row[place].strip()]
        if not column or not cell:
            continue
        typed = sum(1 for text in column if _NUMBER.fullmatch(text) or _CONTACT.fullmatch(text)) / len(column)
        if typed > 0.7 and not (_NUMBER.fullmatch(cell) or _CODE.fullmatch(cell)):
            points += 1
        elif typed <= 0.3 and cell in column:
            points -= 1  # a value, and not the name of a column
        elif (
            typed <= 0.3
            and len(column) > 3
            and len({len(text) for text in (*column, cell)}) == 1
            and any(c.isdigit() for c in cell)
        ):
            points -= 1  # codes of one length: the first row is one of them
    return points


def _plausible(first: Sequence[str]) -> bool:
    """Nothing but words everywhere: names of columns are short, all there, and each of its own."""
    filled = [cell for cell in first if cell]
    unique = len({cell.casefold() for cell in filled}) == len(filled)
    short = all(len(cell) <= 40 for cell in filled)
    return unique and short and len(filled) >= len(first) - 1


def _is_second_header(body: Sequence[tuple[int, Sequence[str]]], width: int) -> bool:
    """A row of groups above the headings: fewer words, and the row below knows more of them."""
    first, second = body[0][1], body[1][1]
    filled = sum(1 for cell in first if cell.strip())
    return (
        known_words(second) >= 2
        and known_words(second) > known_words(first)
        and (filled < width or known_words(first) == 0)
    ) or (filled < width and known_words(first) == 0 and _heads(second, [cells for _, cells in body[2:_LOOK]]))


def _heads(cells: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether a full row of words stands over columns of something else."""
    names = [cell.strip() for cell in cells]
    return all(names) and _plausible(names) and not any(map(looks_typed, names)) and _unlike_below(names, below) >= 1
