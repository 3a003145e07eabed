"""How one deal looks on the board: title, client, amount and day, and what is to be watched in pills."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ... import labels
from ...domain.choices import Stage
from ...domain.deals.deal_watch import Mark, Watch
from ...domain.records import Deal
from ...jobs.board import Card
from ..kit.bidi import isolate, short_date, shown_amount
from ..kit.look import theme

_GAP: Final = 8  # between cards
_PAD: Final = 8  # inside one
_LINE: Final = 2  # between its lines
_TITLE_LINES: Final = 3  # at most
_PILL: Final = 5  # inside a pill, each side
_KEPT: Final = 2000  # measures
_WRAP: Final = QTextOption()
_WRAP.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
_Index = QModelIndex | QPersistentModelIndex


def day_text(card: Card) -> str:
    """The day that matters: won, lost, or expected on."""
    deal = card.deal
    day = {Stage.WON: deal.won_on, Stage.LOST: deal.lost_on}.get(deal.stage, deal.expected_on)
    return short_date(day) if day else ""


def amount_text(card: Card) -> str:
    return shown_amount(card.deal.amount, card.deal.currency) if card.deal.amount else "–"


class CardDelegate(QStyledItemDelegate):
    """Paints the card of a row, as `card_at` gives it: as wide as its column, and as high as its pills need."""

    def __init__(self, view: QListView, card_at: Callable[[int], Card | None]) -> None:
        super().__init__(view)
        self._view = view
        self._card_at = card_at
        plain = view.font()
        self._title = QFont(plain)
        self._title.setWeight(QFont.Weight.DemiBold)
        self._figures = theme.tabular(plain)
        self._small = QFont(plain)
        if plain.pointSizeF() > 0:
            self._small.setPointSizeF(plain.pointSizeF() * 0.85)
        self._metrics, self._small_metrics = QFontMetrics(self._figures), QFontMetrics(self._small)
        self._title_metrics = QFontMetrics(self._title)
        # What a column's layout asks for again and again, before the first card is painted.
        self._heights: dict[tuple[Deal, Sequence[Mark], int], int] = {}
        self._beside: dict[Deal, int] = {}  # the width of amount and day in one line

    # -- measuring ------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        card, width = self._card_at(index.row()), self._view.viewport().width()
        if card is None:
            return QSize(width, 0)
        key = (card.deal, card.marks, width)
        if key not in self._heights:
            if len(self._heights) > _KEPT:
                self._heights.clear()
            self._heights[key] = self._height(card, width - 2 * _PAD)
        return QSize(width, self._heights[key])

    def _height(self, card: Card, inside: int) -> int:
        lines = (3 if self._is_day_below(card, inside) else 2) * (self._metrics.height() + _LINE)
        pills = len(self._rows_of(card.marks, inside)) * (self._pill_height() + 4)
        return self._title_height(card, inside) + lines + pills + 2 * _PAD + _GAP

    def _title_height(self, card: Card, width: int) -> int:
        return self._title_metrics.height() * len(self._title_lines(card, width)) + _LINE

    def _is_day_below(self, card: Card, width: int) -> bool:
        """Whether amount and day are too long for one line: an amount is never cut."""
        if card.deal not in self._beside:
            if len(self._beside) > _KEPT:
                self._beside.clear()
            texts = (amount_text(card), day_text(card))
            self._beside[card.deal] = sum(map(self._metrics.horizontalAdvance, texts)) + 8
        return self._beside[card.deal] > width

    def _title_lines(self, card: Card, width: int) -> list[str]:
        """A title takes up to three lines where one does not do: its end often tells it from its neighbours."""
        title = " ".join(card.deal.title.split())
        if self._title_metrics.horizontalAdvance(title) <= width:
            return [title]
        layout = QTextLayout(title, self._title)
        layout.setTextOption(_WRAP)
        units, ends = title.encode("utf-16-le"), [0]  # Qt counts in units of two bytes
        layout.beginLayout()
        while len(ends) < _TITLE_LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            ends.append(2 * (line.textStart() + line.textLength()))
        layout.endLayout()
        parts = (units[start:end] for start, end in pairwise([*ends, len(units)]))
        return [part.decode("utf-16-le").strip() for part in parts if part]

    def _pill_height(self) -> int:
        return self._small_metrics.height() + 2

    def _rows_of(self, marks: Sequence[Mark], width: int) -> list[list[tuple[Mark, str, int]]]:
        """The pills (mark, word, width) row by row, as many in a row as fit."""
        metrics = self._small_metrics
        rows: list[list[tuple[Mark, str, int]]] = []
        left = 0
        for mark in marks:
            word = metrics.elidedText(labels.deal_mark(mark), Qt.TextElideMode.ElideRight, width - 2 * _PILL)
            wide = metrics.horizontalAdvance(word) + 2 * _PILL
            if not rows or wide > left:
                rows.append([])
                left = width
            rows[-1].append((mark, word, wide))
            left -= wide + 4
        return rows

    # -- painting -------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        card = self._card_at(index.row())
        if card is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        frame = option.rect.adjusted(0, 0, 0, -_GAP)
        self._paint_frame(painter, option, frame)
        self._paint_lines(painter, frame.adjusted(_PAD, _PAD, -_PAD, -_PAD), card, option)
        painter.restore()

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
        shown, state = theme.current(), option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        marked = chosen or bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QColor(shown.accent if marked else shown.line))
        painter.setBrush(QColor(shown.selection if chosen else shown.raised))
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_lines(self, painter: QPainter, area: QRect, card: Card, option: QStyleOptionViewItem) -> None:
        shown, direction = theme.current(), option.direction
        for place, words in enumerate(self._title_lines(card, area.width())):
            line = area.adjusted(0, place * self._title_metrics.height(), 0, 0)
            self._line(painter, line, self._title, shown.text, words)
        client = area.adjusted(0, self._title_height(card, area.width()), 0, 0)
        self._line(painter, client, self._figures, shown.secondary, card.client)
        high = self._metrics.height() + _LINE
        last = client.adjusted(0, high, 0, 0)
        self._line(painter, last, self._figures, shown.text, amount_text(card))
        below = self._is_day_below(card, area.width())
        last = last.adjusted(0, high, 0, 0) if below else last
        side = Qt.AlignmentFlag.AlignLeading if below else Qt.AlignmentFlag.AlignTrailing
        self._line(painter, last, self._figures, shown.secondary, day_text(card), side)
        self._paint_pills(painter, area, last.top() + high + 2, card, direction)

    def _line(
        self, painter: QPainter, area: QRect, font: QFont, colour: str, text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:  # fmt: skip
        """One line at the top of an area."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = QRect(area.left(), area.top(), area.width(), metrics.height())
        words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        if words != text:
            words = isolate(words)  # the dots stand where the text goes on, whichever way the line runs
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), words)

    def _paint_pills(self, painter: QPainter, area: QRect, top: int, card: Card, direction: Qt.LayoutDirection) -> None:
        shown, high = theme.current(), self._pill_height()
        painter.setFont(self._small)
        for row in self._rows_of(card.marks, area.width()):
            start = area.left()
            for mark, word, wide in row:
                colour = QColor(shown.bad if mark.watch is Watch.PAST_EXPECTED else shown.careful)
                place = QStyle.visualRect(direction, area, QRect(start, top, wide, high))
                soft = QColor(colour)
                soft.setAlpha(28)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(soft)
                painter.drawRoundedRect(place, high / 2, high / 2)
                painter.setPen(colour)
                painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), word)
                start += wide + 4
            top += high + 4


def spoken(card: Card) -> str:
    """A card as a screen reader says it."""
    marks = [labels.deal_mark(mark) for mark in card.marks]
    return ", ".join(filter(None, (card.deal.title, card.client, amount_text(card), day_text(card), *marks)))


def paint_hint(widget: QWidget, painter: QPainter, text: str) -> None:
    """One short line where cards would be."""
    painter.setPen(QColor(theme.current().secondary))
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.drawText(widget.rect().adjusted(4, 12, -4, 0), int(flags), text)
