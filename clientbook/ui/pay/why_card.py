""" "Why this amount?", drawn: the deal, the slices that tiers cut, and the steps down to what it pays."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ...domain.choices import Rates
from ...domain.entries import Entry, Slice
from ...domain.money import decimal_of, digits, percent_text, rounded
from ...domain.pay.beside import line_behind
from ...formatting import alone, in_sentence
from ...pay_words.story import Part, story
from ...texts import tr
from ..kit.bidi import isolate, ltr, shown_amount, shown_number
from ..kit.layout.layouts import empty
from ..kit.look import theme
from ..kit.rule import rule
from ..kit.words import link, plain_label

_BAR: Final = 20


class WhyCard(QWidget):
    """Shows one entry of a statement; `deal_requested` asks to open its deal, `line_requested` its pay line."""

    deal_requested = Signal(int)
    line_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = QGridLayout(self)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setHorizontalSpacing(16)
        self._steps.setVerticalSpacing(4)
        self._steps.setColumnStretch(0, 1)

    def show_none(self) -> None:
        """No line is chosen."""
        empty(self._steps)
        said = plain_label(tr("Choose a line to see why it is this amount."), "secondary", self)
        said.setWordWrap(True)
        self._add(said)

    def show_entry(self, entry: Entry, currency: str) -> None:
        empty(self._steps)
        title = plain_label(tr("Why this amount?"), "", self)
        theme.type_scale(title, 1.0, QFont.Weight.DemiBold)
        self._add(title)
        if entry.deal_id is not None and entry.deal:
            self._add_deal(entry.deal_id, " · ".join(isolate(name) for name in (entry.deal, entry.client) if name))
        if (by_hand := line_behind(entry)) is not None:
            self._add_line(by_hand)
        before = _counted_before(entry, currency)
        if len(entry.breakdown) > 1 or before:
            self._add(TierBar(entry.breakdown, currency, before, self))
        self._add_steps(story(entry, currency, in_sentence), entry.pay, currency)
        self._add(rule(self))
        for label in self._add_step(tr("Pay"), shown_amount(entry.pay, currency), ""):
            theme.type_scale(label, 1.0, QFont.Weight.DemiBold)

    def _add(self, widget: QWidget) -> None:
        """Over both columns, below what is there."""
        self._steps.addWidget(widget, self._steps.rowCount(), 0, 1, 2)

    def _add_deal(self, number: int, words: str) -> None:
        deal = link(words, self)
        deal.setAccessibleDescription(tr("Opens the deal"))
        deal.clicked.connect(lambda: self.deal_requested.emit(number))
        self._add(deal)

    def _add_line(self, number: int) -> None:
        line = link(tr("Edit the pay line…"), self)
        line.clicked.connect(lambda: self.line_requested.emit(number))
        self._add(line)

    def _add_steps(self, parts: list[Part], pay: int, currency: str) -> None:
        """What is calculated as a label and its figure, what is told in words; where several steps add something, what
        each adds too, in a column that adds up.
        """
        adding = [part.adds for part in parts if part.adds]
        several = len(adding) > 1 and rounded(sum(adding, Decimal(0))) == pay
        for part in (part for part in parts if not part.is_sum):  # that is the line below
            if part.label:
                self._add_step(part.label, alone(part.figure), "" if part.adds else "secondary")
            else:
                amount = shown_number(rounded(part.adds), currency) if part.adds and several else ""
                self._add_step(part.text, ltr(amount) if amount else "", "secondary")

    def _add_step(self, words: str, amount: str, role: str) -> list[QLabel]:
        row = self._steps.rowCount()
        said = plain_label(words, role, self)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._steps.addWidget(said, row, 0, 1, 1 if amount else 2)
        if not amount:
            return [said]
        figure = plain_label(amount, role, self)
        figure.setFont(theme.tabular(figure.font()))
        alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        self._steps.addWidget(figure, row, 1, alignment)
        return [said, figure]


class TierBar(QWidget):
    """The slices of one amount side by side, each as wide as it is large, with its rate in it.

    `before` is what the period had counted already, in minor units: it stands in front of them.
    """

    def __init__(
        self, slices: tuple[Slice, ...], currency: str, before: Decimal = Decimal(0), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._before = before
        self._slices = [each for each in slices if each.amount > 0]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(max(_BAR, self.fontMetrics().height() + 4))
        told = [f"{shown_number(rounded(each.amount), currency)} × {percent_text(each.rate)}" for each in self._slices]
        name = tr("Slices by tier: {slices}").format(slices=", ".join(map(ltr, told)))
        if before:
            text = tr("Counted before: {amount}").format(amount=ltr(shown_number(rounded(before), currency)))
            name = f"{text}. {name}"
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The axis of a function: from left to right in windows of either direction."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = theme.current()
        whole = float(self._before + sum(each.amount for each in self._slices)) or 1.0
        left = self.width() * float(self._before) / whole
        painter.fillRect(QRectF(0, 0, max(left - 1, 0), self.height()), QColor(shown.line))
        for place, each in enumerate(self._slices):
            wide = self.width() * float(each.amount) / whole
            box = QRectF(left, 0, max(wide - 1, 1), self.height())
            strong = place % 2 == 1 or bool(self._before and len(self._slices) == 1)
            painter.fillRect(box, QColor(shown.accent if strong else shown.selection))
            painter.setPen(QColor(shown.accent_text if strong else shown.text))
            rate = percent_text(each.rate)
            if painter.fontMetrics().horizontalAdvance(rate) + 6 < wide:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, ltr(rate))
            left += wide


def _counted_before(entry: Entry, currency: str) -> Decimal:
    """What the period had counted before this deal, in minor units, where its slices go on from there."""
    why = dict(entry.why)
    if not entry.breakdown or "own leg" in why or why.get("rates", Rates.RETROACTIVE) == Rates.RETROACTIVE:
        return Decimal(0)
    before = decimal_of(why.get("counted before", "0").split(" ")[0])
    return max(before, Decimal(0)).scaleb(digits(currency))
