"""What plans are made of, in words and a picture: what is chosen is put into the editor, to be changed there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from ....domain.choices import Anchor, Basis, Measure, Pays, Period, Rates
from ....domain.kinds import Message, message
from ....domain.plan import Bonus, Component, Point, Tier
from ....texts import translated
from ...kit.look import theme

_Curve = Sequence[tuple[float, float]]


@dataclass(frozen=True, kw_only=True)
class Pattern:
    """A way of paying: `curve` draws pay against what is measured, both from 0 to 1."""

    text: Message
    name: Message
    component: Component | None = None
    bonus: Bonus | None = None
    curve: _Curve

    def part(self, taken: Sequence[str]) -> Component | None:
        return None if self.component is None else replace(self.component, name=_free(translated(self.name), taken))

    def goal(self, taken: Sequence[str]) -> Bonus | None:
        return None if self.bonus is None else replace(self.bonus, name=_free(translated(self.name), taken))


def _free(name: str, taken: Sequence[str]) -> str:
    """A name that no other part has."""
    numbered = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
    return next(each for each in numbered if each not in taken)


def _tiers(*rows: tuple[int, str]) -> tuple[Tier, ...]:
    return tuple(Tier(Decimal(start), Decimal(pays)) for start, pays in rows)


def _of_quota(*rows: tuple[str, str]) -> tuple[Tier, ...]:
    return tuple(Tier(Decimal(start), Decimal(rate), start != "0") for start, rate in rows)


def _part(**choices: object) -> Component:
    return Component(name="", **choices)  # type: ignore[arg-type]  # the names are those of its fields


#: Amounts are in minor units of two digits: whoever chooses one types their own.
PATTERNS: Final = (
    Pattern(
        text=message("One rate of all that is won"),
        name=message("Sales"),
        component=_part(tiers=_tiers((0, "0.05"))),
        curve=((0, 0), (1, 0.9)),
    ),
    Pattern(
        text=message("Tiers: more from an amount on"),
        name=message("Sales"),
        component=_part(
            rates=Rates.MARGINAL, accumulates=Period.QUARTER,
            tiers=_tiers((0, "0.04"), (150_000_00, "0.06"), (250_000_00, "0.08")),
        ),
        curve=((0, 0), (0.4, 0.2), (0.7, 0.45), (1, 0.95)),
    ),
    Pattern(
        text=message("A quota, and more above it"),
        name=message("Sales"),
        component=_part(
            rates=Rates.MARGINAL, accumulates=Period.QUARTER, quota=100_000_00,
            tiers=_of_quota(("0", "0.10"), ("1", "0.15")),
        ),
        curve=((0, 0), (0.6, 0.4), (1, 0.95)),
    ),
    Pattern(
        text=message("So much a deal, more from the tenth on"),
        name=message("Deals"),
        component=_part(
            measure=Measure.DEALS, pays=Pays.SUM, rates=Rates.MARGINAL,
            tiers=_tiers((0, "2500"), (10, "4000")),
        ),
        curve=((0, 0), (0.2, 0), (0.2, 0.15), (0.4, 0.15), (0.4, 0.3), (0.6, 0.3), (0.6, 0.55), (0.8, 0.55), (0.8, 0.8),
               (1, 0.8)),
    ),
    Pattern(
        text=message("A part of the margin"),
        name=message("Margin"),
        component=_part(basis=Basis.MARGIN, tiers=_tiers((0, "0.20"))),
        curve=((0, 0), (0.3, 0), (1, 0.8)),
    ),
    Pattern(
        text=message("Recurring: as the money comes in, more in the first year"),
        name=message("Recurring"),
        component=_part(
            anchor=Anchor.PAID, measure=Measure.MONTHS_SINCE_WON, rates=Rates.REACHED,
            tiers=_tiers((0, "0.10"), (12, "0.03")),
        ),
        curve=((0, 0), (0.5, 0.7), (1, 0.85)),
    ),
    Pattern(
        text=message("A goal: a sum once it is reached"),
        name=message("Goal"),
        bonus=Bonus(name="", over=Period.QUARTER, measure="deals", reaches=Decimal(10), pays=1_500_00),
        curve=((0, 0.02), (0.6, 0.02), (0.6, 0.8), (1, 0.8)),
    ),
    Pattern(
        text=message("A figure that is entered: renewals, marks of clients"),
        name=message("Renewals"),
        bonus=Bonus(
            name="", over=Period.QUARTER, measure="figure in percent", of="Renewal rate", reaches=Decimal("0.8"),
            pays=0, points=(Point(Decimal("0.8"), 500_00), Point(Decimal(1), 2_000_00)),
        ),
        curve=((0, 0.02), (0.4, 0.02), (0.4, 0.3), (1, 0.95)),
    ),
)  # fmt: skip

_PICTURE: Final = QSize(44, 28)
_ACROSS: Final = 2


def picture_of(pattern: Pattern) -> QIcon:
    """Its curve in small; like those of functions it runs from left to right in windows of either direction."""
    shown = theme.current()
    ratio = 2
    pixmap = QPixmap(_PICTURE * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(3, 3, _PICTURE.width() - 6, _PICTURE.height() - 6)
    painter.setPen(QPen(QColor(shown.line), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    painter.drawLine(area.bottomLeft(), area.topLeft())
    painter.setPen(QPen(QColor(shown.accent), 2))
    points = [QPointF(area.left() + x * area.width(), area.bottom() - y * area.height()) for x, y in pattern.curve]
    painter.drawPolyline(QPolygonF(points))
    painter.end()
    return QIcon(pixmap)


class PatternButtons(QWidget):
    """All patterns, to begin a plan with, and after them a button for whatever none of them is.

    They are one stop of Tab, at first that button, and the arrows go among them.
    """

    chosen = Signal(object)  # Pattern

    def __init__(self, last: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [self._made(pattern) for pattern in PATTERNS]
        self.buttons.append(last)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, button in enumerate(self.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is last else Qt.FocusPolicy.ClickFocus)
            button.installEventFilter(self)
            grid.addWidget(button, place // _ACROSS, place % _ACROSS)
        for column in range(_ACROSS):
            grid.setColumnStretch(column, 1)

    def _made(self, pattern: Pattern) -> QPushButton:
        button = QPushButton(picture_of(pattern), translated(pattern.text).replace("&", "&&"), self)
        button.setIconSize(_PICTURE)
        button.clicked.connect(lambda _=False: self.chosen.emit(pattern))
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched in self.buttons:
            key = cast(QKeyEvent, event).key()
            ahead = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
            steps = {
                Qt.Key.Key_Right: ahead,
                Qt.Key.Key_Left: -ahead,
                Qt.Key.Key_Down: _ACROSS,
                Qt.Key.Key_Up: -_ACROSS,
            }
            if key in steps:
                self._go(self.buttons.index(watched) + steps[Qt.Key(key)])
                return True
        return super().eventFilter(watched, event)

    def _go(self, place: int) -> None:
        """To another of them; Tab comes back to where the arrows have been."""
        if 0 <= place < len(self.buttons):
            for each in self.buttons:
                each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.buttons[place].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)
