"""What can be chosen about a list before it comes in: how it is read, what its rows are, what becomes of duplicates."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...files.lists.csv_rows import Reading
from ...files.lists.notices import notices
from ...jobs.importing.import_plan import Choices, Existing, ImportPlan
from ...jobs.importing.summary import notice_text
from ...texts import tr
from ..kit.bidi import isolate, ltr
from ..kit.fields.field import ChoiceField
from ..kit.words import link, plain_label
from .encoding_names import encoding_words
from .side_by_side import existing_words

_HEAD_LINES: Final = 12
_RARE_SIGNS: Final = ":#~^"
_AUTO: Final = "auto"
#: Cards and JSON name their fields themselves: there is nothing to choose.
_WITHOUT_LINES: Final = ("vcard", "json")
#: So many choices about the reading stand side by side.
_IN_A_ROW: Final = 3


class ReadingOptions(QWidget):
    """How the file is read, in a line that opens: guessed, and to be corrected. `reading_requested` asks for another
    reading. Where the encoding is no more than a guess, the line is open.
    """

    reading_requested = Signal(dict)  # keyword arguments of `csv_rows.read`

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is the file's."""
        super().__init__(parent)
        self._name = name
        self._chosen: dict[str, object] = {}
        self._reading: Reading | None = None
        self._sheets: list[str] = []
        self.line = plain_label(isolate(name), "secondary", self)
        self.change = link(tr("Change how it is read"), self)
        words = {
            "sheet": tr("Sheet"),
            "encoding": tr("Encoding"),
            "header_line": tr("Headings"),
            "delimiter": tr("Separator"),
            "quote": tr("Quotes"),
            "escape": tr("Quotes inside cells"),
        }
        self.choice_fields = {name: ChoiceField({}, self) for name in words}
        self._labels = {name: QLabel(word, self) for name, word in words.items()}
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.line)
        head.addWidget(self.change)
        head.addStretch()
        choices = QWidget(self)
        self._grid = _grid(choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(choices)
        self._is_open = False
        self._name_and_connect(words)
        self._grid.setColumnStretch(_IN_A_ROW * 2, 1)
        self._guessed = plain_label("", "secondary", self)
        self._guessed.setWordWrap(True)

    def _name_and_connect(self, words: Mapping[str, str]) -> None:
        self.change.clicked.connect(self._open)
        for name, choice in self.choice_fields.items():
            self._labels[name].setProperty("role", "secondary")
            self._labels[name].setBuddy(choice)
            choice.setAccessibleName(words[name])
            choice.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
            choice.value_changed.connect(lambda value, name=name: self._choose(name, value))

    def show_reading(self, reading: Reading, sheets: list[str]) -> None:
        """What was guessed, or chosen, stands in the fields."""
        self._reading, self._sheets = reading, sheets
        self._is_open = self._is_open or bool(reading.other_encodings)
        signs = {",": tr("comma"), ";": tr("semicolon"), "\t": tr("tab"), "|": tr("bar"), " ": tr("space")}
        signs |= {sign: sign for sign in _RARE_SIGNS} | {"": tr("one column")}
        signs.setdefault(reading.delimiter, reading.delimiter)
        auto = {_AUTO: tr("automatic")}
        quotes = {'"': '"', "'": "'", "": tr("none"), **auto}
        escapes = {"": tr("doubled"), "\\": tr("after a backslash"), **auto}
        lines: dict[int | None, str] = {None: tr("None")}
        lines |= {n: tr("Line {n}").format(n=n) for n in range(1, _HEAD_LINES + 1)}
        if reading.header_line is not None:
            lines.setdefault(reading.header_line, tr("Line {n}").format(n=reading.header_line))
        shown: dict[str, tuple[dict[Any, str], object]] = {
            "sheet": ({name: name for name in sheets}, reading.sheet or (sheets[0] if sheets else "")),
            "encoding": (encoding_words(reading.encoding), reading.encoding),
            "delimiter": (signs, reading.delimiter),
            "quote": (quotes, reading.quote),
            "escape": (escapes, reading.escape),
            "header_line": (lines, reading.header_line),
        }
        for name, (choices, value) in shown.items():
            self.choice_fields[name].fill(choices)
            self.choice_fields[name].set_value(value)
        self.line.setText(_line_of(self._name, reading, signs))
        self.change.setVisible(not self._is_open and reading.format not in _WITHOUT_LINES)
        visible = self._visible(reading, len(sheets))
        _show(
            self._grid,
            [(self._labels[name], choice, visible[name]) for name, choice in self.choice_fields.items()],
            _IN_A_ROW,
        )
        self._show_guess(reading)

    def _visible(self, reading: Reading, sheets: int) -> dict[str, bool]:
        """Which fields there are for this kind of file; those of the reading once the line is open."""
        is_text = reading.format == "csv"
        return {
            "sheet": sheets > 1,
            "encoding": is_text and self._is_open,
            **dict.fromkeys(("delimiter", "quote"), is_text and self._is_open),
            "escape": is_text and bool(reading.quote) and self._is_open,
            "header_line": reading.format not in _WITHOUT_LINES and self._is_open,
        }

    def _show_guess(self, reading: Reading) -> None:
        """That the encoding is not sure, below the field in which another one is chosen."""
        sentences = [notice_text(each) for each in notices(reading)] if reading.other_encodings else []
        self._grid.removeWidget(self._guessed)
        self._guessed.setText("\n".join(sentences))
        self._guessed.setVisible(bool(sentences))
        if sentences:
            self._grid.addWidget(self._guessed, self._grid.rowCount(), 0, 1, _IN_A_ROW * 2 + 1)

    def _open(self) -> None:
        self._is_open = True
        if self._reading is not None:
            self.show_reading(self._reading, self._sheets)
            first = next(field for field in self.choice_fields.values() if field.isVisibleTo(self))
            first.setFocus()

    def _choose(self, name: str, value: object) -> None:
        self._chosen[name] = None if value == _AUTO else value
        self.reading_requested.emit(dict(self._chosen))


def _line_of(name: str, reading: Reading, signs: Mapping[str, str]) -> str:
    """How a list is read, in a line: "my list.csv · CSV · UTF-8 · semicolon · headings in line 1"."""
    parts = [name, reading.format.upper() if reading.format != "vcard" else "vCard"]
    if reading.format == "csv":
        parts += [encoding_words(reading.encoding)[reading.encoding], signs[reading.delimiter]]
    if reading.header_line is not None and reading.format != "vcard":
        parts.append(tr("headings in line {n}").format(n=ltr(str(reading.header_line))))
    return " · ".join(map(isolate, parts))


def _homes() -> dict[str, str]:
    """Where columns without a meaning go."""
    return {
        "notes": tr("Into the notes"),
        "tags": tr("Into the tags"),
        "fields": tr("Kept as own fields"),
        "drop": tr("Left out"),
    }


class RowOptions(QWidget):
    """What the rows become. `changed` tells that the plan has to be made anew."""

    changed = Signal()
    kind_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChoiceField(
            {
                "clients": tr("Clients"),
                "contacts": tr("Contacts without a client"),
                "deals": tr("Deals"),
                "receipts": tr("Money received"),
                "pay-lines": tr("Pay lines"),
                "figures": tr("Figures"),
            },
            self,
        )
        self._existing = ChoiceField(existing_words(), self)
        self._doubtful = ChoiceField(existing_words(), self)
        self.rest = ChoiceField(_homes(), self)
        self.unseen = ChoiceField({"keep": tr("Kept"), "remove": tr("Removed")}, self)
        self.unseen.set_value("keep")
        self._rows: dict[int, Existing] = {}
        self._existing.set_value(Existing.SKIP)
        self._doubtful.set_value(Existing.ADD)
        self.rest.set_value("notes")
        self._fields = (
            (tr("The rows are"), self.kind),
            (tr("Rows that are in the book already"), self._existing),
            (tr("Rows that may be in the book"), self._doubtful),
            (tr("Columns without a meaning"), self.rest),
            (tr("Characters that cannot be seen"), self.unseen),
        )
        self._labels: dict[QWidget, QLabel] = {}
        self._lay_out()
        self.kind.value_changed.connect(lambda _: self.kind_changed.emit())
        for _, field in self._fields[1:]:
            field.value_changed.connect(lambda _: self.changed.emit())
        self.show_plan(None)

    def _lay_out(self) -> None:
        self._grid = _grid(self)
        for text, field in self._fields:
            label = QLabel(text, self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            self._labels[field] = label
        self._labels[self.unseen].setWordWrap(True)  # the longest: in large type it would make the dialog too wide
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)

    def choices(self) -> Choices:
        """What is chosen now."""
        return Choices(
            as_kind=self.kind.value() or "",
            existing=self._existing.value(),
            doubtful=self._doubtful.value(),
            rows=dict(self._rows),
            rest=self.rest.value() or "notes",
            unseen=self.unseen.value() or "keep",
        )

    def choose_row(self, line: int, existing: Existing | None) -> None:
        """What becomes of one line; None: what becomes of all."""
        self._rows.pop(line, None)
        if existing is not None:
            self._rows[line] = existing
        self.changed.emit()

    def show_plan(self, planned: ImportPlan | None) -> None:
        """Asks only what matters for this list."""
        doubtful = planned is not None and planned.doubtful > 0
        unseen = 0 if planned is None else planned.unseen
        rest = planned is not None and (planned.has_unmapped or self.rest.value() != "notes")
        visible = {
            self._doubtful: doubtful,
            self.rest: rest,
            self.unseen: unseen > 0,
        }
        text = tr("Characters that cannot be seen, in %n cell(s)", "", unseen)
        self._labels[self.unseen].setText(text)
        self.unseen.setAccessibleName(text)
        fields = [(self._labels[field], field, visible.get(field, True)) for _, field in self._fields]
        _show(self._grid, fields, 2)


def _grid(parent: QWidget) -> QGridLayout:
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    return grid


def _show(grid: QGridLayout, fields: Sequence[tuple[QLabel, QWidget, bool]], in_a_row: int) -> None:
    """Labels and fields side by side; those that are not wanted leave no gap."""
    wanted = [(label, field) for label, field, is_wanted in fields if is_wanted]
    for label, field, is_wanted in fields:
        for widget in (label, field):
            grid.removeWidget(widget)
            widget.setVisible(is_wanted)
    for place, (label, field) in enumerate(wanted):
        row, column = place // in_a_row, place % in_a_row * 2
        grid.addWidget(label, row, column)
        grid.addWidget(field, row, column + 1)
