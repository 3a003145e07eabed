"""Columns that share the width of their table: none out of sight, none cut where another has room to spare."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QStyle, QTableView

#: What stands beside the text of a cell, in pixels: the padding of our style (10), Qt's margin (6), a little air.
BESIDE: Final = 18
#: The same of a heading.
_BESIDE_HEADING: Final = 28
_OTHER_TYPE: Final = {QEvent.Type.Show, QEvent.Type.FontChange}


@dataclass(frozen=True, slots=True)
class Space:
    """What a column asks of the width, in pixels: as much as is `wanted`, and never under `least`.

    What is over goes to those that `stretch`, by their shares. Where there is no room, the column of the highest `rank`
    goes first; those of rank 0 stay.
    """

    wanted: int
    least: int
    stretch: int = 0
    rank: int = 0


def shared(width: int, spaces: Sequence[Space | None]) -> list[int]:
    """How wide each column is; 0 for one that is None, or has no room. They fill the width to the pixel where any
    stretches, and go beyond it only where what has to stay is wider.
    """
    shown = {place: space for place, space in enumerate(spaces) if space is not None}
    while sum(space.least for space in shown.values()) > width:
        last = max(shown, key=lambda place: (shown[place].rank, place))
        if not shown[last].rank:
            break
        del shown[last]
    widths = {place: max(space.wanted, space.least) for place, space in shown.items()}
    over = width - sum(widths.values())
    if over >= 0:
        changes = _parts(over, [space.stretch for space in shown.values()])
    else:
        can_give = [widths[place] - space.least for place, space in shown.items()]
        changes = [-part for part in _parts(min(-over, sum(can_give)), can_give)]
    for place, change in zip(shown, changes, strict=True):
        widths[place] += change
    return [widths.get(place, 0) for place in range(len(spaces))]


def _parts(whole: int, shares: Sequence[int]) -> list[int]:
    """Whole numbers in the proportion of the shares, `whole` together; nothing where there are no shares."""
    total = sum(shares)
    if not total:
        return [0] * len(shares)
    ends = [whole * sum(shares[: place + 1]) // total for place in range(len(shares))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def heading_width(header: QHeaderView, title: str) -> int:
    """What a heading needs, in pixels; Qt says 0 of one that is hidden."""
    mark = header.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMarkSize) if header.isSortIndicatorShown() else 0
    return header.fontMetrics().horizontalAdvance(title) + mark + _BESIDE_HEADING if title else 0


class SharedWidths(QObject):
    """Keeps the columns of a table to its width. `spaces` says what each asks for, None where it is not to be shown.

    A column that is dragged to a width keeps it. With `keeps_room`, for a table that stands beside another, the table
    is never narrower than the columns that stay.
    """

    def __init__(
        self, table: QTableView, spaces: Callable[[], Sequence[Space | None]], *, keeps_room: bool = False
    ) -> None:
        super().__init__(table)
        self._keeps_room = keeps_room
        self._table = table
        # As wide as the viewport. The class of that one has no name in Python: PySide loads all classes to find it.
        self._header = table.horizontalHeader()
        self._spaces = spaces
        self._sharing = False
        self.by_hand: dict[int, int] = {}
        self._header.setMinimumSectionSize(2 * BESIDE)  # the style's would widen a column of one sign beyond its share
        self._header.installEventFilter(self)
        table.installEventFilter(self)
        self._header.sectionResized.connect(self._dragged)

    def share(self) -> None:
        """Lays the columns out anew."""
        asked = [
            space and Space(self.by_hand[place], self.by_hand[place], 0, space.rank) if place in self.by_hand else space
            for place, space in enumerate(self._spaces())
        ]
        if self._keeps_room:
            needed = sum(space.least for space in asked if space is not None and not space.rank)
            bar = self._table.verticalScrollBar().sizeHint().width()
            self._table.setMinimumWidth(needed + bar + 2 * self._table.frameWidth())
        self._sharing = True
        try:
            for place, width in enumerate(shared(self._header.width(), asked)):
                self._header.setSectionHidden(place, not width)
                if width:
                    self._header.resizeSection(place, width)
        finally:
            self._sharing = False

    def _dragged(self, section: int, _: int, width: int) -> None:
        if not self._sharing and width:
            self.by_hand[section] = width

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = event.type() == QEvent.Type.Resize and watched is self._header
        # A font is its widget's own from the moment that it is shown.
        if resized or (event.type() in _OTHER_TYPE and watched is self._table):
            self.share()
        return False
