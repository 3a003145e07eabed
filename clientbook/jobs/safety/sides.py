"""What lies beside a book, or in its place, in words."""

from collections.abc import Callable
from datetime import datetime

from ...labels import kinds
from ...store.file.copies import KEPT, Copy, Side
from ...texts import tr


def held_text(side: Side) -> str:
    """ "12 clients, 3 contacts, 4 deals"."""
    return ", ".join((kinds(side.clients)["client"], kinds(side.contacts)["contact"], kinds(side.deals)["deal"]))


def side_text(side: Side, when: Callable[[datetime], str]) -> str:
    """As `held_text`, with when it was last changed; `when` words a time (UTC)."""
    if side.newest is None:
        return held_text(side)
    return f"{held_text(side)}, " + tr("last changed {when}").format(when=when(side.newest))


def maker_text(copy: Copy) -> str:
    """Who made a copy of the book."""
    if copy.maker == KEPT:
        return tr("kept by Clientbook")
    return tr("made by {program}").format(program=copy.maker) if copy.maker else tr("made by a sync program")
