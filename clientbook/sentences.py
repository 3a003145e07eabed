"""Every `UserError` as one plain sentence: what happened and what to do. The only place that words errors."""

from collections.abc import Callable, Mapping, Sequence

from .domain.errors import UserError
from .labels import fields, kind_words
from .texts import tr


def sentence(error: UserError, shown: Callable[[str], str] = str) -> str:
    """The error in the language in use, one line; `shown` writes the names in it as they are shown there."""
    worded = _in_words(error.values) if error.code == "value-unknown" else error.values
    values = {key: shown(_one_line(value)) for key, value in worded.items()}
    code = error.code
    if code == "not-an-amount" and values.get("part", "") not in ("", values.get("value")):
        code = "part-not-understood"
    for room in _rooms():
        template = room().get(code)
        if template is not None:
            return template.format_map(_Filled(values))
    said = ", ".join(f"{key} {value}" for key, value in values.items())
    return f"{error.code}: {said}" if said else error.code


def _rooms() -> Sequence[Callable[[], Mapping[str, str]]]:
    return (
        _book,
        _hands,
        _backups,
        _steps,
        _lists,
        _kinds_of_files,
        _rows,
        _own_fields,
        _plans,
        _months,
        _employer_statements,
        _others,
    )


def _in_words(values: Mapping[str, object]) -> Mapping[str, object]:
    """Which record and which field a value of a book stands in, as screens call them."""
    kind, field = str(values.get("kind", "")), str(values.get("field", ""))
    record = f"{kind_words().get(kind, kind)} {values.get('number', '')}, {values.get('name', '')}".rstrip(", ")
    return {**values, "record": record, "field": fields().get(field, field)}


class _Filled(dict[str, str]):
    """A sentence is still said when one of its values is missing."""

    def __missing__(self, key: str) -> str:
        return "?"


def _one_line(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 200 else text[:199] + "…"


def _book() -> Mapping[str, str]:
    return {
        "book-missing": tr("There is no book {file}: check its name and folder."),
        "book-is-folder": tr("{file} is a folder: name a file inside it for the book."),
        "book-cannot-open": tr("{file} cannot be opened: check the folder and its permissions."),
        "book-empty": tr("{file} is an empty file and not a book: restore a backup, or choose another file."),
        "book-foreign": tr("{file} is not a Clientbook book: nothing was changed, choose another file."),
        "book-newer": tr("{file} was written by a newer Clientbook: install the newest version to open it."),
        "book-damaged": tr(
            "{file} is damaged: restore the newest backup, or save what can be read; the damaged file is kept."
        ),
        "value-unknown": tr(
            "{file}: “{value}” under {field} of {record} is not known to this program: install the newest Clientbook."
        ),
        "salvage-nothing": tr("In {file} nothing can be read any more: restore the newest backup."),
        "book-read-only": tr("{file} can only be read: look at it, or allow writing to the file and try again."),
        "book-folder-read-only": tr(
            "The folder of {file} can only be read: look at the book, or allow writing to its folder and try again."
        ),
        "book-only-looked-at": tr("This book is open only to be looked at: nothing is written to it."),
    }


def _hands() -> Mapping[str, str]:
    """Who else has the book, or has taken its place."""
    return {
        "book-busy": tr("{file} is being written by another program: close that one, and try again."),
        "book-in-use": tr(
            "{file} is being written by clientbook {verb} (process {process} on {computer}): try again once that is"
            " through."
        ),
        "book-in-use-window": tr(
            "{file} is open in a window of Clientbook (process {process} on {computer}): close it, or do this there."
        ),
        "book-in-use-elsewhere": tr(
            "{file} is open on the computer {computer}: close it there; if nothing runs there, it is free again in"
            " 15 minutes."
        ),
        "book-replaced": tr(
            "Another file has taken the place of {file} while it was open: nothing was written to that one."
        ),
        "book-replaced-kept": tr(
            "Another file has taken the place of {file} while it was open: nothing was written to that one, and what"
            " was open is kept as {kept}."
        ),
        "book-gone": tr("{file} was moved, renamed or deleted while it was open: nothing more is written."),
        "book-gone-kept": tr(
            "{file} was moved, renamed or deleted while it was open: nothing more is written, and what was open is kept"
            " as {kept}."
        ),
    }


def _backups() -> Mapping[str, str]:
    """The disk, and the copies of the book."""
    return {
        "disk-full": tr("There is no room left on the disk of {file}: make some, and try again; nothing was lost."),
        "disk-fault": tr("The disk of {file} reports a fault: check it, and restore a backup if it persists."),
        "backup-exists": tr("{file} already exists: choose another name for the backup."),
        "backup-missing": tr("There is no backup {file}: check its name and folder."),
        "backup-damaged": tr("The backup {file} is damaged: use an older one."),
        "backup-unverified": tr(
            "The backup {file} has no readable SHA-256 beside it: nothing tells whether it changed."
        ),
        "backup-place-away": tr("The folder {folder} is not there: connect its disk, or choose another folder."),
        "backup-failed": tr("The backup {file} could not be written: {reason}."),
    }


def _steps() -> Mapping[str, str]:
    return {
        "changed-meanwhile": tr("{name} was changed meanwhile: look at it again, and repeat what you did."),
        "record-gone": tr("This record is no longer in the book."),
        "nothing-to-do": tr("There is nothing to change."),
        "step-unknown": tr("There is no step {step} in this book: the history lists them."),
        "step-undone": tr("This step was taken back already."),
        "merge-kinds": tr("Choose at least two records of one kind to merge."),
        "merge-closed": tr("{name} has closed months: two employers that both have some cannot be merged."),
        "nothing-to-undo": tr("There is nothing to undo."),
        "nothing-to-redo": tr("There is nothing to redo."),
    }


def _lists() -> Mapping[str, str]:
    return {
        "list-missing": tr("There is no file {file}: check its name and folder."),
        "list-empty": tr("{file} holds no rows: choose another list."),
        "list-unreadable": tr("{file} cannot be read: {reason}"),
        "list-is-not-a-list": tr("{file} is not a list: save it as CSV or XLSX, and try again."),
        "list-line-too-long": tr(
            "{file} has a line or a cell of more than {count} letters, which no list has: save it anew."
        ),
        "card-too-large": tr(
            "{file}: the card from line {line} on has over {count} lines, which no card has: delete it, or save anew."
        ),
        "list-gap": tr("{file} has no row of its table in {count} lines behind line {line}: delete what stands there."),
        "list-too-wide": tr("{file} has more columns than a spreadsheet holds: save those that you need."),
        "list-has-password": tr("{file} is protected by a password: open it, and save it without one."),
        "workbook-damaged": tr("{file} is a damaged workbook: open it in a spreadsheet, and save it again."),
        "statement-too-long": tr(
            "{file} has more than {most} lines, too many for a statement of pay: cut it to the month in question."
        ),
        "statement-too-wide": tr(
            "{file} has more than {most} columns, too many for a statement of pay: save those that you need."
        ),
        "workbook-too-large": tr(
            "{file} needs more memory or time than a list does: delete what lies far from its table, or save it as CSV."
        ),
        "json-damaged": tr("{file} is JSON that breaks off or is damaged in line {line}."),
        "json-too-large": tr("{file} is larger than JSON can be read here: save it as CSV, or in parts."),
        "zip-bomb": tr("{file} unpacks to far more than a list needs, and was not opened."),
        "sheet-missing": tr("{file} has no sheet {sheet}: choose one that it has."),
        "unknown-field": tr("There is no field {field}; known are {known}."),
        "unknown-heading": tr("{file} has no column {heading}; it has {known}."),
        "no-name-column": tr("{file} has no column with a name, a company, an e-mail or a phone: map one of them."),
        "no-deal-columns": tr("{file} needs a column for the client and one for the deal or its amount: map them."),
        "no-figure-columns": tr("{file} needs columns for the figure, its period and its value: map them."),
        "not-a-figure": tr("“{value}” is no figure: write a number, a percentage, or 2 of 3."),
        "not-a-period": tr("“{value}” is no period: write 2026-03, 2026-Q1, 2026-H1 or 2026."),
        "figure-there": tr("{name} is entered for {period} already: {value}. Change that one."),
        "figure-twice": tr("{name} has another value for {period} in line {line} of this list."),
        "no-pay-line-columns": tr("{file} needs columns for the day of the pay line and the amount: map them."),
        "no-receipt-columns": tr("{file} needs columns for the deal, the amount and the day received: map them."),
        "list-asks": tr("{file} leaves something open, and nothing was imported. {questions}"),
        "file-exists": tr("{file} already exists: choose another name."),
        "file-cannot-write": tr("{file} cannot be written: {reason}."),
        "file-is-folder": tr("{file} is a folder: name a file inside it."),
        "folder-missing": tr("There is no folder {folder}: make it first, or choose another one."),
        "unknown-format": tr("{file}: the ending {ending} is not known; use one of {known}."),
    }


def _kinds_of_files() -> Mapping[str, str]:
    """What a file is that is no list."""
    return {
        "list-is-folder": tr("{file} is a folder: choose a list in it."),
        "list-is-no-file": tr("{file} is no file that holds a list: it is a pipe or a device."),
        "list-is-pdf": tr("{file} is a PDF: ask for the list as CSV or XLSX, or copy its table into a spreadsheet."),
        "list-is-picture": tr("{file} is a picture, and no list."),
        "list-is-sound": tr("{file} is a recording, and no list."),
        "list-is-archive": tr("{file} is an archive: unpack it, and choose the list that lies in it."),
        "list-is-database": tr("{file} is a database: export the list from the program that wrote it."),
        "list-is-program": tr("{file} is a program, and no list."),
        "list-is-document": tr("{file} is a document: copy its table into a spreadsheet, and save that."),
        "list-is-mail": tr("{file} is a mail or a mailbox: save the list that is attached to it."),
        "list-is-page": tr(
            "{file} is a web page, whatever it is called: open it in a spreadsheet, and save it as XLSX."
        ),
        "list-is-xml": tr("{file} is XML: open it in a spreadsheet, and save it as XLSX."),
        "list-is-sql": tr("{file} holds commands for a database (SQL): export the list itself as CSV."),
    }


def _rows() -> Mapping[str, str]:
    return {
        "row-without-name": tr("the row has no name, company, e-mail or phone"),
        "row-without-client": tr("the row names no client"),
        "row-without-deal": tr("the row names no deal"),
        "value-missing": tr("{column} is empty"),
        "not-yes-or-no": tr("“{value}” is neither yes nor no"),
        "not-a-number": tr("“{value}” is not a number"),
        "not-a-count": tr("“{value}” is not a whole number of 1 or more"),
        "not-a-pair": tr("“{value}” is not understood: write the column and its field, as “Tel. 1=phone”"),
        "not-a-stage": tr(
            "“{value}” is not understood: write the list's stage and one of {known}, as “Demo=qualified”"
        ),
        "receipt-in-other-currency": tr(
            "{currency}: the deal “{deal}” is in {of_deal}; write what came in in that currency"
        ),
        "not-an-amount": tr("“{value}” is not an amount"),
        "not-an-exchange-rate": tr("“{value}” is not an exchange rate: write how much one unit is worth, as 3.65"),
        "not-a-term": tr("“{value}” is not a term: write its months, as 12"),
        "part-not-understood": tr("“{value}” is not an amount: “{part}” is not understood"),
        "amount-two-ways": tr("“{value}” can be {one} or {other}: write it with two places, as {one}.00"),
        "tax-rate-needed": tr("how much tax is in {value} is not known: write {value}/1.18, or the amount before tax"),
        "currency-differs": tr("{value} is in {named} and the amount here in {currency}: change the currency first"),
        "currency-unknown": tr("“{value}” is not a currency: write its three letters, as ILS"),
        "unknown-encoding": tr("“{value}” is no encoding: write it as utf-8, windows-1255 or iso-8859-2"),
        "currency-unknown-near": tr("“{value}” is not a currency: is {near} meant?"),
        "rate-without-percent": tr("“{value}” would be {percent}: write {value}% or {fraction}"),
        "not-a-rate": tr("“{value}” is not a percentage"),
        "not-a-date": tr("“{value}” is not a date"),
        "not-an-email": tr("“{value}” is not an e-mail address"),
        "amount-too-large": tr("“{value}” is too large for an amount"),
        "phone-eaten": tr("“{value}” is a phone that a spreadsheet has spoilt: format the column as text"),
        "invoice-without-deal": tr(
            "there is no deal for invoice “{value}” in the book: add it, or import the list as deals if each is a sale"
        ),
        "deal-unknown": tr("there is no deal “{value}” in the book"),
        "deal-ambiguous": tr("there are several deals “{value}” in the book: name the client as well"),
        "client-ambiguous": tr("there are several clients “{value}” in the book"),
        "day-order-unknown": tr("“{value}” can be two days: say whether day or month comes first"),
    }


def _own_fields() -> Mapping[str, str]:
    return {
        "field-unnamed": tr("The field has no name yet."),
        "field-taken": tr("There is a field “{name}” already: choose another name."),
        "fields-too-many": tr("There are {most} fields of your own already, which is all that a kind of record takes."),
    }


def _plans() -> Mapping[str, str]:
    return {
        "plan-file": tr("{file}, {key}: {problem}"),
        "no-employer": tr("There is no employer yet: set a plan first."),
        "employer-unknown": tr("There is no employer {name}; known are {known}."),
        "employer-ambiguous": tr("There are several employers: name one of {known}."),
        "no-plan": tr("{name} has no plan yet: set one first."),
        "nothing-missing": tr("Nothing is missing in {month}: there is no letter to write."),
        "opening-late": tr(
            "What stood before the book belongs to the first plan of {name}: take [opening] out of the one from {day}."
        ),
        "currency-inside-month": tr(
            "{name}: a plan in another currency ({currency}) starts on the first of a month, not on {day}. Choose that"
            " day, or keep the currency."
        ),
        "tax-unknown": tr(
            "Receipts are with tax, and no tax rate is known for this country: give the plan a table of its own, as"
            ' tax = [ {{ from = 2025-01-01, rate = "18%" }} ], or name the country in the settings.'
        ),
    }


def _months() -> Mapping[str, str]:
    """Closing months."""
    return {
        "month-closed": tr("{month} of {name} is already closed."),
        "term-missing": tr(
            "{month} cannot be closed yet: “{deal}” was cancelled, and its plan takes back by the months left. Enter"
            " the months of its contract on the deal, then close the month."
        ),
        "month-not-closed": tr("{month} of {name} is not closed."),
        "reopen-in-order": tr("Months open again in order: {newest} of {name} comes before {month}."),
        "month-not-over": tr(
            "{month} of {name} is not over: close it when it is, or at once with --early on the command line."
        ),
        "nothing-held": tr("Closed months hold nothing back: there is nothing to book."),
        "first-close": tr(
            "No month of {name} is closed yet, and {first} comes before {month}. Where the book is used from {month}"
            " on, close it with --first on the command line: the months before it become history."
        ),
        "close-in-order": tr("Months close in order: {first} of {name} comes before {month}."),
        "month-not-kept": tr(
            "There is nothing to close in {month}: the book keeps pay of {name} from a later month on."
        ),
        "not-a-month": tr("“{value}” is not a month: write it as 2026-11."),
        "not-a-year": tr("“{value}” is not a year: write it as 2026."),
    }


def _employer_statements() -> Mapping[str, str]:
    """What the employer stated for a month."""
    return {
        "no-employer-statement": tr("{name} has stated nothing for {month} yet: take their statement in first."),
        "no-pay-column": tr(
            "No column of {file} says for sure what was paid; it has {known}. Choose it; on the command line,"
            " say --map HEADING=paid."
        ),
        "two-pay-columns": tr(
            "{file} has several columns of sums, and either may be what was paid: {known}. Choose one; on the command"
            " line, say --map HEADING=paid."
        ),
        "employer-statement-currency": tr(
            "{file} pays in {theirs}, and the plan of that month in {ours}: set the plan's currency, or choose another"
            " column."
        ),
        "employer-statement-row": tr(
            "{file}, line {line}, {column}: “{value}” is not an amount; correct it, and try again."
        ),
    }


def _others() -> Mapping[str, str]:
    return {
        "search-empty": tr("Type at least one letter or digit to search for."),
        "name-missing": tr("A name is needed."),
        "client-needed": tr("It belongs to a client: choose another one, it cannot be without."),
        "no-menu-entries": tr("Menu entries are written on Linux only; elsewhere, make a shortcut to the program."),
        "name-taken": tr("{name} is there already: choose another name."),
        "filter-unknown": tr("This filter was made by a newer Clientbook, and {what} is not known here: remove it."),
        "filter-damaged": tr("This filter cannot be read: remove it, and make it again."),
        "file-refused": tr("{file} cannot be used: {reason}."),
        "memory-short": tr(
            "There is not enough memory, and nothing was written: close other programs, or take a smaller file."
        ),
        "settings-damaged-kept": tr(
            "Your settings were damaged: what could be read of them holds, and the damaged file is kept as {file}."
        ),
        "settings-damaged": tr("Your settings in {file} are damaged and can only be read: what could be read holds."),
        "system-libraries": tr("Qt needs system libraries that are missing: install {names}."),
    }


def field_problem(error: UserError) -> str:
    """Why a field refuses what was typed into it: a sentence that stands by itself."""
    said = sentence(error)
    return said[:1].upper() + said[1:]


def row_reason(error: UserError, column: str) -> str:
    """Why a row was refused: the column and the reason."""
    reason = sentence(error)
    return f"{column}: {reason}" if column else reason


def codes() -> set[str]:
    """All codes that have a sentence."""
    return {code for room in _rooms() for code in room()}
