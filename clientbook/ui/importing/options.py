"""What can be chosen about a list before it comes in: how it is read, what its rows are, what becomes of twins."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ...files.lists.csv_rows import Reading
from ...jobs.importing.import_plan import Choices, Existing, ImportPlan
from ...texts import tr
from ..kit.fields.field import ChoiceField
from .encoding_names import encoding_words

_HEAD_LINES: Final = 12
_RARE_SIGNS: Final = ":#~^"
_AUTO: Final = "auto"
#: So many choices about the reading stand side by side.
_IN_A_ROW: Final = 3


def existing_words() -> dict[Existing, str]:
    return {
        Existing.SKIP: tr("Leave them as they are"),
        Existing.FILL: tr("Fill in what is empty"),
        Existing.UPDATE: tr("Update them from the list"),
        Existing.ADD: tr("Add them again"),
    }


class ReadingOptions(QWidget):
    """How the file is read: guessed, and to be corrected. `reading_requested` asks for another reading."""

    reading_requested = Signal(dict)  # keyword arguments of `csv_rows.read`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, Any] = {}
        words = {
            "sheet": tr("Sheet"),
            "encoding": tr("Encoding"),
            "header_line": tr("Headings"),
            "delimiter": tr("Separator"),
            "quote": tr("Quotes"),
            "escape": tr("Quotes inside cells"),
        }
        self._choices = {name: ChoiceField({}, self) for name in words}
        self._labels = {name: QLabel(word, self) for name, word in words.items()}
        self._grid = _grid(self)
        for name, choice in self._choices.items():
            self._labels[name].setProperty("role", "secondary")
            self._labels[name].setBuddy(choice)
            choice.setAccessibleName(words[name])
            choice.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
            choice.value_changed.connect(lambda value, name=name: self._choose(name, value))
        self._grid.setColumnStretch(_IN_A_ROW * 2, 1)

    def show_reading(self, reading: Reading, sheets: list[str]) -> None:
        """What was guessed, or chosen, stands in the fields."""
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
        shown: dict[str, tuple[dict[Any, str], Any]] = {
            "sheet": ({name: name for name in sheets}, reading.sheet or (sheets[0] if sheets else "")),
            "encoding": (encoding_words(reading.encoding), reading.encoding),
            "delimiter": (signs, reading.delimiter),
            "quote": (quotes, reading.quote),
            "escape": (escapes, reading.escape),
            "header_line": (lines, reading.header_line),
        }
        for name, (choices, value) in shown.items():
            self._choices[name].fill(choices)
            self._choices[name].set_value(value)
        is_text = reading.format == "csv"
        visible = {
            "sheet": len(sheets) > 1,
            "encoding": is_text,
            **dict.fromkeys(("delimiter", "quote"), is_text),
            "escape": is_text and bool(reading.quote),
            "header_line": reading.format not in ("vcard", "json"),
        }
        _show(
            self._grid,
            [(self._labels[name], choice, visible[name]) for name, choice in self._choices.items()],
            _IN_A_ROW,
        )

    def _choose(self, name: str, value: Any) -> None:
        self._chosen[name] = None if value == _AUTO else value
        self.reading_requested.emit(dict(self._chosen))


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
            },
            self,
        )
        self._existing = ChoiceField(existing_words(), self)
        self._doubtful = ChoiceField(existing_words(), self)
        self._rest = ChoiceField(
            {"notes": tr("Into the notes"), "tags": tr("Into the tags"), "drop": tr("Left out")}, self
        )
        self._unseen = ChoiceField({"keep": tr("Kept"), "remove": tr("Removed")}, self)
        self._unseen.set_value("keep")
        self._rows: dict[int, Existing] = {}
        self._existing.set_value(Existing.SKIP)
        self._doubtful.set_value(Existing.ADD)
        self._rest.set_value("notes")
        self._fields = (
            (tr("The rows are"), self.kind),
            (tr("Rows that are in the book already"), self._existing),
            (tr("Rows that may be in the book"), self._doubtful),
            (tr("Columns without a meaning"), self._rest),
            (tr("Characters that cannot be seen"), self._unseen),
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
        self._labels[self._unseen].setWordWrap(True)  # the longest: in large type it would make the dialog too wide
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)

    def choices(self) -> Choices:
        """What is chosen now."""
        return Choices(
            as_kind=self.kind.value() or "",
            existing=self._existing.value(),
            doubtful=self._doubtful.value(),
            rows=dict(self._rows),
            rest=self._rest.value() or "notes",
            unseen=self._unseen.value() or "keep",
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
        rest = planned is not None and (planned.homeless or self._rest.value() != "notes")
        visible = {
            self._doubtful: doubtful,
            self._rest: rest,
            self._unseen: unseen > 0,
        }
        told = tr("Characters that cannot be seen, in %n cell(s)", "", unseen)
        self._labels[self._unseen].setText(told)
        self._unseen.setAccessibleName(told)
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
